#include "app/import/imported_journey.hpp"

#include "app/document_rules.hpp"
#include "app/documents/new_document.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tappa {

namespace {

constexpr double days_in_month = 30.4375;
constexpr double least_days = 7; // of a log, to say how many customers come in a month

bool is_between_touchpoints(const Flow& flow) {
    return flow.from != flow_start && flow.to != flow_goal && flow.to != flow_exit;
}

// The flows that become transitions: the most frequent where there are too many.
std::vector<Flow> transitions_of(const LogSummary& summary) {
    std::vector<Flow> flows;
    std::copy_if(
        summary.flows.begin(),
        summary.flows.end(),
        std::back_inserter(flows),
        is_between_touchpoints
    );
    if (flows.size() > limits::transitions) {
        std::stable_sort(flows.begin(), flows.end(), [](const Flow& a, const Flow& b) {
            return a.count > b.count;
        });
        flows.resize(limits::transitions);
    }
    return flows;
}

double count_of(const Flow& flow) {
    return clamped(static_cast<double>(flow.count), limits::quantity, 0);
}

// What each touchpoint counts.
struct Visits {
    double all = 0;
    double going = 0; // on or away
    double leaving = 0;
};

std::vector<Visits> visits_of(const LogSummary& summary) {
    std::vector<Visits> visits(summary.touchpoints);
    for (const Flow& flow : summary.flows) {
        if (flow.to < visits.size())
            visits[flow.to].all += count_of(flow);
        if (flow.from >= visits.size())
            continue;
        visits[flow.from].going += count_of(flow);
        if (flow.to == flow_exit)
            visits[flow.from].leaving += count_of(flow);
    }
    return visits;
}

// Whether a document has room for what was chosen for an activity, beside so many others. Names of
// activities stay as the log has them: shortened they would be found again in no other.
bool is_kept(const ActivityChoice& choice, std::size_t others) {
    return others < limits::log_activities
        && clean_text(choice.activity, limits::title) == choice.activity;
}

// How many months the log covers; 0 where it says too little.
double months_of(const LogSummary& summary) {
    if (!summary.first || !summary.last)
        return 0;
    const double days = (static_cast<double>(*summary.last) - static_cast<double>(*summary.first))
        / static_cast<double>(ticks_per_day);
    return days < least_days ? 0 : days / days_in_month;
}

const std::string& name_at(const std::vector<std::string>& names, std::size_t place) {
    static const std::string none;
    return place < names.size() ? names[place] : none;
}

// Texts that are longer than their fields: they stand whole in the notes.
std::string texts_cut(std::initializer_list<std::string_view> texts) {
    std::string notes;
    for (const std::string_view text : texts)
        if (text.size() > limits::title && code_point_count(text) > limits::title)
            notes += (notes.empty() ? "" : "\n") + std::string(text);
    return notes;
}

Journey& journey_to_fill(Document& document, const JourneyId& wanted, bool is_new) {
    const auto found =
        std::find_if(document.journeys.begin(), document.journeys.end(), [&](const Journey& one) {
            return one.id == wanted;
        });
    if (!is_new && found != document.journeys.end())
        return found->edit();
    Journey journey;
    journey.id = next_journey_id(document);
    document.journeys.emplace_back(std::move(journey));
    return document.journeys.back().edit();
}

class Filling {
public:
    Filling(Document& document, Journey& journey, const ImportState& import)
        : m_journey(journey)
        , m_import(import)
        , m_summary(**import.result)
        , m_visits(visits_of(m_summary))
        , m_months(months_of(m_summary))
        , m_next_number(number_of(next_touchpoint_id(document))) {
        for (std::size_t i = 0; i < journey.touchpoints.size(); ++i)
            m_places.emplace(journey.touchpoints[i].id, i);
    }

    void fill() {
        for (std::size_t group = 0; group < m_import.touchpoints->size(); ++group)
            m_ids.push_back(touchpoint_of(group));
        m_journey.transitions = {};
        for (const Flow& flow : transitions_of(m_summary))
            m_journey.transitions.push_back(
                {m_ids[flow.from],
                 m_ids[flow.to],
                 count_of(flow),
                 std::nullopt,
                 minutes_of(flow.median_seconds)}
            );
        m_journey.variants = variants();
        // A table of counts says nothing of goals and pauses: what was chosen for a log stays.
        const bool is_log = m_import.preview && (*m_import.preview)->kind == LogKind::Events;
        if (is_log || !m_journey.log_mapping)
            m_journey.log_mapping = mapping();
        m_journey.entries = {};
        m_journey.goals = {};
        for (const Flow& flow : m_summary.flows) {
            if (flow.from == flow_start && flow.to < m_ids.size())
                m_journey.entries.push_back({m_ids[flow.to], count_of(flow), std::nullopt});
            if (flow.to == flow_goal && flow.from < m_ids.size())
                m_journey.goals.push_back({m_ids[flow.from], count_of(flow), std::nullopt});
        }
    }

private:
    static constexpr std::size_t prefix_size = 3; // "tp-"

    // Counted on from there, because asking the document for each would look through all of it.
    [[nodiscard]] static std::uint64_t number_of(const TouchpointId& id) {
        return std::stoull(id.text.substr(prefix_size));
    }
    [[nodiscard]] static std::optional<double> minutes_of(const std::optional<double>& seconds) {
        constexpr double seconds_a_minute = 60;
        if (!seconds)
            return std::nullopt;
        return clamped(*seconds / seconds_a_minute, limits::median_minutes, 0);
    }

    // For the next log.
    [[nodiscard]] Shared<LogMapping> mapping() const {
        LogMapping kept;
        const auto& choices = *m_import.activities;
        for (std::size_t i = 0; i < choices.size(); ++i) {
            if (!is_kept(choices[i], kept.activities.size()))
                continue;
            const std::optional<std::uint32_t> group = (*m_import.touchpoint_of)[i];
            kept.activities.push_back(
                {choices[i].activity,
                 group ? m_ids[*group] : TouchpointId(),
                 choices[i].is_goal,
                 choices[i].left_out}
            );
        }
        kept.groups_rare = m_import.groups_rare;
        kept.session_gap_hours = static_cast<int>(m_import.session_gap_hours);
        return kept;
    }

    // Nothing where the file tells of no paths, so that none of an earlier log are left.
    [[nodiscard]] std::optional<Shared<JourneyVariants>> variants() const {
        const Variants& found = m_summary.variants;
        if (found.different == 0)
            return std::nullopt;
        JourneyVariants kept;
        kept.customers = static_cast<double>(m_summary.cases);
        kept.conversions = static_cast<double>(m_summary.conversions);
        kept.different = static_cast<double>(found.different);
        kept.goal_median_minutes = minutes_of(found.goal_median_seconds);
        kept.goal_p90_minutes = minutes_of(found.goal_p90_seconds);
        kept.median_minutes = minutes_of(found.median_seconds);
        kept.times = times_of(found.throughput);
        keep_groups(kept);
        for (std::size_t i = 0; i < found.most_frequent.size(); ++i) {
            if (found.most_frequent[i].activities.size() > limits::variant_steps)
                continue;
            kept.most_frequent.push_back(variant_from(found.most_frequent[i]));
            if (i < m_summary.groups.of_path.size())
                keep_parts(kept.most_frequent.back(), m_summary.groups.of_path[i]);
        }
        return kept;
    }
    void keep_groups(JourneyVariants& kept) const {
        for (const std::string& name : m_summary.groups.segments)
            kept.segments.push_back({name});
        for (const CasePeriod& period : m_summary.groups.periods)
            kept.periods.push_back({period.first, period.last});
        const auto place_of = [](const std::optional<std::uint32_t>& place) {
            return place ? std::optional(static_cast<int>(*place)) : std::nullopt;
        };
        for (const CaseGroup& found : m_summary.groups.groups)
            kept.groups.push_back(
                {place_of(found.segment),
                 place_of(found.period),
                 static_cast<double>(found.cases),
                 static_cast<double>(found.conversions),
                 static_cast<double>(found.different),
                 minutes_of(found.median_seconds),
                 minutes_of(found.goal_median_seconds),
                 minutes_of(found.goal_p90_seconds),
                 times_of(found.throughput)}
            );
    }
    static void keep_parts(JourneyVariant& variant, const std::vector<PathPart>& parts) {
        for (const PathPart& part : parts)
            variant.parts.push_back(
                {static_cast<int>(part.group),
                 static_cast<double>(part.cases),
                 static_cast<double>(part.conversions),
                 variant.steps.size() > 1 ? minutes_of(part.median_seconds) : std::nullopt}
            );
    }
    [[nodiscard]] static std::vector<TimeClass> times_of(const Throughput& throughput) {
        std::vector<TimeClass> times;
        for (std::size_t i = 0; i < throughput.cases.size(); ++i)
            times.push_back(
                {static_cast<double>(throughput.cases[i]),
                 static_cast<double>(throughput.conversions[i])}
            );
        while (!times.empty() && times.back().customers == 0)
            times.pop_back();
        return times;
    }
    [[nodiscard]] JourneyVariant variant_from(const Variant& found) const {
        JourneyVariant variant;
        variant.customers = static_cast<double>(found.cases);
        variant.conversions = static_cast<double>(found.conversions);
        variant.steps.reserve(found.activities.size());
        for (std::size_t i = 0; i < found.activities.size(); ++i)
            variant.steps.push_back(
                {m_ids[found.activities[i]],
                 i < found.step_seconds.size() ? minutes_of(found.step_seconds[i]) : std::nullopt}
            );
        if (found.activities.size() > 1) {
            variant.median_minutes = minutes_of(found.median_seconds);
            variant.p90_minutes = minutes_of(found.p90_seconds);
        }
        return variant;
    }

    // The journey's own where there is one, else a new one; with its numbers.
    TouchpointId touchpoint_of(std::size_t group) {
        const ImportedTouchpoint& wanted = (*m_import.touchpoints)[group];
        auto& all = m_journey.touchpoints;
        if (const auto found = m_places.find(wanted.touchpoint); found != m_places.end()) {
            measure(all.edit(found->second), group);
            return wanted.touchpoint;
        }
        Touchpoint made;
        made.id = TouchpointId("tp-" + std::to_string(m_next_number++));
        made.name = wanted.name;
        made.stage = wanted.stage;
        made.channel = name_at(m_summary.channels, group);
        made.department = name_at(m_summary.departments, group);
        made.notes = texts_cut({made.name, made.channel, made.department});
        measure(made, group);
        all.push_back(cleaned(std::move(made)));
        return all.back().id;
    }

    void measure(Touchpoint& touchpoint, std::size_t group) const {
        const Visits& visits = m_visits[group];
        touchpoint.abandonment = visits.going > 0 ? visits.leaving / visits.going : 0;
        if (m_months > 0)
            touchpoint.monthly_volume =
                clamped(std::round(visits.all / m_months), limits::quantity, 0);
        else if (touchpoint.monthly_volume)
            return; // which says where it comes from
        touchpoint.evidence = Evidence::Measured;
    }

    Journey& m_journey;
    const ImportState& m_import;
    const LogSummary& m_summary;
    std::vector<Visits> m_visits;
    double m_months;
    std::unordered_map<TouchpointId, std::size_t> m_places; // of the journey's own
    std::uint64_t m_next_number;
    std::vector<TouchpointId> m_ids; // by group
};

} // namespace

const Journey& journey_of_import(const State& state) {
    static const Journey none;
    for (const auto& journey : state.document.journeys)
        if (journey->id == state.import.journey)
            return *journey;
    return none;
}

bool renews_journey(const State& state) {
    return !state.import.into_new_journey && state.session.has_document
        && !journey_of_import(state).touchpoints.empty();
}

JourneyChanges journey_changes(const ImportState& import, const Journey& journey) {
    JourneyChanges changes;
    std::unordered_set<std::string_view> known;
    for (const Touchpoint& touchpoint : journey.touchpoints)
        known.insert(touchpoint.id.text);
    const LogSummary& summary = **import.result;
    for (std::size_t i = 0; i < import.touchpoints->size(); ++i) {
        const ImportedTouchpoint& touchpoint = (*import.touchpoints)[i];
        const bool is_known = known.count(touchpoint.touchpoint.text) > 0;
        const bool is_renewed = is_known && !import.into_new_journey;
        (is_renewed ? changes.renewed : changes.added) += 1;
        changes.matched += is_known && !is_renewed ? std::size_t{1} : 0;
        const std::string cut = texts_cut(
            {touchpoint.name, name_at(summary.channels, i), name_at(summary.departments, i)}
        );
        changes.shortened += is_renewed || cut.empty() ? std::size_t{0} : std::size_t{1};
    }
    const auto all = static_cast<std::size_t>(std::count_if(
        (*import.result)->flows.begin(), (*import.result)->flows.end(), is_between_touchpoints
    ));
    changes.transitions = std::min(all, limits::transitions);
    changes.left_out = all - changes.transitions;
    std::size_t kept = 0;
    for (const ActivityChoice& choice : *import.activities)
        kept += is_kept(choice, kept) ? std::size_t{1} : 0;
    changes.choices_not_kept = import.activities->size() - kept;
    changes.keeps_volumes = months_of(**import.result) <= 0;
    changes.transitions_before = import.into_new_journey ? 0 : journey.transitions.size();
    return changes;
}

JourneyId put_into_journey(Document& document, const ImportState& import, const std::string& name) {
    Journey& target = journey_to_fill(document, import.journey, import.into_new_journey);
    if (is_empty(target) && is_unnamed(target))
        target.name = name;
    // What somebody has chosen for a journey that is updated stays.
    const std::string segment(trimmed(clean_text(import.cases.segment, limits::title)));
    if (target.segment.empty() && !segment.empty())
        target.segment = persona_named(document, PersonaKind::Segment, segment);
    Filling(document, target, import).fill();
    return target.id;
}

} // namespace tappa
