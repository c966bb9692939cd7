#include "planning/finding_notes.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <vector>

using namespace tappa;

namespace {

using Notes = std::vector<FindingNote>;

// Half of the customers leave at a, the others go on to b and to the goal.
GraphFigures figures_of(std::optional<double> come, std::optional<double> go_on) {
    Journey journey;
    journey.id = JourneyId("j");
    for (const char* const id : {"a", "b"}) {
        Touchpoint touchpoint;
        touchpoint.id = TouchpointId(id);
        journey.touchpoints.push_back(touchpoint);
    }
    journey.touchpoints.edit(0).abandonment = 0.5;
    journey.transitions.push_back({TouchpointId("a"), TouchpointId("b"), go_on, {}, {}});
    journey.entries = {{TouchpointId("a"), come, {}}};
    return graph_figures(journey, 1);
}

Notes notes_of(FindingKind kind, const GraphFigures& figures) {
    for (const Finding& finding : figures.findings)
        if (finding.kind == kind)
            return finding_notes(finding, figures);
    FAIL("not found");
    return {};
}

} // namespace

TEST_CASE("a finding is told how its number is weakened") {
    const GraphFigures many = figures_of(2000, 1000);
    CHECK(notes_of(FindingKind::Conversion, many).empty());
    CHECK(notes_of(FindingKind::DropOff, many) == Notes{FindingNote::Passage});
    CHECK(notes_of(FindingKind::PassagePoints, many).empty());
    const GraphFigures few = figures_of(20, 10);
    CHECK(notes_of(FindingKind::Conversion, few) == Notes{FindingNote::Few});
    CHECK(notes_of(FindingKind::DropOff, few) == Notes{FindingNote::Passage, FindingNote::Few});
    const GraphFigures drawn = figures_of({}, {});
    CHECK(notes_of(FindingKind::Conversion, drawn) == Notes{FindingNote::Drawn});
    CHECK(notes_of(FindingKind::Drawn, drawn).empty());
    const GraphFigures uneven = figures_of(4000, 1000);
    CHECK(
        notes_of(FindingKind::DropOff, uneven) == Notes{FindingNote::Passage, FindingNote::Uneven}
    );
    CHECK(notes_of(FindingKind::UnevenCounts, uneven).empty());
}

TEST_CASE("where longer ways convert more a removal effect says so") {
    // Who goes on from a goes a longer way than the half that leaves there.
    GraphFigures figures = figures_of(2000, 1000);
    Finding effect;
    effect.kind = FindingKind::RemovalEffect;
    effect.touchpoints = {1};
    CHECK(finding_notes(effect, figures) == Notes{FindingNote::Passage, FindingNote::Longer});
    std::erase_if(figures.findings, [](const Finding& finding) {
        return finding.kind == FindingKind::LongerPaths;
    });
    CHECK(finding_notes(effect, figures) == Notes{FindingNote::Passage});
}

TEST_CASE("every note has a name in every language") {
    for (const FindingNote note : all_of<FindingNote>())
        CHECK(name_of(note, Language::En) != name_of(note, Language::It));
}
