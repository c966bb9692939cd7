#pragma once

#include <string_view>

namespace tappa::report {

// The style sheet of the HTML report: the product's colours, one column of readable width, and
// rules for paper. Nothing in it is fetched from anywhere.
[[nodiscard]] std::string_view html_style();

} // namespace tappa::report
