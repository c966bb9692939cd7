#include "report/context.hpp"

#include "base/date_text.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace tappa::report {

std::string text(const Context& context, ReportText id) {
    return std::string(tappa::text(id, context.language));
}

std::string text_with(
    const Context& context, ReportText id, const std::vector<std::string>& arguments
) {
    return tappa::text_with(id, context.language, arguments);
}

std::string text_count(
    const Context& context, ReportText id, std::int64_t n, const std::vector<std::string>& more
) {
    return tappa::text_count(id, context.language, n, more);
}

Context context_of(const ReportInput& input, Language language, std::vector<Section> sections) {
    return {
        input,
        language,
        plan_completeness(input.document.plan),
        impact_effort_matrix(input.priorities),
        std::move(sections)};
}

bool Context::includes(Section section) const {
    return std::find(sections.begin(), sections.end(), section) != sections.end();
}

void add_heading(Blocks& blocks, int level, std::string text, std::string id) {
    blocks.push_back(Heading{level, std::move(text), std::move(id)});
}

void add_paragraph(Blocks& blocks, std::string text, ParagraphStyle style) {
    if (!text.empty())
        blocks.push_back(Paragraph{style, plain(std::move(text))});
}

void add_labelled(
    Blocks& blocks, const Context& context, ReportText label, const std::string& value
) {
    if (!value.empty())
        blocks.push_back(Paragraph{
            ParagraphStyle::Body, {{text(context, label) + " ", true}, {value, false}}});
}

void add_section_heading(Blocks& blocks, const Context& context, Section section) {
    add_heading(
        blocks,
        1,
        std::string(section_title(section, context.language)),
        std::string(section_id(section))
    );
}

Spans plain(std::string text) {
    return {{std::move(text), false}};
}

std::string capability_name(const Context& context, const CapabilityId& id) {
    const Capability* capability = find_capability(context.input.questionnaire, id);
    return capability ? capability->title.in(context.language) : id.text;
}

std::string journey_name(const Context& context, const Journey& journey) {
    return journey.name.empty() ? text(context, ReportText::JourneyUnnamed) : journey.name;
}

std::string question_text(const Context& context, const QuestionId& id) {
    const Question* question = find_question(context.input.questionnaire, id);
    return question ? practice_name(*question).in(context.language) : id.text;
}

std::string score_text(const Context& context, const std::optional<double>& value, int decimals) {
    return value ? formatted(*value, decimals, context.language)
                 : text(context, ReportText::CommonUnknown);
}

std::string share_text(const Context& context, const std::optional<double>& share) {
    return share ? formatted_percent(*share, 0, context.language)
                 : text(context, ReportText::CommonUnknown);
}

std::string interval_text(const Context& context, const Interval& interval, int decimals) {
    return text_with(
        context,
        ReportText::CommonInterval,
        {formatted(interval.low, decimals, context.language),
         formatted(interval.high, decimals, context.language)}
    );
}

std::optional<Interval> capability_interval(const Context& context, std::size_t capability) {
    const Intervals* intervals = context.input.intervals;
    return intervals && capability < intervals->capabilities.size()
        ? intervals->capabilities[capability]
        : std::nullopt;
}

std::string more_text(const Context& context, std::size_t count) {
    return text_count(context, ReportText::CommonMore, static_cast<std::int64_t>(count));
}

std::string date_text(const Context& context, const std::optional<Date>& date) {
    return date ? formatted_date_short(*date, context.language)
                : text(context, ReportText::CommonUnknown);
}

std::string level_name(const Context& context, int level) {
    return formatted_integer(level, context.language) + ", "
        + std::string(tappa::level_name(level, context.language));
}

std::string list_text(const std::vector<std::string>& parts) {
    return joined(parts, ", ");
}

std::string titles_text(const std::vector<std::string>& titles) {
    return joined(titles, "; ");
}

bool several_people(const Context& context) {
    return context.input.document.assessment->respondents.size() > 1;
}

scene::ChartStyle chart_style(const Context& context, double width) {
    scene::ChartStyle style;
    style.language = context.language;
    style.width = width;
    return style;
}

std::vector<PainView> pains_by_burden(const Document& document) {
    std::vector<PainView> pains;
    const double share = usual_share(document.journeys);
    for (const Journey& journey : document.journeys)
        for (const PainPoint& pain : journey.pain_points)
            pains.push_back(
                {&journey,
                 &pain,
                 find_touchpoint(journey, pain.touchpoint),
                 pain_burden(pain, share)}
            );
    std::stable_sort(pains.begin(), pains.end(), [](const PainView& a, const PainView& b) {
        return a.burden > b.burden;
    });
    return pains;
}

std::optional<MomentView> lowest_moment(const Document& document) {
    std::optional<MomentView> lowest;
    for (const Journey& journey : document.journeys) {
        for (const JourneyStage stage : all_of<JourneyStage>()) {
            const std::optional<double> emotion = stage_emotion(journey, stage);
            if (emotion && (!lowest || *emotion < lowest->emotion))
                lowest = MomentView{&journey, stage, *emotion};
        }
    }
    return lowest;
}

} // namespace tappa::report
