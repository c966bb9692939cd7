#include "app/stage_words.hpp"
#include "app/texts.hpp"
#include "base/number.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/score_json.hpp"
#include "cli/score_people.hpp"
#include "cli/table.hpp"
#include "cli/texts.gen.hpp"
#include "texts/texts.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tappa::cli {

namespace {

constexpr std::string_view unknown = "–";

std::string number_text(const std::optional<double>& value, int decimals, Language language) {
    return value ? formatted(*value, decimals, language) : std::string(unknown);
}

std::string level_text(const std::optional<int>& level) {
    return level ? std::to_string(*level) : std::string(unknown);
}

std::string labelled(Text label, const std::string& value, Language language) {
    return std::string(text(label, language)) + ": " + value + "\n";
}

std::string overall_text(const Results& results, const Intervals& intervals, Language language) {
    const std::string average = results.overall.value
        ? text_with(
            Text::InsightsAverageValue, language, {formatted(*results.overall.value, 2, language)}
        )
        : std::string(text(Text::InsightsNoScore, language));
    std::string lines =
        labelled(Text::InsightsOverallStage, stage_text(results.stage, language), language);
    lines += labelled(Text::InsightsAverage, average, language);
    const Bounds& bounds = results.bounds;
    if (!bounds.dont_know.empty() && bounds.low && bounds.high)
        lines += text_with(
                     Text::InsightsBounds,
                     language,
                     {formatted(*bounds.low, 2, language), formatted(*bounds.high, 2, language)}
                 )
            + "\n";
    lines += interval_line(intervals, language);
    if (intervals.stage_shares)
        lines += stage_shares_text(*intervals.stage_shares, language) + "\n";
    lines += labelled(
        Text::InsightsCoverage,
        text_count(
            Text::InsightsCoverageValue,
            language,
            results.progress.answered,
            {formatted_integer(results.progress.total, language)}
        ),
        language
    );
    return lines;
}

std::string practice_line(const Assessed& assessed, const QuestionId& id, Language language) {
    const Question* const question = find_question(assessed.questionnaire(), id);
    return "  - " + shown_on_line(question ? practice_name(*question).in(language) : id.text);
}

std::string practice_text(
    const Assessed& assessed, const QuestionId& id, int level, Language language
) {
    return practice_line(assessed, id, language) + ": "
        + text_with(Text::InsightsNow, language, {level_title(level, language)}) + "\n";
}

// What holds the next stage back, how far it is, and what lies below the stage.
std::string blocking_text(const Assessed& assessed, const Results& results, Language language) {
    const GatedStage& stage = results.stage;
    std::string lines;
    if (!stage.open.empty())
        lines += text_count(
                     Text::InsightsOpenKey, language, static_cast<std::int64_t>(stage.open.size())
                 )
            + "\n";
    for (const QuestionId& practice : stage.open)
        lines += practice_line(assessed, practice, language) + "\n";
    if (!stage.blocking.empty())
        lines += "\n" + std::string(text(Text::InsightsHeldBackBy, language)) + "\n";
    for (const BlockingPractice& practice : stage.blocking)
        lines += practice_text(assessed, practice.question, practice.value, language);
    if (stage.distance_total > 0)
        lines += text_count(
                     Text::InsightsNextStageText,
                     language,
                     stage.distance_total,
                     {std::to_string(*stage.next_stage)}
                 )
            + "\n";
    if (!stage.weak_spots.empty())
        lines += "\n" + std::string(text(Text::InsightsWeakSpots, language)) + "\n";
    for (const WeakSpot& spot : stage.weak_spots)
        lines += practice_text(assessed, spot.question, spot.value, language);
    return lines;
}

std::string capabilities_text(
    const Assessed& assessed, const Results& results, const Intervals& intervals, Language language
) {
    const auto title = [&](Text id) { return std::string(text(id, language)); };
    std::vector<TableColumn> columns{
        {title(Text::InsightsCapability), false},
        {title(Text::InsightsScore), true},
        {title(Text::InsightsCurrent), true},
        {title(Text::InsightsTarget), true},
        {title(Text::InsightsGap), true},
        {title(Text::InsightsCoverage), true}};
    const bool sampled = intervals.resample_count > 0;
    if (sampled)
        columns.push_back({std::string(text(CliText::ScoreInterval, language)), true});
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < results.capabilities.size(); ++i) {
        const CapabilityScore& entry = results.capabilities[i];
        const Capability* const capability =
            find_capability(assessed.questionnaire(), entry.capability);
        const Gap* const gap = find_gap(results.gaps, entry.capability);
        rows.push_back(
            {capability ? capability->title.in(language) : entry.capability.text,
             number_text(entry.score.value, 2, language),
             level_text(gap ? gap->level : std::nullopt),
             level_text(gap ? gap->target : std::nullopt),
             number_text(gap ? gap->gap : std::nullopt, 2, language),
             formatted_percent(entry.score.coverage, 0, language)}
        );
        if (sampled)
            rows.back().push_back(interval_cell(intervals.capabilities[i], language));
    }
    return "\n" + title(Text::InsightsCapabilities) + "\n" + table_text(columns, rows);
}

std::string journey_stages_text(const Results& results, Language language) {
    const std::vector<TableColumn> columns{
        {std::string(text(Text::InsightsJourneyStage, language)), false},
        {std::string(text(Text::InsightsScore, language)), true}};
    std::vector<std::vector<std::string>> rows;
    for (const JourneyStage stage : all_of<JourneyStage>())
        rows.push_back(
            {std::string(name_of(stage, language)),
             number_text(results.journey_stages[stage].value, 2, language)}
        );
    return "\n" + std::string(text(Text::InsightsJourneyStages, language)) + "\n"
        + table_text(columns, rows);
}

} // namespace

Outcome score(const Arguments& arguments) {
    const std::string& path = arguments.files.front();
    const Language language = arguments.language;
    const std::variant<Assessed, Failure> loaded = assessed_from(path, language);
    if (const Failure* const failure = std::get_if<Failure>(&loaded))
        return failed(*failure);
    const Assessed& assessed = *std::get_if<Assessed>(&loaded);
    const Derived derived = derived_from(assessed);
    const Results& results = derived.results();
    const Intervals intervals =
        score_intervals(assessed.questionnaire(), assessed.document.assessment);
    Outcome outcome;
    add_notes(outcome, path, derived, language);
    if (arguments.format == OutputFormat::Json) {
        outcome.output = json_from_results(
            assessed.document,
            assessed.questionnaire(),
            results,
            intervals,
            language_of_json(arguments, assessed.document.language)
        );
        return outcome;
    }
    outcome.output = document_line(assessed.document, language)
        + overall_text(results, intervals, language) + blocking_text(assessed, results, language)
        + capabilities_text(assessed, results, intervals, language)
        + journey_stages_text(results, language)
        + agreement_text(assessed.questionnaire(), results, language)
        + roles_text(results.roles, language);
    return outcome;
}

} // namespace tappa::cli
