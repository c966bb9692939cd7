// Nothing leaves without a title: the first export asks for one.

#include "support/driver.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using tappa::test::Driver;
using tappa::ui::Node;
using tappa::ui::Role;

namespace {

constexpr std::string_view ask = "Name the assessment before you share it";

Driver new_one() {
    Driver driver;
    driver.click("New quick scan");
    return driver;
}

bool asks(const Driver& driver) {
    return driver.find(Role::Dialog, ask) != nullptr;
}

} // namespace

TEST_CASE("the first export of a new assessment asks for title and organisation, then exports") {
    for (const ExportFormat format : all_of<ExportFormat>()) {
        INFO(enum_id(format));
        Driver driver = new_one();
        driver.dispatch(actions::Export{format});
        driver.frames();
        REQUIRE(asks(driver));
        CHECK(driver.downloads.empty());
        CHECK(driver.pdf_trees.empty());
        CHECK(driver.pressable("Export").disabled);
        CHECK(driver.tree().find(driver.focused())->name == "Title");
        CHECK(driver.text_is_selected()); // it is a stand-in
        driver.type("Title", "Retail 2026");
        driver.type("Organisation", "Banca Aurora");
        driver.click("Export");
        CHECK_FALSE(asks(driver));
        REQUIRE(driver.downloads.size() + driver.pdf_trees.size() == 1);
        CHECK(driver.state().document.title == "Retail 2026");
        CHECK(driver.state().document.organisation == "Banca Aurora");
        const std::string& bytes =
            driver.downloads.empty() ? driver.pdf_trees[0].bytes : driver.downloads[0].bytes;
        CHECK(bytes.find("New assessment") == std::string::npos);
        driver.dispatch(actions::Export{format});
        driver.frames();
        CHECK_FALSE(asks(driver));
    }
}

TEST_CASE("a title may begin as the one of a new document does") {
    Driver driver = new_one();
    driver.dispatch(actions::Export{ExportFormat::Json});
    driver.frames();
    driver.type("Title", "New assessment");
    CHECK(driver.field("Title").value == "New assessment");
    CHECK(driver.pressable("Export").disabled);
    driver.type("Title", "New assessment of shops");
    driver.click("Export");
    CHECK(driver.downloads.size() == 1);
}

TEST_CASE("title and details of an unnamed document begin at its title, to be typed over") {
    Driver driver = new_one();
    driver.dispatch(actions::OpenOverlay{Overlay::DocumentDetails});
    driver.frames();
    CHECK(driver.focused() == driver.field("Title").id);
    CHECK(driver.text_is_selected());
    driver.type("Title", "Retail");
    driver.press("Escape");
    driver.dispatch(actions::OpenOverlay{Overlay::DocumentDetails});
    driver.frames();
    CHECK(driver.focused() != driver.field("Title").id);
}

TEST_CASE("Enter in either field of title and details keeps what was typed and closes them") {
    Driver driver = new_one();
    for (const std::string_view label : {"Title", "Organisation"}) {
        INFO(label);
        driver.dispatch(actions::OpenOverlay{Overlay::DocumentDetails});
        driver.frames();
        driver.type(label, "Retail");
        driver.press("Enter");
        CHECK(driver.find(Role::Dialog, "Title and details") == nullptr);
    }
    CHECK(driver.state().document.title == "Retail");
    CHECK(driver.state().document.organisation == "Retail");
}

TEST_CASE("Enter in either field exports once there is a title, and Escape leaves it") {
    Driver driver = new_one();
    driver.dispatch(actions::Export{ExportFormat::Json});
    driver.frames();
    driver.type("Organisation", "Banca Aurora");
    driver.press("Enter");
    CHECK(asks(driver)); // no title yet
    driver.type("Title", "   ");
    driver.press("Enter");
    CHECK(asks(driver));
    driver.type("Title", "Retail 2026");
    driver.press("Enter");
    CHECK_FALSE(asks(driver));
    CHECK(driver.downloads.size() == 1);

    Driver other = new_one();
    other.dispatch(actions::Export{ExportFormat::Json});
    other.frames();
    other.press("Escape");
    CHECK_FALSE(asks(other));
    CHECK(other.downloads.empty());
}

TEST_CASE("a document with a title is exported without being asked") {
    Driver driver;
    driver.click("Explore the sample");
    driver.dispatch(actions::Export{ExportFormat::Json});
    driver.frames();
    CHECK_FALSE(asks(driver));
    CHECK(driver.downloads.size() == 1);
}

TEST_CASE("the title of another language's new document counts as none") {
    Driver driver = new_one();
    driver.dispatch(actions::SetLanguage{Language::It});
    driver.dispatch(actions::Export{ExportFormat::Markdown});
    driver.frames();
    CHECK(driver.downloads.empty());
    CHECK(driver.count(Role::Dialog) == 1);
}
