#include "app/explain/explain.hpp"
#include "app/jobs/intervals.hpp"
#include "base/number.hpp"
#include "builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;
using test::App;

namespace {

Explanation explained(const App& app, const std::string& target, Language language = Language::En) {
    Derived cache;
    return explanation_of(target, app.state, cache.at(app.state), language);
}

const Question& question_at(std::size_t place) {
    return test::content().questionnaires.front()->questions[place];
}

// Four people on the first two questions: 1 1 4 4, and 3 3 3 with one who does not know.
App four_people() {
    App app = test::new_app();
    const int first[] = {1, 1, 4, 4};
    for (int person = 0; person < 4; ++person) {
        if (person > 0)
            test::answer_as_added(app, "P" + std::to_string(person), "Sales");
        app.act(actions::AnswerLevel{question_at(0).id, first[person]});
        if (person < 3)
            app.act(actions::AnswerLevel{question_at(1).id, 3});
        else
            app.act(actions::AnswerDontKnow{question_at(1).id});
    }
    return app;
}

const ExplanationRow* row_of(const Explanation& explanation, const std::string& label) {
    for (const ExplanationRow& row : explanation.rows)
        if (row.label == label)
            return &row;
    return nullptr;
}

std::string value_of(const Explanation& explanation, const std::string& label) {
    const ExplanationRow* row = row_of(explanation, label);
    REQUIRE_MESSAGE(row != nullptr, label);
    return row->values.front();
}

std::vector<std::string> all_targets(const App& app) {
    std::vector<std::string> targets{
        "overall",
        "stage",
        "bounds",
        "weights",
        "interval",
        "agreement",
        "roles",
        "coverage",
        "confidence",
        "evidence",
        "health",
        "completeness"};
    for (const Pillar pillar : all_of<Pillar>())
        targets.push_back("pillar:" + std::string(enum_id(pillar)));
    for (const Component component : all_of<Component>())
        targets.push_back("component:" + std::string(enum_id(component)));
    for (const Question& question : current_questionnaire(app.state).questions)
        targets.push_back("question:" + question.id.text);
    for (const Capability& capability : current_questionnaire(app.state).capabilities) {
        targets.push_back("capability:" + capability.id.text);
        targets.push_back("gap:" + capability.id.text);
        targets.push_back("cell:" + capability.id.text + ":use");
    }
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        targets.push_back("journey-stage:" + std::string(enum_id(stage)));
        targets.push_back("emotion:" + std::string(enum_id(stage)));
    }
    for (const PlanAction& action : app.document().plan->actions)
        if (action.status != ActionStatus::Dropped && action.status != ActionStatus::Done)
            targets.push_back("priority:" + action.id.text);
    Derived cache;
    for (const Proposal& proposal : cache.at(app.state).proposals())
        targets.push_back("priority:" + proposal.action.text);
    return targets;
}

} // namespace

TEST_CASE("every number on screen can be explained, in every language, with even tables") {
    const App full = test::sample_app();
    const App empty = test::new_app();
    const App several = four_people();
    for (const App* app : {&full, &empty, &several}) {
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
          "pillar:",
          "component:none",
          "question:none",
          "journey-stage:"}) {
        INFO(target);
        CHECK(explained(app, target).title == "Nothing is computed here.");
        CHECK(explained(app, target).rows.empty());
    }
}

TEST_CASE("a priority says whether confidence counts") {
    App app = test::sample_app();
    const std::string target = "priority:" + app.document().plan->actions[0].id.text;
    const Explanation counted = explained(app, target);
    CHECK(counted.formula.find("(V × confidence / effort^α)") != std::string::npos);
    CHECK(row_of(counted, "V × confidence / effort^α"));
    app.state.document.plan.edit().weights.ignores_confidence = true;
    const Explanation ignored = explained(app, target);
    CHECK(ignored.formula.find("(V / effort^α)") != std::string::npos);
    CHECK(row_of(ignored, "V / effort^α"));
    const ExplanationRow* const confidence = row_of(ignored, "Confidence (does not count)");
    REQUIRE(confidence);
    CHECK(confidence->values.back() == "1.00");
}

TEST_CASE("a part of a priority that counts is not written as nothing") {
    const App app = test::sample_app();
    const Explanation counted =
        explained(app, "priority:" + app.document().plan->actions[0].id.text);
    const ExplanationRow* const leverage = row_of(counted, "Leverage");
    REQUIRE(leverage);
    CHECK(leverage->values.back() != "0.00");
    for (const std::size_t i : {0U, 1U}) // raw, and the largest
        CHECK(leverage->values[i].find_first_not_of("0.") != std::string::npos);
}

TEST_CASE("a leverage by counts that do not match is said to be uncertain") {
    App app = test::sample_app();
    const std::string target = "priority:" + app.document().plan->actions[0].id.text;
    const auto said = [&] {
        return row_of(
                   explained(app, target),
                   "– Uncertain: the counts of “Open a current account” do not match"
               )
            != nullptr;
    };
    CHECK_FALSE(said());
    app.act(actions::EditTransition{
        TouchpointId("online-application"),
        TouchpointId("identity-check"),
        Set<&Transition::count>{9000.0}});
    CHECK(said());
}

TEST_CASE("the overall score lists each capability with weight, and the sums") {
    App app = test::new_app();
    const auto& questions = test::content().questionnaires.front()->questions;
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
    app.act(actions::AnswerLevel{test::content().questionnaires.front()->questions[0].id, 2});
    const Explanation stage = explained(app, "stage");
    CHECK(stage.result == "between 1 · Initial and 2 · Developing");
    const auto open = std::count_if(stage.rows.begin(), stage.rows.end(), [](const auto& row) {
        return row.values[1] == "no level yet";
    });
    CHECK(open > 0);
}

TEST_CASE("emotion terms are importance times emotion, with their sums") {
    App app = test::new_app();
    app.act(actions::AddTouchpoint{JourneyStage::Use, "App"});
    const TouchpointId id = app.journey().touchpoints[0].id;
    app.act(actions::EditTouchpoint{id, Set<&Touchpoint::emotion>{-2}});
    app.act(actions::EditTouchpoint{id, Set<&Touchpoint::importance>{4}});
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

TEST_CASE("a question lists every level with how many chose it, and how far apart they are") {
    App app = four_people();
    const Explanation one = explained(app, "question:" + question_at(0).id.text);
    CHECK(one.rows[0].label == "1 \u00B7 " + question_at(0).levels[0].in(Language::En));
    CHECK(one.rows[0].values.front() == "2");
    CHECK(one.rows[1].values.front() == "0");
    CHECK(one.rows[3].values.front() == "2");
    CHECK(value_of(one, "Mean") == "2.50");
    CHECK(value_of(one, "Median") == "2.50");
    CHECK(value_of(one, "Interquartile range (IQR)") == "3.00");
    CHECK(value_of(one, "Mean distance from the median (AD): divided") == "1.50");
    CHECK(value_of(one, "s²") == "3.00");
    CHECK(value_of(one, "r_wg") == "\u22120.50");
    CHECK(one.result == "2.50");
    CHECK(one.question == question_at(0).id);
    const Explanation two = explained(app, "question:" + question_at(1).id.text);
    CHECK(value_of(two, "Don't know") == "1");
    CHECK(value_of(two, "Mean distance from the median (AD)") == "0.00");

    app.act(actions::SetAgreedLevel{question_at(0).id, 2, "Only branches have it"});
    const Explanation agreed = explained(app, "question:" + question_at(0).id.text);
    CHECK(value_of(agreed, "Agreed level: Only branches have it") == "2");
    CHECK(agreed.result == "2 (agreed level)");
    CHECK(value_of(agreed, "Mean") == "2.50"); // the answers stay
}

TEST_CASE("an agreed level is marked wherever its value is a term") {
    App app = four_people();
    app.act(actions::SetAgreedLevel{question_at(0).id, 2, "Settled"});
    const std::string marked = practice_name(question_at(0)).in(Language::En) + " (agreed level)";
    CHECK(value_of(explained(app, "capability:" + question_at(0).capability.text), marked) == "2");
    const std::string pillar(enum_id(question_at(0).pillar));
    CHECK(value_of(explained(app, "pillar:" + pillar), marked) == "2");
    const Explanation stage = explained(app, "stage");
    const ExplanationRow* row = row_of(stage, marked);
    REQUIRE(row != nullptr);
    CHECK(row->values == std::vector<std::string>{std::to_string(*question_at(0).gate), "2"});
}

TEST_CASE("agreement lists the variance of every question answered by two, and their mean") {
    const App app = four_people();
    const Explanation agreement = explained(app, "agreement");
    REQUIRE(agreement.rows.size() == 2 + 2);
    CHECK(agreement.rows[0].values == std::vector<std::string>{"3.00", "4"});
    CHECK(agreement.rows[1].values == std::vector<std::string>{"0.00", "3"});
    CHECK(agreement.rows[0].question == question_at(0).id);
    CHECK(value_of(agreement, "Mean s²") == "1.50"); // 3 / 2
    CHECK(value_of(agreement, "s² of evenly spread answers") == "2.00");
    CHECK(agreement.result == "0.25: no agreement");
    CHECK(
        explained(test::new_app(), "agreement").result == "There is not enough to compute it yet."
    );
}

TEST_CASE("agreement is called as LeBreton and Senter call it, by the number shown") {
    CHECK(agreement_reading(-0.4) == Text::AgreementLack);
    CHECK(agreement_reading(0.30) == Text::AgreementLack);
    CHECK(agreement_reading(0.3049) == Text::AgreementLack); // 0.30
    CHECK(agreement_reading(0.31) == Text::AgreementWeak);
    CHECK(agreement_reading(0.51) == Text::AgreementModerate);
    CHECK(agreement_reading(0.70) == Text::AgreementModerate);
    CHECK(agreement_reading(0.71) == Text::AgreementStrong);
    CHECK(agreement_reading(0.91) == Text::AgreementVeryStrong);
    CHECK(agreement_reading(1) == Text::AgreementVeryStrong);
}

TEST_CASE("intervals stand beside their scores, from three people on") {
    App app = four_people();
    CHECK(explained(app, "interval").result == "Computing the confidence intervals…");
    app.compute_intervals();
    Derived cache;
    const Derived& derived = cache.at(app.state);
    const Intervals* intervals = intervals_of(app.state);
    REQUIRE(intervals);
    REQUIRE(intervals->overall);
    const Explanation interval = explained(app, "interval");
    const auto shown = [](double value) { return formatted(value, 2, Language::En); };
    CHECK(
        interval.rows[0].values
        == std::vector<std::string>{
            shown(*derived.results().overall.value),
            shown(intervals->overall->low),
            shown(intervals->overall->high)}
    );
    CHECK(interval.rows[0].target == "overall");
    CHECK(interval.formula.find("2,000 times") != std::string::npos);
    CHECK(value_of(interval, "People drawn from") == "4");
    const Explanation one = explained(test::new_app(), "interval");
    CHECK(one.rows.empty());
    CHECK(one.result == "An interval needs three people who gave a level.");
}

TEST_CASE("a cell lists questions without a value too, and says when no question speaks of it") {
    const App app = four_people();
    const Questionnaire& questionnaire = current_questionnaire(app.state);
    int open = 0;
    int none = 0;
    for (const Capability& capability : questionnaire.capabilities)
        for (const JourneyStage stage : all_of<JourneyStage>()) {
            const Explanation cell =
                explained(app, "cell:" + capability.id.text + ":" + std::string(enum_id(stage)));
            std::size_t questions = 0;
            for (const ExplanationRow& row : cell.rows)
                questions += row.question.empty() ? 0U : 1U;
            const auto speaking = std::count_if(
                questionnaire.questions.begin(),
                questionnaire.questions.end(),
                [&](const Question& question) {
                    return question.capability == capability.id && speaks_of(question, stage);
                }
            );
            CHECK(static_cast<std::ptrdiff_t>(questions) == speaking);
            if (speaking == 0) {
                ++none;
                CHECK(cell.result == "No question of this capability speaks of this stage.");
            }
            for (const ExplanationRow& row : cell.rows)
                open += row.values[0] == "no level yet" ? 1 : 0;
        }
    CHECK(open > 0);
    INFO(none);
}

TEST_CASE("weights say each capability's share, and that nothing comes of nothing but zeros") {
    App app = four_people();
    const auto& capabilities = test::content().questionnaires.front()->capabilities;
    app.act(actions::SetCapabilityWeight{question_at(0).capability, 3});
    const std::string title =
        find_capability(test::content().questionnaires.front(), question_at(0).capability)
            ->title.in(Language::En);
    const Explanation weights = explained(app, "weights");
    const ExplanationRow* row = row_of(weights, title);
    REQUIRE(row != nullptr);
    const bool alone = question_at(0).capability == question_at(1).capability;
    CHECK(row->values == std::vector<std::string>{"3", alone ? "100%" : "75%"});
    CHECK(weights.result == std::to_string(capabilities.size() + 2));
    for (const Capability& capability : capabilities)
        app.act(actions::SetCapabilityWeight{capability.id, 0});
    const std::string sentence(text(Text::InsightsWeightsZero, Language::En));
    CHECK(explained(app, "weights").result == sentence);
    CHECK(explained(app, "overall").result == sentence);
}

TEST_CASE("roles of fewer than four people have no number in any explanation") {
    App app = four_people(); // one without a role, three of Sales
    Explanation roles = explained(app, "roles");
    REQUIRE(roles.rows.size() == 2);
    for (const ExplanationRow& row : roles.rows)
        CHECK(row.values == std::vector<std::string>{"fewer than 4 people", "\u2014"});
    test::answer_as_added(app, "P4", "sales").act(actions::AnswerLevel{question_at(0).id, 2});
    // With four people's mean, the one without a role could be told from everybody's.
    CHECK(explained(app, "roles").rows[1].values.back() == "\u2014");
    app.act(actions::DeleteRespondent{app.document().assessment->respondents.front().id});
    roles = explained(app, "roles");
    REQUIRE(roles.rows.size() == 1);
    CHECK(roles.rows[0].values.front() == "4");
    CHECK(roles.rows[0].values.back() == "2.75"); // 1 4 4 2
}
