#include "web/node_json.hpp"

#include <cmath>

namespace tappa::web {

using ui::Node;
using ui::Tristate;

namespace {

// Hundredths of a pixel are finer than anyone sees and short to write.
double rounded(float value) {
    return std::round(static_cast<double>(value) * 100.0) / 100.0;
}

void write_text(JsonWriter& writer, std::string_view name, const std::string& text) {
    if (!text.empty())
        writer.member(name, std::string_view(text));
}

void write_number(JsonWriter& writer, std::string_view name, double number) {
    if (number != 0)
        writer.member(name, number);
}

void write_tristate(JsonWriter& writer, std::string_view name, Tristate value) {
    if (value != Tristate::Unset)
        writer.member(name, value == Tristate::Yes);
}

void write_truth(JsonWriter& writer, std::string_view name, bool truth) {
    if (truth)
        writer.member(name, true);
}

// Regions of any role may scroll; they are told by having a content of their own.
bool scrolls(const Node& node) {
    return node.role == ui::Role::Scroll || node.content_height > 0;
}

void write_quad(JsonWriter& writer, const ui::Bounds& bounds) {
    writer.value(rounded(bounds.x));
    writer.value(rounded(bounds.y));
    writer.value(rounded(bounds.width));
    writer.value(rounded(bounds.height));
}

void write_choices(JsonWriter& writer, const std::vector<ui::Choice>& choices) {
    if (choices.empty())
        return;
    writer.key("choices");
    writer.begin_array();
    for (const ui::Choice& choice : choices) {
        writer.begin_array();
        writer.value(std::string_view(choice.id));
        writer.value(std::string_view(choice.name));
        writer.end_array();
    }
    writer.end_array();
}

std::string_view sort_id(ui::SortOrder order) {
    switch (order) {
    case ui::SortOrder::Unset:
    case ui::SortOrder::None:
        break;
    case ui::SortOrder::Ascending:
        return "ascending";
    case ui::SortOrder::Descending:
        return "descending";
    }
    return "none";
}

std::string_view kind_id(ui::FieldKind kind) {
    switch (kind) {
    case ui::FieldKind::Sentence:
        break;
    case ui::FieldKind::Title:
        return "title";
    case ui::FieldKind::Name:
        return "name";
    case ui::FieldKind::Address:
        return "address";
    case ui::FieldKind::Search:
        return "search";
    }
    return "sentence";
}

} // namespace

bool says_the_same(const Node& a, const Node& b) {
    return a.role == b.role && a.key == b.key && a.name == b.name && a.value == b.value
        && a.number == b.number && a.date == b.date && a.description == b.description
        && a.placeholder == b.placeholder && a.shortcut == b.shortcut && a.choices == b.choices
        && a.level == b.level && a.minimum == b.minimum && a.maximum == b.maximum
        && a.step == b.step && a.pressed == b.pressed && a.checked == b.checked
        && a.expanded == b.expanded && a.selected == b.selected && a.stop == b.stop
        && a.sorted == b.sorted && a.current == b.current && a.disabled == b.disabled
        && a.invalid == b.invalid && a.modal == b.modal && a.focusable == b.focusable
        && a.zooms == b.zooms && a.field_kind == b.field_kind && a.font_semibold == b.font_semibold
        && a.drawn_by_page == b.drawn_by_page && a.font_size == b.font_size
        && a.padding_x == b.padding_x && a.padding_y == b.padding_y && scrolls(a) == scrolls(b);
}

void write_node(const Node& node, JsonWriter& writer) {
    writer.begin_object();
    writer.member("id", static_cast<std::int64_t>(node.id));
    writer.member("parent", static_cast<std::int64_t>(node.parent));
    writer.member("role", ui::role_id(node.role));
    write_text(writer, "key", node.key);
    write_text(writer, "name", node.name);
    write_text(writer, "value", node.value);
    write_text(writer, "number", node.number);
    write_text(writer, "date", node.date);
    write_text(writer, "description", node.description);
    write_text(writer, "placeholder", node.placeholder);
    write_text(writer, "shortcut", node.shortcut);
    write_choices(writer, node.choices);
    write_number(writer, "level", node.level);
    write_number(writer, "minimum", node.minimum);
    write_number(writer, "maximum", node.maximum);
    write_number(writer, "step", node.step);
    write_tristate(writer, "pressed", node.pressed);
    write_tristate(writer, "checked", node.checked);
    write_tristate(writer, "expanded", node.expanded);
    write_tristate(writer, "selected", node.selected);
    write_tristate(writer, "stop", node.stop);
    if (node.sorted != ui::SortOrder::Unset)
        writer.member("sorted", sort_id(node.sorted));
    write_truth(writer, "current", node.current);
    write_truth(writer, "disabled", node.disabled);
    write_truth(writer, "invalid", node.invalid);
    write_truth(writer, "modal", node.modal);
    write_truth(writer, "focusable", node.focusable);
    write_truth(writer, "zooms", node.zooms);
    if (node.field_kind != ui::FieldKind::Sentence)
        writer.member("kind", kind_id(node.field_kind));
    write_truth(writer, "fontSemibold", node.font_semibold);
    write_truth(writer, "drawnByPage", node.drawn_by_page);
    write_number(writer, "fontSize", rounded(node.font_size));
    write_number(writer, "paddingX", rounded(node.padding_x));
    write_number(writer, "paddingY", rounded(node.padding_y));
    write_number(writer, "covered", rounded(node.covered));
    writer.key("bounds");
    writer.begin_array();
    write_quad(writer, node.bounds);
    writer.end_array();
    if (scrolls(node)) {
        writer.key("scroll");
        writer.begin_array();
        writer.value(rounded(node.scroll_x));
        writer.value(rounded(node.scroll_y));
        writer.value(rounded(node.content_height));
        writer.end_array();
    }
    writer.end_object();
}

void write_place(const Node& node, JsonWriter& writer) {
    writer.begin_array();
    writer.value(static_cast<std::int64_t>(node.id));
    write_quad(writer, node.bounds);
    if (node.covered != 0)
        writer.value(rounded(node.covered));
    writer.end_array();
}

void write_scroll(const Node& node, JsonWriter& writer) {
    writer.begin_array();
    writer.value(static_cast<std::int64_t>(node.id));
    writer.value(rounded(node.scroll_x));
    writer.value(rounded(node.scroll_y));
    writer.value(rounded(node.content_height));
    writer.end_array();
}

} // namespace tappa::web
