// What forms hand over, brought within what files may hold.

#include "app/document_rules.hpp"
#include "base/country.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cmath>

namespace tappa {

namespace {

bool is_control(char32_t code_point) {
    return (code_point < 0x20 && code_point != '\n' && code_point != '\t') || code_point == 0x7f;
}

bool is_own_or_absent(
    const PainPoint& pain_point, const Journey& journey, const PainPointId& cause
) {
    return cause == pain_point.id || !find_pain_point(journey, cause);
}

// Keeps the first of equal items, and at most `most` of them. The lists are short.
template <typename T>
void keep_distinct(std::vector<T>& items, std::size_t most) {
    std::vector<T> kept;
    for (T& item : items)
        if (kept.size() < most && std::find(kept.begin(), kept.end(), item) == kept.end())
            kept.push_back(std::move(item));
    items = std::move(kept);
}

// A practice or capability of another questionnaire, or a finding about what is gone, which the
// document already speaks of, is kept.
bool was_there(const PlanAction* before, const ActionSource& source) {
    return before && source.kind != SourceKind::Pain
        && std::find(before->sources.begin(), before->sources.end(), source)
        != before->sources.end();
}

void clean_readings(std::vector<MetricReading>& readings) {
    if (readings.size() > limits::readings)
        readings.resize(limits::readings);
    for (MetricReading& one : readings) {
        one.value = clamped(one.value, limits::measured);
        if (one.answers)
            one.answers = clamped(*one.answers, limits::answer_count);
    }
}

void clean_updates(std::vector<ActionUpdate>& updates) {
    if (updates.size() > limits::updates)
        updates.resize(limits::updates);
    for (ActionUpdate& update : updates) {
        update.author = clean_text(update.author, limits::title);
        update.text = clean_text(update.text, limits::paragraph);
        if (update.percent)
            update.percent = clamped(*update.percent, limits::percent);
    }
}

// Each touchpoint once, and only those that are there.
void clean_reductions(std::vector<Reduction>& reductions, const Journeys& journeys) {
    std::vector<Reduction> kept;
    for (Reduction& one : reductions) {
        const auto is_its = [&](const Reduction& other) {
            return other.touchpoint == one.touchpoint;
        };
        const bool is_there =
            std::any_of(journeys.begin(), journeys.end(), [&](const Journey& journey) {
                return find_touchpoint(journey, one.touchpoint) != nullptr;
            });
        if (kept.size() >= limits::per_action || !is_there
            || std::any_of(kept.begin(), kept.end(), is_its))
            continue;
        one.share.low = clamped(one.share.low, limits::share, 0);
        one.share.high = clamped(one.share.high, limits::share, one.share.low);
        one.share.high = std::max(one.share.high, one.share.low);
        kept.push_back(one);
    }
    reductions = std::move(kept);
}

PlanMetric cleaned(PlanMetric metric) {
    metric.name = clean_text(metric.name, limits::title);
    metric.unit = clean_text(metric.unit, limits::title);
    metric.baseline = clamped(metric.baseline, limits::measured);
    metric.target = clamped(metric.target, limits::measured);
    if (metric.due && !is_day(*metric.due))
        metric.due.reset();
    clean_readings(metric.readings);
    metric.owner = clean_text(metric.owner, limits::title);
    metric.source = clean_text(metric.source, limits::title);
    return metric;
}

} // namespace

std::string clean_text(std::string_view text, std::size_t limit) {
    std::string result;
    result.reserve(text.size());
    std::size_t position = 0;
    for (std::size_t count = 0; position < text.size() && count < limit;) {
        const char32_t code_point = next_code_point(text, position);
        if (is_control(code_point))
            continue;
        append_code_point(result, code_point);
        ++count;
    }
    return result;
}

std::string journey_name_of_file(std::string_view name) {
    std::string spaced(name);
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    std::vector<std::string> words;
    for (const std::string_view word : search_words(spaced))
        words.emplace_back(word);
    return clean_text(words.empty() ? std::string(name) : joined(words, " "), limits::title);
}

int clamped(int value, limits::Range range) {
    return std::clamp(value, static_cast<int>(range.least), static_cast<int>(range.most));
}

double clamped(double value, limits::Range range, double otherwise) {
    if (!std::isfinite(value))
        return otherwise;
    // Smaller than anything one counts, and beyond the exponents that files may hold.
    constexpr double negligible = 1e-12;
    if (std::fabs(value) < negligible)
        value = 0;
    return std::clamp(value, range.least, range.most);
}

std::optional<double> clamped(std::optional<double> value, limits::Range range) {
    if (!value || !std::isfinite(*value))
        return std::nullopt;
    return clamped(*value, range, range.least);
}

bool is_day(Date date) {
    const bool in_form = date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12
        && date.day >= 1 && date.day <= 31;
    return in_form && date_from_days(days_from_date(date)) == date;
}

Touchpoint cleaned(Touchpoint touchpoint) {
    touchpoint.name = clean_text(touchpoint.name, limits::title);
    touchpoint.channel = clean_text(touchpoint.channel, limits::title);
    touchpoint.department = clean_text(touchpoint.department, limits::title);
    touchpoint.notes = clean_text(touchpoint.notes, limits::notes);
    for (std::string* text :
         {&touchpoint.thinking, &touchpoint.saying, &touchpoint.job, &touchpoint.backstage})
        *text = clean_text(*text, limits::paragraph);
    if (touchpoint.target_emotion)
        touchpoint.target_emotion = clamped(*touchpoint.target_emotion, limits::emotion);
    if (touchpoint.emotion)
        touchpoint.emotion = clamped(*touchpoint.emotion, limits::emotion);
    touchpoint.importance = clamped(touchpoint.importance, limits::scale);
    touchpoint.monthly_volume = clamped(touchpoint.monthly_volume, limits::quantity);
    touchpoint.abandonment = clamped(touchpoint.abandonment, limits::share);
    return touchpoint;
}

PainPoint cleaned(PainPoint pain_point, const Journey& journey) {
    pain_point.title = clean_text(pain_point.title, limits::title);
    pain_point.notes = clean_text(pain_point.notes, limits::notes);
    pain_point.severity = clamped(pain_point.severity, limits::scale);
    pain_point.share = clamped(pain_point.share, limits::share);
    std::erase_if(pain_point.causes, [&](const PainPointId& cause) {
        return is_own_or_absent(pain_point, journey, cause);
    });
    keep_distinct(pain_point.causes, limits::causes);
    return pain_point;
}

Opportunity cleaned(Opportunity opportunity) {
    opportunity.title = clean_text(opportunity.title, limits::title);
    opportunity.notes = clean_text(opportunity.notes, limits::notes);
    return opportunity;
}

Persona cleaned(Persona persona) {
    persona.name = clean_text(persona.name, limits::title);
    persona.description = clean_text(persona.description, limits::notes);
    persona.share = clamped(persona.share, limits::share);
    return persona;
}

Quote cleaned(Quote quote, const Document& document) {
    quote.text = clean_text(quote.text, limits::paragraph);
    quote.source = clean_text(quote.source, limits::title);
    if (!kind_of(document, quote.persona))
        quote.persona = {};
    return quote;
}

PlanAction cleaned(
    PlanAction action, const Document& document, const Content& content, const Derived& derived
) {
    action.title = clean_text(action.title, limits::title);
    action.why = clean_text(action.why, limits::paragraph);
    action.owner_name = clean_text(action.owner_name, limits::title);
    action.owner_role = clean_text(action.owner_role, limits::title);
    action.notes = clean_text(action.notes, limits::notes);
    action.effort_days = clamped(action.effort_days, limits::effort_days, PlanAction{}.effort_days);
    action.duration_weeks =
        clamped(action.duration_weeks, limits::duration_weeks, PlanAction{}.duration_weeks);
    action.confidence = clamped(action.confidence, limits::share, PlanAction{}.confidence);
    action.cost_once = clamped(action.cost_once, limits::money);
    action.cost_yearly = clamped(action.cost_yearly, limits::money);
    if (action.start && !is_day(*action.start))
        action.start.reset();
    if (action.due && !is_day(*action.due))
        action.due.reset();
    if (action.metrics.size() > limits::per_action)
        action.metrics.resize(limits::per_action);
    for (PlanMetric& metric : action.metrics)
        metric = cleaned(std::move(metric));
    clean_updates(action.updates);
    clean_reductions(action.reduces, document.journeys);
    const PlanAction* before = find_plan_action(document.plan, action.id);
    std::erase_if(action.sources, [&](const ActionSource& source) {
        return !exists(source, document, content) && !was_there(before, source);
    });
    keep_distinct(action.sources, limits::per_action);
    if (action.sources.empty())
        action.sources = {fallback_source(action.catalogue_id, content, derived)};
    std::erase_if(action.prerequisites, [&](const PlanActionId& id) {
        return id == action.id || !find_plan_action(document.plan, id);
    });
    keep_distinct(action.prerequisites, limits::per_action);
    return action;
}

PriorityWeights cleaned(PriorityWeights weights) {
    const PriorityWeights usual;
    weights.gap = clamped(weights.gap, limits::weight, usual.gap);
    weights.pain = clamped(weights.pain, limits::weight, usual.pain);
    weights.leverage = clamped(weights.leverage, limits::weight, usual.leverage);
    weights.effort_exponent =
        clamped(weights.effort_exponent, limits::share, usual.effort_exponent);
    return weights;
}

PlanSchedule cleaned(PlanSchedule schedule) {
    if (schedule.start && !is_day(*schedule.start))
        schedule.start.reset();
    if (!is_country(schedule.country))
        schedule.country.clear();
    schedule.days_per_week = clamped(schedule.days_per_week, limits::days_per_week);
    for (OwnerCapacity& owner : schedule.owners) {
        owner.days_per_week = clamped(owner.days_per_week, limits::days_per_week);
        owner.email = clean_text(owner.email, limits::email);
    }
    const auto by_date = [](const SpecialDay& a, const SpecialDay& b) { return a.date < b.date; };
    std::stable_sort(schedule.special_days.begin(), schedule.special_days.end(), by_date);
    return schedule;
}

} // namespace tappa
