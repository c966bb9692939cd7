#include "planning/finding_words.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "planning/names.hpp"
#include "texts/names.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace tappa {

namespace {

constexpr std::size_t most_names = 5; // beyond, a sentence says how many more there are

class Words {
public:
    Words(
        const Finding& finding, const JourneyGraph& graph, const Journey* journey, Language language
    )
        : m_finding(finding), m_graph(graph), m_journey(journey), m_language(language) {}

    [[nodiscard]] std::string sentence() const {
        switch (m_finding.kind) {
        case FindingKind::NoStart:
            return with(NameText::FindingNoStart, {});
        case FindingKind::NoGoal:
            return with(NameText::FindingNoGoal, {});
        case FindingKind::Conversion:
            if (!m_finding.second)
                return with(NameText::FindingConversion, {of_100(value())});
            return with(
                NameText::FindingConversionSteps, {of_100(value()), number(*m_finding.second)}
            );
        case FindingKind::DropOff:
            return with(
                NameText::FindingDropOff,
                {of_100(value()), names(), of_100(m_finding.second.value_or(0))}
            );
        case FindingKind::RemovalEffect:
            return with(NameText::FindingRemovalEffect, {names(), of_100(value())});
        case FindingKind::Leverage:
            return with(NameText::FindingLeverage, {names(), of_1000(value())});
        case FindingKind::PassagePoints:
            return counted(NameText::FindingPassagePoints, {names()});
        case FindingKind::Loop:
            return with(
                m_finding.touchpoints.size() > 1 ? NameText::FindingLoop
                                                 : NameText::FindingSelfLoop,
                {names(), times(value()), of_100(m_finding.second.value_or(0))}
            );
        case FindingKind::FragilePoints:
            return counted(NameText::FindingFragilePoints, {names()});
        case FindingKind::FragileLinks:
            return counted(NameText::FindingFragileLinks, {names()});
        case FindingKind::Bridging:
            return with(NameText::FindingBridging, {names(), of_100(value())});
        case FindingKind::Orphans:
            return counted(NameText::FindingOrphans, {names()});
        case FindingKind::DeadEnds:
            return counted(NameText::FindingDeadEnds, {names()});
        case FindingKind::Trap:
            return counted(NameText::FindingTrap, {names()});
        case FindingKind::PathToGoal:
            return with(NameText::FindingPathToGoal, {of_1000(value()), way()});
        case FindingKind::PathToExit:
            return with(NameText::FindingPathToExit, {of_1000(value()), way()});
        case FindingKind::PainfulPath:
            return with(
                NameText::FindingPainfulPath,
                {number(value()), way(), of_1000(m_finding.second.value_or(0))}
            );
        case FindingKind::Departments:
            return amount(NameText::FindingDepartments, {});
        case FindingKind::Channels:
            return channels();
        case FindingKind::Cause:
            return text_count(
                NameText::FindingCause,
                m_language,
                static_cast<std::int64_t>(m_finding.second.value_or(0)),
                {pain_titles(), number(value())}
            );
        case FindingKind::CauseCircle:
            return counted(NameText::FindingCauseCircle, {pain_titles()});
        case FindingKind::Drawn:
            return with(NameText::FindingDrawn, {});
        case FindingKind::SmallNumbers:
            return counted(
                NameText::FindingSmallNumbers, {formatted_short(few_customers, 0, m_language)}
            );
        case FindingKind::LongerPaths:
            return with(NameText::FindingLongerPaths, {number(value())});
        case FindingKind::UnevenCounts:
            return uneven();
        }
        return {};
    }

private:
    [[nodiscard]] double value() const { return m_finding.value.value_or(0); }
    [[nodiscard]] std::string number(double value) const {
        return formatted_short(value, 1, m_language);
    }
    // "1.0 times": with its decimal a mean is never one time.
    [[nodiscard]] std::string times(double value) const { return formatted(value, 1, m_language); }
    [[nodiscard]] std::string of_100(double share) const { return number(100 * share); }
    [[nodiscard]] std::string of_1000(double share) const { return number(1000 * share); }

    [[nodiscard]] std::string with(NameText pattern, const std::vector<std::string>& arguments)
        const {
        return text_with(pattern, m_language, arguments);
    }
    [[nodiscard]] std::string counted(NameText pattern, const std::vector<std::string>& more)
        const {
        return text_count(pattern, m_language, static_cast<std::int64_t>(value()), more);
    }
    [[nodiscard]] std::string amount(NameText pattern, const std::vector<std::string>& more) const {
        return text_amount(pattern, m_language, value(), 1, more);
    }

    [[nodiscard]] std::string quoted(const std::string& name) const {
        return quoted_name(name, m_language);
    }

    [[nodiscard]] std::string listed(const std::vector<std::string>& all) const {
        std::vector<std::string> named(
            all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), most_names))
        );
        std::string text = joined(named, ", ");
        if (all.size() > most_names)
            text = text_count(
                NameText::FindingAndMore,
                m_language,
                static_cast<std::int64_t>(all.size() - most_names),
                {text}
            );
        return text;
    }

    [[nodiscard]] std::string names() const {
        std::vector<std::string> all;
        for (const std::size_t node : m_finding.touchpoints)
            all.push_back(quoted(m_graph.touchpoints[node].name));
        return listed(all);
    }

    // All touchpoints of a way, however long: leaving some out would make another way of it.
    [[nodiscard]] std::string way() const {
        std::vector<std::string> all;
        for (const std::size_t node : m_finding.touchpoints)
            all.push_back(m_graph.touchpoints[node].name);
        return all.empty() ? with(NameText::FindingNoTouchpoint, {}) : joined(all, " → ");
    }

    // Where they differ most, with both numbers.
    [[nodiscard]] std::string uneven() const {
        const std::size_t node = m_finding.touchpoints.front();
        const auto whole = [&](const std::optional<double>& customers) {
            return formatted_integer(std::llround(customers.value_or(0)), m_language);
        };
        return counted(
            NameText::FindingUnevenCounts,
            {quoted(m_graph.touchpoints[node].name),
             whole(count_into(m_graph, node)),
             whole(count_out_of(m_graph, node))}
        );
    }

    [[nodiscard]] std::string pain_titles() const {
        std::vector<std::string> all;
        for (const PainPointId& id : m_finding.pain_points) {
            const PainPoint* const pain = m_journey ? find_pain_point(*m_journey, id) : nullptr;
            all.push_back(quoted(pain ? pain->title : id.text));
        }
        return listed(all);
    }

    [[nodiscard]] std::string channels() const {
        const std::string sentence = amount(NameText::FindingChannels, {});
        if (!m_finding.channel_switch)
            return sentence;
        const ChannelSwitch& most = *m_finding.channel_switch;
        return sentence + " "
            + with(NameText::FindingChannelsMost,
                   {quoted(most.from), quoted(most.to), number(most.per_100)});
    }

    const Finding& m_finding;
    const JourneyGraph& m_graph;
    const Journey* m_journey;
    Language m_language;
};

} // namespace

std::string finding_sentence(
    const Finding& finding, const JourneyGraph& graph, const Journey* journey, Language language
) {
    return Words(finding, graph, journey, language).sentence();
}

std::string finding_interval(const Finding& finding, Language language) {
    if (!finding.interval)
        return {};
    const bool of_1000 = finding.kind == FindingKind::Leverage
        || finding.kind == FindingKind::PathToGoal || finding.kind == FindingKind::PathToExit;
    const auto shown = [&](double value) {
        return of_1000 ? formatted(1000 * value, 1, language)
                       : formatted_percent(value, 1, language);
    };
    return text_with(
        of_1000 ? NameText::FindingIntervalOf1000 : NameText::FindingInterval,
        language,
        {shown(finding.interval->low), shown(finding.interval->high)}
    );
}

std::string finding_standing(const Finding& finding, Language language) {
    return joined(
        {text_with(
             NameText::FindingEvidence, language, {std::string(name_of(finding.evidence, language))}
         ),
         text_with(
             NameText::FindingStep, language, {std::string(name_of(finding.step, language))}
         )},
        " · "
    );
}

std::string quoted_name(std::string name, Language language) {
    using Marks = std::pair<std::string_view, std::string_view>; // outer, inner
    const std::array<Marks, 2> marks = language == Language::It
        ? std::array<Marks, 2>{{{"«", "“"}, {"»", "”"}}}
        : std::array<Marks, 2>{{{"“", "‘"}, {"”", "’"}}};
    for (const auto& [outer, inner] : marks)
        for (std::size_t at = name.find(outer); at != std::string::npos;
             at = name.find(outer, at + inner.size()))
            name.replace(at, outer.size(), inner);
    return text_with(NameText::FindingName, language, {std::move(name)});
}

} // namespace tappa
