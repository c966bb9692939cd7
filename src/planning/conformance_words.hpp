#pragma once

#include "base/language.hpp"
#include "graph/conformance.hpp"

#include <string>

namespace tappa {

// What a drawn journey says otherwise than the measured one, as one sentence with its numbers.
[[nodiscard]] std::string deviation_sentence(const Deviation&, const Conformance&, Language);

// A way's end by name.
[[nodiscard]] std::string compared_name(const Conformance&, std::size_t place, Language);

} // namespace tappa
