#include "app/graph/variant_groups.hpp"

#include "mining/two_groups.hpp"
#include "model/time_classes.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace tappa {

namespace {

constexpr double seconds_a_minute = 60;

bool is_known(const std::optional<int>& number, std::size_t count) {
    return number && count > 0 && *number >= 0 && static_cast<std::size_t>(*number) <= count;
}

const VariantPart* part_of(const JourneyVariant& variant, std::size_t group) {
    const auto found =
        std::find_if(variant.parts.begin(), variant.parts.end(), [&](const VariantPart& part) {
            return static_cast<std::size_t>(part.group) == group;
        });
    return found != variant.parts.end() ? &*found : nullptr;
}

std::uint64_t counted(double count) {
    return static_cast<std::uint64_t>(std::llround(count));
}

// How many are in each class of time, those without a time in one before all others.
std::vector<double> classes_of(const VariantGroup& group, bool to_goal) {
    std::vector<double> classes(time_classes + 1, 0);
    for (std::size_t i = 0; i < group.times.size(); ++i)
        classes[i + 1] = to_goal ? group.times[i].conversions : group.times[i].customers;
    const double timed = std::accumulate(classes.begin(), classes.end(), 0.0);
    classes[0] = std::max((to_goal ? group.conversions : group.customers) - timed, 0.0);
    return classes;
}

ComparedGroup compared_group(const VariantGroup& group, bool to_goal) {
    const std::optional<double>& minutes =
        to_goal ? group.goal_median_minutes : group.median_minutes;
    ComparedGroup compared;
    compared.cases = counted(group.customers);
    // Fractions that pass for each other when compared may be rounded apart.
    compared.conversions = std::min(counted(group.conversions), compared.cases);
    if (minutes) {
        compared.timed = to_goal ? compared.conversions : compared.cases;
        compared.median_seconds = *minutes * seconds_a_minute;
    }
    return compared;
}

// The paths most taken by both groups together.
std::vector<ComparedPath> compared_paths_of(
    const Journey& journey, std::size_t first, std::size_t second
) {
    struct Taken {
        const JourneyVariant* variant;
        double first;
        double second;
    };
    std::vector<Taken> taken;
    for (const JourneyVariant& variant : (*journey.variants)->most_frequent) {
        const VariantPart* const one = part_of(variant, first);
        const VariantPart* const two = part_of(variant, second);
        if (one || two)
            taken.push_back({&variant, one ? one->customers : 0, two ? two->customers : 0});
    }
    std::stable_sort(taken.begin(), taken.end(), [](const Taken& a, const Taken& b) {
        return a.first + a.second > b.first + b.second;
    });
    taken.resize(std::min(taken.size(), compared_paths));
    std::unordered_map<std::string_view, std::uint32_t> places;
    for (const Touchpoint& touchpoint : journey.touchpoints)
        places.emplace(touchpoint.id.text, static_cast<std::uint32_t>(places.size()));
    std::vector<ComparedPath> paths;
    for (const Taken& one : taken) {
        ComparedPath& path = paths.emplace_back();
        path.first = counted(one.first);
        path.second = counted(one.second);
        for (const VariantStep& step : one.variant->steps)
            path.activities.push_back(places[step.touchpoint.text]);
    }
    return paths;
}

} // namespace

GroupChoice known_choice(const JourneyVariants& variants, GroupChoice choice) {
    if (!is_known(choice.segment, variants.segments.size()))
        choice.segment.reset();
    if (!is_known(choice.period, variants.periods.size()))
        choice.period.reset();
    return choice;
}

std::optional<std::size_t> find_group(const JourneyVariants& variants, const GroupChoice& choice) {
    const auto found = std::find_if(
        variants.groups.begin(),
        variants.groups.end(),
        [&](const VariantGroup& group) {
            return group.segment == choice.segment && group.period == choice.period;
        }
    );
    if (found == variants.groups.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - variants.groups.begin());
}

JourneyVariants variants_of(const JourneyVariants& all, const GroupChoice& choice) {
    JourneyVariants its;
    const std::optional<std::size_t> place = find_group(all, choice);
    if (!place)
        return its;
    const VariantGroup& group = all.groups[*place];
    its.customers = group.customers;
    its.conversions = group.conversions;
    its.different = group.different;
    its.median_minutes = group.median_minutes;
    its.goal_median_minutes = group.goal_median_minutes;
    its.goal_p90_minutes = group.goal_p90_minutes;
    its.times = group.times;
    for (const JourneyVariant& variant : all.most_frequent) {
        const VariantPart* const part = part_of(variant, *place);
        if (part)
            its.most_frequent.push_back(
                {variant.steps, part->customers, part->conversions, part->median_minutes, {}, {}}
            );
    }
    std::stable_sort(
        its.most_frequent.begin(),
        its.most_frequent.end(),
        [](const JourneyVariant& a, const JourneyVariant& b) { return a.customers > b.customers; }
    );
    return its;
}

std::vector<GroupChoice> comparable_groups(
    const JourneyVariants& variants, const GroupChoice& choice
) {
    std::vector<GroupChoice> others;
    for (const VariantGroup& group : variants.groups) {
        if (group.segment.has_value() != choice.segment.has_value()
            || group.period.has_value() != choice.period.has_value())
            continue;
        if ((group.segment != choice.segment) != (group.period != choice.period))
            others.push_back({group.segment, group.period});
    }
    return others;
}

std::optional<GroupComparison> comparison_of(
    const Journey& journey, const GroupChoice& first, const GroupChoice& second
) {
    if (!journey.variants)
        return std::nullopt;
    const JourneyVariants& variants = **journey.variants;
    const std::optional<std::size_t> one = find_group(variants, first);
    const std::optional<std::size_t> two = find_group(variants, second);
    if (!one || !two)
        return std::nullopt;
    const bool to_goal = variants.conversions > 0;
    GroupComparison found;
    found.times_to_goal = to_goal;
    found.first = compared_group(variants.groups[*one], to_goal);
    found.second = compared_group(variants.groups[*two], to_goal);
    if (found.first.cases == 0 || found.second.cases == 0)
        return std::nullopt;
    found.paths = compared_paths_of(journey, *one, *two);
    std::optional<double> times_p;
    if (found.first.timed > 0 && found.second.timed > 0)
        times_p = class_rank_sum_p(
            classes_of(variants.groups[*one], to_goal), classes_of(variants.groups[*two], to_goal)
        );
    test_differences(found, to_goal, times_p);
    return found;
}

} // namespace tappa
