#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/graph_parts.hpp"
#include "ui/screens/journey_words.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace tappa::ui {

namespace {

using C = GraphColumn;

constexpr std::array columns{
    C::Touchpoint,
    C::Reach,
    C::Visits,
    C::DropOff,
    C::Conversion,
    C::RemovalEffect,
    C::Shapley,
    C::Leverage,
    C::Repeats};
// Where there are no heads to press.
constexpr std::array offered{
    C::Journey, C::Touchpoint, C::Reach, C::DropOff, C::RemovalEffect, C::Shapley, C::Leverage};
constexpr float least_table_width = 760; // below, a list

Text title_of(C column) {
    switch (column) {
    case C::Journey:
        return Text::GraphSortJourney;
    case C::Touchpoint:
        return Text::GraphTouchpoint;
    case C::Reach:
        return Text::GraphReach;
    case C::Visits:
        return Text::GraphVisits;
    case C::DropOff:
        return Text::GraphLeave;
    case C::Conversion:
        return Text::GraphConversionFromHere;
    case C::RemovalEffect:
        return Text::GraphRemovalEffect;
    case C::Shapley:
        return Text::GraphShapley;
    case C::Leverage:
        return Text::GraphLeverage;
    case C::Repeats:
        return Text::GraphRepeats;
    }
    return Text::GraphTouchpoint;
}

std::optional<double> value_of(const GraphPage& page, std::size_t node, C column) {
    const TouchpointFlow& flow = page.flow(node);
    switch (column) {
    case C::Reach:
        return flow.reach;
    case C::Visits:
        return flow.visits;
    case C::DropOff:
        return flow.drop_off;
    case C::Conversion:
        return of_conversion(
            page, flow.reach > 0 ? std::optional(flow.conversion_from_here) : std::nullopt
        );
    case C::RemovalEffect:
        return of_conversion(page, flow.removal_effect);
    case C::Shapley:
        return of_conversion(page, shapley_share(page.figures.analysis.absorption, node));
    case C::Leverage:
        return of_conversion(page, flow.leverage);
    case C::Repeats:
        return flow.repeats;
    case C::Journey:
    case C::Touchpoint:
        break;
    }
    return std::nullopt;
}

std::string shown_value(const Ui& ui, const GraphPage& page, std::size_t node, C column) {
    const std::optional<double> value = value_of(page, node, column);
    switch (column) {
    case C::Visits:
    case C::Repeats:
        return number_or_dash(ui, value, 2);
    case C::Leverage:
        return number_or_dash(ui, value ? std::optional(1000 * *value) : std::nullopt, 1);
    default:
        return percent_or_dash(ui, value);
    }
}

// The journey's stages from left to right, as the picture has them.
int stage_of(const GraphPage& page, std::size_t node) {
    const auto& stage = page.figures.graph.touchpoints[node].stage;
    return stage ? static_cast<int>(*stage) : 0;
}

std::vector<std::size_t> listed(const Ui& ui, const GraphPage& page) {
    const std::string words = folded(trimmed(page.look().words));
    std::vector<std::size_t> nodes;
    for (std::size_t node = 0; node < page.figures.graph.touchpoints.size(); ++node)
        if (is_found(words, node_name(ui, page, node)))
            nodes.push_back(node);
    const GraphSort& sort = page.look().sort;
    const auto before = [&](std::size_t a, std::size_t b) {
        if (sort.by == C::Journey)
            return stage_of(page, a) < stage_of(page, b);
        if (sort.by == C::Touchpoint)
            return folded(node_name(ui, page, a)) < folded(node_name(ui, page, b));
        // What is not known stands at the end, whichever way round.
        const double none = std::numeric_limits<double>::infinity() * (sort.descending ? -1 : 1);
        return value_of(page, a, sort.by).value_or(none)
            < value_of(page, b, sort.by).value_or(none);
    };
    std::stable_sort(nodes.begin(), nodes.end(), [&](std::size_t a, std::size_t b) {
        return sort.descending ? before(b, a) : before(a, b);
    });
    return nodes;
}

void sort_by(Ui& ui, const GraphPage& page, C column) {
    const GraphSort& now = page.look().sort;
    // What counts most comes first; a second press turns it round.
    const bool again = now.by == column;
    const bool descending = again ? !now.descending : column != C::Touchpoint;
    look_at_graph<&GraphLook::sort>(ui, GraphSort{column, descending});
}

void name_ui(Ui& ui, const GraphPage& page, std::size_t node) {
    const std::string& id = page.figures.graph.touchpoints[node].id;
    auto gap = ui.gap(2);
    if (ui.link("row/" + id, node_name(ui, page, node), {.kind = ButtonKind::Ghost}))
        select_in_graph(ui, TouchpointId(id));
    if (const Touchpoint* const touchpoint = touchpoint_at(page, node))
        ui.muted(stage_title(ui, touchpoint->stage));
    const bool passage = page.figures.analysis.dominators[node];
    const bool orphan = page.flow(node).reach <= 0;
    if (!passage && !orphan)
        return;
    auto flow = ui.flow("marks", {.gap = 6, .row_height = 24});
    ui.chip(
        ui.say(passage ? Text::GraphPassage : Text::GraphOrphan),
        passage ? Tone::Info : Tone::Warning
    );
}

void wide_ui(Ui& ui, const GraphPage& page, const std::vector<std::size_t>& nodes) {
    const GraphSort& sort = page.look().sort;
    std::vector<TableColumn> heads;
    for (const C column : columns) {
        const bool name = column == C::Touchpoint;
        const SortOrder order = column != sort.by ? SortOrder::None
            : sort.descending                     ? SortOrder::Descending
                                                  : SortOrder::Ascending;
        heads.push_back(
            {std::string(ui.say(title_of(column))),
             name ? Column::grow(1.7F) : Column::grow(),
             name ? Align::Start : Align::End,
             name,
             order}
        );
    }
    std::optional<std::size_t> pressed;
    const std::size_t count = shown_graph_rows(ui, "all-touchpoints", nodes.size());
    {
        auto table = ui.table(
            "touchpoints",
            ui.say(Text::JourneyTouchpoints),
            std::move(heads),
            {.sort = &pressed, .row_count = count < nodes.size() ? nodes.size() : 0}
        );
        for (std::size_t i = 0; i < count; ++i) {
            const std::string& id = page.figures.graph.touchpoints[nodes[i]].id;
            auto row = ui.row(id, {.selected = page.look().selected.text == id});
            for (const C column : columns) {
                ui.cell();
                if (column == C::Touchpoint)
                    name_ui(ui, page, nodes[i]);
                else
                    ui.text(
                        shown_value(ui, page, nodes[i], column), {.size = 14, .align = Align::End}
                    );
            }
        }
    }
    if (pressed)
        sort_by(ui, page, columns[*pressed]);
}

// On a phone: each touchpoint with what says most.
void narrow_ui(Ui& ui, const GraphPage& page, const std::vector<std::size_t>& nodes) {
    std::vector<Choice> choices;
    std::string by;
    for (const C column : offered) {
        choices.push_back(
            {std::to_string(static_cast<int>(column)), std::string(ui.say(title_of(column)))}
        );
        if (column == page.look().sort.by || by.empty())
            by = choices.back().id;
    }
    const auto chosen = ui.select("sort", ui.say(Text::GraphSort), choices, by, {.local = true});
    for (std::size_t i = 0; chosen && i < offered.size(); ++i)
        if (choices[i].id == *chosen) {
            const bool rising = offered[i] == C::Journey || offered[i] == C::Touchpoint;
            look_at_graph<&GraphLook::sort>(ui, GraphSort{offered[i], !rising});
        }
    auto list = ui.list("touchpoints", ui.say(Text::JourneyTouchpoints));
    const std::size_t count = shown_graph_rows(ui, "all-touchpoints", nodes.size());
    for (std::size_t i = 0; i < count; ++i) {
        ui.rule();
        auto item = ui.list_item(page.figures.graph.touchpoints[nodes[i]].id);
        auto gap = ui.gap(4);
        name_ui(ui, page, nodes[i]);
        std::vector<std::string> facts;
        for (const C column : {C::Reach, C::DropOff, C::RemovalEffect, C::Shapley, C::Leverage})
            facts.push_back(
                std::string(ui.say(title_of(column))) + " "
                + shown_value(ui, page, nodes[i], column)
            );
        ui.muted(joined(facts, " · "));
    }
}

} // namespace

void graph_table_ui(Ui& ui, const GraphPage& page) {
    if (!page.lists.touchpoints)
        page.lists.touchpoints = listed(ui, page);
    const std::vector<std::size_t>& nodes = *page.lists.touchpoints;
    auto card = ui.card(
        "table", {.padding_x = 14, .padding_y = 14, .name = ui.say(Text::JourneyTouchpoints)}
    );
    ui.heading(2, ui.say(Text::JourneyTouchpoints));
    {
        auto status = ui.group(Role::Status, "found", {});
        ui.muted(text_count(
            Text::GraphTouchpointsShown,
            ui.language(),
            std::ssize(nodes),
            {formatted_integer(std::ssize(page.figures.graph.touchpoints), ui.language())}
        ));
    }
    if (ui.width() < least_table_width)
        narrow_ui(ui, page, nodes);
    else
        wide_ui(ui, page, nodes);
    graph_more_rows_ui(ui, "all-touchpoints", nodes.size());
    ui.muted(ui.say(Text::GraphLegend));
}

} // namespace tappa::ui
