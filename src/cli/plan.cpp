#include "app/plan/nothing_known.hpp"
#include "app/texts.hpp"
#include "base/date_text.hpp"
#include "base/money.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/plan_apply.hpp"
#include "cli/plan_json.hpp"
#include "cli/plan_notes.hpp"
#include "cli/plan_outlook.hpp"
#include "cli/table.hpp"
#include "cli/texts.gen.hpp"
#include "planning/milestones.hpp"
#include "planning/next_stage_words.hpp"
#include "planning/schedule.hpp"
#include "report/markdown_writer.hpp"
#include "report/plan_board.hpp"
#include "report/plan_csv.hpp"
#include "report/plan_ics.hpp"
#include "report/plan_jira.hpp"
#include "report/plan_msproject.hpp"
#include "report/plan_xlsx.hpp"
#include "report/texts.gen.hpp"
#include "texts/texts.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tappa::cli {

namespace {

std::string known(std::string text) {
    return text.empty() ? "–" : text;
}

std::string missing_text(const PlanAction& action, Language language) {
    if (!counts_for_completeness(action))
        return {};
    std::vector<std::string> names;
    for (const MissingPart part : missing_parts(action))
        names.emplace_back(name_of(part, language));
    return joined(names, ", ");
}

// What the plan costs in money, where somebody has said so.
std::string costs_text(const Document& document, Language language) {
    const PlanCost cost = plan_cost(document.plan);
    std::vector<std::string> parts;
    const auto add = [&](Text pattern, const std::optional<double>& amount) {
        if (amount)
            parts.push_back(text_with(
                pattern, language, {formatted_money(*amount, document.currency, language)}
            ));
    };
    add(Text::PlanSummaryCostOnce, cost.once);
    add(Text::PlanSummaryCostYearly, cost.yearly);
    return parts.empty() ? std::string() : "\n" + joined(parts, ", ") + "\n";
}

std::string schedule_text(const Plan& plan, const Schedule& schedule, Language language) {
    if (!schedule.start || !schedule.end)
        return {};
    const std::string dates = text_with(
        CliText::PlanSchedule,
        language,
        {formatted_date(*schedule.start, language), formatted_date(*schedule.end, language)}
    );
    const std::string path = text_with(
        CliText::PlanCriticalPath,
        language,
        {joined(titles_of(plan, schedule.critical_path), " → ")}
    );
    return "\n" + dates + "\n" + shown_on_line(path) + "\n";
}

// "Milestones: Board (10 December 2026: 1 action due by then ends after it)".
std::string milestones_text(const Plan& plan, const Schedule& schedule, Language language) {
    std::vector<std::string> parts;
    for (const Milestone* const milestone : milestones_by_date(plan))
        parts.push_back(
            (milestone->name.empty() ? milestone->id.text : milestone->name) + " ("
            + formatted_date(milestone->date, language) + ": "
            + milestone_sentence(milestone_standing(plan, schedule, *milestone), language) + ")"
        );
    if (parts.empty())
        return {};
    return "\n" + shown_on_line(text_with(CliText::PlanMilestones, language, {joined(parts, "; ")}))
        + "\n";
}

std::string next_stage_text(
    const Assessed& assessed, const Derived& derived, double day_rate, Language language
) {
    std::string lines;
    for (const std::string& sentence : next_stage_sentences(
             derived.way_to_next_stage(),
             derived.results().stage,
             assessed.questionnaire(),
             language
         ))
        lines += "  " + shown_on_line(sentence) + "\n";
    const std::string cost = next_stage_cost(
        derived.way_to_next_stage(), day_rate, assessed.document.currency, language
    );
    return cost.empty() ? lines : lines + "  " + cost + "\n";
}

std::string actions_text(const Assessed& assessed, const Derived& derived, Language language) {
    const auto title = [&](Text id) { return std::string(text(id, language)); };
    const std::vector<TableColumn> columns{
        {std::string(text(CliText::PlanRank, language)), true},
        {title(Text::PlanAction), false},
        {title(Text::PlanPriority), true},
        {title(Text::PlanEffortShort), true},
        {title(Text::PlanOwner), false},
        {title(Text::PlanDue), false},
        {title(Text::PlanStatus), false},
        {title(Text::PlanWhatIsMissing), false}};
    std::vector<std::vector<std::string>> rows;
    for (const ActionPriority& priority : derived.priorities()) {
        const PlanAction* const action =
            find_plan_action(assessed.document.plan, PlanActionId(priority.id));
        if (!action)
            continue;
        rows.push_back(
            {std::to_string(priority.rank),
             action->title,
             formatted(priority.priority, 0, language),
             formatted_short(priority.effort_days, 1, language),
             known(action->owner_name),
             known(action->due ? formatted_date_short(*action->due, language) : ""),
             std::string(name_of(action->status, language)),
             missing_text(*action, language)}
        );
    }
    for (const PlanAction& action : assessed.document.plan->actions)
        if (action.status == ActionStatus::Done)
            rows.push_back(
                {known(""),
                 action.title,
                 known(""),
                 formatted_short(action.effort_days, 1, language),
                 known(action.owner_name),
                 known(action.due ? formatted_date_short(*action.due, language) : ""),
                 std::string(name_of(action.status, language)),
                 missing_text(action, language)}
            );
    if (rows.empty()) // dropped actions are not listed
        return assessed.document.plan->actions.empty()
            ? title(Text::PlanEmptyTitle) + "\n"
            : std::string(text(ReportText::PlanAllDropped, language)) + "\n";
    return table_text(columns, rows) + costs_text(assessed.document, language);
}

std::string completeness_text(const Assessed& assessed, const Derived& derived, Language language) {
    const Completeness& completeness = derived.completeness();
    if (completeness.ready)
        return "\n" + std::string(text(Text::PlanReady, language)) + "\n";
    std::string lines;
    if (completeness.unready_count > 0)
        lines += "\n" + text_count(Text::PlanNotReady, language, completeness.unready_count) + "\n";
    for (const PrerequisiteCycle& cycle : completeness.cycles)
        lines += "\n"
            + shown_on_line(text_with(
                Text::PlanCycle, language, {joined(titles_of(assessed.document.plan, cycle), "; ")}
            ))
            + "\n";
    return lines;
}

std::string proposals_text(
    const Assessed& assessed, const Derived& derived, double day_rate, Language language
) {
    const auto title = [&](Text id) { return std::string(text(id, language)); };
    const std::string heading = "\n" + title(Text::PlanProposals) + "\n";
    if (derived.proposals().empty()) {
        // None is left only where some have been.
        const Text words = nothing_known_words(assessed.document, derived.results())
                               .value_or(Text::PlanProposalsEmpty);
        return heading + next_stage_text(assessed, derived, day_rate, language) + "  "
            + title(words) + "\n";
    }
    const std::vector<TableColumn> columns{
        {std::string(text(CliText::PlanRank, language)), true},
        {title(Text::PlanAction), false},
        {title(Text::PlanPriority), true},
        {title(Text::PlanEffortShort), true}};
    std::vector<std::vector<std::string>> rows;
    for (const Proposal& proposal : derived.proposals()) {
        const CatalogueAction* const action =
            find_action(assessed.content.catalogue, proposal.action);
        rows.push_back(
            {std::to_string(proposal.priority.rank),
             action ? action->title.in(language) : proposal.action.text,
             formatted(proposal.priority.priority, 0, language),
             formatted_short(proposal.priority.effort_days, 1, language)}
        );
    }
    return heading + next_stage_text(assessed, derived, day_rate, language)
        + table_text(columns, rows);
}

Outlook outlook_of(const Arguments& arguments, const Assessed& assessed, const Derived& derived) {
    const Document& document = assessed.document;
    const Catalogue& catalogue = assessed.content.catalogue;
    Outlook outlook;
    outlook.day_rate = arguments.day_rate;
    if (arguments.budget)
        outlook.budget =
            plan_budget(document.plan, catalogue, derived.priorities(), *arguments.budget);
    if (arguments.seed)
        outlook.simulation = simulated_plan(
            {document.plan,
             document.journeys,
             derived.priorities(),
             catalogue,
             assessed.questionnaire(),
             document.assessment,
             derived.results(),
             document.date,
             arguments.format == OutputFormat::Json}, // whose numbers go by the formulas
            *arguments.seed
        );
    return outlook;
}

// For people or for other programs that plan. Texts of people stay as they are.
std::string plan_file(
    const Arguments& arguments,
    const Assessed& assessed,
    const Derived& derived,
    const Schedule& schedule
) {
    const Document& document = assessed.document;
    const Language language = arguments.chosen_language.value_or(document.language);
    const report::ReportInput input{
        document,
        assessed.questionnaire(),
        assessed.content.catalogue,
        derived.results(),
        derived.priorities()};
    switch (arguments.format) {
    case OutputFormat::Csv:
        return report::csv_from_plan(input, language);
    case OutputFormat::Markdown:
        return report::markdown_from_report(report::build_report(
            input, language, {{report::Section::Plan, report::Section::ActionDetails}}
        ));
    case OutputFormat::ICalendar:
        return report::ics_from_plan(
            document,
            schedule,
            language,
            arguments.reminder,
            arguments.due_days ? report::DueDays::AsEvents : report::DueDays::LeftOut
        );
    case OutputFormat::Jira:
        return report::jira_from_plan(input, schedule, language);
    case OutputFormat::Trello:
        return report::board_from_plan(input, schedule, report::BoardProgram::Trello, language);
    case OutputFormat::Planner:
        return report::board_from_plan(input, schedule, report::BoardProgram::Planner, language);
    case OutputFormat::Asana:
        return report::board_from_plan(input, schedule, report::BoardProgram::Asana, language);
    case OutputFormat::MsProject:
        return report::msproject_from_plan(input, schedule, language);
    case OutputFormat::Xlsx:
        return report::xlsx_from_plan(input, schedule, language);
    case OutputFormat::Text:
    case OutputFormat::Json:
    case OutputFormat::Pdf:
    case OutputFormat::Html:
    case OutputFormat::Mermaid:
    case OutputFormat::Cjml:
    case OutputFormat::Svg:
    case OutputFormat::Xes:
        break;
    }
    return {};
}

} // namespace

Outcome plan(const Arguments& arguments) {
    const std::string& path = arguments.files.front();
    const Language language = arguments.language;
    const std::variant<Assessed, Failure> loaded = assessed_from(path, language);
    if (const Failure* const failure = std::get_if<Failure>(&loaded))
        return failed(*failure);
    const Assessed& assessed = *std::get_if<Assessed>(&loaded);
    const Document& document = assessed.document;
    const Derived derived = derived_from(assessed);
    if (arguments.apply)
        return applied_plan(arguments, assessed, derived);
    const Schedule& schedule = derived.schedule();
    Outcome outcome;
    add_notes(outcome, path, derived, language);
    add_oddities(outcome, path, document.plan, derived.completeness(), language);
    const Outlook outlook = outlook_of(arguments, assessed, derived);
    if (arguments.format == OutputFormat::Json)
        outcome.output = json_from_plan_view(
            document,
            assessed.content.catalogue,
            derived,
            schedule,
            outlook,
            language_of_json(arguments, document.language)
        );
    else if (arguments.format == OutputFormat::Text)
        outcome.output = document_line(document, language)
            + actions_text(assessed, derived, language)
            + schedule_text(document.plan, schedule, language)
            + milestones_text(document.plan, schedule, language)
            + completeness_text(assessed, derived, language)
            + outlook_text(document, outlook, language)
            + proposals_text(assessed, derived, outlook.day_rate.value_or(0), language);
    else
        outcome.output = plan_file(arguments, assessed, derived, schedule);
    return outcome;
}

} // namespace tappa::cli
