#pragma once

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
    std::string detail;
};
struct ChangedElsewhere { // another tab holds the document
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
};

using OfSaving = Types<Saving, Saved, SaveFailed, ChangedElsewhere>;

} // namespace outcomes

void apply(Change& change, const outcomes::Saving& outcome);
void apply(Change& change, const outcomes::Saved& outcome);
void apply(Change& change, const outcomes::SaveFailed& outcome);
void apply(Change& change, const outcomes::ChangedElsewhere& outcome);

} // namespace tappa
