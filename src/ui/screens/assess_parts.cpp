#include "ui/screens/assess_parts.hpp"

#include "app/assess/assess_filter.hpp"
#include "base/number.hpp"

namespace tappa::ui {

AssessFacts assess_facts(const State& state, const Derived& derived) {
    const Questionnaire& questionnaire = current_questionnaire(state);
    AssessFacts facts{state, derived, questionnaire};
    facts.answers = current_answers(state);
    facts.fitting = filtered_questions(state, derived.results(), facts.answers);
    facts.question = find_question(questionnaire, state.session.question);
    if (!facts.question && !facts.fitting.empty())
        facts.question = facts.fitting.front();
    if (state.session.assess_view == AssessView::Group) {
        for (const RespondentProgress& one : derived.results().respondents) {
            facts.progress.total += one.progress.total;
            facts.progress.answered += one.progress.answered;
        }
    } else {
        facts.progress.total = static_cast<int>(facts.answers.size());
        for (const Answer* answer : facts.answers)
            facts.progress.answered += answer ? 1 : 0;
    }
    facts.several_people = state.document.assessment->respondents.size() > 1;
    return facts;
}

std::string count_text(Ui& ui, std::int64_t n) {
    return formatted_integer(n, ui.language());
}

} // namespace tappa::ui
