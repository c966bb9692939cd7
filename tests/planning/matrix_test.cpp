#include "planning/matrix.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

namespace {

ActionPriority valued(const std::string& id, double value, double effort_days) {
    ActionPriority made;
    made.id = id;
    made.value = value;
    made.effort_days = effort_days;
    return made;
}

} // namespace

TEST_CASE("impact is read against the largest value, effort against the plan's median") {
    // Median effort of 2, 4, 10, 30 is 7; the largest V is 1.6.
    const ImpactEffortMatrix matrix = impact_effort_matrix(
        {valued("win", 1.6, 4),
         valued("big", 0.8, 30),
         valued("small", 0.4, 2),
         valued("doubt", 0.79, 10)}
    );
    CHECK(matrix.impact_split == 0.5);
    CHECK(matrix.effort_split_days == 7.0);
    REQUIRE(matrix.points.size() == 4);
    CHECK(matrix.points[0] == MatrixPoint{"win", 1, 4, Quadrant::QuickWin});
    CHECK(matrix.points[1] == MatrixPoint{"big", 0.5, 30, Quadrant::Strategic});
    CHECK(matrix.points[2] == MatrixPoint{"small", 0.25, 2, Quadrant::FillIn});
    CHECK(matrix.points[3].quadrant == Quadrant::Reconsider);
}

TEST_CASE("the median effort itself is low, so a single action is a quick win") {
    CHECK(impact_effort_matrix({valued("a", 1, 40)}).points[0].quadrant == Quadrant::QuickWin);
    const ImpactEffortMatrix three =
        impact_effort_matrix({valued("a", 1, 40), valued("b", 1, 5), valued("c", 1, 60)});
    CHECK(three.effort_split_days == 40.0);
    CHECK(three.points[0].quadrant == Quadrant::QuickWin);
    CHECK(three.points[2].quadrant == Quadrant::Strategic);
}

TEST_CASE("no value at all is low impact, and no action is an empty matrix") {
    const ImpactEffortMatrix worthless = impact_effort_matrix({valued("a", 0, 4)});
    CHECK(worthless.points[0].impact == 0.0);
    CHECK(worthless.points[0].quadrant == Quadrant::FillIn);
    CHECK(impact_effort_matrix({}).points.empty());
    CHECK(impact_effort_matrix({}).effort_split_days == 0.0);
}

TEST_CASE("every quadrant has an id of its own") {
    for (const Quadrant quadrant : all_of<Quadrant>())
        CHECK(enum_from_id<Quadrant>(enum_id(quadrant)) == quadrant);
}
