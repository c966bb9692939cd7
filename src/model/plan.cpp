#include "model/plan.hpp"

#include <algorithm>
#include <numeric>

namespace tappa {

const PlanAction* find_plan_action(const Plan& plan, const PlanActionId& id) {
    for (const PlanAction& action : plan.actions)
        if (action.id == id)
            return &action;
    return nullptr;
}

bool is_email(std::string_view text) {
    constexpr std::size_t longest = 254; // RFC 5321
    const std::size_t at = text.find('@');
    return text.size() <= longest && at != std::string_view::npos && at > 0 && at + 1 < text.size()
        && text.find('@', at + 1) == std::string_view::npos
        && text.find_first_of(" \t\r\n\v\f,;<>\"") == std::string_view::npos;
}

std::string_view email_of(const Plan& plan, std::string_view owner) {
    for (const OwnerCapacity& known : plan.schedule.owners)
        if (known.name == owner)
            return is_email(known.email) ? std::string_view(known.email) : std::string_view();
    return {};
}

std::vector<const Milestone*> milestones_by_date(const Plan& plan) {
    std::vector<const Milestone*> milestones;
    for (const Milestone& milestone : plan.milestones)
        milestones.push_back(&milestone);
    std::stable_sort(
        milestones.begin(),
        milestones.end(),
        [](const Milestone* a, const Milestone* b) { return a->date < b->date; }
    );
    return milestones;
}

const PlanDecision* find_decision(const Plan& plan, DecisionKind kind, std::string_view id) {
    for (const PlanDecision& decision : plan.decisions)
        if (decision.kind == kind && decision.id == id)
            return &decision;
    return nullptr;
}

namespace {

template <typename Dated>
std::vector<std::size_t> places_newest_first(const std::vector<Dated>& items) {
    std::vector<std::size_t> places(items.size());
    std::iota(places.rbegin(), places.rend(), std::size_t{0});
    std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        return items[b].date < items[a].date;
    });
    return places;
}

} // namespace

std::vector<std::size_t> newest_first(const std::vector<ActionUpdate>& updates) {
    return places_newest_first(updates);
}

std::vector<std::size_t> newest_first(const std::vector<MetricReading>& readings) {
    return places_newest_first(readings);
}

std::optional<int> percent_done(const PlanAction& action) {
    constexpr int all = 100;
    if (action.status == ActionStatus::Done)
        return all;
    for (const std::size_t place : newest_first(action.updates))
        if (const std::optional<int>& percent = action.updates[place].percent)
            return percent;
    return std::nullopt;
}

PlanCost plan_cost(const Plan& plan) {
    PlanCost cost;
    const auto add = [](std::optional<double>& sum, const std::optional<double>& amount) {
        if (amount)
            sum = sum.value_or(0) + *amount;
    };
    for (const PlanAction& action : plan.actions) {
        if (action.status == ActionStatus::Dropped)
            continue;
        add(cost.once, action.cost_once);
        add(cost.yearly, action.cost_yearly);
    }
    return cost;
}

std::vector<MissingPart> missing_parts(const PlanAction& action) {
    std::vector<MissingPart> missing;
    if (action.owner_name.empty())
        missing.push_back(MissingPart::Owner);
    // One metric with both ends is enough: further ones may still wait for theirs.
    const PlanMetric* best = nullptr;
    const auto ends = [](const PlanMetric& m) {
        return int{m.baseline.has_value()} + int{m.target.has_value()};
    };
    for (const PlanMetric& metric : action.metrics)
        if (!metric.name.empty() && (!best || ends(metric) > ends(*best)))
            best = &metric;
    if (!best) {
        missing.push_back(MissingPart::Metric);
    } else {
        if (!best->baseline)
            missing.push_back(MissingPart::Baseline);
        if (!best->target)
            missing.push_back(MissingPart::Target);
    }
    if (!action.due)
        missing.push_back(MissingPart::Due);
    return missing;
}

bool counts_for_completeness(const PlanAction& action) {
    return action.status != ActionStatus::Proposed && action.status != ActionStatus::Dropped;
}

} // namespace tappa
