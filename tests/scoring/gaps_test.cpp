#include "scoring/gaps.hpp"
#include "scoring/results.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

namespace {

// "data" has a key practice for stage 2 and one for stage 4; "strategy" has one for stage 2.
const Questionnaire two_capabilities = questionnaire(
    {key_practice(question("d2", "data"), 2),
     key_practice(question("d4", "data"), 4),
     question("q3", "data"),
     question("q4", "data"),
     key_practice(question("s2", "strategy"), 2)}
);

std::vector<Gap> gaps_of(const Questionnaire& asked, const Assessment& given) {
    return score(asked, given).gaps;
}

Gap gap_after(std::vector<Answer> answers, std::optional<int> target = std::nullopt) {
    Assessment made = assessment(std::move(answers));
    if (target)
        made.targets = {{CapabilityId("data"), *target}};
    return gaps_of(two_capabilities, made).at(0);
}

std::vector<Answer> levels(int d2, int d4, int q3, int q4, int s2) {
    return {
        at_level("d2", d2),
        at_level("d4", d4),
        at_level("q3", q3),
        at_level("q4", q4),
        at_level("s2", s2)};
}

} // namespace

TEST_CASE("a capability stands at the lower of its score and of what the next stage asks of it") {
    // Stage 2, so stage 3 is next and d4 is not asked for yet: d2 at 2 holds the score of 3.25
    // back.
    const Gap gap = gap_after(levels(2, 1, 5, 5, 4));
    CHECK(gap.score == 3.25);
    CHECK(gap.current == 2.0);
    CHECK(gap.level == 2);
    CHECK(gap.held_by == std::vector<QuestionId>{QuestionId("d2")});
    CHECK(gap.target == 3);
    CHECK(gap.target_is_default);
    CHECK(gap.gap == 1.0);
    CHECK(gap.weight == 3.0); // 2² − 1
}

TEST_CASE("gaps and their weights, by hand") {
    struct Row {
        std::vector<Answer> answers; // and the stage they make
        std::optional<int> target;
        double gap;
        double current;
        double weight;
    };
    const std::vector<Row> rows{
        {levels(2, 2, 2, 2, 2), 4, 2, 2, 8},             // stage 2; 3² − 1
        {levels(4, 4, 1, 1, 4), 4, 1.5, 2.5, 5.25},      // the score is lower; 2.5² − 1
        {levels(3, 1, 5, 5, 3), std::nullopt, 3, 1, 15}, // stage 3: d4 is asked for; 4² − 1
        {levels(4, 4, 4, 4, 1), std::nullopt, 0, 4, 0},  // stage 1 is not data's doing
        {levels(4, 4, 4, 4, 4), 2, 0, 4, 0},
        {levels(5, 5, 5, 5, 5), 1, 0, 5, 0}, // (1 − 4)² − 1 = 8 would be a gap that is none
        {levels(5, 5, 5, 5, 5), std::nullopt, 0, 5, 0},
        {levels(1, 1, 1, 1, 1), 5, 4, 1, 24},
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CAPTURE(i);
        const Gap gap = gap_after(rows[i].answers, rows[i].target);
        CHECK(gap.gap == rows[i].gap);
        CHECK(gap.current == rows[i].current);
        CHECK(gap.weight == rows[i].weight);
        CHECK(gap.target_is_default == !rows[i].target.has_value());
    }
}

TEST_CASE("every capability aims at the next stage") {
    const std::vector<Gap> gaps = gaps_of(two_capabilities, assessment(levels(3, 3, 3, 3, 2)));
    CHECK(gaps[0].target == 3); // stage 2
    CHECK(gaps[1].target == 3);
    CHECK(gaps[0].gap == 0.0);
    CHECK(gaps[1].gap == 1.0);
}

TEST_CASE("while the stage is a range, the sure end of it counts") {
    // d2 unknown: at least stage 1, so stage 2 is next.
    const Gap gap = gap_after({dont_know("d2"), at_level("q3", 3), at_level("s2", 4)});
    CHECK(gap.current == 3.0);
    CHECK(gap.held_by.empty());
    CHECK(gap.target == 2);
    CHECK(gap.gap == 0.0);
}

TEST_CASE("without key practices the target is one above the overall score, rounded down") {
    const Questionnaire plain = questionnaire({question("a", "alpha"), question("b", "beta")});
    const std::vector<Gap> gaps =
        gaps_of(plain, assessment({at_level("a", 2), at_level("b", 5)})); // 3.5
    CHECK(gaps[0].target == 4);
    CHECK(gaps[1].target == 4);
    CHECK(gaps[0].gap == 2.0);
    CHECK(gaps[1].gap == 0.0);
    const std::vector<Gap> top = gaps_of(plain, assessment({at_level("a", 5), at_level("b", 5)}));
    CHECK(top[0].target == 5);
}

TEST_CASE("a capability nobody can score has no gap, whatever its target") {
    for (const std::optional<int> target : {std::optional<int>(), std::optional<int>(4)}) {
        const Gap gap =
            gap_after({dont_know("d2"), not_applicable("q3"), at_level("s2", 4)}, target);
        CHECK_FALSE(gap.score);
        CHECK_FALSE(gap.level);
        CHECK(gap.held_by.empty());
        CHECK(gap.target == target);
        CHECK_FALSE(gap.gap);
        CHECK_FALSE(gap.current);
        CHECK(gap.weight == 0.0);
    }
}

TEST_CASE("rounding in a weighted mean neither lowers a level nor opens a gap") {
    // Threes weighed 0.1, 0.2 and 0.3 come out as 2.9999999999999996.
    const Questionnaire uneven = questionnaire(
        {weighing(0.1, question("a", "c")),
         weighing(0.2, question("b", "c")),
         weighing(0.3, question("d", "c"))}
    );
    Assessment threes = assessment({at_level("a", 3), at_level("b", 3), at_level("d", 3)});
    threes.targets = {{CapabilityId("c"), 3}};
    const Gap gap = gaps_of(uneven, threes).at(0);
    REQUIRE(*gap.score < 3);
    CHECK(gap.level == 3);
    CHECK(gap.gap == 0.0);
    CHECK(gap.weight == 0.0);
}

TEST_CASE("gaps stand in the questionnaire's order and are found by capability") {
    const Questionnaire two = questionnaire({question("b", "beta"), question("a", "alpha")});
    const std::vector<Gap> gaps = gaps_of(two, assessment({at_level("a", 2)}));
    REQUIRE(gaps.size() == 2);
    CHECK(gaps[0].capability == CapabilityId("beta"));
    CHECK(find_gap(gaps, CapabilityId("alpha"))->level == 2);
    CHECK(find_gap(gaps, CapabilityId("gamma")) == nullptr);
}
