#include "base/number.hpp"
#include "report/context.hpp"

namespace tappa::report {

namespace {

std::string place_of(const Context& context, const PainView& view) {
    if (!view.touchpoint)
        return context.texts.common.unknown.text();
    return view.touchpoint->name + " \u00B7 "
        + name_of(context.texts.common.journey_stages, view.touchpoint->stage);
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
    const PainTexts& texts = context.texts.pain;
    add_section_heading(blocks, context, Section::PainPoints);
    const std::vector<PainView> pains = pains_by_burden(context.input.document);
    if (pains.empty()) {
        add_paragraph(blocks, texts.empty.text());
        return;
    }
    add_paragraph(blocks, texts.intro.text());
    Table table{
        texts.table.text(),
        true,
        {{texts.pain.text(), Align::Start, 2.4},
         {texts.touchpoint.text(), Align::Start, 2},
         {texts.category.text(), Align::Start, 1.6},
         {texts.severity.text(), Align::End, 0.9},
         {texts.share.text(), Align::End, 1},
         {texts.evidence.text(), Align::Start, 1.1},
         {texts.causes.text(), Align::Start, 1.8}},
        {}};
    for (const PainView& view : pains)
        table.rows.push_back(
            {view.pain->title,
             place_of(context, view),
             name_of(context.texts.common.pain_categories, view.pain->category),
             formatted_integer(view.pain->severity, context.language),
             share_text(context, view.pain->share),
             name_of(context.texts.common.evidences, view.pain->evidence),
             causes_of(view)}
        );
    blocks.push_back(std::move(table));
}

} // namespace tappa::report
