#include "report/people.hpp"

#include "report/sample.hpp"

#include <algorithm>
#include <array>

namespace tappa::test {

namespace {

constexpr std::size_t people = 9;
constexpr int added_questions = 14;

RespondentId person(std::size_t index) {
    return RespondentId("r" + std::to_string(index + 1));
}

// 0: no answer; -1: don't know.
void answer(Assessment& assessment, const std::string& question, std::array<int, people> levels) {
    for (std::size_t i = 0; i < people; ++i) {
        if (levels[i] == 0)
            continue;
        Answer made;
        made.question = QuestionId(question);
        made.respondent = person(i);
        made.level = levels[i];
        if (levels[i] < 0) {
            made.state = AnswerState::DontKnow;
            made.level = 0;
        }
        assessment.answers.push_back(made);
    }
}

} // namespace

Questionnaire people_questionnaire() {
    Questionnaire made = small_questionnaire();
    for (int i = 1; i <= added_questions; ++i) {
        const std::string number = std::to_string(i);
        Question question = made.questions[2];
        question.id = QuestionId("data.more-" + number);
        question.text =
            local("Che cosa accade al punto " + number + "?", "What about " + number + "?");
        made.questions.push_back(question);
    }
    return made;
}

Document people_document() {
    Document made = small_document();
    Assessment& assessment = made.assessment.edit();
    assessment.respondents.clear();
    for (std::size_t i = 0; i < people; ++i) {
        const std::string role = i < 4 ? "Utente: filiale" : i < 7 ? "Utente: IT" : "";
        assessment.respondents.push_back({person(i), "Utente: Anna " + std::to_string(i), role});
    }
    assessment.answers.clear();
    answer(assessment, "strategy.goals", {1, 1, 5, 5, 1, 5, 1, 5, 0}); // r_wg −1.29
    answer(assessment, "data.record", {2, 2, 3, 2, 3, 2, 3, 2, 0});
    answer(assessment, "data.consent", {4, 4, 4, 4, 4, 4, 4, 4, 0}); // nothing to discuss
    answer(assessment, "speed.mobile", {3, 2, 0, 0, -1, -1, 2, 0, 0});
    answer(assessment, "speed.help", {2, 3, 0, 0, 0, 0, 0, 0, 0});
    for (int i = 1; i <= added_questions; ++i)
        answer(assessment, "data.more-" + std::to_string(i), {3, 3, 3, 4, 3, 3, 3, 0, 0});
    answer(assessment, "elsewhere.other", {5, 4, 0, 0, 0, 0, 0, 0, 0});
    Answer& first = assessment.answers.edit(0);
    first.confidence = Confidence::Documented;
    first.evidence = "Utente: verbale di maggio";
    assessment.agreed = {
        {QuestionId("strategy.goals"), 2, "Utente: l'abbiamo visto | <insieme>"},
        {QuestionId("elsewhere.other"), 5, "Utente: di un'altra versione"}};
    return made;
}

Document with_people(std::size_t count) {
    Document document = people_document();
    Assessment& assessment = document.assessment.edit();
    while (assessment.respondents.size() > count)
        assessment.respondents.erase(assessment.respondents.size() - 1);
    const auto gone = [&](const Answer& answer) {
        const auto& left = assessment.respondents;
        return std::none_of(left.begin(), left.end(), [&](const Respondent& respondent) {
            return respondent.id == answer.respondent;
        });
    };
    assessment.answers.erase_if(gone);
    return document;
}

report::Report report_of(
    const Document& document, Language language, const report::ReportOptions& options
) {
    return build_report(document, people_questionnaire(), small_catalogue(), language, options);
}

} // namespace tappa::test
