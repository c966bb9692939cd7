#include "report/conformance.hpp"

#include "base/number.hpp"
#include "graph/conformance.hpp"
#include "graph/drawn.hpp"
#include "planning/conformance_words.hpp"
#include "report/journey_graph.hpp"

#include <algorithm>

namespace tappa::report {

namespace {

std::string count_text(const Context& context, std::size_t count) {
    return formatted_integer(static_cast<std::int64_t>(count), context.language);
}

void add_deviations(Blocks& blocks, const Context& context, const Conformance& found) {
    if (found.deviations.empty()) {
        add_paragraph(blocks, text(context, ReportText::ConformanceSame));
        return;
    }
    const std::size_t shown = std::min(found.deviations.size(), most_deviations);
    List list;
    for (std::size_t i = 0; i < shown; ++i)
        list.items.push_back(plain(deviation_sentence(found.deviations[i], found, context.language))
        );
    blocks.push_back(std::move(list));
    if (shown < found.deviations.size())
        add_paragraph(
            blocks,
            text_count(
                context,
                ReportText::ConformanceMore,
                static_cast<std::int64_t>(found.deviations.size() - shown)
            ),
            ParagraphStyle::Muted
        );
}

// Of the touchpoints of both: of those of one there is nothing to put beside each other.
void add_table(Blocks& blocks, const Context& context, const Conformance& found) {
    Table table{
        text(context, ReportText::ConformanceTable),
        true,
        {{text(context, ReportText::JourneyTouchpoint), Align::Start},
         {text(context, ReportText::ConformanceReach), Align::End},
         {text(context, ReportText::ConformanceLeave), Align::End},
         {text(context, ReportText::ConformanceGoal), Align::End}},
        {}};
    for (std::size_t place = 0; place < found.touchpoints.size(); ++place) {
        const auto& drawn = found.drawn[place];
        const auto& measured = found.measured[place];
        if (!drawn || !measured)
            continue;
        // Of nobody there is no share.
        const auto share = [&](const ComparedShares& of, double value) {
            return share_text(context, of.reach > 0 ? std::optional(value) : std::nullopt);
        };
        const auto both = [&](const std::string& first, const std::string& second) {
            return text_with(context, ReportText::ConformanceValues, {first, second});
        };
        table.rows.push_back(
            {found.touchpoints[place].name,
             both(share_text(context, drawn->reach), share_text(context, measured->reach)),
             both(share(*drawn, drawn->leave), share(*measured, measured->leave)),
             both(share(*drawn, drawn->conversion), share(*measured, measured->conversion))}
        );
    }
    blocks.push_back(std::move(table));
}

} // namespace

bool compares_journeys(const Journeys& journeys) {
    const MeasuredJourneys all(journeys);
    return std::any_of(journeys.begin(), journeys.end(), [&](const Journey& journey) {
        return is_drawn_on_page(journey) && all.like(journey);
    });
}

void add_conformance(
    Blocks& blocks,
    const Context& context,
    const MeasuredJourneys& all,
    const Journey& drawn,
    const GraphFigures& figures
) {
    const Journey* const measured = all.like(drawn);
    if (!measured)
        return;
    const std::string name = journey_name(context, *measured);
    add_heading(blocks, 3, text(context, ReportText::ConformanceTitle));
    if (measured->touchpoints.size() > most_compared_touchpoints
        || measured->transitions.size() > most_compared_transitions) {
        add_paragraph(
            blocks,
            text_with(context, ReportText::ConformanceTooLarge, {name}),
            ParagraphStyle::Muted
        );
        return;
    }
    const JourneyGraph graph = graph_from_journey(*measured);
    const Absorption flow = absorption_of(graph, GraphArcs(graph));
    const Conformance found = comparison_of(
        {figures.graph, figures.analysis.absorption, is_counted(drawn)},
        {graph, flow, is_counted(*measured)}
    );
    add_paragraph(
        blocks,
        text_with(
            context,
            ReportText::ConformanceWhich,
            {name,
             count_text(context, found.matched),
             count_text(context, drawn.touchpoints.size())}
        )
    );
    add_paragraph(
        blocks,
        found.fit ? text_with(
            context,
            ReportText::ConformanceFit,
            {formatted_percent(*found.fit, 1, context.language), name}
        )
                  : text_with(context, ReportText::ConformanceFitUnknown, {name})
    );
    add_deviations(blocks, context, found);
    add_table(blocks, context, found);
}

} // namespace tappa::report
