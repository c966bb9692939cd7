#include "base/number.hpp"
#include "report/context.hpp"

#include <algorithm>
#include <array>

namespace tappa::report {

namespace {

constexpr std::size_t agenda_shown = 15;

// In the order of the bands of r*_wg.
constexpr std::array<ReportText, 5> readings{
    ReportText::AgreementReadingLacking,
    ReportText::AgreementReadingWeak,
    ReportText::AgreementReadingModerate,
    ReportText::AgreementReadingStrong,
    ReportText::AgreementReadingVeryStrong};

void add_star(Blocks& blocks, const Context& context) {
    const Agreement& agreement = context.input.results.agreement;
    if (!agreement.r_wg_star) {
        add_paragraph(blocks, text(context, ReportText::AgreementNoneCompared));
        return;
    }
    add_paragraph(
        blocks,
        text_count(
            context,
            ReportText::AgreementStar,
            agreement.compared_count,
            {text(
                 context, readings[static_cast<std::size_t>(agreement_band(*agreement.r_wg_star))]
             ),
             formatted(*agreement.r_wg_star, 2, context.language)}
        ),
        ParagraphStyle::Lead
    );
    if (*agreement.r_wg_star < 0)
        add_paragraph(blocks, text(context, ReportText::AgreementNegative));
    std::vector<std::string> ends;
    for (const double end : agreement_band_ends)
        ends.push_back(formatted(end, 2, context.language));
    add_paragraph(
        blocks, text_with(context, ReportText::AgreementScale, ends), ParagraphStyle::Muted
    );
}

// "2 · 0 · 1 · 0 · 1": how many gave level 1, 2, … 5. No line begins with a dot.
std::string distribution_text(const Context& context, const QuestionAgreement& found) {
    std::string text;
    for (const int count : found.distribution)
        text += (text.empty() ? "" : "\u00A0· ") + formatted_integer(count, context.language);
    return text;
}

std::string deviation_text(const Context& context, const QuestionAgreement& found) {
    const std::string text = score_text(context, found.ad_median, 2);
    return found.ad_is_high() ? text_with(context, ReportText::AgreementAdHigh, {text}) : text;
}

std::vector<std::string> agenda_row(const Context& context, std::size_t question) {
    const QuestionAgreement& found = context.input.results.agreement.questions[question];
    const std::optional<int> agreed = context.input.results.questions[question].agreed;
    return {
        question_text(context, found.question),
        formatted_integer(found.level_count, context.language),
        distribution_text(context, found),
        found.median ? formatted_short(*found.median, 1, context.language)
                     : text(context, ReportText::CommonUnknown),
        found.iqr ? formatted_short(*found.iqr, 2, context.language)
                  : text(context, ReportText::CommonUnknown),
        deviation_text(context, found),
        score_text(context, found.r_wg, 2),
        agreed ? formatted_integer(*agreed, context.language)
               : text(context, ReportText::CommonUnknown)};
}

void add_agenda(Blocks& blocks, const Context& context) {
    const Agreement& agreement = context.input.results.agreement;
    if (agreement.compared_count == 0)
        return;
    if (agreement.agenda.empty()) {
        add_paragraph(blocks, text(context, ReportText::AgreementUnanimous));
        return;
    }
    const std::size_t count = agreement.agenda.size();
    add_heading(blocks, 2, text(context, ReportText::AgreementAgenda));
    add_paragraph(
        blocks,
        text_count(context, ReportText::AgreementAgendaIntro, static_cast<std::int64_t>(count))
    );
    add_paragraph(
        blocks,
        text_with(
            context, ReportText::AgreementAgendaColumns, {formatted(ad_limit, 2, context.language)}
        ),
        ParagraphStyle::Muted
    );
    Table table{
        text(context, ReportText::AgreementTable),
        true,
        {{text(context, ReportText::AgreementQuestion), Align::Start},
         {text(context, ReportText::AgreementPeople), Align::End},
         {text(context, ReportText::AgreementLevels), Align::End},
         {text(context, ReportText::AgreementMedian), Align::End},
         {text(context, ReportText::AgreementIqr), Align::End},
         {text(context, ReportText::AgreementAd), Align::End},
         {text(context, ReportText::AgreementRWg), Align::End},
         {text(context, ReportText::AgreementAgreed), Align::End}},
        {}};
    for (std::size_t i = 0; i < std::min(count, agenda_shown); ++i) {
        if (const QuestionAgreement* found = find_agreement(agreement, agreement.agenda[i]))
            table.rows.push_back(
                agenda_row(context, static_cast<std::size_t>(found - agreement.questions.data()))
            );
    }
    blocks.push_back(std::move(table));
    if (count > agenda_shown)
        add_paragraph(blocks, more_text(context, count - agenda_shown));
}

} // namespace

std::int64_t agreed_count(const Context& context) {
    const QuestionValues& values = context.input.results.questions;
    return std::count_if(values.begin(), values.end(), [](const QuestionValue& value) {
        return value.agreed.has_value();
    });
}

void add_agreed_levels(Blocks& blocks, const Context& context) {
    List list;
    for (const QuestionValue& value : context.input.results.questions) {
        if (!value.agreed)
            continue;
        std::string text = ": "
            + text_with(context,
                        ReportText::AgreementAgreedLevel,
                        {formatted_integer(*value.agreed, context.language)});
        if (value.mean)
            text += "; "
                + text_count(
                        context,
                        ReportText::AgreementAgreedMean,
                        value.level_count,
                        {formatted(*value.mean, 1, context.language)}
                );
        const AgreedLevel* agreed = find_agreed(context.input.document.assessment, value.question);
        text += ".";
        if (agreed)
            text += " " + text_with(context, ReportText::AgreementAgreedReason, {agreed->reason});
        list.items.push_back({{question_text(context, value.question), true}, {text, false}});
    }
    if (!list.items.empty())
        blocks.push_back(std::move(list));
}

void add_agreement(Blocks& blocks, const Context& context) {
    add_section_heading(blocks, context, Section::Agreement);
    add_star(blocks, context);
    add_agenda(blocks, context);
    if (agreed_count(context) == 0)
        return;
    add_heading(blocks, 2, text(context, ReportText::AgreementAgreedHeading));
    add_paragraph(blocks, text(context, ReportText::AgreementAgreedIntro));
    add_agreed_levels(blocks, context);
}

} // namespace tappa::report
