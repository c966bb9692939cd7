#include "ui/kit/field_errors.hpp"

#include "base/date_text.hpp"
#include "base/number.hpp"
#include "base/number_text.hpp"
#include "base/text.hpp"

#include <cmath>

namespace tappa::ui {

std::optional<double> number_in_field(
    const Ui& ui, std::string_view text, const NumberOptions& options
) {
    const auto number = number_from_text(text, ui.language(), -options.power);
    text = trimmed(text);
    if (number || options.unit.empty() || !text.ends_with(options.unit))
        return number;
    text.remove_suffix(options.unit.size());
    return number_from_text(text, ui.language(), -options.power);
}

std::string number_error(const Ui& ui, const std::string& text, const NumberOptions& options) {
    if (text.empty())
        return std::string(options.required ? ui.say(Text::CommonNumberNeeded) : "");
    const auto number = number_in_field(ui, text, options);
    if (!number)
        return std::string(ui.say(Text::CommonInvalidNumber));
    if (options.whole && *number != std::floor(*number))
        return std::string(ui.say(Text::CommonNumberWhole));
    const auto end = [&](double limit) {
        return formatted_exact(limit, options.power, ui.language());
    };
    const bool below = options.minimum && *number < *options.minimum;
    const bool above = options.maximum && *number > *options.maximum;
    if (!below && !above)
        return {};
    if (options.minimum && options.maximum)
        return ui.say(Text::CommonNumberRange, {end(*options.minimum), end(*options.maximum)});
    return ui.say(Text::CommonNumberAtLeast, {end(options.minimum.value_or(0))});
}

std::string date_error(const Ui& ui, const std::string& text, const DateOptions& options) {
    if (trimmed(text).empty())
        return std::string(options.required ? ui.say(Text::CommonDateNeeded) : "");
    if (const auto read = date_from_text(text, ui.language()))
        return std::string(options.latest && *options.latest < *read ? options.too_late : "");
    return std::string(ui.say(Text::CommonInvalidDate));
}

} // namespace tappa::ui
