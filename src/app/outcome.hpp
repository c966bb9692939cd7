#pragma once

#include "app/documents/actions.hpp"
#include "app/exports/actions.hpp"
#include "app/import/actions.hpp"
#include "app/jobs/actions.hpp"
#include "app/journey/picture_actions.hpp"
#include "app/knowledge/actions.hpp"
#include "app/plan/actions.hpp"
#include "app/saving/outcomes.hpp"

namespace tappa {

// What the host reports: how an effect went, and what arrives from outside.
using HostOutcome = VariantOf<
    outcomes::OfDocuments,
    outcomes::OfSaving,
    outcomes::OfExports,
    outcomes::OfKnowledge,
    outcomes::OfImport,
    outcomes::OfJobs,
    outcomes::OfPictures>;

// That, and what shows only when something is drawn, or as time goes by.
using OutcomeKinds = JoinedTypes<
    outcomes::OfDocuments,
    outcomes::OfSaving,
    outcomes::OfExports,
    outcomes::OfKnowledge,
    outcomes::OfImport,
    outcomes::OfJobs,
    outcomes::OfPictures,
    outcomes::OfDrawing,
    outcomes::OfTime>::List;
using Outcome = OutcomeKinds::Variant;

} // namespace tappa
