#pragma once

#include "cli/arguments.hpp"
#include "cli/outcome.hpp"

// One function a command, each in the file of its name.
namespace tappa::cli {

[[nodiscard]] Outcome validate(const Arguments& arguments);
[[nodiscard]] Outcome score(const Arguments& arguments);
[[nodiscard]] Outcome plan(const Arguments& arguments);
[[nodiscard]] Outcome report(const Arguments& arguments);

} // namespace tappa::cli
