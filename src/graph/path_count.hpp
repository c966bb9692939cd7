#pragma once

namespace tappa {

// A number of ways, of which there may be more than a double can hold: m · 2^(512 e).
class PathCount {
public:
    constexpr PathCount() = default;
    constexpr explicit PathCount(double count) : m_value(count) {}

    void add(const PathCount& other) {
        if (other.m_scale > m_scale)
            *this = PathCount(m_scale + 1 == other.m_scale ? m_value / unit : 0, other.m_scale);
        m_value += other.m_scale == m_scale ? other.m_value
            : other.m_scale + 1 == m_scale  ? other.m_value / unit
                                            : 0;
        if (m_value >= unit)
            *this = PathCount(m_value / unit, m_scale + 1);
    }
    // This one as a part of another that is not less.
    [[nodiscard]] double part_of(const PathCount& whole) const {
        const double ratio = m_value / whole.m_value;
        return whole.m_scale == m_scale ? ratio : whole.m_scale == m_scale + 1 ? ratio / unit : 0;
    }

private:
    constexpr PathCount(double value, int scale) : m_value(value), m_scale(scale) {}

    static constexpr double unit = 0x1p512;
    double m_value = 0;
    int m_scale = 0;
};

} // namespace tappa
