#pragma once

#include "app/state.hpp"
#include "planning/metric_register.hpp"
#include "ui/kit/ui.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tappa::ui {

enum class MetricColumn { Metric, Owner, Baseline, Target, Moment, Source, Latest, Actions };

struct MetricSort {
    MetricColumn by = MetricColumn::Metric;
    bool descending = false;
    bool operator==(const MetricSort&) const = default;
};

// The register of metrics: each once, with the actions that are to move it.
class PlanMetricsView {
public:
    void draw(Ui& ui, const State& state);
    void forget(); // the plan, which may be of a document that is closed by now

private:
    void follow(const Ui& ui, const State& state);
    void table_ui(Ui& ui, std::size_t count);
    void list_ui(Ui& ui, std::size_t count) const;

    struct Made {
        MetricSort sort;
        Language language = Language::En;
        bool operator==(const Made&) const = default;
    };

    MetricSort m_sort;
    // What the metrics were listed of, and how. The plan is held, so that pointers into it stay
    // good.
    std::optional<Shared<Plan>> m_plan;
    Made m_made;
    std::vector<RegisteredMetric> m_metrics; // in order
};

// Of the first link to an action.
[[nodiscard]] std::string metric_link_key(const PlanActionId& action);

} // namespace tappa::ui
