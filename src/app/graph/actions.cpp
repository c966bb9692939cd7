#include "app/graph/actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/plan/accept_proposal.hpp"
#include "app/plan/decision_actions.hpp"
#include "planning/conformance_words.hpp"
#include "planning/deviation_source.hpp"
#include "planning/finding_source.hpp"
#include "planning/finding_words.hpp"
#include "planning/reductions.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

namespace tappa {

namespace {

// The pain points a finding speaks of: its own, or those where customers meet it.
std::unordered_set<std::string> pains_of(
    const Finding& finding, const JourneyGraph& graph, const Journey& journey
) {
    std::unordered_set<std::string> pains;
    for (const PainPointId& id : finding.pain_points)
        pains.insert(id.text);
    if (!pains.empty())
        return pains;
    std::unordered_set<std::string> touchpoints;
    for (const std::size_t node : finding.touchpoints)
        touchpoints.insert(graph.touchpoints[node].id);
    for (const PainPoint& pain : journey.pain_points)
        if (touchpoints.count(pain.touchpoint.text) > 0)
            pains.insert(pain.id.text);
    return pains;
}

// What the catalogue has against the kind itself; nothing where it depends on the touchpoint.
std::optional<PainCategory> category_of(FindingKind kind) {
    if (kind == FindingKind::Departments)
        return PainCategory::FragmentedSystems;
    if (kind == FindingKind::Channels)
        return PainCategory::ChannelInconsistency;
    return std::nullopt;
}

// Whether what helps against the pain points of its touchpoints helps against the finding.
bool is_about_pain(FindingKind kind) {
    return kind == FindingKind::DropOff || kind == FindingKind::Leverage
        || kind == FindingKind::Loop || kind == FindingKind::PainfulPath
        || kind == FindingKind::Cause || kind == FindingKind::CauseCircle;
}

// The first proposal that helps; nothing where the catalogue has none.
std::optional<CatalogueActionId> remedy_of(
    const Change& change, const Finding& finding, const JourneyGraph& graph
) {
    const std::optional<PainCategory> category = category_of(finding.kind);
    std::unordered_set<std::string> pains;
    if (is_about_pain(finding.kind))
        pains = pains_of(finding, graph, current_journey(change.state));
    for (const Proposal& proposal : change.derived.proposals()) {
        for (const ActionSource& source : proposal.sources)
            if (source.kind == SourceKind::Pain && pains.count(source.id) > 0)
                return proposal.action;
        const CatalogueAction* const known =
            find_action(change.content().catalogue, proposal.action);
        if (category && known
            && std::find(known->pain_categories.begin(), known->pain_categories.end(), *category)
                != known->pain_categories.end())
            return proposal.action;
    }
    return std::nullopt;
}

// The touchpoint that customers are to be kept at.
std::optional<TouchpointId> left_at(const Finding& finding, const JourneyGraph& graph) {
    const bool is_about_leaving = finding.kind == FindingKind::DropOff
        || finding.kind == FindingKind::Leverage || finding.kind == FindingKind::RemovalEffect;
    if (!is_about_leaving || finding.touchpoints.empty())
        return std::nullopt;
    return TouchpointId(graph.touchpoints[finding.touchpoints.front()].id);
}

// What is put into the plan: the reason, and what the catalogue has against it.
struct Plannable {
    std::string sentence;
    std::optional<TouchpointId> left_at;     // of a finding about customers who leave there
    std::optional<CatalogueActionId> remedy; // a deviation has none: it is first to be understood
};

// The finding or deviation with this id that the graph's screen shows.
std::optional<Plannable> plannable(const Change& change, const std::string& id) {
    const GraphFigures* const figures =
        change.derived.is_graph_current() ? change.derived.graph() : nullptr;
    if (!figures)
        return std::nullopt;
    const Journey& journey = current_journey(change.state);
    const Language language = change.state.document.language;
    if (const std::optional<Finding> finding = find_finding(*figures, journey.id, id))
        return Plannable{
            finding_sentence(*finding, figures->graph, &journey, language),
            left_at(*finding, figures->graph),
            remedy_of(change, *finding, figures->graph)};
    const Conformance* const found =
        change.derived.conformance(change.state.session.graph.compared);
    // Of two journeys of one kind neither tells what is wrong with the other.
    const std::optional<Deviation> deviation =
        found && !are_alike(*found) ? find_deviation(*found, id) : std::nullopt;
    if (!deviation)
        return std::nullopt;
    return Plannable{deviation_sentence(*deviation, *found, language), std::nullopt, std::nullopt};
}

PlanActionId add_own_action(Change& change, const std::string& finding) {
    const Document& document = change.document();
    PlanAction added;
    added.id = next_plan_action_id(document);
    added.title = finding_task(finding, document.journeys, document.language);
    added.sources = {{SourceKind::Finding, finding}};
    added = cleaned(std::move(added), document, change.content(), change.derived);
    const PlanActionId id = added.id;
    change.document().plan.edit().actions.push_back(std::move(added));
    return id;
}

// The finding is its first reason, before what the catalogue says.
void give_reason(
    Change& change, const PlanActionId& id, const std::string& finding, const Plannable& found
) {
    const ActionSource source{SourceKind::Finding, finding};
    PlanAction* const action =
        change.document().plan.edit().actions.edit_first([&](const PlanAction& each) {
            return each.id == id;
        });
    if (std::find(action->sources.begin(), action->sources.end(), source) == action->sources.end())
        action->sources.insert(action->sources.begin(), source);
    action->sources.resize(std::min(action->sources.size(), limits::per_action));
    action->why = clean_text(
        action->why.empty() ? found.sentence : found.sentence + " " + action->why, limits::paragraph
    );
    if (found.left_at && takes_another(change, action->reduces.size(), limits::per_action))
        assume_reduction(
            *action,
            *found.left_at,
            usual_reduction(find_action(change.content().catalogue, action->catalogue_id)),
            change.document().journeys
        );
}

} // namespace

void apply(Change& change, const actions::LookAtGraph& action) {
    set_field(change.session().graph, action.edit);
    settle_selection(change.state);
}

void apply(Change& change, const actions::MarkPath& action) {
    GraphLook& look = change.session().graph;
    look.marked = action.path;
    look.selected = {}; // whose own ways would cover the path
    look.view = GraphView::Picture;
    settle_selection(change.state);
}

void apply(Change& change, const actions::ShowWholeGraph&) {
    GraphLook& look = change.session().graph;
    look.touchpoints_shown = 1;
    look.transitions_shown = 1;
}

void apply(Change& change, const actions::ReadFindings&) {
    GraphLook& look = change.session().graph;
    if (look.view == GraphView::Variants)
        look.view = GraphView::Picture; // beside a path there are none
    show_screen(change, Screen::Graph);
}

void apply(Change& change, const actions::RetryGraph&) {
    change.state.graphs.failures.clear();
}

void apply(Change& change, const actions::PlanFinding& action) {
    const Plan& plan = change.document().plan;
    if (action_of_finding(plan, action.finding)
        || !takes_another(change, plan.actions.size(), limits::actions, Text::PlanActionsFull))
        return;
    const std::optional<Plannable> found = plannable(change, action.finding);
    if (!found)
        return;
    std::optional<PlanActionId> added =
        found->remedy ? accept_proposal(change, *found->remedy) : std::nullopt;
    if (!added)
        added = add_own_action(change, action.finding);
    give_reason(change, *added, action.finding, *found);
    forget_decision(change, DecisionKind::Finding, action.finding);
    const std::string title = find_plan_action(change.document().plan, *added)->title;
    change.offer_undo(Text::ToastProposalAccepted, {title});
    change.announce(Text::AnnounceActionAdded, {title});
}

} // namespace tappa
