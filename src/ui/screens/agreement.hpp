#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::ui {

// Where several people disagree: the workshop's agenda on the insights screen, and the dialog in
// which they go through it and agree on levels.
//
// It keeps the filter of the agenda, and what was chosen and written in the dialog but not yet
// recorded: a workshop goes back and forth between questions, and typing must not be lost to it.
class AgreementView {
public:
    void draw_card(Ui& ui, const State& state, const Derived& derived); // agreement_card.cpp
    void draw_dialog(Ui& ui, const State& state, const Derived& derived);
    void dialog_closed() { m_question_shown = {}; }

private:
    struct Draft {
        QuestionId question;
        int level = 0; // 0: none chosen
        std::string reason;
        bool operator==(const Draft&) const = default;
    };

    // The questions of the agenda, by the filter.
    [[nodiscard]] std::vector<const QuestionAgreement*> agenda(const Derived& derived) const;
    void summary_ui(Ui& ui, const Derived& derived) const;
    void filter_ui(Ui& ui, const Derived& derived);

    [[nodiscard]] Draft draft_of(const State& state, const QuestionId& question) const;
    void keep(Draft draft);
    void drop(const QuestionId& question);
    std::string_view steps_ui(Ui& ui, const Derived& derived, const QuestionId& question) const;
    void levels_ui(
        Ui& ui, const State& state, const Question& question, const QuestionAgreement& agreement
    );
    void reason_ui(Ui& ui, const State& state, const QuestionId& question);
    void buttons_ui(Ui& ui, const AgreedLevel* agreed, const Draft& draft);

    bool m_only_divided = false;
    std::vector<Draft> m_drafts;
    std::string m_document;      // whose drafts they are
    std::string_view m_next;     // the key that the focus goes to when a level was recorded
    QuestionId m_question_shown; // shown before: another one is read from its beginning
};

// How many gave each level, as a small drawing.
void distribution_ui(
    Ui&,
    std::string_view key,
    const std::array<int, 5>& counts,
    std::optional<int> agreed,
    float width
);

} // namespace tappa::ui
