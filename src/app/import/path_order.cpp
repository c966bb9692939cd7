#include "app/import/path_order.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <numeric>
#include <optional>
#include <utility>

namespace tappa {

namespace {

constexpr double nearly_all = 0.95;
constexpr std::uint64_t enough_cases = 5;    // fewer may be chance
constexpr double goal_is_nothing_rare = 0.8; // who reaches it then tells activities apart no more

struct Steps {
    double sum = 0;
    double count = 0;
    void add(double steps, std::uint64_t times) {
        sum += steps * static_cast<double>(times);
        count += static_cast<double>(times);
    }
    [[nodiscard]] double mean() const { return count > 0 ? sum / count : 0; }
};

// From 0, where paths begin, to 1, where they end: mean steps before it, of those before and after.
// From the flows alone, which tables have too; rounds, since paths come back.
std::vector<double> mean_places(std::size_t activities, const std::vector<Flow>& flows) {
    constexpr int rounds = 60; // of a loop that half of all take again nothing is left then
    std::vector<double> before(activities, 0);
    std::vector<double> after(activities, 0);
    for (int round = 0; round < rounds; ++round) {
        std::vector<Steps> come(activities);
        std::vector<Steps> go(activities);
        for (const Flow& flow : flows) {
            if (flow.to < activities)
                come[flow.to].add(flow.from < activities ? before[flow.from] + 1 : 0, flow.count);
            if (flow.from < activities)
                go[flow.from].add(flow.to < activities ? after[flow.to] + 1 : 0, flow.count);
        }
        for (std::size_t i = 0; i < activities; ++i) {
            before[i] = come[i].mean();
            after[i] = go[i].mean();
        }
    }
    std::vector<double> places(activities, 0);
    for (std::size_t i = 0; i < activities; ++i)
        if (const double steps = before[i] + after[i]; steps > 0)
            places[i] = before[i] / steps;
    return places;
}

// Which of two activities customers do first, for the most frequent ones, from the paths kept.
class PathOrder {
public:
    explicit PathOrder(const LogSummary& counts) : m_slots(counts.activities.size(), none) {
        constexpr std::size_t most_considered = 100;
        m_activities.resize(counts.activities.size());
        std::iota(m_activities.begin(), m_activities.end(), std::size_t{0});
        std::stable_sort(
            m_activities.begin(),
            m_activities.end(),
            [&](std::size_t a, std::size_t b) {
                return counts.activities[a].events > counts.activities[b].events;
            }
        );
        m_activities.resize(std::min(m_activities.size(), most_considered));
        for (std::size_t i = 0; i < m_activities.size(); ++i)
            m_slots[m_activities[i]] = i;
        m_first.resize(m_activities.size() * m_activities.size());
        m_cases.resize(m_activities.size());
        m_conversions.resize(m_activities.size());
        for (const Variant& variant : counts.variants.most_frequent)
            add(variant);
    }

    [[nodiscard]] const std::vector<std::size_t>& activities() const { return m_activities; }
    [[nodiscard]] std::uint64_t cases_of(std::size_t slot) const { return m_cases[slot]; }
    [[nodiscard]] std::optional<std::size_t> slot_of(std::size_t activity) const {
        return m_slots[activity] == none ? std::nullopt : std::optional(m_slots[activity]);
    }
    // How many did one before the other, if nearly all who did both did; else 0.
    [[nodiscard]] std::uint64_t settled(std::size_t one, std::size_t other) const {
        const std::uint64_t so = m_first[one * m_activities.size() + other];
        const std::uint64_t all = so + m_first[other * m_activities.size() + one];
        const bool is_settled =
            all >= enough_cases && static_cast<double>(so) >= nearly_all * static_cast<double>(all);
        return is_settled ? so : 0;
    }
    [[nodiscard]] bool nearly_all_reach_goal(std::size_t slot) const {
        return m_cases[slot] >= enough_cases
            && static_cast<double>(m_conversions[slot])
            >= nearly_all * static_cast<double>(m_cases[slot]);
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    void add(const Variant& variant) {
        std::vector<std::size_t> done; // in the order in which each was done first
        for (const std::uint32_t activity : variant.activities) {
            const std::size_t slot = activity < m_slots.size() ? m_slots[activity] : none;
            if (slot == none || std::find(done.begin(), done.end(), slot) != done.end())
                continue;
            for (const std::size_t earlier : done)
                m_first[earlier * m_activities.size() + slot] += variant.cases;
            done.push_back(slot);
            m_cases[slot] += variant.cases;
            m_conversions[slot] += variant.conversions;
        }
    }

    std::vector<std::size_t> m_slots;      // of activities
    std::vector<std::size_t> m_activities; // of slots
    std::vector<std::uint64_t> m_first;    // cases, by the earlier one and the later one
    std::vector<std::uint64_t> m_cases;    // by slot, as what follows
    std::vector<std::uint64_t> m_conversions;
};

bool comes_after_goal(
    const PathOrder& order, const std::vector<ActivityChoice>& choices, std::size_t activity
) {
    const std::optional<std::size_t> slot = order.slot_of(activity);
    if (!slot || !order.nearly_all_reach_goal(*slot))
        return false;
    for (std::size_t other = 0; other < order.activities().size(); ++other) {
        const ActivityChoice& choice = choices[order.activities()[other]];
        if (choice.why == MatchReason::Keyword && choice.stage == JourneyStage::Action
            && order.settled(other, *slot) > 0)
            return true;
    }
    return false;
}

bool is_rare_goal(const LogSummary& counts) {
    return counts.has_goals
        && static_cast<double>(counts.conversions)
        < goal_is_nothing_rare * static_cast<double>(counts.cases);
}

class OrderMender {
public:
    OrderMender(std::vector<ActivityChoice>& choices, const PathOrder& order)
        : m_choices(choices), m_order(order), m_is_settled(order.activities().size()) {
        for (std::size_t slot = 0; slot < m_is_settled.size(); ++slot) {
            const ActivityChoice& one = choice(slot);
            m_is_settled[slot] = !one.touchpoint.empty() || one.left_out;
        }
    }

    void mend() {
        for (std::optional<std::size_t> slot = worst(); slot; slot = worst()) {
            ActivityChoice& moved = choice(*slot);
            const JourneyStage before = moved.stage;
            moved.stage = best_stage(*slot);
            if (moved.stage != before)
                moved.why = MatchReason::Place;
            m_is_settled[*slot] = true;
        }
    }

private:
    ActivityChoice& choice(std::size_t slot) { return m_choices[m_order.activities()[slot]]; }

    // How many customers did it in another order than the stages have.
    std::uint64_t against(std::size_t slot, JourneyStage stage) {
        std::uint64_t cases = 0;
        for (std::size_t other = 0; other < m_is_settled.size(); ++other) {
            const ActivityChoice& that = choice(other);
            if (other == slot || that.left_out || that.why == MatchReason::None)
                continue;
            if (stage > that.stage)
                cases += m_order.settled(slot, other);
            else if (stage < that.stage)
                cases += m_order.settled(other, slot);
        }
        return cases;
    }

    // The one that contradicts for the largest part of those who did it, first of those that no
    // word speaks for. Those whose word is of Action come last: nothing is as sure as an order.
    std::optional<std::size_t> worst() {
        std::optional<std::size_t> found;
        std::pair<int, double> most{-1, 0};
        for (std::size_t slot = 0; slot < m_is_settled.size(); ++slot) {
            const MatchReason why = choice(slot).why;
            if (m_is_settled[slot] || why == MatchReason::None)
                continue;
            const std::uint64_t cases = against(slot, choice(slot).stage);
            const bool is_action = choice(slot).stage == JourneyStage::Action;
            const std::pair<int, double> here{
                why == MatchReason::Place ? 2
                    : is_action           ? 0
                                          : 1,
                static_cast<double>(cases)
                    / static_cast<double>(std::max<std::uint64_t>(m_order.cases_of(slot), 1))};
            if (cases == 0 || here <= most)
                continue;
            most = here;
            found = slot;
        }
        return found;
    }

    // Of those that contradict least, the nearest to the present one.
    JourneyStage best_stage(std::size_t slot) {
        const int now = static_cast<int>(choice(slot).stage);
        JourneyStage best = choice(slot).stage;
        std::uint64_t least = against(slot, best);
        for (const JourneyStage stage : all_of<JourneyStage>()) {
            const std::uint64_t here = against(slot, stage);
            const bool is_nearer =
                std::abs(static_cast<int>(stage) - now) < std::abs(static_cast<int>(best) - now);
            if (here < least || (here == least && is_nearer)) {
                least = here;
                best = stage;
            }
        }
        return best;
    }

    std::vector<ActivityChoice>& m_choices;
    const PathOrder& m_order;
    std::vector<bool> m_is_settled; // by slot: what moves no more
};

void choose_by_place(
    std::vector<ActivityChoice>& choices, const LogSummary& counts, const PathOrder& order
) {
    const bool are_all_known = std::none_of(choices.begin(), choices.end(), [](const auto& choice) {
        return choice.why == MatchReason::None;
    });
    if (are_all_known)
        return;
    const std::vector<double> places = mean_places(choices.size(), counts.flows);
    std::vector<std::pair<double, JourneyStage>> known;
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (choices[i].why != MatchReason::None && !choices[i].left_out)
            known.emplace_back(places[i], choices[i].stage);
    if (known.empty() || counts.flows.empty())
        return; // there is nothing to stand near to
    std::sort(known.begin(), known.end());
    const bool tells_goal = is_rare_goal(counts);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (choices[i].why != MatchReason::None)
            continue;
        auto nearest =
            std::lower_bound(known.begin(), known.end(), std::pair(places[i], JourneyStage{}));
        if (nearest == known.end()
            || (nearest != known.begin()
                && places[i] - std::prev(nearest)->first < nearest->first - places[i]))
            --nearest;
        choices[i].stage = nearest->second;
        if (choices[i].stage <= JourneyStage::Action && tells_goal
            && comes_after_goal(order, choices, i))
            choices[i].stage = JourneyStage::Use;
        choices[i].why = MatchReason::Place;
    }
}

} // namespace

void choose_by_paths(std::vector<ActivityChoice>& choices, const LogSummary& counts) {
    const PathOrder order(counts);
    choose_by_place(choices, counts, order);
    OrderMender(choices, order).mend();
}

} // namespace tappa
