#pragma once

#include "app/change.hpp"
#include "app/documents/actions.hpp"
#include "exchange/journey_export.hpp"

namespace tappa {

// Inside `update` only: the journeys of another program's file, as one step that can be undone, or
// in a new document where none is open. The first of them fills the journey on screen where that
// is empty. What was decided and what was not kept is shown.
void take_foreign_file(Change& change, const outcomes::FileRead& read, ExchangeFormat format);

} // namespace tappa
