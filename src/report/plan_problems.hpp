#pragma once

#include "report/plan_table.hpp"
#include "report/texts.gen.hpp"
#include "texts/texts.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tappa::report {

// Where something stands in the table.
struct CellPlace {
    std::size_t row = 0;
    std::string column;     // empty: the row as a whole
    bool is_number = false; // as a workbook stores one, with a point for decimals
};

// Collects what could not be read of a table, in sentences.
class PlanProblems {
public:
    PlanProblems(Language language, const std::optional<Date>& today)
        : m_language(language), m_today(today) {}

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] const std::optional<Date>& today() const { return m_today; }
    // Problems from here on are of this sheet of a workbook.
    void on_sheet(std::string name) { m_sheet = std::move(name); }
    [[nodiscard]] const std::string& sheet() const { return m_sheet; }
    [[nodiscard]] std::string say(ReportText id, const std::vector<std::string>& arguments = {})
        const {
        return tappa::text_with(id, m_language, arguments);
    }
    [[nodiscard]] std::string number(std::size_t number) const {
        return formatted_integer(static_cast<std::int64_t>(number), m_language);
    }
    void add(const CellPlace& place, std::string message) {
        m_list.push_back({place.row, place.column, std::move(message), m_sheet});
    }
    void note(std::string sentence) { m_notes.push_back(std::move(sentence)); }
    // A sentence with a list of names in it; none where the list is empty.
    void note(ReportText id, const std::vector<std::string>& names) {
        if (!names.empty())
            note(say(id, {joined(names, ", ")}));
    }

    [[nodiscard]] std::vector<PlanTableProblem> take() { return std::move(m_list); }
    [[nodiscard]] std::vector<std::string> take_notes() { return std::move(m_notes); }

private:
    Language m_language;
    std::optional<Date> m_today;
    std::string m_sheet;
    std::vector<PlanTableProblem> m_list;
    std::vector<std::string> m_notes;
};

} // namespace tappa::report
