#include "app/jobs/job_bytes.hpp"

#include "app/jobs/log_job_bytes.hpp"
#include "app/jobs/outlook_bytes.hpp"
#include "base/bytes.hpp"
#include "io/limits.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

namespace tappa {

// What a value is made of, for both directions.

template <typename Bytes, typename Items>
void all_items(Bytes& bytes, Items& items) {
    for (auto& item : items)
        bytes(item);
}
template <typename Bytes, typename E, typename T>
void fields(Bytes& bytes, const PerEnum<E, T>& each) {
    all_items(bytes, each.items);
}
template <typename Bytes, typename E, typename T>
void fields(Bytes& bytes, PerEnum<E, T>& each) {
    all_items(bytes, each.items);
}

template <typename Bytes, SameAs<IntervalInput::Member> Member>
void fields(Bytes& bytes, Member& member) {
    bytes(member.question, member.weight);
}
template <typename Bytes, SameAs<IntervalInput> Input>
void fields(Bytes& bytes, Input& input) {
    bytes(input.respondent_count, input.agreed, input.gates, input.levels);
    bytes(input.capability_weights);
    bytes(input.capabilities, input.overall, input.journey_stages, input.pillars, input.components);
}
template <typename Bytes, SameAs<jobs::ScoreIntervals> Job>
void fields(Bytes& bytes, Job& job) {
    bytes(job.input);
}

template <typename Bytes, SameAs<Interval> Found>
void fields(Bytes& bytes, Found& interval) {
    bytes(interval.low, interval.high);
}
template <typename Bytes, SameAs<StageShares> Shares>
void fields(Bytes& bytes, Shares& shares) {
    all_items(bytes, shares);
}
template <typename Bytes, SameAs<Intervals> Found>
void fields(Bytes& bytes, Found& intervals) {
    bytes(intervals.respondent_count, intervals.resample_count, intervals.overall);
    bytes(intervals.capabilities, intervals.journey_stages, intervals.pillars);
    bytes(intervals.components, intervals.stage_shares);
}

// A place in a list: 32 bits, whatever the program.
template <typename Bytes, typename Place>
void place(Bytes& bytes, Place& value) {
    auto number = static_cast<std::uint32_t>(value);
    bytes(number);
    if constexpr (!std::is_const_v<Place>)
        value = number;
}
// A value of a closed list; one beyond it is seen by is_sound.
template <typename Bytes, typename Value>
void choice(Bytes& bytes, Value& value) {
    auto number = static_cast<std::uint8_t>(value);
    bytes(number);
    if constexpr (!std::is_const_v<Value>)
        value = static_cast<Value>(number);
}
template <typename Bytes, typename Flags>
void flags(Bytes& bytes, Flags& values) {
    std::vector<std::uint8_t> numbers(values.begin(), values.end());
    bytes(numbers);
    if constexpr (!std::is_const_v<Flags>)
        values.assign(numbers.begin(), numbers.end());
}
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
    choice(bytes, touchpoint.evidence);
}
template <typename Bytes, SameAs<GraphLink> Link>
void fields(Bytes& bytes, Link& link) {
    place(bytes, link.from);
    place(bytes, link.to);
    bytes(link.count, link.probability);
}
template <typename Bytes, SameAs<JourneyGraph> Graph>
void fields(Bytes& bytes, Graph& graph) {
    bytes(graph.touchpoints, graph.links);
    choice(bytes, graph.measured);
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
    choice(bytes, pain.evidence);
}
template <typename Bytes, SameAs<jobs::AnalyseGraph> Job>
void fields(Bytes& bytes, Job& job) {
    bytes(job.graph, job.pain_points, job.usual_share);
}

template <typename Bytes, SameAs<TouchpointFlow> Flow>
void fields(Bytes& bytes, Flow& flow) {
    bytes(flow.visits, flow.reach, flow.drop_off, flow.conversion_from_here, flow.removal_effect);
    bytes(flow.credit, flow.leverage, flow.repeats);
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
    choice(bytes, finding.kind);
    choice(bytes, finding.evidence);
    choice(bytes, finding.step);
    places(bytes, finding.touchpoints);
    bytes(finding.value, finding.interval, finding.second, finding.pain_points);
    bytes(finding.channel_switch);
}
template <typename Bytes, SameAs<AnalysedGraph> Found>
void fields(Bytes& bytes, Found& analysed) {
    bytes(analysed.analysis, analysed.findings);
}

namespace {

using tappa::is_sound; // of the jobs that read logs

constexpr std::uint32_t job_mark = 0x4a505402;    // then "TPJ"; the first byte is the version
constexpr std::uint32_t result_mark = 0x52505402; // then "TPR"

// --- Whether it can be computed with ------------------------------------------------------------

bool is_weight(double weight) {
    return std::isfinite(weight) && weight >= 0;
}

bool are_sound(const IntervalInput::Members& members, std::size_t questions) {
    return members.size() <= questions
        && std::all_of(members.begin(), members.end(), [&](const IntervalInput::Member& member) {
               return member.question < questions && is_weight(member.weight);
           });
}

template <typename List>
bool are_all_sound(const List& lists, std::size_t questions) {
    return std::all_of(lists.begin(), lists.end(), [&](const IntervalInput::Members& members) {
        return are_sound(members, questions);
    });
}

bool are_at_most(const std::vector<std::uint8_t>& numbers, int most) {
    return std::all_of(numbers.begin(), numbers.end(), [&](std::uint8_t number) {
        return number <= most;
    });
}

bool is_sound(const jobs::ScoreIntervals& job) {
    const IntervalInput& input = job.input;
    const std::size_t questions = input.question_count();
    const std::vector<double>& weights = input.capability_weights;
    return questions <= limits::questions && input.respondent_count <= limits::respondents
        && input.levels.size() == input.respondent_count * questions
        && are_at_most(input.levels, IntervalInput::not_applicable)
        && are_at_most(input.agreed, highest_level) && input.gates.size() == questions
        && are_at_most(input.gates, highest_level) && weights.size() == input.capabilities.size()
        && weights.size() <= limits::capabilities
        && std::all_of(weights.begin(), weights.end(), is_weight)
        && are_all_sound(input.capabilities, questions) && are_sound(input.overall, questions)
        && are_all_sound(input.journey_stages.items, questions)
        && are_all_sound(input.pillars.items, questions)
        && are_all_sound(input.components.items, questions);
}

bool is_sound(const jobs::ChooseActions& job) {
    return is_sound_choice(job.input);
}

bool is_sound(const jobs::SimulatePlan& job) {
    return is_sound_simulation(job.input);
}

bool is_sound(const ChosenActions& chosen) {
    return is_sound_result(chosen);
}

bool is_sound(const Simulation& simulation) {
    return is_sound_result(simulation);
}

bool is_sound(const std::optional<Interval>& interval) {
    return !interval
        || (interval->low >= lowest_level && interval->low <= interval->high
            && interval->high <= highest_level);
}

bool is_sound(const Intervals& intervals) {
    const auto all_sound = [](const auto& list) {
        return std::all_of(list.begin(), list.end(), [](const std::optional<Interval>& interval) {
            return is_sound(interval);
        });
    };
    const auto are_shares = [](const std::optional<StageShares>& shares) {
        return !shares || std::all_of(shares->begin(), shares->end(), [](double share) {
            return share >= 0 && share <= 1;
        });
    };
    return are_shares(intervals.stage_shares) && intervals.respondent_count >= 0
        && intervals.resample_count >= 0 && intervals.capabilities.size() <= limits::capabilities
        && is_sound(intervals.overall) && all_sound(intervals.capabilities)
        && all_sound(intervals.journey_stages.items) && all_sound(intervals.pillars.items)
        && all_sound(intervals.components.items);
}

template <typename Value>
bool is_listed(Value value) {
    return static_cast<std::size_t>(value) < enum_count<Value>;
}

bool is_share(double value) {
    return value >= 0 && value <= 1;
}

bool is_sound(const jobs::AnalyseGraph& job) {
    const JourneyGraph& graph = job.graph;
    const auto is_good_link = [&](const GraphLink& link) {
        const bool places =
            link.from <= graph.start() && link.to < graph.node_count() && link.to != graph.start();
        return places && is_share(link.probability)
            && (!link.count || (std::isfinite(*link.count) && *link.count >= 0));
    };
    const auto is_good_pain = [](const PainPoint& pain) {
        return is_listed(pain.evidence) && pain.severity >= limits::scale.least
            && pain.severity <= limits::scale.most && (!pain.share || is_share(*pain.share))
            && pain.causes.size() <= limits::causes;
    };
    return graph.touchpoints.size() <= limits::touchpoints
        && graph.links.size() <= limits::transitions + 3 * limits::touchpoints
        && std::all_of(
               graph.touchpoints.begin(),
               graph.touchpoints.end(),
               [](const GraphTouchpoint& touchpoint) { return is_listed(touchpoint.evidence); }
        )
        && std::all_of(graph.links.begin(), graph.links.end(), is_good_link)
        && std::is_sorted(
               graph.links.begin(),
               graph.links.end(),
               [](const GraphLink& a, const GraphLink& b) { return a.from < b.from; }
        )
        && job.pain_points.size() <= limits::pain_points
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

// --- Any of a variant ---------------------------------------------------------------------------

template <typename Variant>
std::string bytes_from(std::uint32_t mark, const Variant& value) {
    ByteWriter writer;
    writer(mark, static_cast<std::uint8_t>(value.index()));
    std::visit([&](const auto& kind) { writer(kind); }, value);
    return writer.take();
}

template <typename Variant, std::size_t kind = 0>
std::optional<Variant> read_kind(ByteReader& reader, std::size_t wanted) {
    if constexpr (kind < std::variant_size_v<Variant>) {
        if (kind != wanted)
            return read_kind<Variant, kind + 1>(reader, wanted);
        std::variant_alternative_t<kind, Variant> value;
        reader(value);
        if (reader.ok() && reader.is_at_end() && is_sound(value))
            return Variant(std::move(value));
    }
    return std::nullopt;
}

template <typename Variant>
std::optional<Variant> from_bytes(std::uint32_t mark, std::string_view bytes) {
    ByteReader reader(bytes);
    std::uint32_t found = 0;
    std::uint8_t kind = 0;
    reader(found, kind);
    return found == mark ? read_kind<Variant>(reader, kind) : std::nullopt;
}

} // namespace

std::string bytes_from_job(const Job& job) {
    return bytes_from(job_mark, job);
}

std::optional<Job> job_from_bytes(std::string_view bytes) {
    return from_bytes<Job>(job_mark, bytes);
}

std::string bytes_from_result(const JobResult& result) {
    return bytes_from(result_mark, result);
}

std::optional<JobResult> result_from_bytes(std::string_view bytes) {
    return from_bytes<JobResult>(result_mark, bytes);
}

} // namespace tappa
