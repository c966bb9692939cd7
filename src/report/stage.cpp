#include "base/number.hpp"
#include "report/context.hpp"

namespace tappa::report {

namespace {

std::int64_t size_of(const std::vector<QuestionId>& questions) {
    return static_cast<std::int64_t>(questions.size());
}

// "2. What one sees at that level".
std::string level_text(const Context& context, const Question& question, int level) {
    if (level < lowest_level || level > highest_level)
        return context.texts.common.unknown.text();
    return filled(
        context.texts.stage.level_text,
        {formatted_integer(level, context.language),
         question.levels[static_cast<std::size_t>(level - 1)].in(context.language)}
    );
}

void add_verdict(Blocks& blocks, const Context& context) {
    const StageTexts& texts = context.texts.stage;
    const GatedStage& stage = context.input.results.stage;
    if (stage.key_count == 0) {
        add_paragraph(blocks, texts.no_key_practice.text(), ParagraphStyle::Lead);
        return;
    }
    const int level = stage.stage.value_or(stage.at_most);
    const auto index = static_cast<std::size_t>(level - 1);
    const std::string number = formatted_integer(level, context.language);
    const std::string name = context.texts.common.level_names[index].text();
    add_paragraph(
        blocks,
        filled(stage.stage ? texts.stage : texts.undetermined, {number, name}),
        ParagraphStyle::Lead
    );
    if (stage.stage)
        add_paragraph(blocks, context.texts.common.level_descriptions[index].text());
    add_paragraph(blocks, counted(texts.rule, stage.key_count, context.language));
}

void add_open(Blocks& blocks, const Context& context) {
    const GatedStage& stage = context.input.results.stage;
    if (stage.open.empty())
        return;
    add_paragraph(blocks, counted(context.texts.stage.open, size_of(stage.open), context.language));
    List list;
    for (const QuestionId& question : stage.open)
        list.items.push_back(plain(question_text(context, question)));
    blocks.push_back(std::move(list));
}

// The practices that separate from the next stage, with what one sees now and what one would see.
void add_distance(Blocks& blocks, const Context& context) {
    const StageTexts& texts = context.texts.stage;
    const GatedStage& stage = context.input.results.stage;
    if (!stage.next_stage) {
        if (stage.stage)
            add_paragraph(blocks, texts.top.text());
        return;
    }
    if (stage.distance.empty())
        return;
    const std::string next = formatted_integer(*stage.next_stage, context.language);
    const auto count = static_cast<std::int64_t>(stage.distance.size());
    add_heading(blocks, 2, counted(texts.blocking, count, context.language, {next}));
    add_paragraph(blocks, counted(texts.distance, stage.distance_total, context.language, {next}));
    Table table{
        filled(texts.distance_table, {next}),
        true,
        {{texts.practice.text(), Align::Start, 2.2},
         {texts.capability.text(), Align::Start, 1.4},
         {texts.now.text(), Align::Start, 2.4},
         {filled(texts.next, {next}), Align::Start, 2.4}},
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
             value && value->agreed ? filled(texts.level_agreed, {now}) : now,
             level_text(context, *question, *stage.next_stage)}
        );
    }
    blocks.push_back(std::move(table));
}

void add_ladder(Blocks& blocks, const Context& context) {
    const StageTexts& texts = context.texts.stage;
    Table table{
        texts.ladder.text(),
        true,
        {{texts.level.text(), Align::Start, 0.6},
         {texts.name.text(), Align::Start, 1.1},
         {texts.meaning.text(), Align::Start, 5}},
        {}};
    for (int level = lowest_level; level <= highest_level; ++level) {
        const auto index = static_cast<std::size_t>(level - 1);
        table.rows.push_back(
            {formatted_integer(level, context.language),
             context.texts.common.level_names[index].text(),
             context.texts.common.level_descriptions[index].text()}
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
