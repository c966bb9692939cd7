#include "ui/screens/command_parts.hpp"

#include <cassert>

namespace tappa::ui {

namespace {

const Command& command_with(std::string_view id) {
    const Command* command = find_command(id);
    assert(command); // ids are literals; tests/ui/semantics_test.cpp draws every screen
    return *command;
}

} // namespace

void command_button_ui(
    Ui& ui, const State& state, std::string_view id, ButtonOptions options, std::string_view name
) {
    const Command& command = command_with(id);
    options.disabled = options.disabled || !command.enabled(state);
    if (ui.button(id, name.empty() ? ui.say(command.name) : name, options))
        ui.send(command.action(state));
}

void command_item_ui(
    Ui& ui, const State& state, std::string_view id, std::string_view icon, std::string_view name
) {
    const Command& command = command_with(id);
    if (!command.enabled(state))
        return;
    if (ui.menu_item(id, name.empty() ? ui.say(command.name) : name, icon))
        ui.send(command.action(state));
}

std::string command_keys(std::string_view id, bool apple_keys) {
    const Shortcut& shortcut = command_with(id).shortcuts[0];
    std::string keys;
    if (shortcut.control)
        keys += apple_keys ? "Meta+" : "Control+";
    if (shortcut.alt)
        keys += "Alt+";
    if (shortcut.shift)
        keys += "Shift+";
    std::string key(shortcut.key);
    if (key.size() == 1 && key[0] >= 'a' && key[0] <= 'z')
        key[0] = static_cast<char>(key[0] - 'a' + 'A');
    return keys + key;
}

} // namespace tappa::ui
