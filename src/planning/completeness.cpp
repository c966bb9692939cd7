#include "planning/completeness.hpp"

#include "planning/metric_outcome.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <unordered_map>

namespace tappa {

namespace {

// The prerequisites as indices. What waits for nothing still present is taken out, and with it
// whatever waited for that alone (Kahn 1962); what then remains is on a circle or waits for one.
// Nothing recurses.
struct Prerequisites {
    std::vector<std::vector<std::size_t>> needs;     // action → what it waits for
    std::vector<std::vector<std::size_t>> needed_by; // the other way round
    std::vector<std::size_t> need_count;             // links to actions still present
    std::vector<bool> present;

    void take_out(std::size_t first) {
        std::vector<std::size_t> leaving{first};
        while (!leaving.empty()) {
            const std::size_t action = leaving.back();
            leaving.pop_back();
            if (!present[action])
                continue;
            present[action] = false;
            for (const std::size_t dependent : needed_by[action])
                if (--need_count[dependent] == 0)
                    leaving.push_back(dependent);
        }
    }
};

Prerequisites prerequisites_of(const Plan& plan) {
    const std::size_t count = plan.actions.size();
    Prerequisites links;
    links.needs.resize(count);
    links.needed_by.resize(count);
    links.need_count.resize(count);
    links.present.assign(count, true);
    std::unordered_map<PlanActionId, std::size_t> places;
    for (std::size_t i = 0; i < count; ++i)
        if (plan.actions[i].status != ActionStatus::Dropped)
            places.emplace(plan.actions[i].id, i);
    for (std::size_t i = 0; i < count; ++i) {
        if (plan.actions[i].status == ActionStatus::Dropped)
            continue;
        for (const PlanActionId& id : plan.actions[i].prerequisites) {
            const auto place = places.find(id);
            if (place == places.end())
                continue;
            links.needs[i].push_back(place->second);
            links.needed_by[place->second].push_back(i);
        }
    }
    for (std::size_t i = 0; i < count; ++i)
        links.need_count[i] = links.needs[i].size();
    return links;
}

// Every action present waits for one that is present, so following the first such link must come
// back to where it has been.
std::vector<std::size_t> circle_reached_from(const Prerequisites& links, std::size_t start) {
    std::vector<std::size_t> path;
    std::unordered_map<std::size_t, std::size_t> place_on_path;
    std::size_t at = start;
    while (place_on_path.emplace(at, path.size()).second) {
        path.push_back(at);
        const std::vector<std::size_t>& needs = links.needs[at];
        at = *std::find_if(needs.begin(), needs.end(), [&](std::size_t need) {
            return links.present[need];
        });
    }
    path.erase(
        path.begin(), std::next(path.begin(), static_cast<std::ptrdiff_t>(place_on_path[at]))
    );
    std::rotate(path.begin(), std::min_element(path.begin(), path.end()), path.end());
    return path;
}

} // namespace

std::vector<PrerequisiteCycle> prerequisite_cycles(const Plan& plan) {
    Prerequisites links = prerequisites_of(plan);
    for (std::size_t i = 0; i < plan.actions.size(); ++i)
        if (links.need_count[i] == 0)
            links.take_out(i);
    std::vector<PrerequisiteCycle> cycles;
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
        while (links.present[i]) {
            const std::vector<std::size_t> circle = circle_reached_from(links, i);
            PrerequisiteCycle& cycle = cycles.emplace_back();
            for (const std::size_t member : circle)
                cycle.push_back(plan.actions[member].id);
            for (const std::size_t member : circle)
                links.take_out(member);
        }
    }
    return cycles;
}

bool is_due_before_start(const PlanAction& action) {
    return action.start && action.due && *action.due < *action.start;
}

bool is_contradictory_metric(const PlanMetric& metric) {
    return change_problem(metric).value_or(ChangeProblem::NoEnds) != ChangeProblem::NoEnds;
}

bool is_contradictory(const PlanAction& action) {
    return is_due_before_start(action)
        || std::any_of(action.metrics.begin(), action.metrics.end(), is_contradictory_metric);
}

Completeness plan_completeness(const Plan& plan) {
    Completeness completeness;
    for (const PlanAction& action : plan.actions) {
        if (action.status != ActionStatus::Dropped && is_contradictory(action))
            completeness.contradictory.push_back(action.id);
        if (!counts_for_completeness(action))
            continue;
        completeness.actions.push_back({action.id, missing_parts(action)});
        if (completeness.actions.back().missing.empty())
            ++completeness.ready_count;
        else
            ++completeness.unready_count;
    }
    completeness.cycles = prerequisite_cycles(plan);
    completeness.ready = completeness.ready_count > 0 && completeness.unready_count == 0
        && completeness.cycles.empty();
    return completeness;
}

const ActionCompleteness* first_unready(const Completeness& completeness) {
    for (const ActionCompleteness& action : completeness.actions)
        if (!action.missing.empty())
            return &action;
    return nullptr;
}

} // namespace tappa
