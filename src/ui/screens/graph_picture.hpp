#pragma once

#include "report/graph_picture.hpp"
#include "ui/kit/picture.hpp"
#include "ui/screens/graph_parts.hpp"

#include <string>
#include <vector>

namespace tappa::ui {

// The picture of the graph. It keeps the layout, which takes longer than a frame and is to keep
// the order of touchpoints when some are added, the drawing, and which part of it is seen.
class GraphPictureView {
public:
    void draw(Ui& ui, const GraphPage& page);

private:
    struct Look {
        std::uint64_t revision = 0;
        std::string document;
        const ThemeColours* theme = nullptr;
        Language language{};
        GraphColour colour{};
        TouchpointId selected;
        bool is_current = false;
        bool operator==(const Look&) const = default;
    };

    void follow(const Ui& ui, const GraphPage& page);
    void lay_out(const GraphPage& page);
    void draw_scene(const Ui& ui, const GraphPage& page);
    void tools_ui(Ui& ui, const GraphPage& page);

    Look m_look;
    JourneyGraph m_graph; // of the layout
    std::vector<double> m_flows;
    GraphLayout m_layout;
    scene::Scene m_scene;
    std::vector<PictureSpot> m_spots;
    PictureView m_view;
    TouchpointId m_revealed;
};

} // namespace tappa::ui
