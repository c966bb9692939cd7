#include "app/change.hpp"
#include "app/document_rules.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

template <typename T, typename Drop>
void erase_where(std::vector<T>& items, Drop drop) {
    items.erase(std::remove_if(items.begin(), items.end(), drop), items.end());
}

Answer* current_answer(Change& change, const QuestionId& question) {
    const RespondentId respondent = current_respondent(change.state);
    for (Answer& answer : change.document().assessment.answers)
        if (answer.question == question && answer.respondent == respondent)
            return &answer;
    return nullptr;
}

// Null for a question that the questionnaire does not have. Evidence and confidence stay when
// people change their mind about the level.
Answer* answer_to_give(Change& change, const QuestionId& question) {
    if (!find_question(current_questionnaire(change.state), question))
        return nullptr;
    if (Answer* answer = current_answer(change, question))
        return answer;
    Answer& answer = change.document().assessment.answers.emplace_back();
    answer.question = question;
    answer.respondent = current_respondent(change.state);
    return &answer;
}

void step_to(Change& change, std::size_t index) {
    const auto& questions = current_questionnaire(change.state).questions;
    change.session().question = questions[index].id;
    change.announce(
        Text::AnnounceQuestion, {std::to_string(index + 1), std::to_string(questions.size())}
    );
}

std::size_t current_index(Change& change) {
    const auto& questions = current_questionnaire(change.state).questions;
    const auto current = std::find_if(questions.begin(), questions.end(), [&](const Question& q) {
        return q.id == change.session().question;
    });
    return static_cast<std::size_t>(current - questions.begin());
}

} // namespace

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
    erase_where(change.document().assessment.answers, [&](const Answer& answer) {
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
    const std::size_t index = current_index(change);
    if (index + 1 < current_questionnaire(change.state).questions.size())
        step_to(change, index + 1);
    else
        change.announce(Text::AnnounceLastQuestion);
}

void apply(Change& change, const actions::PreviousQuestion&) {
    const std::size_t index = current_index(change);
    if (index > 0 && index < current_questionnaire(change.state).questions.size())
        step_to(change, index - 1);
}

void apply(Change& change, const actions::SetTarget& action) {
    if (!find_capability(current_questionnaire(change.state), action.capability))
        return;
    auto& targets = change.document().assessment.targets;
    const auto same = [&](const CapabilityTarget& target) {
        return target.capability == action.capability;
    };
    if (!action.level) {
        erase_where(targets, same);
        return;
    }
    const int level = clamped(*action.level, limits::level);
    const auto found = std::find_if(targets.begin(), targets.end(), same);
    if (found != targets.end())
        found->level = level;
    else
        targets.push_back({action.capability, level});
}

void apply(Change& change, const actions::SetCapabilityWeight& action) {
    if (!find_capability(current_questionnaire(change.state), action.capability))
        return;
    auto& weights = change.document().assessment.weights;
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
