// Nothing typed or pasted is cut in silence: a field holds what the document can hold, and says
// how much it left out.

#include "support/driver.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

namespace tappa {

using test::Driver;
using ui::Node;
using ui::Request;
using ui::Role;

namespace {

Driver sample(Screen screen) {
    Driver driver;
    driver.dispatch(outcomes::FileRead{
        "s.json", test::file_bytes("assets/samples/banca-aurora.en.json"), true});
    driver.frames();
    driver.dispatch(actions::GoTo{screen});
    driver.frames();
    return driver;
}

Driver touchpoint_panel() {
    Driver driver = sample(Screen::Journey);
    driver.dispatch(actions::SelectPainPoint{current_journey(driver.state()).pain_points.front().id}
    );
    driver.frames();
    return driver;
}

} // namespace

TEST_CASE("a text that is too long says how much was left out, until it is changed or left") {
    Driver driver = touchpoint_panel();
    driver.type("Name", std::string(237, 'x'));
    const auto name = [&] { return driver.field("Name"); };
    CHECK(name().value == std::string(200, 'x'));
    CHECK(name().invalid);
    CHECK(name().description == "At most 200 characters. Left out: 37.");
    driver.type("Name", std::string(200, 'x') + "y");
    CHECK(name().description == "At most 200 characters. Left out: 1.");
    driver.type("Name", "Branch");
    CHECK_FALSE(name().invalid);
    CHECK(name().description.empty());
    driver.type("Name", std::string(201, 'x'));
    driver.tab_to("Channel");
    CHECK_FALSE(name().invalid);
}

TEST_CASE("characters are counted, not bytes") {
    Driver driver = touchpoint_panel();
    std::string accents;
    for (int count = 0; count < 200; ++count)
        accents += "è";
    driver.type("Name", accents);
    CHECK(driver.field("Name").value == accents);
    CHECK_FALSE(driver.field("Name").invalid);
}

} // namespace tappa
