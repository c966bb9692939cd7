#pragma once

#include "cli/arguments.hpp"
#include "cli/outcome.hpp"
#include "model/document.hpp"

#include <cstddef>
#include <variant>

namespace tappa::cli {

// The journey's place in the document, or the sentence that names those there are.
[[nodiscard]] std::variant<std::size_t, Failure> chosen_journey(
    const Document& document, const Arguments& arguments
);

} // namespace tappa::cli
