// The chosen way of the graph: its numbers, and its end.

#include "base/text.hpp"
#include "graph/shown_part.hpp"
#include "io/limits.hpp"
#include "planning/finding_notes.hpp"
#include "ui/screens/graph_parts.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace tappa::ui {

namespace {

struct WayNames {
    std::string from;
    std::string to;
};

std::string end_name(const Ui& ui, const GraphPage& page, const TouchpointId& id, Text otherwise) {
    const Touchpoint* const touchpoint = find_touchpoint(page.journey, id);
    return touchpoint ? shown_name(ui, *touchpoint) : std::string(ui.say(otherwise));
}

WayNames names_of(const Ui& ui, const GraphPage& page, const WayEnds& way) {
    return {
        end_name(ui, page, way.from, Text::GraphStart),
        end_name(ui, page, way.to, Text::GraphGoal)};
}

// To what the card of the way was opened from, or near it.
void leave(Ui& ui, const GraphPage& page, const WayEnds& way) {
    const TouchpointId& selected = page.look().selected;
    if (!ui.narrow())
        ui.focus_key("card/" + (way.from.empty() ? way.to : way.from).text, "what-if-at");
    else if (!selected.empty() && (selected == way.from || selected == way.to))
        ui.focus_key(selected_key);
    else
        ui.focus_key(way_row_key(way), "graph-transitions");
}

void head_ui(Ui& ui, const GraphPage& page, const WayEnds& way, const WayNames& names) {
    auto row = ui.columns("head", {Column::grow(), Column::fit()}, {.gap = 8});
    ui.next_column();
    ui.heading(2, ui.say(Text::GraphLink, {names.from, names.to}), {.key = way_heading_key});
    ui.next_column();
    auto flow = ui.flow("buttons", {.row_height = 34});
    if (auto edits = ui.edits(); ui.button(
            "way-delete",
            ui.say(Text::GraphDeleteTransition, {names.from, names.to}),
            {.kind = ButtonKind::Ghost, .icon = icons::trash_2, .icon_only = true, .small = true}
        )) {
        ui.send(actions::DeleteChosenWay{});
        leave(ui, page, way);
    }
    if (ui.button(
            "way-close",
            ui.say(Text::GraphLinkClose, {names.from, names.to}),
            {.kind = ButtonKind::Ghost, .icon = icons::x, .icon_only = true, .small = true}
        )) {
        look_at_graph<&GraphLook::way>(ui, WayEnds());
        leave(ui, page, way);
    }
}

// How many of those at its beginning take it.
void share_ui(Ui& ui, const GraphPage& page, const WayEnds& way, const WayNames& names) {
    const JourneyGraph& graph = page.figures.graph;
    const auto from =
        way.from.empty() ? std::optional(graph.start()) : touchpoint_in(graph, way.from);
    const auto to = way.to.empty() ? std::optional(graph.goal()) : touchpoint_in(graph, way.to);
    if (!from || !to)
        return;
    const std::optional<std::size_t> link = link_between(graph, *from, *to);
    if (is_without_customers(page.journey, way)) {
        ui.muted(ui.say(Text::GraphLinkNobody));
        return;
    }
    const std::string share = percent(ui, link ? graph.links[*link].probability : 0);
    ui.muted(
        way.from.empty() ? ui.say(Text::GraphLinkShareStart, {share})
                         : ui.say(Text::GraphLinkShare, {share, names.from})
    );
    if (link && graph.links[*link].count && is_counted(page)) {
        const GraphLink& counted = graph.links[*link];
        const std::string how_sure =
            interval_words(ui, Text::GraphInterval, *counted.count, counted.probability);
        if (!how_sure.empty())
            ui.muted(how_sure);
        if (is_few(counted.count))
            ui.muted(name_of(FindingNote::Few, ui.language()));
    }
    if (link && graph.links[*link].assumed)
        ui.notice("way-assumed", Tone::Warning, ui.say(Text::GraphLinkAssumed));
    if (way.from.empty())
        ui.muted(ui.say(Text::GraphLinkEntries));
    else if (way.to.empty())
        ui.muted(ui.say(Text::GraphLinkGoals));
}

// Back to where the next way is drawn.
void go_on(Ui& ui, const GraphPage& page, const WayEnds& way) {
    const TouchpointId& selected = page.look().selected;
    if (!selected.empty() && selected == way.from)
        ui.focus_key("lead-to");
    else if (!selected.empty() && selected == way.to)
        ui.focus_key("come-from");
    else
        leave(ui, page, way);
}

// Returns whether Enter was pressed in it.
template <typename Send>
bool field_ui(
    Ui& ui,
    std::string_view key,
    Text label,
    Text shown_label,
    const WayNames& names,
    const std::optional<double>& value,
    const NumberOptions& number,
    const Send& send
) {
    bool entered = false;
    const auto change = ui.number_field(
        key,
        ui.say(label, {names.from, names.to}),
        value,
        number,
        {.placeholder = ui.say(Text::CommonNotSet),
         .shown_label = ui.say(shown_label), // the card's heading names the way
         .entered = &entered}
    );
    if (change)
        send(change->value);
    return entered;
}

// Returns whether Enter was pressed in one of them.
template <typename Edit, typename Record>
bool fields_ui(Ui& ui, const WayNames& names, const Record& record, const Edit& edit) {
    auto row =
        ui.columns("fields", {Column::grow(), Column::grow()}, {.gap = 16, .stack_below = 480});
    ui.next_column();
    const bool counted = field_ui(
        ui,
        way_count_key,
        Text::GraphCountOf,
        Text::GraphCount,
        names,
        record.count,
        {.minimum = limits::quantity.least, .maximum = limits::quantity.most},
        [&](const std::optional<double>& value) {
            auto changed = edit;
            changed.edit = Set<&Record::count>{value};
            ui.send(changed);
        }
    );
    ui.next_column();
    const bool shared = field_ui(
        ui,
        way_share_key,
        Text::GraphShareOf,
        Text::GraphShare,
        names,
        record.share,
        {.minimum = limits::share.least, .maximum = limits::share.most, .power = 2, .unit = "%"},
        [&](const std::optional<double>& value) {
            auto changed = edit;
            changed.edit = Set<&Record::share>{value};
            ui.send(changed);
        }
    );
    return counted || shared;
}

} // namespace

std::string way_row_key(const WayEnds& way) {
    return "way/" + way.from.text + "/" + way.to.text;
}

std::string_view way_number_key(const Journey& journey, const TouchpointId& from) {
    if (has_counted_way_from(journey, from))
        return way_count_key;
    const auto have_shares = [](const auto& ways, auto is_from_there) {
        return std::any_of(ways.begin(), ways.end(), [&](const auto& way) {
            return way.share && is_from_there(way);
        });
    };
    const auto starts = [](const JourneyEnd&) { return true; };
    const auto leads_on = [&](const Transition& way) { return way.from == from; };
    const auto ends = [&](const JourneyEnd& goal) { return goal.touchpoint == from; };
    const bool shared = from.empty()
        ? have_shares(journey.entries, starts)
        : have_shares(journey.transitions, leads_on) || have_shares(journey.goals, ends);
    return shared ? way_share_key : way_count_key;
}

void graph_way_ui(Ui& ui, const GraphPage& page) {
    const WayEnds& way = page.look().way;
    const Transition* const transition = find_transition(page.journey, way);
    const JourneyEnd* const end = find_journey_end(page.journey, way);
    if (!transition && !end)
        return;
    const WayNames names = names_of(ui, page, way);
    auto card = ui.card(
        "way",
        {.padding_x = 16, .padding_y = 14, .name = ui.say(Text::GraphLink, {names.from, names.to})}
    );
    auto gap = ui.gap(10);
    head_ui(ui, page, way, names);
    share_ui(ui, page, way, names);
    bool entered = false;
    if (transition)
        entered = fields_ui(ui, names, *transition, actions::EditTransition{way.from, way.to, {}});
    else if (way.from.empty())
        entered =
            fields_ui(ui, names, *end, actions::EditJourneyEnd{JourneyEnds::Entries, way.to, {}});
    else
        entered =
            fields_ui(ui, names, *end, actions::EditJourneyEnd{JourneyEnds::Goals, way.from, {}});
    if (entered)
        go_on(ui, page, way);
}

} // namespace tappa::ui
