#include "app/jobs/graph_run.hpp"

namespace tappa {

GraphRun::GraphRun(const jobs::AnalyseGraph& job)
    : m_job(std::make_unique<jobs::AnalyseGraph>(job)), m_analysis(m_job->graph) {}

void GraphRun::step() {
    if (!m_analysis.is_done()) {
        m_analysis.step();
        return;
    }
    m_found.analysis = m_analysis.take();
    Journey journey;
    for (const PainPoint& pain : m_job->pain_points)
        journey.pain_points.push_back(pain);
    m_found.findings = findings_of({m_job->graph, m_found.analysis, &journey, m_job->usual_share});
    m_is_done = true;
}

double GraphRun::share_done() const {
    constexpr double of_analysis = 0.8; // the most painful path takes longest of the findings
    return m_is_done ? 1 : of_analysis * m_analysis.share_done();
}

} // namespace tappa
