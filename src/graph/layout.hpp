#pragma once

#include "graph/absorption.hpp"
#include "graph/journey_graph.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tappa {

// Where everything of a journey's graph stands in its picture, in units of CSS pixels with y
// downwards. How it is laid out: docs/GRAPH.md.

struct LayoutPoint {
    double x = 0;
    double y = 0;
    bool operator==(const LayoutPoint&) const = default;
};

struct LayoutBox {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] LayoutPoint middle() const { return {x + width / 2, y + height / 2}; }
    bool operator==(const LayoutBox&) const = default;
};

enum class LinkCourse {
    Onward,        // to a later stage, Goal among them: a ribbon that ends at the card's left
    Beside,        // to the next card in the stage: straight up or down
    Bow,           // to another card of the stage, in the gutter on the right
    BackInStage,   // to a card customers come to earlier, or to itself: in the gutter on the left
    BackOverStages // to an earlier stage: out on the left, in a lane above the cards
};

// A cubic Bézier curve from where the one before ends. The controls of a straight piece lie on it.
struct RoutePiece {
    LayoutPoint control1;
    LayoutPoint control2;
    LayoutPoint end;
    bool operator==(const RoutePiece&) const = default;
};

struct LinkRoute {
    std::size_t link = 0; // in the graph
    LinkCourse course = LinkCourse::Onward;
    double flow = 0;
    double width = 0; // of the flow, at least `thinnest_flow`; back, at most `widest_back`
    LayoutPoint begin;
    std::vector<RoutePiece> pieces;
    // Where an arrowhead ends, `arrow_length` beyond the last piece; ribbons have none.
    std::optional<LayoutPoint> tip;
    bool operator==(const LinkRoute&) const = default;
};

[[nodiscard]] inline bool goes_back(const LinkRoute& route) {
    return route.course == LinkCourse::BackInStage || route.course == LinkCourse::BackOverStages;
}

// Customers who leave at Start or a touchpoint: a taper that hangs below it.
struct Leaving {
    std::size_t node = 0;
    double flow = 0;
    double share = 0;  // of those who are at the node
    LayoutPoint begin; // of the taper, at its left
    double width = 0;  // at its base
    bool operator==(const Leaving&) const = default;
};

struct StageBand {
    std::optional<JourneyStage> stage; // nothing where no touchpoint has one
    LayoutBox box;                     // with its heading
    std::size_t touchpoints = 0;
    double leaving = 0; // customers
    bool operator==(const StageBand&) const = default;
};

struct GraphLayout {
    double width = 0;
    double height = 0;
    double flow_per_pixel = 1;    // one scale for all that flows
    std::vector<LayoutBox> cards; // by touchpoint
    LayoutBox start;
    LayoutBox goal;
    LayoutBox exit;
    LayoutBox lane; // below the bands, of all who leave
    std::vector<StageBand> bands;
    std::vector<LinkRoute> routes; // of the links that do not lead to Exit, in their order
    std::vector<Leaving> leaving;  // Start first
    // The touchpoints' ids by stage, from the top: what the next layout is to keep.
    std::vector<std::string> order;
    bool operator==(const GraphLayout&) const = default;
};

inline constexpr double thinnest_flow = 1.4;
inline constexpr double widest_back = 6; // wider ones do not bend around corners of this size
inline constexpr double arrow_length = 7;
inline constexpr double band_heading = 40; // the height of a band's heading

// How many customers take each link: their counts where all are known, else the probability that
// the walk takes it times the customers at Start (1 where these are not known).
[[nodiscard]] std::vector<double> flows_of(const JourneyGraph&, const Absorption&);
// Whether these are customers, or shares of 1.
[[nodiscard]] bool flows_are_counted(const JourneyGraph&);

// `flows` is by link; `kept_order` that of a layout before this one: touchpoints in it that still
// share a stage keep their order. The same input gives the same layout.
[[nodiscard]] GraphLayout layout_of(
    const JourneyGraph&,
    const std::vector<double>& flows,
    const std::vector<std::string>& kept_order = {}
);

// Points along a route, close enough to draw it with straight lines.
[[nodiscard]] std::vector<LayoutPoint> points_of(const LinkRoute&);

} // namespace tappa
