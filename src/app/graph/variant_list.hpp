#pragma once

#include "app/graph/graph_look.hpp"
#include "graph/shown_part.hpp"
#include "model/journey.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tappa {

// The place of the path by which most customers reached the goal; nothing where nobody did.
[[nodiscard]] std::optional<std::size_t> happy_path(const JourneyVariants&);

// The paths of a journey that fit what is looked for, in their order; by customers the happy path
// comes first all the same.
struct VariantList {
    std::vector<std::size_t> places; // of most_frequent
    std::optional<std::size_t> happy;
    double customers = 0; // who took these
    // Those that fit too but lead through what is hidden.
    std::size_t hidden = 0;
    double hidden_customers = 0;
};

[[nodiscard]] VariantList
variant_list(const JourneyVariants&, const VariantLook&, const JourneyGraph&, const ShownPart&);

// Those that are kept in none of the lists, and who took them; deleted ones included.
struct VariantsLeft {
    double paths = 0;
    double customers = 0;
};
[[nodiscard]] VariantsLeft variants_left(const JourneyVariants&);

[[nodiscard]] PathIds path_ids(const JourneyVariant&);

// How often the department changes from one touchpoint to the next where both have one.
[[nodiscard]] double department_changes(const Journey&, const JourneyVariant&);

// What those who reach the goal come to on average on the journey's paths that are kept; nothing
// where nobody on these does.
struct GoalMeans {
    double touchpoints = 0;
    double department_changes = 0;
};
[[nodiscard]] std::optional<GoalMeans> goal_means(const Journey&, const JourneyVariants&);

// Whether it is not empty, and all of it is in the journey.
[[nodiscard]] bool is_path_of(const Journey&, const PathIds&);

} // namespace tappa
