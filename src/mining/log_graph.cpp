#include "mining/log_graph.hpp"

#include "graph/link_counts.hpp"

#include <utility>

namespace tappa {

namespace {

LinkCounts::Node node_of(std::uint32_t place) {
    return place == flow_start ? LinkCounts::start
        : place == flow_goal   ? LinkCounts::goal
        : place == flow_exit   ? LinkCounts::exit
                               : place;
}

JourneyGraph graph_from(const EventLog& log, const std::vector<Flow>& flows) {
    LinkCounts counts;
    for (const std::string& activity : log.activities)
        counts.touchpoint(activity); // which gives it the log's own number
    for (const Flow& flow : flows)
        counts.add(node_of(flow.from), node_of(flow.to), static_cast<double>(flow.count));
    return counts.graph();
}

} // namespace

Result<LogGraph> graph_from_log(std::string& bytes, const LogOptions& options) {
    Result<LogFile> file = log_from_file(bytes, options);
    if (!file)
        return file.error();
    LogGraph result;
    result.decoding = file->decoding;
    result.no_steps = file->no_steps;
    result.unfinished = file->unfinished;
    result.early_ends = file->early_ends;
    result.cases_in_file = file->cases_in_file;
    result.reading = std::move(file.value().reading);
    result.table.missing_columns = file->missing;
    result.table.repeated = file->repeated;
    result.table.too_many_touchpoints = file->too_many_activities;
    result.table.bad_rows = std::exchange(result.reading.bad, {});
    const EventLog& log = result.reading.log;
    result.table.good_rows = log.events.size();
    if (log.events.empty())
        return result;
    result.flows = flows_of(log);
    result.variants = variants_of(log, shown_variants);
    result.handoffs = handoffs_of(log);
    result.table.graph = graph_from(log, result.flows);
    return result;
}

} // namespace tappa
