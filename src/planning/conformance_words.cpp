#include "planning/conformance_words.hpp"

#include "base/number.hpp"
#include "planning/finding_words.hpp"
#include "texts/names.gen.hpp"
#include "texts/texts.hpp"

#include <utility>
#include <vector>

namespace tappa {

namespace {

// With a decimal where a whole number would hide it.
std::string percent_text(double share, Language language) {
    return formatted_percent(share, share > 0 && share < 0.1 ? 1 : 0, language);
}

class Words {
public:
    Words(const Deviation& deviation, const Conformance& found, Language language)
        : m_deviation(deviation), m_found(found), m_language(language) {}

    [[nodiscard]] std::string sentence() const {
        return is_of_way(m_deviation.kind) ? of_way(m_found.ways[m_deviation.place])
                                           : of_touchpoint();
    }

private:
    [[nodiscard]] std::string percent(double share) const {
        return percent_text(share, m_language);
    }

    // "−12.5", of a difference between two shares.
    [[nodiscard]] std::string points(double difference) const {
        return formatted_signed(100 * difference, 1, m_language);
    }

    [[nodiscard]] std::string with(
        NameText measured, NameText alike, std::vector<std::string> arguments
    ) const {
        return text_with(are_alike(m_found) ? alike : measured, m_language, std::move(arguments));
    }

    [[nodiscard]] std::string of_way(const ComparedWay& way) const {
        const std::string from = compared_name(m_found, way.from, m_language);
        const std::string to = compared_name(m_found, way.to, m_language);
        if (m_deviation.kind == DeviationKind::NotSeen)
            return with(
                NameText::ConformanceNotSeen,
                NameText::ConformanceAlikeNotSeen,
                {from, to, percent(*way.drawn)}
            );
        if (m_deviation.kind == DeviationKind::NotDrawn)
            return with(
                NameText::ConformanceNotDrawn,
                NameText::ConformanceAlikeNotDrawn,
                {from, to, percent(*way.measured)}
            );
        if (way.difference && are_alike(m_found))
            return text_with(
                NameText::ConformanceAlikeWayDiffersCounted,
                m_language,
                {from,
                 to,
                 percent(*way.drawn),
                 percent(*way.measured),
                 points(way.difference->low),
                 points(way.difference->high)}
            );
        if (!way.interval)
            return with(
                NameText::ConformanceWayDiffersPlain,
                NameText::ConformanceAlikeWayDiffers,
                {from, to, percent(*way.drawn), percent(*way.measured)}
            );
        return with(
            NameText::ConformanceWayDiffers,
            NameText::ConformanceAlikeWayDiffersInterval,
            {from,
             to,
             percent(*way.drawn),
             percent(*way.measured),
             percent(way.interval->low),
             percent(way.interval->high)}
        );
    }

    [[nodiscard]] std::string of_touchpoint() const {
        const std::string name = compared_name(m_found, m_deviation.place, m_language);
        const auto& drawn = m_found.drawn[m_deviation.place];
        const auto& measured = m_found.measured[m_deviation.place];
        if (!measured)
            return with(
                NameText::ConformanceTouchpointNotSeen,
                NameText::ConformanceAlikeTouchpointNotSeen,
                {name}
            );
        if (!drawn)
            return with(
                NameText::ConformanceTouchpointNotDrawn,
                NameText::ConformanceAlikeTouchpointNotDrawn,
                {name, percent(measured->reach)}
            );
        if (m_deviation.kind == DeviationKind::LeaveDiffers)
            return with(
                NameText::ConformanceLeaveDiffers,
                NameText::ConformanceAlikeLeaveDiffers,
                {name, percent(drawn->leave), percent(measured->leave)}
            );
        if (m_deviation.kind == DeviationKind::ConversionDiffers)
            return with(
                NameText::ConformanceConversionDiffers,
                NameText::ConformanceAlikeConversionDiffers,
                {name, percent(drawn->conversion), percent(measured->conversion)}
            );
        return with(
            NameText::ConformanceReachDiffers,
            NameText::ConformanceAlikeReachDiffers,
            {name, percent(drawn->reach), percent(measured->reach)}
        );
    }

    const Deviation& m_deviation;
    const Conformance& m_found;
    Language m_language;
};

} // namespace

std::string held_sentence(
    const Conformance& found, const std::string& first, const std::string& second, Language language
) {
    const NameText held = !are_alike(found) ? NameText::ConformanceHeldMeasured
        : found.is_counted                  ? NameText::ConformanceHeldCounted
                                            : NameText::ConformanceHeldDrawn;
    return found.is_swapped ? text_with(held, language, {second, first})
                            : text_with(held, language, {first, second});
}

std::string compared_name(const Conformance& found, std::size_t place, Language language) {
    if (place == compared_start)
        return std::string(text(NameText::ConformanceStart, language));
    if (place == compared_goal)
        return std::string(text(NameText::ConformanceGoal, language));
    return quoted_name(found.touchpoints[place].name, language);
}

std::string deviation_sentence(
    const Deviation& deviation, const Conformance& found, Language language
) {
    return Words(deviation, found, language).sentence();
}

} // namespace tappa
