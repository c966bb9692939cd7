#include "mining/log_choices.hpp"

#include <algorithm>

namespace tappa {

LogOptions options_of(const LogChoices& choices) {
    return {
        choices.zone,
        choices.columns,
        choices.dates,
        Ticks{std::min(choices.session_gap_hours, most_session_gap_hours)} * 3'600
            * ticks_per_second};
}

} // namespace tappa
