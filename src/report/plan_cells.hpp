#pragma once

#include "base/date.hpp"
#include "base/language.hpp"
#include "base/text.hpp"
#include "io/limits.hpp"
#include "model/enums.hpp"
#include "texts/names.hpp"

#include <optional>
#include <string>
#include <string_view>

// Numbers, days and names in the cells of a table that a spreadsheet has saved.

namespace tappa::report {

// "=1/0" as a spreadsheet shows it: "#DIV/0!".
[[nodiscard]] bool is_cell_error(std::string_view cell);

// A number with the decimal mark of the language, or of the other one where only that makes it what
// stood there before. Powers of ten and a currency may stand at it. Without a language nothing is a
// number that would be another one in the other.
[[nodiscard]] std::optional<double> number_in_cell(
    std::string_view cell, std::optional<Language> language, const std::optional<double>& before
);
// "80%", "80" and "0.8".
[[nodiscard]] std::optional<double> share_in_cell(
    std::string_view cell, std::optional<Language> language, double before
);
// Whose decimal mark a number has that can be read in one way only: "12,5" and "1.234,5" are
// Italian, "1.234" and "1,234" may be either.
[[nodiscard]] std::optional<Language> marks_told_by(std::string_view cell);

enum class DateOrder { Unknown, DayFirst, MonthFirst };

// The order that a date in numbers tells, if it does: no month is a 13th.
[[nodiscard]] DateOrder order_told_by(std::string_view cell);
// A day in any form that people and spreadsheets write, or the number of days that Excel counts.
// One that may be two days is what stood there before, else the one of the order.
[[nodiscard]] std::optional<Date> date_in_cell(
    std::string_view cell, DateOrder order, const std::optional<Date>& before
);

// The value by its name in either language or its id, whatever the case of its letters.
template <typename E>
[[nodiscard]] std::optional<E> choice_in_cell(std::string_view cell) {
    const std::string wanted = folded(trimmed(cell));
    for (const E value : all_of<E>())
        for (const Language language : all_languages)
            if (wanted == folded(name_of(value, language)) || wanted == enum_id(value))
                return value;
    return std::nullopt;
}

} // namespace tappa::report
