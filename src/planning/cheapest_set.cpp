#include "planning/cheapest_set.hpp"

#include "planning/tolerance.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace tappa {

namespace {

constexpr double impossible = std::numeric_limits<double>::infinity();

enum class State : unsigned char { Free, In, Out };

// The item and all it needs, and what these need.
std::vector<std::size_t> with_needs(const std::vector<CoverItem>& items, std::size_t first) {
    std::vector<std::size_t> all{first};
    std::vector<bool> known(items.size());
    known[first] = true;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const std::size_t need : items[all[i]].needs)
            if (!known[need]) {
                known[need] = true;
                all.push_back(need);
            }
    return all;
}

class Search {
public:
    Search(const CoverProblem& problem, std::size_t most_nodes)
        : m_problem(problem)
        , m_most_nodes(most_nodes)
        , m_states(problem.items.size(), State::Free)
        , m_covered(problem.count)
        , m_covered_by(problem.count) {
        for (std::size_t i = 0; i < problem.items.size(); ++i) {
            m_with_needs.push_back(with_needs(problem.items, i));
            for (const std::size_t part : problem.items[i].covers)
                m_covered_by[part].push_back(i);
        }
    }

    CheapestSet found() {
        const double root = bound();
        m_best.effort = impossible;
        look_through();
        m_best.bound = m_best.optimal ? m_best.effort : std::min(root, m_best.effort);
        return std::move(m_best);
    }

private:
    // A part that is not covered yet, and the items one of which is to cover it.
    struct Branch {
        std::vector<std::size_t> options; // the cheapest first
        std::size_t next = 0;
        std::size_t moves = 0; // before it
        double effort = 0;     // before it
    };

    // Neither it nor what it needs was left out.
    [[nodiscard]] bool can_be_chosen(std::size_t item) const {
        return std::none_of(
            m_with_needs[item].begin(),
            m_with_needs[item].end(),
            [&](std::size_t each) { return m_states[each] == State::Out; }
        );
    }

    [[nodiscard]] double added_effort(std::size_t item) const {
        double effort = 0;
        for (const std::size_t each : m_with_needs[item])
            effort += m_states[each] == State::Free ? m_problem.items[each].effort : 0;
        return effort;
    }

    void take(std::size_t item) {
        m_effort += added_effort(item);
        for (const std::size_t each : m_with_needs[item]) {
            if (m_states[each] != State::Free)
                continue;
            m_states[each] = State::In;
            m_moved.push_back(each);
            for (const std::size_t part : m_problem.items[each].covers)
                ++m_covered[part];
        }
    }

    void leave_out(std::size_t item) {
        m_states[item] = State::Out;
        m_moved.push_back(item);
    }

    // The effort of before is kept, because taking away what was added would gather rounding
    // errors.
    void take_back_to(const Branch& branch) {
        for (; m_moved.size() > branch.moves; m_moved.pop_back()) {
            const std::size_t item = m_moved.back();
            if (m_states[item] == State::In)
                for (const std::size_t part : m_problem.items[item].covers)
                    --m_covered[part];
            m_states[item] = State::Free;
        }
        m_effort = branch.effort;
    }

    [[nodiscard]] bool covers(std::size_t item, std::size_t part) const {
        const std::vector<std::size_t>& parts = m_problem.items[item].covers;
        return std::find(parts.begin(), parts.end(), part) != parts.end();
    }

    // What needs another one that covers the part is no option beside it.
    [[nodiscard]] std::vector<std::size_t> options_of(std::size_t part) const {
        std::vector<std::size_t> options;
        for (const std::size_t item : m_covered_by[part]) {
            const auto covered_before = [&](std::size_t each) {
                return each != item && covers(each, part);
            };
            const std::vector<std::size_t>& all = m_with_needs[item];
            if (can_be_chosen(item) && std::none_of(all.begin(), all.end(), covered_before))
                options.push_back(item);
        }
        return options;
    }

    // What every completion of the present choice takes at least.
    [[nodiscard]] double bound() const {
        std::vector<double> unpaid;
        for (const CoverItem& item : m_problem.items)
            unpaid.push_back(item.effort);
        double least = m_effort;
        for (std::size_t part = 0; part < m_problem.count; ++part) {
            if (m_covered[part] > 0)
                continue;
            const std::vector<std::size_t> options = options_of(part);
            double paid = impossible;
            for (const std::size_t item : options)
                paid = std::min(paid, unpaid[item]);
            for (const std::size_t item : options)
                unpaid[item] -= paid;
            least += paid;
        }
        return least;
    }

    // The part that fewest items can cover; nothing: all are covered.
    [[nodiscard]] std::optional<Branch> next_branch() const {
        std::optional<Branch> branch;
        for (std::size_t part = 0; part < m_problem.count; ++part) {
            if (m_covered[part] > 0)
                continue;
            std::vector<std::size_t> options = options_of(part);
            if (!branch || options.size() < branch->options.size())
                branch = Branch{std::move(options), 0, m_moved.size(), m_effort};
        }
        if (branch)
            std::stable_sort(
                branch->options.begin(),
                branch->options.end(),
                [&](std::size_t a, std::size_t b) { return added_effort(a) < added_effort(b); }
            );
        return branch;
    }

    void keep_as_best() {
        m_best.effort = m_effort;
        m_best.chosen.clear();
        for (const State state : m_states)
            m_best.chosen.push_back(state == State::In);
    }

    // Depth first: each part is covered by each of its options in turn, those before it left out.
    void look_through() {
        std::vector<Branch> branches;
        for (std::size_t nodes = 1;; ++nodes) {
            // With rounding in favour of what was found: it is as cheap.
            if (with_tolerance(bound()) < m_best.effort) {
                if (std::optional<Branch> branch = next_branch())
                    branches.push_back(std::move(*branch));
                else
                    keep_as_best();
            }
            while (!branches.empty() && branches.back().next == branches.back().options.size()) {
                take_back_to(branches.back());
                branches.pop_back();
            }
            if (branches.empty())
                return;
            // The first way down meets no dead end, so something was found by then.
            if (nodes >= m_most_nodes && m_best.effort < impossible) {
                m_best.optimal = false;
                return;
            }
            Branch& branch = branches.back();
            take_back_to(branch);
            for (std::size_t k = 0; k < branch.next; ++k)
                leave_out(branch.options[k]);
            take(branch.options[branch.next]);
            ++branch.next;
        }
    }

    const CoverProblem& m_problem;
    std::size_t m_most_nodes;
    std::vector<State> m_states;
    std::vector<int> m_covered; // how many chosen items cover a part
    std::vector<std::vector<std::size_t>> m_covered_by;
    std::vector<std::vector<std::size_t>> m_with_needs;
    std::vector<std::size_t> m_moved;
    double m_effort = 0;
    CheapestSet m_best;
};

} // namespace

CheapestSet cheapest_set(const CoverProblem& problem, std::size_t most_nodes) {
    return Search(problem, most_nodes).found();
}

} // namespace tappa
