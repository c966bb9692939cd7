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

// A laptop's window: question, levels and evidence stand closer, so that all of them are seen.
bool is_low(const Ui& ui) {
    return ui.page_height() < 1000;
}

// A small laptop's: the name of a level stands beside its text, so that all five are seen.
bool is_very_low(const Ui& ui) {
    return ui.page_height() < 800 && ui.width() >= 560;
}

// A phone's: what a level is called begins its text, and what helps to choose stands below the
// levels, so that all five are seen.
bool is_phone(const Ui& ui) {
    return ui.page_width() < 560;
}

// Lengths that depend on how low the window is.
struct Spacing {
    float padding = 18; // of the question's card, above and below
    float gap = 12;
    float level_padding = 12;
    float level_gap = 10;
    float level_name = 0; // its width where it stands beside the text
};

Spacing spacing_of(const Ui& ui) {
    if (is_phone(ui))
        return {8, 6, 5, 4, 0};
    if (is_very_low(ui))
        return {10, 6, 6, 4, 98};
    if (is_low(ui))
        return {14, 8, 8, 6, 0};
    return {};
}

void levels_ui(Ui& ui, const Question& question, const Answer* answer) {
    auto group = ui.radio_group("levels", question.text.in(ui.language()));
    const Spacing spacing = spacing_of(ui);
    auto gap = ui.gap(spacing.level_gap);
    for (int level = lowest_level; level <= highest_level; ++level) {
        const auto index = static_cast<std::size_t>(level - 1);
        const std::string digit = std::to_string(level);
        const bool chosen = answer && answer->state == AnswerState::Level && answer->level == level;
        if (auto edits = ui.edits(); ui.radio_card(
                "level-" + digit,
                {.badge = digit,
                 .badge_ground = ui.theme().palette->levels[index],
                 .badge_ink = ui.theme().palette->on_levels[index],
                 .title = level_name(level, ui.language()),
                 .text = question.levels[index].in(ui.language()),
                 .chosen = chosen,
                 .shortcut = digit,
                 .padding_y = spacing.level_padding,
                 .title_width = spacing.level_name,
                 .run_in = is_phone(ui)}
            ))
            ui.send(actions::AnswerLevel{question.id, level});
    }
}

// What an answer rests on and how sure it is waits for the answer that it is kept with, and says
// so.

constexpr std::string_view link_key = "link";

// As wide as the card: what leads to the evidence, beside what it is.
void link_ui(Ui& ui, const Question& question, const Answer* answer) {
    if (const auto typed = ui.text_field(
            link_key,
            ui.say(Text::AssessLink),
            answer ? answer->link : std::string(),
            {.placeholder = ui.say(answer ? Text::AssessLinkHint : Text::AssessAnswerFirst),
             .limit = limits::paragraph,
             .disabled = !answer,
             .kind = FieldKind::Address}
        ))
        ui.send(actions::SetAnswerLink{question.id, *typed});
}

void evidence_ui(Ui& ui, const Question& question, const Answer* answer) {
    if (const auto typed = ui.text_field(
            "evidence",
            ui.say(Text::AssessEvidence),
            answer ? answer->evidence : std::string(),
            {.placeholder = ui.say(answer ? Text::AssessEvidenceHint : Text::AssessAnswerFirst),
             .lines = 2,
             .limit = limits::notes,
             .disabled = !answer}
        ))
        ui.send(actions::SetAnswerEvidence{question.id, *typed});
}

// What would prove it, across the card: beside the field it would take four lines.
void prompts_ui(Ui& ui, const Question& question) {
    std::string prompts;
    for (const LocalText& prompt : question.evidence_prompts)
        prompts += (prompts.empty() ? "" : " · ") + prompt.in(ui.language());
    if (!prompts.empty())
        ui.text(
            std::string(ui.say(Text::AssessEvidencePrompts)) + ": " + prompts,
            {.size = 12.5F, .colour = ui.theme().ink_muted}
        );
}

void confidence_ui(Ui& ui, const Question& question, const Answer* answer) {
    ui.text(ui.say(Text::AssessConfidence), {.size = 13, .semibold = true});
    std::vector<std::string> choices;
    for (const Confidence confidence : all_of<Confidence>())
        choices.emplace_back(name_of(confidence, ui.language()));
    std::optional<std::size_t> chosen;
    if (answer && answer->confidence)
        chosen = static_cast<std::size_t>(*answer->confidence);
    auto edits = ui.edits();
    if (const auto now = ui.segmented(
            "confidence", ui.say(Text::AssessConfidence), choices, chosen, {.disabled = !answer}
        ))
        ui.send(actions::SetAnswerConfidence{question.id, static_cast<Confidence>(*now)});
}

// What the answer rests on and how sure it is. Where the page is a window and not a roll, the
// link's field shows when there is a link or it is asked for.
void backing_ui(Ui& ui, const Question& question, const Answer* answer) {
    bool link_open = ui.coarse_pointer() || (answer && !answer->link.empty());
    {
        auto row =
            ui.columns("backing", {Column::grow(), Column::fit()}, {.gap = 20, .stack_below = 620});
        ui.next_column();
        evidence_ui(ui, question, answer);
        ui.next_column();
        auto gap = ui.gap(5);
        confidence_ui(ui, question, answer);
        auto flow = ui.flow("more", {.gap = 4, .row_height = ui.coarse_pointer() ? 44.0F : 30.0F});
        if (!link_open) {
            const bool was_open = ui.unfolded("link-add");
            link_open = ui.disclosure(
                "link-add",
                ui.say(Text::AssessLinkAdd),
                {.kind = ButtonKind::Ghost,
                 .icon = icons::plus,
                 .small = true,
                 .disabled = !answer,
                 .description = answer ? std::string_view() : ui.say(Text::AssessAnswerFirst)}
            );
            if (link_open && !was_open)
                ui.focus_key(link_key); // below all else of the card, maybe out of sight
        }
        // There without an answer too: coming with it, it would move what stands beside it.
        if (auto edits = ui.edits(); ui.button(
                "clear",
                ui.say(Text::AssessClear),
                {.kind = ButtonKind::Ghost, .icon = icons::x, .small = true, .disabled = !answer}
            ))
            ui.send(actions::ClearAnswer{question.id});
    }
    prompts_ui(ui, question);
    if (link_open)
        link_ui(ui, question, answer);
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
    if (auto edits = ui.edits();
        ui.button("withdraw", ui.say(Text::AssessWithdraw), {.small = true}))
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
    if (!is_phone(ui))
        ui.chip(stages_text(ui, question));
    if (question.key())
        ui.chip(ui.say(Text::AssessKeyPractice), Tone::Info, icons::star);
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

// How one comes to an answer, and what lies behind the question.
void help_ui(Ui& ui, const AssessFacts& facts, const Question& question) {
    auto row = ui.columns("help", {Column::grow(), Column::fit()}, {.stack_below = 560});
    ui.next_column();
    ui.text(question.help.in(ui.language()), {.size = 14, .colour = ui.theme().ink_muted});
    ui.next_column();
    about_ui(ui, facts, question);
}

// Who has not answered yet shall not be led by what others say. Below all else: it comes with the
// answer, and must move nothing that is being pressed.
void divided_ui(Ui& ui, const AssessFacts& facts, const Question& question) {
    if (!facts.answer_to(question) || !facts.are_divided_on(question))
        return;
    auto flow = ui.flow("divided", {.row_height = 26});
    ui.chip(ui.say(Text::AssessShowDivided), Tone::Warning, icons::triangle_alert);
}

} // namespace

void assess_question_ui(Ui& ui, const AssessFacts& facts, const Question& question) {
    const Language language = ui.language();
    const Answer* answer = facts.answer_to(question);
    const Spacing spacing = spacing_of(ui);
    auto card = ui.card(
        "question-" + question.id.text,
        {.padding_x = is_phone(ui) ? 12.0F : 20.0F, .padding_y = spacing.padding, .stretch = true}
    );
    auto gap = ui.gap(spacing.gap);
    chips_ui(ui, facts, question);
    ui.heading(
        1,
        question.text.in(language),
        {.size = is_phone(ui) ? 18.0F
             : is_low(ui)     ? 20.0F
                              : 21.0F}
    );
    if (!is_phone(ui))
        help_ui(ui, facts, question);
    agreed_ui(ui, facts, question);
    levels_ui(ui, question, answer);
    if (is_phone(ui))
        ui.text(question.help.in(language), {.size = 13, .colour = ui.theme().ink_muted});
    if (!footer_has_answers(ui))
        other_answers_ui(ui, facts, ui.coarse_pointer() ? 44.0F : 40.0F);
    backing_ui(ui, question, answer);
    if (is_phone(ui)) {
        about_ui(ui, facts, question);
        ui.chip(stages_text(ui, question));
    }
    divided_ui(ui, facts, question);
}

} // namespace tappa::ui
