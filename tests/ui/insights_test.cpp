// The insights screen, driven by the names of things.

#include "team.hpp"

using namespace tappa;
using namespace tappa::test;

namespace {

std::string cell_name(const Driver& driver, const CapabilityScore& score, JourneyStage stage) {
    const Score& cell = score.journey_stages[stage];
    const std::string value =
        cell.value ? formatted(*cell.value, 1, Language::En) : "No question covers it";
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

QuestionId find_key_practice(const Driver& driver, std::size_t place) {
    for (const Question& question : questionnaire_of(driver).questions)
        if (question.key() && place-- == 0)
            return question.id;
    throw std::runtime_error("there are fewer key practices");
}

} // namespace

TEST_CASE("from three people on every score shows its interval") {
    const Driver driver = team(5);
    const Results results = results_of(driver);
    const Intervals intervals = score_intervals(questionnaire_of(driver), assessment_of(driver));
    REQUIRE(intervals.overall);
    CHECK(driver.sees("95% interval " + shown(*intervals.overall)));
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
    CHECK_FALSE(driver.sees("95% interval"));
    CHECK_FALSE(driver.sees("Workshop agenda"));
    CHECK(driver.find(Role::Table, "Scores by role") == nullptr);
    check_sound(driver);
}

TEST_CASE("two people have an agenda and no intervals") {
    Driver driver = team(2);
    CHECK_FALSE(driver.sees("95% interval "));
    CHECK(driver.sees("From three respondents on, every score shows its 95% interval."));
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
        const std::string words = practice_of(driver, term.question);
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
    const std::string words = practice_of(driver, term.question);
    driver.tab_to(words + ": " + formatted_short(term.value, 2, Language::En));
    driver.press("Enter");
    CHECK(driver.state().session.explain == "question:" + term.question.text);
    CHECK(driver.sees("Practice: " + practice_of(driver, term.question)));
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
    CHECK(driver.state().document.assessment->weights.front().weight == doctest::Approx(3.5));
    CHECK_NOTHROW(driver.pressable(
        sum + formatted_short(static_cast<double>(capabilities.size()) + 2.5, 2, Language::En)
    ));
    driver.type("Weight of " + first, "6"); // five is the most
    CHECK(driver.state().document.assessment->weights.front().weight == doctest::Approx(3.5));
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
    driver.choose(label, "5 · Optimised");
    REQUIRE(assessment_of(driver).targets.size() == 1);
    CHECK(find_gap(results_of(driver).gaps, capability.id)->target == 5);
    const std::string automatic = driver.field(label).choices.front().name;
    driver.choose(label, automatic);
    CHECK(assessment_of(driver).targets.empty());
}

TEST_CASE("roles of the table are those of the scores, the small ones without numbers") {
    const Driver driver = team(10);
    const Results results = results_of(driver);
    REQUIRE(results.roles.size() == 3);
    int shown = 0;
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
        shown += role.overall ? 1 : 0;
        if (!role.overall) { // or the two of the board could be told from everybody's mean
            CHECK(said[1] == "—");
            continue;
        }
        CHECK(said[1] == formatted(*role.overall, 1, Language::En));
        for (std::size_t j = 0; j < role.capabilities.size(); ++j)
            CHECK(said[j + 2] == formatted(*role.capabilities[j], 1, Language::En));
    }
    CHECK(shown == 1);
}

TEST_CASE("how solid the scores are is said in numbers and in words") {
    Driver driver = team(3);
    CHECK_NOTHROW(driver.pressable("Coverage: 100%"));
    CHECK(driver.sees("Nearly every question has been answered with a level."));
    CHECK(driver.sees("Hardly any answer rests on something one can look up."));
    CHECK(driver.sees("Hardly anybody said how sure they were."));
    driver.click("Coverage: 100%");
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
    driver.click(practice_of(driver, id));
    REQUIRE(driver.find(Role::Dialog, "Concorda un livello") != nullptr);
    check_sound(driver);
    driver.type("Motivo", "Lo dice il rapporto");
    CHECK(driver.pressable("Registra il livello concordato").disabled);
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Dialog)
            CHECK(node.bounds.x + node.bounds.width <= 390);
}

TEST_CASE("intervals that are on their way hold up nothing, and say so") {
    Driver driver = team(10);
    driver.jobs_wait = true;
    const std::string before =
        shown(*score_intervals(questionnaire_of(driver), assessment_of(driver)).overall);
    driver.dispatch(actions::AnswerLevel{questionnaire_of(driver).questions[0].id, 5});
    driver.frames(8);
    CHECK(driver.sees("Computing the confidence intervals…"));
    CHECK(driver.sees("95% interval " + before)); // the former, meanwhile
    driver.run_jobs();
    driver.frames();
    CHECK_FALSE(driver.sees("Computing the confidence intervals…"));
    CHECK(driver.sees(
        "95% interval "
        + shown(*score_intervals(questionnaire_of(driver), assessment_of(driver)).overall)
    ));
    check_sound(driver);
}

TEST_CASE("intervals that cannot be computed say why, and are computed when tried again") {
    Driver driver = team(10);
    driver.jobs_fail = JobFailure::OutOfMemory;
    driver.dispatch(actions::AnswerLevel{questionnaire_of(driver).questions[0].id, 5});
    driver.frames(8);
    CHECK(driver.sees("too little free memory"));
    CHECK_FALSE(driver.sees("95% interval "));
    check_sound(driver);
    driver.jobs_fail.reset();
    driver.click("Try again");
    driver.frames(8);
    CHECK_FALSE(driver.sees("too little free memory"));
    CHECK(driver.sees(
        "95% interval "
        + shown(*score_intervals(questionnaire_of(driver), assessment_of(driver)).overall)
    ));
}

TEST_CASE("the heat map shows all seven stages, from a laptop's window to a phone's") {
    for (const Language language : all_languages) {
        Driver driver = team(1, language);
        for (const ui::Surface& surface :
             {ui::Surface{.width = 1280, .height = 720},
              ui::Surface{.width = 1440, .height = 900, .scale = 2},
              ui::Surface{.width = 1280, .height = 720, .scale = 2},
              ui::Surface{.width = 390, .height = 844}}) {
            INFO(language_code(language) << " " << surface.width / surface.scale);
            driver.resize(surface.width, surface.height, surface.scale);
            driver.frames(6);
            for (const Node& node : driver.tree().nodes()) {
                INFO(node.key);
                CHECK(node.content_width <= node.bounds.width);
            }
            const Capability& first = questionnaire_of(driver).capabilities.front();
            for (const JourneyStage stage : all_of<JourneyStage>()) {
                const Node* cell = node_with_key(
                    driver, "cell:" + first.id.text + ":" + std::string(enum_id(stage))
                );
                REQUIRE(cell != nullptr);
                CHECK(cell->bounds.width >= 24 * surface.scale);
            }
        }
    }
}

TEST_CASE("the names of the stages stand on two lines at most") {
    for (const Language language : all_languages)
        for (const float width : {1280.0F, 1440.0F, 1920.0F}) {
            INFO(language_code(language) << " " << width);
            Driver driver = team(1, language);
            driver.resize(width, 900);
            driver.frames(6);
            float height = 0;
            for (const Node& node : driver.tree().nodes())
                if (node.role == Role::Row && node.key == "header"
                    && driver.tree().find(node.parent)->key == "heat-map")
                    height = node.bounds.height;
            CHECK(height > 10);
            CHECK(height < 45);
        }
}

TEST_CASE("without a role of four people the roles have a sentence, not a table of dashes") {
    Driver driver = team(3);
    CHECK(driver.sees("No role has 4 people who gave a level"));
    CHECK(driver.find(Role::Table, "Scores by role") == nullptr);
    Driver many = team(10);
    CHECK_FALSE(many.sees("No role has 4 people"));
    CHECK(many.find(Role::Table, "Scores by role") != nullptr);
}

TEST_CASE("a role of four whose score would give away the fifth person is not said to be missing") {
    Driver driver = team(5);
    const auto respondents = assessment_of(driver).respondents;
    for (std::size_t i = 0; i < respondents.size(); ++i)
        driver.dispatch(actions::EditRespondent{
            respondents[i].id, Set<&Respondent::role>{i < 4 ? "Sales" : "Board"}});
    driver.frames();
    CHECK_FALSE(driver.sees("No role has 4 people"));
    CHECK(driver.sees("No role has a score: fewer than 4 of its people gave a level"));
}

TEST_CASE("of nothing known nothing is said to be well") {
    for (const bool knows : {false, true}) {
        INFO(knows);
        Driver driver;
        driver.dispatch(actions::NewDocument{Language::En, {}, "doc-nothing", {2026, 11, 21}});
        driver.frames();
        const auto questions = current_questionnaire(driver.state()).questions;
        for (const Question& question : questions)
            if (knows)
                driver.dispatch(actions::AnswerNotApplicable{question.id});
            else
                driver.dispatch(actions::AnswerDontKnow{question.id});
        for (const Screen screen : {Screen::Insights, Screen::Report}) {
            driver.dispatch(actions::GoTo{screen});
            driver.frames(6);
            INFO(enum_id(screen));
            CHECK_FALSE(driver.sees("No capability is below its target"));
            CHECK_FALSE(driver.sees("No key practice with a level is below"));
            CHECK_FALSE(driver.sees("Every key practice is at the highest level"));
            CHECK_FALSE(driver.sees("at most 5"));
            CHECK_FALSE(driver.sees("still hold"));
            CHECK_FALSE(driver.sees("first impression"));
        }
        driver.dispatch(actions::GoTo{Screen::Plan});
        driver.frames(6);
        CHECK_FALSE(driver.sees("Answer some questions"));
    }
}

TEST_CASE("who does not know has answered: key practices without a level say why") {
    for (const Language language : all_languages) {
        Driver driver = team(1, language);
        const bool en = language == Language::En;
        const QuestionId known = find_key_practice(driver, 0);
        driver.dispatch(actions::AnswerDontKnow{known});
        driver.frames();
        CHECK(driver.sees(
            en ? "1 key practice has no level yet" : "1 pratica chiave non ha ancora un livello"
        ));
        CHECK(driver.sees(en ? "answered “don't know”" : "risposta: «non lo so»"));
        driver.dispatch(actions::ClearAnswer{find_key_practice(driver, 1)});
        driver.frames();
        CHECK(driver.sees(
            en ? "2 key practices have no level yet"
               : "2 pratiche chiave non hanno ancora un livello"
        ));
    }
}
