#include "base/number.hpp"
#include "report/context.hpp"

namespace tappa::report {

namespace {

std::string place_of(const Context& context, const PainView& view) {
    if (!view.touchpoint)
        return text(context, ReportText::CommonUnknown);
    return view.touchpoint->name + " \u00B7 " + name_in(context, view.touchpoint->stage);
}

std::string causes_of(const PainView& view) {
    std::vector<std::string> titles;
    for (const PainPointId& id : view.pain->causes)
        if (const PainPoint* cause = find_pain_point(*view.journey, id))
            titles.push_back(cause->title);
    return titles_text(titles);
}

} // namespace

void add_pain_points(Blocks& blocks, const Context& context) {
    add_section_heading(blocks, context, Section::PainPoints);
    const std::vector<PainView> pains = pains_by_burden(context.input.document);
    if (pains.empty()) {
        add_paragraph(blocks, text(context, ReportText::PainEmpty));
        return;
    }
    add_paragraph(blocks, text(context, ReportText::PainIntro));
    Table table{
        text(context, ReportText::PainTable),
        true,
        {{text(context, ReportText::PainPain), Align::Start, 2.4},
         {text(context, ReportText::PainTouchpoint), Align::Start, 2},
         {text(context, ReportText::PainCategory), Align::Start, 1.6},
         {text(context, ReportText::PainSeverity), Align::End, 0.9},
         {text(context, ReportText::PainShare), Align::End, 1},
         {text(context, ReportText::PainEvidence), Align::Start, 1.1},
         {text(context, ReportText::PainCauses), Align::Start, 1.8}},
        {}};
    for (const PainView& view : pains)
        table.rows.push_back(
            {view.pain->title,
             place_of(context, view),
             name_in(context, view.pain->category),
             formatted_integer(view.pain->severity, context.language),
             share_text(context, view.pain->share),
             name_in(context, view.pain->evidence),
             causes_of(view)}
        );
    blocks.push_back(std::move(table));
}

} // namespace tappa::report
