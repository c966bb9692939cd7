#include "ui/screens/file_conflict.hpp"

#include "app/documents/new_document.hpp"
#include "app/documents/wall_clock.hpp"

namespace tappa::ui {

namespace {

// A button with a line under it that says what one gets.
bool choice_ui(Ui& ui, std::string_view key, Text name, Text note, ButtonKind kind) {
    const bool pressed = ui.button(key, ui.say(name), {.kind = kind, .fill = true});
    auto gap = ui.gap(3);
    auto indent = ui.indent(4);
    ui.muted(ui.say(note));
    ui.space(6);
    return pressed;
}

} // namespace

bool has_file_conflict(const State& state) {
    const auto& file = state.session.waiting_file;
    return file && file->stored_ms;
}

void file_conflict_ui(Ui& ui, const State& state) {
    const WaitingFile& file = *state.session.waiting_file;
    const Language language = ui.language();
    bool dismissed = false;
    // Which is newer is said where both moments are known.
    const bool newer = file.written_ms > 0 && file.written_ms < *file.stored_ms;
    auto dialog = ui.dialog(
        "file-conflict", ui.say(newer ? Text::ConflictTitleNewer : Text::ConflictTitle), dismissed
    );
    ui.text(ui.say(Text::ConflictWhat, {shown_title(file.document.title, language)}));
    ui.text(
        ui.say(
            Text::ConflictStored, {day_and_clock_beside(*file.stored_ms, file.written_ms, language)}
        ),
        {.semibold = true}
    );
    if (file.written_ms > 0)
        ui.text(
            ui.say(
                Text::ConflictFile,
                {file.name, day_and_clock_beside(file.written_ms, *file.stored_ms, language)}
            ),
            {.semibold = true}
        );
    ui.space(6);
    if (choice_ui(
            ui, "both", Text::ConflictKeepBoth, Text::ConflictKeepBothNote, ButtonKind::Primary
        ))
        ui.send(actions::KeepBoth{});
    if (choice_ui(
            ui, "stored", Text::ConflictOpenStored, Text::ConflictOpenStoredNote, ButtonKind::Plain
        ))
        ui.send(actions::OpenStoredCopy{});
    if (choice_ui(
            ui, "replace", Text::ConflictReplace, Text::ConflictReplaceNote, ButtonKind::Danger
        ))
        ui.send(actions::ReplaceStored{});
    if (dismissed)
        ui.send(actions::DismissConflict{});
}

} // namespace tappa::ui
