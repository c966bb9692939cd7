// How long customers took from their first touchpoint to the last: how many in each class of time,
// and how many of these reached the goal.

#include "base/number.hpp"
#include "ui/screens/import_parts.hpp"

#include <algorithm>
#include <numeric>

namespace tappa::ui {

namespace {

std::string class_name(const Ui& ui, std::size_t place) {
    const auto bound = [&](std::size_t which) {
        return duration_text(throughput_bounds[which], ui.language());
    };
    if (place == 0)
        return ui.say(Text::ImportThroughputBelow, {bound(0)});
    if (place == throughput_bounds.size())
        return ui.say(Text::ImportThroughputFrom, {bound(place - 1)});
    return ui.say(Text::ImportThroughputBetween, {bound(place - 1), bound(place)});
}

std::string percent(const Ui& ui, std::uint64_t part, std::uint64_t all) {
    const auto share = static_cast<double>(part) / static_cast<double>(all);
    return formatted_percent(share, 0, ui.language());
}

void class_row_ui(Ui& ui, const LogSummary& summary, std::size_t place, std::uint64_t most) {
    const Throughput& throughput = summary.variants.throughput;
    const std::uint64_t cases = throughput.cases[place];
    auto row = ui.row("time/" + std::to_string(place));
    ui.cell();
    ui.text(class_name(ui, place), {.size = 13});
    ui.cell();
    {
        auto parts = ui.columns(
            "cases", {Column::fixed(58), Column::grow()}, {.gap = 8, .align = Align::Middle}
        );
        ui.next_column();
        ui.text(count_text(ui, cases), {.size = 13, .semibold = true});
        ui.next_column();
        ui.progress(
            "bar", count_text(ui, cases), static_cast<double>(cases) / static_cast<double>(most)
        );
    }
    if (!summary.has_goals)
        return;
    ui.cell();
    ui.text(
        cases > 0 ? percent(ui, throughput.conversions[place], cases)
                  : std::string(ui.say(Text::CommonNotAvailable)),
        {.size = 13}
    );
}

} // namespace

void import_throughput_ui(Ui& ui, const ImportState& import) {
    const LogSummary& summary = **import.result;
    const auto& cases = summary.variants.throughput.cases;
    const std::uint64_t all = std::accumulate(cases.begin(), cases.end(), std::uint64_t{0});
    if (all == 0)
        return;
    auto card = ui.card("throughput");
    auto gap = ui.gap(10);
    ui.heading(2, ui.say(Text::GraphVariantTime), {.size = 16});
    ui.muted(ui.say_count(Text::ImportThroughputOf, static_cast<std::int64_t>(all)));
    const Variants& variants = summary.variants;
    if (summary.has_goals && variants.goal_median_seconds)
        ui.text(
            ui.say(
                Text::ImportThroughputGoal,
                {duration_text(*variants.goal_median_seconds, ui.language()),
                 duration_text(variants.goal_p90_seconds.value_or(0), ui.language())}
            ),
            {.size = 13, .colour = ui.theme().ink_soft}
        );
    std::vector<TableColumn> columns{
        {std::string(ui.say(Text::ImportThroughputTime)),
         Column::fixed(ui.narrow() ? 110.0F : 190.0F),
         Align::Start,
         true},
        {std::string(ui.say(Text::ImportFactCases)), Column::grow()}};
    if (summary.has_goals)
        columns.push_back(
            {std::string(ui.say(Text::ImportReachGoal)),
             Column::fixed(ui.narrow() ? 76.0F : 112.0F)}
        );
    auto table =
        ui.table("throughput", ui.say(Text::GraphVariantTime), columns, {.fixed_head = false});
    const auto is_used = [](std::uint64_t count) { return count > 0; };
    const auto first = std::find_if(cases.begin(), cases.end(), is_used) - cases.begin();
    const auto last = std::find_if(cases.rbegin(), cases.rend(), is_used).base() - cases.begin();
    const std::uint64_t most = *std::max_element(cases.begin(), cases.end());
    for (auto place = first; place < last; ++place)
        class_row_ui(ui, summary, static_cast<std::size_t>(place), most);
}

} // namespace tappa::ui
