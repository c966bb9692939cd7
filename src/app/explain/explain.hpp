#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "app/texts.hpp"

#include <string>
#include <vector>

namespace tappa {

// A term of a computation: what it is, and its values, one for each column. A term that is itself
// computed says where that is explained; a question can be gone to.
struct ExplanationRow {
    std::string label;
    std::vector<std::string> values;
    ExplainTarget target = {}; // of the first value; empty: it is not computed further
    QuestionId question = {};  // empty: the label names none
    bool operator==(const ExplanationRow&) const = default;
};

// "How is this computed?": a formula in words and the very terms that went into the number.
// All texts are final.
struct Explanation {
    std::string title;
    std::string formula;
    std::vector<std::string> columns; // headings: of the labels, then of the values
    std::vector<ExplanationRow> rows;
    std::string result;  // the number as the screens show it, or why there is none
    std::string source;  // where the method comes from
    QuestionId question; // what all of it is about, if that is one question
    bool operator==(const Explanation&) const = default;
};

// Targets (state.hpp, ExplainTarget): "overall", "stage", "bounds", "weights", "capability:<id>",
// "journey-stage:<id>", "cell:<capability id>:<journey stage id>", "pillar:<id>",
// "component:<id>", "gap:<capability id>", "question:<id>", "interval", "agreement", "roles",
// "coverage", "confidence", "evidence", "priority:<plan action or catalogue action id>",
// "emotion:<journey stage id>", "health", "completeness". Of anything else the title alone says
// that nothing is computed.
[[nodiscard]] Explanation explanation_of(
    const ExplainTarget& target, const State& state, const Derived& derived, Language language
);

// What r*_wg is called (LeBreton and Senter 2008), of the number as it is shown: two decimals.
[[nodiscard]] Text agreement_reading(double r_wg_star);

} // namespace tappa
