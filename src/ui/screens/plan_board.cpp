#include "ui/screens/plan_board.hpp"

#include "base/date_text.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/plan_decisions.hpp"
#include "ui/screens/plan_parts.hpp"
#include "ui/screens/status_board.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr std::string_view card_prefix = "plan-card/";
constexpr std::string_view dropped_key = "dropped";
constexpr float least_column = 150; // narrower, the words of a card break into scraps

std::vector<const PlanRow*> rows_with(const std::vector<PlanRow>& rows, ActionStatus status) {
    std::vector<const PlanRow*> some;
    for (const PlanRow& row : rows)
        if (row.action->status == status)
            some.push_back(&row);
    return some;
}

std::string name_of_status(const Ui& ui, ActionStatus status) {
    return std::string(name_of(status, ui.language()));
}

std::string spoken_heading(const Ui& ui, ActionStatus status, std::size_t count) {
    return text_count(
        Text::BoardStatusCount,
        ui.language(),
        static_cast<std::int64_t>(count),
        {name_of_status(ui, status)}
    );
}

// The status before or after; done is the last that a step leads to. From those dropped the only
// step is back.
std::optional<ActionStatus> status_beyond(const PlanAction& action, bool forwards) {
    if (action.status == ActionStatus::Dropped)
        return forwards ? std::nullopt : std::optional(status_before_dropping(action));
    if (forwards && action.status != ActionStatus::Done)
        return static_cast<ActionStatus>(static_cast<int>(action.status) + 1);
    if (!forwards && action.status != ActionStatus::Proposed)
        return static_cast<ActionStatus>(static_cast<int>(action.status) - 1);
    return std::nullopt;
}

// One action as a card.
class Card {
public:
    Card(Ui& ui, const State& state, const PlanRow& row)
        : m_ui(ui), m_state(state), m_action(*row.action) {
        if (counts_for_completeness(m_action))
            for (const MissingPart part : missing_parts(m_action))
                m_missing.emplace_back(ui.say(text_of(part)));
        if (m_action.status == ActionStatus::Dropped
            && !has_reason(state.document.plan, DecisionKind::Action, m_action.id.text))
            m_missing.emplace_back(ui.say(Text::DecisionNoReason));
        if (!m_action.owner_name.empty())
            m_facts.push_back(m_action.owner_name);
        if (m_action.due)
            m_facts.push_back(
                ui.say(Text::BoardDue, {formatted_date_short(*m_action.due, ui.language())})
            );
        if (std::string done = percent_words(ui, m_action); !done.empty())
            m_facts.push_back(std::move(done));
        if (row.priority)
            m_facts.push_back(
                ui.say(Text::BoardPriority, {formatted(row.priority->priority, 0, ui.language())})
            );
    }

    void draw() const {
        const BoardCard look{
            .key = plan_card_key(m_action.id),
            .title = title_of(m_ui, m_action),
            .facts = m_facts,
            .more = m_missing,
            .drag_hint = m_ui.say(Text::BoardDragHint),
            .selected = m_state.session.plan_action == m_action.id};
        const CardPress press = board_card_ui(m_ui, look, [&] {
            for (const std::string& missing : m_missing)
                m_ui.chip(missing, Tone::Bad);
        });
        if (press.opens_menu)
            menu();
        if (press.pressed)
            open_plan_action(m_ui, m_action.id);
    }

private:
    void menu() const {
        auto menu = m_ui.menu("card-menu");
        if (m_ui.menu_item("open", m_ui.say(Text::BoardOpenCard), icons::pencil))
            open_plan_action(m_ui, m_action.id);
        const auto moved = move_items_ui(
            m_ui,
            all_of<ActionStatus>(),
            m_action.status,
            [](ActionStatus status) { return enum_id(status); },
            [&](ActionStatus status) { return name_of_status(m_ui, status); }
        );
        if (!moved)
            return;
        m_ui.send(actions::MoveToStatus{m_action.id, *moved});
        m_ui.focus_key(plan_card_key(m_action.id), dropped_key);
    }

    Ui& m_ui;
    const State& m_state;
    const PlanAction& m_action;
    std::vector<std::string> m_facts;
    std::vector<std::string> m_missing;
};

// All columns, and what is dragged over them.
class Board {
public:
    Board(Ui& ui, const State& state, const std::vector<PlanRow>& rows)
        : m_ui(ui)
        , m_state(state)
        , m_rows(rows)
        , m_dragged(find_plan_action(
              state.document.plan, PlanActionId(id_in_key(ui.drag().payload, card_prefix))
          )) {}

    void draw() {
        if (m_ui.width() >= 4 * least_column + 3 * board_column_gap && !m_ui.narrow())
            all_columns();
        else
            one_column();
        if (m_dragged)
            m_ui.drag_label(title_of(m_ui, *m_dragged));
    }

private:
    void all_columns() {
        std::vector<ActionStatus> statuses{
            ActionStatus::Proposed,
            ActionStatus::Agreed,
            ActionStatus::InProgress,
            ActionStatus::Done};
        if (dropped())
            statuses.push_back(ActionStatus::Dropped);
        m_top = m_ui.next_y();
        auto row = m_ui.columns(
            "statuses",
            std::vector<Column>(statuses.size(), Column::grow()),
            {.gap = board_column_gap}
        );
        for (const ActionStatus status : statuses) {
            m_ui.next_column();
            column(status, true);
        }
    }

    // Above the columns: unfolds those dropped, and takes what is dragged there.
    bool dropped() {
        const std::size_t count = rows_with(m_rows, ActionStatus::Dropped).size();
        auto flow = m_ui.flow("dropped", {.align = Align::End});
        const bool open = m_ui.unfolded(dropped_key);
        const bool unfolded = m_ui.disclosure(
            dropped_key,
            board_heading(m_ui, name_of_status(m_ui, ActionStatus::Dropped), count),
            {.kind = ButtonKind::Ghost,
             .icon = open ? icons::chevron_up : icons::chevron_down,
             .icon_after = true,
             .small = true,
             .read_as = spoken_heading(m_ui, ActionStatus::Dropped, count)}
        );
        take_dragged(ActionStatus::Dropped);
        return unfolded;
    }

    // All statuses at a glance: pressed, one shows; a card dropped on one gets it.
    void one_column() {
        const ActionStatus shown = m_state.session.plan_status_in_view.value_or(first_with_rows());
        {
            auto strip = m_ui.group(Role::Group, "strip", m_ui.say(Text::BoardStatuses));
            auto flow =
                m_ui.flow("strip", {.gap = 6, .row_height = m_ui.coarse_pointer() ? 44.0F : 30.0F});
            for (const ActionStatus status : all_of<ActionStatus>()) {
                const std::size_t count = rows_with(m_rows, status).size();
                if (m_ui.button(
                        "show/" + std::string(enum_id(status)),
                        board_heading(m_ui, name_of_status(m_ui, status), count),
                        {.small = true,
                         .pressed = status == shown ? Tristate::Yes : Tristate::No,
                         .read_as = spoken_heading(m_ui, status, count)}
                    ))
                    m_ui.send(actions::ShowPlanStatus{status});
                if (take_dragged(status))
                    m_ui.send(actions::ShowPlanStatus{shown});
            }
        }
        m_top = m_ui.next_y();
        column(shown, false);
    }

    [[nodiscard]] ActionStatus first_with_rows() const {
        for (const ActionStatus status : all_of<ActionStatus>())
            if (!rows_with(m_rows, status).empty())
                return status;
        return ActionStatus::Proposed;
    }

    // By the widget recorded last. Returns whether it did.
    bool take_dragged(ActionStatus status) {
        if (!m_dragged || m_dragged->status == status || !m_ui.drag_over() || !m_ui.drag().dropped)
            return false;
        m_ui.send(actions::MoveToStatus{m_dragged->id, status});
        return true;
    }

    void column(ActionStatus status, bool titled) {
        auto gap = m_ui.gap(board_card_gap);
        const std::vector<const PlanRow*> rows = rows_with(m_rows, status);
        const std::string name = name_of_status(m_ui, status);
        const std::string more = "all-" + std::string(enum_id(status));
        const bool all = rows.size() <= most_rows_at_once || m_ui.unfolded(more);
        BoardColumn column{
            .heading = titled ? board_heading(m_ui, name, rows.size()) : std::string(),
            .list_key = std::string(enum_id(status)),
            .list_name = name};
        for (std::size_t i = 0; i < (all ? rows.size() : most_rows_at_once); ++i)
            column.ids.push_back(rows[i]->action->id.text);
        const CardSlots slots = board_column_ui(m_ui, column, [&](std::size_t at) {
            Card(m_ui, m_state, *rows[at]).draw();
        });
        more_rows_ui(m_ui, more, rows.size());
        if (!m_dragged || m_dragged->status == status || !is_dragged_over(m_ui, m_top))
            return;
        if (is_let_go(m_ui, slots.line(place_for_dragged(status, rows))))
            m_ui.send(actions::MoveToStatus{m_dragged->id, status});
    }

    // Open actions stand by rank, which they keep from column to column, the others as the plan
    // lists them. What is opened again has no rank yet.
    [[nodiscard]] std::size_t place_for_dragged(
        ActionStatus status, const std::vector<const PlanRow*>& rows
    ) const {
        std::size_t place = 0;
        if (status == ActionStatus::Done || status == ActionStatus::Dropped) {
            for (const PlanAction& action : m_state.document.plan->actions) {
                if (&action == m_dragged)
                    break;
                if (place < rows.size() && rows[place]->action == &action)
                    ++place;
            }
            return place;
        }
        const auto dragged = std::find_if(m_rows.begin(), m_rows.end(), [&](const PlanRow& row) {
            return row.action == m_dragged;
        });
        if (dragged == m_rows.end() || !dragged->priority)
            return rows.size();
        while (place < rows.size() && rows[place] < &*dragged)
            ++place;
        return place;
    }

    Ui& m_ui;
    const State& m_state;
    const std::vector<PlanRow>& m_rows;
    const PlanAction* m_dragged; // null: nothing
    float m_top = 0;             // above it nothing is dropped into a column
};

} // namespace

std::string plan_card_key(const PlanActionId& action) {
    return std::string(card_prefix) + action.text;
}

void plan_board_ui(Ui& ui, const State& state, const std::vector<PlanRow>& rows) {
    auto card =
        ui.card("board", {.padding_x = 14, .padding_y = 14, .name = ui.say(Text::BoardTitle)});
    Board(ui, state, rows).draw();
}

std::optional<Action> board_key(
    const State& state, std::string_view focused, std::string_view key, bool alt
) {
    const std::optional<BoardMove> move = board_move(key, alt);
    if (!move || state.session.plan_view != PlanView::Board)
        return std::nullopt;
    const PlanAction* const action =
        find_plan_action(state.document.plan, PlanActionId(id_in_key(focused, card_prefix)));
    if (!action)
        return std::nullopt;
    if (const std::optional<ActionStatus> status =
            status_beyond(*action, *move == BoardMove::Forwards))
        return Action(actions::MoveToStatus{action->id, *status});
    // At the edge the keys are still ours: Alt and an arrow would make the browser leave the page.
    return Action(actions::ShowPlanStatus{action->status});
}

} // namespace tappa::ui
