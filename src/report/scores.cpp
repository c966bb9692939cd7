#include "base/number.hpp"
#include "base/text.hpp"
#include "report/context.hpp"
#include "scene/heat_map.hpp"
#include "scene/horizontal_bars.hpp"
#include "scene/radar.hpp"

#include <algorithm>
#include <cstddef>

namespace tappa::report {

namespace {

// "Strategy 3.2; Data 2.0": the rows of a drawing in one sentence, for its alternative.
std::string rows_in_words(const scene::SceneTable& table) {
    std::vector<std::string> rows;
    for (const auto& row : table.rows)
        rows.push_back(joined(row, " "));
    return rows.empty() ? std::string() : joined(rows, "; ") + ".";
}

Figure figure_of(
    const Context& context, std::string caption, ReportText alternative, scene::Scene drawing
) {
    drawing.alternative = text_with(context, alternative, {rows_in_words(drawing.table)});
    Figure figure{std::move(caption), drawing.alternative, {}};
    figure.scene = std::move(drawing);
    return figure;
}

std::optional<double> target_of(const Gap* gap) {
    return gap && gap->target ? std::optional<double>(*gap->target) : std::nullopt;
}

void add_overall(Blocks& blocks, const Context& context) {
    const Results& results = context.input.results;
    if (!results.overall.value) {
        add_paragraph(blocks, text(context, ReportText::ScoresOverallNone), ParagraphStyle::Lead);
        return;
    }
    const Language language = context.language;
    add_paragraph(
        blocks,
        text_with(
            context, ReportText::ScoresOverall, {formatted(*results.overall.value, 2, language)}
        ),
        ParagraphStyle::Lead
    );
    const Intervals* intervals = context.input.intervals;
    if (intervals && intervals->overall)
        add_paragraph(
            blocks,
            text_with(
                context,
                ReportText::ScoresInterval,
                {interval_text(context, *intervals->overall, 2),
                 formatted_integer(intervals->respondent_count, language)}
            )
        );
    const Bounds& bounds = results.bounds;
    if (bounds.dont_know.empty())
        add_paragraph(blocks, text(context, ReportText::ScoresNoDoubt));
    else if (bounds.low && bounds.high)
        add_paragraph(
            blocks,
            text_with(
                context,
                ReportText::ScoresBounds,
                {formatted(*bounds.low, 2, language), formatted(*bounds.high, 2, language)}
            )
        );
}

// The capabilities in which a level agreed on counts, and where the reasons are.
void add_agreed(Blocks& blocks, const Context& context) {
    const std::int64_t count = agreed_count(context);
    if (count == 0)
        return;
    const Results& results = context.input.results;
    std::vector<std::string> parts;
    for (const CapabilityScore& score : results.capabilities) {
        const auto& terms = score.score.terms;
        const auto agreed = std::count_if(terms.begin(), terms.end(), [&](const Term& term) {
            const QuestionValue* value = find_value(results.questions, term.question);
            return value && value->agreed;
        });
        if (agreed > 0)
            parts.push_back(text_with(
                context,
                ReportText::ScoresAgreedIn,
                {capability_name(context, score.capability),
                 formatted_integer(agreed, context.language)}
            ));
    }
    add_paragraph(
        blocks, text_count(context, ReportText::ScoresAgreed, count, {titles_text(parts)})
    );
    if (context.includes(Section::Agreement)) {
        const std::string_view section = section_title(Section::Agreement, context.language);
        add_paragraph(
            blocks, text_with(context, ReportText::ScoresAgreedWhere, {std::string(section)})
        );
        return;
    }
    add_heading(blocks, 2, text(context, ReportText::ScoresAgreedList));
    add_agreed_levels(blocks, context);
}

void add_radar(Blocks& blocks, const Context& context) {
    scene::RadarInput input;
    input.axis_name = text(context, ReportText::ScoresCapability);
    input.value_name = text(context, ReportText::ScoresScore);
    input.target_name = text(context, ReportText::ScoresTarget);
    input.missing = text(context, ReportText::CommonNoAnswer);
    for (const CapabilityScore& score : context.input.results.capabilities) {
        input.axes.push_back(
            {capability_name(context, score.capability),
             {},
             score.score.value,
             target_of(find_gap(context.input.results.gaps, score.capability)),
             std::nullopt}
        );
    }
    if (input.axes.size() < 3)
        return; // the table that follows says it all
    blocks.push_back(figure_of(
        context,
        text(context, ReportText::ScoresRadar),
        ReportText::ScoresRadarAlternative,
        scene::radar(input, chart_style(context, 520))
    ));
}

using KnownIntervals = std::vector<std::optional<Interval>>;

std::ptrdiff_t known_count(const KnownIntervals& intervals) {
    return std::count_if(intervals.begin(), intervals.end(), [](const auto& interval) {
        return interval.has_value();
    });
}

// Puts the intervals beside the scores, which are in the column before.
void insert_intervals(Table& table, const Context& context, const KnownIntervals& intervals) {
    constexpr std::ptrdiff_t place = 2;
    if (known_count(intervals) == 0)
        return;
    table.columns.insert(
        table.columns.begin() + place, {text(context, ReportText::CommonIntervalTitle), Align::End}
    );
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        table.rows[i].insert(
            table.rows[i].begin() + place,
            intervals[i] ? interval_text(context, *intervals[i])
                         : text(context, ReportText::CommonUnknown)
        );
}

// Under the table whose intervals have gaps.
void add_interval_note(Blocks& blocks, const Context& context, const KnownIntervals& intervals) {
    const std::ptrdiff_t known = known_count(intervals);
    if (known > 0 && known < static_cast<std::ptrdiff_t>(intervals.size()))
        add_paragraph(
            blocks,
            text_with(
                context,
                ReportText::ScoresIntervalMissing,
                {formatted_integer(least_respondents, context.language)}
            ),
            ParagraphStyle::Muted
        );
}

std::string gap_text(const Context& context, const Gap* gap) {
    const std::string shown = score_text(context, gap ? gap->gap : std::nullopt);
    return gap && gap->is_held() ? text_with(context, ReportText::ScoresGapHeld, {shown}) : shown;
}

void add_capability_table(Blocks& blocks, const Context& context) {
    KnownIntervals intervals;
    Table table{
        text(context, ReportText::ScoresCapabilities),
        true,
        {{text(context, ReportText::ScoresCapability), Align::Start},
         {text(context, ReportText::ScoresScore), Align::End},
         {text(context, ReportText::ScoresLevel), Align::End},
         {text(context, ReportText::ScoresTarget), Align::End},
         {text(context, ReportText::ScoresGap), Align::End},
         {text(context, ReportText::ScoresWeight), Align::End},
         {text(context, ReportText::ScoresCoverage), Align::End}},
        {}};
    for (const CapabilityScore& score : context.input.results.capabilities) {
        intervals.push_back(capability_interval(context, intervals.size()));
        const Gap* gap = find_gap(context.input.results.gaps, score.capability);
        std::string level = text(context, ReportText::CommonUnknown);
        std::string target = level;
        if (gap && gap->level)
            level = formatted_integer(*gap->level, context.language);
        if (gap && gap->target) {
            target = formatted_integer(*gap->target, context.language);
            if (gap->target_is_default)
                target = text_with(context, ReportText::ScoresTargetDefault, {target});
        }
        const double weight =
            capability_weight(context.input.document.assessment, score.capability);
        table.rows.push_back(
            {capability_name(context, score.capability),
             score_text(context, score.score.value),
             level,
             target,
             gap_text(context, gap),
             formatted_short(weight, 2, context.language),
             share_text(context, score.score.coverage)}
        );
    }
    insert_intervals(table, context, intervals);
    blocks.push_back(std::move(table));
    add_interval_note(blocks, context, intervals);
    const auto& gaps = context.input.results.gaps;
    if (std::any_of(gaps.begin(), gaps.end(), [](const Gap& gap) { return gap.is_held(); }))
        add_paragraph(blocks, text(context, ReportText::ScoresGapNote), ParagraphStyle::Muted);
}

void add_stage_bars(Blocks& blocks, const Context& context) {
    scene::HorizontalBarsInput input;
    input.row_name = text(context, ReportText::ScoresJourneyStage);
    input.value_name = text(context, ReportText::ScoresScore);
    input.missing = text(context, ReportText::CommonNoAnswer);
    for (const JourneyStage stage : all_of<JourneyStage>())
        input.rows.push_back(
            {name_in(context, stage),
             context.input.results.journey_stages[stage].value,
             std::nullopt}
        );
    blocks.push_back(figure_of(
        context,
        text(context, ReportText::ScoresJourneyStages),
        ReportText::ScoresBarsAlternative,
        scene::horizontal_bars(input, chart_style(context, 560))
    ));
    add_paragraph(
        blocks, text(context, ReportText::ScoresJourneyStagesNote), ParagraphStyle::Muted
    );
}

void add_perspective_table(Blocks& blocks, const Context& context) {
    const Results& results = context.input.results;
    Table table{
        text(context, ReportText::ScoresPerspectives),
        true,
        {{text(context, ReportText::ScoresPerspective), Align::Start},
         {text(context, ReportText::ScoresScore), Align::End},
         {text(context, ReportText::ScoresQuestions), Align::End},
         {text(context, ReportText::ScoresCoverage), Align::End}},
        {}};
    KnownIntervals intervals;
    const auto add_row =
        [&](const std::string& name, const Score& score, const std::optional<Interval>& interval) {
            if (score.question_count == 0)
                return;
            intervals.push_back(interval);
            table.rows.push_back(
                {name,
                 score_text(context, score.value),
                 formatted_integer(score.question_count, context.language),
                 share_text(context, score.coverage)}
            );
        };
    const Intervals none;
    const Intervals& found = context.input.intervals ? *context.input.intervals : none;
    for (const Pillar pillar : all_of<Pillar>())
        add_row(
            text_with(context, ReportText::ScoresPillarOf, {name_in(context, pillar)}),
            results.pillars[pillar],
            found.pillars[pillar]
        );
    for (const Component component : all_of<Component>())
        add_row(
            text_with(context, ReportText::ScoresComponentOf, {name_in(context, component)}),
            results.components[component],
            found.components[component]
        );
    if (table.rows.empty())
        return;
    insert_intervals(table, context, intervals);
    blocks.push_back(std::move(table));
    add_interval_note(blocks, context, intervals);
}

void add_heat_map(Blocks& blocks, const Context& context) {
    scene::HeatMapInput input;
    input.row_name = text(context, ReportText::ScoresCapability);
    input.missing = text(context, ReportText::CommonUnknown);
    input.unanswered = "?";
    for (const JourneyStage stage : all_of<JourneyStage>())
        input.columns.push_back(name_in(context, stage));
    for (const CapabilityScore& score : context.input.results.capabilities) {
        scene::HeatMapRow row{capability_name(context, score.capability), {}, {}};
        for (const JourneyStage stage : all_of<JourneyStage>()) {
            row.cells.push_back(score.journey_stages[stage].value);
            row.unanswered.push_back(score.journey_stages[stage].question_count > 0);
        }
        input.rows.push_back(std::move(row));
    }
    blocks.push_back(figure_of(
        context,
        text(context, ReportText::ScoresHeatMap),
        ReportText::ScoresHeatMapAlternative,
        scene::heat_map(input, chart_style(context, 680))
    ));
    add_paragraph(blocks, text(context, ReportText::ScoresHeatMapNote), ParagraphStyle::Muted);
}

} // namespace

void add_scores(Blocks& blocks, const Context& context) {
    add_section_heading(blocks, context, Section::Scores);
    add_overall(blocks, context);
    if (context.input.results.capabilities.empty())
        return;
    add_agreed(blocks, context);
    add_radar(blocks, context);
    add_capability_table(blocks, context);
    add_stage_bars(blocks, context);
    add_perspective_table(blocks, context);
    add_heat_map(blocks, context);
}

} // namespace tappa::report
