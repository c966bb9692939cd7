#pragma once

#include "app/jobs/job.hpp"
#include "base/shared.hpp"
#include "graph/figures.hpp"
#include "model/journey.hpp"

#include <cstdint>
#include <vector>

namespace tappa {

// A journey whose graph is too large to be analysed within a frame, with what a job found.
struct LargeGraph {
    Shared<Journey> journey;
    double usual_share = 1; // that of the document then
    jobs::AnalyseGraph input;
    GraphFigures figures;
};

using LargeGraphs = std::vector<Shared<LargeGraph>>;

// Why the job of a journey, as it was then, brought nothing.
struct GraphFailure {
    Shared<Journey> journey;
    JobFailure failure{};
};

// The latest of each large journey, and the one that is on its way (graph_jobs.hpp).
struct LargeGraphState {
    LargeGraphs latest;
    std::uint64_t count = 0; // of those that jobs have brought
    JobId job = 0;           // the one that is running; 0: none
    Shared<LargeGraph> job_of;
    double share = 0;                   // of it that is done
    std::vector<GraphFailure> failures; // until the person asks again
};

// More than these take longer than a frame.
inline constexpr std::size_t most_touchpoints_at_once = 200;
inline constexpr std::size_t most_transitions_at_once = 1'000;
[[nodiscard]] bool is_large(const Journey&);

// Null when there is none of this journey.
[[nodiscard]] const LargeGraph* find_large_graph(const LargeGraphs&, const JourneyId&);
// Whether it is of the journey as it is now.
[[nodiscard]] bool is_of(const LargeGraph&, const Shared<Journey>&, double usual_share);

} // namespace tappa
