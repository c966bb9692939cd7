#include "ui/kit/picture.hpp"

#include "ui/kit/picture_lines.hpp"
#include "ui/kit/picture_window.hpp"

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr std::size_t most_spots_at_once = 400;

bool is_there(const PictureSpot& spot, const PictureOptions& options, const Memory& memory) {
    if (spot.hidden || (spot.kind == SpotKind::Begin && memory.is_read_only()))
        return false;
    return spot.kind != SpotKind::End || options.drawing || is_pulled(memory.drag);
}

// Where the pointer is over a spot that a way may end at.
std::optional<std::size_t> end_under_pointer(
    const PictureWindow& window, const std::vector<PictureSpot>& spots, const DragState& drag
) {
    const ImVec2 pointer(drag.pointer_x, drag.pointer_y);
    for (std::size_t i = 0; i < spots.size(); ++i)
        if (!spots[i].hidden && spots[i].kind != SpotKind::Begin && window.rect().Contains(pointer)
            && window.box(spots[i]).Contains(pointer))
            return i;
    return std::nullopt;
}

class Spots {
public:
    Spots(
        Ui& ui,
        const PictureWindow& window,
        const std::vector<PictureSpot>& spots,
        PictureView& view,
        const PictureOptions& options,
        bool has_map
    )
        : m_ui(ui)
        , m_internal(ui.parts())
        , m_window(window)
        , m_spots(spots)
        , m_view(view)
        , m_options(options)
        , m_has_map(has_map) {}

    PictureResult result() && {
        const std::size_t hovered_before = m_view.hovered;
        m_view.hovered = no_spot;
        for (std::size_t i = 0; i < m_spots.size(); ++i)
            if (is_there(m_spots[i], m_options, m_internal.memory))
                spot_ui(i, hovered_before);
        if (m_view.hovered != hovered_before)
            m_internal.memory.waiting = true; // for its handle
        return m_result;
    }

private:
    void spot_ui(std::size_t i, std::size_t hovered_before) {
        const PictureSpot& spot = m_spots[i];
        if (!m_window.shows(spot) && m_spots.size() > most_spots_at_once)
            return;
        ImRect box = m_window.box(spot);
        // An element beyond the window would lie over what is beside it.
        box.ClipWithFull(m_window.rect());
        Node button;
        button.role = Role::Button;
        button.key = spot.key;
        button.name = spot.name;
        const bool may_draw =
            !m_options.drawing && !m_internal.memory.is_read_only() && !spot.handle.empty();
        if (spot.kind == SpotKind::Card)
            button.pressed = m_options.chosen == i ? Tristate::Yes : Tristate::No;
        if (may_draw)
            button.shortcut = spot.shortcut;
        const NodeId id = m_internal.add(std::move(button), beside_map(box));
        const Interaction state = m_internal.interact(id, box);
        const bool reached = m_internal.memory.focus == id && m_internal.memory.focus_visible;
        if (state.pressed) {
            (spot.kind == SpotKind::Begin ? m_result.handle : m_result.spot) = i;
            m_result.by_key = reached;
        }
        if (spot.kind == SpotKind::Begin)
            m_ui.drag_source(pulled_prefix + spot.key);
        if (spot.marked)
            m_internal.border(box, m_internal.theme().accent, 9, 4);
        if (state.hovered)
            m_internal.border(box, m_internal.theme().ink, 9, 2);
        m_internal.focus_ring(id, box, 9);
        m_internal.tooltip(id, box, state.hovered || reached, spot.name);
        if (state.hovered)
            m_view.hovered = i;
        const bool is_held = m_internal.memory.focus == m_internal.id_of(handle_key(spot));
        const bool is_chosen = m_options.chosen == i && !m_internal.memory.focus_visible;
        // One who goes by keys past a pointer that lies there has no second stop at the card.
        const bool is_pointed = hovered_before == i && !m_internal.memory.pointer_rests;
        if ((is_chosen || is_pointed || is_held) && may_draw && m_window.shows(spot))
            handle_ui(i);
    }

    // What the map covers is not there to be touched: the larger part left of it or above.
    [[nodiscard]] ImRect beside_map(const ImRect& box) const {
        const ImRect map = m_window.map_box();
        if (!m_has_map || !map.Overlaps(box))
            return box;
        ImRect left = box;
        left.Max.x = std::max(left.Min.x, map.Min.x);
        ImRect above = box;
        above.Max.y = std::max(above.Min.y, map.Min.y);
        if (std::max(left.GetArea(), above.GetArea()) <= 0)
            return {map.Min, map.Min};
        return left.GetArea() > above.GetArea() ? left : above;
    }

    // Half over the card's right edge, where ways leave.
    void handle_ui(std::size_t i) {
        const PictureSpot& spot = m_spots[i];
        const ImVec2 middle = handle_place(m_window, spot);
        const float reach = m_internal.px(m_internal.memory.coarse_pointer ? 22 : 13);
        const ImRect box(
            {middle.x - reach, middle.y - reach}, {middle.x + reach, middle.y + reach}
        );
        if (!m_window.rect().Contains(middle))
            return;
        Node button;
        button.role = Role::Button;
        button.key = handle_key(spot);
        button.name = spot.handle;
        const NodeId id = m_internal.add(std::move(button), beside_map(box));
        const Interaction state = m_internal.interact(id, box);
        m_ui.drag_source(pulled_prefix + spot.key);
        if (state.pressed)
            m_result.handle = i;
        // By its place: what comes under the pointer is not told to be so in the same frame.
        if (state.held || box.Contains(ImGui::GetIO().MousePos))
            m_view.hovered = i;
        const ThemeColours& theme = m_internal.theme();
        m_internal.disc(middle, m_internal.px(state.hovered ? 10 : 8), theme.surface);
        m_internal.disc(middle, m_internal.px(state.hovered ? 8 : 6), theme.accent);
        m_internal.focus_ring(id, box, 13);
        m_internal.tooltip(id, box, state.hovered, spot.handle);
    }

    Ui& m_ui;
    Ui::Internal& m_internal;
    const PictureWindow& m_window;
    const std::vector<PictureSpot>& m_spots;
    PictureView& m_view;
    const PictureOptions& m_options;
    bool m_has_map;
    PictureResult m_result;
};

// What is kept in its place while the picture is made larger or smaller.
ImVec2 zoomed_about(
    const PictureWindow& window,
    const std::vector<PictureSpot>& spots,
    const PictureOptions& options
) {
    if (options.chosen && !spots[*options.chosen].hidden
        && window.seen().has_middle_of(spots[*options.chosen]))
        return window.box(spots[*options.chosen]).GetCenter();
    return window.rect().GetCenter();
}

// Keys and the pointer on the small map; 0 where there is none.
NodeId map_ui(
    Ui::Internal& p,
    PictureWindow& window,
    const std::vector<PictureSpot>& spots,
    const PictureOptions& options
) {
    const NodeId id = p.id_of(picture_map_key);
    if (!window.has_map(id))
        return 0;
    window.clear_map();
    Node map;
    map.role = Role::Button;
    map.key = picture_map_key;
    map.name = options.map.name;
    map.shortcut = "ArrowLeft ArrowRight ArrowUp ArrowDown Home End Plus -";
    map.takes_keys = true;
    p.add(std::move(map), window.map_box());
    if (p.memory.focus == id) {
        for (const std::string& key : p.memory.taken_keys)
            window.follow_key(key, zoomed_about(window, spots, options));
    }
    window.hold_map(id);
    return id;
}

// What is in view, once the window stands where it shall; whoever has the focus there hears it
// again when it changes.
void tell_map(Ui::Internal& p, const PictureWindow& window, NodeId id, const PictureMap& map) {
    if (id == 0 || !map.in_view)
        return;
    std::string in_view = map.in_view(window.seen());
    p.node(id).description = in_view + " " + map.keys;
    if (p.memory.focus != id)
        return;
    p.enter(p.add(Role::Status, "small-map-view", {}, window.map_box()));
    p.add(Role::Text, "in-view", in_view, window.map_box());
    p.leave();
}

// The line that follows the pointer while a way is pulled, or its end is being chosen.
void pull(
    Ui& ui,
    PictureWindow& window,
    const std::vector<PictureSpot>& spots,
    const PictureOptions& options,
    PictureResult& result
) {
    Ui::Internal& p = ui.parts();
    const DragState& drag = ui.drag();
    const bool pulled = is_pulled(drag);
    const std::optional<std::size_t> from = pulled ? pulled_spot(spots, drag) : options.drawing;
    if (!from)
        return;
    const ImVec2 pointer(drag.pointer_x, drag.pointer_y);
    if (pulled)
        window.move_towards(pointer);
    const std::optional<std::size_t> end = end_under_pointer(window, spots, drag);
    const bool possible =
        end && (spots[*from].kind == SpotKind::Card || spots[*end].kind == SpotKind::Card);
    if (possible)
        p.border(window.box(spots[*end]), p.theme().accent, 9, 4);
    if (window.rect().Contains(pointer))
        draw_pulled_line(p, handle_place(window, spots[*from]), pointer);
    if (pulled && drag.dropped && possible)
        result.drawn = PictureResult::Drawn{*from, *end};
}

} // namespace

PictureResult picture(
    Ui& ui,
    std::string_view key,
    std::string_view caption,
    const scene::Scene& scene,
    const std::vector<PictureSpot>& spots,
    PictureView& view,
    const PictureOptions& options
) {
    Ui::Internal& p = ui.parts();
    const double wide = p.area().width / (std::max(scene.width, 1.0) * p.memory.scale);
    const double tall = fitting(wide, view) * scene.height;
    const ImRect rect =
        p.place(0, std::min(p.px(options.height), p.px(static_cast<float>(tall) + 1)));
    Node node;
    node.role = Role::Figure;
    node.key = key;
    node.name = caption;
    node.description = scene.alternative;
    node.zooms = true;
    const NodeId id = p.add(std::move(node), rect);
    p.enter(id);
    if (p.asked(p.id_of(picture_map_key), Request::Activate)) {
        view = {.whole = true};
        p.memory.waiting = true; // the room the picture takes was measured before
    }
    ImGui::PushClipRect(rect.Min, rect.Max, true);
    PictureWindow window(p, rect, scene, view);
    const bool pressed = window.drag(id);
    const NodeId map = map_ui(p, window, spots, options);
    if (p.memory.pinch && p.memory.pinch->figure == id)
        window.pinch(*p.memory.pinch);
    if (view.zoom_by != 1)
        window.zoom(view.zoom_by, zoomed_about(window, spots, options));
    view.zoom_by = 1;
    window.settle();
    if (options.reveal)
        window.reveal(spots[*options.reveal], map != 0);
    for (const PictureSpot& spot : spots)
        if ((p.memory.focus_visible && p.memory.focus == p.id_of(spot.key))
            || p.memory.focus_wish.key == spot.key)
            window.reveal(spot, map != 0);
    tell_map(p, window, map, options.map);
    const bool in_sight = ImGui::GetCurrentWindow()->ClipRect.Overlaps(rect);
    if (in_sight)
        window.draw();
    const std::optional<std::size_t> line = lines_ui(p, window, options);
    PictureResult result = Spots(ui, window, spots, view, options, map != 0).result();
    if (pressed && !result.spot && !result.handle)
        result.line = line;
    pull(ui, window, spots, options, result);
    if (in_sight && map != 0) {
        window.draw_map(spots);
        p.focus_ring(map, window.map_box(), 4);
        const bool reached = p.memory.focus == map && p.memory.focus_visible;
        p.tooltip(map, window.map_box(), reached, options.map.keys);
    }
    ImGui::PopClipRect();
    p.leave();
    return result;
}

} // namespace tappa::ui
