#include "app/import/example_path.hpp"

#include "app/import/import_plan.hpp"

#include <algorithm>
#include <string_view>

namespace tappa {

namespace {

constexpr std::size_t most_steps = 8;

LogReading read_preview(const ImportState& import) {
    LogReader reader(import.columns, import.zone, import.dates);
    std::size_t line = 1;
    for (const std::vector<std::string>& row : (*import.preview)->rows) {
        const std::vector<std::string_view> cells(row.begin(), row.end());
        reader.row(cells, ++line);
    }
    return reader.finish();
}

} // namespace

std::vector<ExampleStep> example_path(const ImportState& import) {
    if (!import.preview || !import.columns.missing().empty())
        return {};
    const EventLog log = read_preview(import).log;
    const auto longest = std::max_element(
        log.cases.begin(),
        log.cases.end(),
        [](const LogCase& a, const LogCase& b) { return a.count < b.count; }
    );
    std::vector<ExampleStep> steps;
    if (longest == log.cases.end())
        return steps;
    const std::size_t end = longest->first + std::min(longest->count, most_steps);
    for (std::size_t i = longest->first; i < end; ++i) {
        ExampleStep& step = steps.emplace_back();
        step.activity = log.activities[log.events[i].activity];
        if (i > longest->first)
            step.seconds_since = static_cast<double>(log.events[i].time - log.events[i - 1].time)
                / static_cast<double>(ticks_per_second);
    }
    return steps;
}

} // namespace tappa
