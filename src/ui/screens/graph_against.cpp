// The journey on screen and another one of the document, drawn against measured where one is
// either: where they differ, what matters most first, each linked with the picture and on its way
// into the plan.

#include "base/number.hpp"
#include "base/text.hpp"
#include "planning/conformance_words.hpp"
#include "planning/deviation_source.hpp"
#include "ui/screens/graph_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace tappa::ui {

namespace {

constexpr std::string_view list_key = "all-deviations";

std::string journey_name(const Ui& ui, const Journey& journey) {
    return journey.name.empty() ? std::string(ui.say(Text::JourneyTitle)) : journey.name;
}

const Journey* compared_journey(const GraphPage& page) {
    for (const Journey& journey : page.state.document.journeys)
        if (journey.id == page.look().compared)
            return &journey;
    return nullptr;
}

void choose_ui(Ui& ui, const GraphPage& page) {
    std::vector<Choice> choices{{"", std::string(ui.say(Text::GraphAgainstNothing))}};
    for (const Journey& journey : page.state.document.journeys)
        if (journey.id != page.journey.id)
            choices.push_back({journey.id.text, journey_name(ui, journey)});
    const auto chosen = ui.select(
        "against-journey",
        ui.say(Text::GraphAgainstChoose),
        choices,
        page.look().compared.text,
        {.width = 280, .local = true}
    );
    if (chosen)
        look_at_graph<&GraphLook::compared>(ui, JourneyId(*chosen));
}

// Of the one held against the other, by their names.
void fit_ui(Ui& ui, const Conformance& found, const std::string& held, const std::string& against) {
    if (found.fit)
        ui.text(
            ui.say(
                Text::GraphAgainstFit,
                {formatted_percent(*found.fit, 1, ui.language()), against, held}
            ),
            {.semibold = true}
        );
    else
        ui.text(ui.say(Text::GraphAgainstFitUnknown, {against}), {.semibold = true});
    const auto drawn = std::count_if(
        found.touchpoints.begin(),
        found.touchpoints.end(),
        [](const ComparedTouchpoint& touchpoint) { return touchpoint.drawn.has_value(); }
    );
    ui.muted(text_count(
        Text::GraphAgainstMatched,
        ui.language(),
        static_cast<std::int64_t>(found.matched),
        {formatted_integer(drawn, ui.language()), held, against}
    ));
    ui.muted(ui.say(Text::GraphAgainstNote));
}

void held_ui(Ui& ui, const Conformance& found, const std::string& shown, const std::string& other) {
    const std::string held = held_sentence(found, shown, other, ui.language());
    if (found.is_counted)
        ui.text(held, {.size = 14});
    else
        ui.notice("against-drawn", Tone::Warning, held);
    if (found.is_swapped)
        fit_ui(ui, found, other, shown);
    else
        fit_ui(ui, found, shown, other);
}

DeviationRow row_of(
    const Ui& ui, const GraphPage& page, const Conformance& found, const Deviation& deviation
) {
    DeviationRow row;
    row.id = deviation_id(deviation, found);
    row.title = deviation_title(row.id, page.state.document.journeys, ui.language());
    row.sentence = deviation_sentence(deviation, found, ui.language());
    // In the journey on screen, whichever of the two that is.
    const auto id_at = [&](std::size_t place) {
        if (place >= found.touchpoints.size())
            return TouchpointId();
        const ComparedTouchpoint& at = found.touchpoints[place];
        const std::optional<std::size_t>& node = found.is_swapped ? at.measured : at.drawn;
        return node ? TouchpointId(page.figures.graph.touchpoints[*node].id) : TouchpointId();
    };
    if (!is_of_way(deviation.kind)) {
        row.touchpoint = id_at(deviation.place);
        return row;
    }
    const ComparedWay& way = found.ways[deviation.place];
    const WayEnds ends{id_at(way.from), id_at(way.to)};
    if (stated_ways(page).has(ends))
        row.way = ends;
    else
        row.touchpoint = ends.from.empty() ? ends.to : ends.from;
    return row;
}

void sentence_ui(Ui& ui, const GraphPage& page, const DeviationRow& deviation) {
    auto row =
        ui.columns("row", {Column::grow(), Column::fixed(36)}, {.gap = 8, .align = Align::Middle});
    ui.next_column();
    ui.text(deviation.sentence, {.size = 14});
    ui.next_column();
    if (deviation.way.is_none() && deviation.touchpoint.empty())
        return; // it is of the other journey
    if (!ui.button(
            "show",
            ui.say(Text::GraphAgainstShow, {deviation.sentence}),
            {.kind = ButtonKind::Ghost, .icon = icons::search, .icon_only = true, .small = true}
        ))
        return;
    if (deviation.way.is_none()) {
        select_in_graph(ui, deviation.touchpoint);
    } else {
        look_at_graph<&GraphLook::way>(ui, deviation.way);
        ui.jump_to(way_heading_key);
    }
    if (page.panels_beside)
        ui.reveal_key(picture_top_key); // what is told of it shows already, beside
}

// `is_plannable`: whether it tells what is wrong with a drawing.
void deviation_ui(Ui& ui, const GraphPage& page, const DeviationRow& row, bool is_plannable) {
    auto item = ui.list_item(row.id);
    auto group =
        ui.group(Role::Group, plannable_key(row.id), is_plannable ? row.title : row.sentence);
    const NodeId node = ui.last_node();
    auto gap = ui.gap(4);
    sentence_ui(ui, page, row);
    if (!is_plannable)
        return;
    bool asks_why = false;
    {
        auto flow = ui.flow("buttons", {.gap = 8, .row_height = 34});
        asks_why = graph_plan_ui(ui, page, {row.id, row.title, node});
    }
    if (asks_why)
        graph_why_not_ui(ui, page, row.id);
}

void deviations_ui(Ui& ui, const GraphPage& page, const Conformance& found) {
    ui.heading(3, ui.say(Text::GraphAgainstList), {.size = 14});
    if (found.deviations.empty()) {
        ui.muted(ui.say(Text::GraphAgainstSame));
        return;
    }
    const std::size_t count = shown_graph_rows(ui, list_key, found.deviations.size());
    std::vector<DeviationRow>& rows = page.lists.deviations;
    while (rows.size() < count)
        rows.push_back(row_of(ui, page, found, found.deviations[rows.size()]));
    {
        auto list = ui.list("deviations", ui.say(Text::GraphAgainstList));
        for (std::size_t place = 0; place < count; ++place) {
            ui.rule();
            deviation_ui(ui, page, rows[place], !are_alike(found));
        }
    }
    graph_more_rows_ui(ui, list_key, found.deviations.size());
}

} // namespace

void graph_against_ui(Ui& ui, const GraphPage& page) {
    if (page.state.document.journeys.size() < 2)
        return;
    auto card =
        ui.card("against", {.padding_x = 16, .padding_y = 14, .name = ui.say(Text::GraphAgainst)});
    auto gap = ui.gap(8);
    ui.heading(2, ui.say(Text::GraphAgainst), {.key = "graph-against"});
    choose_ui(ui, page);
    const Journey* const other = compared_journey(page);
    const Conformance* const found = page.derived.conformance(page.look().compared);
    if (!other || !found)
        return;
    held_ui(ui, *found, journey_name(ui, page.journey), journey_name(ui, *other));
    deviations_ui(ui, page, *found);
}

} // namespace tappa::ui
