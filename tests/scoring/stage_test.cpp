#include "scoring/stage.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

namespace {

// One key practice for each of the stages 2 to 5, and one that gates nothing.
const Questionnaire ladder = questionnaire(
    {key_practice(question("k2", "a"), 2),
     question("extra", "a"),
     key_practice(question("k3", "b"), 3),
     key_practice(question("k4", "c"), 4),
     key_practice(question("k5", "c"), 5)}
);

GatedStage stage_of(const Questionnaire& asked, const Assessment& given) {
    return gated_stage(asked, question_values(asked, given));
}

GatedStage stage_after(std::vector<Answer> answers) {
    return stage_of(ladder, assessment(std::move(answers)));
}

std::vector<Answer> levels(int k2, int k3, int k4, int k5, int extra = 3) {
    return {
        at_level("k2", k2),
        at_level("k3", k3),
        at_level("k4", k4),
        at_level("k5", k5),
        at_level("extra", extra)};
}

BlockingPractice blocking(const std::string& id, int value, int needed) {
    return {QuestionId(id), value, needed};
}

} // namespace

TEST_CASE("the stage is the largest whose key practices, and those below, reach its level") {
    struct Row {
        std::vector<Answer> answers;
        int stage;
        std::vector<BlockingPractice> blocking;
        int distance;
    };
    const std::vector<Row> rows{
        {levels(1, 5, 5, 5), 1, {blocking("k2", 1, 2)}, 1},
        {levels(2, 5, 5, 5), 2, {blocking("k2", 2, 3)}, 1},
        {levels(2, 1, 1, 1), 2, {blocking("k2", 2, 3), blocking("k3", 1, 3)}, 3},
        {levels(3, 3, 1, 1),
         3,
         {blocking("k2", 3, 4), blocking("k3", 3, 4), blocking("k4", 1, 4)},
         5},
        {levels(5, 4, 4, 1),
         4,
         {blocking("k3", 4, 5), blocking("k4", 4, 5), blocking("k5", 1, 5)},
         6},
        {levels(5, 5, 5, 5), 5, {}, 0},
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CAPTURE(i);
        const GatedStage result = stage_after(rows[i].answers);
        CHECK(result.stage == rows[i].stage);
        CHECK(result.at_least == rows[i].stage);
        CHECK(result.at_most == rows[i].stage);
        CHECK(result.key_count == 4);
        CHECK(result.open.empty());
        CHECK(result.blocking == rows[i].blocking);
        CHECK(result.distance_total == rows[i].distance);
        CHECK(
            result.next_stage
            == (rows[i].stage < 5 ? std::optional(rows[i].stage + 1) : std::nullopt)
        );
    }
}

TEST_CASE("unknown key practices leave a range of stages") {
    // k3 may hold everything from 3 on back, or nothing.
    for (const std::vector<Answer>& rest :
         std::vector<std::vector<Answer>>{{}, {dont_know("k3")}}) {
        std::vector<Answer> answers{at_level("k2", 4), at_level("k4", 4), at_level("k5", 2)};
        answers.insert(answers.end(), rest.begin(), rest.end());
        const GatedStage result = stage_after(answers);
        CHECK_FALSE(result.stage);
        CHECK(result.at_least == 2);
        CHECK(result.at_most == 4);
        CHECK(result.standing() == 2);
        CHECK(result.open == std::vector<QuestionId>{QuestionId("k3")});
        // k2 at 4 is past stage 3, and nothing is known of k3.
        CHECK(result.blocking.empty());
        CHECK(result.next_stage == 3);
    }
}

TEST_CASE("an unknown key practice that cannot change the stage leaves it determined") {
    const GatedStage result = stage_after({at_level("k2", 1), dont_know("k3"), at_level("k4", 4)});
    CHECK(result.stage == 1);
    CHECK(result.at_most == 1);
    CHECK(result.open.size() == 2);
}

TEST_CASE("a key practice that does not apply gates nothing") {
    const GatedStage result =
        stage_after({at_level("k2", 5), not_applicable("k3"), at_level("k4", 4), at_level("k5", 4)}
        );
    CHECK(result.stage == 4);
    CHECK(result.key_count == 3);
}

TEST_CASE("without an applicable key practice there is no stage at all") {
    const GatedStage none = stage_after(
        {not_applicable("k2"), not_applicable("k3"), not_applicable("k4"), not_applicable("k5")}
    );
    const Questionnaire plain = questionnaire({question("q", "a")});
    for (const GatedStage& result : {none, stage_of(plain, assessment({at_level("q", 4)}))}) {
        CHECK_FALSE(result.stage);
        CHECK_FALSE(result.at_least);
        CHECK_FALSE(result.at_most);
        CHECK(result.key_count == 0);
        CHECK(result.open.empty());
        CHECK(result.blocking.empty());
        CHECK(result.weak_spots.empty());
        CHECK_FALSE(result.next_stage);
    }
}

TEST_CASE("before the first answer the stage is anything, and nothing is known to block") {
    const GatedStage result = stage_after({});
    CHECK_FALSE(result.stage);
    CHECK(result.at_least == 1);
    CHECK(result.at_most == 5);
    CHECK(result.open.size() == 4);
    CHECK(result.blocking.empty());
    CHECK(result.distance_total == 0);
    CHECK(result.next_stage == 2);
}

TEST_CASE("several respondents gate by the lower median") {
    // 2 and 5: their mean of 3.5 does not open the gate.
    std::vector<Answer> answers{at_level("k2", 2, "a"), at_level("k2", 5, "b")};
    for (const char* id : {"k3", "k4", "k5"})
        answers.push_back(at_level(id, 4, "a"));
    CHECK(stage_after(answers).stage == 2);
}

TEST_CASE("an agreed level gates in place of the lower median") {
    // Answers of 1 and 4 would hold the stage at 1; nobody answered k3.
    Assessment given = assessment(
        {at_level("k2", 1, "x"),
         at_level("k2", 4, "y"),
         at_level("k4", 4, "x"),
         at_level("k5", 4, "x")}
    );
    given.agreed = {{QuestionId("k2"), 3, "Seen together"}, {QuestionId("k3"), 5, "Certified"}};
    const GatedStage result = stage_of(ladder, given);
    CHECK(result.stage == 3);
    CHECK(result.open.empty());
    CHECK(result.blocking == std::vector<BlockingPractice>{blocking("k2", 3, 4)});
}

TEST_CASE("practices two levels below the stage are weak spots, key or not") {
    CHECK(stage_after(levels(4, 4, 4, 4, 3)).weak_spots.empty());
    CHECK(
        stage_after(levels(4, 4, 4, 2, 1)).weak_spots
        == std::vector<WeakSpot>{{QuestionId("extra"), 1}, {QuestionId("k5"), 2}}
    );
    CHECK(stage_after(levels(2, 1, 1, 1, 1)).weak_spots.empty()); // nothing is two below stage 2
}
