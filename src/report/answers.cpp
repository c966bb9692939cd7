#include "base/number.hpp"
#include "report/context.hpp"

namespace tappa::report {

namespace {

std::string level_cell(const Context& context, const QuestionValue& value) {
    switch (value.state()) {
    case QuestionState::Unanswered:
        return text(context, ReportText::AnswersUnanswered);
    case QuestionState::NotApplicable:
        return text(context, ReportText::AnswersNotApplicable);
    case QuestionState::DontKnow:
        return text(context, ReportText::AnswersDontKnow);
    case QuestionState::Level:
        break;
    }
    const std::string level = formatted_short(value.value.value_or(0), 1, context.language);
    if (value.agreed && value.mean)
        return text_count(
            context,
            ReportText::AnswersAgreedOf,
            value.level_count,
            {level, formatted(*value.mean, 1, context.language)}
        );
    if (value.agreed)
        return text_with(context, ReportText::AnswersAgreed, {level});
    if (!several_people(context))
        return level;
    return text_count(context, ReportText::AnswersMeanOf, value.level_count, {level});
}

std::string description_of(
    const Context& context, const Question& question, const QuestionValue& value
) {
    if (!value.gating_value)
        return text(context, ReportText::CommonUnknown);
    const auto index = static_cast<std::size_t>(*value.gating_value - 1);
    if (index >= question.levels.size())
        return text(context, ReportText::CommonUnknown);
    const std::string& level = question.levels[index].in(context.language);
    const AgreedLevel* agreed = find_agreed(context.input.document.assessment, question.id);
    return agreed ? text_with(context, ReportText::AnswersAgreedReason, {level, agreed->reason})
                  : level;
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
    std::vector<Column> columns{
        {text(context, ReportText::AnswersQuestion), Align::Start},
        {text(context, ReportText::AnswersLevel), Align::Start},
        {text(context, ReportText::AnswersDescription), Align::Start}};
    if (!several_people(context)) {
        columns.push_back({text(context, ReportText::AnswersConfidence), Align::Start});
        columns.push_back({text(context, ReportText::AnswersEvidence), Align::Start});
    }
    return columns;
}

std::vector<std::string> row_of(const Context& context, const Question& question) {
    const QuestionValue* value = find_value(context.input.results.questions, question.id);
    const QuestionValue none{question.id, std::nullopt, std::nullopt, 0, 0, 0};
    const QuestionValue& shown = value ? *value : none;
    const std::string asked = question.text.in(context.language);
    std::vector<std::string> row{
        question.key() ? text_with(context, ReportText::AnswersKey, {asked}) : asked,
        level_cell(context, shown),
        description_of(context, question, shown)};
    if (!several_people(context)) {
        const Answer* answer = only_answer(context, question.id);
        row.push_back(
            answer && answer->confidence ? name_in(context, *answer->confidence)
                                         : text(context, ReportText::CommonUnknown)
        );
        row.push_back(answer ? evidence_text(*answer) : std::string());
    }
    return row;
}

} // namespace

void add_answers(Blocks& blocks, const Context& context) {
    const Questionnaire& questionnaire = context.input.questionnaire;
    add_section_heading(blocks, context, Section::Answers);
    if (questionnaire.questions.empty()) {
        add_paragraph(blocks, text(context, ReportText::AnswersNone));
        return;
    }
    add_paragraph(
        blocks,
        text(
            context,
            several_people(context) ? ReportText::AnswersIntroSeveral : ReportText::AnswersIntro
        )
    );
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
