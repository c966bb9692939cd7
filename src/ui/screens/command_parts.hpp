#pragma once

#include "app/commands/commands.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tappa::ui {

// Buttons and menu items that are commands: what they are called, what they do and whether they
// can be used comes from the command's record (app/commands/commands.hpp). `name` where the place
// wants another one.
void command_button_ui(
    Ui& ui,
    const State& state,
    std::string_view id,
    ButtonOptions options = {},
    std::string_view name = {}
);
void command_item_ui(
    Ui& ui,
    const State& state,
    std::string_view id,
    std::string_view icon = {},
    std::string_view name = {}
);
// Everything that can be exported now, in the order and under the names that each list of it has.
struct ExportEntry {
    std::string command;
    std::string name;
    std::string_view icon;
};
[[nodiscard]] std::vector<ExportEntry> export_entries(const Ui& ui, const State& state);
// The command's first shortcut as ButtonOptions want it: "Control+Shift+Z".
[[nodiscard]] std::string command_keys(std::string_view id, bool apple_keys);

} // namespace tappa::ui
