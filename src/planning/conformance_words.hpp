#pragma once

#include "base/language.hpp"
#include "graph/conformance.hpp"

#include <string>

namespace tappa {

// What a drawn journey says otherwise than the measured one, as one sentence with its numbers. Of
// two that are alike it says what is here, of the first, and what there.
[[nodiscard]] std::string deviation_sentence(const Deviation&, const Conformance&, Language);

// Which of the two is held against which, by the names of those that were compared.
[[nodiscard]] std::string held_sentence(
    const Conformance&, const std::string& first, const std::string& second, Language
);

// A way's end by name.
[[nodiscard]] std::string compared_name(const Conformance&, std::size_t place, Language);

} // namespace tappa
