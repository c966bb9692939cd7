#pragma once

#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <string>

// The reader of glossary and knowledge pages.

namespace tappa {

struct Change;

namespace actions {

// Opens the reader at a place, or navigates within it; fetches the knowledge if it is missing.
struct OpenKnowledge {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    KnowledgePlace place;
};
struct GoBackInKnowledge { // from the first place it closes the reader
    static constexpr UndoPolicy undo = UndoPolicy::None;
};

using KnowledgeReader = Types<OpenKnowledge, GoBackInKnowledge>;

} // namespace actions

namespace outcomes {

struct KnowledgeRead {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    std::string glossary; // bytes of the two files
    std::string pages;
};
struct KnowledgeFailed {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
};

using OfKnowledge = Types<KnowledgeRead, KnowledgeFailed>;

} // namespace outcomes

void apply(Change& change, const actions::OpenKnowledge& action);
void apply(Change& change, const actions::GoBackInKnowledge& action);
void apply(Change& change, const outcomes::KnowledgeRead& outcome);
void apply(Change& change, const outcomes::KnowledgeFailed& outcome);

} // namespace tappa
