#include "ui/screens/journey_picture.hpp"

#include "app/journey/picture_actions.hpp"
#include "io/limits.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

namespace {

constexpr float card_height = 64;
constexpr float panel_height = 180;
constexpr std::string_view pick_key = "picture-pick"; // one button: it keeps the focus

const std::string& name_of_picture(const Picture& picture, const std::string& otherwise) {
    return picture.description.empty() ? otherwise : picture.description;
}

void buttons_ui(Ui& ui, const Touchpoint& touchpoint) {
    auto flow = ui.flow("picture-buttons", {.row_height = 38});
    const Text pick = touchpoint.picture ? Text::JourneyPictureReplace : Text::JourneyPictureAdd;
    const std::string_view icon = touchpoint.picture ? std::string_view() : icons::plus;
    if (auto edits = ui.edits(); ui.button(pick_key, ui.say(pick), {.icon = icon}))
        ui.send(actions::AskForPicture{touchpoint.id});
    if (!touchpoint.picture)
        return;
    if (auto edits = ui.edits();
        ui.button("picture-remove", ui.say(Text::JourneyPictureRemove), {.icon = icons::trash_2})) {
        ui.send(actions::RemovePicture{touchpoint.id});
        ui.focus_key(pick_key);
    }
}

} // namespace

void touchpoint_picture_ui(Ui& ui, const Touchpoint& touchpoint) {
    auto group = ui.group(Role::Group, "picture", ui.say(Text::JourneyPicture));
    auto gap = ui.gap(10);
    ui.heading(3, ui.say(Text::JourneyPicture));
    if (touchpoint.picture) {
        const Picture& picture = **touchpoint.picture;
        ui.image(
            "image",
            name_of_picture(picture, shown_name(ui, touchpoint)),
            *touchpoint.picture,
            {.height = panel_height, .whole = true}
        );
        if (auto typed = ui.text_field(
                "description",
                ui.say(Text::JourneyPictureDescription),
                picture.description,
                {.placeholder = ui.say(Text::JourneyPictureDescriptionHint), .limit = limits::title}
            ))
            ui.send(actions::DescribePicture{touchpoint.id, *typed});
    }
    buttons_ui(ui, touchpoint);
    ui.muted(ui.say(Text::JourneyPictureHint));
}

void card_picture_ui(Ui& ui, const Touchpoint& touchpoint) {
    if (touchpoint.picture)
        ui.image("picture", {}, *touchpoint.picture, {.height = card_height, .radius = 6});
}

std::string picture_words(const Ui& ui, const Touchpoint& touchpoint) {
    if (!touchpoint.picture)
        return {};
    const std::string& description = (*touchpoint.picture)->description;
    return description.empty() ? std::string(ui.say(Text::JourneyCardPicturePlain))
                               : ui.say(Text::JourneyCardPicture, {description});
}

} // namespace tappa::ui
