// The picture of a touchpoint: in its panel, on its card.

#include "base/base64.hpp"
#include "io/random_document.hpp"
#include "journey_screen.hpp"

#include <algorithm>

using namespace tappa;
using namespace tappa::test;

namespace {

std::string small_jpeg() {
    return *bytes_from_base64(tiny_jpeg);
}

void pick(Driver& driver, const char* button, const std::string& jpeg = small_jpeg()) {
    driver.files_to_pick.push_back({"counter.jpg", jpeg});
    driver.click(button);
    driver.frames();
}

std::vector<const Node*> images(const Driver& driver) {
    std::vector<const Node*> found;
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Image)
            found.push_back(&node);
    return found;
}

} // namespace

TEST_CASE("a picture is added, described, replaced and removed in the panel") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "chat");
    CHECK(images(driver).empty());
    pick(driver, "Add a picture…");
    REQUIRE(touchpoint(driver, "chat").picture);

    // Without words of its own it is named after what it stands for.
    REQUIRE(images(driver).size() == 1);
    CHECK(images(driver)[0]->name == touchpoint(driver, "chat").name);
    CHECK(called(driver, "chat").find("with a picture") != std::string::npos);
    driver.type("What it shows, for people who cannot see it", "A window with three answers");
    CHECK(images(driver)[0]->name == "A window with three answers");
    CHECK(called(driver, "chat").find("picture: A window with three answers") != std::string::npos);

    const Document before = driver.state().document;
    pick(driver, "Replace…");
    CHECK(images(driver)[0]->name == touchpoint(driver, "chat").name);
    driver.press("z", true);
    CHECK(driver.state().document == before);
    driver.click("Remove");
    CHECK(images(driver).empty());
    CHECK_FALSE(touchpoint(driver, "chat").picture);
    CHECK(called(driver, "chat").find("picture") == std::string::npos);
}

TEST_CASE("the keyboard keeps its place when a picture comes and goes") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "chat");
    driver.tab_to("Add a picture…");
    driver.files_to_pick.push_back({"counter.jpg", small_jpeg()});
    driver.press("Enter");
    driver.frames();
    CHECK(focused_key(driver) == "picture-pick");
    driver.tab_to("Remove");
    driver.press("Enter");
    driver.frames();
    CHECK(focused_key(driver) == "picture-pick");
    CHECK(driver.find(Role::Button, "Add a picture…"));
}

TEST_CASE("closing the picker changes nothing") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "chat");
    const Document before = driver.state().document;
    driver.click("Add a picture…");
    CHECK(driver.state().document == before);
}

TEST_CASE("what is pasted goes into the open panel, and is said to have no place without") {
    Driver driver;
    open_sample_journey(driver);
    driver.drop_picture(small_jpeg());
    driver.frames();
    CHECK(driver.sees("A picture goes to the touchpoint whose panel is open"));
    open_panel(driver, "chat");
    driver.drop_picture(small_jpeg());
    driver.frames();
    CHECK(touchpoint(driver, "chat").picture);
}

TEST_CASE("what is dropped stays with the panel it was dropped on, whichever opens meanwhile") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "chat");
    driver.pictures_wait = true;
    driver.drop_picture(small_jpeg());
    driver.frames();
    open_panel(driver, "search");
    const std::string other = driver.state().session.touchpoint.text;
    REQUIRE(other != touchpoint(driver, "chat").id.text);
    driver.read_pictures();
    driver.frames();
    CHECK(touchpoint(driver, "chat").picture);
    CHECK_FALSE(find_touchpoint(current_journey(driver.state()), TouchpointId(other))->picture);
}

TEST_CASE("a picture is decoded once, however often it is drawn and described") {
    Driver driver;
    driver.resize(1440, 2400);
    open_sample_journey(driver);
    open_panel(driver, "chat");
    pick(driver, "Add a picture…");
    CHECK(driver.images_wanted.size() == 1);
    CHECK(driver.images_wanted[0].jpeg == small_jpeg());
    driver.type("What it shows, for people who cannot see it", "A window");
    driver.click("Duplicate");
    driver.press("z", true);
    driver.frames(10);
    CHECK(driver.images_wanted.size() == 1);
}

TEST_CASE("a card is as high while its picture is on its way as with it") {
    Driver driver;
    driver.images_wait = true;
    driver.resize(1440, 2400); // all of the panel is in sight
    open_sample_journey(driver);
    open_panel(driver, "chat");
    const float without = card(driver, "chat")->bounds.height;
    pick(driver, "Add a picture…");
    const float waiting = card(driver, "chat")->bounds.height;
    CHECK(waiting > without);
    REQUIRE(driver.images_wanted.size() == 1);
    driver.frames(8);
    CHECK_FALSE(driver.interface().wants_frame());
    const std::uint64_t id = driver.images_wanted[0].id;
    CHECK(driver.interface().receive_image(id, 16, 12, std::string(16 * 12 * 4, '\x40')));
    CHECK(driver.interface().wants_frame());
    driver.frames();
    CHECK(card(driver, "chat")->bounds.height == waiting);
    // Nobody asked for it again.
    CHECK_FALSE(driver.interface().receive_image(id, 16, 12, std::string(16 * 12 * 4, '\x40')));
}

TEST_CASE("a picture that cannot be decoded leaves the screen whole") {
    Driver driver;
    driver.images_wait = true;
    driver.resize(1440, 2400); // all of the panel is in sight
    open_sample_journey(driver);
    open_panel(driver, "chat");
    pick(driver, "Add a picture…");
    REQUIRE(driver.images_wanted.size() == 1);
    CHECK(driver.interface().receive_image(driver.images_wanted[0].id, 0, 0, {}));
    driver.frames();
    CHECK(images(driver).size() == 1);
    CHECK(driver.images_wanted.size() == 1);
}

TEST_CASE("the report shows the picture of a touchpoint, with its words where it has some") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "chat");
    pick(driver, "Add a picture…");
    driver.type("What it shows, for people who cannot see it", "A window with three answers");
    driver.dispatch(actions::GoTo{Screen::Report});
    driver.frames(8);
    const auto found = images(driver);
    CHECK(std::any_of(found.begin(), found.end(), [](const Node* node) {
        return node->name == "A window with three answers";
    }));
}
