#include "base/date_text.hpp"
#include "planning/review.hpp"
#include "ui/screens/journeys_parts.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

std::string status_name(const Ui& ui, const std::optional<JourneyStatus>& status) {
    return std::string(status ? name_of(*status, ui.language()) : ui.say(Text::JourneysNotSaid));
}

std::string review_words(const Ui& ui, const Journey& journey, Date today) {
    if (!journey.reviewed)
        return std::string(ui.say(Text::JourneysReviewedNever));
    if (is_review_due(journey, today))
        return ui.say_count(Text::JourneysReviewDue, *days_since_review(journey, today));
    return ui.say(
        Text::JourneysReviewedOn, {formatted_date_short(*journey.reviewed, ui.language())}
    );
}

std::vector<std::string> standing_words(const Ui& ui, const Journey& journey, Date today) {
    std::vector<std::string> words;
    if (!journey.owner.empty())
        words.push_back(ui.say(Text::JourneysOwnerIs, {journey.owner}));
    if (journey.status)
        words.push_back(status_name(ui, journey.status));
    // Of a journey that is still being mapped nobody expects a review.
    const bool is_mapped = journey.status && *journey.status != JourneyStatus::Unmapped;
    if (!is_review_due(journey, today) && (journey.reviewed || is_mapped))
        words.push_back(review_words(ui, journey, today));
    return words;
}

void review_due_ui(Ui& ui, const Journey& journey, Date today) {
    if (is_review_due(journey, today))
        ui.chip(review_words(ui, journey, today), Tone::Warning, icons::calendar);
}

void standing_fields_ui(Ui& ui, const Journey& journey, Date today) {
    auto row = ui.columns(
        "standing",
        {Column::grow(), Column::grow(), Column::grow(), Column::fit()},
        {.gap = 20, .stack_below = 720, .align = Align::End}
    );
    ui.next_column();
    if (auto typed = ui.text_field(
            "owner", ui.say(Text::JourneysOwner), journey.owner, {.kind = FieldKind::Name}
        ))
        ui.send(actions::EditJourney{journey.id, Set<&Journey::owner>{*typed}});
    ui.next_column();
    std::vector<Choice> choices{{"", std::string(ui.say(Text::JourneysNotSaid))}};
    for (const JourneyStatus status : all_of<JourneyStatus>())
        choices.push_back({std::string(enum_id(status)), status_name(ui, status)});
    const std::string_view chosen = journey.status ? enum_id(*journey.status) : std::string_view();
    if (const auto id = ui.select("status", ui.say(Text::JourneysStatus), choices, chosen))
        ui.send(actions::EditJourney{
            journey.id, Set<&Journey::status>{enum_from_id<JourneyStatus>(*id)}});
    ui.next_column();
    const auto change = ui.date_field(
        "reviewed",
        ui.say(Text::JourneysReviewed),
        journey.reviewed,
        {.latest = today, .too_late = ui.say(Text::JourneysReviewTooLate)}
    );
    if (change)
        ui.send(actions::EditJourney{journey.id, Set<&Journey::reviewed>{change->value}});
    ui.next_column();
    auto flow = ui.flow("today", {.row_height = 40});
    if (auto edits = ui.edits();
        ui.button("reviewed-today", ui.say(Text::JourneysReviewedToday), {.icon = icons::check}))
        ui.send(actions::EditJourney{journey.id, Set<&Journey::reviewed>{today}});
}

} // namespace tappa::ui
