// What stands in the plan's way, and leads to where it is mended.

#include "plan_screen.hpp"
#include "planning/completeness.hpp"

#include <optional>
#include <string>
#include <string_view>

using namespace tappa;
using namespace tappa::test;

namespace {

std::string name_of_notice(const Driver& driver, std::string_view key) {
    const Node* const notice = node_with_key(driver, key);
    REQUIRE(notice != nullptr);
    REQUIRE(notice->role == Role::Button);
    return std::string(notice->name);
}

} // namespace

TEST_CASE("that actions are incomplete leads to the first, where something is missing") {
    for (const Language language : all_languages)
        for (const bool by_keyboard : {false, true}) {
            CAPTURE(language_code(language));
            CAPTURE(by_keyboard);
            Driver driver = sample_plan(language);
            const Completeness completeness = plan_completeness(plan_of(driver));
            const ActionCompleteness* const first = first_unready(completeness);
            REQUIRE(first != nullptr);
            REQUIRE(first->missing.front() == MissingPart::Owner);
            const std::string name = name_of_notice(driver, "completeness");
            const bool italian = language == Language::It;
            CHECK(driver.sees(italian ? "Completa la prima" : "Complete the first"));
            if (by_keyboard) {
                driver.tab_to(name);
                driver.press("Enter");
            } else {
                driver.point_and_click(name);
            }
            driver.frames();
            CHECK(driver.state().session.plan_action == first->action);
            CHECK(focused_key(driver) == "owner-name");
        }
}

TEST_CASE("that the report is a draft leads to the first action that is incomplete") {
    Driver driver = sample_on(Screen::Report);
    driver.click(name_of_notice(driver, "draft"));
    driver.frames();
    CHECK(driver.state().session.screen == Screen::Plan);
    CHECK_FALSE(driver.state().session.plan_action.text.empty());
    CHECK(focused_key(driver) == "owner-name");
}

TEST_CASE("that actions contradict themselves leads to the first, where it does") {
    Driver driver = sample_plan();
    const PlanActionId id = plan_of(driver).actions[0].id;
    SUBCASE("due before its start") {
        driver.dispatch(actions::EditPlanAction{
            id, Set<&PlanAction::start>{std::optional(Date{2027, 3, 1})}});
        driver.dispatch(actions::EditPlanAction{
            id, Set<&PlanAction::due>{std::optional(Date{2027, 2, 1})}});
        driver.frames();
        driver.click(name_of_notice(driver, "contradictory"));
        CHECK(focused_key(driver) == "due");
    }
    SUBCASE("a target no better than its baseline") {
        REQUIRE(plan_of(driver).actions[0].metrics.size() == 2);
        const std::optional<double> baseline = plan_of(driver).actions[0].metrics[1].baseline;
        driver.dispatch(actions::EditPlanMetric{id, 1, Set<&PlanMetric::target>{baseline}});
        driver.frames();
        driver.click(name_of_notice(driver, "contradictory"));
        CHECK(focused_key(driver) == "target-1");
    }
    CHECK(driver.state().session.plan_action == id);
}

TEST_CASE("that actions wait for each other leads to what the first waits for") {
    Driver driver = sample_plan();
    driver.dispatch(actions::AddPlanAction{"One", {}});
    driver.dispatch(actions::AddPlanAction{"Other", {}});
    driver.frames();
    const PlanActionId one = action_titled(driver, "One").id;
    const PlanActionId other = action_titled(driver, "Other").id;
    driver.dispatch(actions::AddPrerequisite{one, other});
    driver.dispatch(actions::AddPrerequisite{other, one});
    driver.dispatch(actions::SelectPlanAction{});
    driver.frames();
    driver.click(name_of_notice(driver, "cycle-1"));
    CHECK(driver.state().session.plan_action == one);
    CHECK(focused_key(driver) == "plan-prerequisites");
}
