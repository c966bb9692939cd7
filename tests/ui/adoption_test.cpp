// What is shown after another program's journey came in.

#include "support/driver.hpp"
#include "support/screens.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;
using ui::Role;

TEST_CASE("what was decided is listed in a dialog that Escape and OK close") {
    Driver driver = sample_on(Screen::Journey);
    const char* const text =
        "journey\ntitle My working day\nsection Work\nTea: 5: Me\nMail: 9: Me\n";
    driver.dispatch(outcomes::FileRead{"day.mmd", text, false});
    driver.frames();
    REQUIRE(driver.find(Role::Dialog, "Imported: “day.mmd”"));
    CHECK(driver.sees("“Work” in Awareness"));
    CHECK(driver.sees("“Mail” (9)"));
    driver.press("Escape");
    CHECK(driver.count(Role::Dialog) == 0);
    CHECK(driver.sees("My working day"));
    driver.click("Undo");
    CHECK_FALSE(driver.sees("My working day"));
    driver.dispatch(outcomes::FileRead{"day.mmd", text, false});
    driver.frames();
    CHECK(focused_key(driver) == "ok");
    driver.press("Enter");
    CHECK(driver.count(Role::Dialog) == 0);
}

TEST_CASE("a file that says all as Tappa does needs no dialog") {
    Driver driver = sample_on(Screen::Journey);
    driver.dispatch(outcomes::FileRead{"day.mmd", "journey\nsection Use\nTea: 5: Customer\n", false}
    );
    driver.frames();
    CHECK(driver.count(Role::Dialog) == 0);
    CHECK(driver.sees("Tea"));
}

TEST_CASE("the journey's own fields offer to export it once it has touchpoints") {
    Driver driver = sample_on(Screen::Journey);
    driver.click("Edit the journey");
    driver.click("Export the journey (Mermaid)");
    driver.click("Export the journey (CJML)");
    REQUIRE(driver.downloads.size() == 2);
    CHECK(driver.downloads[0].bytes.starts_with("journey\n"));
    CHECK(driver.downloads[1].bytes.starts_with("<?xml"));
}
