#include "app/update.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/journey/lane_actions.hpp"
#include "app/navigation/toasts.hpp"

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace tappa {

namespace {

// The document is another one than before: number it, and have it written unless it is.
void document_changed(Change& change) {
    State& state = change.state;
    ++state.revision;
    end_undo_offers(state.session);
    settle_selection(state);
    if (change.is_stored) {
        state.session.save.saved_revision = state.revision;
        return;
    }
    state.session.save.state = SaveState::Saving;
    change.effects.push_back(effects::SaveDocument{state.revision, change.changed_ms});
}

// Said once, however often it is tried.
void say_refused(Change& change, const std::string& sentence) {
    auto& toasts = change.session().toasts;
    const auto is_same = [&](const Toast& toast) { return toast.text == sentence; };
    toasts.erase(std::remove_if(toasts.begin(), toasts.end(), is_same), toasts.end());
    add_toast(change.session(), Toast::Kind::Refused, sentence);
    change.announce(sentence);
}

template <typename Visitor>
auto visit(Visitor&& visitor, const Action& action) {
    return action.visit(visitor);
}
template <typename Visitor>
auto visit(Visitor&& visitor, const Outcome& outcome) {
    return std::visit(visitor, outcome);
}

template <typename Input>
concept SaysItsUndoPolicy = requires {
    { Input::undo } -> std::convertible_to<UndoPolicy>;
};

template <typename Input>
UndoPolicy undo_policy(const Input& input) {
    return visit([]<SaysItsUndoPolicy T>(const T&) { return T::undo; }, input);
}

template <typename Input>
std::string merge_key(const Input& input) {
    return visit(
        []<typename T>(const T& one) {
            if constexpr (T::undo == UndoPolicy::Merge)
                return one.merge_key();
            else
                return std::string();
        },
        input
    );
}

template <typename Input>
bool is_through_history(const Input& input) {
    return visit(
        []<typename T>(const T&) {
            return std::is_same_v<T, actions::Undo> || std::is_same_v<T, actions::Redo>;
        },
        input
    );
}

// Another tab has the document: here it is read, not changed.
template <typename Input>
std::optional<Text> refusal_of(const Session& session, const Input& input) {
    const UndoPolicy policy = undo_policy(input);
    const bool changes =
        policy == UndoPolicy::Step || policy == UndoPolicy::Merge || is_through_history(input);
    return changes ? refusal(session) : std::nullopt;
}

template <typename Input>
void apply_to(Change& change, const Input& input) {
    const Screen screen = change.session().screen;
    const std::uint64_t next_toast = change.session().next_toast_id;
    visit([&](const auto& one) { apply(change, one); }, input);
    if (change.session().screen != screen)
        end_passing_toasts(change.session(), next_toast);
}

// Before it is too large to be read again, and so before anybody is told that it is saved.
Update without_room(const State& state, Derived& derived) {
    Update result{state, {}};
    Change change{result.state, result.effects, derived.at(state)};
    result.state.history.close_step();
    say_refused(change, document_full_sentence(change.language(), Text::ToastDocumentFull));
    return result;
}

// What the toast says is the latest that happened, and so is said in the place of what was before.
void offer_what_was_set(Change& change) {
    if (change.undo_offer.empty())
        return;
    add_undo_toast(change.session(), change.undo_offer, change.state.revision);
    const bool is_said =
        std::any_of(change.effects.begin(), change.effects.end(), [](const Effect& effect) {
            return std::holds_alternative<effects::Announce>(effect);
        });
    if (!is_said)
        change.announce(change.undo_offer);
}

template <typename Input>
Update updated(const State& state, const Input& input, Derived& derived) {
    Update result{state, {}};
    Change change{result.state, result.effects, derived.at(state)};
    if (const std::optional<Text> why = refusal_of(result.state.session, input)) {
        say_refused(change, std::string(text(*why, change.language())));
        return result;
    }
    const UndoPolicy policy = undo_policy(input);
    if (policy != UndoPolicy::Step && policy != UndoPolicy::Merge) {
        if (policy != UndoPolicy::Passing)
            result.state.history.close_step();
        apply_to(change, input);
        if (change.document_replaced) {
            if (is_through_history(input))
                result.state.file_room.went(state.document, result.state.document);
            else
                result.state.file_room.forget();
            document_changed(change);
        }
        offer_what_was_set(change);
        return result;
    }
    if (!result.state.session.has_document)
        return result;
    const Document before = result.state.document;
    apply_to(change, input);
    untick_new(change, before);
    if (result.state.document == before) {
        result.state.document = before; // with the parts it was made of, not copies of them
        return result;
    }
    if (!result.state.file_room.has_room(before, result.state.document))
        return without_room(state, derived);
    result.state.history.remember(before, result.state.document, merge_key(input));
    document_changed(change);
    offer_what_was_set(change);
    return result;
}

} // namespace

std::optional<Text> refusal(const Session& session) {
    if (!session.has_document || session.save.standing == Standing::Mine)
        return std::nullopt;
    return session.save.standing == Standing::OpenElsewhere ? Text::StandingOpenElsewhere
                                                            : Text::StandingDeletedElsewhere;
}

std::optional<Text> refusal(const Session& session, const Action& action) {
    return refusal_of(session, action);
}

bool needs_content(const Action& action) {
    return action.is<actions::NewDocument>() || action.is<actions::OpenImportedJourney>();
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
