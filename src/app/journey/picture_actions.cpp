#include "app/journey/picture_actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/journey/touchpoint_rules.hpp"
#include "base/base64.hpp"
#include "base/number.hpp"
#include "io/picture_check.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace tappa {

namespace {

Touchpoint* find(Document& document, const TouchpointId& id) {
    Journey* journey = journey_of(document, id);
    return journey ? &journey->touchpoints.edit(index_of(*journey, id)) : nullptr;
}

void refuse(Change& change, Text text, const std::vector<std::string>& arguments = {}) {
    refuse(change, text_with(text, change.language(), arguments));
}

// Where what was dropped or pasted goes; empty: nowhere.
TouchpointId touchpoint_in_sight(const Session& session) {
    return session.screen == Screen::Journey ? session.touchpoint : TouchpointId();
}

// In millions; what is more than the limit is never said to be as much.
std::string millions_over(double count, Language language) {
    return formatted_integer(static_cast<std::int64_t>(std::ceil(count / 1'000'000)), language);
}

std::string millions(double count, Language language) {
    return formatted_integer(static_cast<std::int64_t>(count / 1'000'000), language);
}

} // namespace

void apply(Change& change, const actions::AskForPicture& action) {
    const Journeys& journeys = change.state.document.journeys;
    const auto has_it = [&](const Journey& journey) {
        return find_touchpoint(journey, action.touchpoint) != nullptr;
    };
    if (std::none_of(journeys.begin(), journeys.end(), has_it))
        return;
    change.effects.push_back(effects::PickPicture{change.document().id, action.touchpoint});
}

void apply(Change& change, const actions::DescribePicture& action) {
    Touchpoint* touchpoint = find(change.document(), action.touchpoint);
    if (touchpoint && touchpoint->picture)
        touchpoint->picture->edit().description = clean_text(action.description, limits::title);
}

void apply(Change& change, const actions::RemovePicture& action) {
    Touchpoint* touchpoint = find(change.document(), action.touchpoint);
    if (!touchpoint || !touchpoint->picture)
        return;
    touchpoint->picture.reset();
    change.offer_undo(Text::ToastPictureRemoved, {touchpoint->name});
}

void apply(Change& change, const outcomes::PictureOffered& outcome) {
    effects::TakePicture take{outcome.offer, {}, touchpoint_in_sight(change.session())};
    if (take.touchpoint.empty())
        refuse(change, Text::ToastPictureNowhere);
    else
        take.document = change.document().id;
    change.effects.push_back(std::move(take));
}

void apply(Change& change, const outcomes::PictureRead& outcome) {
    Document with = change.document();
    Touchpoint* const touchpoint = find(with, outcome.touchpoint);
    if (outcome.document != with.id || !touchpoint) // while it was read
        return refuse(change, Text::ToastPictureLeft);
    std::string jpeg = base64_from(outcome.jpeg);
    if (!is_picture(jpeg))
        return refuse(change, Text::ToastPictureNoCanvas);
    // What an earlier one showed is not what this one shows.
    touchpoint->picture = Picture{std::move(jpeg), {}};
    const std::string name = touchpoint->name;
    if (!fits_in_file(with))
        return refuse(
            change, document_full_sentence(change.language(), Text::ToastPictureDocumentFull)
        );
    change.document() = std::move(with);
    change.announce(Text::AnnouncePictureAdded, {name});
}

void apply(Change& change, const outcomes::PictureFailed& outcome) {
    switch (outcome.problem) {
    case PictureProblem::NotImage:
        refuse(change, Text::ToastPictureNotImage, {outcome.name});
        break;
    case PictureProblem::TooLarge:
        refuse(
            change,
            Text::ToastPictureTooLarge,
            {millions_over(outcome.size, change.language()),
             millions(outcome.most, change.language())}
        );
        break;
    case PictureProblem::TooManyPixels:
        refuse(
            change,
            Text::ToastPictureTooManyPixels,
            {millions_over(outcome.size, change.language()),
             millions(outcome.most, change.language())}
        );
        break;
    case PictureProblem::Unreadable:
        refuse(change, Text::ToastPictureUnreadable, {outcome.name});
        break;
    case PictureProblem::NoCanvas:
        refuse(change, Text::ToastPictureNoCanvas);
        break;
    }
}

} // namespace tappa
