#include "planning/stability.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;

namespace {

ActionPriority scaled(const std::string& id, double gap, double pain, double leverage) {
    ActionPriority made;
    made.id = id;
    made.gap.scaled = gap;
    made.pain.scaled = pain;
    made.leverage.scaled = leverage;
    made.confidence_factor = 1;
    return made;
}

std::vector<ActionPriority> many(int count) {
    std::vector<ActionPriority> made;
    for (int i = 0; i < count; ++i)
        made.push_back(scaled(std::string(1, static_cast<char>('a' + i)), 1, 1, 1));
    return made;
}

} // namespace

TEST_CASE("what is ahead in everything stays ahead, whatever the weights") {
    const auto stability = rank_stability(
        {scaled("a", 1, 1, 1),
         scaled("b", .9, .9, .9),
         scaled("c", .8, .8, .8),
         scaled("d", .1, .1, .1)},
        {}
    );
    for (const int i : {0, 1, 2})
        CHECK(stability.at(static_cast<std::size_t>(i)).top3 == 1.0);
    CHECK(stability.at(3) == RankStability{0, 1, 1});
}

TEST_CASE("equal actions stay in the order of their ids") {
    const auto stability = rank_stability(many(12), {});
    CHECK(stability.at(2) == RankStability{1, 1, 1});
    CHECK(stability.at(3) == RankStability{0, 1, 1});
    CHECK(stability.at(9) == RankStability{0, 0, 1});
    CHECK(stability.at(10) == RankStability{0, 0, 0});
}

TEST_CASE("the shares are those of the Dirichlet distribution") {
    // c beats d when more weight falls on the gap than on pain: half of the draws.
    const auto stability = rank_stability(
        {scaled("a", 2, 2, 2), scaled("b", 2, 2, 2), scaled("c", 1, 0, 0), scaled("d", 0, 1, 0)}, {}
    );
    CHECK(stability.at(2).top3 == doctest::Approx(0.5).epsilon(0.1));
    CHECK(stability.at(2).top3 + stability.at(3).top3 == doctest::Approx(1));
    // Parameters 15, 5 and 0: X is a Beta(15, 5), above a half in 99% of the draws.
    PriorityWeights tilted;
    tilted.gap = 3;
    tilted.leverage = 0;
    const auto near = rank_stability(
        {scaled("a", 2, 2, 2), scaled("b", 2, 2, 2), scaled("c", 1, 0, 0), scaled("d", 0, 1, 9)},
        tilted
    );
    CHECK(near.at(2).top3 == doctest::Approx(0.99).epsilon(0.01));
}

TEST_CASE("confidence counts as it does in the priorities") {
    std::vector<ActionPriority> actions{
        scaled("a", 1, 1, 1), scaled("b", 1, 1, 1), scaled("c", 1, 1, 1), scaled("d", .9, .9, .9)};
    actions[0].confidence_factor = 0.5;
    CHECK(rank_stability(actions, {}).at(0).top3 == 0.0);
    actions[0].confidence = 0.5;
    actions[0].confidence_factor = 1;
    CHECK(rank_stability(actions, {}).at(0).top3 == 1.0);
}

TEST_CASE("without weights the order cannot change") {
    PriorityWeights none;
    none.gap = none.pain = none.leverage = 0;
    const auto stability = rank_stability(many(4), none);
    CHECK(stability.at(2).top3 == 1.0);
    CHECK(stability.at(3).top3 == 0.0);
    CHECK(rank_stability({}, {}).empty());
}
