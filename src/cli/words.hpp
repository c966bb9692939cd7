#pragma once

#include "base/language.hpp"

#include <string_view>

namespace tappa::cli {

// What only the command line says; everything else comes from app/texts. {0}, {1}… are places.
struct Words {
    std::string_view help; // {0} the program's version
    std::string_view see_help;
    std::string_view no_command;
    std::string_view unknown_command;
    std::string_view unknown_option;
    std::string_view lacks_value;
    std::string_view comes_double;
    std::string_view unknown_value; // {0} option, {1} value, {2} the allowed ones
    std::string_view no_file;
    std::string_view one_file;
    std::string_view option_of_report;
    std::string_view no_format;  // {0} the formats
    std::string_view over_input; // the report would replace the assessment
    std::string_view valid;      // {0} file, {1} kind
    std::string_view document;
    std::string_view questionnaire;
    std::string_view catalogue;
    std::string_view not_written; // {0} detail of the system
    std::string_view no_content;  // {0} detail; {1} TAPPA_DATA_DIR
    std::string_view no_node;
    std::string_view no_pdf_part; // {0} the file that is missing
    std::string_view rank;
};

[[nodiscard]] const Words& words_in(Language language);

} // namespace tappa::cli
