#include "mining/case_reading.hpp"

#include "mining/grouped_log.hpp"

#include <optional>
#include <utility>

namespace tappa {

namespace {

constexpr std::size_t rows_a_step = 5'000; // some 5 ms
// How much of the work the parts are, as measured with a million events; the rest is sorting.
constexpr double share_of_decoding = 0.05;
constexpr double share_of_rows = 0.85;

std::vector<ActivityCount> counted_activities(const EventLog& log) {
    std::vector<ActivityCount> counts;
    for (const std::string& name : log.activities)
        counts.push_back({name, 0});
    for (const LogEvent& event : log.events)
        ++counts[event.activity].events;
    return counts;
}

} // namespace

struct CaseReading::Parts {
    enum class Stage { Decoding, Rows, Sorting, Done };

    LogChoices choices;
    std::string bytes;
    Stage stage = Stage::Decoding;
    std::optional<LogFileReading> reading;
    ReadCases cases;

    void give_up(LogProblem problem) {
        cases.problem = problem;
        stage = Stage::Done;
    }

    void begin() {
        Result<LogFileReading> begun = LogFileReading::begin(bytes, options_of(choices));
        if (!begun)
            return give_up(LogProblem::NotReadable);
        reading.emplace(std::move(begun).value());
        stage = Stage::Rows;
    }

    void sort() {
        cases.file = reading->finish();
        reading.reset();
        bytes = {};
        if (!cases.file.missing.empty())
            return give_up(LogProblem::NotReadable);
        if (cases.file.error)
            return give_up(LogProblem::Refused);
        EventLog& log = cases.file.reading.log;
        cases.activities = counted_activities(log);
        keep_cases(log, choices.cases);
        cases.events_left_out = group_activities(log, choices.rules);
        stage = Stage::Done;
    }

    void step() {
        switch (stage) {
        case Stage::Decoding:
            return begin();
        case Stage::Rows:
            if (!reading->read_rows(rows_a_step))
                stage = Stage::Sorting;
            return;
        case Stage::Sorting:
            return sort();
        case Stage::Done:
            return;
        }
    }

    [[nodiscard]] double share() const {
        switch (stage) {
        case Stage::Decoding:
            return 0;
        case Stage::Rows:
            return share_of_decoding + (share_of_rows - share_of_decoding) * reading->share_read();
        case Stage::Sorting:
            return share_of_rows;
        case Stage::Done:
            break;
        }
        return 1;
    }
};

CaseReading::CaseReading(LogChoices choices, std::string bytes)
    : m_parts(std::make_unique<Parts>()) {
    m_parts->choices = std::move(choices);
    m_parts->bytes = std::move(bytes);
}
CaseReading::CaseReading(CaseReading&&) noexcept = default;
CaseReading& CaseReading::operator=(CaseReading&&) noexcept = default;
CaseReading::~CaseReading() = default;

void CaseReading::step() {
    m_parts->step();
}

bool CaseReading::is_done() const {
    return m_parts->stage == Parts::Stage::Done;
}

double CaseReading::share_done() const {
    return m_parts->share();
}

ReadCases CaseReading::take() {
    return std::move(m_parts->cases);
}

} // namespace tappa
