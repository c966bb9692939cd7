#include "support/driver.hpp"

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

} // namespace tappa
