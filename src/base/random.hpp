#pragma once

#include <array>
#include <cstdint>

namespace tappa {

// Random numbers that are the same on every machine and in every build, and easy to make again
// elsewhere: tests/reference/resampling.py does, and gets the very same resamples.

// SplitMix64 (Steele, Lea and Flood 2014, in Vigna's public-domain form): makes the state of a
// larger generator out of one number.
class SplitMix64 {
public:
    explicit constexpr SplitMix64(std::uint64_t seed) : m_state(seed) {}

    constexpr std::uint64_t next() {
        m_state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31U);
    }

private:
    std::uint64_t m_state;
};

// xoshiro256** 1.0 (Blackman and Vigna 2018, public domain). Not for secrets.
class Xoshiro256 {
public:
    using State = std::array<std::uint64_t, 4>;

    // The state is four numbers of SplitMix64, as the authors advise.
    explicit constexpr Xoshiro256(std::uint64_t seed) : m_state{} {
        SplitMix64 seeds(seed);
        for (std::uint64_t& word : m_state)
            word = seeds.next();
    }
    explicit constexpr Xoshiro256(const State& state) : m_state(state) {} // not all zero

    constexpr std::uint64_t next() {
        State& s = m_state;
        const std::uint64_t result = rotated(s[1] * 5, 7) * 9;
        const std::uint64_t shifted = s[1] << 17U;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= shifted;
        s[3] = rotated(s[3], 45);
        return result;
    }

    // 0 … limit − 1, each equally likely; limit > 0. Lemire's multiplication (2019) on the upper
    // 32 bits x: the index is x·limit / 2³², and a number is drawn again while the lower half of
    // the product is below 2³² mod limit. Without that some indices would come once too often.
    constexpr std::uint32_t below(std::uint32_t limit) {
        while (true) {
            const std::uint64_t product = (next() >> 32U) * limit;
            const auto low = static_cast<std::uint32_t>(product);
            // The division is only needed for the few numbers that might be too low.
            if (low >= limit || low >= (0U - limit) % limit)
                return static_cast<std::uint32_t>(product >> 32U);
        }
    }

private:
    static constexpr std::uint64_t rotated(std::uint64_t x, unsigned bits) {
        return (x << bits) | (x >> (64U - bits));
    }

    State m_state;
};

} // namespace tappa
