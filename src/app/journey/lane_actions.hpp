#pragma once

#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <optional>
#include <string>

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

void apply(Change& change, const actions::ShowLane& action);
void apply(Change& change, const actions::ShowTargetCurve& action);
void apply(Change& change, const actions::ShowPersonaCurve& action);
void apply(Change& change, const actions::SetMapPaper& action);
void apply(Change& change, const actions::SetMapFormat& action);

} // namespace tappa
