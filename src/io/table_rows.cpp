#include "io/table_rows.hpp"

#include "base/text.hpp"
#include "io/limits.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace tappa {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

std::optional<Error> heads_fault(const CsvReader& heads) {
    if (heads.fault() != CsvFault::TooManyCells)
        return std::nullopt;
    return Error{
        ErrorCode::TooManyColumns,
        std::to_string(heads.line()) + ":1",
        {std::to_string(limits::table_columns)}};
}

std::optional<BadRow> form_fault(const CsvReader& record, std::size_t heads) {
    if (record.fault() == CsvFault::OpenQuote)
        return BadRow{record.line(), RowFault::OpenQuote, {}};
    const auto cells = record.cells();
    const bool more = record.fault() == CsvFault::TooManyCells
        || (cells.size() > heads
            && std::any_of(
                cells.begin() + static_cast<std::ptrdiff_t>(heads),
                cells.end(),
                [](std::string_view cell) { return !trimmed(cell).empty(); }
            ));
    if (!more)
        return std::nullopt;
    return BadRow{record.line(), RowFault::TooManyCells, std::to_string(heads)};
}

bool is_same_name(std::string_view name, std::string_view lower_case) {
    return std::equal(
        name.begin(),
        name.end(),
        lower_case.begin(),
        lower_case.end(),
        [](char a, char b) { return lower(a) == b; }
    );
}

std::optional<std::size_t> column_named(
    std::span<const std::string_view> heads, std::span<const std::string_view> names
) {
    for (const std::string_view name : names)
        for (std::size_t i = 0; i < heads.size(); ++i)
            if (is_same_name(trimmed(heads[i]), name))
                return i;
    return std::nullopt;
}

std::string plain_head(std::string_view head) {
    std::string text = folded(trimmed(head));
    for (char& c : text)
        if (c == '_' || c == '-' || c == '.')
            c = ' ';
    return text;
}

std::vector<RepeatedHead> repeated_heads(
    std::span<const std::string_view> heads, std::size_t line
) {
    std::vector<RepeatedHead> names;
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t place = 0; place < heads.size(); ++place) {
        const std::string plain = plain_head(heads[place]);
        if (trimmed(plain).empty())
            continue;
        const auto [name, is_new] = known.emplace(plain, names.size());
        if (is_new)
            names.push_back({line, shown_start(trimmed(heads[place])), {}});
        names[name->second].places.push_back(place);
    }
    std::erase_if(names, [](const RepeatedHead& name) { return name.places.size() < 2; });
    return names;
}

std::string column_numbers(const RepeatedHead& repeated) {
    std::vector<std::string> numbers;
    for (const std::size_t place : repeated.places)
        numbers.push_back(std::to_string(place + 1));
    return joined(numbers, ", ");
}

void keep_read(
    std::vector<RepeatedHead>& repeated, std::span<const std::optional<std::size_t>> read
) {
    std::erase_if(repeated, [&](const RepeatedHead& name) {
        return std::none_of(name.places.begin(), name.places.end(), [&](std::size_t place) {
            return std::find(read.begin(), read.end(), place) != read.end();
        });
    });
}

FoundColumns columns_of(
    std::span<const std::string_view> heads, std::span<const TableColumnName> columns
) {
    FoundColumns found;
    for (const TableColumnName& column : columns) {
        found.places.push_back(column_named(heads, column.names));
        if (column.required && !found.places.back())
            found.missing.emplace_back(column.names.front());
    }
    return found;
}

std::optional<double> count_from_cell(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.starts_with('+'))
        cell.remove_prefix(1);
    const std::size_t point = cell.find_first_of(".,");
    const std::string_view whole = cell.substr(0, point);
    const std::string_view rest = point == std::string_view::npos ? "" : cell.substr(point + 1);
    if (whole.empty() || !std::all_of(whole.begin(), whole.end(), is_digit)
        || rest.find_first_not_of('0') != std::string_view::npos)
        return std::nullopt;
    if (rest.size() == 3 && whole.size() <= 3
        && whole.front() != '0') // "18.000", "18,000": thousands?
        return std::nullopt;
    constexpr std::uint64_t most = std::uint64_t{1} << 53U;
    std::uint64_t count = 0;
    for (const char digit : whole) {
        count = count * 10 + static_cast<std::uint64_t>(digit - '0');
        if (count > most)
            return std::nullopt;
    }
    return static_cast<double>(count);
}

} // namespace tappa
