#include "io/variants_check.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace tappa {

namespace {

// Groups of one kind have no customer in common: those by segment, by period, by both.
enum class GroupKind { Segment, Period, Both };

GroupKind kind_of(const VariantGroup& group) {
    if (!group.period)
        return GroupKind::Segment;
    return group.segment ? GroupKind::Both : GroupKind::Period;
}

// Customers, and those of them who reached the goal.
struct Sum {
    double customers = 0;
    double conversions = 0;

    template <typename Counted>
    void add(const Counted& counted) {
        customers += counted.customers;
        conversions += counted.conversions;
    }
};

class VariantsCheck {
public:
    VariantsCheck(const JourneyVariants& variants, std::size_t journey, const IdSet& touchpoints)
        : m_variants(variants), m_journey(journey), m_touchpoints(touchpoints) {}

    std::optional<Error> problem() {
        for (const auto check :
             {&VariantsCheck::path_problem,
              &VariantsCheck::sum_problem,
              &VariantsCheck::segment_problem,
              &VariantsCheck::period_problem,
              &VariantsCheck::group_problem,
              &VariantsCheck::group_sum_problem,
              &VariantsCheck::part_problem,
              &VariantsCheck::part_sum_problem})
            if (std::optional<Error> found = (this->*check)())
                return found;
        return times_problem(
            m_variants.times, {m_variants.customers, m_variants.conversions}, "times"
        );
    }

private:
    template <typename... Parts>
    [[nodiscard]] std::string here(const Parts&... parts) const {
        return place("document", "journeys", m_journey, "variants", parts...);
    }

    template <typename... Parts>
    [[nodiscard]] std::optional<Error> more_than(double most, double value, const Parts&... parts)
        const {
        constexpr double rounding = 1e-9; // of sums; counts themselves are whole
        if (value <= most * (1 + rounding))
            return std::nullopt;
        return Error{
            ErrorCode::OutOfRange, here(parts...), {shown_number(value), "0", shown_number(most)}};
    }
    template <typename... Parts>
    [[nodiscard]] std::optional<Error> more_than(
        const Sum& most, const Sum& value, const Parts&... parts
    ) const {
        if (std::optional<Error> found = more_than(most.customers, value.customers, parts...))
            return found;
        return more_than(most.conversions, value.conversions, parts...);
    }
    template <typename... Parts>
    [[nodiscard]] std::optional<Error> times_problem(
        const std::vector<TimeClass>& times, const Sum& all, const Parts&... parts
    ) const {
        Sum sum;
        for (std::size_t i = 0; i < times.size(); ++i) {
            if (std::optional<Error> found =
                    more_than(times[i].customers, times[i].conversions, parts..., i, "conversions"))
                return found;
            sum.add(times[i]);
        }
        return more_than(all, sum, parts...);
    }

    std::optional<Error> path_problem() {
        for (std::size_t i = 0; i < m_variants.most_frequent.size(); ++i) {
            const JourneyVariant& variant = m_variants.most_frequent[i];
            for (std::size_t k = 0; k < variant.steps.size(); ++k)
                if (m_touchpoints.count(variant.steps[k].touchpoint.text) == 0)
                    return unknown_reference(
                        variant.steps[k].touchpoint.text,
                        here("most_frequent", i, "steps", k, "touchpoint")
                    );
            if (std::optional<Error> found = more_than(
                    variant.customers, variant.conversions, "most_frequent", i, "conversions"
                ))
                return found;
        }
        return more_than(m_variants.customers, m_variants.conversions, "conversions");
    }

    // Parts are no more than the whole: shares of more than all would be shown else.
    std::optional<Error> sum_problem() {
        Sum paths{m_variants.deleted_customers, 0};
        for (const JourneyVariant& variant : m_variants.most_frequent)
            paths.add(variant);
        const Sum all{m_variants.customers, m_variants.conversions};
        if (std::optional<Error> found = more_than(all, paths, "most_frequent"))
            return found;
        return more_than(
            m_variants.different,
            m_variants.deleted + static_cast<double>(m_variants.most_frequent.size()),
            "deleted"
        );
    }

    std::optional<Error> segment_problem() {
        IdSet named;
        for (std::size_t i = 0; i < m_variants.segments.size(); ++i) {
            const std::string& name = m_variants.segments[i].name;
            if (!named.insert(name).second)
                return Error{ErrorCode::ListedTwice, here("segments", i, "name"), {shown(name)}};
        }
        return std::nullopt;
    }

    [[nodiscard]] static std::optional<Error> earlier_than(
        Date least, Date value, std::string where
    ) {
        if (!(value < least))
            return std::nullopt;
        return Error{
            ErrorCode::OutOfRange,
            std::move(where),
            {iso_from_date(value), iso_from_date(least), "9999-12-31"}};
    }

    // Each begins after the one before, and ends no earlier than it begins.
    std::optional<Error> period_problem() {
        const std::vector<VariantPeriod>& periods = m_variants.periods;
        for (std::size_t i = 0; i < periods.size(); ++i) {
            if (i > 0) {
                const Date next = date_from_days(days_from_date(periods[i - 1].last) + 1);
                if (std::optional<Error> found =
                        earlier_than(next, periods[i].first, here("periods", i, "first")))
                    return found;
            }
            if (std::optional<Error> found =
                    earlier_than(periods[i].first, periods[i].last, here("periods", i, "last")))
                return found;
        }
        return std::nullopt;
    }

    // A number that is none of so many, or of the one after them, which are all others: where none
    // is named there are no others.
    [[nodiscard]] std::optional<Error> number_problem(
        const std::optional<int>& number, std::size_t count, std::size_t group, const char* name
    ) const {
        if (!number)
            return std::nullopt;
        if (count == 0)
            return unknown_reference(std::to_string(*number), here("groups", group, name));
        return more_than(static_cast<double>(count), *number, "groups", group, name);
    }

    std::optional<Error> group_problem() {
        std::set<std::pair<int, int>> known;
        for (std::size_t i = 0; i < m_variants.groups.size(); ++i) {
            const VariantGroup& group = m_variants.groups[i];
            if (!group.segment && !group.period)
                return Error{ErrorCode::MissingKey, here("groups", i, "segment"), {"segment"}};
            if (std::optional<Error> found =
                    number_problem(group.segment, m_variants.segments.size(), i, "segment"))
                return found;
            if (std::optional<Error> found =
                    number_problem(group.period, m_variants.periods.size(), i, "period"))
                return found;
            const std::pair key(group.segment.value_or(-1), group.period.value_or(-1));
            if (!known.insert(key).second)
                return Error{ErrorCode::ListedTwice, here("groups", i), {std::to_string(i)}};
            if (std::optional<Error> found =
                    more_than(group.customers, group.conversions, "groups", i, "conversions"))
                return found;
            if (std::optional<Error> found =
                    more_than(m_variants.different, group.different, "groups", i, "different"))
                return found;
            if (std::optional<Error> found = times_problem(
                    group.times, {group.customers, group.conversions}, "groups", i, "times"
                ))
                return found;
        }
        return std::nullopt;
    }

    std::optional<Error> group_sum_problem() {
        const Sum all{m_variants.customers, m_variants.conversions};
        for (const GroupKind kind : {GroupKind::Segment, GroupKind::Period, GroupKind::Both}) {
            Sum sum;
            for (const VariantGroup& group : m_variants.groups)
                if (kind_of(group) == kind)
                    sum.add(group);
            if (std::optional<Error> found = more_than(all, sum, "groups"))
                return found;
        }
        return std::nullopt;
    }

    // What each path says of the groups, each once and in their order.
    std::optional<Error> part_problem() {
        for (std::size_t i = 0; i < m_variants.most_frequent.size(); ++i) {
            const std::vector<VariantPart>& parts = m_variants.most_frequent[i].parts;
            for (std::size_t k = 0; k < parts.size(); ++k) {
                const auto where = [&](const char* name) {
                    return here("most_frequent", i, "groups", k, name);
                };
                const std::string number = std::to_string(parts[k].group);
                if (static_cast<std::size_t>(parts[k].group) >= m_variants.groups.size())
                    return unknown_reference(number, where("group"));
                if (k > 0 && parts[k].group <= parts[k - 1].group)
                    return Error{ErrorCode::ListedTwice, where("group"), {number}};
                if (std::optional<Error> found = more_than(
                        parts[k].customers,
                        parts[k].conversions,
                        "most_frequent",
                        i,
                        "groups",
                        k,
                        "conversions"
                    ))
                    return found;
            }
        }
        return std::nullopt;
    }

    // A path's parts of one kind are no more than the path, those of a group no more than the
    // group.
    std::optional<Error> part_sum_problem() {
        std::vector<Sum> of_group(m_variants.groups.size());
        for (std::size_t i = 0; i < m_variants.most_frequent.size(); ++i) {
            const JourneyVariant& variant = m_variants.most_frequent[i];
            Sum of_kind[3];
            for (const VariantPart& part : variant.parts) {
                const auto group = static_cast<std::size_t>(part.group);
                of_kind[static_cast<std::size_t>(kind_of(m_variants.groups[group]))].add(part);
                of_group[group].add(part);
            }
            for (const Sum& sum : of_kind)
                if (std::optional<Error> found = more_than(
                        {variant.customers, variant.conversions}, sum, "most_frequent", i, "groups"
                    ))
                    return found;
        }
        for (std::size_t i = 0; i < of_group.size(); ++i) {
            const VariantGroup& group = m_variants.groups[i];
            if (std::optional<Error> found = more_than(
                    {group.customers, group.conversions}, of_group[i], "groups", i, "customers"
                ))
                return found;
        }
        return std::nullopt;
    }

    const JourneyVariants& m_variants;
    std::size_t m_journey;
    const IdSet& m_touchpoints;
};

} // namespace

std::optional<Error> variants_problem(
    const JourneyVariants& variants, std::size_t journey, const IdSet& touchpoints
) {
    return VariantsCheck(variants, journey, touchpoints).problem();
}

} // namespace tappa
