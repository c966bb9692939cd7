#include "base/number.hpp"
#include "base/text.hpp"
#include "report/context.hpp"

#include <algorithm>

namespace tappa::report {

namespace {

constexpr std::size_t points_shown = 3;
constexpr std::size_t actions_shown = 5;

std::string lead(const Context& context) {
    const SummaryTexts& texts = context.texts.summary;
    const Results& results = context.input.results;
    if (!results.overall.value)
        return texts.lead_nothing.text();
    const std::string score = formatted(*results.overall.value, 2, context.language);
    if (!results.stage.stage)
        return filled(
            texts.lead_no_stage, {formatted_integer(results.stage.at_most, context.language), score}
        );
    const int stage = *results.stage.stage;
    const Word& name = context.texts.common.level_names[static_cast<std::size_t>(stage - 1)];
    return filled(
        texts.lead_stage, {formatted_integer(stage, context.language), name.text(), score}
    );
}

KeyFigure stage_figure(const Context& context) {
    const SummaryTexts& texts = context.texts.summary;
    const GatedStage& stage = context.input.results.stage;
    KeyFigure figure{texts.stage.text(), context.texts.common.unknown.text(), {}};
    if (stage.key_count == 0)
        return figure;
    if (!stage.stage) {
        figure.value = filled(texts.stage_at_most, {level_name(context, stage.at_most)});
        figure.note = counted(
            texts.stage_note_open, static_cast<std::int64_t>(stage.open.size()), context.language
        );
        return figure;
    }
    figure.value = level_name(context, *stage.stage);
    figure.note = stage.next_stage ? counted(
                      texts.stage_note,
                      static_cast<std::int64_t>(stage.blocking.size()),
                      context.language,
                      {formatted_integer(*stage.next_stage, context.language)}
                  )
                                   : texts.stage_note_top.text();
    return figure;
}

KeyFigure score_figure(const Context& context) {
    const SummaryTexts& texts = context.texts.summary;
    const Results& results = context.input.results;
    KeyFigure figure{texts.score.text(), score_text(context, results.overall.value, 2), {}};
    const Intervals* intervals = context.input.intervals;
    if (intervals && intervals->overall)
        figure.note = filled(
            texts.score_interval,
            {interval_text(context, *intervals->overall, 2),
             formatted_integer(intervals->respondent_count, context.language)}
        );
    const Bounds& bounds = results.bounds;
    if (!bounds.dont_know.empty() && bounds.low && bounds.high)
        figure.note += (figure.note.empty() ? "" : "; ")
            + filled(texts.score_bounds,
                     {formatted(*bounds.low, 2, context.language),
                      formatted(*bounds.high, 2, context.language)});
    else if (results.overall.value && figure.note.empty())
        figure.note = texts.score_certain.text();
    return figure;
}

KeyFigure moment_figure(const Context& context) {
    KeyFigure figure{
        context.texts.summary.lowest_moment.text(), context.texts.common.unknown.text(), {}};
    if (const auto lowest = lowest_moment(context.input.document)) {
        figure.value = formatted_signed(lowest->emotion, 1, context.language);
        figure.note = name_of(context.texts.common.journey_stages, lowest->stage);
        if (context.input.document.journeys.size() > 1)
            figure.note += ", " + lowest->journey->name;
    }
    return figure;
}

KeyFigure plan_figure(const Context& context) {
    const SummaryTexts& texts = context.texts.summary;
    const Completeness& completeness = context.completeness;
    return {
        texts.complete_actions.text(),
        filled(
            texts.complete_of,
            {formatted_integer(completeness.ready_count, context.language),
             formatted_integer(
                 completeness.ready_count + completeness.unready_count, context.language
             )}
        ),
        (completeness.ready ? texts.plan_ready : texts.plan_draft).text()};
}

// Capabilities below their target, the heaviest gap first; equal ones by the lower score.
std::vector<const Gap*> weakest(const Results& results) {
    std::vector<const Gap*> gaps;
    for (const Gap& gap : results.gaps)
        if (gap.score && gap.weight > 0)
            gaps.push_back(&gap);
    std::stable_sort(gaps.begin(), gaps.end(), [](const Gap* a, const Gap* b) {
        return a->weight != b->weight ? a->weight > b->weight : *a->score < *b->score;
    });
    gaps.resize(std::min(gaps.size(), points_shown));
    return gaps;
}

std::string weakest_text(const Context& context, const Gap& gap) {
    const SummaryTexts& texts = context.texts.summary;
    const std::string score = score_text(context, gap.score);
    const std::string target = gap.target ? formatted_integer(*gap.target, context.language)
                                          : context.texts.common.unknown.text();
    // One gap for each capability, in the same order.
    const auto place = static_cast<std::size_t>(&gap - context.input.results.gaps.data());
    if (const std::optional<Interval> interval = capability_interval(context, place))
        return filled(
            texts.weakest_item_interval, {score, target, interval_text(context, *interval)}
        );
    return filled(texts.weakest_item, {score, target});
}

void add_weakest(Blocks& blocks, const Context& context) {
    const SummaryTexts& texts = context.texts.summary;
    add_heading(blocks, 2, texts.weakest.text());
    List list{true, {}};
    for (const Gap* gap : weakest(context.input.results))
        list.items.push_back(
            {{capability_name(context, gap->capability), true},
             {": " + weakest_text(context, *gap), false}}
        );
    if (list.items.empty())
        add_paragraph(blocks, texts.weakest_none.text());
    else
        blocks.push_back(std::move(list));
}

void add_pains(Blocks& blocks, const Context& context) {
    const SummaryTexts& texts = context.texts.summary;
    add_heading(blocks, 2, texts.pains.text());
    std::vector<PainView> pains = pains_by_burden(context.input.document);
    pains.resize(std::min(pains.size(), points_shown));
    List list{true, {}};
    for (const PainView& view : pains) {
        const std::string place = view.touchpoint ? view.touchpoint->name : view.journey->name;
        const std::string severity = formatted_integer(view.pain->severity, context.language);
        list.items.push_back(
            {{view.pain->title, true}, {": " + filled(texts.pain_item, {place, severity}), false}}
        );
    }
    if (list.items.empty())
        add_paragraph(blocks, texts.pains_none.text());
    else
        blocks.push_back(std::move(list));
}

void add_actions(Blocks& blocks, const Context& context) {
    const SummaryTexts& texts = context.texts.summary;
    add_heading(blocks, 2, texts.actions.text());
    List list{true, {}};
    for (const ActionPriority& priority : context.input.priorities) {
        const PlanAction* action =
            find_plan_action(context.input.document.plan, PlanActionId(priority.id));
        if (!action || action->status == ActionStatus::Done)
            continue;
        std::vector<std::string> facts;
        if (!action->owner_name.empty())
            facts.push_back(filled(texts.owner, {action->owner_name}));
        if (action->due)
            facts.push_back(filled(texts.due, {date_text(context, action->due)}));
        facts.push_back(filled(texts.priority, {formatted(priority.priority, 0, context.language)})
        );
        list.items.push_back({{action->title, true}, {": " + list_text(facts), false}});
        if (list.items.size() == actions_shown)
            break;
    }
    if (list.items.empty())
        add_paragraph(blocks, texts.actions_none.text());
    else
        blocks.push_back(std::move(list));
}

} // namespace

void add_summary(Blocks& blocks, const Context& context) {
    add_section_heading(blocks, context, Section::Summary);
    add_paragraph(blocks, lead(context), ParagraphStyle::Lead);
    blocks.push_back(KeyFigures{
        {stage_figure(context),
         score_figure(context),
         moment_figure(context),
         plan_figure(context)}});
    if (const std::int64_t agreed = agreed_count(context); agreed > 0)
        add_paragraph(
            blocks,
            counted(context.texts.summary.agreed, agreed, context.language),
            ParagraphStyle::Muted
        );
    add_weakest(blocks, context);
    add_pains(blocks, context);
    add_actions(blocks, context);
}

} // namespace tappa::report
