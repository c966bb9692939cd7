#pragma once

#include "model/document.hpp"
#include "planning/priority.hpp"
#include "scoring/results.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tappa {

// By id of a pain point, the leverage of its touchpoint: what conversion gains there when a tenth
// fewer customers leave (graph/absorption.hpp). Pain points where all leave are not in it.
using PainLeverage = std::unordered_map<std::string, double>;
[[nodiscard]] PainLeverage pain_leverage(const Journeys&);

// The largest leverage among the pain points that are sources; nothing without any.
[[nodiscard]] std::optional<double>
largest_leverage(const std::vector<ActionSource>&, const PainLeverage&);
// That of each action, in the order of the plan.
[[nodiscard]] std::vector<std::optional<double>> plan_leverage(const Plan&, const PainLeverage&);

// plan_priorities of a whole document, its leverage computed from its journeys.
[[nodiscard]] std::vector<ActionPriority> document_priorities(const Document&, const Results&);

} // namespace tappa
