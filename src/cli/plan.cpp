#include "app/texts.hpp"
#include "base/date_text.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/plan_json.hpp"
#include "cli/table.hpp"
#include "cli/texts.gen.hpp"
#include "report/plan_csv.hpp"
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
    if (rows.empty())
        return title(Text::PlanEmptyTitle) + "\n";
    return table_text(columns, rows);
}

std::string completeness_text(const Assessed& assessed, const Derived& derived, Language language) {
    const Completeness& completeness = derived.completeness();
    if (completeness.ready)
        return "\n" + std::string(text(Text::PlanReady, language)) + "\n";
    std::string lines;
    if (completeness.unready_count > 0)
        lines += "\n" + text_count(Text::PlanNotReady, language, completeness.unready_count) + "\n";
    for (const PrerequisiteCycle& cycle : completeness.cycles) {
        std::vector<std::string> titles;
        for (const PlanActionId& id : cycle) {
            const PlanAction* const action = find_plan_action(assessed.document.plan, id);
            titles.push_back(action ? action->title : id.text);
        }
        lines += "\n" + shown_on_line(text_with(Text::PlanCycle, language, {joined(titles, "; ")}))
            + "\n";
    }
    return lines;
}

std::string proposals_text(const Assessed& assessed, const Derived& derived, Language language) {
    const auto title = [&](Text id) { return std::string(text(id, language)); };
    const std::string heading = "\n" + title(Text::PlanProposals) + "\n";
    if (derived.proposals().empty())
        return heading + "  " + title(Text::PlanProposalsEmpty) + "\n";
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
    return heading + table_text(columns, rows);
}

} // namespace

Outcome plan(const Arguments& arguments) {
    const std::string& path = arguments.files.front();
    const Language language = arguments.language;
    const std::variant<Assessed, Failure> loaded = assessed_from(path, language);
    if (const Failure* const failure = std::get_if<Failure>(&loaded))
        return failed(*failure);
    const Assessed& assessed = *std::get_if<Assessed>(&loaded);
    const Derived derived = derived_from(assessed);
    Outcome outcome;
    add_notes(outcome, path, derived, language);
    if (arguments.format == OutputFormat::Json) {
        outcome.output =
            json_from_plan_view(assessed.document, assessed.content.catalogue, derived, language);
        return outcome;
    }
    if (arguments.format == OutputFormat::Csv) {
        outcome.output = report::csv_from_plan(
            assessed.document,
            assessed.questionnaire(),
            assessed.content.catalogue,
            arguments.chosen_language.value_or(assessed.document.language)
        );
        return outcome;
    }
    outcome.output = document_line(assessed.document, language)
        + actions_text(assessed, derived, language) + completeness_text(assessed, derived, language)
        + proposals_text(assessed, derived, language);
    return outcome;
}

} // namespace tappa::cli
