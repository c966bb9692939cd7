#pragma once

#include "app/change.hpp"

#include <optional>

namespace tappa {

// Whether the catalogue's action is proposed and not in the plan yet.
[[nodiscard]] bool is_acceptable(const Change&, const CatalogueActionId&);

// Puts what the catalogue proposes into the plan, with what it waits for and what waits for it.
// Nothing where it is not acceptable. The plan must have room for it.
std::optional<PlanActionId> accept_proposal(Change&, const CatalogueActionId&);

} // namespace tappa
