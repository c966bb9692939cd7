#include "ui/screens/map_export.hpp"

#include "app/action.hpp"

#include <icons.gen.hpp>

#include <string>
#include <vector>

namespace tappa::ui {

namespace {

template <typename E>
std::size_t place_of(E value) {
    return static_cast<std::size_t>(value);
}

} // namespace

void map_export_ui(Ui& ui, const State& state) {
    const MapLook& look = state.session.map_look;
    bool dismissed = false;
    auto dialog = ui.dialog(
        "map-export", ui.say(Text::JourneyMapExport), dismissed, {.width = 520, .focus = "export"}
    );
    auto gap = ui.gap(12);
    ui.text(ui.say(Text::JourneyMapExportText), {.colour = ui.theme().ink_soft});
    std::vector<std::string> papers;
    for (const MapPaper paper : all_of<MapPaper>())
        papers.emplace_back(enum_id(paper));
    ui.muted(ui.say(Text::JourneyMapPaper));
    if (const auto chosen =
            ui.segmented("paper", ui.say(Text::JourneyMapPaper), papers, place_of(look.paper)))
        ui.send(actions::SetMapPaper{static_cast<MapPaper>(*chosen)});
    ui.muted(ui.say(Text::JourneyMapFormat));
    if (const auto chosen = ui.segmented(
            "format", ui.say(Text::JourneyMapFormat), {"PDF", "SVG"}, place_of(look.format)
        ))
        ui.send(actions::SetMapFormat{static_cast<MapFormat>(*chosen)});
    const bool busy = look.format == MapFormat::Pdf && state.session.exporting_pdf;
    auto buttons = ui.flow("buttons", {.row_height = 40, .align = Align::End});
    if (ui.button("close-map-export", ui.say(Text::CommonClose)))
        dismissed = true;
    if (ui.button(
            "export",
            ui.say(Text::JourneyMapDownload),
            {.kind = ButtonKind::Primary, .icon = icons::download, .disabled = busy}
        ))
        ui.send(actions::Export{
            look.format == MapFormat::Pdf ? ExportFormat::JourneyMapPdf
                                          : ExportFormat::JourneyMapSvg});
    if (dismissed)
        ui.send(actions::CloseOverlay{});
}

} // namespace tappa::ui
