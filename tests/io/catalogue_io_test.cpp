#include "io/catalogue_io.hpp"
#include "io/checks.hpp"
#include "io/edits.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;
using test::edited;

namespace {

const std::string& small() {
    static const std::string json = test::file_bytes("tests/data/valid/actions.json");
    return json;
}

} // namespace

TEST_CASE("loads every member of a catalogue") {
    const Result<Catalogue> loaded = catalogue_from_json(small());
    REQUIRE(loaded.ok());
    CHECK(loaded->id == "small-actions");
    REQUIRE(loaded->actions.size() == 3);
    const CatalogueAction& action = loaded->actions[0];
    CHECK(action.title.in(Language::It) == "Uno");
    CHECK(action.first_steps.at(0).in(Language::En) == "Step");
    CHECK(action.capability_steps.at(0) == CapabilityStep{CapabilityId("measurement"), 2});
    CHECK(action.lifts == std::vector{Lift{QuestionId("measurement.closed-loop"), 2, 3}});
    CHECK(action.pain_categories == std::vector{PainCategory::UnheardFeedback});
    CHECK(action.effort_days == Effort{5, 8, 15});
    CHECK(action.duration_weeks == 6);
    CHECK(action.horizon == Horizon::Short);
    CHECK(action.metrics.at(0).unit.in(Language::En) == "points");
    CHECK(action.prerequisites == std::vector{CatalogueActionId("two")});
    CHECK(action.source == "004");
}

TEST_CASE("opens the catalogue that ships with Tappa") {
    const Result<Catalogue> loaded =
        catalogue_from_json(test::file_bytes("questionnaires/actions.json"));
    if (!loaded.ok())
        FAIL(error_id(loaded.error().code) << " at " << loaded.error().where);
    CHECK(loaded->actions.size() >= 73);
}

TEST_CASE("refuses catalogues that are wrong and says where") {
    using C = ErrorCode;
    struct Case {
        const char* from;
        const char* to;
        Error error;
    };
    const Case cases[] = {
        {"tappa-actions", "tappa-plan", {C::NotTappaFile, "", {"tappa-plan"}}},
        {R"("id":"three")", R"("id":"one")", {C::DuplicateId, "actions[2].id", {"one"}}},
        {R"("prerequisites":["three"])",
         R"("prerequisites":["three","four"])",
         {C::UnknownReference, "actions[1].prerequisites[1]", {"four"}}},
        {R"("prerequisites":[])",
         R"("prerequisites":["two"])",
         {C::Cycle, "actions[1].prerequisites", {"two → three → two"}}},
        {R"("prerequisites":[])",
         R"("prerequisites":["three"])",
         {C::Cycle, "actions[2].prerequisites", {"three → three"}}},
        {R"("low":5)",
         R"("low":9)",
         {C::OutOfRange, "actions[0].effort_days.likely", {"8", "9", "15"}}},
        {R"("high":15)",
         R"("high":7)",
         {C::OutOfRange, "actions[0].effort_days.likely", {"8", "5", "7"}}},
        {R"(["price"])",
         "[]",
         {C::MissingKey, "actions[1].capability_steps", {"capability_steps"}}},
        {R"("to":3)", R"("to":6)", {C::OutOfRange, "actions[0].lifts[0].to", {"6", "2", "5"}}},
        {R"("to":3)", R"("to":2)", {C::OutOfRange, "actions[0].lifts[0].to", {"2", "3", "5"}}},
        {R"("high":0.1)",
         R"("high":0.01)",
         {C::OutOfRange, "actions[0].reduces.high", {"0.01", "0.05", "1"}}},
        {R"("high":0.1)",
         R"("high":1.1)",
         {C::OutOfRange, "actions[0].reduces.high", {"1.1", "0", "1"}}},
        {R"("question":"measurement.closed-loop")",
         R"("question":"")",
         {C::EmptyText, "actions[0].lifts[0].question", {}}},
        {R"("measurement","from":2)",
         R"("measurement","from":5)",
         {C::OutOfRange, "actions[0].capability_steps[0].from", {"5", "1", "4"}}},
        {R"(["price"])",
         R"(["prices"])",
         {C::UnknownValue,
          "actions[1].pain_categories[0]",
          {"prices",
           "fragmented-systems, lack-of-personalisation, channel-inconsistency, slow-response, "
           "unprepared-staff, unheard-feedback, product, price, access, other"}}},
    };
    for (const Case& c : cases) {
        INFO(c.from << " -> " << c.to);
        const Result<Catalogue> loaded = catalogue_from_json(edited(small(), c.from, c.to));
        REQUIRE_FALSE(loaded.ok());
        CHECK(loaded.error().where == c.error.where);
        CHECK(error_id(loaded.error().code) == std::string(error_id(c.error.code)));
        CHECK(loaded.error().arguments == c.error.arguments);
    }
}

TEST_CASE("finds a cycle of a graph, in order, without recursion") {
    CHECK(find_cycle({}).empty());
    CHECK(find_cycle({{1, 2}, {3}, {3}, {}}).empty());
    CHECK(find_cycle({{1}, {2}, {3}, {1}}) == std::vector<std::size_t>{1, 2, 3});
    std::vector<std::vector<std::size_t>> ring(1'000'000);
    for (std::size_t i = 0; i < ring.size(); ++i)
        ring[i].push_back((i + 1) % ring.size());
    CHECK(find_cycle(ring).size() == ring.size());
    ring.back().clear();
    CHECK(find_cycle(ring).empty());
}

TEST_CASE("looks at each node of a graph once, however many ways lead to it") {
    // 60 layers of two nodes, each leading to both of the next: 2^60 ways.
    std::vector<std::vector<std::size_t>> layers(120);
    for (std::size_t i = 0; i + 2 < layers.size(); ++i)
        layers[i] = {i / 2 * 2 + 2, i / 2 * 2 + 3};
    CHECK(find_cycle(layers).empty());
}
