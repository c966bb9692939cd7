#include "app/explain.hpp"
#include "builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;
using test::App;

namespace {

Explanation explained(const App& app, const std::string& target, Language language = Language::En) {
    DerivedCache cache;
    return explanation_of(target, app.state, cache.at(app.state), language);
}

std::vector<std::string> all_targets(const App& app) {
    std::vector<std::string> targets{
        "overall", "stage", "bounds", "health", "completeness", "evidence"};
    for (const Capability& capability : test::content().questionnaires.front().capabilities) {
        targets.push_back("capability:" + capability.id.text);
        targets.push_back("gap:" + capability.id.text);
        targets.push_back("cell:" + capability.id.text + ":use");
    }
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        targets.push_back("journey-stage:" + std::string(enum_id(stage)));
        targets.push_back("emotion:" + std::string(enum_id(stage)));
    }
    for (const PlanAction& action : app.document().plan.actions)
        if (action.status != ActionStatus::Dropped)
            targets.push_back("priority:" + action.id.text);
    DerivedCache cache;
    for (const Proposal& proposal : cache.at(app.state).proposals)
        targets.push_back("priority:" + proposal.action.text);
    return targets;
}

} // namespace

TEST_CASE("every number on screen can be explained, in every language, with even tables") {
    const App full = test::sample_app();
    const App empty = test::new_app();
    for (const App* app : {&full, &empty}) {
        for (const std::string& target : all_targets(*app)) {
            for (const Language language : all_languages) {
                INFO(target);
                const Explanation explanation = explained(*app, target, language);
                CHECK_FALSE(explanation.title.empty());
                CHECK_FALSE(explanation.formula.empty());
                CHECK_FALSE(explanation.result.empty());
                CHECK_FALSE(explanation.source.empty());
                for (const ExplanationRow& row : explanation.rows)
                    CHECK(row.values.size() + 1 == explanation.columns.size());
            }
        }
    }
}

TEST_CASE("what is not a number of ours is said to be none") {
    const App app = test::sample_app();
    for (const char* target :
         {"",
          ":",
          "nothing",
          "capability:none",
          "gap:",
          "priority:none",
          "emotion:none",
          "cell:strategy",
          "cell:strategy:none",
          "cell:none:use",
          "journey-stage:"}) {
        INFO(target);
        CHECK(explained(app, target).title == "Nothing is computed here.");
        CHECK(explained(app, target).rows.empty());
    }
}

TEST_CASE("the overall score lists each capability with weight, and the sums") {
    App app = test::new_app();
    const auto& questions = test::content().questionnaires.front().questions;
    app.act(actions::AnswerLevel{questions[0].id, 2});
    const Explanation one = explained(app, "overall");
    REQUIRE(one.rows.size() == 2);
    CHECK(one.rows[0].values == std::vector<std::string>{"2", "1", "2"});
    CHECK(one.rows[1].label == "Sum");
    CHECK(one.result == "2.00");
    CHECK(explained(app, "overall", Language::It).result == "2,00");
}

TEST_CASE("the stage names the practices without a level and does not invent a number") {
    App app = test::new_app();
    app.act(actions::AnswerLevel{test::content().questionnaires.front().questions[0].id, 2});
    const Explanation stage = explained(app, "stage");
    CHECK(stage.result.find("Not yet determined") == 0);
    const auto open = std::count_if(stage.rows.begin(), stage.rows.end(), [](const auto& row) {
        return row.values[0] == "no level yet";
    });
    CHECK(open > 0);
}

TEST_CASE("emotion terms are importance times emotion, with their sums") {
    App app = test::new_app();
    app.act(actions::AddTouchpoint{JourneyStage::Use, "App"});
    Touchpoint edited = app.journey().touchpoints[0];
    edited.emotion = -2;
    edited.importance = 4;
    app.act(actions::EditTouchpoint{edited, ""});
    const Explanation emotion = explained(app, "emotion:use");
    REQUIRE(emotion.rows.size() == 2);
    CHECK(emotion.rows[0].values == std::vector<std::string>{"\u22122", "4", "\u22128"});
    CHECK(emotion.rows[1].values == std::vector<std::string>{"", "4", "\u22128"});
    CHECK(emotion.result == "\u22122.0");
    CHECK(explained(app, "emotion:action").result == "There is not enough to compute it yet.");
}

TEST_CASE("the completeness of the plan says of each action what it still misses") {
    App app = test::new_app();
    app.act(actions::AddPlanAction{"Own", {}});
    const Explanation completeness = explained(app, "completeness");
    REQUIRE(completeness.rows.size() == 1);
    CHECK(completeness.rows[0].label == "Own");
    CHECK(completeness.rows[0].values[0].find("owner, metric") != std::string::npos);
    CHECK(completeness.result == "0 of 1");
}
