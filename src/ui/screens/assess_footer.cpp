// The bar at the bottom of the assess screen: it stays while the question scrolls, and what stands
// in it keeps its place whatever is answered.

#include "ui/screens/assess_parts.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

namespace {

constexpr float bar_height = 60;
// On a lower page, as at 400 %, the bar would leave nothing to read: it stands below the question.
constexpr float least_page = 420;
// From this width of the page on there is room for the two answers that are no level.
constexpr float page_for_answers = 1180;

// Whether a step from here leads anywhere: through those that fit the filter.
struct Ends {
    bool first = true;
    bool last = true;
};

Ends ends_of(const AssessFacts& facts) {
    Ends ends;
    for (const Question* other : facts.fitting) {
        ends.first = ends.first && other >= facts.question; // they stand in one vector
        ends.last = ends.last && other <= facts.question;
    }
    return ends;
}

// The bar has room for two lines; a third would stand over its edge.
bool fits_two_lines(const Ui& ui, std::string_view words) {
    const TextOptions small{.size = 13};
    return ui.text_height(words, small, ui.width())
        <= 2.5F * ui.text_height("0", small, ui.width());
}

void progress_ui(Ui& ui, const AssessFacts& facts) {
    const std::string words = progress_text(ui, facts);
    auto gap = ui.gap(5);
    if (ui.narrow() || !fits_two_lines(ui, words))
        ui.text(
            ui.say(
                Text::CommonOf,
                {count_text(ui, facts.progress.answered), count_text(ui, facts.progress.total)}
            ),
            {.size = 13, .colour = ui.theme().ink_muted}
        );
    else
        ui.muted(words);
    ui.progress("progress", words, facts.progress.share());
}

void results_ui(Ui& ui) {
    if (ui.button(
            "results",
            ui.say(Text::AssessSeeInsights),
            {.kind = ButtonKind::Primary, .shortcut = "Enter"}
        ))
        ui.send(actions::GoTo{Screen::Insights});
}

// Results stand before the two, so that neither moves when they come.
void move_ui(Ui& ui, const AssessFacts& facts, float row_height) {
    const auto [first, last] = ends_of(facts);
    const bool done = results_are_next(facts);
    const bool narrow = ui.narrow();
    auto flow = ui.flow("move", {.row_height = row_height, .align = Align::End});
    if (done && !narrow)
        results_ui(ui);
    if (ui.button(
            "back",
            ui.say(Text::AssessBack),
            {.icon = narrow ? icons::chevron_left : std::string_view(),
             .icon_only = narrow,
             .disabled = first}
        ))
        ui.send(actions::PreviousQuestion{});
    if (ui.button(
            "next",
            ui.say(Text::AssessNext),
            {.kind = done ? ButtonKind::Plain : ButtonKind::Primary,
             .icon = narrow && done ? icons::chevron_right : std::string_view(),
             .icon_only = narrow && done,
             .disabled = last,
             .shortcut = done ? std::string_view() : "Enter"}
        ))
        ui.send(actions::NextQuestion{});
    if (done && narrow)
        results_ui(ui);
}

// In a row of this height.
void bar_ui(Ui& ui, const AssessFacts& facts, float height) {
    const bool answers = facts.state.session.assess_view == AssessView::OneByOne && facts.question
        && footer_has_answers(ui);
    std::vector<Column> columns{Column::grow(), Column::fit()};
    if (answers)
        columns.insert(columns.begin(), Column::fit());
    auto row = ui.columns("row", columns, {.gap = answers ? 28.0F : 16.0F, .align = Align::Middle});
    if (answers) {
        ui.next_column();
        other_answers_ui(ui, facts, height);
    }
    ui.next_column();
    progress_ui(ui, facts);
    ui.next_column();
    move_ui(ui, facts, height);
}

} // namespace

bool results_are_next(const AssessFacts& facts) {
    return facts.progress.total > 0 && facts.progress.answered >= facts.progress.total
        && !facts.is_filtered();
}

void other_answers_ui(Ui& ui, const AssessFacts& facts, float row_height) {
    const Question& question = *facts.question;
    const Answer* answer = facts.answer_to(question);
    const auto is = [&](AnswerState wanted) {
        return answer && answer->state == wanted ? Tristate::Yes : Tristate::No;
    };
    auto flow = ui.flow("other", {.row_height = row_height});
    if (ui.button(
            "not-applicable",
            ui.say(Text::AssessNotApplicable),
            {.pressed = is(AnswerState::NotApplicable), .shortcut = "N"}
        ))
        ui.send(actions::AnswerNotApplicable{question.id});
    if (ui.button(
            "dont-know",
            ui.say(Text::AssessDontKnow),
            {.pressed = is(AnswerState::DontKnow), .shortcut = "D"}
        ))
        ui.send(actions::AnswerDontKnow{question.id});
}

bool footer_has_answers(const Ui& ui) {
    return ui.page_width() >= page_for_answers;
}

float assess_footer_height(const Ui& ui, const State& state) {
    const bool assesses = state.session.has_document && state.session.screen == Screen::Assess;
    return assesses && ui.page_height() >= least_page ? bar_height : 0;
}

void assess_footer_ui(Ui& ui, const AssessFacts& facts, Region region) {
    region.ground = ui.theme().surface;
    region.line_above = true;
    region.padding_x = ui.narrow() ? 14.0F : 28.0F;
    auto bar = ui.region(Role::Navigation, "questions", ui.say(Text::AssessQuestions), region);
    bar_ui(ui, facts, region.height);
}

void assess_footer_in_page_ui(Ui& ui, const AssessFacts& facts) {
    if (ui.page_height() >= least_page)
        return;
    auto bar = ui.group(Role::Navigation, "questions", ui.say(Text::AssessQuestions));
    bar_ui(ui, facts, bar_height);
}

} // namespace tappa::ui
