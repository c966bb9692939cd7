#pragma once

#include <cstddef>
#include <cstdint>

namespace tappa::test {

// A linear congruential generator (Knuth, MMIX): the same numbers on every machine.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed * 2862933555777941757ULL + 3037000493ULL) {}

    std::uint64_t next() {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return m_state >> 16U;
    }
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
    int between(int least, int most) {
        return least + static_cast<int>(below(static_cast<std::size_t>(most - least + 1)));
    }
    bool chance() { return below(2) == 0; }
    // 0 to 1, with all the digits a double can have.
    double share() { return static_cast<double>(next() % (1ULL << 47U)) / 140737488355327.0; }

private:
    std::uint64_t m_state;
};

} // namespace tappa::test
