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
    Progress progress{};                    // of the one who answers; in the grid, of all
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
void full_assessment_offer_ui(Ui& ui, const AssessFacts& facts);
// Whether the filter shows without being asked for.
[[nodiscard]] bool assess_filter_is_at_hand(const Ui& ui, const AssessFacts& facts);
// assess_filter_bar.cpp
void assess_filter_bar_ui(Ui& ui, const AssessFacts& facts);
// How many fit, told when it changes, and the way back to all of them.
void assess_filter_count_ui(Ui& ui, const AssessFacts& facts);
void assess_nothing_fits_ui(Ui& ui, const AssessFacts& facts);
// assess_other_answers.cpp: answers to questions the questionnaire does not have.
void assess_other_answers_ui(Ui& ui, const AssessFacts& facts);
// assess_progress.cpp: how far one is, by capability.
void assess_capabilities_ui(Ui& ui, const AssessFacts& facts);
[[nodiscard]] std::string progress_text(Ui& ui, const AssessFacts& facts);
// assess_footer.cpp: progress, the way back and on, where there is room the answers that are no
// level, and those to the marked cell of the grid.
[[nodiscard]] float assess_footer_height(const Ui& ui, const State& state); // 0: in the page
void assess_footer_ui(Ui& ui, const AssessFacts& facts, Region region);
void assess_footer_in_page_ui(Ui& ui, const AssessFacts& facts);
[[nodiscard]] bool footer_has_answers(const Ui& ui);
void other_answers_ui(Ui& ui, const AssessFacts& facts, float row_height);
// Everything is answered: what comes next are the results.
[[nodiscard]] bool results_are_next(const AssessFacts& facts);
// assess_question.cpp
void assess_question_ui(Ui& ui, const AssessFacts& facts, const Question& question);

} // namespace tappa::ui
