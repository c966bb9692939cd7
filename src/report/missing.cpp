#include "report/plan_view.hpp"

namespace tappa::report {

// Only in a draft: what stands between it and a plan that can be handed over.
void add_missing(Blocks& blocks, const Context& context) {
    const PlanTexts& texts = context.texts.plan;
    add_heading(blocks, 1, context.texts.common.missing_title.text(), "missing");
    if (context.completeness.actions.empty()) {
        add_paragraph(blocks, texts.missing_none_agreed.text());
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
        add_paragraph(blocks, texts.missing_intro.text());
        blocks.push_back(std::move(list));
    }
    for (const PrerequisiteCycle& cycle : context.completeness.cycles) {
        std::vector<std::string> titles;
        for (const PlanActionId& id : cycle)
            titles.push_back(action_title(context, id));
        add_paragraph(blocks, filled(texts.cycle, {titles_text(titles)}));
    }
}

} // namespace tappa::report
