#pragma once

#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <cstdint>
#include <string>

// How saving goes.

namespace tappa {

struct Change;

namespace outcomes {

struct Saving {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    std::uint64_t revision = 0;
};
struct Saved {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    std::uint64_t revision = 0;
    std::string time;
};
struct SaveFailed {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    StorageProblem problem{};
};
struct StorageFailed { // with something other than the open document
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    StorageProblem problem{};
};
struct StorageRepaired { // something stored was damaged and was left out
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
};
struct DocumentStands {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    Standing standing{};
};

using OfSaving = Types<Saving, Saved, SaveFailed, StorageFailed, StorageRepaired, DocumentStands>;

} // namespace outcomes

void apply(Change& change, const outcomes::Saving& outcome);
void apply(Change& change, const outcomes::Saved& outcome);
void apply(Change& change, const outcomes::SaveFailed& outcome);
void apply(Change& change, const outcomes::StorageFailed& outcome);
void apply(Change& change, const outcomes::StorageRepaired& outcome);
void apply(Change& change, const outcomes::DocumentStands& outcome);

} // namespace tappa
