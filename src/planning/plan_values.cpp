#include "planning/plan_values.hpp"

#include "base/directions.hpp"
#include "base/hash.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace tappa {

namespace {

constexpr std::string_view mark_start = "t1";
constexpr std::size_t group = value_mark_size;
constexpr std::size_t action_fields = static_cast<std::size_t>(PlanField::MetricName);
constexpr std::size_t metric_fields = enum_count<PlanField> - action_fields;
constexpr std::size_t groups_before = 2; // document and action

std::string normal_number(double value) {
    constexpr int digits = 9;
    if (value == 0 || !std::isfinite(value))
        return exact_text(value == 0 ? 0 : value);
    const int power = digits - 1 - static_cast<int>(std::floor(std::log10(std::abs(value))));
    const double scale = std::pow(10.0, std::abs(power));
    const double whole = std::round(power >= 0 ? value * scale : value / scale);
    return exact_text(power >= 0 ? whole / scale : whole * scale);
}

std::string normal_number(const std::optional<double>& value) {
    return value ? normal_number(*value) : std::string();
}

std::string normal_date(const std::optional<Date>& date) {
    return date ? iso_from_date(*date) : std::string();
}

std::string normal_list(std::vector<std::string> ids) {
    std::sort(ids.begin(), ids.end());
    return joined(ids, " ");
}

// As exports have it.
std::string whole_percent(double share) {
    return formatted_percent(share, 0, Language::En);
}

// Six bits as a digit that neither a file name nor a formula minds.
constexpr std::string_view mark_digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// A likelihood comes back from a table in whole percent.
std::string marked_value(const PlanAction& action, PlanField field) {
    return field == PlanField::Confidence ? whole_percent(action.confidence)
                                          : normal_value(action, field);
}

} // namespace

std::string plain_text(std::string_view text) {
    constexpr std::string_view formula_starts = "=+-@\t";
    constexpr std::string_view cell_ends = ",;\t\n\"";
    std::string kept;
    const std::string closed = with_directions_closed(text);
    for (std::size_t at = 0; at < closed.size();) {
        const std::size_t from = at;
        const char32_t c = next_code_point(closed, at);
        const bool starts = kept.empty() || cell_ends.find(kept.back()) != std::string::npos;
        const bool is_guard = c == U'\'' && starts && at < closed.size()
            && formula_starts.find(closed[at]) != std::string::npos;
        const bool is_control = (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c < 0xA0);
        if (c == U'\r') {
            if (at >= closed.size() || closed[at] != '\n')
                kept += '\n';
        } else if (!is_guard && !is_control)
            kept.append(closed, from, at - from);
    }
    return std::string(trimmed(kept));
}

std::string normal_value(const PlanAction& action, PlanField field) {
    switch (field) {
    case PlanField::Title:
        return plain_text(action.title);
    case PlanField::Status:
        return std::string(enum_id(action.status));
    case PlanField::OwnerName:
        return plain_text(action.owner_name);
    case PlanField::OwnerRole:
        return plain_text(action.owner_role);
    case PlanField::Start:
        return normal_date(action.start);
    case PlanField::Due:
        return normal_date(action.due);
    case PlanField::Effort:
        return normal_number(action.effort_days);
    case PlanField::Duration:
        return normal_number(action.duration_weeks);
    case PlanField::Confidence:
        return normal_number(action.confidence);
    case PlanField::CostOnce:
        return normal_number(action.cost_once);
    case PlanField::CostYearly:
        return normal_number(action.cost_yearly);
    case PlanField::Sources: {
        std::vector<std::string> ids;
        for (const ActionSource& source : action.sources)
            ids.push_back(std::string(enum_id(source.kind)) + ':' + source.id);
        return normal_list(std::move(ids));
    }
    case PlanField::Prerequisites: {
        std::vector<std::string> ids;
        for (const PlanActionId& id : action.prerequisites)
            ids.push_back(id.text);
        return normal_list(std::move(ids));
    }
    case PlanField::Why:
        return plain_text(action.why);
    case PlanField::Notes:
        return plain_text(action.notes);
    default:
        return {};
    }
}

std::string normal_value(const PlanMetric& metric, PlanField field) {
    switch (field) {
    case PlanField::MetricName:
        return plain_text(metric.name);
    case PlanField::MetricKind:
        return std::string(enum_id(metric.kind));
    case PlanField::MetricUnit:
        return plain_text(metric.unit);
    case PlanField::MetricBetter:
        return std::string(enum_id(metric.better));
    case PlanField::MetricBaseline:
        return normal_number(metric.baseline);
    case PlanField::MetricTarget:
        return normal_number(metric.target);
    case PlanField::MetricMoment:
        return std::string(enum_id(metric.moment));
    case PlanField::MetricDue:
        return normal_date(metric.due);
    default:
        return {};
    }
}

bool is_same_value(const PlanAction& plan, const PlanAction& file, PlanField field) {
    if (normal_value(plan, field) == normal_value(file, field))
        return true;
    if (field != PlanField::Confidence)
        return false;
    constexpr double hair = 1e-9;
    const bool is_whole =
        std::abs(file.confidence * 100 - std::round(file.confidence * 100)) < hair;
    return is_whole && whole_percent(file.confidence) == whole_percent(plan.confidence);
}

bool is_same_value(const PlanMetric& plan, const PlanMetric& file, PlanField field) {
    return normal_value(plan, field) == normal_value(file, field);
}

void copy_value(const PlanAction& from, PlanAction& to, PlanField field) {
    switch (field) {
    case PlanField::Title:
        to.title = from.title;
        break;
    case PlanField::Status:
        to.status = from.status;
        break;
    case PlanField::OwnerName:
        to.owner_name = from.owner_name;
        break;
    case PlanField::OwnerRole:
        to.owner_role = from.owner_role;
        break;
    case PlanField::Start:
        to.start = from.start;
        break;
    case PlanField::Due:
        to.due = from.due;
        break;
    case PlanField::Effort:
        to.effort_days = from.effort_days;
        break;
    case PlanField::Duration:
        to.duration_weeks = from.duration_weeks;
        break;
    case PlanField::Confidence:
        to.confidence = from.confidence;
        break;
    case PlanField::CostOnce:
        to.cost_once = from.cost_once;
        break;
    case PlanField::CostYearly:
        to.cost_yearly = from.cost_yearly;
        break;
    case PlanField::Sources:
        to.sources = from.sources;
        break;
    case PlanField::Prerequisites:
        to.prerequisites = from.prerequisites;
        break;
    case PlanField::Why:
        to.why = from.why;
        break;
    case PlanField::Notes:
        to.notes = from.notes;
        break;
    default:
        break;
    }
}

void copy_value(const PlanMetric& from, PlanMetric& to, PlanField field) {
    switch (field) {
    case PlanField::MetricName:
        to.name = from.name;
        break;
    case PlanField::MetricKind:
        to.kind = from.kind;
        break;
    case PlanField::MetricUnit:
        to.unit = from.unit;
        break;
    case PlanField::MetricBetter:
        to.better = from.better;
        break;
    case PlanField::MetricBaseline:
        to.baseline = from.baseline;
        break;
    case PlanField::MetricTarget:
        to.target = from.target;
        break;
    case PlanField::MetricMoment:
        to.moment = from.moment;
        break;
    case PlanField::MetricDue:
        to.due = from.due;
        break;
    default:
        break;
    }
}

std::string value_mark(std::string_view value) {
    const std::uint64_t hash = hash_of(value);
    std::uint64_t bits = hash ^ (hash >> 32U);
    std::string mark;
    for (std::size_t i = 0; i < value_mark_size; ++i, bits >>= 6U)
        mark += mark_digits[bits & 63U];
    return mark;
}

bool is_value_marks(std::string_view text) {
    return text.find_first_not_of(mark_digits) == std::string_view::npos;
}

std::string export_mark(std::string_view document_id, const PlanAction& action) {
    std::string mark(mark_start);
    mark += value_mark(document_id) + value_mark(action.id.text);
    for (std::size_t i = 0; i < action_fields; ++i)
        mark += value_mark(marked_value(action, static_cast<PlanField>(i)));
    for (const PlanMetric& metric : action.metrics)
        for (std::size_t i = action_fields; i < enum_count<PlanField>; ++i)
            mark += value_mark(normal_value(metric, static_cast<PlanField>(i)));
    return mark;
}

std::optional<ExportMark> ExportMark::from(std::string_view text) {
    text = trimmed(text);
    const std::size_t least = (groups_before + action_fields) * group;
    if (!text.starts_with(mark_start) || text.size() < mark_start.size() + least)
        return std::nullopt;
    text.remove_prefix(mark_start.size());
    const bool whole = (text.size() - least) % (metric_fields * group) == 0;
    if (!whole || !is_value_marks(text))
        return std::nullopt;
    return ExportMark(std::string(text));
}

bool ExportMark::holds(std::size_t place, std::string_view value) const {
    return m_text.compare(place * group, group, value_mark(value)) == 0;
}

bool ExportMark::is_of_document(std::string_view document_id) const {
    return holds(0, document_id);
}

bool ExportMark::is_of_action(const PlanActionId& id) const {
    return holds(1, id.text);
}

std::size_t ExportMark::metric_count() const {
    return (m_text.size() / group - groups_before - action_fields) / metric_fields;
}

bool ExportMark::was(const PlanAction& action, PlanField field) const {
    return holds(groups_before + static_cast<std::size_t>(field), marked_value(action, field));
}

bool ExportMark::was(const PlanMetric& metric, std::size_t number, PlanField field) const {
    return number < metric_count()
        && holds(
               groups_before + number * metric_fields + static_cast<std::size_t>(field),
               normal_value(metric, field)
        );
}

} // namespace tappa
