#include "report/journey_lanes.hpp"

#include "base/number.hpp"
#include "planning/finding_source.hpp"
#include "report/plan_view.hpp"
#include "report/texts.gen.hpp"
#include "texts/names.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace tappa::report {

namespace {

using Texts = std::vector<std::string>;
using ByTouchpoint = std::unordered_map<TouchpointId, Texts>;

ByTouchpoint pains_of(const Journey& journey) {
    std::vector<const PainPoint*> pains;
    for (const PainPoint& pain : journey.pain_points)
        pains.push_back(&pain);
    sort_worst_first(pains, usual_share(journey));
    ByTouchpoint titles;
    for (const PainPoint* pain : pains)
        titles[pain->touchpoint].push_back(pain->title);
    return titles;
}

ByTouchpoint opportunities_of(const Journey& journey) {
    ByTouchpoint titles;
    for (const Opportunity& opportunity : journey.opportunities)
        titles[opportunity.touchpoint].push_back(opportunity.title);
    return titles;
}

// Each quote once a touchpoint, whether it is linked to that or to a pain point on it.
ByTouchpoint quotes_of(const Journey& journey, Language language) {
    std::unordered_map<PainPointId, TouchpointId> stands_on;
    for (const PainPoint& pain : journey.pain_points)
        stands_on.emplace(pain.id, pain.touchpoint);
    ByTouchpoint texts;
    for (const Quote& quote : journey.quotes) {
        TouchpointIds said_at(quote.touchpoints.begin(), quote.touchpoints.end());
        for (const PainPointId& pain : quote.pain_points)
            if (const auto found = stands_on.find(pain); found != stands_on.end())
                said_at.insert(found->second);
        for (const TouchpointId& touchpoint : said_at)
            texts[touchpoint].push_back(in_quotation_marks(quote.text, language));
    }
    return texts;
}

// The touchpoints that sources of actions are about, by the ids of pain points and findings.
std::unordered_map<std::string, TouchpointId> touchpoints_of_sources(const Journey& journey) {
    std::unordered_map<std::string, TouchpointId> about;
    for (const PainPoint& pain : journey.pain_points) {
        about.emplace(pain.id.text, pain.touchpoint);
        for (std::string& id : findings_about(pain.id))
            about.emplace(std::move(id), pain.touchpoint);
    }
    for (const Touchpoint& touchpoint : journey.touchpoints)
        for (std::string& id : findings_about(touchpoint.id))
            about.emplace(std::move(id), touchpoint.id);
    return about;
}

// The metrics of the actions that answer to something at a touchpoint, each once.
ByTouchpoint metrics_of(const Journey& journey, const Plan& plan, Language language) {
    ByTouchpoint metrics;
    if (plan.actions.empty())
        return metrics;
    const auto about = touchpoints_of_sources(journey);
    std::unordered_set<std::string> said; // a touchpoint and words
    for (const PlanAction& action : plan.actions) {
        if (action.status == ActionStatus::Dropped)
            continue;
        TouchpointIds answers_to;
        for (const ActionSource& source : action.sources)
            if (source.kind == SourceKind::Pain || source.kind == SourceKind::Finding)
                if (const auto found = about.find(source.id); found != about.end())
                    answers_to.insert(found->second);
        if (answers_to.empty())
            continue;
        for (const PlanMetric& metric : action.metrics) {
            const std::string words = metric_change(metric, language);
            for (const TouchpointId& touchpoint : answers_to)
                if (said.insert(touchpoint.text + '/' + words).second)
                    metrics[touchpoint].push_back(words);
        }
    }
    return metrics;
}

Texts figures_of(const Touchpoint& touchpoint, Texts metrics, Language language) {
    Texts figures;
    if (touchpoint.monthly_volume)
        figures.push_back(tappa::text_count(
            ReportText::JourneyLaneVolume, language, std::llround(*touchpoint.monthly_volume)
        ));
    if (touchpoint.abandonment)
        figures.push_back(tappa::text_with(
            ReportText::JourneyLaneAbandonment,
            language,
            {formatted_whole_percent(*touchpoint.abandonment, language)}
        ));
    std::move(metrics.begin(), metrics.end(), std::back_inserter(figures));
    return figures;
}

Texts text_if_any(const std::string& text) {
    return text.empty() ? Texts() : Texts{text};
}

struct Notes {
    ByTouchpoint pains;
    ByTouchpoint opportunities;
    ByTouchpoint quotes;
    ByTouchpoint metrics;
};

Texts taken(ByTouchpoint& from, const TouchpointId& touchpoint) {
    const auto found = from.find(touchpoint);
    return found == from.end() ? Texts() : std::move(found->second);
}

Texts texts_of(MapLane lane, const Touchpoint& touchpoint, Notes& notes, Language language) {
    switch (lane) {
    case MapLane::JobToBeDone:
        return text_if_any(touchpoint.job);
    case MapLane::Thinking:
        return text_if_any(touchpoint.thinking);
    case MapLane::Saying:
        return text_if_any(touchpoint.saying);
    case MapLane::Quotes:
        return taken(notes.quotes, touchpoint.id);
    case MapLane::Channel:
        return text_if_any(touchpoint.channel);
    case MapLane::PainPoints:
        return taken(notes.pains, touchpoint.id);
    case MapLane::Opportunities:
        return taken(notes.opportunities, touchpoint.id);
    case MapLane::Evidence:
        return {std::string(name_of(touchpoint.evidence, language))};
    case MapLane::Metrics:
        return figures_of(touchpoint, taken(notes.metrics, touchpoint.id), language);
    case MapLane::Department:
        return text_if_any(touchpoint.department);
    case MapLane::Backstage:
        return text_if_any(touchpoint.backstage);
    }
    return {};
}

} // namespace

bool JourneyLanes::has_something(MapLane lane) const {
    const LaneStages& stages = (*this)[lane];
    return std::any_of(stages.begin(), stages.end(), [](const auto& entries) {
        return !entries.empty();
    });
}

JourneyLanes journey_lanes(const Journey& journey, const Plan& plan, Language language) {
    JourneyLanes lanes;
    Notes notes{
        pains_of(journey),
        opportunities_of(journey),
        quotes_of(journey, language),
        metrics_of(journey, plan, language)};
    for (const Touchpoint& touchpoint : journey.touchpoints) {
        const auto stage = static_cast<std::size_t>(touchpoint.stage);
        for (const MapLane lane : all_of<MapLane>()) {
            Texts texts = texts_of(lane, touchpoint, notes, language);
            if (!texts.empty())
                lanes.lanes[static_cast<std::size_t>(lane)][stage].push_back(
                    {touchpoint.id, touchpoint.name, std::move(texts)}
                );
        }
    }
    return lanes;
}

std::string_view lane_name(MapLane lane, Language language) {
    constexpr std::array names{
        ReportText::JourneyLaneJob,
        ReportText::JourneyLaneThinking,
        ReportText::JourneyLaneSaying,
        ReportText::JourneyLaneQuotes,
        ReportText::JourneyLaneChannel,
        ReportText::JourneyLanePains,
        ReportText::JourneyLaneOpportunities,
        ReportText::JourneyLaneEvidence,
        ReportText::JourneyLaneMetrics,
        ReportText::JourneyLaneDepartment,
        ReportText::JourneyLaneBackstage};
    static_assert(names.size() == enum_count<MapLane>);
    return tappa::text(names[static_cast<std::size_t>(lane)], language);
}

std::string_view line_of_visibility(Language language) {
    return tappa::text(ReportText::JourneyLineOfVisibility, language);
}

std::string in_quotation_marks(std::string_view words, Language language) {
    return tappa::text_with(ReportText::JourneyQuoted, language, {std::string(words)});
}

} // namespace tappa::report
