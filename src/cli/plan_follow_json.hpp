#pragma once

#include "base/language.hpp"
#include "io/json_writer.hpp"
#include "model/catalogue.hpp"
#include "model/document.hpp"

// What becomes of the plan, as members of an object being written.
namespace tappa::cli {

void updates_member(JsonWriter&, const PlanAction&);
// What was decided against, the latest first.
void decisions_member(JsonWriter&, const Document&, const Catalogue&, Language);
// Who signed, and what is no longer as it was signed; null where nobody has.
void sign_off_member(JsonWriter&, const Plan&);

} // namespace tappa::cli
