#pragma once

#include "base/error.hpp"
#include "io/checks.hpp"
#include "model/journey.hpp"

#include <cstddef>
#include <optional>

namespace tappa {

// What is wrong with the paths that a journey keeps of a log: paths through touchpoints it does not
// have, parts that are more than their whole, groups that are none or are there twice. `journey`:
// its place in the document.
[[nodiscard]] std::optional<Error> variants_problem(
    const JourneyVariants&, std::size_t journey, const IdSet& touchpoints
);

} // namespace tappa
