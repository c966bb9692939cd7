#pragma once

#include "app/derived/derived.hpp"
#include "app/jobs/intervals.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// The parts of the insights screen, one file each, and what they share.

namespace tappa::ui {

// A number that opens the terms it came from. `of` is what it is the number of.
void explained_ui(
    Ui&, std::string_view key, std::string_view of, const std::string& shown, ExplainTarget target
);
// The same for a score; without one there is nothing to explain.
void score_ui(Ui&, std::string_view of, const std::optional<double>& score, ExplainTarget target);
// A link that says in words what it explains.
void explain_link_ui(Ui&, std::string_view key, Text label, ExplainTarget target);

[[nodiscard]] std::string interval_text(const Ui&, const std::optional<Interval>&); // "2.38–2.71"
// Of the capability at this place of the questionnaire.
[[nodiscard]] std::optional<Interval> capability_interval(const State&, std::size_t place);

// Of all capabilities; nothing can be averaged when it is 0.
[[nodiscard]] double weight_sum(const State&);

void stage_card_ui(Ui&, const State&, const Derived&);          // insights_stage.cpp
void radar_card_ui(Ui&, const State&, const Derived&);          // insights_maps.cpp
void heat_map_card_ui(Ui&, const State&, const Derived&);       // insights_maps.cpp
void capabilities_card_ui(Ui&, const State&, const Derived&);   // insights_capabilities.cpp
void journey_stages_card_ui(Ui&, const State&, const Derived&); // insights_dimensions.cpp
void pillars_card_ui(Ui&, const State&, const Derived&);        // insights_dimensions.cpp
void evidence_card_ui(Ui&, const Derived&);                     // insights_evidence.cpp
void roles_card_ui(Ui&, const State&, const Derived&);          // insights_roles.cpp

} // namespace tappa::ui
