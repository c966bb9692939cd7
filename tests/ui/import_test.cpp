// A log becomes a journey, on the screen: from the file to the journey.

#include "base/text.hpp"
#include "import_screen.hpp"
#include "support/overlaps.hpp"

#include <string>

using namespace tappa;
using namespace tappa::test;

TEST_CASE("from the journey a sample log becomes a journey with counts, and undo takes it back") {
    Driver driver;
    driver.click("New quick scan");
    driver.dispatch(actions::GoTo{Screen::Journey});
    driver.frames();
    driver.click("Import a log");
    CHECK(driver.find(Role::Heading, "Import a log"));
    driver.click("Try it with a sample log");
    driver.frames();
    CHECK(driver.find(Role::Heading, "What is in each column?"));
    CHECK(driver.sees("So one customer looks like this"));
    driver.click("Next: activities");
    driver.frames();
    CHECK(driver.find(Role::Heading, "Which touchpoint is each activity?"));
    driver.click("Read the file");
    driver.frames();
    CHECK(driver.sees("Most frequent paths"));
    CHECK(driver.sees("Rows that could not be read"));
    driver.click("Add as a journey");
    driver.frames();
    CHECK(driver.state().session.screen == Screen::Journey);
    CHECK(current_journey(driver.state()).touchpoints.size() == 10);
    CHECK(driver.sees("Identity check"));
    driver.click("Undo");
    driver.frames();
    CHECK(current_journey(driver.state()).touchpoints.empty());
}

TEST_CASE("columns are remapped by hand, and what is missing is named") {
    Driver driver = at_columns();
    CHECK(driver.sees("Certain"));
    CHECK_FALSE(driver.sees("C0000000")); // customers' numbers are hidden
    driver.choose("What the column “case” holds", "Leave out");
    driver.frames();
    CHECK(driver.sees("Still to choose: Customer"));
    CHECK(driver.pressable("Next: activities").disabled);
    driver.choose("What the column “segment” holds", "Customer");
    driver.frames();
    CHECK_FALSE(driver.pressable("Next: activities").disabled);
}

TEST_CASE("columns of one name are said to be so, and each can be chosen") {
    Driver driver;
    driver.open_table(
        "twice.csv", "case,activity,timestamp,activity\n1,A,2026-01-01,Call\n1,A,2026-01-02,Visit\n"
    );
    driver.frames();
    CHECK(driver.sees("Several columns have the same name: activity."));
    driver.choose("What the column “activity (2)” holds", "Activity");
    driver.frames();
    CHECK(driver.state().import.columns.at(LogColumn::Activity)->place == 3);
    driver.click("Next: activities");
    driver.frames();
    CHECK(driver.sees("Visit"));
}

TEST_CASE("the footer says what the file is, on a phone without what has no room there") {
    Driver driver = at_columns();
    CHECK(driver.sees("comma · UTF-8 · about 1,700 rows"));
    driver.resize(390, 844);
    driver.frames();
    CHECK(driver.sees("kB · about 1,700 rows"));
    CHECK_FALSE(driver.sees("UTF-8"));
}

TEST_CASE("the time zone of the device is proposed, and another can be chosen") {
    Driver driver = at_columns();
    CHECK(driver.field("Time zone").value == "Europe/Rome");
    driver.choose("Time zone", "UTC");
    driver.frames();
    CHECK(driver.state().import.zone == TimeZone{});
    driver.choose("Day or month first", "Month first");
    driver.frames();
    CHECK(driver.state().import.dates == DateReading::MonthFirst);
}

TEST_CASE("what is proposed by its place alone is marked as to be checked") {
    Driver driver = at_activities();
    std::size_t marked = 0;
    for (const Node& node : driver.tree().nodes())
        marked += node.name == "To check" ? 1U : 0U;
    CHECK(marked == 1);
    CHECK(driver.sees("By its place"));
}

TEST_CASE("activities are mapped, left out and made the goal") {
    Driver driver = at_activities();
    driver.choose("Stage of “Branch visit”", "Interest");
    driver.choose("Touchpoint of “Call to customer service”", "Leave out");
    driver.click("“Confirmation and account details” is the goal");
    driver.frames();
    driver.click("Read the file");
    driver.frames();
    CHECK(driver.state().import.touchpoints->size() == 9);
    CHECK((*driver.state().import.result)->events_left_out > 0);
    CHECK(driver.sees("belong to activities you left out"));
}

TEST_CASE("activities stand in a table with heads, most of them in sight") {
    for (const float width : {1280.0F, 1440.0F}) {
        INFO(width);
        Driver driver = at_activities();
        driver.resize(width, 900);
        driver.frames();
        for (const char* const head : {"Activity in the log", "Touchpoint", "Stage", "Why", "Goal"})
            CHECK(driver.find(Role::ColumnHeader, head) != nullptr);
        const float footer = node_with_key(driver, "import-footer")->bounds.y;
        std::size_t in_sight = 0;
        for (const Node& node : driver.tree().nodes()) {
            if (node.role != Role::Row || node.key.find("activity/") != 0)
                continue;
            const auto bounds = driver.on_page(node);
            in_sight += bounds && bounds->y + bounds->height <= footer ? std::size_t{1} : 0;
        }
        CHECK(in_sight >= 7); // of ten
        const float x =
            driver.get(Role::Checkbox, "“Confirmation and account details” is the goal").bounds.x;
        CHECK(driver.get(Role::Checkbox, "“Call to customer service” is the goal").bounds.x == x);
    }
}

TEST_CASE("on a phone each activity is a stack with all it can be given") {
    Driver driver = at_activities();
    driver.resize(390, 844);
    driver.frames();
    const Node& touchpoint = driver.get(Role::Select, "Touchpoint of “Call to customer service”");
    const Node& stage = driver.get(Role::Select, "Stage of “Call to customer service”");
    const Node& goal = driver.get(Role::Checkbox, "“Call to customer service” is the goal");
    CHECK(stage.bounds.y > touchpoint.bounds.y + touchpoint.bounds.height);
    CHECK(goal.bounds.y > stage.bounds.y + stage.bounds.height);
}

TEST_CASE("reading shows how far it is and can be cancelled") {
    Driver driver = at_columns();
    driver.jobs_wait = true;
    driver.click("Next: activities");
    driver.frames();
    CHECK(driver.count(Role::Progress) == 1);
    CHECK(driver.sees("Counting the activities of sample-log.en.csv"));
    driver.dispatch(outcomes::JobProgressed{driver.state().import.job, 0.5});
    driver.frames();
    CHECK(driver.sees("50%"));
    driver.click("Cancel");
    driver.frames();
    CHECK(driver.find(Role::Heading, "What is in each column?"));
    driver.run_jobs(); // nothing comes of it any more
    driver.frames();
    CHECK(driver.find(Role::Heading, "What is in each column?"));
}

TEST_CASE("a job that fails says what to do, and can be tried again") {
    Driver driver = at_columns();
    driver.jobs_fail = JobFailure::OutOfMemory;
    driver.click("Next: activities");
    driver.frames();
    CHECK(driver.sees("too little free memory"));
    driver.jobs_fail.reset();
    driver.click("Next: activities");
    driver.frames();
    CHECK(driver.find(Role::Heading, "Which touchpoint is each activity?"));
}

TEST_CASE("files that are no table are answered with a sentence") {
    for (const char* bytes : {"", "PK\x03\x04", "one\ntwo\n", "case,activity,timestamp\n"}) {
        Driver driver;
        driver.open_table("strange.csv", bytes);
        driver.frames();
        CHECK(driver.find(Role::Heading, "Import a log"));
        CHECK(driver.count(Role::Alert) == 1);
        driver.click("Close the import and forget the file");
        driver.frames();
        CHECK(driver.count(Role::Alert) == 0);
    }
}

TEST_CASE("a table dropped where no document is open begins one") {
    Driver driver;
    driver.open_table("shop.csv", file_bytes("assets/samples/sample-log.en.csv"));
    driver.frames();
    driver.click("Next: activities");
    driver.frames();
    driver.click("Read the file");
    driver.frames();
    driver.click("Add as a journey");
    driver.frames();
    CHECK(driver.state().session.has_document);
    CHECK(current_journey(driver.state()).touchpoints.size() == 10);
    // A document of its own: another on another device is no copy of it.
    CHECK(driver.state().document.id.size() > std::string("doc-1").size());
    CHECK(driver.state().document.date == Date{2026, 11, 21});
}

TEST_CASE("keys of the screen below mean nothing while a log is imported") {
    Driver driver = at_columns();
    driver.dispatch(actions::GoTo{Screen::Assess});
    driver.dispatch(actions::OpenImport{});
    driver.frames();
    driver.press("3");
    driver.frames();
    CHECK(driver.state().document.assessment->answers.empty());
}

TEST_CASE("pressed by the pointer, each step begins at its heading and the journey at its own") {
    Driver driver = at_columns();
    driver.focus(0);
    for (const char* const name : {"Next: activities", "Read the file", "Back"}) {
        driver.point_and_click(name);
        driver.frames();
        INFO(name);
        CHECK(focused_key(driver) == "import/title");
        driver.focus(0);
    }
    driver.point_and_click("Read the file");
    driver.frames();
    driver.point_and_click("Add as a journey");
    driver.frames();
    CHECK_FALSE(driver.state().import.is_shown);
    CHECK(focused_key(driver) == "journey-title");
}

TEST_CASE("the next log begins as the last one did, until that is forgotten") {
    Driver driver = at_result();
    driver.click("Add as a journey");
    driver.dispatch(actions::TrySampleLog{});
    driver.frames();
    driver.click("Next: activities");
    driver.frames();
    CHECK(driver.sees("As last time"));
    driver.click("Forget those choices");
    driver.frames();
    CHECK_FALSE(driver.sees("As last time"));
    CHECK_FALSE(current_journey(driver.state()).log_mapping);
    CHECK(driver.sees("Same name"));
}

TEST_CASE("where a case ends is chosen by its pause, with the number of cases") {
    Driver driver = at_activities();
    CHECK(driver.sees("All that a customer does is one case."));
    driver.slide("Longest pause in a case", 1);
    driver.frames();
    CHECK(driver.state().import.session_gap_hours == session_gaps.back());
    CHECK(driver.sees("in the file"));
    driver.slide("Longest pause in a case", 15);
    driver.frames();
    CHECK(driver.state().import.session_gap_hours == session_gaps.front());
    driver.click("Read the file");
    driver.frames();
    CHECK(driver.sees("from 400 customers"));
    CHECK((*driver.state().import.result)->cases > 400);
}

TEST_CASE("each step fits every window, in both languages, without a key used twice") {
    for (const Language language : all_languages)
        for (const float width : {390.0F, 800.0F, 1280.0F, 1440.0F}) {
            Driver driver = at_columns(language);
            driver.resize(width, 800);
            const auto check = [&](const std::string& step) {
                driver.frames();
                INFO(step << " " << width << " " << language_code(language));
                CHECK(joined(driver.tree().duplicates(), ", ") == "");
                CHECK(driver.items_without_node().empty());
                CHECK(collisions(driver).empty());
            };
            check("columns");
            driver.dispatch(actions::ReadActivities{});
            check("activities");
            driver.dispatch(actions::ReadImport{});
            check("result");
            driver.dispatch(actions::CompareGroups{});
            check("comparison");
            driver.dispatch(actions::AskToExportLog{});
            check("dialog");
            driver.dispatch(actions::CloseOverlay{});
            driver.dispatch(actions::ShowImportStep{ImportStep::File});
            check("file");
        }
}

TEST_CASE("whatever has the focus, a file that is dropped leads to the import's heading") {
    Driver driver;
    driver.click("New quick scan");
    const auto forget_focus = [&] { driver.focus(0); };
    forget_focus();
    driver.dispatch(outcomes::TableFailed{"log.csv.gz", TableFailure::Unreadable});
    driver.frames();
    CHECK(focused_key(driver) == "import/title"); // a damaged one too
    const std::string log = file_bytes("assets/samples/sample-log.en.csv");
    for (const char* const name : {"first.csv", "second.csv"}) {
        forget_focus();
        driver.open_table(name, log);
        driver.frames();
        CHECK(driver.find(Role::Heading, "What is in each column?"));
        CHECK(focused_key(driver) == "import/title");
    }
    forget_focus();
    driver.dispatch(outcomes::TableFailed{"log.zip", TableFailure::NoTable});
    driver.frames();
    CHECK(focused_key(driver) == "import/title");
}
