#include "planning/best_set.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

using namespace tappa;

namespace {

bool can_be_carried_out(const SetProblem& problem, const std::vector<bool>& chosen) {
    double days = 0;
    std::vector<double> owner_days(problem.owner_days.size());
    for (std::size_t i = 0; i < problem.items.size(); ++i) {
        if (!chosen[i])
            continue;
        const SetItem& item = problem.items[i];
        days += item.days;
        if (item.owner)
            owner_days[*item.owner] += item.days;
        for (const std::size_t need : item.needs)
            if (!chosen[need])
                return false;
    }
    for (std::size_t k = 0; k < owner_days.size(); ++k)
        if (owner_days[k] > problem.owner_days[k] + 1e-7)
            return false;
    return days <= problem.days + 1e-7;
}

double benefit_of(const SetProblem& problem, const std::vector<bool>& chosen) {
    double benefit = 0;
    for (std::size_t i = 0; i < problem.items.size(); ++i)
        benefit += chosen[i] ? problem.items[i].benefit : 0;
    return benefit;
}

// Every choice there is.
double best_by_force(const SetProblem& problem) {
    double best = 0;
    const std::size_t count = problem.items.size();
    for (std::size_t mask = 0; mask < (std::size_t{1} << count); ++mask) {
        std::vector<bool> chosen(count);
        for (std::size_t i = 0; i < count; ++i)
            chosen[i] = ((mask >> i) & 1U) != 0;
        if (can_be_carried_out(problem, chosen))
            best = std::max(best, benefit_of(problem, chosen));
    }
    return best;
}

struct Random {
    std::mt19937 engine{20261129};
    int below(int limit) { return static_cast<int>(engine() % static_cast<unsigned>(limit)); }
};

// Benefits that go with the days are the hard ones.
// `free`: how many of a hundred items take nothing.
SetProblem random_problem(
    Random& random, int count, int owners, int links, bool alike, int free = 0
) {
    SetProblem problem;
    double all = 0;
    for (int i = 0; i < count; ++i) {
        SetItem& item = problem.items.emplace_back();
        item.days = free > 0 && random.below(100) < free ? 0 : 0.5 * (1 + random.below(40));
        item.benefit = alike ? item.days + 5 : 0.01 * random.below(200);
        if (owners > 0 && random.below(5) > 0)
            item.owner = static_cast<std::size_t>(random.below(owners));
        for (int k = 0; k < i; ++k)
            if (random.below(100) < links)
                item.needs.push_back(static_cast<std::size_t>(k));
        all += item.days;
    }
    problem.days = all * (1 + random.below(9)) / 10;
    for (int k = 0; k < owners; ++k)
        problem.owner_days.push_back(problem.days * (1 + random.below(5)) / (2.0 * owners));
    return problem;
}

} // namespace

TEST_CASE("nothing is chosen of nothing, and without days") {
    CHECK(best_set({}).optimal);
    SetProblem problem;
    problem.items = {{1, 0.5, {}, {}}};
    CHECK(best_set(problem).benefit == 0);
    problem.days = 0.5;
    CHECK(best_set(problem).chosen == std::vector<bool>{true});
}

TEST_CASE("three tenths fit into nine tenths three times") {
    SetProblem problem;
    problem.items.assign(3, {1, 0.3, {}, {}});
    problem.days = 0.9;
    CHECK(best_set(problem).benefit == 3);
}

TEST_CASE("what is needed is paid for, and a need alone is not bought") {
    SetProblem problem;
    problem.items = {{0, 5, {}, {}}, {4, 5, {}, {0}}, {3, 5, {}, {}}, {0, 1, {}, {}}};
    problem.days = 9;
    CHECK(best_set(problem).chosen == std::vector<bool>{false, false, true, false});
    problem.days = 10;
    CHECK(best_set(problem).chosen == std::vector<bool>{true, true, false, false});
    problem.days = 100;
    CHECK(best_set(problem).chosen == std::vector<bool>{true, true, true, false});
}

TEST_CASE("an owner does no more than fits") {
    SetProblem problem;
    problem.items = {{9, 5, 0, {}}, {8, 5, 0, {}}, {1, 5, 1, {}}};
    problem.days = 15;
    problem.owner_days = {9, 5};
    CHECK(best_set(problem).chosen == std::vector<bool>{true, false, true});
}

TEST_CASE("the best choice is that of trying all, whatever owners and needs") {
    Random random;
    for (int round = 0; round < 400; ++round) {
        INFO("round " << round);
        const SetProblem problem = random_problem(
            random, 1 + random.below(11), random.below(4), 15 * random.below(3), round % 4 == 0
        );
        const BestSet best = best_set(problem);
        CHECK(best.optimal);
        CHECK(can_be_carried_out(problem, best.chosen));
        CHECK(best.benefit == doctest::Approx(best_by_force(problem)).epsilon(1e-9));
        CHECK(best.benefit == doctest::Approx(benefit_of(problem, best.chosen)).epsilon(1e-9));
        CHECK(best.bound == best.benefit);
    }
}

TEST_CASE("what takes nothing is chosen where it brings something, with all it needs") {
    SetProblem problem;
    problem.items = {{2, 0, {}, {}}, {1, 0, {}, {2}}, {0, 4, {}, {}}, {0, 0, {}, {}}};
    CHECK(best_set(problem).chosen == std::vector<bool>{true, false, false, false});
    problem.days = 4;
    CHECK(best_set(problem).chosen == std::vector<bool>{true, true, true, false});
    Random random;
    for (int round = 0; round < 300; ++round) {
        INFO("round " << round);
        SetProblem drawn = random_problem(
            random, 1 + random.below(11), random.below(3), 15 * random.below(3), false, 40
        );
        if (round % 5 == 0)
            drawn.days = 0;
        const BestSet best = best_set(drawn);
        CHECK(best.optimal);
        CHECK(can_be_carried_out(drawn, best.chosen));
        CHECK(best.benefit == doctest::Approx(best_by_force(drawn)).epsilon(1e-9));
        CHECK(best.benefit == doctest::Approx(benefit_of(drawn, best.chosen)).epsilon(1e-9));
    }
}

TEST_CASE("a search that is stopped gives a choice and a bound that holds") {
    Random random;
    for (int round = 0; round < 60; ++round) {
        INFO("round " << round);
        const SetProblem problem = random_problem(random, 12, 3, 10, round % 2 == 0);
        const double most = best_by_force(problem);
        for (const std::size_t nodes : {std::size_t{1}, std::size_t{3}, std::size_t{10}}) {
            const BestSet best = best_set(problem, {nodes, 5});
            CHECK(can_be_carried_out(problem, best.chosen));
            CHECK(best.benefit <= most + 1e-9);
            CHECK(best.bound >= most - 1e-9);
            CHECK(best.optimal == (best.bound == best.benefit));
        }
    }
}

TEST_CASE("more days never bring less") {
    Random random;
    SetProblem problem = random_problem(random, 30, 3, 5, false);
    double before = 0;
    for (int days = 0; days < 300; days += 10) {
        problem.days = days;
        const BestSet best = best_set(problem);
        REQUIRE(best.optimal);
        CHECK(best.benefit >= before - 1e-9);
        before = best.benefit;
    }
    CHECK(before > 0);
}
