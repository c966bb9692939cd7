#pragma once

#include "app/change.hpp"

#include <optional>

namespace tappa {

// Puts what the catalogue proposes into the plan, with what it waits for and what waits for it.
// Nothing where it is not proposed, is in the plan already or finds no room there.
std::optional<PlanActionId> accept_proposal(Change&, const CatalogueActionId&);

} // namespace tappa
