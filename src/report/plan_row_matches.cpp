#include "report/plan_row_matches.hpp"

#include "base/text.hpp"
#include "io/limits.hpp"

#include <algorithm>
#include <utility>

namespace tappa::report {

namespace {

using Kind = PlanTableColumn::Kind;

// Ids of documents (docs/FORMAT.md).
bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= limits::id
        && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
                   || c == '_' || c == '.' || c == ':' || c == '-';
           });
}

std::string key_of(std::string_view title) {
    return folded(plain_text(title));
}

// "pa-7" and 2 make "pa-9".
std::string counted_on(const std::string& id, std::size_t by) {
    const std::size_t digits = id.find_last_not_of("0123456789") + 1;
    std::size_t number = 0;
    for (std::size_t i = digits; i < id.size(); ++i)
        number = number * 10 + static_cast<std::size_t>(id[i] - '0');
    return id.substr(0, digits) + std::to_string(number + by);
}

} // namespace

PlanRowMatches::PlanRowMatches(
    const Plan& plan, const NewActions& fresh, const PlanSheetLayout& layout, PlanProblems& problems
)
    : m_plan(plan)
    , m_fresh(fresh)
    , m_layout(layout)
    , m_problems(problems)
    , m_ids(layout.place_of(Kind::Id))
    , m_marks(layout.place_of(Kind::Mark))
    , m_titles(layout.place_of(PlanField::Title)) {
    for (const PlanAction& action : plan.actions) {
        m_actions.emplace(action.id, &action);
        m_titled[key_of(action.title)].push_back(&action);
        m_taken_ids.insert(action.id.text);
    }
}

// The first of that title that no row was about so far.
const PlanAction* PlanRowMatches::action_titled(std::string_view title) const {
    const auto found = m_titled.find(key_of(title));
    if (found == m_titled.end())
        return nullptr;
    const auto free =
        std::find_if(found->second.begin(), found->second.end(), [&](const PlanAction* action) {
            return m_met.count(action->id) == 0;
        });
    return free != found->second.end() ? *free : found->second.front();
}

const PlanAction* PlanRowMatches::action_of(const PlanTableRow& row) const {
    if (const std::string id = plain_text(cell(row, m_ids)); !id.empty()) {
        const auto found = m_actions.find(PlanActionId(id));
        return found != m_actions.end() ? found->second : nullptr;
    }
    if (m_ids) // an id that was emptied means a new action, a column that was taken out does not
        return nullptr;
    if (const auto mark = ExportMark::from(cell(row, m_marks)))
        for (const PlanAction& action : m_plan.actions)
            if (mark->is_of_action(action.id))
                return &action;
    return action_titled(cell(row, m_titles));
}

bool PlanRowMatches::is_met_first(const PlanAction& action, std::size_t row) {
    const auto [met, is_first] = m_met.emplace(action.id, row);
    if (!is_first)
        m_problems.add(
            {row, ""},
            m_problems.say(ReportText::PlanFileSameAction, {m_problems.number(met->second)})
        );
    return is_first;
}

bool PlanRowMatches::may_be_added(const PlanTableRow& row) {
    if (plain_text(cell(row, m_titles)).empty()) {
        m_problems.add({row.number, ""}, m_problems.say(ReportText::PlanFileNoTitle));
        return false;
    }
    if (m_plan.actions.size() + m_added >= limits::actions) {
        m_problems.add(
            {row.number, ""},
            m_problems.say(ReportText::PlanFilePlanFull, {m_problems.number(limits::actions)})
        );
        return false;
    }
    ++m_added;
    return true;
}

PlanActionId PlanRowMatches::new_id(const PlanTableRow& row) {
    const std::string wanted = plain_text(cell(row, m_ids));
    const bool fits = is_id(wanted);
    if (!wanted.empty() && !fits)
        m_problems.add(
            {row.number, m_layout.heads[*m_ids]},
            m_problems.say(ReportText::PlanFileBadId, {shown_start(wanted)})
        );
    if (fits && m_taken_ids.insert(wanted).second)
        return PlanActionId(wanted);
    std::string id;
    do
        id = counted_on(m_fresh.first_id.text, m_numbers_used++);
    while (m_ids_in_file.count(id) > 0 || !m_taken_ids.insert(id).second);
    return PlanActionId(id);
}

void PlanRowMatches::report_cells_beyond(const PlanTableRow& row) {
    for (std::size_t place = m_layout.columns.size(); place < row.cells.size(); ++place)
        if (!trimmed(row.cells[place]).empty()) {
            m_problems.add(
                {row.number, ""},
                m_problems.say(ReportText::PlanFileTooManyCells, {shown_start(row.cells[place])})
            );
            return;
        }
}

std::vector<MatchedRow> PlanRowMatches::matched(const PlanTableSheet& sheet) {
    std::vector<MatchedRow> rows;
    for (std::size_t i = m_layout.first_row; m_ids && i < sheet.rows.size(); ++i)
        if (std::string id = plain_text(cell(sheet.rows[i], m_ids)); is_id(id))
            m_ids_in_file.insert(std::move(id));
    for (std::size_t i = m_layout.first_row; i < sheet.rows.size(); ++i) {
        const PlanTableRow& cells = sheet.rows[i];
        if (is_blank(cells))
            continue;
        if (cells.has_open_quote) {
            m_problems.add({cells.number, ""}, m_problems.say(ReportText::PlanFileOpenQuote));
            continue;
        }
        MatchedRow row;
        row.cells = &cells;
        row.plan = action_of(cells);
        row.edited.row = cells.number;
        row.edited.mark = ExportMark::from(cell(cells, m_marks));
        if (row.plan ? !is_met_first(*row.plan, cells.number) : !may_be_added(cells))
            continue;
        if (row.plan) {
            row.edited.known = row.plan->id;
            row.edited.action = *row.plan;
            if (row.edited.mark && !row.edited.mark->is_of_action(row.plan->id))
                row.edited.mark.reset(); // copied from another row
        } else {
            row.edited.action.id = new_id(cells);
            row.edited.action.sources = {m_fresh.source};
        }
        report_cells_beyond(cells);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace tappa::report
