#include "ui/screens/insights.hpp"

#include "app/explain/explain.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/insights_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

bool several_people(const State& state) {
    return state.document.assessment->respondents.size() > 1;
}

std::string summary(Ui& ui, const State& state, const Derived& derived) {
    const Results& results = derived.results();
    std::vector<std::string> parts;
    if (several_people(state)) {
        const auto answered = std::count_if(
            results.respondents.begin(),
            results.respondents.end(),
            [](const RespondentProgress& each) { return each.progress.answered > 0; }
        );
        parts.push_back(ui.say_count(Text::InsightsRespondents, answered));
    }
    parts.push_back(text_count(
        Text::InsightsCoverageValue,
        ui.language(),
        results.progress.answered,
        {formatted_integer(results.progress.total, ui.language())}
    ));
    if (const auto dont_know = std::ssize(results.bounds.dont_know); dont_know > 0)
        parts.push_back(ui.say_count(Text::InsightsDontKnowCount, dont_know));
    // In words alone: what the number is called is explained where it stands, further down.
    if (results.agreement.r_wg_star)
        parts.emplace_back(ui.say(agreement_reading(*results.agreement.r_wg_star)));
    return joined(parts, " · ");
}

void head_ui(Ui& ui, const State& state, const Derived& derived) {
    auto row = ui.columns(
        "head", {Column::grow(), Column::fit()}, {.stack_below = 760, .align = Align::Middle}
    );
    ui.next_column();
    {
        auto gap = ui.gap(4);
        ui.heading(1, ui.say(Text::InsightsTitle));
        ui.text(summary(ui, state, derived), {.colour = ui.theme().ink_muted});
    }
    ui.next_column();
    auto flow =
        ui.flow("buttons", {.row_height = 40, .align = ui.narrow() ? Align::Start : Align::End});
    if (several_people(state)
        && ui.button("to-agenda", ui.say(Text::AgreementToAgenda), {.icon = icons::arrow_down})) {
        ui.reveal_key("agreement");
        ui.focus_key("agreement");
    }
    if (ui.button(
            "plan",
            ui.say(derived.proposals().empty() ? Text::InsightsToPlanOnly : Text::InsightsToPlan),
            {.kind = ButtonKind::Primary, .icon = icons::list_checks}
        ))
        ui.send(actions::GoTo{Screen::Plan});
}

void empty_ui(Ui& ui) {
    auto card = ui.card("empty", {.padding_x = 28, .padding_y = 28});
    ui.icon(icons::lightbulb, {.size = 34, .colour = ui.theme().accent});
    ui.heading(2, ui.say(Text::InsightsEmptyTitle));
    ui.text(ui.say(Text::InsightsEmptyText), {.colour = ui.theme().ink_soft});
    ui.space(6);
    if (ui.button("start", ui.say(Text::InsightsEmptyAction), {.kind = ButtonKind::Primary}))
        ui.send(actions::GoTo{Screen::Assess});
}

} // namespace

void insights_ui(Ui& ui, const State& state, const Derived& derived, AgreementView& agreement) {
    head_ui(ui, state, derived);
    if (derived.results().progress.answered == 0) {
        empty_ui(ui);
        return;
    }
    {
        auto row = ui.columns(
            "top", {Column::grow(10), Column::grow(13)}, {.stack_below = 900, .equal_height = true}
        );
        ui.next_column();
        {
            auto gap = ui.gap(16);
            stage_card_ui(ui, state, derived);
            radar_card_ui(ui, state, derived);
        }
        ui.next_column();
        auto gap = ui.gap(16);
        heat_map_card_ui(ui, state, derived);
        journey_stages_card_ui(ui, state, derived);
    }
    capabilities_card_ui(ui, state, derived);
    if (several_people(state))
        agreement.draw_card(ui, state, derived);
    if (several_people(state))
        roles_card_ui(ui, state, derived);
    pillars_card_ui(ui, state, derived);
    evidence_card_ui(ui, derived);
}

} // namespace tappa::ui
