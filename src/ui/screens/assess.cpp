#include "ui/screens/assess.hpp"

#include "ui/screens/assess_parts.hpp"

namespace tappa::ui {

namespace {

// From this width on there is room beside the list of capabilities.
constexpr float width_for_question = 760;
constexpr float width_for_table = 1040;

} // namespace

void AssessScreen::draw(Ui& ui, const State& state, const Derived& derived) {
    const AssessFacts facts = assess_facts(state, derived);
    const bool table = state.session.assess_view == AssessView::Table;
    assess_head_ui(ui, facts);
    const auto content_ui = [&] {
        if (table)
            m_table.draw(ui, facts);
        else if (facts.question)
            assess_question_ui(ui, facts, *facts.question);
        else
            assess_nothing_fits_ui(ui, facts);
    };
    if (ui.width() < (table ? width_for_table : width_for_question)) {
        assess_progress_line_ui(ui, facts);
        content_ui();
        return;
    }
    auto row = ui.columns("assess", {Column::fixed(300), Column::grow()}, {.equal_height = !table});
    ui.next_column();
    assess_capabilities_ui(ui, facts);
    ui.next_column();
    content_ui();
}

std::optional<Action> assess_key(const State& state, std::string_view key) {
    if (!state.session.has_document)
        return std::nullopt;
    const Question* question = find_question(current_questionnaire(state), state.session.question);
    if (!question)
        return std::nullopt; // none fits the filter
    if (key.size() == 1 && key[0] >= '1' && key[0] <= '5')
        return actions::AnswerLevel{question->id, key[0] - '0'};
    if (key == "n" || key == "N")
        return actions::AnswerNotApplicable{question->id};
    if (key == "d" || key == "D")
        return actions::AnswerDontKnow{question->id};
    if (key == "Enter")
        return actions::NextQuestion{};
    return std::nullopt;
}

} // namespace tappa::ui
