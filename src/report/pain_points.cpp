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

void add_notes(Blocks& blocks, const Context& context, const std::vector<PainView>& pains) {
    List list;
    for (const PainView& view : pains)
        if (!view.pain->notes.empty())
            list.items.push_back({{view.pain->title, true}, {": " + view.pain->notes, false}});
    if (list.items.empty())
        return;
    add_heading(blocks, 2, text(context, ReportText::PainNotesTitle));
    blocks.push_back(std::move(list));
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
        {{text(context, ReportText::PainPain), Align::Start},
         {text(context, ReportText::PainTouchpoint), Align::Start},
         {text(context, ReportText::PainCategory), Align::Start},
         {text(context, ReportText::PainSeverity), Align::End},
         {text(context, ReportText::PainShare), Align::End},
         {text(context, ReportText::PainEvidence), Align::Start},
         {text(context, ReportText::PainCauses), Align::Start}},
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
    add_notes(blocks, context, pains);
}

} // namespace tappa::report
