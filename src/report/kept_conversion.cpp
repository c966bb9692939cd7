// What the plan does to the conversion of its journeys, where its actions say that they keep
// customers.

#include "base/number.hpp"
#include "planning/kept_customers.hpp"
#include "planning/priority.hpp"
#include "report/plan_view.hpp"

namespace tappa::report {

namespace {

std::vector<const PlanAction*> actions_to_come(const Plan& plan) {
    std::vector<const PlanAction*> actions;
    for (const PlanAction& action : plan.actions)
        if (is_open_action(action))
            actions.push_back(&action);
    return actions;
}

std::string name_of_journey(const Context& context, const JourneyId& id) {
    for (const Journey& journey : context.input.document.journeys)
        if (journey.id == id)
            return journey.name;
    return id.text;
}

} // namespace

bool keeps_customers(const Plan& plan) {
    for (const PlanAction* const action : actions_to_come(plan))
        if (!action->reduces.empty())
            return true;
    return false;
}

void add_kept_conversion(Blocks& blocks, const Context& context) {
    if (!keeps_customers(context.input.document.plan))
        return;
    const KeptConversions found = kept_conversions(
        actions_to_come(context.input.document.plan), context.input.document.journeys
    );
    if (found.journeys.empty() && found.uneven.empty())
        return;
    const auto percent = [&](double share) {
        return formatted_percent(share, 1, context.language);
    };
    add_heading(blocks, 2, text(context, ReportText::KeptTitle));
    add_paragraph(blocks, text(context, ReportText::KeptText));
    Table table{
        text(context, ReportText::KeptTitle),
        true,
        {{text(context, ReportText::KeptJourney), Align::Start},
         {text(context, ReportText::KeptToday), Align::End},
         {text(context, ReportText::KeptThen), Align::End},
         {text(context, ReportText::KeptBasis), Align::Start}},
        {}};
    for (const KeptConversion& one : found.journeys)
        table.rows.push_back(
            {name_of_journey(context, one.journey),
             percent(one.today),
             text_with(context, ReportText::CommonInterval, {percent(one.low), percent(one.high)}),
             text(context, one.is_measured ? ReportText::KeptMeasured : ReportText::KeptDrawn)}
        );
    const std::string unknown = text(context, ReportText::CommonUnknown);
    for (const JourneyId& journey : found.uneven)
        table.rows.push_back(
            {name_of_journey(context, journey),
             unknown,
             unknown,
             text(context, ReportText::KeptUneven)}
        );
    blocks.push_back(std::move(table));
    List list;
    if (!found.uneven.empty())
        list.items.push_back(plain(text(context, ReportText::KeptMend)));
    list.items.push_back(plain(text(context, ReportText::KeptAssumption)));
    const std::string all = formatted_integer(found.counts.all, context.language);
    const auto count = [&](ReportText id, int number) {
        if (number > 0)
            list.items.push_back(plain(text_count(id, context.language, number, {all})));
    };
    count(ReportText::KeptAssumed, found.counts.assumed);
    count(ReportText::KeptIdle, found.counts.idle);
    blocks.push_back(std::move(list));
}

} // namespace tappa::report
