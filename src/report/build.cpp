#include "report/build.hpp"

#include "base/date_text.hpp"
#include "base/number.hpp"
#include "planning/leverage.hpp"
#include "report/column_widths.hpp"
#include "report/context.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tappa::report {

namespace {

bool always(const Document&, const Results&) {
    return true;
}

bool has_pain_points(const Document& document, const Results&) {
    const Journeys& journeys = document.journeys;
    return std::any_of(journeys.begin(), journeys.end(), [](const Journey& journey) {
        return !journey.pain_points.empty();
    });
}

bool has_people(const Document& document, const Results&) {
    return document.assessment->respondents.size() > 1;
}

bool compares_people(const Document& document, const Results& results) {
    const QuestionValues& values = results.questions;
    const bool agreed = std::any_of(values.begin(), values.end(), [](const QuestionValue& value) {
        return value.agreed.has_value();
    });
    return has_people(document, results) && (results.agreement.r_wg_star || agreed);
}

// All there is to know of a section; what the app, the writers and the command line show of
// sections comes from here.
struct SectionInfo {
    Section section;
    std::string_view id;
    ReportText title;
    bool (*applies)(const Document&, const Results&); // whether it has anything to say
    void (*add)(Blocks&, const Context&);
};

constexpr std::array<SectionInfo, section_count> infos{{
    {Section::Summary, "summary", ReportText::SectionSummary, always, add_summary},
    {Section::Stage, "stage", ReportText::SectionStage, always, add_stage},
    {Section::Scores, "scores", ReportText::SectionScores, always, add_scores},
    {Section::Agreement, "agreement", ReportText::SectionAgreement, compares_people, add_agreement},
    {Section::Journey, "journey", ReportText::SectionJourney, always, add_journeys},
    {Section::PainPoints, "pain-points", ReportText::SectionPainPoints, always, add_pain_points},
    {Section::QuickAudit,
     "quick-audit",
     ReportText::SectionQuickAudit,
     has_pain_points,
     add_quick_audit},
    {Section::Plan, "plan", ReportText::SectionPlan, always, add_plan},
    {Section::ActionDetails,
     "action-details",
     ReportText::SectionActionDetails,
     always,
     add_action_details},
    {Section::Method, "method", ReportText::SectionMethod, always, add_method},
    {Section::Quality, "quality", ReportText::SectionQuality, always, add_quality},
    {Section::Respondents,
     "respondents",
     ReportText::SectionRespondents,
     has_people,
     add_respondents},
    {Section::Answers, "answers", ReportText::SectionAnswers, always, add_answers},
}};

const SectionInfo& info_of(Section section) {
    return infos[static_cast<std::size_t>(section)];
}

std::string title_of(const Context& context, const ReportOptions& options) {
    const std::string& title = context.input.document.title;
    return options.unnamed || title.empty() ? text(context, ReportText::CommonTitle) : title;
}

Cover cover_of(const Context& context, std::string title) {
    const Document& document = context.input.document;
    Cover cover{std::move(title), text(context, ReportText::CommonSubtitle), {}};
    if (!document.organisation.empty())
        cover.lines.push_back(document.organisation);
    cover.lines.push_back(formatted_date(document.date, context.language));
    cover.lines.push_back(text_with(
        context,
        ReportText::CommonQuestionnaire,
        {context.input.questionnaire.title.in(context.language),
         formatted_integer(context.input.questionnaire.revision, context.language)}
    ));
    if (!context.completeness.ready)
        cover.lines.push_back(text(context, ReportText::CommonDraftLine));
    return cover;
}

} // namespace

const std::vector<Section>& all_sections() {
    static const std::vector<Section> sections = [] {
        std::vector<Section> all;
        for (const SectionInfo& info : infos)
            all.push_back(info.section);
        return all;
    }();
    return sections;
}

std::string_view section_id(Section section) {
    return info_of(section).id;
}

std::string_view section_title(Section section, Language language) {
    return text(info_of(section).title, language);
}

bool has_content(Section section, const Document& document, const Results& results) {
    return info_of(section).applies(document, results);
}

Report build_report(const ReportInput& input, Language language, const ReportOptions& options) {
    std::vector<Section> sections;
    for (const Section section : all_sections()) {
        const auto& wanted = options.sections;
        if (std::find(wanted.begin(), wanted.end(), section) != wanted.end()
            && has_content(section, input.document, input.results))
            sections.push_back(section);
    }
    Context context = context_of(input, language, std::move(sections));
    context.today = options.today.value_or(input.document.date);
    Report report;
    report.language = language;
    report.title = title_of(context, options);
    report.subtitle = text(context, ReportText::CommonSubtitle);
    report.author = input.document.organisation;
    report.date = input.document.date;
    report.draft = !context.completeness.ready;
    report.draft_label = text(context, ReportText::CommonDraft);
    report.labels = {
        text_with(context, ReportText::CommonPage, {"{page}", "{pages}"}),
        text(context, ReportText::CommonContents),
        text(context, ReportText::CommonContinued),
        text(context, ReportText::CommonFigureData),
        text_with(context, ReportText::CommonPicture, {"{0}"})};
    report.blocks.push_back(cover_of(context, report.title));
    // One page break: sections that began pages of their own left many nearly empty.
    report.blocks.push_back(PageBreak{});
    for (const SectionInfo& info : infos) {
        if (context.includes(info.section)) {
            info.add(report.blocks, context);
        }
        // What a draft still needs follows the plan and cannot be left out with it.
        if (info.section == Section::ActionDetails && report.draft)
            add_missing(report.blocks, context);
    }
    for (Block& block : report.blocks)
        if (Table* const table = std::get_if<Table>(&block))
            fit_columns(*table);
    return report;
}

Report build_report(
    const Document& document,
    const Questionnaire& questionnaire,
    const Catalogue& catalogue,
    Language language,
    const ReportOptions& options
) {
    const Results results = score(questionnaire, document.assessment);
    const Intervals intervals = score_intervals(questionnaire, document.assessment);
    const std::vector<ActionPriority> priorities =
        document_priorities(document, results, catalogue);
    return build_report(
        ReportInput{document, questionnaire, catalogue, results, priorities, &intervals},
        language,
        options
    );
}

} // namespace tappa::report
