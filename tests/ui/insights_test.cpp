// The insights screen of several respondents, driven by the names of things.

#include "app/explain.hpp"
#include "app/texts.hpp"
#include "base/number.hpp"
#include "scoring/intervals.hpp"
#include "scoring/results.hpp"
#include "support/driver.hpp"
#include "support/files.hpp"
#include "ui/screens/agreement_roles.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;
using tappa::test::Driver;
using tappa::ui::Node;
using tappa::ui::Role;

namespace {

const char* const roles[] = {
    "Sales",
    "Support",
    "Sales",
    "Support",
    "Board",
    "Sales",
    "Support",
    "Sales",
    "Support",
    "Board"};

// Different people and questions, some of them divided, the same at every run.
int level_of(std::size_t person, std::size_t question) {
    const std::size_t spread = question % 5; // 0: everybody agrees
    return 3 - static_cast<int>(spread / 2)
        + static_cast<int>((person * 7 + question) % (spread + 1));
}

// The first `people` of ten, who answered every question of the quick scan.
Driver team(std::size_t people, Language language = Language::En, float width = 1440) {
    Driver driver({.language = language, .surface = {.width = width, .height = 900}});
    driver.dispatch(actions::NewDocument{language, {}, "doc-team", {2026, 11, 21}});
    driver.frames();
    const auto questions = current_questionnaire(driver.state()).questions;
    for (std::size_t person = 0; person < people; ++person) {
        if (person > 0)
            driver.dispatch(actions::AddRespondent{"P" + std::to_string(person), roles[person]});
        for (std::size_t i = 0; i < questions.size(); ++i)
            driver.dispatch(actions::AnswerLevel{questions[i].id, level_of(person, i)});
        driver.frames(1);
    }
    if (people > 1) {
        Respondent first = driver.state().document.assessment.respondents.front();
        first.role = roles[0];
        driver.dispatch(actions::EditRespondent{first, "role"});
    }
    driver.dispatch(actions::GoTo{Screen::Insights});
    driver.frames(8);
    return driver;
}

const Questionnaire& questionnaire_of(const Driver& driver) {
    return current_questionnaire(driver.state());
}
const Assessment& assessment_of(const Driver& driver) {
    return driver.state().document.assessment;
}
Results results_of(const Driver& driver) {
    return score(questionnaire_of(driver), assessment_of(driver));
}
std::string words_of(const Driver& driver, const QuestionId& id) {
    return find_question(questionnaire_of(driver), id)->text.in(driver.state().session.language);
}
std::string shown(double value) {
    return formatted(value, 2, Language::En);
}
std::string shown(const Interval& interval) {
    return shown(interval.low) + "–" + shown(interval.high);
}

// Everything said within a node.
std::vector<std::string> within(const Driver& driver, const Node& around) {
    std::vector<std::string> said;
    for (const Node& node : driver.tree().nodes())
        for (const Node* at = driver.tree().find(node.parent); at;
             at = driver.tree().find(at->parent))
            if (at == &around && !node.name.empty())
                said.push_back(node.name);
    return said;
}

const Node& row_in(const Driver& driver, std::string_view table, std::string_view key) {
    const Node& around = driver.get(Role::Table, table);
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Row && node.key == key && node.parent == around.id)
            return node;
    throw std::runtime_error("no row " + std::string(key) + " in\n" + driver.outline());
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

// The questions of the agenda as they stand on the screen.
std::vector<std::string> agenda_on_screen(const Driver& driver) {
    std::vector<std::string> names;
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Button && node.key == "discuss")
            names.push_back(node.name);
    return names;
}

std::vector<std::string> words_of(const Driver& driver, const std::vector<QuestionId>& ids) {
    std::vector<std::string> names;
    for (const QuestionId& id : ids)
        names.push_back(words_of(driver, id));
    return names;
}

std::string cell_name(const Driver& driver, const CapabilityScore& score, JourneyStage stage) {
    const Score& cell = score.journey_stages[stage];
    const std::string value =
        cell.value ? formatted(*cell.value, 1, Language::En) : "No question speaks of it";
    return find_capability(questionnaire_of(driver), score.capability)->title.in(Language::En)
        + ", " + std::string(name_of(stage, Language::En)) + ": " + value;
}

// A cell that has a value.
struct Cell {
    CapabilityId capability;
    JourneyStage stage{};
    std::string name;
    Score score;
};
Cell some_cell(const Driver& driver) {
    for (const CapabilityScore& score : results_of(driver).capabilities)
        for (const JourneyStage stage : all_of<JourneyStage>())
            if (score.journey_stages[stage].value)
                return {
                    score.capability,
                    stage,
                    cell_name(driver, score, stage),
                    score.journey_stages[stage]};
    throw std::runtime_error("no cell has a value");
}

const AgreedLevel* agreed_on(const Driver& driver, const QuestionId& id) {
    return find_agreed(assessment_of(driver), id);
}

void check_sound(Driver& driver) {
    CHECK(driver.items_without_node().empty());
    CHECK(driver.tree().duplicates().empty());
}

} // namespace

TEST_CASE("from three people on every score shows its interval") {
    const Driver driver = team(5);
    const Results results = results_of(driver);
    const Intervals intervals = score_intervals(questionnaire_of(driver), assessment_of(driver));
    REQUIRE(intervals.overall);
    CHECK(driver.sees("95 % interval " + shown(*intervals.overall)));
    for (std::size_t i = 0; i < results.capabilities.size(); ++i) {
        const auto said = within(
            driver, row_in(driver, "Scores per capability", results.capabilities[i].capability.text)
        );
        REQUIRE(intervals.capabilities[i]);
        CHECK(holds(said, shown(*intervals.capabilities[i])));
        CHECK(std::any_of(said.begin(), said.end(), [&](const std::string& each) {
            return each.ends_with(": " + shown(*results.capabilities[i].score.value));
        }));
    }
    for (const JourneyStage stage : all_of<JourneyStage>())
        if (intervals.journey_stages[stage])
            CHECK(holds(
                within(driver, row_in(driver, "Scores per journey stage", enum_id(stage))),
                shown(*intervals.journey_stages[stage])
            ));
    for (const Pillar pillar : all_of<Pillar>())
        if (intervals.pillars[pillar])
            CHECK(holds(
                within(driver, row_in(driver, "By pillar", enum_id(pillar))),
                shown(*intervals.pillars[pillar])
            ));
    for (const Component component : all_of<Component>())
        if (intervals.components[component])
            CHECK(holds(
                within(
                    driver, row_in(driver, "By component of the experience", enum_id(component))
                ),
                shown(*intervals.components[component])
            ));
}

TEST_CASE("one person has neither intervals nor anybody to disagree with") {
    Driver driver = team(1);
    CHECK_FALSE(driver.sees("95 % interval"));
    CHECK_FALSE(driver.sees("Workshop agenda"));
    CHECK(driver.find(Role::Table, "Scores by role") == nullptr);
    check_sound(driver);
}

TEST_CASE("two people have an agenda and no intervals") {
    Driver driver = team(2);
    CHECK_FALSE(driver.sees("95 % interval"));
    CHECK(driver.find(Role::Table, "Workshop agenda") != nullptr);
    check_sound(driver);
}

TEST_CASE("every cell of the heat map can be pressed and explains itself") {
    Driver driver = team(3);
    const Results results = results_of(driver);
    for (const CapabilityScore& score : results.capabilities)
        for (const JourneyStage stage : all_of<JourneyStage>())
            CHECK_NOTHROW(driver.pressable(cell_name(driver, score, stage)));
    const Cell cell = some_cell(driver);
    driver.point_and_click(cell.name);
    CHECK(
        driver.state().session.explain
        == "cell:" + cell.capability.text + ":" + std::string(enum_id(cell.stage))
    );
    const Node& terms = driver.get(Role::Table, "Terms");
    const std::vector<std::string> said = within(driver, terms);
    for (const Term& term : cell.score.terms) {
        const std::string words = words_of(driver, term.question);
        CHECK(holds(said, words));
        CHECK(holds(said, words + ": " + formatted_short(term.value, 2, Language::En)));
    }
    check_sound(driver);
}

TEST_CASE("with the keyboard alone from a cell to its terms, to a question, and to the answer") {
    Driver driver = team(3);
    const Cell cell = some_cell(driver);
    driver.tab_to(cell.name);
    driver.press("Enter");
    REQUIRE(driver.find(Role::Dialog, "How is this computed?") != nullptr);
    const Term& term = cell.score.terms.front();
    const std::string words = words_of(driver, term.question);
    driver.tab_to(words + ": " + formatted_short(term.value, 2, Language::En));
    driver.press("Enter");
    CHECK(driver.state().session.explain == "question:" + term.question.text);
    CHECK(driver.sees("Question: " + words));
    driver.tab_to("Open the question");
    driver.press("Enter");
    CHECK(driver.state().session.screen == Screen::Assess);
    CHECK(driver.state().session.question == term.question);
}

TEST_CASE("an empty cell says that no question speaks of it") {
    Driver driver = team(1);
    const Results results = results_of(driver);
    for (const CapabilityScore& score : results.capabilities)
        for (const JourneyStage stage : all_of<JourneyStage>()) {
            if (score.journey_stages[stage].question_count > 0)
                continue;
            driver.click(cell_name(driver, score, stage));
            CHECK(driver.sees("No question of this capability speaks of this stage."));
            driver.press("Escape");
            return;
        }
}

TEST_CASE("weights show their sum, and all zeros are said to give no average") {
    Driver driver = team(1);
    const auto& capabilities = questionnaire_of(driver).capabilities;
    const std::string sum = "Sum of the weights: ";
    CHECK_NOTHROW(driver.pressable(sum + std::to_string(capabilities.size())));
    const std::string first = capabilities.front().title.in(Language::En);
    driver.type("Weight of " + first, "3.5");
    CHECK(driver.state().document.assessment.weights.front().weight == doctest::Approx(3.5));
    CHECK_NOTHROW(driver.pressable(
        sum + formatted_short(static_cast<double>(capabilities.size()) + 2.5, 2, Language::En)
    ));
    driver.type("Weight of " + first, "6"); // five is the most
    CHECK(driver.state().document.assessment.weights.front().weight == doctest::Approx(3.5));
    for (const Capability& capability : capabilities)
        driver.type("Weight of " + capability.title.in(Language::En), "0");
    CHECK_FALSE(results_of(driver).overall.value);
    CHECK(driver.sees("All weights are zero: the overall score cannot be computed."));
    driver.click(sum + "0");
    CHECK(driver.state().session.explain == "weights");
}

TEST_CASE("a target is set and goes back to the next level") {
    Driver driver = team(1);
    const Capability& capability = questionnaire_of(driver).capabilities.front();
    const std::string label = "Target of " + capability.title.in(Language::En);
    driver.choose(label, "5 · Optimized");
    REQUIRE(assessment_of(driver).targets.size() == 1);
    CHECK(find_gap(results_of(driver).gaps, capability.id)->target == 5);
    const std::string automatic = driver.field(label).choices.front().name;
    driver.choose(label, automatic);
    CHECK(assessment_of(driver).targets.empty());
}

TEST_CASE("the agenda stands in its order, ten at first, and can be narrowed to the divided") {
    Driver driver = team(10);
    const Results results = results_of(driver);
    const std::vector<std::string> all = words_of(driver, results.agreement.agenda);
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
                divided.push_back(words_of(driver, id));
    REQUIRE_FALSE(divided.empty());
    REQUIRE(divided.size() < all.size());
    CHECK(agenda_on_screen(driver) == divided);
}

TEST_CASE("agreement is told as a number and in words") {
    const Driver driver = team(10);
    const double value = *results_of(driver).agreement.r_wg_star;
    CHECK(driver.sees(
        "r*wg " + shown(value) + ": " + std::string(text(agreement_reading(value), Language::En))
    ));
}

TEST_CASE("with the keyboard alone: discuss a question, record what was agreed, withdraw it") {
    Driver driver = team(5);
    const QuestionId id = results_of(driver).agreement.agenda.front();
    const double before = *results_of(driver).overall.value;
    driver.tab_to(words_of(driver, id));
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
    CHECK(driver.sees("Agreed level: 5 · Optimized."));
    CHECK(driver.pressable("Record agreed level").description == "This is what is recorded.");
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
    CHECK(holds(within(driver, row_in(driver, "Workshop agenda", id.text)), "5 · Optimized"));
}

TEST_CASE("a workshop goes from question to question, and keeps what is not recorded yet") {
    Driver driver = team(10);
    const std::vector<QuestionId> agenda = results_of(driver).agreement.agenda;
    driver.click(words_of(driver, agenda[0]));
    CHECK(driver.pressable("Previous question").disabled);
    CHECK(driver.sees("1 of 9 on the agenda"));
    driver.type("Reason", "Half a sentence");
    driver.click("Next question");
    CHECK(driver.state().session.discussed == agenda[1]);
    CHECK(driver.field("Reason").value.empty());
    CHECK(driver.tree().find(driver.focused())->name == "Next question");
    driver.click("Previous question");
    CHECK(driver.state().session.discussed == agenda[0]);
    CHECK(driver.field("Reason").value == "Half a sentence");
    // Its button is of no use at an end: the other one has the focus then.
    CHECK(driver.tree().find(driver.focused())->name == "Next question");
    for (std::size_t i = 1; i < agenda.size(); ++i)
        driver.click("Next question");
    CHECK(driver.state().session.discussed == agenda.back());
    CHECK(driver.pressable("Next question").disabled);
    CHECK(driver.tree().find(driver.focused())->name == "Previous question");
}

TEST_CASE("in the dialog a role shows its answers only from four people on") {
    Driver driver = team(10); // four of Sales, four of Support, two of the Board
    const QuestionId id = results_of(driver).agreement.agenda.front();
    driver.click(words_of(driver, id));
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

TEST_CASE("roles of the table are those of the scores, the small ones without numbers") {
    const Driver driver = team(10);
    const Results results = results_of(driver);
    REQUIRE(results.roles.size() == 3);
    for (std::size_t i = 0; i < results.roles.size(); ++i) {
        const RoleScores& role = results.roles[i];
        const auto said =
            within(driver, row_in(driver, "Scores by role", "role-" + std::to_string(i)));
        if (role.role == "Board") {
            CHECK(holds(said, "Board, fewer than 4 people"));
            for (std::size_t j = 1; j < said.size(); ++j)
                CHECK(said[j] == "—");
            continue;
        }
        CHECK(holds(said, role.role + ", 4 people"));
        REQUIRE(role.overall);
        CHECK(said[1] == formatted(*role.overall, 1, Language::En));
        for (std::size_t j = 0; j < role.capabilities.size(); ++j)
            CHECK(said[j + 2] == formatted(*role.capabilities[j], 1, Language::En));
    }
}

TEST_CASE("how solid the scores are is said in numbers and in words") {
    Driver driver = team(3);
    CHECK_NOTHROW(driver.pressable("Coverage: 100\u00A0%"));
    CHECK(driver.sees("Nearly every question has been answered with a level."));
    CHECK(driver.sees("Hardly any answer rests on something one can look up."));
    CHECK(driver.sees("Hardly anybody said how sure they were."));
    driver.click("Coverage: 100\u00A0%");
    CHECK(driver.state().session.explain == "coverage");
    driver.press("Escape");
    for (const Question& question : questionnaire_of(driver).questions)
        driver.dispatch(actions::SetAnswerConfidence{question.id, Confidence::Documented});
    driver.frames();
    const int answers = static_cast<int>(questionnaire_of(driver).questions.size());
    CHECK(driver.sees("Documented: " + std::to_string(answers)));
}

TEST_CASE("on a phone all of it stands under each other and works") {
    Driver driver = team(10, Language::It, 390);
    check_sound(driver);
    CHECK(driver.find(Role::List, "Scaletta del workshop") != nullptr);
    CHECK(agenda_on_screen(driver).size() == 9);
    const QuestionId id = results_of(driver).agreement.agenda.front();
    driver.click(words_of(driver, id));
    REQUIRE(driver.find(Role::Dialog, "Concordate un livello") != nullptr);
    check_sound(driver);
    driver.type("Motivo", "Lo dice il rapporto");
    CHECK(driver.pressable("Registra il livello concordato").disabled);
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Dialog)
            CHECK(node.bounds.x + node.bounds.width <= 390);
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
    const std::vector<std::string> all = words_of(driver, results.agreement.agenda);
    REQUIRE(all.size() > 10);
    CHECK(agenda_on_screen(driver) == std::vector<std::string>(all.begin(), all.begin() + 10));
    driver.click("Show all " + std::to_string(all.size()) + " questions");
    CHECK(agenda_on_screen(driver) == all);
    check_sound(driver);
    driver.click("Show the first 10");
    CHECK(agenda_on_screen(driver).size() == 10);

    REQUIRE_FALSE(assessment_of(driver).agreed.empty());
    const AgreedLevel& agreed = assessment_of(driver).agreed.front();
    const Question& question = *find_question(questionnaire_of(driver), agreed.question);
    driver.dispatch(actions::Explain{"capability:" + question.capability.text});
    driver.frames(6);
    CHECK(driver.sees(question.text.in(Language::En) + " (agreed level)"));
    driver.press("Escape");
    driver.frames(12);
    CHECK_FALSE(driver.interface().wants_frame());
}
