#pragma once

#include "app/field_edit.hpp"
#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <cstddef>
#include <string>

// The respondents, and the levels they agree on together.

namespace tappa {

struct Change;

namespace actions {

struct OpenAgreement { // opens the overlay in which the respondents agree on a level
    static constexpr UndoPolicy undo = UndoPolicy::None;
    QuestionId question;
};
// What the respondents agreed on. A level without a reason is no agreement: nothing happens.
struct SetAgreedLevel {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    QuestionId question;
    int level = 0;
    std::string reason;

    [[nodiscard]] std::string merge_key() const { return "agreed/" + question.text; }
};
struct WithdrawAgreedLevel {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    QuestionId question;
};
struct SelectRespondent { // whose answers the assess screen shows and changes
    static constexpr UndoPolicy undo = UndoPolicy::None;
    RespondentId respondent;
};
// The one who answers stays. The first who is named before there is any answer takes the place of
// the nameless one.
struct AddRespondent {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    std::string name;
    std::string role;
};
struct EditRespondent {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    RespondentId respondent;
    FieldEdit<&Respondent::name, &Respondent::role> edit;

    [[nodiscard]] std::string merge_key() const {
        return key_of_edit("respondent", respondent.text, edit);
    }
};
struct DeleteRespondent { // with the answers; the last one stays
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    RespondentId respondent;
};

using People = Types<
    OpenAgreement,
    SetAgreedLevel,
    WithdrawAgreedLevel,
    SelectRespondent,
    AddRespondent,
    EditRespondent,
    DeleteRespondent>;

} // namespace actions

// The name, else the role; "Person 3" as the list of people counts those who have neither.
[[nodiscard]] std::string short_name(const Respondent&, std::size_t place, Language language);

void apply(Change& change, const actions::OpenAgreement& action);
void apply(Change& change, const actions::SetAgreedLevel& action);
void apply(Change& change, const actions::WithdrawAgreedLevel& action);
void apply(Change& change, const actions::SelectRespondent& action);
void apply(Change& change, const actions::AddRespondent& action);
void apply(Change& change, const actions::EditRespondent& action);
void apply(Change& change, const actions::DeleteRespondent& action);

} // namespace tappa
