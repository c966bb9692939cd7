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

Key key_of(std::string_view text) {
    KeyMaker maker;
    maker.add(text.size());
    std::uint64_t word = 0;
    for (; text.size() >= sizeof word; text.remove_prefix(sizeof word)) {
        std::memcpy(&word, text.data(), sizeof word);
        maker.add(word);
    }
    if (!text.empty()) {
        word = 0;
        std::memcpy(&word, text.data(), text.size());
        maker.add(word);
    }
    return maker.key();
}

std::size_t KeyIndex::slot_of(Key key) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = static_cast<std::size_t>(key.first) & mask;
    while (m_slots[slot] != 0 && !(m_keys[m_slots[slot] - 1] == key))
        slot = (slot + 1) & mask;
    return slot;
}

void KeyIndex::grow() {
    constexpr std::size_t fewest = 64;
    const std::size_t size = m_slots.empty() ? fewest : m_slots.size() * 2;
    m_slots.assign(size, 0);
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        m_slots[slot_of(m_keys[i])] = static_cast<std::uint32_t>(i + 1);
}

std::uint32_t KeyIndex::index_of(Key key) {
    // Half full at most, so that the way to a free slot stays short.
    if (2 * (m_keys.size() + 1) > m_slots.size())
        grow();
    std::uint32_t& slot = m_slots[slot_of(key)];
    if (slot == 0) {
        m_keys.push_back(key);
        slot = static_cast<std::uint32_t>(m_keys.size());
    }
    return slot - 1;
}

std::uint32_t TextIndex::index_of(std::string_view text) {
    const std::uint32_t index = m_keys.index_of(key_of(text));
    if (index == m_texts.size())
        m_texts.emplace_back(text);
    return index;
}

} // namespace tappa
