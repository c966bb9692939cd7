#pragma once

#include "model/journey.hpp"

#include <vector>

namespace tappa {

// A pain point that brings others about, with what hangs on it: the sum of severity × share of all
// it leads to, over however many steps, itself left out.
struct PainCause {
    PainPointId pain_point;
    double downstream = 0;
    std::size_t effects = 0;
    bool operator==(const PainCause&) const = default;
};

struct PainCauses {
    std::vector<PainCause> causes; // the heaviest first, equals as they stand
    // Pain points that bring each other about, in the order of the journey.
    std::vector<std::vector<PainPointId>> circles;
    bool operator==(const PainCauses&) const = default;
};

[[nodiscard]] PainCauses pain_causes(const Journey&, double usual_share);

} // namespace tappa
