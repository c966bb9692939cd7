// Names in any Latin, Greek or Cyrillic letters, and what no font has.

#include "journey_screen.hpp"
#include "support/files.hpp"
#include "ui/kit/glyphs.hpp"

#include <imgui.h>

#include <algorithm>

using namespace tappa;
using namespace tappa::test;
using ui::GlyphPack;

namespace {

bool was_given(const Driver& driver, GlyphPack pack) {
    const auto& given = driver.glyphs_given;
    return std::find(given.begin(), given.end(), pack) != given.end();
}

void name_touchpoint(Driver& driver, const std::string& name) {
    open_sample_journey(driver);
    open_panel(driver, "search");
    driver.type("Name", name);
    driver.frames(6);
}

} // namespace

TEST_CASE("letters beyond the usual ones are fetched when a text needs them") {
    Driver driver;
    open_sample_journey(driver);
    CHECK(driver.glyphs_given.empty());
    name_touchpoint(driver, "\u0218tefan \u021A\u0103ranu");
    CHECK(was_given(driver, GlyphPack::Latin));
    CHECK_FALSE(was_given(driver, GlyphPack::Cyrillic));
    driver.type("Name", "\u041E\u043B\u044C\u0433\u0430 \u0391\u03B8\u03B7\u03BD\u03AC");
    driver.frames(6);
    CHECK(was_given(driver, GlyphPack::Cyrillic));
    CHECK(was_given(driver, GlyphPack::Greek));
    ImFont* font = ImGui::GetIO().Fonts->Fonts[0];
    for (const ImWchar letter : std::initializer_list<ImWchar>{0x218, 0x21B, 0x41E, 0x3AC})
        CHECK(font->IsGlyphInFont(letter));
    for (const std::string& announced : driver.announcements)
        CHECK(announced.find("No font here") == std::string::npos); // nothing is lacking
}

TEST_CASE("composed and decomposed text are drawn alike") {
    Driver driver;
    name_touchpoint(driver, "Niccolo\u0300 Pecora\u0300");
    CHECK(was_given(driver, GlyphPack::Composition));
    ui::Glyphs glyphs;
    glyphs.font = ImGui::GetIO().Fonts->Fonts[0];
    const std::string table = file_bytes_at(std::string(TAPPA_FONTS_DIR) + "/composition.bin");
    const ui::Fonts none;
    REQUIRE(glyphs.receive(GlyphPack::Composition, {table, {}}, *ImGui::GetIO().Fonts, none));
    CHECK(glyphs.drawable("Niccolo\u0300 Pecora\u0300") == "Niccol\u00F2 Pecor\u00E0");
    CHECK(
        glyphs.drawable("Piu\u0300 qualita\u0300: perche\u0301")
        == "Pi\u00F9 qualit\u00E0: perch\u00E9"
    );
    CHECK(glyphs.drawable("so\u00ADft \u200Fmarks\uFE0F") == "soft marks");
    CHECK(
        glyphs.drawable("\u4E2D \U0001F469\u200D\U0001F4BB \U0001F1EE\U0001F1F9")
        == "\u25A1 \u25A1 \u25A1"
    );
    CHECK(glyphs.take_lacking() == "\u4E2D\U0001F469\U0001F4BB\U0001F1EE\U0001F1F9");
    CHECK(
        glyphs.drawable("\u0915\u200D\u0937") == "\u25A1\u25A1"
    ); // letters that are joined stay two
    CHECK(glyphs.take_lacking() == "\u0915\u0937");
    CHECK(glyphs.take_lacking().empty());
    const std::string plain = "Perché così? “Sì” – 5,5 × 3";
    CHECK(glyphs.drawable(plain).data() == plain.data());
}

TEST_CASE("what no font has is said once, and a field leaves it to the page") {
    Driver driver;
    name_touchpoint(driver, "\u4E2D\u6587 desk");
    CHECK(driver.field("Name").drawn_by_page);
    CHECK(touchpoint(driver, "search").name == "\u4E2D\u6587 desk");
    const auto names_it = [&](const std::string& said) {
        return said.find("U+4E2D") != std::string::npos && said.find("U+6587") != std::string::npos;
    };
    const auto& said = driver.announcements;
    CHECK(std::count_if(said.begin(), said.end(), names_it) == 1);
    driver.type("Name", "Desk");
    CHECK_FALSE(driver.field("Name").drawn_by_page);
}

TEST_CASE("scripts that need shaping are left to the page's fields, and said to be boxes elsewhere"
) {
    struct Row {
        const char* name;
        const char* first;
    };
    const Row rows[]{
        {"\u0645\u0631\u062D\u0628\u0627", "U+0645"},       // Arabic
        {"\u05E9\u05DC\u05D5\u05DD", "U+05E9"},             // Hebrew
        {"\u0928\u092E\u0938\u094D\u0924\u0947", "U+0928"}, // Devanagari, with vowel signs
        {"\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35", "U+0E2A"}, // Thai, with marks above
    };
    for (const Row& row : rows) {
        INFO(row.first);
        Driver driver;
        name_touchpoint(driver, row.name);
        CHECK(driver.field("Name").drawn_by_page);
        CHECK(touchpoint(driver, "search").name == row.name);
        // The card says it, whatever it draws.
        CHECK(driver.outline().find("button “" + std::string(row.name)) != std::string::npos);
        REQUIRE_FALSE(driver.announcements.empty());
        CHECK(driver.announcements.back().find(row.first) != std::string::npos);
    }
}

TEST_CASE("a mark that no font can put on its letter is said too") {
    Driver driver;
    name_touchpoint(driver, "a\u0300 x\u20E3"); // the second one encloses its letter as a key
    driver.frames(6);
    CHECK(driver.field("Name").drawn_by_page);
    REQUIRE_FALSE(driver.announcements.empty());
    CHECK(driver.announcements.back().find("U+20E3") != std::string::npos);
    CHECK(driver.announcements.back().find("U+0300") == std::string::npos);
}
