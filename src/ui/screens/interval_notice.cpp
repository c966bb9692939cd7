#include "ui/screens/interval_notice.hpp"

#include "app/jobs/intervals.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

void interval_notice_ui(Ui& ui, const State& state) {
    const std::string failure = interval_failure(state, ui.language());
    if (failure.empty())
        return;
    ui.notice("intervals-failed", Tone::Bad, failure, Role::Alert);
    auto flow = ui.flow("intervals-again", {.row_height = 40});
    if (ui.button("intervals-again", ui.say(Text::JobsTryAgain), {.icon = icons::rotate_ccw}))
        ui.send(actions::RetryIntervals{});
}

} // namespace tappa::ui
