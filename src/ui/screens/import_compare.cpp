// Two groups of the log beside each other: what differs, and whether it could be chance.

#include "app/import/import_result.hpp"
#include "base/date_text.hpp"
#include "ui/screens/compared_groups.hpp"
#include "ui/screens/import_parts.hpp"

#include <string_view>
#include <utility>

namespace tappa::ui {

namespace {

constexpr std::string_view by_segment = "segment";
constexpr std::string_view by_period = "period";

std::pair<std::string, std::string> names_of(const Ui& ui, const ComparedGroups& groups) {
    if (!groups.by_period)
        return {groups.first, groups.second};
    const std::string day = formatted_date_short(groups.day.value_or(Date{}), ui.language());
    return {ui.say(Text::ImportCompareBefore, {day}), ui.say(Text::ImportCompareFrom, {day})};
}

// The paths that were compared, in words.
std::vector<std::string> paths_of(const ImportState& import, const GroupComparison& found) {
    std::vector<std::string> paths;
    for (const ComparedPath& path : found.paths)
        paths.push_back(import_path_text(import, path.activities));
    return paths;
}

void segment_ui(Ui& ui, const ImportState& import, bool is_first) {
    std::vector<Choice> choices;
    for (const SegmentCount& segment : (*import.result)->segments)
        choices.push_back({segment.name, segment.name});
    const ComparedGroups& groups = import.groups;
    if (const auto chosen = ui.select(
            is_first ? "first" : "second",
            ui.say(is_first ? Text::ImportCompareFirst : Text::ImportCompareSecond),
            choices,
            is_first ? groups.first : groups.second,
            {.local = true}
        )) {
        ComparedGroups changed = groups;
        (is_first ? changed.first : changed.second) = std::string(*chosen);
        ui.send(actions::SetComparedGroups{changed});
    }
}

void day_ui(Ui& ui, const ComparedGroups& groups) {
    if (const auto change = ui.date_field(
            "day",
            ui.say(Text::ImportCompareDate),
            groups.day,
            {},
            {.help = ui.say(Text::ImportCompareDateHelp), .local = true}
        )) {
        ComparedGroups changed = groups;
        changed.day = change->value;
        ui.send(actions::SetComparedGroups{changed});
    }
}

void groups_ui(Ui& ui, const ImportState& import) {
    const ComparedGroups& groups = import.groups;
    auto row = ui.columns(
        "groups", {Column::grow(), Column::grow(), Column::grow()}, {.gap = 12, .stack_below = 560}
    );
    ui.next_column();
    if ((*import.result)->segments.size() > 1) {
        const std::vector<Choice> choices{
            {std::string(by_segment), std::string(ui.say(Text::ImportCompareSegments))},
            {std::string(by_period), std::string(ui.say(Text::ImportComparePeriods))}};
        if (const auto chosen = ui.select(
                "by",
                ui.say(Text::ImportCompareBy),
                choices,
                groups.by_period ? by_period : by_segment,
                {.local = true}
            )) {
            ComparedGroups changed = groups;
            changed.by_period = *chosen == by_period;
            ui.send(actions::SetComparedGroups{changed});
        }
        ui.next_column();
    }
    if (groups.by_period) {
        day_ui(ui, groups);
        return;
    }
    segment_ui(ui, import, true);
    ui.next_column();
    segment_ui(ui, import, false);
}

} // namespace

void import_compare_ui(Ui& ui, const ImportState& import) {
    if (!is_event_log(import))
        return;
    auto card = ui.card("compare");
    auto gap = ui.gap(12);
    ui.heading(2, ui.say(Text::ImportCompare), {.size = 16});
    ui.muted(ui.say(Text::ImportCompareText));
    groups_ui(ui, import);
    {
        auto flow = ui.flow("run", {.row_height = 34});
        if (ui.button(
                "compare",
                ui.say(Text::ImportCompareRun),
                {.small = true, .disabled = !can_be_compared(import)}
            ))
            ui.send(actions::CompareGroups{});
    }
    import_pass_ui(ui, import, ImportWork::Comparison);
    if (!import.comparison)
        return;
    if (const std::optional<GroupComparison>& found = (*import.comparison)->found)
        compared_groups_ui(ui, *found, {names_of(ui, import.groups), paths_of(import, *found)});
    else
        ui.notice(
            "empty",
            Tone::Warning,
            comparison_problem(**import.comparison, ui.language()),
            Role::Status
        );
}

} // namespace tappa::ui
