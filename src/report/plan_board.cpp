#include "report/plan_board.hpp"

#include "base/date.hpp"
#include "base/text.hpp"
#include "io/csv_writer.hpp"
#include "planning/names.hpp"
#include "report/plan_view.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace tappa::report {

namespace {

// An action as any of the programs may show it.
struct Task {
    const ActionView* view = nullptr;
    const PlanAction* action = nullptr;
    std::optional<Date> start;
    std::optional<Date> due;
    std::string description;
};

std::string description_of(const Context& context, const PlanAction& action, bool names_owner) {
    const std::string description = task_description(context, action);
    if (!names_owner || action.owner_name.empty())
        return description;
    return text(context, ReportText::PlanOwnerLine) + " " + action.owner_name
        + (description.empty() ? "" : "\n") + description;
}

std::string iso(const std::optional<Date>& date) {
    return date ? iso_from_date(*date) : std::string();
}

// "11/21/2026".
std::string month_first(const std::optional<Date>& date) {
    if (!date)
        return {};
    const std::string day = iso_from_date(*date); // yyyy-mm-dd
    return day.substr(5, 2) + "/" + day.substr(8, 2) + "/" + day.substr(0, 4);
}

// The owner's address, also where the name is one; empty where none is known.
std::string_view address_of(const Context& context, const PlanAction& action) {
    if (is_email(action.owner_name))
        return action.owner_name;
    return email_of(context.input.document.plan, action.owner_name);
}

std::string_view quadrant_of(const Context& context, const Task& task) {
    return task.view->point ? name_of(task.view->point->quadrant, context.language)
                            : std::string_view();
}

void add_trello(CsvWriter& csv, const Context& context, const Task& task) {
    csv.text(task.action->title);
    csv.text(task.description);
    csv.text(name_in(context, task.action->status));
    csv.text(quadrant_of(context, task));
    csv.text(task.action->owner_name);
    csv.raw(iso(task.start));
    csv.raw(iso(task.due));
}

// By fifths of 100, of which Planner has four steps.
std::string_view planner_priority(const Task& task) {
    if (!task.view->priority)
        return "Medium";
    const double priority = task.view->priority->priority;
    return priority >= 80 ? "Urgent"
        : priority >= 60  ? "Important"
        : priority >= 20  ? "Medium"
                          : "Low";
}

std::string_view planner_progress(ActionStatus status) {
    if (status == ActionStatus::Done)
        return "Completed";
    return status == ActionStatus::InProgress ? "In progress" : "Not started";
}

void add_planner(CsvWriter& csv, const Context& context, const Task& task) {
    csv.text(task.action->title);
    csv.text(name_in(context, task.action->status));
    csv.raw(planner_progress(task.action->status));
    csv.raw(planner_priority(task));
    csv.text(task.action->owner_name);
    csv.raw(iso(task.start));
    csv.raw(iso(task.due));
    csv.text(quadrant_of(context, task));
    csv.text(task.description);
}

// What is dropped is not in the file, so nothing there can wait for it.
PlanAction waiting_only_for_planned(const Context& context, PlanAction action) {
    std::erase_if(action.prerequisites, [&](const PlanActionId& id) {
        const PlanAction* const needed = find_plan_action(context.input.document.plan, id);
        return !needed || needed->status == ActionStatus::Dropped;
    });
    return action;
}

// Titles between commas; nothing where one holds a comma of its own and would be read as two.
std::string asana_dependencies(const Context& context, const PlanAction& action) {
    std::vector<std::string> titles;
    for (const PlanActionId& id : action.prerequisites)
        titles.push_back(action_title(context, id));
    const bool are_plain = std::none_of(titles.begin(), titles.end(), [](const std::string& title) {
        return title.find(',') != std::string::npos;
    });
    return are_plain ? joined(titles, ",") : std::string();
}

void add_asana(CsvWriter& csv, const Context& context, const Task& task) {
    const PlanAction action = waiting_only_for_planned(context, *task.action);
    const std::string dependencies = asana_dependencies(context, action);
    std::string description = task.description;
    if (dependencies.empty() && !action.prerequisites.empty())
        description += (description.empty() ? "" : "\n") + text(context, ReportText::PlanNeedsFirst)
            + " " + prerequisites_text(context, action);
    csv.text(task.action->title);
    csv.text(description);
    csv.text(name_in(context, task.action->status));
    csv.text(address_of(context, *task.action));
    csv.raw("");
    csv.raw(month_first(task.start));
    csv.raw(month_first(task.due));
    csv.text(dependencies);
}

// None of the programs reads a milestone as such from a table (docs/PLAN.md says what is known of
// each): they are tasks that are due on their day, together in a list of their own.
void add_milestone(
    CsvWriter& csv, const Context& context, BoardProgram program, const Milestone& milestone
) {
    const std::string name = milestone_name(context, milestone);
    const std::string list = text(context, ReportText::MilestonesTitle);
    const std::string day = iso(milestone.date);
    const std::vector<std::string> cells = program == BoardProgram::Trello
        ? std::vector<std::string>{name, "", list, "", "", "", day}
        : program == BoardProgram::Planner
        ? std::vector<std::string>{name, list, "Not started", "Medium", "", "", day, "", ""}
        : std::vector<std::string>{name, "", list, "", "", "", month_first(milestone.date), ""};
    for (const std::string& cell : cells)
        csv.text(cell);
    csv.end_row();
}

struct Board {
    std::vector<std::string_view> heads;
    void (*add)(CsvWriter&, const Context&, const Task&);
};

Board board_of(BoardProgram program) {
    switch (program) {
    case BoardProgram::Trello: // as Trello's own export names them
        return {
            {"Card Name",
             "Card Description",
             "List Name",
             "Labels",
             "Members",
             "Start Date",
             "Due Date"},
            add_trello};
    case BoardProgram::Planner: // as Planner's own export names them
        return {
            {"Task Name",
             "Bucket Name",
             "Progress",
             "Priority",
             "Assigned To",
             "Start Date",
             "Due Date",
             "Labels",
             "Description"},
            add_planner};
    case BoardProgram::Asana: // in the order that its importer asks for
        break;
    }
    return {
        {"Name",
         "Description",
         "Section",
         "Assignee",
         "Collaborators",
         "Start Date",
         "Due Date",
         "Dependencies"},
        add_asana};
}

} // namespace

std::string board_from_plan(
    const ReportInput& input, const Schedule& schedule, BoardProgram program, Language language
) {
    const Context context = context_of(input, language, {});
    const auto planned = planned_by_id(input.document.plan, schedule);
    const Board board = board_of(program);
    CsvWriter csv(Language::En);
    for (const std::string_view head : board.heads)
        csv.raw(head);
    csv.end_row();
    const std::vector<ActionView> views = ranked_actions(context);
    for (const ActionView* view : behind_what_they_need(views)) {
        const PlanAction& action = *view->action;
        const auto dates = planned.find(action.id);
        Task task{view, &action, action.start, action.due, {}};
        if (dates != planned.end()) {
            task.start = dates->second->start;
            task.due = action.due ? action.due : dates->second->end;
        }
        const bool owner_apart =
            program != BoardProgram::Asana || !address_of(context, action).empty();
        task.description = description_of(context, action, !owner_apart);
        board.add(csv, context, task);
        csv.end_row();
    }
    for (const Milestone* const milestone : milestones_by_date(input.document.plan))
        add_milestone(csv, context, program, *milestone);
    return csv.take();
}

} // namespace tappa::report
