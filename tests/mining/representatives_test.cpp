#include "io/random.hpp"
#include "mining/representatives.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace tappa;

namespace {

using Steps = std::vector<std::uint32_t>;

// The table of all edits, as Wagner and Fischer have it (Journal of the ACM 21, 1974).
std::size_t edits_by_table(const Steps& one, const Steps& other) {
    std::vector<std::size_t> above(other.size() + 1);
    for (std::size_t k = 0; k <= other.size(); ++k)
        above[k] = k;
    for (std::size_t i = 1; i <= one.size(); ++i) {
        std::vector<std::size_t> row{i};
        for (std::size_t k = 1; k <= other.size(); ++k)
            row.push_back(std::min(
                {above[k] + 1,
                 row[k - 1] + 1,
                 above[k - 1] + (one[i - 1] == other[k - 1] ? 0U : 1U)}
            ));
        above = row;
    }
    return above.back();
}

Steps random_steps(test::Random& random, std::size_t most, std::size_t touchpoints) {
    Steps steps(random.below(most + 1));
    for (std::uint32_t& step : steps)
        step = static_cast<std::uint32_t>(random.below(touchpoints));
    return steps;
}

double cost_of(const std::vector<WeightedPath>& paths, const std::set<std::size_t>& chosen) {
    double sum = 0;
    for (const WeightedPath& path : paths) {
        double nearest = 2;
        for (const std::size_t one : chosen)
            nearest = std::min(nearest, path_distance(path.steps, paths[one].steps));
        sum += path.weight * nearest;
    }
    return sum;
}

double cost_of(const std::vector<Representative>& found) {
    double sum = 0;
    for (const Representative& each : found)
        sum += each.weight * each.mean_distance;
    return sum;
}

// The least cost of any choice of so many paths, all of them tried.
double least_cost(const std::vector<WeightedPath>& paths, std::size_t count) {
    std::vector<bool> is_chosen(paths.size(), false);
    std::fill(is_chosen.begin(), is_chosen.begin() + static_cast<std::ptrdiff_t>(count), true);
    double least = 1e9;
    do {
        std::set<std::size_t> chosen;
        for (std::size_t i = 0; i < paths.size(); ++i)
            if (is_chosen[i])
                chosen.insert(i);
        least = std::min(least, cost_of(paths, chosen));
    } while (std::prev_permutation(is_chosen.begin(), is_chosen.end()));
    return least;
}

} // namespace

TEST_CASE("paths are as far apart as their edits, as a share of the longer one") {
    CHECK(path_distance(Steps{1, 2, 3}, Steps{1, 2, 3}) == 0);
    CHECK(path_distance(Steps{1, 2, 3, 4}, Steps{1, 3, 4}) == 0.25);
    CHECK(path_distance(Steps{1, 2}, Steps{3, 4, 5}) == 1);
    CHECK(path_distance(Steps{}, Steps{3}) == 1);
    CHECK(path_distance(Steps{}, Steps{}) == 0);
}

TEST_CASE("edits are those of the table, also beyond 64 and 128 steps") {
    test::Random random(7);
    for (int i = 0; i < 400; ++i) {
        const std::size_t most = i % 4 == 0 ? 200 : 20;
        const std::size_t touchpoints = 1 + random.below(6);
        const Steps one = random_steps(random, most, touchpoints);
        const Steps other = random_steps(random, most, touchpoints);
        const std::size_t longer = std::max(one.size(), other.size());
        INFO(i);
        CHECK(
            path_distance(one, other) * static_cast<double>(longer)
            == doctest::Approx(static_cast<double>(edits_by_table(one, other)))
        );
    }
}

TEST_CASE("each of two kinds of paths has one that stands for it, with their customers") {
    const std::vector<WeightedPath> paths{
        {{1, 2, 3, 4}, 10}, {{7, 8, 9}, 30}, {{1, 2, 3}, 5}, {{7, 8}, 6}, {{1, 2, 4}, 2}};
    const std::vector<Representative> found = PathGroups(paths).representatives(2);
    REQUIRE(found.size() == 2);
    CHECK(found[0].path == 1);
    CHECK(found[0].weight == 36);
    CHECK(found[0].mean_distance == doctest::Approx(6.0 / 36 / 3));
    CHECK(found[1].path == 0);
    CHECK(found[1].weight == 17);
    CHECK(found[1].mean_distance == doctest::Approx((5 * 0.25 + 2 * 0.25) / 17));
}

TEST_CASE("no exchange of one path is better, and mostly no choice at all") {
    test::Random random(11);
    int best = 0;
    constexpr int cases = 100;
    for (int i = 0; i < cases; ++i) {
        std::vector<WeightedPath> paths(4 + random.below(5));
        for (WeightedPath& path : paths)
            path = {random_steps(random, 6, 3), static_cast<double>(1 + random.below(50))};
        const std::size_t count = 1 + random.below(3);
        const std::vector<Representative> found = PathGroups(paths).representatives(count);
        REQUIRE(found.size() == count);
        std::set<std::size_t> chosen;
        double weight = 0;
        for (const Representative& each : found) {
            chosen.insert(each.path);
            weight += each.weight;
        }
        double all = 0;
        for (const WeightedPath& path : paths)
            all += path.weight;
        INFO(i);
        CHECK(weight == doctest::Approx(all));
        const double cost = cost_of(found);
        CHECK(cost == doctest::Approx(cost_of(paths, chosen)));
        for (const std::size_t out : std::set<std::size_t>(chosen))
            for (std::size_t in = 0; in < paths.size(); ++in) {
                std::set<std::size_t> exchanged = chosen;
                exchanged.erase(out);
                exchanged.insert(in);
                CHECK(cost <= cost_of(paths, exchanged) + 1e-6);
            }
        const double least = least_cost(paths, count);
        CHECK(cost >= least - 1e-9);
        best += cost <= least + 1e-6 ? 1 : 0;
    }
    CHECK(best >= 90);
}

TEST_CASE("there are never more than paths, and none of none") {
    CHECK(PathGroups({}).representatives(3).empty());
    CHECK(PathGroups({{{1}, 2}}).representatives(0).empty());
    const std::vector<Representative> all = PathGroups({{{1}, 2}, {{2}, 3}}).representatives(8);
    REQUIRE(all.size() == 2);
    CHECK(all[0] == Representative{1, 3, 0});
    CHECK(all[1] == Representative{0, 2, 0});
}
