#pragma once

#include "app/state.hpp"
#include "io/catalogue_io.hpp"
#include "io/questionnaire_io.hpp"
#include "support/files.hpp"

#include <stdexcept>
#include <string>
#include <utility>

namespace tappa::test {

template <typename T>
T taken(Result<T> result) {
    if (!result)
        throw std::runtime_error(
            std::string(error_id(result.error().code)) + " " + result.error().where
        );
    return std::move(result).value();
}

// What ships, read once: the update copies the state with every action.
inline const Content& content() {
    static const Content shipped{
        {taken(questionnaire_from_json(file_bytes("questionnaires/cx-quick.json"))),
         taken(questionnaire_from_json(file_bytes("questionnaires/cx-maturity.json")))},
        taken(catalogue_from_json(file_bytes("questionnaires/actions.json")))};
    return shipped;
}

} // namespace tappa::test
