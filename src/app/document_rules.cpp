#include "app/document_rules.hpp"

#include "app/texts.hpp"
#include "base/number.hpp"
#include "io/document_io.hpp"
#include "io/json_guard.hpp"
#include "planning/finding_source.hpp"

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

template <typename Items, typename Predicate>
bool any_of(const Items& items, Predicate is_so) {
    return std::any_of(items.begin(), items.end(), is_so);
}

class NextNumber {
public:
    explicit NextNumber(std::string prefix) : m_prefix(std::move(prefix)) {}
    template <typename Items>
    NextNumber& over(const Items& items) {
        for (const auto& item : items)
            over_one(item);
        return *this;
    }
    template <typename Item>
    void over_one(const Item& item) {
        m_highest = std::max(m_highest, number_in(item.id.text, m_prefix));
    }
    [[nodiscard]] std::string id() const { return m_prefix + std::to_string(m_highest + 1); }

private:
    std::string m_prefix;
    int m_highest = 0;
};

} // namespace

RespondentId next_respondent_id(const Document& document) {
    return RespondentId(NextNumber("r-").over(document.assessment->respondents).id());
}

PersonaId next_persona_id(const Document& document, PersonaKind kind) {
    NextNumber next(kind == PersonaKind::Segment ? "se-" : "pe-");
    return PersonaId(next.over(document.personas).over(document.segments).id());
}

JourneyId next_journey_id(const Document& document) {
    NextNumber next("j-");
    for (const Journey& journey : document.journeys)
        next.over_one(journey);
    return JourneyId(next.id());
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

QuoteId next_quote_id(const Document& document) {
    NextNumber next("qu-");
    for (const Journey& journey : document.journeys)
        next.over(journey.quotes);
    return QuoteId(next.id());
}

PlanActionId next_plan_action_id(const Document& document) {
    NextNumber next("pa-");
    next.over(document.plan->actions);
    // An id that was signed stays that action's.
    if (const std::optional<SignOff>& sign_off = document.plan->sign_off)
        next.over(sign_off->actions);
    return PlanActionId(next.id());
}

MilestoneId next_milestone_id(const Document& document) {
    return MilestoneId(NextNumber("ms-").over(document.plan->milestones).id());
}

std::size_t most_of(PersonaKind kind) {
    return kind == PersonaKind::Segment ? limits::segments : limits::personas;
}

PersonaId persona_named(Document& document, PersonaKind kind, const std::string& name) {
    auto& personas = personas_of(document, kind);
    const auto found = std::find_if(personas.begin(), personas.end(), [&](const Persona& each) {
        return each.name == name;
    });
    if (found != personas.end())
        return found->id;
    if (personas.size() >= most_of(kind))
        return {};
    return personas.push_back({next_persona_id(document, kind), name, {}}).id;
}

bool exists(const ActionSource& source, const Document& document, const Content& content) {
    switch (source.kind) {
    case SourceKind::Practice:
        return find_question(questionnaire_of(content, document), QuestionId(source.id)) != nullptr;
    case SourceKind::Gap:
        return find_capability(questionnaire_of(content, document), CapabilityId(source.id))
            != nullptr;
    case SourceKind::Pain:
        return std::any_of(
            document.journeys.begin(),
            document.journeys.end(),
            [&](const Journey& journey) { return find_pain_point(journey, PainPointId(source.id)); }
        );
    case SourceKind::Finding:
        return is_finding_id(source.id, document.journeys);
    }
    return false;
}

ActionSource fallback_source(
    const CatalogueActionId& catalogue_id, const Content& content, const Derived& derived
) {
    const CatalogueAction* known = find_action(content.catalogue, catalogue_id);
    if (known && !known->capability_steps.empty())
        return {SourceKind::Gap, known->capability_steps.front().capability.text};
    const std::vector<Gap>& gaps = derived.results().gaps;
    const auto widest = std::max_element(gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) {
        return a.weight < b.weight;
    });
    assert(widest != gaps.end()); // io gives no questionnaire without capabilities
    return {SourceKind::Gap, widest->capability.text};
}

void remove_pain_points(
    Document& document,
    const std::vector<PainPointId>& ids,
    const Content& content,
    const Derived& derived
) {
    const std::unordered_set<PainPointId> removed(ids.begin(), ids.end());
    const auto is_removed = [&](const PainPointId& id) { return removed.count(id) > 0; };
    const auto refers_to_removed = [&](const ActionSource& source) {
        return source.kind == SourceKind::Pain && is_removed(PainPointId(source.id));
    };
    for (Shared<Journey>& journey : document.journeys) {
        Journey& edited = journey.edit();
        SharedList<PainPoint>& all = edited.pain_points;
        all.erase_if([&](const PainPoint& pain_point) { return is_removed(pain_point.id); });
        all.edit_all(
            [&](const PainPoint& pain_point) { return any_of(pain_point.causes, is_removed); },
            [&](PainPoint& pain_point) { std::erase_if(pain_point.causes, is_removed); }
        );
        edited.quotes.edit_all(
            [&](const Quote& quote) { return any_of(quote.pain_points, is_removed); },
            [&](Quote& quote) { std::erase_if(quote.pain_points, is_removed); }
        );
    }
    document.plan.edit().actions.edit_all(
        [&](const PlanAction& action) { return any_of(action.sources, refers_to_removed); },
        [&](PlanAction& action) {
            std::erase_if(action.sources, refers_to_removed);
            if (action.sources.empty())
                action.sources = {fallback_source(action.catalogue_id, content, derived)};
        }
    );
}

namespace {

// A path is what a log has seen: without a touchpoint it would be another one that nobody counted.
// So it goes with the touchpoint, and its customers go on counting.
template <typename IsRemoved>
void remove_from_variants(Journey& journey, IsRemoved is_removed) {
    if (!journey.variants)
        return;
    const auto is_through = [&](const JourneyVariant& variant) {
        return any_of(variant.steps, [&](const VariantStep& step) {
            return is_removed(step.touchpoint);
        });
    };
    if (!any_of((*journey.variants)->most_frequent, is_through))
        return;
    JourneyVariants& variants = journey.variants->edit();
    for (const JourneyVariant& variant : variants.most_frequent)
        if (is_through(variant)) {
            variants.deleted += 1;
            variants.deleted_customers += variant.customers;
        }
    std::erase_if(variants.most_frequent, is_through);
}

// What an activity of a log was made is not known any more where it is gone; whether it is the goal
// is.
template <typename IsRemoved>
void remove_from_log_mapping(Journey& journey, IsRemoved is_removed) {
    const auto was_made_removed = [&](const LogActivity& activity) {
        return is_removed(activity.touchpoint);
    };
    if (!journey.log_mapping || !any_of((*journey.log_mapping)->activities, was_made_removed))
        return;
    for (LogActivity& activity : journey.log_mapping->edit().activities)
        if (was_made_removed(activity))
            activity.touchpoint = {};
}

} // namespace

void remove_touchpoints(
    Document& document, const TouchpointIds& ids, const Content& content, const Derived& derived
) {
    const auto is_removed = [&](const TouchpointId& id) { return ids.count(id) > 0; };
    const auto is_at_removed = [&](const auto& each) { return is_removed(each.touchpoint); };
    std::vector<PainPointId> pain_points;
    for (Shared<Journey>& shared : document.journeys) {
        if (!any_of(shared->touchpoints, [&](const Touchpoint& each) {
                return is_removed(each.id);
            }))
            continue;
        Journey& journey = shared.edit();
        for (const PainPoint& pain_point : journey.pain_points)
            if (is_at_removed(pain_point))
                pain_points.push_back(pain_point.id);
        journey.touchpoints.erase_if([&](const Touchpoint& each) { return is_removed(each.id); });
        journey.opportunities.erase_if(is_at_removed);
        journey.transitions.erase_if([&](const Transition& transition) {
            return is_removed(transition.from) || is_removed(transition.to);
        });
        journey.entries.erase_if(is_at_removed);
        journey.goals.erase_if(is_at_removed);
        journey.quotes.edit_all(
            [&](const Quote& quote) { return any_of(quote.touchpoints, is_removed); },
            [&](Quote& quote) { std::erase_if(quote.touchpoints, is_removed); }
        );
        remove_from_variants(journey, is_removed);
        remove_from_log_mapping(journey, is_removed);
    }
    if (any_of(document.plan->actions, [&](const PlanAction& action) {
            return any_of(action.reduces, is_at_removed);
        }))
        document.plan.edit().actions.edit_all(
            [&](const PlanAction& action) { return any_of(action.reduces, is_at_removed); },
            [&](PlanAction& action) { std::erase_if(action.reduces, is_at_removed); }
        );
    remove_pain_points(document, pain_points, content, derived);
}

void remove_touchpoint(
    Document& document, const TouchpointId& id, const Content& content, const Derived& derived
) {
    remove_touchpoints(document, {id}, content, derived);
}

void remove_persona(Document& document, const PersonaId& id) {
    const auto is_its = [&](const PersonaEmotion& felt) { return felt.persona == id; };
    for (const PersonaKind kind : all_of<PersonaKind>())
        personas_of(document, kind).erase_if([&](const Persona& each) { return each.id == id; });
    for (Shared<Journey>& shared : document.journeys) {
        const bool is_in_it = shared->persona == id || shared->segment == id
            || any_of(shared->touchpoints,
                      [&](const Touchpoint& each) { return any_of(each.persona_emotions, is_its); })
            || any_of(shared->quotes, [&](const Quote& quote) { return quote.persona == id; });
        if (!is_in_it)
            continue;
        Journey& journey = shared.edit();
        for (const PersonaKind kind : all_of<PersonaKind>())
            if (persona_of(journey, kind) == id)
                persona_of(journey, kind) = {};
        journey.touchpoints.edit_all(
            [&](const Touchpoint& each) { return any_of(each.persona_emotions, is_its); },
            [&](Touchpoint& each) { std::erase_if(each.persona_emotions, is_its); }
        );
        journey.quotes.edit_all(
            [&](const Quote& quote) { return quote.persona == id; },
            [](Quote& quote) { quote.persona = {}; }
        );
    }
}

void remove_journey(
    Document& document, const JourneyId& id, const Content& content, const Derived& derived
) {
    const auto is_it = [&](const Journey& journey) { return journey.id == id; };
    const auto found = std::find_if(document.journeys.begin(), document.journeys.end(), is_it);
    if (found == document.journeys.end())
        return;
    TouchpointIds touchpoints;
    for (const Touchpoint& touchpoint : (*found)->touchpoints)
        touchpoints.insert(touchpoint.id);
    remove_touchpoints(document, touchpoints, content, derived);
    std::erase_if(document.journeys, is_it);
    const auto opens_it = [&](const Touchpoint& touchpoint) { return touchpoint.opens == id; };
    for (Shared<Journey>& journey : document.journeys)
        if (any_of(journey->touchpoints, opens_it))
            journey.edit().touchpoints.edit_all(opens_it, [](Touchpoint& touchpoint) {
                touchpoint.opens = {};
            });
}

void remove_plan_action(Document& document, const PlanActionId& id) {
    const auto is_removed = [&](const PlanActionId& needed) { return needed == id; };
    Plan& plan = document.plan.edit();
    std::erase_if(plan.decisions, [&](const PlanDecision& decision) {
        return decision.kind == DecisionKind::Action && decision.id == id.text;
    });
    SharedList<PlanAction>& actions = plan.actions;
    actions.erase_if([&](const PlanAction& action) { return action.id == id; });
    actions.edit_all(
        [&](const PlanAction& action) { return any_of(action.prerequisites, is_removed); },
        [&](PlanAction& action) { std::erase_if(action.prerequisites, is_removed); }
    );
}

bool fits_in_file(const Document& document) {
    return check_json(json_from_document(document), limits::document_bytes).ok();
}

std::string document_full_sentence(Language language, Text sentence, const std::string& name) {
    return text_with(
        sentence,
        language,
        {formatted_integer(std::int64_t{limits::values}, language),
         std::to_string(limits::document_bytes / 1'000'000),
         name}
    );
}

} // namespace tappa
