#include "ui/kit/parts.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

// Under this many pixels a column, cells stand under each other with their titles: a phone, or a
// page enlarged a lot.
constexpr float least_column_width = 62;

// A quiet ground and a mark at the left, on which chips of every tone can still be told.
void selected_row(Ui::Parts& p, const ImRect& rect) {
    p.fill(rect, p.theme().hover, 6);
    p.fill({rect.Min, {rect.Min.x + p.px(3), rect.Max.y}}, p.theme().accent, 1.5F);
}

} // namespace

Scope Ui::table(
    std::string_view key,
    std::string_view name,
    std::vector<TableColumn> columns,
    TableOptions options
) {
    Parts& p = *m_parts;
    Area& a = p.area();
    if (!a.empty)
        a.y += a.gap;
    a.empty = false;
    TableFrame frame;
    frame.x = a.x;
    frame.width = a.width;
    const float padding = p.px(8);
    float fixed = 0;
    float parts = 0;
    float least_part = 0; // of the columns that share what is left
    for (const TableColumn& column : columns) {
        const float amount = column.width.amount;
        if (column.width.kind == Column::Kind::Fixed) {
            fixed += p.px(amount);
            continue;
        }
        least_part = parts > 0 ? std::min(least_part, amount) : amount;
        parts += amount;
    }
    const float grows = parts > 0 ? (a.width - fixed) / parts : 0;
    const float least = p.px(least_column_width);
    // A page enlarged a lot: the fixed columns leave too little for the others.
    const bool squeezed = fixed > 0 && parts > 0 && grows * least_part < least;
    const bool crowded =
        narrow() && (grows < least || a.width / static_cast<float>(columns.size()) < least);
    frame.stacked = columns.size() > 2 && (squeezed || crowded);
    float x = a.x;
    for (const TableColumn& column : columns) {
        const bool is_fixed = column.width.kind == Column::Kind::Fixed;
        const float width = std::max(
            p.px(20), std::floor(is_fixed ? p.px(column.width.amount) : grows * column.width.amount)
        );
        frame.lefts.push_back(x + padding);
        frame.widths.push_back(width - padding * 2);
        x += width;
    }
    frame.columns = std::move(columns);
    const ImRect rect(a.x, a.y, a.x + a.width, a.y + 1);
    frame.id = p.add(Role::Table, key, name, rect);
    frame.numbered = options.row_count > 0;
    if (frame.numbered)
        p.node(frame.id).maximum = static_cast<double>(options.row_count + 1);
    p.enter(frame.id);

    const FontStyle style = p.font_style(12, true);
    Node header;
    header.role = Role::Row;
    header.key = "header";
    header.level = frame.numbered ? 1 : 0;
    float tallest = 0;
    if (!frame.stacked)
        for (std::size_t i = 0; i < frame.columns.size(); ++i) {
            const auto lines = p.wrap(style, frame.columns[i].title, frame.widths[i]);
            tallest = std::max(tallest, style.line_height * static_cast<float>(lines.size()));
        }
    const float height = frame.stacked ? 0 : tallest + p.px(14);
    const ImRect row = ImRect(a.x, a.y, a.x + a.width, a.y + std::max(1.0F, height));
    p.enter(p.add(std::move(header), row));
    for (std::size_t i = 0; i < frame.columns.size(); ++i) {
        const TableColumn& column = frame.columns[i];
        const float left = frame.stacked ? row.Min.x : frame.lefts[i];
        const float right = frame.stacked ? row.Max.x : left + frame.widths[i];
        const ImRect cell(left, row.Min.y, right, row.Max.y);
        Node node;
        node.role = Role::ColumnHeader;
        node.key = std::to_string(i);
        node.name = column.title;
        p.add(std::move(node), cell);
        if (frame.stacked)
            continue;
        const auto lines = p.wrap(style, column.title, frame.widths[i]);
        float y = cell.Max.y - p.px(7) - style.line_height * static_cast<float>(lines.size());
        for (const std::string_view line : lines) {
            p.draw_text_in(
                {cell.Min.x, y, cell.Max.x, y + style.line_height},
                style,
                theme().ink_muted,
                line,
                column.align
            );
            y += style.line_height;
        }
    }
    p.leave();
    if (!frame.stacked) {
        a.y += height;
        p.fill({a.x, a.y - p.px(1), a.x + a.width, a.y}, theme().line, 0);
    }
    p.tables.push_back(std::move(frame));
    return {*this, &Ui::end_table};
}

void Ui::end_table() {
    Parts& p = *m_parts;
    p.tables.pop_back();
    end_group();
}

float Ui::row_height(const std::vector<std::string>& cells, TextOptions first, TextOptions others)
    const {
    const Parts& p = *m_parts;
    const TableFrame& table = p.tables.back();
    const float title = p.font_style(12, true).line_height;
    float tallest = 0;
    float stacked = 0;
    for (std::size_t i = 0; i < cells.size() && i < table.columns.size(); ++i) {
        const float width = table.stacked ? table.width - p.px(8) : table.widths[i];
        const float height =
            cells[i].empty() ? 0 : text_height(cells[i], i == 0 ? first : others, p.css(width));
        tallest = std::max(tallest, height);
        stacked += height;
        if (i > 0)
            stacked += p.px(6) + (table.columns[i].title.empty() ? 0 : title);
    }
    return (table.stacked ? stacked : tallest) + 2 * p.px(10);
}

void Ui::skip_rows(std::size_t count, float height) {
    if (count == 0)
        return;
    m_parts->tables.back().next_row += count;
    m_parts->area().y += height;
}

Scope Ui::row(std::string_view key, RowOptions options) {
    Parts& p = *m_parts;
    TableFrame& table = p.tables.back();
    Area& a = p.area();
    Node node;
    node.role = Role::Row;
    node.key = key;
    if (options.selected)
        node.selected = Tri::Yes;
    if (table.numbered)
        node.level = static_cast<int>(table.next_row++);
    const NodeId key_id = p.id_of(key);
    const float height = p.remembered(key_id, size::height, p.px(40));
    const ImRect rect(a.x, a.y, a.x + a.width, a.y + height);
    table.row_id = p.add(std::move(node), rect);
    p.enter(table.row_id);
    table.row_top = a.y;
    table.row_bottom = a.y;
    table.next_cell = 0;
    table.in_cell = false;
    if (options.selected)
        selected_row(p, rect);
    return {*this, &Ui::end_row};
}

namespace {

void close_cell(Ui::Parts& p) {
    TableFrame& table = p.tables.back();
    if (!table.in_cell)
        return;
    const Area inner = p.pop_area();
    table.row_bottom = std::max(table.row_bottom, inner.y);
    const std::size_t index = table.next_cell - 1;
    p.remember(table.row_id, size::cell_height + static_cast<NodeId>(index), inner.y - inner.top);
    p.leave();
    table.in_cell = false;
}

} // namespace

void Ui::cell() {
    Parts& p = *m_parts;
    close_cell(p);
    TableFrame& table = p.tables.back();
    const std::size_t index = table.next_cell++;
    const TableColumn& column = table.columns[index];
    const float padding_y = p.px(10);
    float x = table.lefts[index];
    float width = table.widths[index];
    float y = table.row_top + padding_y;
    if (table.stacked) {
        x = table.x + p.px(4);
        width = table.width - p.px(8);
        y = index == 0 ? table.row_top + padding_y : table.row_bottom + p.px(6);
        if (index > 0 && !column.title.empty()) {
            const FontStyle style = p.font_style(12, true);
            p.draw_text({x, y}, style, theme().ink_muted, column.title);
            y += style.line_height;
        }
    } else {
        const float own =
            p.remembered(table.row_id, size::cell_height + static_cast<NodeId>(index), 0);
        const float row = p.remembered(table.row_id, size::content_height, own);
        y += std::floor(std::max(0.0F, row - own) / 2);
    }
    Node node;
    node.role = column.row_header ? Role::RowHeader : Role::Cell;
    node.key = "cell-" + std::to_string(index);
    p.enter(p.add(std::move(node), {x, y, x + width, y + p.px(20)}));
    p.push_area(x, y, width, p.px(3));
    table.in_cell = true;
}

void Ui::end_row() {
    Parts& p = *m_parts;
    close_cell(p);
    TableFrame& table = p.tables.back();
    const float padding_y = p.px(10);
    if (!table.stacked) {
        float tallest = 0;
        for (std::size_t i = 0; i < table.next_cell; ++i)
            tallest = std::max(
                tallest, p.remembered(table.row_id, size::cell_height + static_cast<NodeId>(i), 0)
            );
        p.remember(table.row_id, size::content_height, tallest);
        table.row_bottom = table.row_top + padding_y + tallest;
    }
    const float height = table.row_bottom + padding_y - table.row_top;
    p.remember(table.row_id, size::height, height);
    Node& node = p.node(table.row_id);
    node.bounds.height = std::round(height);
    p.leave();
    Area& a = p.area();
    a.y = table.row_top + height;
    p.fill({a.x, a.y - p.px(1), a.x + a.width, a.y}, theme().line_soft, 0);
}

} // namespace tappa::ui
