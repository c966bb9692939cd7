#include "app/journey/journeys_actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/documents/new_document.hpp"
#include "app/journey/actions.hpp"
#include "app/journey/journey_copy.hpp"
#include "app/plan/actions.hpp"
#include "model/nesting.hpp"
#include "planning/quick_audit.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tappa {

namespace {

constexpr std::array<Text, enum_count<JourneyTemplate>> template_names{
    Text::JourneysTemplateBankAccount,
    Text::JourneysTemplateOnlineShop,
    Text::JourneysTemplatePublicService,
    Text::JourneysTemplateSubscriptionSoftware,
    Text::JourneysTemplateHotelStay};

Shared<Journey>* part_of(Document& document, const JourneyId& id) {
    for (Shared<Journey>& journey : document.journeys)
        if (journey->id == id)
            return &journey;
    return nullptr;
}

// On the map, with nothing of it open.
void show_journey(Change& change, const JourneyId& id) {
    Session& session = change.session();
    session.journey = id;
    session.journey_view = JourneyView::Map;
    session.touchpoint = {};
    session.pain_point = {};
    session.selected_touchpoints.reset();
    session.touchpoint_stage_in_view.reset();
    settle_selection(change.state);
}

bool takes_journey(Change& change) {
    const std::size_t count = change.document().journeys.size();
    return takes_another(change, count, limits::journeys, Text::JourneysFull);
}

// The journey on screen is filled rather than left behind empty.
void add_from_template(Change& change, JourneyTemplate which) {
    const Language language = change.document().language;
    Journey added = journey_from_template(which, language);
    give_new_ids(added, change.document());
    added.name = text(template_names[static_cast<std::size_t>(which)], language);
    Document with = change.document();
    Shared<Journey>* const shown = part_of(with, current_journey(change.state).id);
    const JourneyId id = is_empty(*shown) ? (*shown)->id : added.id;
    if (is_empty(*shown)) {
        Journey& filled = shown->edit();
        if (is_unnamed(filled))
            filled.name = std::move(added.name);
        filled.touchpoints = std::move(added.touchpoints);
        filled.pain_points = std::move(added.pain_points);
        filled.transitions = std::move(added.transitions);
    } else {
        with.journeys.emplace_back(std::move(added));
    }
    if (!fits_in_file(with))
        return refuse(
            change, document_full_sentence(change.language(), Text::ToastJourneyDocumentFull)
        );
    change.document() = std::move(with);
    change.announce(
        Text::AnnounceJourneyAdded, {find_journey(change.document().journeys, id)->name}
    );
    show_journey(change, id);
}

} // namespace

void apply(Change& change, const actions::SetJourneyView& action) {
    Session& session = change.session();
    session.journey_view = action.view;
    if (action.view != JourneyView::Map) {
        session.touchpoint = {};
        session.pain_point = {};
        session.selected_touchpoints.reset();
    }
    show_screen(change, Screen::Journey);
}

void apply(Change& change, const actions::AddJourney& action) {
    const bool fills = action.from && is_empty(current_journey(change.state));
    if (!fills && !takes_journey(change))
        return;
    if (action.from)
        return add_from_template(change, *action.from);
    Journey added;
    added.id = next_journey_id(change.document());
    added.name = text(Text::JourneysNewName, change.document().language);
    const JourneyId id = added.id;
    change.announce(Text::AnnounceJourneyAdded, {added.name});
    change.document().journeys.emplace_back(std::move(added));
    show_journey(change, id);
}

void apply(Change& change, const actions::DuplicateJourney& action) {
    const Journey* const original = find_journey(change.document().journeys, action.journey);
    if (!original || !takes_journey(change))
        return;
    Journey copy = *original;
    give_new_ids(copy, change.document());
    copy.name = clean_text(
        text_with(Text::JourneyTouchpointCopy, change.document().language, {copy.name}),
        limits::title
    );
    copy.reviewed.reset(); // nobody has looked at the copy yet
    Document document = change.document();
    const auto after = std::find_if(
        document.journeys.begin(),
        document.journeys.end(),
        [&](const Journey& journey) { return journey.id == action.journey; }
    );
    const std::string name = copy.name;
    document.journeys.insert(after + 1, Shared<Journey>(std::move(copy)));
    if (!fits_in_file(document))
        return refuse(
            change,
            document_full_sentence(change.language(), Text::ToastCopyDocumentFull, original->name)
        );
    change.document() = std::move(document);
    change.announce(Text::AnnounceJourneyAdded, {name});
}

void apply(Change& change, const actions::DeleteJourney& action) {
    const Journeys& journeys = change.document().journeys;
    const Journey* const journey = find_journey(journeys, action.journey);
    if (!journey || journeys.size() < 2)
        return;
    change.offer_undo(Text::ToastJourneyDeleted, {journey->name});
    remove_journey(change.document(), action.journey, change.content(), change.derived);
    settle_selection(change.state);
}

void apply(Change& change, const actions::MoveJourney& action) {
    Shared<Journey>* const part = part_of(change.document(), action.journey);
    if (!part || (*part)->status == action.status)
        return;
    Journey& journey = part->edit();
    journey.status = action.status;
    const std::string status(
        action.status ? name_of(*action.status, change.language())
                      : text(Text::JourneysNotSaid, change.language())
    );
    change.announce(Text::BoardMoved, {journey.name, status});
}

void apply(Change& change, const actions::AddNested& action) {
    const Journey* const from = journey_of(change.document(), action.touchpoint);
    if (!from)
        return;
    const Touchpoint& touchpoint = *find_touchpoint(*from, action.touchpoint);
    if (!touchpoint.opens.empty() || !takes_journey(change))
        return;
    const std::string& name = touchpoint.name;
    Journey added;
    added.id = next_journey_id(change.document());
    added.name = name.empty() ? text(Text::JourneysNewName, change.document().language) : name;
    change.announce(Text::AnnounceJourneyAdded, {added.name});
    const JourneyId id = added.id;
    change.document().journeys.emplace_back(std::move(added));
    apply(change, actions::EditTouchpoint{action.touchpoint, Set<&Touchpoint::opens>{id}});
}

void apply(Change& change, const actions::OpenNested& action) {
    const Journeys& journeys = change.document().journeys;
    const Touchpoint* const touchpoint =
        find_touchpoint(current_journey(change.state), action.touchpoint);
    const Journey* const opened = touchpoint ? find_journey(journeys, touchpoint->opens) : nullptr;
    if (!opened)
        return;
    std::vector<TouchpointId> trail = change.session().journey_trail;
    trail.push_back(touchpoint->id);
    // Round in a circle, the way there is the one that was taken first.
    const auto again = std::find_if(trail.begin(), trail.end(), [&](const TouchpointId& passed) {
        return find_touchpoint(*opened, passed) != nullptr;
    });
    trail.erase(again, trail.end());
    change.session().journey_trail = std::move(trail);
    show_journey(change, opened->id);
}

void apply(Change& change, const actions::GoBackToTouchpoint& action) {
    Session& session = change.session();
    if (action.place >= session.journey_trail.size())
        return;
    const TouchpointId touchpoint = session.journey_trail[action.place];
    session.journey_trail.resize(action.place);
    for (const Journey& journey : change.document().journeys)
        if (const Touchpoint* const found = find_touchpoint(journey, touchpoint)) {
            show_journey(change, journey.id);
            session.touchpoint_stage_in_view = found->stage;
            return;
        }
}

void apply(Change& change, const actions::OpenPainPoint& action) {
    for (const Journey& journey : change.document().journeys) {
        const PainPoint* const pain = find_pain_point(journey, action.pain_point);
        if (!pain)
            continue;
        change.session().journey_trail.clear();
        show_journey(change, journey.id);
        apply(change, actions::SelectTouchpoint{pain->touchpoint});
        change.session().pain_point = pain->id;
        return show_screen(change, Screen::Journey);
    }
}

void apply(Change& change, const actions::PlanPainPoint& action) {
    const Plan& plan = change.document().plan;
    if (planned_pains(plan).count(action.pain_point.text) > 0
        || !takes_another(change, plan.actions.size(), limits::actions, Text::PlanActionsFull))
        return;
    for (const Journey& journey : change.document().journeys) {
        const PainPoint* const pain = find_pain_point(journey, action.pain_point);
        if (!pain)
            continue;
        const std::string title = clean_text(
            text_with(Text::AuditTask, change.document().language, {pain->title}), limits::title
        );
        apply(change, actions::AddPlanAction{title, ActionSource{SourceKind::Pain, pain->id.text}});
        return change.offer_undo(Text::ToastProposalAccepted, {title});
    }
}

} // namespace tappa
