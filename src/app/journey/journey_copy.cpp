#include "app/journey/journey_copy.hpp"

#include "app/document_rules.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tappa {

namespace {

// Counted on from the next free one, because asking the document for each would look through all
// of it.
template <typename Id>
class NewIds {
public:
    explicit NewIds(const Id& next) {
        const std::size_t number = next.text.rfind('-') + 1;
        m_prefix = next.text.substr(0, number);
        m_number = std::stoull(next.text.substr(number));
    }
    // The items get new ids.
    template <typename Items>
    void give(Items& items) {
        items.edit_all([&](auto& item) {
            const Id fresh(m_prefix + std::to_string(m_number++));
            m_of.emplace(item.id, fresh);
            item.id = fresh;
        });
    }
    void follow(Id& id) const {
        if (const auto found = m_of.find(id); found != m_of.end())
            id = found->second;
    }
    void follow(std::vector<Id>& ids) const {
        for (Id& id : ids)
            follow(id);
    }

private:
    std::string m_prefix;
    std::uint64_t m_number = 1;
    std::unordered_map<Id, Id> m_of;
};

using NewTouchpoints = NewIds<TouchpointId>;

void follow_in_log(Journey& journey, const NewTouchpoints& touchpoints) {
    if (journey.variants)
        for (JourneyVariant& variant : journey.variants->edit().most_frequent)
            for (VariantStep& step : variant.steps)
                touchpoints.follow(step.touchpoint);
    if (journey.log_mapping)
        for (LogActivity& activity : journey.log_mapping->edit().activities)
            touchpoints.follow(activity.touchpoint);
}

} // namespace

void give_new_ids(Journey& journey, const Document& document) {
    journey.id = next_journey_id(document);
    NewTouchpoints touchpoints(next_touchpoint_id(document));
    NewIds<PainPointId> pain_points(next_pain_point_id(document));
    NewIds<OpportunityId> opportunities(next_opportunity_id(document));
    NewIds<QuoteId> quotes(next_quote_id(document));
    touchpoints.give(journey.touchpoints);
    pain_points.give(journey.pain_points);
    opportunities.give(journey.opportunities);
    quotes.give(journey.quotes);
    journey.pain_points.edit_all([&](PainPoint& pain) {
        touchpoints.follow(pain.touchpoint);
        pain_points.follow(pain.causes);
    });
    const auto follow_touchpoint = [&](auto& each) { touchpoints.follow(each.touchpoint); };
    journey.opportunities.edit_all(follow_touchpoint);
    journey.entries.edit_all(follow_touchpoint);
    journey.goals.edit_all(follow_touchpoint);
    journey.quotes.edit_all([&](Quote& quote) {
        touchpoints.follow(quote.touchpoints);
        pain_points.follow(quote.pain_points);
    });
    journey.transitions.edit_all([&](Transition& transition) {
        touchpoints.follow(transition.from);
        touchpoints.follow(transition.to);
    });
    follow_in_log(journey, touchpoints);
}

Journey part_of(const Journey& journey, const TouchpointIds& ids) {
    Journey part = journey;
    const auto is_outside = [&](const TouchpointId& id) { return ids.count(id) == 0; };
    const auto stands_outside = [&](const auto& each) { return is_outside(each.touchpoint); };
    part.touchpoints.erase_if([&](const Touchpoint& each) { return is_outside(each.id); });
    part.pain_points.erase_if(stands_outside);
    part.opportunities.erase_if(stands_outside);
    part.transitions.erase_if([&](const Transition& each) {
        return is_outside(each.from) || is_outside(each.to);
    });
    part.transitions.edit_all([](Transition& each) { each = {each.from, each.to, {}, {}, {}}; });
    std::unordered_set<std::string> pain_points;
    for (const PainPoint& pain : part.pain_points)
        pain_points.insert(pain.id.text);
    const auto is_left_behind = [&](const PainPointId& id) {
        return pain_points.count(id.text) == 0;
    };
    part.pain_points.edit_all([&](PainPoint& pain) { std::erase_if(pain.causes, is_left_behind); });
    part.quotes.edit_all([&](Quote& quote) {
        std::erase_if(quote.touchpoints, is_outside);
        std::erase_if(quote.pain_points, is_left_behind);
    });
    part.quotes.erase_if([](const Quote& quote) {
        return quote.touchpoints.empty() && quote.pain_points.empty();
    });
    part.entries = {};
    part.goals = {};
    part.variants.reset();
    part.log_mapping.reset();
    return part;
}

} // namespace tappa
