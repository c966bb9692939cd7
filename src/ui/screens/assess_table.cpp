#include "ui/screens/assess_table.hpp"

#include "ui/screens/assess_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr std::string_view not_applicable = "not-applicable";
constexpr std::string_view dont_know = "dont-know";
constexpr std::string_view none = "";

// The choices of the answer column: the five levels, the two that are none, and no answer.
std::vector<Choice> answer_choices(Ui& ui) {
    std::vector<Choice> choices{{std::string(none), std::string(ui.say(Text::AssessUnanswered))}};
    for (int level = lowest_level; level <= highest_level; ++level)
        choices.push_back({std::to_string(level), level_title(level, ui.language())});
    choices.push_back({std::string(not_applicable), std::string(ui.say(Text::AssessNotApplicable))}
    );
    choices.push_back({std::string(dont_know), std::string(ui.say(Text::AssessDontKnow))});
    return choices;
}

std::string chosen_id(const Answer* answer) {
    if (!answer)
        return std::string(none);
    if (answer->state == AnswerState::Level)
        return std::to_string(answer->level);
    return std::string(answer->state == AnswerState::DontKnow ? dont_know : not_applicable);
}

Action answer_action(const QuestionId& question, const std::string& id) {
    if (id == none)
        return actions::ClearAnswer{question};
    if (id == not_applicable)
        return actions::AnswerNotApplicable{question};
    if (id == dont_know)
        return actions::AnswerDontKnow{question};
    return actions::AnswerLevel{question, id[0] - '0'};
}

void question_row_ui(
    Ui& ui, const AssessFacts& facts, const Question& question, const std::vector<Choice>& choices
) {
    const Language language = ui.language();
    const Answer* answer = facts.answer_to(question);
    const Capability* capability = find_capability(facts.questionnaire, question.capability);
    const std::string& words = question.text.in(language);
    bool marked = false;
    auto row = ui.row(
        question_key(question.id), {.selected = facts.question == &question, .pressed = &marked}
    );
    const actions::MarkQuestion mark{question.id, current_respondent(facts.state)};
    if (marked)
        ui.send(mark);
    ui.cell();
    if (ui.link("open", words))
        ui.send(actions::OpenQuestion{question.id});
    const bool divided = facts.are_divided_on(question);
    if (question.key() || divided) {
        auto flow = ui.flow("chips", {.gap = 6, .row_height = 26});
        if (question.key())
            ui.chip(ui.say(Text::AssessKeyPractice), Tone::Info, icons::star);
        if (divided)
            ui.chip(ui.say(Text::AssessShowDivided), Tone::Warning, icons::triangle_alert);
    }
    ui.cell();
    if (capability)
        ui.text(capability->title.in(language), {.size = 14});
    ui.cell();
    if (const auto now = ui.select(
            "answer",
            std::string(ui.say(Text::AssessColumnAnswer)) + ": " + words,
            choices,
            chosen_id(answer),
            {.label_hidden = true}
        )) {
        ui.send(mark); // the keys go on from here
        ui.send(answer_action(question.id, *now));
    }
    ui.cell();
    const bool documented = answer && (!answer->evidence.empty() || !answer->link.empty());
    ui.text(
        documented ? (answer->evidence.empty() ? answer->link : answer->evidence)
                   : std::string(ui.say(Text::CommonNotAvailable)),
        {.size = 13, .colour = ui.theme().ink_soft, .one_line = true}
    );
}

} // namespace

std::string question_key(const QuestionId& id) {
    return "question/" + id.text;
}

std::vector<const Question*> AssessTable::listed(const AssessFacts& facts) {
    const Session& session = facts.state.session;
    const RespondentId respondent = current_respondent(facts.state);
    const std::string& document = facts.state.document.id;
    const bool goes_on =
        m_filter == session.assess_filter && m_respondent == respondent && m_document == document;
    const auto was_listed = [&](const Question& question) {
        return goes_on
            && std::find(m_listed.begin(), m_listed.end(), question.id) != m_listed.end();
    };
    std::vector<const Question*> rows;
    std::vector<QuestionId> ids;
    auto fitting = facts.fitting.begin();
    for (const Question& question : facts.questionnaire.questions) {
        const bool fits = fitting != facts.fitting.end() && *fitting == &question;
        if (fits)
            ++fitting;
        if (!fits && !was_listed(question))
            continue;
        rows.push_back(&question);
        ids.push_back(question.id);
    }
    m_listed = std::move(ids);
    m_filter = session.assess_filter;
    m_respondent = respondent;
    m_document = document;
    return rows;
}

void AssessTable::draw(Ui& ui, const AssessFacts& facts) {
    const std::vector<const Question*> rows = listed(facts);
    if (rows.empty()) {
        assess_nothing_fits_ui(ui, facts);
        return;
    }
    auto card = ui.card("table", {.padding_x = 10, .padding_y = 6});
    if (!ui.coarse_pointer()) {
        auto indent = ui.indent(8);
        ui.space(6);
        ui.muted(ui.say(Text::AssessKeysTable));
    }
    const auto choices = answer_choices(ui);
    auto table = ui.table(
        "questions",
        ui.say(Text::AssessTitle),
        {{std::string(ui.say(Text::AssessColumnQuestion)), Column::grow(4), Align::Start, true},
         {std::string(ui.say(Text::AssessColumnCapability)), Column::grow(2)},
         {std::string(ui.say(Text::AssessColumnAnswer)), Column::fixed(190)},
         {std::string(ui.say(Text::AssessColumnEvidence)), Column::grow(2)}}
    );
    for (const Question* question : rows)
        question_row_ui(ui, facts, *question, choices);
}

} // namespace tappa::ui
