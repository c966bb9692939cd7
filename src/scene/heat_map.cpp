#include "scene/heat_map.hpp"

#include "base/number.hpp"
#include "scene/pieces.hpp"

#include <algorithm>

namespace tappa::scene {

namespace {

constexpr double cell_gap = 5;

struct Layout {
    double left = 0; // of the first column
    double column_width = 0;
    double top = 0; // of the first row
    double row_height = 0;
    ColumnNames names;
};

Layout layout_of(const HeatMapInput& input, const ChartStyle& style) {
    const double size = style.text_size;
    double label_width = 0;
    for (const HeatMapRow& row : input.rows)
        label_width = std::max(label_width, style.measure.width(row.label, size));
    const bool two_lines = label_width > style.width * 0.3;
    Layout layout;
    layout.left = std::min(label_width, style.width * 0.3) + 12;
    const auto columns = static_cast<double>(std::max<std::size_t>(input.columns.size(), 1));
    layout.column_width = (style.width - layout.left) / columns;
    layout.row_height = size * (two_lines ? 3.0 : 2.8);

    layout.names = {
        input.columns,
        std::vector<Colour>(input.columns.size(), style.palette.ink_muted),
        layout.left,
        layout.column_width};
    layout.top = column_names_height(layout.names, style) + size * 0.8;
    return layout;
}

void add_cell(
    Scene& scene,
    const std::optional<double>& value,
    const std::string& shown,
    Point corner,
    const Layout& layout,
    const ChartStyle& style
) {
    const Palette& palette = style.palette;
    Rect cell{
        corner.x + cell_gap / 2,
        corner.y + cell_gap / 2,
        layout.column_width - cell_gap,
        layout.row_height - cell_gap,
        6,
        no_colour,
        palette.grid,
        1};
    TextStyle text{style.text_size, TextWeight::Regular, TextAnchor::Middle, palette.ink_muted};
    if (value) {
        const auto level = static_cast<std::size_t>(level_index(*value));
        cell.fill = palette.levels[level];
        cell.stroke = no_colour;
        text.weight = TextWeight::SemiBold;
        text.fill = palette.on_levels[level];
    }
    scene.items.push_back(cell);
    add_text(
        scene,
        {corner.x + layout.column_width / 2,
         baseline_for_middle(corner.y + layout.row_height / 2, style.text_size)},
        fitted(style.measure, shown, style.text_size, text.weight, cell.width - 4),
        text
    );
}

std::optional<double> cell_of(const HeatMapRow& row, std::size_t column) {
    return column < row.cells.size() ? known(row.cells[column]) : std::nullopt;
}

std::string shown_in(
    const HeatMapInput& input, const HeatMapRow& row, std::size_t column, Language language
) {
    if (const auto value = cell_of(row, column))
        return formatted(*value, 1, language);
    const bool unanswered = column < row.unanswered.size() && row.unanswered[column];
    return unanswered ? input.unanswered : input.missing;
}

SceneTable table_of(const HeatMapInput& input, Language language) {
    SceneTable table{{input.row_name}, {}};
    table.columns.insert(table.columns.end(), input.columns.begin(), input.columns.end());
    for (const HeatMapRow& row : input.rows) {
        std::vector<std::string> cells{row.label};
        for (std::size_t column = 0; column < input.columns.size(); ++column)
            cells.push_back(shown_in(input, row, column, language));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace

Scene heat_map(const HeatMapInput& input, const ChartStyle& style) {
    const Layout layout = layout_of(input, style);
    Scene scene;
    scene.width = style.width;
    scene.height = layout.top + layout.row_height * static_cast<double>(input.rows.size());
    scene.alternative = input.alternative;
    scene.table = table_of(input, style.language);
    add_column_names(scene, layout.names, style, layout.top - style.text_size * 0.7);
    double top = layout.top;
    for (const HeatMapRow& row : input.rows) {
        const auto lines = wrapped(
            style.measure, row.label, style.text_size, TextWeight::Regular, layout.left - 12, 2
        );
        add_lines(
            scene,
            0,
            top + layout.row_height / 2,
            lines,
            {style.text_size, TextWeight::Regular, TextAnchor::Start, style.palette.ink}
        );
        for (std::size_t column = 0; column < input.columns.size(); ++column) {
            const double x = layout.left + layout.column_width * static_cast<double>(column);
            const std::string shown = shown_in(input, row, column, style.language);
            add_cell(scene, cell_of(row, column), shown, {x, top}, layout, style);
        }
        top += layout.row_height;
    }
    return scene;
}

} // namespace tappa::scene
