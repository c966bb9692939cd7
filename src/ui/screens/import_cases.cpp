// Whose paths a log is counted for: of all customers, of a segment, of a time.

#include "base/text.hpp"
#include "ui/screens/import_parts.hpp"

#include <string_view>
#include <vector>

namespace tappa::ui {

namespace {

void segment_ui(Ui& ui, const ImportState& import) {
    const std::vector<SegmentCount>& segments = (*import.counts)->segments;
    if (segments.size() < 2)
        return;
    std::vector<Choice> choices{{"", std::string(ui.say(Text::ImportCasesAll))}};
    for (const SegmentCount& segment : segments)
        choices.push_back({segment.name, segment.name});
    if (const auto chosen = ui.select(
            "segment",
            ui.say(Text::ImportColumnSegment),
            choices,
            import.cases.segment,
            {.local = true}
        )) {
        ImportedCases changed = import.cases;
        changed.segment = std::string(*chosen);
        ui.send(actions::SetImportedCases{changed});
    }
}

template <auto Day>
void day_ui(Ui& ui, const ImportState& import, std::string_view key, Text label) {
    if (const auto change =
            ui.date_field(key, ui.say(label), import.cases.*Day, {}, {.local = true})) {
        ImportedCases changed = import.cases;
        changed.*Day = change->value;
        ui.send(actions::SetImportedCases{changed});
    }
}

} // namespace

void import_cases_ui(Ui& ui, const ImportState& import) {
    auto card = ui.card("cases");
    auto gap = ui.gap(8);
    ui.heading(2, ui.say(Text::ImportCases), {.size = 16});
    segment_ui(ui, import);
    day_ui<&ImportedCases::from>(ui, import, "from", Text::ImportCasesFrom);
    day_ui<&ImportedCases::until>(ui, import, "until", Text::ImportCasesUntil);
    ui.muted(ui.say(Text::ImportCasesHelp));
}

void import_cases_notice_ui(Ui& ui, const ImportState& import) {
    const std::vector<std::string> sentences = cases_sentences(import.cases, ui.language());
    if (!sentences.empty())
        ui.notice("cases", Tone::Info, joined(sentences, " "));
}

} // namespace tappa::ui
