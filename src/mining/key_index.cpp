#include "mining/key_index.hpp"

#include <cstring>

namespace tappa {

namespace {

// The last steps of SplitMix64 (see base/random.hpp): every bit of the input changes half of the
// output's.
constexpr std::uint64_t spread(std::uint64_t z) {
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
}

} // namespace

void KeyMaker::add(std::uint64_t number) {
    m_first = (m_first ^ number) * 0xff51afd7ed558ccdU;
    m_first ^= m_first >> 32U;
    m_second = (m_second + number) * 0xc4ceb9fe1a85ec53U;
    m_second ^= m_second >> 29U;
}

Key KeyMaker::key() const {
    return {spread(m_first), spread(m_second ^ (m_first << 1U))};
}

namespace {

template <typename Word>
std::uint64_t word_at(const char* place) {
    Word word = 0;
    std::memcpy(&word, place, sizeof word);
    return word;
}

// All letters of a text of eight at most. Words that overlap say as much as parts of a word, and
// are read at once; with the size, no two texts have the same.
std::uint64_t last_word(std::string_view text) {
    const char* const end = text.data() + text.size();
    if (text.size() == 8)
        return word_at<std::uint64_t>(text.data());
    if (text.size() >= 4)
        return word_at<std::uint32_t>(text.data()) | word_at<std::uint32_t>(end - 4) << 32U;
    if (text.empty())
        return 0;
    return word_at<std::uint8_t>(text.data())
        | word_at<std::uint8_t>(text.data() + text.size() / 2) << 8U
        | word_at<std::uint8_t>(end - 1) << 16U;
}

} // namespace

Key key_of(std::string_view text) {
    KeyMaker maker;
    maker.add(text.size());
    if (text.size() > 8) {
        const char* const last = text.data() + text.size() - 8;
        for (const char* place = text.data(); place < last; place += 8)
            maker.add(word_at<std::uint64_t>(place));
        text = {last, 8};
    }
    maker.add(last_word(text));
    return maker.key();
}

// What else a slot holds of its key, so that another one's need hardly ever be looked up.
std::uint32_t KeyIndex::mark_of(Key key) const {
    return static_cast<std::uint32_t>(key.first >> 32U) & ~number_bits();
}

std::size_t KeyIndex::slot_of(Key key) const {
    const std::uint32_t number = number_bits();
    const std::uint32_t mark = mark_of(key);
    std::uint32_t slot = static_cast<std::uint32_t>(key.first) & number;
    while (m_slots[slot] != 0
           && ((m_slots[slot] & ~number) != mark || !(m_keys[(m_slots[slot] & number) - 1] == key)))
        slot = (slot + 1) & number;
    return slot;
}

void KeyIndex::grow() {
    constexpr std::size_t fewest = 64;
    const std::size_t size = m_slots.empty() ? fewest : m_slots.size() * 2;
    m_slots.assign(size, 0);
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        m_slots[slot_of(m_keys[i])] = static_cast<std::uint32_t>(i + 1) | mark_of(m_keys[i]);
}

std::uint32_t KeyIndex::index_of(Key key) {
    // Half full at most, so that the way to a free slot stays short.
    if (2 * (m_keys.size() + 1) > m_slots.size())
        grow();
    std::uint32_t& slot = m_slots[slot_of(key)];
    if (slot == 0) {
        m_keys.push_back(key);
        slot = static_cast<std::uint32_t>(m_keys.size()) | mark_of(key);
    }
    return (slot & number_bits()) - 1;
}

std::uint32_t TextIndex::index_of(std::string_view text) {
    const std::uint32_t index = m_keys.index_of(key_of(text));
    if (index == m_texts.size())
        m_texts.emplace_back(text);
    return index;
}

} // namespace tappa
