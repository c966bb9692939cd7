#include "planning/lifts.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;
using namespace tappa::test;

namespace {

CatalogueAction lifting(const std::string& question, int from, int to) {
    CatalogueAction action;
    action.id = CatalogueActionId(question + "-" + std::to_string(from));
    action.lifts = {{QuestionId(question), from, to}};
    return action;
}

} // namespace

TEST_CASE("an action lifts every step between its levels and no other") {
    const CatalogueAction action = lifting("a", 2, 4);
    CHECK_FALSE(lifts(action, {QuestionId("a"), 1}));
    CHECK(lifts(action, {QuestionId("a"), 2}));
    CHECK(lifts(action, {QuestionId("a"), 3}));
    CHECK_FALSE(lifts(action, {QuestionId("a"), 4}));
    CHECK_FALSE(lifts(action, {QuestionId("b"), 2}));
}

TEST_CASE("names the steps of key practices that nothing lifts, in the questionnaire's order") {
    const Questionnaire three = questionnaire(
        {key_practice(question("a", "x")), question("b", "x"), key_practice(question("c", "x"), 4)}
    );
    Catalogue catalogue;
    catalogue.actions = {lifting("a", 1, 3), lifting("a", 4, 5), lifting("c", 1, 5)};
    CHECK(unlifted_steps(three, catalogue) == std::vector{PracticeStep{QuestionId("a"), 3}});
    catalogue.actions.pop_back();
    CHECK(unlifted_steps(three, catalogue).size() == 5);
}

TEST_CASE("names the lifts of practices that no questionnaire has") {
    Catalogue catalogue;
    catalogue.actions = {lifting("a", 1, 2), lifting("b", 1, 2), lifting("c", 1, 2)};
    const std::vector<Questionnaire> shipped{
        questionnaire({question("a", "x")}), questionnaire({question("b", "x")})};
    CHECK(lifts_to_nowhere(shipped, catalogue) == catalogue.actions[2].lifts);
}
