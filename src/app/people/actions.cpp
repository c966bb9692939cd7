// Who answers, and what they agreed on together.

#include "app/people/actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "base/number.hpp"
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

bool is_unknown(const Respondent& respondent) {
    return trimmed(respondent.name).empty() && trimmed(respondent.role).empty();
}

// Every assessment begins with one nameless person, who stands for whoever is named first: six
// people who are added before anybody has answered are six, not seven.
bool is_of_nobody_yet(const Assessment& assessment) {
    return assessment.respondents.size() == 1 && is_unknown(assessment.respondents[0])
        && assessment.answers.empty();
}

} // namespace

std::string short_name(const Respondent& respondent, std::size_t place, Language language) {
    if (!respondent.name.empty())
        return respondent.name;
    if (!respondent.role.empty())
        return respondent.role;
    const std::string number = formatted_integer(static_cast<std::int64_t>(place + 1), language);
    return text_with(Text::RespondentsUnnamed, language, {number});
}

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
    change.offer_undo(Text::ToastAgreementRecorded, {level_title(level->level, change.language())});
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
    Respondent added = cleaned({next_respondent_id(change.document()), action.name, action.role});
    if (is_unknown(added) || !is_of_nobody_yet(assessment)) {
        assessment.respondents.push_back(std::move(added));
    } else {
        Respondent& nobody = assessment.respondents.edit(0);
        added.id = nobody.id;
        nobody = std::move(added);
    }
    // Both fields are empty again, and the focus is on the first: without a word it might as well
    // not have worked.
    const std::size_t now = assessment.respondents.size();
    const Language language = change.language();
    change.announce(
        short_name(assessment.respondents[now - 1], now - 1, language) + ": "
        + text_count(Text::RespondentsCount, language, static_cast<std::int64_t>(now))
    );
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
    const auto place = static_cast<std::size_t>(found - respondents.begin());
    const std::string name = short_name(*found, place, change.language());
    respondents.erase(place);
    assessment.answers.erase_if([&](const Answer& answer) {
        return answer.respondent == action.respondent;
    });
    change.offer_undo(Text::ToastRespondentDeleted, {name});
}

} // namespace tappa
