#include "base/number.hpp"
#include "base/text.hpp"
#include "planning/next_stage_words.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr std::size_t shown_at_first = 5;
constexpr std::size_t most_shown_at_first = 10;
constexpr std::size_t most_source_chips = 3;

void sources_ui(Ui& ui, const State& state, const std::vector<ActionSource>& sources) {
    auto flow = ui.flow("sources", {.gap = 6, .row_height = 26});
    const std::size_t shown =
        sources.size() > most_source_chips + 1 ? most_source_chips : sources.size();
    for (std::size_t i = 0; i < shown; ++i)
        ui.chip(
            source_sentence(ui, state, sources[i]), Tone::Neutral, source_icon(sources[i].kind)
        );
    if (shown < sources.size())
        ui.chip(formatted_signed(static_cast<double>(sources.size() - shown), 0, ui.language()));
}

std::string effort_line(const Ui& ui, const CatalogueAction& action) {
    std::vector<std::string> parts{
        person_days(ui, action.effort_days.likely),
        std::string(name_of(action.horizon, ui.language()))};
    const std::string& role = action.owner_role.in(ui.language());
    if (!role.empty())
        parts.push_back(ui.say(Text::PlanDefaultRole, {role}));
    return joined(parts, middle_dot);
}

void buttons_ui(Ui& ui, const CatalogueAction& action) {
    const std::string& title = action.title.in(ui.language());
    auto flow = ui.flow("buttons");
    if (ui.button(
            "accept",
            ui.say(Text::PlanAccept),
            {.icon = icons::check, .read_as = ui.say(Text::PlanAcceptNamed, {title})}
        ))
        ui.send(actions::AcceptProposal{action.id});
    if (ui.button(
            "drop",
            ui.say(Text::PlanDrop),
            {.kind = ButtonKind::Ghost, .read_as = ui.say(Text::PlanDropNamed, {title})}
        ))
        ui.send(actions::DropProposal{action.id});
}

void proposal_ui(Ui& ui, const State& state, const Proposal& proposal) {
    const CatalogueAction* action = find_action(state.content.catalogue, proposal.action);
    if (!action)
        return;
    auto item = ui.list_item(proposal.action.text);
    auto row = ui.columns("row", {Column::grow(), Column::fit()}, {.gap = 20, .stack_below = 640});
    ui.next_column();
    {
        auto gap = ui.gap(4);
        ui.heading(3, action->title.in(ui.language()));
        ui.text(action->why.in(ui.language()), {.size = 14, .colour = ui.theme().ink_soft});
        ui.space(2);
        sources_ui(ui, state, proposal.sources);
        ui.muted(effort_line(ui, *action));
    }
    ui.next_column();
    buttons_ui(ui, *action);
}

// Which of the proposals lead to the next stage, and what stays to be lifted.
void next_stage_ui(Ui& ui, const State& state, const Derived& derived) {
    const std::vector<std::string> sentences = next_stage_sentences(
        derived.way_to_next_stage(),
        derived.results().stage,
        current_questionnaire(state),
        ui.language()
    );
    if (sentences.empty())
        return;
    auto group = ui.group(Role::Group, "next-stage", ui.say(Text::PlanNextStage));
    auto gap = ui.gap(2);
    for (const std::string& sentence : sentences)
        ui.text(sentence, {.semibold = true});
}

void restore_ui(Ui& ui, const Plan& plan) {
    if (plan.dropped_proposals.empty())
        return;
    if (ui.button(
            "restore",
            ui.say_count(Text::PlanRestoreProposals, std::ssize(plan.dropped_proposals)),
            {.kind = ButtonKind::Ghost, .icon = icons::rotate_ccw}
        ))
        ui.send(actions::RestoreProposals{});
}

} // namespace

void plan_proposals_ui(Ui& ui, const State& state, const Derived& derived) {
    const std::vector<Proposal>& proposals = derived.proposals();
    const Plan& plan = state.document.plan;
    // Before anything is answered or mapped there is nothing to say of proposals either.
    if (proposals.empty() && plan.actions.empty() && plan.dropped_proposals.empty())
        return;
    auto card = ui.card("proposals", {.name = ui.say(Text::PlanProposals)});
    ui.heading(2, ui.say(Text::PlanProposals), {.size = 16});
    ui.muted(ui.say(proposals.empty() ? Text::PlanProposalsEmpty : Text::PlanProposalsText));
    next_stage_ui(ui, state, derived);
    const bool all = ui.unfolded("more");
    // Those that a sentence above counts are there to be counted, unless they are very many.
    const std::size_t at_first = std::clamp(
        derived.way_to_next_stage().proposed.size(), shown_at_first, most_shown_at_first
    );
    const std::size_t count = all ? proposals.size() : std::min(proposals.size(), at_first);
    {
        auto list = ui.list("list", ui.say(Text::PlanProposals));
        auto gap = ui.gap(14);
        for (std::size_t i = 0; i < count; ++i) {
            ui.rule();
            proposal_ui(ui, state, proposals[i]);
        }
    }
    ui.space(4);
    auto flow = ui.flow("after");
    if (proposals.size() > at_first) {
        const auto hidden = static_cast<std::int64_t>(proposals.size() - at_first);
        const std::string name = all ? std::string(ui.say(Text::PlanShowFewer))
                                     : ui.say_count(Text::PlanProposalsMore, hidden);
        ui.disclosure(
            "more",
            name,
            {.icon = all ? icons::chevron_up : icons::chevron_down, .icon_after = true}
        );
    }
    restore_ui(ui, plan);
}

} // namespace tappa::ui
