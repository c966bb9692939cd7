#include "scoring/packed_answers.hpp"

#include <cassert>

namespace tappa {

namespace {

constexpr std::size_t most_in_nine_bits = 511;
[[maybe_unused]] constexpr std::size_t most_in_twelve_bits = 4'095; // only asserted

} // namespace

PackedAnswers::PackedAnswers(std::size_t respondents, std::size_t questions)
    : m_in_word(respondents <= most_in_nine_bits ? 3 : 2)
    , m_width(m_in_word == 3 ? 21 : 32)
    , m_count_bits(m_in_word == 3 ? 9 : 12)
    , m_row((questions + m_in_word - 1) / m_in_word)
    , m_words(respondents * m_row) {
    assert(respondents <= most_in_twelve_bits);
}

void PackedAnswers::set(std::size_t respondent, std::size_t question, int level) {
    const std::uint64_t packed = (static_cast<std::uint64_t>(level) << m_count_bits) | 1U;
    m_words[respondent * m_row + question / m_in_word] |= packed
        << (question % m_in_word * m_width);
}

int PackedAnswers::level(std::size_t respondent, std::size_t question) const {
    const std::uint64_t word = m_words[respondent * m_row + question / m_in_word];
    return static_cast<int>(unpacked(word, question).sum);
}

std::vector<std::uint64_t> PackedAnswers::empty_sums() const {
    return std::vector<std::uint64_t>(m_row);
}

} // namespace tappa
