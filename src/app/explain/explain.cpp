#include "app/explain/explain.hpp"

#include "app/explain/explain_parts.hpp"

#include <utility>

namespace tappa {

std::string ExplainContext::capability(const CapabilityId& id) const {
    const Capability* found = find_capability(current_questionnaire(state), id);
    return found ? found->title.in(language) : id.text;
}

std::string ExplainContext::question(const QuestionId& id) const {
    const Question* found = find_question(current_questionnaire(state), id);
    return found ? practice_name(*found).in(language) : id.text;
}

std::string ExplainContext::question_row(const QuestionId& id) const {
    const QuestionValue* value = find_value(derived.results().questions, id);
    const bool agreed = value && value->agreed;
    return agreed ? say(Text::InsightsAgreedMark, {question(id)}) : question(id);
}

Explanation ExplainContext::begin_explanation(
    std::string title, std::string formula, std::initializer_list<Text> columns
) const {
    Explanation explanation;
    explanation.title = std::move(title);
    explanation.formula = std::move(formula);
    for (const Text column : columns)
        explanation.columns.push_back(say(column));
    explanation.source = say(Text::ExplainSourceMethod);
    return explanation;
}

Explanation explain_nothing(const ExplainContext& context) {
    Explanation explanation;
    explanation.title = context.say(Text::ExplainUnknown);
    return explanation;
}

Explanation explanation_of(
    const ExplainTarget& target, const State& state, const Derived& derived, Language language
) {
    const ExplainContext context{state, derived, language};
    const std::string_view whole = target;
    const std::size_t colon = whole.find(':');
    const std::string_view kind = whole.substr(0, colon);
    const std::string_view id =
        colon == std::string_view::npos ? std::string_view() : whole.substr(colon + 1);
    const std::optional<JourneyStage> stage = enum_from_id<JourneyStage>(id);
    const std::optional<Pillar> pillar = enum_from_id<Pillar>(id);
    const std::optional<Component> component = enum_from_id<Component>(id);
    if (kind == "overall")
        return explain_overall(context);
    if (kind == "stage")
        return explain_stage(context);
    if (kind == "bounds")
        return explain_bounds(context);
    if (kind == "capability")
        return explain_capability(context, id);
    if (kind == "cell")
        return explain_cell(context, id);
    if (kind == "pillar" && pillar)
        return explain_pillar(context, *pillar);
    if (kind == "component" && component)
        return explain_component(context, *component);
    if (kind == "weights")
        return explain_weights(context);
    if (kind == "question")
        return explain_question(context, id);
    if (kind == "interval")
        return explain_interval(context);
    if (kind == "agreement")
        return explain_agreement(context);
    if (kind == "roles")
        return explain_roles(context);
    if (kind == "gap")
        return explain_gap(context, id);
    if (kind == "priority")
        return explain_priority(context, id);
    if (kind == "journey-stage" && stage)
        return explain_journey_stage(context, *stage);
    if (kind == "emotion" && stage)
        return explain_emotion(context, *stage);
    if (kind == "health")
        return explain_health(context);
    if (kind == "completeness")
        return explain_completeness(context);
    if (kind == "evidence")
        return explain_evidence(context);
    if (kind == "coverage")
        return explain_coverage(context);
    if (kind == "confidence")
        return explain_confidence(context);
    return explain_nothing(context);
}

} // namespace tappa
