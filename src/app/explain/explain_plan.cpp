#include "app/explain/explain_parts.hpp"
#include "base/text.hpp"
#include "graph/drawn.hpp"
#include "planning/finding_source.hpp"

#include <algorithm>
#include <initializer_list>

namespace tappa {

namespace {

const ActionPriority* find_any_priority(const Derived& derived, std::string_view id) {
    if (const ActionPriority* planned = find_priority(derived.priorities(), id))
        return planned;
    for (const Proposal& proposal : derived.proposals())
        if (proposal.action.text == id)
            return &proposal.priority;
    return nullptr;
}

std::string title_of(const ExplainContext& context, std::string_view id) {
    const PlanActionId planned{std::string(id)};
    if (const PlanAction* action = find_plan_action(context.state.document.plan, planned))
        return action->title;
    const CatalogueActionId proposed{std::string(id)};
    const CatalogueAction* action = find_action(context.state.content.catalogue, proposed);
    return action ? action->title.in(context.language) : std::string(id);
}

std::string source_name(const ExplainContext& context, const SourceTerm& term) {
    std::string name = term.source.id;
    switch (term.source.kind) {
    case SourceKind::Practice:
        return context.say(
            term.prepares     ? Text::ExplainPriorityPrepares
                : term.blocks ? Text::ExplainPriorityBlocks
                              : Text::ExplainPriorityBlocksNoMore,
            {context.question(QuestionId(term.source.id))}
        );
    case SourceKind::Gap:
        name = context.capability(CapabilityId(term.source.id));
        break;
    case SourceKind::Pain:
        for (const Journey& journey : context.state.document.journeys)
            if (const PainPoint* pain = find_pain_point(journey, PainPointId(term.source.id)))
                name = pain->title;
        break;
    case SourceKind::Finding:
        return finding_title(term.source.id, context.state.document.journeys, context.language);
    }
    return term.found ? name : context.say(Text::ExplainSourceGone, {name});
}

// Leverage is often less than a hundredth; two decimals would make 0.00 of it.
std::string raw_number(const ExplainContext& context, double value) {
    constexpr double small = 0.1;
    return formatted(value, value > 0 && value < small ? 4 : 2, context.language);
}

void add_part(
    const ExplainContext& context,
    std::vector<ExplanationRow>& rows,
    const ActionPriority& priority,
    Text name,
    const PriorityPart& part,
    std::initializer_list<SourceKind> kinds
) {
    rows.push_back(
        {context.say(name),
         {raw_number(context, part.raw),
          raw_number(context, part.largest),
          context.short_number(part.weight),
          context.number(part.weighted)}}
    );
    for (const SourceTerm& term : priority.sources) {
        if (std::find(kinds.begin(), kinds.end(), term.source.kind) == kinds.end())
            continue;
        const bool has_number =
            term.source.kind == SourceKind::Gap || term.source.kind == SourceKind::Pain;
        rows.push_back(
            {"– " + source_name(context, term),
             {has_number ? context.number(term.raw) : std::string(), "", "", ""}}
        );
    }
}

// Leverage counts by the shares of customers, whether the counts they come from match or not.
void add_uneven(
    const ExplainContext& context, std::vector<ExplanationRow>& rows, const ActionPriority& priority
) {
    const auto is_in = [](const Shared<Journey>& journey, const ActionSource& source) {
        return source.kind == SourceKind::Pain
            ? find_pain_point(*journey, PainPointId(source.id)) != nullptr
            : source.kind == SourceKind::Finding && is_finding_id(source.id, {journey});
    };
    if (priority.leverage.raw <= 0)
        return;
    for (const Shared<Journey>& journey : context.state.document.journeys)
        if (std::any_of(
                priority.sources.begin(),
                priority.sources.end(),
                [&](const SourceTerm& term) { return is_in(journey, term.source); }
            )
            && !uneven_touchpoints(graph_from_journey(*journey)).empty())
            rows.push_back(
                {"– " + context.say(Text::ExplainPriorityUneven, {journey->name}), {"", "", "", ""}}
            );
}

std::string missing_text(const ExplainContext& context, const std::vector<MissingPart>& missing) {
    if (missing.empty())
        return context.say(Text::ExplainComplete);
    std::vector<std::string> names;
    for (const MissingPart part : missing)
        names.emplace_back(name_of(part, context.language));
    return context.say(
        Text::PlanMissing, {joined(names, text(Text::CommonListSeparator, context.language))}
    );
}

} // namespace

Explanation explain_priority(const ExplainContext& context, std::string_view id) {
    const ActionPriority* priority = find_any_priority(context.derived, id);
    if (!priority)
        return explain_nothing(context);
    const bool ignores_confidence = context.state.document.plan->weights.ignores_confidence;
    const std::string counted = context.say(
        ignores_confidence ? Text::ExplainPriorityValue : Text::ExplainPriorityValueSure
    );
    Explanation explanation = context.begin_explanation(
        context.say(Text::ExplainPriorityTitle, {title_of(context, id)}),
        context.say(Text::ExplainPriorityFormula, {counted}),
        {Text::ExplainTerm,
         Text::ExplainPriorityRaw,
         Text::ExplainPriorityLargest,
         Text::ExplainWeight,
         Text::ExplainValue}
    );
    auto& rows = explanation.rows;
    const auto add_parts =
        [&](Text name, const PriorityPart& part, std::initializer_list<SourceKind> kinds) {
            add_part(context, rows, *priority, name, part, kinds);
        };
    add_parts(Text::ExplainPriorityGap, priority->gap, {SourceKind::Practice, SourceKind::Gap});
    add_parts(Text::ExplainPriorityPain, priority->pain, {SourceKind::Pain});
    add_parts(Text::ExplainPriorityLeverage, priority->leverage, {SourceKind::Finding});
    add_uneven(context, rows, *priority);
    const auto add = [&](std::string label, double value) {
        rows.push_back({std::move(label), {"", "", "", context.number(value)}});
    };
    add(context.say(Text::ExplainPriorityValue), priority->value);
    add(context.say(
            ignores_confidence ? Text::ExplainPriorityConfidenceIgnored
                               : Text::ExplainPriorityConfidence
        ),
        priority->confidence_factor);
    add(text_amount(
            Text::ExplainPriorityEffort,
            context.language,
            priority->effort_days,
            2,
            {context.short_number(priority->effort_exponent)}
        ),
        priority->effort_factor);
    add(context.say(Text::ExplainPriorityRatio, {counted}), priority->ratio);
    add(context.say(Text::ExplainPriorityLargestRatio), priority->largest_ratio);
    explanation.result = formatted(priority->priority, 0, context.language);
    explanation.source = context.say(Text::ExplainPrioritySource);
    return explanation;
}

Explanation explain_emotion(const ExplainContext& context, JourneyStage stage) {
    const Journey& journey = current_journey(context.state);
    const std::string name(name_of(stage, context.language));
    Explanation explanation = context.begin_explanation(
        context.say(Text::ExplainEmotionTitle, {name}),
        context.say(Text::ExplainEmotionFormula),
        {Text::JourneyTouchpoint,
         Text::ExplainEmotion,
         Text::ExplainImportance,
         Text::ExplainEmotionProduct}
    );
    int products = 0;
    int importances = 0;
    for (const Touchpoint* touchpoint : touchpoints_of(journey, stage)) {
        if (!touchpoint->emotion)
            continue;
        const int product = touchpoint->importance * *touchpoint->emotion;
        explanation.rows.push_back(
            {touchpoint->name,
             {formatted_signed(*touchpoint->emotion, 0, context.language),
              std::to_string(touchpoint->importance),
              formatted_signed(product, 0, context.language)}}
        );
        products += product;
        importances += touchpoint->importance;
    }
    if (!explanation.rows.empty())
        explanation.rows.push_back(
            {context.say(Text::ExplainSum),
             {"", std::to_string(importances), formatted_signed(products, 0, context.language)}}
        );
    const std::optional<double> emotion = context.derived.journey().emotions[stage];
    explanation.result = emotion ? formatted_signed(*emotion, 1, context.language)
                                 : context.say(Text::ExplainNotEnough);
    return explanation;
}

Explanation explain_health(const ExplainContext& context) {
    const JourneyFigures& figures = context.derived.journey();
    Explanation explanation = context.begin_explanation(
        context.say(Text::ExplainHealthTitle),
        context.say(Text::ExplainHealthFormula),
        {Text::JourneyStage, Text::ExplainEmotion}
    );
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const std::string name(name_of(stage, context.language));
        const std::optional<double> emotion = figures.emotions[stage];
        explanation.rows.push_back(
            {name,
             {emotion ? formatted_signed(*emotion, 2, context.language)
                      : context.say(Text::CommonNotAvailable)}}
        );
    }
    explanation.result = figures.mean_emotion
        ? formatted_signed(*figures.mean_emotion, 1, context.language)
        : context.say(Text::ExplainNotEnough);
    return explanation;
}

Explanation explain_completeness(const ExplainContext& context) {
    const Completeness& completeness = context.derived.completeness();
    Explanation explanation = context.begin_explanation(
        context.say(Text::ExplainCompletenessTitle),
        context.say(Text::ExplainCompletenessFormula),
        {Text::PlanAction, Text::PlanStatus}
    );
    for (const ActionCompleteness& action : completeness.actions)
        explanation.rows.push_back(
            {title_of(context, action.action.text), {missing_text(context, action.missing)}}
        );
    const std::size_t total = completeness.actions.size();
    explanation.result = total > 0 ? context.say(
                             Text::ExplainCompletenessResult,
                             {std::to_string(completeness.ready_count), std::to_string(total)}
                         )
                                   : context.say(Text::ExplainNotEnough);
    return explanation;
}

} // namespace tappa
