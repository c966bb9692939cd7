#pragma once

#include "app/derived/derived.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/outcome.hpp"

namespace tappa::cli {

// What the edited plan that `arguments.apply` names would change, as text or JSON; with
// `arguments.write` the document with those changes is written there. What could not be read, and
// what is to be known of the file, goes to the notes.
[[nodiscard]] Outcome applied_plan(
    const Arguments& arguments, const Assessed& assessed, const Derived& derived
);

} // namespace tappa::cli
