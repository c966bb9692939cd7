#include "base/number.hpp"
#include "report/context.hpp"

namespace tappa::report {

namespace {

void add_item(
    Blocks& blocks,
    const Context& context,
    const MethodText& item,
    const std::vector<std::string>& numbers = {}
) {
    add_heading(blocks, 2, item.title.text());
    add_paragraph(blocks, filled(item.formula, numbers), ParagraphStyle::Formula);
    add_paragraph(blocks, filled(item.text, numbers));
    add_paragraph(
        blocks, filled(context.texts.method.source, {item.source.text()}), ParagraphStyle::Muted
    );
}

// The capabilities that somebody gave another weight than 1.
std::string weights_text(const Context& context) {
    std::vector<std::string> parts;
    for (const CapabilityWeight& weight : context.input.document.assessment.weights)
        if (weight.weight != 1.0)
            parts.push_back(
                capability_name(context, weight.capability) + " "
                + formatted_short(weight.weight, 2, context.language)
            );
    return list_text(parts);
}

// What only several people, or a level agreed on, give rise to.
void add_people(Blocks& blocks, const Context& context) {
    const MethodTexts& texts = context.texts.method;
    const Intervals* intervals = context.input.intervals;
    if (agreed_count(context) > 0)
        add_item(blocks, context, texts.agreed);
    if (intervals && intervals->resample_count > 0)
        add_item(
            blocks,
            context,
            texts.interval,
            {formatted_integer(intervals->resample_count, context.language),
             std::to_string(resampling_seed),
             formatted_integer(least_respondents, context.language)}
        );
    if (context.input.results.agreement.r_wg_star) {
        add_item(blocks, context, texts.r_wg);
        add_item(blocks, context, texts.r_wg_star);
        add_item(blocks, context, texts.deviation, {formatted(ad_limit, 2, context.language)});
        add_item(blocks, context, texts.quartiles);
    }
    if (several_people(context))
        add_item(
            blocks, context, texts.roles, {formatted_integer(least_people_shown, context.language)}
        );
}

} // namespace

void add_method(Blocks& blocks, const Context& context) {
    const MethodTexts& texts = context.texts.method;
    const auto number = [&](double value) { return formatted_short(value, 2, context.language); };
    add_section_heading(blocks, context, Section::Method);
    add_paragraph(blocks, texts.intro.text());
    add_item(blocks, context, texts.score);
    add_item(blocks, context, texts.overall);
    const std::string weights = weights_text(context);
    if (!weights.empty())
        add_paragraph(blocks, filled(texts.weights_note, {weights}));
    add_item(blocks, context, texts.stage);
    add_item(blocks, context, texts.distance);
    add_item(blocks, context, texts.bounds);
    add_item(blocks, context, texts.coverage);
    add_item(blocks, context, texts.evidence);
    add_people(blocks, context);
    add_item(blocks, context, texts.gap);
    add_item(blocks, context, texts.emotion);
    add_item(blocks, context, texts.burden);
    const PriorityWeights& chosen = context.input.document.plan.weights;
    add_item(
        blocks,
        context,
        texts.priority,
        {number(chosen.gap),
         number(chosen.pain),
         number(chosen.leverage),
         number(chosen.effort_exponent)}
    );
    add_item(
        blocks,
        context,
        texts.classes,
        {formatted_percent(context.matrix.impact_split, 0, context.language),
         number(context.matrix.effort_split_days)}
    );
    add_item(blocks, context, texts.completeness);
}

} // namespace tappa::report
