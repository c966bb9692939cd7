#include "app/journey/pain_actions.hpp"

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

Opportunity* find(Document& document, const OpportunityId& id) {
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

template <typename Edit>
void change_pain_point(Change& change, const PainPointId& id, Edit edit) {
    Journey* journey = journey_of(change.document(), id);
    if (!journey)
        return;
    for (PainPoint& pain_point : journey->pain_points) {
        if (pain_point.id != id)
            continue;
        edit(pain_point);
        pain_point = cleaned(std::move(pain_point), *journey);
    }
}

} // namespace

void apply(Change& change, const actions::SelectPainPoint& action) {
    const PainPoint* pain_point = find_pain_point(current_journey(change.state), action.pain_point);
    change.session().pain_point = pain_point ? pain_point->id : PainPointId();
    if (pain_point)
        change.session().touchpoint = pain_point->touchpoint;
}

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
    change_pain_point(change, action.pain_point, [&](PainPoint& pain_point) {
        set_field(pain_point, action.edit);
    });
}

void apply(Change& change, const actions::AddCause& action) {
    change_pain_point(change, action.pain_point, [&](PainPoint& pain_point) {
        pain_point.causes.push_back(action.cause);
    });
}

void apply(Change& change, const actions::RemoveCause& action) {
    change_pain_point(change, action.pain_point, [&](PainPoint& pain_point) {
        std::erase(pain_point.causes, action.cause);
    });
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
    Opportunity* opportunity = find(change.document(), action.opportunity);
    if (!opportunity)
        return;
    set_field(*opportunity, action.edit);
    *opportunity = cleaned(std::move(*opportunity));
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
