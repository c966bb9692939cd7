#include "planning/quick_audit.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace tappa {

namespace {

// Values as they come first, and their places by what tells them apart; last an empty one, where
// that is of some.
template <typename Value>
class Places {
public:
    void add(const Value& value, const std::string& key) {
        if (key.empty())
            m_some_have_none = true;
        else if (m_places.emplace(key, m_values.size()).second)
            m_values.push_back(value);
    }
    [[nodiscard]] std::size_t of(const std::string& key) const {
        const auto found = m_places.find(key);
        return found == m_places.end() ? m_values.size() : found->second;
    }
    [[nodiscard]] std::vector<Value> values() const {
        std::vector<Value> values = m_values;
        if (m_some_have_none)
            values.emplace_back();
        return values;
    }

private:
    std::vector<Value> m_values;
    std::unordered_map<std::string, std::size_t> m_places;
    bool m_some_have_none = false;
};

std::string channel_key(const Touchpoint& touchpoint) {
    return folded(trimmed(touchpoint.channel));
}

// Keeps the heaviest; an equal one stays behind those that came before it.
void keep_worst(std::vector<AuditPain>& worst, const AuditPain& pain) {
    const auto place = std::find_if(worst.begin(), worst.end(), [&](const AuditPain& other) {
        return other.burden < pain.burden;
    });
    if (place == worst.end() && worst.size() >= audit_worst)
        return;
    worst.insert(place, pain);
    if (worst.size() > audit_worst)
        worst.pop_back();
}

} // namespace

QuickAudit quick_audit(const Journeys& journeys) {
    Places<PersonaId> segments;
    Places<std::string> channels;
    for (const Journey& journey : journeys) {
        if (!journey.touchpoints.empty())
            segments.add(journey.segment, journey.segment.text);
        for (const Touchpoint& touchpoint : journey.touchpoints)
            channels.add(std::string(trimmed(touchpoint.channel)), channel_key(touchpoint));
    }
    QuickAudit audit;
    audit.segments = segments.values();
    audit.channels = channels.values();
    audit.usual_share = usual_share(journeys);
    std::vector<std::map<std::size_t, AuditCell>> cells(audit.segments.size());
    for (const Journey& journey : journeys) {
        if (journey.touchpoints.empty())
            continue;
        std::map<std::size_t, AuditCell>& row = cells[segments.of(journey.segment.text)];
        struct Place {
            const Touchpoint* touchpoint = nullptr;
            AuditCell* cell = nullptr;
        };
        std::unordered_map<TouchpointId, Place> places;
        for (const Touchpoint& touchpoint : journey.touchpoints) {
            const std::size_t channel = channels.of(channel_key(touchpoint));
            AuditCell& cell = row[channel];
            cell.channel = channel;
            ++cell.touchpoints;
            places.emplace(touchpoint.id, Place{&touchpoint, &cell});
        }
        for (const PainPoint& pain : journey.pain_points) {
            const auto place = places.find(pain.touchpoint);
            if (place == places.end())
                continue;
            const AuditPain found{
                &journey, place->second.touchpoint, &pain, pain_burden(pain, audit.usual_share)};
            ++place->second.cell->pain_points;
            keep_worst(place->second.cell->worst, found);
            keep_worst(audit.overall, found);
            audit.is_share_known = audit.is_share_known || pain.share.has_value();
        }
    }
    for (std::map<std::size_t, AuditCell>& row : cells) {
        std::vector<AuditCell>& filled = audit.cells.emplace_back();
        for (auto& [channel, cell] : row)
            filled.push_back(std::move(cell));
    }
    return audit;
}

const AuditCell* find_cell(const QuickAudit& audit, std::size_t segment, std::size_t channel) {
    const std::vector<AuditCell>& row = audit.cells[segment];
    const auto found = std::lower_bound(
        row.begin(),
        row.end(),
        channel,
        [](const AuditCell& cell, std::size_t wanted) { return cell.channel < wanted; }
    );
    return found != row.end() && found->channel == channel ? &*found : nullptr;
}

PlannedPains planned_pains(const Plan& plan) {
    PlannedPains planned;
    for (const PlanAction& action : plan.actions)
        if (action.status != ActionStatus::Dropped)
            for (const ActionSource& source : action.sources)
                if (source.kind == SourceKind::Pain)
                    planned.emplace(source.id, &action);
    return planned;
}

} // namespace tappa
