#pragma once

#include "model/journey.hpp"
#include "ui/kit/ui.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tappa::ui {

// "4. Consideration"
[[nodiscard]] std::string stage_title(const Ui& ui, JourneyStage stage);
// The name, or what stands for it while there is none.
[[nodiscard]] std::string shown_name(const Ui& ui, const Touchpoint& touchpoint);
// "Web · Digital", or what is known of it; may be empty.
[[nodiscard]] std::string channel_and_department(const Ui& ui, const Touchpoint& touchpoint);
[[nodiscard]] std::vector<const Opportunity*> opportunities_of(
    const Journey& journey, const TouchpointId& touchpoint
);

// The key of a card's node, from which journey_key() and dragging know the touchpoint again.
[[nodiscard]] std::string card_key(const TouchpointId& touchpoint);
[[nodiscard]] TouchpointId touchpoint_of_key(std::string_view key); // empty: not a card's

// The key of the button that opens the journey's own fields.
inline constexpr std::string_view edit_journey_key = "edit-journey"; // no other has it
// The key of the field for its name, among these.
inline constexpr std::string_view journey_name_key = "journey-name";
// The key of the panel's field for the name.
[[nodiscard]] std::string name_field_key(const TouchpointId& touchpoint);
// The key of the button at the end of a stage's column.
[[nodiscard]] std::string add_key(JourneyStage stage);

void duplicate_touchpoint(Ui& ui, const Document& document, const TouchpointId& touchpoint);
// The focus goes to a neighbour.
void delete_touchpoint(Ui& ui, const Journey& journey, const Touchpoint& touchpoint);

// Smile, neutral or frown, by the sign: the shape says it to who does not see the colour.
[[nodiscard]] std::string_view emotion_icon(int emotion);
[[nodiscard]] std::string_view evidence_icon(Evidence evidence);

// What each journey is called in a list; those of one name are numbered from the second on.
[[nodiscard]] std::vector<std::string> journey_titles(const Ui&, const Journeys&);

} // namespace tappa::ui
