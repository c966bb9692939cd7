#include "scoring/stage.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

namespace {

const Questionnaire three_keys = questionnaire(
    {key_practice(question("k1", "a")),
     question("extra", "a"),
     key_practice(question("k2", "b")),
     key_practice(question("k3", "c"))}
);

GatedStage stage_after(std::vector<Answer> answers) {
    return gated_stage(three_keys, question_values(three_keys, assessment(std::move(answers))));
}

std::vector<QuestionId> ids(const std::vector<std::string>& texts) {
    std::vector<QuestionId> made;
    for (const std::string& text : texts)
        made.emplace_back(text);
    return made;
}

} // namespace

TEST_CASE("the stage is the level that every key practice reaches") {
    struct Row {
        int k1, k2, k3;
        int stage;
        std::vector<std::string> blocking;
    };
    const std::vector<Row> rows{
        {3, 2, 4, 2, {"k2"}},
        {1, 5, 5, 1, {"k1"}},
        {3, 3, 3, 3, {"k1", "k2", "k3"}},
        {4, 5, 4, 4, {"k1", "k3"}},
        {5, 5, 5, 5, {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.k1);
        CAPTURE(row.k2);
        CAPTURE(row.k3);
        const GatedStage result = stage_after(
            {at_level("k1", row.k1),
             at_level("k2", row.k2),
             at_level("k3", row.k3),
             at_level("extra", 1)}
        );
        CHECK(result.stage == row.stage);
        CHECK(result.at_most == row.stage);
        CHECK(result.key_count == 3);
        CHECK(result.open.empty());
        CHECK(result.blocking == ids(row.blocking));
        CHECK(result.distance_total == static_cast<int>(row.blocking.size()));
        if (row.stage < 5)
            CHECK(result.next_stage == row.stage + 1);
    }
}

TEST_CASE("at stage 5 there is no next stage") {
    const GatedStage top = stage_after({at_level("k1", 5), at_level("k2", 5), at_level("k3", 5)});
    CHECK_FALSE(top.next_stage);
    CHECK(top.distance.empty());
    CHECK(top.distance_total == 0);
}

TEST_CASE("an unanswered or unknown key practice leaves the stage open, with a ceiling") {
    for (const std::vector<Answer>& rest :
         std::vector<std::vector<Answer>>{{}, {dont_know("k3")}}) {
        std::vector<Answer> answers{at_level("k1", 4), at_level("k2", 3)};
        answers.insert(answers.end(), rest.begin(), rest.end());
        const GatedStage result = stage_after(answers);
        CHECK_FALSE(result.stage);
        CHECK(result.at_most == 3);
        CHECK(result.open == ids({"k3"}));
        CHECK(result.blocking == ids({"k2"}));
        CHECK(result.next_stage == 4);
    }
}

TEST_CASE("a key practice that does not apply leaves the gate") {
    const GatedStage result =
        stage_after({at_level("k1", 4), not_applicable("k2"), at_level("k3", 5)});
    CHECK(result.stage == 4);
    CHECK(result.key_count == 2);
}

TEST_CASE("without an applicable key practice the stage is not determined") {
    const GatedStage none =
        stage_after({not_applicable("k1"), not_applicable("k2"), not_applicable("k3")});
    CHECK_FALSE(none.stage);
    CHECK(none.key_count == 0);
    CHECK(none.open.empty());
    CHECK_FALSE(none.next_stage);
    const Questionnaire plain = questionnaire({question("q", "a")});
    CHECK_FALSE(gated_stage(plain, question_values(plain, assessment({at_level("q", 4)}))).stage);
}

TEST_CASE("before the first answer everything is open and nothing blocks") {
    const GatedStage result = stage_after({});
    CHECK_FALSE(result.stage);
    CHECK(result.at_most == 5);
    CHECK(result.open.size() == 3);
    CHECK(result.blocking.empty());
    CHECK_FALSE(result.next_stage);
}

TEST_CASE("several respondents gate by the lower median") {
    const GatedStage result = stage_after(
        {at_level("k1", 2, "a"),
         at_level("k1", 5, "b"),
         at_level("k2", 4, "a"),
         at_level("k3", 4, "a")}
    );
    CHECK(result.stage == 2); // 2 and 5: the mean 3.5 does not open the gate
}

TEST_CASE("the distance to any stage lists the levels that are missing") {
    const QuestionValues values = question_values(
        three_keys,
        assessment({at_level("k1", 1), at_level("k2", 3), at_level("k3", 4), at_level("extra", 1)})
    );
    CHECK(
        distance_to_stage(three_keys, values, 4)
        == std::vector<DistanceItem>{{QuestionId("k1"), 1, 3}, {QuestionId("k2"), 3, 1}}
    );
    CHECK(distance_to_stage(three_keys, values, 1).empty());
}

TEST_CASE("an agreed level gates in place of the lower median") {
    // Answers of 1 and 4 would hold the stage at 1; nobody answered the third practice.
    Assessment given =
        assessment({at_level("k1", 1, "x"), at_level("k1", 4, "y"), at_level("k2", 4, "x")});
    given.agreed = {{QuestionId("k1"), 3, "Seen together"}, {QuestionId("k3"), 5, "Certified"}};
    const GatedStage result = gated_stage(three_keys, question_values(three_keys, given));
    CHECK(result.stage == 3);
    CHECK(result.open.empty());
    CHECK(result.blocking == ids({"k1"}));
}
