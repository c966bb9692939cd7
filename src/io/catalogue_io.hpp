#pragma once

#include "base/result.hpp"
#include "model/catalogue.hpp"

#include <string>
#include <string_view>

namespace tappa {

// A catalogue of actions from the bytes of an untrusted file. Checked: everything docs/FORMAT.md
// says of single members; ids unique; prerequisites there and without a cycle (Cycle names its
// members); low <= likely <= high; a lift leads up; each action serves a step, a practice or a kind
// of pain.
[[nodiscard]] Result<Catalogue> catalogue_from_json(std::string_view bytes);

} // namespace tappa
