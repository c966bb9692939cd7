#include "scoring/intervals.hpp"
#include "scoring/results.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

namespace {

std::string person(std::size_t i) {
    return "r" + std::to_string(i);
}

std::vector<Answer> each_at(const std::string& id, const std::vector<int>& levels) {
    std::vector<Answer> answers;
    for (std::size_t i = 0; i < levels.size(); ++i)
        answers.push_back(at_level(id, levels[i], person(i)));
    return answers;
}

const Questionnaire one_question = questionnaire({question("q", "c")});

Intervals intervals_of(const std::vector<int>& levels) {
    return score_intervals(one_question, assessment(each_at("q", levels)));
}

} // namespace

TEST_CASE("the interval of a mean is that of the binomial distribution behind it") {
    // Of 100 people half say 1 and half say 5: a resample's mean is 1 + 4·K/100 with K binomial
    // (100, ½). P(K <= 39) = 0.0176 and P(K <= 40) = 0.0284, so the 2.5th percentile is at K = 40:
    // 2.6, and by symmetry the 97.5th at 3.4. 2,000 resamples may be off by one step of 0.04.
    std::vector<int> levels(100, 1);
    std::fill(levels.begin() + 50, levels.end(), 5);
    const Intervals found = intervals_of(levels);
    CHECK(found.respondent_count == 100);
    CHECK(found.resample_count == 2'000);
    REQUIRE(found.overall);
    CHECK(found.overall->low == doctest::Approx(2.6).epsilon(0.016));
    CHECK(found.overall->high == doctest::Approx(3.4).epsilon(0.012));
    CHECK(found.capabilities.at(0) == found.overall);
    CHECK(found.pillars[Pillar::Process] == found.overall);
    CHECK(found.components[Component::Service] == found.overall);
    CHECK_FALSE(found.pillars[Pillar::People]); // no question of it
    CHECK_FALSE(found.journey_stages[JourneyStage::Use]);
}

TEST_CASE("the interval narrows with the root of the number of people") {
    const auto width = [](std::size_t people) {
        std::vector<int> levels;
        for (std::size_t i = 0; i < people; ++i)
            levels.push_back(static_cast<int>(i % 5) + 1);
        const Interval found = *intervals_of(levels).overall;
        return found.high - found.low;
    };
    // 2 · 1.96 · √(2 / n): the standard deviation of 1 … 5 is √2.
    CHECK(width(100) == doctest::Approx(0.554).epsilon(0.1));
    CHECK(width(400) == doctest::Approx(0.277).epsilon(0.1));
}

TEST_CASE("more people than three to a word allow are drawn alike") {
    std::vector<int> levels;
    for (std::size_t i = 0; i < 1'000; ++i)
        levels.push_back(static_cast<int>(i % 5) + 1);
    const Interval found = *intervals_of(levels).overall;
    CHECK(found.high - found.low == doctest::Approx(0.175).epsilon(0.1));
    CHECK(found.low < 3);
    CHECK(found.high > 3);
}

TEST_CASE("where all agree the interval is a point, and it is the same each time") {
    CHECK(intervals_of({4, 4, 4}).overall == Interval{4, 4});
    CHECK(intervals_of({1, 3, 4, 5}) == intervals_of({1, 3, 4, 5}));
}

TEST_CASE("fewer than three people who gave a level have no interval") {
    CHECK_FALSE(intervals_of({}).overall);
    CHECK_FALSE(intervals_of({2, 4}).overall);
    CHECK(intervals_of({2, 4}).resample_count == 0);
    CHECK(intervals_of({2, 4}).capabilities.size() == 1);
    CHECK(intervals_of({2, 3, 4}).overall);
    // A third who does not know does not count.
    std::vector<Answer> answers = each_at("q", {2, 4});
    answers.push_back(dont_know("q", "someone"));
    CHECK_FALSE(score_intervals(one_question, assessment(answers)).overall);
}

TEST_CASE("a score that rests on fewer than three people has no interval, others have") {
    const Questionnaire two = questionnaire({question("a", "c"), question("b", "d")});
    std::vector<Answer> answers = each_at("a", {1, 2, 3, 4});
    answers.push_back(at_level("b", 2, person(0)));
    answers.push_back(at_level("b", 5, person(1)));
    const Intervals found = score_intervals(two, assessment(answers));
    CHECK(found.capabilities.at(0));
    CHECK_FALSE(found.capabilities.at(1));
    CHECK(found.overall);
    // A capability that weighs nothing adds nobody to the overall score.
    Assessment weighed = assessment(answers);
    weighed.weights = {{CapabilityId("c"), 0}};
    CHECK_FALSE(score_intervals(two, weighed).overall);
}

TEST_CASE("an agreed level has no interval of its own and does not move") {
    const Questionnaire two = questionnaire({question("a", "c"), question("b", "c")});
    std::vector<Answer> answers = each_at("a", {1, 5, 1, 5});
    for (const Answer& answer : each_at("b", {1, 2, 3, 4}))
        answers.push_back(answer);
    Assessment given = assessment(answers);
    given.agreed = {{QuestionId("a"), 3, "Settled"}};
    const Intervals some = score_intervals(two, given);
    // (3 + mean of b) / 2, and b alone.
    const Intervals b_alone = score_intervals(
        questionnaire({question("b", "c")}), assessment(each_at("b", {1, 2, 3, 4}))
    );
    CHECK(some.overall->low == doctest::Approx((3 + b_alone.overall->low) / 2));
    CHECK(some.overall->high == doctest::Approx((3 + b_alone.overall->high) / 2));
    given.agreed.push_back({QuestionId("b"), 2, "Settled"});
    CHECK_FALSE(score_intervals(two, given).overall); // nothing is left to chance
}

TEST_CASE("a resample in which nobody answered a capability is left out for it") {
    // Three of nine answered b, all with 5: whatever is drawn, b is 5 or nothing.
    const Questionnaire two = questionnaire({question("a", "c"), question("b", "d")});
    std::vector<Answer> answers = each_at("a", {1, 1, 1, 1, 1, 1, 1, 1, 1});
    for (const Answer& answer : each_at("b", {5, 5, 5}))
        answers.push_back(answer);
    const Intervals found = score_intervals(two, assessment(answers));
    CHECK(found.capabilities.at(1) == Interval{5, 5});
    // (2/3)⁹ = 2.6 % of the resamples have no b, and an overall score of 1 instead of 3.
    CHECK(found.overall->high == 3.0);
    CHECK(found.overall->low < 3.0);
}

TEST_CASE("the score lies within its interval") {
    const Questionnaire three =
        questionnaire({question("a", "c"), question("b", "c"), question("d", "e")});
    std::vector<Answer> answers = each_at("a", {1, 3, 4, 2, 5, 3, 3});
    for (const Answer& answer : each_at("b", {2, 2, 3}))
        answers.push_back(answer);
    for (const Answer& answer : each_at("d", {5, 4, 4, 4, 5}))
        answers.push_back(answer);
    const Assessment given = assessment(answers);
    const Intervals found = score_intervals(three, given);
    const Results results = score(three, given);
    CHECK(found.overall->low < *results.overall.value);
    CHECK(found.overall->high > *results.overall.value);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(found.capabilities[i]->low < *results.capabilities[i].score.value);
        CHECK(found.capabilities[i]->high > *results.capabilities[i].score.value);
    }
}
