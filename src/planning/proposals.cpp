#include "planning/proposals.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace tappa {

namespace {

bool suggests(const Gap& gap, const CapabilityStep& step) {
    if (gap.weight <= 0 || step.capability != gap.capability)
        return false;
    const std::optional<int> level = gap.level;
    if (!level)
        return false;
    const bool next_too = *gap.target - *level >= 2;
    return step.from == *level || (next_too && step.from == *level + 1);
}

bool suggests(const Gap& gap, const CatalogueAction& action) {
    return std::any_of(
        action.capability_steps.begin(),
        action.capability_steps.end(),
        [&](const CapabilityStep& step) { return suggests(gap, step); }
    );
}

// How many levels the action's step is away from where the organisation stands; 0 when nothing
// says that it does not fit.
int step_distance(const CatalogueAction& action, const std::vector<Gap>& gaps) {
    std::optional<int> nearest;
    for (const CapabilityStep& step : action.capability_steps) {
        const Gap* gap = find_gap(gaps, step.capability);
        const std::optional<int> level = gap ? gap->level : std::nullopt;
        if (!level)
            continue;
        const int distance = std::abs(step.from - *level);
        nearest = std::min(nearest.value_or(distance), distance);
    }
    return nearest.value_or(0);
}

struct Candidate {
    const CatalogueAction* action = nullptr;
    std::vector<ActionSource> sources;
    bool from_gap = false;
    int distance = 0;
};

std::vector<Candidate> candidates_from_gaps(
    const Catalogue& catalogue, const std::vector<Gap>& gaps, const Plan& plan
) {
    const std::unordered_set<CatalogueActionId> dropped(
        plan.dropped_proposals.begin(), plan.dropped_proposals.end()
    );
    std::vector<Candidate> candidates;
    for (const CatalogueAction& action : catalogue.actions) {
        if (dropped.count(action.id) > 0)
            continue;
        Candidate& candidate = candidates.emplace_back();
        candidate.action = &action;
        candidate.distance = step_distance(action, gaps);
        for (const Gap& gap : gaps)
            if (suggests(gap, action))
                candidate.sources.push_back({SourceKind::Gap, gap.capability.text});
        candidate.from_gap = !candidate.sources.empty();
    }
    return candidates;
}

std::vector<const PainPoint*> pain_points_worst_first(const Journeys& journeys) {
    std::vector<const PainPoint*> pains;
    for (const Journey& journey : journeys)
        for (const PainPoint& pain : journey.pain_points)
            pains.push_back(&pain);
    sort_worst_first(pains, usual_share(journeys));
    return pains;
}

bool fits_better(const Candidate* a, const Candidate* b) {
    const auto key = [](const Candidate& candidate) {
        return std::make_tuple(
            !candidate.from_gap, candidate.distance, candidate.action->effort_days.likely
        );
    };
    const auto key_a = key(*a);
    const auto key_b = key(*b);
    return key_a != key_b ? key_a < key_b : a->action->id < b->action->id;
}

void add_pain_sources(std::vector<Candidate>& candidates, const Journeys& journeys) {
    PerEnum<PainCategory, std::vector<Candidate*>> remedies;
    for (const PainCategory category : all_of<PainCategory>()) {
        std::vector<Candidate*>& found = remedies[category];
        for (Candidate& candidate : candidates) {
            const auto& named = candidate.action->pain_categories;
            if (std::find(named.begin(), named.end(), category) != named.end())
                found.push_back(&candidate);
        }
        std::sort(found.begin(), found.end(), fits_better);
        found.resize(std::min(found.size(), most_actions_per_pain));
    }
    for (const PainPoint* pain : pain_points_worst_first(journeys))
        for (Candidate* candidate : remedies[pain->category])
            if (candidate->sources.size() < most_sources_per_action)
                candidate->sources.push_back({SourceKind::Pain, pain->id.text});
}

// Ahead of the gaps, which are there before the pain points.
void add_practice_sources(std::vector<Candidate>& candidates, const WayToNextStage& way) {
    for (const LiftingAction& lifting : way.proposed)
        for (Candidate& candidate : candidates) {
            if (candidate.action->id != lifting.action)
                continue;
            std::vector<ActionSource> practices;
            for (const QuestionId& practice : lifting.practices)
                practices.push_back({SourceKind::Practice, practice.text});
            std::vector<ActionSource>& sources = candidate.sources;
            sources.insert(sources.begin(), practices.begin(), practices.end());
            sources.resize(std::min(sources.size(), most_sources_per_action));
        }
}

std::vector<QuestionId> prepared_by(const CatalogueActionId& action, const WayToNextStage& way) {
    for (const LiftingAction& lifting : way.proposed)
        if (lifting.action == action && lifting.prepares)
            return lifting.practices;
    return {};
}

// What leads to the next stage stands first, in the order in which it was chosen.
void put_first(std::vector<Proposal>& proposals, const WayToNextStage& way) {
    auto place = proposals.begin();
    for (const LiftingAction& lifting : way.proposed) {
        const auto found = std::find_if(place, proposals.end(), [&](const Proposal& proposal) {
            return proposal.action == lifting.action;
        });
        std::rotate(place, found, std::next(found));
        ++place;
    }
    int rank = 0;
    for (Proposal& proposal : proposals)
        proposal.priority.rank = ++rank;
}

std::vector<CatalogueActionId> prerequisites_outside(
    const CatalogueAction& action, const std::unordered_set<CatalogueActionId>& held
) {
    std::vector<CatalogueActionId> outside;
    for (const CatalogueActionId& id : action.prerequisites)
        if (held.count(id) == 0)
            outside.push_back(id);
    return outside;
}

Moment usual_moment(MetricKind kind) {
    switch (kind) {
    // Asked or counted at fixed dates, whatever the customer did last.
    case MetricKind::Nps:
    case MetricKind::Cxi:
    case MetricKind::Churn:
    case MetricKind::Retention:
        return Moment::Cold;
    case MetricKind::Csat:
    case MetricKind::Ces:
    case MetricKind::Fcr:
    case MetricKind::FirstResponse:
    case MetricKind::Handling:
    case MetricKind::Resolution:
    case MetricKind::Other:
        break;
    }
    return Moment::Hot;
}

} // namespace

std::vector<Proposal> proposed_actions(
    const Catalogue& catalogue,
    const std::vector<BlockingPractice>& blocking,
    const std::vector<Gap>& gaps,
    const Journeys& journeys,
    const Plan& plan,
    const Leverage& leverage,
    const WayToNextStage& way
) {
    std::vector<Candidate> candidates = candidates_from_gaps(catalogue, gaps, plan);
    add_practice_sources(candidates, way);
    add_pain_sources(candidates, journeys);
    std::unordered_set<CatalogueActionId> planned;
    std::unordered_set<CatalogueActionId> held; // and still meant to be taken
    for (const PlanAction& action : plan.actions) {
        planned.insert(action.catalogue_id);
        if (action.status != ActionStatus::Dropped)
            held.insert(action.catalogue_id);
    }

    std::vector<PriorityInput> inputs;
    for (const Candidate& candidate : candidates) {
        if (candidate.sources.empty() || planned.count(candidate.action->id) > 0)
            continue;
        inputs.push_back(
            {candidate.action->id.text,
             candidate.sources,
             candidate.action->effort_days.likely,
             PlanAction{}.confidence,
             largest_leverage(candidate.sources, leverage),
             prepared_by(candidate.action->id, way)}
        );
    }
    std::vector<Proposal> proposals;
    for (ActionPriority& priority : prioritised(inputs, blocking, gaps, journeys, plan.weights)) {
        const CatalogueAction* action = find_action(catalogue, CatalogueActionId(priority.id));
        Proposal& proposal = proposals.emplace_back();
        proposal.action = action->id;
        for (const SourceTerm& term : priority.sources)
            proposal.sources.push_back(term.source);
        proposal.prerequisites = action->prerequisites;
        proposal.prerequisites_outside_plan = prerequisites_outside(*action, held);
        proposal.priority = std::move(priority);
    }
    put_first(proposals, way);
    return proposals;
}

PlanAction action_from_proposal(
    const CatalogueAction& catalogue_action,
    std::vector<ActionSource> sources,
    PlanActionId id,
    Language language
) {
    PlanAction action;
    action.id = std::move(id);
    action.catalogue_id = catalogue_action.id;
    action.title = catalogue_action.title.in(language);
    action.why = catalogue_action.why.in(language);
    action.sources = std::move(sources);
    action.owner_role = catalogue_action.owner_role.in(language);
    for (const CatalogueMetric& metric : catalogue_action.metrics) {
        PlanMetric& added = action.metrics.emplace_back();
        added.kind = metric.kind;
        added.name = metric.name.in(language);
        added.unit = metric.unit.in(language);
        added.better = metric.better;
        added.moment = usual_moment(metric.kind);
    }
    action.effort_days = catalogue_action.effort_days.likely;
    action.duration_weeks = catalogue_action.duration_weeks;
    return action;
}

std::vector<PlanActionId> prerequisites_in_plan(
    const CatalogueAction& catalogue_action, const Plan& plan
) {
    std::vector<PlanActionId> found;
    for (const CatalogueActionId& id : catalogue_action.prerequisites)
        for (const PlanAction& action : plan.actions)
            if (action.catalogue_id == id && action.status != ActionStatus::Dropped)
                found.push_back(action.id);
    return found;
}

} // namespace tappa
