// The workshop: what to talk about, in which order, and what was agreed on.

#include "app/explain/explain.hpp"
#include "app/texts.hpp"
#include "support/files.hpp"
#include "team.hpp"
#include "ui/screens/agreement_roles.hpp"

using namespace tappa;
using namespace tappa::test;

namespace {

const AgreedLevel* agreed_on(const Driver& driver, const QuestionId& id) {
    return find_agreed(assessment_of(driver), id);
}

} // namespace

TEST_CASE("the agenda stands in its order, ten at first, and can be narrowed to the divided") {
    Driver driver = team(10);
    const Results results = results_of(driver);
    const std::vector<std::string> all = practices_of(driver, results.agreement.agenda);
    REQUIRE(all.size() == 9);
    CHECK(agenda_on_screen(driver) == all);
    const auto& most = *std::find_if(
        results.agreement.questions.begin(),
        results.agreement.questions.end(),
        [&](const QuestionAgreement& each) {
            return each.question == results.agreement.agenda.front();
        }
    );
    const auto said = within(driver, row_in(driver, "Workshop agenda", most.question.text));
    CHECK(holds(said, formatted_short(*most.iqr, 2, Language::En)));
    CHECK(holds(said, formatted_short(*most.ad_median, 2, Language::En)));
    CHECK(holds(said, formatted_short(*most.r_wg, 2, Language::En)));
    CHECK(holds(said, "divided"));
    const auto& levels = most.distribution;
    std::string counts;
    for (std::size_t i = 0; i < levels.size(); ++i)
        counts += (i == 0 ? "Level " : ", level ") + std::to_string(i + 1) + ": "
            + std::to_string(levels[i]);
    CHECK(driver.sees(counts));

    driver.click("Only divided");
    std::vector<std::string> divided;
    for (const QuestionId& id : results.agreement.agenda)
        for (const QuestionAgreement& each : results.agreement.questions)
            if (each.question == id && each.ad_is_high())
                divided.push_back(practice_of(driver, id));
    REQUIRE_FALSE(divided.empty());
    REQUIRE(divided.size() < all.size());
    CHECK(agenda_on_screen(driver) == divided);
}

TEST_CASE("what holds the stage back leads to what everybody answered there") {
    Driver driver = team(10);
    const Results results = results_of(driver);
    REQUIRE_FALSE(results.stage.blocking.empty());
    const QuestionId& blocking = results.stage.blocking.front().question;
    const ui::Node& list = driver.get(ui::Role::List, "Held back by");
    const ui::NodeId item = ui::Tree::id_of(list.id, blocking.text);
    driver.interface().request({ui::Tree::id_of(item, "open"), ui::Request::Activate, {}});
    driver.frames();
    CHECK(driver.state().session.overlay == Overlay::Agreement);
    CHECK(driver.state().session.agreement == blocking);
}

TEST_CASE("agreement is told as a number and in words") {
    const Driver driver = team(10);
    const double value = *results_of(driver).agreement.r_wg_star;
    CHECK(driver.sees(
        "Overall (r*_wg) " + shown(value) + ": "
        + std::string(text(agreement_reading(value), Language::En))
    ));
    CHECK(driver.sees(
        "12 of 12 questions · " + std::string(text(agreement_reading(value), Language::En))
    ));
}

TEST_CASE("with the keyboard alone: discuss a question, record what was agreed, withdraw it") {
    Driver driver = team(5);
    const QuestionId id = results_of(driver).agreement.agenda.front();
    const double before = *results_of(driver).overall.value;
    driver.tab_to(practice_of(driver, id));
    driver.press("Enter");
    REQUIRE(driver.find(Role::Dialog, "Agree on a level") != nullptr);
    CHECK(driver.pressable("Record agreed level").disabled);
    CHECK(driver.pressable("Record agreed level").description == "Choose the level first.");
    const Question& question = *find_question(questionnaire_of(driver), id);
    const auto& nodes = driver.tree().nodes();
    const auto radio = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.role == Role::Radio && node.key == "level-5";
    });
    REQUIRE(radio != nodes.end());
    CHECK(radio->name.find(question.levels[4].in(Language::En)) != std::string::npos);
    driver.tab_to(std::string(radio->name));
    driver.press(" ");
    CHECK(
        driver.pressable("Record agreed level").description
        == "Write the reason first: later nobody will remember it."
    );
    driver.type("Reason", "  ");
    CHECK(driver.pressable("Record agreed level").disabled);
    driver.type("Reason", "The audit of March shows it");
    driver.tab_to("Record agreed level");
    driver.press("Enter");
    REQUIRE(agreed_on(driver, id) != nullptr);
    CHECK(agreed_on(driver, id)->level == 5);
    CHECK(agreed_on(driver, id)->reason == "The audit of March shows it");
    CHECK(*results_of(driver).overall.value != doctest::Approx(before));
    CHECK(driver.sees("Agreed level: 5 · Optimised."));
    CHECK(driver.pressable("Record agreed level").description == "Already recorded like this.");
    check_sound(driver);

    driver.tab_to("Withdraw the agreed level");
    driver.press("Enter");
    CHECK(agreed_on(driver, id) == nullptr);
    CHECK(driver.field("Reason").value == "The audit of March shows it"); // not forgotten
    driver.press("Escape");
    CHECK(driver.state().session.overlay == Overlay::None);
    driver.dispatch(actions::Undo{});
    driver.frames();
    CHECK(agreed_on(driver, id) != nullptr);
    CHECK(holds(within(driver, row_in(driver, "Workshop agenda", id.text)), "5 · Optimised"));
}

TEST_CASE("a workshop goes from question to question, and keeps what is not recorded yet") {
    Driver driver = team(10);
    const std::vector<QuestionId> agenda = results_of(driver).agreement.agenda;
    driver.click(practice_of(driver, agenda[0]));
    CHECK(driver.pressable("Previous question").disabled);
    CHECK(driver.sees("1 of 9 on the agenda"));
    driver.type("Reason", "Half a sentence");
    driver.click("Next question");
    CHECK(driver.state().session.agreement == agenda[1]);
    CHECK(driver.field("Reason").value.empty());
    CHECK(driver.tree().find(driver.focused())->name == "Next question");
    driver.click("Previous question");
    CHECK(driver.state().session.agreement == agenda[0]);
    CHECK(driver.field("Reason").value == "Half a sentence");
    // Its button is of no use at an end: the other one has the focus then.
    CHECK(driver.tree().find(driver.focused())->name == "Next question");
    for (std::size_t i = 1; i < agenda.size(); ++i)
        driver.click("Next question");
    CHECK(driver.state().session.agreement == agenda.back());
    CHECK(driver.pressable("Next question").disabled);
    CHECK(driver.tree().find(driver.focused())->name == "Previous question");
    // Recorded, the next is where the focus goes; after the last one it stays in the form.
    const auto record = [&] {
        const auto& nodes = driver.tree().nodes();
        const auto radio = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
            return node.role == Role::Radio && node.key == "level-5";
        });
        REQUIRE(radio != nodes.end());
        driver.click(std::string(radio->name));
        driver.type("Reason", "Shown");
        driver.click("Record agreed level");
        return driver.tree().find(driver.focused())->name;
    };
    CHECK(record() == "Reason");
    CHECK(driver.sees("Agreed level recorded: 5"));
    driver.click("Previous question");
    CHECK(record() == "Next question");
}

TEST_CASE("what explains the dialog's numbers lies over it, and gives the focus back to it") {
    Driver driver = team(10);
    driver.resize(390, 500);
    const QuestionId id = results_of(driver).agreement.agenda.front();
    driver.click(practice_of(driver, id));
    driver.type("Reason", "Half a sentence");
    const auto scrolled = [&] {
        for (const Node& node : driver.tree().nodes())
            if (node.role == Role::Scroll && node.name == "Agree on a level")
                return node.scroll_y;
        return -1.0F;
    };
    const std::string link = "How is this computed?";
    for (const bool by_key : {true, false}) {
        driver.tab_to(link);
        const ui::NodeId opener = driver.focused();
        const float place = scrolled();
        CHECK(place > 0);
        driver.press("Enter");
        REQUIRE(driver.state().session.explain == "question:" + id.text);
        CHECK_THROWS(driver.pressable("Next question")); // covered
        CHECK(driver.find(Role::Heading, "Practice: " + practice_of(driver, id)) != nullptr);
        check_sound(driver);
        if (by_key)
            driver.press("Escape");
        else
            driver.click("Close");
        CHECK(driver.find(Role::Dialog, "How is this computed?") == nullptr);
        REQUIRE(driver.find(Role::Dialog, "Agree on a level") != nullptr);
        CHECK(driver.focused() == opener);
        CHECK(scrolled() == place);
        CHECK(driver.field("Reason").value == "Half a sentence");
    }
    driver.press("Escape");
    CHECK(driver.count(Role::Dialog) == 0);
    CHECK(driver.tree().find(driver.focused())->name == practice_of(driver, id));

    driver.click(practice_of(driver, id));
    driver.click(link);
    driver.click("Open the question");
    CHECK(driver.state().session.screen == Screen::Assess);
    CHECK(driver.count(Role::Dialog) == 0);
}

TEST_CASE("from the agenda an explanation gives the focus back to its row") {
    Driver driver = team(5);
    const QuestionId id = results_of(driver).agreement.agenda.front();
    const std::string explain = "How is this computed? " + practice_of(driver, id);
    driver.tab_to(explain);
    driver.press("Enter");
    REQUIRE(driver.find(Role::Dialog, "How is this computed?") != nullptr);
    driver.press("Escape");
    CHECK(driver.count(Role::Dialog) == 0);
    CHECK(driver.tree().find(driver.focused())->name == explain);
}

TEST_CASE("in Italian the workshop's agenda has one name: on screen, in the report, explained") {
    Driver driver = team(5, Language::It);
    driver.frames(6);
    CHECK(driver.find(Role::Heading, "Scaletta del workshop") != nullptr);
    CHECK_FALSE(driver.sees("rdine del giorno"));
    driver.dispatch(actions::GoTo{Screen::Report});
    driver.frames(8);
    CHECK(driver.find(Role::Switch, "Accordo e scaletta") != nullptr);
    CHECK_FALSE(driver.sees("rdine del giorno"));
    driver.dispatch(actions::OpenKnowledge{"glossary"});
    driver.frames(8);
    CHECK(driver.sees("Scaletta del workshop"));
    CHECK_FALSE(driver.sees("rdine del giorno"));
}

TEST_CASE("in the dialog a role shows its answers only from four people on") {
    Driver driver = team(10); // four of Sales, four of Support, two of the Board
    const QuestionId id = results_of(driver).agreement.agenda.front();
    driver.click(practice_of(driver, id));
    const Node& table = driver.get(Role::Table, "By role");
    const std::vector<std::string> said = within(driver, table);
    // Two are left beside the shown ones, too few: the smallest role shown goes with them.
    CHECK(holds(said, "Support"));
    CHECK_FALSE(holds(said, "Sales"));
    CHECK_FALSE(holds(said, "Board"));
    CHECK(driver.sees("Roles with fewer than 4 answers, and those that would give them away"));
}

TEST_CASE("what is left when the shown roles are taken away is nobody or at least four people") {
    const QuestionId question("q");
    const auto shown_of = [&](const std::vector<int>& people) {
        Assessment assessment;
        for (std::size_t role = 0; role < people.size(); ++role)
            for (int i = 0; i < people[role]; ++i) {
                const RespondentId id("r-" + std::to_string(assessment.respondents.size()));
                assessment.respondents.push_back({id, "", "Role " + std::to_string(role)});
                Answer answer;
                answer.question = question;
                answer.respondent = id;
                answer.level = 1 + i % 5;
                assessment.answers.push_back(answer);
            }
        std::vector<int> shown;
        for (const ui::RoleAnswers& role : ui::roles_of_question(assessment, question).shown)
            shown.push_back(role.people);
        return shown;
    };
    CHECK(shown_of({4, 5}) == std::vector<int>{4, 5});
    CHECK(shown_of({4, 5, 1}) == std::vector<int>{5});
    CHECK(shown_of({4, 5, 3, 3}) == std::vector<int>{4, 5});
    CHECK(shown_of({6, 2}).empty());
    CHECK(shown_of({3, 3}).empty());
    CHECK(shown_of({}).empty());
}

TEST_CASE("the way to the agenda leads there") {
    Driver driver = team(5);
    driver.click("Workshop agenda");
    driver.frames(6);
    CHECK(driver.tree().find(driver.focused())->key == "agreement");
}

TEST_CASE("the workshop of fourteen people: ten questions at first, then all of them") {
    Driver driver;
    driver.open_file(
        "workshop.json", tappa::test::file_bytes("assets/samples/banca-aurora-workshop.en.json")
    );
    driver.dispatch(actions::GoTo{Screen::Insights});
    driver.frames(8);
    const Results results = results_of(driver);
    const std::vector<std::string> all = practices_of(driver, results.agreement.agenda);
    REQUIRE(all.size() > 10);
    // The first ten, and whichever of the others people are divided on.
    const std::vector<std::string> first = agenda_on_screen(driver);
    REQUIRE(first.size() >= 10);
    CHECK(std::equal(all.begin(), all.begin() + 10, first.begin()));
    driver.click("Show all " + std::to_string(all.size()) + " questions");
    CHECK(agenda_on_screen(driver) == all);
    check_sound(driver);
    driver.click("Show the first " + std::to_string(first.size()));
    CHECK(agenda_on_screen(driver) == first);

    REQUIRE_FALSE(assessment_of(driver).agreed.empty());
    const AgreedLevel& agreed = assessment_of(driver).agreed.front();
    const Question& question = *find_question(questionnaire_of(driver), agreed.question);
    driver.dispatch(actions::Explain{"capability:" + question.capability.text});
    driver.frames(6);
    CHECK(driver.sees(practice_name(question).in(Language::En) + " (agreed level)"));
    driver.press("Escape");
    driver.frames(12);
    CHECK_FALSE(driver.interface().wants_frame());
}

TEST_CASE("the agenda says how many questions it has and what its columns mean") {
    const Driver driver = team(10);
    CHECK(driver.sees("On 9 questions the levels differ."));
    CHECK(driver.sees("IQR: how wide the middle half of the answers is."));
    CHECK(driver.sees("r_wg: 1 when everybody gives the same level"));
}

TEST_CASE("no question on which people are divided waits behind a button") {
    Driver driver;
    driver.dispatch(actions::ExploreSample{Sample::Workshop});
    driver.frames(6);
    driver.dispatch(actions::GoTo{Screen::Insights});
    driver.frames(6);
    const Results results = results_of(driver);
    REQUIRE(results.agreement.agenda.size() > 10);
    const std::vector<std::string> shown = agenda_on_screen(driver);
    std::size_t late = 0;
    for (std::size_t i = 0; i < results.agreement.agenda.size(); ++i) {
        const QuestionId& id = results.agreement.agenda[i];
        if (!find_agreement(results.agreement, id)->ad_is_high())
            continue;
        CHECK(holds(shown, practice_of(driver, id)));
        late += i >= 10 ? 1 : 0;
    }
    CHECK(shown.size() == 10 + late);
}
