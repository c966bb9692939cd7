#include "ui/kit/page.hpp"
#include "ui/kit/scene_painter.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

namespace tappa::ui {

namespace {

// Follows the focus; a stop that is no spot any more becomes the first.
void follow_stop(Ui::Internal& p, const std::vector<FigureSpot>& spots, std::string& stop) {
    const auto focused = std::find_if(spots.begin(), spots.end(), [&](const FigureSpot& spot) {
        return p.memory.focus != 0 && p.id_of(spot.key) == p.memory.focus;
    });
    if (focused != spots.end()) {
        stop = focused->key;
        return;
    }
    const bool is_there = std::any_of(spots.begin(), spots.end(), [&](const FigureSpot& spot) {
        return spot.key == stop;
    });
    if (!is_there && !spots.empty())
        stop = spots.front().key;
}

std::optional<std::size_t> pressed_spot(
    Ui& ui, const std::vector<FigureSpot>& spots, std::string* stop, ImVec2 origin, float scale
) {
    Ui::Internal& p = ui.parts();
    if (stop)
        follow_stop(p, spots, *stop);
    std::optional<std::size_t> pressed;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const FigureSpot& spot = spots[i];
        const float radius = static_cast<float>(spot.radius) * scale;
        const bool is_box = spot.width > 0;
        const float half_width = is_box ? static_cast<float>(spot.width) * scale / 2 : radius;
        const float half_height = is_box ? static_cast<float>(spot.height) * scale / 2 : radius;
        const ImVec2 centre(
            origin.x + static_cast<float>(spot.x) * scale,
            origin.y + static_cast<float>(spot.y) * scale
        );
        const ImRect box(
            {centre.x - half_width, centre.y - half_height},
            {centre.x + half_width, centre.y + half_height}
        );
        const NodeId id = p.add(Role::Button, spot.key, spot.name, box);
        if (stop)
            p.node(id).stop = spot.key == *stop ? Tristate::Yes : Tristate::No;
        const Interaction state = p.interact(id, box);
        if (state.pressed)
            pressed = i;
        if (spot.draggable)
            ui.drag_source(spot.key);
        if (state.hovered)
            p.border(box, p.theme().ink, p.css(radius), 2);
        p.focus_ring(id, box, p.css(radius));
        const bool reached = p.memory.focus == id && p.memory.focus_visible;
        p.tooltip(id, box, state.hovered || reached, spot.name);
    }
    return pressed;
}

float middle_x(const Node& node) {
    return node.bounds.x + node.bounds.width / 2;
}

float middle_y(const Node& node) {
    return node.bounds.y + node.bounds.height / 2;
}

// The nearest of the places in the direction of an arrow: what lies aside counts twice, so that the
// eye finds the way the focus went.
const Node* nearest_by_arrow(
    const std::vector<const Node*>& places, const Node& at, std::string_view key
) {
    const bool sideways = key == "ArrowLeft" || key == "ArrowRight";
    const float sign = key == "ArrowRight" || key == "ArrowDown" ? 1.0F : -1.0F;
    const Node* nearest = nullptr;
    float least = 0;
    for (const Node* place : places) {
        const float x = middle_x(*place) - middle_x(at);
        const float y = middle_y(*place) - middle_y(at);
        const float ahead = sign * (sideways ? x : y);
        const float distance = ahead + 2 * std::fabs(sideways ? y : x);
        if (ahead < 0.5F || (nearest && distance >= least))
            continue;
        nearest = place;
        least = distance;
    }
    return nearest;
}

} // namespace

bool move_among_places(Memory& m, const Node& at, std::string_view key) {
    std::vector<const Node*> places;
    std::size_t index = 0;
    for (const Node& node : m.tree.nodes()) {
        if (node.parent != at.parent || node.stop == Tristate::Unset)
            continue;
        if (&node == &at)
            index = places.size();
        places.push_back(&node);
    }
    const Node* to = nullptr;
    if (key == "Home")
        to = places.front();
    else if (key == "End")
        to = places.back();
    else if (key == "PageDown")
        to = places[std::min(index + 1, places.size() - 1)];
    else if (key == "PageUp")
        to = places[index > 0 ? index - 1 : 0];
    else if (key.substr(0, 5) == "Arrow")
        to = nearest_by_arrow(places, at, key);
    else
        return false;
    // Where nothing lies that way the key does nothing, rather than scroll the page.
    if (to) {
        m.focus_next = to->id;
        m.focus_visible = true;
    }
    return true;
}

std::optional<std::size_t> Ui::figure(
    std::string_view key,
    std::string_view caption,
    const scene::Scene& scene,
    const FigureOptions& options
) {
    Internal& p = *m_internal;
    const auto own_width = static_cast<float>(scene.width);
    const float ratio = options.width > 0 && own_width > 0 ? options.width / own_width : 1;
    const ImRect rect =
        p.place(p.px(own_width * ratio), p.px(static_cast<float>(scene.height) * ratio));
    Node node;
    node.role = Role::Figure;
    node.key = key;
    node.name = caption;
    node.description = scene.alternative;
    const NodeId id = p.add(std::move(node), rect);
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    if (clip.Overlaps(rect)) {
        const ScenePainter painter(p, rect.Min, p.memory.scale * ratio, clip);
        for (const scene::Item& item : scene.items)
            std::visit(painter, item);
        if (options.over)
            for (const scene::Item& item : options.over->items)
                std::visit(painter, item);
    }
    std::optional<std::size_t> pressed;
    p.enter(id);
    if (options.spots)
        pressed =
            pressed_spot(*this, *options.spots, options.stop, rect.Min, p.memory.scale * ratio);
    if (scene.table.columns.empty()) {
        p.leave();
        return pressed;
    }
    p.enter(p.add(Role::Table, "table", caption, rect));
    const auto add_row =
        [&](std::string_view row_key, Role first, Role rest, const std::vector<std::string>& cells
        ) {
            p.enter(p.add(Role::Row, row_key, {}, rect));
            for (std::size_t i = 0; i < cells.size(); ++i)
                p.add(i == 0 ? first : rest, std::to_string(i), cells[i], rect);
            p.leave();
        };
    add_row("header", Role::ColumnHeader, Role::ColumnHeader, scene.table.columns);
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i)
        add_row("row-" + std::to_string(i), Role::RowHeader, Role::Cell, scene.table.rows[i]);
    p.leave();
    p.leave();
    return pressed;
}

} // namespace tappa::ui
