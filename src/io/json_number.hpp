#pragma once

#include <string_view>

namespace tappa {

// Whether RapidJSON 1.1.0 reads a number without leaving its tables of powers. `literal` is a
// JSON number of at most limits::number_characters. Refused are
// - powers of ten beyond ±limits::number_exponent (RapidJSON issue 1251), and
// - a zero whose last digit stands beyond 10^±22, such as 0.000…0 with 23 decimals: it misses the
//   fast path, and the slow one counts the leading zeros of 0. Found by tests/fuzz.
// What is accepted can also be saved and read again: the limit is on the value, not its form.
[[nodiscard]] bool is_safe_json_number(std::string_view literal);

} // namespace tappa
