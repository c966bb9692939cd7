#pragma once

#include "app/assess/actions.hpp"
#include "app/documents/actions.hpp"
#include "app/exports/actions.hpp"
#include "app/graph/actions.hpp"
#include "app/import/actions.hpp"
#include "app/jobs/actions.hpp"
#include "app/journey/actions.hpp"
#include "app/journey/pain_actions.hpp"
#include "app/journey/several_actions.hpp"
#include "app/knowledge/actions.hpp"
#include "app/navigation/actions.hpp"
#include "app/people/actions.hpp"
#include "app/plan/actions.hpp"
#include "app/plan/metric_actions.hpp"
#include "app/settings/actions.hpp"

namespace tappa {

// What people meant, as data. Each feature lists its own with what they mean to the history;
// `update` (app/update.hpp) gives them their effect on the state.
using Action = VariantOf<
    actions::Navigation,
    actions::Settings,
    actions::KnowledgeReader,
    actions::Documents,
    actions::Exports,
    actions::Jobs,
    actions::LogImporting,
    actions::Assess,
    actions::People,
    actions::JourneyMap,
    actions::SeveralTouchpoints,
    actions::PainPoints,
    actions::JourneyGraphs,
    actions::ActionPlan,
    actions::PlanMetrics>;

} // namespace tappa
