#pragma once

#include "base/shared.hpp"
#include "planning/plan_changes.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace tappa {

struct Change;

// An edited plan beside the document's, and what of it is to be taken over. Sentences are in the
// language it was opened in.
struct PlanReview {
    std::string file;
    Shared<std::string> bytes; // to be compared again where the plan has changed meanwhile
    PlanChanges changes;
    Shared<std::vector<std::vector<ChangeWords>>> words; // as changes.changed
    std::vector<std::string> problems;
    std::vector<std::string> notes;
    std::string failure;        // why nothing of it can be read
    std::uint64_t revision = 0; // of the document it was compared with
};

// Inside `update` only: shows what the file would change if it is an edited plan. False where it is
// none.
bool take_plan_file(Change& change, const std::string& name, const std::string& bytes);

// Compares the file anew.
void review_plan_file(Change& change, std::string name, std::string bytes);

} // namespace tappa
