#pragma once

#include "base/language.hpp"
#include "graph/figures.hpp"
#include "model/journey.hpp"
#include "model/plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// How a plan's action names the finding it answers to, or the deviation of a drawn journey from a
// measured one (deviation_source.hpp): its kind and, after a colon, what it is
// about. That is the touchpoint of a finding about one ("drop-off:identity-check") or of the first
// in a loop, the pain point of a cause, and the journey for all others. The finding has the same id
// after the journey has changed, as long as it is found at all. Where both together are longer than
// an id may be, the hash of the latter stands for it.
[[nodiscard]] std::string finding_id(const Finding&, const JourneyGraph&, const JourneyId&);

// All ids that findings about a touchpoint may have.
[[nodiscard]] std::vector<std::string> findings_about(const TouchpointId&);
// And about a pain point: that it is a cause, or in a circle of them.
[[nodiscard]] std::vector<std::string> findings_about(const PainPointId&);

// Of the leverage of a touchpoint.
[[nodiscard]] std::string leverage_id(const GraphTouchpoint&);

// The finding with this id among those of a journey. Leverage is found for any touchpoint that has
// some, not only for those that have most. Nothing where it is not found any more, as leverage is
// not where counts do not match.
[[nodiscard]] std::optional<Finding> find_finding(
    const GraphFigures&, const JourneyId&, std::string_view id
);

// Whether it names a kind of finding or deviation and something that one of the journeys has.
[[nodiscard]] bool is_finding_id(std::string_view id, const Journeys&);
// Nothing of a deviation.
[[nodiscard]] std::optional<FindingKind> finding_kind_of(std::string_view id);

// "Drop-off: Identity check", or what of it is known.
[[nodiscard]] std::string finding_title(std::string_view id, const Journeys&, Language);
// What an action about it is called: "Keep customers from leaving at Identity check".
[[nodiscard]] std::string finding_task(std::string_view id, const Journeys&, Language);

// The action that answers to it and was not dropped; null where none does.
[[nodiscard]] const PlanAction* action_of_finding(const Plan&, std::string_view id);

} // namespace tappa
