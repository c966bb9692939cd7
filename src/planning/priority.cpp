#include "planning/priority.hpp"

#include "planning/lifts.hpp"

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

// What the sources of actions are looked up in.
struct Lookup {
    const std::vector<BlockingPractice>& blocking;
    const std::vector<Gap>& gaps;
    PainIndex pains;
    double usual_share;
};

SourceTerm source_term(
    const ActionSource& source, const std::vector<QuestionId>& prepares, const Lookup& lookup
) {
    SourceTerm term;
    term.source = source;
    switch (source.kind) {
    case SourceKind::Practice:
        term.found = true;
        term.blocks = std::any_of(
            lookup.blocking.begin(),
            lookup.blocking.end(),
            [&](const BlockingPractice& practice) { return practice.question.text == source.id; }
        );
        term.prepares = term.blocks
            && std::find(prepares.begin(), prepares.end(), QuestionId(source.id)) != prepares.end();
        term.blocks = term.blocks && !term.prepares;
        break;
    case SourceKind::Gap:
        if (const Gap* gap = find_gap(lookup.gaps, CapabilityId(source.id))) {
            term.found = true;
            term.raw = gap->weight;
        }
        break;
    case SourceKind::Finding: // counts by its leverage, which is the action's (leverage.hpp)
        term.found = true;
        break;
    case SourceKind::Pain:
        if (const auto found = lookup.pains.find(source.id); found != lookup.pains.end()) {
            const PainPoint& pain = *found->second;
            term.found = true;
            term.severity = pain.severity;
            term.share = pain.share;
            term.raw = pain_burden(pain, lookup.usual_share);
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

ActionPriority with_raw_parts(const PriorityInput& input, const Lookup& lookup) {
    ActionPriority action;
    action.id = input.id;
    action.confidence = input.confidence;
    action.effort_days = std::max(input.effort_days, least_effort_days);
    action.leverage.raw = input.leverage.value_or(0);
    for (const ActionSource& source : input.sources) {
        if (holds(action.sources, source))
            continue;
        const SourceTerm term = source_term(source, input.prepares, lookup);
        PriorityPart& part = source.kind == SourceKind::Pain ? action.pain : action.gap;
        part.raw += term.raw;
        action.sources.push_back(term);
    }
    return action;
}

bool lifts_what_blocks(const ActionPriority& action) {
    return std::any_of(action.sources.begin(), action.sources.end(), [](const SourceTerm& term) {
        return term.blocks;
    });
}

void scale(std::vector<ActionPriority>& actions, PriorityPart ActionPriority::*part) {
    double largest = 0;
    for (const ActionPriority& action : actions)
        largest = std::max(largest, (action.*part).raw);
    for (ActionPriority& action : actions) {
        PriorityPart& mine = action.*part;
        mine.largest = largest;
        mine.scaled = largest > 0 ? mine.raw / largest : 0;
    }
}

void weigh(std::vector<ActionPriority>& actions, const PriorityWeights& weights) {
    const auto add = [](ActionPriority& action, PriorityPart& part, double weight) {
        part.weight = weight;
        part.weighted = weight * part.scaled;
        action.value += part.weighted;
    };
    for (ActionPriority& action : actions) {
        add(action, action.gap, weights.gap);
        add(action, action.pain, weights.pain);
        add(action, action.leverage, weights.leverage);
    }
}

void set_priorities(std::vector<ActionPriority>& actions, const PriorityWeights& weights) {
    double largest = 0;
    for (ActionPriority& action : actions) {
        action.confidence_factor = weights.ignores_confidence ? 1 : action.confidence;
        action.effort_exponent = weights.effort_exponent;
        action.effort_factor = std::pow(action.effort_days, weights.effort_exponent);
        action.ratio = action.value * action.confidence_factor / action.effort_factor;
        largest = std::max(largest, action.ratio);
    }
    for (ActionPriority& action : actions) {
        action.largest_ratio = largest;
        // Divided first: the largest then has 100 exactly, and none has more.
        action.priority = largest > 0 ? 100 * (action.ratio / largest) : 0;
    }
}

void rank(std::vector<ActionPriority>& actions) {
    std::sort(actions.begin(), actions.end(), [](const ActionPriority& a, const ActionPriority& b) {
        return ranks_before(a.priority, a.id, b.priority, b.id);
    });
    int place = 0;
    for (ActionPriority& action : actions)
        action.rank = ++place;
}

} // namespace

std::vector<ActionPriority> prioritised(
    const std::vector<PriorityInput>& inputs,
    const std::vector<BlockingPractice>& blocking,
    const std::vector<Gap>& gaps,
    const Journeys& journeys,
    const PriorityWeights& weights
) {
    const Lookup lookup{blocking, gaps, index_of(journeys), usual_share(journeys)};
    std::vector<ActionPriority> actions;
    actions.reserve(inputs.size());
    for (const PriorityInput& input : inputs)
        actions.push_back(with_raw_parts(input, lookup));
    scale(actions, &ActionPriority::gap);
    scale(actions, &ActionPriority::pain);
    scale(actions, &ActionPriority::leverage);
    for (ActionPriority& action : actions)
        if (lifts_what_blocks(action))
            action.gap.scaled = 1;
    weigh(actions, weights);
    set_priorities(actions, weights);
    rank(actions);
    return actions;
}

bool is_open_action(const PlanAction& action) {
    return action.status != ActionStatus::Dropped && action.status != ActionStatus::Done;
}

std::vector<ActionPriority> plan_priorities(
    const Plan& plan,
    const std::vector<BlockingPractice>& blocking,
    const std::vector<Gap>& gaps,
    const Journeys& journeys,
    const std::vector<std::optional<double>>& leverage,
    const Catalogue& catalogue
) {
    std::vector<PriorityInput> inputs;
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
        const PlanAction& action = plan.actions[i];
        if (!is_open_action(action))
            continue;
        inputs.push_back(
            {action.id.text,
             action.sources,
             action.effort_days,
             action.confidence,
             i < leverage.size() ? leverage[i] : std::nullopt}
        );
        for (const ActionSource& source : action.sources)
            if (const QuestionId practice(source.id); source.kind == SourceKind::Practice
                && only_prepares(catalogue, action.catalogue_id, practice))
                inputs.back().prepares.push_back(practice);
    }
    return prioritised(inputs, blocking, gaps, journeys, plan.weights);
}

bool ranks_before(
    double priority_a, std::string_view id_a, double priority_b, std::string_view id_b
) {
    // std::pow differs between platforms in the last digits.
    const long long a = std::llround(priority_a * 1e9);
    const long long b = std::llround(priority_b * 1e9);
    return a != b ? a > b : id_a < id_b;
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
