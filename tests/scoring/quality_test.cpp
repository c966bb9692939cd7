#include "scoring/quality.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

namespace {

Answer with_confidence(Confidence confidence, Answer made) {
    made.confidence = confidence;
    return made;
}

Answer with_note(const std::string& note, Answer made) {
    made.evidence = note;
    return made;
}

Answer with_link(const std::string& link, Answer made) {
    made.link = link;
    return made;
}

const Questionnaire five = questionnaire(
    {question("q1", "c"),
     question("q2", "c"),
     question("q3", "c"),
     question("q4", "c"),
     question("q5", "c")}
);

ConfidenceMix confidence_mix(const Questionnaire& questions, const Assessment& answers) {
    return tappa::confidence_mix(answers, answer_index(questions, answers));
}

EvidenceShare evidence_share(const Questionnaire& questions, const Assessment& answers) {
    return tappa::evidence_share(answers, answer_index(questions, answers));
}

Progress answer_progress(const Questionnaire& questions, const Assessment& answers) {
    return tappa::answer_progress(question_values(questions, answers));
}

std::vector<RespondentProgress> respondent_progress(
    const Questionnaire& questions, const Assessment& answers
) {
    return tappa::respondent_progress(questions, answers, answer_index(questions, answers));
}

} // namespace

TEST_CASE("confidence is counted over the answers with a level") {
    const ConfidenceMix mix = confidence_mix(
        five,
        assessment(
            {with_confidence(Confidence::Guess, at_level("q1", 2)),
             with_confidence(Confidence::Documented, at_level("q2", 2)),
             with_confidence(Confidence::FairlySure, at_level("q3", 2)),
             at_level("q4", 2),
             with_confidence(Confidence::Guess, dont_know("q5")),
             with_confidence(Confidence::Guess, at_level("gone", 2))}
        )
    );
    CHECK(mix == ConfidenceMix{1, 1, 1, 1});
    CHECK(mix.total() == 4);
}

TEST_CASE("an answer rests on a note, a link, or a documented confidence") {
    const EvidenceShare evidence = evidence_share(
        five,
        assessment(
            {with_note("Board minutes", at_level("q1", 2)),
             with_link("https://example.org/minutes", at_level("q2", 2)),
             with_confidence(Confidence::Documented, at_level("q3", 2)),
             with_note("  \n", with_confidence(Confidence::FairlySure, at_level("q4", 2))),
             with_note("nobody keeps it", dont_know("q5"))}
        )
    );
    CHECK(evidence == EvidenceShare{3, 4});
    CHECK(evidence.share() == 0.75);
    CHECK(evidence_share(five, assessment({})).share() == 0.0);
}

TEST_CASE("progress counts every kind of answer once a question") {
    const Assessment answers = assessment(
        {at_level("q1", 2, "a"),
         at_level("q1", 4, "b"),
         dont_know("q2", "a"),
         not_applicable("q3", "b"),
         at_level("gone", 1, "a")}
    );
    CHECK(answer_progress(five, answers) == Progress{3, 5});
    CHECK(answer_progress(five, answers).share() == doctest::Approx(0.6));
    const std::vector<RespondentProgress> each = respondent_progress(five, answers);
    REQUIRE(each.size() == 2);
    CHECK(each[0] == RespondentProgress{RespondentId("a"), {2, 5}});
    CHECK(each[1] == RespondentProgress{RespondentId("b"), {2, 5}});
    CHECK(answer_progress(Questionnaire{}, answers).share() == 0.0);
}
