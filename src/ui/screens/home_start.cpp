#include "ui/screens/home_start.hpp"

#include "ui/screens/command_parts.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

namespace {

// "12 questions, about 10 minutes"; nothing before the content has arrived.
std::string size_of(Ui& ui, const State& state, std::string_view questionnaire_id) {
    const Questionnaire* questionnaire = find_shipped(state.content, questionnaire_id);
    if (!questionnaire)
        return {};
    const int minutes = questionnaire->minutes;
    return ui.say_count(Text::HomeQuestions, std::ssize(questionnaire->questions)) + ", "
        + (minutes % 60 != 0 ? ui.say_count(Text::HomeMinutes, minutes)
                             : ui.say_count(Text::HomeHours, minutes / 60));
}

// A command with a line under it that says what one gets.
void offer_ui(
    Ui& ui, const State& state, std::string_view id, ButtonOptions options, std::string_view note
) {
    options.fill = true;
    command_button_ui(ui, state, id, options);
    if (note.empty())
        return;
    auto gap = ui.gap(3);
    auto indent = ui.indent(4);
    ui.muted(note);
    ui.space(4);
}

} // namespace

void start_ui(Ui& ui, const State& state, bool primary) {
    auto card = ui.card("start", {.stretch = true});
    ui.heading(2, ui.say(Text::HomeStart), {.size = 16});
    offer_ui(
        ui,
        state,
        "new",
        {.kind = primary ? ButtonKind::Primary : ButtonKind::Plain, .icon = icons::plus},
        size_of(ui, state, quick_scan_id)
    );
    offer_ui(ui, state, "new-full", {.icon = icons::plus}, size_of(ui, state, full_assessment_id));
    command_button_ui(
        ui, state, "open", {.icon = icons::folder_open, .fill = true}, ui.say(Text::HomeOpenFile)
    );
    {
        auto indent = ui.indent(4);
        ui.muted(ui.say(Text::HomeOwnQuestionnaire));
        ui.space(4);
    }
    offer_ui(ui, state, "sample", {.icon = icons::eye}, {});
    offer_ui(
        ui, state, "sample-workshop", {.icon = icons::eye}, ui.say(Text::HomeSampleWorkshopNote)
    );
    ui.rule();
    ui.muted(ui.say(Text::AppPrivacy));
}

} // namespace tappa::ui
