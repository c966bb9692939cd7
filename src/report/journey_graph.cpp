#include "report/journey_graph.hpp"

#include "base/number.hpp"
#include "graph/analysis.hpp"
#include "graph/drawn.hpp"
#include "graph/findings.hpp"
#include "planning/finding_words.hpp"
#include "report/graph_picture.hpp"

namespace tappa::report {

namespace {

void add_picture(
    Blocks& blocks,
    const Context& context,
    const Journey& journey,
    const JourneyGraph& graph,
    const Absorption& absorption
) {
    const std::vector<double> flows = flows_of(graph, absorption);
    const GraphLayout layout = layout_of(graph, flows);
    const GraphPicture picture{graph, absorption, flows, layout, &journey};
    const scene::TouchpointGraphInput input = touchpoint_graph_input(picture, context.language);
    blocks.push_back(Figure{
        text_with(context, ReportText::GraphCaption, {journey.name}),
        input.alternative,
        scene::touchpoint_graph(input, chart_style(context, layout.width))});
}

} // namespace

void add_journey_graph(Blocks& blocks, const Context& context, const Journey& journey) {
    if (journey.transitions.empty())
        return;
    add_heading(blocks, 3, text(context, ReportText::GraphTitle));
    const auto touchpoints = static_cast<std::int64_t>(journey.touchpoints.size());
    const auto transitions = static_cast<std::int64_t>(journey.transitions.size());
    if (journey.touchpoints.size() > most_drawn_touchpoints
        || journey.transitions.size() > most_drawn_transitions) {
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
    const JourneyGraph graph = graph_from_journey(journey);
    const GraphAnalysis analysis = analysis_of(graph);
    add_picture(blocks, context, journey, graph, analysis.absorption);
    add_paragraph(blocks, text(context, ReportText::GraphHowToRead), ParagraphStyle::Muted);
    List list;
    const double share = usual_share(context.input.document.journeys);
    for (const Finding& finding : findings_of({graph, analysis, &journey, share}))
        list.items.push_back(plain(finding_sentence(finding, graph, &journey, context.language)));
    blocks.push_back(std::move(list));
}

} // namespace tappa::report
