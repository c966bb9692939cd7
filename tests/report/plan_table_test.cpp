#include "io/limits.hpp"
#include "report/edited_table.hpp"
#include "report/plan_csv.hpp"
#include "report/plan_table.hpp"
#include "report/sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

using Lines = std::vector<std::string>;

// A document whose texts are what spreadsheets like to spoil.
Document odd_document() {
    Document document = small_document();
    PlanAction& action = document.plan.edit().actions.edit(1);
    action.title = "=cmd|' /C calc'!A0";
    action.why = "- one; two\n- \"three\", four;-5";
    action.notes = "l'-x \u202Eabc\r\nend ";
    action.effort_days = 12.5;
    action.confidence = 0.825;
    action.cost_yearly = 0.1;
    return document;
}

const PlanAction& action_of(const Plan& plan, const std::string& id) {
    const PlanAction* const action = find_plan_action(plan, PlanActionId(id));
    REQUIRE(action);
    return *action;
}

std::string utf16(const std::string& ascii) {
    std::string bytes = "\xFF\xFE";
    for (const char c : ascii) {
        bytes += c;
        bytes += '\0';
    }
    return bytes;
}

} // namespace

TEST_CASE("an export that nobody changed changes nothing, in both languages") {
    for (const Document& document : {small_document(), odd_document()})
        for (const Language language : all_languages) {
            const Compared result = compared(
                document,
                report::csv_from_plan(document, small_questionnaire(), small_catalogue(), language)
            );
            CHECK(result.lines() == Lines{});
            CHECK(result.problems() == Lines{});
            CHECK(result.changes.empty());
            CHECK(result.edited.notes.size() == 1); // the columns that Tappa computes
        }
}

TEST_CASE("what was edited shows with its value before and after") {
    EditedTable table(small_document(), Language::En);
    table.at(1, "Owner") = "R. Neri";
    table.at(1, "Due") = "";
    table.at(2, "Status") = "in progress";
    table.at(2, "Effort (person-days)") = "2.5";
    table.at(1, "Metric: target") = "6.5";
    const Compared result = compared(small_document(), table.bytes());
    CHECK(
        result.lines()
        == Lines{"Owner: Utente: L. Ferri → R. Neri", "Due: 15 Mar 2027 → ", "Metric: target: 6 → 6.5", "Status: Agreed → In progress", "Effort (person-days): 20 → 2.5"}
    );
    CHECK(result.notes("Owners who were not in the plan so far: R. Neri."));
    const Plan plan = plan_with(small_document().plan, result.changes);
    CHECK(action_of(plan, "a1").owner_name == "R. Neri");
    CHECK_FALSE(action_of(plan, "a1").due);
    CHECK(action_of(plan, "a1").metrics[0].target == 6.5);
    CHECK(action_of(plan, "a2").status == ActionStatus::InProgress);
    CHECK(action_of(plan, "a2").effort_days == 2.5);
    CHECK(plan.actions.size() == small_document().plan->actions.size());
}

TEST_CASE("columns may be moved, left out, added, repeated or in the other language") {
    EditedTable table(small_document(), Language::It);
    for (auto& row : table.rows()) {
        std::reverse(row.begin(), row.end());
        row.push_back("mine");
        row.push_back(row[row.size() - 3]);
    }
    table.drop_column("Note");
    table.rows()[0][0] = "  AS   exported ";
    table.at(1, "Responsabile") = "R. Neri";
    const Compared result = compared(small_document(), table.bytes());
    CHECK(result.lines() == Lines{"Owner: Utente: L. Ferri → R. Neri"});
    CHECK(result.problems() == Lines{});
    CHECK(result.notes("does not know and did not read: mine"));
    CHECK(result.notes("stay as they are: Notes."));
}

TEST_CASE("a title above the heads, blank rows and empty columns do no harm") {
    EditedTable table(small_document(), Language::En);
    auto& rows = table.rows();
    rows[0].push_back("");
    rows.insert(rows.begin(), {"Our plan", ""});
    rows.insert(rows.begin() + 2, std::vector<std::string>(5));
    rows[3][5] = "R. Neri";
    const Compared result = compared(small_document(), table.bytes());
    CHECK(result.lines() == Lines{"Owner: Utente: L. Ferri → R. Neri"});
    REQUIRE(result.changes.changed.size() == 1);
    CHECK(result.changes.changed[0].row == 4);
}

TEST_CASE("rows count as a spreadsheet counts them, cells of several lines and blank lines too") {
    EditedTable table(small_document(), Language::En);
    table.at(1, "Notes") = "one\ntwo\r\nthree";
    std::string bytes = table.bytes();
    const std::size_t second = bytes.find("\r\n\"2\"");
    REQUIRE(second != std::string::npos);
    bytes.insert(second, "\r\n\r\n");
    bytes.replace(bytes.find("\"20\""), 4, "\"much\"");
    CHECK(
        compared(small_document(), bytes).problems()
        == Lines{"5 Effort (person-days): “much” is not a number that can be read without doubt."}
    );
}

TEST_CASE("dates come back as spreadsheets write them") {
    const auto due = [](Language language, const std::string& first, const std::string& second) {
        EditedTable table(small_document(), language);
        table.at(1, language == Language::It ? "Scadenza" : "Due") = first;
        table.at(2, language == Language::It ? "Scadenza" : "Due") = second;
        return compared(small_document(), table.bytes());
    };
    // As it was, in any form.
    for (const char* same :
         {"15/03/2027",
          "15.3.27",
          "3/15/2027",
          "46461",
          "2027-03-15 00:00:00",
          "15 Mar 2027",
          "15 marzo 2027",
          "2027-03-15T00:00:00"})
        CHECK(due(Language::En, same, "").lines() == Lines{});
    // What may be two days is read as others in the file are.
    CHECK(due(Language::En, "15/03/2027", "04/05/2027").lines() == Lines{"Due:  → 4 May 2027"});
    const Compared american = due(Language::En, "3/15/2027", "4/5/2027");
    CHECK(american.lines() == Lines{"Due:  → 5 Apr 2027"});
    CHECK(american.notes("month first"));
    CHECK(due(Language::It, "15/03/2027", "04/05/2027").lines() == Lines{"Due:  → 4 May 2027"});
    CHECK(due(Language::En, "", "04/05/2027").problems().size() == 1);
    CHECK(due(Language::It, "", "31/02/2027").problems().size() == 1);
}

TEST_CASE("numbers come back with the other decimal mark, powers, percent and currency") {
    const auto changed = [](const std::string& head, const std::string& cell) {
        EditedTable table(odd_document(), Language::It);
        table.at(1, head) = cell;
        const Compared result = compared(odd_document(), table.bytes(), Language::En);
        return result.lines().empty() ? Lines{} : Lines{result.lines().front()};
    };
    for (const char* same : {"12,5", "12.5", "12,50", "1,25E+01"})
        CHECK(changed("Impegno (giornate/persona)", same) == Lines{});
    for (const char* same : {"82%", "82 %", "0,825", "0,82", "82,5%"})
        CHECK(changed("Probabilità che serva", same) == Lines{});
    CHECK(changed("Probabilità che serva", "82,7%") == Lines{"Likelihood to help: 82.5% → 82.7%"});
    for (const char* same : {"12.500,00 €", "EUR 12500", "12.500"})
        CHECK(changed("Costo una tantum (EUR)", same) == Lines{});
    CHECK(
        changed("Impegno (giornate/persona)", "1.234,5")
        == Lines{"Effort (person-days): 12.5 → 1,234.5"}
    );
}

TEST_CASE("files in other encodings and with other separators are read") {
    Document document = small_document();
    document.plan.edit().actions.edit(1).owner_name = "Zoe";
    EditedTable table(document, Language::En);
    table.at(1, "Owner") = "Zo\xC3\xAB";
    const Lines wanted{"Owner: Zoe → Zo\xC3\xAB"};
    CHECK(compared(document, table.bytes(';')).lines() == wanted);
    CHECK(compared(document, table.bytes('\t')).lines() == wanted);
    CHECK(compared(document, "sep=;\r\n" + table.bytes(';')).lines() == wanted);
    table.at(1, "Owner") = "Zo\xEB";
    for (auto& row : table.rows())
        for (std::string& cell : row)
            cell.erase(
                std::remove_if(
                    cell.begin(),
                    cell.end(),
                    [](char c) { return static_cast<unsigned char>(c) >= 0x80 && c != '\xEB'; }
                ),
                cell.end()
            );
    const Compared windows = compared(document, table.bytes());
    const Lines lines = windows.lines();
    CHECK(std::count(lines.begin(), lines.end(), wanted[0]) == 1);
    CHECK(windows.notes("Windows-1252"));
    table.at(1, "Owner") = "Zoa";
    const Lines wide = compared(document, utf16(table.bytes())).lines();
    CHECK(std::count(wide.begin(), wide.end(), "Owner: Zoe → Zoa") == 1);
}

TEST_CASE("rows may be added, copied or taken out; what is missing is not deleted by itself") {
    EditedTable table(small_document(), Language::En);
    auto& rows = table.rows();
    std::vector<std::string> added(rows[0].size());
    rows.push_back(added);
    table.at(3, "Action") = "Call back within a day";
    table.at(3, "Depends on") = "Utente: una sola scheda cliente; utente: coda e richiamata";
    table.at(3, "Addresses") = "gap to the target in Utente";
    rows.push_back(rows[1]);
    rows.push_back(added);
    table.at(5, "Owner") = "nobody";
    rows.push_back(added);
    table.at(6, "Action") = "With an id of its own";
    table.at(6, "Id") = "mine-1";
    const Compared result = compared(small_document(), table.bytes());
    REQUIRE(result.changes.added.size() == 2);
    CHECK(result.changes.added[0].action.id.text == "pa-7");
    CHECK(result.changes.added[0].row == 4);
    CHECK(
        result.changes.added[0].action.prerequisites
        == std::vector{PlanActionId("a1"), PlanActionId("a2")}
    );
    CHECK(
        result.changes.added[0].action.sources
        == std::vector<ActionSource>{{SourceKind::Gap, "data"}}
    );
    CHECK(result.changes.added[1].action.id.text == "mine-1");
    const Lines problems = result.problems();
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].starts_with("4 Addresses: “gap to the target in Utente” is nothing"));
    CHECK(problems[1].starts_with("5 : Row 2 is about the same action"));
    CHECK(problems[2].starts_with("6 : A new action needs a title"));
    CHECK(result.changes.missing.empty());

    rows.erase(rows.begin() + 1);
    const Compared without = compared(small_document(), table.bytes());
    // The copy of the row is the row now.
    CHECK(without.changes.missing.empty());
    rows.erase(rows.begin() + 3);
    const Compared shorter = compared(small_document(), table.bytes());
    REQUIRE(shorter.changes.missing.size() == 1);
    CHECK(shorter.changes.missing[0].id.text == "a1");
    CHECK_FALSE(shorter.changes.missing[0].chosen);
    CHECK(find_plan_action(plan_with(small_document().plan, shorter.changes), PlanActionId("a1")));
}

TEST_CASE("a new row takes no id that a row below it has") {
    const Compared result = compared(
        small_document(), "Action,Owner,Status,Id\nNew one,,Agreed,\nNew two,,Agreed,pa-7\n"
    );
    REQUIRE(result.changes.added.size() == 2);
    CHECK(result.changes.added[0].action.id == PlanActionId("pa-8"));
    CHECK(result.changes.added[1].action.id == PlanActionId("pa-7"));
}

TEST_CASE("what changed in the plan since the export is told from what changed in the file") {
    EditedTable table(small_document(), Language::En);
    table.at(1, "Owner") = "File";
    table.at(1, "Why") = "File";
    Document document = small_document();
    PlanAction& action = document.plan.edit().actions.edit(1);
    action.owner_name = "Plan";
    action.owner_role = "Plan";
    const Compared result = compared(document, table.bytes());
    REQUIRE(result.changes.changed.size() == 1);
    const auto& changes = result.changes.changed[0].changes;
    REQUIRE(changes.size() == 3);
    CHECK(changes[0].field == PlanField::OwnerName);
    CHECK(changes[0].changed_in == ChangedIn::Both);
    CHECK(changes[0].chosen);
    CHECK(changes[1].field == PlanField::OwnerRole);
    CHECK(changes[1].changed_in == ChangedIn::Plan);
    CHECK_FALSE(changes[1].chosen);
    CHECK(changes[2].field == PlanField::Why);
    CHECK(changes[2].changed_in == ChangedIn::File);
    CHECK(conflict_count(result.changes) == 1);
    const PlanAction after = action_of(plan_with(document.plan, result.changes), "a1");
    CHECK(after.owner_name == "File");
    CHECK(after.owner_role == "Plan");
    CHECK(after.why == "File");

    table.drop_column("As exported");
    const Compared blind = compared(document, table.bytes());
    CHECK(blind.changes.changed[0].changes[1].changed_in == ChangedIn::File);
    CHECK(blind.notes("cannot tell"));
}

TEST_CASE("an action deleted in the plan since the export does not come back by itself") {
    const EditedTable table(small_document(), Language::En);
    Document document = small_document();
    document.plan.edit().actions.erase_if([](const PlanAction& one) { return one.id.text == "a1"; }
    );
    document.plan.edit().actions.edit(0).prerequisites.clear();
    document.plan.edit().actions.edit(1).prerequisites.clear();
    const Compared result = compared(document, table.bytes());
    REQUIRE(result.changes.added.size() == 1);
    CHECK(result.changes.added[0].was_deleted);
    CHECK_FALSE(result.changes.added[0].chosen);
    CHECK(plan_with(document.plan, result.changes) == *document.plan);
}

TEST_CASE("without ids rows are told by what was exported, else by their titles") {
    EditedTable table(small_document(), Language::En);
    table.drop_column("Id");
    table.at(1, "Action") = "A new title";
    const Compared by_mark = compared(small_document(), table.bytes());
    CHECK(by_mark.lines() == Lines{"Action: Utente: una sola scheda cliente → A new title"});
    table.at(1, "Action") = "UTENTE: una sola scheda cliente";
    table.drop_column("As exported");
    table.at(1, "Owner") = "R. Neri";
    CHECK(compared(small_document(), table.bytes()).lines().size() == 2);
    CHECK(compared(small_document(), table.bytes()).changes.added.empty());
}

TEST_CASE("what cannot be read is said with its row and column, and nothing is cut") {
    EditedTable table(small_document(), Language::En);
    table.at(1, "Status") = "finished";
    table.at(1, "Action") = std::string(limits::title + 1, 'x');
    table.at(1, "Effort (person-days)") = "-3";
    table.at(1, "Duration (weeks)") = "soon";
    table.at(1, "Likelihood to help") = "120%";
    table.at(1, "Due") = "someday";
    table.at(2, "Action") = " ";
    table.at(2, "Depends on") = "Utente: coda e richiamata; Never heard of";
    table.at(2, "Effort (person-days)") = "";
    table.at(2, "Owner") = "#REF!";
    table.rows()[2].push_back("beyond");
    const Compared result = compared(small_document(), table.bytes());
    CHECK(
        result.problems()
        == Lines{
            "2 Action: The text has 201 characters; at most 200 fit.",
            "2 Status: “finished” is not one of these: Proposed, Agreed, In progress, Done, "
            "Dropped.",
            "2 Due: “someday” is not a date that can be read without doubt. Write it as "
            "2026-11-21.",
            "2 Effort (person-days): -3 is not between 0.01 and 10,000.",
            "2 Duration (weeks): “soon” is not a number that can be read without doubt.",
            "2 Likelihood to help: 120% is not between 0% and 100%.",
            "3 : There are more cells than columns. What stands beyond the last column was not "
            "read: “beyond”.",
            "3 Action: This must not be empty.",
            "3 Owner: The cell holds the error #REF!.",
            "3 Effort (person-days): This must not be empty.",
            "3 Depends on: “Never heard of” is the title of no action in the plan or in the "
            "file.",
            "3 Depends on: An action cannot depend on itself."}
    );
    CHECK(result.lines() == Lines{}); // what it depends on stays with what is unknown in the list
    CHECK(plan_with(small_document().plan, result.changes) == *small_document().plan);
}

TEST_CASE("costs in another currency are not taken for the document's") {
    EditedTable table(small_document(), Language::En);
    table.at(0, "One-off cost (EUR)") = "One-off cost (CHF)";
    table.at(1, "One-off cost (CHF)") = "99";
    const Compared result = compared(small_document(), table.bytes());
    CHECK(result.lines() == Lines{});
    REQUIRE(result.problems().size() == 1);
    CHECK(result.problems()[0].find("in CHF, the document's in EUR") != std::string::npos);
}

TEST_CASE("metrics are renamed, added, and go only where nothing is lost with them") {
    Document document = small_document();
    PlanMetric second;
    second.name = "Calls";
    second.readings = {{Date{2027, 1, 1}, 3, {}}};
    document.plan.edit().actions.edit(1).metrics.push_back(second);
    EditedTable table(document, Language::En);
    table.at(1, "Metric 1") = "CES of calls";
    table.at(1, "Metric 2") = "";
    table.at(2, "Metric 1") = "NPS";
    table.at(2, "Metric 1: baseline") = "-5";
    const Compared result = compared(document, table.bytes());
    CHECK(
        result.lines()
        == Lines{"Metric 1: CES → CES of calls", "Metric 2: Calls: baseline and target missing (with its readings: 1) → ", "Metric:  → NPS: baseline −5, target missing"}
    );
    CHECK_FALSE(result.changes.changed[0].changes[1].chosen);
    const Plan plan = plan_with(document.plan, result.changes);
    CHECK(action_of(plan, "a1").metrics.size() == 2);
    CHECK(action_of(plan, "a1").metrics[0].name == "CES of calls");
    REQUIRE(action_of(plan, "a2").metrics.size() == 1);
    CHECK(action_of(plan, "a2").metrics[0].baseline == -5);
}
