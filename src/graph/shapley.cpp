#include "graph/shapley.hpp"

#include "graph/structure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace tappa {

namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

// Dense, as components of loops are: row by row.
using Matrix = std::vector<double>;

// A strongly connected component with the visits within it, summed over the sets of its
// touchpoints that are there, by the size of the set.
struct Circle {
    std::vector<std::size_t> nodes;
    std::vector<Matrix> all;               // by size
    std::vector<std::vector<Matrix>> with; // by touchpoint, by size: the sets that have it
};

// Points and weights on 0–1 by Newton's method on Legendre's polynomials, whose roots the cosines
// are close to (Abramowitz and Stegun, 1964, 25.4.29 and 22.16.6).
struct Point {
    double at = 0;
    double weight = 0;
};
std::vector<Point> points_of_gauss(std::size_t count) {
    std::vector<Point> points;
    const auto n = static_cast<double>(count);
    for (std::size_t i = 0; i < count; ++i) {
        double x = std::cos(std::numbers::pi * (static_cast<double>(i) + 0.75) / (n + 0.5));
        double slope = 1;
        for (int round = 0; round < 8; ++round) {
            double before = 1;
            double value = x;
            for (std::size_t k = 2; k <= count; ++k) {
                const auto order = static_cast<double>(k);
                const double next = ((2 * order - 1) * x * value - (order - 1) * before) / order;
                before = value;
                value = next;
            }
            slope = n * (x * value - before) / (x * x - 1);
            x -= value / slope;
        }
        points.push_back({(1 + x) / 2, 1 / ((1 - x * x) * slope * slope)});
    }
    return points;
}

// How many points integrate the polynomials that come up where `longest` touchpoints are on one
// way: sums of powers of t below tⁿ, none of which counts negative. Exactly, more than n/2. Of many
// touchpoints fewer do: a power below n is on 0–1 within 2 exp(−d²/n) of a polynomial of degree d
// (Newman and Rivlin, Approximation of monomials by lower degree polynomials, Aequationes
// Mathematicae 14, 1976; the constant by Sachdeva and Vishnoi, Faster Algorithms via Approximation
// Theory, 2014, theorem 3.3, for t = y²), and d = √(41 n) leaves less than rounding does.
std::size_t point_count(std::size_t longest) {
    const double degree = std::sqrt(41 * static_cast<double>(longest));
    return std::min(longest / 2 + 1, static_cast<std::size_t>(std::ceil((degree + 1) / 2)));
}

class Game {
public:
    Game(const JourneyGraph& graph, const GraphArcs& arcs) : m_graph(graph), m_arcs(arcs) {
        find_circles();
    }

    [[nodiscard]] bool is_small() const {
        std::size_t sets = 0;
        for (const Circle& circle : m_circles) {
            if (circle.nodes.size() > most_in_circles)
                return false;
            if (circle.nodes.size() > 1)
                sets += std::size_t{1} << circle.nodes.size();
        }
        return sets <= std::size_t{1} << most_in_circles;
    }

    std::vector<double> values() {
        for (Circle& circle : m_circles)
            sum_over_sets(circle);
        m_values.assign(m_graph.touchpoints.size(), 0);
        for (const Point& point : points_of_gauss(point_count(m_longest)))
            add_point(point);
        return std::move(m_values);
    }

private:
    // Of the touchpoints on a way from Start to Goal, in the order customers come through them.
    void find_circles() {
        const std::vector<bool> reached = reachable_from(m_arcs, m_graph.start());
        const std::vector<bool> leads = reachable_from(m_arcs.reversed(), m_graph.goal());
        const Components components = strong_components(m_graph, m_arcs);
        std::vector<Circle> circles(components.count);
        m_place.assign(m_graph.node_count(), none);
        m_circle.assign(m_graph.node_count(), none);
        for (std::size_t node = 0; node < m_graph.touchpoints.size(); ++node) {
            if (!reached[node] || !leads[node])
                continue;
            std::vector<std::size_t>& nodes = circles[components.of[node]].nodes;
            m_place[node] = nodes.size();
            m_circle[node] = components.of[node];
            nodes.push_back(node);
        }
        // Arcs between components lead to lower numbers.
        for (std::size_t i = circles.size(); i-- > 0;)
            if (!circles[i].nodes.empty())
                m_circles.push_back(std::move(circles[i]));
        m_longest = longest_way(components.count);
    }

    // The most touchpoints of the circles on one way: what is integrated is of a lower degree, for
    // each of its products is of touchpoints on one way.
    [[nodiscard]] std::size_t longest_way(std::size_t components) const {
        std::vector<std::size_t> before(components, 0);
        std::size_t longest = 0;
        for (const Circle& circle : m_circles) {
            const std::size_t own = m_circle[circle.nodes.front()];
            const std::size_t length = before[own] + circle.nodes.size();
            longest = std::max(longest, length);
            for (const std::size_t node : circle.nodes)
                for (const GraphArc& arc : m_arcs.from(node))
                    if (const std::size_t to = m_circle[arc.to]; to != none && to != own)
                        before[to] = std::max(before[to], length);
        }
        return longest;
    }

    void sum_over_sets(Circle& circle) {
        const std::size_t count = circle.nodes.size();
        circle.all.assign(count + 1, Matrix(count * count, 0));
        circle.with.assign(count, circle.all);
        std::vector<std::size_t> members;
        for (std::size_t set = 1; set < std::size_t{1} << count; ++set) {
            members.clear();
            for (std::size_t i = 0; i < count; ++i)
                if ((set >> i & 1U) != 0)
                    members.push_back(i);
            const Matrix visits = visits_within(circle, members);
            const auto add_to = [&](Matrix& sum) {
                for (std::size_t i = 0; i < members.size(); ++i)
                    for (std::size_t j = 0; j < members.size(); ++j)
                        sum[members[i] * count + members[j]] += visits[i * members.size() + j];
            };
            add_to(circle.all[members.size()]);
            for (const std::size_t i : members)
                add_to(circle.with[i][members.size()]);
        }
    }

    // (I − Q)⁻¹ of the members. The pivots are sums of what leads elsewhere, so that nothing is
    // subtracted, as in AbsorbingChain.
    [[nodiscard]] Matrix visits_within(
        const Circle& circle, const std::vector<std::size_t>& members
    ) {
        const std::size_t count = members.size();
        m_member.assign(circle.nodes.size(), none);
        for (std::size_t i = 0; i < count; ++i)
            m_member[members[i]] = i;
        Matrix ways(count * count, 0);
        std::vector<double> leaving(count, 0);
        const std::size_t own = m_circle[circle.nodes.front()];
        for (std::size_t i = 0; i < count; ++i)
            for (const GraphArc& arc : m_arcs.from(circle.nodes[members[i]])) {
                const std::size_t to = m_circle[arc.to] == own ? m_member[m_place[arc.to]] : none;
                (to == none ? leaving[i] : ways[i * count + to]) += arc.probability;
            }
        std::vector<double> pivots(count, 1);
        for (std::size_t k = count; k-- > 0;) {
            pivots[k] = leaving[k];
            for (std::size_t j = 0; j < k; ++j)
                pivots[k] += ways[k * count + j];
            for (std::size_t i = 0; i < k; ++i) {
                const double share = ways[i * count + k] / pivots[k];
                ways[i * count + k] = share;
                leaving[i] += share * leaving[k];
                for (std::size_t j = 0; j < k; ++j)
                    ways[i * count + j] += share * ways[k * count + j];
            }
        }
        Matrix visits(count * count, 0);
        std::vector<double> column(count);
        for (std::size_t end = 0; end < count; ++end) {
            for (std::size_t i = count; i-- > 0;) {
                column[i] = i == end ? 1 : 0;
                for (std::size_t k = i + 1; k < count; ++k)
                    column[i] += ways[i * count + k] * column[k];
            }
            for (std::size_t i = 0; i < count; ++i) {
                for (std::size_t j = 0; j < i; ++j)
                    column[i] += ways[i * count + j] * column[j];
                column[i] /= pivots[i];
                visits[i * count + end] = column[i];
            }
        }
        return visits;
    }

    // Where each touchpoint is there with the probability point.at.
    void add_point(const Point& point) {
        for (std::size_t k = 1; k < m_there.size(); ++k) {
            m_there[k] = m_there[k - 1] * point.at;
            m_away[k] = m_away[k - 1] * (1 - point.at);
        }
        std::vector<double> arriving(m_graph.node_count(), 0); // from other components
        std::vector<double> to_goal(m_graph.node_count(), 0);  // of those who arrive there
        std::vector<Matrix> visits;
        for (const GraphArc& arc : m_arcs.from(m_graph.start()))
            arriving[arc.to] += arc.probability;
        for (const Circle& circle : m_circles) {
            visits.push_back(mean_visits(circle));
            pass_on(circle, visits.back(), arriving);
        }
        to_goal[m_graph.goal()] = 1;
        for (std::size_t i = m_circles.size(); i-- > 0;) {
            const Circle& circle = m_circles[i];
            const std::size_t count = circle.nodes.size();
            const std::vector<double> next = next_step(circle, to_goal);
            for (std::size_t touchpoint = 0; touchpoint < count; ++touchpoint)
                m_values[circle.nodes[touchpoint]] +=
                    point.weight * difference_of(circle, touchpoint, arriving, next);
            for (std::size_t from = 0; from < count; ++from)
                for (std::size_t to = 0; to < count; ++to)
                    to_goal[circle.nodes[from]] += visits[i][from * count + to] * next[to];
        }
    }

    [[nodiscard]] Matrix mean_visits(const Circle& circle) const {
        const std::size_t count = circle.nodes.size();
        Matrix mean(count * count, 0);
        for (std::size_t size = 1; size <= count; ++size) {
            const double share = probability(size, count - size);
            for (std::size_t k = 0; k < mean.size(); ++k)
                mean[k] += share * circle.all[size][k];
        }
        return mean;
    }

    void pass_on(const Circle& circle, const Matrix& visits, std::vector<double>& arriving) const {
        const std::size_t count = circle.nodes.size();
        for (std::size_t at = 0; at < count; ++at) {
            double often = 0;
            for (std::size_t from = 0; from < count; ++from)
                often += arriving[circle.nodes[from]] * visits[from * count + at];
            for (const GraphArc& arc : m_arcs.from(circle.nodes[at]))
                if (m_circle[arc.to] != m_circle[circle.nodes[at]])
                    arriving[arc.to] += often * arc.probability;
        }
    }

    // The probability to leave the component next and to come to Goal.
    [[nodiscard]] std::vector<double> next_step(
        const Circle& circle, const std::vector<double>& to_goal
    ) const {
        std::vector<double> next;
        for (const std::size_t node : circle.nodes) {
            double sum = 0;
            for (const GraphArc& arc : m_arcs.from(node))
                if (m_circle[arc.to] != m_circle[node])
                    sum += arc.probability * to_goal[arc.to];
            next.push_back(sum);
        }
        return next;
    }

    // What it makes of the conversion that a touchpoint is there.
    [[nodiscard]] double difference_of(
        const Circle& circle,
        std::size_t touchpoint,
        const std::vector<double>& arriving,
        const std::vector<double>& next
    ) const {
        const std::size_t count = circle.nodes.size();
        double difference = 0;
        for (std::size_t size = 1; size <= count; ++size) {
            const Matrix& all = circle.all[size];
            const Matrix& with = circle.with[touchpoint][size];
            const double there = probability(size - 1, count - size);
            const double away = size < count ? probability(size, count - size - 1) : 0;
            for (std::size_t from = 0; from < count; ++from)
                for (std::size_t to = 0; to < count; ++to) {
                    const std::size_t k = from * count + to;
                    difference += arriving[circle.nodes[from]] * next[to]
                        * (there * with[k] - away * (all[k] - with[k]));
                }
        }
        return difference;
    }

    // Of so many that are there, and so many that are not.
    [[nodiscard]] double probability(std::size_t there, std::size_t away) const {
        return m_there[there] * m_away[away];
    }

    const JourneyGraph& m_graph;
    const GraphArcs& m_arcs;
    std::vector<Circle> m_circles;     // each before those it leads to
    std::vector<std::size_t> m_place;  // by node, in its component
    std::vector<std::size_t> m_circle; // by node; none: on no way to Goal
    std::vector<std::size_t> m_member; // by place in the component, in the set at hand
    std::size_t m_longest = 0;
    // Powers of the probability at hand to be there, and not to be.
    std::array<double, most_in_circles + 1> m_there{1};
    std::array<double, most_in_circles + 1> m_away{1};
    std::vector<double> m_values;
};

} // namespace

std::optional<std::vector<double>> shapley_values(
    const JourneyGraph& graph, const GraphArcs& arcs
) {
    Game game(graph, arcs);
    return game.is_small() ? std::optional(game.values()) : std::nullopt;
}

} // namespace tappa
