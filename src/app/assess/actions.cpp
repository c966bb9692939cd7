#include "app/assess/actions.hpp"

#include "app/assess/assess_filter.hpp"
#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "base/number.hpp"
#include "scoring/results.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace tappa {

namespace {

Answer* current_answer(Change& change, const QuestionId& question) {
    const RespondentId respondent = current_respondent(change.state);
    return change.document().assessment.edit().answers.edit_first([&](const Answer& answer) {
        return answer.question == question && answer.respondent == respondent;
    });
}

// Null for a question that the questionnaire does not have, and where there is no room for one more
// answer, which is said. Evidence and confidence stay when
// people change their mind about the level.
Answer* answer_to_give(Change& change, const QuestionId& question) {
    if (!find_question(current_questionnaire(change.state), question))
        return nullptr;
    if (Answer* answer = current_answer(change, question))
        return answer;
    auto& answers = change.document().assessment.edit().answers;
    if (!takes_another(change, answers.size(), limits::answers, Text::AssessAnswersFull))
        return nullptr;
    Answer& answer = answers.emplace_back();
    answer.question = question;
    answer.respondent = current_respondent(change.state);
    return &answer;
}

// Those the filter leaves, and the one on screen, so that there is a place to step from.
std::vector<const Question*> listed_questions(const Change& change) {
    const State& state = change.state;
    const Questionnaire& questionnaire = current_questionnaire(state);
    const auto fitting = filtered_questions(state, change.derived.results());
    std::vector<const Question*> listed;
    for (const Question& question : questionnaire.questions)
        if (question.id == state.session.question
            || std::find(fitting.begin(), fitting.end(), &question) != fitting.end())
            listed.push_back(&question);
    return listed;
}

std::ptrdiff_t current_index(const State& state, const std::vector<const Question*>& listed) {
    const auto current = std::find_if(listed.begin(), listed.end(), [&](const Question* q) {
        return q->id == state.session.question;
    });
    return current - listed.begin();
}

bool step_by(Change& change, std::ptrdiff_t step) {
    const auto listed = listed_questions(change);
    const std::ptrdiff_t count = std::ssize(listed);
    const std::ptrdiff_t index = current_index(change.state, listed) + step;
    if (index < 0 || index >= count)
        return false;
    change.session().question = listed[static_cast<std::size_t>(index)]->id;
    change.announce(Text::AnnounceQuestion, {std::to_string(index + 1), std::to_string(count)});
    return true;
}

} // namespace

void show_fitting_question(Change& change) {
    Session& session = change.session();
    settle_selection(change.state); // from where nothing fitted to where one had got
    const auto fitting = filtered_questions(change.state, change.derived.results());
    const auto is_shown = [&](const Question* question) {
        return question->id == session.question;
    };
    if (fitting.empty())
        session.question = {};
    else if (std::none_of(fitting.begin(), fitting.end(), is_shown))
        session.question = fitting.front()->id;
}

void apply(Change& change, const actions::OpenQuestion& action) {
    if (!find_question(current_questionnaire(change.state), action.question))
        return;
    change.session().question = action.question;
    change.session().assess_view = AssessView::OneByOne;
    show_screen(change, Screen::Assess);
}

void apply(Change& change, const actions::MarkQuestion& action) {
    if (!find_question(current_questionnaire(change.state), action.question))
        return;
    change.session().question = action.question;
    change.session().respondent = action.respondent;
}

void apply(Change& change, const actions::SetAssessView& action) {
    change.session().assess_view = action.view;
    if (action.view != AssessView::OneByOne)
        show_fitting_question(change); // the marked row is one of the table
}

void apply(Change& change, const actions::AnswerLevel& action) {
    Answer* answer = answer_to_give(change, action.question);
    if (!answer)
        return;
    answer->state = AnswerState::Level;
    answer->level = clamped(action.level, limits::level);
    const std::string name(level_name(answer->level, change.language()));
    change.announce(Text::AnnounceAnswerLevel, {std::to_string(answer->level), name});
}

void apply(Change& change, const actions::AnswerNotApplicable& action) {
    Answer* answer = answer_to_give(change, action.question);
    if (!answer)
        return;
    answer->state = AnswerState::NotApplicable;
    answer->level = 0;
    change.announce(Text::AnnounceAnswerNotApplicable);
}

void apply(Change& change, const actions::AnswerDontKnow& action) {
    Answer* answer = answer_to_give(change, action.question);
    if (!answer)
        return;
    answer->state = AnswerState::DontKnow;
    answer->level = 0;
    change.announce(Text::AnnounceAnswerDontKnow);
}

void apply(Change& change, const actions::ClearAnswer& action) {
    if (!current_answer(change, action.question))
        return;
    const RespondentId respondent = current_respondent(change.state);
    change.document().assessment.edit().answers.erase_if([&](const Answer& answer) {
        return answer.question == action.question && answer.respondent == respondent;
    });
    change.offer_undo(Text::ToastAnswerCleared, {});
}

void apply(Change& change, const actions::SetAnswerConfidence& action) {
    if (Answer* answer = current_answer(change, action.question))
        answer->confidence = action.confidence;
}

void apply(Change& change, const actions::SetAnswerEvidence& action) {
    if (Answer* answer = current_answer(change, action.question))
        answer->evidence = clean_text(action.evidence, limits::notes);
}

void apply(Change& change, const actions::SetAnswerLink& action) {
    if (Answer* answer = current_answer(change, action.question))
        answer->link = clean_text(action.link, limits::paragraph);
}

void apply(Change& change, const actions::NextQuestion&) {
    if (!step_by(change, 1))
        change.announce(Text::AnnounceLastQuestion);
}

void apply(Change& change, const actions::PreviousQuestion&) {
    step_by(change, -1);
}

void apply(Change& change, const actions::UseQuestionnaire& action) {
    const Questionnaire* found = find_shipped(change.content(), action.id);
    const bool in_use = found && !change.document().questionnaire
        && change.document().assessment->questionnaire_id == found->id;
    if (!found || in_use)
        return;
    // The next open question, of all of them: settle_selection finds it.
    change.session().question = {};
    change.session().assess_filter = {};
    change.document().questionnaire.reset();
    Assessment& assessment = change.document().assessment.edit();
    assessment.questionnaire_id = found->id;
    assessment.questionnaire_revision = found->revision;
    change.offer_undo(Text::ToastQuestionnaireUsed, {found->title.in(change.language())});
}

void apply(Change& change, const actions::SetAssessFilter& action) {
    AssessFilter& filter = change.session().assess_filter;
    set_field(filter, action.edit);
    filter.words = clean_text(filter.words, limits::title);
    show_fitting_question(change);
}

void apply(Change& change, const actions::ClearAssessFilter&) {
    change.session().assess_filter = {};
    show_fitting_question(change);
}

void apply(Change& change, const actions::SetTarget& action) {
    if (!find_capability(current_questionnaire(change.state), action.capability))
        return;
    auto& targets = change.document().assessment.edit().targets;
    const auto same = [&](const CapabilityTarget& target) {
        return target.capability == action.capability;
    };
    if (!action.level) {
        std::erase_if(targets, same);
        return;
    }
    const int level = clamped(*action.level, limits::level);
    const auto found = std::find_if(targets.begin(), targets.end(), same);
    if (found != targets.end())
        found->level = level;
    else
        targets.push_back({action.capability, level});
}

void apply(Change& change, const actions::RaiseTargets& action) {
    const int level = clamped(action.level, limits::level);
    const Questionnaire& questionnaire = current_questionnaire(change.state);
    const Results results = score(questionnaire, change.state.document.assessment);
    std::int64_t raised = 0;
    for (const Gap& gap : results.gaps) {
        if (gap.target && *gap.target >= level)
            continue;
        apply(change, actions::SetTarget{gap.capability, level});
        ++raised;
    }
    if (raised == 0)
        return;
    change.undo_offer = text_count(
        Text::ToastTargetsRaised,
        change.language(),
        raised,
        {formatted_integer(level, change.language())}
    );
}

void apply(Change& change, const actions::SetCapabilityWeight& action) {
    if (!find_capability(current_questionnaire(change.state), action.capability))
        return;
    auto& weights = change.document().assessment.edit().weights;
    const double usual = CapabilityWeight{}.weight;
    const double weight = clamped(action.weight, limits::weight, usual);
    const auto found = std::find_if(weights.begin(), weights.end(), [&](const auto& item) {
        return item.capability == action.capability;
    });
    if (found != weights.end())
        found->weight = weight;
    else
        weights.push_back({action.capability, weight});
}

} // namespace tappa
