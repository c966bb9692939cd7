#include "planning/cheapest_set.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <vector>

using namespace tappa;

namespace {

bool covers_all(const CoverProblem& problem, const std::vector<bool>& chosen) {
    std::vector<bool> covered(problem.count);
    for (std::size_t i = 0; i < problem.items.size(); ++i) {
        if (!chosen[i])
            continue;
        for (const std::size_t part : problem.items[i].covers)
            covered[part] = true;
        for (const std::size_t need : problem.items[i].needs)
            if (!chosen[need])
                return false;
    }
    return std::find(covered.begin(), covered.end(), false) == covered.end();
}

double effort_of(const CoverProblem& problem, const std::vector<bool>& chosen) {
    double effort = 0;
    for (std::size_t i = 0; i < problem.items.size(); ++i)
        effort += chosen[i] ? problem.items[i].effort : 0;
    return effort;
}

// Every choice there is.
double least_by_force(const CoverProblem& problem) {
    double least = std::numeric_limits<double>::infinity();
    const std::size_t count = problem.items.size();
    for (std::size_t mask = 0; mask < (std::size_t{1} << count); ++mask) {
        std::vector<bool> chosen(count);
        for (std::size_t i = 0; i < count; ++i)
            chosen[i] = ((mask >> i) & 1U) != 0;
        if (covers_all(problem, chosen))
            least = std::min(least, effort_of(problem, chosen));
    }
    return least;
}

struct Random {
    std::mt19937 engine{20261130};
    std::size_t below(std::size_t limit) { return engine() % limit; }
};

// `covering` and `linked`: of a hundred pairs.
CoverProblem random_problem(
    Random& random, std::size_t items, std::size_t count, std::size_t covering, std::size_t linked
) {
    CoverProblem problem;
    problem.count = count;
    for (std::size_t i = 0; i < items; ++i) {
        CoverItem& item = problem.items.emplace_back();
        item.effort = 0.1 * static_cast<double>(1 + random.below(200));
        for (std::size_t part = 0; part < count; ++part)
            if (random.below(100) < covering)
                item.covers.push_back(part);
        for (std::size_t k = 0; k < i; ++k)
            if (random.below(100) < linked)
                item.needs.push_back(k);
    }
    for (std::size_t part = 0; part < count; ++part) {
        const auto covers = [&](const CoverItem& item) {
            return std::find(item.covers.begin(), item.covers.end(), part) != item.covers.end();
        };
        if (std::none_of(problem.items.begin(), problem.items.end(), covers))
            problem.items[random.below(items)].covers.push_back(part);
    }
    return problem;
}

} // namespace

TEST_CASE("nothing to cover takes nothing") {
    const CheapestSet none = cheapest_set({{{3, {}, {}}}, 0});
    CHECK(none.chosen == std::vector{false});
    CHECK(none.effort == 0);
    CHECK(none.optimal);
}

TEST_CASE("what an item needs counts, once where two need it") {
    // The dear one alone is cheaper than the cheap one with what it needs; together the two cheap
    // ones share it.
    const CoverItem prerequisite{5, {}, {}};
    CHECK(
        cheapest_set({{prerequisite, {3, {0}, {0}}, {7, {0}, {}}}, 1}).chosen
        == std::vector{false, false, true}
    );
    const CheapestSet shared =
        cheapest_set({{prerequisite, {3, {0}, {0}}, {7, {0}, {}}, {3, {1}, {0}}, {7, {1}, {}}}, 2});
    CHECK(shared.chosen == std::vector{true, true, false, true, false});
    CHECK(shared.effort == 11);
    CHECK(shared.bound == 11);
}

TEST_CASE("an item is not chosen beside one that it needs and that covers the same") {
    const CheapestSet found = cheapest_set({{{4, {0}, {}}, {1, {0}, {0}}}, 1});
    CHECK(found.chosen == std::vector{true, false});
}

TEST_CASE("the cheapest of all choices, by brute force on 600 random problems") {
    Random random;
    for (int i = 0; i < 600; ++i) {
        CAPTURE(i);
        const CoverProblem problem = random_problem(
            random, 1 + random.below(12), random.below(8), 15 + random.below(40), random.below(30)
        );
        const CheapestSet found = cheapest_set(problem);
        REQUIRE(covers_all(problem, found.chosen));
        CHECK(found.optimal);
        CHECK(found.effort == doctest::Approx(least_by_force(problem)));
        CHECK(found.effort == doctest::Approx(effort_of(problem, found.chosen)));
        CHECK(found.bound == found.effort);
    }
}

TEST_CASE("a search that is stopped says how cheap a choice could be") {
    Random random;
    for (int i = 0; i < 40; ++i) {
        CAPTURE(i);
        const CoverProblem problem = random_problem(random, 12, 8, 30, 5);
        const double least = least_by_force(problem);
        for (const std::size_t nodes : {1U, 4U, 16U}) {
            const CheapestSet found = cheapest_set(problem, nodes);
            REQUIRE(covers_all(problem, found.chosen));
            CHECK(found.bound <= doctest::Approx(least));
            CHECK(found.effort >= doctest::Approx(least));
            if (found.optimal)
                CHECK(found.effort == doctest::Approx(least));
        }
    }
}
