#include "scoring/stage_shares.hpp"

#include "scoring/question_values.hpp"
#include "scoring/stage.hpp"

#include <algorithm>
#include <numeric>

namespace tappa {

namespace {

constexpr std::size_t words_a_practice = 2;
constexpr std::size_t in_word = 4; // counters
constexpr unsigned width = 16;     // bits of one

// Levels and the two other answers are numbered from 1 on.
constexpr std::size_t counter_of(std::uint8_t answer) {
    return answer - std::size_t{1};
}

} // namespace

StageResampling::StageResampling(const IntervalInput& input) {
    std::vector<std::size_t> questions;
    for (std::size_t i = 0; i < input.question_count(); ++i)
        if (input.gates[i] != 0) {
            questions.push_back(i);
            m_index.emplace_back().gate = input.gates[i];
            m_agreed.push_back(input.agreed[i]);
        }
    m_practices.resize(questions.size());
    std::iota(m_practices.begin(), m_practices.end(), std::size_t{0});
    m_sums.resize(questions.size() * words_a_practice);
    m_words.resize(input.respondent_count * m_sums.size());
    for (std::size_t row = 0; row < input.respondent_count; ++row) {
        bool counts = false;
        for (std::size_t i = 0; i < questions.size(); ++i) {
            const std::uint8_t answer = input.levels[row * input.question_count() + questions[i]];
            if (answer == 0)
                continue;
            const std::size_t counter = counter_of(answer);
            m_words[row * m_sums.size() + i * words_a_practice + counter / in_word] +=
                std::uint64_t{1} << (counter % in_word * width);
            counts = counts || (answer <= highest_level && m_agreed[i] == 0);
        }
        m_people += counts ? 1U : 0U;
    }
}

void StageResampling::begin_resample() {
    std::fill(m_sums.begin(), m_sums.end(), 0);
}

unsigned StageResampling::count(std::size_t practice, std::size_t counter) const {
    const std::uint64_t word = m_sums[practice * words_a_practice + counter / in_word];
    return static_cast<unsigned>(word >> (counter % in_word * width) & 0xFFFFU);
}

std::optional<int> StageResampling::value_of(std::size_t practice) const {
    if (m_agreed[practice] != 0)
        return m_agreed[practice];
    LevelCounts levels{};
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] = static_cast<int>(count(practice, i));
    const auto others = [&](std::uint8_t answer) {
        return static_cast<int>(count(practice, counter_of(answer)));
    };
    QuestionValue value;
    value.dont_know_count = others(IntervalInput::dont_know);
    value.not_applicable_count = others(IntervalInput::not_applicable);
    set_levels(value, levels);
    if (!value.applicable())
        return std::nullopt;
    return value.gating_value.value_or(lowest_level);
}

void StageResampling::end_resample() {
    bool applies = false;
    const int stage = largest_stage(m_index, m_practices, [&](std::size_t practice) {
        const std::optional<int> value = value_of(practice);
        applies = applies || value.has_value();
        return value;
    });
    if (applies)
        ++m_stages[static_cast<std::size_t>(stage - 1)];
}

std::optional<StageShares> StageResampling::shares(std::size_t least_people) const {
    const int resamples = std::accumulate(m_stages.begin(), m_stages.end(), 0);
    if (resamples == 0 || m_people < least_people)
        return std::nullopt;
    StageShares shares{};
    for (std::size_t i = 0; i < shares.size(); ++i)
        shares[i] = static_cast<double>(m_stages[i]) / resamples;
    return shares;
}

} // namespace tappa
