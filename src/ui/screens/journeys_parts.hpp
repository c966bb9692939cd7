#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::ui {

// The other views of the journey's screen, and what the map shows of the same.

// Map, all journeys or quick audit.
void journey_views_ui(Ui& ui, const State& state);

// The journeys as cards in a column for each status, with what can be done with each
// (journeys_board.cpp).
void all_journeys_ui(Ui& ui, const State& state, const Derived& derived);
// Alt and an arrow move the card that has the focus to the next or previous status.
[[nodiscard]] std::optional<Action> all_journeys_key(
    const State& state, std::string_view focused, std::string_view key, bool alt
);

// The worst pain points of each segment and channel (quick_audit.cpp).
void quick_audit_ui(Ui& ui, const State& state, const Derived& derived);

[[nodiscard]] std::string name_of_journey(const Ui& ui, const Journey& journey);

// The templates to begin from, under a button.
void templates_ui(Ui& ui);

// Owner, status and review (journey_standing.cpp).
// "reviewed on 3 May 2026", "not reviewed for 200 days", "never reviewed".
[[nodiscard]] std::string review_words(const Ui& ui, const Journey& journey, Date today);
// Owner and status, as far as they are said; the review unless it is due, and of a journey that was
// neither researched nor reviewed there is none.
[[nodiscard]] std::vector<std::string> standing_words(
    const Ui& ui, const Journey& journey, Date today
);
// Nothing unless a review is due.
void review_due_ui(Ui& ui, const Journey& journey, Date today);
void standing_fields_ui(Ui& ui, const Journey& journey, Date today);
[[nodiscard]] std::string status_name(const Ui& ui, const std::optional<JourneyStatus>& status);

// Nesting (journey_nesting.cpp).
// How one came to the journey on screen, and back; nothing where it was not opened from another.
void journey_path_ui(Ui& ui, const State& state);
// Under a touchpoint's card: to the journey it opens, if any.
void nested_link_ui(Ui& ui, const State& state, const Touchpoint& touchpoint);
// In its panel: which one it opens.
void nested_field_ui(
    Ui& ui, const State& state, const Derived& derived, const Touchpoint& touchpoint
);

} // namespace tappa::ui
