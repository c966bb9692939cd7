#include "planning/quick_audit.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace tappa {

namespace {

// Names as they are written first, and their places by what tells them apart.
class Places {
public:
    void add(const std::string& name) {
        std::string key = folded(trimmed(name));
        if (key.empty()) {
            m_has_nameless = true;
            return;
        }
        if (m_places.emplace(std::move(key), m_names.size()).second)
            m_names.emplace_back(trimmed(name));
    }
    [[nodiscard]] std::size_t of(const std::string& name) const {
        const auto found = m_places.find(folded(trimmed(name)));
        return found == m_places.end() ? m_names.size() : found->second;
    }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names = m_names;
        if (m_has_nameless)
            names.emplace_back();
        return names;
    }

private:
    std::vector<std::string> m_names;
    std::unordered_map<std::string, std::size_t> m_places;
    bool m_has_nameless = false;
};

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
    Places segments;
    Places channels;
    for (const Journey& journey : journeys) {
        if (!journey.touchpoints.empty())
            segments.add(journey.segment);
        for (const Touchpoint& touchpoint : journey.touchpoints)
            channels.add(touchpoint.channel);
    }
    QuickAudit audit;
    audit.segments = segments.names();
    audit.channels = channels.names();
    audit.usual_share = usual_share(journeys);
    std::vector<std::map<std::size_t, AuditCell>> cells(audit.segments.size());
    for (const Journey& journey : journeys) {
        if (journey.touchpoints.empty())
            continue;
        std::map<std::size_t, AuditCell>& row = cells[segments.of(journey.segment)];
        struct Place {
            const Touchpoint* touchpoint = nullptr;
            AuditCell* cell = nullptr;
        };
        std::unordered_map<TouchpointId, Place> places;
        for (const Touchpoint& touchpoint : journey.touchpoints) {
            const std::size_t channel = channels.of(touchpoint.channel);
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
