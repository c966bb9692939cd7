#pragma once

#include "model/enums.hpp"
#include "planning/completeness.hpp"
#include "planning/matrix.hpp"
#include "report/build.hpp"
#include "report/texts.gen.hpp"
#include "report/tree.hpp"
#include "scene/chart.hpp"
#include "texts/names.hpp"
#include "texts/texts.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tappa::report {

// What every section needs: what the report is made from, its language, and what several sections
// say of the plan.
struct Context {
    const ReportInput& input;
    Language language;
    Completeness completeness;
    ImpactEffortMatrix matrix;
    std::vector<Section> sections; // those in the report
    Date today = {};               // what is out of date is so on this day

    [[nodiscard]] bool includes(Section) const;
};

[[nodiscard]] Context context_of(const ReportInput&, Language, std::vector<Section> sections);

using Blocks = std::vector<Block>;

inline constexpr double ad_limit = 5.0 / 6; // of QuestionAgreement::ad_is_high

// Texts in the report's language, as texts/texts.hpp gives them.
[[nodiscard]] std::string text(const Context&, ReportText);
[[nodiscard]] std::string text_with(
    const Context&, ReportText, const std::vector<std::string>& arguments
);
[[nodiscard]] std::string text_count(
    const Context&, ReportText, std::int64_t n, const std::vector<std::string>& more = {}
);

// Writing blocks.
void add_heading(Blocks&, int level, std::string text, std::string id = {});
void add_paragraph(Blocks&, std::string text, ParagraphStyle style = ParagraphStyle::Body);
// "Why: because", the label in bold; nothing when the text is empty.
void add_labelled(Blocks&, const Context&, ReportText label, const std::string& value);
void add_section_heading(Blocks&, const Context&, Section);
[[nodiscard]] Spans plain(std::string text);

// Names in the report's language, or the id where nothing has it any more.
[[nodiscard]] std::string capability_name(const Context&, const CapabilityId&);
[[nodiscard]] std::string journey_name(const Context&, const Journey&); // or that it has none
[[nodiscard]] std::string question_text(const Context&, const QuestionId&);
template <typename E>
[[nodiscard]] std::string name_in(const Context& context, E value) {
    return std::string(name_of(value, context.language));
}

// Numbers, or the sign for unknown.
[[nodiscard]] std::string score_text(
    const Context&, const std::optional<double>&, int decimals = 1
);
[[nodiscard]] std::string share_text(const Context&, const std::optional<double>&);
// "2.6–3.4".
[[nodiscard]] std::string interval_text(const Context&, const Interval&, int decimals = 1);
// The interval of the capability in this place, if there is one.
[[nodiscard]] std::optional<Interval> capability_interval(const Context&, std::size_t capability);
// "… and 3 more questions."
[[nodiscard]] std::string more_text(const Context&, std::size_t count);
[[nodiscard]] std::string date_text(const Context&, const std::optional<Date>&);
[[nodiscard]] std::string level_name(const Context&, int level);      // "2, Developing"
[[nodiscard]] std::string list_text(const std::vector<std::string>&); // "a, b, c"
// "a; b; c": what people wrote may have commas of its own.
[[nodiscard]] std::string titles_text(const std::vector<std::string>&);

[[nodiscard]] bool several_people(const Context&);
// How many questions count with a level that people agreed on, and which, with their reasons.
[[nodiscard]] std::int64_t agreed_count(const Context&);
void add_agreed_levels(Blocks&, const Context&);

[[nodiscard]] scene::ChartStyle chart_style(const Context&, double width);

// What the journeys say, in the order in which it matters.
struct PainView {
    const Journey* journey = nullptr;
    const PainPoint* pain = nullptr;
    const Touchpoint* touchpoint = nullptr; // null when its touchpoint is gone
    double burden = 0;                      // severity × share
};
[[nodiscard]] std::vector<PainView> pains_by_burden(const Document&);

struct MomentView {
    const Journey* journey = nullptr;
    JourneyStage stage = JourneyStage::Awareness;
    double emotion = 0;
};
[[nodiscard]] std::optional<MomentView> lowest_moment(const Document&);

// Sections, each in a file of its name.
void add_summary(Blocks&, const Context&);
void add_stage(Blocks&, const Context&);
void add_scores(Blocks&, const Context&);
void add_agreement(Blocks&, const Context&);
void add_journeys(Blocks&, const Context&);
void add_pain_points(Blocks&, const Context&);
void add_quick_audit(Blocks&, const Context&);
void add_plan(Blocks&, const Context&);
void add_action_details(Blocks&, const Context&);
void add_missing(Blocks&, const Context&);
void add_method(Blocks&, const Context&);
void add_quality(Blocks&, const Context&);
void add_respondents(Blocks&, const Context&);
void add_answers(Blocks&, const Context&);

} // namespace tappa::report
