#include "mining/representatives.hpp"

#include <algorithm>
#include <limits>

namespace tappa {

namespace {

constexpr std::size_t word_bits = 64;
// Sums of doubles that ought to be equal may differ in their last digits.
constexpr double rounding = 1e-9;

bool is_less(double value, double than) {
    return value < than - rounding * (1 + than);
}

// Optimisation: a path against which others are compared, 64 of its steps at once (Myers, Journal
// of the ACM 46, 1999; in blocks by Hyyrö, 2003). Two hundred paths of a hundred steps are 19,900
// pairs, which is too long for a frame step by step.
// Fence: tests/mining/representatives_test.cpp compares with the table of Wagner and Fischer.
class PathPattern {
public:
    explicit PathPattern(std::span<const std::uint32_t> path)
        : m_length(path.size())
        , m_words((path.size() + word_bits - 1) / word_bits)
        , m_symbols(path.begin(), path.end()) {
        std::sort(m_symbols.begin(), m_symbols.end());
        m_symbols.erase(std::unique(m_symbols.begin(), m_symbols.end()), m_symbols.end());
        m_bits.assign((m_symbols.size() + 1) * m_words, 0); // the last: of no symbol of this path
        for (std::size_t i = 0; i < path.size(); ++i)
            m_bits[place_of(path[i]) * m_words + i / word_bits] |= std::uint64_t{1}
                << (i % word_bits);
    }

    [[nodiscard]] std::size_t length() const { return m_length; }

    [[nodiscard]] std::size_t edits_to(std::span<const std::uint32_t> other) const {
        if (m_length == 0)
            return other.size();
        std::vector<Column> columns(m_words);
        std::ptrdiff_t edits = static_cast<std::ptrdiff_t>(m_length);
        const std::uint64_t last = std::uint64_t{1} << ((m_length - 1) % word_bits);
        for (const std::uint32_t step : other) {
            const std::uint64_t* const same = &m_bits[place_of(step) * m_words];
            int carried = 1;
            for (std::size_t word = 0; word < m_words; ++word)
                carried = advance(
                    columns[word],
                    same[word],
                    carried,
                    word + 1 == m_words ? last : std::uint64_t{1} << (word_bits - 1)
                );
            edits += carried;
        }
        return static_cast<std::size_t>(edits);
    }

private:
    // Where the number of edits grows, or falls, from one step of the pattern to the next.
    struct Column {
        std::uint64_t grows = ~std::uint64_t{0};
        std::uint64_t falls = 0;
    };

    // One step of the other path; gives by how much the edits at bit `last` change.
    static int advance(Column& column, std::uint64_t same, int carried, std::uint64_t last) {
        const std::uint64_t across = same | column.falls;
        if (carried < 0)
            same |= 1U;
        const std::uint64_t down = (((same & column.grows) + column.grows) ^ column.grows) | same;
        std::uint64_t grows = column.falls | ~(down | column.grows);
        std::uint64_t falls = column.grows & down;
        const int change = (grows & last) != 0 ? 1 : (falls & last) != 0 ? -1 : 0;
        grows = (grows << 1U) | (carried > 0 ? 1U : 0U);
        falls = (falls << 1U) | (carried < 0 ? 1U : 0U);
        column.grows = falls | ~(across | grows);
        column.falls = grows & across;
        return change;
    }

    [[nodiscard]] std::size_t place_of(std::uint32_t symbol) const {
        const auto found = std::lower_bound(m_symbols.begin(), m_symbols.end(), symbol);
        return found != m_symbols.end() && *found == symbol
            ? static_cast<std::size_t>(found - m_symbols.begin())
            : m_symbols.size();
    }

    std::size_t m_length;
    std::size_t m_words;
    std::vector<std::uint32_t> m_symbols; // each once, ascending
    std::vector<std::uint64_t> m_bits;    // by symbol: at which steps of the path it is
};

double distance_between(const PathPattern& one, std::span<const std::uint32_t> other) {
    const std::size_t longer = std::max(one.length(), other.size());
    return longer == 0 ? 0 : static_cast<double>(one.edits_to(other)) / static_cast<double>(longer);
}

} // namespace

double path_distance(std::span<const std::uint32_t> one, std::span<const std::uint32_t> other) {
    return distance_between(PathPattern(one), other);
}

PathGroups::PathGroups(const std::vector<WeightedPath>& paths)
    : m_distances(paths.size() * paths.size(), 0) {
    for (const WeightedPath& path : paths)
        m_weights.push_back(path.weight);
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const PathPattern pattern(paths[i].steps);
        for (std::size_t k = i + 1; k < paths.size(); ++k) {
            const double apart = distance_between(pattern, paths[k].steps);
            m_distances[i * paths.size() + k] = apart;
            m_distances[k * paths.size() + i] = apart;
        }
    }
}

std::vector<std::size_t> PathGroups::first_choice(std::size_t count) const {
    const std::size_t paths = m_weights.size();
    std::vector<std::size_t> chosen;
    std::vector<double> nearest(paths, std::numeric_limits<double>::infinity());
    while (chosen.size() < count) {
        std::size_t best = paths;
        double least = 0;
        for (std::size_t one = 0; one < paths; ++one) {
            if (std::find(chosen.begin(), chosen.end(), one) != chosen.end())
                continue;
            double sum = 0;
            for (std::size_t i = 0; i < paths; ++i)
                sum += m_weights[i] * std::min(nearest[i], distance(i, one));
            if (best == paths || is_less(sum, least)) {
                best = one;
                least = sum;
            }
        }
        chosen.push_back(best);
        for (std::size_t i = 0; i < paths; ++i)
            nearest[i] = std::min(nearest[i], distance(i, best));
    }
    return chosen;
}

bool PathGroups::exchange_best(std::vector<std::size_t>& chosen) const {
    const std::size_t paths = m_weights.size();
    constexpr double far = 2; // farther than any path
    std::vector<std::size_t> nearest(paths, 0);
    std::vector<double> first(paths, far);
    std::vector<double> second(paths, far);
    double now = 0;
    for (std::size_t i = 0; i < paths; ++i) {
        for (std::size_t k = 0; k < chosen.size(); ++k) {
            const double apart = distance(i, chosen[k]);
            if (apart < first[i]) {
                second[i] = first[i];
                first[i] = apart;
                nearest[i] = k;
            } else {
                second[i] = std::min(second[i], apart);
            }
        }
        now += m_weights[i] * first[i];
    }
    double least = now;
    std::size_t out = 0;
    std::size_t in = paths;
    for (std::size_t k = 0; k < chosen.size(); ++k)
        for (std::size_t one = 0; one < paths; ++one) {
            if (std::find(chosen.begin(), chosen.end(), one) != chosen.end())
                continue;
            double sum = 0;
            for (std::size_t i = 0; i < paths; ++i)
                sum += m_weights[i]
                    * std::min(distance(i, one), nearest[i] == k ? second[i] : first[i]);
            if (is_less(sum, least)) {
                least = sum;
                out = k;
                in = one;
            }
        }
    if (in == paths)
        return false;
    chosen[out] = in;
    return true;
}

std::vector<Representative> PathGroups::representatives(std::size_t count) const {
    std::vector<std::size_t> chosen = first_choice(std::min(count, m_weights.size()));
    while (exchange_best(chosen)) {}
    std::vector<Representative> found;
    for (const std::size_t path : chosen)
        found.push_back({path, 0, 0});
    for (std::size_t i = 0; !found.empty() && i < m_weights.size(); ++i) {
        Representative* nearest = &found.front();
        for (Representative& each : found)
            if (distance(i, each.path) < distance(i, nearest->path))
                nearest = &each;
        nearest->weight += m_weights[i];
        nearest->mean_distance += m_weights[i] * distance(i, nearest->path);
    }
    for (Representative& each : found)
        each.mean_distance = each.weight > 0 ? each.mean_distance / each.weight : 0;
    std::sort(found.begin(), found.end(), [](const Representative& a, const Representative& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.path < b.path;
    });
    return found;
}

} // namespace tappa
