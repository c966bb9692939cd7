// The plan's screen: its table, proposals, weights and matrix, driven by the names of things.

#include "base/number.hpp"
#include "plan_screen.hpp"
#include "support/shipped.hpp"

#include <algorithm>

using namespace tappa;
using namespace tappa::test;

TEST_CASE("the table shows every action by priority, with what it lacks") {
    const Driver driver = sample_plan();
    REQUIRE(driver.find(Role::Table, "Actions") != nullptr);
    const std::vector<std::string> titles = titles_in_table(driver);
    REQUIRE(titles.size() == plan_of(driver).actions.size());
    CHECK(titles.front() == "Call back customers who score 0 or 1 within two working days");
    CHECK(driver.sees("Owner missing"));
    CHECK(driver.sees("Metric missing"));
    CHECK(driver.sees("2 actions are incomplete"));
    CHECK(driver.sees("Still missing: owner (1), metric (1)"));
    CHECK(driver.sees("Quick win"));
}

TEST_CASE("numbers of a metric are written in the form of the language, both ends alike") {
    Driver driver = sample_plan(Language::It);
    driver.click(titles_in_table(driver).front());
    driver.type("Indicatore", "CES");
    driver.type("Valore di partenza", "5,1");
    driver.type("Traguardo", "6");
    driver.type("Unità", "");
    CHECK(driver.sees("CES 5,1\u00A0→\u00A06,0"));
    driver.type("Unità", "%");
    CHECK(driver.sees("CES 5,1%\u00A0→\u00A06,0%"));
    driver.type("Unità", "su 7"); // no line breaks within it
    CHECK(driver.sees("CES 5,1\u00A0→\u00A06,0\u00A0su\u00A07"));
}

TEST_CASE("every priority can be explained") {
    Driver driver = sample_plan();
    const std::string title = titles_in_table(driver).front();
    driver.click("How is this computed? Priority of “" + title + "”");
    CHECK(driver.state().session.overlay == Overlay::HowComputed);
    CHECK(driver.state().session.explain.rfind("priority:", 0) == 0);
    CHECK(driver.find(Role::Dialog, "How is this computed?") != nullptr);
}

TEST_CASE("a proposal is accepted into the plan, and the step can be undone") {
    Driver driver = sample_plan();
    const auto& nodes = driver.tree().nodes();
    const auto accept = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.key == "accept";
    });
    REQUIRE(accept != nodes.end());
    const std::string name = accept->name;
    const std::size_t before = plan_of(driver).actions.size();
    driver.click(name);
    CHECK(plan_of(driver).actions.size() == before + 1);
    CHECK_THROWS(driver.pressable(name)); // no longer proposed
    driver.dispatch(actions::Undo{});
    driver.frames();
    CHECK(plan_of(driver).actions.size() == before);
    CHECK_NOTHROW(driver.pressable(name));
}

TEST_CASE("a dropped proposal goes, and all dropped ones come back together") {
    Driver driver = sample_plan();
    const auto drop_first = [&] {
        const auto& nodes = driver.tree().nodes();
        const auto drop = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
            return node.key == "drop";
        });
        REQUIRE(drop != nodes.end());
        const std::string name = drop->name;
        CHECK(name.rfind("Drop “", 0) == 0);
        driver.click(name);
        CHECK_THROWS(driver.pressable(name));
        return name;
    };
    const std::string first = drop_first();
    drop_first();
    const std::size_t dropped = plan_of(driver).dropped_proposals.size();
    driver.click("Bring back " + std::to_string(dropped) + " dropped proposals");
    CHECK(plan_of(driver).dropped_proposals.empty());
    CHECK_NOTHROW(driver.pressable(first));
}

TEST_CASE("says which proposals lift everything that blocks the next stage") {
    Driver driver = sample_plan();
    CHECK(driver.sees("3 actions of the plan lift part of what blocks stage 3."));
    CHECK(driver.sees("The first 2 proposals lift the rest: 31 person-days."));
    CHECK(driver.sees("No other choice of actions that lifts as much takes less effort"));
    // Without them the same catalogue actions are proposed first.
    while (!plan_of(driver).actions.empty()) {
        driver.dispatch(actions::DeletePlanAction{plan_of(driver).actions[0].id});
        driver.frames();
    }
    CHECK(driver.sees("proposals lift everything that blocks stage 3: "));
    // The one that only has to come before another does not pass for one that lifts.
    CHECK(driver.sees("1 of them lifts nothing of it by itself"));
    CHECK(driver.sees("Prepares: "));
    CHECK(driver.sees(" person-days."));
    const auto& nodes = driver.tree().nodes();
    const auto chip = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.name.rfind("Practice: ", 0) == 0;
    });
    CHECK(chip != nodes.end());
}

TEST_CASE("five proposals are shown until more are asked for") {
    Driver driver = sample_plan();
    CHECK(count_with_key(driver, "accept") == 5);
    const auto& nodes = driver.tree().nodes();
    const auto more = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.name.rfind("Show ", 0) == 0 && node.expanded != ui::Tristate::Unset;
    });
    REQUIRE(more != nodes.end());
    CHECK(more->expanded == ui::Tristate::No);
    driver.click(std::string(more->name));
    CHECK(count_with_key(driver, "accept") > 5);
    driver.click("Show fewer");
    CHECK(count_with_key(driver, "accept") == 5);
}

TEST_CASE("weights change the order, and go back to what they were") {
    Driver driver = sample_plan();
    const std::vector<std::string> before = titles_in_table(driver);
    CHECK_THROWS(driver.field("Pain points"));
    driver.click("Weights");
    CHECK(driver.pressable("Back to the default weights").disabled);
    driver.slide("Pain points", 0);
    driver.slide("How much effort lowers priority", 1);
    CHECK(plan_of(driver).weights.pain == 0);
    CHECK(plan_of(driver).weights.effort_exponent == 1);
    CHECK(titles_in_table(driver) != before);
    driver.click("Back to the default weights");
    CHECK(plan_of(driver).weights == PriorityWeights{});
    CHECK(titles_in_table(driver) == before);
}

TEST_CASE("a known way of ranking moves the sliders and the order, and says how it counts") {
    Driver driver = sample_plan();
    driver.click("Weights");
    CHECK(driver.sees("The three parts count alike. Effort counts by its square root"));
    const std::vector<std::string> before = titles_in_table(driver);
    driver.choose("Way of ranking", "RICE");
    CHECK(plan_of(driver).weights == weights_of(PriorityPreset::Rice));
    CHECK(driver.sees("Only pain points count"));
    CHECK(titles_in_table(driver) != before);
    driver.click("How likely an action is to help counts");
    CHECK(plan_of(driver).weights.ignores_confidence);
    CHECK(driver.sees("Weights that none of the known ways has."));
    driver.slide("Leverage on the goal", 2);
    CHECK(plan_of(driver).weights.leverage == 2);
    driver.choose("Way of ranking", "Tappa");
    CHECK(titles_in_table(driver) == before);
    CHECK(driver.pressable("Back to the default weights").disabled);
}

TEST_CASE("the weights say how firm the order is, and of which actions it is not") {
    Driver driver = sample_plan();
    CHECK_FALSE(driver.sees("How firm the order is"));
    driver.click("Weights");
    CHECK(driver.sees("How firm the order is"));
    Derived derived;
    const std::vector<RankStability>& stability = derived.at(driver.state()).stability();
    const std::vector<std::string> titles = titles_in_table(driver);
    std::size_t unsure = 0;
    for (std::size_t i = 0; i < 5; ++i) {
        unsure += stability[i].top5 < sure_share ? 1U : 0U;
        const std::string named =
            "“" + titles[i] + "” (" + formatted_percent(stability[i].top5, 0, Language::En);
        if (unsure <= 3)
            CHECK(driver.sees(named) == (stability[i].top5 < sure_share));
    }
    CHECK(driver.sees(unsure == 0 ? "The first 5 stay among the first 5" : "sure to stay"));
    CHECK_FALSE(driver.sees("among the first 10")); // there are no more than eight
    driver.choose("Way of ranking", "RICE");
    CHECK(driver.sees("Only one part counts"));
    CHECK_FALSE(driver.sees("samples with other weights"));
    driver.slide("Pain points", 0); // and nothing is left to vary
    CHECK_FALSE(driver.sees("How firm the order is"));
}

TEST_CASE("the matrix is a figure with a table, beside the list it numbers") {
    Driver driver = sample_plan();
    driver.click("Matrix");
    const Node& figure = driver.get(Role::Figure, "Impact and effort");
    CHECK(figure.description.find("8 actions") != std::string::npos);
    CHECK(titles_in_table(driver).size() == 8);
    const std::string last = titles_in_table(driver).back();
    driver.click(last);
    CHECK(driver.find(Role::Complementary, last) != nullptr);
}

TEST_CASE("the matrix is drawn anew when the leverage of a large journey arrives") {
    Driver driver = sample_plan();
    enlarge_journey(driver);
    driver.click("Matrix");
    driver.frames();
    CHECK(driver.sees("Priorities do not count it in full yet"));
    const std::vector<std::string> before = names_with_prefix(driver, "point/");
    driver.run_jobs();
    driver.frames();
    CHECK_FALSE(driver.sees("Priorities do not count it in full yet"));
    const std::vector<std::string> shown = names_with_prefix(driver, "point/");
    CHECK(shown != before);
    driver.click("Table");
    driver.click("Matrix");
    driver.resize(1300, 800); // draws it anew, whatever it shows
    driver.frames();
    CHECK(shown == names_with_prefix(driver, "point/"));
}

TEST_CASE("an empty plan says what to do first") {
    Driver driver;
    driver.dispatch(actions::NewDocument{Language::En, {}, {}, {}});
    driver.frames();
    driver.dispatch(actions::GoTo{Screen::Plan});
    driver.frames();
    CHECK(driver.sees("No action in the plan yet"));
    driver.click("Start answering");
    CHECK(driver.state().session.screen == Screen::Assess);
}

TEST_CASE("an empty plan without proposals says what would bring some") {
    Driver driver;
    driver.dispatch(actions::NewDocument{Language::En, {}, {}, {}});
    const auto& questions = content().questionnaires.front()->questions;
    const auto other =
        std::find_if(questions.begin(), questions.end(), [](const Question& question) {
            return !question.gate;
        });
    REQUIRE(other != questions.end());
    driver.dispatch(actions::AnswerLevel{other->id, 3});
    driver.dispatch(actions::GoTo{Screen::Plan});
    driver.frames();
    CHECK(driver.sees("key practices have no level yet"));
    CHECK_FALSE(driver.sees("Answer some questions"));
    driver.click("Go to the questions");
    CHECK(driver.state().session.screen == Screen::Assess);

    for (const Question& question : questions)
        driver.dispatch(actions::AnswerLevel{question.id, 5});
    driver.dispatch(actions::GoTo{Screen::Plan});
    driver.frames();
    CHECK(driver.sees("There is nothing more to propose"));
}

TEST_CASE("where all actions are done, no view shows them as open, and each says why") {
    Driver driver = sample_plan();
    const Plan plan = plan_of(driver);
    for (const PlanAction& action : plan.actions)
        driver.dispatch(actions::EditPlanAction{
            action.id, Set<&PlanAction::status>{ActionStatus::Done}});
    driver.frames();
    for (const std::string_view view : {"Matrix", "Budget"}) {
        driver.click(view);
        driver.frames(8);
        CHECK(driver.sees("No action is open: all are done or dropped."));
        CHECK_FALSE(driver.sees("write your own"));
        CHECK(driver.find(Role::Table, "What the budget pays for") == nullptr);
    }
    CHECK(driver.sees("The way to the next stage"));
    driver.click("Roadmap");
    CHECK(driver.sees("No action can be scheduled"));
    CHECK_FALSE(driver.sees("Every open action can be scheduled."));
}

TEST_CASE("a dropped action stays at the end, without a priority") {
    Driver driver = sample_plan();
    const std::string title = titles_in_table(driver).front();
    driver.click(title);
    driver.choose("Status", "Dropped");
    CHECK(titles_in_table(driver).back() == title);
    CHECK_THROWS(driver.pressable("How is this computed? Priority of “" + title + "”"));
    driver.click("Matrix");
    CHECK_FALSE(holds(titles_in_table(driver), title));
}

TEST_CASE("a very long plan shows its first rows until all are asked for") {
    Driver driver = sample_plan();
    const std::size_t before = plan_of(driver).actions.size();
    for (int i = 0; i < 70; ++i)
        driver.dispatch(actions::AddPlanAction{"Extra " + std::to_string(i), {}});
    driver.dispatch(actions::SelectPlanAction{});
    driver.frames();
    CHECK(titles_in_table(driver).size() == 60);
    driver.click("Show " + std::to_string(before + 10) + " more");
    CHECK(titles_in_table(driver).size() == before + 70);
}

TEST_CASE("the plan fits every width, and every frame comes to rest") {
    for (const float width : {1440.0F, 1024.0F, 720.0F, 390.0F, 320.0F})
        for (const bool panel : {false, true})
            for (const PlanView view : {PlanView::Table, PlanView::Matrix}) {
                INFO("width " << width << ", panel " << panel);
                Driver driver = sample_plan(Language::It);
                driver.dispatch(actions::SetPlanView{view});
                driver.resize(width, 844);
                if (panel)
                    driver.click(titles_in_table(driver).front());
                driver.frames(8);
                CHECK_FALSE(driver.interface().wants_frame());
                CHECK(driver.tree().duplicates().empty());
                for (const std::string& item : driver.items_without_node())
                    FAIL_CHECK("no node for the item " << item);
                const Node& main = main_of(driver);
                for (const Node& node : driver.tree().nodes()) {
                    bool inside = false;
                    for (const Node* at = &node; at; at = driver.tree().find(at->parent))
                        inside = inside || at == &main;
                    if (!inside || node.role == Role::Main)
                        continue;
                    INFO(node.key << " “" << node.name << "”");
                    CHECK(node.bounds.x >= 0);
                    CHECK(node.bounds.x + node.bounds.width <= main.bounds.width + 0.5F);
                }
            }
}

TEST_CASE("a group whose rows wait behind the button has no heading until they show") {
    Driver driver = sample_plan();
    for (int i = 0; i < 70; ++i)
        driver.dispatch(actions::AddPlanAction{});
    driver.dispatch(actions::GroupPlan{PlanGrouping::Status});
    driver.frames();
    CHECK(driver.sees("Agreed: "));
    CHECK_FALSE(driver.sees("Done: 1 action"));
    const auto& nodes = driver.tree().nodes();
    const auto more = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.key == "all-actions";
    });
    REQUIRE(more != nodes.end());
    driver.click(std::string(more->name));
    CHECK(driver.sees("Done: 1 action"));
}

TEST_CASE("on a small screen the table begins in sight, under what needs attention") {
    for (const Language language : all_languages)
        for (const bool is_signed : {false, true}) {
            INFO(language_code(language) << ", signed " << is_signed);
            Driver driver = sample_plan(language);
            if (is_signed)
                driver.dispatch(actions::SignPlan{"Anna Bianchi", "CFO", Date{2026, 11, 2}});
            driver.resize(1280, 720);
            driver.frames(8);
            const Node* const notice = node_with_key(driver, "completeness");
            REQUIRE(notice != nullptr);
            CHECK((node_with_key(driver, "signed") != nullptr) == is_signed);
            const auto& nodes = driver.tree().nodes();
            const auto row = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) {
                return node.role == Role::Row
                    && find_plan_action(plan_of(driver), PlanActionId(std::string(node.key)));
            });
            REQUIRE(row != nodes.end());
            const auto bounds = driver.on_page(*row);
            REQUIRE(bounds.has_value());
            CHECK(bounds->y + bounds->height <= 640);
            // Filter, groups and the way to select several stand in one line.
            const Node* const status = node_with_key(driver, "status");
            const Node* const group = node_with_key(driver, "group");
            const Node* const several = node_with_key(driver, "select-actions");
            REQUIRE((status && group && several));
            CHECK(group->bounds.y == status->bounds.y);
            CHECK(several->bounds.y < group->bounds.y + group->bounds.height);
            CHECK(group->bounds.x < several->bounds.x);
        }
}

TEST_CASE("the commands leave the title and its summary the room they need") {
    for (const Language language : all_languages)
        for (const float width : {1280.0F, 1440.0F, 1600.0F, 1920.0F}) {
            INFO(language_code(language) << " " << width);
            Driver driver = sample_plan(language);
            driver.resize(width, 900);
            driver.frames(6);
            const auto& nodes = driver.tree().nodes();
            const auto title = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
                return node.key == "plan-title";
            });
            REQUIRE(title != nodes.end());
            CHECK(title->bounds.height < 40);
            const auto summary = title + 1;
            REQUIRE(summary->name.find("EUR") != std::string::npos);
            CHECK(summary->bounds.height < 50); // two lines
        }
}
