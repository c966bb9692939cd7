#include "base/number.hpp"
#include "report/conformance.hpp"
#include "report/plan_view.hpp"

namespace tappa::report {

namespace {

// A formula with its title, what its letters mean, and where it is from.
struct MethodItem {
    ReportText title;
    ReportText formula;
    ReportText text;
    ReportText source;
};

constexpr MethodItem method_score{
    ReportText::MethodScoreTitle,
    ReportText::MethodScoreFormula,
    ReportText::MethodScoreText,
    ReportText::MethodScoreSource};
constexpr MethodItem method_overall{
    ReportText::MethodOverallTitle,
    ReportText::MethodOverallFormula,
    ReportText::MethodOverallText,
    ReportText::MethodOverallSource};
constexpr MethodItem method_stage{
    ReportText::MethodStageTitle,
    ReportText::MethodStageFormula,
    ReportText::MethodStageText,
    ReportText::MethodStageSource};
constexpr MethodItem method_distance{
    ReportText::MethodDistanceTitle,
    ReportText::MethodDistanceFormula,
    ReportText::MethodDistanceText,
    ReportText::MethodDistanceSource};
constexpr MethodItem method_bounds{
    ReportText::MethodBoundsTitle,
    ReportText::MethodBoundsFormula,
    ReportText::MethodBoundsText,
    ReportText::MethodBoundsSource};
constexpr MethodItem method_gap{
    ReportText::MethodGapTitle,
    ReportText::MethodGapFormula,
    ReportText::MethodGapText,
    ReportText::MethodGapSource};
constexpr MethodItem method_coverage{
    ReportText::MethodCoverageTitle,
    ReportText::MethodCoverageFormula,
    ReportText::MethodCoverageText,
    ReportText::MethodCoverageSource};
constexpr MethodItem method_emotion{
    ReportText::MethodEmotionTitle,
    ReportText::MethodEmotionFormula,
    ReportText::MethodEmotionText,
    ReportText::MethodEmotionSource};
constexpr MethodItem method_burden{
    ReportText::MethodBurdenTitle,
    ReportText::MethodBurdenFormula,
    ReportText::MethodBurdenText,
    ReportText::MethodBurdenSource};
constexpr MethodItem method_priority{
    ReportText::MethodPriorityTitle,
    ReportText::MethodPriorityFormula,
    ReportText::MethodPriorityText,
    ReportText::MethodPrioritySource};
constexpr MethodItem method_way{
    ReportText::MethodWayTitle,
    ReportText::MethodWayFormula,
    ReportText::MethodWayText,
    ReportText::MethodWaySource};
constexpr MethodItem method_classes{
    ReportText::MethodClassesTitle,
    ReportText::MethodClassesFormula,
    ReportText::MethodClassesText,
    ReportText::MethodClassesSource};
constexpr MethodItem method_outcome{
    ReportText::MethodOutcomeTitle,
    ReportText::MethodOutcomeFormula,
    ReportText::MethodOutcomeText,
    ReportText::MethodOutcomeSource};
constexpr MethodItem method_completeness{
    ReportText::MethodCompletenessTitle,
    ReportText::MethodCompletenessFormula,
    ReportText::MethodCompletenessText,
    ReportText::MethodCompletenessSource};
constexpr MethodItem method_evidence{
    ReportText::MethodEvidenceTitle,
    ReportText::MethodEvidenceFormula,
    ReportText::MethodEvidenceText,
    ReportText::MethodEvidenceSource};
constexpr MethodItem method_agreed{
    ReportText::MethodAgreedTitle,
    ReportText::MethodAgreedFormula,
    ReportText::MethodAgreedText,
    ReportText::MethodAgreedSource};
constexpr MethodItem method_fit{
    ReportText::MethodFitTitle,
    ReportText::MethodFitFormula,
    ReportText::MethodFitText,
    ReportText::MethodFitSource};
constexpr MethodItem method_interval{
    ReportText::MethodIntervalTitle,
    ReportText::MethodIntervalFormula,
    ReportText::MethodIntervalText,
    ReportText::MethodIntervalSource};
constexpr MethodItem method_kept{
    ReportText::MethodKeptTitle,
    ReportText::MethodKeptFormula,
    ReportText::MethodKeptText,
    ReportText::MethodKeptSource};
constexpr MethodItem method_r_wg{
    ReportText::MethodRWgTitle,
    ReportText::MethodRWgFormula,
    ReportText::MethodRWgText,
    ReportText::MethodRWgSource};
constexpr MethodItem method_r_wg_star{
    ReportText::MethodRWgStarTitle,
    ReportText::MethodRWgStarFormula,
    ReportText::MethodRWgStarText,
    ReportText::MethodRWgStarSource};
constexpr MethodItem method_deviation{
    ReportText::MethodDeviationTitle,
    ReportText::MethodDeviationFormula,
    ReportText::MethodDeviationText,
    ReportText::MethodDeviationSource};
constexpr MethodItem method_quartiles{
    ReportText::MethodQuartilesTitle,
    ReportText::MethodQuartilesFormula,
    ReportText::MethodQuartilesText,
    ReportText::MethodQuartilesSource};
constexpr MethodItem method_roles{
    ReportText::MethodRolesTitle,
    ReportText::MethodRolesFormula,
    ReportText::MethodRolesText,
    ReportText::MethodRolesSource};

void add_item(
    Blocks& blocks,
    const Context& context,
    const MethodItem& item,
    const std::vector<std::string>& numbers = {}
) {
    add_heading(blocks, 2, text(context, item.title));
    add_paragraph(blocks, text_with(context, item.formula, numbers), ParagraphStyle::Formula);
    add_paragraph(blocks, text_with(context, item.text, numbers));
    add_paragraph(
        blocks,
        text_with(context, ReportText::MethodSource, {text(context, item.source)}),
        ParagraphStyle::Muted
    );
}

// The capabilities with a weight other than 1.
std::string weights_text(const Context& context) {
    std::vector<std::string> parts;
    for (const CapabilityWeight& weight : context.input.document.assessment->weights)
        if (weight.weight != 1.0)
            parts.push_back(
                capability_name(context, weight.capability) + " "
                + formatted_short(weight.weight, 2, context.language)
            );
    return list_text(parts);
}

// What stands there only with several respondents, or a level agreed on.
void add_people(Blocks& blocks, const Context& context) {
    const Intervals* intervals = context.input.intervals;
    if (agreed_count(context) > 0)
        add_item(blocks, context, method_agreed);
    if (intervals && intervals->resample_count > 0)
        add_item(
            blocks,
            context,
            method_interval,
            {formatted_integer(intervals->resample_count, context.language),
             std::to_string(resampling_seed),
             formatted_integer(least_respondents, context.language)}
        );
    if (context.input.results.agreement.r_wg_star) {
        add_item(blocks, context, method_r_wg);
        add_item(blocks, context, method_r_wg_star);
        add_item(blocks, context, method_deviation, {formatted(ad_limit, 2, context.language)});
        add_item(blocks, context, method_quartiles);
    }
    if (several_people(context))
        add_item(
            blocks, context, method_roles, {formatted_integer(least_people_shown, context.language)}
        );
}

// What effort is counted against.
std::string counted_value(const Context& context) {
    return text(
        context,
        context.input.document.plan->weights.ignores_confidence ? ReportText::PlanTermValue
                                                                : ReportText::PlanTermValueSure
    );
}

// The very terms of each priority, so that it can be checked by hand.
void add_priority_terms(Blocks& blocks, const Context& context) {
    const std::vector<ActionView> views = open_actions(context);
    if (views.empty())
        return;
    const auto two = [&](double value) { return formatted(value, 2, context.language); };
    const PriorityWeights& weights = context.input.document.plan->weights;
    const std::string exponent = formatted_short(weights.effort_exponent, 2, context.language);
    Table table{
        text(context, ReportText::PlanTerms),
        true,
        {{text(context, ReportText::PlanAction), Align::Start},
         {text(context, ReportText::PlanTermGap), Align::End},
         {text(context, ReportText::PlanTermPain), Align::End},
         {text(context, ReportText::PlanTermLeverage), Align::End},
         {text(context, ReportText::PlanTermValue), Align::End},
         {text(context, ReportText::PlanTermConfidence), Align::End},
         {text_with(context, ReportText::PlanTermEffort, {exponent}), Align::End},
         {text_with(context, ReportText::PlanTermRatio, {exponent, counted_value(context)}),
          Align::End},
         {text(context, ReportText::PlanPriority), Align::End}},
        {}};
    constexpr std::ptrdiff_t confidence_column = 5;
    for (const ActionView& view : views) {
        const ActionPriority& priority = *view.priority;
        table.rows.push_back(
            {formatted_integer(view.number, context.language) + ". " + view.action->title,
             two(priority.gap.scaled),
             two(priority.pain.scaled),
             two(priority.leverage.scaled),
             two(priority.value),
             two(priority.confidence),
             two(priority.effort_factor),
             formatted(priority.ratio, 3, context.language),
             formatted(priority.priority, 0, context.language)}
        );
        if (weights.ignores_confidence)
            table.rows.back().erase(table.rows.back().begin() + confidence_column);
    }
    if (weights.ignores_confidence)
        table.columns.erase(table.columns.begin() + confidence_column);
    blocks.push_back(std::move(table));
}

bool has_readings(const Plan& plan) {
    for (const PlanAction& action : plan.actions)
        for (const PlanMetric& metric : action.metrics)
            if (!metric.readings.empty())
                return true;
    return false;
}

} // namespace

void add_method(Blocks& blocks, const Context& context) {
    const auto number = [&](double value) { return formatted_short(value, 2, context.language); };
    add_section_heading(blocks, context, Section::Method);
    add_paragraph(blocks, text(context, ReportText::MethodIntro));
    add_item(blocks, context, method_score);
    add_item(blocks, context, method_overall);
    const std::string weights = weights_text(context);
    if (!weights.empty())
        add_paragraph(blocks, text_with(context, ReportText::MethodWeightsNote, {weights}));
    add_item(blocks, context, method_stage);
    add_item(blocks, context, method_distance);
    add_item(blocks, context, method_bounds);
    add_item(blocks, context, method_coverage);
    add_item(blocks, context, method_evidence);
    add_people(blocks, context);
    add_item(blocks, context, method_gap);
    add_item(blocks, context, method_emotion);
    add_item(blocks, context, method_burden);
    if (compares_journeys(context.input.document.journeys))
        add_item(blocks, context, method_fit);
    add_item(blocks, context, method_way);
    const PriorityWeights& chosen = context.input.document.plan->weights;
    add_item(
        blocks,
        context,
        method_priority,
        {number(chosen.gap),
         number(chosen.pain),
         number(chosen.leverage),
         number(chosen.effort_exponent),
         counted_value(context)}
    );
    add_priority_terms(blocks, context);
    add_item(
        blocks,
        context,
        method_classes,
        {formatted_percent(context.matrix.impact_split, 0, context.language),
         context.matrix.points.empty() ? text(context, ReportText::CommonUnknown)
                                       : number(context.matrix.effort_split_days)}
    );
    if (keeps_customers(context.input.document.plan))
        add_item(blocks, context, method_kept);
    add_item(blocks, context, method_completeness);
    if (has_readings(context.input.document.plan))
        add_item(blocks, context, method_outcome);
}

} // namespace tappa::report
