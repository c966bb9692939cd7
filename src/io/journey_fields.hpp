#pragma once

#include "io/limits.hpp"
#include "model/journey.hpp"
#include "model/time_classes.hpp"

// The members of each struct as files name them; see field_reader.hpp.
namespace tappa {

template <typename V>
void fields(V& v, typename V::template Value<Persona>& persona) {
    v.id("id", persona.id);
    v.text("name", persona.name, limits::title);
    v.optional_text("description", persona.description, limits::notes);
    v.optional_number("share", persona.share, limits::share);
}

template <typename V>
void fields(V& v, typename V::template Value<PersonaEmotion>& felt) {
    v.id("persona", felt.persona);
    v.whole("emotion", felt.emotion, limits::emotion);
}

template <typename V>
void fields(V& v, typename V::template Value<Picture>& picture) {
    v.text("jpeg", picture.jpeg, limits::picture);
    v.optional_text("description", picture.description, limits::title);
}

template <typename V>
void fields(V& v, typename V::template Value<Touchpoint>& touchpoint) {
    v.id("id", touchpoint.id);
    v.text("name", touchpoint.name, limits::title);
    v.choice("stage", touchpoint.stage);
    v.optional_text("channel", touchpoint.channel, limits::title);
    v.optional_text("department", touchpoint.department, limits::title);
    v.optional_choice("component", touchpoint.component);
    v.truth("moment_of_truth", touchpoint.moment_of_truth);
    v.optional_whole("emotion", touchpoint.emotion, limits::emotion);
    v.optional_whole("target_emotion", touchpoint.target_emotion, limits::emotion);
    v.list_unless_empty(
        "persona_emotions", touchpoint.persona_emotions, limits::personas + limits::segments
    );
    v.whole("importance", touchpoint.importance, limits::scale);
    v.optional_number("monthly_volume", touchpoint.monthly_volume, limits::quantity);
    v.optional_number("abandonment", touchpoint.abandonment, limits::share);
    v.choice("evidence", touchpoint.evidence);
    v.optional_text("thinking", touchpoint.thinking, limits::paragraph);
    v.optional_text("saying", touchpoint.saying, limits::paragraph);
    v.optional_text("job", touchpoint.job, limits::paragraph);
    v.optional_text("backstage", touchpoint.backstage, limits::paragraph);
    v.optional_object("picture", touchpoint.picture);
    v.optional_id("opens", touchpoint.opens);
    v.optional_text("notes", touchpoint.notes, limits::notes);
}

template <typename V>
void fields(V& v, typename V::template Value<PainPoint>& pain) {
    v.id("id", pain.id);
    v.id("touchpoint", pain.touchpoint);
    v.text("title", pain.title, limits::title);
    v.choice("category", pain.category);
    v.whole("severity", pain.severity, limits::scale);
    v.optional_number("share", pain.share, limits::share);
    v.choice("evidence", pain.evidence);
    v.ids("causes", pain.causes, {0, limits::causes});
    v.optional_text("notes", pain.notes, limits::notes);
}

template <typename V>
void fields(V& v, typename V::template Value<Opportunity>& opportunity) {
    v.id("id", opportunity.id);
    v.id("touchpoint", opportunity.touchpoint);
    v.text("title", opportunity.title, limits::title);
    v.optional_text("notes", opportunity.notes, limits::notes);
}

template <typename V>
void fields(V& v, typename V::template Value<Quote>& quote) {
    v.id("id", quote.id);
    v.text("text", quote.text, limits::paragraph);
    v.optional_text("source", quote.source, limits::title);
    v.optional_id("persona", quote.persona);
    v.ids("touchpoints", quote.touchpoints, {0, limits::quote_links});
    v.ids("pain_points", quote.pain_points, {0, limits::quote_links});
}

template <typename V>
void fields(V& v, typename V::template Value<Transition>& transition) {
    v.id("from", transition.from);
    v.id("to", transition.to);
    v.optional_number("count", transition.count, limits::quantity);
    v.optional_number("share", transition.share, limits::share);
    v.optional_number("median_minutes", transition.median_minutes, limits::median_minutes);
}

template <typename V>
void fields(V& v, typename V::template Value<JourneyEnd>& end) {
    v.id("touchpoint", end.touchpoint);
    v.optional_number("count", end.count, limits::quantity);
    v.optional_number("share", end.share, limits::share);
}

template <typename V>
void fields(V& v, typename V::template Value<VariantStep>& step) {
    v.id("touchpoint", step.touchpoint);
    v.optional_number("median_minutes", step.median_minutes, limits::median_minutes);
}

template <typename V>
void fields(V& v, typename V::template Value<TimeClass>& time) {
    v.number("customers", time.customers, limits::quantity);
    v.number("conversions", time.conversions, limits::quantity);
}

template <typename V>
void fields(V& v, typename V::template Value<VariantSegment>& segment) {
    v.filled_text("name", segment.name, limits::title);
}

template <typename V>
void fields(V& v, typename V::template Value<VariantPeriod>& period) {
    v.date("first", period.first);
    v.date("last", period.last);
}

template <typename V>
void fields(V& v, typename V::template Value<VariantGroup>& group) {
    v.optional_whole("segment", group.segment, limits::variant_segment);
    v.optional_whole("period", group.period, limits::variant_period);
    v.number("customers", group.customers, limits::quantity);
    v.number("conversions", group.conversions, limits::quantity);
    v.number("different", group.different, limits::quantity);
    v.optional_number("median_minutes", group.median_minutes, limits::median_minutes);
    v.optional_number("goal_median_minutes", group.goal_median_minutes, limits::median_minutes);
    v.optional_number("goal_p90_minutes", group.goal_p90_minutes, limits::median_minutes);
    v.list_unless_empty("times", group.times, time_classes);
}

template <typename V>
void fields(V& v, typename V::template Value<VariantPart>& part) {
    v.whole("group", part.group, limits::variant_group);
    v.number("customers", part.customers, limits::quantity);
    v.number("conversions", part.conversions, limits::quantity);
    v.optional_number("median_minutes", part.median_minutes, limits::median_minutes);
}

template <typename V>
void fields(V& v, typename V::template Value<JourneyVariant>& variant) {
    v.list("steps", variant.steps, {1, limits::variant_steps});
    v.number("customers", variant.customers, limits::quantity);
    v.number("conversions", variant.conversions, limits::quantity);
    v.optional_number("median_minutes", variant.median_minutes, limits::median_minutes);
    v.optional_number("p90_minutes", variant.p90_minutes, limits::median_minutes);
    v.list_unless_empty("groups", variant.parts, limits::variant_groups);
}

template <typename V>
void fields(V& v, typename V::template Value<JourneyVariants>& variants) {
    v.number("customers", variants.customers, limits::quantity);
    v.number("conversions", variants.conversions, limits::quantity);
    v.number("different", variants.different, limits::quantity);
    v.number("deleted", variants.deleted, limits::quantity);
    v.number("deleted_customers", variants.deleted_customers, limits::quantity);
    v.optional_number("goal_median_minutes", variants.goal_median_minutes, limits::median_minutes);
    v.optional_number("goal_p90_minutes", variants.goal_p90_minutes, limits::median_minutes);
    v.optional_number("median_minutes", variants.median_minutes, limits::median_minutes);
    v.list("most_frequent", variants.most_frequent, {0, limits::variants});
    v.list_unless_empty("times", variants.times, time_classes);
    v.list_unless_empty("segments", variants.segments, limits::variant_segments);
    v.list_unless_empty("periods", variants.periods, limits::variant_periods);
    v.list_unless_empty("groups", variants.groups, limits::variant_groups);
}

template <typename V>
void fields(V& v, typename V::template Value<LogActivity>& activity) {
    v.text("activity", activity.activity, limits::title);
    v.optional_id("touchpoint", activity.touchpoint);
    v.truth("is_goal", activity.is_goal);
    v.truth("left_out", activity.left_out);
}

template <typename V>
void fields(V& v, typename V::template Value<LogMapping>& mapping) {
    v.list("activities", mapping.activities, {0, limits::log_activities});
    v.truth("groups_rare", mapping.groups_rare);
    v.whole("session_gap_hours", mapping.session_gap_hours, limits::session_gap_hours);
}

template <typename V>
void fields(V& v, typename V::template Value<Journey>& journey) {
    v.id("id", journey.id);
    v.text("name", journey.name, limits::title);
    v.optional_id("segment", journey.segment);
    v.optional_id("persona", journey.persona);
    v.optional_text("owner", journey.owner, limits::title);
    v.optional_choice("status", journey.status);
    v.optional_date("reviewed", journey.reviewed);
    v.list("touchpoints", journey.touchpoints, {0, limits::touchpoints});
    v.list("pain_points", journey.pain_points, {0, limits::pain_points});
    v.list("opportunities", journey.opportunities, {0, limits::opportunities});
    v.list_unless_empty("quotes", journey.quotes, limits::quotes);
    v.list("transitions", journey.transitions, {0, limits::transitions});
    v.list_unless_empty("entries", journey.entries, limits::touchpoints);
    v.list_unless_empty("goals", journey.goals, limits::touchpoints);
    v.optional_object("variants", journey.variants);
    v.optional_object("log_mapping", journey.log_mapping);
}

} // namespace tappa
