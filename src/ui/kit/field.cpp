#include "base/number.hpp"
#include "ui/kit/parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

constexpr float field_size = 15;

struct FieldLook {
    std::string_view shown; // what the canvas draws while nobody edits it
    std::string_view unit = {};
    std::string_view icon = {};
};

// Label, box, help or error: the same for every kind of field. The page's own control lies over
// the box while it is edited and shows the text then.
NodeId draw_field(
    Ui& ui, std::string_view label, Node node, const FieldOptions& options, const FieldLook& look
) {
    Ui::Parts& p = ui.parts();
    const ThemeColours& theme = ui.theme();
    const FontStyle label_style = p.font_style(13, true);
    const FontStyle style = p.font_style(field_size, false);
    const FontStyle small = p.font_style(12.5F, false);
    const float padding = p.px(12);
    const float width = options.width > 0 ? p.px(options.width) : p.area().width;
    const bool area = options.lines > 1;
    const float label_height = options.label_hidden ? 0 : label_style.line_height + p.px(5);
    const float line_box = p.px(ui.coarse_pointer() ? 44 : 40);
    float box_height = line_box;
    std::vector<std::string_view> lines;
    if (area) {
        lines = p.wrap(style, look.shown, width - padding * 2);
        const auto rows = std::max(lines.size(), static_cast<std::size_t>(options.lines));
        box_height =
            style.line_height * static_cast<float>(std::min<std::size_t>(rows, 12)) + p.px(20);
    }
    const std::string_view note = options.error.empty() ? options.help : options.error;
    const auto note_lines =
        note.empty() ? std::vector<std::string_view>{} : p.wrap(small, note, width);
    const float note_height =
        note.empty() ? 0 : p.px(5) + small.line_height * static_cast<float>(note_lines.size());

    const ImRect rect = p.place(
        p.area().flow || options.width > 0 ? width : 0, label_height + box_height + note_height
    );
    const float top = rect.Min.y + label_height;
    const ImRect box(rect.Min.x, top, rect.Min.x + width, top + box_height);
    if (!options.label_hidden)
        p.draw_text_in(
            {rect.Min, {box.Max.x, rect.Min.y + label_style.line_height}},
            label_style,
            theme.ink,
            p.cut(label_style, label, width)
        );

    node.name = label;
    node.placeholder = options.placeholder;
    node.description = note;
    node.invalid = !options.error.empty();
    node.disabled = options.disabled;
    node.font_size = std::round(field_size * p.memory.scale);
    node.padding_x = padding;
    node.padding_y = area ? p.px(10) : 0;
    const NodeId id = p.add(std::move(node), box);
    const bool editing = p.memory.focus == id;

    p.fill(box, options.disabled ? theme.page : theme.surface, 8);
    const Colour edge = !options.error.empty() ? theme.tone(Tone::Bad).ink
        : editing                              ? theme.accent
                                               : theme.control;
    p.border(box, edge, 8, editing || !options.error.empty() ? 2 : 1);
    float right = box.Max.x - padding;
    if (!look.icon.empty()) {
        p.draw_icon({right - p.px(6), box.GetCenter().y}, look.icon, 17, theme.ink_soft);
        right -= p.px(24);
    }
    if (!look.unit.empty()) {
        const ImRect place(box.Min.x, box.Min.y, right, box.Max.y);
        p.draw_text_in(place, small, theme.ink_muted, look.unit, Align::End);
        right -= p.text_width(small, look.unit) + p.px(8);
    }
    const bool typed_in_page = editing && look.icon.empty();
    if (!typed_in_page) {
        const bool empty = look.shown.empty();
        const Colour ink = empty ? theme.ink_muted : theme.ink;
        if (area && !empty) {
            float y = box.Min.y + p.px(10);
            ImGui::PushClipRect(box.Min, {box.Max.x, box.Max.y - p.px(6)}, true);
            for (const std::string_view line : lines) {
                p.draw_text({box.Min.x + padding, y}, style, ink, line);
                y += style.line_height;
            }
            ImGui::PopClipRect();
        } else {
            const std::string_view words = empty ? options.placeholder : look.shown;
            const float first_height = area ? style.line_height + p.px(20) : box_height;
            p.draw_text_in(
                {box.Min.x + padding, box.Min.y, right, box.Min.y + first_height},
                style,
                ink,
                p.cut(style, words, right - box.Min.x - padding)
            );
        }
    }
    if (p.memory.focus_visible)
        p.focus_ring(id, box, 8);
    float y = box.Max.y + p.px(5);
    for (const std::string_view line : note_lines) {
        p.draw_text(
            {box.Min.x, y},
            small,
            options.error.empty() ? theme.ink_muted : theme.tone(Tone::Bad).ink,
            line
        );
        y += small.line_height;
    }
    return id;
}

// The text of a field whose value is not itself a text: what was typed, as long as the field has
// the focus, else the value.
std::string text_in_field(Memory& memory, NodeId id, std::string value) {
    if (memory.scratch_field == id && memory.focus != id)
        memory.scratch_field = 0;
    return memory.scratch_field == id ? memory.scratch : value;
}

} // namespace

std::optional<std::string> Ui::text_field(
    std::string_view key, std::string_view label, std::string_view value, FieldOptions options
) {
    Parts& p = *m_parts;
    const NodeId id = p.id_of(key);
    auto typed = p.typed(id);
    Node node;
    node.role = options.lines > 1 ? Role::TextArea : Role::TextField;
    node.key = key;
    node.value = typed ? *typed : value;
    const std::string shown = node.value;
    draw_field(*this, label, std::move(node), options, {.shown = shown});
    if (typed && *typed == value)
        typed.reset();
    return typed;
}

std::optional<std::string> Ui::combobox(
    std::string_view key, std::string_view label, std::string_view value, FieldOptions options
) {
    Parts& p = *m_parts;
    auto typed = p.typed(p.id_of(key));
    Node node;
    node.role = Role::Combobox;
    node.key = key;
    node.value = typed ? *typed : value;
    node.expanded = Tri::Yes;
    const std::string shown = node.value;
    options.label_hidden = true;
    draw_field(*this, label, std::move(node), options, {.shown = shown});
    return typed;
}

std::optional<Ui::NumberChange> Ui::number_field(
    std::string_view key,
    std::string_view label,
    std::optional<double> value,
    NumberOptions number,
    FieldOptions options
) {
    Parts& p = *m_parts;
    Memory& m = p.memory;
    const NodeId id = p.id_of(key);
    std::optional<NumberChange> change;
    if (auto typed = p.typed(id)) {
        m.scratch_field = id;
        m.scratch = std::move(*typed);
        const auto parsed = number_from_text(m.scratch);
        const bool inside = parsed && (!number.minimum || *parsed >= *number.minimum)
            && (!number.maximum || *parsed <= *number.maximum);
        if (m.scratch.empty() && value)
            change = NumberChange{};
        if (inside && parsed != value)
            change = NumberChange{parsed};
    }
    const std::string written =
        value ? formatted_short(*value, number.decimals, language()) : std::string();
    Node node;
    node.role = Role::NumberField;
    node.key = key;
    node.value = text_in_field(m, id, written);
    if (number.minimum)
        node.minimum = *number.minimum;
    if (number.maximum)
        node.maximum = *number.maximum;
    std::string error(options.error);
    if (error.empty() && !node.value.empty()) {
        const auto parsed = number_from_text(node.value);
        const auto end = [&](std::optional<double> limit) {
            return formatted_short(limit.value_or(0), number.decimals, language());
        };
        if (!parsed)
            error = tr(Text::CommonInvalidNumber);
        else if (number.minimum && number.maximum && (*parsed < *number.minimum || *parsed > *number.maximum))
            error = tr(Text::CommonNumberRange, {end(number.minimum), end(number.maximum)});
        else if (number.minimum && *parsed < *number.minimum)
            error = tr(Text::CommonNumberAtLeast, {end(number.minimum)});
    }
    options.error = error;
    const std::string shown = node.value;
    draw_field(*this, label, std::move(node), options, {.shown = shown, .unit = number.unit});
    return change;
}

std::optional<Ui::DateChange> Ui::date_field(
    std::string_view key, std::string_view label, std::optional<Date> value, FieldOptions options
) {
    Parts& p = *m_parts;
    const NodeId id = p.id_of(key);
    std::optional<DateChange> change;
    if (const auto typed = p.typed(id)) {
        const auto date = date_from_iso(*typed);
        if (typed->empty() && value)
            change = DateChange{};
        if (date && date != value)
            change = DateChange{date};
    }
    Node node;
    node.role = Role::DateField;
    node.key = key;
    node.value = value ? iso_from_date(*value) : std::string();
    const std::string shown = value ? formatted_date_short(*value, language()) : std::string();
    if (options.placeholder.empty())
        options.placeholder = tr(Text::CommonNotSet);
    draw_field(*this, label, std::move(node), options, {.shown = shown, .icon = icons::calendar});
    return change;
}

std::optional<std::string> Ui::select(
    std::string_view key,
    std::string_view label,
    const std::vector<Choice>& choices,
    std::string_view chosen,
    FieldOptions options
) {
    Parts& p = *m_parts;
    const NodeId id = p.id_of(key);
    auto typed = p.typed(id);
    const auto known = [&](std::string_view wanted) {
        return std::any_of(choices.begin(), choices.end(), [&](const Choice& choice) {
            return choice.id == wanted;
        });
    };
    if (typed && (!known(*typed) || *typed == chosen))
        typed.reset();
    Node node;
    node.role = Role::Select;
    node.key = key;
    node.value = typed ? *typed : chosen;
    node.choices = choices;
    std::string shown;
    for (const Choice& choice : choices)
        if (choice.id == node.value)
            shown = choice.name;
    draw_field(
        *this, label, std::move(node), options, {.shown = shown, .icon = icons::chevron_down}
    );
    return typed;
}

} // namespace tappa::ui
