// The dialog that shows an edited plan beside the document's.

#include "app/exports/exports.hpp"
#include "base/date.hpp"
#include "base/number.hpp"
#include "support/driver.hpp"
#include "support/screens.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;
using namespace tappa::test;
using ui::Role;

namespace {

// The plan as exported, with the first row's owner and status changed, a row added and one gone.
std::string edited_csv(const Driver& driver) {
    std::string csv = exported(driver.state(), ExportFormat::PlanCsv).bytes;
    const std::string& owner = driver.state().document.plan->actions[0].owner_name;
    REQUIRE_FALSE(owner.empty());
    csv.replace(csv.find(owner), owner.size(), "Somebody Else");
    csv.erase(csv.rfind("\r\n", csv.size() - 3) + 2);
    return csv + ",\"One more\"\r\n,\"\",,,,Nobody\r\n";
}

} // namespace

TEST_CASE("changes stand side by side, each with a tick, and are taken over by one button") {
    Driver driver = sample_on(Screen::Plan);
    driver.dispatch(outcomes::FileRead{"plan.csv", edited_csv(driver), false});
    driver.frames();
    REQUIRE(driver.find(Role::Dialog, "Edited plan: plan.csv"));
    CHECK(driver.sees("In the plan"));
    CHECK(driver.sees("Somebody Else"));
    CHECK(driver.sees("A new action needs a title. This row was not read."));
    CHECK(driver.sees("1 new action"));
    CHECK(driver.sees("1 action not in the file"));
    CHECK(driver.sees("Take over 2"));
    driver.click("Untick all");
    CHECK(driver.sees("Take over 0"));
    driver.click("Tick all changes");
    driver.click("Take over 2");
    CHECK(driver.count(Role::Dialog) == 0);
    CHECK(driver.sees("1 field changed, 1 action added"));
    CHECK(driver.sees("One more"));
    driver.click("Undo");
    CHECK_FALSE(driver.sees("One more"));
}

TEST_CASE("a reading of a workbook stands beside what the plan has, with its sheet and row") {
    Driver driver = sample_on(Screen::Plan);
    const PlanAction& action = driver.state().document.plan->actions[0];
    REQUIRE_FALSE(action.metrics.empty());
    const std::string sheet = "\"\fReadings\"\r\nMetric,Date,Reading,Answers,Id\r\n\""
        + action.metrics[0].name + "\",2026-11-04,3,," + action.id.text + "\r\n\""
        + action.metrics[0].name + "\",2026-11-04,3,1.5," + action.id.text + "\r\n";
    driver.dispatch(outcomes::FileRead{
        "plan.xlsx", exported(driver.state(), ExportFormat::PlanCsv).bytes + sheet, false});
    driver.frames();
    CHECK(driver.sees("(Readings, row 2)"));
    CHECK(driver.sees("4 Nov 2026: 3"));
    CHECK(driver.sees("Sheet Readings, row 3, Answers: “1.5” is not a whole number."));
    driver.click("Take over 1");
    CHECK(driver.sees("1 reading or update"));
    driver.click("Undo");
    CHECK(driver.items_without_node().empty());
}

TEST_CASE("hundreds of changed readings of one action are shown page by page") {
    Driver driver = sample_on(Screen::Plan);
    const SharedList<PlanAction>& actions = driver.state().document.plan->actions;
    std::string sheet = "\"\fReadings\"\r\nMetric,Date,Reading,Answers,Id\r\n";
    const auto add = [&](const PlanAction& action,
                         const PlanMetric& metric,
                         const std::string& date,
                         const std::string& values) {
        sheet += "\"" + metric.name + "\"," + date + "," + values + "," + action.id.text + "\r\n";
    };
    for (int i = 0; i < 120; ++i)
        add(actions[0], actions[0].metrics.at(0), "2026-01-04", std::to_string(i % 7 + 1) + ",");
    for (const PlanAction& action : actions) // what the plan has, as it is
        for (const PlanMetric& metric : action.metrics)
            for (const MetricReading& reading : metric.readings)
                add(action,
                    metric,
                    iso_from_date(reading.date),
                    exact_text(*reading.value) + ","
                        + (reading.answers ? std::to_string(*reading.answers) : ""));
    driver.dispatch(outcomes::FileRead{
        "plan.xlsx", exported(driver.state(), ExportFormat::PlanCsv).bytes + sheet, false});
    driver.frames();
    CHECK(driver.sees("1–50 of 120"));
    CHECK(driver.sees("(Readings, row 2)"));
    CHECK(driver.sees("(Readings, row 51)"));
    CHECK_FALSE(driver.sees("(Readings, row 52)"));
    driver.click("Next");
    driver.click("Next");
    CHECK(driver.sees("101–120 of 120"));
    CHECK(driver.sees("(Readings, row 121)"));
    CHECK_FALSE(driver.sees("(Readings, row 101)"));
    driver.click("Take over 120");
    CHECK(driver.sees("120 readings"));
}

TEST_CASE("nothing is changed by Escape, or by a file that says the same") {
    Driver driver = sample_on(Screen::Plan);
    const Document before = driver.state().document;
    driver.dispatch(outcomes::FileRead{"plan.csv", edited_csv(driver), false});
    driver.frames();
    driver.press("Escape");
    CHECK(driver.count(Role::Dialog) == 0);
    driver.dispatch(outcomes::FileRead{
        "plan.csv", exported(driver.state(), ExportFormat::PlanCsv).bytes, false});
    driver.frames();
    CHECK(driver.sees("The file says the same as the plan."));
    driver.click("Close");
    CHECK(driver.state().document == before);
}

TEST_CASE("on a phone the values stand under each other and say which they are") {
    Driver driver = sample_on(Screen::Plan);
    driver.resize(390, 844);
    driver.dispatch(outcomes::FileRead{"plan.csv", edited_csv(driver), false});
    driver.frames();
    CHECK(driver.sees("In the file: Somebody Else"));
}
