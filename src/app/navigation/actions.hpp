#pragma once

#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <cstdint>

// Moving around, messages and the history.

namespace tappa {

struct Change;

namespace actions {

struct GoTo {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    Screen screen = Screen::Home;
};
struct OpenOverlay {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    Overlay overlay = Overlay::None;
};
struct Explain {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    ExplainTarget target;
};
struct CloseOverlay {
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct DismissToast { // messages go away by themselves, too
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    std::uint64_t id = 0;
};
struct DismissProblem {
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct Undo {
    static constexpr UndoPolicy undo = UndoPolicy::Replace;
};
struct Redo {
    static constexpr UndoPolicy undo = UndoPolicy::Replace;
};

using Navigation =
    Types<GoTo, OpenOverlay, Explain, CloseOverlay, DismissToast, DismissProblem, Undo, Redo>;

} // namespace actions

void apply(Change& change, const actions::GoTo& action);
void apply(Change& change, const actions::OpenOverlay& action);
void apply(Change& change, const actions::Explain& action);
void apply(Change& change, const actions::CloseOverlay& action);
void apply(Change& change, const actions::DismissToast& action);
void apply(Change& change, const actions::DismissProblem& action);
void apply(Change& change, const actions::Undo& action);
void apply(Change& change, const actions::Redo& action);

} // namespace tappa
