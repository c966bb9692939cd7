#include "app/jobs/job_bytes.hpp"
#include "app/jobs/job_run.hpp"
#include "base/random.hpp"
#include "graph/drawn.hpp"
#include "support/builders.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <utility>

using namespace tappa;
using namespace tappa::test;

namespace {

Questionnaire two_questions() {
    return questionnaire({question("a", "c"), question("b", "d")});
}

Assessment people(std::size_t count) {
    std::vector<Answer> answers;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string person = "r" + std::to_string(i);
        answers.push_back(at_level("a", static_cast<int>(i % 5) + 1, person));
        if (i % 3 > 0)
            answers.push_back(at_level("b", static_cast<int>(i % 2) + 3, person));
    }
    Assessment made = assessment(answers);
    made.weights = {{CapabilityId("d"), 2.5}};
    return made;
}

jobs::ScoreIntervals intervals_job(std::size_t people_count = 20) {
    return {interval_input(two_questions(), people(people_count))};
}

// Weights and answers enough that rounding would show: 12 questions, 60 people, one agreed level.
jobs::ScoreIntervals golden_job() {
    std::vector<Question> questions;
    for (int i = 0; i < 12; ++i)
        questions.push_back(
            weighing(1 + i * 0.3, question("q" + std::to_string(i), "c" + std::to_string(i % 5)))
        );
    Xoshiro256 random(66);
    std::vector<Answer> answers;
    for (int person = 0; person < 60; ++person)
        for (const Question& each : questions)
            if (random.below(7) > 0)
                answers.push_back(at_level(
                    each.id.text,
                    static_cast<int>(random.below(5)) + 1,
                    "r" + std::to_string(person)
                ));
    Assessment made = assessment(answers);
    made.weights = {{CapabilityId("c1"), 0.7}, {CapabilityId("c3"), 1.9}};
    made.agreed = {{QuestionId("q4"), 2, "Settled"}};
    return {interval_input(questionnaire(questions), made)};
}

void check_golden(const std::string& name, const std::string& bytes) {
    const std::string path = "tests/app/golden/" + name;
    if (std::getenv("TAPPA_UPDATE_GOLDEN"))
        std::ofstream(std::string(TAPPA_SOURCE_DIR) + "/" + path, std::ios::binary) << bytes;
    CHECK((file_bytes(path) == bytes));
}

// Of a job that is like a good one but for one thing.
template <typename Spoil>
bool is_refused(const Spoil& spoil) {
    jobs::ScoreIntervals job = intervals_job();
    spoil(job.input);
    return !job_from_bytes(bytes_from_job(job));
}

} // namespace

TEST_CASE("a job arrives as it was sent, and so does its result") {
    const Job job = intervals_job();
    CHECK(job_from_bytes(bytes_from_job(job)) == job);
    const JobResult result = run_job(job);
    CHECK(result_from_bytes(bytes_from_result(result)) == result);
}

TEST_CASE("a job of intervals gives the very numbers that are computed without one") {
    for (const std::size_t count : {0U, 2U, 3U, 20U, 600U}) {
        INFO(count << " people");
        const Intervals direct = score_intervals(two_questions(), people(count));
        const Job sent = *job_from_bytes(bytes_from_job(intervals_job(count)));
        CHECK(std::get<Intervals>(run_job(sent)) == direct);
    }
}

TEST_CASE("a job tells how far it is, and is done at the end only") {
    JobRun run(intervals_job());
    double before = run.share_done();
    CHECK(before == 0);
    int steps = 0;
    for (; !run.is_done(); ++steps) {
        run.step();
        CHECK(run.share_done() > before);
        before = run.share_done();
    }
    CHECK(steps > 1); // so that a page without workers can draw in between
    CHECK(before == 1);
}

TEST_CASE("nobody to draw from is done at once") {
    JobRun run(intervals_job(2));
    CHECK(run.is_done());
    CHECK(run.share_done() == 1);
    CHECK(std::get<Intervals>(run.result()).resample_count == 0);
}

TEST_CASE("bytes of another version, cut or with something behind are no job") {
    const std::string bytes = bytes_from_job(intervals_job());
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(job_from_bytes(std::string_view(bytes).substr(0, size)));
    CHECK_FALSE(job_from_bytes(bytes + "x"));
    std::string other_version = bytes;
    other_version[0] = static_cast<char>(other_version[0] + 1);
    CHECK_FALSE(job_from_bytes(other_version));
    std::string unknown_kind = bytes;
    unknown_kind[4] = 77;
    CHECK_FALSE(job_from_bytes(unknown_kind));
    CHECK_FALSE(job_from_bytes(bytes_from_result(run_job(intervals_job()))));
    CHECK_FALSE(result_from_bytes(bytes));
}

TEST_CASE("a job that would compute outside its numbers is refused") {
    CHECK_FALSE(is_refused([](IntervalInput&) {}));
    CHECK(is_refused([](IntervalInput& input) { input.levels.pop_back(); }));
    CHECK(is_refused([](IntervalInput& input) { input.levels.front() = 8; }));
    CHECK(is_refused([](IntervalInput& input) { input.agreed.front() = 6; }));
    CHECK(is_refused([](IntervalInput& input) { ++input.respondent_count; }));
    CHECK(is_refused([](IntervalInput& input) { input.overall.front().question = 2; }));
    CHECK(is_refused([](IntervalInput& input) { input.overall.push_back({0, 1}); }));
    CHECK(is_refused([](IntervalInput& input) { input.capabilities[1].front().question = 9; }));
    CHECK(is_refused([](IntervalInput& input) { input.capability_weights.pop_back(); }));
    CHECK(is_refused([](IntervalInput& input) { input.capability_weights[0] = -1; }));
    CHECK(is_refused([](IntervalInput& input) {
        input.capability_weights[0] = std::numeric_limits<double>::infinity();
    }));
    CHECK(is_refused([](IntervalInput& input) {
        input.pillars[Pillar::Process].front().weight = std::nan("");
    }));
    CHECK(is_refused([](IntervalInput& input) {
        input.components[Component::Service].front().question = 2;
    }));
}

TEST_CASE("whatever a byte is changed to, a job either runs or is refused") {
    const std::string bytes = bytes_from_job(intervals_job(5));
    Xoshiro256 random(7);
    int accepted = 0;
    for (int i = 0; i < 3'000; ++i) {
        std::string changed = bytes;
        changed[random.below(static_cast<std::uint32_t>(bytes.size()))] =
            static_cast<char>(random.below(256));
        if (const auto job = job_from_bytes(changed)) {
            ++accepted;
            JobRun run(*job);
            run.step();
        }
    }
    CHECK(accepted > 0);
}

TEST_CASE("a result outside the levels is refused") {
    Intervals found = std::get<Intervals>(run_job(intervals_job()));
    found.overall = Interval{3, 2};
    CHECK_FALSE(result_from_bytes(bytes_from_result(found)));
    found.overall = Interval{0.5, 2};
    CHECK_FALSE(result_from_bytes(bytes_from_result(found)));
    found.overall = Interval{2, std::nan("")};
    CHECK_FALSE(result_from_bytes(bytes_from_result(found)));
}

// tests/e2e/jobs.test.mjs has the worker do the same job, and compares to the last bit.
TEST_CASE("golden job of intervals and its result") {
    check_golden("intervals.job", bytes_from_job(golden_job()));
    check_golden("intervals.result", bytes_from_result(run_job(golden_job())));
}

namespace {

jobs::AnalyseGraph graph_job() {
    Journey journey;
    for (const char* id : {"a", "b", "c"}) {
        Touchpoint touchpoint;
        touchpoint.id = TouchpointId(id);
        touchpoint.channel = id[0] == 'b' ? "Web" : "Branch";
        touchpoint.department = touchpoint.channel;
        touchpoint.abandonment = 0.25;
        journey.touchpoints.push_back(touchpoint);
        PainPoint pain;
        pain.id = PainPointId(std::string("p") + id);
        pain.touchpoint = touchpoint.id;
        if (id[0] == 'c')
            pain.causes = {PainPointId("pa")};
        journey.pain_points.push_back(pain);
    }
    const auto lead = [&](const char* from, const char* to, double count) {
        journey.transitions.push_back({TouchpointId(from), TouchpointId(to), count, {}, {}});
    };
    lead("a", "b", 90);
    lead("b", "c", 40);
    lead("b", "a", 20);
    jobs::AnalyseGraph job{graph_from_journey(journey), {}, 0.5};
    for (GraphTouchpoint& touchpoint : job.graph.touchpoints)
        touchpoint.stage.reset();
    for (const PainPoint& pain : journey.pain_points)
        job.pain_points.push_back(pain);
    return job;
}

template <typename Spoil>
bool is_graph_refused(const Spoil& spoil) {
    jobs::AnalyseGraph job = graph_job();
    spoil(job);
    return !job_from_bytes(bytes_from_job(job));
}

} // namespace

TEST_CASE("a job that analyses a graph arrives as it was sent, and so does its result") {
    const Job job = graph_job();
    CHECK(job_from_bytes(bytes_from_job(job)) == job);
    const JobResult result = run_job(job);
    const auto& found = std::get<AnalysedGraph>(result);
    CHECK(found.findings.size() > 5);
    CHECK_FALSE(found.analysis.loops.empty());
    CHECK(result_from_bytes(bytes_from_result(result)) == result);
    JobRun run(job);
    double before = -1;
    for (; !run.is_done(); run.step()) {
        CHECK(run.share_done() > before);
        before = run.share_done();
    }
    CHECK(run.share_done() == 1);
}

TEST_CASE("a job about a graph that does not hold together is refused") {
    CHECK_FALSE(is_graph_refused([](jobs::AnalyseGraph&) {}));
    CHECK(is_graph_refused([](jobs::AnalyseGraph& job) { job.graph.links[0].to = 99; }));
    CHECK(is_graph_refused([](jobs::AnalyseGraph& job) { job.graph.links[0].from = 4; }));
    CHECK(is_graph_refused([](jobs::AnalyseGraph& job) { job.graph.links[0].to = 3; }));
    CHECK(is_graph_refused([](jobs::AnalyseGraph& job) {
        std::swap(job.graph.links.front(), job.graph.links.back());
    }));
    CHECK(is_graph_refused([](jobs::AnalyseGraph& job) {
        job.graph.links[0].probability = std::nan("");
    }));
    CHECK(is_graph_refused([](jobs::AnalyseGraph& job) { job.graph.links[0].count = -1; }));
    CHECK(is_graph_refused([](jobs::AnalyseGraph& job) { job.pain_points[0].severity = 6; }));
    CHECK(is_graph_refused([](jobs::AnalyseGraph& job) { job.usual_share = 2; }));
}

TEST_CASE("an analysis that names touchpoints nobody has is refused") {
    const auto good = std::get<AnalysedGraph>(run_job(graph_job()));
    const auto is_refused_with = [&](const auto& spoil) {
        AnalysedGraph spoilt = good;
        spoil(spoilt);
        return !result_from_bytes(bytes_from_result(spoilt));
    };
    CHECK_FALSE(is_refused_with([](AnalysedGraph&) {}));
    CHECK(is_refused_with([](AnalysedGraph& found) { found.analysis.betweenness.pop_back(); }));
    CHECK(is_refused_with([](AnalysedGraph& found) { found.analysis.orphans = {3}; }));
    CHECK(is_refused_with([](AnalysedGraph& found) { found.analysis.loops[0][0] = 7; }));
    CHECK(is_refused_with([](AnalysedGraph& found) { found.findings[0].touchpoints = {3}; }));
    CHECK(is_refused_with([](AnalysedGraph& found) {
        found.findings[0].kind = static_cast<FindingKind>(99);
    }));
}

TEST_CASE("whatever a byte is changed to, a job about a graph either runs or is refused") {
    const std::string bytes = bytes_from_job(graph_job());
    Xoshiro256 random(11);
    for (int i = 0; i < 600; ++i) {
        std::string changed = bytes;
        changed[random.below(static_cast<std::uint32_t>(bytes.size()))] =
            static_cast<char>(random.below(256));
        if (const auto job = job_from_bytes(changed))
            CHECK(result_from_bytes(bytes_from_result(run_job(*job))));
    }
}

TEST_CASE("a list of bad rows that is none is no result") {
    LogSummary summary;
    summary.bad_rows = 2;
    BadRowPacker packer;
    packer.add({3, RowFault::EmptyCell, "case"});
    packer.add({5, RowFault::UnreadableTime, "soon"});
    summary.bad = packer.take();
    const auto arrives = [&] {
        return result_from_bytes(bytes_from_result(summary)) == std::optional<JobResult>(summary);
    };
    CHECK(arrives());
    summary.bad.rows = 1;
    CHECK_FALSE(arrives());
    summary.bad.rows = 2;
    summary.bad.packed.back() = '\xFF';
    CHECK_FALSE(arrives());
    summary.bad.packed.back() = 'n';
    summary.bad_rows = 1;
    CHECK_FALSE(arrives());
}

TEST_CASE("groups of a log that do not fit its paths are no result") {
    LogSummary summary;
    summary.touchpoints = 1;
    summary.cases = 2;
    summary.variants.different = 1;
    summary.variants.cases_shown = 2;
    summary.variants.most_frequent = {{{0}, 2, 1, 0, 0, {}}};
    summary.groups.segments = {"young"};
    summary.groups.periods = {{{2026, 1, 1}, {2026, 1, 31}}};
    CaseGroup group;
    group.segment = 1; // all others
    group.cases = 2;
    group.conversions = 1;
    summary.groups.groups = {group};
    summary.groups.of_path = {{{0, 2, 1, 0}}};
    const auto arrives = [](const LogSummary& one) {
        return result_from_bytes(bytes_from_result(one)) == std::optional<JobResult>(one);
    };
    CHECK(arrives(summary));
    const auto refuses = [&](auto spoil) {
        LogSummary spoilt = summary;
        spoil(spoilt.groups);
        return !result_from_bytes(bytes_from_result(spoilt));
    };
    CHECK(refuses([](CaseGroups& all) { all.of_path[0][0].group = 1; }));
    CHECK(refuses([](CaseGroups& all) { all.of_path[0][0].conversions = 3; }));
    CHECK(refuses([](CaseGroups& all) { all.of_path.push_back({}); }));
    CHECK(refuses([](CaseGroups& all) { all.groups[0].segment = 2; }));
    CHECK(refuses([](CaseGroups& all) { all.groups[0].segment.reset(); }));
    CHECK(refuses([](CaseGroups& all) { all.groups[0].cases = 3; }));
    CHECK(refuses([](CaseGroups& all) { all.groups[0].throughput.cases[0] = 3; }));
    CHECK(refuses([](CaseGroups& all) { all.periods[0].first.month = 13; }));
    CHECK(refuses([](CaseGroups& all) { all.segments.resize(9, "old"); }));
}
