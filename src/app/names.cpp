// Names of the closed lists of the interface. Each list's texts stand in the order of its values;
// the sizes are checked here, the meaning in tests/app/texts_test.cpp.

#include "app/action.hpp"
#include "app/state.hpp"
#include "app/texts.hpp"

#include <array>
#include <cstddef>

namespace tappa {

namespace {

template <typename E, std::size_t count>
std::string_view name_in(const std::array<Text, count>& names, E value, Language language) {
    return text(names[static_cast<std::size_t>(value)], language);
}

template <typename E>
using NamesOf = std::array<Text, enum_count<E>>;

constexpr NamesOf<ExportFormat> export_formats{
    Text::ExportFormatPdf,
    Text::ExportFormatHtml,
    Text::ExportFormatMarkdown,
    Text::ExportFormatPlanXlsx,
    Text::ExportFormatPlanCsv,
    Text::ExportFormatPlanCalendar,
    Text::ExportFormatPlanJira,
    Text::ExportFormatPlanTrello,
    Text::ExportFormatPlanPlanner,
    Text::ExportFormatPlanAsana,
    Text::ExportFormatPlanMsProject,
    Text::ExportFormatPlanJson,
    Text::ExportFormatJourneyMermaid,
    Text::ExportFormatJourneyCjml,
    Text::ExportFormatJourneyTransitions,
    Text::ExportFormatJourneyMapPdf,
    Text::ExportFormatJourneyMapSvg,
    Text::ExportFormatJson};
constexpr NamesOf<Screen> screens{
    Text::ScreenHome,
    Text::ScreenAssess,
    Text::ScreenJourney,
    Text::ScreenGraph,
    Text::ScreenInsights,
    Text::ScreenPlan,
    Text::ScreenReport};
constexpr NamesOf<Theme> themes{
    Text::ThemeSystem, Text::ThemeLight, Text::ThemeDark, Text::ThemeHighContrast};

} // namespace

std::string_view name_of(ExportFormat value, Language language) {
    return name_in(export_formats, value, language);
}
std::string_view name_of(Screen value, Language language) {
    return name_in(screens, value, language);
}
std::string_view name_of(Theme value, Language language) {
    return name_in(themes, value, language);
}

} // namespace tappa
