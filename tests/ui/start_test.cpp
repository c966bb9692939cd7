#include "io/document_io.hpp"
#include "support/driver.hpp"
#include "support/screens.hpp"

#include <doctest/doctest.h>

namespace tappa {

using test::Driver;

TEST_CASE("the first screen is there before the questionnaires are") {
    Driver driver(Driver::Options{.with_content = false});
    CHECK(driver.find(ui::Role::Button, "Explore the sample") != nullptr);
    CHECK_FALSE(driver.state().content.is_loaded());

    SUBCASE("a new assessment asked for meanwhile begins when they are") {
        driver.click("New quick scan");
        driver.frames();
        CHECK_FALSE(driver.state().session.has_document);
        driver.receive_content();
        driver.frames();
        CHECK(driver.state().session.has_document);
        CHECK(driver.state().document.assessment->questionnaire_id == "cx-quick");
    }
    SUBCASE("what was asked for meanwhile happens in its order") {
        driver.click("New quick scan");
        driver.frames();
        driver.dispatch(actions::GoTo{Screen::Plan});
        driver.receive_content();
        driver.frames();
        CHECK(driver.state().session.screen == Screen::Plan);
    }
    SUBCASE("a document opened afterwards is scored with them") {
        driver.receive_content();
        driver.click("Explore the sample");
        driver.frames();
        CHECK(driver.state().session.has_document);
        CHECK(driver.find(ui::Role::Heading, driver.state().document.title) != nullptr);
    }
}

namespace {

// Not in a file as it is since so many days before the driver's today.
RecentDocument without_backup(const std::string& id, const std::string& title, int days) {
    constexpr std::int64_t noon = 1795262400000; // 2026-11-21
    RecentDocument recent{id, title, std::nullopt, std::nullopt, noon};
    recent.unkept_ms = noon - days * std::int64_t{86'400'000};
    return recent;
}

} // namespace

TEST_CASE("an open document that has been in no file for a week is offered to be backed up") {
    Driver driver;
    driver.click("Explore the sample");
    driver.frames(8);
    const std::string id = driver.state().document.id;
    CHECK(driver.backups == std::vector{id}); // where it came from, it can be had again
    const auto list = [&](const RecentDocument& recent) {
        driver.dispatch(outcomes::RecentsListed{{recent}});
        driver.frames(6);
    };
    list(without_backup(id, "Retail", 6));
    CHECK_FALSE(driver.sees("No backup of"));
    RecentDocument changed = without_backup(id, "Retail", 7);
    changed.file_ms = changed.unkept_ms;
    list(changed);
    CHECK(driver.sees("What changed since is only on this device: save it as a file"));
    list(without_backup(id, "Retail", 16));
    CHECK(driver.sees("It is only on this device: save it as a file"));
    driver.tab_to("Back up: No backup of “Retail” for 16 days");
    driver.press("Enter");
    driver.frames(6);
    REQUIRE(driver.downloads.size() == 1);
    const Result<Document> opened = document_from_json(driver.downloads[0].bytes);
    REQUIRE(opened);
    CHECK(opened.value() == driver.state().document);
    CHECK(driver.announcements.back() == "“" + driver.downloads[0].name + "” downloaded");
    CHECK(driver.backups.size() == 2);
    CHECK_FALSE(driver.sees("No backup of"));
    CHECK(test::focused_key(driver) == "needs-title"); // what stood beside it stays in view
    driver.press("Enter");
    CHECK(driver.downloads.size() == 1);
}

TEST_CASE("documents that are not open are backed up together, and one of several is named") {
    Driver driver;
    driver.dispatch(outcomes::RecentsListed{
        {without_backup("doc-1", "Retail", 8),
         without_backup("doc-2", "Shop", 20),
         without_backup("doc-3", "Desk", 2)}});
    driver.frames(6);
    CHECK(driver.sees("All 3 on this device go into one zip file, which opens here again"));
    CHECK_FALSE(driver.sees("The assessment has no title yet")); // none is open
    driver.click("Back up: No backup of 2 assessments, of “Shop” for 20 days");
    driver.frames(6);
    REQUIRE(driver.downloads.size() == 1);
    CHECK(driver.downloads[0].name == "tappa-2026-11-21.zip");
    CHECK_FALSE(driver.sees("No backup of"));
}

} // namespace tappa
