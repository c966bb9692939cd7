#include "app/commands/commands.hpp"
#include "base/text.hpp"

namespace tappa {

namespace {

bool is_letter(std::string_view key) {
    return key.size() == 1
        && ((key[0] >= 'a' && key[0] <= 'z') || (key[0] >= 'A' && key[0] <= 'Z'));
}

bool matches(const Shortcut& wanted, const Shortcut& pressed) {
    if (wanted.key.empty() || wanted.control != pressed.control || wanted.alt != pressed.alt)
        return false;
    // Signs as "?" need Shift on one keyboard and not on another.
    if (is_letter(wanted.key) || wanted.key.size() > 1)
        return wanted.shift == pressed.shift && folded(wanted.key) == folded(pressed.key);
    return wanted.key == pressed.key;
}

} // namespace

const Command* command_of(const Shortcut& pressed) {
    for (const Command& command : commands())
        for (const Shortcut& shortcut : command.shortcuts)
            if (matches(shortcut, pressed))
                return &command;
    return nullptr;
}

std::string shortcut_text(const Shortcut& shortcut, Language language, bool apple_keys) {
    if (shortcut.key.empty())
        return {};
    std::string key(shortcut.key);
    if (is_letter(shortcut.key))
        key[0] = static_cast<char>(key[0] & ~0x20); // capital, as printed on the key
    else if (shortcut.key == "ArrowUp")
        key = "↑";
    else if (shortcut.key == "ArrowDown")
        key = "↓";
    else if (shortcut.key == "Enter")
        key = text(Text::KeyEnter, language);
    if (apple_keys) {
        std::string marks;
        marks += shortcut.alt ? "⌥" : "";
        marks += shortcut.shift ? "⇧" : "";
        marks += shortcut.control ? "⌘" : "";
        return marks + key;
    }
    std::string result;
    const auto add = [&](bool pressed, Text name) {
        if (pressed)
            result.append(text(name, language)).append("+");
    };
    add(shortcut.control, Text::KeyControl);
    add(shortcut.shift, Text::KeyShift);
    add(shortcut.alt, Text::KeyAlt);
    return result + key;
}

} // namespace tappa
