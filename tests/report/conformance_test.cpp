#include "report/build.hpp"
#include "report/conformance.hpp"
#include "report/reading.hpp"
#include "report/sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

using namespace tappa;
using namespace tappa::report;
using namespace tappa::test;

namespace {

// One of the small document's journeys, drawn from t1 over t2 to t3, and a measured one with other
// ids in which most go from the first to the third at once.
Journey connected(const std::string& id, const std::string& prefix) {
    Journey journey = *small_document().journeys.begin();
    journey.id = JourneyId(id);
    journey.name = id;
    journey.pain_points = {};
    journey.opportunities = {};
    journey.quotes = {};
    std::vector<Touchpoint> touchpoints(journey.touchpoints.begin(), journey.touchpoints.end());
    for (Touchpoint& touchpoint : touchpoints) {
        touchpoint.id = TouchpointId(prefix + touchpoint.id.text);
        touchpoint.abandonment.reset();
        touchpoint.monthly_volume.reset();
    }
    journey.touchpoints = touchpoints;
    return journey;
}

Transition way(const std::string& from, const std::string& to, std::optional<double> count) {
    return {TouchpointId(from), TouchpointId(to), count, {}, {}};
}

Document with_both() {
    Journey drawn = connected("As we think", "");
    drawn.transitions = {way("t1", "t2", {}), way("t2", "t3", {})};
    Journey measured = connected("As they went", "m-");
    measured.entries = {{TouchpointId("m-t1"), 1000.0, {}}};
    measured.transitions = {
        way("m-t1", "m-t2", 200), way("m-t1", "m-t3", 800), way("m-t2", "m-t3", 200)};
    Document document = small_document();
    document.journeys = {Shared<Journey>(drawn), Shared<Journey>(measured)};
    return document;
}

Report report_of(const Document& document, Language language = Language::En) {
    return build_report(document, small_questionnaire(), small_catalogue(), language);
}

const Table* table_of(const Report& report) {
    for (const Block& block : report.blocks)
        if (const Table* table = std::get_if<Table>(&block))
            if (table->caption.starts_with("Drawn → measured"))
                return table;
    return nullptr;
}

} // namespace

TEST_CASE("a drawn journey is held against the measured one of the document, and says which") {
    const Report report = report_of(with_both());
    check_sound(report);
    CHECK(says(report, "Drawn against measured"));
    CHECK(says(report, "It is held against “As they went”"));
    CHECK(says(report, "3 of the 3 here"));
    // Of 1,000 start → t1, 1,000 on from t1, 200 on from t2 and 1,000 to the goal, 800 go a way
    // that is not drawn.
    CHECK(says(report, "75.0% of the steps that customers took in “As they went” are drawn here"));
    CHECK(says(report, "this way is not drawn"));
    CHECK(says(report, "How a drawn journey fits a measured one"));
    check_sound(report_of(with_both(), Language::It));
    CHECK(says(report_of(with_both(), Language::It), "Disegnato e misurato a confronto"));
}

TEST_CASE("shares of both stand beside each other by touchpoint") {
    const Report report = report_of(with_both());
    const Table* const table = table_of(report);
    REQUIRE(table);
    REQUIRE(table->rows.size() == 3);
    CHECK(table->columns.size() == 4);
    CHECK(table->rows[0][1] == "100% → 100%");
    CHECK(table->rows[1][1] == "100% → 20%");
    CHECK(table->rows[2][3] == "100% → 100%");
}

TEST_CASE("without a measured journey nothing is said of one") {
    Document document = with_both();
    document.journeys.pop_back();
    CHECK_FALSE(compares_journeys(document.journeys));
    const Report report = report_of(document);
    CHECK_FALSE(says(report, "Drawn against measured"));
    CHECK_FALSE(says(report, "How a drawn journey fits"));
}

TEST_CASE("deviations that matter less are counted, and a journey too large is named") {
    Document document = with_both();
    Journey drawn = document.journeys[0];
    Journey measured = document.journeys[1];
    for (int i = 0; i < 40; ++i) {
        Touchpoint extra;
        extra.name = "Extra " + std::to_string(i);
        extra.id = TouchpointId("extra-" + std::to_string(i));
        drawn.touchpoints.push_back(extra);
    }
    document.journeys[0] = Shared<Journey>(drawn);
    CHECK(says(report_of(document), "which matter less, are on the Graph screen"));
    while (measured.touchpoints.size() <= most_compared_touchpoints) {
        Touchpoint more;
        more.name = "More";
        more.id = TouchpointId("more-" + std::to_string(measured.touchpoints.size()));
        measured.touchpoints.push_back(more);
    }
    document.journeys[1] = Shared<Journey>(measured);
    CHECK(says(report_of(document), "“As they went” is too large to be compared on a page."));
}
