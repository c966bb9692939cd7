#include "base/date_text.hpp"
#include "base/number.hpp"
#include "base/number_text.hpp"
#include "ui/kit/field_drafts.hpp"
#include "ui/kit/field_errors.hpp"
#include "ui/kit/kit_internal.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

// iOS enlarges the page when a field of less than 16 pixels gets the focus.
float field_size(const Ui& ui, const FieldOptions& options) {
    if (ui.coarse_pointer())
        return 16;
    return options.quiet ? 14 : 15;
}

float box_size(const Ui& ui, const FieldOptions& options) {
    if (ui.coarse_pointer())
        return 44;
    return options.quiet ? 32 : 40;
}

// A quiet field reaches into the margins of its cell, so that its words stand where those of other
// cells do.
constexpr float quiet_padding = 7;

struct FieldLook {
    std::string_view shown; // what the canvas draws while it is not edited
    std::string_view unit = {};
    std::string_view icon = {};
};

// What the page and assistive technology are told of a field beside its value.
void describe(Ui& ui, Node& node, std::string_view label, const FieldOptions& options) {
    Ui::Internal& p = ui.parts();
    node.name = label;
    node.placeholder = options.placeholder;
    node.description = options.error.empty() ? options.help : options.error;
    node.invalid = !options.error.empty();
    const bool is_kept = p.memory.is_read_only() && !options.local;
    if (is_kept)
        node.description = p.memory.read_only_reason;
    node.disabled = options.disabled || is_kept;
    node.field_kind = options.kind;
    node.font_size = std::round(field_size(ui, options) * p.memory.scale);
    node.padding_y = options.lines > 1 ? p.px(10) : 0;
}

void draw_box(Ui& ui, const ImRect& box, const FieldOptions& options, bool disabled, bool editing) {
    Ui::Internal& p = ui.parts();
    const ThemeColours& theme = ui.theme();
    p.fill(box, disabled ? theme.page : theme.surface, 8);
    const Colour edge = !options.error.empty() ? theme.tone(Tone::Bad).ink
        : editing                              ? theme.accent
        : options.quiet                        ? theme.line
                                               : theme.control;
    p.border(box, edge, 8, editing || !options.error.empty() ? 2 : 1);
}

// Icon and unit at the right end; gives where the words before them end.
float draw_end(
    Ui& ui, const ImRect& box, float padding, const FieldOptions& options, const FieldLook& look
) {
    Ui::Internal& p = ui.parts();
    const ThemeColours& theme = ui.theme();
    float right = box.Max.x - padding;
    if (!look.icon.empty()) {
        const float size = options.quiet ? 14 : 17;
        p.draw_icon({right - p.px(6), box.GetCenter().y}, look.icon, size, theme.ink_soft);
        right -= p.px(options.quiet ? 18 : 24);
    }
    if (!look.unit.empty()) {
        const FontStyle small = p.font_style(12.5F, false);
        const ImRect place(box.Min.x, box.Min.y, right, box.Max.y);
        const std::string unit = p.cut(small, look.unit, (right - place.Min.x) / 2); // people's own
        p.draw_text_in(place, small, theme.ink_muted, unit, Align::End);
        right -= p.text_width(small, unit) + p.px(8);
    }
    return right;
}

// `words`: where they stand. `lines` are those of a text area.
void draw_words(
    Ui& ui,
    const ImRect& words,
    const std::vector<std::string_view>& lines,
    const FieldOptions& options,
    const FieldLook& look
) {
    Ui::Internal& p = ui.parts();
    const FontStyle style = p.font_style(field_size(ui, options), false);
    const bool empty = look.shown.empty();
    const Colour ink = empty ? ui.theme().ink_muted : ui.theme().ink;
    if (options.lines <= 1) {
        const std::string_view text = empty ? options.placeholder : look.shown;
        p.draw_text_in(words, style, ink, p.cut(style, text, words.GetWidth()));
        return;
    }
    float y = words.Min.y + p.px(10);
    ImGui::PushClipRect(
        {words.Min.x - p.px(quiet_padding), words.Min.y}, {words.Max.x, words.Max.y - p.px(6)}, true
    );
    for (const std::string_view line : lines) {
        p.draw_text({words.Min.x, y}, style, ink, line);
        y += style.line_height;
    }
    ImGui::PopClipRect();
}

// Help or error, below the box.
void draw_note(
    Ui& ui, const ImRect& box, const std::vector<std::string_view>& lines, bool is_error
) {
    Ui::Internal& p = ui.parts();
    const FontStyle small = p.font_style(12.5F, false);
    const Colour ink = is_error ? ui.theme().tone(Tone::Bad).ink : ui.theme().ink_muted;
    float y = box.Max.y + p.px(5);
    for (const std::string_view line : lines) {
        p.draw_text({box.Min.x, y}, small, ink, line);
        y += small.line_height;
    }
}

// Label, box, help or error: the same for every kind of field. The page's own control lies over
// the box while it is edited and shows the text then.
NodeId draw_field(
    Ui& ui, std::string_view label, Node node, const FieldOptions& options, const FieldLook& look
) {
    Ui::Internal& p = ui.parts();
    const ThemeColours& theme = ui.theme();
    const FontStyle label_style = p.font_style(13, true);
    const FontStyle style = p.font_style(field_size(ui, options), false);
    const FontStyle small = p.font_style(12.5F, false);
    const float padding = p.px(options.quiet ? quiet_padding : 12);
    const float outside = options.quiet ? padding - p.px(1) : 0;
    const float width = (options.width > 0 ? p.px(options.width) : p.area().width) + 2 * outside;
    const bool area = options.lines > 1;
    const float label_height = options.label_hidden ? 0 : label_style.line_height + p.px(5);
    const float line_box = p.px(box_size(ui, options));
    float box_height = line_box;
    std::vector<std::string_view> lines;
    if (area) {
        const bool empty = look.shown.empty();
        lines = empty ? p.wrap(style, options.placeholder, width - padding * 2)
                      : p.wrap_typed(style, look.shown, width - padding * 2);
        if (empty && lines.size() > static_cast<std::size_t>(options.lines))
            lines.resize(static_cast<std::size_t>(options.lines)); // it goes when one types
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
        p.area().flow || options.width > 0 ? width - 2 * outside : 0,
        label_height + box_height + note_height
    );
    const float top = rect.Min.y + label_height;
    const float left = rect.Min.x - outside;
    const ImRect box(left, top, left + width, top + box_height);
    if (!options.label_hidden)
        p.draw_text_in(
            {rect.Min, {box.Max.x, rect.Min.y + label_style.line_height}},
            label_style,
            theme.ink,
            p.cut(label_style, options.shown_label.empty() ? label : options.shown_label, width)
        );

    const Role node_role = node.role;
    describe(ui, node, label, options);
    node.padding_x = padding;
    node.covered = std::min(p.seen_from(box) - box.Min.y, box_height);
    // What the canvas cannot draw the page may: it has the device's fonts and shapes scripts.
    node.drawn_by_page = node_role != Role::Select && p.memory.glyphs.lacks_any(look.shown);
    const bool drawn_by_page = node.drawn_by_page;
    const bool disabled = node.disabled;
    const NodeId id = p.add(std::move(node), box);
    const bool editing = p.memory.focus == id;

    draw_box(ui, box, options, disabled, editing);
    const float right = draw_end(ui, box, padding, options, look);
    const bool typed_in_page = drawn_by_page || (editing && node_role != Role::Select);
    const float end = area ? box.Max.x : right;
    if (!typed_in_page)
        draw_words(ui, {box.Min.x + padding, box.Min.y, end, box.Max.y}, lines, options, look);
    if (p.memory.focus_visible)
        p.focus_ring(id, box, 8);
    draw_note(ui, box, note_lines, !options.error.empty());
    return id;
}

double scaled(double value, int power) {
    return number_from_exact_text((value < 0 ? "-" : "") + exact_digits(value, power)).value_or(0);
}

} // namespace

std::optional<std::string> Ui::text_field(
    std::string_view key, std::string_view label, std::string_view value, FieldOptions options
) {
    Internal& p = *m_internal;
    const NodeId id = p.id_of(key);
    auto typed = p.typed(id);
    const std::string cut = keep_within_limit(*this, id, value, typed, options.limit);
    if (!cut.empty())
        options.error = cut;
    if (options.entered)
        *options.entered = p.asked(id, Request::Activate);
    Node node;
    node.role = options.lines > 1 ? Role::TextArea : Role::TextField;
    node.key = key;
    node.value = typed ? *typed : value;
    const std::string shown = node.value;
    draw_field(*this, label, std::move(node), options, {.shown = shown});
    if (!cut.empty()) { // said at once, not only when the field is read again
        const ImVec2 end(p.area().x, p.area().y);
        p.add(Role::Alert, std::string(key) + "-limit", cut, ImRect(end, end));
    }
    if (typed && *typed == value)
        typed.reset();
    return typed;
}

std::optional<std::string> Ui::combobox(
    std::string_view key, std::string_view label, std::string_view value, FieldOptions options
) {
    Internal& p = *m_internal;
    auto typed = p.typed(p.id_of(key));
    Node node;
    node.role = Role::Combobox;
    node.key = key;
    options.kind = FieldKind::Search;
    options.local = true;
    node.value = typed ? *typed : value;
    node.expanded = Tristate::Yes;
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
    Internal& p = *m_internal;
    const NodeId id = p.id_of(key);
    const auto written = [&] {
        return value ? typed_number(*value, number.power, language()) : std::string();
    };
    const auto error_of = [&](const std::string& text) {
        return number_error(*this, text, number);
    };
    std::optional<NumberChange> change;
    if (auto typed = p.typed(id)) {
        const std::string before = held_before(p.memory, id, written(), *typed);
        const bool refused = !error_of(*typed).empty();
        const auto read = number_in_field(*this, refused ? before : *typed, number);
        if (read != value) {
            change = NumberChange{read};
            value = read;
        }
        keep_draft(p.memory, id, std::move(*typed), written());
    }
    const bool left = p.memory.focus != id && p.memory.drafts.contains(id);
    Node node;
    node.role = Role::NumberField;
    node.key = key;
    node.value = text_in_field(p.memory, id, written(), [&](const std::string& text) {
        return !error_of(text).empty();
    });
    if (value)
        node.number = exact_text(scaled(*value, number.power));
    if (number.minimum)
        node.minimum = scaled(*number.minimum, number.power);
    if (number.maximum)
        node.maximum = scaled(*number.maximum, number.power);
    const std::string error = error_of(node.value);
    if (options.error.empty())
        options.error = error;
    if (options.entered)
        *options.entered = error.empty() && p.asked(id, Request::Activate);
    if (options.left)
        *options.left = error.empty() && left;
    // Thousands are grouped only while the field is not edited: the page's field holds
    // `node.value`.
    const bool whole = value && node.value == written();
    const std::string shown =
        whole ? formatted_exact(*value, number.power, language()) : node.value;
    draw_field(*this, label, std::move(node), options, {.shown = shown, .unit = number.unit});
    return change;
}

std::optional<Ui::DateChange> Ui::date_field(
    std::string_view key,
    std::string_view label,
    std::optional<Date> value,
    DateOptions date,
    FieldOptions options
) {
    Internal& p = *m_internal;
    const NodeId id = p.id_of(key);
    const auto written = [&] {
        return value ? formatted_date_short(*value, language()) : std::string();
    };
    const auto error_of = [&](const std::string& text) { return date_error(*this, text, date); };
    std::optional<DateChange> change;
    if (auto typed = p.typed(id)) {
        const std::string before = held_before(p.memory, id, written(), *typed);
        const bool refused = !error_of(*typed).empty();
        const auto read = date_from_text(refused ? before : *typed, language());
        if (read != value) {
            change = DateChange{read};
            value = read;
        }
        // A whole ISO date comes from the calendar, or is finished: the field writes it its way.
        if (date_from_iso(*typed) && !refused)
            p.memory.drafts.erase(id);
        else
            keep_draft(p.memory, id, std::move(*typed), written());
    }
    // Enter finishes what is typed, as leaving the field does.
    if (const auto draft = p.memory.drafts.find(id); p.asked(id, Request::Activate)
        && draft != p.memory.drafts.end() && error_of(draft->second.text).empty())
        p.memory.drafts.erase(draft);
    Node node;
    node.role = Role::DateField;
    node.key = key;
    node.value = text_in_field(p.memory, id, written(), [&](const std::string& text) {
        return !error_of(text).empty();
    });
    if (value)
        node.date = iso_from_date(*value);
    // Half a date is no mistake while it is being typed.
    const std::string error = p.memory.focus == id ? std::string() : error_of(node.value);
    options.error = error;
    options.placeholder = say(Text::CommonNotSet);
    const std::string shown = node.value;
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
    Internal& p = *m_internal;
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
