#include "app/journey/journey_copy.hpp"

#include "app/document_rules.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>

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

} // namespace tappa
