#pragma once

#include "base/language.hpp"
#include "model/enums.hpp"
#include "model/ids.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa {

// Lifting a capability from one level to the next.
struct CapabilityStep {
    CapabilityId capability;
    int from = 1; // 1–4
    bool operator==(const CapabilityStep&) const = default;
};

// Lifting one practice: what the action leaves behind is what level `to` of the question says.
struct Lift {
    QuestionId question;
    int from = 1; // 1–4
    int to = 2;   // above `from`, at most 5
    bool operator==(const Lift&) const = default;
};

struct Effort {
    double low = 0; // person-days, low <= likely <= high
    double likely = 0;
    double high = 0;
    bool operator==(const Effort&) const = default;
};

// A part of something between two bounds, 0–1.
struct ShareRange {
    double low = 0; // low <= high
    double high = 0;
    bool operator==(const ShareRange&) const = default;
};

struct CatalogueMetric {
    MetricKind kind = MetricKind::Other;
    LocalText name;
    LocalText unit;
    Direction better = Direction::Up;
    bool operator==(const CatalogueMetric&) const = default;
};

struct CatalogueAction {
    CatalogueActionId id;
    LocalText title;
    LocalText why;
    std::vector<LocalText> first_steps;
    LocalText owner_role;
    std::vector<CapabilityStep> capability_steps;
    std::vector<Lift> lifts;
    std::vector<PainCategory> pain_categories;
    Effort effort_days;
    double duration_weeks = 0;
    Horizon horizon = Horizon::Short;
    std::vector<CatalogueMetric> metrics;
    std::vector<CatalogueActionId> prerequisites; // acyclic
    std::string source;
    // Of those who now leave at a touchpoint it answers to, the part that may go on afterwards: an
    // assumption. Nothing: it does not plainly work against leaving.
    std::optional<ShareRange> reduces = {};
    bool operator==(const CatalogueAction&) const = default;
};

// The recommended actions that ship with Tappa (`questionnaires/actions.json`).
struct Catalogue {
    std::string id;
    int revision = 1;
    std::vector<CatalogueAction> actions;
    bool operator==(const Catalogue&) const = default;
};

[[nodiscard]] const CatalogueAction* find_action(const Catalogue&, const CatalogueActionId&);

} // namespace tappa
