#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <string>
#include <vector>

namespace tappa::ui {

// What the parts of the assess screen look at, gathered once a pass.
struct AssessFacts {
    const State& state;
    const Derived& derived;
    const Questionnaire& questionnaire;
    const Question* question = nullptr;     // on screen; null where none fits the filter
    std::vector<const Answer*> answers{};   // of the one who answers; parallel to the questions
    std::vector<const Question*> fitting{}; // the filter
    Progress progress{};                    // of the one who answers
    bool several_people = false;

    [[nodiscard]] std::size_t place_of(const Question& one) const {
        return static_cast<std::size_t>(&one - questionnaire.questions.data());
    }
    [[nodiscard]] const Answer* answer_to(const Question& one) const {
        return answers[place_of(one)];
    }
    [[nodiscard]] bool is_filtered() const {
        return !(state.session.assess_filter == AssessFilter{});
    }
    // The respondents differ too much on this question to agree in practice.
    [[nodiscard]] bool are_divided_on(const Question& one) const {
        return derived.results().agreement.questions[place_of(one)].ad_is_high();
    }
};

[[nodiscard]] AssessFacts assess_facts(const State& state, const Derived& derived);

[[nodiscard]] std::string count_text(Ui& ui, std::int64_t n);

// assess_head.cpp: title, view, menu, whose answers, and what there is to know beforehand.
void assess_head_ui(Ui& ui, const AssessFacts& facts);
// Whether the filter shows without being asked for.
[[nodiscard]] bool assess_filter_is_at_hand(const Ui& ui, const AssessFacts& facts);
// assess_filter_bar.cpp
void assess_filter_bar_ui(Ui& ui, const AssessFacts& facts);
// How many fit, told when it changes, and the way back to all of them.
void assess_filter_count_ui(Ui& ui, const AssessFacts& facts);
void assess_nothing_fits_ui(Ui& ui, const AssessFacts& facts);
// assess_other_answers.cpp: answers to questions the questionnaire does not have.
void assess_other_answers_ui(Ui& ui, const AssessFacts& facts);
// assess_progress.cpp: how far one is, by capability; on a phone in one line.
void assess_capabilities_ui(Ui& ui, const AssessFacts& facts);
void assess_progress_line_ui(Ui& ui, const AssessFacts& facts);
// assess_question.cpp
void assess_question_ui(Ui& ui, const AssessFacts& facts, const Question& question);

} // namespace tappa::ui
