#pragma once

#include "app/derived.hpp"
#include "app/state.hpp"

#include <string>
#include <vector>

namespace tappa {

// A term of a computation: what it is, and its values, one for each column.
struct ExplanationRow {
    std::string label;
    std::vector<std::string> values;
    bool operator==(const ExplanationRow&) const = default;
};

// "How is this computed?": a formula in words and the very terms that went into the number.
// All texts are final.
struct Explanation {
    std::string title;
    std::string formula;
    std::vector<std::string> columns; // headings: of the labels, then of the values
    std::vector<ExplanationRow> rows;
    std::string result; // the number as the screens show it, or why there is none
    std::string source; // where the method comes from
    bool operator==(const Explanation&) const = default;
};

// Targets (state.hpp, ExplainTarget): "overall", "stage", "bounds", "capability:<id>",
// "journey-stage:<id>", "cell:<capability id>:<journey stage id>", "gap:<capability id>",
// "priority:<plan action or catalogue action id>", "emotion:<journey stage id>", "health",
// "completeness", "evidence". Of anything else the title alone says that nothing is computed.
[[nodiscard]] Explanation explanation_of(
    const ExplainTarget& target, const State& state, const Derived& derived, Language language
);

} // namespace tappa
