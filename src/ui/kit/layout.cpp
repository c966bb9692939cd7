#include "ui/kit/kit_internal.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::ui {

void Ui::space(float height) {
    Area& a = m_internal->area();
    if (a.flow) {
        a.cursor_x += m_internal->px(height);
        a.inline_total += m_internal->px(height);
    } else
        a.y += m_internal->px(height);
}

void Ui::rule() {
    Internal& p = *m_internal;
    const ImRect rect = p.place(0, std::max(1.0F, p.px(1)));
    p.fill(rect, theme().line_soft, 0);
}

void Ui::push_down(std::string_view key) {
    Internal& p = *m_internal;
    if (p.cards.empty())
        return;
    CardFrame& card = p.cards.back();
    card.push_id = p.id_of(key);
    const float rest = p.remembered(card.push_id, size::pushed_height, 0);
    const float wanted = card.top + card.min_height - card.padding_y - rest;
    Area& a = p.area();
    if (wanted > a.y) {
        a.extra += wanted - a.y;
        a.y = wanted;
    }
    card.push_y = a.y;
}

Scope Ui::indent(float left) {
    Internal& p = *m_internal;
    const Area& a = p.area();
    const float shift = p.px(left);
    p.push_area(a.x + shift, a.y, a.width - shift, a.gap);
    p.area().empty = a.empty;
    return {*this, &Ui::end_indent};
}

void Ui::end_indent() {
    Internal& p = *m_internal;
    const Area inner = p.pop_area();
    Area& a = p.area();
    a.natural = std::max(a.natural, inner.natural + inner.x - a.x);
    a.y = inner.y;
    a.empty = inner.empty;
    a.extra += inner.extra;
}

Scope Ui::gap(float pixels) {
    Internal& p = *m_internal;
    p.gaps.push_back(p.area().gap);
    p.area().gap = p.px(pixels);
    return {*this, &Ui::end_gap};
}

void Ui::end_gap() {
    m_internal->area().gap = m_internal->gaps.back();
    m_internal->gaps.pop_back();
}

Scope Ui::themed(const ThemeColours& theme) {
    Internal& p = *m_internal;
    p.themes.push_back(p.memory.theme);
    p.memory.theme = &theme;
    return {*this, &Ui::end_themed};
}

void Ui::end_themed() {
    m_internal->memory.theme = m_internal->themes.back();
    m_internal->themes.pop_back();
}

Scope Ui::read_only(std::string_view reason) {
    if (reason.empty())
        return {};
    m_internal->memory.read_only_reason = reason;
    return {*this, &Ui::end_read_only};
}

void Ui::end_read_only() {
    m_internal->memory.read_only_reason = {};
}

Scope Ui::edits() {
    if (!m_internal->memory.is_read_only())
        return {};
    ++m_internal->memory.frozen;
    return {*this, &Ui::end_edits};
}

void Ui::end_edits() {
    --m_internal->memory.frozen;
}

Scope Ui::flow(std::string_view key, FlowOptions options) {
    Internal& p = *m_internal;
    Area& outer = p.area();
    if (!outer.flow && !outer.empty)
        outer.y += outer.gap;
    const NodeId id = p.id_of(key);
    const float natural = p.remembered(id, size::flow_width, outer.width);
    float x = outer.x;
    if (natural < outer.width && options.align != Align::Start)
        x += (outer.width - natural) * (options.align == Align::End ? 1.0F : 0.5F);
    const float width = outer.x + outer.width - x;
    p.push_area(std::floor(x), outer.y, width, p.px(options.gap));
    Area& a = p.area();
    a.flow = true;
    a.row_height = p.px(options.row_height);
    a.cursor_x = a.x;
    a.flow_id = id;
    return {*this, &Ui::end_flow};
}

void Ui::end_flow() {
    Internal& p = *m_internal;
    const Area inner = p.pop_area();
    p.remember(inner.flow_id, size::flow_width, inner.inline_total);
    Area& a = p.area();
    a.natural = std::max(a.natural, inner.inline_total);
    a.y = inner.y + (inner.empty ? 0 : inner.row_height);
    a.empty = a.empty && inner.empty;
}

Scope Ui::columns(std::string_view key, std::vector<Column> columns, ColumnsOptions options) {
    Internal& p = *m_internal;
    Area& a = p.area();
    if (!a.empty)
        a.y += a.gap;
    a.empty = false;
    ColumnsFrame frame;
    frame.id = p.id_of(key);
    frame.stacked = p.css(a.width) < options.stack_below;
    frame.x = a.x;
    frame.top = a.y;
    frame.bottom = a.y;
    const float gap = p.px(options.gap);
    float left = a.width - gap * static_cast<float>(columns.size() - 1);
    float parts = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        float width = 0;
        if (columns[i].kind == Column::Kind::Fixed)
            width = p.px(columns[i].amount);
        if (columns[i].kind == Column::Kind::Fit)
            width = std::min(
                p.remembered(frame.id, size::column_width + static_cast<NodeId>(i), 300), left
            );
        if (columns[i].kind == Column::Kind::Grow)
            parts += columns[i].amount;
        frame.widths.push_back(width);
        left -= width;
    }
    if (options.least_grow > 0)
        frame.stacked = frame.stacked || p.css(left) < options.least_grow;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].kind == Column::Kind::Grow)
            frame.widths[i] = std::floor(std::max(0.0F, left) * columns[i].amount / parts);
        if (frame.stacked)
            frame.widths[i] = a.width;
    }
    frame.columns = std::move(columns);
    frame.options = options;
    p.columns.push_back(std::move(frame));
    return {*this, &Ui::end_columns};
}

namespace {

// Takes what a finished column says of its size.
void close_column(Ui::Internal& p, ColumnsFrame& frame) {
    if (frame.next == 0)
        return;
    const std::size_t index = frame.next - 1;
    const Area column = p.pop_area();
    const auto offset = static_cast<NodeId>(index);
    if (frame.columns[index].kind == Column::Kind::Fit)
        p.remember(frame.id, size::column_width + offset, column.natural + 1);
    const bool fixed = frame.columns[index].kind == Column::Kind::Fixed;
    const float natural_width = fixed ? column.width : column.natural;
    const float natural_height = column.y - column.top - column.extra;
    p.remember(frame.id, size::column_height + offset, natural_height);
    frame.bottom = std::max(frame.bottom, column.y);
    if (!frame.stacked)
        frame.tallest = std::max(frame.tallest, natural_height);
    // Only what stretches beyond the natural height of the whole set counts as extra outside.
    p.area().natural = std::max(p.area().natural, column.x + natural_width - p.area().x);
}

} // namespace

void Ui::next_column() {
    Internal& p = *m_internal;
    ColumnsFrame& frame = p.columns.back();
    close_column(p, frame);
    const std::size_t index = frame.next++;
    float x = frame.x;
    float y = frame.top;
    const float gap = p.px(frame.options.gap);
    if (frame.stacked) {
        y = frame.bottom + (index > 0 ? gap : 0);
    } else {
        for (std::size_t i = 0; i < index; ++i)
            x += frame.widths[i] + gap;
    }
    const float outer_gap = p.area().gap;
    const float target = p.remembered(frame.id, size::columns_height, 0);
    if (!frame.stacked && frame.options.align != Align::Start) {
        const float own =
            p.remembered(frame.id, size::column_height + static_cast<NodeId>(index), target);
        const float free = std::max(0.0F, target - own);
        y += std::floor(frame.options.align == Align::End ? free : free / 2);
    }
    p.push_area(x, y, frame.widths[index], outer_gap);
    if (frame.options.equal_height && !frame.stacked) {
        p.area().equal = true;
        p.area().target_height = target;
    }
}

void Ui::end_columns() {
    Internal& p = *m_internal;
    ColumnsFrame frame = std::move(p.columns.back());
    close_column(p, frame);
    p.columns.pop_back();
    p.remember(frame.id, size::columns_height, frame.tallest);
    Area& a = p.area();
    a.y = std::max(frame.bottom, frame.top + (frame.stacked ? 0 : frame.tallest));
}

Scope Ui::card(std::string_view key, CardOptions options) {
    Internal& p = *m_internal;
    Area& a = p.area();
    if (!a.empty)
        a.y += a.gap;
    a.empty = false;
    const NodeId id = p.id_of(key);
    CardFrame frame;
    frame.top = a.y;
    frame.padding_y = p.px(options.padding_y);
    frame.min_height = p.px(options.min_height);
    if (a.equal && options.stretch)
        frame.min_height = std::max(frame.min_height, a.top + a.target_height - a.y);
    const float height = std::max(p.remembered(id, size::height, p.px(60)), frame.min_height);
    const ImRect rect(a.x, a.y, a.x + a.width, a.y + height);
    p.fill(rect, options.ground.value_or(theme().surface), options.radius);
    p.border(rect, options.border.value_or(theme().line), options.radius, options.border_width);
    frame.id = id;
    frame.grouped = true;
    frame.version = options.version;
    frame.first_node = p.memory.tree.nodes().size();
    p.enter(p.add(Role::Group, key, options.name, rect));
    p.cards.push_back(frame);
    const float padding_x = p.px(options.padding_x);
    p.push_area(a.x + padding_x, a.y + frame.padding_y, a.width - 2 * padding_x, p.px(8));
    return {*this, &Ui::end_card};
}

void Ui::end_card() {
    Internal& p = *m_internal;
    const Area inner = p.pop_area();
    const CardFrame frame = p.cards.back();
    p.cards.pop_back();
    p.leave();
    p.keep(frame.id, frame.version, frame.first_node);
    if (frame.push_id != 0)
        p.remember(frame.push_id, size::pushed_height, inner.y - frame.push_y);
    const float with_stretch = inner.y + frame.padding_y - frame.top;
    const float natural = with_stretch - inner.extra;
    p.remember(frame.id, size::height, natural);
    const float height = std::max(natural, frame.min_height);
    Area& a = p.area();
    a.y = frame.top + height;
    a.extra += height - natural;
    a.natural = std::max(a.natural, inner.natural + 2 * (inner.x - a.x));
}

bool Ui::skip_card(std::string_view key, std::uint64_t version) {
    Internal& p = *m_internal;
    Area& a = p.area();
    const NodeId id = p.id_of(key);
    const float height = p.remembered(id, size::height, 0);
    const float top = a.y + (a.empty ? 0 : a.gap);
    const ImRect rect(a.x, top, a.x + a.width, top + height);
    if (!p.take_kept(id, version, rect))
        return false;
    a.y = rect.Max.y;
    a.empty = false;
    return true;
}

Scope Ui::region(Role role, std::string_view key, std::string_view name, const Region& region) {
    Internal& p = *m_internal;
    const ImRect rect(
        p.px(region.x),
        p.px(region.y),
        p.px(region.x) + p.px(region.width),
        p.px(region.y) + p.px(region.height)
    );
    p.fill(rect, region.ground, 0);
    const float line = std::max(1.0F, p.px(1));
    if (region.line_below)
        p.fill({{rect.Min.x, rect.Max.y - line}, rect.Max}, theme().line, 0);
    if (region.line_above)
        p.fill({rect.Min, {rect.Max.x, rect.Min.y + line}}, theme().line, 0);
    if (region.line_right)
        p.fill({{rect.Max.x - line, rect.Min.y}, rect.Max}, theme().line, 0);
    p.enter(p.add(role, key, name, rect));
    const float padding_x = p.px(region.padding_x);
    p.push_area(
        rect.Min.x + padding_x,
        rect.Min.y + p.px(region.padding_y),
        rect.GetWidth() - 2 * padding_x,
        p.px(region.gap)
    );
    return {*this, &Ui::end_region};
}

void Ui::end_region() {
    m_internal->pop_area();
    m_internal->leave();
}

Scope Ui::group(Role role, std::string_view key, std::string_view name) {
    Internal& p = *m_internal;
    const Area& a = p.area();
    const ImRect rect(a.x, a.y, a.x + a.width, a.y + 1);
    const NodeId id = p.add(role, key, name, rect);
    p.enter(id);
    return {*this, &Ui::end_group};
}

void Ui::end_group() {
    Internal& p = *m_internal;
    Node& node = p.node(p.parents.back());
    const Area& a = p.area();
    const float origin = p.scrolls.empty() ? 0 : p.scrolls.back().origin_y;
    node.bounds.height = std::max(1.0F, std::round(a.y - origin - node.bounds.y));
    p.leave();
}

Scope Ui::list(std::string_view key, std::string_view name) {
    return group(Role::List, key, name);
}

Scope Ui::list_item(std::string_view key) {
    return group(Role::ListItem, key, {});
}

Scope Ui::list_item(std::string_view key, std::size_t position, std::size_t count) {
    Scope item = group(Role::ListItem, key, {});
    Node& node = m_internal->node(m_internal->parents.back());
    node.level = static_cast<int>(position);
    node.maximum = static_cast<double>(count);
    return item;
}

void Ui::end_list_item() {
    end_group();
}

} // namespace tappa::ui
