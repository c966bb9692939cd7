// The paths customers take most, and the steps between which they wait longest.

#include "base/number.hpp"
#include "base/text.hpp"
#include "graph/findings.hpp"
#include "ui/screens/import_parts.hpp"
#include "ui/screens/throughput.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace tappa::ui {

namespace {

constexpr std::size_t shown_variants = 12;
constexpr std::size_t shown_steps = 8;
constexpr std::size_t longest_path = 14; // touchpoints, repeated ones counted once

const std::string& name_at(const ImportState& import, std::uint32_t touchpoint) {
    return (*import.touchpoints)[touchpoint].name;
}

std::string percent(const Ui& ui, double share, int decimals) {
    return formatted_percent(share, decimals, ui.language());
}

void goal_cell_ui(Ui& ui, const LogSummary& summary, const Variant& variant) {
    if (!summary.has_goals) {
        ui.text(ui.say(Text::CommonNotAvailable), {.size = 13});
        return;
    }
    const auto cases = static_cast<double>(variant.cases);
    const auto reached = static_cast<double>(variant.conversions);
    if (variant.conversions == 0) {
        ui.text(ui.say(Text::ImportAllLeft), {.size = 13, .colour = ui.theme().ink_muted});
        return;
    }
    auto gap = ui.gap(0);
    ui.text(percent(ui, reached / cases, 0), {.size = 14, .semibold = true});
    if (const auto interval = share_interval(reached, cases))
        ui.text(
            ui.say(
                Text::ImportIntervalShort,
                {percent(ui, interval->low, 0), percent(ui, interval->high, 0)}
            ),
            {.size = 12, .colour = ui.theme().ink_muted}
        );
}

void variant_row_ui(Ui& ui, const ImportState& import, std::size_t place, bool is_happy) {
    const LogSummary& summary = **import.result;
    const Variant& variant = summary.variants.most_frequent[place];
    auto row = ui.row("variant/" + std::to_string(place));
    ui.cell();
    {
        auto gap = ui.gap(4);
        ui.text(import_path_text(import, variant.activities), {.size = 13});
        if (is_happy)
            ui.chip(ui.say(Text::GraphVariantsHappy), Tone::Good);
    }
    ui.cell();
    {
        auto gap = ui.gap(0);
        ui.text(
            percent(ui, static_cast<double>(variant.cases) / static_cast<double>(summary.cases), 1),
            {.size = 14, .semibold = true}
        );
        ui.text(count_text(ui, variant.cases), {.size = 12, .colour = ui.theme().ink_muted});
    }
    ui.cell();
    goal_cell_ui(ui, summary, variant);
    ui.cell();
    ui.text(
        variant.activities.size() > 1 ? duration_text(variant.median_seconds, ui.language())
                                      : std::string(ui.say(Text::CommonNotAvailable)),
        {.size = 13}
    );
}

// The path by which most customers reached the goal; nothing where nobody did.
std::optional<std::size_t> happy_place(const Variants& variants) {
    const std::vector<Variant>& all = variants.most_frequent;
    const auto happiest =
        std::max_element(all.begin(), all.end(), [](const Variant& a, const Variant& b) {
            return a.conversions < b.conversions;
        });
    if (happiest == all.end() || happiest->conversions == 0)
        return std::nullopt;
    return static_cast<std::size_t>(happiest - all.begin());
}

// The happy path, then the most frequent of the others.
std::vector<std::size_t> shown_places(
    const Variants& variants, const std::optional<std::size_t>& happy
) {
    std::vector<std::size_t> places;
    if (happy)
        places.push_back(*happy);
    for (std::size_t i = 0; i < variants.most_frequent.size() && places.size() < shown_variants;
         ++i)
        if (happy != i)
            places.push_back(i);
    return places;
}

// Of two steps, the longer wait first.
bool is_slower(const Flow* a, const Flow* b) {
    return *a->median_seconds > *b->median_seconds;
}

} // namespace

std::string import_path_text(const ImportState& import, const std::vector<std::uint32_t>& path) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < path.size();) {
        std::size_t next = i;
        while (next < path.size() && path[next] == path[i])
            ++next;
        if (parts.size() == longest_path) {
            parts.emplace_back("…");
            break;
        }
        std::string part = name_at(import, path[i]);
        if (next - i > 1)
            part += " ×" + std::to_string(next - i);
        parts.push_back(std::move(part));
        i = next;
    }
    return joined(parts, " → ");
}

void import_variants_ui(Ui& ui, const ImportState& import) {
    const Variants& variants = (*import.result)->variants;
    if (variants.most_frequent.empty())
        return;
    const std::optional<std::size_t> happy = happy_place(variants);
    const std::vector<std::size_t> places = shown_places(variants, happy);
    std::uint64_t cases = 0;
    for (const std::size_t place : places)
        cases += variants.most_frequent[place].cases;
    auto card = ui.card("variants");
    auto gap = ui.gap(10);
    ui.heading(2, ui.say(Text::ImportVariants), {.size = 16});
    ui.muted(text_count(
        Text::ImportVariantsCount,
        ui.language(),
        static_cast<std::int64_t>(variants.different),
        {count_text(ui, places.size()),
         percent(ui, static_cast<double>(cases) / static_cast<double>((*import.result)->cases), 0)}
    ));
    auto table = ui.table(
        "variants",
        ui.say(Text::ImportVariants),
        {{std::string(ui.say(Text::ImportPath)), Column::grow(), Align::Start, true},
         {std::string(ui.say(Text::ImportFactCases)), Column::fixed(90)},
         {std::string(ui.say(Text::ImportReachGoal)), Column::fixed(112)},
         {std::string(ui.say(Text::ImportMedianTime)), Column::fixed(96)}},
        {.fixed_head = false, .numbers_below = true}
    );
    for (const std::size_t place : places)
        variant_row_ui(ui, import, place, happy == place);
}

void import_throughput_ui(Ui& ui, const ImportState& import) {
    const LogSummary& summary = **import.result;
    const Throughput& throughput = summary.variants.throughput;
    ShownTimes shown;
    for (std::size_t i = 0; i < throughput.cases.size(); ++i)
        shown.classes.push_back(
            {static_cast<double>(throughput.cases[i]),
             static_cast<double>(throughput.conversions[i])}
        );
    shown.has_goals = summary.has_goals;
    shown.goal_median_seconds = summary.variants.goal_median_seconds;
    shown.goal_p90_seconds = summary.variants.goal_p90_seconds;
    throughput_ui(ui, shown);
}

void import_slow_steps_ui(Ui& ui, const ImportState& import) {
    std::vector<const Flow*> steps;
    for (const Flow& flow : (*import.result)->flows)
        if (flow.median_seconds)
            steps.push_back(&flow);
    if (steps.empty())
        return;
    const std::size_t shown = std::min(steps.size(), shown_steps);
    std::partial_sort(
        steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(shown), steps.end(), is_slower
    );
    auto card = ui.card("slow");
    auto gap = ui.gap(10);
    ui.heading(2, ui.say(Text::ImportSlow), {.size = 16});
    auto table = ui.table(
        "slow",
        ui.say(Text::ImportSlow),
        {{std::string(ui.say(Text::ImportTransition)), Column::grow(), Align::Start, true},
         {std::string(ui.say(Text::ImportTimes)), Column::fixed(90)},
         {std::string(ui.say(Text::ImportMedianTime)), Column::fixed(112)},
         {std::string(ui.say(Text::ImportNineInTen)), Column::fixed(96)}},
        {.fixed_head = false, .numbers_below = true}
    );
    for (std::size_t i = 0; i < shown; ++i) {
        const Flow& flow = *steps[i];
        auto row = ui.row("slow/" + std::to_string(i));
        ui.cell();
        ui.text(name_at(import, flow.from) + " → " + name_at(import, flow.to), {.size = 13});
        ui.cell();
        ui.text(count_text(ui, flow.count), {.size = 13});
        ui.cell();
        ui.text(duration_text(*flow.median_seconds, ui.language()), {.size = 14, .semibold = true});
        ui.cell();
        ui.text(duration_text(flow.p90_seconds.value_or(0), ui.language()), {.size = 13});
    }
}

} // namespace tappa::ui
