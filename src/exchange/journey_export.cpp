#include "exchange/journey_export.hpp"

#include <algorithm>

namespace tappa {

std::vector<JourneyPart> parts_left_out(
    const Journey& journey, const Persona* persona, ExchangeFormat format
) {
    const bool is_cjml = format == ExchangeFormat::Cjml;
    const Touchpoint usual;
    const auto any = [&](auto differs) {
        return std::any_of(journey.touchpoints.begin(), journey.touchpoints.end(), differs);
    };
    std::vector<JourneyPart> parts;
    const auto add_if = [&](bool is_there, JourneyPart part) {
        if (is_there)
            parts.push_back(part);
    };
    add_if(!journey.segment.empty(), JourneyPart::Segment);
    add_if(!journey.owner.empty(), JourneyPart::Owner);
    add_if(journey.status.has_value(), JourneyPart::Status);
    add_if(journey.reviewed.has_value(), JourneyPart::Reviewed);
    add_if(persona && !persona->description.empty(), JourneyPart::PersonaDescription);
    add_if(persona && persona->share.has_value(), JourneyPart::PersonaShare);
    add_if(
        !is_cjml && any([](const Touchpoint& t) { return !t.channel.empty(); }),
        JourneyPart::Channel
    );
    add_if(
        any([](const Touchpoint& t) { return t.component.has_value(); }), JourneyPart::Component
    );
    add_if(any([](const Touchpoint& t) { return t.moment_of_truth; }), JourneyPart::MomentOfTruth);
    add_if(
        any([&](const Touchpoint& t) { return t.importance != usual.importance; }),
        JourneyPart::Importance
    );
    add_if(
        any([](const Touchpoint& t) { return t.monthly_volume.has_value(); }),
        JourneyPart::MonthlyVolume
    );
    add_if(
        any([](const Touchpoint& t) { return t.abandonment.has_value(); }), JourneyPart::Abandonment
    );
    add_if(
        any([&](const Touchpoint& t) { return t.evidence != usual.evidence; }),
        JourneyPart::Evidence
    );
    add_if(
        !is_cjml && any([](const Touchpoint& t) { return !t.notes.empty(); }), JourneyPart::Notes
    );
    add_if(any([](const Touchpoint& t) { return !t.opens.empty(); }), JourneyPart::Opens);
    add_if(!journey.pain_points.empty(), JourneyPart::PainPoints);
    add_if(!journey.opportunities.empty(), JourneyPart::Opportunities);
    add_if(
        any([](const Touchpoint& t) { return t.target_emotion.has_value(); }),
        JourneyPart::TargetEmotion
    );
    add_if(
        any([](const Touchpoint& t) { return !t.persona_emotions.empty(); }),
        JourneyPart::PersonaEmotions
    );
    add_if(any([](const Touchpoint& t) { return !t.job.empty(); }), JourneyPart::JobToBeDone);
    add_if(any([](const Touchpoint& t) { return !t.thinking.empty(); }), JourneyPart::Thinking);
    add_if(any([](const Touchpoint& t) { return !t.saying.empty(); }), JourneyPart::Saying);
    add_if(any([](const Touchpoint& t) { return !t.backstage.empty(); }), JourneyPart::Backstage);
    add_if(!journey.quotes.empty(), JourneyPart::Quotes);
    add_if(!journey.transitions.empty(), JourneyPart::Transitions);
    add_if(!journey.entries.empty() || !journey.goals.empty(), JourneyPart::Ends);
    add_if(journey.variants.has_value(), JourneyPart::Variants);
    return parts;
}

} // namespace tappa
