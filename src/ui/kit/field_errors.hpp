#pragma once

#include "ui/kit/ui.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tappa::ui {

// Why the text of a field is no value of it, as a sentence; empty when it is one.
// The number that stands in a field, alone or with the field's unit behind it: "25 %" where percent
// are meant.
[[nodiscard]] std::optional<double>
number_in_field(const Ui&, std::string_view text, const NumberOptions&);
[[nodiscard]] std::string number_error(const Ui&, const std::string& text, const NumberOptions&);
[[nodiscard]] std::string date_error(const Ui&, const std::string& text, const DateOptions&);

} // namespace tappa::ui
