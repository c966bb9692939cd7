#include "report/variant_groups.hpp"

#include "base/date_text.hpp"
#include "base/number.hpp"
#include "graph/findings.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tappa::report {

namespace {

// "25% (20%–31%)"
std::string conversion_text(const Context& context, double conversions, double customers) {
    if (customers <= 0)
        return share_text(context, std::nullopt);
    const auto percent = [&](double share) {
        return formatted_percent(share, 1, context.language);
    };
    const std::optional<FindingInterval> interval = share_interval(conversions, customers);
    return percent(conversions / customers)
        + (interval ? " (" + percent(interval->low) + "–" + percent(interval->high) + ")" : "");
}

std::string time_text(const Context& context, const std::optional<double>& minutes) {
    struct Unit {
        double minutes;
        ReportText text;
    };
    constexpr Unit units[] = {{1'440, ReportText::GroupsDays}, {60, ReportText::GroupsHours}};
    if (!minutes)
        return share_text(context, std::nullopt);
    for (const Unit& unit : units)
        if (*minutes >= unit.minutes)
            return text_amount(unit.text, context.language, *minutes / unit.minutes, 1);
    return text_amount(ReportText::GroupsMinutes, context.language, *minutes, 1);
}

// What all of the log and a group of it have alike.
template <typename Counted>
std::vector<std::string> cells_of(
    const Context& context,
    const JourneyVariants& all,
    const std::string& name,
    const Counted& counted
) {
    const bool to_goal = all.conversions > 0;
    return {
        name,
        formatted_integer(static_cast<std::int64_t>(counted.customers), context.language),
        to_goal ? conversion_text(context, counted.conversions, counted.customers)
                : share_text(context, std::nullopt),
        time_text(context, to_goal ? counted.goal_median_minutes : counted.median_minutes)};
}

std::string group_name(
    const Context& context, const JourneyVariants& variants, const VariantGroup& group
) {
    if (group.segment) {
        const auto place = static_cast<std::size_t>(*group.segment);
        return place < variants.segments.size() ? variants.segments[place].name
                                                : text(context, ReportText::GroupsOtherSegments);
    }
    const auto place = static_cast<std::size_t>(group.period.value_or(0));
    return place < variants.periods.size() ? period_words(variants.periods[place], context.language)
                                           : text(context, ReportText::GroupsOtherDays);
}

// Those of a segment, or those of a period.
void add_table(
    Blocks& blocks, const Context& context, const JourneyVariants& variants, bool by_segment
) {
    Table table{
        text(context, by_segment ? ReportText::GroupsBySegment : ReportText::GroupsByPeriod),
        true,
        {{text(context, by_segment ? ReportText::GroupsSegment : ReportText::GroupsPeriod),
          Align::Start},
         {text(context, ReportText::GraphCustomers), Align::End},
         {text(context, ReportText::GroupsConversion), Align::End},
         {text(
              context,
              variants.conversions > 0 ? ReportText::GroupsTimeToGoal : ReportText::GroupsTime
          ),
          Align::End}},
        {}};
    for (const VariantGroup& group : variants.groups)
        if (group.segment.has_value() == by_segment && group.period.has_value() != by_segment)
            table.rows.push_back(
                cells_of(context, variants, group_name(context, variants, group), group)
            );
    if (table.rows.empty())
        return;
    table.rows.push_back(cells_of(context, variants, text(context, ReportText::GroupsAll), variants)
    );
    blocks.push_back(std::move(table));
}

} // namespace

void add_variant_groups(Blocks& blocks, const Context& context, const Journey& journey) {
    if (!journey.variants || (*journey.variants)->groups.empty())
        return;
    add_heading(blocks, 3, text(context, ReportText::GroupsTitle));
    add_table(blocks, context, **journey.variants, true);
    add_table(blocks, context, **journey.variants, false);
    add_paragraph(blocks, text(context, ReportText::GroupsNote), ParagraphStyle::Muted);
}

std::string period_words(const VariantPeriod& period, Language language) {
    const Date& first = period.first;
    const Date& last = period.last;
    const Date after = date_from_days(days_from_date(last) + 1);
    const bool is_year = first.month == 1 && first.day == 1 && after == Date{first.year + 1, 1, 1};
    if (is_year)
        return std::to_string(first.year);
    const bool is_month =
        first.day == 1 && after.day == 1 && last.year == first.year && last.month == first.month;
    if (is_month)
        return formatted_month(first.year, first.month, language);
    if (first == last)
        return formatted_date_short(first, language);
    return formatted_date_short(first, language) + " – " + formatted_date_short(last, language);
}

} // namespace tappa::report
