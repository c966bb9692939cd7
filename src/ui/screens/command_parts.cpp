#include "ui/screens/command_parts.hpp"

#include <icons.gen.hpp>

#include <cassert>
#include <optional>
#include <utility>

namespace tappa::ui {

namespace {

const Command& command_with(std::string_view id) {
    const Command* command = find_command(id);
    assert(command); // ids are literals; tests/ui/semantics_test.cpp draws every screen
    return *command;
}

std::string_view export_icon(ExportFormat format) {
    switch (format) {
    case ExportFormat::Pdf:
    case ExportFormat::Html:
    case ExportFormat::Markdown:
        return icons::file_text;
    case ExportFormat::Json:
    case ExportFormat::PlanJson:
        return icons::file_json;
    case ExportFormat::PlanCalendar:
        return icons::calendar;
    case ExportFormat::PlanXlsx:
    case ExportFormat::PlanCsv:
    case ExportFormat::PlanJira:
    case ExportFormat::PlanTrello:
    case ExportFormat::PlanPlanner:
    case ExportFormat::PlanAsana:
    case ExportFormat::PlanMsProject:
    case ExportFormat::JourneyTransitions:
        return icons::table;
    case ExportFormat::JourneyMermaid:
    case ExportFormat::JourneyCjml:
    case ExportFormat::JourneyMapPdf:
    case ExportFormat::JourneyMapSvg:
        break;
    }
    return icons::route;
}

} // namespace

void command_button_ui(
    Ui& ui, const State& state, std::string_view id, ButtonOptions options, std::string_view name
) {
    const Command& command = command_with(id);
    const bool enabled = command.enabled(state);
    const auto refused = enabled ? refusal(command, state) : std::nullopt;
    options.disabled = options.disabled || !enabled || refused;
    if (refused)
        options.description = ui.say(*refused);
    if (ui.button(id, name.empty() ? ui.say(command.name) : name, options))
        ui.send(command.action(state));
}

void command_item_ui(
    Ui& ui, const State& state, std::string_view id, std::string_view icon, std::string_view name
) {
    const Command& command = command_with(id);
    if (!command.enabled(state) || refusal(command, state))
        return;
    if (ui.menu_item(id, name.empty() ? ui.say(command.name) : name, icon))
        ui.send(command.action(state));
}

std::vector<ExportEntry> export_entries(const Ui& ui, const State& state) {
    std::vector<ExportEntry> entries;
    for (const ExportFormat format : all_of<ExportFormat>()) {
        if (format == ExportFormat::JourneyMapSvg)
            continue; // paper and format of the map are chosen in a dialog
        const bool is_map = format == ExportFormat::JourneyMapPdf;
        std::string id = is_map ? "export-map" : "export-" + std::string(enum_id(format));
        const Command& command = command_with(id);
        if (command.enabled(state))
            entries.push_back(
                {std::move(id),
                 std::string(is_map ? ui.say(command.name) : name_of(format, ui.language())),
                 export_icon(format)}
            );
    }
    return entries;
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
