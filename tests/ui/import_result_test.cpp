// A log becomes a journey, on the screen: what it came to.

#include "app/import/import_words.hpp"
#include "import_screen.hpp"
#include "mining/bad_rows.hpp"
#include "support/overlaps.hpp"
#include "ui/screens/compared_groups.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::test;

TEST_CASE("bad rows are handed out as a file") {
    Driver driver = at_result();
    driver.click("Export 9 rows (CSV)");
    driver.frames();
    REQUIRE(driver.downloads.size() == 1);
    CHECK(driver.downloads[0].name == "sample-log.en-rows-not-read.csv");
}

TEST_CASE("without an assessment the result says that one begins, its days are those of the zone") {
    const std::string log = "Order no;What;When;Paid\n"
                            "7;Search;01.03.2026 00:21;no\n7;Order;02.03.2026 23:59;yes\n"
                            ";Search;03.03.2026 10:00;no\n";
    Driver driver({.language = Language::En});
    driver.open_table("shop.csv", log);
    driver.frames();
    driver.choose("What the column “Order no” holds", "Customer");
    driver.choose("What the column “What” holds", "Activity");
    driver.choose("What the column “When” holds", "Date and time");
    driver.frames();
    driver.click("Next: activities");
    driver.frames();
    driver.click("Read the file");
    driver.frames();
    CHECK(driver.sees("1 Mar 2026 – 2 Mar 2026"));
    CHECK(driver.sees("1 row, at line 4: “Order no”")); // as the file calls the column
    CHECK(driver.sees("This begins a new assessment"));
    CHECK_FALSE(driver.sees("one Undo"));
    driver.click("Export 1 row (CSV)");
    driver.frames();
    REQUIRE(driver.downloads.size() == 1);
    CHECK(
        driver.downloads[0].bytes.find("\n4,A cell is empty that must not be,Order no,")
        != std::string::npos
    );
    CHECK(at_result().sees("one Undo"));
}

TEST_CASE("every one of very many bad rows is exported") {
    std::string log = "case,activity,timestamp\nC1,Visit,2026-01-05T10:00:00Z\n";
    constexpr std::size_t many = 6'002;
    for (std::size_t i = 0; i < many; ++i)
        log += ",Visit,2026-01-05T10:00:00Z\n";
    Driver driver({.language = Language::En});
    driver.dispatch(actions::NewDocument{Language::En, {}, "doc-1", {2026, 11, 29}});
    driver.open_table("shop.csv", log);
    driver.frames();
    driver.click("Next: activities");
    driver.frames();
    driver.click("Read the file");
    driver.frames();
    CHECK_FALSE(driver.sees("only counted"));
    driver.click("Export 6,002 rows (CSV)");
    driver.frames();
    REQUIRE(driver.downloads.size() == 1);
    const std::string& file = driver.downloads[0].bytes;
    CHECK(static_cast<std::size_t>(std::count(file.begin(), file.end(), '\n')) == many + 1);
    CHECK(file.find("\n6004,A cell is empty") != std::string::npos);
}

TEST_CASE("bad rows beyond those that are kept are told, in the file too") {
    LogSummary summary;
    BadRowPacker packer;
    packer.add({7, RowFault::EmptyCell, "case"});
    summary.bad = packer.take();
    summary.bad_rows = 1;
    CHECK(unlisted_bad_rows(summary, Language::En).empty());
    summary.bad_rows = 3;
    const std::string words = "2 more are only counted.";
    CHECK(unlisted_bad_rows(summary, Language::En).find(words) != std::string::npos);
    const std::string file = bad_rows_csv({}, summary, Language::En);
    REQUIRE(file.find(words) != std::string::npos);
    CHECK(file.find(words) > file.rfind("A cell is empty"));
}

TEST_CASE("the happy path stands first, and how long customers take is shown in classes") {
    Driver driver = at_result();
    CHECK(driver.sees("Happy path: the most frequent way to the goal"));
    const Variants& variants = (*driver.state().import.result)->variants;
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Row && node.key.starts_with("variant/")) {
            const std::size_t place = std::stoul(node.key.substr(8));
            CHECK(variants.most_frequent[place].conversions > 0);
            break;
        }
    CHECK(driver.find(Role::Table, "Time from first to last touchpoint"));
    CHECK(driver.sees("Below 1 min"));
    CHECK(driver.sees("10 min to 1 hour"));
    CHECK(driver.sees("Of those who reach the goal, half are there within"));
    CHECK(driver.tree().duplicates().empty());
    CHECK(driver.items_without_node().empty());
}

TEST_CASE("a log is read for one segment and one time, and the result and the journey say so") {
    Driver driver = at_activities();
    driver.choose("Segment", "young");
    driver.click("Read the file");
    driver.frames();
    CHECK(driver.sees("Only customers of the segment “young” count."));
    CHECK((*driver.state().import.result)->cases == 209);
    CHECK_FALSE(driver.sees("Only cases that begin"));
    driver.dispatch(actions::SetImportedCases{{"young", Date{2026, 4, 1}, Date{2026, 2, 30}}});
    driver.frames();
    CHECK_FALSE(driver.state().import.result);      // of other cases
    CHECK_FALSE(driver.state().import.cases.until); // there is no such day
    driver.dispatch(actions::ReadImport{});
    driver.frames();
    CHECK(driver.sees("Only cases that begin on"));
    CHECK((*driver.state().import.result)->cases == 92);
    driver.dispatch(actions::SetImportTarget{true});
    driver.frames();
    driver.click("Add as a journey");
    driver.frames();
    CHECK(current_journey(driver.state()).name.ends_with(" – young"));
}

TEST_CASE("a choice of cases that leaves none is said") {
    Driver driver = at_activities();
    driver.dispatch(actions::SetImportedCases{{"", Date{2090, 1, 1}, {}}});
    driver.dispatch(actions::ReadImport{});
    driver.frames();
    CHECK(driver.sees("No event is left."));
    CHECK_FALSE(driver.sees("rows can be read"));
    CHECK(driver.state().import.step == ImportStep::Activities);
}

TEST_CASE("what was counted is handed out as tables") {
    Driver driver = at_result();
    driver.click("Transitions (CSV)");
    driver.click("104 most frequent paths (CSV)");
    driver.frames();
    REQUIRE(driver.downloads.size() == 2);
    CHECK(driver.downloads[0].name == "sample-log.en-transitions.csv");
    CHECK(driver.downloads[1].name == "sample-log.en-paths.csv");
}

TEST_CASE("two groups of the log stand side by side, with a verdict on each difference") {
    Driver driver = at_result();
    CHECK_FALSE(driver.sees("Could be chance"));
    driver.click("Compare");
    driver.frames();
    CHECK(driver.sees("Verdict"));
    CHECK(driver.sees("Could be chance"));
    CHECK(driver.sees("Median time to the goal"));
    driver.choose("Groups", "By period");
    driver.frames();
    CHECK_FALSE(driver.sees("Verdict")); // of other groups
    driver.click("Compare");
    driver.frames();
    CHECK(driver.sees("Before "));
    CHECK(driver.find(Role::Heading, "Which touchpoint is each activity?") == nullptr);
    CHECK(driver.sees("Most frequent paths")); // the result is still there
}

TEST_CASE("what two groups came to is in sight without scrolling") {
    Driver driver = at_result();
    driver.resize(1440, 900);
    driver.frames();
    driver.tab_to("Compare");
    driver.frames();
    driver.press("Enter");
    driver.frames(8);
    const Node* row = node_with_key(driver, ui::compared_conversion_key);
    REQUIRE(row != nullptr);
    const auto shown = driver.on_page(*row);
    REQUIRE(shown);
    CHECK(shown->y + shown->height <= node_with_key(driver, "import-footer")->bounds.y);
    CHECK(driver.on_page(driver.pressable("Compare")));
}

TEST_CASE("the result says what becomes of the touchpoints matched before") {
    Driver driver({.language = Language::En});
    driver.dispatch(actions::NewDocument{Language::En, {}, "doc-1", {2026, 11, 29}});
    driver.dispatch(actions::AddTouchpoint{JourneyStage::Consideration, "Branch visit"});
    driver.dispatch(actions::TrySampleLog{});
    driver.frames();
    driver.click("Next: activities");
    driver.frames();
    CHECK(driver.sees("New 9"));
    driver.click("Read the file");
    driver.frames();
    CHECK(driver.sees("10 touchpoints are new"));
    CHECK(driver.sees("stays as it is. 1 touchpoint matched with it is created again."));
    driver.dispatch(actions::SetImportTarget{false});
    driver.frames();
    CHECK(driver.sees("9 touchpoints are new"));
    CHECK(driver.sees("1 touchpoint is updated"));
    CHECK(driver.sees("Matched touchpoints take their numbers from the log"));
}

TEST_CASE("a log that went away before two groups were compared is named as the reason") {
    Driver driver = at_result();
    driver.jobs_wait = true;
    const auto compare = [&](bool is_readable) {
        driver.click("Compare");
        const LogComparison comparison{std::nullopt, is_readable};
        driver.dispatch(outcomes::JobDone{driver.state().import.job, comparison});
        driver.frames();
    };
    compare(false);
    CHECK(driver.sees("The file has changed or gone away"));
    CHECK_FALSE(driver.sees("has no customers"));
    compare(true);
    CHECK(driver.sees("has no customers"));
    CHECK_FALSE(driver.sees("The file has changed or gone away"));
}

TEST_CASE("what gets the focus stands above the footer") {
    Driver driver = at_result();
    for (const float height : {720.0F, 900.0F}) {
        driver.resize(1280, height);
        const float footer = node_with_key(driver, "import-footer")->bounds.y;
        std::vector<ui::NodeId> stops;
        for (const Node& node : driver.tree().nodes())
            if (is_interactive(node) && test::scroll_around(driver.tree(), node))
                stops.push_back(node.id);
        REQUIRE(stops.size() > 6);
        for (const ui::NodeId stop : stops) {
            driver.focus(stop);
            const Node* node = driver.tree().find(stop);
            REQUIRE(node != nullptr);
            INFO(node->name);
            const auto shown = driver.on_page(*node);
            REQUIRE(shown);
            CHECK(shown->y + shown->height <= footer);
        }
    }
}

TEST_CASE("a comparison that fails says so below its button, in sight") {
    Driver driver = at_result();
    driver.resize(1280, 720);
    driver.frames();
    driver.tab_to("Compare");
    driver.frames();
    driver.jobs_fail = JobFailure::Stopped;
    driver.announcements.clear();
    driver.press("Enter");
    driver.frames(8);
    REQUIRE(driver.count(Role::Alert) == 1);
    const Node* alert = node_with_key(driver, "import/problem");
    REQUIRE(alert != nullptr);
    const Node& button = driver.pressable("Compare");
    CHECK(alert->bounds.y >= button.bounds.y + button.bounds.height);
    CHECK(alert->bounds.y < button.bounds.y + 100);
    const auto shown = driver.on_page(*alert);
    REQUIRE(shown);
    CHECK(shown->y > node_with_key(driver, "content")->bounds.y);
    const float footer = node_with_key(driver, "import-footer")->bounds.y;
    CHECK(shown->y + shown->height <= footer);
    const auto pressed = driver.on_page(button);
    REQUIRE(pressed);
    CHECK(pressed->y + pressed->height <= footer); // nothing pushed it away
    REQUIRE_FALSE(driver.announcements.empty());
    CHECK(driver.announcements.back().find("Reading stopped") == 0);
    driver.jobs_fail.reset();
    driver.click("Compare");
    driver.frames();
    CHECK(driver.count(Role::Alert) == 0);
    CHECK(driver.sees("Verdict"));
}

TEST_CASE("the log leaves only after a dialog that says what it holds") {
    Driver driver = at_result();
    driver.click("Cleaned log (XES)…");
    driver.frames();
    CHECK(driver.sees("what every single customer did"));
    driver.click("Export the log");
    driver.frames();
    REQUIRE(driver.downloads.size() == 1);
    CHECK(driver.downloads[0].name == "sample-log.en-cleaned.xes");
    CHECK(driver.sees("Most frequent paths"));
}
