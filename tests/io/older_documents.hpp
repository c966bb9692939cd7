#pragma once

#include "model/document.hpp"

#include <cstddef>
#include <utility>
#include <vector>

// The document of tests/data/valid/ as older versions of the format had it.

namespace tappa::test {

// What no document said before version 13: the segment had a name only, and felt nothing.
inline Document without_members_of_13(Document document) {
    document.personas.edit_all([](Persona& persona) { persona.share.reset(); });
    document.segments.edit_all([](Persona& segment) {
        segment.description.clear();
        segment.share.reset();
    });
    for (Shared<Journey>& journey : document.journeys)
        journey.edit().touchpoints.edit_all([&](Touchpoint& touchpoint) {
            std::erase_if(touchpoint.persona_emotions, [&](const PersonaEmotion& felt) {
                return find_persona(document, PersonaKind::Segment, felt.persona) != nullptr;
            });
        });
    return document;
}

// What no document said before version 12.
inline Document without_members_of_12(Document document) {
    document = without_members_of_13(std::move(document));
    for (Shared<Journey>& journey : document.journeys) {
        if (!journey->variants)
            continue;
        JourneyVariants& variants = journey.edit().variants->edit();
        variants.median_minutes.reset();
        variants.times.clear();
        variants.segments.clear();
        variants.periods.clear();
        variants.groups.clear();
        for (JourneyVariant& variant : variants.most_frequent)
            variant.parts.clear();
    }
    return document;
}

// What no document said before version 11.
inline Document without_members_of_11(Document document) {
    document = without_members_of_12(std::move(document));
    Plan& plan = document.plan.edit();
    plan.actions.edit(0).reduces.clear();
    for (ActionUpdate& update : plan.actions.edit(1).updates)
        update.percent.reset();
    return document;
}

// What no document said before version 10.
inline Document without_members_of_10(Document document) {
    document = without_members_of_11(std::move(document));
    Plan& plan = document.plan.edit();
    plan.weights.ignores_confidence = false;
    for (OwnerCapacity& owner : plan.schedule.owners)
        owner.email.clear();
    for (PlanMetric& metric : plan.actions.edit(0).metrics) {
        metric.owner.clear();
        metric.source.clear();
    }
    return document;
}

// What no document said before version 9.
inline Document without_members_of_9(Document document) {
    document = without_members_of_10(std::move(document));
    for (Shared<Journey>& shared : document.journeys) {
        Journey& journey = shared.edit();
        journey.owner.clear();
        journey.status.reset();
        journey.reviewed.reset();
        journey.quotes = {};
        journey.log_mapping.reset();
        for (std::size_t i = 0; i < journey.touchpoints.size(); ++i) {
            Touchpoint& touchpoint = journey.touchpoints.edit(i);
            touchpoint.target_emotion.reset();
            touchpoint.persona_emotions.clear();
            touchpoint.thinking.clear();
            touchpoint.saying.clear();
            touchpoint.job.clear();
            touchpoint.backstage.clear();
            touchpoint.picture.reset();
            touchpoint.opens = {};
        }
    }
    Plan& plan = document.plan.edit();
    plan.schedule.special_days.clear();
    plan.milestones.clear();
    return document;
}

// What no document said before version 8.
inline Document without_members_of_8(Document document) {
    document = without_members_of_9(std::move(document));
    for (Shared<Journey>& journey : document.journeys)
        journey.edit().variants.reset();
    Plan& plan = document.plan.edit();
    plan.decisions.clear();
    plan.sign_off.reset();
    plan.actions.edit(1).updates.clear();
    return document;
}

// What no document said before version 7.
inline Document without_readings(Document document) {
    document = without_members_of_8(std::move(document));
    document.plan.edit().actions.edit(0).metrics.at(0).readings.clear();
    return document;
}

// What no document said before version 6.
inline Document without_findings(Document document) {
    document = without_readings(std::move(document));
    document.plan.edit().actions.edit(1).sources.pop_back();
    return document;
}

// What no document said before version 5.
inline Document without_schedule(Document document) {
    document = without_findings(std::move(document));
    document.plan.edit().schedule = {};
    for (Shared<Journey>& journey : document.journeys) {
        journey.edit().entries = {};
        journey.edit().goals = {};
    }
    return document;
}

// What no document said before version 4.
inline Document without_costs(Document document) {
    document = without_schedule(std::move(document));
    document.currency = "EUR";
    PlanAction& action = document.plan.edit().actions.edit(0);
    action.cost_once.reset();
    action.cost_yearly.reset();
    std::erase_if(action.sources, [](const ActionSource& source) {
        return source.kind == SourceKind::Practice;
    });
    return document;
}

} // namespace tappa::test
