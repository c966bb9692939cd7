#include "app/journey/pain_actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/journey/touchpoint_rules.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

Journey* journey_of(Document& document, const PainPointId& id) {
    for (Shared<Journey>& journey : document.journeys)
        if (find_pain_point(journey, id))
            return &journey.edit();
    return nullptr;
}

Journey* journey_of(Document& document, const OpportunityId& id) {
    for (Shared<Journey>& journey : document.journeys)
        for (const Opportunity& opportunity : journey->opportunities)
            if (opportunity.id == id)
                return &journey.edit();
    return nullptr;
}

auto has_id(const OpportunityId& id) {
    return [&id](const Opportunity& opportunity) { return opportunity.id == id; };
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
    PainPoint edited = *find_pain_point(*journey, id);
    edit(edited);
    const auto is_it = [&](const PainPoint& each) { return each.id == id; };
    *journey->pain_points.edit_first(is_it) = cleaned(std::move(edited), *journey);
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
    if (!journey || !has_room(change, *journey, 0, 1))
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
        if (takes_another(change, pain_point.causes.size(), limits::causes))
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
    remove_pain_points(change.document(), {action.pain_point}, change.content(), change.derived);
}

void apply(Change& change, const actions::AddOpportunity& action) {
    Journey* journey = journey_of(change.document(), action.touchpoint);
    if (!journey || !has_room(change, *journey, 0, 0, 1))
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
    Journey* journey = journey_of(change.document(), action.opportunity);
    if (!journey)
        return;
    Opportunity& opportunity = *journey->opportunities.edit_first(has_id(action.opportunity));
    set_field(opportunity, action.edit);
    opportunity = cleaned(std::move(opportunity));
}

void apply(Change& change, const actions::DeleteOpportunity& action) {
    Journey* journey = journey_of(change.document(), action.opportunity);
    if (!journey)
        return;
    auto& all = journey->opportunities;
    const auto deleted = std::find_if(all.begin(), all.end(), has_id(action.opportunity));
    change.offer_undo(Text::ToastOpportunityDeleted, {deleted->title});
    all.erase(static_cast<std::size_t>(deleted - all.begin()));
}

} // namespace tappa
