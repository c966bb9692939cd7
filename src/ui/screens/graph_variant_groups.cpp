// Whose paths are listed, of which segment and which period; how long these customers took, and
// what they differ in from others.

#include "app/graph/variant_list.hpp"
#include "base/number.hpp"
#include "mining/case_groups.hpp"
#include "report/variant_groups.hpp"
#include "ui/screens/compared_groups.hpp"
#include "ui/screens/graph_parts.hpp"
#include "ui/screens/throughput.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace tappa::ui {

namespace {

constexpr float group_width = 190;

const JourneyVariants& all_variants(const GraphPage& page) {
    return **page.journey.variants;
}

std::string segment_name(const Ui& ui, const JourneyVariants& variants, int segment) {
    const auto place = static_cast<std::size_t>(segment);
    return place < variants.segments.size() ? variants.segments[place].name
                                            : std::string(ui.say(Text::GraphVariantsSegmentOthers));
}

std::string period_name(const Ui& ui, const JourneyVariants& variants, int period) {
    const auto place = static_cast<std::size_t>(period);
    return place < variants.periods.size()
        ? report::period_words(variants.periods[place], ui.language())
        : std::string(ui.say(Text::GraphVariantsPeriodOthers));
}

std::string group_name(const Ui& ui, const JourneyVariants& variants, const GroupChoice& group) {
    if (!group.period)
        return segment_name(ui, variants, group.segment.value_or(0));
    if (!group.segment)
        return period_name(ui, variants, *group.period);
    return ui.say(
        Text::GraphVariantsGroupBoth,
        {segment_name(ui, variants, *group.segment), period_name(ui, variants, *group.period)}
    );
}

// Shows the paths of another group, from their beginning.
void look_at_group(Ui& ui, const GraphPage& page, GroupChoice group) {
    VariantLook look = page.look().variants;
    look.group = std::move(group);
    look.rows = variant_rows;
    look_at_graph<&GraphLook::variants>(ui, std::move(look));
}

// The numbers of one side of the groups, segments or periods, that have customers.
template <auto Side>
std::vector<int> numbers_of(const JourneyVariants& variants) {
    std::vector<int> numbers;
    for (const VariantGroup& group : variants.groups)
        if ((group.*Side).has_value() && group.segment.has_value() != group.period.has_value())
            numbers.push_back(*(group.*Side));
    return numbers;
}

// One more choice than there are numbers: all of them, which is what an empty id stands for.
std::optional<std::optional<int>> chosen_number(
    Ui& ui,
    std::string_view key,
    Text label,
    std::vector<Choice> choices,
    const std::vector<int>& numbers,
    const std::optional<int>& now
) {
    const auto chosen = ui.select(
        key,
        ui.say(label),
        choices,
        now ? std::to_string(*now) : std::string(),
        variant_choice(ui, group_width)
    );
    if (!chosen)
        return std::nullopt;
    for (const int number : numbers)
        if (std::to_string(number) == *chosen)
            return std::optional<int>(number);
    return std::optional<int>();
}

void segment_ui(Ui& ui, const GraphPage& page) {
    const JourneyVariants& variants = all_variants(page);
    const std::vector<int> numbers = numbers_of<&VariantGroup::segment>(variants);
    if (numbers.empty())
        return;
    std::vector<Choice> choices{{"", std::string(ui.say(Text::ImportCasesAll))}};
    for (const int number : numbers)
        choices.push_back({std::to_string(number), segment_name(ui, variants, number)});
    GroupChoice group = page.group();
    if (const auto chosen = chosen_number(
            ui,
            "variant-segment",
            Text::GraphVariantsSegment,
            std::move(choices),
            numbers,
            group.segment
        )) {
        group.segment = *chosen;
        look_at_group(ui, page, group);
    }
}

void period_ui(Ui& ui, const GraphPage& page) {
    const JourneyVariants& variants = all_variants(page);
    const std::vector<int> numbers = numbers_of<&VariantGroup::period>(variants);
    if (numbers.empty())
        return;
    std::vector<Choice> choices{{"", std::string(ui.say(Text::GraphVariantsPeriodAll))}};
    for (const int number : numbers)
        choices.push_back({std::to_string(number), period_name(ui, variants, number)});
    GroupChoice group = page.group();
    if (const auto chosen = chosen_number(
            ui,
            "variant-period",
            Text::GraphVariantsPeriod,
            std::move(choices),
            numbers,
            group.period
        )) {
        group.period = *chosen;
        look_at_group(ui, page, group);
    }
}

// The group that the chosen one is compared with; nothing where there is none.
std::optional<GroupChoice> compared_group(const GraphPage& page) {
    const GroupChoice& wanted = page.look().variants.compared;
    for (const GroupChoice& other : comparable_groups(all_variants(page), page.group()))
        if (other == wanted)
            return other;
    return std::nullopt;
}

void compare_ui(Ui& ui, const GraphPage& page) {
    if (!find_group(all_variants(page), page.group()))
        return;
    const std::vector<GroupChoice> others = comparable_groups(all_variants(page), page.group());
    if (others.empty())
        return;
    std::vector<Choice> choices{{"", std::string(ui.say(Text::GraphVariantsCompareNone))}};
    std::string now;
    const std::optional<GroupChoice> compared = compared_group(page);
    for (std::size_t i = 0; i < others.size(); ++i) {
        choices.push_back({std::to_string(i), group_name(ui, all_variants(page), others[i])});
        if (compared == others[i])
            now = choices.back().id;
    }
    const auto chosen = ui.select(
        "variant-compare",
        ui.say(Text::GraphVariantsCompare),
        choices,
        now,
        variant_choice(ui, group_width)
    );
    if (!chosen)
        return;
    VariantLook look = page.look().variants;
    look.compared = {};
    for (std::size_t i = 0; i < others.size(); ++i)
        if (std::to_string(i) == *chosen)
            look.compared = others[i];
    look_at_graph<&GraphLook::variants>(ui, std::move(look));
}

std::vector<std::string> names_of(
    const Ui& ui, const Journey& journey, const std::vector<ComparedPath>& paths
) {
    std::vector<std::string> names;
    for (const ComparedPath& path : paths) {
        PathIds ids;
        for (const std::uint32_t place : path.activities)
            ids.push_back(journey.touchpoints[place].id);
        names.push_back(path_words(ui, journey, ids));
    }
    return names;
}

} // namespace

std::vector<std::string> variant_group_words(const Ui& ui, const GraphPage& page) {
    const JourneyVariants& variants = all_variants(page);
    const GroupChoice group = page.group();
    std::vector<std::string> words;
    if (group.segment)
        words.push_back(segment_name(ui, variants, *group.segment));
    if (group.period)
        words.push_back(period_name(ui, variants, *group.period));
    if (const auto other = compared_group(page))
        words.push_back(ui.say(Text::GraphVariantsComparedTo, {group_name(ui, variants, *other)}));
    return words;
}

void graph_variant_groups_ui(Ui& ui, const GraphPage& page) {
    segment_ui(ui, page);
    period_ui(ui, page);
    compare_ui(ui, page);
}

void graph_variant_groups_none_ui(Ui& ui, const GraphPage& page) {
    const JourneyVariants& variants = all_variants(page);
    if (!variants.groups.empty()) {
        if (!page.group().is_all() && !find_group(variants, page.group()))
            ui.notice(
                "no-group", Tone::Warning, ui.say(Text::GraphVariantsGroupNone), Role::Status
            );
    } else if (variants.median_minutes) {
        ui.muted(
            ui.say(Text::GraphVariantsOneGroup, {whole(ui, static_cast<double>(least_of_segment))})
        );
    } else {
        ui.muted(ui.say(Text::GraphVariantsNoGroups));
    }
}

void graph_variant_groups_note_ui(Ui& ui, const GraphPage& page) {
    if (page.group().is_all())
        return;
    const auto number = [&](auto count) { return whole(ui, static_cast<double>(count)); };
    ui.muted(ui.say(
        Text::GraphVariantsGroupsHelp,
        {number(limits::variant_segments),
         number(least_of_segment),
         number(limits::variant_periods),
         number(limits::crossed_variants)}
    ));
}

void graph_variant_comparison_ui(Ui& ui, const GraphPage& page) {
    const std::optional<GroupChoice> other = compared_group(page);
    if (!other)
        return;
    GroupChoice first = page.group();
    GroupChoice second = *other;
    // Of two periods the earlier one is the first, so that the difference is what has changed.
    if (first.period && second.period && *second.period < *first.period)
        std::swap(first, second);
    const GroupComparison* const found = page.derived.group_comparison(first, second);
    if (!found)
        return;
    ComparedNames names;
    names.groups = {
        group_name(ui, all_variants(page), first), group_name(ui, all_variants(page), second)};
    if (!page.lists.compared_paths)
        page.lists.compared_paths = names_of(ui, page.journey, found->paths);
    names.paths = *page.lists.compared_paths;
    const std::string title =
        ui.say(Text::GraphVariantsCompared, {names.groups.first, names.groups.second});
    auto card = ui.card("compared", {.padding_x = 14, .padding_y = 14, .name = title});
    auto gap = ui.gap(8);
    ui.heading(2, title, {.size = 16});
    compared_groups_ui(ui, *found, names);
    if (found->times)
        ui.muted(ui.say(Text::GraphVariantsTimesByClass));
}

void graph_variant_times_ui(Ui& ui, const GraphPage& page) {
    constexpr double seconds_a_minute = 60;
    const auto seconds = [](const std::optional<double>& minutes) {
        return minutes ? std::optional(*minutes * seconds_a_minute) : std::nullopt;
    };
    const JourneyVariants& variants = page.variants();
    throughput_ui(
        ui,
        {variants.times,
         page.has_goal(),
         seconds(variants.goal_median_minutes),
         seconds(variants.goal_p90_minutes)}
    );
}

void graph_variants_left_ui(Ui& ui, const GraphPage& page) {
    const JourneyVariants& variants = page.variants();
    const VariantsLeft left = variants_left(variants);
    const auto share = [&](double customers) {
        return formatted_percent(
            variants.customers > 0 ? customers / variants.customers : 0, 1, ui.language()
        );
    };
    if (!page.group().is_all()) {
        if (left.paths > 0)
            ui.muted(text_count(
                Text::GraphVariantsGroupLeft,
                ui.language(),
                static_cast<std::int64_t>(left.paths),
                {share(left.customers)}
            ));
        return;
    }
    const double not_kept = left.paths - variants.deleted;
    if (not_kept > 0)
        ui.muted(text_count(
            Text::GraphVariantsKept,
            ui.language(),
            static_cast<std::int64_t>(not_kept),
            {share(std::max(left.customers - variants.deleted_customers, 0.0)),
             whole(ui, static_cast<double>(limits::variants)),
             whole(ui, static_cast<double>(limits::variant_steps))}
        ));
    if (variants.deleted > 0)
        ui.muted(text_count(
            Text::GraphVariantsDeleted,
            ui.language(),
            static_cast<std::int64_t>(variants.deleted),
            {share(variants.deleted_customers)}
        ));
}

} // namespace tappa::ui
