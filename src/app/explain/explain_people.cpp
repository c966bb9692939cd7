// What several respondents say together: how far they agree, and how sure a score is for it.

#include "app/explain/explain_parts.hpp"
#include "app/jobs/intervals.hpp"
#include "base/text.hpp"

namespace tappa {

namespace {

// The variance of answers drawn evenly from the five levels (scoring/agreement.hpp).
constexpr double even_variance = (highest_level * highest_level - 1) / 12.0;

void add_distribution(
    const ExplainContext& context,
    std::vector<ExplanationRow>& rows,
    const Question& question,
    const QuestionAgreement& agreement
) {
    for (std::size_t i = 0; i < agreement.distribution.size(); ++i)
        rows.push_back(
            {std::to_string(i + 1) + " \u00B7 " + question.levels[i].in(context.language),
             {context.count(agreement.distribution[i])}}
        );
}

// Only the rows that exist: the spread needs two people, the median one.
void add_figures(
    const ExplainContext& context,
    std::vector<ExplanationRow>& rows,
    const QuestionValue& value,
    const QuestionAgreement& agreement
) {
    const auto add = [&](Text label, const std::optional<double>& number) {
        if (number)
            rows.push_back({context.say(label), {context.number(*number)}});
    };
    if (value.dont_know_count > 0)
        rows.push_back({context.say(Text::AssessDontKnow), {context.count(value.dont_know_count)}});
    if (value.not_applicable_count > 0)
        rows.push_back(
            {context.say(Text::AssessNotApplicable), {context.count(value.not_applicable_count)}}
        );
    add(Text::ExplainMean, value.mean);
    add(Text::ExplainMedian, agreement.median);
    add(Text::ExplainIqr, agreement.iqr);
    add(agreement.ad_is_high() ? Text::ExplainAdHigh : Text::ExplainAd, agreement.ad_median);
    add(Text::ExplainVariance, agreement.variance);
    add(Text::ExplainRwg, agreement.r_wg);
}

class IntervalRows {
public:
    IntervalRows(const ExplainContext& context, std::vector<ExplanationRow>& rows)
        : m_context(context), m_rows(rows) {}
    void add(
        std::string label,
        const std::optional<double>& score,
        const std::optional<Interval>& interval,
        ExplainTarget target
    ) {
        const auto end = [&](double Interval::*which) {
            return interval ? m_context.number((*interval).*which)
                            : m_context.say(Text::CommonNotAvailable);
        };
        m_rows.push_back(
            {std::move(label),
             {m_context.number(score), end(&Interval::low), end(&Interval::high)},
             score ? std::move(target) : ExplainTarget(),
             {}}
        );
    }
    template <typename E>
    void add_all(
        std::string_view kind,
        const PerEnum<E, Score>& scores,
        const PerEnum<E, std::optional<Interval>>& intervals
    ) {
        for (const E each : all_of<E>())
            add(std::string(name_of(each, m_context.language)),
                scores[each].value,
                intervals[each],
                std::string(kind) + std::string(enum_id(each)));
    }

private:
    const ExplainContext& m_context;
    std::vector<ExplanationRow>& m_rows;
};

} // namespace

Text agreement_reading(double r_wg_star) {
    switch (agreement_band(r_wg_star)) {
    case AgreementBand::Lacking:
        return Text::AgreementLack;
    case AgreementBand::Weak:
        return Text::AgreementWeak;
    case AgreementBand::Moderate:
        return Text::AgreementModerate;
    case AgreementBand::Strong:
        return Text::AgreementStrong;
    case AgreementBand::VeryStrong:
        break;
    }
    return Text::AgreementVeryStrong;
}

Explanation explain_question(const ExplainContext& context, std::string_view id) {
    const QuestionId question_id{std::string(id)};
    const Results& results = context.derived.results();
    const Question* question = find_question(current_questionnaire(context.state), question_id);
    const QuestionValue* value = find_value(results.questions, question_id);
    const QuestionAgreement* agreement = find_agreement(results.agreement, question_id);
    if (!question || !value || !agreement)
        return explain_nothing(context);
    Explanation explanation = context.begin_explanation(
        context.say(Text::ExplainQuestionTitle, {practice_name(*question).in(context.language)}),
        context.say(Text::ExplainQuestionFormula),
        {Text::ExplainAnswer, Text::ExplainPeople}
    );
    add_distribution(context, explanation.rows, *question, *agreement);
    add_figures(context, explanation.rows, *value, *agreement);
    const AgreedLevel* agreed = find_agreed(context.state.document.assessment, question_id);
    if (agreed)
        explanation.rows.push_back(
            {context.say(Text::ExplainAgreedReason, {agreed->reason}),
             {std::to_string(agreed->level)}}
        );
    explanation.result = agreed
        ? context.say(Text::InsightsAgreedMark, {std::to_string(agreed->level)})
        : context.result(value->value);
    explanation.source = context.say(Text::ExplainQuestionSource);
    explanation.question = question_id;
    return explanation;
}

Explanation explain_interval(const ExplainContext& context) {
    const Results& results = context.derived.results();
    const Intervals* intervals = intervals_of(context.state);
    Explanation explanation = context.begin_explanation(
        context.say(Text::ExplainIntervalTitle),
        context.say(Text::ExplainIntervalFormula, {context.count(default_resamples)}),
        {Text::ExplainTerm, Text::InsightsScore, Text::ExplainIntervalFrom, Text::ExplainIntervalTo}
    );
    explanation.source = context.say(Text::ExplainIntervalSource);
    explanation.result = context.say(
        are_intervals_missing(context.state) ? Text::JobsComputingIntervals
                                             : Text::ExplainIntervalTooFew
    );
    if (const std::string failure = interval_failure(context.state, context.language);
        !failure.empty())
        explanation.result = failure;
    if (!intervals || intervals->resample_count == 0)
        return explanation;
    IntervalRows rows(context, explanation.rows);
    rows.add(
        context.say(Text::ExplainOverallTitle), results.overall.value, intervals->overall, "overall"
    );
    for (std::size_t i = 0; i < results.capabilities.size(); ++i) {
        const CapabilityScore& score = results.capabilities[i];
        rows.add(
            context.capability(score.capability),
            score.score.value,
            i < intervals->capabilities.size() ? intervals->capabilities[i] : std::nullopt,
            "capability:" + score.capability.text
        );
    }
    rows.add_all("journey-stage:", results.journey_stages, intervals->journey_stages);
    rows.add_all("pillar:", results.pillars, intervals->pillars);
    rows.add_all("component:", results.components, intervals->components);
    explanation.rows.push_back(
        {context.say(Text::ExplainIntervalDrawnFrom),
         {context.count(intervals->respondent_count), "", ""}}
    );
    const std::optional<Interval>& overall = intervals->overall;
    explanation.result = overall
        ? context.say(
            Text::ExplainBoundsResult, {context.number(overall->low), context.number(overall->high)}
        )
        : context.say(Text::ExplainNotEnough);
    return explanation;
}

Explanation explain_agreement(const ExplainContext& context) {
    const Agreement& agreement = context.derived.results().agreement;
    Explanation explanation = context.begin_explanation(
        context.say(Text::ExplainAgreementTitle),
        context.say(Text::ExplainAgreementFormula),
        {Text::AssessColumnQuestion, Text::ExplainVariance, Text::ExplainAnswers}
    );
    explanation.source = context.say(Text::ExplainAgreementSource);
    explanation.result = context.say(Text::ExplainNotEnough);
    if (!agreement.r_wg_star)
        return explanation;
    double variances = 0;
    for (const QuestionAgreement& each : agreement.questions) {
        if (!each.variance)
            continue;
        variances += *each.variance;
        explanation.rows.push_back(
            {context.question(each.question),
             {context.number(*each.variance), context.count(each.level_count)},
             "question:" + each.question.text,
             each.question}
        );
    }
    explanation.rows.push_back(
        {context.say(Text::ExplainMeanVariance),
         {context.number(variances / agreement.compared_count), ""}}
    );
    explanation.rows.push_back(
        {context.say(Text::ExplainEvenVariance), {context.number(even_variance), ""}}
    );
    explanation.result = context.say(
        Text::InsightsSolidPart,
        {context.number(*agreement.r_wg_star), context.say(agreement_reading(*agreement.r_wg_star))}
    );
    return explanation;
}

Explanation explain_roles(const ExplainContext& context) {
    const std::vector<RoleScores>& roles = context.derived.results().roles;
    const std::string least = std::to_string(least_people_shown);
    Explanation explanation = context.begin_explanation(
        context.say(Text::ExplainRolesTitle),
        context.say(Text::ExplainRolesFormula, {least}),
        {Text::InsightsRole, Text::InsightsPeople, Text::InsightsScore}
    );
    for (const RoleScores& role : roles) {
        const bool few = role.people < least_people_shown;
        explanation.rows.push_back(
            {role.role.empty() ? context.say(Text::InsightsNoRole) : role.role,
             {few ? context.say(Text::InsightsRolesFew, {least}) : context.count(role.people),
              context.number(role.overall)}}
        );
    }
    explanation.result = context.say(Text::InsightsRolesWhy, {least});
    return explanation;
}

} // namespace tappa
