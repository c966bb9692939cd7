#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// 128 bits that stand for a text or a sequence: among 100 million of them two are alike by chance
// with a probability of 10⁻²³. The text itself, such as a customer's number, need not be kept.
struct Key {
    std::uint64_t first = 0;
    std::uint64_t second = 0;

    bool operator==(const Key&) const = default;
};

[[nodiscard]] Key key_of(std::string_view text);

// Makes a key of numbers, one after the other.
class KeyMaker {
public:
    void add(std::uint64_t number);
    [[nodiscard]] Key key() const;

private:
    std::uint64_t m_first = 0x9e3779b97f4a7c15U;
    std::uint64_t m_second = 0xd1b54a32d192ed03U;
};

// Numbers keys from 0 in the order in which they come. 24 bytes a key at most, apart from growth.
class KeyIndex {
public:
    // The number of a key, a new one when it has none yet.
    [[nodiscard]] std::uint32_t index_of(Key key);
    [[nodiscard]] std::size_t size() const { return m_keys.size(); }

private:
    void grow();
    // As many slots as there are, the number of a key fits into these bits, and more than once.
    [[nodiscard]] std::uint32_t number_bits() const {
        return static_cast<std::uint32_t>(m_slots.size() - 1);
    }
    [[nodiscard]] std::uint32_t mark_of(Key key) const;
    [[nodiscard]] std::size_t slot_of(Key key) const;

    std::vector<Key> m_keys;
    // A power of two of them; 0: free, else the number + 1, and above its bits a mark of the key.
    std::vector<std::uint32_t> m_slots;
};

// Gives each different text a number.
class TextIndex {
public:
    [[nodiscard]] std::uint32_t index_of(std::string_view text);
    [[nodiscard]] const std::vector<std::string>& texts() const { return m_texts; }

private:
    KeyIndex m_keys;
    std::vector<std::string> m_texts;
};

} // namespace tappa
