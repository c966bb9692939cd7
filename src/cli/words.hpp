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
    std::string_view glossary;
    std::string_view knowledge;
    std::string_view not_written; // {0} detail of the system
    std::string_view no_content;  // {0} detail; {1} TAPPA_DATA_DIR
    std::string_view no_node;
    std::string_view lacking_characters; // {0} the characters
    std::string_view no_pdf_part;        // {0} the file that is missing
    std::string_view rank;
    std::string_view no_questionnaire; // {0} its id, {1} TAPPA_DATA_DIR
    std::string_view no_weight;        // all capabilities weigh 0
    std::string_view interval;
    std::string_view interval_value; // {0} and {1} its ends, {2} people
    std::string_view agreement;
    std::string_view agreement_value; // {0} r*wg(J), {1} questions
    std::string_view agenda;
    std::string_view nothing_divides; // two or more answered, all alike
    std::string_view people;
    std::string_view median;
    std::string_view quartile_range;
    std::string_view deviation;
    std::string_view single_agreement;
    std::string_view agreed_level;
    std::string_view roles;
    std::string_view role;
    std::string_view no_role;
    std::string_view few_people; // {0} how many a number needs
};

[[nodiscard]] const Words& words_in(Language language);

} // namespace tappa::cli
