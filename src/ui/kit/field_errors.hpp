#pragma once

#include "ui/kit/ui.hpp"

#include <string>

namespace tappa::ui {

// Why the text of a field is no value of it, as a sentence; empty when it is one.
// Without the field's unit behind it: "25 %" where percent are meant.
[[nodiscard]] std::string_view without_unit(std::string_view text, const NumberOptions& options);
[[nodiscard]] std::string number_error(const Ui&, const std::string& text, const NumberOptions&);
[[nodiscard]] std::string date_error(const Ui&, const std::string& text, const DateOptions&);

} // namespace tappa::ui
