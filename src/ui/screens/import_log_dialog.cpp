// Before a log leaves with what each customer did.

#include "ui/screens/import_parts.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

void export_log_ui(Ui& ui) {
    bool dismissed = false;
    auto dialog = ui.dialog(
        "export-log", ui.say(Text::ImportLogTitle), dismissed, {.width = 560, .focus = "cancel"}
    );
    auto gap = ui.gap(12);
    ui.notice("warning", Tone::Warning, ui.say(Text::ImportLogWarning));
    ui.text(ui.say(Text::ImportLogContent), {.colour = ui.theme().ink_soft});
    ui.space(2);
    auto buttons = ui.flow("buttons", {.row_height = 40, .align = Align::End});
    if (ui.button("cancel", ui.say(Text::ImportCancel)))
        dismissed = true;
    if (ui.button(
            "export",
            ui.say(Text::ImportLogDo),
            {.kind = ButtonKind::Primary, .icon = icons::download}
        ))
        ui.send(actions::ExportLog{});
    if (dismissed)
        ui.send(actions::CloseOverlay{});
}

} // namespace tappa::ui
