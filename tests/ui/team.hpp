#pragma once

#include "app/texts.hpp"
#include "base/number.hpp"
#include "scoring/intervals.hpp"
#include "scoring/results.hpp"
#include "support/screens.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

// A document with several respondents on the insights screen, and what one finds there.

namespace tappa::test {

inline constexpr const char* team_roles[] = {
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
inline int level_of(std::size_t person, std::size_t question) {
    const std::size_t spread = question % 5; // 0: everybody agrees
    return 3 - static_cast<int>(spread / 2)
        + static_cast<int>((person * 7 + question) % (spread + 1));
}

// The first `people` of ten, who answered every question of the quick scan.
inline Driver team(std::size_t people, Language language = Language::En, float width = 1440) {
    Driver driver({.language = language, .surface = {.width = width, .height = 900}});
    driver.dispatch(actions::NewDocument{language, {}, "doc-team", {2026, 11, 21}});
    driver.frames();
    const auto questions = current_questionnaire(driver.state()).questions;
    for (std::size_t person = 0; person < people; ++person) {
        if (person > 0) {
            driver.dispatch(actions::AddRespondent{"P" + std::to_string(person), team_roles[person]}
            );
            driver.dispatch(actions::SelectRespondent{
                RespondentId("r-" + std::to_string(person + 1))});
        }
        for (std::size_t i = 0; i < questions.size(); ++i)
            driver.dispatch(actions::AnswerLevel{questions[i].id, level_of(person, i)});
        driver.frames(1);
    }
    if (people > 1) {
        const RespondentId first = driver.state().document.assessment->respondents.front().id;
        driver.dispatch(actions::EditRespondent{first, Set<&Respondent::role>{team_roles[0]}});
    }
    driver.dispatch(actions::GoTo{Screen::Insights});
    driver.frames(8);
    return driver;
}

inline const Questionnaire& questionnaire_of(const Driver& driver) {
    return current_questionnaire(driver.state());
}
inline const Assessment& assessment_of(const Driver& driver) {
    return driver.state().document.assessment;
}
inline Results results_of(const Driver& driver) {
    return score(questionnaire_of(driver), assessment_of(driver));
}
// What its practice is called, where it is spoken of outside its question.
inline std::string practice_of(const Driver& driver, const QuestionId& id) {
    return practice_name(*find_question(questionnaire_of(driver), id))
        .in(driver.state().session.language);
}
inline std::string shown(double value) {
    return formatted(value, 2, Language::En);
}
inline std::string shown(const Interval& interval) {
    return shown(interval.low) + "–" + shown(interval.high);
}

// Everything said within a node.
inline std::vector<std::string> within(const Driver& driver, const Node& around) {
    std::vector<std::string> said;
    for (const Node& node : driver.tree().nodes())
        for (const Node* at = driver.tree().find(node.parent); at;
             at = driver.tree().find(at->parent))
            if (at == &around && !node.name.empty())
                said.push_back(node.name);
    return said;
}

inline const Node& row_in(const Driver& driver, std::string_view table, std::string_view key) {
    const Node& around = driver.get(Role::Table, table);
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Row && node.key == key && node.parent == around.id)
            return node;
    throw std::runtime_error("no row " + std::string(key) + " in\n" + driver.outline());
}

// The questions of the agenda as they stand on the screen.
inline std::vector<std::string> agenda_on_screen(const Driver& driver) {
    std::vector<std::string> names;
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Button && node.key == "discuss")
            names.push_back(node.name);
    return names;
}

inline std::vector<std::string> practices_of(
    const Driver& driver, const std::vector<QuestionId>& ids
) {
    std::vector<std::string> names;
    for (const QuestionId& id : ids)
        names.push_back(practice_of(driver, id));
    return names;
}

inline void check_sound(Driver& driver) {
    CHECK(driver.items_without_node().empty());
    CHECK(driver.tree().duplicates().empty());
}

} // namespace tappa::test
