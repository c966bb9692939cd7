#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tappa {

// A path, and how many customers took it.
struct WeightedPath {
    std::vector<std::uint32_t> steps;
    double weight = 0;
};

// How far two paths are apart: the fewest steps to insert, leave out or replace that make one the
// other (Levenshtein, Soviet Physics Doklady 10, 1966), as a share of the steps of the longer one.
// 0: the same; 1: nothing in common.
[[nodiscard]] double path_distance(
    std::span<const std::uint32_t> one, std::span<const std::uint32_t> other
);

struct Representative {
    std::size_t path = 0;     // which of all paths
    double weight = 0;        // of the paths it stands for, with its own
    double mean_distance = 0; // from these to it, by weight
    bool operator==(const Representative&) const = default;
};

// The paths that stand for all: each path belongs to the one of so many paths that is nearest, and
// these are chosen so that the sum of weight × distance is small. k-medoids by PAM (Kaufman and
// Rousseeuw, Finding Groups in Data, 1990, ch. 2): one after the other each time the one that helps
// most, then exchanges as long as one helps. Of equally good ones the first, so that the same paths
// always give the same answer.
class PathGroups {
public:
    // O(n²) of the number of paths, and of their lengths.
    explicit PathGroups(const std::vector<WeightedPath>& paths);

    // The one that stands for most comes first; as many as there are paths at most.
    [[nodiscard]] std::vector<Representative> representatives(std::size_t count) const;

private:
    [[nodiscard]] double distance(std::size_t one, std::size_t other) const {
        return m_distances[one * m_weights.size() + other];
    }
    [[nodiscard]] std::vector<std::size_t> first_choice(std::size_t count) const;
    [[nodiscard]] bool exchange_best(std::vector<std::size_t>& chosen) const;

    std::vector<double> m_weights;
    std::vector<double> m_distances; // of each to each
};

} // namespace tappa
