#pragma once

#include "model/document.hpp"

namespace tappa {

// Gives the journey, its touchpoints, pain points, opportunities and quotes ids that are new to
// the document, and what refers to them within the journey the same.
void give_new_ids(Journey&, const Document&);

} // namespace tappa
