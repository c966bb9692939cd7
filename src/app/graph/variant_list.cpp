#include "app/graph/variant_list.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace tappa {

namespace {

bool ends_as(const JourneyVariant& variant, VariantEnd end) {
    switch (end) {
    case VariantEnd::Any:
        break;
    case VariantEnd::Goal:
        return variant.conversions > 0;
    case VariantEnd::Left:
        return variant.conversions < variant.customers;
    }
    return true;
}

bool is_related(const JourneyVariant& variant, VariantRelation relation, const TouchpointId& id) {
    if (id.empty())
        return true;
    const auto is_there = [&] {
        return std::any_of(
            variant.steps.begin(),
            variant.steps.end(),
            [&](const VariantStep& step) { return step.touchpoint == id; }
        );
    };
    switch (relation) {
    case VariantRelation::With:
        return is_there();
    case VariantRelation::Without:
        return !is_there();
    case VariantRelation::Starting:
        return variant.steps.front().touchpoint == id;
    case VariantRelation::Ending:
        return variant.steps.back().touchpoint == id;
    }
    return true;
}

double sort_value(const JourneyVariant& variant, VariantOrder order) {
    switch (order) {
    case VariantOrder::Customers:
        break;
    case VariantOrder::Conversion:
        return variant.customers > 0 ? variant.conversions / variant.customers : 0;
    case VariantOrder::Time:
        return variant.median_minutes.value_or(-1); // none comes last
    case VariantOrder::Length:
        return static_cast<double>(variant.steps.size());
    }
    return variant.customers;
}

// Whether all of a path is drawn. A step that has no transition any more is not.
class Sight {
public:
    Sight(const JourneyGraph& graph, const ShownPart& part) : m_graph(graph), m_part(part) {
        for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
            m_nodes.emplace(graph.touchpoints[node].id, node);
    }

    [[nodiscard]] bool shows(const JourneyVariant& variant) const {
        if (m_part.is_whole())
            return true;
        std::optional<std::size_t> before;
        for (const VariantStep& step : variant.steps) {
            const auto node = m_nodes.find(step.touchpoint.text);
            if (node == m_nodes.end() || !m_part.touchpoints[node->second])
                return false;
            if (before && !shows(*before, node->second))
                return false;
            before = node->second;
        }
        return true;
    }

private:
    [[nodiscard]] bool shows(std::size_t from, std::size_t to) const {
        const std::optional<std::size_t> link = link_between(m_graph, from, to);
        return link && m_part.links[*link];
    }

    const JourneyGraph& m_graph;
    const ShownPart& m_part;
    std::unordered_map<std::string, std::size_t> m_nodes;
};

using Departments = std::unordered_map<std::string, const std::string*>;

Departments departments_of(const Journey& journey) {
    Departments departments;
    for (const Touchpoint& touchpoint : journey.touchpoints)
        if (!touchpoint.department.empty())
            departments.emplace(touchpoint.id.text, &touchpoint.department);
    return departments;
}

double changes_on(const JourneyVariant& variant, const Departments& departments) {
    double changes = 0;
    const std::string* before = nullptr;
    for (const VariantStep& step : variant.steps) {
        const auto found = departments.find(step.touchpoint.text);
        const std::string* const now = found == departments.end() ? nullptr : found->second;
        changes += before && now && *before != *now ? 1 : 0;
        before = now;
    }
    return changes;
}

} // namespace

std::optional<std::size_t> happy_path(const JourneyVariants& variants) {
    const std::vector<JourneyVariant>& all = variants.most_frequent;
    const auto happiest = std::max_element(
        all.begin(),
        all.end(),
        [](const JourneyVariant& a, const JourneyVariant& b) {
            return a.conversions < b.conversions;
        }
    );
    if (happiest == all.end() || happiest->conversions <= 0)
        return std::nullopt;
    return static_cast<std::size_t>(happiest - all.begin());
}

VariantList variant_list(
    const JourneyVariants& variants,
    const VariantLook& look,
    const JourneyGraph& graph,
    const ShownPart& part
) {
    const Sight sight(graph, part);
    VariantList list;
    for (std::size_t i = 0; i < variants.most_frequent.size(); ++i) {
        const JourneyVariant& variant = variants.most_frequent[i];
        if (!ends_as(variant, look.end) || !is_related(variant, look.relation, look.touchpoint))
            continue;
        if (sight.shows(variant)) {
            list.places.push_back(i);
            list.customers += variant.customers;
        } else {
            ++list.hidden;
            list.hidden_customers += variant.customers;
        }
    }
    const auto value = [&](std::size_t place) {
        return sort_value(variants.most_frequent[place], look.order);
    };
    std::stable_sort(list.places.begin(), list.places.end(), [&](std::size_t a, std::size_t b) {
        return value(a) > value(b);
    });
    // Of a segment within a period not every path is known, and the happy one may be missing.
    if (!look.group.segment || !look.group.period)
        list.happy = happy_path(variants);
    if (look.order != VariantOrder::Customers || !list.happy)
        return list;
    const auto happy = std::find(list.places.begin(), list.places.end(), *list.happy);
    if (happy != list.places.end())
        std::rotate(list.places.begin(), happy, happy + 1);
    return list;
}

VariantsLeft variants_left(const JourneyVariants& variants) {
    VariantsLeft left{
        variants.different - static_cast<double>(variants.most_frequent.size()),
        variants.customers};
    for (const JourneyVariant& variant : variants.most_frequent)
        left.customers -= variant.customers;
    return {std::max(left.paths, 0.0), std::max(left.customers, 0.0)};
}

PathIds path_ids(const JourneyVariant& variant) {
    PathIds ids;
    ids.reserve(variant.steps.size());
    for (const VariantStep& step : variant.steps)
        ids.push_back(step.touchpoint);
    return ids;
}

double department_changes(const Journey& journey, const JourneyVariant& variant) {
    return changes_on(variant, departments_of(journey));
}

std::optional<GoalMeans> goal_means(const Journey& journey, const JourneyVariants& variants) {
    const Departments departments = departments_of(journey);
    GoalMeans sums;
    double conversions = 0;
    for (const JourneyVariant& variant : variants.most_frequent) {
        conversions += variant.conversions;
        sums.touchpoints += variant.conversions * static_cast<double>(variant.steps.size());
        sums.department_changes += variant.conversions * changes_on(variant, departments);
    }
    if (conversions <= 0)
        return std::nullopt;
    return GoalMeans{sums.touchpoints / conversions, sums.department_changes / conversions};
}

bool is_path_of(const Journey& journey, const PathIds& path) {
    if (path.empty())
        return false;
    std::unordered_set<std::string_view> known;
    for (const Touchpoint& touchpoint : journey.touchpoints)
        known.insert(touchpoint.id.text);
    return std::all_of(path.begin(), path.end(), [&](const TouchpointId& id) {
        return known.count(id.text) > 0;
    });
}

} // namespace tappa
