#include "planning/finding_source.hpp"

#include "base/hash.hpp"
#include "planning/deviation_source.hpp"
#include "planning/names.hpp"
#include "texts/names.gen.hpp"
#include "texts/texts.hpp"

#include <array>

namespace tappa {

namespace {

constexpr std::size_t longest_id = 64; // io/limits.hpp, proved by finding_source_test.cpp
// Touchpoints that go round to themselves; loops of several are found beside them.
constexpr std::string_view self_loop = "self-loop";

enum class About { Touchpoint, Pain, Journey };

About subject_of(FindingKind kind) {
    switch (kind) {
    case FindingKind::DropOff:
    case FindingKind::RemovalEffect:
    case FindingKind::Leverage:
    case FindingKind::Bridging:
    case FindingKind::Loop:
        return About::Touchpoint;
    case FindingKind::Cause:
    case FindingKind::CauseCircle:
        return About::Pain;
    default:
        return About::Journey;
    }
}

std::string id_from(std::string_view kind, const std::string& subject) {
    std::string id = std::string(kind) + ":";
    id += id.size() + subject.size() <= longest_id ? subject : hex_of(hash_of(subject));
    return id;
}

std::string_view kind_in(std::string_view id) {
    return id.substr(0, id.find(':'));
}

std::vector<std::string> findings_about(About about, const std::string& subject) {
    std::vector<std::string> ids;
    for (const FindingKind kind : all_of<FindingKind>())
        if (subject_of(kind) == about)
            ids.push_back(id_from(enum_id(kind), subject));
    return ids;
}

// The name of what the finding is about; nothing where no journey has it.
std::optional<std::string> subject_name(std::string_view id, const Journeys& journeys) {
    const std::optional<FindingKind> kind = finding_kind_of(id);
    if (!kind)
        return std::nullopt;
    const auto is_it = [&](const std::string& subject) {
        return id_from(kind_in(id), subject) == id;
    };
    for (const Journey& journey : journeys) {
        if (subject_of(*kind) == About::Journey && is_it(journey.id.text))
            return journey.name;
        if (subject_of(*kind) == About::Touchpoint)
            for (const Touchpoint& touchpoint : journey.touchpoints)
                if (is_it(touchpoint.id.text))
                    return touchpoint.name;
        if (subject_of(*kind) == About::Pain)
            for (const PainPoint& pain : journey.pain_points)
                if (is_it(pain.id.text))
                    return pain.title;
    }
    return std::nullopt;
}

} // namespace

std::string finding_id(
    const Finding& finding, const JourneyGraph& graph, const JourneyId& journey
) {
    const bool alone = finding.kind == FindingKind::Loop && finding.touchpoints.size() == 1;
    const std::string_view kind = alone ? self_loop : enum_id(finding.kind);
    const About about = subject_of(finding.kind);
    if (about == About::Touchpoint && !finding.touchpoints.empty())
        return id_from(kind, graph.touchpoints[finding.touchpoints.front()].id);
    if (about == About::Pain && !finding.pain_points.empty())
        return id_from(kind, finding.pain_points.front().text);
    return id_from(kind, journey.text);
}

std::vector<std::string> findings_about(const TouchpointId& touchpoint) {
    std::vector<std::string> ids = findings_about(About::Touchpoint, touchpoint.text);
    ids.push_back(id_from(self_loop, touchpoint.text));
    return ids;
}

std::vector<std::string> findings_about(const PainPointId& pain) {
    return findings_about(About::Pain, pain.text);
}

std::string leverage_id(const GraphTouchpoint& touchpoint) {
    return id_from(enum_id(FindingKind::Leverage), touchpoint.id);
}

std::optional<Finding> find_finding(
    const GraphFigures& figures, const JourneyId& journey, std::string_view id
) {
    for (const Finding& finding : figures.findings)
        if (finding_id(finding, figures.graph, journey) == id)
            return finding;
    if (has_uneven_counts(figures.findings))
        return std::nullopt;
    for (std::size_t node = 0; node < figures.graph.touchpoints.size(); ++node) {
        const GraphTouchpoint& touchpoint = figures.graph.touchpoints[node];
        const std::optional<double>& leverage =
            figures.analysis.absorption.touchpoints[node].leverage;
        if (leverage.value_or(0) > 0 && leverage_id(touchpoint) == id) {
            Finding made;
            made.kind = FindingKind::Leverage;
            made.touchpoints = {node};
            made.value = leverage;
            made.evidence = touchpoint.evidence;
            made.step = CycleStep::Act;
            return made;
        }
    }
    return std::nullopt;
}

std::optional<FindingKind> finding_kind_of(std::string_view id) {
    const std::string_view kind = kind_in(id);
    if (kind.size() == id.size())
        return std::nullopt;
    return kind == self_loop ? FindingKind::Loop : enum_from_id<FindingKind>(kind);
}

bool is_finding_id(std::string_view id, const Journeys& journeys) {
    return subject_name(id, journeys).has_value() || is_deviation_id(id, journeys);
}

std::string finding_title(std::string_view id, const Journeys& journeys, Language language) {
    const std::optional<FindingKind> kind = finding_kind_of(id);
    if (!kind)
        return deviation_title(id, journeys, language);
    const std::string name(name_of(*kind, language));
    const std::optional<std::string> subject = subject_name(id, journeys);
    if (subject_of(*kind) == About::Journey || !subject || subject->empty())
        return name;
    return text_with(NameText::FindingTitle, language, {name, *subject});
}

std::string finding_task(std::string_view id, const Journeys& journeys, Language language) {
    static constexpr std::array<NameText, enum_count<FindingKind>> tasks{
        NameText::FindingTaskNoStart,       NameText::FindingTaskNoGoal,
        NameText::FindingTaskConversion,    NameText::FindingTaskDropOff,
        NameText::FindingTaskRemovalEffect, NameText::FindingTaskLeverage,
        NameText::FindingTaskPassagePoints, NameText::FindingTaskLoop,
        NameText::FindingTaskFragilePoints, NameText::FindingTaskFragileLinks,
        NameText::FindingTaskBridging,      NameText::FindingTaskOrphans,
        NameText::FindingTaskDeadEnds,      NameText::FindingTaskTrap,
        NameText::FindingTaskPathToGoal,    NameText::FindingTaskPathToExit,
        NameText::FindingTaskPainfulPath,   NameText::FindingTaskDepartments,
        NameText::FindingTaskChannels,      NameText::FindingTaskCause,
        NameText::FindingTaskCauseCircle,   NameText::FindingTaskDrawn,
        NameText::FindingTaskSmallNumbers,  NameText::FindingTaskLongerPaths,
        NameText::FindingTaskUnevenCounts};
    const std::optional<FindingKind> kind = finding_kind_of(id);
    if (!kind)
        return deviation_task(id, journeys, language);
    return text_with(
        tasks[static_cast<std::size_t>(*kind)],
        language,
        {subject_name(id, journeys).value_or(std::string())}
    );
}

const PlanAction* action_of_finding(const Plan& plan, std::string_view id) {
    for (const PlanAction& action : plan.actions)
        for (const ActionSource& source : action.sources)
            if (action.status != ActionStatus::Dropped && source.kind == SourceKind::Finding
                && source.id == id)
                return &action;
    return nullptr;
}

} // namespace tappa
