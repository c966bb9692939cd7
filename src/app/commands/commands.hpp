#pragma once

#include "app/action.hpp"
#include "app/state.hpp"
#include "app/texts.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// A key with its modifiers, named as in the browser's KeyboardEvent. `control` is ⌘ on Apple's
// keyboards. An empty key is no shortcut.
struct Shortcut {
    std::string_view key{}; // "z", "1", "?", "Enter"
    bool control = false;
    bool shift = false;
    bool alt = false;
    bool operator==(const Shortcut&) const = default;
};

// One record serves menu, button, shortcut and palette.
struct Command {
    std::string_view id; // "undo", "export-pdf"
    Text name;
    std::array<Shortcut, 2> shortcuts; // the first is the one shown
    bool (*enabled)(const State& state);
    Action (*action)(const State& state);
};

// In the order of the palette.
[[nodiscard]] std::span<const Command> commands();
// Null when there is none.
[[nodiscard]] const Command* find_command(std::string_view id);
// Why one that is enabled would change nothing: another tab has the document.
[[nodiscard]] std::optional<Text> refusal(const Command& command, const State& state);
// The command of a key press, enabled or not; null when no command has it. Letters may be in either
// case; Shift counts only with letters, because other characters already say it.
[[nodiscard]] const Command* command_of(const Shortcut& pressed);
// The enabled commands, none that is refused, whose name holds every word of the query, accents and
// case aside; best first: those that begin with it, then those with a word that does. An empty
// query finds all.
[[nodiscard]] std::vector<const Command*> find_commands(
    std::string_view query, Language language, const State& state
);

// As keyboards say it: "Ctrl+Shift+Z", "Ctrl+Maiusc+Z", or "⇧⌘Z".
[[nodiscard]] std::string shortcut_text(
    const Shortcut& shortcut, Language language, bool apple_keys
);

} // namespace tappa
