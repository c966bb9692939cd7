#include "exchanging.hpp"

using namespace tappa;
using namespace tappa::test;

TEST_CASE("what a format has no place for is told, and only what the journey has") {
    Journey journey;
    CHECK(parts_left_out(journey, nullptr, ExchangeFormat::Mermaid).empty());
    Touchpoint touchpoint = touchpoint_named("tp-1", "A", JourneyStage::Use, 1);
    touchpoint.channel = "Web";
    touchpoint.notes = "n";
    touchpoint.importance = 5;
    journey.touchpoints.push_back(touchpoint);
    journey.pain_points.push_back({});
    const Persona persona{PersonaId("p-1"), "Giulia", "34", 0.1};
    using P = JourneyPart;
    CHECK(
        parts_left_out(journey, &persona, ExchangeFormat::Mermaid)
        == std::vector<
            P>{P::PersonaDescription, P::PersonaShare, P::Channel, P::Importance, P::Notes, P::PainPoints}
    );
    CHECK(
        parts_left_out(journey, &persona, ExchangeFormat::Cjml)
        == std::vector<P>{P::PersonaDescription, P::PersonaShare, P::Importance, P::PainPoints}
    );
}

TEST_CASE("every part is told once it is there") {
    Journey journey;
    journey.segment = PersonaId("young");
    journey.owner = "Ada";
    journey.status = JourneyStatus::Live;
    journey.reviewed = Date{2026, 5, 3};
    Touchpoint touchpoint;
    touchpoint.opens = JourneyId("j-2");
    touchpoint.channel = "Web";
    touchpoint.component = Component::Brand;
    touchpoint.moment_of_truth = true;
    touchpoint.importance = 4;
    touchpoint.monthly_volume = 1;
    touchpoint.abandonment = 0.5;
    touchpoint.evidence = Evidence::Measured;
    touchpoint.notes = "n";
    touchpoint.target_emotion = 1;
    touchpoint.persona_emotions = {{PersonaId("p-1"), 2}};
    touchpoint.job = "j";
    touchpoint.thinking = "t";
    touchpoint.saying = "s";
    touchpoint.backstage = "b";
    journey.touchpoints.push_back(touchpoint);
    journey.pain_points.push_back({});
    journey.opportunities.push_back({});
    journey.quotes.push_back({});
    journey.transitions.push_back({});
    journey.goals.push_back({});
    journey.variants = JourneyVariants();
    const Persona persona{PersonaId("p-1"), "", "about", 0.2};
    const auto parts = parts_left_out(journey, &persona, ExchangeFormat::Mermaid);
    CHECK(parts.size() == static_cast<std::size_t>(JourneyPart::Variants) + 1);
    CHECK(std::is_sorted(parts.begin(), parts.end()));
}
