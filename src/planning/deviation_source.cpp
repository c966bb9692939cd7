#include "planning/deviation_source.hpp"

#include "base/hash.hpp"
#include "planning/finding_words.hpp"
#include "planning/names.hpp"
#include "texts/names.gen.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <array>

namespace tappa {

namespace {

constexpr std::size_t longest_end = 24; // so that a kind with two is no longer than an id may be
constexpr std::size_t hash_digits = 16;

// The parts between colons; a way has three, a touchpoint two.
std::vector<std::string_view> parts_of(std::string_view id) {
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (std::size_t at = id.find(':'); at != std::string_view::npos; at = id.find(':', from)) {
        parts.push_back(id.substr(from, at - from));
        from = at + 1;
    }
    parts.push_back(id.substr(from));
    return parts;
}

bool is_named_in_full(std::string_view touchpoint) {
    return touchpoint.size() <= longest_end && touchpoint.find(':') == std::string_view::npos;
}

bool is_end(std::string_view end, std::string_view touchpoint) {
    if (is_named_in_full(touchpoint))
        return end == touchpoint;
    return end.size() == hash_digits && end == deviation_end(touchpoint);
}

const Touchpoint* touchpoint_named(const Journey& journey, std::string_view end) {
    for (const Touchpoint& touchpoint : journey.touchpoints)
        if (is_end(end, touchpoint.id.text))
            return &touchpoint;
    return nullptr;
}

// What it is about, as far as a journey has it. A way without touchpoint begins at Start or leads
// to Goal.
struct Subject {
    const Touchpoint* from = nullptr; // or the one touchpoint
    const Touchpoint* to = nullptr;
};

std::optional<Subject> subject_in(
    const Journey& journey, DeviationKind kind, const std::vector<std::string_view>& parts
) {
    const std::string_view first = parts[1];
    Subject subject{touchpoint_named(journey, first), nullptr};
    if (!is_of_way(kind))
        return subject.from ? std::optional(subject) : std::nullopt;
    const std::string_view second = parts[2];
    subject.to = touchpoint_named(journey, second);
    const bool is_known = (subject.from || first.empty()) && (subject.to || second.empty());
    return is_known && (subject.from || subject.to) ? std::optional(subject) : std::nullopt;
}

std::optional<Subject> subject_of(std::string_view id, const Journeys& journeys) {
    const std::optional<DeviationKind> kind = deviation_kind_of(id);
    if (!kind)
        return std::nullopt;
    const std::vector<std::string_view> parts = parts_of(id);
    for (const Journey& journey : journeys)
        if (const std::optional<Subject> subject = subject_in(journey, *kind, parts))
            return subject;
    return std::nullopt;
}

std::string name_of_end(const Touchpoint* touchpoint, NameText otherwise, Language language) {
    return touchpoint ? touchpoint->name : std::string(text(otherwise, language));
}

std::string quoted_end(const Touchpoint* touchpoint, NameText otherwise, Language language) {
    return touchpoint ? quoted_name(touchpoint->name, language)
                      : std::string(text(otherwise, language));
}

} // namespace

std::string deviation_end(std::string_view touchpoint) {
    return is_named_in_full(touchpoint) ? std::string(touchpoint) : hex_of(hash_of(touchpoint));
}

std::vector<std::string_view> deviation_ends(std::string_view id) {
    if (!deviation_kind_of(id))
        return {};
    std::vector<std::string_view> ends = parts_of(id);
    ends.erase(ends.begin());
    std::erase(ends, std::string_view());
    return ends;
}

std::string deviation_id(const Deviation& deviation, const Conformance& found) {
    const auto end = [&](std::size_t place) {
        return place < found.touchpoints.size() ? deviation_end(found.touchpoints[place].id)
                                                : std::string();
    };
    const std::string kind(enum_id(deviation.kind));
    if (!is_of_way(deviation.kind))
        return kind + ":" + end(deviation.place);
    const ComparedWay& way = found.ways[deviation.place];
    return kind + ":" + end(way.from) + ":" + end(way.to);
}

std::optional<Deviation> find_deviation(const Conformance& found, std::string_view id) {
    const std::optional<DeviationKind> kind = deviation_kind_of(id);
    for (const Deviation& deviation : found.deviations)
        if (deviation.kind == kind && deviation_id(deviation, found) == id)
            return deviation;
    return std::nullopt;
}

std::optional<DeviationKind> deviation_kind_of(std::string_view id) {
    const std::vector<std::string_view> parts = parts_of(id);
    const std::optional<DeviationKind> kind = enum_from_id<DeviationKind>(parts.front());
    const std::size_t wanted = kind && is_of_way(*kind) ? 3 : 2;
    return parts.size() == wanted ? kind : std::nullopt;
}

bool is_deviation_id(std::string_view id, const Journeys& journeys) {
    return subject_of(id, journeys).has_value();
}

std::string deviation_title(std::string_view id, const Journeys& journeys, Language language) {
    const std::optional<DeviationKind> kind = deviation_kind_of(id);
    if (!kind)
        return std::string(id);
    const std::string name(name_of(*kind, language));
    const std::optional<Subject> subject = subject_of(id, journeys);
    if (!subject)
        return name;
    const std::string from = name_of_end(subject->from, NameText::ConformanceStart, language);
    const std::string about = is_of_way(*kind)
        ? text_with(
            NameText::DeviationWay,
            language,
            {from, name_of_end(subject->to, NameText::ConformanceGoal, language)}
        )
        : from;
    return text_with(NameText::FindingTitle, language, {name, about});
}

std::string deviation_task(std::string_view id, const Journeys& journeys, Language language) {
    static constexpr std::array<NameText, enum_count<DeviationKind>> tasks{
        NameText::DeviationTaskWayDiffers,
        NameText::DeviationTaskNotSeen,
        NameText::DeviationTaskNotDrawn,
        NameText::DeviationTaskReachDiffers,
        NameText::DeviationTaskLeaveDiffers,
        NameText::DeviationTaskConversionDiffers,
        NameText::DeviationTaskTouchpointNotSeen,
        NameText::DeviationTaskTouchpointNotDrawn};
    const std::optional<DeviationKind> kind = deviation_kind_of(id);
    const std::optional<Subject> subject = subject_of(id, journeys);
    if (!subject)
        return deviation_title(id, journeys, language);
    return text_with(
        tasks[static_cast<std::size_t>(*kind)],
        language,
        {quoted_end(subject->from, NameText::ConformanceStart, language),
         quoted_end(subject->to, NameText::ConformanceGoal, language)}
    );
}

} // namespace tappa
