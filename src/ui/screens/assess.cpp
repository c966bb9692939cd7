#include "ui/screens/assess.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/assess_table.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

std::string number(Ui& ui, std::int64_t n) {
    return formatted_integer(n, ui.language());
}

struct Place {
    int position = 0; // of the question within its capability, from 1
    int count = 0;
    int answered = 0;
    const Question* first_open = nullptr; // the first without an answer, else the first
};

Place place_in(
    const State& state, const Derived& derived, const Capability& capability, const QuestionId& at
) {
    Place place;
    const auto& questions = current_questionnaire(state).questions;
    bool open_found = false;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const Question& question = questions[i];
        if (question.capability != capability.id)
            continue;
        ++place.count;
        if (question.id == at)
            place.position = place.count;
        const bool answered = derived.results.questions[i].answered();
        place.answered += answered ? 1 : 0;
        if (!place.first_open || (!answered && !open_found))
            place.first_open = &question;
        open_found = open_found || !answered;
    }
    return place;
}

void capability_entry_ui(
    Ui& ui,
    const State& state,
    const Derived& derived,
    const Capability& capability,
    const Question& current
) {
    const Place place = place_in(state, derived, capability, current.id);
    if (!place.first_open)
        return;
    const bool here = capability.id == current.capability;
    const std::string& title = capability.title.in(ui.language());
    const std::string count = number(ui, place.answered) + "/" + number(ui, place.count);
    auto item = ui.list_item(capability.id.text);
    bool pressed = false;
    {
        auto entry = ui.pressable(
            "open",
            ui.tr(
                Text::AssessCapabilityProgress,
                {title, number(ui, place.answered), number(ui, place.count)}
            ),
            pressed,
            {.padding_x = 10,
             .padding_y = 7,
             .radius = 8,
             .border = false,
             .current = here,
             .ground = here ? std::optional(ui.theme().accent_soft) : std::nullopt}
        );
        auto row = ui.columns(
            "row",
            {Column::grow(), Column::fixed(30), Column::fixed(54)},
            {.gap = 8, .align = Align::Middle}
        );
        ui.next_column();
        ui.text(title, {.size = 14, .semibold = here});
        ui.next_column();
        ui.text(count, {.size = 13, .colour = ui.theme().ink_muted, .align = Align::End});
        ui.next_column();
        ui.progress(
            "bar", title, place.count > 0 ? static_cast<double>(place.answered) / place.count : 0
        );
    }
    if (pressed)
        ui.send(actions::OpenQuestion{place.first_open->id});
}

void capabilities_ui(Ui& ui, const State& state, const Derived& derived, const Question& current) {
    auto card = ui.card("capabilities", {.padding_x = 12, .stretch = true});
    {
        auto indent = ui.indent(8);
        ui.heading(2, ui.tr(Text::AssessCapabilities), {.size = 16});
    }
    {
        auto list = ui.list("capabilities", ui.tr(Text::AssessCapabilities));
        auto gap = ui.gap(0);
        for (const Capability& capability : current_questionnaire(state).capabilities)
            capability_entry_ui(ui, state, derived, capability, current);
    }
    auto indent = ui.indent(8);
    const Progress& progress = derived.results.progress;
    const bool all = progress.answered >= progress.total;
    ui.space(4);
    ui.muted(
        all ? std::string(ui.tr(Text::AssessAllAnswered))
            : ui.tr(
                  Text::AssessProgress, {number(ui, progress.answered), number(ui, progress.total)}
              ) + " · "
                + ui.tr_count(Text::AssessMinutesLeft, derived.minutes_left)
    );
}

// On a phone the list of capabilities would push the question off the screen: a bar instead.
void progress_line_ui(Ui& ui, const Derived& derived) {
    const Progress& progress = derived.results.progress;
    const std::string words =
        ui.tr(Text::AssessProgress, {number(ui, progress.answered), number(ui, progress.total)});
    auto gap = ui.gap(6);
    ui.muted(words);
    ui.progress("progress", words, progress.share());
}

std::string stages_text(Ui& ui, const Question& question) {
    if (question.journey_stages.empty())
        return std::string(ui.tr(Text::AssessStagesAll));
    std::vector<std::string> names;
    for (const JourneyStage stage : question.journey_stages)
        names.emplace_back(name_of(stage, ui.language()));
    return ui.tr(Text::AssessStages, {joined(names, ", ")});
}

void levels_ui(Ui& ui, const Question& question, const Answer* answer) {
    auto group = ui.radio_group("levels", question.text.in(ui.language()));
    auto gap = ui.gap(10);
    for (int level = lowest_level; level <= highest_level; ++level) {
        const auto index = static_cast<std::size_t>(level - 1);
        const std::string digit = std::to_string(level);
        const bool chosen = answer && answer->state == AnswerState::Level && answer->level == level;
        if (ui.radio_card(
                "level-" + digit,
                {.badge = digit,
                 .badge_ground = ui.theme().palette->levels[index],
                 .badge_ink = ui.theme().palette->on_levels[index],
                 .title = level_name(level, ui.language()),
                 .text = question.levels[index].in(ui.language()),
                 .chosen = chosen,
                 .shortcut = digit}
            ))
            ui.send(actions::AnswerLevel{question.id, level});
    }
}

void backing_ui(Ui& ui, const Question& question, const Answer* answer) {
    const Language language = ui.language();
    std::string prompts;
    for (const LocalText& prompt : question.evidence_prompts)
        prompts += (prompts.empty() ? "" : " · ") + prompt.in(language);
    const std::string evidence = answer ? answer->evidence : std::string();
    auto row = ui.columns("backing", {Column::grow(), Column::fixed(290)}, {.stack_below = 620});
    ui.next_column();
    if (const auto typed = ui.text_field(
            "evidence",
            ui.tr(Text::AssessEvidence),
            evidence,
            {.placeholder = ui.tr(Text::AssessEvidenceHint),
             .help = prompts.empty()
                 ? std::string()
                 : std::string(ui.tr(Text::AssessEvidencePrompts)) + ": " + prompts,
             .lines = 2,
             .disabled = !answer}
        ))
        ui.send(actions::SetAnswerEvidence{question.id, *typed});
    if (const auto typed = ui.text_field(
            "link",
            ui.tr(Text::AssessLink),
            answer ? answer->link : std::string(),
            {.placeholder = ui.tr(Text::AssessLinkHint), .disabled = !answer}
        ))
        ui.send(actions::SetAnswerLink{question.id, *typed});
    ui.next_column();
    {
        auto gap = ui.gap(5);
        ui.text(ui.tr(Text::AssessConfidence), {.size = 13, .semibold = true});
        std::vector<std::string> choices;
        for (const Confidence confidence : all_of<Confidence>())
            choices.emplace_back(name_of(confidence, language));
        std::optional<std::size_t> chosen;
        if (answer && answer->confidence)
            chosen = static_cast<std::size_t>(*answer->confidence);
        if (const auto now =
                ui.segmented("confidence", ui.tr(Text::AssessConfidence), choices, chosen))
            ui.send(actions::SetAnswerConfidence{question.id, static_cast<Confidence>(*now)});
    }
}

void answer_buttons_ui(
    Ui& ui,
    const State& state,
    const Derived& derived,
    const Question& question,
    const Answer* answer
) {
    const auto& questions = current_questionnaire(state).questions;
    const bool first = questions.front().id == question.id;
    const bool last = questions.back().id == question.id;
    const auto is = [&](AnswerState wanted) {
        return answer && answer->state == wanted ? Tri::Yes : Tri::No;
    };
    auto row = ui.columns(
        "buttons", {Column::grow(), Column::fit()}, {.stack_below = 560, .align = Align::Middle}
    );
    ui.next_column();
    {
        auto flow = ui.flow("other", {.row_height = 40});
        if (ui.button(
                "not-applicable",
                ui.tr(Text::AssessNotApplicable),
                {.pressed = is(AnswerState::NotApplicable), .shortcut = "N"}
            ))
            ui.send(actions::AnswerNotApplicable{question.id});
        if (ui.button(
                "dont-know",
                ui.tr(Text::AssessDontKnow),
                {.pressed = is(AnswerState::DontKnow), .shortcut = "D"}
            ))
            ui.send(actions::AnswerDontKnow{question.id});
        if (answer && ui.button("clear", ui.tr(Text::AssessClear), {.kind = ButtonKind::Ghost}))
            ui.send(actions::ClearAnswer{question.id});
    }
    ui.next_column();
    auto flow =
        ui.flow("move", {.row_height = 40, .align = ui.narrow() ? Align::Start : Align::End});
    if (ui.button("back", ui.tr(Text::AssessBack), {.disabled = first}))
        ui.send(actions::PreviousQuestion{});
    const bool finished =
        last && derived.results.progress.answered >= derived.results.progress.total;
    if (finished) {
        if (ui.button("results", ui.tr(Text::AssessSeeInsights), {.kind = ButtonKind::Primary}))
            ui.send(actions::GoTo{Screen::Insights});
    } else if (ui.button(
                   "next",
                   ui.tr(Text::AssessNext),
                   {.kind = ButtonKind::Primary, .disabled = last, .shortcut = "Enter"}
               )) {
        ui.send(actions::NextQuestion{});
    }
}

void question_ui(Ui& ui, const State& state, const Derived& derived, const Question& question) {
    const Language language = ui.language();
    const Capability* capability =
        find_capability(current_questionnaire(state), question.capability);
    const Answer* answer =
        find_answer(state.document.assessment, question.id, current_respondent(state));
    auto card = ui.card("question-" + question.id.text, {.stretch = true});
    auto gap = ui.gap(12);
    {
        auto flow = ui.flow("chips", {.row_height = 26});
        if (capability) {
            const Place place = place_in(state, derived, *capability, question.id);
            ui.chip(
                ui.tr(
                    Text::AssessPosition,
                    {capability->title.in(language),
                     number(ui, place.position),
                     number(ui, place.count)}
                ),
                Tone::Accent
            );
        }
        ui.chip(stages_text(ui, question));
        if (question.key)
            ui.chip(ui.tr(Text::AssessKeyPractice), Tone::Info, icons::star);
    }
    ui.heading(1, question.text.in(language), {.size = 21});
    ui.text(question.help.in(language), {.colour = ui.theme().ink_muted});
    levels_ui(ui, question, answer);
    backing_ui(ui, question, answer);
    ui.rule();
    answer_buttons_ui(ui, state, derived, question, answer);
    if (!ui.coarse_pointer())
        ui.muted(ui.tr(Text::AssessKeys));
}

void view_switch_ui(Ui& ui, const State& state) {
    auto row = ui.columns("head", {Column::grow(), Column::fit()}, {.align = Align::Middle});
    ui.next_column();
    ui.heading(
        state.session.assess_view == AssessView::Table ? 1 : 2,
        ui.tr(Text::AssessTitle),
        {.size = 24}
    );
    ui.next_column();
    auto flow = ui.flow("view", {.align = Align::End});
    const std::vector<std::string> views{
        std::string(ui.tr(Text::AssessViewOne)), std::string(ui.tr(Text::AssessViewTable))};
    const auto chosen = static_cast<std::size_t>(state.session.assess_view);
    if (const auto now = ui.segmented("view", ui.tr(Text::AssessView), views, chosen))
        ui.send(actions::SetAssessView{static_cast<AssessView>(*now)});
}

} // namespace

void assess_ui(Ui& ui, const State& state, const Derived& derived) {
    const Questionnaire& questionnaire = current_questionnaire(state);
    const Question* question = find_question(questionnaire, state.session.question);
    if (!question && !questionnaire.questions.empty())
        question = &questionnaire.questions.front();
    if (!question)
        return; // a questionnaire without questions does not load
    view_switch_ui(ui, state);
    if (derived.foreign_answers > 0)
        ui.notice(
            "foreign", Tone::Info, ui.tr_count(Text::AssessUnknownAnswers, derived.foreign_answers)
        );
    if (state.session.assess_view == AssessView::Table) {
        assess_table_ui(ui, state, derived);
        return;
    }
    if (ui.width() < 760) {
        progress_line_ui(ui, derived);
        question_ui(ui, state, derived, *question);
        return;
    }
    auto row = ui.columns("assess", {Column::fixed(300), Column::grow()}, {.equal_height = true});
    ui.next_column();
    capabilities_ui(ui, state, derived, *question);
    ui.next_column();
    question_ui(ui, state, derived, *question);
}

std::optional<Action> assess_key(const State& state, std::string_view key) {
    if (!state.session.has_document)
        return std::nullopt;
    if (state.session.assess_view == AssessView::Table)
        return std::nullopt;
    const auto& questions = current_questionnaire(state).questions;
    const Question* question = find_question(current_questionnaire(state), state.session.question);
    if (!question && !questions.empty())
        question = &questions.front();
    if (!question)
        return std::nullopt;
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
