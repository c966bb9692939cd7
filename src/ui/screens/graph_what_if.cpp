#include "base/number.hpp"
#include "planning/finding_source.hpp"
#include "ui/screens/graph_parts.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <cmath>

namespace tappa::ui {

namespace {

constexpr std::string_view what_if_key = "what-if-bar";
constexpr float beside_from = 640;
// The page from which on all of it stands in one row at the foot, and the picture above stays large
// enough to be read: on a lower one its cards would be drawn too small.
constexpr float foot_page_width = 1200;
constexpr float foot_page_height = 800;
constexpr float foot_choice_width = 230;

std::vector<Choice> choices_of(const Ui& ui, const GraphPage& page) {
    const JourneyGraph& graph = page.figures.graph;
    std::vector<Choice> choices{{"", std::string(ui.say(Text::GraphWhatIfChoose))}};
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
        choices.push_back({graph.touchpoints[node].id, node_name(ui, page, node)});
    return choices;
}

void choose_ui(Ui& ui, const GraphPage& page) {
    if (!page.lists.what_if)
        page.lists.what_if = choices_of(ui, page);
    const std::optional<WhatIf>& asked = page.look().what_if;
    const auto chosen = ui.select(
        "what-if-at",
        ui.say(Text::GraphWhatIfAt),
        *page.lists.what_if,
        asked ? asked->touchpoint.text : std::string(),
        {.local = true}
    );
    if (!chosen)
        return;
    std::optional<WhatIf> now;
    if (const auto node = touchpoint_in(page.figures.graph, TouchpointId(*chosen)))
        now = WhatIf{TouchpointId(*chosen), abandonment_at(page.figures.graph, *node) / 2};
    look_at_graph<&GraphLook::what_if>(ui, now);
    ui.reveal_key(what_if_result_key);
}

void share_ui(Ui& ui, const GraphPage& page, std::size_t node) {
    const WhatIf& asked = *page.look().what_if;
    const double now = abandonment_at(page.figures.graph, node);
    const std::string words =
        ui.say(Text::GraphWhatIfFromTo, {percent(ui, now), percent(ui, asked.abandonment)});
    const auto slid = ui.slider(
        "what-if-share",
        ui.say(Text::GraphWhatIfShare),
        std::round(100 * asked.abandonment),
        {.minimum = 0, .maximum = 100, .step = 1, .value_text = words}
    );
    if (slid)
        look_at_graph<&GraphLook::what_if>(
            ui, std::optional(WhatIf{asked.touchpoint, *slid / 100})
        );
}

void result_ui(Ui& ui, const GraphPage& page, double gain) {
    const double conversion = page.figures.analysis.absorption.conversion;
    const auto shown = [&](double share) { return formatted_percent(share, 1, ui.language()); };
    auto status = ui.group(Role::Status, what_if_result_key, {});
    auto gap = ui.gap(2);
    ui.text(
        ui.say(Text::GraphWhatIfConversion, {shown(conversion), shown(conversion + gain)}),
        {.size = 16, .semibold = true}
    );
    if (const std::optional<double> all = customers(page)) {
        const auto more = static_cast<std::int64_t>(std::llround(std::fabs(gain) * *all));
        ui.muted(text_count(
            gain < 0 ? Text::GraphWhatIfFewer : Text::GraphWhatIfMore,
            ui.language(),
            more,
            {formatted_integer(static_cast<std::int64_t>(std::llround(*all)), ui.language())}
        ));
    }
}

void buttons_ui(Ui& ui, const GraphPage& page, std::size_t node) {
    const GraphTouchpoint& touchpoint = page.figures.graph.touchpoints[node];
    const std::string id = leverage_id(touchpoint);
    auto flow = ui.flow("what-if-buttons", {.row_height = 40});
    const bool planned = action_of_finding(page.state.document.plan, id) != nullptr;
    if (planned)
        ui.chip(ui.say(Text::GraphInPlan), Tone::Good, icons::check);
    else if (auto edits = ui.edits(); of_conversion(page, page.flow(node).leverage).value_or(0) > 0
             && ui.button(
                 "what-if-plan",
                 ui.say(Text::GraphAddToPlan),
                 {.kind = ButtonKind::Primary,
                  .icon = icons::plus,
                  .disabled = !page.derived.is_graph_current(),
                  .read_as = ui.say(
                      Text::GraphAddToPlanNamed,
                      {finding_title(id, page.state.document.journeys, ui.language())}
                  )}
             )) {
        ui.send(actions::PlanFinding{id});
        ui.focus_key("what-if-share");
    }
    if (ui.button(
            "what-if-clear",
            ui.say(Text::GraphWhatIfClear),
            {.kind = ButtonKind::Ghost, .icon = icons::x, .icon_only = true}
        )) {
        look_at_graph<&GraphLook::what_if>(ui, std::optional<WhatIf>());
        ui.focus_key("what-if-at");
    }
}

std::optional<std::size_t> asked_node(const GraphPage& page) {
    const std::optional<WhatIf>& asked = page.look().what_if;
    return asked ? touchpoint_in(page.figures.graph, asked->touchpoint) : std::nullopt;
}

void answer_ui(Ui& ui, const GraphPage& page, std::size_t node) {
    const double now = abandonment_at(page.figures.graph, node);
    const double wanted = page.look().what_if->abandonment;
    if (!page.counts_match)
        ui.text(ui.say(Text::GraphWhatIfUneven), {.colour = ui.theme().ink_soft});
    else if (const auto gain = conversion_gain(page.flow(node), now, wanted))
        result_ui(ui, page, *gain);
    else
        ui.text(ui.say(Text::GraphWhatIfUnknown), {.colour = ui.theme().ink_soft});
}

} // namespace

void graph_what_if_ui(Ui& ui, const GraphPage& page) {
    auto card =
        ui.card(what_if_key, {.padding_x = 16, .padding_y = 14, .name = ui.say(Text::GraphWhatIf)});
    const std::optional<std::size_t> node = asked_node(page);
    if (!node) {
        choose_ui(ui, page);
        return;
    }
    {
        auto row = ui.columns(
            "question", {Column::grow(), Column::grow()}, {.gap = 20, .stack_below = beside_from}
        );
        ui.next_column();
        choose_ui(ui, page);
        ui.next_column();
        share_ui(ui, page, *node);
    }
    auto row = ui.columns(
        "answer",
        {Column::grow(), Column::fit()},
        {.gap = 20, .stack_below = beside_from, .align = Align::Middle}
    );
    ui.next_column();
    answer_ui(ui, page, *node);
    ui.next_column();
    buttons_ui(ui, page, *node);
}

float what_if_foot_height(const Ui& ui, const GraphLook& look) {
    const bool has_room =
        ui.page_width() >= foot_page_width && ui.page_height() >= foot_page_height;
    if (!has_room || !shows_picture(ui, look))
        return 0;
    return ui.coarse_pointer() ? 92 : 84;
}

void what_if_foot_ui(Ui& ui, const GraphPage& page, Region region) {
    region.ground = ui.theme().surface;
    region.line_above = true;
    region.padding_x = 16;
    region.padding_y = 10;
    auto bar = ui.region(Role::Group, what_if_key, ui.say(Text::GraphWhatIf), region);
    auto row = ui.columns(
        "row",
        {Column::fixed(foot_choice_width), Column::grow(), Column::grow(1.8F), Column::fit()},
        {.gap = 20, .align = Align::Middle}
    );
    ui.next_column();
    choose_ui(ui, page);
    const std::optional<std::size_t> node = asked_node(page);
    if (!node)
        return;
    ui.next_column();
    share_ui(ui, page, *node);
    ui.next_column();
    answer_ui(ui, page, *node);
    ui.next_column();
    buttons_ui(ui, page, *node);
}

} // namespace tappa::ui
