#include "app/update.hpp"

#include "app/change.hpp"
#include "app/navigation/toasts.hpp"
#include "app/undo_policy.hpp"

#include <type_traits>
#include <utility>

namespace tappa {

namespace {

// The document is another one than before: number it, and have it written.
void document_changed(State& state, std::vector<Effect>& effects) {
    ++state.revision;
    end_undo_offers(state.session);
    settle_selection(state);
    if (state.session.save.held_elsewhere)
        return;
    state.session.save.state = SaveState::Saving;
    effects.push_back(effects::SaveDocument{state.revision});
}

// The question whose answer is all that the action changes in the document; null for any other.
const QuestionId* answered_question(const Action& action) {
    return std::visit(
        [](const auto& meant) -> const QuestionId* {
            using T = std::decay_t<decltype(meant)>;
            constexpr bool answers =
                std::is_same_v<T, actions::AnswerLevel> || std::is_same_v<T, actions::AnswerNotApplicable> || std::is_same_v<T, actions::AnswerDontKnow> || std::is_same_v<T, actions::ClearAnswer> || std::is_same_v<T, actions::SetAnswerConfidence> || std::is_same_v<T, actions::SetAnswerEvidence> || std::is_same_v<T, actions::SetAnswerLink>;
            if constexpr (answers)
                return &meant.question;
            else
                return nullptr;
        },
        action
    );
}

} // namespace

bool needs_content(const Action& action) {
    return std::holds_alternative<actions::NewDocument>(action)
        || std::holds_alternative<actions::FileRead>(action)
        || std::holds_alternative<actions::FileFailed>(action)
        || std::holds_alternative<actions::RecentRead>(action);
}

Update update(State state, const Action& action) {
    Update result{std::move(state), {}};
    const UndoPolicy policy = undo_policy(action);
    if (policy == UndoPolicy::None) {
        if (ends_typing(action))
            result.state.history.close_step();
        Change change{result.state, result.effects};
        std::visit([&](const auto& meant) { apply(change, meant); }, action);
        if (change.document_replaced)
            document_changed(result.state, result.effects);
        if (!change.undo_offer.empty())
            add_undo_toast(result.state.session, change.undo_offer, result.state.revision);
        return result;
    }
    if (!result.state.session.has_document)
        return result;
    const Document before = result.state.document;
    const RespondentId respondent = current_respondent(result.state);
    Change change{result.state, result.effects};
    std::visit([&](const auto& meant) { apply(change, meant); }, action);
    if (result.state.document == before)
        return result;
    result.state.history.remember(before, merge_key(action));
    document_changed(result.state, result.effects);
    if (const QuestionId* question = answered_question(action))
        result.state.answered = {result.state.revision, *question, respondent};
    if (!change.undo_offer.empty())
        add_undo_toast(result.state.session, change.undo_offer, result.state.revision);
    return result;
}

} // namespace tappa
