#include "mining/time_column.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace tappa {

TimeFormat time_format_of(const std::vector<std::string>& sample) {
    std::array<std::size_t, 6> votes{}; // dates, then the forms of numbers
    std::size_t texts = 0;
    for (const std::string& entry : sample) {
        const std::string_view text = trimmed(entry);
        if (text.empty())
            continue;
        ++texts;
        if (time_from_text(text)) // 20260513 is a date, though it could be a number
            ++votes[0];
        else if (const std::optional<NumberForm> form = likely_number_form(text))
            ++votes[static_cast<std::size_t>(*form) + 1];
    }
    const auto most = std::max_element(votes.begin(), votes.end());
    TimeFormat format;
    if (most != votes.begin())
        format.number = static_cast<NumberForm>(most - votes.begin() - 1);
    const auto is_read = [&](const std::string& text) {
        return time_from(trimmed(text), format).has_value();
    };
    const auto read = std::count_if(sample.begin(), sample.end(), is_read);
    if (texts > 0)
        format.confidence = static_cast<double>(read) / static_cast<double>(texts);
    return format;
}

std::optional<ReadTime> time_from(std::string_view text, const TimeFormat& format) {
    if (format.number)
        if (std::optional<ReadTime> time = time_from_number(text, *format.number))
            return time;
    return time_from_text(text);
}

} // namespace tappa
