#pragma once

#include "base/language.hpp"
#include "model/catalogue.hpp"
#include "model/document.hpp"
#include "model/questionnaire.hpp"
#include "planning/priority.hpp"
#include "report/tree.hpp"
#include "scoring/results.hpp"

#include <string_view>
#include <vector>

namespace tappa::report {

// The parts a reader can leave out, in their order. What a draft still misses is always in it.
enum class Section {
    Summary,
    Stage,
    Scores,
    Journey,
    PainPoints,
    Plan,
    ActionDetails,
    Method,
    Quality,
    Answers
};

inline constexpr std::size_t section_count = 10;

[[nodiscard]] const std::vector<Section>& all_sections();
[[nodiscard]] std::string_view section_id(Section section); // "action-details"
// As its heading says it: "Actions in detail".
[[nodiscard]] std::string_view section_title(Section section, Language language);

struct ReportOptions {
    std::vector<Section> sections = all_sections();
};

// What the report is made from; the caller owns all of it.
struct ReportInput {
    const Document& document;
    const Questionnaire& questionnaire;
    const Catalogue& catalogue;
    const Results& results;                        // score(questionnaire, document.assessment)
    const std::vector<ActionPriority>& priorities; // plan_priorities(document.plan, …)
};

// What people wrote stays as they wrote it; everything else is in `language`.
[[nodiscard]] Report build_report(const ReportInput&, Language language, const ReportOptions& = {});

// As above with the results computed on the spot.
[[nodiscard]] Report build_report(
    const Document&,
    const Questionnaire&,
    const Catalogue&,
    Language language,
    const ReportOptions& = {}
);

} // namespace tappa::report
