#include "ui/screens/standing.hpp"

namespace tappa::ui {

void standing_ui(Ui& ui, const State& state) {
    const Standing standing = state.session.save.standing;
    if (!state.session.has_document || standing == Standing::Mine)
        return;
    const bool deleted = standing == Standing::DeletedElsewhere;
    auto card = ui.card(
        "standing",
        {.name = ui.say(Text::StandingName),
         .ground = ui.theme().tone(Tone::Warning).ground,
         .border = ui.theme().tone(Tone::Warning).ink}
    );
    auto row = ui.columns(
        "row", {Column::grow(), Column::fit()}, {.stack_below = 520, .align = Align::Middle}
    );
    ui.next_column();
    ui.text(
        ui.say(deleted ? Text::StandingDeletedElsewhere : Text::StandingOpenElsewhere),
        {.colour = ui.theme().tone(Tone::Warning).ink}
    );
    ui.next_column();
    auto flow = ui.flow("do", {.row_height = 40, .align = Align::End});
    if (ui.button(
            "work-here",
            ui.say(deleted ? Text::StandingKeepHere : Text::StandingWorkHere),
            {.kind = ButtonKind::Primary}
        ))
        ui.send(actions::WorkHere{});
}

} // namespace tappa::ui
