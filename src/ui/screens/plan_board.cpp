#include "ui/screens/plan_board.hpp"

#include "base/date_text.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/card_slots.hpp"
#include "ui/screens/plan_decisions.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr std::string_view card_prefix = "plan-card/";
constexpr std::string_view dropped_key = "dropped";
constexpr float card_gap = 8;
constexpr float column_gap = 12;
constexpr float least_column = 150; // narrower, the words of a card break into scraps

PlanActionId action_of_key(std::string_view key) {
    if (!key.starts_with(card_prefix))
        return {};
    return PlanActionId(std::string(key.substr(card_prefix.size())));
}

std::vector<const PlanRow*> rows_with(const std::vector<PlanRow>& rows, ActionStatus status) {
    std::vector<const PlanRow*> some;
    for (const PlanRow& row : rows)
        if (row.action->status == status)
            some.push_back(&row);
    return some;
}

std::string heading_of(const Ui& ui, ActionStatus status, std::size_t count) {
    return ui.say(
        Text::BoardHeading,
        {std::string(name_of(status, ui.language())),
         formatted_integer(static_cast<std::int64_t>(count), ui.language())}
    );
}

std::string spoken_heading(const Ui& ui, ActionStatus status, std::size_t count) {
    return text_count(
        Text::BoardStatusCount,
        ui.language(),
        static_cast<std::int64_t>(count),
        {std::string(name_of(status, ui.language()))}
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
        if (row.priority)
            m_facts.push_back(
                ui.say(Text::BoardPriority, {formatted(row.priority->priority, 0, ui.language())})
            );
    }

    void draw() const {
        const std::string key = plan_card_key(m_action.id);
        bool pressed = false;
        bool menu_open = false;
        PressableOptions look{
            .padding_x = 10,
            .selected = m_state.session.plan_action == m_action.id,
            .description = m_ui.say(Text::BoardDragHint)};
        if (m_ui.drag().payload == key)
            look.ground = m_ui.theme().line_soft;
        {
            auto card = m_ui.pressable(key, spoken_name(), pressed, look);
            m_ui.drag_source(key);
            menu_open = m_ui.context_menu();
            m_ui.text(
                title_of(m_ui, m_action), {.size = 14, .semibold = true, .whole_words = true}
            );
            for (const std::string& fact : m_facts)
                m_ui.text(fact, {.size = 12.5F, .colour = m_ui.theme().ink_muted});
            for (const std::string& missing : m_missing)
                m_ui.chip(missing, Tone::Bad);
        }
        if (menu_open)
            menu();
        if (pressed)
            open_plan_action(m_ui, m_action.id);
    }

private:
    // What is read for the whole card, since the words on it are not read one by one.
    [[nodiscard]] std::string spoken_name() const {
        std::vector<std::string> parts{title_of(m_ui, m_action)};
        parts.insert(parts.end(), m_facts.begin(), m_facts.end());
        parts.insert(parts.end(), m_missing.begin(), m_missing.end());
        return joined(parts, m_ui.say(Text::CommonListSeparator));
    }

    void menu() const {
        auto menu = m_ui.menu("card-menu");
        if (m_ui.menu_item("open", m_ui.say(Text::BoardOpenCard), icons::pencil))
            open_plan_action(m_ui, m_action.id);
        for (const ActionStatus status : all_of<ActionStatus>()) {
            if (status == m_action.status)
                continue;
            const std::string name =
                m_ui.say(Text::BoardMoveTo, {std::string(name_of(status, m_ui.language()))});
            if (!m_ui.menu_item(enum_id(status), name))
                continue;
            m_ui.send(actions::MoveToStatus{m_action.id, status});
            m_ui.focus_key(plan_card_key(m_action.id), dropped_key);
        }
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
        , m_dragged(find_plan_action(state.document.plan, action_of_key(ui.drag().payload))) {}

    void draw() {
        if (m_ui.width() >= 4 * least_column + 3 * column_gap && !m_ui.narrow())
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
            "statuses", std::vector<Column>(statuses.size(), Column::grow()), {.gap = column_gap}
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
            heading_of(m_ui, ActionStatus::Dropped, count),
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
                        heading_of(m_ui, status, count),
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
        auto gap = m_ui.gap(card_gap);
        const std::vector<const PlanRow*> rows = rows_with(m_rows, status);
        if (titled)
            m_ui.heading(2, heading_of(m_ui, status, rows.size()), {.size = 14});
        const CardSlots slots = cards(status, rows);
        if (!m_dragged || m_dragged->status == status || !is_dragged_over(m_ui, m_top))
            return;
        m_ui.drop_line(slots.line(place_for_dragged(status, rows)));
        if (m_ui.drag().dropped)
            m_ui.send(actions::MoveToStatus{m_dragged->id, status});
    }

    CardSlots cards(ActionStatus status, const std::vector<const PlanRow*>& rows) {
        CardSlots slots(m_ui, card_gap);
        if (rows.empty()) {
            m_ui.muted(m_ui.say(Text::BoardColumnEmpty));
            return slots;
        }
        const std::string more = "all-" + std::string(enum_id(status));
        const bool all = rows.size() <= most_rows_at_once || m_ui.unfolded(more);
        {
            auto list = m_ui.list(enum_id(status), name_of(status, m_ui.language()));
            for (std::size_t i = 0; i < (all ? rows.size() : most_rows_at_once); ++i) {
                const float top = m_ui.next_y();
                {
                    auto item = m_ui.list_item("item/" + rows[i]->action->id.text);
                    Card(m_ui, m_state, *rows[i]).draw();
                }
                slots.add(m_ui, top);
            }
        }
        more_rows_ui(m_ui, more, rows.size());
        return slots;
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
    const bool back = key == "ArrowLeft";
    if (!alt || (!back && key != "ArrowRight") || state.session.plan_view != PlanView::Board)
        return std::nullopt;
    const PlanAction* const action = find_plan_action(state.document.plan, action_of_key(focused));
    if (!action)
        return std::nullopt;
    if (const std::optional<ActionStatus> status = status_beyond(*action, !back))
        return Action(actions::MoveToStatus{action->id, *status});
    // At the edge the keys are still ours: Alt and an arrow would make the browser leave the page.
    return Action(actions::ShowPlanStatus{action->status});
}

} // namespace tappa::ui
