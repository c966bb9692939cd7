#pragma once

#include "app/action.hpp"
#include "app/derived/derived.hpp"
#include "app/effect.hpp"
#include "app/outcome.hpp"
#include "app/texts.hpp"

#include <optional>
#include <vector>

namespace tappa {

// Opens a document, and so needs the content: the interface holds it back until that is loaded.
[[nodiscard]] bool needs_content(const Action&);
[[nodiscard]] bool needs_content(const Outcome&);

// Why an action would change nothing of the document: another tab has it, or has deleted it.
// Nothing: it may, or changes nothing of it.
[[nodiscard]] std::optional<Text> refusal(const Session&);
[[nodiscard]] std::optional<Text> refusal(const Session&, const Action&);

struct Update {
    State state;
    std::vector<Effect> effects;
};

// The only places where the state changes. Pure: time, random ids and file bytes arrive inside
// actions and outcomes. The state that is passed in stays as it is, also when memory runs out half
// way: copies share what is large. Results are read from `derived`, which computes those that are
// needed and not there yet; it changes nothing else.
[[nodiscard]] Update update(const State& state, const Action& action, Derived& derived);
[[nodiscard]] Update update(const State& state, const Outcome& outcome, Derived& derived);

} // namespace tappa
