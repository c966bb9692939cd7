#include "scoring/agreement.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

namespace {

using Levels = std::vector<int>;

// The levels given to one question, by r1, r2, … in turn.
void add_levels(std::vector<Answer>& answers, const std::string& id, const Levels& levels) {
    for (std::size_t i = 0; i < levels.size(); ++i)
        answers.push_back(at_level(id, levels[i], "r" + std::to_string(i + 1)));
}

Agreement agreement_of(const std::vector<std::pair<std::string, Levels>>& asked) {
    std::vector<Question> questions;
    std::vector<Answer> answers;
    for (const auto& [id, levels] : asked) {
        questions.push_back(question(id, "c"));
        add_levels(answers, id, levels);
    }
    const Questionnaire made = questionnaire(questions);
    const Assessment given = assessment(answers);
    return agreement(made, given, answer_index(made, given));
}

QuestionAgreement agreement_on(const Levels& levels) {
    return agreement_of({{"q", levels}}).questions.at(0);
}

std::vector<QuestionId> ids(const std::vector<std::string>& texts) {
    return {texts.begin(), texts.end()};
}

} // namespace

TEST_CASE("the worked example of the method: 1 1 2 4 5") {
    // s² = (1.6² + 1.6² + 0.6² + 1.4² + 2.4²) / 4 = 13.2 / 4; AD = (1 + 1 + 0 + 2 + 3) / 5.
    const QuestionAgreement found = agreement_on({4, 1, 5, 1, 2});
    CHECK(found.level_count == 5);
    CHECK(found.distribution == std::array<int, 5>{2, 1, 0, 1, 1});
    CHECK(found.median == 2.0);
    CHECK(found.iqr == 3.0); // quartiles at the second and the fourth value: 1 and 4
    CHECK(*found.ad_median == doctest::Approx(1.4));
    CHECK(found.range == 4);
    CHECK(*found.variance == doctest::Approx(3.3));
    CHECK(*found.r_wg == doctest::Approx(-0.65));
    CHECK(found.ad_is_high());
}

TEST_CASE("medians and quartiles lie between values where there is no middle one") {
    struct Row {
        Levels levels;
        double median;
        double iqr;
        double ad;
    };
    // Quartiles by hand at (n − 1)/4 and 3(n − 1)/4.
    const std::vector<Row> rows{
        {{2, 4}, 3, 1, 1},                       // 2.5 and 3.5
        {{1, 2, 3, 4}, 2.5, 1.5, 1},             // 1.75 and 3.25
        {{1, 1, 1, 5}, 1, 1, 1},                 // 1 and 2
        {{1, 5, 5}, 5, 2, 4.0 / 3},              // 3 and 5
        {{1, 2, 3, 4, 5, 5}, 3.5, 2.5, 8.0 / 6}, // 2.25 and 4.75
        {{3, 3, 3, 3, 3}, 3, 0, 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.median);
        CAPTURE(row.iqr);
        const QuestionAgreement found = agreement_on(row.levels);
        CHECK(found.median == row.median);
        CHECK(found.iqr == row.iqr);
        CHECK(*found.ad_median == doctest::Approx(row.ad));
    }
}

TEST_CASE("r_wg is 1 when all agree, 0 at chance, and may be negative") {
    CHECK(agreement_on({4, 4, 4}).r_wg == 1.0);
    CHECK(agreement_on({4, 4, 4}).variance == 0.0);
    // 2 and 4: s² = 2, as large as that of even answers.
    CHECK(agreement_on({2, 4}).r_wg == 0.0);
    // 1 and 5: s² = 8.
    CHECK(agreement_on({1, 5}).r_wg == -3.0);
}

TEST_CASE("an average deviation counts as high above five sixths, not at it") {
    // 2 2 3 3 4 5, median 3: (1 + 1 + 0 + 0 + 1 + 2) / 6 = 5/6.
    CHECK_FALSE(agreement_on({2, 2, 3, 3, 4, 5}).ad_is_high());
    CHECK(agreement_on({1, 2, 3, 3, 4, 5}).ad_is_high()); // 6/6
    CHECK_FALSE(agreement_on({3}).ad_is_high());
}

TEST_CASE("spread needs two people: with one there is a median only, with none nothing") {
    const QuestionAgreement one = agreement_on({4});
    CHECK(one.median == 4.0);
    CHECK(one.level_count == 1);
    CHECK_FALSE(one.iqr);
    CHECK_FALSE(one.ad_median);
    CHECK_FALSE(one.range);
    CHECK_FALSE(one.variance);
    CHECK_FALSE(one.r_wg);
    const QuestionAgreement none = agreement_on({});
    CHECK(none.level_count == 0);
    CHECK_FALSE(none.median);
    CHECK_FALSE(none.iqr);
}

TEST_CASE("only levels count: don't know, not applicable and foreign answers do not") {
    const Questionnaire one = questionnaire({question("q", "c")});
    const Assessment given = assessment(
        {at_level("q", 2, "a"),
         dont_know("q", "b"),
         not_applicable("q", "c"),
         at_level("gone", 5, "a"),
         at_level("q", 4, "d")}
    );
    const Agreement found = agreement(one, given, answer_index(one, given));
    CHECK(found.questions.at(0).distribution == std::array<int, 5>{0, 1, 0, 1, 0});
    CHECK(found.compared_count == 1);
}

TEST_CASE("the overall agreement is over the mean variance of questions two people answered") {
    // s² 3.3 and 0 → 1 − 1.65/2 = 0.175; the question of one person stays out.
    const Agreement found =
        agreement_of({{"a", {1, 1, 2, 4, 5}}, {"b", {3, 3}}, {"c", {5}}, {"d", {}}});
    CHECK(found.compared_count == 2);
    CHECK(*found.r_wg_star == doctest::Approx(0.175));
    // Below zero as it comes out: s² = 8 → 1 − 4.
    CHECK(agreement_of({{"a", {1, 5}}}).r_wg_star == -3.0);
    CHECK_FALSE(agreement_of({{"a", {1}}}).r_wg_star);
    CHECK_FALSE(agreement_of({}).r_wg_star);
}

TEST_CASE("the agenda has the most divided questions first and leaves out the unanimous") {
    const Agreement found = agreement_of({
        {"unanimous", {4, 4, 4, 4}},
        {"far-out", {3, 3, 3, 5}}, // IQR 0.5, AD 0.5, range 2
        {"near", {3, 3, 3, 4}},    // IQR 0.25
        {"alone", {1}},
        {"split", {2, 2, 4, 4}},      // IQR 2, AD 1, range 2
        {"extremes", {1, 1, 5, 5}},   // IQR 4
        {"near-again", {3, 3, 3, 2}}, // IQR 0.25, after "near" as in the questionnaire
    });
    CHECK(found.agenda == ids({"extremes", "split", "far-out", "near", "near-again"}));
}

TEST_CASE("equal quartiles are told apart by the average deviation, then by the range") {
    const Agreement found = agreement_of({
        {"a", {2, 3, 3, 3, 3, 3, 3, 3, 4}}, // IQR 0, AD 2/9, range 2
        {"b", {1, 3, 3, 3, 3, 3, 3, 3, 3}}, // IQR 0, AD 2/9, range 2
        {"c", {1, 3, 3, 3, 3, 3, 3, 3, 4}}, // IQR 0, AD 3/9
        {"d", {1, 3, 3, 3, 3, 3, 3, 3, 3}},
        {"e", {3, 3, 3, 3, 3, 3, 3, 3, 4}}, // AD 1/9
        {"f", {3, 3, 3, 3, 3, 3, 3, 3, 3}},
    });
    CHECK(found.agenda == ids({"c", "a", "b", "d", "e"}));
    // 2 4 6 deviations alike, ranges 3 and 4: 1 3×7 4 4 against 1 3×9 5 (AD 4/10 and 4/10).
    const Agreement ranges = agreement_of({
        {"three", {1, 3, 3, 3, 3, 3, 3, 3, 4, 4}},
        {"four", {1, 3, 3, 3, 3, 3, 3, 3, 3, 5}},
    });
    CHECK(ranges.agenda == ids({"four", "three"}));
}
