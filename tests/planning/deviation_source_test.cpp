#include "base/shared.hpp"
#include "graph/drawn.hpp"
#include "io/limits.hpp"
#include "planning/deviation_source.hpp"
#include "planning/finding_source.hpp"
#include "planning/leverage.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;

namespace {

Touchpoint touchpoint(const std::string& id, const std::string& name, double abandonment) {
    Touchpoint made;
    made.id = TouchpointId(id);
    made.name = name;
    made.abandonment = abandonment;
    return made;
}

Journey journey(const std::string& id, const std::vector<Touchpoint>& touchpoints) {
    Journey made;
    made.id = JourneyId(id);
    made.touchpoints = touchpoints;
    return made;
}

Transition way(const std::string& from, const std::string& to, std::optional<double> count) {
    return {TouchpointId(from), TouchpointId(to), count, {}, {}};
}

// Search → Quote → Sign as drawn, the first two ids begun with `prefix`; and measured with all that
// can differ: from Search customers go to Sign and to a call, some leave, and nobody comes to Quote
// on the way that is drawn.
Journeys drawn_and_measured(const std::string& prefix) {
    const std::string search = prefix + "search";
    const std::string quote = prefix + "quote";
    Journey drawn = journey(
        "drawn",
        {touchpoint(search, "Search", 0),
         touchpoint(quote, "Quote", 0),
         touchpoint("sign", "Sign", 0.1),
         touchpoint("letter", "Letter", 0)}
    );
    drawn.transitions = {
        way(search, quote, {}),
        way(search, "sign", {}),
        way(quote, "sign", {}),
        way("sign", "letter", {})};
    Journey measured = journey(
        "measured",
        {touchpoint("m-search", "Search", 0.4),
         touchpoint("m-quote", "Quote", 0),
         touchpoint("m-sign", "Sign", 0.5),
         touchpoint("m-call", "Call", 0)}
    );
    measured.entries = {
        {TouchpointId("m-search"), 900.0, {}}, {TouchpointId("m-quote"), 100.0, {}}};
    measured.transitions = {
        way("m-search", "m-sign", 300),
        way("m-search", "m-call", 240),
        way("m-quote", "m-sign", 100),
        way("m-call", "m-quote", 240)};
    return {drawn, measured};
}

Conformance compared(const Journeys& journeys) {
    const JourneyGraph drawn = graph_from_journey(journeys[0]);
    const JourneyGraph measured = graph_from_journey(journeys[1]);
    return conformance_of(
        drawn,
        absorption_of(drawn, GraphArcs(drawn)),
        measured,
        absorption_of(measured, GraphArcs(measured))
    );
}

bool is_id(const std::string& id) {
    return std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || std::string("._:-").find(c) != std::string::npos;
    });
}

} // namespace

TEST_CASE("every deviation has an id of its own that a file may hold, and is known by it again") {
    for (const std::string& prefix : {std::string(), std::string(50, 'x'), std::string("a:b:")}) {
        CAPTURE(prefix);
        const Journeys journeys = drawn_and_measured(prefix);
        const Conformance found = compared(journeys);
        REQUIRE(found.deviations.size() > 6);
        std::vector<std::string> ids;
        for (const Deviation& deviation : found.deviations) {
            const std::string id = deviation_id(deviation, found);
            CAPTURE(id);
            CHECK(id.size() <= limits::id);
            CHECK(is_id(id));
            CHECK(std::find(ids.begin(), ids.end(), id) == ids.end());
            ids.push_back(id);
            CHECK(deviation_kind_of(id) == deviation.kind);
            CHECK(find_deviation(found, id) == deviation);
            CHECK(is_finding_id(id, journeys));
            CHECK_FALSE(finding_kind_of(id));
            for (const Language language : all_languages) {
                CHECK(finding_title(id, journeys, language).find(": ") != std::string::npos);
                CHECK(finding_task(id, journeys, language).find('{') == std::string::npos);
            }
        }
    }
}

TEST_CASE("a deviation is called by its kind and what it is about") {
    const Journeys journeys = drawn_and_measured("");
    const auto title = [&](std::string_view id) {
        return finding_title(id, journeys, Language::En);
    };
    CHECK(title("not-seen:search:quote") == "Drawn way nobody took: Search → Quote");
    CHECK(title("not-drawn::quote") == "Way that is not drawn: the start → Quote");
    CHECK(title("not-drawn:sign:") == "Way that is not drawn: Sign → the goal");
    CHECK(title("touchpoint-not-drawn:m-call") == "Touchpoint that is not drawn: Call");
    CHECK(title("not-seen:search:gone") == "Drawn way nobody took");
    CHECK(
        finding_task("not-seen:search:quote", journeys, Language::En)
        == "Find out why nobody goes from “Search” to “Quote”"
    );
    CHECK(
        finding_task("not-drawn::quote", journeys, Language::It)
        == "Scoprire perché i clienti vanno da «Inizio» a «Quote»"
    );
}

TEST_CASE("what names no deviation, or something no journey has, is none") {
    const Journeys journeys = drawn_and_measured("");
    for (const char* id :
         {"not-seen",
          "not-seen:",
          "not-seen::",
          "not-seen:search",
          "not-seen:search:gone",
          "not-seen:search:m-quote", // of another journey
          "not-seen:search:quote:sign",
          "leave-differs:",
          "leave-differs:gone",
          "leave-differs:search:quote",
          "Not-seen:search:quote"}) {
        INFO(id);
        CHECK_FALSE(is_finding_id(id, journeys));
    }
    CHECK_FALSE(find_deviation(compared(journeys), "reach-differs:gone"));
}

TEST_CASE("a deviation has the largest leverage of the touchpoints it names") {
    for (const std::string& prefix : {std::string(), std::string(50, 'x')}) {
        Journeys journeys = drawn_and_measured(prefix);
        journeys[0].edit().touchpoints.edit(0).abandonment = 0.3;
        Plan plan;
        plan.actions = {PlanAction{}};
        const std::string search = deviation_end(prefix + "search");
        const auto leverage = [&](const std::string& id) {
            plan.actions.edit(0).sources = {{SourceKind::Finding, id}};
            return largest_leverage(plan.actions[0].sources, leverage_of(journeys, plan));
        };
        const auto at_search = leverage("leave-differs:" + search);
        const auto at_sign = leverage("leave-differs:sign");
        REQUIRE(at_search);
        REQUIRE(at_sign);
        CHECK(*at_search > 0);
        CHECK(*at_search != *at_sign);
        CHECK(leverage("not-seen:" + search + ":sign") == std::max(*at_search, *at_sign));
        CHECK(leverage("not-drawn:sign:") == at_sign);
        CHECK_FALSE(leverage("not-seen:gone:letter"));
    }
}
