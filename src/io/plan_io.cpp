#include "io/plan_io.hpp"

#include "io/csv_writer.hpp"
#include "io/field_writer.hpp"
#include "io/file_kind.hpp"
#include "io/plan_fields.hpp"

#include <string_view>

namespace tappa {

namespace {

constexpr std::string_view columns[] = {
    "id",
    "catalogue_id",
    "title",
    "why",
    "status",
    "owner_name",
    "owner_role",
    "effort_days",
    "duration_weeks",
    "confidence",
    "start",
    "due",
    "sources",
    "prerequisites",
    "notes",
    "metric_kind",
    "metric_name",
    "metric_unit",
    "metric_better",
    "metric_baseline",
    "metric_target",
    "metric_moment",
    "metric_due"};
constexpr int metric_columns = 8;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string spaced(const std::vector<PlanActionId>& ids) {
    std::string out;
    for (const PlanActionId& id : ids)
        out += (out.empty() ? "" : " ") + id.text;
    return out;
}

// "gap:measurement pain:pp-1"
std::string spaced(const std::vector<ActionSource>& sources) {
    std::string out;
    for (const ActionSource& source : sources) {
        if (!out.empty())
            out += ' ';
        out += enum_id(source.kind);
        out += ':';
        out += source.id;
    }
    return out;
}

void optional_date(CsvWriter& csv, const std::optional<Date>& date) {
    csv.raw(date ? iso_from_date(*date) : "");
}

void optional_number(CsvWriter& csv, const std::optional<double>& number) {
    if (number)
        csv.number(*number);
    else
        csv.raw("");
}

void action_cells(CsvWriter& csv, const PlanAction& action) {
    csv.text(action.id.text);
    csv.text(action.catalogue_id.text);
    csv.text(action.title);
    csv.text(action.why);
    csv.raw(enum_id(action.status));
    csv.text(action.owner_name);
    csv.text(action.owner_role);
    csv.number(action.effort_days);
    csv.number(action.duration_weeks);
    csv.number(action.confidence);
    optional_date(csv, action.start);
    optional_date(csv, action.due);
    csv.text(spaced(action.sources));
    csv.text(spaced(action.prerequisites));
    csv.text(action.notes);
}

void metric_cells(CsvWriter& csv, const PlanMetric& metric) {
    csv.raw(enum_id(metric.kind));
    csv.text(metric.name);
    csv.text(metric.unit);
    csv.raw(enum_id(metric.better));
    optional_number(csv, metric.baseline);
    optional_number(csv, metric.target);
    csv.raw(enum_id(metric.moment));
    optional_date(csv, metric.due);
}

} // namespace

std::string json_from_plan(const Document& document) {
    JsonOutput output;
    FieldWriter writer(output);
    writer.fixed("format", plan_file.format);
    writer.fixed("version", plan_file.newest_version);
    writer.id_text("document", document.id);
    writer.text("title", document.title, limits::title);
    writer.optional_text("organisation", document.organisation, limits::title);
    writer.date("date", document.date);
    writer.object("plan", document.plan);
    return output.take();
}

std::string csv_from_plan(const Plan& plan, Language language) {
    CsvWriter csv(language);
    for (const std::string_view column : columns)
        csv.raw(column);
    csv.end_row();
    for (const PlanAction& action : plan.actions) {
        for (const PlanMetric& metric : action.metrics) {
            action_cells(csv, action);
            metric_cells(csv, metric);
            csv.end_row();
        }
        if (!action.metrics.empty())
            continue;
        action_cells(csv, action);
        for (int i = 0; i < metric_columns; ++i)
            csv.raw("");
        csv.end_row();
    }
    return std::string(byte_order_mark) + csv.take();
}

} // namespace tappa
