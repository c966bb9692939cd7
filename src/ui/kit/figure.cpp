#include "ui/kit/kit_internal.hpp"
#include "ui/kit/scene_painter.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

namespace tappa::ui {

namespace {

std::optional<std::size_t> pressed_spot(
    Ui& ui, const std::vector<FigureSpot>& spots, ImVec2 origin, float scale
) {
    Ui::Internal& p = ui.parts();
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

} // namespace

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
        pressed = pressed_spot(*this, *options.spots, rect.Min, p.memory.scale * ratio);
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
