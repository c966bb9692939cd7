#include "app/document_rules.hpp"

#include "scoring/results.hpp"

#include <algorithm>
#include <cassert>
#include <string>
#include <unordered_set>
#include <utility>

namespace tappa {

namespace {

// The number in "tp-12"; 0 for ids of another form, which people's tools may have made.
int number_in(const std::string& id, const std::string& prefix) {
    constexpr std::size_t most_digits = 8;
    const std::size_t digits = id.size() - std::min(prefix.size(), id.size());
    if (id.compare(0, prefix.size(), prefix) != 0 || digits == 0 || digits > most_digits)
        return 0;
    int number = 0;
    for (std::size_t i = prefix.size(); i < id.size(); ++i) {
        if (id[i] < '0' || id[i] > '9')
            return 0;
        number = number * 10 + (id[i] - '0');
    }
    return number;
}

class NextNumber {
public:
    explicit NextNumber(std::string prefix) : m_prefix(std::move(prefix)) {}
    template <typename Items>
    NextNumber& over(const Items& items) {
        for (const auto& item : items)
            m_highest = std::max(m_highest, number_in(item.id.text, m_prefix));
        return *this;
    }
    [[nodiscard]] std::string id() const { return m_prefix + std::to_string(m_highest + 1); }

private:
    std::string m_prefix;
    int m_highest = 0;
};

} // namespace

RespondentId next_respondent_id(const Document& document) {
    return RespondentId(NextNumber("r-").over(document.assessment.respondents).id());
}

PersonaId next_persona_id(const Document& document) {
    return PersonaId(NextNumber("pe-").over(document.personas).id());
}

TouchpointId next_touchpoint_id(const Document& document) {
    NextNumber next("tp-");
    for (const Journey& journey : document.journeys)
        next.over(journey.touchpoints);
    return TouchpointId(next.id());
}

PainPointId next_pain_point_id(const Document& document) {
    NextNumber next("pp-");
    for (const Journey& journey : document.journeys)
        next.over(journey.pain_points);
    return PainPointId(next.id());
}

OpportunityId next_opportunity_id(const Document& document) {
    NextNumber next("op-");
    for (const Journey& journey : document.journeys)
        next.over(journey.opportunities);
    return OpportunityId(next.id());
}

PlanActionId next_plan_action_id(const Document& document) {
    return PlanActionId(NextNumber("pa-").over(document.plan.actions).id());
}

bool exists(const ActionSource& source, const Document& document, const Content& content) {
    switch (source.kind) {
    case SourceKind::Gap:
        return find_capability(questionnaire_of(content, document), CapabilityId(source.id))
            != nullptr;
    case SourceKind::Pain:
        return std::any_of(
            document.journeys.begin(),
            document.journeys.end(),
            [&](const Journey& journey) { return find_pain_point(journey, PainPointId(source.id)); }
        );
    }
    return false;
}

ActionSource fallback_source(
    const CatalogueActionId& catalogue_id, const Document& document, const Content& content
) {
    const CatalogueAction* known = find_action(content.catalogue, catalogue_id);
    if (known && !known->capability_steps.empty())
        return {SourceKind::Gap, known->capability_steps.front().capability.text};
    const std::vector<Gap> gaps =
        score(questionnaire_of(content, document), document.assessment).gaps;
    const auto widest = std::max_element(gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) {
        return a.weight < b.weight;
    });
    assert(widest != gaps.end()); // io gives no questionnaire without capabilities
    return {SourceKind::Gap, widest->capability.text};
}

void remove_pain_points(
    Document& document, const std::vector<PainPointId>& ids, const Content& content
) {
    const std::unordered_set<PainPointId> removed(ids.begin(), ids.end());
    for (Journey& journey : document.journeys) {
        std::erase_if(journey.pain_points, [&](const PainPoint& pain_point) {
            return removed.count(pain_point.id) > 0;
        });
        for (PainPoint& pain_point : journey.pain_points)
            std::erase_if(pain_point.causes, [&](const PainPointId& cause) {
                return removed.count(cause) > 0;
            });
    }
    for (PlanAction& action : document.plan.actions) {
        std::erase_if(action.sources, [&](const ActionSource& source) {
            return source.kind == SourceKind::Pain && removed.count(PainPointId(source.id)) > 0;
        });
        if (action.sources.empty())
            action.sources = {fallback_source(action.catalogue_id, document, content)};
    }
}

void remove_touchpoint(Document& document, const TouchpointId& id, const Content& content) {
    std::vector<PainPointId> pain_points;
    for (Journey& journey : document.journeys) {
        for (const PainPoint& pain_point : journey.pain_points)
            if (pain_point.touchpoint == id)
                pain_points.push_back(pain_point.id);
        std::erase_if(journey.touchpoints, [&](const Touchpoint& touchpoint) {
            return touchpoint.id == id;
        });
        std::erase_if(journey.opportunities, [&](const Opportunity& opportunity) {
            return opportunity.touchpoint == id;
        });
        std::erase_if(journey.transitions, [&](const Transition& transition) {
            return transition.from == id || transition.to == id;
        });
    }
    remove_pain_points(document, pain_points, content);
}

void remove_plan_action(Document& document, const PlanActionId& id) {
    std::erase_if(document.plan.actions, [&](const PlanAction& action) { return action.id == id; });
    for (PlanAction& action : document.plan.actions)
        std::erase_if(action.prerequisites, [&](const PlanActionId& needed) {
            return needed == id;
        });
}

} // namespace tappa
