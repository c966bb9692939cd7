#pragma once

#include "model/ids.hpp"
#include "report/card_colour.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tappa {

enum class GraphView { Picture, Table, Variants };

// What the table of touchpoints can be put in order by. By journey is by stage, as on the map.
enum class GraphColumn {
    Journey,
    Touchpoint,
    Reach,
    Visits,
    DropOff,
    Conversion,
    RemovalEffect,
    Shapley,
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

// A way of the graph by where it begins and ends. Without `from` it comes from Start, without `to`
// it leads to Goal; without either there is none.
struct WayEnds {
    TouchpointId from;
    TouchpointId to;
    [[nodiscard]] bool is_none() const { return from.empty() && to.empty(); }
    bool operator==(const WayEnds&) const = default;
};

// A path as its touchpoints, one after the other: in a journey's variants each is there once.
using PathIds = std::vector<TouchpointId>;

enum class VariantEnd { Any, Goal, Left };
enum class VariantRelation { With, Without, Starting, Ending };
enum class VariantOrder { Customers, Conversion, Time, Length };

inline constexpr std::size_t variant_rows = 20; // at first, and more with each press
inline constexpr std::size_t least_representatives = 2;
inline constexpr std::size_t most_representatives = 8;

// Whose paths: of a segment, of a period, of a segment in a period, by their numbers in a group
// (model/journey.hpp); of all without either.
struct GroupChoice {
    std::optional<int> segment;
    std::optional<int> period;
    [[nodiscard]] bool is_all() const { return !segment && !period; }
    bool operator==(const GroupChoice&) const = default;
};
[[nodiscard]] inline bool are_same(const GroupChoice& a, const GroupChoice& b) {
    return a == b;
}

// How the person looks at the paths of customers.
struct VariantLook {
    GroupChoice group;
    GroupChoice compared; // that the group is compared with; all: none
    VariantEnd end = VariantEnd::Any;
    VariantRelation relation = VariantRelation::With;
    TouchpointId touchpoint; // that the relation is to; empty: any
    VariantOrder order = VariantOrder::Customers;
    std::size_t rows = variant_rows;
    std::size_t representatives = 0; // only so many that stand for all; 0: every path
    PathIds chosen;                  // the one whose times are shown; empty: none
    bool operator==(const VariantLook&) const = default;
};

// How the person looks at the graph.
struct GraphLook {
    GraphView view = GraphView::Picture;
    report::CardColour colour = report::CardColour::Abandonment;
    GraphSort sort;
    TouchpointId selected;
    WayEnds way; // the chosen one
    // Where a way is being drawn from: a touchpoint, or Start where it is empty.
    std::optional<TouchpointId> drawing;
    JourneyId compared; // the journey this one is held against; empty: none
    std::string words;  // of the search
    std::optional<WhatIf> what_if;
    VariantLook variants;
    PathIds marked; // a path in the picture; empty: none
    // The most frequent ones that are drawn, as a share of all of them.
    double touchpoints_shown = 1;
    double transitions_shown = 1;
    bool operator==(const GraphLook&) const = default;
};

// What is chosen of a journey; how it is looked at stays.
void forget_choices(GraphLook&);

[[nodiscard]] inline bool hides_some(const GraphLook& look) {
    return look.touchpoints_shown < 1 || look.transitions_shown < 1;
}

} // namespace tappa
