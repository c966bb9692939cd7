#pragma once

#include "graph/absorption.hpp"
#include "graph/journey_graph.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa {

// How often customers pass from one department, or channel, to another, for each 100 of them, over
// steps from one touchpoint to the next where both have one.
struct Handoffs {
    std::optional<double> department_changes;
    std::optional<double> channel_switches;
    bool operator==(const Handoffs&) const = default;
};

// Nothing where no touchpoint has any, and where customers go round for ever between two of them.
[[nodiscard]] Handoffs handoffs_of(const JourneyGraph&, const GraphArcs&, const Absorption&);

// Steps from one channel to another for each 100 customers, the most frequent first.
struct ChannelSwitch {
    std::string from;
    std::string to;
    double per_100 = 0;
    bool operator==(const ChannelSwitch&) const = default;
};
[[nodiscard]] std::vector<ChannelSwitch>
channel_switches_of(const JourneyGraph&, const GraphArcs&, const Absorption&);

} // namespace tappa
