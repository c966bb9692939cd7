#include "scoring/rescoring.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace tappa;
using namespace tappa::test;

namespace {

// Draws questionnaires, people and answers, and changes one answer after the other.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : m_random(seed) {}

    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }

    Questionnaire questions(int count) {
        std::vector<Question> made;
        for (int i = 0; i < count; ++i) {
            Question one = question("question." + std::to_string(i), "area-" + letter(4));
            one.weight = 0.1 * (1 + below(30));
            if (below(3) == 0)
                one.gate = 2 + below(4);
            one.pillar = static_cast<Pillar>(below(3));
            one.component = static_cast<Component>(below(4));
            for (const JourneyStage stage : all_of<JourneyStage>())
                if (below(4) == 0)
                    one.journey_stages.push_back(stage);
            made.push_back(one);
        }
        return questionnaire(made);
    }

    Assessment people(const Questionnaire& asked, int count) {
        Assessment made;
        for (int i = 0; i < count; ++i)
            made.respondents.push_back({person(i), "", "Role " + letter(2)});
        for (const Capability& capability : asked.capabilities) {
            if (below(2) == 0)
                made.weights.push_back({capability.id, 0.5 * below(4)});
            if (below(2) == 0)
                made.targets.push_back({capability.id, 1 + below(5)});
        }
        for (const Question& question : asked.questions)
            if (below(6) == 0)
                made.agreed.push_back({question.id, 1 + below(5), "Shown"});
        Answer foreign = at_level("question.gone", 3);
        foreign.respondent = person(0);
        if (count > 0 && below(2) == 0)
            made.answers.push_back(foreign);
        return made;
    }

    // Gives, changes or takes back one answer.
    void change(Assessment& given, const QuestionId& question, const RespondentId& respondent) {
        const auto is_it = [&](const Answer& answer) {
            return answer.question == question && answer.respondent == respondent;
        };
        if (below(8) == 0) {
            given.answers.erase_if(is_it);
            return;
        }
        Answer* found = given.answers.edit_first(is_it);
        if (!found) {
            found = &given.answers.emplace_back();
            found->question = question;
            found->respondent = respondent;
        }
        const int kind = below(8);
        found->state = kind == 0 ? AnswerState::NotApplicable
            : kind == 1          ? AnswerState::DontKnow
                                 : AnswerState::Level;
        found->level = found->state == AnswerState::Level ? 1 + below(5) : 0;
        found->confidence.reset();
        if (below(2) == 0)
            found->confidence = static_cast<Confidence>(below(3));
        found->evidence = below(3) == 0 ? "Seen" : " ";
    }

    static RespondentId person(int number) {
        return RespondentId("respondent-" + std::to_string(number));
    }

private:
    std::string letter(int most) { return std::string(1, static_cast<char>('a' + below(most))); }

    std::mt19937 m_random;
};

// Every change is followed, and gives what computing everything anew gives, to the last bit.
void follows(std::uint32_t seed, int questions, int people, int changes) {
    INFO("seed " << seed << ", " << questions << " questions, " << people << " people");
    Dice dice(seed);
    const Questionnaire asked = dice.questions(questions);
    Assessment given = dice.people(asked, people);
    Rescoring rescoring;
    Results results = rescoring.start(asked, given);
    REQUIRE(results == score(asked, given));
    for (int i = 0; i < changes; ++i) {
        const auto which = static_cast<std::size_t>(dice.below(questions));
        const QuestionId question = asked.questions[which].id;
        const RespondentId respondent = Dice::person(dice.below(people));
        dice.change(given, question, respondent);
        REQUIRE(rescoring.follow(results, given, question, respondent));
        INFO("change " << i);
        REQUIRE(results == score(asked, given));
    }
}

} // namespace

TEST_CASE("following one answer after the other gives the results of computing everything anew") {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        follows(seed, 1 + static_cast<int>(seed % 5), 1, 100);
        follows(seed, 30, 1, 150);
        follows(seed, 12, 3, 200);
        follows(seed, 10, 12, 200);
    }
}

TEST_CASE("following goes on after a start in the middle") {
    const Questionnaire two = questionnaire({question("a", "data"), question("b", "speed")});
    Assessment given = assessment({at_level("a", 2), dont_know("b")});
    Rescoring rescoring;
    Results results = rescoring.start(two, given);
    given.agreed = {{QuestionId("a"), 5, "Shown"}};
    results = rescoring.start(two, given);
    given.answers.edit(1) = at_level("b", 4);
    REQUIRE(rescoring.follow(results, given, QuestionId("b"), RespondentId("r1")));
    CHECK(results == score(two, given));
    CHECK(results.overall.value == 4.5);
}

TEST_CASE("what cannot be followed is said, and leaves the results alone") {
    const Questionnaire two = questionnaire({question("a", "data"), question("b", "speed")});
    const Assessment given = assessment({at_level("a", 2), at_level("b", 4)});
    Rescoring rescoring;
    Results results = rescoring.start(two, given);
    const Results before = results;
    const auto refused = [&](const Assessment& changed, const char* question, const char* person) {
        const bool followed =
            rescoring.follow(results, changed, QuestionId(question), RespondentId(person));
        CHECK_FALSE(followed);
        CHECK(results == before);
    };
    refused(given, "gone", "r1");
    refused(given, "a", "nobody");
    Assessment more = given;
    more.answers.push_back(at_level("a", 3, "r2"));
    more.answers.push_back(at_level("b", 3, "r2"));
    refused(more, "a", "r1"); // one answer more, but not of that question
    Assessment others = given;
    others.answers = {given.answers[1], given.answers[0]};
    refused(others, "a", "r1");
    refused(Assessment{}, "a", "r1");
    CHECK_FALSE(Rescoring().follow(results, given, QuestionId("a"), RespondentId("r1")));
}

TEST_CASE("following an answer that is not there and was not changes nothing") {
    const Questionnaire one = questionnaire({question("a", "data")});
    const Assessment given = assessment({});
    Rescoring rescoring;
    Results results = rescoring.start(one, given);
    CHECK(rescoring.follow(results, given, QuestionId("a"), RespondentId("r1")));
    CHECK(results == score(one, given));
}
