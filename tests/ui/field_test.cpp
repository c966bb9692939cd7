// What number and date fields hold, show and refuse.

#include "base/number.hpp"
#include "base/number_text.hpp"
#include "base/random.hpp"
#include "journey_screen.hpp"

using namespace tappa;
using namespace tappa::test;

namespace {

struct Words {
    Language language;
    const char* volume;
    const char* share;
    const char* due;
};

constexpr Words english{Language::En, "Customers a month", "Share who leave here", "Due"};
constexpr Words italian{Language::It, "Clienti al mese", "Quota di chi abbandona qui", "Scadenza"};

void open_touchpoint(Driver& driver) {
    open_sample_journey(driver);
    open_panel(driver, "search");
}

std::optional<double> volume(const Driver& driver) {
    return touchpoint(driver, "search").monthly_volume;
}

// As the page steps it: from what stands in the field, in the language's way.
void step(Driver& driver, const Words& words, double by) {
    const auto now = number_from_text(driver.field(words.volume).value, words.language);
    REQUIRE(now);
    driver.type(words.volume, typed_number(*now + by, 0, words.language));
}

} // namespace

TEST_CASE("a number that a field shows is the one it holds, after steps and further digits too") {
    for (const Words& words : {english, italian}) {
        Driver driver({.language = words.language});
        open_touchpoint(driver);
        driver.type(words.volume, "18000");
        CHECK(driver.field(words.volume).number == "18000");
        step(driver, words, 1);
        CHECK(volume(driver) == 18001.0);
        driver.type(words.volume, driver.field(words.volume).value + "0");
        CHECK(volume(driver) == 180010.0);
        std::string text = driver.field(words.volume).value;
        text.pop_back();
        driver.type(words.volume, text);
        CHECK(volume(driver) == 18001.0);
        CHECK(driver.field(words.volume).number == "18001");
    }
}

TEST_CASE("random values in a field are read back as they were written, in both languages") {
    SplitMix64 random(7);
    for (const Words& words : {english, italian}) {
        Driver driver({.language = words.language});
        open_touchpoint(driver);
        for (int i = 0; i < 40; ++i) {
            const double value = static_cast<double>(random.next() % 1'000'000'000) / 1000;
            CAPTURE(value);
            driver.type(words.volume, formatted_exact(value, 0, words.language));
            CHECK(volume(driver) == value);
            CHECK(driver.field(words.volume).number == exact_text(value));
            driver.type(words.share, typed_number(value / 1e6, 2, words.language));
            CHECK(touchpoint(driver, "search").abandonment == value / 1e6);
        }
    }
}

TEST_CASE("the language's thousands mark before three digits is no decimal mark") {
    Driver english_driver({.language = Language::En});
    open_touchpoint(english_driver);
    english_driver.type(english.volume, "12,500");
    CHECK(volume(english_driver) == 12500.0);
    english_driver.type(english.volume, "12.5");
    CHECK(volume(english_driver) == 12.5);
    Driver italian_driver({.language = Language::It});
    open_touchpoint(italian_driver);
    italian_driver.type(italian.volume, "12.500");
    CHECK(volume(italian_driver) == 12500.0);
    italian_driver.type(italian.volume, "12,5");
    CHECK(volume(italian_driver) == 12.5);
}

TEST_CASE("a number may be pasted with the field's unit behind it, or with a dash as its minus") {
    Driver driver({.language = Language::It});
    open_touchpoint(driver);
    driver.type(italian.share, "12,5 %");
    CHECK(touchpoint(driver, "search").abandonment == 0.125);
    CHECK_FALSE(driver.field(italian.share).invalid);
    driver.type(italian.volume, "12 %"); // of which this field knows nothing
    CHECK(driver.field(italian.volume).invalid);
    driver.type(italian.volume, "–3"); // a minus all the same, and so too small
    CHECK(driver.field(italian.volume).description.find("Un numero da 0") != std::string::npos);
}

TEST_CASE("what a field refuses stays in it with a sentence, also when it is left") {
    Driver driver({.language = Language::It});
    open_touchpoint(driver);
    driver.type(italian.volume, "300");
    for (const char* wrong : {"18.0000", "molti", "-1", "2000000000000"}) {
        INFO(wrong);
        driver.type(italian.volume, wrong);
        driver.type("Reparto", "Digitale");
        CHECK(driver.field(italian.volume).value == wrong);
        CHECK(driver.field(italian.volume).invalid);
        CHECK_FALSE(driver.field(italian.volume).description.empty());
        CHECK(driver.field(italian.volume).number == "300");
        CHECK(volume(driver) == 300.0);
    }
    driver.type(italian.volume, "450");
    driver.type("Reparto", "Vendite");
    CHECK(driver.field(italian.volume).value == "450");
    CHECK_FALSE(driver.field(italian.volume).invalid);
}

TEST_CASE("what is refused in the end leaves nothing of what stood there on the way") {
    Driver driver({.language = Language::It});
    open_touchpoint(driver);
    const auto share = [&] { return touchpoint(driver, "search").abandonment; };
    const auto before = share();
    REQUIRE(before);
    for (const char* typed : {"1", "12", "120"}) // keys
        driver.type(italian.share, typed);
    CHECK(driver.field(italian.share).invalid);
    CHECK(share() == before);
    driver.type("Reparto", "Digitale");
    CHECK(share() == before);
    CHECK(driver.field(italian.share).value == "120");
    for (const char* typed : {"12", "1", "15"})
        driver.type(italian.share, typed);
    CHECK(share() == 0.15);
    driver.type(italian.share, "");
    driver.type(italian.share, "42"); // pasted
    driver.type(italian.share, "420");
    CHECK(driver.field(italian.share).invalid);
    CHECK(share() == 0.42);
}

TEST_CASE("a date with a digit too many leaves the day that was there") {
    Driver driver = sample_on(Screen::Plan, Language::It);
    driver.dispatch(actions::SelectPlanAction{driver.state().document.plan->actions.front().id});
    driver.frames();
    const auto due = [&] { return driver.state().document.plan->actions.front().due; };
    const auto before = due();
    const std::string day = "30/6/20277";
    for (std::size_t keys = 1; keys <= day.size(); ++keys)
        driver.type("Scadenza", day.substr(0, keys));
    CHECK(due() == before);
    driver.type("Scadenza", "30/6/2027");
    CHECK(due() == Date{2027, 6, 30});
}

TEST_CASE("undo takes the place of what was typed") {
    Driver driver;
    open_touchpoint(driver);
    const auto before = volume(driver);
    driver.type(english.volume, "77");
    driver.press("z", true);
    REQUIRE(volume(driver) == before);
    CHECK(driver.field(english.volume).value == typed_number(before.value_or(0), 0, Language::En));
}

TEST_CASE("dates are typed in the interface's way, and a wrong one is refused with a sentence") {
    Driver driver = sample_on(Screen::Plan, Language::It);
    driver.dispatch(actions::SelectPlanAction{driver.state().document.plan->actions.front().id});
    driver.frames();
    const auto due = [&] { return driver.state().document.plan->actions.front().due; };
    driver.type("Scadenza", "21/11/26");
    CHECK(due() == Date{2026, 11, 21});
    CHECK(driver.field("Scadenza").date == "2026-11-21");
    driver.type("Scadenza", "3/4/2027");
    CHECK(due() == Date{2027, 4, 3});
    driver.type("Scadenza", "31/4/2027");
    CHECK_FALSE(driver.field("Scadenza").invalid); // perhaps not finished yet
    driver.type("Perché", "Si vede");
    CHECK(driver.field("Scadenza").invalid);
    CHECK(driver.field("Scadenza").value == "31/4/2027");
    CHECK(due() == Date{2027, 4, 3});
    driver.type("Scadenza", "2027-05-09"); // as the calendar sends it
    CHECK(due() == Date{2027, 5, 9});
    CHECK(driver.field("Scadenza").value == "9 mag 2027");
    driver.type("Scadenza", "");
    CHECK_FALSE(due().has_value());
}

TEST_CASE("Enter writes a typed date as the interface does, and leaves a wrong one to be mended") {
    Driver driver = sample_on(Screen::Plan, Language::It);
    driver.dispatch(actions::SelectPlanAction{driver.state().document.plan->actions.front().id});
    driver.frames();
    driver.type("Scadenza", "28/2/27");
    CHECK(driver.field("Scadenza").value == "28/2/27");
    driver.press("Enter");
    CHECK(driver.field("Scadenza").value == "28 feb 2027");
    driver.type("Scadenza", "31/4/2027");
    driver.press("Enter");
    CHECK(driver.field("Scadenza").value == "31/4/2027");
}

TEST_CASE("a date that must be there says so when it is emptied, and stays") {
    Driver driver;
    open_sample(driver, Screen::Plan);
    driver.dispatch(actions::OpenOverlay{Overlay::DocumentDetails});
    driver.frames();
    const Date before = driver.state().document.date;
    driver.type("Date of the assessment", "");
    driver.type("Organisation", "Example");
    CHECK(driver.field("Date of the assessment").invalid);
    CHECK(driver.state().document.date == before);
}
