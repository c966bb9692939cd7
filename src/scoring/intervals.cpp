#include "scoring/intervals.hpp"

#include "scoring/quantile.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <limits>

namespace tappa {

namespace {

constexpr double lower_tail = 0.025;
constexpr double upper_tail = 0.975;

// What is not known; a plain number, because there are a hundred thousand of them.
constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

bool is_value(double value) {
    return value == value; // only NaN differs from itself
}

double mean_of(const IntervalInput::Members& members, const std::vector<double>& question_values) {
    double weighted_sum = 0;
    double weight_sum = 0;
    for (const IntervalInput::Member& member : members) {
        const double value = question_values[member.question];
        if (!is_value(value))
            continue;
        weighted_sum += member.weight * value;
        weight_sum += member.weight;
    }
    return weight_sum > 0 ? weighted_sum / weight_sum : no_value;
}

// The interval between the tails; the values are put in another order.
std::optional<Interval> interval_of(std::vector<double>& values) {
    if (values.empty())
        return std::nullopt;
    const auto nth = [&](std::size_t k) {
        const auto at = values.begin() + static_cast<std::ptrdiff_t>(k);
        std::nth_element(values.begin(), at, values.end());
        return *at;
    };
    return Interval{
        linear_quantile(values.size(), lower_tail, nth),
        linear_quantile(values.size(), upper_tail, nth)};
}

} // namespace

Resampling::Resampling(const IntervalInput& input, int resamples)
    : m_respondent_count(input.respondent_count)
    , m_answers(input.respondent_count, input.question_count())
    , m_weights(input.capability_weights)
    , m_overall{input.overall, {}}
    , m_stages(input)
    , m_values(input.question_count())
    , m_sums(m_answers.empty_sums())
    , m_resamples(m_respondent_count < std::uint32_t{least_respondents} ? 0 : resamples) {
    assert(resamples > 0);
    for (const std::uint8_t level : input.agreed)
        m_agreed.push_back(level > 0 ? level : no_value);
    for (std::size_t i = 0; i < input.levels.size(); ++i)
        if (input.levels[i] > 0 && input.levels[i] <= highest_level)
            m_answers.set(i / m_agreed.size(), i % m_agreed.size(), input.levels[i]);
    for (const IntervalInput::Members& members : input.capabilities)
        m_capabilities.push_back({members, {}});
    for (const JourneyStage stage : all_of<JourneyStage>())
        m_journey_stages[stage].members = input.journey_stages[stage];
    for (const Pillar pillar : all_of<Pillar>())
        m_pillars[pillar].members = input.pillars[pillar];
    for (const Component component : all_of<Component>())
        m_components[component].members = input.components[component];
}

void Resampling::draw(int resamples) {
    for (int i = 0; i < resamples && !is_done(); ++i, ++m_drawn)
        draw_one();
}

double Resampling::share_done() const {
    return is_done() ? 1 : static_cast<double>(m_drawn) / m_resamples;
}

void Resampling::draw_one() {
    std::fill(m_sums.begin(), m_sums.end(), 0);
    m_stages.begin_resample();
    for (std::uint32_t k = 0; k < m_respondent_count; ++k) {
        const std::uint32_t drawn = m_random.below(m_respondent_count);
        m_answers.add(drawn, m_sums);
        m_stages.add(drawn);
    }
    m_stages.end_resample();
    for (std::size_t q = 0; q < m_values.size(); ++q) {
        const PackedAnswers::Total total = m_answers.total(m_sums, q);
        m_values[q] = is_value(m_agreed[q]) ? m_agreed[q]
            : total.count > 0               ? static_cast<double>(total.sum) / total.count
                                            : no_value;
    }
    keep_scores();
}

void Resampling::keep_scores() {
    const auto keep = [](Sampled& score, double value) {
        if (is_value(value))
            score.values.push_back(value);
    };
    double weighted_sum = 0;
    double weight_sum = 0;
    for (std::size_t i = 0; i < m_capabilities.size(); ++i) {
        const double value = mean_of(m_capabilities[i].members, m_values);
        keep(m_capabilities[i], value);
        if (!is_value(value))
            continue;
        weighted_sum += m_weights[i] * value;
        weight_sum += m_weights[i];
    }
    keep(m_overall, weight_sum > 0 ? weighted_sum / weight_sum : no_value);
    for (Sampled& stage : m_journey_stages.items)
        keep(stage, mean_of(stage.members, m_values));
    for (Sampled& pillar : m_pillars.items)
        keep(pillar, mean_of(pillar.members, m_values));
    for (Sampled& component : m_components.items)
        keep(component, mean_of(component.members, m_values));
}

std::optional<Interval> Resampling::interval(Sampled& score) const {
    const auto counts = [&](std::size_t row) {
        return std::any_of(
            score.members.begin(),
            score.members.end(),
            [&](const IntervalInput::Member& member) {
                return !is_value(m_agreed[member.question])
                    && m_answers.level(row, member.question) > 0;
            }
        );
    };
    int people = 0;
    for (std::size_t row = 0; row < m_respondent_count && people < least_respondents; ++row)
        people += counts(row) ? 1 : 0;
    return people < least_respondents ? std::nullopt : interval_of(score.values);
}

Intervals Resampling::intervals() {
    assert(is_done());
    Intervals result;
    result.capabilities.resize(m_capabilities.size());
    result.respondent_count = static_cast<int>(m_respondent_count);
    result.resample_count = m_resamples;
    if (m_resamples == 0)
        return result;
    result.overall = interval(m_overall);
    for (std::size_t i = 0; i < m_capabilities.size(); ++i)
        result.capabilities[i] = interval(m_capabilities[i]);
    for (const JourneyStage stage : all_of<JourneyStage>())
        result.journey_stages[stage] = interval(m_journey_stages[stage]);
    for (const Pillar pillar : all_of<Pillar>())
        result.pillars[pillar] = interval(m_pillars[pillar]);
    for (const Component component : all_of<Component>())
        result.components[component] = interval(m_components[component]);
    result.stage_shares = m_stages.shares(least_respondents);
    return result;
}

Intervals score_intervals(
    const Questionnaire& questionnaire, const Assessment& assessment, int resamples
) {
    Resampling resampling(interval_input(questionnaire, assessment), resamples);
    resampling.draw(resamples);
    return resampling.intervals();
}

} // namespace tappa
