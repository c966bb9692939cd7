#pragma once

#include "graph/analysis.hpp"
#include "graph/findings.hpp"
#include "mining/log_import.hpp"
#include "mining/log_pass.hpp"
#include "mining/log_preview.hpp"
#include "model/enums.hpp"
#include "model/journey.hpp"
#include "planning/budget.hpp"
#include "planning/simulation.hpp"
#include "scoring/intervals.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

namespace tappa {

// Work that takes longer than a frame, as a value: it runs beside the page in a program of its own
// (src/jobs). A new kind is a struct here, its result at the same place of the variant below, its
// `fields` in job_bytes.cpp and its run in job_run.cpp; without one of them nothing compiles.
namespace jobs {

// The confidence intervals of all scores.
struct ScoreIntervals {
    IntervalInput input;
    bool operator==(const ScoreIntervals&) const = default;
};

// All that the graph of a journey says. Names, titles and notes are left out.
struct AnalyseGraph {
    JourneyGraph graph;
    std::vector<PainPoint> pain_points;
    double usual_share = 1;
    bool operator==(const AnalyseGraph&) const = default;
};

// The best choice of a plan's actions for what there is to spend.
struct ChooseActions {
    BudgetInput input;
    bool with_curve = false; // of what any amount brings
    bool operator==(const ChooseActions&) const = default;
};

// A plan carried out many times.
struct SimulatePlan {
    SimulationInput input;
    bool operator==(const SimulatePlan&) const = default;
};

// The beginning of a file (preview_bytes of it), to choose its columns by.
struct PreviewLog {
    bool operator==(const PreviewLog&) const = default;
};

// All of a file: an event log, a table of transitions or one of paths.
struct ReadLog {
    LogChoices choices;
    bool operator==(const ReadLog&) const = default;
};

// Two groups of an event log beside each other.
struct CompareLog {
    LogChoices choices;
    LogGroups groups;
    bool operator==(const CompareLog&) const = default;
};

// An event log as XES, with the names of its touchpoints.
struct WriteLog {
    LogChoices choices;
    std::vector<std::string> names;
    bool operator==(const WriteLog&) const = default;
};

} // namespace jobs

struct AnalysedGraph {
    GraphAnalysis analysis;
    std::vector<Finding> findings;
    bool operator==(const AnalysedGraph&) const = default;
};

struct ChosenActions {
    PlanBudget budget;
    std::vector<BenefitPoint> curve; // empty where none was asked for
    bool operator==(const ChosenActions&) const = default;
};

using Job = std::variant<
    jobs::ScoreIntervals,
    jobs::AnalyseGraph,
    jobs::ChooseActions,
    jobs::SimulatePlan,
    jobs::PreviewLog,
    jobs::ReadLog,
    jobs::CompareLog,
    jobs::WriteLog>;
using JobResult = std::variant<
    Intervals,
    AnalysedGraph,
    ChosenActions,
    Simulation,
    LogPreview,
    LogSummary,
    LogComparison,
    WrittenLog>;
static_assert(std::variant_size_v<Job> == std::variant_size_v<JobResult>);

// Numbers the jobs of a session from 1; 0: none.
using JobId = std::uint64_t;

// Why a job came to nothing. Each has a sentence that says what to do (text “jobs.failed-…”).
enum class JobFailure {
    NotLoaded,   // the program is not there, or the network refused
    Damaged,     // it is not the one that was built with this page
    OutOfMemory, // the device has too little
    Stopped,     // it ended by itself
};

template <>
struct EnumIds<JobFailure> {
    static constexpr std::array<std::string_view, 4> ids{
        "not-loaded", "damaged", "out-of-memory", "stopped"};
};

} // namespace tappa
