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

Figure figure_of(std::string caption, const Word& alternative, scene::Scene drawing) {
    drawing.alternative = filled(alternative, {rows_in_words(drawing.table)});
    Figure figure{std::move(caption), drawing.alternative, {}};
    figure.scene = std::move(drawing);
    return figure;
}

std::optional<double> target_of(const Gap* gap) {
    return gap && gap->target ? std::optional<double>(*gap->target) : std::nullopt;
}

void add_overall(Blocks& blocks, const Context& context) {
    const ScoresTexts& texts = context.texts.scores;
    const Results& results = context.input.results;
    if (!results.overall.value) {
        add_paragraph(blocks, texts.overall_none.text(), ParagraphStyle::Lead);
        return;
    }
    const Language language = context.language;
    add_paragraph(
        blocks,
        filled(texts.overall, {formatted(*results.overall.value, 2, language)}),
        ParagraphStyle::Lead
    );
    const Intervals* intervals = context.input.intervals;
    if (intervals && intervals->overall)
        add_paragraph(
            blocks,
            filled(
                texts.interval,
                {interval_text(context, *intervals->overall, 2),
                 formatted_integer(intervals->respondent_count, language)}
            )
        );
    const Bounds& bounds = results.bounds;
    if (bounds.dont_know.empty())
        add_paragraph(blocks, texts.no_doubt.text());
    else if (bounds.low && bounds.high)
        add_paragraph(
            blocks,
            filled(
                texts.bounds,
                {formatted(*bounds.low, 2, language), formatted(*bounds.high, 2, language)}
            )
        );
}

// The capabilities in which a level agreed on counts, and where the reasons are.
void add_agreed(Blocks& blocks, const Context& context) {
    const ScoresTexts& texts = context.texts.scores;
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
            parts.push_back(filled(
                texts.agreed_in,
                {capability_name(context, score.capability),
                 formatted_integer(agreed, context.language)}
            ));
    }
    add_paragraph(blocks, counted(texts.agreed, count, context.language, {titles_text(parts)}));
    if (context.includes(Section::Agreement)) {
        const std::string_view section = section_title(Section::Agreement, context.language);
        add_paragraph(blocks, filled(texts.agreed_where, {std::string(section)}));
        return;
    }
    add_heading(blocks, 2, texts.agreed_list.text());
    add_agreed_levels(blocks, context);
}

void add_radar(Blocks& blocks, const Context& context) {
    const ScoresTexts& texts = context.texts.scores;
    scene::RadarInput input;
    input.axis_name = texts.capability.text();
    input.value_name = texts.score.text();
    input.target_name = texts.target.text();
    input.missing = context.texts.common.no_answer.text();
    for (const CapabilityScore& score : context.input.results.capabilities) {
        const Capability* capability =
            find_capability(context.input.questionnaire, score.capability);
        const std::string name = capability_name(context, score.capability);
        input.axes.push_back(
            {capability ? capability->short_title.in(context.language) : name,
             name,
             score.score.value,
             target_of(find_gap(context.input.results.gaps, score.capability)),
             std::nullopt}
        );
    }
    if (input.axes.size() < 3)
        return; // the table that follows says it all
    blocks.push_back(figure_of(
        texts.radar.text(), texts.radar_alternative, scene::radar(input, chart_style(context, 520))
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
    const CommonTexts& texts = context.texts.common;
    table.columns.insert(
        table.columns.begin() + place, {texts.interval_title.text(), Align::End, 1.3}
    );
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        table.rows[i].insert(
            table.rows[i].begin() + place,
            intervals[i] ? interval_text(context, *intervals[i]) : texts.unknown.text()
        );
}

// Under the table whose intervals have gaps.
void add_interval_note(Blocks& blocks, const Context& context, const KnownIntervals& intervals) {
    const std::ptrdiff_t known = known_count(intervals);
    if (known > 0 && known < static_cast<std::ptrdiff_t>(intervals.size()))
        add_paragraph(
            blocks,
            filled(
                context.texts.scores.interval_missing,
                {formatted_integer(least_respondents, context.language)}
            ),
            ParagraphStyle::Muted
        );
}

void add_capability_table(Blocks& blocks, const Context& context) {
    const ScoresTexts& texts = context.texts.scores;
    KnownIntervals intervals;
    Table table{
        texts.capabilities.text(),
        true,
        {{texts.capability.text(), Align::Start, 3},
         {texts.score.text(), Align::End, 1},
         {texts.level.text(), Align::End, 1},
         {texts.target.text(), Align::End, 1.6},
         {texts.gap.text(), Align::End, 1},
         {texts.weight.text(), Align::End, 0.8},
         {texts.coverage.text(), Align::End, 1.1}},
        {}};
    for (const CapabilityScore& score : context.input.results.capabilities) {
        intervals.push_back(capability_interval(context, intervals.size()));
        const Gap* gap = find_gap(context.input.results.gaps, score.capability);
        std::string level = context.texts.common.unknown.text();
        std::string target = level;
        if (gap && gap->level)
            level = formatted_integer(*gap->level, context.language);
        if (gap && gap->target) {
            target = formatted_integer(*gap->target, context.language);
            if (gap->target_is_default)
                target = filled(texts.target_default, {target});
        }
        const double weight =
            capability_weight(context.input.document.assessment, score.capability);
        table.rows.push_back(
            {capability_name(context, score.capability),
             score_text(context, score.score.value),
             level,
             target,
             score_text(context, gap ? gap->gap : std::nullopt),
             formatted_short(weight, 2, context.language),
             share_text(context, score.score.coverage)}
        );
    }
    insert_intervals(table, context, intervals);
    blocks.push_back(std::move(table));
    add_interval_note(blocks, context, intervals);
}

void add_stage_bars(Blocks& blocks, const Context& context) {
    const ScoresTexts& texts = context.texts.scores;
    scene::HorizontalBarsInput input;
    input.row_name = texts.journey_stage.text();
    input.value_name = texts.score.text();
    input.missing = context.texts.common.no_answer.text();
    for (const JourneyStage stage : all_of<JourneyStage>())
        input.rows.push_back(
            {name_of(context.texts.common.journey_stages, stage),
             context.input.results.journey_stages[stage].value,
             std::nullopt}
        );
    blocks.push_back(figure_of(
        texts.journey_stages.text(),
        texts.bars_alternative,
        scene::horizontal_bars(input, chart_style(context, 560))
    ));
}

void add_perspective_table(Blocks& blocks, const Context& context) {
    const ScoresTexts& texts = context.texts.scores;
    const Results& results = context.input.results;
    Table table{
        texts.perspectives.text(),
        true,
        {{texts.perspective.text(), Align::Start, 3},
         {texts.score.text(), Align::End, 1},
         {texts.questions.text(), Align::End, 1},
         {texts.coverage.text(), Align::End, 1}},
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
    const CommonTexts& common = context.texts.common;
    const Intervals none;
    const Intervals& found = context.input.intervals ? *context.input.intervals : none;
    for (const Pillar pillar : all_of<Pillar>())
        add_row(
            filled(texts.pillar_of, {name_of(common.pillars, pillar)}),
            results.pillars[pillar],
            found.pillars[pillar]
        );
    for (const Component component : all_of<Component>())
        add_row(
            filled(texts.component_of, {name_of(common.components, component)}),
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
    const ScoresTexts& texts = context.texts.scores;
    scene::HeatMapInput input;
    input.row_name = texts.capability.text();
    input.missing = context.texts.common.unknown.text();
    for (const Word& stage : context.texts.common.journey_stages)
        input.columns.push_back(stage.text());
    for (const CapabilityScore& score : context.input.results.capabilities) {
        scene::HeatMapRow row{capability_name(context, score.capability), {}};
        for (const JourneyStage stage : all_of<JourneyStage>())
            row.cells.push_back(score.journey_stages[stage].value);
        input.rows.push_back(std::move(row));
    }
    blocks.push_back(figure_of(
        texts.heat_map.text(),
        texts.heat_map_alternative,
        scene::heat_map(input, chart_style(context, 680))
    ));
    add_paragraph(blocks, texts.heat_map_note.text(), ParagraphStyle::Muted);
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
