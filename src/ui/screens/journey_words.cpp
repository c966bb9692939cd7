#include "ui/screens/journey_words.hpp"

#include "app/document_rules.hpp"
#include "base/number.hpp"
#include "ui/screens/journey.hpp"
#include "ui/screens/journeys_parts.hpp"

#include <icons.gen.hpp>

#include <unordered_map>

namespace tappa::ui {

namespace {

constexpr std::string_view card_prefix = "touchpoint/";

} // namespace

std::string stage_title(const Ui& ui, JourneyStage stage) {
    const int number = static_cast<int>(stage) + 1;
    return ui.say(
        Text::JourneyStageHeading,
        {formatted_integer(number, ui.language()), std::string(name_of(stage, ui.language()))}
    );
}

std::string shown_name(const Ui& ui, const Touchpoint& touchpoint) {
    return touchpoint.name.empty() ? std::string(ui.say(Text::JourneyNewTouchpoint))
                                   : touchpoint.name;
}

std::string channel_and_department(const Ui& ui, const Touchpoint& touchpoint) {
    if (touchpoint.channel.empty() || touchpoint.department.empty())
        return touchpoint.channel + touchpoint.department;
    return ui.say(Text::JourneyChannelAndDepartment, {touchpoint.channel, touchpoint.department});
}

std::vector<const Opportunity*> opportunities_of(
    const Journey& journey, const TouchpointId& touchpoint
) {
    std::vector<const Opportunity*> found;
    for (const Opportunity& opportunity : journey.opportunities)
        if (opportunity.touchpoint == touchpoint)
            found.push_back(&opportunity);
    return found;
}

std::string card_key(const TouchpointId& touchpoint) {
    return std::string(card_prefix) + touchpoint.text;
}

TouchpointId touchpoint_of_key(std::string_view key) {
    if (!key.starts_with(card_prefix))
        return {};
    return TouchpointId(std::string(key.substr(card_prefix.size())));
}

std::string name_field_key(const TouchpointId& touchpoint) {
    return "name/" + touchpoint.text;
}

std::string add_key(JourneyStage stage) {
    return "add/" + std::string(enum_id(stage));
}

void duplicate_touchpoint(Ui& ui, const Document& document, const TouchpointId& touchpoint) {
    const TouchpointId copy = next_touchpoint_id(document);
    ui.focus_new_text(name_field_key(copy));
    ui.reveal_key(card_key(copy));
    ui.send(actions::DuplicateTouchpoint{touchpoint});
}

void delete_touchpoint(Ui& ui, const Journey& journey, const Touchpoint& touchpoint) {
    ui.send(actions::ShowStageColumn{touchpoint.stage});
    ui.send(actions::DeleteTouchpoint{touchpoint.id});
    ui.focus_key(key_after_removal(journey, touchpoint.id));
}

std::string_view emotion_icon(int emotion) {
    if (emotion == 0)
        return icons::meh;
    return emotion > 0 ? icons::smile : icons::frown;
}

std::string_view evidence_icon(Evidence evidence) {
    switch (evidence) {
    case Evidence::Measured:
        return icons::gauge;
    case Evidence::Reported:
        return icons::message_square;
    case Evidence::Assumed:
        return icons::circle_help;
    }
    return {};
}

std::vector<std::string> journey_titles(const Ui& ui, const Journeys& journeys) {
    std::vector<std::string> titles;
    std::unordered_map<std::string, int> times;
    for (const Shared<Journey>& journey : journeys) {
        const std::string title = name_of_journey(ui, *journey);
        const int time = ++times[title];
        titles.push_back(time == 1 ? title : title + " (" + std::to_string(time) + ")");
    }
    return titles;
}

} // namespace tappa::ui
