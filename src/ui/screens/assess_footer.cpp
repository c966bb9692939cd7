// The bar at the bottom of the assess screen: it stays while the question scrolls, and what stands
// in it keeps its place whatever is answered.

#include "ui/screens/assess_group.hpp"
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
constexpr float above_cell = 6;
constexpr float cell_words = 38; // two lines that say which cell it is
constexpr float cell_gap = 4;

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

// Also where no cell is marked: the bar is as high whatever is, so that no row moves under a
// finger.
bool answers_a_cell(const Ui& ui, const State& state) {
    return state.session.assess_view == AssessView::Group && ui.page_width() >= least_for_cell;
}

// On a page that is not wide they stand in lines of their own.
float cell_line_height(const Ui& ui, const State& state) {
    if (!answers_a_cell(ui, state) || footer_has_answers(ui))
        return 0;
    return above_cell + cell_words + cell_gap + (ui.coarse_pointer() ? 44.0F : 30.0F);
}

// One of the two answers that are no level, in words as there is room for.
void no_level_ui(
    Ui& ui, const AssessFacts& facts, AnswerState state, std::string_view shown, ButtonOptions look
) {
    const bool unknown = state == AnswerState::DontKnow;
    const QuestionId& question = facts.question->id;
    const Answer* answer = facts.answer_to(*facts.question);
    look.pressed = answer && answer->state == state ? Tristate::Yes : Tristate::No;
    look.shortcut = unknown ? "D" : "N";
    look.read_as = ui.say(unknown ? Text::AssessDontKnow : Text::AssessNotApplicable);
    if (auto edits = ui.edits(); !ui.button(unknown ? "dont-know" : "not-applicable", shown, look))
        return;
    if (unknown)
        ui.send(actions::AnswerDontKnow{question});
    else
        ui.send(actions::AnswerNotApplicable{question});
}

// Whose answer to what it is: the grid may be scrolled, and its names are short. The name of the
// group around says it to assistive technology.
void cell_words_ui(Ui& ui, const std::string& person, const std::string& question, bool one_line) {
    const Colour ink = ui.theme().ink_soft;
    if (one_line) {
        ui.text(
            person + ": " + question, {.size = 13, .colour = ink, .one_line = true, .hidden = true}
        );
        return;
    }
    ui.text(person, {.size = 13, .semibold = true, .one_line = true, .hidden = true});
    ui.text(question, {.size = 13, .colour = ink, .one_line = true, .hidden = true});
}

// Pressing a cell of the grid marks it; a finger, and a mouse alone, answer it here.
void cell_answers_ui(Ui& ui, const AssessFacts& facts, bool one_line) {
    const QuestionId& question = facts.question->id;
    const std::string& words = facts.question->text.in(ui.language());
    const std::string person = marked_person(ui, facts.state);
    const Answer* answer = facts.answer_to(*facts.question);
    auto group = ui.group(Role::Group, "cell", ui.say(Text::AssessGroupAnswer, {person, words}));
    cell_words_ui(ui, person, words, one_line);
    ui.space(one_line ? 2 : cell_gap);
    std::vector<Column> columns(highest_level + 2, Column::grow());
    columns[highest_level] = Column::grow(1.5F);
    auto row = ui.columns("answers", columns, {.gap = 4, .align = Align::Middle});
    for (int level = lowest_level; level <= highest_level; ++level) {
        ui.next_column();
        const std::string shown = std::to_string(level);
        const bool is_given =
            answer && answer->state == AnswerState::Level && answer->level == level;
        if (auto edits = ui.edits(); ui.button(
                "cell-" + shown,
                shown,
                {.fill = true,
                 .small = true,
                 .pressed = is_given ? Tristate::Yes : Tristate::No,
                 .shortcut = shown,
                 .read_as = level_title(level, ui.language())}
            ))
            ui.send(actions::AnswerLevel{question, level});
    }
    const ButtonOptions look{.fill = true, .small = true};
    ui.next_column();
    no_level_ui(
        ui, facts, AnswerState::NotApplicable, ui.say(Text::AssessGroupNotApplicable), look
    );
    ui.next_column();
    no_level_ui(ui, facts, AnswerState::DontKnow, "?", look);
}

// In a row of this height, below what answers a cell of the grid.
void bar_ui(Ui& ui, const AssessFacts& facts, float height) {
    constexpr float cell_width = 420;
    const bool wide = facts.question && footer_has_answers(ui);
    const bool answers = wide && facts.state.session.assess_view == AssessView::OneByOne;
    const bool cell = facts.question && answers_a_cell(ui, facts.state);
    auto gap = ui.gap(0);
    if (cell && !wide) {
        ui.space(above_cell);
        cell_answers_ui(ui, facts, false);
    } else if (!wide) {
        ui.space(cell_line_height(ui, facts.state)); // nothing fits the filter
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
        cell_answers_ui(ui, facts, true);
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
    auto flow = ui.flow("other", {.row_height = row_height});
    no_level_ui(ui, facts, AnswerState::NotApplicable, ui.say(Text::AssessNotApplicable), {});
    no_level_ui(ui, facts, AnswerState::DontKnow, ui.say(Text::AssessDontKnow), {});
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
