#include "app/plan/plan_rows.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tappa {

namespace {

// What a row is sorted by: a number, or words.
struct SortKey {
    bool is_missing = false;
    double number = 0;
    std::string words;
};

SortKey by_number(double number) {
    return {false, number, {}};
}

SortKey by_words(std::string_view words) {
    std::string key = folded(trimmed(words));
    const bool is_missing = key.empty();
    return {is_missing, 0, std::move(key)};
}

SortKey missing() {
    return {true, 0, {}};
}

SortKey key_of(const PlanRow& row, PlanColumn column) {
    const PlanAction& action = *row.action;
    switch (column) {
    case PlanColumn::Number:
        return row.priority ? by_number(row.priority->rank) : missing();
    case PlanColumn::Action:
        return by_words(action.title);
    case PlanColumn::Owner:
        return by_words(action.owner_name);
    case PlanColumn::Metric: {
        const PlanMetric* metric = leading_metric(action);
        return metric ? by_words(metric->name) : missing();
    }
    case PlanColumn::Due: {
        const auto& due = action.due;
        return due ? by_number(due->year * 10000.0 + due->month * 100.0 + due->day) : missing();
    }
    case PlanColumn::Class:
        return row.place ? by_number(static_cast<double>(row.place->quadrant)) : missing();
    case PlanColumn::Effort:
        return by_number(action.effort_days);
    case PlanColumn::Status:
        return by_number(static_cast<double>(action.status));
    case PlanColumn::Priority:
        return row.priority ? by_number(row.priority->priority) : missing();
    }
    return missing();
}

bool comes_before(const SortKey& a, const SortKey& b, bool descending) {
    if (a.is_missing || b.is_missing)
        return !a.is_missing && b.is_missing;
    const SortKey& first = descending ? b : a;
    const SortKey& second = descending ? a : b;
    return first.number != second.number ? first.number < second.number
                                         : first.words < second.words;
}

void sort_rows(std::vector<PlanRow>& rows, const PlanSort& sort) {
    struct Keyed {
        SortKey key;
        PlanRow row;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(rows.size());
    for (const PlanRow& row : rows)
        keyed.push_back({key_of(row, sort.by), row});
    std::stable_sort(keyed.begin(), keyed.end(), [&](const Keyed& a, const Keyed& b) {
        return comes_before(a.key, b.key, sort.descending);
    });
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const Keyed& one) {
        return one.row;
    });
}

bool has_words(const PlanAction& action, const std::string& query) {
    if (query.empty())
        return true;
    std::string all = action.title + ' ' + action.why + ' ' + action.owner_name + ' '
        + action.owner_role + ' ' + action.notes;
    for (const PlanMetric& metric : action.metrics)
        all += ' ' + metric.name;
    return holds_words(folded(all), query);
}

bool fits(const PlanRow& row, const PlanFilter& filter, const std::string& query) {
    const PlanAction& action = *row.action;
    if (filter.status && action.status != *filter.status)
        return false;
    if (filter.owner && trimmed(action.owner_name) != *filter.owner)
        return false;
    if (filter.quadrant && (!row.place || row.place->quadrant != *filter.quadrant))
        return false;
    return has_words(action, query);
}

} // namespace

std::vector<PlanRow> rows_of_plan(
    const Plan& plan,
    const std::vector<ActionPriority>& priorities,
    const ImpactEffortMatrix& matrix
) {
    std::unordered_map<std::string_view, const PlanAction*> without_row;
    for (const PlanAction& action : plan.actions)
        without_row.emplace(action.id.text, &action);
    std::vector<PlanRow> rows;
    const auto& points = matrix.points; // in the order of the priorities
    for (std::size_t i = 0; i < priorities.size(); ++i) {
        const auto found = without_row.find(priorities[i].id);
        if (found == without_row.end())
            continue;
        rows.push_back({found->second, &priorities[i], i < points.size() ? &points[i] : nullptr});
        without_row.erase(found);
    }
    for (const bool dropped : {false, true})
        for (const PlanAction& action : plan.actions)
            if (without_row.count(action.id.text) > 0
                && (action.status == ActionStatus::Dropped) == dropped)
                rows.push_back({&action, nullptr, nullptr});
    return rows;
}

std::vector<PlanRow> fitting_rows(std::vector<PlanRow> rows, const PlanFilter& filter) {
    const std::string query = folded(filter.words);
    std::erase_if(rows, [&](const PlanRow& row) { return !fits(row, filter, query); });
    return rows;
}

std::vector<PlanRow> sorted_rows(std::vector<PlanRow> rows, const PlanSort& sort) {
    if (sort != PlanSort{})
        sort_rows(rows, sort);
    return rows;
}

const PlanMetric* leading_metric(const PlanAction& action) {
    const auto ends = [](const PlanMetric& metric) {
        return int{metric.baseline.has_value()} + int{metric.target.has_value()};
    };
    const PlanMetric* best = nullptr;
    for (const PlanMetric& metric : action.metrics)
        if (!metric.name.empty() && (!best || ends(metric) > ends(*best)))
            best = &metric;
    return best;
}

std::vector<std::string> owners_in(const Plan& plan) {
    std::vector<std::string> owners;
    for (const PlanAction& action : plan.actions)
        if (const std::string_view owner = trimmed(action.owner_name); !owner.empty())
            owners.emplace_back(owner);
    std::sort(owners.begin(), owners.end());
    owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
    return owners;
}

} // namespace tappa
