#include "ui/screens/insights_parts.hpp"

#include "base/number.hpp"
#include "scoring/overall.hpp"

namespace tappa::ui {

void explained_ui(
    Ui& ui,
    std::string_view key,
    std::string_view of,
    const std::string& shown,
    ExplainTarget target
) {
    if (ui.link(
            key,
            shown,
            {.read_as = std::string(of) + ": " + shown,
             .description = ui.say(Text::InsightsHowComputed)}
        ))
        ui.send(actions::Explain{std::move(target)});
}

void score_ui(
    Ui& ui, std::string_view of, const std::optional<double>& score, ExplainTarget target
) {
    if (score)
        explained_ui(ui, "explain", of, formatted(*score, 2, ui.language()), std::move(target));
    else
        ui.text(ui.say(Text::CommonNotAvailable), {.size = 14, .colour = ui.theme().ink_muted});
}

void explain_link_ui(Ui& ui, std::string_view key, Text label, ExplainTarget target) {
    const std::string read =
        std::string(ui.say(label)) + ": " + std::string(ui.say(Text::InsightsHowComputed));
    if (ui.link(
            key,
            ui.say(label),
            {.small = true, .read_as = read, .description = ui.say(Text::InsightsHowComputed)}
        ))
        ui.send(actions::Explain{std::move(target)});
}

std::string interval_text(const Ui& ui, const std::optional<Interval>& interval) {
    if (!interval)
        return std::string(ui.say(Text::CommonNotAvailable));
    return ui.say(
        Text::InsightsIntervalRange,
        {formatted(interval->low, 2, ui.language()), formatted(interval->high, 2, ui.language())}
    );
}

std::optional<Interval> capability_interval(const State& state, std::size_t place) {
    const Intervals* intervals = intervals_of(state);
    if (!intervals || place >= intervals->capabilities.size())
        return std::nullopt;
    return intervals->capabilities[place];
}

double weight_sum(const State& state) {
    double sum = 0;
    for (const Capability& capability : current_questionnaire(state).capabilities)
        sum += capability_weight(state.document.assessment, capability.id);
    return sum;
}

} // namespace tappa::ui
