#include "ui/screens/assess_parts.hpp"
#include "ui/screens/command_parts.hpp"
#include "ui/screens/respondents.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

namespace {

// The table of more questions than this has its filter at hand, where there is room for it.
constexpr std::size_t few_questions = 20;
constexpr float view_beside_from = 500; // narrower, the title would be broken for it

void view_ui(Ui& ui, const State& state) {
    std::vector<std::string> views{
        std::string(ui.say(Text::AssessViewOne)), std::string(ui.say(Text::AssessViewTable))};
    if (state.document.assessment->respondents.size() > 1)
        views.emplace_back(ui.say(Text::AssessViewGroup));
    const auto chosen = static_cast<std::size_t>(state.session.assess_view);
    if (const auto now = ui.segmented("view", ui.say(Text::AssessView), views, chosen))
        ui.send(actions::SetAssessView{static_cast<AssessView>(*now)});
}

void menu_ui(Ui& ui, const State& state) {
    if (!ui.menu_button(
            "assess-more",
            ui.say(Text::AssessMenu),
            {.kind = ButtonKind::Ghost, .icon = icons::ellipsis, .icon_only = true}
        ))
        return;
    auto menu = ui.menu("assess-menu");
    // The first gets the focus: a second Enter must not change the questionnaire.
    command_item_ui(ui, state, "respondents", icons::list_checks);
    command_item_ui(ui, state, "open", icons::folder_open, ui.say(Text::AssessOpenOwn));
    command_item_ui(ui, state, "use-full", icons::clipboard_check);
    command_item_ui(ui, state, "use-quick", icons::clipboard_check);
}

void answers_of_ui(Ui& ui, const AssessFacts& facts) {
    const auto& respondents = facts.state.document.assessment->respondents;
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < respondents.size(); ++i)
        choices.push_back({respondents[i].id.text, respondent_name(ui, respondents[i], i)});
    const bool narrow = ui.narrow();
    if (!narrow)
        ui.text(
            ui.say(Text::AssessAnswersOf),
            {.size = 13, .colour = ui.theme().ink_muted, .hidden = true}
        );
    if (const auto now = ui.select(
            "answers-of",
            ui.say(Text::AssessAnswersOf),
            choices,
            current_respondent(facts.state).text,
            {.label_hidden = !narrow, .width = narrow ? 0.0F : 220.0F, .local = true}
        ))
        ui.send(actions::SelectRespondent{RespondentId(*now)});
}

// On a phone the menu has it.
void people_ui(Ui& ui, const AssessFacts& facts) {
    if (facts.several_people && facts.state.session.assess_view != AssessView::Group)
        answers_of_ui(ui, facts);
    command_button_ui(
        ui,
        facts.state,
        "respondents",
        {.kind = ButtonKind::Ghost,
         .icon = facts.several_people ? std::string_view() : icons::plus,
         .small = true},
        ui.say(facts.several_people ? Text::AssessManagePeople : Text::AssessAddPeople)
    );
}

// On a phone the navigation says where one is: the question's levels, and the rows of the grid,
// need the room of a title.
bool goes_without_title(const Ui& ui, const AssessFacts& facts) {
    const AssessView view = facts.state.session.assess_view;
    return ui.page_width() < 560
        && (view == AssessView::Group || (view == AssessView::OneByOne && facts.question));
}

// Returns whether the filter is unfolded.
bool filter_button_ui(Ui& ui, const AssessFacts& facts) {
    if (assess_filter_is_at_hand(ui, facts))
        return true;
    return ui.disclosure(
        "filter-show",
        ui.say(Text::AssessFilter),
        {.kind = ButtonKind::Ghost,
         .icon = icons::sliders_horizontal,
         .icon_only = goes_without_title(ui, facts),
         .small = true}
    );
}

void title_ui(Ui& ui, const State& state) {
    // Where there is a question on screen, it is what the page is about.
    const bool is_question =
        state.session.assess_view == AssessView::OneByOne && !state.session.question.empty();
    ui.heading(is_question ? 2 : 1, ui.say(Text::AssessTitle), {.size = 20});
}

// Title, whose answers, filter, view and menu: in one row, in two, or as a phone has room.
bool title_rows_ui(Ui& ui, const AssessFacts& facts) {
    const bool chooses_person =
        facts.several_people && facts.state.session.assess_view != AssessView::Group;
    const float width_for_one_row = chooses_person ? 1000 : 780;
    const bool narrow = ui.narrow();
    const bool one_row = ui.width() >= width_for_one_row;
    const bool view_below = narrow || ui.width() < view_beside_from;
    bool filter_open = false;
    const bool titled = !goes_without_title(ui, facts);
    if (titled) {
        auto row = ui.columns("head", {Column::grow(), Column::fit()}, {.align = Align::Middle});
        ui.next_column();
        title_ui(ui, facts.state);
        ui.next_column();
        auto flow = ui.flow("view", {.row_height = 40, .align = Align::End});
        if (one_row) {
            people_ui(ui, facts);
            filter_open = filter_button_ui(ui, facts);
        }
        if (!view_below)
            view_ui(ui, facts.state);
        menu_ui(ui, facts.state);
    }
    if (one_row)
        return filter_open;
    if (!titled && facts.state.session.assess_view == AssessView::Group)
        ui.unseen_heading(1, ui.say(Text::AssessTitle)); // elsewhere it is the question
    {
        auto flow = ui.flow("tools", {.gap = 8, .row_height = 40});
        if (view_below)
            view_ui(ui, facts.state);
        if (!narrow)
            people_ui(ui, facts);
        filter_open = filter_button_ui(ui, facts);
        if (!titled)
            menu_ui(ui, facts.state);
    }
    if (narrow && facts.several_people && facts.state.session.assess_view != AssessView::Group)
        answers_of_ui(ui, facts);
    return filter_open;
}

} // namespace

bool assess_filter_is_at_hand(const Ui& ui, const AssessFacts& facts) {
    const bool table = facts.state.session.assess_view != AssessView::OneByOne;
    const bool many = facts.questionnaire.questions.size() > few_questions;
    return !ui.narrow() && (facts.is_filtered() || (table && many));
}

// Another step than the results, for later: below everything, where it moves nothing when it comes.
void full_assessment_offer_ui(Ui& ui, const AssessFacts& facts) {
    const bool quick =
        !facts.state.document.questionnaire && facts.questionnaire.id == quick_scan_id;
    const Progress& progress = facts.progress;
    if (!quick || progress.answered < progress.total
        || !find_shipped(facts.state.content, full_assessment_id))
        return;
    auto card = ui.card(
        "full-offer",
        {.padding_x = 16,
         .padding_y = 12,
         .ground = ui.theme().accent_soft,
         .border = ui.theme().accent_soft}
    );
    auto row = ui.columns(
        "row", {Column::grow(), Column::fit()}, {.stack_below = 620, .align = Align::Middle}
    );
    ui.next_column();
    ui.text(ui.say(Text::AssessFullOffer), {.size = 14, .colour = ui.theme().accent_ink});
    ui.next_column();
    auto flow = ui.flow("go", {.row_height = 40});
    command_button_ui(ui, facts.state, "use-full");
}

void assess_head_ui(Ui& ui, const AssessFacts& facts) {
    const bool filter_open = title_rows_ui(ui, facts);
    if (filter_open)
        assess_filter_bar_ui(ui, facts);
    else if (facts.is_filtered())
        assess_filter_count_ui(ui, facts);
    assess_other_answers_ui(ui, facts);
}

} // namespace tappa::ui
