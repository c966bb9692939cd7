#include "mining/log_import.hpp"

#include "mining/flow_tables.hpp"
#include "mining/grouped_log.hpp"
#include "mining/sessions.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace tappa {

namespace {

// How much of the work the parts are, as measured with a million events.
constexpr double share_of_cases = 0.9;
constexpr double share_of_flows = 0.95;
constexpr double share_of_variants = 0.98;

void sum_up_bad(LogSummary& summary, const BadRows& bad) {
    summary.bad_rows = bad.count();
    summary.bad_reasons = bad.reasons();
    summary.bad = bad.first(most_exported_bad_rows);
}

void note_reading(LogSummary& summary, const LogReading& reading) {
    summary.day_place = reading.day_place;
    summary.without_offset = reading.without_offset;
    summary.ties = reading.ties;
    summary.duplicates = reading.duplicates;
    summary.dated_1970 = reading.dated_1970;
    summary.dated_future = reading.dated_future;
    summary.unknown_goals = reading.unknown_goals;
}

void note_span(LogSummary& summary, const EventLog& log) {
    for (const LogEvent& event : log.events) {
        if (!is_plausible(event.time))
            continue;
        summary.first = std::min(summary.first.value_or(event.time), event.time);
        summary.last = std::max(summary.last.value_or(event.time), event.time);
    }
}

// Sums stay where a double holds every whole number, however large a table's counts are.
std::uint64_t sum_of(std::uint64_t sum, std::uint64_t count) {
    constexpr std::uint64_t most = std::uint64_t{1} << 53U;
    return count < most - sum ? sum + count : most;
}

std::uint64_t count_of(const GraphLink& link) {
    constexpr double most = 9'007'199'254'740'992; // as above
    return static_cast<std::uint64_t>(std::min(link.count.value_or(0), most));
}

// The flows of a table between touchpoints of the rules: what was two links may be one then.
class TableFlows {
public:
    TableFlows(const JourneyGraph& graph, const std::vector<ActivityRule>& rules) : m_graph(graph) {
        for (const ActivityRule& rule : rules)
            m_rules.emplace(rule.activity, rule.group);
    }

    std::vector<Flow> flows() {
        for (const GraphLink& link : m_graph.links) {
            const std::optional<std::uint32_t> from = place_of(link.from);
            const std::optional<std::uint32_t> to = place_of(link.to);
            if (from && to)
                add(*from, *to, count_of(link));
        }
        return std::move(m_flows);
    }

private:
    [[nodiscard]] std::optional<std::uint32_t> place_of(std::size_t node) const {
        if (node == m_graph.start())
            return flow_start;
        if (node == m_graph.goal())
            return flow_goal;
        if (node == m_graph.exit())
            return flow_exit;
        if (m_rules.empty())
            return static_cast<std::uint32_t>(node);
        const auto rule = m_rules.find(m_graph.touchpoints[node].name);
        return rule == m_rules.end() ? std::nullopt : rule->second;
    }
    void add(std::uint32_t from, std::uint32_t to, std::uint64_t count) {
        const auto [place, is_new] = m_places.emplace(std::pair(from, to), m_flows.size());
        if (is_new)
            m_flows.push_back({from, to, 0, {}, {}});
        std::uint64_t& sum = m_flows[place->second].count;
        sum = sum_of(sum, count);
    }

    const JourneyGraph& m_graph;
    std::unordered_map<std::string, std::optional<std::uint32_t>> m_rules;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> m_places;
    std::vector<Flow> m_flows;
};

// The rows of Start, Goal or Exit may be missing, so the larger of what comes and goes counts.
void count_customers(LogSummary& summary, const JourneyGraph& graph) {
    const std::size_t touchpoints = graph.touchpoints.size();
    std::vector<std::uint64_t> came(graph.exit() + 1, 0); // by node
    std::vector<std::uint64_t> went(graph.exit() + 1, 0);
    for (const GraphLink& link : graph.links) {
        came[link.to] = sum_of(came[link.to], count_of(link));
        went[link.from] = sum_of(went[link.from], count_of(link));
    }
    summary.conversions = came[graph.goal()];
    summary.cases = std::max(went[graph.start()], sum_of(summary.conversions, came[graph.exit()]));
    for (std::size_t i = 0; i < touchpoints; ++i) {
        summary.activities.push_back({graph.touchpoints[i].name, std::max(came[i], went[i])});
        summary.events = sum_of(summary.events, summary.activities.back().events);
    }
}

LogSummary summary_of_table(FlowTable table, const LogChoices& choices) {
    LogSummary summary;
    summary.too_many_activities = table.too_many_touchpoints;
    summary.repeated = std::move(table.repeated);
    sum_up_bad(summary, table.bad_rows);
    const JourneyGraph& graph = table.graph;
    count_customers(summary, graph);
    if (choices.rules.empty())
        summary.touchpoints = static_cast<std::uint32_t>(graph.touchpoints.size());
    for (const ActivityRule& rule : choices.rules)
        if (rule.group)
            summary.touchpoints = std::max(summary.touchpoints, *rule.group + 1);
    summary.has_goals = true; // a table says who reached Goal by its very form
    summary.flows = TableFlows(graph, choices.rules).flows();
    return summary;
}

LogSummary summary_of_cases(const ReadCases& cases) {
    LogSummary summary;
    summary.problem = cases.problem;
    if (cases.problem != LogProblem::None) {
        summary.error = cases.file.error;
        return summary;
    }
    const LogFile& file = cases.file;
    summary.cases_in_file = file.cases_in_file;
    summary.session_counts = file.session_counts;
    summary.no_steps = file.no_steps;
    summary.unfinished = file.unfinished;
    summary.early_ends = file.early_ends;
    summary.too_many_activities = file.too_many_activities;
    summary.decoding = file.decoding;
    sum_up_bad(summary, file.reading.bad);
    note_reading(summary, file.reading);
    summary.activities = cases.activities;
    summary.events_left_out = cases.events_left_out;
    const EventLog& log = file.reading.log;
    note_span(summary, log);
    summary.touchpoints = static_cast<std::uint32_t>(log.activities.size());
    summary.cases = log.cases.size();
    summary.events = log.events.size();
    summary.has_goals = log.has_goals;
    summary.segments = segments_of(log);
    for (const LogCase& entry : log.cases)
        summary.conversions += entry.reaches_goal ? 1 : 0;
    return summary;
}

} // namespace

struct LogImport::Parts {
    enum class Stage { Table, Cases, Flows, Variants, Groups, Done };

    LogChoices choices;
    std::string bytes; // of a table
    std::optional<CaseReading> reading;
    Stage stage = Stage::Table;
    TimeZone zone;
    EventLog log;
    LogPaths paths;
    LogSummary summary;

    void read_table() {
        stage = Stage::Done;
        const TextDecoding decoding = make_utf8(bytes);
        compose_letters(bytes);
        Result<FlowTable> table =
            choices.kind == LogKind::Paths ? flow_from_paths(bytes) : flow_from_transitions(bytes);
        if (!table || !table->missing_columns.empty()) {
            summary.problem = LogProblem::NotReadable;
            return;
        }
        summary = summary_of_table(std::move(table).value(), choices);
        summary.decoding = decoding;
    }

    void take_cases() {
        ReadCases cases = reading->take();
        reading.reset();
        summary = summary_of_cases(cases);
        log = std::move(cases.file.reading.log);
        stage = log.events.empty() ? Stage::Done : Stage::Flows;
    }

    void step() {
        switch (stage) {
        case Stage::Table:
            return read_table();
        case Stage::Cases:
            if (reading->is_done())
                return take_cases();
            return reading->step();
        case Stage::Flows:
            summary.flows = flows_of(log);
            stage = Stage::Variants;
            return;
        case Stage::Variants:
            paths = log_paths_of(log);
            summary.variants = variants_of(log, paths, imported_variants);
            stage = Stage::Groups;
            return;
        case Stage::Groups:
            summary.groups = case_groups_of(log, paths, imported_variants, zone);
            summary.channels = usual_channels(log);
            summary.departments = usual_departments(log);
            log = {};
            paths = {};
            stage = Stage::Done;
            return;
        case Stage::Done:
            return;
        }
    }

    [[nodiscard]] double share() const {
        switch (stage) {
        case Stage::Table:
            return 0;
        case Stage::Cases:
            return share_of_cases * reading->share_done();
        case Stage::Flows:
            return share_of_cases;
        case Stage::Variants:
            return share_of_flows;
        case Stage::Groups:
            return share_of_variants;
        case Stage::Done:
            break;
        }
        return 1;
    }
};

LogImport::LogImport(LogChoices choices, std::string bytes) : m_parts(std::make_unique<Parts>()) {
    if (choices.kind == LogKind::Events) {
        m_parts->zone = choices.zone;
        m_parts->reading.emplace(std::move(choices), std::move(bytes));
        m_parts->stage = Parts::Stage::Cases;
        return;
    }
    m_parts->choices = std::move(choices);
    m_parts->bytes = std::move(bytes);
}
LogImport::LogImport(LogImport&&) noexcept = default;
LogImport& LogImport::operator=(LogImport&&) noexcept = default;
LogImport::~LogImport() = default;

void LogImport::step() {
    m_parts->step();
}

bool LogImport::is_done() const {
    return m_parts->stage == Parts::Stage::Done;
}

double LogImport::share_done() const {
    return m_parts->share();
}

LogSummary LogImport::summary() {
    return std::move(m_parts->summary);
}

} // namespace tappa
