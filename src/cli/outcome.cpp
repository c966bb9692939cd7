#include "cli/outcome.hpp"

#include "app/texts.hpp"
#include "base/date_text.hpp"
#include "base/text.hpp"

#include <cstddef>
#include <utility>

namespace tappa::cli {

namespace {

// Marks, embeddings, overrides and isolates make a line read in another order than it is written
// in (Unicode Technical Report 36, 3.1.3).
bool turns_direction(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
}

} // namespace

Failure failure_of(std::string file, const Error& error, Language language) {
    // The place has a field of its own on the line.
    Error without_place = error;
    without_place.where.clear();
    return {
        std::move(file),
        error_id(error.code),
        error.where,
        error_sentence(without_place, language)};
}

Outcome failed(Failure failure) {
    Outcome outcome;
    outcome.failures.push_back(std::move(failure));
    return outcome;
}

std::string line_of(const Failure& failure) {
    std::string line = failure.file + ": ";
    if (!failure.where.empty())
        line += failure.where + ": ";
    return shown_on_line(line + failure.message);
}

std::string shown_on_line(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code_point = next_code_point(text, at);
        const bool space = code_point == U'\n' || code_point == U'\r' || code_point == U'\t'
            || code_point == 0x2028 || code_point == 0x2029;
        // C0, DEL and C1 would let a document write commands to the terminal (ECMA-48).
        const bool control = code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
        const bool hidden = control || turns_direction(code_point);
        append_code_point(result, space ? U' ' : hidden ? U'\uFFFD' : code_point);
    }
    return result;
}

std::string document_line(const Document& document, Language language) {
    std::string line;
    for (const std::string& part : {document.title, document.organisation})
        if (!part.empty())
            line += part + " · ";
    return shown_on_line(line + formatted_date(document.date, language)) + "\n\n";
}

} // namespace tappa::cli
