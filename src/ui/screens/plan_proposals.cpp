#include "ui/screens/plan_proposals.hpp"

#include "app/plan/nothing_known.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "planning/next_stage_words.hpp"
#include "ui/screens/plan_decisions.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace tappa::ui {

namespace {

constexpr std::size_t shown_at_first = 5;
constexpr std::size_t most_shown_at_first = 10;
constexpr std::size_t most_source_chips = 3;
constexpr float beside_from = 640; // words and buttons in one line

// `prepares`: the practices are lifted by another action, which needs this one first.
void sources_ui(
    Ui& ui, const State& state, const std::vector<ActionSource>& sources, bool prepares
) {
    auto flow = ui.flow("sources", {.gap = 6, .row_height = 26});
    const std::size_t shown =
        sources.size() > most_source_chips + 1 ? most_source_chips : sources.size();
    for (std::size_t i = 0; i < shown; ++i) {
        const ActionSource& source = sources[i];
        const bool is_prepared = prepares && source.kind == SourceKind::Practice;
        ui.chip(
            is_prepared ? preparing_words(source_title(state, source, ui.language()), ui.language())
                        : source_sentence(ui, state, source),
            Tone::Neutral,
            source_icon(source.kind)
        );
    }
    if (shown < sources.size())
        ui.chip(formatted_signed(static_cast<double>(sources.size() - shown), 0, ui.language()));
}

std::string effort_line(
    const Ui& ui, const CatalogueAction& action, const std::vector<ActionSource>& sources
) {
    std::vector<std::string> parts{
        person_days(ui, action.effort_days.likely),
        std::string(name_of(action.horizon, ui.language()))};
    const std::string& role = action.owner_role.in(ui.language());
    if (!role.empty())
        parts.push_back(ui.say(Text::PlanDefaultRole, {role}));
    if (std::string kept = kept_words(ui, action, sources); !kept.empty())
        parts.push_back(std::move(kept));
    return joined(parts, middle_dot);
}

std::string settled_key(const CatalogueActionId& proposal) {
    return "settled/" + proposal.text;
}

std::string title_key(const CatalogueActionId& proposal) {
    return "proposal/" + proposal.text;
}

const PlanAction* accepted_from(const Plan& plan, const CatalogueActionId& proposal) {
    for (const PlanAction& action : plan.actions)
        if (action.catalogue_id == proposal)
            return &action;
    return nullptr;
}

bool is_dropped(const Plan& plan, const CatalogueActionId& proposal) {
    const auto& dropped = plan.dropped_proposals;
    return std::find(dropped.begin(), dropped.end(), proposal) != dropped.end();
}

// Who answers that nearly everything is in place has one or two gaps to the next stage: no plan to
// speak of, until targets are higher.
void few_ui(Ui& ui, const State& state, const Derived& derived) {
    const Plan& plan = state.document.plan;
    if (plan.actions.size() + plan.dropped_proposals.size() + derived.proposals().size()
        >= shown_at_first)
        return;
    std::optional<int> lowest;
    for (const Gap& gap : derived.results().gaps)
        if (gap.target && gap.score)
            lowest = std::min(lowest.value_or(*gap.target), *gap.target);
    if (!lowest || *lowest >= highest_level)
        return;
    ui.muted(ui.say(Text::PlanProposalsFew, {formatted_integer(*lowest, ui.language())}));
    auto flow = ui.flow("few", {.row_height = 40});
    if (auto edits = ui.edits(); !ui.button(
            "aim-higher",
            ui.say(Text::PlanAimHigher, {formatted_integer(*lowest + 1, ui.language())}),
            {.icon = icons::gauge}
        ))
        return;
    ui.send(actions::RaiseTargets{*lowest + 1});
    ui.focus_key("proposals-title");
}

void restore_ui(Ui& ui, const Plan& plan) {
    if (plan.dropped_proposals.empty())
        return;
    if (auto edits = ui.edits(); ui.button(
            "restore",
            ui.say_count(Text::PlanRestoreProposals, std::ssize(plan.dropped_proposals)),
            {.kind = ButtonKind::Ghost, .icon = icons::rotate_ccw}
        ))
        ui.send(actions::RestoreProposals{});
}

} // namespace

void next_stage_ui(Ui& ui, const State& state, const Derived& derived, std::string_view heading) {
    const WayToNextStage& way = derived.way_to_next_stage();
    const std::vector<std::string> sentences = next_stage_sentences(
        way, derived.results().stage, current_questionnaire(state), ui.language()
    );
    if (sentences.empty())
        return;
    auto group = ui.group(Role::Group, "next-stage", ui.say(Text::PlanNextStage));
    {
        auto gap = ui.gap(2);
        for (const std::string& sentence : sentences)
            ui.text(sentence, {.semibold = true});
    }
    if (way.proposed.empty())
        return;
    auto flow = ui.flow("accept-way", {.row_height = 40});
    if (auto edits = ui.edits(); !ui.button(
            "accept-way",
            ui.say_count(Text::PlanAcceptWay, std::ssize(way.proposed)),
            {.icon = icons::check}
        ))
        return;
    std::vector<CatalogueActionId> proposals;
    for (const LiftingAction& lifting : way.proposed)
        proposals.push_back(lifting.action);
    ui.send(actions::AcceptProposals{std::move(proposals)});
    ui.focus_key(std::string(heading));
}

// Lines keep their places; what is proposed anew comes after them.
void PlanProposals::follow(const State& state, const Derived& derived) {
    const std::vector<Proposal>& proposals = derived.proposals();
    if (m_document != state.document.id)
        forget();
    m_document = state.document.id;
    const Plan& plan = state.document.plan;
    const auto proposed = [&](const CatalogueActionId& id) {
        return std::find_if(proposals.begin(), proposals.end(), [&](const Proposal& proposal) {
            return proposal.action == id;
        });
    };
    const auto open_line = [&](const Proposal& proposal) {
        const std::vector<LiftingAction>& way = derived.way_to_next_stage().proposed;
        const bool prepares = std::any_of(way.begin(), way.end(), [&](const LiftingAction& each) {
            return each.action == proposal.action && each.prepares;
        });
        return Line{proposal, true, prepares};
    };
    std::vector<Line> lines;
    std::set<std::string> known;
    for (Line& line : m_lines) {
        const CatalogueActionId id = line.proposal.action;
        const auto found = proposed(id);
        if (found != proposals.end())
            lines.push_back(open_line(*found));
        else if (accepted_from(plan, id) || is_dropped(plan, id))
            lines.push_back({std::move(line.proposal), false, line.prepares});
        else
            continue; // what spoke for it is gone
        known.insert(id.text);
    }
    for (const Proposal& proposal : proposals)
        if (known.count(proposal.action.text) == 0)
            lines.push_back(open_line(proposal));
    m_lines = std::move(lines);
    // While nothing has become of any, they stand in their order.
    const bool all_open =
        std::all_of(m_lines.begin(), m_lines.end(), [](const Line& line) { return line.is_open; });
    if (!all_open)
        return;
    m_lines.clear();
    for (const Proposal& proposal : proposals)
        m_lines.push_back(open_line(proposal));
}

std::size_t PlanProposals::shown_lines(std::size_t most_open) const {
    std::size_t open = 0;
    std::size_t shown = 0;
    for (; shown < m_lines.size() && open < most_open; ++shown)
        open += m_lines[shown].is_open ? 1U : 0U;
    return shown;
}

std::vector<CatalogueActionId> PlanProposals::ticked(std::size_t shown) const {
    std::vector<CatalogueActionId> ids;
    for (std::size_t i = 0; i < shown; ++i) {
        const CatalogueActionId& id = m_lines[i].proposal.action;
        if (m_lines[i].is_open && m_ticked.count(id.text) > 0)
            ids.push_back(id);
    }
    return ids;
}

void PlanProposals::head_ui(Ui& ui, std::size_t shown) {
    const std::vector<CatalogueActionId> chosen = ticked(shown);
    std::size_t open = 0;
    for (std::size_t i = 0; i < shown; ++i)
        open += m_lines[i].is_open ? 1U : 0U;
    if (open == 0 || m_lines.size() < 2)
        return;
    auto flow = ui.flow("several", {.gap = 16});
    const bool all = chosen.size() == open;
    if (auto edits = ui.edits();
        ui.tick("select-shown", ui.say(Text::PlanSelectShown), all, true)) {
        m_ticked.clear();
        for (std::size_t i = 0; !all && i < shown; ++i)
            if (m_lines[i].is_open)
                m_ticked.insert(m_lines[i].proposal.action.text);
    }
    if (auto edits = ui.edits(); ui.button(
            "accept-selected",
            chosen.empty() ? std::string(ui.say(Text::PlanAcceptTicked))
                           : ui.say_count(Text::PlanAcceptSelected, std::ssize(chosen)),
            {.icon = icons::check, .disabled = chosen.empty()}
        )) {
        ui.hold_in_place(ui.last_node());
        ui.send(actions::AcceptProposals{chosen});
        m_ticked.clear();
    }
}

void PlanProposals::buttons_ui(Ui& ui, const CatalogueAction& action, NodeId item) const {
    const std::string& title = action.title.in(ui.language());
    auto flow = ui.flow("buttons");
    auto edits = ui.edits();
    const bool accepted = ui.button(
        "accept",
        ui.say(Text::PlanAccept),
        {.icon = icons::check, .read_as = ui.say(Text::PlanAcceptNamed, {title})}
    );
    const bool dropped = ui.button(
        "drop",
        ui.say(Text::PlanDrop),
        {.kind = ButtonKind::Ghost, .read_as = ui.say(Text::PlanDropNamed, {title})}
    );
    if (accepted)
        ui.send(actions::AcceptProposal{action.id});
    if (dropped)
        ui.send(actions::DropProposal{action.id});
    if (!accepted && !dropped)
        return;
    ui.hold_in_place(item);
    // Never on the next proposal's button: a second Enter would accept that too.
    ui.focus_key(settled_key(action.id));
}

// What became of it: the way to the action it is now, or back. Returns whether to ask why not.
bool PlanProposals::settled_ui(Ui& ui, const State& state, const CatalogueAction& action) const {
    auto flow = ui.flow("settled");
    const PlanAction* planned = accepted_from(state.document.plan, action.id);
    if (!planned) {
        const PlanDecision decision =
            decision_on(state.document.plan, DecisionKind::Proposal, action.id.text);
        ui.chip(ui.say(Text::PlanProposalDropped));
        const bool asks = why_not_ui(ui, state, decision, settled_key(action.id));
        if (take_back_ui(ui, state, decision))
            ui.focus_key(title_key(action.id));
        return asks;
    }
    ui.chip(ui.say(Text::PlanInThePlan), Tone::Good, icons::check);
    if (ui.link(
            settled_key(action.id),
            ui.say(Text::PlanOpen),
            {.read_as = ui.say(Text::PlanOpenNamed, {title_of(ui, *planned)})}
        ))
        open_plan_action(ui, planned->id);
    return false;
}

void PlanProposals::tick_ui(Ui& ui, const CatalogueAction& action) {
    const bool ticked = m_ticked.count(action.id.text) > 0;
    const std::string name = ui.say(Text::PlanSelectNamed, {action.title.in(ui.language())});
    if (auto edits = ui.edits();
        !ui.tick("select", name, ticked, false)) // the title stands beside it
        return;
    if (ticked)
        m_ticked.erase(action.id.text);
    else
        m_ticked.insert(action.id.text);
}

void PlanProposals::line_ui(Ui& ui, const State& state, const Line& line) {
    const CatalogueAction* action = find_action(state.content.catalogue, line.proposal.action);
    if (!action)
        return;
    auto item = ui.list_item(action->id.text);
    const NodeId item_node = ui.last_node();
    const bool beside = ui.width() >= beside_from;
    std::vector<Column> columns{Column::fixed(ui.coarse_pointer() ? 44 : 28), Column::grow()};
    if (beside)
        columns.push_back(Column::fit());
    bool asks = false;
    const auto buttons = [&] {
        if (line.is_open)
            buttons_ui(ui, *action, item_node);
        else
            asks = settled_ui(ui, state, *action);
    };
    {
        auto row = ui.columns("row", std::move(columns), {.gap = 12});
        ui.next_column();
        if (line.is_open)
            tick_ui(ui, *action);
        ui.next_column();
        {
            auto gap = ui.gap(4);
            ui.heading(3, action->title.in(ui.language()), {.key = title_key(action->id)});
            ui.text(action->why.in(ui.language()), {.size = 14, .colour = ui.theme().ink_soft});
            ui.space(2);
            sources_ui(ui, state, line.proposal.sources, line.prepares);
            ui.muted(effort_line(ui, *action, line.proposal.sources));
        }
        if (beside) {
            ui.next_column();
            buttons();
        }
    }
    if (!beside)
        buttons();
    if (!asks)
        return;
    const Plan& plan = state.document.plan;
    decision_fields_ui(ui, state, decision_on(plan, DecisionKind::Proposal, action->id.text));
}

void PlanProposals::after_ui(Ui& ui, const Plan& plan, std::size_t shown) const {
    auto flow = ui.flow("after");
    const bool all = ui.unfolded("more");
    if (all || shown < m_lines.size()) {
        const auto hidden = static_cast<std::int64_t>(m_lines.size() - shown);
        ui.disclosure(
            "more",
            all ? std::string(ui.say(Text::PlanShowFewer))
                : ui.say_count(Text::PlanProposalsMore, hidden),
            {.icon = all ? icons::chevron_up : icons::chevron_down, .icon_after = true}
        );
    }
    restore_ui(ui, plan);
}

void PlanProposals::draw(Ui& ui, const State& state, const Derived& derived) {
    follow(state, derived);
    const Plan& plan = state.document.plan;
    // Before anything is answered or mapped there is nothing to say of proposals either.
    if (m_lines.empty() && plan.actions.empty() && plan.dropped_proposals.empty())
        return;
    auto card = ui.card("proposals", {.name = ui.say(Text::PlanProposals)});
    ui.heading(2, ui.say(Text::PlanProposals), {.size = 16, .key = "proposals-title"});
    // None is left only where some have been.
    const Text words = !derived.proposals().empty()
        ? Text::PlanProposalsText
        : nothing_known_words(state.document, derived.results()).value_or(Text::PlanProposalsEmpty);
    ui.muted(ui.say(words));
    next_stage_ui(ui, state, derived, "proposals-title");
    few_ui(ui, state, derived);
    // Those that a sentence above counts are there to be counted, unless they are very many.
    const std::size_t at_first = std::clamp(
        derived.way_to_next_stage().proposed.size(), shown_at_first, most_shown_at_first
    );
    const std::size_t shown = shown_lines(ui.unfolded("more") ? m_lines.size() + 1 : at_first);
    head_ui(ui, shown);
    {
        auto list = ui.list("list", ui.say(Text::PlanProposals));
        auto gap = ui.gap(14);
        for (std::size_t i = 0; i < shown; ++i) {
            ui.rule();
            line_ui(ui, state, m_lines[i]);
        }
    }
    ui.space(4);
    after_ui(ui, plan, shown);
}

} // namespace tappa::ui
