#include "planning/quick_audit.hpp"

#include "report/context.hpp"
#include "report/journey_series.hpp"

namespace tappa::report {

namespace {

// "Fees are unclear (Conditions)"; several journeys may name a touchpoint alike.
std::string pain_text(const AuditPain& found) {
    return found.pain->title + " (" + found.touchpoint->name + ")";
}

std::string worst_text(const Context& context, const AuditCell& cell) {
    if (cell.worst.empty())
        return text(context, ReportText::AuditNoPain);
    std::vector<std::string> pains;
    for (const AuditPain& found : cell.worst)
        pains.push_back(pain_text(found));
    if (const std::size_t more = cell.pain_points - cell.worst.size(); more > 0)
        pains.push_back(text_count(context, ReportText::AuditMore, static_cast<std::int64_t>(more))
        );
    return titles_text(pains);
}

std::string name_or(const Context& context, const std::string& name, ReportText otherwise) {
    return name.empty() ? text(context, otherwise) : name;
}

std::string segment_heading(const Context& context, const PersonaId& id) {
    const Persona* const segment = find_persona(context.input.document, PersonaKind::Segment, id);
    return segment ? text_with(
               context,
               ReportText::AuditSegment,
               {persona_name(*segment, PersonaKind::Segment, context.language)}
           )
                   : text(context, ReportText::AuditNoSegment);
}

} // namespace

void add_quick_audit(Blocks& blocks, const Context& context) {
    add_section_heading(blocks, context, Section::QuickAudit);
    const QuickAudit audit = quick_audit(context.input.document.journeys);
    add_paragraph(blocks, text(context, ReportText::AuditIntro));
    add_heading(blocks, 2, text(context, ReportText::AuditOverall));
    List worst{true, {}};
    for (const AuditPain& found : audit.overall)
        worst.items.push_back(plain(pain_text(found)));
    blocks.push_back(std::move(worst));
    // A table a segment: a page has no room for a column a channel.
    for (std::size_t i = 0; i < audit.segments.size(); ++i) {
        Table table{
            segment_heading(context, audit.segments[i]),
            true,
            {{text(context, ReportText::AuditChannel), Align::Start},
             {text(context, ReportText::AuditWorst), Align::Start}},
            {}};
        for (const AuditCell& cell : audit.cells[i])
            table.rows.push_back(
                {name_or(context, audit.channels[cell.channel], ReportText::AuditNoChannel),
                 worst_text(context, cell)}
            );
        blocks.push_back(std::move(table));
    }
}

} // namespace tappa::report
