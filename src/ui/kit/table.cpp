#include "ui/kit/kit_internal.hpp"
#include "ui/kit/table_head.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

constexpr float cell_gap = 3; // between the things in a cell
constexpr float row_padding = 10;
constexpr float stacked_gap = 6; // above a cell that stands under another

// Under this many pixels a column, cells stand under each other with their titles: a phone, or a
// page enlarged a lot.
constexpr float least_column_width = 62;

// A quiet ground and a mark at the left, on which chips of every tone can still be told.
void selected_row(Ui::Internal& p, const ImRect& rect) {
    p.fill(rect, p.theme().hover, 6);
    p.fill({rect.Min, {rect.Min.x + p.px(3), rect.Max.y}}, p.theme().accent, 1.5F);
}

// Where a cell below the first one is, and its title above it.
struct StackedCell {
    float x = 0;
    float width = 0;
    float y = 0; // of its content
};

StackedCell stacked_cell(Ui::Internal& p, const TableFrame& table, std::size_t index) {
    const FontStyle style = p.font_style(12, true);
    StackedCell cell{
        table.x + p.px(4), table.width - p.px(8), table.row_bottom + p.px(stacked_gap)};
    float lines = 0; // that are kept free for titles
    if (table.options.numbers_below) {
        const auto count = static_cast<float>(table.columns.size() - 1);
        const float part = std::floor(cell.width / count);
        cell.x += part * static_cast<float>(index - 1);
        cell.width = part - p.px(8);
        cell.y = table.first_bottom + p.px(stacked_gap);
        for (std::size_t i = 1; i < table.columns.size(); ++i)
            lines = std::max(
                lines, static_cast<float>(p.wrap(style, table.columns[i].title, cell.width).size())
            );
    }
    const std::string& title = table.columns[index].title;
    float y = cell.y;
    for (const std::string_view line : p.wrap(style, title, cell.width)) {
        if (!title.empty())
            p.draw_text({cell.x, y}, style, p.theme().ink_muted, line);
        y += style.line_height;
    }
    if (table.options.numbers_below)
        cell.y += lines * style.line_height;
    else if (!title.empty())
        cell.y = y;
    return cell;
}

} // namespace

Scope Ui::table(
    std::string_view key,
    std::string_view name,
    std::vector<TableColumn> columns,
    TableOptions options
) {
    Internal& p = *m_internal;
    Area& a = p.area();
    if (!a.empty)
        a.y += a.gap;
    a.empty = false;
    TableFrame frame;
    frame.options = options;
    frame.x = a.x;
    frame.width = a.width;
    frame.top = a.y;
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
    frame.stacked =
        columns.size() > 2 && (squeezed || crowded || (options.numbers_below && narrow()));
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
    if (!frame.stacked)
        frame.head_height = head_height(p, frame);
    const float top = head_top(p, frame);
    const float height = std::max(1.0F, frame.head_height);
    frame.head = ImRect(a.x, top, a.x + a.width, top + height);
    if (top > frame.top) {
        p.covered_to = frame.head.Max.y;
        p.covered_window = ImGui::GetCurrentWindow();
    }
    add_head(p, frame);
    a.y += frame.head_height;
    p.tables.push_back(std::move(frame));
    return {*this, &Ui::end_table};
}

void Ui::end_table() {
    Internal& p = *m_internal;
    TableFrame table = std::move(p.tables.back());
    p.tables.pop_back();
    p.covered_window = nullptr;
    p.remember(table.id, size::height, p.area().y - table.top);
    if (!table.stacked)
        draw_head(p, table);
    end_group();
}

float Ui::row_height(
    const std::vector<std::string>& cells, TextOptions first, TextOptions others, float image_height
) const {
    const Internal& p = *m_internal;
    const TableFrame& table = p.tables.back();
    const float title = p.font_style(12, true).line_height;
    float tallest = 0;
    float stacked = 0;
    for (std::size_t i = 0; i < cells.size() && i < table.columns.size(); ++i) {
        const float width = table.stacked ? table.width - p.px(8) : table.widths[i];
        float height =
            cells[i].empty() ? 0 : text_height(cells[i], i == 0 ? first : others, p.css(width));
        if (i == 0 && image_height > 0)
            height += p.px(image_height) + (cells[i].empty() ? 0 : p.px(cell_gap));
        tallest = std::max(tallest, height);
        stacked += height;
        if (i > 0)
            stacked += p.px(6) + (table.columns[i].title.empty() ? 0 : title);
    }
    return (table.stacked ? stacked : tallest) + 2 * p.px(row_padding);
}

void Ui::skip_rows(std::size_t count, float height) {
    if (count == 0)
        return;
    m_internal->tables.back().next_row += count;
    m_internal->area().y += height;
}

bool Ui::skip_row(std::string_view key, std::uint64_t version) {
    Internal& p = *m_internal;
    Area& a = p.area();
    const NodeId id = p.id_of(key);
    const float height = p.remembered(id, size::height, 0);
    if (!p.take_kept(id, version, {a.x, a.y, a.x + a.width, a.y + height}))
        return false;
    ++p.tables.back().next_row;
    a.y += height;
    return true;
}

Scope Ui::row(std::string_view key, RowOptions options) {
    Internal& p = *m_internal;
    TableFrame& table = p.tables.back();
    Area& a = p.area();
    Node node;
    node.role = Role::Row;
    node.key = key;
    if (options.selected)
        node.selected = Tristate::Yes;
    if (table.numbered)
        node.level = static_cast<int>(table.next_row++);
    const NodeId key_id = p.id_of(key);
    const float height = p.remembered(key_id, size::height, p.px(40));
    const ImRect rect(a.x, a.y, a.x + a.width, a.y + height);
    table.row_version = options.version;
    table.row_across = options.across;
    table.row_padding = p.px(options.across ? 4.0F : row_padding);
    table.row_first_node = p.memory.tree.nodes().size();
    table.row_id = p.add(std::move(node), rect);
    p.enter(table.row_id);
    table.row_top = a.y;
    table.row_bottom = a.y;
    table.next_cell = 0;
    table.in_cell = false;
    bool hovered = false;
    if (options.pressed) {
        const Interaction state = p.interact(table.row_id, rect);
        *options.pressed = state.pressed;
        hovered = state.hovered;
    }
    if (options.selected)
        selected_row(p, rect);
    else if (hovered)
        p.fill(rect, theme().hover, 6);
    return {*this, &Ui::end_row};
}

namespace {

void close_cell(Ui::Internal& p) {
    TableFrame& table = p.tables.back();
    if (!table.in_cell)
        return;
    const Area inner = p.pop_area();
    table.row_bottom = std::max(table.row_bottom, inner.y);
    const std::size_t index = table.next_cell - 1;
    if (index == 0)
        table.first_bottom = inner.y;
    p.remember(table.row_id, size::cell_height + static_cast<NodeId>(index), inner.y - inner.top);
    p.leave();
    table.in_cell = false;
}

} // namespace

void Ui::cell() {
    Internal& p = *m_internal;
    close_cell(p);
    TableFrame& table = p.tables.back();
    const std::size_t index = table.next_cell++;
    const TableColumn& column = table.columns[index];
    float x = table.lefts[index];
    float width = table.widths[index];
    float y = table.row_top + table.row_padding;
    if (table.stacked || table.row_across) {
        x = table.x + p.px(4);
        width = table.width - p.px(8);
    }
    if (table.stacked && index > 0) {
        const StackedCell place = stacked_cell(p, table, index);
        x = place.x;
        width = place.width;
        y = place.y;
    } else if (!table.stacked) {
        const float own =
            p.remembered(table.row_id, size::cell_height + static_cast<NodeId>(index), 0);
        const float row = p.remembered(table.row_id, size::content_height, own);
        y += std::floor(std::max(0.0F, row - own) / 2);
    }
    Node node;
    node.role = column.row_header && !table.row_across ? Role::RowHeader : Role::Cell;
    node.key = "cell-" + std::to_string(index);
    p.enter(p.add(std::move(node), {x, y, x + width, y + p.px(20)}));
    p.push_area(x, y, width, p.px(cell_gap));
    table.in_cell = true;
}

void Ui::end_row() {
    Internal& p = *m_internal;
    close_cell(p);
    TableFrame& table = p.tables.back();
    const float padding_y = table.row_padding;
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
    p.keep(table.row_id, table.row_version, table.row_first_node);
    Area& a = p.area();
    a.y = table.row_top + height;
    p.fill({a.x, a.y - p.px(1), a.x + a.width, a.y}, theme().line_soft, 0);
}

bool Ui::grid_cell(std::string_view key, std::string_view name, const GridCell& cell) {
    Internal& p = *m_internal;
    const ImRect rect = p.place(0, p.px(coarse_pointer() ? 44 : 32));
    Node node;
    node.role = Role::GridCell;
    node.key = key;
    node.name = name;
    node.selected = cell.marked ? Tristate::Yes : Tristate::No;
    const NodeId id = p.add(std::move(node), rect);
    const Interaction state = p.interact(id, rect);
    p.fill(rect, cell.ground.value_or(state.hovered ? theme().hover : theme().surface), 6);
    if (!cell.ground || state.hovered)
        p.border(rect, state.hovered ? theme().accent : theme().line, 6, 1);
    const FontStyle style = p.font_style(13, true);
    p.draw_text_in(rect, style, cell.ink.value_or(theme().ink_soft), cell.shown, Align::Middle);
    if (cell.marked) {
        p.border(rect, theme().surface, 6, 4); // apart from the ground, whatever its colour
        p.border(rect, theme().ink, 6, 2);
    }
    p.focus_ring(id, rect, 6);
    return state.pressed;
}

} // namespace tappa::ui
