#include "report/plan_entry_rows.hpp"

#include "base/date_text.hpp"
#include "io/limits.hpp"
#include "planning/metric_outcome.hpp"

#include <algorithm>
#include <utility>

namespace tappa::report {

namespace {

constexpr std::size_t reading_values = 3; // of a mark (planning/plan_entries.hpp)
constexpr std::size_t update_values = 5;

constexpr PlanField metric_name = PlanField::MetricName;

bool is_called(const PlanMetric& metric, const std::string& name) {
    return normal_value(metric, metric_name) == name;
}

} // namespace

void EntryRows::know(std::size_t row) {
    const EditedAction& edited = m_rows[row].edited;
    m_by_id.emplace(edited.action.id.text, row);
    m_by_title[folded(plain_text(edited.action.title))].insert(row);
    for (const EditedMetric& metric : edited.metrics)
        m_by_metric[normal_value(metric.metric, metric_name)].insert(row);
    const PlanAction* const plan = m_rows[row].plan;
    if (!plan)
        return;
    m_by_title[folded(plain_text(plan->title))].insert(row);
    for (const PlanMetric& metric : plan->metrics)
        m_by_metric[normal_value(metric, metric_name)].insert(row);
}

void EntryRows::add_dropped() {
    for (const PlanAction& action : m_document.plan->actions) {
        if (action.status != ActionStatus::Dropped || m_by_id.count(action.id.text) > 0)
            continue;
        MatchedRow row;
        row.plan = &action;
        row.edited.known = action.id;
        row.edited.action = action;
        m_rows.push_back(std::move(row));
        know(m_rows.size() - 1);
    }
}

std::optional<std::size_t> EntryRows::by_title(const std::string& title) const {
    const auto found = m_by_title.find(folded(title));
    if (title.empty() || found == m_by_title.end())
        return std::nullopt;
    const std::set<std::size_t>& rows = found->second;
    return rows.size() == 1 ? std::optional(*rows.begin()) : std::nullopt;
}

MatchedRow* EntryRows::action_of(const EntryCells& cells, const std::string& metric) {
    if (const std::string id = plain_text(cells.cell(EntryColumn::Id)); !id.empty()) {
        const auto found = m_by_id.find(id);
        if (found != m_by_id.end())
            return &m_rows[found->second];
        m_problems.add(
            cells.place(EntryColumn::Id),
            m_problems.say(ReportText::PlanFileMetricOfNothing, {shown_start(id)})
        );
        return nullptr;
    }
    if (const auto row = by_title(plain_text(cells.cell(EntryColumn::Action))))
        return &m_rows[*row];
    if (metric.empty()) {
        cells.refuse(ReportText::PlanFileNoAction);
        return nullptr;
    }
    const auto rows = m_by_metric.find(metric);
    if (rows != m_by_metric.end() && rows->second.size() == 1)
        return &m_rows[*rows->second.begin()];
    cells.refuse(
        rows == m_by_metric.end() ? ReportText::PlanFileMetricOfNone
                                  : ReportText::PlanFileMetricOfSeveral,
        {shown_start(metric)}
    );
    return nullptr;
}

// By its name in the plan, of several of that name by what the row remembers; by what it remembers
// where it was renamed in the plan; by its name in the file.
bool EntryRows::find_metric(
    EditedReading& edited, const MatchedRow& row, const std::string& name, const EntryCells& cells
) {
    std::vector<std::size_t> named;
    const std::size_t count = row.plan ? row.plan->metrics.size() : 0;
    std::optional<std::size_t> remembered;
    for (std::size_t i = 0; i < count; ++i) {
        if (is_called(row.plan->metrics[i], name))
            named.push_back(i);
        if (edited.mark && edited.mark->is_of_list(reading_list(row.plan->id, i)))
            remembered = i;
    }
    const bool is_told = remembered
        && (named.empty() || std::find(named.begin(), named.end(), *remembered) != named.end());
    const auto& file = row.edited.metrics;
    const auto in_file = std::find_if(file.begin(), file.end(), [&](const EditedMetric& metric) {
        return is_called(metric.metric, name);
    });
    if (is_told)
        edited.plan_metric = remembered;
    else if (named.size() == 1)
        edited.plan_metric = named.front();
    else if (named.size() > 1)
        cells.refuse(ReportText::PlanFileSameMetrics, {shown_start(name), row.edited.action.title});
    else if (in_file != file.end())
        edited.file_metric = static_cast<std::size_t>(in_file - file.begin());
    else
        cells.refuse(
            ReportText::PlanFileUnknownMetric, {shown_start(name), row.edited.action.title}
        );
    return edited.plan_metric || (named.empty() && in_file != file.end());
}

// As the file has it, where it says what the metric measures.
PlanMetric EntryRows::metric_of(const MatchedRow& row, const EditedReading& edited) const {
    const auto& file = row.edited.metrics;
    if (!edited.plan_metric)
        return file[edited.file_metric].metric;
    PlanMetric metric = row.plan->metrics[*edited.plan_metric];
    for (const EditedMetric& other : file)
        if (is_called(other.metric, normal_value(metric, metric_name)))
            for (const PlanField field : {PlanField::MetricKind, PlanField::MetricUnit})
                if (other.read.test(static_cast<std::size_t>(field)))
                    copy_value(other.metric, metric, field);
    return metric;
}

// What the plan has already may stay off the scale: it does not count there either.
bool EntryRows::is_on_scale(
    const EditedReading& edited, const MatchedRow& row, const EntryCells& cells
) {
    const Measure measure = measure_of(metric_of(row, edited));
    const auto value = edited.reading.value;
    if (measure.kind == MeasureKind::Series || !value
        || (*value >= measure.least && *value <= measure.most))
        return true;
    if (edited.plan_metric) {
        const auto& readings = row.plan->metrics[*edited.plan_metric].readings;
        const EntryValues values = entry_values(edited.reading);
        if (std::any_of(readings.begin(), readings.end(), [&](const MetricReading& reading) {
                return reading.date == edited.reading.date && entry_values(reading)[1] == values[1];
            }))
            return true;
    }
    m_problems.add(
        cells.place(EntryColumn::Value),
        m_problems.say(
            ReportText::PlanFileOutOfRange,
            {shown_start(cells.cell(EntryColumn::Value)),
             formatted_exact(measure.least, 0, m_problems.language()),
             formatted_exact(measure.most, 0, m_problems.language())}
        )
    );
    return false;
}

bool EntryRows::read_day(Date& day, const EntryCells& cells) {
    if (!cells.is_sound(EntryColumn::Date))
        return false;
    std::optional<Date> date;
    if (!m_values.read_date(
            date, cells.cell(EntryColumn::Date), std::nullopt, cells.place(EntryColumn::Date)
        ))
        return false;
    if (!date) {
        cells.refuse(ReportText::PlanFileNoDate);
        return false;
    }
    day = *date;
    return true;
}

template <typename Entry>
bool EntryRows::has_come(
    const Date& day, const std::vector<Entry>* known, const EntryCells& cells
) {
    if (!m_problems.today() || !(*m_problems.today() < day))
        return true;
    if (known && std::any_of(known->begin(), known->end(), [&](const Entry& entry) {
            return entry.date == day;
        }))
        return true;
    m_problems.add(
        cells.place(EntryColumn::Date),
        m_problems.say(
            ReportText::PlanFileTooLate, {formatted_date_short(day, m_problems.language())}
        )
    );
    return false;
}

bool EntryRows::read_values(EditedReading& edited, const MatchedRow& row, const EntryCells& cells) {
    const auto* const known =
        edited.plan_metric ? &row.plan->metrics[*edited.plan_metric].readings : nullptr;
    const bool has_day =
        read_day(edited.reading.date, cells) && has_come(edited.reading.date, known, cells);
    const bool has_value = cells.is_sound(EntryColumn::Value)
        && m_values.read_number(
            edited.reading.value,
            cells.cell(EntryColumn::Value),
            std::nullopt,
            limits::measured,
            cells.place(EntryColumn::Value)
        );
    const bool has_answers = cells.is_sound(EntryColumn::Answers)
        && m_values.read_whole_number(
            edited.reading.answers,
            cells.cell(EntryColumn::Answers),
            limits::answer_count,
            cells.place(EntryColumn::Answers)
        );
    edited.has_answers = cells.has(EntryColumn::Answers);
    return has_day && has_value && has_answers && is_on_scale(edited, row, cells);
}

std::optional<EntryMark> EntryRows::mark_in(const EntryCells& cells, std::size_t values) const {
    auto mark = EntryMark::from(cells.cell(EntryColumn::Mark), values);
    return mark && mark->is_of_document(m_document.id) ? mark : std::nullopt;
}

void EntryRows::read_reading(const EntryCells& cells) {
    const std::string name = plain_text(cells.cell(EntryColumn::Metric));
    MatchedRow* const row = action_of(cells, name);
    if (!row)
        return;
    EditedReading edited;
    edited.at = {m_problems.sheet(), cells.number()};
    edited.mark = mark_in(cells, reading_values);
    edited.is_empty = edited.mark && cells.is_blank(EntryColumn::Date)
        && cells.is_blank(EntryColumn::Value) && cells.is_blank(EntryColumn::Answers);
    if (!find_metric(edited, *row, name, cells))
        return;
    if (row->edited.readings.size() >= limits::readings * limits::per_action) {
        cells.refuse(
            ReportText::PlanFileTooMany, {m_problems.number(limits::readings * limits::per_action)}
        );
        row->edited.readings_are_whole = false;
        return;
    }
    const bool is_of_metric = edited.plan_metric && edited.mark
        && edited.mark->is_of_list(reading_list(row->plan->id, *edited.plan_metric));
    if (!is_of_metric) // copied from another one's
        edited.mark.reset();
    edited.is_read = edited.is_empty || read_values(edited, *row, cells);
    row->edited.readings.push_back(std::move(edited));
}

void EntryRows::read_update(const EntryCells& cells) {
    MatchedRow* const row = action_of(cells, "");
    if (!row)
        return;
    EditedUpdate edited;
    edited.at = {m_problems.sheet(), cells.number()};
    edited.mark = mark_in(cells, update_values);
    if (edited.mark && !edited.mark->is_of_list(update_list(row->edited.action.id)))
        edited.mark.reset();
    edited.has_status = cells.has(EntryColumn::Status);
    edited.has_percent = cells.has(EntryColumn::Percent);
    edited.has_author = cells.has(EntryColumn::Author);
    edited.is_empty = edited.mark && cells.is_blank(EntryColumn::Date)
        && cells.is_blank(EntryColumn::Status) && cells.is_blank(EntryColumn::Percent)
        && cells.is_blank(EntryColumn::Text) && cells.is_blank(EntryColumn::Author);
    if (row->edited.updates.size() >= limits::updates) {
        cells.refuse(ReportText::PlanFileTooMany, {m_problems.number(limits::updates)});
        row->edited.updates_are_whole = false;
        return;
    }
    if (!edited.is_empty) {
        ActionUpdate& update = edited.update;
        const bool has_day = read_day(update.date, cells)
            && has_come(update.date, row->plan ? &row->plan->updates : nullptr, cells);
        const bool has_status = cells.is_sound(EntryColumn::Status)
            && m_values.read_status(
                update.status, cells.cell(EntryColumn::Status), cells.place(EntryColumn::Status)
            );
        const bool has_percent = cells.is_sound(EntryColumn::Percent)
            && m_values.read_whole_number(
                update.percent,
                cells.cell(EntryColumn::Percent),
                limits::percent,
                cells.place(EntryColumn::Percent)
            );
        const bool has_text = m_values.read_text(
            update.text,
            cells.cell(EntryColumn::Text),
            limits::paragraph,
            cells.place(EntryColumn::Text)
        );
        const bool has_author = m_values.read_text(
            update.author,
            cells.cell(EntryColumn::Author),
            limits::title,
            cells.place(EntryColumn::Author)
        );
        edited.is_read = has_day && has_status && has_percent && has_text && has_author;
    }
    row->edited.updates.push_back(std::move(edited));
}

} // namespace tappa::report
