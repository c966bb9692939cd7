#include "cli/plan_apply.hpp"

#include "app/document_rules.hpp"
#include "app/texts.hpp"
#include "cli/json_parts.hpp"
#include "cli/packed_table.hpp"
#include "cli/table.hpp"
#include "cli/texts.gen.hpp"
#include "io/document_io.hpp"
#include "planning/plan_changes.hpp"
#include "report/plan_table.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace tappa::cli {

namespace {

// The file with what it changes.
struct Applied {
    report::EditedPlan edited;
    PlanChanges changes;
    std::vector<std::vector<ChangeWords>> words;
};

Applied applied_from(
    std::string bytes,
    const Assessed& assessed,
    const Derived& derived,
    const Arguments& arguments,
    Language language
) {
    const report::ReportInput input{
        assessed.document,
        assessed.questionnaire(),
        assessed.content.catalogue,
        derived.results(),
        derived.priorities()};
    const report::NewActions fresh{
        next_plan_action_id(assessed.document), fallback_source({}, assessed.content, derived)};
    Applied applied;
    applied.edited = report::edited_plan(
        report::plan_table_from(std::move(bytes)), input, fresh, language, std::nullopt
    );
    applied.changes = plan_changes(assessed.document.plan, applied.edited.rows);
    for (MissingAction& missing : applied.changes.missing)
        missing.chosen = arguments.delete_missing && applied.edited.all_rows_read;
    applied.words = report::change_words(input, applied.changes, language);
    return applied;
}

std::string remark(const PlanChange& change, Language language) {
    if (change.changed_in == ChangedIn::Both)
        return std::string(text(CliText::ApplyConflict, language));
    if (change.changed_in == ChangedIn::Plan)
        return std::string(text(CliText::ApplyOlder, language));
    return change.chosen ? std::string() : std::string(text(CliText::ApplyKept, language));
}

// Where the change stands; of a reading and an update on its own sheet.
std::size_t row_of(const ChangedAction& changed, const PlanChange& change) {
    return change.at.row > 0 ? change.at.row : changed.row;
}

std::string changes_text(const Applied& applied, const Plan& plan, Language language) {
    const auto title = [&](CliText id) { return std::string(text(id, language)); };
    const std::vector<TableColumn> columns{
        {title(CliText::ApplyRow), true},
        {std::string(text(Text::PlanAction, language)), false},
        {title(CliText::ApplyField), false},
        {title(CliText::ApplyBefore), false},
        {title(CliText::ApplyAfter), false},
        {title(CliText::ApplyRemark), false}};
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < applied.changes.changed.size(); ++i) {
        const ChangedAction& changed = applied.changes.changed[i];
        const PlanAction* const action = find_plan_action(plan, changed.id);
        for (std::size_t k = 0; k < changed.changes.size(); ++k)
            rows.push_back(
                {std::to_string(row_of(changed, changed.changes[k])),
                 action ? action->title : changed.id.text,
                 applied.words[i][k].field,
                 applied.words[i][k].before,
                 applied.words[i][k].after,
                 remark(changed.changes[k], language)}
            );
    }
    return rows.empty() ? std::string()
                        : title(CliText::ApplyChanges) + "\n" + table_text(columns, rows);
}

std::string titles_list(CliText head, const std::vector<std::string>& titles, Language language) {
    if (titles.empty())
        return {};
    std::string list = "\n" + std::string(text(head, language)) + "\n";
    for (const std::string& title : titles)
        list += "  " + shown_on_line(title) + "\n";
    return list;
}

std::string text_of(const Applied& applied, const Document& document, const Arguments& arguments) {
    const Language language = arguments.language;
    if (applied.changes.empty())
        return std::string(text(CliText::ApplyNothing, language)) + "\n";
    std::vector<std::string> added;
    for (const AddedAction& action : applied.changes.added)
        added.push_back(
            action.action.title
            + (action.chosen ? "" : " (" + std::string(text(CliText::ApplyKept, language)) + ")")
        );
    std::vector<std::string> missing;
    for (const MissingAction& action : applied.changes.missing)
        missing.push_back(action.title);
    const bool deletes = arguments.delete_missing && applied.edited.all_rows_read;
    const CliText head = deletes ? CliText::ApplyDeleted : CliText::ApplyMissing;
    return document_line(document, language) + changes_text(applied, document.plan, language)
        + titles_list(CliText::ApplyAdded, added, language) + titles_list(head, missing, language);
}

std::string_view field_id(const PlanChange& change) {
    switch (change.kind) {
    case ChangeKind::Value:
        return enum_id(change.field);
    case ChangeKind::NewMetric:
    case ChangeKind::NoMetric:
        return "metric";
    case ChangeKind::Reading:
    case ChangeKind::LostReadings:
        return "metric.reading";
    case ChangeKind::Update:
    case ChangeKind::LostUpdates:
        break;
    }
    return "update";
}

void change_json(
    JsonWriter& json,
    const ChangedAction& changed,
    const PlanChange& change,
    const ChangeWords& words
) {
    json.begin_object();
    json.member("action", changed.id.text);
    json.member("sheet", change.at.sheet);
    json.member("row", static_cast<double>(row_of(changed, change)));
    json.member("field", field_id(change));
    json.key("metric");
    if (is_of_metric(change.field) && change.kind != ChangeKind::NewMetric)
        json.value(static_cast<double>(change.metric + 1));
    else
        json.null();
    json.member("name", words.field);
    json.member("before", words.before);
    json.member("after", words.after);
    json.member("changed_in", enum_id(change.changed_in));
    json.member("taken", change.chosen);
    json.end_object();
}

template <typename Items, typename Write>
void list_json(JsonWriter& json, std::string_view name, const Items& items, Write write) {
    json.key(name);
    json.begin_array();
    for (const auto& item : items)
        write(item);
    json.end_array();
}

std::string json_of(const Applied& applied, const Document& document) {
    JsonWriter json;
    json.begin_object();
    document_members(json, document);
    json.key("changes");
    json.begin_array();
    for (std::size_t i = 0; i < applied.changes.changed.size(); ++i)
        for (std::size_t k = 0; k < applied.changes.changed[i].changes.size(); ++k)
            change_json(
                json,
                applied.changes.changed[i],
                applied.changes.changed[i].changes[k],
                applied.words[i][k]
            );
    json.end_array();
    list_json(json, "added", applied.changes.added, [&](const AddedAction& added) {
        json.begin_object();
        json.member("row", static_cast<double>(added.row));
        json.member("id", added.action.id.text);
        json.member("title", added.action.title);
        json.member("taken", added.chosen);
        json.end_object();
    });
    list_json(json, "missing", applied.changes.missing, [&](const MissingAction& missing) {
        json.begin_object();
        json.member("id", missing.id.text);
        json.member("title", missing.title);
        json.member("deleted", missing.chosen);
        json.end_object();
    });
    list_json(
        json,
        "problems",
        applied.edited.problems,
        [&](const report::PlanTableProblem& problem) {
            json.begin_object();
            json.member("sheet", problem.sheet);
            json.member("row", static_cast<double>(problem.row));
            json.member("column", problem.column);
            json.member("message", problem.message);
            json.end_object();
        }
    );
    list_json(json, "notes", applied.edited.notes, [&](const std::string& note) {
        json.value(note);
    });
    json.end_object();
    return json.take() + "\n";
}

// Writes the document with the changes; what went wrong, if anything.
std::optional<Failure> write_applied(
    const Arguments& arguments, const Assessed& assessed, const PlanChanges& changes
) {
    const std::string& path = *arguments.write;
    const Language language = arguments.language;
    Document document = assessed.document;
    document.plan = plan_with(document.plan, changes);
    record_statuses(document.plan.edit(), assessed.document.plan, document.date, {});
    if (!fits_in_file(document))
        return Failure{
            path, "write-failed", "", document_full_sentence(language, Text::PlanFileDocumentFull)};
    const std::string json = json_from_document(document);
    if (const Result<Document> again = document_from_json(json); !again)
        return failure_of(path, again.error(), language);
    if (const auto problem = write_file(path, json))
        return Failure{path, "write-failed", "", *problem};
    return std::nullopt;
}

} // namespace

Outcome applied_plan(const Arguments& arguments, const Assessed& assessed, const Derived& derived) {
    const std::string& path = *arguments.apply;
    const Language language = arguments.format == OutputFormat::Json
        ? language_of_json(arguments, assessed.document.language)
        : arguments.language;
    if (arguments.write)
        for (const std::string& input : {arguments.files.front(), path})
            if (is_same_file(input, *arguments.write))
                return failed(
                    {*arguments.write,
                     "write-failed",
                     "",
                     std::string(text(CliText::FilesOverInput, language))}
                );
    Result<std::string> bytes = read_file(path, limits::content_bytes);
    if (!bytes)
        return failed(failure_of(path, bytes.error(), language));
    std::string table = std::move(bytes).value();
    if (is_workbook(table)) {
        ReadTable read = plan_in_workbook(table, language);
        if (!read.problem.empty())
            return failed({path, "no-plan", "", std::move(read.problem)});
        table = std::move(read.table);
    }
    const Applied applied = applied_from(std::move(table), assessed, derived, arguments, language);
    if (!applied.edited.failure.empty())
        return failed({path, "no-plan", "", applied.edited.failure});
    Outcome outcome;
    for (const report::PlanTableProblem& problem : applied.edited.problems)
        outcome.notes.push_back(
            shown_on_line(path + ": " + report::problem_sentence(problem, language))
        );
    for (const std::string& note : applied.edited.notes)
        outcome.notes.push_back(shown_on_line(path + ": " + note));
    if (arguments.delete_missing && !applied.edited.all_rows_read)
        outcome.notes.push_back(
            shown_on_line(path + ": " + std::string(text(CliText::ApplyNotDeleted, language)))
        );
    if (arguments.write)
        if (std::optional<Failure> failure = write_applied(arguments, assessed, applied.changes))
            return failed(*std::move(failure));
    outcome.output = arguments.format == OutputFormat::Json
        ? json_of(applied, assessed.document)
        : text_of(applied, assessed.document, arguments);
    return outcome;
}

} // namespace tappa::cli
