#pragma once

#include <string>
#include <string_view>

namespace tappa {

// Whether RapidJSON 1.1.0, with which files were read before and others may read them still, reads
// a number rightly. `literal` is a JSON number of at most
// limits::number_characters. Refused are
// - powers of ten beyond ±limits::number_exponent, where it leaves its table of powers (its issue
//   1251);
// - a zero whose last digit stands beyond 10^±22, such as 0.000…0 with 23 decimals: it misses the
//   fast path, and the slow one counts the leading zero bits of 0;
// - 2^64 - 1 with more digits that round it up, such as 18446744073709551615.5: its 64 bits wrap
//   round to 0.
// tests/fuzz found the last two. What is accepted can also be saved and read again: the first
// limit is on the value, not on its form.
[[nodiscard]] bool is_safe_json_number(std::string_view literal);

// A number as files have always held it (RapidJSON's form): with a decimal at least, "3.0", up to
// 21 digits before the point, and an exponent for what is larger or below a millionth, "1e-7".
[[nodiscard]] std::string json_number_text(double value);

// The double nearest to a JSON number of at most limits::number_characters.
[[nodiscard]] double value_of_json_number(std::string_view literal);

} // namespace tappa
