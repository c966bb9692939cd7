#include "mining/log_preview.hpp"

#include "base/text.hpp"
#include "io/csv_reader.hpp"
#include "mining/flow_tables.hpp"
#include "mining/xes_reader.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace tappa {

namespace {

using namespace std::string_view_literals;

// Archives (and with them .xlsx and .ods), old .xls, PDF, PNG, Parquet, SQLite.
constexpr std::array marks_of_programs{
    "PK\x03\x04"sv, "\xD0\xCF\x11\xE0"sv, "%PDF"sv, "\x89PNG"sv, "PAR1"sv, "SQLite format"sv};

// To be asked of the file's own bytes: read as text, they are others.
bool is_of_a_program(std::string_view bytes) {
    return std::any_of(
        marks_of_programs.begin(),
        marks_of_programs.end(),
        [&](std::string_view mark) { return bytes.starts_with(mark); }
    );
}

bool is_no_text(std::string_view bytes) {
    // A zero byte here and there is a bad row; one such character in a hundred is no table.
    const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) < ' ' && c != '\t' && c != '\n' && c != '\r';
    });
    return static_cast<std::size_t>(controls) * 100 > bytes.size();
}

// What was cut off in the middle of a line goes; a file that ends within it is whole.
bool drop_cut_line(std::string& text) {
    const std::size_t end = text.find_last_of("\r\n");
    if (end == std::string::npos)
        return false;
    text.resize(end + 1);
    return true;
}

bool is_utf16(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

LogKind kind_of(const CsvReader& heads) {
    if (are_heads_of_transitions(heads.cells()))
        return LogKind::Transitions;
    if (are_heads_of_paths(heads.cells()))
        return LogKind::Paths;
    return LogKind::Events;
}

std::string shown_cell(std::string_view cell) {
    return std::string(first_code_points(trimmed(cell), preview_cell));
}

// Columns that cannot be told apart by name get a number, so that each can be chosen.
void number_repeated(LogPreview& preview, std::size_t line) {
    std::vector<std::string>& heads = preview.heads;
    preview.repeated =
        repeated_heads(std::vector<std::string_view>(heads.begin(), heads.end()), line);
    std::set<std::string> taken(heads.begin(), heads.end());
    for (const RepeatedHead& repeated : preview.repeated) {
        std::size_t number = 2;
        for (std::size_t i = 1; i < repeated.places.size(); ++i) {
            std::string& head = heads[repeated.places[i]];
            std::string name;
            do
                name = head + " (" + std::to_string(number++) + ")";
            while (taken.count(name) > 0);
            taken.insert(name);
            head = std::move(name);
        }
    }
}

template <typename Reader>
void read_rows(Reader& rows, LogPreview& preview) {
    const std::size_t begin = rows.offset();
    std::size_t count = 0;
    while (count < preview_rows && rows.next()) {
        ++count;
        const auto cells = rows.cells();
        std::vector<std::string>& row = preview.rows.emplace_back();
        for (std::size_t i = 0; i < preview.heads.size(); ++i)
            row.push_back(i < cells.size() ? shown_cell(cells[i]) : std::string());
    }
    if (count > 0)
        preview.row_bytes = static_cast<double>(rows.offset() - begin) / static_cast<double>(count);
}

// What is wrong with the end of a part says nothing about the file.
void look_at_xes(std::string_view bytes, bool may_be_cut, LogPreview& preview) {
    preview.is_xes = true;
    XesReader xes(bytes, xes_columns_of(bytes));
    for (const std::string& head : xes.columns().heads)
        preview.heads.push_back(shown_cell(head));
    number_repeated(preview, 1);
    read_rows(xes, preview);
    preview.columns = recognised_columns(preview.heads, preview.rows);
    if (xes.error() && (!may_be_cut || preview.rows.empty())) {
        preview.problem = LogProblem::Refused;
        preview.error = xes.error();
    } else if (preview.rows.empty()) {
        preview.problem = LogProblem::NoRows;
    }
}

} // namespace

bool is_web_page(std::string_view bytes) {
    constexpr std::array beginnings{"<!doctype html"sv, "<html"sv};
    constexpr std::size_t enough = 200; // of blanks before it
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    const std::string first = folded(trimmed(bytes.substr(0, enough)));
    return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
        return first.starts_with(beginning);
    });
}

std::string beginning_of(std::string_view bytes) {
    std::string beginning(bytes.substr(0, preview_bytes));
    if (beginning.size() == preview_bytes && !is_utf16(beginning) && is_xml(beginning))
        beginning.resize(beginning.rfind('>') + 1);
    return beginning;
}

LogPreview preview_of(std::string bytes) {
    LogPreview preview;
    const bool may_be_cut = bytes.size() >= preview_bytes;
    if (is_of_a_program(bytes)) {
        preview.problem = LogProblem::NoText;
        return preview;
    }
    if (is_web_page(bytes)) {
        preview.problem = LogProblem::WebPage;
        return preview;
    }
    if (is_xml(bytes)) {
        bytes = beginning_of(bytes);
    } else if (!is_utf16(bytes) && may_be_cut && !drop_cut_line(bytes)) {
        preview.problem = is_no_text(bytes) ? LogProblem::NoText : LogProblem::LongLine;
        return preview;
    }
    const auto encoded = static_cast<double>(bytes.size());
    preview.decoding = make_utf8(bytes);
    compose_letters(bytes);
    // A row's bytes are those of the file, in which a letter may have twice as many.
    const double a_byte = bytes.empty() ? 1 : encoded / static_cast<double>(bytes.size());
    if (is_no_text(bytes)) {
        preview.problem = LogProblem::NoText;
        return preview;
    }
    if (trimmed(bytes).empty()) {
        preview.problem = LogProblem::Empty;
        return preview;
    }
    if (is_xml(bytes)) {
        look_at_xes(bytes, may_be_cut, preview);
        preview.row_bytes *= a_byte;
        return preview;
    }
    Result<CsvReader> opened = csv_reader_of(bytes);
    if (!opened) {
        preview.problem = LogProblem::NoText;
        return preview;
    }
    CsvReader& csv = opened.value();
    csv.next();
    if ((preview.error = heads_fault(csv))) {
        preview.problem = LogProblem::Refused;
        return preview;
    }
    for (const std::string_view head : csv.cells())
        preview.heads.push_back(shown_cell(head));
    preview.separator = csv.separator();
    preview.kind = kind_of(csv);
    preview.heads_are_data =
        std::any_of(preview.heads.begin(), preview.heads.end(), [](const std::string& head) {
            return time_from_text(head).has_value();
        });
    number_repeated(preview, csv.line());
    read_rows(csv, preview);
    preview.row_bytes *= a_byte;
    preview.columns = recognised_columns(preview.heads, preview.rows);
    if (preview.heads.size() < 2)
        preview.problem = LogProblem::OneColumn;
    else if (preview.rows.empty())
        preview.problem = may_be_cut ? LogProblem::LongLine : LogProblem::NoRows;
    return preview;
}

} // namespace tappa
