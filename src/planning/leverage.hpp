#pragma once

#include "graph/figures.hpp"
#include "model/document.hpp"
#include "planning/priority.hpp"
#include "scoring/results.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tappa {

// What conversion gains when a tenth fewer customers leave at a touchpoint (graph/absorption.hpp),
// for what actions answer to. What it is not known of, because all leave there, is not in it.
struct Leverage {
    std::unordered_map<std::string, double> of_pain; // by id: that of the pain point's touchpoint
    // By id (finding_source.hpp): the largest among the touchpoints the finding names.
    std::unordered_map<std::string, double> of_finding;
    // As deviations name it (deviation_source.hpp).
    std::unordered_map<std::string, double> of_touchpoint;
};

// That of pain points alone, which needs no more than the absorption.
void add_pain_leverage(Leverage&, const Journeys&);
// That of a journey's pain points and findings.
void add_leverage(Leverage&, const Journey&, const GraphFigures&);
// Findings are looked for only where the plan answers to some.
[[nodiscard]] Leverage leverage_of(const Journeys&, const Plan&);
[[nodiscard]] bool answers_to_findings(const Plan&);

// The largest leverage among the pain points and findings that are sources; nothing without any.
[[nodiscard]] std::optional<double>
largest_leverage(const std::vector<ActionSource>&, const Leverage&);
// That of each action, in the order of the plan.
[[nodiscard]] std::vector<std::optional<double>> plan_leverage(const Plan&, const Leverage&);

// plan_priorities of a whole document, its leverage computed from its journeys.
[[nodiscard]] std::vector<ActionPriority>
document_priorities(const Document&, const Results&, const Catalogue&);

} // namespace tappa
