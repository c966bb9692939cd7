#include "ui/screens/plan.hpp"

#include "app/jobs/graph_jobs.hpp"
#include "app/plan/nothing_known.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/plan_board.hpp"
#include "ui/screens/plan_parts.hpp"
#include "ui/screens/plan_tools.hpp"

#include <icons.gen.hpp>

#include <array>
#include <utility>

namespace tappa::ui {

namespace {

// Title and commands in one line: below, the summary under the title would stand in a narrow
// column.
constexpr float beside_from = 1500;
constexpr float import_words_from = 1040; // below, its icon stands alone

std::string summary(const Ui& ui, const State& state, const Derived& derived) {
    const Plan& plan = state.document.plan;
    double effort = 0;
    for (const PlanAction& action : plan.actions)
        if (action.status != ActionStatus::Dropped)
            effort += action.effort_days;
    const Completeness& completeness = derived.completeness();
    std::vector<std::string> parts{
        ui.say_count(Text::PlanSummaryActions, std::ssize(plan.actions))};
    if (!plan.actions.empty()) {
        parts.push_back(ui.say_count(Text::PlanSummaryComplete, completeness.ready_count));
        parts.push_back(ui.say_count(Text::PlanSummaryIncomplete, completeness.unready_count));
    }
    if (effort > 0)
        parts.push_back(text_amount(Text::PlanSummaryEffort, ui.language(), effort, 1));
    for (std::string& cost : cost_texts(ui, state))
        parts.push_back(std::move(cost));
    return joined(parts, middle_dot);
}

bool shows_roadmap(const State& state) {
    return state.session.plan_view == PlanView::Roadmap;
}

bool shows_budget(const State& state) {
    return state.session.plan_view == PlanView::Budget;
}

void views_ui(Ui& ui, const State& state) {
    std::vector<std::string> views;
    for (const Text view :
         {Text::PlanViewTable,
          Text::PlanViewMatrix,
          Text::PlanViewBoard,
          Text::PlanViewRoadmap,
          Text::PlanViewBudget,
          Text::PlanViewMetrics})
        views.emplace_back(ui.say(view));
    const auto view = static_cast<std::size_t>(state.session.plan_view);
    if (const auto chosen = ui.segmented("view", ui.say(Text::PlanView), views, view))
        ui.send(actions::SetPlanView{static_cast<PlanView>(*chosen)});
}

// What is unfolded under the title.
struct Unfolded {
    bool weights = false; // on the roadmap: the capacity
    bool sign_off = false;
};

Unfolded commands_ui(Ui& ui, const State& state, Align align) {
    auto flow = ui.flow("commands", {.align = align});
    // The widest first: beside a panel what follows fits into one line then.
    views_ui(ui, state);
    const bool icon_only = ui.width() < import_words_from;
    if (state.session.plan_view == PlanView::Table
        && ui.button(
            "import-plan",
            ui.say(icon_only ? Text::CommandImportPlan : Text::PlanImport),
            {.icon = icons::folder_open,
             .icon_only = icon_only,
             .read_as = ui.say(Text::CommandImportPlan),
             .description = ui.say(Text::PlanFileHint)}
        ))
        ui.send(actions::AskForFile{});
    Unfolded unfolded;
    unfolded.sign_off =
        ui.disclosure("sign-off", ui.say(Text::SignOffTitle), {.icon = icons::circle_check});
    unfolded.weights = shows_roadmap(state)
        ? ui.disclosure(capacity_key, ui.say(Text::CapacityTitle), {.icon = icons::calendar})
        : ui.disclosure("weights", ui.say(Text::PlanWeights), {.icon = icons::sliders_horizontal});
    if (shows_budget(state)) {
        agree_chosen_ui(ui, state);
    } else if (auto edits = ui.edits(); ui.button(
                   "add", ui.say(Text::PlanAdd), {.kind = ButtonKind::Primary, .icon = icons::plus}
               )) {
        ui.send(actions::AddPlanAction{});
    }
    return unfolded;
}

Unfolded title_ui(Ui& ui, const State& state, const Derived& derived) {
    const Align align = ui.width() < beside_from ? Align::Start : Align::End;
    auto row = ui.columns(
        "title",
        {Column::grow(), Column::fit()},
        {.stack_below = beside_from, .align = Align::Middle}
    );
    ui.next_column();
    {
        auto gap = ui.gap(2);
        ui.heading(1, ui.say(Text::PlanTitle), {.key = "plan-title"});
        ui.text(
            shows_roadmap(state)      ? roadmap_summary(ui, state, derived)
                : shows_budget(state) ? std::string(ui.say(
                      state.session.budget_unit == BudgetUnit::Money ? Text::BudgetTextMoney
                                                                     : Text::BudgetText
                  ))
                                      : summary(ui, state, derived),
            {.colour = ui.theme().ink_muted}
        );
    }
    ui.next_column();
    return commands_ui(ui, state, align);
}

// "owner (2), metric (1)": what the incomplete actions lack, all together.
std::string missing_in_all(const Ui& ui, const Completeness& completeness) {
    std::array<std::int64_t, 5> counts{};
    for (const ActionCompleteness& action : completeness.actions)
        for (const MissingPart part : action.missing)
            ++counts[static_cast<std::size_t>(part)];
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            parts.push_back(ui.say(
                Text::PlanMissingCount,
                {std::string(name_of(static_cast<MissingPart>(i), ui.language())),
                 formatted_integer(counts[i], ui.language())}
            ));
    return joined(parts, ui.say(Text::CommonListSeparator));
}

// The first of them by title, and how many more there are.
std::string first_titles(const Ui& ui, const Plan& plan, const std::vector<PlanActionId>& ids) {
    constexpr std::size_t most = 3;
    std::vector<std::string> titles;
    for (std::size_t i = 0; i < ids.size() && i < most; ++i)
        if (const PlanAction* action = find_plan_action(plan, ids[i]))
            titles.push_back(title_of(ui, *action));
    if (ids.size() > most)
        titles.push_back(
            ui.say_count(Text::PlanAndMore, static_cast<std::int64_t>(ids.size() - most))
        );
    return joined(titles, "; ");
}

void contradictory_ui(Ui& ui, const Plan& plan, const std::vector<PlanActionId>& ids) {
    if (ids.empty())
        return;
    const bool pressed = ui.notice_button(
        "contradictory",
        Tone::Warning,
        ui.say_count(Text::PlanContradictory, std::ssize(ids)) + " " + first_titles(ui, plan, ids)
            + ".",
        ui.say_count(Text::PlanOpenFirst, std::ssize(ids))
    );
    if (const PlanAction* first = find_plan_action(plan, ids.front()); pressed && first)
        open_contradictory(ui, *first);
}

void completeness_ui(Ui& ui, const State& state, const Derived& derived) {
    const Completeness& completeness = derived.completeness();
    contradictory_ui(ui, state.document.plan, completeness.contradictory);
    if (completeness.ready)
        ui.notice("completeness", Tone::Good, ui.say(Text::PlanReady));
    if (completeness.unready_count > 0
        && ui.notice_button(
            "completeness",
            Tone::Warning,
            ui.say_count(Text::PlanNotReady, completeness.unready_count) + " "
                + ui.say(Text::PlanMissing, {missing_in_all(ui, completeness)}) + ".",
            ui.say_count(Text::PlanCompleteFirst, completeness.unready_count)
        ))
        open_first_incomplete(ui, state.document.plan, completeness);
    int number = 0;
    for (const PrerequisiteCycle& cycle : completeness.cycles) {
        std::vector<std::string> titles;
        for (const PlanActionId& id : cycle)
            if (const PlanAction* action = find_plan_action(state.document.plan, id))
                titles.push_back(title_of(ui, *action));
        if (ui.notice_button(
                "cycle-" + std::to_string(++number),
                Tone::Bad,
                ui.say(Text::PlanCycle, {joined(titles, " → ")}),
                ui.say_count(Text::PlanOpenFirst, std::ssize(cycle))
            ))
            open_prerequisites(ui, cycle.front());
    }
}

// Where the priorities do not count the leverage of all journeys as they are now.
void leverage_notice_ui(Ui& ui, const State& state, const Derived& derived) {
    if (derived.is_leverage_current())
        return;
    const std::string failure = leverage_failure(state, ui.language());
    if (failure.empty()) {
        ui.notice("leverage", Tone::Info, ui.say(Text::JobsLeverageMissing), Role::Status);
        return;
    }
    ui.notice("leverage-failed", Tone::Bad, failure, Role::Alert);
    auto flow = ui.flow("leverage-again", {.row_height = 40});
    if (ui.button("again", ui.say(Text::JobsTryAgain), {.icon = icons::rotate_ccw}))
        ui.send(actions::RetryGraph{});
}

void to_questions_ui(Ui& ui, Text label) {
    if (ui.button(
            "assess", ui.say(label), {.kind = ButtonKind::Primary, .icon = icons::clipboard_check}
        ))
        ui.send(actions::GoTo{Screen::Assess});
}

// What to do where there is no action yet, and where proposals come from if there is none either.
void empty_ui(Ui& ui, const State& state, const Derived& derived) {
    auto card = ui.card("empty", {.padding_y = 24});
    ui.heading(2, ui.say(Text::PlanEmptyTitle));
    const TextOptions soft{.colour = ui.theme().ink_soft};
    const auto open = std::ssize(derived.results().stage.open);
    if (!derived.proposals().empty()) {
        ui.text(ui.say(Text::PlanEmptyText), soft);
    } else if (const auto words = nothing_known_words(state.document, derived.results())) {
        ui.text(ui.say(*words), soft);
        auto flow = ui.flow("steps");
        to_questions_ui(ui, Text::InsightsEmptyAction);
        if (ui.button("journey", ui.say(Text::HomeStepJourneyTitle), {.icon = icons::route}))
            ui.send(actions::GoTo{Screen::Journey});
    } else if (open > 0) {
        ui.text(ui.say_count(Text::PlanEmptyOpenKey, open), soft);
        to_questions_ui(ui, Text::PlanEmptyOpenKeyAction);
    } else {
        ui.text(ui.say(Text::PlanEmptyNoMore), soft);
    }
}

} // namespace

void PlanScreen::draw(Ui& ui, const State& state, const Derived& derived) {
    const Unfolded unfolded = title_ui(ui, state, derived);
    if (unfolded.sign_off)
        m_sign_off.form_ui(ui, state);
    if (unfolded.weights && shows_roadmap(state)) {
        plan_capacity_ui(ui, state);
        m_calendar.draw(ui, state, derived);
    } else if (unfolded.weights) {
        plan_weights_ui(ui, state.document.plan, derived);
    }
    m_sign_off.standing_ui(ui, state);
    if (state.document.plan->actions.empty())
        empty_ui(ui, state, derived);
    else
        actions_ui(ui, state, derived);
    const PlanView view = state.session.plan_view;
    const bool proposes = view == PlanView::Table || view == PlanView::Matrix;
    if (proposes || state.document.plan->actions.empty())
        m_proposals.draw(ui, state, derived);
    if (proposes || view == PlanView::Board)
        m_decisions.draw(ui, state);
}

// The actions as the view has them; there are some.
void PlanScreen::actions_ui(Ui& ui, const State& state, const Derived& derived) {
    completeness_ui(ui, state, derived);
    leverage_notice_ui(ui, state, derived);
    switch (state.session.plan_view) {
    case PlanView::Roadmap:
        return m_roadmap.draw(ui, state, derived);
    case PlanView::Budget:
        return m_budget.draw(ui, state, derived);
    case PlanView::Metrics:
        return m_metrics.draw(ui, state);
    case PlanView::Matrix:
        return m_matrix.draw(ui, derived);
    case PlanView::Board: {
        const std::vector<PlanRow>& rows = derived.plan_rows(state.session.plan_filter);
        plan_filter_ui(ui, state, rows.size());
        return plan_board_ui(ui, state, rows);
    }
    case PlanView::Table:
        break;
    }
    follow_rows(state, derived);
    if (!plan_filter_and_tools_ui(ui, state, m_rows.size())) {
        plan_filter_ui(ui, state, m_rows.size());
        plan_tools_ui(ui, state);
    }
    selected_actions_ui(ui, state, m_rows);
    m_order.set_focus(
        m_groups.empty() ? PlanTableFocus()
                         : plan_table_ui(ui, state, m_groups, rows_version(state, derived))
    );
}

void PlanScreen::follow_rows(const State& state, const Derived& derived) {
    const Session& session = state.session;
    const std::vector<PlanRow>& all = derived.plan_rows();
    const std::vector<PlanRow>& listed = derived.plan_rows(session.plan_filter, session.plan_sort);
    const Listed now{derived.computations().plan_rows, session.plan_grouping, m_order.focus()};
    if (now == m_listed)
        return;
    m_listed = now;
    m_rows = m_order.settle(listed, all);
    std::vector<std::string> keys;
    for (const PlanRow& row : m_rows)
        keys.push_back(plan_group_key(state, *row.action));
    m_groups = plan_groups(
        state, m_rows, m_order.settle_groups(m_rows, std::move(keys), session.plan_grouping)
    );
}

std::optional<Action> plan_key(
    const State& state, std::string_view focused, std::string_view key, bool shift, bool alt
) {
    if (std::optional<Action> moved = board_key(state, focused, key, alt))
        return moved;
    return roadmap_key(state, focused, key, shift, alt);
}

std::uint64_t PlanScreen::rows_version(const State& state, const Derived& derived) {
    const Shown shown{
        state.document.id,
        state.revision,
        derived.computations().priorities,
        state.session.language,
        state.session.selected_actions};
    if (shown != m_shown) {
        m_shown = shown;
        ++m_rows_version;
    }
    return m_rows_version;
}

void PlanScreen::forget() {
    m_order.forget();
    m_listed = {};
    m_rows.clear();
    m_groups.clear();
    m_proposals.forget();
    m_decisions.forget();
    m_sign_off.forget();
    m_calendar.forget();
    m_metrics.forget();
}

} // namespace tappa::ui
