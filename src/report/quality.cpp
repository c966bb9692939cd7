#include "base/number.hpp"
#include "report/context.hpp"

#include <map>

namespace tappa::report {

namespace {

constexpr std::size_t foreign_shown = 15;

std::string share_of(const Context& context, int part, int whole) {
    return whole > 0 ? formatted_percent(static_cast<double>(part) / whole, 0, context.language)
                     : context.texts.common.unknown.text();
}

void add_confidence(Blocks& blocks, const Context& context) {
    const QualityTexts& texts = context.texts.quality;
    const ConfidenceMix& mix = context.input.results.confidence;
    if (mix.total() == 0)
        return;
    Table table{
        texts.confidence.text(),
        true,
        {{texts.confidence_name.text(), Align::Start, 2},
         {texts.answers.text(), Align::End, 1},
         {texts.share.text(), Align::End, 1}},
        {}};
    const auto add_row = [&](const std::string& name, int count) {
        table.rows.push_back(
            {name,
             formatted_integer(count, context.language),
             share_of(context, count, mix.total())}
        );
    };
    const auto& names = context.texts.common.confidences;
    add_row(name_of(names, Confidence::Documented), mix.documented);
    add_row(name_of(names, Confidence::FairlySure), mix.fairly_sure);
    add_row(name_of(names, Confidence::Guess), mix.guess);
    add_row(texts.unstated.text(), mix.unstated);
    blocks.push_back(std::move(table));
}

void add_evidence(Blocks& blocks, const Context& context) {
    const QualityTexts& texts = context.texts.quality;
    const EvidenceShare& evidence = context.input.results.evidence;
    if (evidence.level_answers == 0) {
        add_paragraph(blocks, texts.evidence_none.text());
        return;
    }
    add_paragraph(
        blocks,
        filled(
            texts.evidence_share,
            {formatted_percent(evidence.share(), 0, context.language),
             formatted_integer(evidence.with_evidence, context.language),
             formatted_integer(evidence.level_answers, context.language)}
        )
    );
}

void add_questions_in(
    Blocks& blocks, const Context& context, QuestionState state, const Plural& title
) {
    List list;
    for (const QuestionValue& value : context.input.results.questions)
        if (value.state() == state)
            list.items.push_back(plain(question_text(context, value.question)));
    if (list.items.empty())
        return;
    add_paragraph(
        blocks, counted(title, static_cast<std::int64_t>(list.items.size()), context.language)
    );
    blocks.push_back(std::move(list));
}

void add_grades(Blocks& blocks, const Context& context) {
    const QualityTexts& texts = context.texts.quality;
    std::array<int, enum_count<Evidence>> touchpoints{};
    std::array<int, enum_count<Evidence>> pains{};
    int touchpoint_count = 0;
    for (const Journey& journey : context.input.document.journeys) {
        for (const Touchpoint& touchpoint : journey.touchpoints)
            ++touchpoints[static_cast<std::size_t>(touchpoint.evidence)];
        for (const PainPoint& pain : journey.pain_points)
            ++pains[static_cast<std::size_t>(pain.evidence)];
        touchpoint_count += static_cast<int>(journey.touchpoints.size());
    }
    if (touchpoint_count == 0)
        return;
    Table table{
        texts.grades.text(),
        true,
        {{texts.grade.text(), Align::Start, 2},
         {texts.touchpoints.text(), Align::End, 1.2},
         {texts.pain_points.text(), Align::End, 1.2}},
        {}};
    for (const Evidence grade : all_of<Evidence>()) {
        const auto index = static_cast<std::size_t>(grade);
        table.rows.push_back(
            {name_of(context.texts.common.evidences, grade),
             formatted_integer(touchpoints[index], context.language),
             formatted_integer(pains[index], context.language)}
        );
    }
    blocks.push_back(std::move(table));
}

// One person alone; what several have to say of themselves is a section of its own.
void add_respondent(Blocks& blocks, const Context& context) {
    const QualityTexts& texts = context.texts.quality;
    std::map<std::string, int> people_by_role;
    for (const Respondent& respondent : context.input.document.assessment.respondents)
        ++people_by_role[respondent.role.empty() ? texts.role_unknown.text() : respondent.role];
    if (people_by_role.empty())
        return;
    Table table{
        texts.respondents.text(),
        true,
        {{texts.role.text(), Align::Start, 3}, {texts.people.text(), Align::End, 1}},
        {}};
    for (const auto& [role, people] : people_by_role)
        table.rows.push_back({role, formatted_integer(people, context.language)});
    blocks.push_back(std::move(table));
}

// What no longer matches is shown, by the ids that are all one knows of such questions.
void add_foreign(Blocks& blocks, const Context& context) {
    const QualityTexts& texts = context.texts.quality;
    std::map<std::string, int> answers_by_question;
    int count = 0;
    for (const Answer& answer : context.input.document.assessment.answers) {
        if (find_question(context.input.questionnaire, answer.question))
            continue;
        ++answers_by_question[answer.question.text];
        ++count;
    }
    if (count == 0)
        return;
    add_paragraph(blocks, counted(texts.other_version, count, context.language));
    List list;
    for (const auto& [question, answers] : answers_by_question) {
        if (list.items.size() == foreign_shown)
            break;
        list.items.push_back(
            plain(counted(texts.other_version_item, answers, context.language, {question}))
        );
    }
    const std::size_t left_out = answers_by_question.size() - list.items.size();
    blocks.push_back(std::move(list));
    if (left_out > 0)
        add_paragraph(blocks, more_text(context, left_out));
}

// The questions somebody has no answer to, with how many of those asked; then what that leaves
// open in the score.
void add_dont_know(Blocks& blocks, const Context& context) {
    const QualityTexts& texts = context.texts.quality;
    const Bounds& bounds = context.input.results.bounds;
    if (bounds.dont_know.empty())
        return;
    List list;
    for (const QuestionValue& value : context.input.results.questions) {
        if (value.dont_know_count == 0 || value.agreed)
            continue;
        const std::string text = question_text(context, value.question);
        const int answers = value.level_count + value.dont_know_count + value.not_applicable_count;
        list.items.push_back(plain(
            several_people(context) ? filled(
                texts.dont_know_item,
                {text,
                 formatted_integer(value.dont_know_count, context.language),
                 formatted_integer(answers, context.language)}
            )
                                    : text
        ));
    }
    add_paragraph(
        blocks,
        counted(texts.dont_know, static_cast<std::int64_t>(list.items.size()), context.language)
    );
    blocks.push_back(std::move(list));
    if (bounds.low && bounds.high)
        add_paragraph(
            blocks,
            filled(
                texts.bounds,
                {formatted(*bounds.low, 2, context.language),
                 formatted(*bounds.high, 2, context.language)}
            )
        );
}

} // namespace

void add_quality(Blocks& blocks, const Context& context) {
    const QualityTexts& texts = context.texts.quality;
    const Results& results = context.input.results;
    add_section_heading(blocks, context, Section::Quality);
    add_paragraph(
        blocks,
        counted(
            texts.answered,
            results.progress.answered,
            context.language,
            {formatted_integer(results.progress.total, context.language)}
        )
    );
    const double coverage = results.overall.coverage;
    add_paragraph(
        blocks,
        coverage >= 1 ? texts.coverage_full.text()
                      : filled(
                          several_people(context) ? texts.coverage_several : texts.coverage,
                          {formatted_percent(coverage, 0, context.language)}
                      )
    );
    add_evidence(blocks, context);
    add_confidence(blocks, context);
    add_dont_know(blocks, context);
    add_questions_in(blocks, context, QuestionState::Unanswered, texts.unanswered);
    add_questions_in(blocks, context, QuestionState::NotApplicable, texts.not_applicable);
    add_foreign(blocks, context);
    add_grades(blocks, context);
    if (!several_people(context))
        add_respondent(blocks, context);
}

} // namespace tappa::report
