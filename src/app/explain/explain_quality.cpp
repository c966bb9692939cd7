// How solid the answers are.

#include "app/explain/explain_parts.hpp"

namespace tappa {

Explanation explain_evidence(const ExplainContext& context) {
    const EvidenceShare& evidence = context.derived.results().evidence;
    Explanation explanation = context.begin_explanation(
        context.say(Text::ExplainEvidenceTitle),
        context.say(Text::ExplainEvidenceFormula),
        {Text::ExplainTerm, Text::ExplainValue}
    );
    explanation.rows = {
        {context.say(Text::ExplainEvidenceWith), {std::to_string(evidence.with_evidence)}},
        {context.say(Text::ExplainEvidenceAnswers), {std::to_string(evidence.level_answers)}}};
    explanation.result = evidence.level_answers > 0
        ? formatted_percent(evidence.share(), 0, context.language)
        : context.say(Text::ExplainNotEnough);
    return explanation;
}

Explanation explain_coverage(const ExplainContext& context) {
    const Results& results = context.derived.results();
    Explanation explanation = context.begin_explanation(
        context.say(Text::ExplainCoverageTitle),
        context.say(Text::ExplainCoverageFormula),
        {Text::InsightsCapability, Text::ExplainCoverage, Text::ExplainCoverageQuestions}
    );
    int applicable = 0;
    const auto share = [&](double value) { return formatted_percent(value, 0, context.language); };
    for (const CapabilityScore& score : results.capabilities) {
        applicable += score.score.applicable_count;
        explanation.rows.push_back(
            {context.capability(score.capability),
             {share(score.score.coverage), context.count(score.score.applicable_count)},
             "capability:" + score.capability.text,
             {}}
        );
    }
    explanation.rows.push_back(
        {context.say(Text::ExplainAllQuestions),
         {share(results.overall.coverage), context.count(applicable)}}
    );
    explanation.result = share(results.overall.coverage);
    return explanation;
}

Explanation explain_confidence(const ExplainContext& context) {
    const ConfidenceMix& mix = context.derived.results().confidence;
    Explanation explanation = context.begin_explanation(
        context.say(Text::ExplainConfidenceTitle),
        context.say(Text::ExplainConfidenceFormula),
        {Text::AssessConfidence, Text::ExplainAnswers, Text::ExplainShare}
    );
    const auto add = [&](std::string label, int answers) {
        const std::string share = mix.total() > 0
            ? formatted_percent(static_cast<double>(answers) / mix.total(), 0, context.language)
            : context.say(Text::CommonNotAvailable);
        explanation.rows.push_back({std::move(label), {context.count(answers), share}});
    };
    add(std::string(name_of(Confidence::Documented, context.language)), mix.documented);
    add(std::string(name_of(Confidence::FairlySure, context.language)), mix.fairly_sure);
    add(std::string(name_of(Confidence::Guess, context.language)), mix.guess);
    add(context.say(Text::ExplainConfidenceUnstated), mix.unstated);
    explanation.rows.push_back({context.say(Text::ExplainSum), {context.count(mix.total()), ""}});
    explanation.result =
        mix.total() > 0 ? context.count(mix.total()) : context.say(Text::ExplainNotEnough);
    return explanation;
}

} // namespace tappa
