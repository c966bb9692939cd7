#pragma once

#include "base/error.hpp"
#include "base/language.hpp"
#include "mining/bad_rows.hpp"
#include "model/document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::cli {

// Something that went wrong with a file, in words.
struct Failure {
    std::string file;
    std::string code;  // error_id, or "write-failed"
    std::string where; // as in Error; may be empty
    std::string message;
};

// The rows of a file that are of no use.
struct NotedRows {
    std::string file;
    BadRowList rows;
};

// What a command leaves: text or bytes for standard output, and what went wrong. Notes say what is
// worth knowing though nothing is wrong.
struct Outcome {
    std::string output;
    std::vector<Failure> failures;
    std::vector<std::string> notes;
    std::optional<NotedRows> bad_rows; // each is told after the notes
};

[[nodiscard]] Failure failure_of(std::string file, const Error& error, Language language);
[[nodiscard]] Outcome failed(Failure failure);
// "FILE: WHERE: message", WHERE only where there is one.
[[nodiscard]] std::string line_of(const Failure& failure);

// The text fit for a terminal and for JSON: on one line, without control characters, and with
// U+FFFD for what is not UTF-8. Names of files and texts of documents may hold anything.
[[nodiscard]] std::string shown_on_line(std::string_view text);

// What stands above tables: the document's title, organisation and date, and an empty line.
[[nodiscard]] std::string document_line(const Document& document, Language language);

} // namespace tappa::cli
