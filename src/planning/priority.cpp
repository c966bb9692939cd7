#include "planning/priority.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <unordered_map>

namespace tappa {

namespace {

// Keeps the division finite; five minutes of work cannot be told from none.
constexpr double least_effort_days = 0.01;

using PainIndex = std::unordered_map<std::string, const PainPoint*>;

PainIndex index_of(const Journeys& journeys) {
    PainIndex index;
    for (const Journey& journey : journeys)
        for (const PainPoint& pain : journey.pain_points)
            index.emplace(pain.id.text, &pain);
    return index;
}

SourceTerm source_term(
    const ActionSource& source, const std::vector<Gap>& gaps, const PainIndex& pains
) {
    SourceTerm term;
    term.source = source;
    switch (source.kind) {
    case SourceKind::Gap:
        if (const Gap* gap = find_gap(gaps, CapabilityId(source.id))) {
            term.found = true;
            term.raw = gap->weight;
        }
        break;
    case SourceKind::Pain:
        if (const auto found = pains.find(source.id); found != pains.end()) {
            const PainPoint& pain = *found->second;
            term.found = true;
            term.severity = pain.severity;
            term.share = pain.share;
            term.raw = pain_burden(pain);
        }
        break;
    }
    return term;
}

bool holds(const std::vector<SourceTerm>& terms, const ActionSource& source) {
    return std::any_of(terms.begin(), terms.end(), [&](const SourceTerm& term) {
        return term.source == source;
    });
}

ActionPriority with_raw_parts(
    const PriorityInput& input, const std::vector<Gap>& gaps, const PainIndex& pains
) {
    ActionPriority action;
    action.id = input.id;
    action.confidence = input.confidence;
    action.effort_days = std::max(input.effort_days, least_effort_days);
    action.leverage.raw = input.leverage.value_or(0);
    for (const ActionSource& source : input.sources) {
        if (holds(action.sources, source))
            continue;
        const SourceTerm term = source_term(source, gaps, pains);
        PriorityPart& part = source.kind == SourceKind::Gap ? action.gap : action.pain;
        part.raw += term.raw;
        action.sources.push_back(term);
    }
    return action;
}

void scale(
    std::vector<ActionPriority>& actions, PriorityPart ActionPriority::*part, double weight
) {
    double largest = 0;
    for (const ActionPriority& action : actions)
        largest = std::max(largest, (action.*part).raw);
    for (ActionPriority& action : actions) {
        PriorityPart& mine = action.*part;
        mine.largest = largest;
        mine.scaled = largest > 0 ? mine.raw / largest : 0;
        mine.weight = weight;
        mine.weighted = weight * mine.scaled;
        action.value += mine.weighted;
    }
}

void set_priorities(std::vector<ActionPriority>& actions, double effort_exponent) {
    double largest = 0;
    for (ActionPriority& action : actions) {
        action.effort_exponent = effort_exponent;
        action.effort_factor = std::pow(action.effort_days, effort_exponent);
        action.ratio = action.value * action.confidence / action.effort_factor;
        largest = std::max(largest, action.ratio);
    }
    for (ActionPriority& action : actions) {
        action.largest_ratio = largest;
        action.priority = largest > 0 ? 100 * action.ratio / largest : 0;
    }
}

// Priorities that differ only by rounding (std::pow differs between platforms) are equal.
long long comparable(double priority) {
    return std::llround(priority * 1e9);
}

void rank(std::vector<ActionPriority>& actions) {
    const auto before = [](const ActionPriority& a, const ActionPriority& b) {
        const long long priority_a = comparable(a.priority);
        const long long priority_b = comparable(b.priority);
        return priority_a != priority_b ? priority_a > priority_b : a.id < b.id;
    };
    std::sort(actions.begin(), actions.end(), before);
    int place = 0;
    for (ActionPriority& action : actions)
        action.rank = ++place;
}

} // namespace

std::vector<ActionPriority> prioritised(
    const std::vector<PriorityInput>& inputs,
    const std::vector<Gap>& gaps,
    const Journeys& journeys,
    const PriorityWeights& weights
) {
    const PainIndex pains = index_of(journeys);
    std::vector<ActionPriority> actions;
    actions.reserve(inputs.size());
    for (const PriorityInput& input : inputs)
        actions.push_back(with_raw_parts(input, gaps, pains));
    scale(actions, &ActionPriority::gap, weights.gap);
    scale(actions, &ActionPriority::pain, weights.pain);
    scale(actions, &ActionPriority::leverage, weights.leverage);
    set_priorities(actions, weights.effort_exponent);
    rank(actions);
    return actions;
}

std::vector<ActionPriority> plan_priorities(
    const Plan& plan,
    const std::vector<Gap>& gaps,
    const Journeys& journeys,
    const std::vector<std::optional<double>>& leverage
) {
    std::vector<PriorityInput> inputs;
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
        const PlanAction& action = plan.actions[i];
        if (action.status == ActionStatus::Dropped)
            continue;
        inputs.push_back(
            {action.id.text,
             action.sources,
             action.effort_days,
             action.confidence,
             i < leverage.size() ? leverage[i] : std::nullopt}
        );
    }
    return prioritised(inputs, gaps, journeys, plan.weights);
}

const ActionPriority* find_priority(
    const std::vector<ActionPriority>& priorities, std::string_view id
) {
    for (const ActionPriority& priority : priorities)
        if (priority.id == id)
            return &priority;
    return nullptr;
}

} // namespace tappa
