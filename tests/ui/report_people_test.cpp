// The report's preview with several respondents: their sections, and the intervals that come a
// frame later than everything else.

#include "app/update.hpp"
#include "report/build.hpp"
#include "support/driver.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;
using tappa::test::Driver;
using tappa::ui::Role;

namespace {

Driver report_screen(Sample sample, Language language, int width, int height) {
    Driver driver({.language = language});
    driver.resize(static_cast<float>(width), static_cast<float>(height));
    driver.dispatch(actions::ExploreSample{sample});
    driver.frames();
    driver.dispatch(actions::SetReportLanguage{language});
    driver.dispatch(actions::GoTo{Screen::Report});
    driver.frames();
    return driver;
}

std::string title_of(report::Section section, Language language) {
    return std::string(report::section_title(section, language));
}

} // namespace

TEST_CASE("the workshop's report shows agreement, roles and intervals, at both widths") {
    for (const Language language : all_languages) {
        for (const auto& [width, height] : {std::pair(1440, 900), std::pair(390, 844)}) {
            INFO(width, " ", std::string(language_code(language)));
            const Driver driver = report_screen(Sample::Workshop, language, width, height);
            for (const report::Section section :
                 {report::Section::Agreement, report::Section::Respondents}) {
                const std::string title = title_of(section, language);
                CHECK(driver.find(Role::Heading, title));
                CHECK(driver.get(Role::Switch, title).checked == ui::Tristate::Yes);
            }
            const bool italian = language == Language::It;
            CHECK(driver.find(
                Role::Table, italian ? "Le domande da discutere" : "Questions to discuss"
            ));
            CHECK(driver.find(Role::Table, italian ? "Punteggi per ruolo" : "Scores by role"));
            CHECK(driver.sees(italian ? "Intervallo al 95%" : "95% interval"));
        }
    }
}

TEST_CASE("a section about several respondents can be left out") {
    Driver driver = report_screen(Sample::Workshop, Language::En, 1440, 900);
    const std::string title = title_of(report::Section::Agreement, Language::En);
    driver.click(title);
    CHECK_FALSE(driver.find(Role::Heading, title));
    CHECK(driver.get(Role::Switch, title).checked == ui::Tristate::No);
}

TEST_CASE("one person's report offers no section that would be empty") {
    const Driver driver = report_screen(Sample::QuickScan, Language::En, 1440, 900);
    for (const report::Section section :
         {report::Section::Agreement, report::Section::Respondents}) {
        CHECK_FALSE(driver.find(Role::Switch, title_of(section, Language::En)));
        CHECK_FALSE(driver.find(Role::Heading, title_of(section, Language::En)));
    }
}
