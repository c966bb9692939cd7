#pragma once

#include "base/language.hpp"
#include "model/catalogue.hpp"
#include "model/document.hpp"
#include "model/questionnaire.hpp"
#include "planning/priority.hpp"
#include "report/tree.hpp"
#include "scoring/intervals.hpp"
#include "scoring/results.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace tappa::report {

// The parts a reader can leave out, in their order. What a draft still misses is always in it.
enum class Section {
    Summary,
    Stage,
    Scores,
    Agreement,
    Journey,
    PainPoints,
    QuickAudit,
    Plan,
    ActionDetails,
    Method,
    Quality,
    Respondents,
    Answers
};

inline constexpr std::size_t section_count = 13;

[[nodiscard]] const std::vector<Section>& all_sections();
[[nodiscard]] std::string_view section_id(Section section); // "action-details"
// As its heading says it: "Actions in detail".
[[nodiscard]] std::string_view section_title(Section section, Language language);

struct ReportOptions {
    std::vector<Section> sections = all_sections();
    bool unnamed = false; // its title is only a stand-in, which no cover shall bear
    // Against which it is told what is out of date; nothing: the document's date.
    std::optional<Date> today = {};
};

// What the report is made from; the caller owns all of it.
struct ReportInput {
    const Document& document;
    const Questionnaire& questionnaire;
    const Catalogue& catalogue;
    const Results& results;                        // score(questionnaire, document.assessment)
    const std::vector<ActionPriority>& priorities; // plan_priorities(document.plan, …)
    // score_intervals(questionnaire, document.assessment); null to do without.
    const Intervals* intervals = nullptr;
};

// Whether the section has anything to say; if not, the report leaves it out by itself. What
// compares people needs two of them.
[[nodiscard]] bool has_content(Section section, const Document& document, const Results& results);

// What people wrote stays as they wrote it; everything else is in `language`.
[[nodiscard]] Report build_report(const ReportInput&, Language language, const ReportOptions& = {});

// As above with the results, intervals included, computed on the spot.
[[nodiscard]] Report build_report(
    const Document&,
    const Questionnaire&,
    const Catalogue&,
    Language language,
    const ReportOptions& = {}
);

} // namespace tappa::report
