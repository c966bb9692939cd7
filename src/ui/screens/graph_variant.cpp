// One path of customers: who took it, where its time goes, and how it compares.

#include "app/graph/variant_list.hpp"
#include "app/import/import_words.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/graph_parts.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

namespace tappa::ui {

namespace {

std::string minutes_text(const Ui& ui, double minutes) {
    constexpr double seconds_a_minute = 60;
    return duration_text(minutes * seconds_a_minute, ui.language());
}

// Where they wait longest; nothing where there is no wait.
struct LongestWait {
    std::size_t after = 0; // the step
    double share = 0;      // of all waits
};

std::optional<LongestWait> longest_wait(const JourneyVariant& variant) {
    double sum = 0;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < variant.steps.size(); ++i) {
        sum += variant.steps[i].median_minutes.value_or(0);
        if (variant.steps[i].median_minutes.value_or(0)
            > variant.steps[longest].median_minutes.value_or(0))
            longest = i;
    }
    if (sum <= 0 || longest + 1 >= variant.steps.size())
        return std::nullopt;
    return LongestWait{longest, *variant.steps[longest].median_minutes / sum};
}

std::string name_of(const Ui& ui, const Journey& journey, const TouchpointId& id) {
    const Touchpoint* const touchpoint = find_touchpoint(journey, id);
    return touchpoint ? shown_name(ui, *touchpoint) : id.text;
}

void head_ui(Ui& ui, const GraphPage& page, const JourneyVariant& variant, std::size_t place) {
    const std::string number = whole(ui, static_cast<double>(place + 1));
    {
        auto row =
            ui.columns("head", {Column::grow(), Column::fit()}, {.gap = 8, .align = Align::Middle});
        ui.next_column();
        ui.heading(2, ui.say(Text::GraphVariant, {number}), {.size = 18, .key = "variant-chosen"});
        ui.next_column();
        auto flow = ui.flow("head-tools", {.row_height = 36});
        if (ui.button(
                "close",
                ui.say(Text::GraphVariantClose, {number}),
                {.kind = ButtonKind::Ghost, .icon = icons::x, .icon_only = true}
            )) {
            VariantLook look = page.look().variants;
            look.chosen.clear();
            look_at_graph<&GraphLook::variants>(ui, std::move(look));
        }
    }
    if (!ui.narrow()
        && ui.button(
            "show-in-picture",
            ui.say(Text::GraphVariantShow),
            {.icon = icons::waypoints, .small = true}
        ))
        ui.send(actions::MarkPath{path_ids(variant)});
}

void customers_ui(Ui& ui, const GraphPage& page, const JourneyVariant& variant) {
    const JourneyVariants& variants = page.variants();
    const auto shares = [&](double part, double all, int decimals) {
        const auto formatted_share = [&](double share) {
            return formatted_percent(share, decimals, ui.language());
        };
        std::vector<std::string> words{formatted_share(all > 0 ? part / all : 0)};
        const auto interval = share_interval(part, all);
        words.push_back(formatted_share(interval ? interval->low : 0));
        words.push_back(formatted_share(interval ? interval->high : 1));
        return words;
    };
    ui.text(
        text_count(
            Text::GraphVariantCustomers,
            ui.language(),
            static_cast<std::int64_t>(variant.customers),
            shares(variant.customers, variants.customers, 1)
        ),
        {.size = 13, .colour = ui.theme().ink_soft}
    );
    auto gap = ui.gap(2);
    if (page.has_goal())
        ui.text(
            variant.conversions > 0
                ? ui.say(Text::GraphVariantReach, shares(variant.conversions, variant.customers, 0))
                : std::string(ui.say(Text::GraphVariantAllLeave)),
            {.size = 13, .colour = ui.theme().ink_soft}
        );
    if (is_few(variant.customers))
        ui.muted(ui.say(Text::GraphVariantFew));
}

void time_ui(Ui& ui, const GraphPage& page, const JourneyVariant& variant) {
    ui.heading(3, ui.say(Text::GraphVariantTime), {.size = 14});
    auto gap = ui.gap(2);
    if (!variant.median_minutes) {
        ui.muted(
            ui.say(variant.steps.size() == 1 ? Text::GraphVariantNoTime : Text::CommonNotAvailable)
        );
        return;
    }
    if (!page.group().is_all()) {
        ui.text(
            ui.say(Text::GraphVariantTimeMedian, {minutes_text(ui, *variant.median_minutes)}),
            {.size = 14}
        );
        return;
    }
    ui.text(
        ui.say(
            Text::GraphVariantTimeText,
            {minutes_text(ui, *variant.median_minutes),
             minutes_text(ui, variant.p90_minutes.value_or(*variant.median_minutes))}
        ),
        {.size = 14}
    );
}

void step_ui(
    Ui& ui, const GraphPage& page, const VariantStep& step, std::size_t at, bool is_longest
) {
    const Touchpoint* const touchpoint = find_touchpoint(page.journey, step.touchpoint);
    if (!touchpoint)
        return;
    const ThemeColours& theme = ui.theme();
    auto item = ui.list_item(std::to_string(at));
    auto gap = ui.gap(0);
    {
        auto row = ui.columns(
            "step", {Column::fixed(22), Column::grow()}, {.gap = 8, .align = Align::Middle}
        );
        ui.next_column();
        const auto stage = static_cast<std::size_t>(touchpoint->stage);
        ui.badge(
            std::to_string(stage + 1),
            theme.palette->series[stage],
            theme.palette->on_series,
            {.size = 20, .radius = 5, .text_size = 12}
        );
        ui.next_column();
        ui.text(shown_name(ui, *touchpoint), {.size = 13});
    }
    if (!step.median_minutes)
        return;
    auto indent = ui.indent(30);
    const std::string wait = minutes_text(ui, *step.median_minutes);
    if (is_longest)
        ui.text(
            ui.say(Text::GraphVariantLongest, {wait}),
            {.size = 12.5F, .semibold = true, .colour = theme.palette->alert}
        );
    else
        ui.text(wait, {.size = 12.5F, .colour = theme.ink_muted});
}

void waits_ui(Ui& ui, const GraphPage& page, const JourneyVariant& variant) {
    ui.heading(3, ui.say(Text::GraphVariantWhereTime), {.size = 14});
    auto gap = ui.gap(4);
    const std::optional<LongestWait> longest = longest_wait(variant);
    if (longest && !page.group().is_all())
        ui.muted(ui.say(Text::GraphVariantsGroupWaits));
    {
        auto list = ui.list("steps", ui.say(Text::GraphVariantWhereTime));
        for (std::size_t i = 0; i < variant.steps.size(); ++i)
            step_ui(ui, page, variant.steps[i], i, longest && longest->after == i);
    }
    if (!longest)
        return;
    const VariantStep& before = variant.steps[longest->after];
    ui.notice(
        "longest",
        Tone::Info,
        ui.say(
            Text::GraphVariantLongestText,
            {name_of(ui, page.journey, before.touchpoint),
             name_of(ui, page.journey, variant.steps[longest->after + 1].touchpoint),
             minutes_text(ui, *before.median_minutes),
             formatted_percent(longest->share, 0, ui.language())}
        )
    );
}

void fact_ui(
    Ui& ui, std::string_view key, Text name, const std::string& its, const std::string& other
) {
    auto row =
        ui.columns(key, {Column::grow(), Column::fixed(150)}, {.gap = 8, .align = Align::Middle});
    ui.next_column();
    ui.text(ui.say(name), {.size = 13});
    ui.next_column();
    ui.text(
        ui.say(Text::GraphVariantAgainstValues, {its, other}),
        {.size = 13, .semibold = true, .align = Align::End}
    );
}

void against_ui(Ui& ui, const GraphPage& page, const JourneyVariant& variant) {
    const JourneyVariants& variants = page.variants();
    if (!page.lists.goal_means)
        page.lists.goal_means.emplace(goal_means(page.journey, variants));
    const std::optional<GoalMeans>& means = *page.lists.goal_means;
    const bool has_times = variant.median_minutes && variants.goal_median_minutes;
    if (!means && !has_times)
        return;
    ui.heading(3, ui.say(Text::GraphVariantAgainst), {.size = 14});
    auto gap = ui.gap(4);
    if (has_times)
        fact_ui(
            ui,
            "against-time",
            Text::ImportMedianTime,
            minutes_text(ui, *variant.median_minutes),
            minutes_text(ui, *variants.goal_median_minutes)
        );
    if (!means)
        return;
    fact_ui(
        ui,
        "against-touchpoints",
        Text::GraphVariantTouchpoints,
        whole(ui, static_cast<double>(variant.steps.size())),
        formatted(means->touchpoints, 1, ui.language())
    );
    fact_ui(
        ui,
        "against-departments",
        Text::GraphVariantDepartments,
        whole(ui, department_changes(page.journey, variant)),
        formatted(means->department_changes, 1, ui.language())
    );
    ui.muted(ui.say(Text::GraphVariantAgainstNote));
}

} // namespace

std::string path_words(const Ui& ui, const Journey& journey, const PathIds& path) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < path.size();) {
        std::size_t next = i;
        while (next < path.size() && path[next] == path[i])
            ++next;
        parts.push_back(name_of(ui, journey, path[i]));
        if (next - i > 1)
            parts.back() += " ×" + std::to_string(next - i);
        i = next;
    }
    return joined(parts, " → ");
}

std::optional<std::size_t> variant_place(const JourneyVariants& variants, const PathIds& path) {
    if (path.empty())
        return std::nullopt;
    const std::vector<JourneyVariant>& all = variants.most_frequent;
    const auto found = std::find_if(all.begin(), all.end(), [&](const JourneyVariant& variant) {
        return std::equal(
            variant.steps.begin(),
            variant.steps.end(),
            path.begin(),
            path.end(),
            [](const VariantStep& step, const TouchpointId& id) { return step.touchpoint == id; }
        );
    });
    if (found == all.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - all.begin());
}

void graph_variant_ui(Ui& ui, const GraphPage& page, std::size_t place) {
    const JourneyVariants& variants = page.variants();
    const JourneyVariant& variant = variants.most_frequent[place];
    auto card = ui.card("variant", {.padding_x = 16, .padding_y = 14});
    auto gap = ui.gap(12);
    head_ui(ui, page, variant, place);
    customers_ui(ui, page, variant);
    time_ui(ui, page, variant);
    waits_ui(ui, page, variant);
    against_ui(ui, page, variant);
}

void graph_marked_path_ui(Ui& ui, const GraphPage& page) {
    const PathIds& path = page.look().marked;
    if (path.empty() || !page.look().selected.empty()) // a chosen card takes its place
        return;
    {
        auto status = ui.group(Role::Status, "marked-path", {});
        ui.text(
            ui.say(Text::GraphVariantMarked, {path_words(ui, page.journey, path)}), {.size = 13}
        );
    }
    auto flow = ui.flow("marked-tools", {.gap = 12, .row_height = 30});
    if (page.journey.variants && variant_place(page.variants(), path)
        && ui.link("back-to-path", ui.say(Text::GraphVariantOpen), {.small = true})) {
        VariantLook look = page.look().variants;
        look.chosen = path;
        look_at_graph<&GraphLook::variants>(ui, std::move(look));
        look_at_graph<&GraphLook::view>(ui, GraphView::Variants);
    }
    if (ui.link("unmark", ui.say(Text::GraphVariantUnmark), {.small = true}))
        look_at_graph<&GraphLook::marked>(ui, PathIds());
}

} // namespace tappa::ui
