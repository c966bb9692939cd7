#include "scoring/gaps.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

namespace {

const Questionnaire two_keys = questionnaire(
    {key_practice(question("k1", "data")),
     key_practice(question("k2", "data")),
     question("q3", "data"),
     question("q4", "data")}
);

Gap gap_after(std::vector<Answer> answers, std::optional<int> target = std::nullopt) {
    Assessment made = assessment(std::move(answers));
    if (target)
        made.targets = {{CapabilityId("data"), *target}};
    return capability_gaps(two_keys, made, question_values(two_keys, made)).at(0);
}

std::vector<Answer> levels(int k1, int k2, int q3, int q4) {
    return {at_level("k1", k1), at_level("k2", k2), at_level("q3", q3), at_level("q4", q4)};
}

} // namespace

TEST_CASE("the default target is one level above the capability's key practices") {
    // score (2 + 3 + 3 + 2) / 4 = 2.5, level 2, target 3; weight (1 + 1)² − 1 = 3.
    const Gap gap = gap_after(levels(2, 3, 3, 2));
    CHECK(gap.score == 2.5);
    CHECK(gap.level == 2);
    CHECK(gap.level_basis == LevelBasis::KeyPractices);
    CHECK(gap.level_questions == std::vector<QuestionId>{QuestionId("k1")});
    CHECK(gap.target == 3);
    CHECK(gap.target_is_default);
    CHECK(gap.gap == 0.5);
    CHECK(gap.current == 2.0);
    CHECK(gap.weight == 3.0);
}

TEST_CASE("gaps and their weights, by hand") {
    struct Row {
        std::vector<Answer> answers;
        std::optional<int> target;
        double gap;
        double current;
        double weight;
    };
    const std::vector<Row> rows{
        {levels(2, 2, 2, 2), 4, 2, 2, 8},            // 3² − 1
        {levels(4, 4, 1, 1), 4, 1.5, 2.5, 5.25},     // key practices ahead: 2.5² − 1
        {levels(2, 5, 5, 5), std::nullopt, 0, 2, 3}, // k1 lags: score 4.25 is past the target 3
        {levels(4, 4, 4, 4), 2, 0, 4, 0},
        {levels(5, 5, 5, 5), 1, 0, 5, 0}, // (1 − 4)² − 1 = 8 would be a gap that is none
        {levels(5, 5, 5, 5), std::nullopt, 0, 5, 0},
        {levels(1, 1, 1, 1), 5, 4, 1, 24},
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

TEST_CASE("without a key practice that has a level, the score rounded down is the level") {
    const Gap gap = gap_after({dont_know("k1"), at_level("q3", 3), at_level("q4", 4)});
    CHECK(gap.level == 3);
    CHECK(gap.level_basis == LevelBasis::Score);
    CHECK(gap.level_questions.empty());
    CHECK(gap.target == 4);
    CHECK(gap.gap == 0.5);
    CHECK(gap.current == 3.5);
    CHECK(gap.weight == 1.25); // 1.5² − 1
    CHECK(standing_level(gap) == 3);
}

TEST_CASE("a capability nobody can score has no gap, whatever its target") {
    for (const std::optional<int> target : {std::optional<int>(), std::optional<int>(4)}) {
        const Gap gap = gap_after({dont_know("k1"), not_applicable("q3")}, target);
        CHECK_FALSE(gap.score);
        CHECK_FALSE(gap.level);
        CHECK(gap.level_basis == LevelBasis::None);
        CHECK(gap.target == target);
        CHECK_FALSE(gap.gap);
        CHECK_FALSE(gap.current);
        CHECK(gap.weight == 0.0);
        CHECK_FALSE(standing_level(gap));
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
    const Gap gap = capability_gaps(uneven, threes, question_values(uneven, threes)).at(0);
    REQUIRE(*gap.score < 3);
    CHECK(gap.level == 3);
    CHECK(standing_level(gap) == 3);
    CHECK(gap.gap == 0.0);
    CHECK(gap.weight == 0.0);
}

TEST_CASE("gaps stand in the questionnaire's order and are found by capability") {
    const Questionnaire two = questionnaire({question("b", "beta"), question("a", "alpha")});
    const Assessment answers = assessment({at_level("a", 2)});
    const std::vector<Gap> gaps = capability_gaps(two, answers, question_values(two, answers));
    REQUIRE(gaps.size() == 2);
    CHECK(gaps[0].capability == CapabilityId("beta"));
    CHECK(find_gap(gaps, CapabilityId("alpha"))->level == 2);
    CHECK(find_gap(gaps, CapabilityId("gamma")) == nullptr);
}
