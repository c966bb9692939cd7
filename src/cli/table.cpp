#include "cli/table.hpp"

#include "base/text.hpp"
#include "cli/outcome.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>

namespace tappa::cli {

namespace {

std::string line(
    const std::vector<TableColumn>& columns,
    const std::vector<std::size_t>& widths,
    const std::vector<std::string>& cells
) {
    std::string text = " ";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string space(widths[i] - code_point_count(cells[i]), ' ');
        text += " ";
        text += columns[i].number ? space + cells[i] : cells[i] + space;
        text += " ";
    }
    text.erase(text.find_last_not_of(' ') + 1);
    return text + "\n";
}

} // namespace

std::string table_text(
    const std::vector<TableColumn>& columns, const std::vector<std::vector<std::string>>& rows
) {
    std::vector<std::vector<std::string>> lines(1);
    for (const TableColumn& column : columns)
        lines[0].push_back(column.title);
    for (const std::vector<std::string>& row : rows) {
        assert(row.size() == columns.size());
        std::vector<std::string> cells;
        for (const std::string& cell : row)
            cells.push_back(shown_on_line(cell));
        lines.push_back(std::move(cells));
    }
    std::vector<std::size_t> widths(columns.size(), 0);
    for (const std::vector<std::string>& cells : lines)
        for (std::size_t i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], code_point_count(cells[i]));
    std::string text;
    for (const std::vector<std::string>& cells : lines)
        text += line(columns, widths, cells);
    return text;
}

} // namespace tappa::cli
