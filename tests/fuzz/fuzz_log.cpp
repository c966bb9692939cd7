#include "mining/case_groups.hpp"
#include "mining/flows.hpp"
#include "mining/log_file.hpp"
#include "mining/log_preview.hpp"
#include "mining/variants.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

// Whatever the bytes: a preview with whole rows; an error, or a log whose cases hold all of its
// events in order of time and whose flows lead each case from Start to an end.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes(reinterpret_cast<const char*>(data), size);
    const tappa::LogPreview preview = tappa::preview_of(bytes);
    for (const auto& row : preview.rows)
        if (row.size() != preview.heads.size())
            std::abort();
    tappa::LogOptions options;
    if (size > 0 && data[0] % 2 == 1) // the heads need not be guessed to come to the rows
        options.columns =
            tappa::columns_by_name({"case", "activity", "timestamp", "channel", "goal"});
    const tappa::Result<tappa::LogFile> file = tappa::log_from_file(bytes, options);
    if (!file.ok())
        return 0;
    const tappa::EventLog& log = file->reading.log;
    std::size_t events = 0;
    for (const tappa::LogCase& entry : log.cases) {
        if (entry.count == 0 || entry.first != events)
            std::abort();
        events += entry.count;
        for (std::size_t i = entry.first + 1; i < events; ++i)
            if (log.events[i].time < log.events[i - 1].time)
                std::abort();
    }
    std::uint64_t starts = 0;
    std::uint64_t ends = 0;
    std::uint64_t into_activities = 0;
    for (const tappa::Flow& flow : tappa::flows_of(log)) {
        const bool is_end = flow.to == tappa::flow_goal || flow.to == tappa::flow_exit;
        starts += flow.from == tappa::flow_start ? flow.count : 0;
        ends += is_end ? flow.count : 0;
        into_activities += is_end ? 0 : flow.count;
    }
    if (events != log.events.size() || starts != log.cases.size() || ends != log.cases.size()
        || into_activities != events)
        std::abort();
    if (tappa::variants_of(log, log.cases.size()).cases_shown != log.cases.size())
        std::abort();
    const tappa::CaseGroups groups = tappa::case_groups_of(log, tappa::log_paths_of(log), 5, {});
    std::uint64_t by_segment = 0;
    std::uint64_t by_period = 0;
    for (const tappa::CaseGroup& group : groups.groups) {
        by_segment += group.period ? 0 : group.cases;
        by_period += group.segment ? 0 : group.cases;
    }
    if ((by_segment != log.cases.size() && !groups.segments.empty())
        || (by_period != log.cases.size() && !groups.periods.empty()))
        std::abort();
    return 0;
}
