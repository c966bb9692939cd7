#pragma once

#include "io/random_parts.hpp"
#include "model/journey.hpp"
#include "model/time_classes.hpp"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace tappa::test {

// The paths of a log that random journeys keep.
class RandomVariants : protected RandomParts {
protected:
    using RandomParts::RandomParts;

    JourneyVariants variants(const Journey& journey) {
        JourneyVariants out;
        out.deleted = m_random.between(0, 3);
        out.deleted_customers = number(0, 1e9);
        out.customers = out.deleted_customers + number(0, 1e9);
        out.goal_median_minutes = maybe(number(0, 1e9));
        out.goal_p90_minutes = maybe(number(0, 1e9));
        for (std::size_t i = 0, n = m_random.below(4); i < n; ++i) {
            JourneyVariant variant;
            for (std::size_t k = 0, steps = 1 + m_random.below(5); k < steps; ++k)
                variant.steps.push_back(
                    {journey.touchpoints[m_random.below(journey.touchpoints.size())].id,
                     maybe(number(0, 1e9))}
                );
            variant.customers = number(0, 1e9);
            variant.conversions = variant.customers * m_random.share();
            variant.median_minutes = maybe(number(0, 1e9));
            variant.p90_minutes = maybe(number(0, 1e9));
            out.customers += variant.customers;
            out.conversions += variant.conversions;
            out.most_frequent.push_back(std::move(variant));
        }
        out.different = out.deleted + static_cast<double>(out.most_frequent.size()) + 2;
        out.median_minutes = maybe(number(0, 1e9));
        if (m_random.chance())
            add_groups(out);
        return out;
    }

    std::vector<TimeClass> times(double customers, double conversions) {
        std::vector<TimeClass> out;
        for (std::size_t i = 0, n = m_random.below(time_classes + 1); i < n; ++i)
            out.push_back({customers / 20, conversions / 20 * m_random.share()});
        return out;
    }

    // Two segments and all others, in two periods: shares of the whole, so that parts stay below
    // it.
    void add_groups(JourneyVariants& out) {
        out.times = times(out.customers, out.conversions);
        out.segments = {{"s" + text(50)}, {"t" + text(50)}};
        out.periods = {{{2026, 1, 1}, {2026, 1, 31}}, {{2026, 2, 1}, {2026, 2, 28}}};
        for (int segment = 0; segment < 3; ++segment)
            out.groups.push_back(group(out, segment, std::nullopt));
        out.groups.push_back(group(out, std::nullopt, 0));
        out.groups.push_back(group(out, 1, 1));
        for (JourneyVariant& variant : out.most_frequent)
            for (int i = 0; i < static_cast<int>(out.groups.size()); ++i)
                if (m_random.chance())
                    variant.parts.push_back(
                        {i,
                         variant.customers / 4,
                         variant.conversions / 4 * m_random.share(),
                         maybe(number(0, 1e9))}
                    );
    }

    VariantGroup group(
        const JourneyVariants& all, std::optional<int> segment, std::optional<int> period
    ) {
        return {
            segment,
            period,
            all.customers / 4,
            all.conversions / 4,
            all.different,
            maybe(number(0, 1e9)),
            maybe(number(0, 1e9)),
            maybe(number(0, 1e9)),
            times(all.customers / 4, all.conversions / 4)};
    }
};

} // namespace tappa::test
