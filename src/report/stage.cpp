#include "base/number.hpp"
#include "base/text.hpp"
#include "planning/next_stage_words.hpp"
#include "report/context.hpp"

#include <array>

namespace tappa::report {

namespace {

constexpr std::array<ReportText, highest_level> level_descriptions{
    ReportText::LevelDescription1,
    ReportText::LevelDescription2,
    ReportText::LevelDescription3,
    ReportText::LevelDescription4,
    ReportText::LevelDescription5};

std::int64_t size_of(const std::vector<QuestionId>& questions) {
    return static_cast<std::int64_t>(questions.size());
}

// "2. What one sees at that level".
std::string level_text(const Context& context, const Question& question, int level) {
    if (level < lowest_level || level > highest_level)
        return text(context, ReportText::CommonUnknown);
    return text_with(
        context,
        ReportText::StageLevelText,
        {formatted_integer(level, context.language),
         question.levels[static_cast<std::size_t>(level - 1)].in(context.language)}
    );
}

// How often the resamples came out at each stage.
void add_shares(Blocks& blocks, const Context& context) {
    const Intervals* intervals = context.input.intervals;
    if (!intervals || !intervals->stage_shares)
        return;
    std::vector<std::string> parts;
    for (int level = lowest_level; level <= highest_level; ++level) {
        const double share = (*intervals->stage_shares)[static_cast<std::size_t>(level - 1)];
        if (share > 0)
            parts.push_back(text_with(
                context,
                ReportText::StageShare,
                {formatted_integer(level, context.language),
                 formatted_whole_percent(share, context.language)}
            ));
    }
    add_paragraph(blocks, text_with(context, ReportText::StageResamples, {joined(parts, "; ")}));
}

void add_verdict(Blocks& blocks, const Context& context) {
    const GatedStage& stage = context.input.results.stage;
    if (stage.key_count == 0) {
        add_paragraph(blocks, text(context, ReportText::StageNoKeyPractice), ParagraphStyle::Lead);
        return;
    }
    if (is_unknown(stage)) {
        add_paragraph(blocks, text(context, ReportText::StageUnknown), ParagraphStyle::Lead);
        add_paragraph(blocks, text_count(context, ReportText::StageRule, stage.key_count));
        return;
    }
    const auto words = [&](std::optional<int> level) -> std::vector<std::string> {
        return {
            formatted_integer(*level, context.language),
            std::string(tappa::level_name(*level, context.language))};
    };
    if (stage.stage) {
        add_paragraph(
            blocks,
            text_with(context, ReportText::StageStage, words(stage.stage)),
            ParagraphStyle::Lead
        );
        add_paragraph(
            blocks, text(context, level_descriptions[static_cast<std::size_t>(*stage.stage - 1)])
        );
    } else {
        std::vector<std::string> range = words(stage.at_least);
        for (std::string& word : words(stage.at_most))
            range.push_back(std::move(word));
        add_paragraph(
            blocks, text_with(context, ReportText::StageUndetermined, range), ParagraphStyle::Lead
        );
    }
    add_paragraph(blocks, text_count(context, ReportText::StageRule, stage.key_count));
    add_shares(blocks, context);
}

void add_open(Blocks& blocks, const Context& context) {
    const GatedStage& stage = context.input.results.stage;
    if (stage.open.empty())
        return;
    add_paragraph(blocks, text_count(context, ReportText::StageOpen, size_of(stage.open)));
    List list;
    for (const QuestionId& question : stage.open)
        list.items.push_back(plain(question_text(context, question)));
    blocks.push_back(std::move(list));
}

// The practices that separate from the next stage, with what one sees now and what one would see.
void add_distance(Blocks& blocks, const Context& context) {
    const GatedStage& stage = context.input.results.stage;
    if (!stage.next_stage) {
        if (stage.stage)
            add_paragraph(blocks, text(context, ReportText::StageTop));
        return;
    }
    if (stage.blocking.empty())
        return;
    const std::string next = formatted_integer(*stage.next_stage, context.language);
    const auto count = static_cast<std::int64_t>(stage.blocking.size());
    add_heading(blocks, 2, text_count(context, ReportText::StageBlocking, count, {next}));
    add_paragraph(
        blocks, text_count(context, ReportText::StageDistance, stage.distance_total, {next})
    );
    Table table{
        text_with(context, ReportText::StageDistanceTable, {next}),
        true,
        {{text(context, ReportText::StagePractice), Align::Start},
         {text(context, ReportText::StageCapability), Align::Start},
         {text(context, ReportText::StageNow), Align::Start},
         {text_with(context, ReportText::StageNext, {next}), Align::Start}},
        {}};
    for (const BlockingPractice& item : stage.blocking) {
        const Question* question = find_question(context.input.questionnaire, item.question);
        if (!question)
            continue;
        const QuestionValue* value = find_value(context.input.results.questions, item.question);
        const std::string now = level_text(context, *question, item.value);
        table.rows.push_back(
            {practice_name(*question).in(context.language),
             capability_name(context, question->capability),
             value && value->agreed ? text_with(context, ReportText::StageLevelAgreed, {now}) : now,
             level_text(context, *question, *stage.next_stage)}
        );
    }
    blocks.push_back(std::move(table));
}

std::string practices_text(const Context& context, const std::vector<QuestionId>& practices) {
    std::vector<std::string> names;
    for (const QuestionId& practice : practices)
        names.push_back(question_text(context, practice));
    return titles_text(names);
}

// The action as the plan has it, else as the catalogue does.
std::vector<std::string> way_row(const Context& context, const LiftingAction& lifting) {
    std::string practices = practices_text(context, lifting.practices);
    if (lifting.prepares)
        practices = preparing_words(practices, context.language);
    const auto days = [&](double effort) { return formatted_short(effort, 1, context.language); };
    for (const PlanAction& action : context.input.document.plan->actions)
        if (action.catalogue_id == lifting.action && action.status != ActionStatus::Dropped)
            return {
                action.title, practices, days(action.effort_days), name_in(context, action.status)};
    const CatalogueAction* known = find_action(context.input.catalogue, lifting.action);
    return {
        known ? known->title.in(context.language) : lifting.action.text,
        practices,
        days(known ? known->effort_days.likely : 0),
        name_in(context, ActionStatus::Proposed)};
}

// The actions that lift what holds the next stage back, those of the plan first.
void add_way(Blocks& blocks, const Context& context) {
    const ReportInput& input = context.input;
    const GatedStage& stage = input.results.stage;
    const WayToNextStage way =
        way_to_next_stage(input.catalogue, input.results, input.document.plan);
    const std::vector<std::string> sentences =
        next_stage_sentences(way, stage, input.questionnaire, context.language);
    if (sentences.empty())
        return;
    const std::string next = formatted_integer(*stage.next_stage, context.language);
    add_heading(blocks, 2, text_with(context, ReportText::StageWay, {next}));
    add_paragraph(blocks, joined(sentences, " "));
    Table table{
        text_with(context, ReportText::StageWayTable, {next}),
        true,
        {{text(context, ReportText::PlanAction), Align::Start},
         {text(context, ReportText::StagePractice), Align::Start},
         {text(context, ReportText::CsvEffort), Align::End},
         {text(context, ReportText::CsvStatus), Align::Start}},
        {}};
    for (const LiftingAction& lifting : way.in_plan)
        table.rows.push_back(way_row(context, lifting));
    for (const LiftingAction& lifting : way.proposed)
        table.rows.push_back(way_row(context, lifting));
    if (!table.rows.empty())
        blocks.push_back(std::move(table));
}

// What lies two levels or more below the stage, key practice or not.
void add_weak_spots(Blocks& blocks, const Context& context) {
    const std::vector<WeakSpot>& spots = context.input.results.stage.weak_spots;
    if (spots.empty())
        return;
    add_heading(blocks, 2, text(context, ReportText::StageWeakSpots));
    List list;
    for (const WeakSpot& spot : spots)
        list.items.push_back(plain(text_with(
            context,
            ReportText::StageWeakSpot,
            {question_text(context, spot.question), formatted_integer(spot.value, context.language)}
        )));
    blocks.push_back(std::move(list));
}

void add_ladder(Blocks& blocks, const Context& context) {
    Table table{
        text(context, ReportText::StageLadder),
        true,
        {{text(context, ReportText::StageLevel), Align::Start},
         {text(context, ReportText::StageName), Align::Start},
         {text(context, ReportText::StageMeaning), Align::Start}},
        {}};
    for (int level = lowest_level; level <= highest_level; ++level) {
        const auto index = static_cast<std::size_t>(level - 1);
        table.rows.push_back(
            {formatted_integer(level, context.language),
             std::string(tappa::level_name(static_cast<int>(index) + 1, context.language)),
             text(context, level_descriptions[index])}
        );
    }
    blocks.push_back(std::move(table));
}

} // namespace

void add_stage(Blocks& blocks, const Context& context) {
    add_section_heading(blocks, context, Section::Stage);
    add_verdict(blocks, context);
    add_open(blocks, context);
    add_distance(blocks, context);
    add_way(blocks, context);
    add_weak_spots(blocks, context);
    add_ladder(blocks, context);
}

} // namespace tappa::report
