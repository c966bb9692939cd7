#include "app/jobs/graph_job_bytes.hpp"

#include <cmath>
#include <vector>

namespace tappa {

namespace {

template <typename Value>
bool is_listed(Value value) {
    return static_cast<std::size_t>(value) < enum_count<Value>;
}

bool is_share(double value) {
    return value >= 0 && value <= 1;
}

} // namespace

bool is_sound(const JourneyGraph& graph) {
    const auto is_good_link = [&](const GraphLink& link) {
        const bool places =
            link.from <= graph.start() && link.to < graph.node_count() && link.to != graph.start();
        return places && is_share(link.probability)
            && (!link.count || (std::isfinite(*link.count) && *link.count >= 0));
    };
    return graph.touchpoints.size() <= limits::touchpoints
        && graph.links.size() <= limits::transitions + 3 * limits::touchpoints
        && std::all_of(
               graph.touchpoints.begin(),
               graph.touchpoints.end(),
               [](const GraphTouchpoint& touchpoint) {
                   return is_listed(touchpoint.evidence)
                       && (!touchpoint.stage || is_listed(*touchpoint.stage));
               }
        )
        && std::all_of(graph.links.begin(), graph.links.end(), is_good_link)
        && std::is_sorted(
               graph.links.begin(),
               graph.links.end(),
               [](const GraphLink& a, const GraphLink& b) { return a.from < b.from; }
        );
}

bool is_sound(const jobs::AnalyseGraph& job) {
    const auto is_good_pain = [](const PainPoint& pain) {
        return is_listed(pain.evidence) && pain.severity >= limits::scale.least
            && pain.severity <= limits::scale.most && (!pain.share || is_share(*pain.share))
            && pain.causes.size() <= limits::causes;
    };
    return is_sound(job.graph) && job.pain_points.size() <= limits::pain_points
        && std::all_of(job.pain_points.begin(), job.pain_points.end(), is_good_pain)
        && is_share(job.usual_share);
}

bool is_sound(const AnalysedGraph& analysed) {
    const GraphAnalysis& found = analysed.analysis;
    const std::size_t count = found.absorption.touchpoints.size();
    const auto are_touchpoints = [&](const std::vector<std::size_t>& nodes) {
        return std::all_of(nodes.begin(), nodes.end(), [&](std::size_t n) { return n < count; });
    };
    const auto are_paths = [&](const std::vector<LikelyPath>& paths) {
        return std::all_of(paths.begin(), paths.end(), [&](const LikelyPath& path) {
            return are_touchpoints(path.touchpoints);
        });
    };
    return count <= limits::touchpoints && found.betweenness.size() == count
        && found.dominators.size() == count && found.fragile.articulation.size() == count
        && std::all_of(
               found.fragile.bridges.begin(),
               found.fragile.bridges.end(),
               [&](const auto& bridge) {
                   return bridge.first < count + 3 && bridge.second < count + 3;
               }
        )
        && std::all_of(found.loops.begin(), found.loops.end(), are_touchpoints)
        && are_touchpoints(found.orphans) && are_touchpoints(found.dead_ends)
        && (found.stage_reach.empty()
            || found.stage_reach.size() == enum_count<JourneyStage>)&&std::
            all_of(found.stage_reach.begin(), found.stage_reach.end(), is_share)
        && are_paths(found.paths_to_goal) && are_paths(found.paths_to_exit)
        && std::all_of(
               analysed.findings.begin(),
               analysed.findings.end(),
               [&](const Finding& finding) {
                   return is_listed(finding.kind) && is_listed(finding.evidence)
                       && is_listed(finding.step) && are_touchpoints(finding.touchpoints);
               }
        );
}

} // namespace tappa
