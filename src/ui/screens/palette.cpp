#include "ui/screens/palette.hpp"

#include "app/commands/commands.hpp"
#include "base/number.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

void PaletteView::draw(Ui& ui, const State& state, const Surface& surface) {
    bool dismissed = false;
    auto dialog = ui.dialog(
        "palette", ui.say(Text::PaletteTitle), dismissed, {.width = 560, .menu_like = true}
    );
    if (const auto typed = ui.combobox(
            "query",
            ui.say(Text::PaletteTitle),
            m_query,
            {.placeholder = ui.say(Text::PaletteSearch)}
        ))
        m_query = *typed;
    const auto found = find_commands(m_query, ui.language(), state);
    ui.space(4);
    if (found.empty())
        ui.notice("nothing", Tone::Neutral, ui.say(Text::PaletteNothing), Role::Status);
    auto gap = ui.gap(0);
    auto list = ui.group(Role::ListBox, "commands", ui.say(Text::PaletteTitle));
    for (const Command* command : found) {
        const std::string keys = command->shortcuts[0].key.empty()
            ? std::string()
            : shortcut_text(command->shortcuts[0], ui.language(), surface.apple_keys);
        if (ui.option(command->id, ui.say(command->name), keys)) {
            ui.send(actions::CloseOverlay{});
            ui.send(command->action(state));
        }
    }
    if (dismissed)
        ui.send(actions::CloseOverlay{});
}

} // namespace tappa::ui
