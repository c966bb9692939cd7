#pragma once

#include "scoring/interval_input.hpp"
#include "scoring/question_index.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace tappa {

// How often the resamples came out at stage 1 … 5; they sum to 1.
using StageShares = std::array<double, 5>;

// The stage of each resample of the respondents (intervals.hpp): the gated stage, else the one that
// is sure. For each respondent and key practice it holds one of seven counters of 16 bits – a
// level, don't know, not applicable – so that adding a person up is adding two words a practice.
class StageResampling {
public:
    explicit StageResampling(const IntervalInput& input);

    void begin_resample();
    void add(std::size_t respondent) {
        const std::uint64_t* const row = m_words.data() + respondent * m_sums.size();
        for (std::size_t i = 0; i < m_sums.size(); ++i)
            m_sums[i] += row[i];
    }
    void end_resample();

    // Nothing where fewer than `least_people` respondents gave a level that counts, or where no
    // resample has a stage.
    [[nodiscard]] std::optional<StageShares> shares(std::size_t least_people) const;

private:
    // What the people added up so far make of a key practice; nothing: it does not apply.
    [[nodiscard]] std::optional<int> value_of(std::size_t practice) const;
    [[nodiscard]] unsigned count(std::size_t practice, std::size_t counter) const;

    QuestionIndex m_index;                // of the key practices alone
    std::vector<std::size_t> m_practices; // their places in it
    std::vector<int> m_agreed;            // by key practice; 0: none
    std::vector<std::uint64_t> m_words;
    std::vector<std::uint64_t> m_sums;
    std::size_t m_people = 0; // who gave a level that counts
    std::array<int, 5> m_stages{};
};

} // namespace tappa
