#include "model/nesting.hpp"
#include "ui/screens/journey_words.hpp"
#include "ui/screens/journeys_parts.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

namespace {

constexpr std::string_view path_key = "journey-path";

void open_nested(Ui& ui, const Touchpoint& touchpoint) {
    ui.send(actions::OpenNested{touchpoint.id});
    ui.jump_to("journey-title");
    ui.reveal_key(path_key); // the way back, above the title
}

void choice_ui(Ui& ui, const Journeys& journeys, const Journey& own, const Touchpoint& touchpoint) {
    std::vector<Choice> choices{{"", std::string(ui.say(Text::NestingNone))}};
    for (const Journey& journey : journeys)
        if (journey.id != own.id)
            choices.push_back({journey.id.text, name_of_journey(ui, journey)});
    if (const auto chosen =
            ui.select("opens", ui.say(Text::NestingOpens), choices, touchpoint.opens.text))
        ui.send(actions::EditTouchpoint{touchpoint.id, Set<&Touchpoint::opens>{JourneyId(*chosen)}}
        );
}

const Journey* journey_with(const Journeys& journeys, const TouchpointId& touchpoint) {
    for (const Journey& journey : journeys)
        if (find_touchpoint(journey, touchpoint))
            return &journey;
    return nullptr;
}

} // namespace

void journey_path_ui(Ui& ui, const State& state) {
    const std::vector<TouchpointId>& trail = state.session.journey_trail;
    if (trail.empty())
        return;
    auto path = ui.group(Role::Navigation, path_key, ui.say(Text::NestingPath));
    auto flow = ui.flow("path", {.gap = 6, .row_height = ui.coarse_pointer() ? 44.0F : 26.0F});
    for (std::size_t i = 0; i < trail.size(); ++i) {
        const Journey* const journey = journey_with(state.document.journeys, trail[i]);
        if (!journey)
            continue;
        const std::string name = name_of_journey(ui, *journey);
        const std::string touchpoint = shown_name(ui, *find_touchpoint(*journey, trail[i]));
        const std::string back = ui.say(Text::NestingBack, {touchpoint, name});
        if (ui.link(
                "journey-" + std::to_string(i),
                name,
                {.small = true, .read_as = ui.say(Text::NestingBackToJourney, {name})}
            )) {
            ui.send(actions::GoBackToTouchpoint{i});
            ui.jump_to("journey-title");
        }
        ui.icon(icons::chevron_right, {.size = 14});
        if (ui.link("back-" + std::to_string(i), touchpoint, {.small = true, .read_as = back})) {
            ui.send(actions::GoBackToTouchpoint{i});
            ui.focus_key(card_key(trail[i]), "journey-title");
            ui.reveal_key(card_key(trail[i]));
        }
        ui.icon(icons::chevron_right, {.size = 14});
    }
    ui.muted(name_of_journey(ui, current_journey(state)));
}

void nested_link_ui(Ui& ui, const State& state, const Touchpoint& touchpoint) {
    if (touchpoint.opens.empty())
        return;
    const Journey* const opened = find_journey(state.document.journeys, touchpoint.opens);
    if (!opened)
        return;
    const std::string name = name_of_journey(ui, *opened);
    if (ui.link(
            "opens/" + touchpoint.id.text,
            name,
            {.icon = icons::chevron_right,
             .small = true,
             .read_as = ui.say(Text::NestingOpen, {name})}
        ))
        open_nested(ui, touchpoint);
}

void nested_field_ui(
    Ui& ui, const State& state, const Derived& derived, const Touchpoint& touchpoint
) {
    const Journeys& journeys = state.document.journeys;
    const Journey& own = current_journey(state);
    if (journeys.size() > 1)
        choice_ui(ui, journeys, own, touchpoint);
    const Journey* const opened = find_journey(journeys, touchpoint.opens);
    if (!opened) {
        auto flow = ui.flow("new", {.row_height = 38});
        if (auto edits = ui.edits(); ui.button(
                "add-nested",
                ui.say(Text::NestingNew),
                {.icon = icons::plus,
                 .small = true,
                 .read_as = ui.say(Text::NestingNewFor, {shown_name(ui, touchpoint)})}
            )) {
            ui.send(actions::AddNested{touchpoint.id});
            ui.focus_key("open-nested", "add-nested"); // which stays where there is no room
        }
        return;
    }
    const std::string name = name_of_journey(ui, *opened);
    if (leads_to(derived.journey_cards(), opened->id, own.id))
        ui.muted(ui.say(Text::NestingCircle, {name}));
    auto flow = ui.flow("open", {.row_height = 38});
    if (ui.button("open-nested", ui.say(Text::NestingOpen, {name}), {.icon = icons::route}))
        open_nested(ui, touchpoint);
}

} // namespace tappa::ui
