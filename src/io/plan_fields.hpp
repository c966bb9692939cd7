#pragma once

#include "io/limits.hpp"
#include "model/plan.hpp"

// The members of each struct as files name them; see field_reader.hpp.
namespace tappa {

template <typename V>
void fields(V& v, typename V::template Value<ActionSource>& source) {
    v.choice("kind", source.kind);
    v.id_text("id", source.id);
}

template <typename V>
void fields(V& v, typename V::template Value<MetricReading>& reading) {
    v.date("date", reading.date);
    v.optional_number("value", reading.value, limits::measured);
    v.optional_whole("answers", reading.answers, limits::answer_count);
}

template <typename V>
void fields(V& v, typename V::template Value<PlanMetric>& metric) {
    v.choice("kind", metric.kind);
    v.text("name", metric.name, limits::title);
    v.optional_text("unit", metric.unit, limits::title);
    v.choice("better", metric.better);
    v.optional_number("baseline", metric.baseline, limits::measured);
    v.optional_number("target", metric.target, limits::measured);
    v.choice("moment", metric.moment);
    v.optional_date("due", metric.due);
    v.list_unless_empty("readings", metric.readings, limits::readings);
    v.optional_text("owner", metric.owner, limits::title);
    v.optional_text("source", metric.source, limits::title);
}

template <typename V>
void fields(V& v, typename V::template Value<ActionUpdate>& update) {
    v.date("date", update.date);
    v.optional_text("author", update.author, limits::title);
    v.optional_text("text", update.text, limits::paragraph);
    v.optional_choice("from", update.from);
    v.optional_choice("status", update.status);
    v.optional_whole("percent", update.percent, limits::percent);
}

template <typename V>
void fields(V& v, typename V::template Value<Reduction>& reduction) {
    v.id("touchpoint", reduction.touchpoint);
    v.number("low", reduction.share.low, limits::share);
    v.number("high", reduction.share.high, limits::share);
    v.choice("basis", reduction.basis);
}

template <typename V>
void fields(V& v, typename V::template Value<PlanAction>& action) {
    v.id("id", action.id);
    v.optional_id("catalogue_id", action.catalogue_id);
    v.text("title", action.title, limits::title);
    v.optional_text("why", action.why, limits::paragraph);
    v.list("sources", action.sources, {1, limits::per_action});
    v.optional_text("owner_name", action.owner_name, limits::title);
    v.optional_text("owner_role", action.owner_role, limits::title);
    v.list("metrics", action.metrics, {0, limits::per_action});
    v.number("effort_days", action.effort_days, limits::effort_days);
    v.number("duration_weeks", action.duration_weeks, limits::duration_weeks);
    v.number("confidence", action.confidence, limits::share);
    v.optional_number("cost_once", action.cost_once, limits::money);
    v.optional_number("cost_yearly", action.cost_yearly, limits::money);
    v.choice("status", action.status);
    v.ids("prerequisites", action.prerequisites, {0, limits::per_action});
    v.optional_date("start", action.start);
    v.optional_date("due", action.due);
    v.optional_text("notes", action.notes, limits::notes);
    v.list_unless_empty("updates", action.updates, limits::updates);
    v.list_unless_empty("reduces", action.reduces, limits::per_action);
}

template <typename V>
void fields(V& v, typename V::template Value<PlanDecision>& decision) {
    v.choice("kind", decision.kind);
    v.id_text("id", decision.id);
    v.optional_text("reason", decision.reason, limits::paragraph);
    v.optional_text("decided_by", decision.decided_by, limits::title);
    v.optional_date("date", decision.date);
}

template <typename V>
void fields(V& v, typename V::template Value<SignedMetric>& metric) {
    v.text("name", metric.name, limits::title);
    v.optional_number("baseline", metric.baseline, limits::measured);
    v.optional_number("target", metric.target, limits::measured);
    v.optional_date("due", metric.due);
}

template <typename V>
void fields(V& v, typename V::template Value<SignedAction>& action) {
    v.id("id", action.id);
    v.text("title", action.title, limits::title);
    v.optional_text("owner_name", action.owner_name, limits::title);
    v.optional_text("owner_role", action.owner_role, limits::title);
    v.optional_date("start", action.start);
    v.optional_date("due", action.due);
    v.number("effort_days", action.effort_days, limits::effort_days);
    v.list_unless_empty("metrics", action.metrics, limits::per_action);
}

template <typename V>
void fields(V& v, typename V::template Value<SignOff>& sign_off) {
    v.filled_text("name", sign_off.name, limits::title);
    v.optional_text("role", sign_off.role, limits::title);
    v.date("date", sign_off.date);
    v.list("actions", sign_off.actions, {0, limits::actions});
}

template <typename V>
void fields(V& v, typename V::template Value<PriorityWeights>& weights) {
    v.number("gap", weights.gap, limits::weight);
    v.number("pain", weights.pain, limits::weight);
    v.number("leverage", weights.leverage, limits::weight);
    v.number("effort_exponent", weights.effort_exponent, limits::share);
    v.truth_if_so("ignores_confidence", weights.ignores_confidence);
}

template <typename V>
void fields(V& v, typename V::template Value<OwnerCapacity>& owner) {
    v.optional_text("name", owner.name, limits::title);
    v.optional_number("days_per_week", owner.days_per_week, limits::days_per_week);
    v.optional_text("email", owner.email, limits::email);
}

template <typename V>
void fields(V& v, typename V::template Value<SpecialDay>& day) {
    v.date("date", day.date);
    v.truth("is_worked", day.is_worked);
    v.optional_text("name", day.name, limits::title);
}

template <typename V>
void fields(V& v, typename V::template Value<Milestone>& milestone) {
    v.id("id", milestone.id);
    v.text("name", milestone.name, limits::title);
    v.date("date", milestone.date);
}

template <typename V>
void fields(V& v, typename V::template Value<PlanSchedule>& schedule) {
    v.optional_date("start", schedule.start);
    v.optional_country("country", schedule.country);
    v.optional_number("days_per_week", schedule.days_per_week, limits::days_per_week);
    v.list("owners", schedule.owners, {0, limits::owners});
    v.list_unless_empty("special_days", schedule.special_days, limits::special_days);
}

template <typename V>
void fields(V& v, typename V::template Value<Plan>& plan) {
    v.list("actions", plan.actions, {0, limits::actions});
    v.ids("dropped_proposals", plan.dropped_proposals, {0, limits::actions});
    v.list_unless_empty("decisions", plan.decisions, limits::decisions);
    v.object("weights", plan.weights);
    v.object_unless_empty("schedule", plan.schedule);
    v.list_unless_empty("milestones", plan.milestones, limits::milestones);
    v.optional_object("sign_off", plan.sign_off);
}

} // namespace tappa
