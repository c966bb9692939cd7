#include "exchange/cjml_reader.hpp"
#include "exchange/cjml_writer.hpp"
#include "exchanging.hpp"

using namespace tappa;
using namespace tappa::test;

TEST_CASE("a journey without emotions is planned, one with any is actual") {
    Journey journey;
    journey.id = JourneyId("j-1");
    journey.name = "Account & more";
    Touchpoint ad = touchpoint_named("tp-1", "Advertisement", JourneyStage::Awareness);
    ad.channel = "Web";
    journey.touchpoints.push_back(ad);
    CHECK(
        cjml_from_journey({journey, "Customer", "Banca Aurora", Language::En})
        == R"(<?xml version="1.0" encoding="UTF-8"?>
<CJML version="2.0">
  <plannedJourney>
    <journeyID>j-1</journeyID>
    <journeyTitle>Account &amp; more</journeyTitle>
    <journeyPhases>
      <journeyPhase phaseID="awareness">
        <phaseName>Awareness</phaseName>
      </journeyPhase>
    </journeyPhases>
    <actors>
      <endUser actorID="customer">
        <actorName>Customer</actorName>
      </endUser>
      <serviceProvider actorID="provider-1">
        <companyName>Banca Aurora</companyName>
      </serviceProvider>
    </actors>
    <touchpoints>
      <plannedCommunicationPoint>
        <touchpointID>tp-1</touchpointID>
        <belongsTo phaseIDref="awareness"/>
        <initiator>
          <refersTo actorIDref="customer"/>
          <initiatorLabel>Advertisement</initiatorLabel>
        </initiator>
        <receiver>
          <refersTo actorIDref="provider-1"/>
          <receiverLabel></receiverLabel>
        </receiver>
        <channel>
          <channelName>Web</channelName>
        </channel>
      </plannedCommunicationPoint>
    </touchpoints>
  </plannedJourney>
</CJML>
)"
    );
    journey.touchpoints.edit(0).emotion = -1;
    const std::string actual =
        cjml_from_journey({journey, "Customer", "Banca Aurora", Language::En});
    CHECK(actual.find("<actualCommunicationPoint>") != std::string::npos);
    CHECK(actual.find("<experienceRating>2</experienceRating>") != std::string::npos);
    CHECK(actual.find("planned") == std::string::npos);
}

TEST_CASE("out and back, stages, names, order, emotions, channels and notes are the same") {
    Journey journey = awkward_journey();
    for (std::size_t i = 0; i < journey.touchpoints.size(); ++i) {
        journey.touchpoints.edit(i).channel = "Channel <" + std::to_string(i) + ">";
        journey.touchpoints.edit(i).notes = "Notes & \"more\"\nof " + std::to_string(i);
    }
    for (const Language language : all_languages) {
        std::string text = cjml_from_journey({journey, "Giulia <34>", "Banca Aurora", language});
        const Result<ForeignFile> file = foreign_from_cjml(text);
        REQUIRE(file);
        REQUIRE(file->journeys.size() == 1);
        CHECK(file->left_out.empty());
        CHECK(file->unread_scores.empty());
        const AdoptedJourney back = adopted(file->journeys[0], english_words());
        CHECK(back.journey.name == journey.name);
        CHECK(back.customer == "Giulia <34>");
        CHECK(seen_in(back.journey) == seen_in(journey));
        CHECK(back.placed.empty());
        CHECK(back.journey.touchpoints[0].channel == "Channel <1>");
        CHECK(back.journey.touchpoints[0].notes == "Notes & \"more\"\nof 1");
    }
}
