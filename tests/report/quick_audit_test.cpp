// The quick audit in the report, and what its journey section says of review and nesting.

#include "report/build.hpp"
#include "report/reading.hpp"
#include "report/sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;
using namespace tappa::report;
using namespace tappa::test;

namespace {

Report report_on(const Document& document, Date today = {2026, 11, 30}) {
    ReportOptions options;
    options.today = today;
    return build_report(document, small_questionnaire(), small_catalogue(), Language::En, options);
}

} // namespace

TEST_CASE("the quick audit has a table for each segment, and is left out without pain points") {
    Document document = small_document();
    const Report report = report_on(document);
    const std::vector<std::string> sections = section_ids(report);
    CHECK(std::find(sections.begin(), sections.end(), "quick-audit") != sections.end());
    const Table* table = table_named(report, "Segment: Utente: giovani");
    REQUIRE(table != nullptr);
    CHECK(table_named(report, "No segment") == nullptr);
    CHECK(table->columns[0].title == "Channel");
    check_sound(report);

    document.journeys[0].edit().pain_points = {};
    document.plan.edit().actions = {};
    const std::vector<std::string> without = section_ids(report_on(document));
    CHECK(std::find(without.begin(), without.end(), "quick-audit") == without.end());
}

TEST_CASE("owner, status and review are told, and when a review is due on that day") {
    Document document = small_document();
    CHECK_FALSE(says(report_on(document), "Last reviewed"));
    Journey& journey = document.journeys[0].edit();
    journey.owner = "Ada Rossi";
    CHECK(says(report_on(document), "Last reviewed: never"));
    journey.status = JourneyStatus::Live;
    journey.reviewed = Date{2026, 5, 3};
    CHECK(says(report_on(document), "Owner: Ada Rossi"));
    CHECK(says(report_on(document), "Status: Live"));
    CHECK(says(report_on(document), "(not reviewed for 211 days)"));
    CHECK_FALSE(says(report_on(document, {2026, 5, 4}), "not reviewed for"));
}

TEST_CASE("a touchpoint says which journey it opens, and that journey from where") {
    Document document = small_document();
    Journey other;
    other.id = JourneyId("other");
    other.name = "Complaints";
    document.journeys.emplace_back(other);
    Journey& journey = document.journeys[0].edit();
    journey.touchpoints.edit(0).opens = other.id;
    const std::string touchpoint = journey.touchpoints[0].name;
    const Report report = report_on(document);
    CHECK(says(report, touchpoint + " (opens “Complaints”)"));
    CHECK(says(report, "Opened by: " + touchpoint + " in “" + journey.name + "”"));
    check_sound(report);
}
