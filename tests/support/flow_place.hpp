#pragma once

#include "mining/flows.hpp"

#include <cstdint>
#include <string>

namespace tappa::test {

// What a flow leads from or to: an activity's name, or that of an end.
inline std::string place(const EventLog& log, std::uint32_t which) {
    return which == flow_start ? "(start)"
        : which == flow_goal   ? "(goal)"
        : which == flow_exit   ? "(exit)"
                               : log.activities.at(which);
}

} // namespace tappa::test
