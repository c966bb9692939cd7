#pragma once

#include "io/limits.hpp"
#include "report/plan_cells.hpp"
#include "report/plan_problems.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tappa::report {

// Reads the cells of an edited plan into the fields of actions and metrics. What cannot be read
// leaves the field alone, is said among the problems, and gives false.
class PlanValueReader {
public:
    PlanValueReader(PlanProblems& problems, std::optional<Language> numbers, DateOrder order)
        : m_problems(problems), m_numbers(numbers), m_order(order) {}

    // `plan`: what the plan has there; null where it has nothing. Sources and prerequisites are
    // names: plan_name_lists.hpp.
    bool read_field(
        PlanField field,
        PlanAction& action,
        const PlanAction* plan,
        std::string_view cell,
        const CellPlace& place
    );
    bool read_metric_field(
        PlanField field,
        PlanMetric& metric,
        const PlanMetric* plan,
        std::string_view cell,
        const CellPlace& place
    );

    // One value; of an empty cell nothing.
    bool read_text(
        std::string& value, std::string_view cell, std::size_t limit, const CellPlace& place
    );
    bool read_number(
        std::optional<double>& value,
        std::string_view cell,
        const std::optional<double>& before,
        limits::Range range,
        const CellPlace& place
    );
    bool read_date(
        std::optional<Date>& value,
        std::string_view cell,
        const std::optional<Date>& before,
        const CellPlace& place
    );
    bool read_status(
        std::optional<ActionStatus>& value, std::string_view cell, const CellPlace& place
    );
    bool read_whole_number(
        std::optional<int>& value,
        std::string_view cell,
        limits::Range range,
        const CellPlace& place
    );

private:
    [[nodiscard]] std::optional<Language> marks_at(const CellPlace& place) const;
    bool needed_number(
        double& value,
        double before,
        std::string_view cell,
        limits::Range range,
        const CellPlace& place
    );
    bool read_share(double& value, double before, std::string_view cell, const CellPlace& place);
    template <typename E>
    bool read_choice(E& value, std::string_view cell, const CellPlace& place);

    PlanProblems& m_problems;
    std::optional<Language> m_numbers; // whose decimal mark the file has; empty: nobody knows
    DateOrder m_order;
};

} // namespace tappa::report
