#include "report/plan_oddities.hpp"

#include "base/date_text.hpp"
#include "planning/completeness.hpp"
#include "planning/metric_outcome.hpp"
#include "planning/outcome_words.hpp"
#include "texts/names.gen.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>

namespace tappa::report {

namespace {

std::string head_of(const PlanSheetLayout& layout, PlanField field) {
    const auto place = layout.place_of(field);
    return place ? layout.heads[*place] : std::string();
}

void note_at(const CellPlace& place, std::string message, PlanProblems& problems) {
    problems.note(problem_sentence(
        {place.row, place.column, std::move(message), problems.sheet()}, problems.language()
    ));
}

bool is_read(const PlanFields& read, PlanField field) {
    return read.test(static_cast<std::size_t>(field));
}

// With what depends on what as the file has it.
Plan with_links(Plan plan, const std::vector<MatchedRow>& rows) {
    std::unordered_map<PlanActionId, std::size_t> places;
    for (std::size_t i = 0; i < plan.actions.size(); ++i)
        places.emplace(plan.actions[i].id, i);
    for (const MatchedRow& row : rows) {
        const PlanAction& file = row.edited.action;
        if (!row.plan) {
            plan.actions.push_back(file);
            continue;
        }
        PlanAction& action = plan.actions.edit(places.at(file.id));
        for (const PlanField field : {PlanField::Prerequisites, PlanField::Status})
            if (is_read(row.edited.read, field))
                copy_value(file, action, field);
    }
    return plan;
}

} // namespace

void note_wrong_order(
    const MatchedRow& row, const PlanSheetLayout& layout, PlanProblems& problems
) {
    const PlanAction& action = row.edited.action;
    const bool was_so = row.plan && row.plan->start == action.start && row.plan->due == action.due;
    if (!is_due_before_start(action) || was_so)
        return;
    const Language language = problems.language();
    note_at(
        {row.edited.row, head_of(layout, PlanField::Due)},
        problems.say(
            ReportText::PlanFileWrongOrder,
            {formatted_date_short(*action.start, language),
             formatted_date_short(*action.due, language)}
        ),
        problems
    );
}

void note_wrong_target(
    const EditedMetric& edited,
    const PlanMetric* plan,
    const CellPlace& target,
    PlanProblems& problems
) {
    PlanMetric metric = plan ? *plan : PlanMetric{};
    for (const PlanField field :
         {PlanField::MetricKind,
          PlanField::MetricUnit,
          PlanField::MetricBetter,
          PlanField::MetricBaseline,
          PlanField::MetricTarget})
        if (is_read(edited.read, field))
            copy_value(edited.metric, metric, field);
    const std::optional<ChangeProblem> problem = change_problem(metric);
    if (!problem || (plan && change_problem(*plan) == problem))
        return;
    if (*problem == ChangeProblem::SameEnds)
        note_at(
            target,
            std::string(tappa::text(NameText::OutcomeSameEnds, problems.language())),
            problems
        );
    // Which side a new one is better on, the file says or its ends do.
    const bool is_told = plan || is_read(edited.read, PlanField::MetricBetter);
    if (*problem == ChangeProblem::WrongSide && is_told)
        note_at(
            target,
            std::string(tappa::text(NameText::OutcomeWrongSide, problems.language())),
            problems
        );
    if (*problem == ChangeProblem::OffScale)
        note_at(
            target,
            needed_sentences(metric, metric_outcome(metric, {}), problems.language()).front(),
            problems
        );
}

void note_new_circles(
    const Plan& plan,
    const std::vector<MatchedRow>& rows,
    const PlanSheetLayout& layout,
    PlanProblems& problems
) {
    const Plan after = with_links(plan, rows);
    const std::vector<PrerequisiteCycle> before = prerequisite_cycles(plan);
    for (const PrerequisiteCycle& cycle : prerequisite_cycles(after)) {
        if (std::find(before.begin(), before.end(), cycle) != before.end())
            continue;
        const auto in_circle = [&](const MatchedRow& row) {
            return std::find(cycle.begin(), cycle.end(), row.edited.action.id) != cycle.end();
        };
        const auto row = std::find_if(rows.begin(), rows.end(), in_circle);
        if (row == rows.end())
            continue;
        std::vector<std::string> titles;
        for (const PlanActionId& id : cycle)
            titles.push_back(find_plan_action(after, id)->title);
        note_at(
            {row->edited.row, head_of(layout, PlanField::Prerequisites)},
            problems.say(ReportText::PlanCycle, {joined(titles, "; ")}),
            problems
        );
    }
}

} // namespace tappa::report
