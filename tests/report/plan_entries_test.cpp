// Readings and updates that were edited in a workbook come back.

#include "planning/plan_entries.hpp"
#include "report/edited_table.hpp"
#include "report/sample.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

using Lines = std::vector<std::string>;

const PlanActionId first("a1");
constexpr const char* heads =
    "\"\fReadings\"\r\nMetric,Date,Reading,Unit,Answers,Action,Id,As exported\r\n";
constexpr const char* update_heads =
    "\"\fUpdates\"\r\nAction,Date,New status,What happened,Author,Id,As exported\r\n";

PlanAction& action_of(Document& document) {
    return document.plan.edit().actions.edit(1);
}

Document with_readings(std::vector<MetricReading> readings) {
    Document document = small_document();
    action_of(document).metrics.front().readings = std::move(readings);
    return document;
}

Document two_readings() {
    return with_readings({{{2026, 3, 2}, 5.2, 120}, {{2026, 4, 6}, 5.4, {}}});
}

std::string mark_of(const Document& document, std::size_t place) {
    const auto& readings = document.plan->actions[1].metrics.front().readings;
    return entry_mark(document.id, reading_list(first, 0), place, entry_values(readings[place]));
}

// The export with these rows of readings below the heads.
Compared with_rows(
    const Document& document, const std::string& rows, Language language = Language::En
) {
    EditedTable table(document, Language::En);
    return compared(document, table.bytes() + heads + rows, language);
}

std::string row(const std::string& cells, const std::string& mark) {
    return "CES," + cells + ",Title,a1," + mark + "\r\n";
}

Plan applied(const Document& document, const Compared& result) {
    return plan_with(document.plan, result.changes);
}

const std::vector<MetricReading>& readings_in(const Plan& plan) {
    return plan.actions[1].metrics.front().readings;
}

} // namespace

TEST_CASE("rows of readings as they were exported change nothing, in whatever order") {
    const Document document = two_readings();
    const std::string one = row("2026-03-02,5.2,/ 7,120", mark_of(document, 0));
    const std::string two = row("2026-04-06,5.4,/ 7,", mark_of(document, 1));
    for (const std::string& rows : {one + two, two + one})
        CHECK(with_rows(document, rows).lines() == Lines{});
    CHECK(with_rows(document, one + two).problems() == Lines{});
    // Without what the export left there, they are known by what they say.
    CHECK(
        with_rows(document, row("2026-04-06,5.4,,", "") + row("2026-03-02,5.2,,120", "")).lines()
        == Lines{}
    );
}

TEST_CASE("readings are added, changed and taken out, each beside what the plan has") {
    const Document document = two_readings();
    const Compared result = with_rows(
        document,
        row("2026-03-02,5.3,/ 7,121", mark_of(document, 0)) + row(",,/ 7,", mark_of(document, 1))
            + row("2026-05-04,5.6,,1", "")
    );
    CHECK(
        result.lines()
        == Lines{
            "Reading of “CES” (Readings, row 2): 2 Mar 2026: 5.2 (120 answers) → 2 Mar 2026: 5.3 "
            "(121 answers)",
            "Reading of “CES” (Readings, row 3): 6 Apr 2026: 5.4 → ",
            "Reading of “CES” (Readings, row 4):  → 4 May 2026: 5.6 (1 answer)"}
    );
    const Plan plan = applied(document, result);
    const std::vector<MetricReading> expected{{{2026, 3, 2}, 5.3, 121}, {{2026, 5, 4}, 5.6, 1}};
    CHECK(readings_in(plan) == expected);
    CHECK(chosen_counts(result.changes).entries == 3);
    CHECK(chosen_counts(result.changes).fields == 0);
}

TEST_CASE("readings without a row stay unless that is chosen") {
    const Document document = two_readings();
    Compared result = with_rows(document, row("2026-03-02,5.2,/ 7,120", mark_of(document, 0)));
    CHECK(result.lines() == Lines{"Readings of “CES” without a row: 6 Apr 2026: 5.4 → "});
    CHECK(applied(document, result) == *document.plan);
    result.changes.changed[0].changes[0].chosen = true;
    CHECK(readings_in(applied(document, result)).size() == 1);
    // A CSV has no readings, and a sheet with an unread row may have had them.
    EditedTable table(document, Language::En);
    CHECK(compared(document, table.bytes()).lines() == Lines{});
    const Compared unread = with_rows(document, row("soon,5.2,,", mark_of(document, 0)));
    CHECK(unread.lines() == Lines{});
    REQUIRE(unread.problems().size() == 1);
    CHECK(unread.problems()[0].starts_with("2 Date: “soon” is not a date"));
    CHECK(unread.edited.problems[0].sheet == "Readings");
    CHECK(report::problem_sentence(unread.edited.problems[0], Language::En)
              .starts_with("Sheet Readings, row 2, Date: "));
}

TEST_CASE("what changed in the plan since the export is told apart, and conflicts are chosen") {
    const Document exported = two_readings();
    Document document = exported;
    action_of(document).metrics.front().readings[0].value = 5.9;
    const std::string same = row("2026-03-02,5.2,/ 7,120", mark_of(exported, 0));
    const std::string other = row("2026-03-02,5.0,/ 7,120", mark_of(exported, 0));
    const std::string second = row("2026-04-06,5.4,/ 7,", mark_of(exported, 1));
    const Compared older = with_rows(document, same + second);
    REQUIRE(older.changes.changed.size() == 1);
    CHECK(older.changes.changed[0].changes[0].changed_in == ChangedIn::Plan);
    CHECK(applied(document, older) == *document.plan);
    const Compared both = with_rows(document, other + second);
    CHECK(both.changes.changed[0].changes[0].changed_in == ChangedIn::Both);
    CHECK(conflict_count(both.changes) == 1);
    CHECK(readings_in(applied(document, both))[0].value == 5.0);
    // Deleted in the plan: the row as exported does not bring it back.
    action_of(document).metrics.front().readings.erase(
        action_of(document).metrics.front().readings.begin()
    );
    const Compared gone = with_rows(document, same + second);
    REQUIRE(gone.lines().size() == 1);
    CHECK(gone.changes.changed[0].changes[0].changed_in == ChangedIn::Plan);
    CHECK(applied(document, gone) == *document.plan);
    CHECK(readings_in(applied(document, with_rows(document, other + second))).size() == 2);
}

TEST_CASE("a row copied below another is a new reading, and two of one day stay two") {
    const Document document = with_readings({{{2026, 3, 2}, 5.2, 120}, {{2026, 3, 2}, 5.2, 120}});
    const std::string one = row("2026-03-02,5.2,/ 7,120", mark_of(document, 0));
    const std::string two = row("2026-03-02,5.2,/ 7,120", mark_of(document, 1));
    CHECK(with_rows(document, one + two).lines() == Lines{});
    const std::string copy = row("2026-04-06,5.5,/ 7,90", mark_of(document, 0));
    for (const std::string& rows : {one + copy + two, copy + one + two})
        CHECK(readings_in(applied(document, with_rows(document, rows))).size() == 3);
}

TEST_CASE("wrong rows of readings are refused with row and column") {
    const Document document = two_readings();
    const auto problem = [&](const std::string& line) {
        const Compared result = with_rows(document, line + "\r\n");
        REQUIRE(result.problems().size() == 1);
        for (const std::string& one : result.lines())
            CHECK(one.find("without a row") != std::string::npos);
        return result.problems()[0];
    };
    CHECK(problem("NPS,2026-05-04,5,,,T,a1,").starts_with("2 : “")); // the action has no such one
    CHECK(problem("NPS,2026-05-04,5,,,,,").find("No action of the plan has a metric “NPS”") == 4);
    CHECK(problem("CES,2026-05-04,5,,,T,a9,").starts_with("2 Id: “a9”"));
    CHECK(problem("CES,,5,,,T,a1,").starts_with("2 : The date is missing"));
    CHECK(problem("CES,,,,,T,a1,").starts_with("2 : The date is missing"));
    CHECK(problem("CES,04/05/2026,5,,,T,a1,").starts_with("2 Date: “04/05/2026”"));
    CHECK(problem("CES,2026-05-04,9,,,T,a1,").starts_with("2 Reading: 9 is not between 1 and 7"));
    CHECK(problem("CES,2026-05-04,many,,,T,a1,").starts_with("2 Reading: “many”"));
    CHECK(problem("CES,2026-05-04,5,,1.5,T,a1,").starts_with("2 Answers: “1.5” is not a whole"));
    CHECK(problem("CES,2026-05-04,5,,0,T,a1,").starts_with("2 Answers: 0 is not between 1 and"));
    CHECK(problem("CES,2026-05-04,#REF!,,,T,a1,").starts_with("2 Reading: "));
    // A reading off the scale that the plan has stays.
    const Document off = with_readings({{{2026, 3, 2}, 9, {}}});
    CHECK(with_rows(off, row("2026-03-02,9,,", "")).problems() == Lines{});
}

TEST_CASE("readings and updates of days that have not come are refused, as in the panel") {
    const Document document = two_readings();
    EditedTable table(document, Language::En);
    const std::string rows = row("2026-03-02,5.2,/ 7,120", mark_of(document, 0))
        + row("2026-04-06,5.4,/ 7,", mark_of(document, 1)) + row("2026-05-04,5.6,,1", "");
    const auto on = [&](const Date& today, const std::string& sheet) {
        return compared(document, table.bytes() + sheet, Language::En, today);
    };
    CHECK(on({2026, 5, 4}, heads + rows).problems() == Lines{});
    const Compared early = on({2026, 3, 31}, heads + rows);
    CHECK(
        early.problems()
        == Lines{"4 Date: 4 May 2026 is after today. A reading or an update is of a day that has "
                 "come."}
    );
    CHECK(early.lines() == Lines{}); // what the plan has already stays
    const std::string update =
        std::string(update_heads) + "Title,2026-05-04,,All of it,C. D.,a1,\r\n";
    const auto says_late = [&](const Date& today) {
        for (const std::string& problem : on(today, update).problems())
            if (problem.starts_with("2 Date: 4 May 2026 is after today."))
                return true;
        return false;
    };
    CHECK(says_late({2026, 5, 3}));
    CHECK_FALSE(says_late({2026, 5, 4}));
}

TEST_CASE("columns of readings may be moved, left out, added, translated; dates be numbers") {
    const Document document = two_readings();
    EditedTable table(document, Language::En);
    const auto with = [&](const std::string& sheet) {
        return compared(document, table.bytes() + sheet);
    };
    const Compared italian =
        with("\"\fRilevazioni\"\r\nId,Risposte,Lettura mia,Rilevazione,Data,Indicatore\r\n"
             "a1,120,x,5.2,46083,CES\r\na1,,x,5.4,6 apr 2026,CES\r\n");
    CHECK(italian.lines() == Lines{});
    CHECK(italian.problems() == Lines{});
    CHECK(italian.notes("Sheet Rilevazioni: "));
    // Without the column, the numbers of answers stay.
    const Compared fewer =
        with("\"\fReadings\"\r\nMetric,Date,Reading,Id\r\nCES,2026-03-02,6,a1\r\n"
             "CES,2026-04-06,5.4,a1\r\n");
    const std::vector<MetricReading> expected{{{2026, 3, 2}, 6, 120}, {{2026, 4, 6}, 5.4, {}}};
    CHECK(readings_in(applied(document, fewer)) == expected);
    const Compared none = with("\"\fReadings\"\r\nMetric,Reading,Id\r\nCES,6,a1\r\n");
    CHECK(none.lines() == Lines{});
    CHECK(none.notes("lacks a column Date"));
    // Metrics named alone, where only one is called so.
    CHECK(
        with("\"\fReadings\"\r\nMetric,Date,Reading\r\nces?,2026-03-02,6\r\n").problems().size()
        == 1
    );
    CHECK(
        with("\"\fReadings\"\r\nMetric,Date,Reading,Answers\r\nCES,2026-03-02,6,120\r\n").problems()
        == Lines{}
    );
}

TEST_CASE("updates come back with their readings' rules, and a status follows the latest") {
    Document document = small_document();
    document.plan.edit().actions.edit(0).updates.clear(); // those of another action
    PlanAction& action = action_of(document);
    action.status = ActionStatus::InProgress;
    action.updates = {
        {{2026, 3, 2}, "A. B.", "Begun", ActionStatus::Agreed, ActionStatus::InProgress}};
    EditedTable table(document, Language::En);
    const std::string mark = entry_mark(
        document.id, update_list(first), 0, entry_values(document.plan->actions[1].updates[0])
    );
    const std::string own = "Title,2026-03-02,In progress,Begun,A. B.,a1," + mark + "\r\n";
    const auto with = [&](const std::string& rows) {
        return compared(document, table.bytes() + update_heads + rows);
    };
    CHECK(with(own).lines() == Lines{});
    const Compared result = with(own + "Title,2026-05-04,Done,All of it,C. D.,a1,\r\n");
    CHECK(
        result.lines()
        == Lines{"Progress update (Updates, row 3):  → 4 May 2026 · Done · All of it · C. D."}
    );
    Plan plan = applied(document, result);
    record_statuses(plan, document.plan, {2026, 6, 1}, "E. F.");
    CHECK(plan.actions[1].status == ActionStatus::Done);
    REQUIRE(plan.actions[1].updates.size() == 2); // no third one says the same
    CHECK(plan.actions[1].updates[1].from == ActionStatus::InProgress);
    const Compared edited =
        with("Title,2026-03-02,In progress,Begun well,A. B.,a1," + mark + "\r\n");
    CHECK(applied(document, edited).actions[1].updates[0].text == "Begun well");
    CHECK(applied(document, edited).actions[1].updates[0].from == ActionStatus::Agreed);
    const std::string too_long(2'001, 'x'); // of what a file may hold
    CHECK(with(own + "Title,2026-05-04,," + too_long + ",C. D.,a1,\r\n")
              .problems()[0]
              .starts_with("3 What happened: The text has 2,001 characters; at most 2,000 fit."));
    CHECK(with("").lines().size() == 1);
    CHECK(applied(document, with("")) == *document.plan);
    CHECK(with(own + "Title,2026-05-04,Gone,x,y,a1,\r\n")
              .problems()[0]
              .starts_with("3 New status: “Gone”"));
}

TEST_CASE("how much is done comes back with an update, and stays where the file has no such column"
) {
    Document document = small_document();
    document.plan.edit().actions.edit(0).updates.clear();
    PlanAction& action = action_of(document);
    action.updates = {{{2026, 3, 2}, "A. B.", "Begun", {}, {}, 20}};
    EditedTable table(document, Language::En);
    const std::string mark = entry_mark(
        document.id, update_list(first), 0, entry_values(document.plan->actions[1].updates[0])
    );
    const std::string percent_heads =
        "\"\fUpdates\"\r\nAction,Date,New status,Done (%),What happened,Author,Id,As exported\r\n";
    const auto with = [&](const std::string& heads_of_sheet, const std::string& rows) {
        return compared(document, table.bytes() + heads_of_sheet + rows);
    };
    CHECK(with(update_heads, "T,2026-03-02,,Begun,A. B.,a1," + mark + "\r\n").lines() == Lines{});
    const Compared more = with(percent_heads, "T,2026-03-02,,60,Begun,A. B.,a1," + mark + "\r\n");
    CHECK(
        more.lines()
        == Lines{"Progress update (Updates, row 2): 2 Mar 2026 · 20% · Begun · A. B. → 2 Mar 2026 "
                 "· 60% · Begun · A. B."}
    );
    CHECK(applied(document, more).actions[1].updates[0].percent == 60);
    for (const std::string wrong : {"101", "-1", "12.5", "half"})
        CHECK(with(percent_heads, "T,2026-03-02,," + wrong + ",Begun,A. B.,a1,\r\n")
                  .problems()[0]
                  .starts_with("2 Done (%): "));
}
