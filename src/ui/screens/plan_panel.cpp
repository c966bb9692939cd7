#include "base/number.hpp"
#include "base/text.hpp"
#include "io/limits.hpp"
#include "ui/screens/plan.hpp"
#include "ui/screens/plan_board.hpp"
#include "ui/screens/plan_matrix.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <array>

namespace tappa::ui {

namespace {

template <auto Member, typename Value>
void edit(Ui& ui, const PlanAction& action, Value value) {
    ui.send(actions::EditPlanAction{action.id, Set<Member>{std::move(value)}});
}

template <auto Member>
void text_ui(
    Ui& ui, const PlanAction& action, std::string_view field, Text label, FieldOptions options = {}
) {
    if (auto typed = ui.text_field(field, ui.say(label), action.*Member, options))
        edit<Member>(ui, action, *std::move(typed));
}

// Numbers that must be there.
template <auto Member>
void number_ui(
    Ui& ui, const PlanAction& action, std::string_view field, Text label, limits::Range range
) {
    const auto change = ui.number_field(
        field,
        ui.say(label),
        action.*Member,
        {.minimum = range.least, .maximum = range.most, .required = true}
    );
    if (change && change->value)
        edit<Member>(ui, action, *change->value);
}

// Money where somebody knows it, in the document's currency.
template <auto Member>
void cost_ui(
    Ui& ui, const State& state, const PlanAction& action, std::string_view field, Text label
) {
    const auto change = ui.number_field(
        field,
        ui.say(label, {state.document.currency}),
        action.*Member,
        {.minimum = limits::money.least, .maximum = limits::money.most}
    );
    if (change)
        edit<Member>(ui, action, change->value);
}

template <auto Member>
void date_ui(Ui& ui, const PlanAction& action, std::string_view field, Text label) {
    if (const auto change = ui.date_field(field, ui.say(label), action.*Member))
        edit<Member>(ui, action, change->value);
}

void missing_ui(Ui& ui, const PlanAction& action) {
    const std::vector<MissingPart> missing = missing_parts(action);
    if (missing.empty() || !counts_for_completeness(action))
        return;
    std::vector<std::string> names;
    for (const MissingPart part : missing)
        names.emplace_back(name_of(part, ui.language()));
    ui.notice(
        "missing",
        Tone::Warning,
        ui.say(Text::PlanMissing, {joined(names, ui.say(Text::CommonListSeparator))})
    );
}

void status_ui(Ui& ui, const PlanAction& action) {
    const auto chosen =
        ui.select("status", ui.say(Text::PlanStatus), status_choices(ui), enum_id(action.status));
    if (!chosen)
        return;
    if (const auto status = enum_from_id<ActionStatus>(*chosen))
        edit<&PlanAction::status>(ui, action, *status);
}

void owner_ui(Ui& ui, const State& state, const PlanAction& action) {
    const CatalogueAction* known = find_action(state.content.catalogue, action.catalogue_id);
    const std::string usual = known
        ? ui.say(Text::PlanDefaultRole, {known->owner_role.in(ui.language())})
        : std::string();
    const std::string email(email_of(state.document.plan, action.owner_name));
    text_ui<&PlanAction::owner_name>(
        ui, action, "owner-name", Text::PlanOwnerName, {.help = email}
    );
    text_ui<&PlanAction::owner_role>(
        ui, action, "owner-role", Text::PlanOwnerRole, {.placeholder = usual}
    );
}

void effort_ui(Ui& ui, const PlanAction& action) {
    {
        auto row =
            ui.columns("effort", {Column::grow(), Column::grow()}, {.gap = 12, .stack_below = 320});
        ui.next_column();
        number_ui<&PlanAction::effort_days>(
            ui, action, "effort", Text::PlanEffortDays, limits::effort_days
        );
        ui.next_column();
        number_ui<&PlanAction::duration_weeks>(
            ui, action, "duration", Text::PlanDurationWeeks, limits::duration_weeks
        );
    }
    const std::string shown = formatted_percent(action.confidence, 0, ui.language());
    auto edits = ui.edits();
    const auto confidence = ui.slider(
        "confidence",
        ui.say(Text::PlanConfidence),
        action.confidence,
        {.maximum = 1, .step = 0.05, .value_text = shown}
    );
    if (confidence)
        edit<&PlanAction::confidence>(ui, action, *confidence);
}

// The currencies offered; a document may name any other of ISO 4217.
constexpr std::array<std::string_view, 15> currencies{
    "EUR",
    "CHF",
    "GBP",
    "USD",
    "CZK",
    "DKK",
    "HUF",
    "ISK",
    "NOK",
    "PLN",
    "RON",
    "SEK",
    "CAD",
    "AUD",
    "JPY"};

void currency_ui(Ui& ui, const std::string& current) {
    std::vector<Choice> choices;
    for (const std::string_view code : currencies)
        choices.push_back({std::string(code), std::string(code)});
    if (std::find(currencies.begin(), currencies.end(), current) == currencies.end())
        choices.push_back({current, current});
    const auto chosen = ui.select("currency", ui.say(Text::PlanCurrency), choices, current);
    if (chosen)
        ui.send(actions::EditDetails{Set<&Document::currency>{std::string(*chosen)}});
}

void costs_ui(Ui& ui, const State& state, const PlanAction& action) {
    {
        auto row =
            ui.columns("costs", {Column::grow(), Column::grow()}, {.gap = 12, .stack_below = 320});
        ui.next_column();
        cost_ui<&PlanAction::cost_once>(ui, state, action, "cost-once", Text::PlanCostOnce);
        ui.next_column();
        cost_ui<&PlanAction::cost_yearly>(ui, state, action, "cost-yearly", Text::PlanCostYearly);
    }
    currency_ui(ui, state.document.currency);
}

void dates_ui(Ui& ui, const PlanAction& action) {
    {
        auto row =
            ui.columns("dates", {Column::grow(), Column::grow()}, {.gap = 12, .stack_below = 320});
        ui.next_column();
        date_ui<&PlanAction::start>(ui, action, "start", Text::PlanStart);
        ui.next_column();
        date_ui<&PlanAction::due>(ui, action, "due", Text::PlanDue);
    }
    if (is_due_before_start(action))
        ui.notice("due-before-start", Tone::Warning, ui.say(Text::PlanDueBeforeStart));
}

void first_steps_ui(Ui& ui, const State& state, const PlanAction& action) {
    const CatalogueAction* known = find_action(state.content.catalogue, action.catalogue_id);
    if (!known || known->first_steps.empty())
        return;
    ui.heading(3, ui.say(Text::PlanFirstSteps));
    auto list = ui.list("first-steps", ui.say(Text::PlanFirstSteps));
    auto gap = ui.gap(6);
    for (std::size_t i = 0; i < known->first_steps.size(); ++i) {
        auto item = ui.list_item(std::to_string(i));
        auto row = ui.columns("row", {Column::fixed(20), Column::grow()}, {.gap = 4});
        ui.next_column();
        ui.text(
            std::to_string(i + 1) + ".",
            {.size = 14, .colour = ui.theme().ink_muted, .hidden = true}
        );
        ui.next_column();
        ui.text(known->first_steps[i].in(ui.language()), {.size = 14});
    }
}

void fields_ui(Ui& ui, const State& state, const PlanAction& action) {
    auto gap = ui.gap(14);
    ui.space(2);
    missing_ui(ui, action);
    text_ui<&PlanAction::title>(
        ui,
        action,
        plan_title_key(action.id),
        Text::PlanActionTitle,
        {.lines = 2, .kind = FieldKind::Title}
    );
    text_ui<&PlanAction::why>(
        ui, action, "why", Text::PlanWhy, {.lines = 3, .limit = limits::paragraph}
    );
    owner_ui(ui, state, action);
    dates_ui(ui, action);
    status_ui(ui, action);
    if (action.status == ActionStatus::Dropped)
        decision_fields_ui(
            ui, state, decision_on(state.document.plan, DecisionKind::Action, action.id.text)
        );
    plan_progress_ui(ui, state, action);
    ui.rule();
    plan_metrics_ui(ui, action, state.session.today);
    ui.rule();
    plan_reductions_ui(ui, state, action);
    ui.rule();
    effort_ui(ui, action);
    costs_ui(ui, state, action);
    ui.rule();
    plan_sources_ui(ui, state, action);
    plan_prerequisites_ui(ui, state, action);
    ui.rule();
    first_steps_ui(ui, state, action);
    text_ui<&PlanAction::notes>(
        ui, action, "notes", Text::PlanNotes, {.lines = 3, .limit = limits::notes}
    );
    auto flow = ui.flow("delete");
    if (auto edits = ui.edits(); ui.button(
            "delete", ui.say(Text::PlanDelete), {.kind = ButtonKind::Danger, .icon = icons::trash_2}
        ))
        ui.send(actions::DeletePlanAction{action.id});
}

// What shows the action in the view behind the panel.
std::string key_in_view(
    const Ui& ui, const State& state, const Derived& derived, const PlanActionId& action
) {
    // The matrix shows it twice, as a point and in the list beside.
    if (state.session.plan_view == PlanView::Matrix && ui.opened_from() == matrix_point_key(action))
        return matrix_point_key(action);
    if (state.session.plan_view == PlanView::Board)
        return plan_card_key(action);
    if (state.session.plan_view == PlanView::Budget)
        return plan_choice_key(action);
    if (state.session.plan_view == PlanView::Metrics)
        return metric_link_key(action);
    if (state.session.plan_view == PlanView::Roadmap) {
        const Plan& plan = state.document.plan;
        for (std::size_t i = 0; i < plan.actions.size(); ++i)
            if (plan.actions[i].id == action && derived.schedule().actions[i])
                return roadmap_bar_key(action);
    }
    return action.text; // its row
}

} // namespace

void plan_panel_ui(Ui& ui, const State& state, const Derived& derived) {
    const PlanAction* action = find_plan_action(state.document.plan, state.session.plan_action);
    if (!action)
        return;
    bool dismissed = false;
    auto panel = ui.side_panel("panel", action->id.text, title_of(ui, *action), dismissed);
    {
        // Fields of another action are other fields: what is being typed stays with its own.
        auto group = ui.group(Role::Group, action->id.text, ui.say(Text::PlanAction));
        fields_ui(ui, state, *action);
    }
    if (!dismissed)
        return;
    ui.send(actions::SelectPlanAction{});
    ui.focus_key(key_in_view(ui, state, derived, action->id));
}

} // namespace tappa::ui
