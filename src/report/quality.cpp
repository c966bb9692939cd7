#include "base/number.hpp"
#include "report/context.hpp"

#include <algorithm>
#include <map>

namespace tappa::report {

namespace {

constexpr std::size_t foreign_shown = 15;

std::string share_of(const Context& context, int part, int whole) {
    return whole > 0 ? formatted_percent(static_cast<double>(part) / whole, 0, context.language)
                     : text(context, ReportText::CommonUnknown);
}

void add_confidence(Blocks& blocks, const Context& context) {
    const ConfidenceMix& mix = context.input.results.confidence;
    if (mix.total() == 0)
        return;
    Table table{
        text(context, ReportText::QualityConfidence),
        true,
        {{text(context, ReportText::QualityConfidenceName), Align::Start},
         {text(context, ReportText::QualityAnswers), Align::End},
         {text(context, ReportText::QualityShare), Align::End}},
        {}};
    const auto add_row = [&](const std::string& name, int count) {
        table.rows.push_back(
            {name,
             formatted_integer(count, context.language),
             share_of(context, count, mix.total())}
        );
    };
    add_row(name_in(context, Confidence::Documented), mix.documented);
    add_row(name_in(context, Confidence::FairlySure), mix.fairly_sure);
    add_row(name_in(context, Confidence::Guess), mix.guess);
    add_row(text(context, ReportText::QualityUnstated), mix.unstated);
    blocks.push_back(std::move(table));
}

void add_evidence(Blocks& blocks, const Context& context) {
    const EvidenceShare& evidence = context.input.results.evidence;
    if (evidence.level_answers == 0) {
        add_paragraph(blocks, text(context, ReportText::QualityEvidenceNone));
        return;
    }
    add_paragraph(
        blocks,
        text_with(
            context,
            ReportText::QualityEvidenceShare,
            {formatted_percent(evidence.share(), 0, context.language),
             formatted_integer(evidence.with_evidence, context.language),
             formatted_integer(evidence.level_answers, context.language)}
        )
    );
}

void add_questions_in(
    Blocks& blocks, const Context& context, QuestionState state, ReportText title
) {
    List list;
    for (const QuestionValue& value : context.input.results.questions)
        if (value.state() == state)
            list.items.push_back(plain(question_text(context, value.question)));
    if (list.items.empty())
        return;
    add_paragraph(blocks, text_count(context, title, static_cast<std::int64_t>(list.items.size())));
    blocks.push_back(std::move(list));
}

void add_grades(Blocks& blocks, const Context& context) {
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
        text(context, ReportText::QualityGrades),
        true,
        {{text(context, ReportText::QualityGrade), Align::Start},
         {text(context, ReportText::QualityTouchpoints), Align::End},
         {text(context, ReportText::QualityPainPoints), Align::End}},
        {}};
    for (const Evidence grade : all_of<Evidence>()) {
        const auto index = static_cast<std::size_t>(grade);
        table.rows.push_back(
            {name_in(context, grade),
             formatted_integer(touchpoints[index], context.language),
             formatted_integer(pains[index], context.language)}
        );
    }
    blocks.push_back(std::move(table));
}

// One person alone; what several have to say of themselves is a section of its own.
void add_respondent(Blocks& blocks, const Context& context) {
    std::map<std::string, int> people_by_role;
    for (const Respondent& respondent : context.input.document.assessment->respondents)
        ++people_by_role
            [respondent.role.empty() ? text(context, ReportText::QualityRoleUnknown)
                                     : respondent.role];
    if (people_by_role.empty())
        return;
    Table table{
        text(context, ReportText::QualityRespondents),
        true,
        {{text(context, ReportText::QualityRole), Align::Start},
         {text(context, ReportText::QualityPeople), Align::End}},
        {}};
    for (const auto& [role, people] : people_by_role)
        table.rows.push_back({role, formatted_integer(people, context.language)});
    blocks.push_back(std::move(table));
}

// What no longer matches is shown, by the ids that are all one knows of such questions.
void add_foreign(Blocks& blocks, const Context& context) {
    std::map<std::string, int> answers_by_question;
    int count = 0;
    for (const Answer& answer : context.input.document.assessment->answers) {
        if (find_question(context.input.questionnaire, answer.question))
            continue;
        ++answers_by_question[answer.question.text];
        ++count;
    }
    if (count == 0)
        return;
    add_paragraph(blocks, text_count(context, ReportText::QualityOtherVersion, count));
    List list;
    for (const auto& [question, answers] : answers_by_question) {
        if (list.items.size() == foreign_shown)
            break;
        list.items.push_back(
            plain(text_count(context, ReportText::QualityOtherVersionItem, answers, {question}))
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
            several_people(context) ? text_with(
                context,
                ReportText::QualityDontKnowItem,
                {text,
                 formatted_integer(value.dont_know_count, context.language),
                 formatted_integer(answers, context.language)}
            )
                                    : text
        ));
    }
    add_paragraph(
        blocks,
        text_count(
            context, ReportText::QualityDontKnow, static_cast<std::int64_t>(list.items.size())
        )
    );
    blocks.push_back(std::move(list));
    if (bounds.low && bounds.high)
        add_paragraph(
            blocks,
            text_with(
                context,
                ReportText::QualityBounds,
                {formatted(*bounds.low, 2, context.language),
                 formatted(*bounds.high, 2, context.language)}
            )
        );
}

std::string coverage_text(const Context& context) {
    const QuestionValues& values = context.input.results.questions;
    const bool none_applies =
        std::all_of(values.begin(), values.end(), [](const QuestionValue& value) {
            return value.state() == QuestionState::NotApplicable;
        });
    if (none_applies)
        return text(context, ReportText::QualityNoneApplicable);
    const double coverage = context.input.results.overall.coverage;
    if (coverage >= 1)
        return text(context, ReportText::QualityCoverageFull);
    return text_with(
        context,
        several_people(context) ? ReportText::QualityCoverageSeveral : ReportText::QualityCoverage,
        {formatted_percent(coverage, 0, context.language)}
    );
}

} // namespace

void add_quality(Blocks& blocks, const Context& context) {
    const Results& results = context.input.results;
    add_section_heading(blocks, context, Section::Quality);
    add_paragraph(
        blocks,
        text_count(
            context,
            ReportText::QualityAnswered,
            results.progress.answered,
            {formatted_integer(results.progress.total, context.language)}
        )
    );
    add_paragraph(blocks, coverage_text(context));
    add_evidence(blocks, context);
    add_confidence(blocks, context);
    add_dont_know(blocks, context);
    add_questions_in(blocks, context, QuestionState::Unanswered, ReportText::QualityUnanswered);
    add_questions_in(
        blocks, context, QuestionState::NotApplicable, ReportText::QualityNotApplicable
    );
    add_foreign(blocks, context);
    add_grades(blocks, context);
    if (!several_people(context))
        add_respondent(blocks, context);
}

} // namespace tappa::report
