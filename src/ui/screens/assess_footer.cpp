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

// Of the whole page: below, the answers to the grid's marked cell have no room for their signs.
constexpr float least_for_cell = 300;
constexpr float above_cell = 8;

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

bool answers_a_cell(const Ui& ui, const State& state) {
    return state.session.assess_view == AssessView::Group && !state.session.question.empty()
        && ui.page_width() >= least_for_cell;
}

// On a page that is not wide they stand in a line of their own.
float cell_line_height(const Ui& ui, const State& state) {
    if (!answers_a_cell(ui, state) || footer_has_answers(ui))
        return 0;
    return above_cell + (ui.coarse_pointer() ? 44.0F : 30.0F);
}

// Pressing a cell of the grid marks it; a finger, and a mouse alone, answer it here.
void cell_answers_ui(Ui& ui, const AssessFacts& facts) {
    const QuestionId& question = facts.question->id;
    const Answer* answer = facts.answer_to(*facts.question);
    const auto is = [&](AnswerState state, int level) {
        return answer && answer->state == state && answer->level == level ? Tristate::Yes
                                                                          : Tristate::No;
    };
    std::vector<Column> columns(highest_level + 2, Column::grow());
    columns[highest_level] = Column::grow(1.5F);
    auto row = ui.columns("cell", columns, {.gap = 4, .align = Align::Middle});
    for (int level = lowest_level; level <= highest_level; ++level) {
        ui.next_column();
        const std::string shown = std::to_string(level);
        if (ui.button(
                "cell-" + shown,
                shown,
                {.fill = true,
                 .small = true,
                 .pressed = is(AnswerState::Level, level),
                 .shortcut = shown,
                 .read_as = level_title(level, ui.language())}
            ))
            ui.send(actions::AnswerLevel{question, level});
    }
    ui.next_column();
    if (ui.button(
            "cell-not-applicable",
            ui.say(Text::AssessGroupNotApplicable),
            {.fill = true,
             .small = true,
             .pressed = is(AnswerState::NotApplicable, 0),
             .shortcut = "N",
             .read_as = ui.say(Text::AssessNotApplicable)}
        ))
        ui.send(actions::AnswerNotApplicable{question});
    ui.next_column();
    if (ui.button(
            "cell-dont-know",
            "?",
            {.fill = true,
             .small = true,
             .pressed = is(AnswerState::DontKnow, 0),
             .shortcut = "D",
             .read_as = ui.say(Text::AssessDontKnow)}
        ))
        ui.send(actions::AnswerDontKnow{question});
}

// In a row of this height, and one above it.
void bar_ui(Ui& ui, const AssessFacts& facts, float height) {
    constexpr float cell_width = 320;
    const bool wide = facts.question && footer_has_answers(ui);
    const bool answers = wide && facts.state.session.assess_view == AssessView::OneByOne;
    const bool cell = facts.question && answers_a_cell(ui, facts.state);
    auto gap = ui.gap(0);
    if (cell && !wide) {
        ui.space(above_cell);
        cell_answers_ui(ui, facts);
    }
    std::vector<Column> columns{Column::grow(), Column::fit()};
    if (answers)
        columns.insert(columns.begin(), Column::fit());
    else if (cell && wide)
        columns.insert(columns.begin(), Column::fixed(cell_width));
    const bool three = columns.size() > 2;
    auto row = ui.columns("row", columns, {.gap = three ? 28.0F : 16.0F, .align = Align::Middle});
    if (three)
        ui.next_column();
    if (answers)
        other_answers_ui(ui, facts, height);
    else if (three)
        cell_answers_ui(ui, facts);
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
    return assesses && ui.page_height() >= least_page ? bar_height + cell_line_height(ui, state)
                                                      : 0;
}

void assess_footer_ui(Ui& ui, const AssessFacts& facts, Region region) {
    region.ground = ui.theme().surface;
    region.line_above = true;
    region.padding_x = ui.narrow() ? 14.0F : 28.0F;
    auto bar = ui.region(Role::Navigation, "questions", ui.say(Text::AssessQuestions), region);
    bar_ui(ui, facts, bar_height);
}

void assess_footer_in_page_ui(Ui& ui, const AssessFacts& facts) {
    if (ui.page_height() >= least_page)
        return;
    auto bar = ui.group(Role::Navigation, "questions", ui.say(Text::AssessQuestions));
    bar_ui(ui, facts, bar_height);
}

} // namespace tappa::ui
