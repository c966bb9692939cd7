#include "base/number.hpp"
#include "report/context.hpp"

namespace tappa::report {

namespace {

std::string level_cell(const Context& context, const QuestionValue& value) {
    const AnswersTexts& texts = context.texts.answers;
    switch (value.state()) {
    case QuestionState::Unanswered:
        return texts.unanswered.text();
    case QuestionState::NotApplicable:
        return texts.not_applicable.text();
    case QuestionState::DontKnow:
        return texts.dont_know.text();
    case QuestionState::Level:
        break;
    }
    const std::string level = formatted_short(value.value.value_or(0), 1, context.language);
    if (value.agreed && value.mean)
        return counted(
            texts.agreed_of,
            value.level_count,
            context.language,
            {level, formatted(*value.mean, 1, context.language)}
        );
    if (value.agreed)
        return filled(texts.agreed, {level});
    if (!several_people(context))
        return level;
    return counted(texts.mean_of, value.level_count, context.language, {level});
}

std::string description_of(
    const Context& context, const Question& question, const QuestionValue& value
) {
    if (!value.gating_value)
        return context.texts.common.unknown.text();
    const auto index = static_cast<std::size_t>(*value.gating_value - 1);
    if (index >= question.levels.size())
        return context.texts.common.unknown.text();
    const std::string& level = question.levels[index].in(context.language);
    const AgreedLevel* agreed = find_agreed(context.input.document.assessment, question.id);
    return agreed ? filled(context.texts.answers.agreed_reason, {level, agreed->reason}) : level;
}

// The answer of the only person who answered; null with several, whose answers stay their own.
const Answer* only_answer(const Context& context, const QuestionId& question) {
    const Assessment& assessment = context.input.document.assessment;
    if (assessment.respondents.size() != 1)
        return nullptr;
    return find_answer(assessment, question, assessment.respondents.front().id);
}

std::string evidence_text(const Answer& answer) {
    if (answer.evidence.empty() || answer.link.empty())
        return answer.evidence + answer.link;
    return answer.evidence + " (" + answer.link + ")";
}

std::vector<Column> columns_of(const Context& context) {
    const AnswersTexts& texts = context.texts.answers;
    std::vector<Column> columns{
        {texts.question.text(), Align::Start, 2.6},
        {texts.level.text(), Align::Start, 1},
        {texts.description.text(), Align::Start, 3.2}};
    if (!several_people(context)) {
        columns.push_back({texts.confidence.text(), Align::Start, 1.2});
        columns.push_back({texts.evidence.text(), Align::Start, 1.8});
    }
    return columns;
}

std::vector<std::string> row_of(const Context& context, const Question& question) {
    const QuestionValue* value = find_value(context.input.results.questions, question.id);
    const QuestionValue none{question.id, std::nullopt, std::nullopt, 0, 0, 0};
    const QuestionValue& shown = value ? *value : none;
    const std::string text = question.text.in(context.language);
    std::vector<std::string> row{
        question.key ? filled(context.texts.answers.key, {text}) : text,
        level_cell(context, shown),
        description_of(context, question, shown)};
    if (!several_people(context)) {
        const Answer* answer = only_answer(context, question.id);
        row.push_back(
            answer && answer->confidence
                ? name_of(context.texts.common.confidences, *answer->confidence)
                : context.texts.common.unknown.text()
        );
        row.push_back(answer ? evidence_text(*answer) : std::string());
    }
    return row;
}

} // namespace

void add_answers(Blocks& blocks, const Context& context) {
    const AnswersTexts& texts = context.texts.answers;
    const Questionnaire& questionnaire = context.input.questionnaire;
    add_section_heading(blocks, context, Section::Answers);
    if (questionnaire.questions.empty()) {
        add_paragraph(blocks, texts.none.text());
        return;
    }
    add_paragraph(blocks, (several_people(context) ? texts.intro_several : texts.intro).text());
    for (const Capability& capability : questionnaire.capabilities) {
        Table table{capability.title.in(context.language), true, columns_of(context), {}};
        for (const Question& question : questionnaire.questions)
            if (question.capability == capability.id)
                table.rows.push_back(row_of(context, question));
        if (!table.rows.empty())
            blocks.push_back(std::move(table));
    }
}

} // namespace tappa::report
