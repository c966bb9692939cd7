#include "app/update.hpp"

#include "app/change.hpp"
#include "app/navigation/toasts.hpp"

#include <concepts>
#include <string>
#include <utility>
#include <variant>

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

template <typename Input>
concept SaysItsUndoPolicy = requires {
    { Input::undo } -> std::convertible_to<UndoPolicy>;
};

template <typename Variant>
UndoPolicy undo_policy(const Variant& input) {
    return std::visit([]<SaysItsUndoPolicy T>(const T&) { return T::undo; }, input);
}

template <typename Variant>
std::string merge_key(const Variant& input) {
    return std::visit(
        []<typename T>(const T& one) {
            if constexpr (T::undo == UndoPolicy::Merge)
                return one.merge_key();
            else
                return std::string();
        },
        input
    );
}

template <typename Variant>
void apply_to(Change& change, const Variant& input) {
    std::visit([&](const auto& one) { apply(change, one); }, input);
}

void offer_what_was_set(Change& change) {
    if (!change.undo_offer.empty())
        add_undo_toast(change.session(), change.undo_offer, change.state.revision);
}

template <typename Variant>
Update updated(const State& state, const Variant& input, Derived& derived) {
    Update result{state, {}};
    Change change{result.state, result.effects, derived.at(state)};
    const UndoPolicy policy = undo_policy(input);
    if (policy != UndoPolicy::Step && policy != UndoPolicy::Merge) {
        if (policy != UndoPolicy::Passing)
            result.state.history.close_step();
        apply_to(change, input);
        if (change.document_replaced)
            document_changed(result.state, result.effects);
        offer_what_was_set(change);
        return result;
    }
    if (!result.state.session.has_document)
        return result;
    const Document before = result.state.document;
    apply_to(change, input);
    if (result.state.document == before) {
        result.state.document = before; // with the parts it was made of, not copies of them
        return result;
    }
    result.state.history.remember(before, result.state.document, merge_key(input));
    document_changed(result.state, result.effects);
    offer_what_was_set(change);
    return result;
}

} // namespace

bool needs_content(const Action& action) {
    return std::holds_alternative<actions::NewDocument>(action);
}

bool needs_content(const Outcome& outcome) {
    return std::holds_alternative<outcomes::FileRead>(outcome)
        || std::holds_alternative<outcomes::FileFailed>(outcome)
        || std::holds_alternative<outcomes::RecentRead>(outcome);
}

Update update(const State& state, const Action& action, Derived& derived) {
    return updated(state, action, derived);
}

Update update(const State& state, const Outcome& outcome, Derived& derived) {
    return updated(state, outcome, derived);
}

} // namespace tappa
