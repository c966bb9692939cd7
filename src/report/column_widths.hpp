#pragma once

#include "report/tree.hpp"

namespace tappa::report {

// Gives each column its share of the width by what it holds: no word breaks as long as all words
// fit side by side, and what is left goes to where the texts are long, in all rows together, so
// that the table becomes no taller than it must. A date and a number with its unit stay on one
// line.
void fit_columns(Table& table);

} // namespace tappa::report
