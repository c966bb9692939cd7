// What stands in a journey's lanes, and what the report says of it.

#include "report/build.hpp"
#include "report/journey_lanes.hpp"
#include "report/journey_series.hpp"
#include "report/reading.hpp"
#include "report/sample.hpp"
#include "texts/names.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

using namespace tappa;
using namespace tappa::report;
using namespace tappa::test;

namespace {

// The small document, in whose first journey people said more.
Document described_document() {
    Document document = small_document();
    document.personas.push_back({PersonaId("pe-9"), "Utente Marco", ""});
    Journey& journey = document.journeys[0].edit();
    Touchpoint& first = journey.touchpoints.edit(0);
    first.thinking = "Utente: is it safe?";
    first.job = "Utente: open an account";
    first.backstage = "Utente: checks the register";
    first.target_emotion = 2;
    first.persona_emotions = {{PersonaId("pe-9"), -1}};
    Quote quote;
    quote.id = QuoteId("qu-1");
    quote.text = "Utente: I gave up";
    quote.source = "Utente interview 4";
    quote.persona = PersonaId("pe-9");
    quote.touchpoints = {first.id};
    journey.quotes.push_back(quote);
    quote.id = QuoteId("qu-2");
    quote.text = "Utente: never again";
    quote.touchpoints.clear();
    journey.quotes.push_back(quote);
    return document;
}

std::vector<std::string> texts_in(const JourneyLanes& lanes, MapLane lane) {
    std::vector<std::string> texts;
    for (const auto& entries : lanes[lane])
        for (const LaneEntry& entry : entries)
            texts.insert(texts.end(), entry.texts.begin(), entry.texts.end());
    return texts;
}

Report report_of(const Document& document, Language language) {
    return build_report(document, small_questionnaire(), small_catalogue(), language);
}

} // namespace

TEST_CASE("a lane holds what its touchpoints say, by stage and in their order") {
    const Document document = described_document();
    const Journey& journey = *document.journeys.front();
    const JourneyLanes lanes = journey_lanes(journey, document.plan, Language::En);
    const auto first_stage = static_cast<std::size_t>(journey.touchpoints[0].stage);
    REQUIRE(lanes[MapLane::Thinking][first_stage].size() == 1);
    CHECK(lanes[MapLane::Thinking][first_stage][0].touchpoint == journey.touchpoints[0].id);
    CHECK(lanes[MapLane::Thinking][first_stage][0].name == journey.touchpoints[0].name);
    CHECK_FALSE(lanes.has_something(MapLane::Saying));
    CHECK(lanes.has_something(MapLane::Backstage));
    CHECK(texts_in(lanes, MapLane::Evidence).size() == journey.touchpoints.size());
    CHECK(texts_in(lanes, MapLane::PainPoints).size() == journey.pain_points.size());
    CHECK(texts_in(lanes, MapLane::Opportunities).size() == journey.opportunities.size());
}

TEST_CASE("metrics are who comes and leaves, and what the plan measures at a touchpoint") {
    Document document = described_document();
    Journey& journey = document.journeys[0].edit();
    REQUIRE_FALSE(journey.pain_points.empty());
    const PainPoint pain = journey.pain_points[0];
    for (std::size_t i = 0; i < journey.touchpoints.size(); ++i) {
        Touchpoint& touchpoint = journey.touchpoints.edit(i);
        touchpoint.monthly_volume.reset();
        touchpoint.abandonment.reset();
        if (touchpoint.id == pain.touchpoint) {
            touchpoint.monthly_volume = 2400;
            touchpoint.abandonment = 0.12;
        }
    }
    Plan plan;
    PlanMetric metric;
    metric.name = "Waiting time";
    metric.unit = "min";
    metric.baseline = 12;
    metric.target = 4;
    PlanAction action;
    action.id = PlanActionId("a");
    action.sources = {
        {SourceKind::Pain, pain.id.text},
        {SourceKind::Finding, "drop-off:" + pain.touchpoint.text}};
    action.metrics = {metric};
    PlanAction dropped = action;
    dropped.id = PlanActionId("b");
    dropped.status = ActionStatus::Dropped;
    dropped.metrics.front().name = "Given up";
    PlanAction elsewhere = action;
    elsewhere.id = PlanActionId("c");
    elsewhere.sources = {{SourceKind::Gap, pain.touchpoint.text}};
    elsewhere.metrics.front().name = "Something else";
    plan.actions = std::vector<PlanAction>{action, dropped, elsewhere};
    CHECK(
        texts_in(journey_lanes(journey, plan, Language::En), MapLane::Metrics)
        == std::vector<
            std::string>{"2,400 customers a month", "12% leave", "Waiting time: 12 → 4 min"}
    );
    CHECK(
        texts_in(journey_lanes(journey, plan, Language::It), MapLane::Metrics).front()
        == "2400 clienti al mese"
    );
    CHECK(is_on_request(MapLane::Metrics));
    action.metrics.front().name.clear();
    action.metrics.front().kind = MetricKind::Ces;
    plan.actions = std::vector<PlanAction>{action};
    CHECK(
        texts_in(journey_lanes(journey, plan, Language::En), MapLane::Metrics).back()
        == std::string(name_of(MetricKind::Ces, Language::En)) + ": 12 → 4 min"
    );
    // What causes other pain is about where it is felt.
    action.sources = {{SourceKind::Finding, "cause:" + pain.id.text}};
    plan.actions = std::vector<PlanAction>{action};
    CHECK(texts_in(journey_lanes(journey, plan, Language::En), MapLane::Metrics).size() == 3);
}

TEST_CASE("hardly anybody who leaves is not nobody") {
    Document document = described_document();
    Journey& journey = document.journeys[0].edit();
    for (std::size_t i = 0; i < journey.touchpoints.size(); ++i) {
        journey.touchpoints.edit(i).monthly_volume.reset();
        journey.touchpoints.edit(i).abandonment.reset();
    }
    journey.touchpoints.edit(0).abandonment = 0.004;
    CHECK(
        texts_in(journey_lanes(journey, Plan(), Language::En), MapLane::Metrics)
        == std::vector<std::string>{"0.40% leave"}
    );
}

TEST_CASE("a quote stands once at a touchpoint, linked to it or to its pain points") {
    Document document = described_document();
    Journey& journey = document.journeys[0].edit();
    REQUIRE_FALSE(journey.pain_points.empty());
    const PainPoint pain = journey.pain_points[0];
    Quote& unlinked = journey.quotes.edit(1);
    CHECK(
        texts_in(journey_lanes(journey, document.plan, Language::En), MapLane::Quotes)
        == std::vector<std::string>{"“Utente: I gave up”"}
    );
    unlinked.pain_points = {pain.id};
    unlinked.touchpoints = {pain.touchpoint};
    const auto texts =
        texts_in(journey_lanes(journey, document.plan, Language::It), MapLane::Quotes);
    CHECK(std::count(texts.begin(), texts.end(), "«Utente: never again»") == 1);
    CHECK(texts.size() == 2);
}

TEST_CASE("the report says what was said behind the touchpoints, and each quote") {
    for (const Language language : all_languages) {
        const Report report = report_of(described_document(), language);
        check_sound(report);
        CHECK(says(report, "Utente: is it safe?"));
        CHECK(says(report, "Utente: open an account"));
        CHECK(says(report, "Utente: checks the register"));
        CHECK(says(report, "Utente Marco \u22121"));
        CHECK(says(report, "Utente: I gave up"));
        CHECK(says(report, "Utente interview 4"));
        CHECK(says(report, "Utente: never again"));
    }
    const Report report = report_of(described_document(), Language::En);
    const Table* const words = table_named(report, "Behind the touchpoints");
    REQUIRE(words != nullptr);
    CHECK(words->rows.size() == 1);    // no row for those of whom nothing was said
    CHECK(words->columns.size() == 6); // nor a column: nobody said what they say
}

TEST_CASE("the report's curve shows how it is to be and how personas feel") {
    const Report report = report_of(described_document(), Language::En);
    const auto is_curve = [](const Block& block) {
        const auto* const figure = std::get_if<Figure>(&block);
        return figure && figure->alternative.find("Also drawn:") != std::string::npos;
    };
    const auto found = std::find_if(report.blocks.begin(), report.blocks.end(), is_curve);
    REQUIRE(found != report.blocks.end());
    const auto& figure = std::get<Figure>(*found);
    CHECK(figure.alternative.find("As it is to be, Utente Marco") != std::string::npos);
    REQUIRE(figure.scene.table.columns.size() == 5);
    CHECK(figure.scene.table.columns[3] == "Utente Marco");
}

TEST_CASE("what a segment feels and says is told apart from a persona of its name") {
    Document document = described_document();
    document.segments.push_back({PersonaId("se-9"), "Utente Marco", ""});
    Journey& journey = document.journeys[0].edit();
    journey.touchpoints.edit(0).persona_emotions.push_back({PersonaId("se-9"), 2});
    journey.quotes.edit(1).persona = PersonaId("se-9");
    const Report report = report_of(document, Language::En);
    check_sound(report);
    CHECK(says(report, "Utente Marco \u22121, Utente Marco (segment) +2"));
    CHECK(says(report, "\u00B7 Utente Marco (segment) \u00B7 Utente interview 4"));
    CHECK(says(report_of(document, Language::It), "Utente Marco (segmento) +2"));
    const auto series = emotion_series(
        journey_curves(journey),
        all_curves(journey_curves(journey)),
        document,
        scene::light_palette(),
        Language::En
    );
    REQUIRE(series.size() == 3);
    CHECK(series[1].label == "Utente Marco");
    CHECK(series[2].label == "Utente Marco (segment)");
}

TEST_CASE("a curve's colour and mark are its record's, whichever others show") {
    Document document = described_document();
    document.personas.clear();
    document.segments.clear();
    Journey& journey = document.journeys[0].edit();
    std::vector<PersonaEmotion> felt;
    for (int i = 1; i <= 28; ++i) {
        document.personas.push_back({PersonaId("pe-" + std::to_string(i)), "P", ""});
        document.segments.push_back({PersonaId("se-" + std::to_string(i)), "S", ""});
        felt.push_back({document.personas[std::size_t(i) - 1].id, 1});
        felt.push_back({document.segments[std::size_t(i) - 1].id, 1});
    }
    journey.touchpoints.edit(0).persona_emotions = felt;
    const JourneyCurves curves = journey_curves(journey);
    const auto drawn = [&](const std::vector<PersonaId>& chosen, const scene::Palette& palette) {
        return emotion_series(curves, {true, chosen}, document, palette, Language::En);
    };
    const PersonaId first("pe-1");
    const PersonaId second("pe-2");
    const PersonaId segment("se-2");
    const PersonaId beyond("pe-28");
    for (const scene::Palette* palette :
         {&scene::light_palette(), &scene::dark_palette(), &scene::high_contrast_palette()}) {
        const auto alone = drawn({second}, *palette);
        const auto all = drawn({beyond, segment, second, first, PersonaId("gone")}, *palette);
        REQUIRE(alone.size() == 2); // with the one to reach
        REQUIRE(all.size() == 5);
        CHECK(all[3].colour == alone[1].colour);
        CHECK(all[3].mark == "B");
        CHECK(alone[1].mark == "B");
        CHECK(all[1].mark == "AB");
        CHECK(all[2].mark == "2");
        CHECK(all[2].squared);
        CHECK_FALSE(all[3].squared);
        for (std::size_t i = 1; i < all.size(); ++i) {
            CHECK(all[i].colour != palette->accent);
            CHECK(all[i].colour != palette->target);
            for (std::size_t j = i + 1; j < all.size(); ++j)
                CHECK(all[i].mark != all[j].mark);
        }
        CHECK(all[3].colour != all[4].colour);
    }
}

TEST_CASE("a report without any of it says nothing of it") {
    const Report report = report_of(small_document(), Language::En);
    CHECK_FALSE(says(report, "Behind the touchpoints"));
    CHECK_FALSE(says(report, "In customers' own words"));
    CHECK_FALSE(says(report, "Also drawn"));
}
