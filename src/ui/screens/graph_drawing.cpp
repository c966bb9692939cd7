// Ways of the graph drawn and chosen in its picture.

#include "ui/screens/graph.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <array>
#include <iterator>

namespace tappa::ui {

void GraphPictureView::name_ends(const Ui& ui) {
    const auto spot = [](SpotKind kind, std::string key, std::string name, const LayoutBox& box) {
        PictureSpot made;
        made.kind = kind;
        made.key = std::move(key);
        made.name = std::move(name);
        made.x = box.x;
        made.y = box.y;
        made.width = box.width;
        made.height = box.height;
        return made;
    };
    const std::string start = ui.say(Text::GraphDrawFrom, {std::string(ui.say(Text::GraphStart))});
    m_spots.push_back(spot(SpotKind::Begin, "end/start", start, m_layout.start));
    m_spots.push_back(
        spot(SpotKind::End, "end/goal", std::string(ui.say(Text::GraphGoal)), m_layout.goal)
    );
}

TouchpointId GraphPictureView::end_at(std::size_t spot) const {
    return spot < m_graph.touchpoints.size() ? TouchpointId(m_graph.touchpoints[spot].id)
                                             : TouchpointId();
}

// What is not stated cannot be edited: it follows from the rest.
void GraphPictureView::find_lines(const GraphPage& page) {
    m_lines.clear();
    m_ways.clear();
    for (const LinkRoute& route : m_layout.routes) {
        const GraphLink& link = m_graph.links[route.link];
        const bool is_entry = link.from == m_graph.start();
        const bool is_goal = link.to == m_graph.goal();
        const bool stated = is_entry && is_goal ? false
            : is_entry                          ? !page.journey.entries.empty()
            : is_goal                           ? !page.journey.goals.empty()
                                                : true;
        if (!stated)
            continue;
        PictureLine& line = m_lines.emplace_back();
        for (const LayoutPoint& point : points_of(route))
            line.points.push_back({point.x, point.y});
        line.width = route.width;
        line.hidden = !m_hidden_links.empty() && m_hidden_links[route.link];
        m_ways.push_back({end_at(link.from), end_at(link.to)});
    }
}

// Says what is awaited, and ends it.
void GraphPictureView::drawing_ui(Ui& ui, const GraphPage& page) {
    const std::optional<TouchpointId>& from = page.look().drawing;
    if (!from)
        return;
    const Touchpoint* const touchpoint = find_touchpoint(page.journey, *from);
    ui.notice(
        "drawing",
        Tone::Info,
        touchpoint ? ui.say(Text::GraphDrawingFrom, {shown_name(ui, *touchpoint)})
                   : std::string(ui.say(Text::GraphDrawingStart)),
        Role::Status
    );
    auto flow = ui.flow("drawing-tools", {.row_height = 36});
    if (ui.button(
            "drawing-cancel", ui.say(Text::GraphDrawingCancel), {.icon = icons::x, .small = true}
        )) {
        look_at_graph<&GraphLook::drawing>(ui, std::optional<TouchpointId>());
        ui.focus_key(touchpoint ? "card/" + from->text : "end/start");
    }
}

void GraphPictureView::follow_result(Ui& ui, const GraphPage& page, const PictureResult& result) {
    const auto draw_to = [&](const TouchpointId& from, std::size_t spot) {
        ui.send(actions::DrawWayTo{end_at(spot)});
        ui.focus_key(way_number_key(page.journey, from));
    };
    if (result.drawn) {
        look_at_graph<&GraphLook::drawing>(ui, std::optional(end_at(result.drawn->from)));
        draw_to(end_at(result.drawn->from), result.drawn->to);
    } else if (result.handle) {
        look_at_graph<&GraphLook::drawing>(ui, std::optional(end_at(*result.handle)));
        ui.focus_key("drawing-cancel"); // the handle is gone; a second Enter changes nothing
    } else if (result.line) {
        const WayEnds& way = m_ways[*result.line];
        const bool again = page.look().way == way;
        look_at_graph<&GraphLook::way>(ui, again ? WayEnds() : way);
        if (!again && !page.panels_beside)
            ui.jump_to(way_heading_key); // below the picture, out of sight
    } else if (result.spot && page.look().drawing) {
        draw_to(*page.look().drawing, *result.spot);
    } else if (result.spot && *result.spot < m_graph.touchpoints.size()) {
        const TouchpointId id = end_at(*result.spot);
        const bool again = page.look().selected == id;
        m_revealed = again ? TouchpointId() : id; // it is where it was pressed
        if (!page.look().way.is_none())
            look_at_graph<&GraphLook::way>(ui, WayEnds());
        look_at_graph<&GraphLook::selected>(ui, m_revealed);
        if (!again && !page.panels_beside)
            ui.jump_to(selected_key);
        else if (!again && result.by_key)
            ui.focus_key(selected_key);
    }
}

namespace {

// What can have the focus in the card of the chosen touchpoint.
bool is_in_selected(std::string_view focused) {
    constexpr std::array<std::string_view, 9> keys{
        selected_key,
        "on-journey",
        "close",
        "show-neighbour",
        "edit-way",
        "come-from",
        "lead-to",
        "leave",
        "others-leave"};
    return std::find(keys.begin(), keys.end(), focused) != keys.end();
}

// And in that of the chosen way.
bool is_in_way(std::string_view focused) {
    constexpr std::array<std::string_view, 5> keys{
        way_heading_key, "way-delete", "way-close", way_count_key, way_share_key};
    return std::find(keys.begin(), keys.end(), focused) != keys.end();
}

} // namespace

std::optional<Action> graph_key(
    const State& state, std::string_view focused, std::string_view key, bool alt
) {
    const GraphLook& look = state.session.graph;
    if (alt)
        return std::nullopt;
    if (key == "Escape" && look.drawing)
        return Action(actions::LookAtGraph{Set<&GraphLook::drawing>{std::nullopt}});
    constexpr std::string_view card = "card/";
    const bool on_card = focused.starts_with(card);
    const bool on_picture = !shows_variants(look)
        && (focused.empty() || on_card || focused == picture_map_key || focused.starts_with("pull/")
        );
    if (key == "Escape" && !look.way.is_none() && (on_picture || is_in_way(focused)))
        return Action(actions::LookAtGraph{Set<&GraphLook::way>{WayEnds()}});
    if (key == "Escape" && !look.selected.empty() && !shows_variants(look)
        && (on_picture || is_in_selected(focused)))
        return Action(actions::LookAtGraph{Set<&GraphLook::selected>{TouchpointId()}});
    if ((key == "d" || key == "D") && on_card)
        return Action(actions::LookAtGraph{
            Set<&GraphLook::drawing>{TouchpointId(std::string(focused.substr(card.size())))}});
    const bool removes = key == "Delete" || key == "Backspace";
    if (removes && on_picture && !look.way.is_none())
        return Action(actions::DeleteChosenWay{});
    return std::nullopt;
}

} // namespace tappa::ui
