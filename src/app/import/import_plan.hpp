#pragma once

#include "app/import/import_state.hpp"
#include "base/language.hpp"
#include "model/journey.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tappa {

// An activity with fewer than this share of the events is rare.
inline constexpr double rare_share = 0.001;

// Which touchpoints a log is counted by, and which activity is which.
struct ImportPlan {
    std::vector<ImportedTouchpoint> touchpoints; // in the order in which the log names them
    std::vector<ActivityRule> rules;
    std::size_t grouped = 0; // rare activities that are one with others of their stage
    std::uint64_t events_of_their_own = 0; // those whose activity keeps its name
    std::uint64_t events = 0;              // of all activities, those left out too
};

// New touchpoints of one name and stage are one. `journey`: whose touchpoints the choices name;
// one that is gone from it is new again.
[[nodiscard]] ImportPlan import_plan(const ImportState&, const Journey& journey, Language language);

// Whether nothing says who reached the goal: no column, no activity.
[[nodiscard]] bool lacks_goal(const ImportState&);

// Of the dates in the sample, in the column chosen for them.
struct DateFacts {
    bool are_numbers = false;
    bool have_order = false;  // day or month first is a question
    bool lack_offset = false; // so the time zone is one
    double readable = 0;      // the share that is read, 0–1
    std::string example;      // the first that leaves its order open, else the first
};
[[nodiscard]] DateFacts date_facts(const ImportState&);

} // namespace tappa
