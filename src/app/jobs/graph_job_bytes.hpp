#pragma once

#include "app/jobs/job.hpp"
#include "app/jobs/plain_bytes.hpp"
#include "io/limits.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <type_traits>

// The jobs that analyse graphs, on their way (job_bytes.hpp): what they are made of, and whether
// what arrived can be worked with.

namespace tappa {

template <typename Bytes, typename Lists>
void lists_of_places(Bytes& bytes, Lists& lists) {
    auto count = static_cast<std::uint32_t>(lists.size());
    bytes(count);
    if constexpr (!std::is_const_v<Lists>)
        lists.resize(std::min<std::size_t>(count, limits::touchpoints));
    for (auto& list : lists)
        places(bytes, list);
}

template <typename Bytes, SameAs<GraphTouchpoint> Touchpoint>
void fields(Bytes& bytes, Touchpoint& touchpoint) {
    bytes(touchpoint.id, touchpoint.channel, touchpoint.department);
    bytes(touchpoint.stage, touchpoint.evidence);
}
template <typename Bytes, SameAs<GraphLink> Link>
void fields(Bytes& bytes, Link& link) {
    place(bytes, link.from);
    place(bytes, link.to);
    bytes(link.count, link.probability);
    flag(bytes, link.assumed);
}
template <typename Bytes, SameAs<JourneyGraph> Graph>
void fields(Bytes& bytes, Graph& graph) {
    bytes(graph.touchpoints, graph.links);
    flag(bytes, graph.measured);
    flag(bytes, graph.counts_from_volumes);
}
template <typename Bytes, typename Tag>
void fields(Bytes& bytes, const Id<Tag>& id) {
    bytes(id.text);
}
template <typename Bytes, typename Tag>
void fields(Bytes& bytes, Id<Tag>& id) {
    bytes(id.text);
}
template <typename Bytes, SameAs<PainPoint> Pain>
void fields(Bytes& bytes, Pain& pain) {
    bytes(pain.id, pain.touchpoint, pain.severity, pain.share, pain.causes);
    bytes(pain.evidence);
}
template <typename Bytes, SameAs<jobs::AnalyseGraph> Job>
void fields(Bytes& bytes, Job& job) {
    bytes(job.graph, job.pain_points, job.usual_share);
}

template <typename Bytes, SameAs<TouchpointFlow> Flow>
void fields(Bytes& bytes, Flow& flow) {
    bytes(flow.visits, flow.reach, flow.drop_off, flow.conversion_from_here, flow.removal_effect);
    bytes(flow.credit, flow.shapley, flow.leverage, flow.repeats);
}
template <typename Bytes, SameAs<Absorption> Found>
void fields(Bytes& bytes, Found& absorption) {
    bytes(absorption.conversion, absorption.expected_steps, absorption.touchpoints);
}
template <typename Bytes, SameAs<LikelyPath> Path>
void fields(Bytes& bytes, Path& path) {
    places(bytes, path.touchpoints);
    bytes(path.probability);
}
template <typename Bytes, SameAs<FragileLinks> Links>
void fields(Bytes& bytes, Links& links) {
    flags(bytes, links.articulation);
    auto count = static_cast<std::uint32_t>(links.bridges.size());
    bytes(count);
    if constexpr (!std::is_const_v<Links>)
        links.bridges.resize(std::min<std::size_t>(count, limits::transitions));
    for (auto& [from, to] : links.bridges) {
        place(bytes, from);
        place(bytes, to);
    }
}
template <typename Bytes, SameAs<Handoffs> Found>
void fields(Bytes& bytes, Found& handoffs) {
    bytes(handoffs.department_changes, handoffs.channel_switches);
}
template <typename Bytes, SameAs<GraphAnalysis> Found>
void fields(Bytes& bytes, Found& analysis) {
    bytes(analysis.absorption, analysis.betweenness);
    flags(bytes, analysis.dominators);
    bytes(analysis.fragile);
    lists_of_places(bytes, analysis.loops);
    places(bytes, analysis.orphans);
    places(bytes, analysis.dead_ends);
    bytes(analysis.paths_to_goal, analysis.paths_to_exit, analysis.handoffs);
    bytes(analysis.stage_reach);
}
template <typename Bytes, SameAs<FindingInterval> Found>
void fields(Bytes& bytes, Found& interval) {
    bytes(interval.low, interval.high);
}
template <typename Bytes, SameAs<ChannelSwitch> Found>
void fields(Bytes& bytes, Found& change) {
    bytes(change.from, change.to, change.per_100);
}
template <typename Bytes, SameAs<Finding> Found>
void fields(Bytes& bytes, Found& finding) {
    bytes(finding.kind);
    bytes(finding.evidence);
    bytes(finding.step);
    places(bytes, finding.touchpoints);
    bytes(finding.value, finding.interval, finding.second, finding.pain_points);
    bytes(finding.channel_switch);
}
template <typename Bytes, SameAs<AnalysedGraph> Found>
void fields(Bytes& bytes, Found& analysed) {
    bytes(analysed.analysis, analysed.findings);
}

[[nodiscard]] bool is_sound(const JourneyGraph& graph);
[[nodiscard]] bool is_sound(const jobs::AnalyseGraph& job);
[[nodiscard]] bool is_sound(const AnalysedGraph& analysed);

} // namespace tappa
