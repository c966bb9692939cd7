#pragma once

#include "report/graph_picture.hpp"
#include "scene/pieces.hpp"
#include "ui/kit/picture.hpp"
#include "ui/screens/graph_parts.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tappa::ui {

// The picture of the graph. It keeps the layout, which takes longer than a frame and is to keep
// the order of touchpoints when some are added, the drawing, and which part of it is seen.
class GraphPictureView {
public:
    void draw(Ui& ui, const GraphPage& page);

private:
    // What the layout and the cards' names come from.
    struct Subject {
        std::string document;
        JourneyId journey;
        std::uint64_t revision = 0;
        bool is_current = false;
        std::uint64_t graphs = 0; // of those that jobs have brought
        Language language{};
        bool operator==(const Subject&) const = default;
    };
    // And how it is drawn.
    struct Look {
        const ThemeColours* theme = nullptr;
        report::CardColour colour{};
        TouchpointId selected;
        PathIds marked;
        double touchpoints_shown = 1;
        double transitions_shown = 1;
        bool operator==(const Look&) const = default;
    };

    void follow(const Ui& ui, const GraphPage& page);
    void lay_out(const GraphPage& page, bool same_journey);
    void name_cards(const Ui& ui, const GraphPage& page);
    // Start and the Goal, where ways begin and end, and the lines (graph_drawing.cpp).
    void name_ends(const Ui& ui);
    void find_lines(const GraphPage& page);
    void drawing_ui(Ui& ui, const GraphPage& page);
    void follow_result(Ui& ui, const GraphPage& page, const PictureResult& result);
    [[nodiscard]] TouchpointId end_at(std::size_t spot) const; // empty for Start and Goal
    void draw_scene(const Ui& ui, const GraphPage& page);
    void hide_rest(const GraphPage& page, scene::TouchpointGraphInput& input);
    void tools_ui(Ui& ui, const GraphPage& page);
    void zoom_ui(Ui& ui);
    [[nodiscard]] std::string in_view(const Ui& ui, const SeenPart& seen) const;
    void mark_found(const Ui& ui, const GraphPage& page);
    // What the signs mean (graph_legend.cpp).
    void legend_ui(Ui& ui, const GraphPage& page);
    [[nodiscard]] std::vector<scene::LegendEntry> line_signs(const Ui&, const GraphPage&) const;
    // What the words of the search are found in, and the card that comes into sight by it.
    std::optional<std::size_t> found_ui(Ui& ui, const GraphPage& page);

    Subject m_subject;
    Look m_look;
    JourneyGraph m_graph; // of the layout: with the ways nobody takes, which can be chosen, too
    std::vector<std::optional<std::size_t>> m_computed; // by link: its number in the figures' graph
    std::vector<double> m_flows;
    GraphLayout m_layout;
    scene::Scene m_scene;
    std::vector<PictureSpot> m_spots; // of the touchpoints, then of Start and of the Goal
    std::vector<PictureLine> m_lines;
    std::vector<WayEnds> m_ways; // by line
    std::vector<bool> m_hidden_links;
    PictureView m_view;
    TouchpointId m_revealed;
    std::string m_words; // that the found ones were found by
    std::vector<std::size_t> m_found;
    std::size_t m_at = 0; // of those found: which was shown last
};

} // namespace tappa::ui
