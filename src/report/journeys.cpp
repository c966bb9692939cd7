#include "base/number.hpp"
#include "model/nesting.hpp"
#include "planning/review.hpp"
#include "report/context.hpp"
#include "report/journey_graph.hpp"
#include "report/journey_series.hpp"
#include "report/journey_words.hpp"
#include "report/variant_groups.hpp"
#include "scene/emotion_curve.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

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
    const auto stage_name = [&](std::size_t i) {
        return name_in(context, static_cast<JourneyStage>(i));
    };
    const std::optional<Extremes> extremes = extremes_of(emotions);
    if (!extremes)
        return text(context, ReportText::JourneyCurveNoValue);
    const auto number = [&](std::size_t i) {
        return formatted_signed(*emotions[i], 1, context.language);
    };
    std::string sentence = text_with(
        context,
        ReportText::JourneyCurveAlternative,
        {stage_name(extremes->lowest),
         number(extremes->lowest),
         stage_name(extremes->highest),
         number(extremes->highest)}
    );
    std::vector<std::string> unknown;
    for (std::size_t i = 0; i < emotions.size(); ++i)
        if (!emotions[i])
            unknown.push_back(stage_name(i));
    if (!unknown.empty())
        sentence += " " + text_with(context, ReportText::JourneyCurveUnknown, {list_text(unknown)});
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
    return text_with(context, ReportText::JourneyLowestNote, {what});
}

void add_curve(Blocks& blocks, const Context& context, const Journey& journey) {
    const StageEmotions emotions = emotions_of(journey);
    const std::optional<Extremes> extremes = extremes_of(emotions);
    const scene::ChartStyle style = chart_style(context, 680);
    const JourneyCurves curves = journey_curves(journey);
    std::vector<scene::EmotionSeries> series = emotion_series(
        curves, all_curves(curves), context.input.document, style.palette, context.language
    );
    if (!extremes && series.empty()) {
        add_paragraph(
            blocks, text(context, ReportText::JourneyCurveNoValue), ParagraphStyle::Muted
        );
        return;
    }
    scene::EmotionCurveInput input;
    for (std::size_t i = 0; i < input.bands.size(); ++i)
        input.bands[i] = tappa::emotion_name(static_cast<int>(i) - 2, context.language);
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const auto count = static_cast<std::int64_t>(touchpoints_of(journey, stage).size());
        input.stages.push_back(
            {name_in(context, stage),
             emotions[static_cast<std::size_t>(stage)],
             formatted_integer(count, context.language)}
        );
    }
    if (extremes)
        input.lowest_note =
            lowest_note(context, journey, static_cast<JourneyStage>(extremes->lowest));
    input.stage_name = text(context, ReportText::JourneyStage);
    input.value_name = text(context, ReportText::JourneyEmotion);
    input.note_name = text(context, ReportText::QualityTouchpoints);
    input.missing = text(context, ReportText::CommonUnknown);
    input.alternative = curve_alternative(context, emotions);
    add_series(input, std::move(series), context.language);
    blocks.push_back(Figure{
        text_with(context, ReportText::JourneyCurve, {journey.name}),
        input.alternative,
        scene::emotion_curve(input, style)});
}

// Of all touchpoints at once: a journey may have thousands of both.
using PainsByTouchpoint = std::unordered_map<TouchpointId, std::vector<const PainPoint*>>;

PainsByTouchpoint pains_by_touchpoint(const Journey& journey) {
    PainsByTouchpoint pains;
    for (const PainPoint& pain : journey.pain_points)
        pains[pain.touchpoint].push_back(&pain);
    const double share = usual_share(journey);
    for (auto& [touchpoint, its] : pains)
        sort_worst_first(its, share);
    return pains;
}

std::string pains_text(const PainsByTouchpoint& pains, const Touchpoint& touchpoint) {
    std::vector<std::string> titles;
    if (const auto found = pains.find(touchpoint.id); found != pains.end())
        for (const PainPoint* pain : found->second)
            titles.push_back(pain->title);
    return titles_text(titles);
}

std::string channel_text(const Touchpoint& touchpoint) {
    if (touchpoint.channel.empty() || touchpoint.department.empty())
        return touchpoint.channel + touchpoint.department;
    return touchpoint.channel + " \u00B7 " + touchpoint.department;
}

// "Complaint (opens “Complaints”) (moment of truth)".
std::string touchpoint_name(const Context& context, const Touchpoint& touchpoint) {
    std::string name = touchpoint.name;
    if (!touchpoint.opens.empty())
        if (const Journey* opened = find_journey(context.input.document.journeys, touchpoint.opens))
            name = text_with(
                context, ReportText::JourneyOpens, {name, journey_name(context, *opened)}
            );
    return touchpoint.moment_of_truth ? text_with(context, ReportText::JourneyMomentOfTruth, {name})
                                      : name;
}

std::vector<std::string> touchpoint_row(
    const Context& context, const PainsByTouchpoint& pains, const Touchpoint& touchpoint
) {
    return {
        touchpoint_name(context, touchpoint),
        channel_text(touchpoint),
        touchpoint.emotion ? formatted_signed(*touchpoint.emotion, 0, context.language)
                           : text(context, ReportText::CommonUnknown),
        formatted_integer(touchpoint.importance, context.language),
        share_text(context, touchpoint.abandonment),
        name_in(context, touchpoint.evidence),
        pains_text(pains, touchpoint)};
}

// One table a stage; stages without touchpoints are named in a sentence instead.
void add_stage_tables(Blocks& blocks, const Context& context, const Journey& journey) {
    const PainsByTouchpoint pains = pains_by_touchpoint(journey);
    std::vector<std::string> empty_stages;
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const std::string name = name_in(context, stage);
        const std::string number =
            formatted_integer(static_cast<std::int64_t>(stage) + 1, context.language);
        const std::vector<const Touchpoint*> touchpoints = touchpoints_of(journey, stage);
        if (touchpoints.empty()) {
            empty_stages.push_back(name);
            continue;
        }
        Table table{
            text_with(context, ReportText::JourneyStageTable, {number, name}),
            true,
            {{text(context, ReportText::JourneyTouchpoint), Align::Start},
             {text(context, ReportText::JourneyChannel), Align::Start},
             {text(context, ReportText::JourneyEmotion), Align::End},
             {text(context, ReportText::JourneyImportance), Align::End},
             {text(context, ReportText::JourneyAbandonment), Align::End},
             {text(context, ReportText::JourneyEvidence), Align::Start},
             {text(context, ReportText::JourneyPains), Align::Start}},
            {}};
        for (const Touchpoint* touchpoint : touchpoints) {
            if (touchpoint->picture)
                table.pictures.push_back({table.rows.size(), *touchpoint->picture});
            table.rows.push_back(touchpoint_row(context, pains, *touchpoint));
        }
        blocks.push_back(std::move(table));
    }
    if (!empty_stages.empty())
        add_paragraph(
            blocks,
            text_with(context, ReportText::JourneyStagesEmpty, {list_text(empty_stages)}),
            ParagraphStyle::Muted
        );
}

// What people noted on the touchpoints, and how many customers pass there.
void add_touchpoint_notes(Blocks& blocks, const Context& context, const Journey& journey) {
    List list;
    for (const Touchpoint& touchpoint : journey.touchpoints) {
        std::string line;
        if (touchpoint.monthly_volume)
            line = text(context, ReportText::JourneyVolume) + ": "
                + formatted_short(*touchpoint.monthly_volume, 2, context.language) + ".";
        if (!touchpoint.notes.empty())
            line += (line.empty() ? "" : " ") + touchpoint.notes;
        if (!line.empty())
            list.items.push_back({{touchpoint.name, true}, {": " + line, false}});
    }
    if (list.items.empty())
        return;
    add_heading(blocks, 3, text(context, ReportText::JourneyNotesTitle));
    blocks.push_back(std::move(list));
}

void add_opportunities(Blocks& blocks, const Context& context, const Journey& journey) {
    if (journey.opportunities.empty())
        return;
    add_heading(blocks, 3, text(context, ReportText::JourneyOpportunityTitle));
    std::unordered_map<TouchpointId, const Touchpoint*> touchpoints;
    for (const Touchpoint& touchpoint : journey.touchpoints)
        touchpoints.emplace(touchpoint.id, &touchpoint);
    List list;
    for (const Opportunity& opportunity : journey.opportunities) {
        const auto found = touchpoints.find(opportunity.touchpoint);
        const Touchpoint* touchpoint = found == touchpoints.end() ? nullptr : found->second;
        Spans spans{{opportunity.title, true}};
        if (touchpoint)
            spans.push_back({": " + touchpoint->name, false});
        if (!opportunity.notes.empty())
            spans.push_back({(touchpoint ? ". " : ": ") + opportunity.notes, false});
        list.items.push_back(std::move(spans));
    }
    blocks.push_back(std::move(list));
}

std::string counts_text(const Context& context, const Journey& journey) {
    const auto count = [&](ReportText plural, std::size_t number) {
        return text_count(context, plural, static_cast<std::int64_t>(number));
    };
    std::vector<std::string> parts{
        count(ReportText::JourneyTouchpoints, journey.touchpoints.size()),
        count(ReportText::JourneyPainPoints, journey.pain_points.size())};
    if (!journey.opportunities.empty())
        parts.push_back(count(ReportText::JourneyOpportunities, journey.opportunities.size()));
    return list_text(parts) + ".";
}

// "Persona: Giulia, 29, first salary, 12 % of all customers"
std::string persona_text(const Context& context, const Persona& persona, PersonaKind kind) {
    std::vector<std::string> parts{persona.name, persona.description};
    if (persona.share)
        parts.push_back(text_with(
            context, ReportText::JourneyCustomersShare, {share_text(context, persona.share)}
        ));
    std::erase(parts, std::string());
    const ReportText label =
        kind == PersonaKind::Segment ? ReportText::JourneySegment : ReportText::JourneyPersona;
    return text(context, label) + ": " + joined(parts, ", ");
}

void add_who(Blocks& blocks, const Context& context, const Journey& journey) {
    for (const PersonaKind kind : {PersonaKind::Segment, PersonaKind::Persona})
        if (const Persona* const persona =
                find_persona(context.input.document, kind, persona_of(journey, kind)))
            add_paragraph(blocks, persona_text(context, *persona, kind));
}

std::string review_text(const Context& context, const Journey& journey) {
    if (!journey.reviewed)
        return text(context, ReportText::JourneyReviewedNever);
    const std::string day = date_text(context, journey.reviewed);
    if (!is_review_due(journey, context.today))
        return day;
    return text_count(
        context, ReportText::JourneyReviewDue, *days_since_review(journey, context.today), {day}
    );
}

// Who answers for it, how far it is and when it was looked at: as far as anything of it is said.
void add_standing(Blocks& blocks, const Context& context, const Journey& journey) {
    if (journey.owner.empty() && !journey.status && !journey.reviewed)
        return;
    const auto add = [&](ReportText label, const std::string& value) {
        if (!value.empty())
            add_paragraph(blocks, text(context, label) + ": " + value);
    };
    add(ReportText::JourneyOwner, journey.owner);
    add(ReportText::JourneyStatus,
        journey.status ? name_in(context, *journey.status) : std::string());
    add(ReportText::JourneyReviewed, review_text(context, journey));
}

void add_openers(Blocks& blocks, const Context& context, const std::vector<Opener>& openers) {
    std::vector<std::string> places;
    for (const Opener& opener : openers)
        places.push_back(text_with(
            context,
            ReportText::JourneyIn,
            {opener.touchpoint->name, journey_name(context, *opener.journey)}
        ));
    if (!places.empty())
        add_paragraph(
            blocks, text(context, ReportText::JourneyOpenedBy) + ": " + titles_text(places)
        );
}

// Those that no journey is of.
void add_other_personas(Blocks& blocks, const Context& context) {
    const Document& document = context.input.document;
    List list;
    for (const PersonaKind kind : all_of<PersonaKind>())
        for (const Persona& persona : personas_of(document, kind)) {
            const auto is_of = [&](const Journey& journey) {
                return persona_of(journey, kind) == persona.id;
            };
            if (std::none_of(document.journeys.begin(), document.journeys.end(), is_of))
                list.items.push_back(plain(persona_text(context, persona, kind)));
        }
    if (list.items.empty())
        return;
    add_heading(blocks, 2, text(context, ReportText::JourneyPersonas));
    blocks.push_back(std::move(list));
}

} // namespace

void add_journeys(Blocks& blocks, const Context& context) {
    add_section_heading(blocks, context, Section::Journey);
    if (context.input.document.journeys.empty())
        add_paragraph(blocks, text(context, ReportText::JourneyEmpty));
    const Journeys& journeys = context.input.document.journeys;
    const std::vector<std::vector<Opener>> openers = openers_of(journeys);
    const MeasuredJourneys measured(journeys);
    for (std::size_t i = 0; i < journeys.size(); ++i) {
        const Journey& journey = journeys[i];
        if (!journey.name.empty())
            add_heading(blocks, 2, journey.name);
        add_who(blocks, context, journey);
        add_standing(blocks, context, journey);
        add_openers(blocks, context, openers[i]);
        if (journey.touchpoints.empty()) {
            add_paragraph(blocks, text(context, ReportText::JourneyEmpty));
            continue;
        }
        add_paragraph(blocks, counts_text(context, journey));
        add_curve(blocks, context, journey);
        add_stage_tables(blocks, context, journey);
        add_journey_words(blocks, context, journey);
        add_journey_graph(blocks, context, measured, journey);
        add_variant_groups(blocks, context, journey);
        add_touchpoint_notes(blocks, context, journey);
        add_opportunities(blocks, context, journey);
        add_journey_quotes(blocks, context, journey);
    }
    add_other_personas(blocks, context);
}

} // namespace tappa::report
