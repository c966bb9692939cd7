#include "report/journey_graph.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "graph/drawn.hpp"
#include "graph/figures.hpp"
#include "planning/finding_notes.hpp"
#include "planning/finding_words.hpp"
#include "report/conformance.hpp"
#include "report/graph_picture.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

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

// The notes to the findings, each told once below them and named there by its number.
class NumberedNotes {
public:
    explicit NumberedNotes(const Context& context) : m_context(context) {}

    // "Notes: 1, 3"; empty where there are none.
    std::string numbers(const std::vector<FindingNote>& notes) {
        std::vector<std::string> numbers;
        for (const FindingNote note : notes) {
            const auto known = std::find(m_notes.begin(), m_notes.end(), note);
            numbers.push_back(formatted_integer(known - m_notes.begin() + 1, m_context.language));
            if (known == m_notes.end())
                m_notes.push_back(note);
        }
        return numbers.empty()
            ? std::string()
            : text_with(m_context, ReportText::GraphNotes, {joined(numbers, ", ")});
    }
    void add_to(Blocks& blocks) const {
        if (m_notes.empty())
            return;
        static constexpr std::array<ReportText, enum_count<FindingNote>> sentences{
            ReportText::GraphNotePassage,
            ReportText::GraphNoteFew,
            ReportText::GraphNoteAssumed,
            ReportText::GraphNoteUneven,
            ReportText::GraphNoteDrawn,
            ReportText::GraphNoteLonger};
        add_paragraph(blocks, text(m_context, ReportText::GraphNotesTitle), ParagraphStyle::Muted);
        List list{true, {}};
        for (const FindingNote note : m_notes)
            list.items.push_back(plain(text_with(
                m_context,
                sentences[static_cast<std::size_t>(note)],
                {std::string(name_of(note, m_context.language))}
            )));
        blocks.push_back(std::move(list));
    }

private:
    const Context& m_context;
    std::vector<FindingNote> m_notes; // in order of their numbers
};

void add_findings(
    Blocks& blocks, const Context& context, const Journey& journey, const GraphFigures& figures
) {
    NumberedNotes notes(context);
    List list;
    for (const Finding& finding : figures.findings) {
        std::vector<std::string> facts;
        for (std::string fact :
             {finding_interval(finding, context.language),
              finding_standing(finding, context.language),
              notes.numbers(finding_notes(finding, figures))})
            if (!fact.empty())
                facts.push_back(std::move(fact));
        list.items.push_back(plain(
            finding_sentence(finding, figures.graph, &journey, context.language) + " ("
            + joined(facts, " · ") + ")"
        ));
    }
    blocks.push_back(std::move(list));
    notes.add_to(blocks);
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
    add_findings(blocks, context, journey, figures);
    add_conformance(blocks, context, measured, journey, figures);
}

} // namespace tappa::report
