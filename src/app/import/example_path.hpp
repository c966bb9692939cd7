#pragma once

#include "app/import/import_state.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa {

struct ExampleStep {
    std::string activity;
    std::optional<double> seconds_since; // the step before; nothing for the first
    bool operator==(const ExampleStep&) const = default;
};

// What one customer did, as the columns, dates and time zone chosen have it: of the customers in
// the preview the one with the most events, of these the first eight. Empty while columns are
// missing, and where no row can be read.
[[nodiscard]] std::vector<ExampleStep> example_path(const ImportState&);

} // namespace tappa
