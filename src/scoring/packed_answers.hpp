#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tappa {

// The levels of many respondents, packed so that adding up a resample is adding up a few 64-bit
// words a person: a word holds the sum and the number of levels for three questions, 12 and 9 bits
// each. 511 people fit into that; for more there are two questions in a word, 32 bits each.
class PackedAnswers {
public:
    struct Total {
        std::uint32_t sum = 0;   // of the levels
        std::uint32_t count = 0; // of respondents with a level
    };

    PackedAnswers(std::size_t respondents, std::size_t questions);

    // Once for each respondent and question; level 1–5.
    void set(std::size_t respondent, std::size_t question, int level);
    [[nodiscard]] int level(std::size_t respondent, std::size_t question) const; // 0: none

    // Nobody's answers, to be added to.
    [[nodiscard]] std::vector<std::uint64_t> empty_sums() const;
    void add(std::size_t respondent, std::vector<std::uint64_t>& sums) const {
        const std::uint64_t* const row = m_words.data() + respondent * m_row;
        std::uint64_t* const sum = sums.data();
        for (std::size_t i = 0; i < m_row; ++i)
            sum[i] += row[i];
    }
    [[nodiscard]] Total total(const std::vector<std::uint64_t>& sums, std::size_t question) const {
        return unpacked(sums[question / m_in_word], question);
    }

private:
    [[nodiscard]] Total unpacked(std::uint64_t word, std::size_t question) const {
        const std::uint64_t part = word >> (question % m_in_word * m_width);
        const std::uint64_t ones = (std::uint64_t{1} << m_width) - 1;
        const auto both = static_cast<std::uint32_t>(part & ones);
        return {both >> m_count_bits, both & ((std::uint32_t{1} << m_count_bits) - 1)};
    }

    std::size_t m_in_word; // questions in a word
    unsigned m_width;      // bits for a question
    unsigned m_count_bits; // the lower ones, for the count
    std::size_t m_row;     // words for a respondent
    std::vector<std::uint64_t> m_words;
};

} // namespace tappa
