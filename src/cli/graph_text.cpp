#include "base/number.hpp"
#include "base/text.hpp"
#include "cli/graph_view.hpp"
#include "cli/table.hpp"
#include "cli/texts.gen.hpp"
#include "planning/finding_words.hpp"
#include "texts/texts.hpp"

#include <cmath>

namespace tappa::cli {

namespace {

constexpr std::string_view unknown = "–";

std::string number_or_dash(const std::optional<double>& value, int decimals, Language language) {
    return value ? formatted_short(*value, decimals, language) : std::string(unknown);
}

std::string share_or_dash(const std::optional<double>& value, Language language) {
    return value ? formatted_percent(*value, 1, language) : std::string(unknown);
}

std::string totals_text(const GraphView& view, Language language) {
    const Absorption& absorption = view.analysis.absorption;
    const bool tells = tells_conversion(findings_of(view));
    const auto line = [&](CliText title, const std::string& value) {
        return "  " + std::string(text(title, language)) + ": " + value + "\n";
    };
    const JourneyGraph& graph = view.graph;
    return line(
               CliText::GraphConversion,
               share_or_dash(tells ? std::optional(absorption.conversion) : std::nullopt, language)
           )
        + line(CliText::GraphCases, number_or_dash(count_out_of(graph, graph.start()), 0, language))
        + line(CliText::GraphConversions,
               number_or_dash(count_into(graph, graph.goal()), 0, language))
        + line(CliText::GraphSteps,
               number_or_dash(tells ? absorption.expected_steps : std::nullopt, 1, language))
        + "\n";
}

std::string touchpoints_text(const GraphView& view, Language language) {
    const auto title = [&](CliText id) { return std::string(text(id, language)); };
    const std::vector<TableColumn> columns{
        {title(CliText::GraphTouchpoint), false},
        {title(CliText::GraphVisits), true},
        {title(CliText::GraphReach), true},
        {title(CliText::GraphDropOff), true},
        {title(CliText::GraphFromHere), true},
        {title(CliText::GraphRemovalEffect), true},
        {title(CliText::GraphShapley), true},
        {title(CliText::GraphLeverage), true}};
    const bool counts_match = !has_uneven_counts(findings_of(view));
    const auto of_conversion = [&](const std::optional<double>& value, int decimals) {
        return value && counts_match ? formatted_percent(*value, decimals, language)
                                     : std::string(unknown);
    };
    std::vector<std::vector<std::string>> rows;
    for (std::size_t node = 0; node < view.graph.touchpoints.size(); ++node) {
        const TouchpointFlow& flow = view.analysis.absorption.touchpoints[node];
        rows.push_back(
            {view.graph.touchpoints[node].name,
             number_or_dash(flow.visits, 2, language),
             share_or_dash(flow.reach, language),
             share_or_dash(flow.drop_off, language),
             of_conversion(flow.conversion_from_here, 1),
             of_conversion(flow.removal_effect, 1),
             of_conversion(shapley_share(view.analysis.absorption, node), 1),
             of_conversion(flow.leverage, 2)}
        );
    }
    return table_text(columns, rows);
}

std::string findings_text(const GraphView& view, Language language) {
    std::string lines = "\n" + std::string(text(CliText::GraphFindings, language)) + "\n";
    for (const Finding& finding : findings_of(view)) {
        std::string line = finding_sentence(finding, view.graph, view.journey(), language);
        if (finding.interval)
            line += " ("
                + text_with(
                        CliText::GraphInterval,
                        language,
                        {formatted_percent(finding.interval->low, 1, language),
                         formatted_percent(finding.interval->high, 1, language)}
                )
                + ")";
        lines += "  " + shown_on_line(line) + "\n";
    }
    return lines;
}

} // namespace

std::string text_from_graph(const GraphView& view, Language language) {
    std::string output;
    if (view.document)
        output = document_line(*view.document, language)
            + shown_on_line(text_with(CliText::GraphTitle, language, {view.journey()->name}))
            + "\n";
    return output + totals_text(view, language) + touchpoints_text(view, language)
        + findings_text(view, language);
}

} // namespace tappa::cli
