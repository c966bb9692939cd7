#include "base/shared.hpp"
#include "graph/figures.hpp"
#include "io/limits.hpp"
#include "planning/finding_source.hpp"
#include "planning/finding_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;

namespace {

Journey journey(const std::string& touchpoint) {
    Journey made;
    made.id = JourneyId("j");
    made.name = "Opening";
    Touchpoint here;
    here.id = TouchpointId(touchpoint);
    here.name = "Identity check";
    here.abandonment = 0.5;
    made.touchpoints = {here};
    PainPoint pain;
    pain.id = PainPointId("p");
    pain.touchpoint = here.id;
    pain.title = "Two archives";
    PainPoint effect = pain;
    effect.id = PainPointId("q");
    effect.causes = {pain.id};
    made.pain_points = {pain, effect};
    made.transitions = {{here.id, here.id, {}, 0.5, {}}};
    return made;
}

} // namespace

TEST_CASE("every finding has an id of its own that a file may hold, and is known by it again") {
    for (const std::string& touchpoint : {std::string("check"), std::string(64, 'x')}) {
        const Journeys journeys{journey(touchpoint)};
        const GraphFigures figures = graph_figures(*journeys.front(), 1);
        REQUIRE(figures.findings.size() > 5);
        std::vector<std::string> ids;
        for (const Finding& finding : figures.findings) {
            const std::string id = finding_id(finding, figures.graph, journeys.front()->id);
            INFO(id);
            CHECK(id.size() <= limits::id);
            CHECK(is_finding_id(id, journeys));
            CHECK(finding_kind_of(id) == finding.kind);
            CHECK(std::find(ids.begin(), ids.end(), id) == ids.end());
            ids.push_back(id);
            for (const Language language : all_languages)
                CHECK_FALSE(finding_task(id, journeys, language).empty());
        }
    }
}

TEST_CASE("a finding is called by its kind and what it is about") {
    const Journeys journeys{journey("check")};
    CHECK(finding_title("drop-off:check", journeys, Language::En) == "Drop-off: Identity check");
    CHECK(finding_title("self-loop:check", journeys, Language::En) == "Goes back: Identity check");
    CHECK(finding_title("cause:p", journeys, Language::It) == "Causa di fondo: Two archives");
    CHECK(finding_title("departments:j", journeys, Language::En) == "Hand-offs");
    CHECK(finding_title("drop-off:gone", journeys, Language::En) == "Drop-off");
    CHECK(
        finding_task("drop-off:check", journeys, Language::En)
        == "Keep customers from leaving at ‘Identity check’"
    );
}

TEST_CASE("how often customers come back is a mean, never one time") {
    const Journeys journeys{journey("check")};
    const GraphFigures figures = graph_figures(*journeys.front(), 1);
    Finding loop;
    loop.kind = FindingKind::Loop;
    loop.touchpoints = {0};
    loop.value = 1;
    loop.second = 0.5;
    const auto said = [&](Language language) {
        return finding_sentence(loop, figures.graph, nullptr, language);
    };
    CHECK(
        said(Language::En)
        == "50% of the customers at “Identity check” repeat it, 1.0 times on average."
    );
    CHECK(said(Language::It).find("in media 1,0 volte") != std::string::npos);
}

TEST_CASE("counts that do not match are told with both numbers where they differ most") {
    Journey told = journey("check");
    std::vector<Touchpoint> touchpoints(told.touchpoints.begin(), told.touchpoints.end());
    touchpoints.front().abandonment.reset();
    touchpoints.push_back(touchpoints.front());
    touchpoints.back().id = TouchpointId("sign");
    touchpoints.back().name = "Signature";
    told.touchpoints = touchpoints;
    const TouchpointId check("check");
    const TouchpointId sign("sign");
    told.transitions = {{check, sign, 700, {}, {}}};
    told.entries = {{check, 1000, {}}};
    told.goals = {{sign, 700, {}}};
    const auto found = [&] {
        std::vector<std::string> sentences;
        const GraphFigures figures = graph_figures(told, 1);
        for (const Finding& finding : figures.findings)
            if (finding.kind == FindingKind::UnevenCounts) {
                CHECK(finding.step == CycleStep::Record);
                for (const Language language : {Language::En, Language::It})
                    sentences.push_back(finding_sentence(finding, figures.graph, nullptr, language)
                    );
            }
        return sentences;
    };
    const std::vector<std::string> one = found();
    REQUIRE(one.size() == 2);
    // Nothing that rests on conversion is found with such counts.
    const GraphFigures uneven = graph_figures(told, 1);
    for (const Finding& finding : uneven.findings) {
        CHECK(finding.kind != FindingKind::Conversion);
        CHECK(finding.kind != FindingKind::Leverage);
        CHECK(finding.kind != FindingKind::RemovalEffect);
    }
    CHECK_FALSE(find_finding(uneven, told.id, "leverage:check"));
    CHECK(
        one[0]
        == "At 1 touchpoint the customers counted do not match: “Identity check” (coming: 1,000; "
           "going on or leaving: 700). Correct the counts, or say who begins or leaves there."
    );
    CHECK(one[1].find("(in arrivo: 1000; che proseguono o abbandonano: 700)") != std::string::npos);
    told.goals = {{sign, 650, {}}};
    const std::vector<std::string> two = found();
    REQUIRE(two.size() == 2);
    CHECK(two[0].find("2 touchpoints") != std::string::npos);
    CHECK(two[0].find("most of all at “Identity check”") != std::string::npos);
    // Who leaves is told: all match.
    touchpoints.front().abandonment = 0.3;
    told.touchpoints = touchpoints;
    told.goals = {{sign, 700, {}}};
    CHECK(found().empty());
}

TEST_CASE("what names no finding, or something no journey has, is none") {
    const Journeys journeys{journey("check")};
    for (const char* id :
         {"",
          ":",
          "drop-off",
          "drop-off:",
          "drop-off:j",
          "drop-off:p",
          "cause:check",
          "x:check",
          "self-loop:gone",
          "departments:check",
          "Drop-off:check"}) {
        INFO(id);
        CHECK_FALSE(is_finding_id(id, journeys));
    }
    CHECK(finding_title("what is this", journeys, Language::En) == "what is this");
}
