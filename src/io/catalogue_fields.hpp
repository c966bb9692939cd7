#pragma once

#include "io/file_kind.hpp"
#include "io/limits.hpp"
#include "model/catalogue.hpp"

// The members of each struct as files name them; see field_reader.hpp.
namespace tappa {

template <typename V>
void fields(V& v, typename V::template Value<CapabilityStep>& step) {
    v.id("capability", step.capability);
    v.whole("from", step.from, limits::step_from);
}

template <typename V>
void fields(V& v, typename V::template Value<Lift>& lift) {
    v.id("question", lift.question);
    v.whole("from", lift.from, limits::step_from);
    v.whole("to", lift.to, limits::step_to);
}

template <typename V>
void fields(V& v, typename V::template Value<Effort>& effort) {
    v.number("low", effort.low, limits::effort_days);
    v.number("likely", effort.likely, limits::effort_days);
    v.number("high", effort.high, limits::effort_days);
}

template <typename V>
void fields(V& v, typename V::template Value<ShareRange>& share) {
    v.number("low", share.low, limits::share);
    v.number("high", share.high, limits::share);
}

template <typename V>
void fields(V& v, typename V::template Value<CatalogueMetric>& metric) {
    v.choice("kind", metric.kind);
    v.local_text("name", metric.name, limits::title);
    v.local_text("unit", metric.unit, limits::title);
    v.choice("better", metric.better);
}

template <typename V>
void fields(V& v, typename V::template Value<CatalogueAction>& action) {
    v.id("id", action.id);
    v.local_text("title", action.title, limits::title);
    v.local_text("why", action.why, limits::paragraph);
    v.local_texts("first_steps", action.first_steps, {0, limits::per_action}, limits::paragraph);
    v.local_text("owner_role", action.owner_role, limits::title);
    v.list("capability_steps", action.capability_steps, {0, limits::per_action});
    v.list("lifts", action.lifts, {0, limits::per_action});
    v.choices("pain_categories", action.pain_categories, {0, limits::per_action});
    v.object("effort_days", action.effort_days);
    v.number("duration_weeks", action.duration_weeks, limits::duration_weeks);
    v.choice("horizon", action.horizon);
    v.list("metrics", action.metrics, {0, limits::per_action});
    v.ids("prerequisites", action.prerequisites, {0, limits::per_action});
    v.optional_text("source", action.source, limits::title);
    v.optional_object("reduces", action.reduces);
}

template <typename V>
void fields(V& v, typename V::template Value<Catalogue>& catalogue) {
    v.fixed("format", catalogue_file.format);
    v.fixed("version", catalogue_file.newest_version);
    v.id_text("id", catalogue.id);
    v.whole("revision", catalogue.revision, limits::revision);
    v.list("actions", catalogue.actions, {0, limits::actions});
}

} // namespace tappa
