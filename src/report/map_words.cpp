#include "report/map_words.hpp"

#include "base/number.hpp"
#include "report/journey_map.hpp"
#include "report/map_pen.hpp"
#include "texts/names.hpp"

#include <algorithm>
#include <string_view>

namespace tappa::report {

using scene::TextWeight;

double widest_word(std::string_view text, double size, TextWeight weight) {
    double widest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n\t"), text.size());
        widest = std::max(widest, scene::inter_measure().width(text.substr(0, end), size, weight));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return widest;
}

std::string stage_head(JourneyStage stage, Language language) {
    return formatted_integer(static_cast<int>(stage) + 1, language) + ". "
        + std::string(name_of(stage, language));
}

double column_for_whole_words(const Journey& journey, Language language) {
    double widest = column_for_words - 2 * map_padding;
    const auto see = [&](std::string_view text, double size, TextWeight weight, double sign) {
        widest = std::max(widest, widest_word(text, size, weight) + sign);
    };
    for (const JourneyStage stage : all_of<JourneyStage>())
        see(stage_head(stage, language), map_stage_share, TextWeight::SemiBold, 0);
    for (const Touchpoint& touchpoint : journey.touchpoints) {
        const double sign = touchpoint.moment_of_truth ? map_sign : 0;
        see(touchpoint.name, 1, TextWeight::SemiBold, sign);
        see(touchpoint.channel, small_share, TextWeight::Regular, 0);
        see(touchpoint.department, small_share, TextWeight::Regular, 0);
    }
    for (const PainPoint& pain : journey.pain_points)
        see(pain.title, small_share, TextWeight::Regular, map_sign);
    for (const Opportunity& opportunity : journey.opportunities)
        see(opportunity.title, small_share, TextWeight::Regular, map_sign);
    return widest + 2 * map_padding + 0.1; // widths of many letters are rounded
}

} // namespace tappa::report
