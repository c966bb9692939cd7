// How long customers took from their first touchpoint to the last: how many in each class of time,
// and how many of these reached the goal.

#include "ui/screens/throughput.hpp"

#include "app/import/import_words.hpp"
#include "base/number.hpp"
#include "model/time_classes.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace tappa::ui {

namespace {

std::string class_name(const Ui& ui, std::size_t place) {
    const auto bound = [&](std::size_t which) {
        return duration_text(time_class_bounds[which], ui.language());
    };
    if (place == 0)
        return ui.say(Text::ImportThroughputBelow, {bound(0)});
    if (place == time_class_bounds.size())
        return ui.say(Text::ImportThroughputFrom, {bound(place - 1)});
    return ui.say(Text::ImportThroughputBetween, {bound(place - 1), bound(place)});
}

void class_row_ui(Ui& ui, const ShownTimes& shown, std::size_t place, double most) {
    const TimeClass& its = shown.classes[place];
    const std::string customers =
        formatted_integer(static_cast<std::int64_t>(its.customers), ui.language());
    auto row = ui.row("time/" + std::to_string(place));
    ui.cell();
    ui.text(class_name(ui, place), {.size = 13});
    ui.cell();
    {
        auto parts = ui.columns(
            "cases", {Column::fixed(58), Column::grow()}, {.gap = 8, .align = Align::Middle}
        );
        ui.next_column();
        ui.text(customers, {.size = 13, .semibold = true});
        ui.next_column();
        ui.progress("bar", customers, its.customers / most);
    }
    if (!shown.has_goals)
        return;
    ui.cell();
    ui.text(
        its.customers > 0 ? formatted_percent(its.conversions / its.customers, 0, ui.language())
                          : std::string(ui.say(Text::CommonNotAvailable)),
        {.size = 13}
    );
}

} // namespace

void throughput_ui(Ui& ui, const ShownTimes& shown) {
    const auto& classes = shown.classes;
    double all = 0;
    double most = 0;
    for (const TimeClass& one : classes) {
        all += one.customers;
        most = std::max(most, one.customers);
    }
    if (all <= 0)
        return;
    auto card = ui.card("throughput");
    auto gap = ui.gap(10);
    ui.heading(2, ui.say(Text::GraphVariantTime), {.size = 16});
    ui.muted(ui.say_count(Text::ImportThroughputOf, static_cast<std::int64_t>(all)));
    if (shown.has_goals && shown.goal_median_seconds)
        ui.text(
            ui.say(
                Text::ImportThroughputGoal,
                {duration_text(*shown.goal_median_seconds, ui.language()),
                 duration_text(
                     shown.goal_p90_seconds.value_or(*shown.goal_median_seconds), ui.language()
                 )}
            ),
            {.size = 13, .colour = ui.theme().ink_soft}
        );
    std::vector<TableColumn> columns{
        {std::string(ui.say(Text::ImportThroughputTime)),
         Column::fixed(ui.narrow() ? 110.0F : 190.0F),
         Align::Start,
         true},
        {std::string(ui.say(Text::ImportFactCases)), Column::grow()}};
    if (shown.has_goals)
        columns.push_back(
            {std::string(ui.say(Text::ImportReachGoal)),
             Column::fixed(ui.narrow() ? 76.0F : 112.0F)}
        );
    auto table =
        ui.table("throughput", ui.say(Text::GraphVariantTime), columns, {.fixed_head = false});
    const auto is_used = [](const TimeClass& one) { return one.customers > 0; };
    const auto first = std::find_if(classes.begin(), classes.end(), is_used) - classes.begin();
    const auto last =
        std::find_if(classes.rbegin(), classes.rend(), is_used).base() - classes.begin();
    for (auto place = first; place < last; ++place)
        class_row_ui(ui, shown, static_cast<std::size_t>(place), most);
}

} // namespace tappa::ui
