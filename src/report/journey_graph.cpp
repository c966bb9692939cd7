#include "report/journey_graph.hpp"

#include "base/number.hpp"
#include "graph/drawn.hpp"
#include "graph/figures.hpp"
#include "planning/finding_words.hpp"
#include "report/conformance.hpp"
#include "report/graph_picture.hpp"

namespace tappa::report {

namespace {

void add_picture(
    Blocks& blocks,
    const Context& context,
    const Journey& journey,
    const GraphFigures& figures,
    double usual_share
) {
    const JourneyGraph drawn = drawn_ways(figures.graph, journey).graph;
    const Absorption& absorption = figures.analysis.absorption;
    const std::vector<double> flows = flows_of(drawn, absorption);
    const GraphLayout layout = layout_of(drawn, flows);
    const GraphPicture picture{
        drawn, figures.graph, absorption, flows, layout, journey, usual_share};
    scene::TouchpointGraphInput input = touchpoint_graph_input(picture, context.language);
    input.table = touchpoint_graph_table(picture, context.language);
    blocks.push_back(Figure{
        text_with(context, ReportText::GraphCaption, {journey.name}),
        input.alternative,
        scene::touchpoint_graph(input, chart_style(context, layout.width))});
}

} // namespace

bool is_drawn_on_page(const Journey& journey) {
    return !journey.transitions.empty() && journey.touchpoints.size() <= most_drawn_touchpoints
        && journey.transitions.size() <= most_drawn_transitions;
}

void add_journey_graph(
    Blocks& blocks, const Context& context, const MeasuredJourneys& measured, const Journey& journey
) {
    if (journey.transitions.empty())
        return;
    add_heading(blocks, 3, text(context, ReportText::GraphTitle));
    const auto touchpoints = static_cast<std::int64_t>(journey.touchpoints.size());
    const auto transitions = static_cast<std::int64_t>(journey.transitions.size());
    if (!is_drawn_on_page(journey)) {
        add_paragraph(
            blocks,
            text_with(
                context,
                ReportText::GraphTooLarge,
                {formatted_integer(touchpoints, context.language),
                 formatted_integer(transitions, context.language)}
            ),
            ParagraphStyle::Muted
        );
        return;
    }
    const double share = usual_share(context.input.document.journeys);
    const GraphFigures figures = graph_figures(journey, share);
    add_picture(blocks, context, journey, figures, share);
    if (std::string why = graph_without_shares(figures.graph, context.language); !why.empty())
        add_paragraph(blocks, std::move(why));
    add_paragraph(blocks, text(context, ReportText::GraphHowToRead), ParagraphStyle::Muted);
    add_paragraph(blocks, text(context, ReportText::GraphDueNote), ParagraphStyle::Muted);
    List list;
    for (const Finding& finding : figures.findings) {
        std::string facts = finding_standing(finding, context.language);
        if (const std::string interval = finding_interval(finding, context.language);
            !interval.empty())
            facts = interval + " · " + facts;
        list.items.push_back(plain(
            finding_sentence(finding, figures.graph, &journey, context.language) + " (" + facts
            + ")"
        ));
    }
    blocks.push_back(std::move(list));
    add_conformance(blocks, context, measured, journey, figures);
}

} // namespace tappa::report
