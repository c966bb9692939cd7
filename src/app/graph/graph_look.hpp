#pragma once

#include "model/ids.hpp"
#include "report/card_colour.hpp"

#include <optional>
#include <string>

namespace tappa {

enum class GraphView { Picture, Table };

// What the table of touchpoints can be put in order by. By journey is by stage, as on the map.
enum class GraphColumn {
    Journey,
    Touchpoint,
    Reach,
    Visits,
    DropOff,
    Conversion,
    RemovalEffect,
    Leverage,
    Repeats
};

struct GraphSort {
    GraphColumn by = GraphColumn::Journey;
    bool descending = false;
    bool operator==(const GraphSort&) const = default;
};

// The question what conversion would be if so great a share of the visits to a touchpoint ended
// there.
struct WhatIf {
    TouchpointId touchpoint;
    double abandonment = 0; // 0–1
    bool operator==(const WhatIf&) const = default;
};

// How the person looks at the graph.
struct GraphLook {
    GraphView view = GraphView::Picture;
    report::CardColour colour = report::CardColour::Abandonment;
    GraphSort sort;
    TouchpointId selected;
    std::string words; // of the search
    std::optional<WhatIf> what_if;
    bool operator==(const GraphLook&) const = default;
};

} // namespace tappa
