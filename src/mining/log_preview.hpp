#pragma once

#include "base/error.hpp"
#include "io/table_rows.hpp"
#include "io/text_encoding.hpp"
#include "mining/columns.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// What a table holds, as its heads say.
enum class LogKind { Events, Transitions, Paths };

// What makes a file useless as a table.
enum class LogProblem {
    None,
    Empty,       // nothing but blanks
    NoText,      // a program's file: a spreadsheet, an archive, a PDF, a picture
    WebPage,     // HTML, as a server sends it that asks to sign in first
    LongLine,    // the first lines are longer than what is looked at
    OneColumn,   // no separator that we know
    NoRows,      // heads and nothing below them
    NotReadable, // it went away, or changed, while it was read
    Refused      // XML that cannot be read, or too many columns; the error says where
};

// The beginning of a file, to choose its columns by.
struct LogPreview {
    LogProblem problem = LogProblem::None;
    std::optional<Error> error; // of what is refused
    LogKind kind = LogKind::Events;
    bool is_xes = false; // and no table; then there is no separator
    TextDecoding decoding;
    char separator = ',';
    bool heads_are_data = false;    // one of them is a date: the names of the columns are missing
    std::vector<std::string> heads; // each with a name of its own: "Name", "Name (2)"
    std::vector<RepeatedHead> repeated;         // those that had none
    std::vector<std::vector<std::string>> rows; // the first, as many cells each as there are heads
    LogColumns columns;
    double row_bytes = 0; // of a row in the file, on average
    bool operator==(const LogPreview&) const = default;
};

inline constexpr std::size_t preview_bytes = 1'000'000; // what is looked at of a file
inline constexpr std::size_t preview_rows = 200;        // kept of it
inline constexpr std::size_t preview_cell = 80;         // characters of a cell

// `bytes`: the first preview_bytes of a file, or all of it where it is shorter.
[[nodiscard]] LogPreview preview_of(std::string bytes);

// HTML, which other than XHTML is no XML.
[[nodiscard]] bool is_web_page(std::string_view bytes);

// As much of a file as is looked at: in XML up to its last whole tag, so that the columns are the
// same when all of it is read.
[[nodiscard]] std::string beginning_of(std::string_view bytes);

} // namespace tappa
