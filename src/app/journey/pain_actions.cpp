// Pain points and opportunities, which stand on touchpoints.

#include "app/change.hpp"
#include "app/document_rules.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

Journey* journey_of(Document& document, const PainPointId& id) {
    for (Journey& journey : document.journeys)
        if (find_pain_point(journey, id))
            return &journey;
    return nullptr;
}

Opportunity* find(Document& document, const NoteId& id) {
    for (Journey& journey : document.journeys)
        for (Opportunity& opportunity : journey.opportunities)
            if (opportunity.id == id)
                return &opportunity;
    return nullptr;
}

std::string named(const std::string& title, Text otherwise, Language language) {
    const std::string clean = clean_text(title, limits::title);
    return clean.empty() ? std::string(text(otherwise, language)) : clean;
}

} // namespace

void apply(Change& change, const actions::AddPainPoint& action) {
    Journey* journey = journey_of(change.document(), action.touchpoint);
    if (!journey || journey->pain_points.size() >= limits::pain_points)
        return;
    PainPoint pain_point;
    pain_point.id = next_pain_point_id(change.document());
    pain_point.touchpoint = action.touchpoint;
    pain_point.title = named(action.title, Text::JourneyNewPainPoint, change.document().language);
    change.session().touchpoint = action.touchpoint;
    change.session().pain_point = pain_point.id;
    change.announce(Text::AnnouncePainPointAdded, {pain_point.title});
    journey->pain_points.push_back(std::move(pain_point));
}

void apply(Change& change, const actions::EditPainPoint& action) {
    Journey* journey = journey_of(change.document(), action.pain_point.id);
    // A pain point may move to another touchpoint of its journey, and nowhere else.
    if (!journey || !find_touchpoint(*journey, action.pain_point.touchpoint))
        return;
    for (PainPoint& pain_point : journey->pain_points)
        if (pain_point.id == action.pain_point.id)
            pain_point = cleaned(action.pain_point, *journey);
}

void apply(Change& change, const actions::DeletePainPoint& action) {
    const Journey* journey = journey_of(change.document(), action.pain_point);
    if (!journey)
        return;
    change.offer_undo(
        Text::ToastPainPointDeleted, {find_pain_point(*journey, action.pain_point)->title}
    );
    remove_pain_points(change.document(), {action.pain_point}, change.content());
}

void apply(Change& change, const actions::AddOpportunity& action) {
    Journey* journey = journey_of(change.document(), action.touchpoint);
    if (!journey || journey->opportunities.size() >= limits::opportunities)
        return;
    Opportunity opportunity;
    opportunity.id = next_opportunity_id(change.document());
    opportunity.touchpoint = action.touchpoint;
    opportunity.title =
        named(action.title, Text::JourneyNewOpportunity, change.document().language);
    change.session().touchpoint = action.touchpoint;
    change.announce(Text::AnnounceOpportunityAdded, {opportunity.title});
    journey->opportunities.push_back(std::move(opportunity));
}

void apply(Change& change, const actions::EditOpportunity& action) {
    Opportunity* opportunity = find(change.document(), action.opportunity.id);
    const Journey* journey = journey_of(change.document(), action.opportunity.touchpoint);
    if (!opportunity || !journey
        || journey != journey_of(change.document(), opportunity->touchpoint))
        return;
    *opportunity = cleaned(action.opportunity);
}

void apply(Change& change, const actions::DeleteOpportunity& action) {
    const Opportunity* opportunity = find(change.document(), action.opportunity);
    if (!opportunity)
        return;
    change.offer_undo(Text::ToastOpportunityDeleted, {opportunity->title});
    for (Journey& journey : change.document().journeys) {
        auto& all = journey.opportunities;
        const auto deleted = [&](const Opportunity& other) {
            return other.id == action.opportunity;
        };
        all.erase(std::remove_if(all.begin(), all.end(), deleted), all.end());
    }
}

} // namespace tappa
