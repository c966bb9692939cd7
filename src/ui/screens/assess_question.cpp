#include "app/knowledge/knowledge.hpp"
#include "base/text.hpp"
#include "ui/screens/assess_parts.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

namespace {

std::string stages_text(Ui& ui, const Question& question) {
    if (question.journey_stages.empty())
        return std::string(ui.say(Text::AssessStagesAll));
    std::vector<std::string> names;
    for (const JourneyStage stage : question.journey_stages)
        names.emplace_back(name_of(stage, ui.language()));
    return ui.say(Text::AssessStages, {joined(names, ", ")});
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
            ui.say(Text::AssessEvidence),
            evidence,
            {.placeholder = ui.say(Text::AssessEvidenceHint),
             .help = prompts.empty()
                 ? std::string()
                 : std::string(ui.say(Text::AssessEvidencePrompts)) + ": " + prompts,
             .lines = 2,
             .limit = limits::notes,
             .disabled = !answer}
        ))
        ui.send(actions::SetAnswerEvidence{question.id, *typed});
    if (const auto typed = ui.text_field(
            "link",
            ui.say(Text::AssessLink),
            answer ? answer->link : std::string(),
            {.placeholder = ui.say(Text::AssessLinkHint),
             .limit = limits::paragraph,
             .disabled = !answer,
             .kind = FieldKind::Address}
        ))
        ui.send(actions::SetAnswerLink{question.id, *typed});
    ui.next_column();
    {
        auto gap = ui.gap(5);
        ui.text(ui.say(Text::AssessConfidence), {.size = 13, .semibold = true});
        std::vector<std::string> choices;
        for (const Confidence confidence : all_of<Confidence>())
            choices.emplace_back(name_of(confidence, language));
        std::optional<std::size_t> chosen;
        if (answer && answer->confidence)
            chosen = static_cast<std::size_t>(*answer->confidence);
        if (const auto now =
                ui.segmented("confidence", ui.say(Text::AssessConfidence), choices, chosen))
            ui.send(actions::SetAnswerConfidence{question.id, static_cast<Confidence>(*now)});
    }
}

// Whether a step from here leads anywhere: through those that fit the filter.
struct Ends {
    bool first = true;
    bool last = true;
};

Ends ends_at(const AssessFacts& facts, const Question& question) {
    Ends ends;
    for (const Question* other : facts.fitting) {
        ends.first = ends.first && other >= &question; // they stand in one vector
        ends.last = ends.last && other <= &question;
    }
    return ends;
}

void answer_buttons_ui(
    Ui& ui, const AssessFacts& facts, const Question& question, const Answer* answer
) {
    const auto [first, last] = ends_at(facts, question);
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
        if (answer && ui.button("clear", ui.say(Text::AssessClear), {.kind = ButtonKind::Ghost}))
            ui.send(actions::ClearAnswer{question.id});
    }
    ui.next_column();
    auto flow =
        ui.flow("move", {.row_height = 40, .align = ui.narrow() ? Align::Start : Align::End});
    if (ui.button("back", ui.say(Text::AssessBack), {.disabled = first}))
        ui.send(actions::PreviousQuestion{});
    const bool finished =
        last && facts.progress.answered >= facts.progress.total && !facts.is_filtered();
    if (finished) {
        if (ui.button("results", ui.say(Text::AssessSeeInsights), {.kind = ButtonKind::Primary}))
            ui.send(actions::GoTo{Screen::Insights});
    } else if (ui.button(
                   "next",
                   ui.say(Text::AssessNext),
                   {.kind = ButtonKind::Primary, .disabled = last, .shortcut = "Enter"}
               )) {
        ui.send(actions::NextQuestion{});
    }
}

// What the respondents agreed on together, which the insights screen records.
void agreed_ui(Ui& ui, const AssessFacts& facts, const Question& question) {
    const AgreedLevel* agreed = find_agreed(facts.state.document.assessment, question.id);
    if (!agreed)
        return;
    auto card = ui.card(
        "agreed",
        {.padding_x = 16,
         .padding_y = 12,
         .ground = ui.theme().accent_soft,
         .border = ui.theme().accent_soft,
         .radius = 8}
    );
    auto row = ui.columns(
        "row", {Column::grow(), Column::fit()}, {.stack_below = 560, .align = Align::Middle}
    );
    ui.next_column();
    {
        auto gap = ui.gap(4);
        ui.text(
            ui.say(Text::AssessAgreed, {level_title(agreed->level, ui.language()), agreed->reason}),
            {.size = 14, .semibold = true, .colour = ui.theme().accent_ink}
        );
        ui.text(ui.say(Text::AssessAgreedNote), {.size = 13, .colour = ui.theme().accent_ink});
    }
    ui.next_column();
    auto flow = ui.flow("do", {.row_height = 36});
    if (ui.button("withdraw", ui.say(Text::AssessWithdraw), {.small = true}))
        ui.send(actions::WithdrawAgreedLevel{question.id});
}

// Where it stands among the questions of its capability.
std::string position_text(Ui& ui, const AssessFacts& facts, const Question& question) {
    const Capability* capability = find_capability(facts.questionnaire, question.capability);
    if (!capability)
        return {};
    int position = 0;
    int count = 0;
    for (const Question& other : facts.questionnaire.questions) {
        if (other.capability != question.capability)
            continue;
        ++count;
        position = &other == &question ? count : position;
    }
    return ui.say(
        Text::AssessPosition,
        {capability->title.in(ui.language()), count_text(ui, position), count_text(ui, count)}
    );
}

void chips_ui(Ui& ui, const AssessFacts& facts, const Question& question) {
    auto flow = ui.flow("chips", {.row_height = 26});
    if (const std::string position = position_text(ui, facts, question); !position.empty())
        ui.chip(position, Tone::Accent);
    ui.chip(stages_text(ui, question));
    if (question.key())
        ui.chip(ui.say(Text::AssessKeyPractice), Tone::Info, icons::star);
    // Who has not answered yet shall not be led by what others say.
    if (facts.answer_to(question) && facts.are_divided_on(question))
        ui.chip(ui.say(Text::AssessShowDivided), Tone::Warning, icons::triangle_alert);
}

// Leads to what lies behind the question.
void about_ui(Ui& ui, const AssessFacts& facts, const Question& question) {
    const Capability* capability = find_capability(facts.questionnaire, question.capability);
    if (!capability || !explains(facts.state, capability->id))
        return;
    const std::string_view name = ui.say(Text::KnowledgeAboutCapability);
    const std::string read_as = std::string(name) + ": " + capability->title.in(ui.language());
    if (ui.link("about-capability", name, {.small = true, .read_as = read_as}))
        ui.send(actions::OpenKnowledge{place_about(capability->id)});
}

} // namespace

void assess_question_ui(Ui& ui, const AssessFacts& facts, const Question& question) {
    const Language language = ui.language();
    const Answer* answer = facts.answer_to(question);
    auto card = ui.card("question-" + question.id.text, {.stretch = true});
    auto gap = ui.gap(12);
    chips_ui(ui, facts, question);
    ui.heading(1, question.text.in(language), {.size = 21});
    ui.text(question.help.in(language), {.colour = ui.theme().ink_muted});
    about_ui(ui, facts, question);
    agreed_ui(ui, facts, question);
    levels_ui(ui, question, answer);
    backing_ui(ui, question, answer);
    ui.rule();
    answer_buttons_ui(ui, facts, question, answer);
    if (!ui.coarse_pointer())
        ui.muted(ui.say(Text::AssessKeys));
}

} // namespace tappa::ui
