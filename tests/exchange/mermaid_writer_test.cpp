#include "exchange/mermaid_writer.hpp"
#include "exchanging.hpp"

using namespace tappa;
using namespace tappa::test;

TEST_CASE("a journey is written section by section, with customer and department") {
    Journey journey;
    journey.name = "Current account";
    journey.touchpoints.push_back(touchpoint_named("tp-1", "Use the app", JourneyStage::Use, 2));
    Touchpoint ad = touchpoint_named("tp-2", "Advertisement", JourneyStage::Awareness, -1);
    ad.department = "Marketing";
    journey.touchpoints.push_back(ad);
    journey.touchpoints.push_back(touchpoint_named("tp-3", "Search", JourneyStage::Awareness));
    const std::string text =
        mermaid_from_journey({journey, "Giulia", "Banca Aurora", Language::En});
    CHECK(
        text
        == "journey\n"
           "    title Current account\n"
           "    section Awareness\n"
           "      Advertisement: 2: Giulia, Marketing\n"
           "      Search: 0: Giulia\n"
           "    section Use\n"
           "      Use the app: 5: Giulia\n"
    );
    CHECK(
        mermaid_from_journey({journey, "Giulia", "Banca Aurora", Language::It})
            .find("section Consapevolezza")
        != std::string::npos
    );
}

TEST_CASE("out and back, stages, names, order, emotions and departments are the same") {
    const Journey journey = awkward_journey();
    for (const Language language : all_languages) {
        const std::string text =
            mermaid_from_journey({journey, "Giulia, 34: #1", "Banca Aurora", language});
        INFO(text);
        const ForeignFile file = read_mermaid(text);
        REQUIRE(file.journeys.size() == 1);
        CHECK(file.left_out.empty());
        const AdoptedJourney back = adopted(file.journeys[0], english_words());
        CHECK(back.journey.name == journey.name);
        CHECK(back.customer == "Giulia, 34: #1");
        CHECK(seen_in(back.journey) == seen_in(journey));
        CHECK(back.placed.empty());
        CHECK(back.shortened.empty());
    }
}

TEST_CASE("out and back inside a Markdown file too") {
    const Journey journey = awkward_journey();
    const std::string text = "Notes\n\n```mermaid\n"
        + mermaid_from_journey({journey, "Customer", "Company", Language::En})
        + "```\n\nMore notes\n";
    const AdoptedJourney back = adopted(read_mermaid(text).journeys[0], english_words());
    CHECK(back.customer.empty());
    CHECK(seen_in(back.journey) == seen_in(journey));
}

TEST_CASE("a name of several lines or of nothing still makes one task") {
    Journey journey;
    journey.touchpoints.push_back(touchpoint_named("tp-1", "a\nb\tc", JourneyStage::Use, 0));
    journey.touchpoints.push_back(touchpoint_named("tp-2", " ", JourneyStage::Use, 0));
    const ForeignFile file =
        read_mermaid(mermaid_from_journey({journey, "Customer", "Company", Language::En}));
    REQUIRE(file.journeys[0].touchpoints.size() == 2);
    CHECK(file.journeys[0].touchpoints[0].name == "a b c");
    CHECK(file.journeys[0].touchpoints[1].name == "…");
}
