#include "base/number.hpp"
#include "report/context.hpp"

#include <algorithm>

namespace tappa::report {

namespace {

constexpr std::size_t agenda_shown = 15;

void add_star(Blocks& blocks, const Context& context) {
    const AgreementTexts& texts = context.texts.agreement;
    const Agreement& agreement = context.input.results.agreement;
    if (!agreement.r_wg_star) {
        add_paragraph(blocks, texts.none_compared.text());
        return;
    }
    add_paragraph(
        blocks,
        counted(
            texts.star,
            agreement.compared_count,
            context.language,
            {texts.readings[static_cast<std::size_t>(agreement_band(*agreement.r_wg_star))].text(),
             formatted(*agreement.r_wg_star, 2, context.language)}
        ),
        ParagraphStyle::Lead
    );
    if (*agreement.r_wg_star < 0)
        add_paragraph(blocks, texts.negative.text());
    std::vector<std::string> ends;
    for (const double end : agreement_band_ends)
        ends.push_back(formatted(end, 2, context.language));
    add_paragraph(blocks, filled(texts.scale, ends), ParagraphStyle::Muted);
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
    return found.ad_is_high() ? filled(context.texts.agreement.ad_high, {text}) : text;
}

std::vector<std::string> agenda_row(const Context& context, std::size_t question) {
    const QuestionAgreement& found = context.input.results.agreement.questions[question];
    const std::optional<int> agreed = context.input.results.questions[question].agreed;
    return {
        question_text(context, found.question),
        formatted_integer(found.level_count, context.language),
        distribution_text(context, found),
        found.median ? formatted_short(*found.median, 1, context.language)
                     : context.texts.common.unknown.text(),
        found.iqr ? formatted_short(*found.iqr, 2, context.language)
                  : context.texts.common.unknown.text(),
        deviation_text(context, found),
        score_text(context, found.r_wg, 2),
        agreed ? formatted_integer(*agreed, context.language)
               : context.texts.common.unknown.text()};
}

void add_agenda(Blocks& blocks, const Context& context) {
    const AgreementTexts& texts = context.texts.agreement;
    const Agreement& agreement = context.input.results.agreement;
    if (agreement.compared_count == 0)
        return;
    if (agreement.agenda.empty()) {
        add_paragraph(blocks, texts.unanimous.text());
        return;
    }
    const std::size_t count = agreement.agenda.size();
    add_heading(blocks, 2, texts.agenda.text());
    add_paragraph(
        blocks, counted(texts.agenda_intro, static_cast<std::int64_t>(count), context.language)
    );
    add_paragraph(
        blocks,
        filled(texts.agenda_columns, {formatted(ad_limit, 2, context.language)}),
        ParagraphStyle::Muted
    );
    Table table{
        texts.table.text(),
        true,
        {{texts.question.text(), Align::Start, 3.6},
         {texts.people.text(), Align::End, 0.9},
         {texts.levels.text(), Align::End, 2.2},
         {texts.median.text(), Align::End, 1},
         {texts.iqr.text(), Align::End, 0.7},
         {texts.ad.text(), Align::End, 1.2},
         {texts.r_wg.text(), Align::End, 0.8},
         {texts.agreed.text(), Align::End, 1.2}},
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
    const AgreementTexts& texts = context.texts.agreement;
    List list;
    for (const QuestionValue& value : context.input.results.questions) {
        if (!value.agreed)
            continue;
        std::string text =
            ": " + filled(texts.agreed_level, {formatted_integer(*value.agreed, context.language)});
        if (value.mean)
            text += "; "
                + counted(
                        texts.agreed_mean,
                        value.level_count,
                        context.language,
                        {formatted(*value.mean, 1, context.language)}
                );
        const AgreedLevel* agreed = find_agreed(context.input.document.assessment, value.question);
        text += ".";
        if (agreed)
            text += " " + filled(texts.agreed_reason, {agreed->reason});
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
    add_heading(blocks, 2, context.texts.agreement.agreed_heading.text());
    add_paragraph(blocks, context.texts.agreement.agreed_intro.text());
    add_agreed_levels(blocks, context);
}

} // namespace tappa::report
