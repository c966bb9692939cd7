#pragma once

#include "model/journey.hpp"
#include "model/plan.hpp"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace tappa {

// The quick audit of article 000: "map the journey across segments and channels, and find the three
// worst pain points". What weighs most is told by pain_burden(), with the usual share of all
// journeys where a pain point's own is not known.

inline constexpr std::size_t audit_worst = 3; // of each cell, and of all

// Pointers live as long as the journeys.
struct AuditPain {
    const Journey* journey = nullptr;
    const Touchpoint* touchpoint = nullptr;
    const PainPoint* pain = nullptr;
    double burden = 0;
};

// What customers of a segment meet in a channel.
struct AuditCell {
    std::size_t channel = 0; // its place among all
    std::size_t touchpoints = 0;
    std::size_t pain_points = 0;
    std::vector<AuditPain> worst; // the heaviest first, equals as they stand
};

struct QuickAudit {
    // Of the journeys that have touchpoints: each once, in the order in which they are named first;
    // last an empty one, where some journeys are of no segment.
    std::vector<PersonaId> segments;
    // Of these touchpoints: each once, as it is written first, in that order; last "", where there
    // are some without. Case, accents and spaces around tell none apart.
    std::vector<std::string> channels;
    // By segment; of the channels in which it has touchpoints, in their order. A document may have
    // far more channels than anybody meets in one segment.
    std::vector<std::vector<AuditCell>> cells;
    std::vector<AuditPain> overall;
    double usual_share = 1;
    bool is_share_known = false; // of any pain point
};

[[nodiscard]] QuickAudit quick_audit(const Journeys&);
// Null where the segment has no touchpoint in the channel.
[[nodiscard]] const AuditCell* find_cell(
    const QuickAudit&, std::size_t segment, std::size_t channel
);

// The action that answers to a pain point and was not dropped, by the pain point's id.
using PlannedPains = std::unordered_map<std::string, const PlanAction*>;
[[nodiscard]] PlannedPains planned_pains(const Plan&);

} // namespace tappa
