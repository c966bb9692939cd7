#pragma once

#include "base/language.hpp"
#include "io/json_writer.hpp"
#include "model/document.hpp"
#include "planning/budget.hpp"
#include "planning/simulation.hpp"

#include <optional>
#include <string>

namespace tappa::cli {

// What was asked for beside the plan itself.
struct Outlook {
    std::optional<PlanBudget> budget;
    std::optional<double> day_rate; // what a person-day costs
    std::optional<Simulation> simulation;
};

// The members `budget` and `simulation`, each where it was asked for.
void outlook_members(JsonWriter& json, const Document&, const Outlook&, Language language);
// The same for people.
[[nodiscard]] std::string outlook_text(const Document&, const Outlook&, Language language);

} // namespace tappa::cli
