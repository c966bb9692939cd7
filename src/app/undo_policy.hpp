#pragma once

namespace tappa {

// What an action or an outcome means to the history. Each says it in its static member `undo`;
// one that does not is refused by the compiler (update.cpp).
enum class UndoPolicy {
    None,    // leaves the document as it is
    Passing, // the same, and comes of its own accord: what is being typed goes on as one step
    Replace, // opens another document, or moves in the history itself
    Step,    // a step of its own
    Merge,   // one step with those before it that have the same merge_key()
};

} // namespace tappa
