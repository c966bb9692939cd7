#pragma once

#include "app/graph/graph_look.hpp"
#include "mining/comparison.hpp"
#include "model/journey.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tappa {

// What of a choice the paths know: another log may have had more segments and periods.
[[nodiscard]] GroupChoice known_choice(const JourneyVariants&, GroupChoice);

// The place of this group; nothing where it has no customers.
[[nodiscard]] std::optional<std::size_t> find_group(const JourneyVariants&, const GroupChoice&);

// The paths of a group's customers, as if the log had none but these, the most frequent ones first.
// Paths that are not known of this group are counted only. Waits from touchpoint to touchpoint stay
// those of all customers on the path, and 90th percentiles of a path are not known.
[[nodiscard]] JourneyVariants variants_of(const JourneyVariants&, const GroupChoice&);

// The groups that have no customer in common with this one and differ in one thing from it: other
// segments in the same time, other periods of the same customers.
[[nodiscard]] std::vector<GroupChoice>
comparable_groups(const JourneyVariants&, const GroupChoice&);

// Two of a journey's groups beside each other, as in a log (mining/comparison.hpp). Activities are
// places of its touchpoints. Their times are compared by the classes they are known by. Nothing
// where one of the groups has no customers.
[[nodiscard]] std::optional<GroupComparison> comparison_of(
    const Journey&, const GroupChoice& first, const GroupChoice& second
);

} // namespace tappa
