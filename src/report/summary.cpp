#include "base/number.hpp"
#include "base/text.hpp"
#include "report/context.hpp"
#include "report/plan_view.hpp"

#include <algorithm>

namespace tappa::report {

namespace {

constexpr std::size_t points_shown = 3;
constexpr std::size_t actions_shown = 5;

// Over so many points: one alone is not spoken of as several.
void add_counted_heading(
    Blocks& blocks, const Context& context, ReportText heading, std::size_t count
) {
    add_heading(blocks, 2, text_count(context, heading, static_cast<std::int64_t>(count)));
}

std::string lead(const Context& context) {
    const Results& results = context.input.results;
    if (!results.overall.value)
        return text(context, ReportText::SummaryLeadNothing);
    const std::string score = formatted(*results.overall.value, 2, context.language);
    if (!results.stage.stage && is_unknown(results.stage))
        return text_with(context, ReportText::SummaryLeadStageUnknown, {score});
    if (!results.stage.stage)
        return text_with(
            context,
            ReportText::SummaryLeadNoStage,
            {formatted_integer(*results.stage.at_least, context.language),
             formatted_integer(*results.stage.at_most, context.language),
             score}
        );
    const int stage = *results.stage.stage;
    return text_with(
        context,
        ReportText::SummaryLeadStage,
        {formatted_integer(stage, context.language),
         std::string(tappa::level_name(stage, context.language)),
         score}
    );
}

KeyFigure stage_figure(const Context& context) {
    const GatedStage& stage = context.input.results.stage;
    KeyFigure figure{
        text(context, ReportText::SummaryStage), text(context, ReportText::CommonUnknown), {}};
    if (stage.key_count == 0)
        return figure;
    if (!stage.stage) {
        figure.value = is_unknown(stage) ? text(context, ReportText::SummaryStageUnknown)
                                         : text_with(
                                             context,
                                             ReportText::SummaryStageRange,
                                             {formatted_integer(*stage.at_least, context.language),
                                              formatted_integer(*stage.at_most, context.language)}
                                         );
        figure.note = text_count(
            context, ReportText::SummaryStageNoteOpen, static_cast<std::int64_t>(stage.open.size())
        );
        return figure;
    }
    figure.value = level_name(context, *stage.stage);
    figure.note = stage.next_stage ? text_count(
                      context,
                      ReportText::SummaryStageNote,
                      static_cast<std::int64_t>(stage.blocking.size()),
                      {formatted_integer(*stage.next_stage, context.language)}
                  )
                                   : text(context, ReportText::SummaryStageNoteTop);
    return figure;
}

KeyFigure score_figure(const Context& context) {
    const Results& results = context.input.results;
    KeyFigure figure{
        text(context, ReportText::SummaryScore), score_text(context, results.overall.value, 2), {}};
    const Intervals* intervals = context.input.intervals;
    if (intervals && intervals->overall)
        figure.note = text_with(
            context,
            ReportText::SummaryScoreInterval,
            {interval_text(context, *intervals->overall, 2),
             formatted_integer(intervals->respondent_count, context.language)}
        );
    const Bounds& bounds = results.bounds;
    if (!bounds.dont_know.empty() && bounds.low && bounds.high)
        figure.note += (figure.note.empty() ? "" : "; ")
            + text_with(context,
                        ReportText::SummaryScoreBounds,
                        {formatted(*bounds.low, 2, context.language),
                         formatted(*bounds.high, 2, context.language)});
    else if (results.overall.value && figure.note.empty())
        figure.note = text(context, ReportText::SummaryScoreCertain);
    return figure;
}

KeyFigure moment_figure(const Context& context, const MomentView& lowest) {
    KeyFigure figure{
        text(context, ReportText::SummaryLowestMoment),
        formatted_signed(lowest.emotion, 1, context.language),
        name_in(context, lowest.stage)};
    if (context.input.document.journeys.size() > 1)
        figure.note += ", " + lowest.journey->name;
    return figure;
}

KeyFigure plan_figure(const Context& context) {
    const Completeness& completeness = context.completeness;
    const int agreed = completeness.ready_count + completeness.unready_count;
    if (agreed == 0)
        return {
            text(context, ReportText::SummaryCompleteActions),
            text(context, ReportText::CommonUnknown),
            text(context, ReportText::SummaryPlanNoneAgreed)};
    return {
        text(context, ReportText::SummaryCompleteActions),
        text_with(
            context,
            ReportText::SummaryCompleteOf,
            {formatted_integer(completeness.ready_count, context.language),
             formatted_integer(agreed, context.language)}
        ),
        text(
            context,
            completeness.ready ? ReportText::SummaryPlanReady : ReportText::SummaryPlanDraft
        )};
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

// In place of the weakest: only what has a score can be said not to be below its target.
std::string nothing_weak(const Context& context) {
    const std::vector<Gap>& gaps = context.input.results.gaps;
    const auto scored = std::count_if(gaps.begin(), gaps.end(), [](const Gap& gap) {
        return gap.score.has_value();
    });
    const auto unscored = static_cast<std::int64_t>(gaps.size()) - scored;
    if (scored == 0)
        return text(context, ReportText::SummaryWeakestNoScore);
    if (unscored == 0)
        return text(context, ReportText::SummaryWeakestNone);
    return text_count(
        context,
        ReportText::SummaryWeakestNoneScored,
        scored,
        {formatted_integer(unscored, context.language)}
    );
}

std::string weakest_text(const Context& context, const Gap& gap) {
    const std::string score = score_text(context, gap.score);
    const std::string target = gap.target ? formatted_integer(*gap.target, context.language)
                                          : text(context, ReportText::CommonUnknown);
    // One gap for each capability, in the same order.
    const auto place = static_cast<std::size_t>(&gap - context.input.results.gaps.data());
    if (const std::optional<Interval> interval = capability_interval(context, place))
        return text_with(
            context,
            ReportText::SummaryWeakestItemInterval,
            {score, target, interval_text(context, *interval)}
        );
    return text_with(context, ReportText::SummaryWeakestItem, {score, target});
}

void add_weakest(Blocks& blocks, const Context& context) {
    const std::vector<const Gap*> gaps = weakest(context.input.results);
    add_counted_heading(blocks, context, ReportText::SummaryWeakest, gaps.size());
    List list{true, {}};
    for (const Gap* gap : gaps)
        list.items.push_back(
            {{capability_name(context, gap->capability), true},
             {": " + weakest_text(context, *gap), false}}
        );
    if (list.items.empty())
        add_paragraph(blocks, nothing_weak(context));
    else
        blocks.push_back(std::move(list));
}

void add_pains(Blocks& blocks, const Context& context) {
    std::vector<PainView> pains = pains_by_burden(context.input.document);
    pains.resize(std::min(pains.size(), points_shown));
    add_counted_heading(blocks, context, ReportText::SummaryPains, pains.size());
    List list{true, {}};
    for (const PainView& view : pains) {
        const std::string place = view.touchpoint ? view.touchpoint->name : view.journey->name;
        const std::string severity = formatted_integer(view.pain->severity, context.language);
        list.items.push_back(
            {{view.pain->title, true},
             {": " + text_with(context, ReportText::SummaryPainItem, {place, severity}), false}}
        );
    }
    if (list.items.empty())
        add_paragraph(blocks, text(context, ReportText::SummaryPainsNone));
    else
        blocks.push_back(std::move(list));
}

void add_actions(Blocks& blocks, const Context& context) {
    List list{true, {}};
    for (const ActionPriority& priority : context.input.priorities) {
        const PlanAction* action =
            find_plan_action(context.input.document.plan, PlanActionId(priority.id));
        if (!action)
            continue;
        std::vector<std::string> facts;
        if (!action->owner_name.empty())
            facts.push_back(text_with(context, ReportText::SummaryOwner, {action->owner_name}));
        if (action->due)
            facts.push_back(
                text_with(context, ReportText::SummaryDue, {date_text(context, action->due)})
            );
        facts.push_back(text_with(
            context,
            ReportText::SummaryPriority,
            {formatted(priority.priority, 0, context.language)}
        ));
        list.items.push_back({{action->title, true}, {": " + list_text(facts), false}});
        if (list.items.size() == actions_shown)
            break;
    }
    add_counted_heading(blocks, context, ReportText::SummaryActions, list.items.size());
    if (list.items.empty())
        add_paragraph(blocks, none_open_text(context));
    else
        blocks.push_back(std::move(list));
}

} // namespace

void add_summary(Blocks& blocks, const Context& context) {
    add_section_heading(blocks, context, Section::Summary);
    add_paragraph(blocks, lead(context), ParagraphStyle::Lead);
    KeyFigures figures{{stage_figure(context), score_figure(context)}};
    if (const auto lowest = lowest_moment(context.input.document))
        figures.items.push_back(moment_figure(context, *lowest));
    figures.items.push_back(plan_figure(context));
    blocks.push_back(std::move(figures));
    if (const std::int64_t agreed = agreed_count(context); agreed > 0)
        add_paragraph(
            blocks, text_count(context, ReportText::SummaryAgreed, agreed), ParagraphStyle::Muted
        );
    add_weakest(blocks, context);
    add_pains(blocks, context);
    add_actions(blocks, context);
}

} // namespace tappa::report
