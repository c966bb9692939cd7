#include "scoring/roles.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

namespace {

const Questionnaire three =
    questionnaire({question("a", "c"), weighing(3, question("b", "c")), question("d", "e")});

// Adds people of a role who all answer the questions with these levels; 0 leaves one out.
void add_people(
    Assessment& assessment, const std::string& role, int count, const std::vector<int>& levels
) {
    const std::vector<std::string> ids{"a", "b", "d"};
    for (int i = 0; i < count; ++i) {
        const std::string id = "r" + std::to_string(assessment.respondents.size());
        assessment.respondents.push_back({RespondentId(id), "", role});
        for (std::size_t k = 0; k < levels.size(); ++k)
            if (levels[k] > 0)
                assessment.answers.push_back(at_level(ids.at(k), levels[k], id));
    }
}

std::vector<RoleScores> roles_of(const Assessment& assessment) {
    return role_scores(three, question_index(three), assessment, answer_index(three, assessment));
}

} // namespace

TEST_CASE("a role of four has the means of its people") {
    Assessment given;
    add_people(given, "Manager", 3, {1, 5, 2});
    add_people(given, "Manager", 1, {5, 1, 2});
    const RoleScores role = roles_of(given).at(0);
    CHECK(role.role == "Manager");
    CHECK(role.people == 4);
    // a: 2, b: 4 with weight 3 → (2 + 12) / 4 = 3.5; d: 2; overall (3.5 + 2) / 2.
    CHECK(role.capabilities == std::vector<std::optional<double>>{3.5, 2.0});
    CHECK(role.overall == 2.75);
    given.weights = {{CapabilityId("e"), 2}};
    CHECK(roles_of(given).at(0).overall == 2.5); // (3.5 + 4) / 3
}

TEST_CASE("a role of three has no numbers at all") {
    Assessment given;
    add_people(given, "Manager", 3, {1, 5, 2});
    const RoleScores role = roles_of(given).at(0);
    CHECK(role.people == 3);
    CHECK_FALSE(role.overall);
    CHECK(role.capabilities == std::vector<std::optional<double>>{std::nullopt, std::nullopt});
}

TEST_CASE("a number to which fewer than four gave a level is not there, nor can it be worked out") {
    Assessment given;
    add_people(given, "Agent", 3, {1, 1, 5});
    add_people(given, "Agent", 2, {3, 0, 0});
    const RoleScores role = roles_of(given).at(0);
    CHECK(role.people == 5);
    // a: 9/5, b: 1 with weight 3 → 4.8 / 4; the three who answered d stay hidden.
    REQUIRE(role.capabilities.at(0));
    CHECK(*role.capabilities.at(0) == doctest::Approx(1.2));
    CHECK_FALSE(role.capabilities.at(1));
    CHECK(*role.overall == doctest::Approx(1.2)); // of what is shown
    // People who only said don't know do not make up the number.
    given.respondents.push_back({RespondentId("x"), "", "Agent"});
    given.answers.push_back(dont_know("d", "x"));
    CHECK_FALSE(roles_of(given).at(0).capabilities.at(1));
}

TEST_CASE("what is hidden cannot be worked out from everybody's mean") {
    Assessment given;
    add_people(given, "Agent", 6, {2, 2, 2});
    add_people(given, "Manager", 4, {4, 4, 4});
    add_people(given, "Board", 1, {5, 5, 5});
    std::vector<RoleScores> roles = roles_of(given);
    CHECK(roles[0].overall == 2.0);
    CHECK_FALSE(roles[1].overall); // or the one member of the board would be known
    CHECK_FALSE(roles[2].overall);
    add_people(given, "Branch", 3, {1, 1, 1});
    roles = roles_of(given); // four are hidden together: enough
    CHECK(roles[1].overall == 4.0);
    CHECK_FALSE(roles[3].overall);
    Assessment two;
    add_people(two, "Agent", 4, {2, 2, 2});
    add_people(two, "Manager", 1, {4, 4, 4});
    CHECK_FALSE(roles_of(two).at(0).overall);
}

TEST_CASE("roles are told apart by their words, not by case, accents or white space") {
    Assessment given;
    add_people(given, " Qualità ", 2, {2, 2, 2});
    add_people(given, "agent", 1, {});
    add_people(given, "QUALITÀ", 2, {4, 4, 4});
    add_people(given, "", 1, {});
    add_people(given, "\t", 1, {});
    const std::vector<RoleScores> roles = roles_of(given);
    REQUIRE(roles.size() == 3);
    CHECK(roles[0].role == "Qualità");
    CHECK(roles[0].people == 4);
    CHECK(roles[0].overall == 3.0);
    CHECK(roles[1].role == "agent");
    CHECK(roles[2].role.empty());
    CHECK(roles[2].people == 2);
}

TEST_CASE("roles say what people answered, whatever was agreed afterwards") {
    Assessment given;
    add_people(given, "Agent", 4, {1, 1, 1});
    given.agreed = {{QuestionId("d"), 5, "Shown"}};
    CHECK(roles_of(given).at(0).capabilities.at(1) == 1.0);
    CHECK(role_scores(three, question_index(three), Assessment{}, {}).empty());
}
