#include "report/plan_value_reader.hpp"

#include "base/number.hpp"
#include "base/text.hpp"

#include <cmath>
#include <utility>
#include <vector>

namespace tappa::report {

using limits::Range;

std::optional<Language> PlanValueReader::marks_at(const CellPlace& place) const {
    return place.is_number ? Language::En : m_numbers;
}

bool PlanValueReader::read_text(
    std::string& value, std::string_view cell, std::size_t limit, const CellPlace& place
) {
    std::string text = plain_text(cell);
    const std::size_t length = code_point_count(text);
    if (length > limit) {
        m_problems.add(
            place,
            m_problems.say(
                ReportText::PlanFileTooLong, {m_problems.number(length), m_problems.number(limit)}
            )
        );
        return false;
    }
    value = std::move(text);
    return true;
}

bool PlanValueReader::read_number(
    std::optional<double>& value,
    std::string_view cell,
    const std::optional<double>& before,
    Range range,
    const CellPlace& place
) {
    if (trimmed(cell).empty()) {
        value.reset();
        return true;
    }
    const auto number = number_in_cell(cell, marks_at(place), before);
    if (!number) {
        m_problems.add(
            place, m_problems.say(ReportText::PlanFileNotANumber, {shown_start(trimmed(cell))})
        );
        return false;
    }
    if (!(*number >= range.least && *number <= range.most)) {
        m_problems.add(
            place,
            m_problems.say(
                ReportText::PlanFileOutOfRange,
                {shown_start(trimmed(cell)),
                 formatted_exact(range.least, 0, m_problems.language()),
                 formatted_exact(range.most, 0, m_problems.language())}
            )
        );
        return false;
    }
    value = number;
    return true;
}

bool PlanValueReader::needed_number(
    double& value, double before, std::string_view cell, Range range, const CellPlace& place
) {
    std::optional<double> read;
    if (!read_number(read, cell, before, range, place))
        return false;
    if (!read) {
        m_problems.add(place, m_problems.say(ReportText::PlanFileEmpty));
        return false;
    }
    value = *read;
    return true;
}

bool PlanValueReader::read_share(
    double& value, double before, std::string_view cell, const CellPlace& place
) {
    const auto share = share_in_cell(cell, marks_at(place), before);
    if (!share) {
        m_problems.add(
            place,
            trimmed(cell).empty()
                ? m_problems.say(ReportText::PlanFileEmpty)
                : m_problems.say(ReportText::PlanFileNotANumber, {shown_start(trimmed(cell))})
        );
        return false;
    }
    if (!(*share >= 0 && *share <= 1)) {
        m_problems.add(
            place,
            m_problems.say(
                ReportText::PlanFileOutOfRange, {shown_start(trimmed(cell)), "0%", "100%"}
            )
        );
        return false;
    }
    value = *share;
    return true;
}

bool PlanValueReader::read_date(
    std::optional<Date>& value,
    std::string_view cell,
    const std::optional<Date>& before,
    const CellPlace& place
) {
    if (trimmed(cell).empty()) {
        value.reset();
        return true;
    }
    const auto date = date_in_cell(cell, m_order, before);
    if (!date) {
        m_problems.add(
            place, m_problems.say(ReportText::PlanFileNotADate, {shown_start(trimmed(cell))})
        );
        return false;
    }
    value = date;
    return true;
}

template <typename E>
bool PlanValueReader::read_choice(E& value, std::string_view cell, const CellPlace& place) {
    if (trimmed(cell).empty()) {
        m_problems.add(place, m_problems.say(ReportText::PlanFileEmpty));
        return false;
    }
    const auto choice = choice_in_cell<E>(cell);
    if (!choice) {
        std::vector<std::string> names;
        for (const E each : all_of<E>())
            names.emplace_back(name_of(each, m_problems.language()));
        m_problems.add(
            place,
            m_problems.say(
                ReportText::PlanFileNotAChoice, {shown_start(trimmed(cell)), joined(names, ", ")}
            )
        );
        return false;
    }
    value = *choice;
    return true;
}

bool PlanValueReader::read_status(
    std::optional<ActionStatus>& value, std::string_view cell, const CellPlace& place
) {
    value.reset();
    if (trimmed(cell).empty())
        return true;
    ActionStatus status{};
    if (!read_choice(status, cell, place))
        return false;
    value = status;
    return true;
}

bool PlanValueReader::read_whole_number(
    std::optional<int>& value, std::string_view cell, Range range, const CellPlace& place
) {
    std::optional<double> number;
    if (!read_number(number, cell, std::nullopt, range, place))
        return false;
    value.reset();
    if (!number)
        return true;
    if (*number != std::floor(*number)) {
        m_problems.add(
            place, m_problems.say(ReportText::PlanFileNotWhole, {shown_start(trimmed(cell))})
        );
        return false;
    }
    value = static_cast<int>(*number);
    return true;
}

bool PlanValueReader::read_field(
    PlanField field,
    PlanAction& action,
    const PlanAction* plan,
    std::string_view cell,
    const CellPlace& place
) {
    const PlanAction defaults;
    const PlanAction& before = plan ? *plan : defaults;
    switch (field) {
    case PlanField::Title:
        if (trimmed(cell).empty()) {
            if (plan && !trimmed(plan->title).empty())
                m_problems.add(place, m_problems.say(ReportText::PlanFileEmpty));
            return false;
        }
        return read_text(action.title, cell, limits::title, place);
    case PlanField::Status:
        return read_choice(action.status, cell, place);
    case PlanField::OwnerName:
        return read_text(action.owner_name, cell, limits::title, place);
    case PlanField::OwnerRole:
        return read_text(action.owner_role, cell, limits::title, place);
    case PlanField::Start:
        return read_date(action.start, cell, before.start, place);
    case PlanField::Due:
        return read_date(action.due, cell, before.due, place);
    case PlanField::Effort:
        return needed_number(
            action.effort_days, before.effort_days, cell, limits::effort_days, place
        );
    case PlanField::Duration:
        return needed_number(
            action.duration_weeks, before.duration_weeks, cell, limits::duration_weeks, place
        );
    case PlanField::Confidence:
        return read_share(action.confidence, before.confidence, cell, place);
    case PlanField::CostOnce:
        return read_number(action.cost_once, cell, before.cost_once, limits::money, place);
    case PlanField::CostYearly:
        return read_number(action.cost_yearly, cell, before.cost_yearly, limits::money, place);
    case PlanField::Why:
        return read_text(action.why, cell, limits::paragraph, place);
    case PlanField::Notes:
        return read_text(action.notes, cell, limits::notes, place);
    default:
        return false;
    }
}

bool PlanValueReader::read_metric_field(
    PlanField field,
    PlanMetric& metric,
    const PlanMetric* plan,
    std::string_view cell,
    const CellPlace& place
) {
    const PlanMetric defaults;
    const PlanMetric& before = plan ? *plan : defaults;
    const bool empty = trimmed(cell).empty();
    switch (field) {
    case PlanField::MetricName:
        return read_text(metric.name, cell, limits::title, place);
    case PlanField::MetricUnit:
        return read_text(metric.unit, cell, limits::title, place);
    case PlanField::MetricKind:
        return read_choice(metric.kind, cell, place);
    case PlanField::MetricBetter:
        return read_choice(metric.better, cell, place);
    case PlanField::MetricBaseline:
        return read_number(metric.baseline, cell, before.baseline, limits::measured, place);
    case PlanField::MetricTarget:
        return read_number(metric.target, cell, before.target, limits::measured, place);
    case PlanField::MetricMoment: // exports leave it empty where nobody is asked
        return !empty && read_choice(metric.moment, cell, place);
    case PlanField::MetricDue:
        return read_date(metric.due, cell, before.due, place);
    default:
        return false;
    }
}

} // namespace tappa::report
