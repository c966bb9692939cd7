#pragma once

#include "cli/arguments.hpp"
#include "cli/graph_view.hpp"
#include "cli/outcome.hpp"
#include "io/json_writer.hpp"

#include <string>

namespace tappa::cli {

// Holds the drawn journey against a log or another journey of the document, where that was asked
// for. Returns false where it cannot be; the outcome says why.
[[nodiscard]] bool compare(GraphView& view, const Arguments& arguments, Outcome& outcome);

void conformance_member(JsonWriter& json, const GraphView& view, Language language);
[[nodiscard]] std::string text_from_conformance(const GraphView& view, Language language);

} // namespace tappa::cli
