#include "report/edited_table.hpp"

#include "io/csv_reader.hpp"
#include "planning/leverage.hpp"
#include "report/plan_csv.hpp"
#include "report/sample.hpp"
#include "scoring/results.hpp"

#include <algorithm>
#include <stdexcept>

namespace tappa::test {

EditedTable::EditedTable(const Document& document, Language language)
    : m_separator(language == Language::It ? ';' : ',') {
    const std::string csv =
        report::csv_from_plan(document, small_questionnaire(), small_catalogue(), language);
    Result<CsvReader> reader = csv_reader_of(csv);
    while (reader.value().next())
        m_rows.emplace_back(reader->cells().begin(), reader->cells().end());
}

std::string& EditedTable::at(std::size_t row, const std::string& head) {
    const auto& heads = m_rows.front();
    const auto found = std::find(heads.begin(), heads.end(), head);
    if (found == heads.end())
        throw std::out_of_range(head);
    return m_rows.at(row).at(static_cast<std::size_t>(found - heads.begin()));
}

void EditedTable::drop_column(const std::string& head) {
    const auto place =
        std::find(m_rows.front().begin(), m_rows.front().end(), head) - m_rows.front().begin();
    for (auto& row : m_rows)
        row.erase(row.begin() + place);
}

std::string EditedTable::bytes(char separator) const {
    std::string csv;
    for (const auto& row : m_rows) {
        std::string line;
        for (const std::string& cell : row) {
            line += line.empty() ? "\"" : std::string(1, separator) + "\"";
            for (const char c : cell)
                line += c == '"' ? "\"\"" : std::string(1, c);
            line += '"';
        }
        csv += line + "\r\n";
    }
    return csv;
}

std::vector<std::string> Compared::lines() const {
    std::vector<std::string> lines;
    for (const auto& of_action : words)
        for (const ChangeWords& one : of_action)
            lines.push_back(one.field + ": " + one.before + " → " + one.after);
    return lines;
}

std::vector<std::string> Compared::problems() const {
    std::vector<std::string> lines;
    for (const report::PlanTableProblem& problem : edited.problems)
        lines.push_back(
            std::to_string(problem.row) + " " + problem.column + ": " + problem.message
        );
    return lines;
}

bool Compared::notes(const std::string& part) const {
    return std::any_of(edited.notes.begin(), edited.notes.end(), [&](const std::string& note) {
        return note.find(part) != std::string::npos;
    });
}

Compared compared(
    const Document& document,
    const std::string& bytes,
    Language language,
    const std::optional<Date>& today
) {
    const Questionnaire questionnaire = small_questionnaire();
    const Catalogue catalogue = small_catalogue();
    const Results results = score(questionnaire, document.assessment);
    const std::vector<ActionPriority> priorities =
        document_priorities(document, results, catalogue);
    const report::ReportInput input{document, questionnaire, catalogue, results, priorities};
    const report::NewActions fresh{PlanActionId("pa-7"), {SourceKind::Gap, "data"}};
    Compared result;
    result.edited =
        report::edited_plan(report::plan_table_from(bytes), input, fresh, language, today);
    result.changes = plan_changes(document.plan, result.edited.rows);
    result.words = report::change_words(input, result.changes, language);
    return result;
}

} // namespace tappa::test
