#include "ui/screens/assess.hpp"

#include "app/assess/assess_filter.hpp"
#include "ui/screens/assess_parts.hpp"

namespace tappa::ui {

namespace {

// From this width on there is room beside the list of capabilities.
constexpr float width_for_question = 760;
constexpr float width_for_table = 1040;

} // namespace

void AssessScreen::draw(Ui& ui, const State& state, const Derived& derived) {
    const AssessFacts facts = assess_facts(state, derived);
    const AssessView view = state.session.assess_view;
    assess_head_ui(ui, facts);
    const auto content_ui = [&] {
        if (view == AssessView::Table)
            m_table.draw(ui, facts);
        else if (view == AssessView::Group)
            m_group.draw(ui, facts);
        else if (facts.question)
            assess_question_ui(ui, facts, *facts.question);
        else
            assess_nothing_fits_ui(ui, facts);
    };
    const bool table = view == AssessView::Table;
    if (view == AssessView::Group || ui.width() < (table ? width_for_table : width_for_question)) {
        content_ui();
    } else {
        auto row =
            ui.columns("assess", {Column::fixed(280), Column::grow()}, {.equal_height = !table});
        ui.next_column();
        assess_capabilities_ui(ui, facts);
        ui.next_column();
        content_ui();
    }
    assess_footer_in_page_ui(ui, facts);
    full_assessment_offer_ui(ui, facts);
}

float AssessScreen::footer_height(const Ui& ui, const State& state) const {
    return assess_footer_height(ui, state);
}

void AssessScreen::draw_footer(
    Ui& ui, const State& state, const Derived& derived, const Region& region
) {
    assess_footer_ui(ui, assess_facts(state, derived), region);
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
    if (state.session.assess_view == AssessView::Group)
        return group_key(state, *question, key);
    if (key == "Enter") {
        const bool done = has_answered_all(state) && state.session.assess_filter == AssessFilter{};
        return done ? Action(actions::GoTo{Screen::Insights}) : Action(actions::NextQuestion{});
    }
    return std::nullopt;
}

std::string assess_focus_key(const State& state) {
    const Session& session = state.session;
    if (session.screen != Screen::Assess || session.question.empty())
        return {};
    const RespondentId respondent = current_respondent(state);
    switch (session.assess_view) {
    case AssessView::OneByOne:
        break;
    case AssessView::Table:
        return {};
    case AssessView::Group:
        return group_cell_key(session.question, respondent);
    }
    const Answer* answer = find_answer(state.document.assessment, session.question, respondent);
    const bool has_level = answer && answer->state == AnswerState::Level;
    return "level-" + std::to_string(has_level ? answer->level : lowest_level);
}

} // namespace tappa::ui
