#pragma once

#include "app/jobs/job.hpp"

#include <memory>

namespace tappa {

// A graph being analysed, one analysis after the other, and at last what it says.
class GraphRun {
public:
    explicit GraphRun(const jobs::AnalyseGraph& job);

    void step();
    [[nodiscard]] bool is_done() const { return m_is_done; }
    [[nodiscard]] double share_done() const;
    [[nodiscard]] AnalysedGraph take() { return std::move(m_found); }

private:
    std::unique_ptr<jobs::AnalyseGraph> m_job; // stays in its place when this is moved
    AnalysisRun m_analysis;
    AnalysedGraph m_found;
    bool m_is_done = false;
};

} // namespace tappa
