#include "app/explain/explain_parts.hpp"
#include "app/stage_words.hpp"
#include "scoring/overall.hpp"

#include <algorithm>
#include <cstddef>

namespace tappa {

namespace {

// The terms of Σ w·v / Σ w, and their sums as the last row.
class WeightedRows {
public:
    WeightedRows(const ExplainContext& context, std::vector<ExplanationRow>& rows)
        : m_context(context), m_rows(rows) {}
    void add(ExplanationRow row, double value, double weight) {
        row.values = {
            m_context.short_number(value),
            m_context.short_number(weight),
            m_context.short_number(weight * value)};
        m_rows.push_back(std::move(row));
        m_weights += weight;
        m_products += weight * value;
    }
    void finish() {
        if (!m_rows.empty())
            m_rows.push_back(
                {m_context.say(Text::ExplainSum),
                 {"", m_context.short_number(m_weights), m_context.short_number(m_products)}}
            );
    }

private:
    const ExplainContext& m_context;
    std::vector<ExplanationRow>& m_rows;
    double m_weights = 0;
    double m_products = 0;
};

Explanation explain_score(
    const ExplainContext& context, std::string title, Text formula, const Score& score
) {
    Explanation explanation = context.begin_explanation(
        std::move(title),
        context.say(formula),
        {Text::AssessColumnQuestion, Text::ExplainLevel, Text::ExplainWeight, Text::ExplainProduct}
    );
    WeightedRows rows(context, explanation.rows);
    for (const Term& term : score.terms)
        rows.add(
            {context.question_row(term.question),
             {},
             "question:" + term.question.text,
             term.question},
            term.value,
            term.weight
        );
    rows.finish();
    explanation.rows.push_back(
        {context.say(Text::ExplainCoverage),
         {formatted_percent(score.coverage, 0, context.language), "", ""}}
    );
    explanation.result = context.result(score.value);
    return explanation;
}

bool weights_are_zero(const ExplainContext& context) {
    const auto& capabilities = context.derived.results().capabilities;
    return std::all_of(capabilities.begin(), capabilities.end(), [&](const CapabilityScore& each) {
        return capability_weight(context.state.document.assessment, each.capability) <= 0;
    });
}

} // namespace

Explanation explain_overall(const ExplainContext& context) {
    const OverallScore& overall = context.derived.results().overall;
    Explanation explanation = context.begin_explanation(
        context.say(Text::ExplainOverallTitle),
        context.say(Text::ExplainOverallFormula),
        {Text::InsightsCapability, Text::InsightsScore, Text::ExplainWeight, Text::ExplainProduct}
    );
    WeightedRows rows(context, explanation.rows);
    for (const CapabilityTerm& term : overall.terms)
        rows.add(
            {context.capability(term.capability), {}, "capability:" + term.capability.text, {}},
            term.value,
            term.weight
        );
    rows.finish();
    explanation.result = !overall.value && weights_are_zero(context)
        ? context.say(Text::InsightsWeightsZero)
        : context.result(overall.value);
    return explanation;
}

Explanation explain_stage(const ExplainContext& context) {
    Explanation explanation = context.begin_explanation(
        context.say(Text::ExplainStageTitle),
        context.say(Text::ExplainStageFormula),
        {Text::ExplainKeyPractice, Text::ExplainGate, Text::ExplainLevel}
    );
    const Results& results = context.derived.results();
    for (const Question& question : current_questionnaire(context.state).questions) {
        const QuestionValue* value = find_value(results.questions, question.id);
        if (!question.gate || !value || !value->applicable())
            continue;
        const std::string level = value->gating_value ? std::to_string(*value->gating_value)
                                                      : context.say(Text::ExplainNoLevel);
        explanation.rows.push_back(
            {context.question_row(question.id),
             {std::to_string(*question.gate), level},
             "question:" + question.id.text,
             question.id}
        );
    }
    explanation.result = stage_text(results.stage, context.language);
    explanation.source = context.say(Text::ExplainStageSource);
    return explanation;
}

Explanation explain_bounds(const ExplainContext& context) {
    const Bounds& bounds = context.derived.results().bounds;
    Explanation explanation = context.begin_explanation(
        context.say(Text::ExplainBoundsTitle),
        context.say(Text::ExplainBoundsFormula),
        {Text::InsightsCapability, Text::ExplainLow, Text::ExplainHigh}
    );
    // A capability with nothing but don't knows has a term in both lists or in neither.
    for (const CapabilityTerm& low : bounds.low_terms) {
        const auto high = std::find_if(
            bounds.high_terms.begin(),
            bounds.high_terms.end(),
            [&](const CapabilityTerm& term) { return term.capability == low.capability; }
        );
        if (high != bounds.high_terms.end())
            explanation.rows.push_back(
                {context.capability(low.capability),
                 {context.number(low.value), context.number(high->value)}}
            );
    }
    explanation.rows.push_back(
        {context.say(Text::ExplainDontKnow),
         {formatted_integer(static_cast<std::int64_t>(bounds.dont_know.size()), context.language),
          ""}}
    );
    explanation.result = bounds.low && bounds.high
        ? context.say(
            Text::ExplainBoundsResult, {context.number(*bounds.low), context.number(*bounds.high)}
        )
        : context.say(Text::ExplainNotEnough);
    return explanation;
}

Explanation explain_capability(const ExplainContext& context, std::string_view id) {
    const CapabilityId capability{std::string(id)};
    const CapabilityScore* score = find_score(context.derived.results().capabilities, capability);
    if (!score)
        return explain_nothing(context);
    return explain_score(
        context,
        context.say(Text::ExplainScoreTitle, {context.capability(capability)}),
        Text::ExplainScoreFormula,
        score->score
    );
}

Explanation explain_journey_stage(const ExplainContext& context, JourneyStage stage) {
    const std::string name(name_of(stage, context.language));
    return explain_score(
        context,
        context.say(Text::ExplainScoreTitle, {name}),
        Text::ExplainJourneyStageFormula,
        context.derived.results().journey_stages[stage]
    );
}

Explanation explain_cell(const ExplainContext& context, std::string_view id) {
    const std::size_t colon = id.rfind(':');
    if (colon == std::string_view::npos)
        return explain_nothing(context);
    const CapabilityId capability{std::string(id.substr(0, colon))};
    const auto stage = enum_from_id<JourneyStage>(id.substr(colon + 1));
    const CapabilityScore* score = find_score(context.derived.results().capabilities, capability);
    if (!score || !stage)
        return explain_nothing(context);
    const std::string name(name_of(*stage, context.language));
    const Score& cell = score->journey_stages[*stage];
    Explanation explanation = explain_score(
        context,
        context.say(Text::ExplainCellTitle, {context.capability(capability), name}),
        Text::ExplainCellFormula,
        cell
    );
    if (cell.question_count == 0) {
        explanation.rows.clear();
        explanation.result = context.say(Text::ExplainNoQuestion);
        return explanation;
    }
    // Those without a value are part of what the cell says too: they can be gone to from here.
    const Questionnaire& questionnaire = current_questionnaire(context.state);
    const auto after_terms =
        explanation.rows.begin() + static_cast<std::ptrdiff_t>(cell.terms.size());
    std::vector<ExplanationRow> open;
    for (const Question& question : questionnaire.questions) {
        const QuestionValue* value = find_value(context.derived.results().questions, question.id);
        if (question.capability != capability || !speaks_of(question, *stage) || !value
            || value->value)
            continue;
        const Text none = value->state() == QuestionState::DontKnow ? Text::AssessDontKnow
            : value->applicable()                                   ? Text::ExplainNoLevel
                                                                    : Text::AssessNotApplicable;
        open.push_back(
            {practice_name(question).in(context.language),
             {context.say(none), context.short_number(question.weight), ""},
             {},
             question.id}
        );
    }
    explanation.rows.insert(after_terms, open.begin(), open.end());
    return explanation;
}

Explanation explain_pillar(const ExplainContext& context, Pillar pillar) {
    const std::string name(name_of(pillar, context.language));
    return explain_score(
        context,
        context.say(Text::ExplainScoreTitle, {name}),
        Text::ExplainPillarFormula,
        context.derived.results().pillars[pillar]
    );
}

Explanation explain_component(const ExplainContext& context, Component component) {
    const std::string name(name_of(component, context.language));
    return explain_score(
        context,
        context.say(Text::ExplainScoreTitle, {name}),
        Text::ExplainComponentFormula,
        context.derived.results().components[component]
    );
}

Explanation explain_weights(const ExplainContext& context) {
    const Results& results = context.derived.results();
    const Assessment& assessment = context.state.document.assessment;
    Explanation explanation = context.begin_explanation(
        context.say(Text::ExplainWeightsTitle),
        context.say(Text::ExplainWeightsFormula),
        {Text::InsightsCapability, Text::ExplainWeight, Text::ExplainShare}
    );
    double counted = 0;
    double all = 0;
    for (const CapabilityScore& score : results.capabilities) {
        const double weight = capability_weight(assessment, score.capability);
        all += weight;
        counted += score.score.value ? weight : 0;
    }
    for (const CapabilityScore& score : results.capabilities) {
        const double weight = capability_weight(assessment, score.capability);
        const bool counts = score.score.value && counted > 0;
        explanation.rows.push_back(
            {context.capability(score.capability),
             {context.short_number(weight),
              counts ? formatted_percent(weight / counted, 0, context.language)
                     : context.say(Text::CommonNotAvailable)}}
        );
    }
    explanation.rows.push_back({context.say(Text::ExplainSum), {context.short_number(all), ""}});
    explanation.result =
        all > 0 ? context.short_number(all) : context.say(Text::InsightsWeightsZero);
    return explanation;
}

Explanation explain_gap(const ExplainContext& context, std::string_view id) {
    const CapabilityId capability{std::string(id)};
    const Gap* gap = find_gap(context.derived.results().gaps, capability);
    if (!gap)
        return explain_nothing(context);
    const auto whole = [&](std::optional<int> value) {
        return value ? std::to_string(*value) : context.say(Text::CommonNotAvailable);
    };
    Explanation explanation = context.begin_explanation(
        context.say(Text::ExplainGapTitle, {context.capability(capability)}),
        context.say(Text::ExplainGapFormula),
        {Text::ExplainTerm, Text::ExplainValue}
    );
    const Text target =
        gap->target_is_default ? Text::ExplainGapTargetDefault : Text::ExplainGapTarget;
    explanation.rows = {
        {context.say(target), {whole(gap->target)}},
        {context.say(Text::ExplainGapScore), {context.number(gap->score)}}};
    for (const QuestionId& practice : gap->held_by)
        explanation.rows.push_back(
            {context.say(Text::ExplainGapHeldBy, {context.question_row(practice)}),
             {whole(gap->level)}}
        );
    explanation.rows.push_back(
        {context.say(Text::ExplainGapCurrent), {context.number(gap->current)}}
    );
    explanation.rows.push_back({context.say(Text::ExplainGapWeight), {context.number(gap->weight)}}
    );
    explanation.result = context.result(gap->gap);
    explanation.source = context.say(Text::ExplainGapSource);
    return explanation;
}

} // namespace tappa
