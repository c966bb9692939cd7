#pragma once

#include "app/action.hpp"
#include "app/derived/derived.hpp"
#include "app/effect.hpp"
#include "app/list_room.hpp"
#include "app/outcome.hpp"
#include "app/texts.hpp"

#include <cstdint>
#include <string>
#include <vector>

// Inside `update` only: what the actions.cpp files of the features share.

namespace tappa {

// A state being changed, and what the host shall do about it.
struct Change {
    State& state;
    std::vector<Effect>& effects;
    const Derived& derived; // of the state as the action found it
    // Set by steps that remove something: a toast that offers to take the step back.
    std::string undo_offer{};
    // Set by undo, redo and opening: the document is another one, without a step of its own.
    bool document_replaced = false;
    // What replaced it came from storage, where it need not be written again.
    bool is_stored = false;
    // What replaced it was last changed then, on the wall clock; 0: now, by what is done.
    std::int64_t changed_ms = 0;

    [[nodiscard]] Language language() const { return state.session.language; }
    [[nodiscard]] Document& document() { return state.document; }
    [[nodiscard]] Session& session() { return state.session; }
    [[nodiscard]] const Content& content() const { return state.content; }

    void announce(std::string text) { effects.push_back(effects::Announce{std::move(text)}); }
    void announce(Text text) { announce(std::string(tappa::text(text, language()))); }
    void announce(Text text, const std::vector<std::string>& arguments) {
        announce(text_with(text, language(), arguments));
    }
    void offer_undo(Text text, const std::vector<std::string>& arguments) {
        undo_offer = text_with(text, language(), arguments);
    }
};

// Null when the document has no journey of this touchpoint.
[[nodiscard]] Journey* journey_of(Document& document, const TouchpointId& touchpoint);
void show_screen(Change& change, Screen screen);
// Says why nothing was done.
void refuse(Change& change, const std::string& sentence);
// Closes panels whose subject is gone, and shows a question that exists.
void settle_selection(State& state);
// The question on screen is one that fits the filter; none where none does.
void show_fitting_question(Change& change);

} // namespace tappa
