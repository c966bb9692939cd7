#include "base/date_text.hpp"
#include "base/number.hpp"
#include "scene/palette.hpp"
#include "scene/pieces.hpp"
#include "scene/text_measure.hpp"
#include "ui/screens/command_parts.hpp"
#include "ui/screens/home_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr double curve_height = 96; // of the emotions; the names stand below
constexpr double names_height = 26;
constexpr double names_line = 15; // of names in two lines

// Where an emotion stands; the example's lie within ±1.4.
double height_of(double emotion) {
    return curve_height / 2 - emotion / 1.4 * (curve_height / 2 - 10);
}

double widest_name(double size, Language language) {
    double widest = 0;
    for (const JourneyStage stage : all_of<JourneyStage>())
        widest = std::max(widest, scene::inter_measure().width(name_of(stage, language), size));
    return widest;
}

// A small curve, without the bands and figures of the journey's own.
scene::Scene curve_of(Ui& ui, const Example& example) {
    const scene::Palette& palette = *ui.theme().palette;
    const Language language = ui.language();
    scene::Scene drawing;
    drawing.width = std::max(200.0, static_cast<double>(ui.width()));
    const double pitch = drawing.width / static_cast<double>(example.emotions.size());
    const double size = pitch < 64 ? 10.5 : 12;
    const bool in_two_lines = widest_name(size, language) + 6 > pitch;
    drawing.height = curve_height + names_height + (in_two_lines ? names_line : 0);
    drawing.items.push_back(scene::Polyline{
        {{0, height_of(0)}, {drawing.width, height_of(0)}}, palette.grid, 1, {}});
    scene::Polyline curve{{}, palette.accent, 2.5, {}};
    drawing.table.columns = {
        std::string(ui.say(Text::InsightsJourneyStage)),
        std::string(ui.say(Text::HomeExampleFeel))};
    for (std::size_t i = 0; i < example.emotions.size(); ++i)
        curve.points.push_back(
            {(static_cast<double>(i) + 0.5) * pitch, height_of(example.emotions[i])}
        );
    drawing.items.push_back(curve);
    const auto lowest = static_cast<std::size_t>(
        std::min_element(example.emotions.begin(), example.emotions.end())
        - example.emotions.begin()
    );
    const scene::TextMeasure measure = scene::inter_measure();
    for (std::size_t i = 0; i < example.emotions.size(); ++i) {
        const double emotion = example.emotions[i];
        const auto tone = static_cast<std::size_t>(scene::emotion_index(emotion));
        const scene::Point at = curve.points[i];
        drawing.items.push_back(scene::Circle{
            at.x, at.y, 6, palette.emotions[tone], palette.surface, 2});
        const std::string name(name_of(static_cast<JourneyStage>(i), language));
        const std::string value = formatted_signed(emotion, 1, language);
        const bool is_above = in_two_lines && i % 2 == 1;
        const std::string shown = scene::fitted(
            measure, name, size, scene::TextWeight::Regular, (in_two_lines ? 2 * pitch : pitch) - 4
        );
        const double half = measure.width(shown, size) / 2;
        scene::add_text(
            drawing,
            {std::clamp(at.x, half, drawing.width - half),
             drawing.height - 6 - (is_above ? names_line : 0)},
            shown,
            {size, scene::TextWeight::Regular, scene::TextAnchor::Middle, palette.ink_muted}
        );
        drawing.table.rows.push_back({name, value});
        drawing.alternative += (i == 0 ? "" : ", ") + name + " " + value;
    }
    scene::add_text(
        drawing,
        {curve.points[lowest].x + 12, curve.points[lowest].y + 5},
        ui.say(Text::HomeExampleLowest),
        {12, scene::TextWeight::SemiBold, scene::TextAnchor::Start, palette.alert}
    );
    return drawing;
}

void hold_ui(Ui& ui, const Example& example, Align align) {
    ui.text(
        text_count(
            Text::HomeExampleHold,
            ui.language(),
            example.blocking,
            {std::to_string(example.stage + 1)}
        ),
        {.size = 13, .colour = ui.theme().ink_soft, .align = align}
    );
}

void stage_ui(Ui& ui, const Example& example) {
    const auto index = static_cast<std::size_t>(example.stage - 1);
    const bool has_room = ui.width() >= 400; // else what holds back stands below
    std::vector<Column> columns{Column::fixed(52), Column::grow()};
    if (has_room)
        columns.push_back(Column::fixed(176));
    {
        auto row = ui.columns("stage", columns, {.gap = 14, .align = Align::Middle});
        ui.next_column();
        ui.badge(
            std::to_string(example.stage),
            ui.theme().palette->levels[index],
            ui.theme().palette->on_levels[index],
            {.size = 52, .radius = 10, .text_size = 24}
        );
        ui.next_column();
        {
            auto gap = ui.gap(6);
            const std::string_view name = level_name(example.stage, ui.language());
            ui.text(name, {.size = 19, .semibold = true});
            ui.progress(
                "level", ui.say(Text::HomeMaturityStage), example.stage / 5.0, {.width = 120}
            );
        }
        if (has_room) {
            ui.next_column();
            hold_ui(ui, example, Align::End);
        }
    }
    if (!has_room)
        hold_ui(ui, example, Align::Start);
}

void action_ui(Ui& ui, const ExampleAction& action, std::size_t place) {
    auto item = ui.list_item("action-" + std::to_string(place));
    const bool wide = ui.width() >= 440;
    std::vector<Column> columns{Column::grow(), Column::fixed(34)};
    if (wide)
        columns = {Column::grow(), Column::fixed(92), Column::fixed(86), Column::fixed(34)};
    auto row = ui.columns("row", columns, {.gap = 10, .align = Align::Middle});
    ui.next_column();
    ui.text(ui.say(action.title), {.size = 14});
    if (wide) {
        const Colour soft = ui.theme().ink_soft;
        ui.next_column();
        ui.text(action.owner, {.size = 13, .colour = soft});
        ui.next_column();
        ui.text(formatted_date_short(action.due, ui.language()), {.size = 13, .colour = soft});
    }
    ui.next_column();
    ui.text(std::to_string(action.priority), {.size = 14, .semibold = true, .align = Align::End});
}

} // namespace

const Example& home_example() {
    static constexpr Example example{
        2,
        5,
        {1.1, 0.3, 0.2, -0.8, -0.9, 0.7, 0.4},
        {{{Text::HomeExampleFirst, "Andrea Galli", {2027, 3, 1}, 100},
          {Text::HomeExampleSecond, "Davide Sala", {2027, 4, 15}, 73},
          {Text::HomeExampleThird, "Marco Conti", {2027, 2, 15}, 68}}}};
    return example;
}

void home_example_ui(Ui& ui, const State& state) {
    const Example& example = home_example();
    auto card = ui.card("example", {.name = ui.say(Text::HomeExample)});
    auto gap = ui.gap(12);
    {
        auto flow = ui.flow("head", {.row_height = 26});
        ui.chip(ui.say(Text::HomeExample), Tone::Accent);
    }
    stage_ui(ui, example);
    {
        auto close = ui.gap(4);
        ui.heading(2, ui.say(Text::HomeExampleFeel), {.size = 14});
        ui.figure("curve", ui.say(Text::HomeExampleFeel), curve_of(ui, example));
    }
    ui.heading(2, ui.say(Text::HomeExampleFix), {.size = 14});
    {
        auto list = ui.list("actions", ui.say(Text::HomeExampleFix));
        auto close = ui.gap(8);
        std::size_t place = 0;
        for (const ExampleAction& action : example.actions) {
            ui.rule();
            action_ui(ui, action, ++place);
        }
        ui.rule();
    }
    auto flow = ui.flow("more", {.gap = 4, .row_height = 38});
    for (const std::string_view sample : {"sample", "sample-workshop"})
        command_button_ui(
            ui,
            state,
            sample,
            {.kind = ButtonKind::Ghost, .icon = icons::arrow_right, .icon_after = true}
        );
}

} // namespace tappa::ui
