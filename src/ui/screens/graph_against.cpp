// The journey on screen against a measured one of the document: where they differ, what matters
// most first, each linked with the picture.

#include "base/number.hpp"
#include "base/text.hpp"
#include "planning/conformance_words.hpp"
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

void fit_ui(Ui& ui, const Conformance& found, const std::string& name) {
    if (found.fit)
        ui.text(
            ui.say(Text::GraphAgainstFit, {formatted_percent(*found.fit, 1, ui.language()), name}),
            {.semibold = true}
        );
    else
        ui.text(ui.say(Text::GraphAgainstFitUnknown, {name}), {.semibold = true});
    const auto drawn = std::count_if(
        found.touchpoints.begin(),
        found.touchpoints.end(),
        [](const ComparedTouchpoint& touchpoint) { return touchpoint.drawn.has_value(); }
    );
    ui.muted(text_count(
        Text::GraphAgainstMatched,
        ui.language(),
        static_cast<std::int64_t>(found.matched),
        {formatted_integer(drawn, ui.language())}
    ));
    ui.muted(ui.say(Text::GraphAgainstNote));
    if (!found.is_counted)
        ui.notice("against-drawn", Tone::Warning, ui.say(Text::GraphAgainstDrawnOnly));
}

// What of the picture a deviation is about.
struct Shown {
    WayEnds way; // none: no way of this journey
    TouchpointId touchpoint;
};

Shown shown_of(const GraphPage& page, const Conformance& found, const Deviation& deviation) {
    const auto id_at = [&](std::size_t place) {
        if (place >= found.touchpoints.size() || !found.touchpoints[place].drawn)
            return TouchpointId();
        return TouchpointId(page.figures.graph.touchpoints[*found.touchpoints[place].drawn].id);
    };
    if (!is_of_way(deviation.kind))
        return {{}, id_at(deviation.place)};
    const ComparedWay& way = found.ways[deviation.place];
    const WayEnds ends{id_at(way.from), id_at(way.to)};
    if (is_stated(page.journey, ends))
        return {ends, {}};
    return {{}, ends.from.empty() ? ends.to : ends.from};
}

void deviation_ui(Ui& ui, const GraphPage& page, const Conformance& found, std::size_t place) {
    const Deviation& deviation = found.deviations[place];
    const std::string sentence = deviation_sentence(deviation, found, ui.language());
    auto item = ui.list_item("deviation-" + std::to_string(place));
    auto row =
        ui.columns("row", {Column::grow(), Column::fixed(36)}, {.gap = 8, .align = Align::Middle});
    ui.next_column();
    ui.text(sentence, {.size = 14});
    ui.next_column();
    const Shown shown = shown_of(page, found, deviation);
    if (shown.way.is_none() && shown.touchpoint.empty())
        return; // it is not drawn
    if (!ui.button(
            "show",
            ui.say(Text::GraphAgainstShow, {sentence}),
            {.kind = ButtonKind::Ghost, .icon = icons::search, .icon_only = true, .small = true}
        ))
        return;
    if (shown.way.is_none()) {
        select_in_graph(ui, shown.touchpoint);
        return;
    }
    look_at_graph<&GraphLook::way>(ui, shown.way);
    ui.jump_to("graph-way");
}

void deviations_ui(Ui& ui, const GraphPage& page, const Conformance& found) {
    ui.heading(3, ui.say(Text::GraphAgainstList), {.size = 14});
    if (found.deviations.empty()) {
        ui.muted(ui.say(Text::GraphAgainstSame));
        return;
    }
    const std::size_t count = shown_graph_rows(ui, list_key, found.deviations.size());
    {
        auto list = ui.list("deviations", ui.say(Text::GraphAgainstList));
        for (std::size_t place = 0; place < count; ++place)
            deviation_ui(ui, page, found, place);
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
    fit_ui(ui, *found, journey_name(ui, *other));
    deviations_ui(ui, page, *found);
}

} // namespace tappa::ui
