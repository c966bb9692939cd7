#pragma once

#include "report/tree.hpp"

namespace tappa::report {

// Gives each column its share of the width by what it holds: no word breaks as long as all words
// fit side by side, and what is left goes to the longest texts, so that rows become no taller than
// they must.
void fit_columns(Table& table);

} // namespace tappa::report
