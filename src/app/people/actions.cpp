// Who answers, and what they agreed on together.

#include "app/people/actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

Respondent cleaned(Respondent respondent) {
    respondent.name = clean_text(respondent.name, limits::title);
    respondent.role = clean_text(respondent.role, limits::title);
    return respondent;
}

} // namespace

void apply(Change& change, const actions::OpenAgreement& action) {
    if (!find_question(current_questionnaire(change.state), action.question))
        return;
    change.session().agreement = action.question;
    change.session().overlay = Overlay::Agreement;
}

void apply(Change& change, const actions::SetAgreedLevel& action) {
    const std::string reason = clean_text(action.reason, limits::paragraph);
    const bool is_asked = find_question(current_questionnaire(change.state), action.question);
    if (!is_asked || trimmed(reason).empty())
        return;
    auto& agreed = change.document().assessment.edit().agreed;
    AgreedLevel* level = agreed.edit_first([&](const AgreedLevel& each) {
        return each.question == action.question;
    });
    if (!level)
        level = &agreed.emplace_back();
    *level = {action.question, clamped(action.level, limits::level), reason};
}

void apply(Change& change, const actions::WithdrawAgreedLevel& action) {
    const auto erased =
        change.document().assessment.edit().agreed.erase_if([&](const AgreedLevel& each) {
            return each.question == action.question;
        });
    if (erased > 0)
        change.offer_undo(Text::ToastAgreementWithdrawn, {});
}

void apply(Change& change, const actions::SelectRespondent& action) {
    Session& session = change.session();
    const bool is_other = current_respondent(change.state) != action.respondent;
    session.respondent = action.respondent;
    // In the table the keys answer the marked row: it is not to be one that the person before had
    // got to and this one has answered already.
    if (is_other && session.assess_view == AssessView::Table)
        session.question = {}; // the first open one (settle_selection)
    show_fitting_question(change);
}

void apply(Change& change, const actions::AddRespondent& action) {
    Assessment& assessment = change.document().assessment.edit();
    const std::size_t count = assessment.respondents.size();
    if (!takes_another(change, count, limits::respondents, Text::RespondentsFull))
        return;
    const bool is_first = assessment.respondents.size() == 1 && assessment.answers.empty();
    const RespondentId id = next_respondent_id(change.document());
    assessment.respondents.push_back(cleaned({id, action.name, action.role}));
    // A person who adds others while answering goes on answering. Before the first answer there is
    // only the nameless one that every assessment begins with: who is named now is who will answer.
    if (!is_first)
        return;
    change.session().respondent = id;
    change.session().question = {}; // begins with the first (settle_selection)
}

void apply(Change& change, const actions::EditRespondent& action) {
    Respondent* respondent =
        change.document().assessment.edit().respondents.edit_first([&](const Respondent& each) {
            return each.id == action.respondent;
        });
    if (!respondent)
        return;
    set_field(*respondent, action.edit);
    *respondent = cleaned(std::move(*respondent));
}

void apply(Change& change, const actions::DeleteRespondent& action) {
    Assessment& assessment = change.document().assessment.edit();
    auto& respondents = assessment.respondents;
    const auto found = std::find_if(respondents.begin(), respondents.end(), [&](const auto& each) {
        return each.id == action.respondent;
    });
    if (found == respondents.end() || respondents.size() == 1)
        return;
    const std::string name = found->name.empty() ? found->id.text : found->name;
    respondents.erase(static_cast<std::size_t>(found - respondents.begin()));
    assessment.answers.erase_if([&](const Answer& answer) {
        return answer.respondent == action.respondent;
    });
    change.offer_undo(Text::ToastRespondentDeleted, {name});
}

} // namespace tappa
