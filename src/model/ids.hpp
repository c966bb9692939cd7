#pragma once

#include "base/id.hpp"

#include <unordered_set>

namespace tappa {

using CapabilityId = Id<struct CapabilityTag>;
using QuestionId = Id<struct QuestionTag>;
using CatalogueActionId = Id<struct CatalogueActionTag>;
using RespondentId = Id<struct RespondentTag>;
using PersonaId = Id<struct PersonaTag>;
using JourneyId = Id<struct JourneyTag>;
using TouchpointId = Id<struct TouchpointTag>;
using PainPointId = Id<struct PainPointTag>;
using OpportunityId = Id<struct OpportunityTag>;
using QuoteId = Id<struct QuoteTag>;
using PlanActionId = Id<struct PlanActionTag>;
using MilestoneId = Id<struct MilestoneTag>;

using TouchpointIds = std::unordered_set<TouchpointId>;

} // namespace tappa
