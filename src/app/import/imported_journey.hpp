#pragma once

#include "app/state.hpp"
#include "model/document.hpp"

#include <cstddef>
#include <string>

namespace tappa {

// The journey whose touchpoints the choices name; an empty one where it is gone.
[[nodiscard]] const Journey& journey_of_import(const State&);

// Whether that one is renewed, and none begun or added.
[[nodiscard]] bool renews_journey(const State&);

// What putting the import into a journey does to it.
struct JourneyChanges {
    std::size_t renewed = 0; // touchpoints that were there and take their numbers from the log
    std::size_t added = 0;
    std::size_t matched = 0; // of these: with the other journey, which stays as it is
    std::size_t transitions = 0;
    std::size_t transitions_before = 0; // which these replace
    std::size_t left_out = 0;           // the rarest, beyond limits::transitions
    std::size_t choices_not_kept = 0;   // for the next log
    std::size_t shortened = 0;          // of those added; what was cut stands in their notes
    bool keeps_volumes = false;         // the log covers too little to say how many come in a month
};
[[nodiscard]] JourneyChanges journey_changes(const ImportState&, const Journey& journey);

// Puts what was counted into a journey of the document and gives its id: a new one, or that of the
// import with its own touchpoints, which keep all that people wrote. Transitions, entries and goals
// are those of the log, with counts; visits and leaving likewise, as measured. What was chosen for
// its activities is kept for the next log. `name`: of a new one, and of an empty one that nobody
// has named. Where the log counts one segment only and the journey is of none, it is of the
// document's segment of that name, which is made where there is none and the document has room for
// it.
JourneyId put_into_journey(Document& document, const ImportState&, const std::string& name);

} // namespace tappa
