#include "ui/kit/table_head.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

FontStyle head_style(const Ui::Internal& p) {
    return p.font_style(12, true);
}

std::string_view arrow_of(SortOrder order) {
    if (order == SortOrder::Ascending)
        return icons::arrow_up;
    return order == SortOrder::Descending ? icons::arrow_down : std::string_view();
}

} // namespace

float head_top(const Ui::Internal& p, const TableFrame& table) {
    if (!table.options.fixed_head || table.stacked)
        return table.top;
    const float seen_from = ImGui::GetCurrentWindow()->InnerRect.Min.y;
    const float last = table.top + p.remembered(table.id, size::height, 0) - 2 * table.head_height;
    return std::clamp(seen_from, table.top, std::max(table.top, last));
}

float head_height(const Ui::Internal& p, const TableFrame& table) {
    const FontStyle style = head_style(p);
    float tallest = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto lines = p.wrap(style, table.columns[i].title, table.widths[i]);
        tallest = std::max(tallest, style.line_height * static_cast<float>(lines.size()));
    }
    return tallest + p.px(14);
}

void add_head(Ui::Internal& p, TableFrame& table) {
    const ImRect row(table.x, table.head.Min.y, table.x + table.width, table.head.Max.y);
    Node header;
    header.role = Role::Row;
    header.key = "header";
    header.level = table.numbered ? 1 : 0;
    p.enter(p.add(std::move(header), row));
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const TableColumn& column = table.columns[i];
        const float left = table.stacked ? row.Min.x : table.lefts[i];
        const float right = table.stacked ? row.Max.x : left + table.widths[i];
        const ImRect cell(left, row.Min.y, right, row.Max.y);
        Node node;
        node.role = Role::ColumnHeader;
        node.key = std::to_string(i);
        node.name = column.title;
        node.sorted = column.sorted;
        const NodeId id = p.add(std::move(node), cell);
        NodeId button = 0;
        if (column.sorted != SortOrder::Unset && !table.stacked) {
            p.enter(id);
            button = p.add(Role::Button, "sort", column.title, cell);
            p.leave();
        }
        table.sort_buttons.push_back(button);
    }
    p.leave();
}

void draw_head(Ui::Internal& p, TableFrame& table) {
    const ThemeColours& theme = p.theme();
    const FontStyle style = head_style(p);
    if (table.head.Min.y > table.top)
        p.fill(table.head, theme.surface, 0);
    p.fill({{table.head.Min.x, table.head.Max.y - p.px(1)}, table.head.Max}, theme.line, 0);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const TableColumn& column = table.columns[i];
        const ImRect cell(
            table.lefts[i], table.head.Min.y, table.lefts[i] + table.widths[i], table.head.Max.y
        );
        Colour ink = theme.ink_muted;
        if (const NodeId button = table.sort_buttons[i]; button != 0) {
            const Interaction state = p.interact(button, cell);
            if (state.pressed && table.options.sort)
                *table.options.sort = i;
            if (state.hovered || !arrow_of(column.sorted).empty())
                ink = theme.ink;
            p.focus_ring(button, cell, 4);
        }
        const auto lines = p.wrap(style, column.title, table.widths[i]);
        float y = cell.Max.y - p.px(7) - style.line_height * static_cast<float>(lines.size());
        float right = cell.Min.x;
        for (const std::string_view line : lines) {
            const ImRect place(cell.Min.x, y, cell.Max.x, y + style.line_height);
            p.draw_text_in(place, style, ink, line, column.align);
            y += style.line_height;
            right = cell.Min.x + p.text_width(style, line);
        }
        if (const std::string_view arrow = arrow_of(column.sorted); !arrow.empty())
            p.draw_icon({right + p.px(9), y - style.line_height / 2}, arrow, 13, ink);
    }
}

} // namespace tappa::ui
