#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "scene/impact_effort_matrix.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/plan_facts.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace tappa::ui {

// The key of an action's point.
[[nodiscard]] std::string matrix_point_key(const PlanActionId&);

// Every action that has a priority, by impact and effort; a point opens its action. Tab stops at
// one of the points, the arrow keys go from there to the others. Finding each
// of hundreds of points a place is no work for every frame, so the view keeps the drawing for as
// long as it looks the same.
class PlanMatrix {
public:
    void draw(Ui& ui, const Derived& derived);

private:
    struct Look {
        std::uint64_t matrix = 0; // how often it was computed
        double width = 0;
        double height = 0;
        Language language = Language::En;
        const ThemeColours* theme = nullptr;
        bool operator==(const Look&) const = default;
    };

    void follow(const Ui& ui, const Derived& derived, const std::vector<PlanRow>& rows);

    Look m_look;
    scene::MatrixDrawing m_drawing;
    std::vector<FigureSpot> m_spots;
    std::vector<PlanActionId> m_actions; // of the spots
    std::string m_stop;                  // the key of the spot that Tab stops at
};

} // namespace tappa::ui
