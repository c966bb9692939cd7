#include "report/plan_view.hpp"

namespace tappa::report {

// Only in a draft: what stands between it and a plan that can be handed over.
void add_missing(Blocks& blocks, const Context& context) {
    add_heading(blocks, 1, text(context, ReportText::CommonMissingTitle), "missing");
    if (context.completeness.actions.empty()) {
        add_paragraph(blocks, text(context, ReportText::PlanMissingNoneAgreed));
        return;
    }
    List list;
    for (const ActionCompleteness& item : context.completeness.actions) {
        if (!item.missing.empty())
            list.items.push_back(
                {{action_title(context, item.action), true},
                 {": " + missing_text(context, item.missing), false}}
            );
    }
    if (!list.items.empty()) {
        add_paragraph(blocks, text(context, ReportText::PlanMissingIntro));
        blocks.push_back(std::move(list));
    }
    for (const PrerequisiteCycle& cycle : context.completeness.cycles) {
        std::vector<std::string> titles;
        for (const PlanActionId& id : cycle)
            titles.push_back(action_title(context, id));
        add_paragraph(blocks, text_with(context, ReportText::PlanCycle, {titles_text(titles)}));
    }
}

} // namespace tappa::report
