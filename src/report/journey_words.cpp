#include "report/journey_words.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "report/journey_lanes.hpp"
#include "report/journey_series.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace tappa::report {

namespace {

using Cell = std::string (*)(const Context&, const Touchpoint&);

std::string feelings_text(const Context& context, const Touchpoint& touchpoint) {
    std::vector<std::string> parts;
    for (const PersonaEmotion& felt : touchpoint.persona_emotions)
        parts.push_back(
            told_apart(context.input.document, felt.persona, context.language) + " "
            + formatted_signed(felt.emotion, 0, context.language)
        );
    return joined(parts, ", ");
}

struct WordColumn {
    std::string title;
    Cell cell;
};

// Those in which a touchpoint has something.
std::vector<WordColumn> columns_of(const Context& context, const Journey& journey) {
    const auto lane = [&](MapLane each) { return std::string(lane_name(each, context.language)); };
    std::vector<WordColumn> columns{
        {lane(MapLane::JobToBeDone), [](const Context&, const Touchpoint& t) { return t.job; }},
        {lane(MapLane::Thinking), [](const Context&, const Touchpoint& t) { return t.thinking; }},
        {lane(MapLane::Saying), [](const Context&, const Touchpoint& t) { return t.saying; }},
        {lane(MapLane::Backstage), [](const Context&, const Touchpoint& t) { return t.backstage; }},
        {text(context, ReportText::JourneyToBe),
         [](const Context& c, const Touchpoint& t) {
             return t.target_emotion ? formatted_signed(*t.target_emotion, 0, c.language)
                                     : std::string();
         }},
        {text(context, ReportText::JourneyFeelings), feelings_text}};
    std::erase_if(columns, [&](const WordColumn& column) {
        return std::all_of(
            journey.touchpoints.begin(),
            journey.touchpoints.end(),
            [&](const Touchpoint& touchpoint) { return column.cell(context, touchpoint).empty(); }
        );
    });
    return columns;
}

// The names of touchpoints and pain points by their ids.
struct Names {
    explicit Names(const Journey& journey) {
        for (const Touchpoint& touchpoint : journey.touchpoints)
            touchpoints.emplace(touchpoint.id, touchpoint.name);
        for (const PainPoint& pain : journey.pain_points)
            pain_points.emplace(pain.id, pain.title);
    }
    std::unordered_map<TouchpointId, std::string> touchpoints;
    std::unordered_map<PainPointId, std::string> pain_points;
};

std::string places_text(const Names& names, const Quote& quote) {
    std::vector<std::string> places;
    for (const TouchpointId& id : quote.touchpoints)
        if (const auto found = names.touchpoints.find(id); found != names.touchpoints.end())
            places.push_back(found->second);
    for (const PainPointId& id : quote.pain_points)
        if (const auto found = names.pain_points.find(id); found != names.pain_points.end())
            places.push_back(found->second);
    return joined(places, "; ");
}

} // namespace

void add_journey_words(Blocks& blocks, const Context& context, const Journey& journey) {
    const std::vector<WordColumn> columns = columns_of(context, journey);
    if (columns.empty())
        return;
    add_heading(blocks, 3, text(context, ReportText::JourneyWordsTitle));
    Table table;
    table.caption = text(context, ReportText::JourneyWordsTitle);
    table.columns.push_back({text(context, ReportText::JourneyTouchpoint), Align::Start});
    for (const WordColumn& column : columns)
        table.columns.push_back({column.title, Align::Start});
    for (const JourneyStage stage : all_of<JourneyStage>())
        for (const Touchpoint* touchpoint : touchpoints_of(journey, stage)) {
            std::vector<std::string> row{touchpoint->name};
            for (const WordColumn& column : columns)
                row.push_back(column.cell(context, *touchpoint));
            const bool says_something =
                std::any_of(row.begin() + 1, row.end(), [](const std::string& cell) {
                    return !cell.empty();
                });
            if (says_something)
                table.rows.push_back(std::move(row));
        }
    blocks.push_back(std::move(table));
}

void add_journey_quotes(Blocks& blocks, const Context& context, const Journey& journey) {
    if (journey.quotes.empty())
        return;
    add_heading(blocks, 3, text(context, ReportText::JourneyQuotesTitle));
    const Names names(journey);
    List list;
    for (const Quote& quote : journey.quotes) {
        std::vector<std::string> facts;
        if (!quote.persona.empty())
            facts.push_back(told_apart(context.input.document, quote.persona, context.language));
        if (!quote.source.empty())
            facts.push_back(quote.source);
        if (const std::string places = places_text(names, quote); !places.empty())
            facts.push_back(places);
        Spans spans{{in_quotation_marks(quote.text, context.language), true}};
        if (!facts.empty())
            spans.push_back({" \u00B7 " + joined(facts, " \u00B7 "), false});
        list.items.push_back(std::move(spans));
    }
    blocks.push_back(std::move(list));
}

} // namespace tappa::report
