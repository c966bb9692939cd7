#include "cli/clear_number.hpp"

#include "base/number_text.hpp"
#include "cli/outcome.hpp"
#include "texts/texts.hpp"

#include <algorithm>

namespace tappa::cli {

namespace {

struct Readings {
    std::optional<double> english;
    std::optional<double> italian;

    [[nodiscard]] bool are_two() const { return english && italian && *english != *italian; }
};

Readings readings_of(std::string_view text) {
    return {number_from_text(text, Language::En), number_from_text(text, Language::It)};
}

} // namespace

std::optional<double> clear_number(std::string_view text) {
    const Readings read = readings_of(text);
    if (read.are_two())
        return std::nullopt;
    return read.english ? read.english : read.italian;
}

std::string refused_number(
    std::string_view option, std::string_view text, CliText bad, Language language
) {
    const Readings read = readings_of(text);
    if (!read.are_two())
        return text_with(bad, language, {shown_on_line(text)});
    return text_with(
        CliText::UsageTwoNumbers,
        language,
        {std::string(option),
         shown_on_line(text),
         typed_number(std::max(*read.english, *read.italian), 0, language),
         typed_number(std::min(*read.english, *read.italian), 0, language)}
    );
}

} // namespace tappa::cli
