#pragma once

#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <optional>
#include <string>
#include <string_view>

// What shows on the journey beside its cards.

namespace tappa {

struct Change;

namespace actions {

struct ShowLane {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    MapLane lane{};
    bool shown = true;
};
struct ShowTargetCurve {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    bool shown = true;
};
struct ShowPersonaCurve {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    PersonaId persona;
    bool shown = true;
};

struct SetMapPaper {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    MapPaper paper{};
};
struct SetMapFormat {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    MapFormat format{};
};

using JourneyLooks = Types<ShowLane, ShowTargetCurve, ShowPersonaCurve, SetMapPaper, SetMapFormat>;

} // namespace actions

// What the browser keeps of a look beside the document: the lanes and curves chosen.
[[nodiscard]] std::string kept_look(const MapLook&);
// What anybody may have changed there: words that say nothing are passed over, and what no word
// speaks of is as in a document that is opened for the first time.
void take_kept_look(MapLook&, std::string_view kept);

// Whether the journey's drawing has room for one more curve, beside those of others in it.
[[nodiscard]] bool has_room_for_curve(const Change&, const Journey&, const PersonaId&);
// Ticks the persona or segment, which the document has.
void tick_curve(Change&, const PersonaId&);
// A new one may have the id of one that was deleted: that one's tick is not its own.
void untick_new(Change&, const Document& before);

void apply(Change& change, const actions::ShowLane& action);
void apply(Change& change, const actions::ShowTargetCurve& action);
void apply(Change& change, const actions::ShowPersonaCurve& action);
void apply(Change& change, const actions::SetMapPaper& action);
void apply(Change& change, const actions::SetMapFormat& action);

} // namespace tappa
