#include "ui/screens/journeys_parts.hpp"

#include <icons.gen.hpp>

#include <array>

namespace tappa::ui {

void journey_views_ui(Ui& ui, const State& state) {
    std::vector<std::string> views;
    for (const Text view :
         {Text::JourneysViewMap, Text::JourneysViewBoard, Text::JourneysViewAudit})
        views.emplace_back(ui.say(view));
    const auto shown = static_cast<std::size_t>(state.session.journey_view);
    if (const auto chosen = ui.segmented("journey-view", ui.say(Text::JourneysView), views, shown))
        ui.send(actions::SetJourneyView{static_cast<JourneyView>(*chosen)});
}

std::string name_of_journey(const Ui& ui, const Journey& journey) {
    return journey.name.empty() ? std::string(ui.say(Text::JourneyTitle)) : journey.name;
}

void templates_ui(Ui& ui) {
    constexpr std::array<Text, enum_count<JourneyTemplate>> names{
        Text::JourneysTemplateBankAccount,
        Text::JourneysTemplateOnlineShop,
        Text::JourneysTemplatePublicService,
        Text::JourneysTemplateSubscriptionSoftware,
        Text::JourneysTemplateHotelStay};
    if (auto edits = ui.edits(); !ui.menu_button(
            "templates",
            ui.say(Text::JourneysTemplate),
            {.icon = icons::chevron_down,
             .icon_after = true,
             .description = ui.say(Text::JourneysTemplateHint)}
        ))
        return;
    auto menu = ui.menu("templates-menu");
    for (const JourneyTemplate each : all_of<JourneyTemplate>())
        if (auto edits = ui.edits();
            ui.menu_item(enum_id(each), ui.say(names[static_cast<std::size_t>(each)]))) {
            ui.send(actions::AddJourney{each});
            ui.jump_to("journey-title");
        }
}

} // namespace tappa::ui
