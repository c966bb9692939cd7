#include "base/number.hpp"
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
    const int level = stage.stage.value_or(stage.at_most);
    const auto index = static_cast<std::size_t>(level - 1);
    const std::string number = formatted_integer(level, context.language);
    const std::string name =
        std::string(tappa::level_name(static_cast<int>(index) + 1, context.language));
    add_paragraph(
        blocks,
        text_with(
            context,
            stage.stage ? ReportText::StageStage : ReportText::StageUndetermined,
            {number, name}
        ),
        ParagraphStyle::Lead
    );
    if (stage.stage)
        add_paragraph(blocks, text(context, level_descriptions[index]));
    add_paragraph(blocks, text_count(context, ReportText::StageRule, stage.key_count));
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
    if (stage.distance.empty())
        return;
    const std::string next = formatted_integer(*stage.next_stage, context.language);
    const auto count = static_cast<std::int64_t>(stage.distance.size());
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
    for (const DistanceItem& item : stage.distance) {
        const Question* question = find_question(context.input.questionnaire, item.question);
        if (!question)
            continue;
        const QuestionValue* value = find_value(context.input.results.questions, item.question);
        const std::string now = level_text(context, *question, item.value);
        table.rows.push_back(
            {question->text.in(context.language),
             capability_name(context, question->capability),
             value && value->agreed ? text_with(context, ReportText::StageLevelAgreed, {now}) : now,
             level_text(context, *question, *stage.next_stage)}
        );
    }
    blocks.push_back(std::move(table));
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
    add_ladder(blocks, context);
}

} // namespace tappa::report
