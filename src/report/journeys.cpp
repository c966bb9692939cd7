#include "base/number.hpp"
#include "report/context.hpp"
#include "scene/emotion_curve.hpp"

#include <array>

namespace tappa::report {

namespace {

using StageEmotions = std::array<std::optional<double>, enum_count<JourneyStage>>;

StageEmotions emotions_of(const Journey& journey) {
    StageEmotions emotions;
    for (const JourneyStage stage : all_of<JourneyStage>())
        emotions[static_cast<std::size_t>(stage)] = stage_emotion(journey, stage);
    return emotions;
}

// Indices of the stages with the lowest and the highest emotion; the first ones when equal.
struct Extremes {
    std::size_t lowest = 0;
    std::size_t highest = 0;
};

std::optional<Extremes> extremes_of(const StageEmotions& emotions) {
    std::optional<Extremes> found;
    for (std::size_t i = 0; i < emotions.size(); ++i) {
        if (!emotions[i])
            continue;
        if (!found)
            found = Extremes{i, i};
        if (*emotions[i] < *emotions[found->lowest])
            found->lowest = i;
        if (*emotions[i] > *emotions[found->highest])
            found->highest = i;
    }
    return found;
}

std::string curve_alternative(const Context& context, const StageEmotions& emotions) {
    const JourneyTexts& texts = context.texts.journey;
    const auto& names = context.texts.common.journey_stages;
    const std::optional<Extremes> extremes = extremes_of(emotions);
    if (!extremes)
        return texts.curve_no_value.text();
    const auto number = [&](std::size_t i) {
        return formatted_signed(*emotions[i], 1, context.language);
    };
    std::string sentence = filled(
        texts.curve_alternative,
        {names[extremes->lowest].text(),
         number(extremes->lowest),
         names[extremes->highest].text(),
         number(extremes->highest)}
    );
    std::vector<std::string> unknown;
    for (std::size_t i = 0; i < emotions.size(); ++i)
        if (!emotions[i])
            unknown.push_back(names[i].text());
    if (!unknown.empty())
        sentence += " " + filled(texts.curve_unknown, {list_text(unknown)});
    return sentence;
}

// The touchpoint that feels worst in the stage, with its worst pain point.
std::string lowest_note(const Context& context, const Journey& journey, JourneyStage stage) {
    const Touchpoint* worst = nullptr;
    for (const Touchpoint* touchpoint : touchpoints_of(journey, stage))
        if (touchpoint->emotion && (!worst || *touchpoint->emotion < *worst->emotion))
            worst = touchpoint;
    if (!worst)
        return {};
    const std::vector<const PainPoint*> pains = pain_points_of(journey, worst->id);
    const std::string what =
        pains.empty() ? worst->name : worst->name + " \u2014 " + pains.front()->title;
    return filled(context.texts.journey.lowest_note, {what});
}

void add_curve(Blocks& blocks, const Context& context, const Journey& journey) {
    const JourneyTexts& texts = context.texts.journey;
    const StageEmotions emotions = emotions_of(journey);
    const std::optional<Extremes> extremes = extremes_of(emotions);
    if (!extremes) {
        add_paragraph(blocks, texts.curve_no_value.text(), ParagraphStyle::Muted);
        return;
    }
    scene::EmotionCurveInput input;
    for (std::size_t i = 0; i < input.bands.size(); ++i)
        input.bands[i] = context.texts.common.emotions[i].text();
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const auto count = static_cast<std::int64_t>(touchpoints_of(journey, stage).size());
        input.stages.push_back(
            {name_of(context.texts.common.journey_stages, stage),
             emotions[static_cast<std::size_t>(stage)],
             formatted_integer(count, context.language)}
        );
    }
    input.lowest_note = lowest_note(context, journey, static_cast<JourneyStage>(extremes->lowest));
    input.stage_name = texts.stage.text();
    input.value_name = texts.emotion.text();
    input.note_name = context.texts.quality.touchpoints.text();
    input.missing = context.texts.common.unknown.text();
    input.alternative = curve_alternative(context, emotions);
    blocks.push_back(Figure{
        filled(texts.curve, {journey.name}),
        input.alternative,
        scene::emotion_curve(input, chart_style(context, 680))});
}

std::string pains_text(const Journey& journey, const Touchpoint& touchpoint) {
    std::vector<std::string> titles;
    for (const PainPoint* pain : pain_points_of(journey, touchpoint.id))
        titles.push_back(pain->title);
    return titles_text(titles);
}

std::string channel_text(const Touchpoint& touchpoint) {
    if (touchpoint.channel.empty() || touchpoint.department.empty())
        return touchpoint.channel + touchpoint.department;
    return touchpoint.channel + " \u00B7 " + touchpoint.department;
}

std::vector<std::string> touchpoint_row(
    const Context& context, const Journey& journey, const Touchpoint& touchpoint
) {
    const CommonTexts& common = context.texts.common;
    const Word& name_pattern = context.texts.journey.moment_of_truth;
    return {
        touchpoint.moment_of_truth ? filled(name_pattern, {touchpoint.name}) : touchpoint.name,
        channel_text(touchpoint),
        touchpoint.emotion ? formatted_signed(*touchpoint.emotion, 0, context.language)
                           : common.unknown.text(),
        formatted_integer(touchpoint.importance, context.language),
        share_text(context, touchpoint.abandonment),
        name_of(common.evidences, touchpoint.evidence),
        pains_text(journey, touchpoint)};
}

// One table a stage; stages without touchpoints are named in a sentence instead.
void add_stage_tables(Blocks& blocks, const Context& context, const Journey& journey) {
    const JourneyTexts& texts = context.texts.journey;
    std::vector<std::string> empty_stages;
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const std::string name = name_of(context.texts.common.journey_stages, stage);
        const std::string number =
            formatted_integer(static_cast<std::int64_t>(stage) + 1, context.language);
        const std::vector<const Touchpoint*> touchpoints = touchpoints_of(journey, stage);
        if (touchpoints.empty()) {
            empty_stages.push_back(name);
            continue;
        }
        Table table{
            filled(texts.stage_table, {number, name}),
            true,
            {{texts.touchpoint.text(), Align::Start, 2.4},
             {texts.channel.text(), Align::Start, 1.8},
             {texts.emotion.text(), Align::End, 1},
             {texts.importance.text(), Align::End, 1.1},
             {texts.abandonment.text(), Align::End, 1.1},
             {texts.evidence.text(), Align::Start, 1.1},
             {texts.pains.text(), Align::Start, 2.6}},
            {}};
        for (const Touchpoint* touchpoint : touchpoints)
            table.rows.push_back(touchpoint_row(context, journey, *touchpoint));
        blocks.push_back(std::move(table));
    }
    if (!empty_stages.empty())
        add_paragraph(
            blocks, filled(texts.stages_empty, {list_text(empty_stages)}), ParagraphStyle::Muted
        );
}

void add_opportunities(Blocks& blocks, const Context& context, const Journey& journey) {
    if (journey.opportunities.empty())
        return;
    add_heading(blocks, 3, context.texts.journey.opportunity_title.text());
    List list;
    for (const Opportunity& opportunity : journey.opportunities) {
        const Touchpoint* touchpoint = find_touchpoint(journey, opportunity.touchpoint);
        Spans spans{{opportunity.title, true}};
        if (touchpoint)
            spans.push_back({": " + touchpoint->name, false});
        list.items.push_back(std::move(spans));
    }
    blocks.push_back(std::move(list));
}

std::string counts_text(const Context& context, const Journey& journey) {
    const JourneyTexts& texts = context.texts.journey;
    const auto count = [&](const Plural& plural, std::size_t number) {
        return counted(plural, static_cast<std::int64_t>(number), context.language);
    };
    std::vector<std::string> parts{
        count(texts.touchpoints, journey.touchpoints.size()),
        count(texts.pain_points, journey.pain_points.size())};
    if (!journey.opportunities.empty())
        parts.push_back(count(texts.opportunities, journey.opportunities.size()));
    return list_text(parts) + ".";
}

void add_who(Blocks& blocks, const Context& context, const Journey& journey) {
    const JourneyTexts& texts = context.texts.journey;
    if (!journey.segment.empty())
        add_paragraph(blocks, texts.segment.text() + ": " + journey.segment);
    for (const Persona& persona : context.input.document.personas) {
        if (journey.persona.empty() || persona.id != journey.persona)
            continue;
        std::string text = texts.persona.text() + ": " + persona.name;
        if (!persona.description.empty())
            text += ", " + persona.description;
        add_paragraph(blocks, text);
    }
}

} // namespace

void add_journeys(Blocks& blocks, const Context& context) {
    add_section_heading(blocks, context, Section::Journey);
    if (context.input.document.journeys.empty())
        add_paragraph(blocks, context.texts.journey.empty.text());
    for (const Journey& journey : context.input.document.journeys) {
        if (!journey.name.empty())
            add_heading(blocks, 2, journey.name);
        add_who(blocks, context, journey);
        if (journey.touchpoints.empty()) {
            add_paragraph(blocks, context.texts.journey.empty.text());
            continue;
        }
        add_paragraph(blocks, counts_text(context, journey));
        add_curve(blocks, context, journey);
        add_stage_tables(blocks, context, journey);
        add_opportunities(blocks, context, journey);
    }
}

} // namespace tappa::report
