#pragma once

#include "model/catalogue.hpp"
#include "model/document.hpp"
#include "model/questionnaire.hpp"

#include <string>

namespace tappa::test {

// A whole assessment in small: three capabilities, five questions, two journeys, three actions.
// What people wrote is marked with the language-free word "Utente", so that tests can tell it
// from texts of the report.
[[nodiscard]] Questionnaire small_questionnaire();
[[nodiscard]] Catalogue small_catalogue();
[[nodiscard]] Document small_document();

[[nodiscard]] inline LocalText local(const std::string& it, const std::string& en) {
    LocalText text;
    text.in(Language::It) = it;
    text.in(Language::En) = en;
    return text;
}

} // namespace tappa::test
