#include "planning/best_set.hpp"

#include "planning/tolerance.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace tappa {

namespace {

enum class State : unsigned char { Free, In, Out };

// What is left to choose from: which items are in or out for good, and the room that remains.
class Choice {
public:
    explicit Choice(const SetProblem& problem)
        : m_problem(problem)
        , m_states(problem.items.size(), State::Free)
        , m_days(with_tolerance(problem.days))
        , m_owner_days(problem.owner_days) {
        for (double& days : m_owner_days)
            days = with_tolerance(days);
    }

    [[nodiscard]] State state(std::size_t i) const { return m_states[i]; }
    [[nodiscard]] double days() const { return m_days; }
    [[nodiscard]] const std::vector<double>& owner_days() const { return m_owner_days; }
    [[nodiscard]] bool has_room_for(std::size_t i) const {
        const SetItem& item = m_problem.items[i];
        return item.days <= m_days && (!item.owner || item.days <= m_owner_days[*item.owner]);
    }
    // Whether there was room.
    bool put_in(std::size_t i) {
        if (!has_room_for(i))
            return false;
        move(i, State::In);
        return true;
    }
    void leave_out(std::size_t i) { move(i, State::Out); }
    [[nodiscard]] std::size_t moves() const { return m_moved.size(); }
    void take_back_to(std::size_t moves) {
        while (m_moved.size() > moves) {
            const Move& last = m_moved.back();
            m_states[last.item] = State::Free;
            m_days = last.days;
            if (m_problem.items[last.item].owner)
                m_owner_days[*m_problem.items[last.item].owner] = last.owner_days;
            m_moved.pop_back();
        }
    }

private:
    // The room before is kept, because adding what was taken would gather rounding errors.
    struct Move {
        std::size_t item;
        double days;
        double owner_days;
    };

    void move(std::size_t i, State to) {
        const SetItem& item = m_problem.items[i];
        m_states[i] = to;
        m_moved.push_back({i, m_days, item.owner ? m_owner_days[*item.owner] : 0});
        if (to != State::In)
            return;
        m_days -= item.days;
        if (item.owner)
            m_owner_days[*item.owner] -= item.days;
    }

    const SetProblem& m_problem;
    std::vector<State> m_states;
    std::vector<Move> m_moved;
    double m_days;
    std::vector<double> m_owner_days;
};

struct Link {
    std::size_t item;
    std::size_t need;
};

class Search {
public:
    Search(const SetProblem& problem, SearchLimits limits)
        : m_problem(problem)
        , m_limits(limits)
        , m_choice(problem)
        , m_needed_by(problem.items.size())
        , m_values(problem.items.size())
        , m_parts(problem.items.size())
        , m_order(problem.items.size()) {
        for (std::size_t i = 0; i < problem.items.size(); ++i)
            for (const std::size_t need : problem.items[i].needs) {
                m_links.push_back({i, need});
                m_needed_by[need].push_back(i);
            }
        m_multipliers.assign(m_links.size(), 0);
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    }

    BestSet found() {
        m_best.chosen.assign(m_problem.items.size(), false);
        set_values();
        // What never fits is left out for good, and with it all that needs it.
        for (std::size_t i = 0; i < m_problem.items.size(); ++i)
            if (m_choice.state(i) == State::Free && !m_choice.has_room_for(i))
                leave_out_with_followers(i);
        const double root = tightened_bound();
        look_through();
        const double bound = m_nodes <= m_limits.nodes ? 0 : std::min(root, m_open);
        m_best.optimal = bound <= with_tolerance(m_best.benefit);
        m_best.bound = m_best.optimal ? m_best.benefit : bound;
        return m_best;
    }

private:
    struct Branch {
        std::size_t item;
        std::size_t moves;     // before it
        double bound;          // of the node it belongs to
        bool is_other = false; // leaving out was tried as well
    };

    // Benefits with the multipliers of their links, and the items by benefit a day: what takes
    // nothing comes first where it brings something, else last.
    void set_values() {
        for (std::size_t i = 0; i < m_values.size(); ++i)
            m_values[i] = m_problem.items[i].benefit;
        for (std::size_t k = 0; k < m_links.size(); ++k) {
            m_values[m_links[k].item] -= m_multipliers[k];
            m_values[m_links[k].need] += m_multipliers[k];
        }
        const auto place = [&](std::size_t i) {
            return m_problem.items[i].days > 0 ? 1 : m_values[i] > 0 ? 0 : 2;
        };
        std::sort(m_order.begin(), m_order.end(), [&](std::size_t a, std::size_t b) {
            if (place(a) != place(b))
                return place(a) < place(b);
            const double by_a = m_values[a] * m_problem.items[b].days;
            const double by_b = m_values[b] * m_problem.items[a].days;
            return by_a != by_b ? by_a > by_b : a < b;
        });
    }

    // The most that can come of the present choice, with items taken in part; `m_parts` says how
    // much of each.
    double relaxed() {
        double benefit = 0;
        double days = m_choice.days();
        m_owner_room = m_choice.owner_days();
        for (const std::size_t i : m_order) {
            const SetItem& item = m_problem.items[i];
            m_parts[i] = m_choice.state(i) == State::In ? 1 : 0;
            if (m_parts[i] > 0)
                benefit += m_values[i];
            if (m_choice.state(i) != State::Free || m_values[i] <= 0 || (days <= 0 && item.days > 0)
                || !m_choice.has_room_for(i))
                continue;
            double room = days;
            if (item.owner)
                room = std::min(room, m_owner_room[*item.owner]);
            const double taken = std::max(0.0, std::min(item.days, room));
            m_parts[i] = item.days > 0 ? taken / item.days : 1;
            benefit += m_values[i] * m_parts[i];
            days -= taken;
            if (item.owner)
                m_owner_room[*item.owner] -= taken;
        }
        return benefit;
    }

    // Moves the multipliers to where the bound is low, by steps along its subgradient (Polyak
    // 1969).
    double tightened_bound() {
        double best = relaxed();
        round_down();
        std::vector<double> best_multipliers = m_multipliers;
        double size = 1;
        double bound = best;
        for (int step = 0; step < m_limits.steps && !m_links.empty(); ++step) {
            double length = 0;
            for (const Link& link : m_links) {
                const double slope = m_parts[link.need] - m_parts[link.item];
                length += slope * slope;
            }
            if (length == 0)
                break;
            const double move = size * std::max(bound - m_best.benefit, 1e-6 * best) / length;
            for (std::size_t k = 0; k < m_links.size(); ++k) {
                const double slope = m_parts[m_links[k].need] - m_parts[m_links[k].item];
                m_multipliers[k] = std::max(0.0, m_multipliers[k] - move * slope);
            }
            set_values();
            bound = relaxed();
            round_down();
            if (bound < best) {
                best = bound;
                best_multipliers = m_multipliers;
            } else
                size *= 0.93;
        }
        m_multipliers = best_multipliers;
        set_values();
        return best;
    }

    // A choice that can be carried out, near the relaxed one: each item in order of its part and
    // its benefit a day, with all it needs, as long as there is room.
    void round_down() {
        const std::size_t before = m_choice.moves();
        for (const bool whole : {true, false})
            for (const std::size_t i : m_order)
                if (m_choice.state(i) == State::Free && (m_parts[i] >= 1) == whole
                    && m_problem.items[i].benefit > 0)
                    if (const std::size_t moves = m_choice.moves(); !put_in_with_needs(i))
                        m_choice.take_back_to(moves);
        double benefit = 0;
        for (std::size_t i = 0; i < m_values.size(); ++i)
            if (m_choice.state(i) == State::In)
                benefit += m_problem.items[i].benefit;
        if (benefit > with_tolerance(m_best.benefit)) {
            m_best.benefit = benefit;
            for (std::size_t i = 0; i < m_values.size(); ++i)
                m_best.chosen[i] = m_choice.state(i) == State::In;
        }
        m_choice.take_back_to(before);
    }

    bool put_in_with_needs(std::size_t first) {
        m_stack.assign(1, first);
        while (!m_stack.empty()) {
            const std::size_t i = m_stack.back();
            m_stack.pop_back();
            if (m_choice.state(i) == State::In)
                continue;
            if (m_choice.state(i) == State::Out || !m_choice.put_in(i))
                return false;
            const std::vector<std::size_t>& needs = m_problem.items[i].needs;
            m_stack.insert(m_stack.end(), needs.begin(), needs.end());
        }
        return true;
    }

    void leave_out_with_followers(std::size_t first) {
        m_stack.assign(1, first);
        while (!m_stack.empty()) {
            const std::size_t i = m_stack.back();
            m_stack.pop_back();
            if (m_choice.state(i) != State::Free)
                continue;
            m_choice.leave_out(i);
            m_stack.insert(m_stack.end(), m_needed_by[i].begin(), m_needed_by[i].end());
        }
    }

    // What to decide next: an item taken in part, else one without what it needs, else one whose
    // link costs the bound something. Nothing: the relaxed choice is one that can be carried out,
    // and brings as much as its bound says.
    [[nodiscard]] std::optional<std::size_t> undecided() const {
        std::optional<std::size_t> item;
        double largest = 0;
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            if (m_parts[i] > tolerance && m_parts[i] < 1 - tolerance
                && m_choice.state(i) == State::Free) {
                const double at_stake =
                    std::abs(m_values[i]) * std::min(m_parts[i], 1 - m_parts[i]);
                if (!item || at_stake > largest) {
                    item = i;
                    largest = at_stake;
                }
            }
        if (item)
            return item;
        for (std::size_t k = 0; k < m_links.size(); ++k) {
            const auto& [one, need] = m_links[k];
            const bool broken = m_parts[one] > m_parts[need];
            const bool slack = m_parts[one] < m_parts[need] && m_multipliers[k] > 0;
            if (!broken && !slack)
                continue;
            if (m_choice.state(one) == State::Free)
                return one;
            if (m_choice.state(need) == State::Free)
                return need;
        }
        return std::nullopt;
    }

    // Depth first: each item is put in, then left out.
    void look_through() {
        constexpr std::size_t rounding_every = 16; // nodes; it takes longer than bounding one
        std::vector<Branch> branches;
        bool is_open = true; // whether the present choice is still to be looked at
        while (true) {
            std::optional<std::size_t> item;
            double bound = 0;
            if (is_open) {
                ++m_nodes;
                bound = relaxed();
                if (bound > with_tolerance(m_best.benefit)) {
                    item = undecided();
                    if (!item || m_nodes % rounding_every == 1)
                        round_down();
                    if (bound <= with_tolerance(m_best.benefit))
                        item.reset();
                }
            }
            if (m_nodes > m_limits.nodes) {
                m_open = bound;
                for (const Branch& branch : branches)
                    if (!branch.is_other)
                        m_open = std::max(m_open, branch.bound);
                return;
            }
            if (item) {
                branches.push_back({*item, m_choice.moves(), bound});
                is_open = put_in_with_needs(*item);
                continue;
            }
            while (!branches.empty() && branches.back().is_other) {
                m_choice.take_back_to(branches.back().moves);
                branches.pop_back();
            }
            if (branches.empty())
                return;
            Branch& branch = branches.back();
            m_choice.take_back_to(branch.moves);
            branch.is_other = true;
            leave_out_with_followers(branch.item);
            is_open = true;
        }
    }

    const SetProblem& m_problem;
    SearchLimits m_limits;
    Choice m_choice;
    std::vector<Link> m_links;
    std::vector<double> m_multipliers; // of each link
    std::vector<std::vector<std::size_t>> m_needed_by;
    std::vector<double> m_values;
    std::vector<double> m_parts;
    std::vector<std::size_t> m_order;
    std::vector<double> m_owner_room;
    std::vector<std::size_t> m_stack;
    BestSet m_best;
    std::size_t m_nodes = 0;
    double m_open = 0; // the highest bound among what was not looked at
};

} // namespace

BestSet best_set(const SetProblem& problem, SearchLimits limits) {
    return Search(problem, limits).found();
}

} // namespace tappa
