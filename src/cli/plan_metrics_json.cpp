#include "cli/plan_metrics_json.hpp"

#include "base/date.hpp"
#include "cli/json_parts.hpp"
#include "planning/metric_outcome.hpp"
#include "planning/metric_register.hpp"

#include <optional>

namespace tappa::cli {

namespace {

void metric_members(JsonWriter& json, const PlanMetric& metric) {
    json.member("kind", enum_id(metric.kind));
    json.member("name", metric.name);
    text_or_null(json, "unit", metric.unit);
    json.member("better", enum_id(metric.better));
    member_or_null(json, "baseline", metric.baseline);
    member_or_null(json, "target", metric.target);
    json.member("moment", enum_id(metric.moment));
    date_or_null(json, "due", metric.due);
    text_or_null(json, "owner", metric.owner);
    text_or_null(json, "source", metric.source);
    json.key("readings");
    json.begin_array();
    for (const MetricReading& reading : metric.readings) {
        json.begin_object();
        json.member("date", iso_from_date(reading.date));
        member_or_null(json, "value", reading.value);
        member_or_null(json, "answers", reading.answers);
        json.end_object();
    }
    json.end_array();
}

// What the change needs, answers or readings, and whether it is there.
void outcome_member(JsonWriter& json, const MetricOutcome& outcome) {
    const std::optional<NeededCount>& needed = outcome.needed;
    json.key("outcome");
    json.begin_object();
    json.member("counts", outcome.by_readings ? "readings" : "answers");
    member_or_null(json, "needed", needed ? std::optional(needed->once) : std::nullopt);
    member_or_null(json, "needed_always", needed ? needed->always : std::nullopt);
    member_or_null(json, "mean", outcome.mean);
    json.key("interval");
    if (outcome.interval) {
        json.begin_array();
        json.value(outcome.interval->low);
        json.value(outcome.interval->high);
        json.end_array();
    } else {
        json.null();
    }
    json.member("verdict", enum_id(outcome.verdict));
    json.member("target", enum_id(outcome.target));
    json.end_object();
}

} // namespace

void action_metrics_member(JsonWriter& json, const PlanAction& action) {
    json.key("metrics");
    json.begin_array();
    for (const PlanMetric& metric : action.metrics) {
        json.begin_object();
        metric_members(json, metric);
        outcome_member(json, metric_outcome(metric, action.start));
        json.end_object();
    }
    json.end_array();
}

void metrics_member(JsonWriter& json, const std::vector<const PlanAction*>& actions) {
    json.key("metrics");
    json.begin_array();
    for (const RegisteredMetric& one : metric_register(actions)) {
        std::vector<PlanActionId> ids;
        for (const MetricUse& use : one.uses)
            ids.push_back(use.action->id);
        json.begin_object();
        metric_members(json, one.metric);
        ids_member(json, "actions", ids);
        json.end_object();
    }
    json.end_array();
}

} // namespace tappa::cli
