#pragma once

#include "base/language.hpp"

#include <string>
#include <string_view>

namespace tappa::cli {

// A PDF, or what stood in the way, as a sentence in the language asked for.
struct MadePdf {
    std::string bytes;
    std::string problem; // empty: all is well
    std::string lacking; // characters that the fonts lack, each once
};

// Sets a report's tree (report/json_tree_writer.hpp) with the PDF part, which runs under Node.
[[nodiscard]] MadePdf pdf_from_tree(std::string_view tree_json, Language language);

} // namespace tappa::cli
