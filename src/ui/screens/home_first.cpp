#include "app/commands/commands.hpp"
#include "ui/screens/command_parts.hpp"
#include "ui/screens/home_parts.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

namespace {

struct Way {
    std::string_view command;
    std::string_view icon;
    Text title;
    std::string text;
    Text name; // read; holds the title's words
};

void way_ui(Ui& ui, const State& state, const Way& way, bool primary) {
    const ThemeColours& theme = ui.theme();
    bool pressed = false;
    {
        auto area = ui.pressable(
            way.command,
            ui.say(way.name),
            pressed,
            {.padding_x = ui.narrow() ? 16.0F : 20.0F,
             .padding_y = 15,
             .radius = 12,
             .border = !primary,
             .ground = primary ? theme.accent : theme.surface,
             .description = way.text}
        );
        auto row = ui.columns(
            "row-" + std::string(way.command),
            {Column::fixed(30), Column::grow(), Column::fixed(20)},
            {.gap = 16, .align = Align::Middle}
        );
        ui.next_column();
        ui.icon(way.icon, {.size = 26, .colour = primary ? theme.on_accent : theme.accent_ink});
        ui.next_column();
        {
            auto gap = ui.gap(2);
            ui.text(
                ui.say(way.title),
                {.size = 17, .semibold = true, .colour = primary ? theme.on_accent : theme.ink}
            );
            ui.text(way.text, {.size = 14, .colour = primary ? theme.on_accent : theme.ink_soft});
        }
        ui.next_column();
        ui.icon(icons::arrow_right, {.size = 18, .colour = primary ? theme.on_accent : theme.ink});
    }
    if (pressed)
        ui.send(find_command(way.command)->action(state));
}

// "12 questions, about 10 minutes. On your own."
std::string with_size(Ui& ui, const ShippedSize& size, Text text) {
    return ui.say_count(Text::HomeQuestions, size.questions) + ", "
        + (size.minutes % 60 != 0 ? ui.say_count(Text::HomeMinutes, size.minutes)
                                  : ui.say_count(Text::HomeHours, size.minutes / 60))
        + ". " + std::string(ui.say(text));
}

void open_ui(Ui& ui, const State& state, std::string_view read_as) {
    auto flow = ui.flow("open", {.row_height = 40});
    command_button_ui(ui, state, "new-journey", {.icon = icons::route});
    command_button_ui(ui, state, "open", {.icon = icons::folder_open, .read_as = read_as});
}

void file_ui(Ui& ui, const State& state) {
    if (ui.coarse_pointer()) // a finger drops no files
        return open_ui(ui, state, {});
    auto row = ui.columns(
        "file",
        {Column::fit(), Column::grow()},
        {.gap = 14, .stack_below = 380, .least_grow = 200, .align = Align::Middle}
    );
    ui.next_column();
    open_ui(ui, state, ui.say(Text::HomeOpenFile));
    ui.next_column();
    ui.text(ui.say(Text::HomeOpenNote), {.size = 14, .colour = ui.theme().ink_soft});
}

void ways_ui(Ui& ui, const State& state) {
    auto group = ui.group(Role::Group, "ways", ui.say(Text::HomeWays));
    auto gap = ui.gap(12);
    const auto& [quick, full] = shipped_sizes();
    way_ui(
        ui,
        state,
        {"new",
         icons::gauge,
         Text::HomeQuick,
         with_size(ui, quick, Text::HomeQuickText),
         Text::CommandNew},
        true
    );
    way_ui(
        ui,
        state,
        {"new-full",
         icons::clipboard_check,
         Text::HomeFull,
         with_size(ui, full, Text::HomeFullText),
         Text::CommandNewFull},
        false
    );
    way_ui(
        ui,
        state,
        {"sample-workshop",
         icons::eye,
         Text::HomeFinished,
         std::string(ui.say(Text::HomeFinishedText)),
         Text::HomeFinished},
        false
    );
    file_ui(ui, state);
}

void steps_ui(Ui& ui) {
    constexpr std::pair<Text, Text> steps[] = {
        {Text::HomeStepAssessTitle, Text::HomeStepAssessText},
        {Text::HomeStepJourneyTitle, Text::HomeStepJourneyText},
        {Text::HomeStepInsightsTitle, Text::HomeStepInsightsText},
        {Text::HomeStepPlanTitle, Text::HomeStepPlanText},
        {Text::HomeStepReportTitle, Text::HomeStepReportText},
    };
    auto list = ui.list("steps", ui.say(Text::HomeSteps));
    auto row = ui.columns(
        "steps", std::vector<Column>(std::size(steps), Column::grow()), {.stack_below = 720}
    );
    int number = 0;
    for (const auto& [title, text] : steps) {
        ui.next_column();
        auto item = ui.list_item("step-" + std::to_string(++number));
        auto parts = ui.columns("parts", {Column::fixed(26), Column::grow()}, {.gap = 10});
        ui.next_column();
        ui.badge(
            std::to_string(number),
            ui.theme().accent_soft,
            ui.theme().accent_ink,
            {.size = 26, .radius = 13, .text_size = 13}
        );
        ui.next_column();
        auto gap = ui.gap(1);
        ui.text(ui.say(title), {.semibold = true});
        ui.text(ui.say(text), {.size = 13, .colour = ui.theme().ink_soft});
    }
}

void promises_ui(Ui& ui) {
    constexpr Text promises[] = {
        Text::HomePromiseDevice,
        Text::HomePromiseAccount,
        Text::HomePromiseNetwork,
        Text::HomePromiseAccess};
    auto list = ui.list("promises", ui.say(Text::HomePromises));
    auto row = ui.columns(
        "promises",
        std::vector<Column>(std::size(promises), Column::fit()),
        {.gap = 26, .stack_below = 820}
    );
    int number = 0;
    for (const Text promise : promises) {
        ui.next_column();
        auto item = ui.list_item("promise-" + std::to_string(++number));
        auto flow = ui.flow("words", {.row_height = 24});
        ui.icon(icons::circle_check, {.size = 16, .colour = ui.theme().accent_ink});
        ui.text(ui.say(promise), {.size = 14, .colour = ui.theme().ink_soft});
    }
}

} // namespace

const std::array<ShippedSize, 2>& shipped_sizes() {
    static constexpr std::array<ShippedSize, 2> sizes{
        {{quick_scan_id, 12, 10}, {full_assessment_id, 71, 90}}};
    return sizes;
}

void home_first_ui(Ui& ui, const State& state) {
    const bool narrow = ui.narrow();
    ui.space(narrow ? 0 : 12);
    {
        auto row = ui.columns(
            "top", {Column::grow(1.05F), Column::grow()}, {.gap = 56, .stack_below = 860}
        );
        ui.next_column();
        {
            auto gap = ui.gap(10);
            ui.heading(1, ui.say(Text::HomeWelcome), {.size = narrow ? 26.0F : 34.0F});
            ui.text(ui.say(Text::HomeWelcomeText), {.size = 17, .colour = ui.theme().ink_soft});
            ui.space(8);
            ways_ui(ui, state);
        }
        ui.next_column();
        home_example_ui(ui, state);
    }
    ui.space(8);
    ui.rule();
    ui.space(2);
    steps_ui(ui);
    promises_ui(ui);
}

} // namespace tappa::ui
