#pragma once

#include "model/document.hpp"

namespace tappa {

// Gives the journey, its touchpoints, pain points, opportunities and quotes ids that are new to
// the document, and what refers to them within the journey the same.
void give_new_ids(Journey&, const Document&);

// What of a journey stands on these touchpoints, as a journey: they, their pain points,
// opportunities and quotes, the causes and the transitions between them. Where customers start, how
// many were counted and what a log says are left out, because they belong to the whole.
[[nodiscard]] Journey part_of(const Journey&, const TouchpointIds&);

} // namespace tappa
