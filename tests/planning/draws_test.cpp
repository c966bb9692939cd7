#include "planning/draws.hpp"
#include "planning/effort_range.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace tappa;

namespace {

constexpr int many = 40'000;

struct Moments {
    double mean = 0;
    double variance = 0;
    double least = 1e300;
    double most = -1e300;
};

template <typename Draw>
Moments moments_of(const Draw& draw) {
    Moments moments;
    double squares = 0;
    for (int i = 0; i < many; ++i) {
        const double value = draw();
        moments.mean += value / many;
        squares += value * value / many;
        moments.least = std::min(moments.least, value);
        moments.most = std::max(moments.most, value);
    }
    moments.variance = squares - moments.mean * moments.mean;
    return moments;
}

// Five standard errors of a mean of so many.
double near(double variance) {
    return 5 * std::sqrt(variance / many);
}

} // namespace

TEST_CASE("efforts of a triangle have its mean, its variance and its ends") {
    Draws draws(1);
    for (const Effort& effort : {Effort{2, 3, 10}, Effort{2, 2, 10}, Effort{2, 10, 10}}) {
        const auto& [a, c, b] = effort;
        const Moments found = moments_of([&] { return draws.triangular(effort); });
        const double variance = (a * a + b * b + c * c - a * b - a * c - b * c) / 18;
        CHECK(std::abs(found.mean - (a + b + c) / 3) < near(variance));
        CHECK(found.variance == doctest::Approx(variance).epsilon(0.05));
        CHECK(found.least >= a);
        CHECK(found.most <= b);
    }
    CHECK(draws.triangular({4, 4, 4}) == 4);
}

TEST_CASE("gamma numbers have their shape for mean and variance, small shapes too") {
    Draws draws(2);
    for (const double shape : {0.3, 1.0, 7.5}) {
        const Moments found = moments_of([&] { return draws.gamma(shape); });
        CHECK(std::abs(found.mean - shape) < near(shape));
        CHECK(found.variance == doctest::Approx(shape).epsilon(0.1));
        CHECK(found.least >= 0);
    }
    CHECK(draws.gamma(0) == 0);
}

TEST_CASE("weightings lie around the chosen one, and a weight of nothing stays so") {
    Draws draws(3);
    double first = 0;
    for (int i = 0; i < many; ++i) {
        const Weighting weights = drawn_weighting(draws, {3, 1, 0, 0.5});
        REQUIRE(weights[2] == 0);
        first += weights[0] / (weights[0] + weights[1]) / many;
    }
    CHECK(std::abs(first - 0.75) < near(0.75 * 0.25 / 21));
    CHECK(drawn_weighting(draws, {0, 0, 0, 0.5}) == Weighting{});
}

TEST_CASE("an effort's range is that of its catalogue action, in proportion to what was entered") {
    Catalogue catalogue;
    CatalogueAction& known = catalogue.actions.emplace_back();
    known.id = CatalogueActionId("known");
    known.effort_days = {3, 6, 10};
    PlanAction action = test::plan_action("a");
    action.effort_days = 12;
    CHECK(effort_range(action, catalogue) == Effort{6, 12, 1.7 * 12});
    action.catalogue_id = known.id;
    CHECK(effort_range(action, catalogue) == Effort{6, 12, 20});
    catalogue.actions[0].effort_days = {0, 0, 0};
    CHECK(effort_range(action, catalogue).likely == 12);
}
