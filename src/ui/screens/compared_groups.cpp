// Two groups of customers beside each other: what differs, and whether it could be chance.

#include "ui/screens/compared_groups.hpp"

#include "app/import/import_words.hpp"
#include "base/number.hpp"
#include "mining/two_groups.hpp"

#include <cmath>
#include <cstdint>

namespace tappa::ui {

namespace {

std::string count_words(const Ui& ui, std::uint64_t count) {
    return formatted_integer(static_cast<std::int64_t>(count), ui.language());
}

std::string percent(const Ui& ui, std::uint64_t count, std::uint64_t of) {
    return formatted_percent(
        static_cast<double>(count) / static_cast<double>(of), 1, ui.language()
    );
}

// One thing that was compared, in words.
struct Measure {
    std::string name;
    std::string first;
    std::string second;
    std::string difference; // empty: nothing is to be said
    std::string interval;
    const ChanceTest* test = nullptr;
};

Measure measure_of_share(
    const Ui& ui, std::string name, Part first, Part second, const ShareDifference& difference
) {
    const auto points = [&](double share) {
        return formatted_signed(100 * share, 1, ui.language());
    };
    return {
        std::move(name),
        percent(ui, first.count, first.of),
        percent(ui, second.count, second.of),
        ui.say(Text::ImportComparePoints, {points(difference.value)}),
        ui.say(Text::ImportComparePointsRange, {points(difference.low), points(difference.high)}),
        &difference.test};
}

std::string time_difference(const Ui& ui, double first, double second) {
    const std::string size = duration_text(std::fabs(second - first), ui.language());
    if (first == second)
        return std::string(ui.say(Text::ImportCompareSame));
    return ui.say(second > first ? Text::ImportCompareLonger : Text::ImportCompareShorter, {size});
}

std::vector<Measure> measures_of(
    const Ui& ui, const GroupComparison& found, const std::vector<std::string>& paths
) {
    const ComparedGroup& one = found.first;
    const ComparedGroup& two = found.second;
    std::vector<Measure> measures{
        {std::string(ui.say(Text::ImportFactCases)),
         count_words(ui, one.cases),
         count_words(ui, two.cases),
         {},
         {}}};
    if (found.conversion)
        measures.push_back(measure_of_share(
            ui,
            std::string(ui.say(Text::ImportReachGoal)),
            {one.conversions, one.cases},
            {two.conversions, two.cases},
            *found.conversion
        ));
    if (found.times)
        measures.push_back(
            {std::string(
                 ui.say(found.times_to_goal ? Text::ImportCompareTimeGoal : Text::ImportCompareTime)
             ),
             duration_text(*one.median_seconds, ui.language()),
             duration_text(*two.median_seconds, ui.language()),
             time_difference(ui, *one.median_seconds, *two.median_seconds),
             {},
             &*found.times}
        );
    for (std::size_t i = 0; i < found.paths.size(); ++i) {
        const ComparedPath& path = found.paths[i];
        measures.push_back(measure_of_share(
            ui, paths[i], {path.first, one.cases}, {path.second, two.cases}, path.difference
        ));
    }
    return measures;
}

void verdict_ui(Ui& ui, const ChanceTest& test) {
    switch (test.verdict) {
    case DifferenceVerdict::Real:
        ui.chip(ui.say(Text::ImportCompareReal), Tone::Info);
        break;
    case DifferenceVerdict::Chance:
        ui.chip(ui.say(Text::ImportCompareChance), Tone::Neutral);
        break;
    case DifferenceVerdict::TooFew:
        ui.chip(ui.say(Text::ImportCompareFew), Tone::Warning);
        return;
    }
    constexpr double smallest = 0.001; // that is shown
    const std::string p = test.adjusted < smallest
        ? "p < " + formatted_short(smallest, 3, ui.language())
        : "p = " + formatted_short(test.adjusted, 3, ui.language());
    ui.text(p, {.size = 12, .colour = ui.theme().ink_muted});
}

void difference_ui(Ui& ui, const Measure& measure) {
    auto gap = ui.gap(0);
    ui.text(measure.difference, {.size = 13, .semibold = true});
    if (!measure.interval.empty())
        ui.text(measure.interval, {.size = 12, .colour = ui.theme().ink_muted});
}

void measures_table_ui(
    Ui& ui, const std::vector<Measure>& measures, const std::pair<std::string, std::string>& groups
) {
    auto table = ui.table(
        "measures",
        ui.say(Text::ImportCompare),
        {{std::string(ui.say(Text::ImportCompareWhat)), Column::grow(), Align::Start, true},
         {groups.first, Column::fixed(88)},
         {groups.second, Column::fixed(88)},
         {std::string(ui.say(Text::ImportCompareDifference)), Column::fixed(112)},
         {std::string(ui.say(Text::ImportCompareVerdict)), Column::fixed(138)}},
        {.fixed_head = false}
    );
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const Measure& measure = measures[i];
        auto row = ui.row("measure/" + std::to_string(i));
        ui.cell();
        ui.text(measure.name, {.size = 13});
        ui.cell();
        ui.text(measure.first, {.size = 13});
        ui.cell();
        ui.text(measure.second, {.size = 13});
        ui.cell();
        difference_ui(ui, measure);
        ui.cell();
        if (measure.test) {
            auto gap = ui.gap(2);
            verdict_ui(ui, *measure.test);
        }
    }
}

// A phone has no room for five columns.
void measures_list_ui(
    Ui& ui, const std::vector<Measure>& measures, const std::pair<std::string, std::string>& groups
) {
    auto list = ui.list("measures", ui.say(Text::ImportCompare));
    auto between = ui.gap(12);
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const Measure& measure = measures[i];
        auto item = ui.list_item("measure/" + std::to_string(i));
        ui.text(measure.name, {.size = 13, .semibold = true});
        auto gap = ui.gap(3);
        ui.text(groups.first + ": " + measure.first, {.size = 13});
        ui.text(groups.second + ": " + measure.second, {.size = 13});
        if (!measure.test)
            continue;
        difference_ui(ui, measure);
        verdict_ui(ui, *measure.test);
    }
}

} // namespace

void compared_groups_ui(Ui& ui, const GroupComparison& found, const ComparedNames& names) {
    const std::vector<Measure> measures = measures_of(ui, found, names.paths);
    if (ui.narrow())
        measures_list_ui(ui, measures, names.groups);
    else
        measures_table_ui(ui, measures, names.groups);
    if (found.neither > 0)
        ui.muted(ui.say_count(Text::ImportCompareNeither, static_cast<std::int64_t>(found.neither))
        );
    ui.muted(ui.say(Text::ImportCompareHelp));
    ui.muted(ui.say(Text::ImportCompareFewHelp, {count_words(ui, least_compared)}));
}

} // namespace tappa::ui
