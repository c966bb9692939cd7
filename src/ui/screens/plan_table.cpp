#include "ui/screens/plan_order.hpp"
#include "ui/screens/plan_parts.hpp"
#include "ui/screens/plan_row.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <optional>

namespace tappa::ui {

namespace {

using C = PlanColumn;

// Widths of the card's content from which a table has room for these columns and no title breaks
// into scraps; what has none stands under the title.
struct TableWidth {
    float from;
    std::vector<PlanColumn> columns;
};

const std::vector<PlanColumn>* columns_for(float width) {
    static const std::vector<TableWidth> widths{
        {1100,
         {C::Number,
          C::Action,
          C::Owner,
          C::Metric,
          C::Due,
          C::Class,
          C::Effort,
          C::Status,
          C::Priority}},
        {880, {C::Number, C::Action, C::Owner, C::Due, C::Class, C::Status, C::Priority}},
        {640, {C::Number, C::Action, C::Due, C::Status, C::Priority}}};
    for (const TableWidth& one : widths)
        if (width >= one.from)
            return &one.columns;
    return nullptr;
}

struct ColumnLook {
    Text title;
    float width; // 0: what the others leave
};

ColumnLook look_of(PlanColumn column) {
    switch (column) {
    case C::Number:
        return {Text::PlanNumber, 46};
    case C::Action:
        return {Text::PlanAction, 0};
    case C::Owner:
        return {Text::PlanOwner, 138};
    case C::Metric:
        return {Text::PlanMetric, 146};
    case C::Due:
        return {Text::PlanDue, 128};
    case C::Class:
        return {Text::PlanClass, 106};
    case C::Effort:
        return {Text::PlanEffortShort, 70};
    case C::Status:
        return {Text::PlanStatus, 130};
    case C::Priority:
        return {Text::PlanPriority, 130};
    }
    return {Text::PlanAction, 0};
}

TableColumn table_column(const Ui& ui, PlanColumn column, const PlanSort& sort) {
    const ColumnLook look = look_of(column);
    TableColumn result;
    result.title = ui.say(look.title);
    result.width = look.width > 0 ? Column::fixed(look.width) : Column::grow();
    result.row_header = column == C::Action;
    result.sorted = sort.by != column ? SortOrder::None
        : sort.descending             ? SortOrder::Descending
                                      : SortOrder::Ascending;
    return result;
}

bool is_open(const State& state, const PlanRow& row) {
    return state.session.plan_action == row.action->id;
}

void add_to(PlanTableFocus& focus, PlanTableFocus part) {
    focus.in_field = focus.in_field || part.in_field;
    focus.in_row = focus.in_row || part.in_row;
}

// Of the table or list that holds a group's rows.
std::string rows_key(const PlanGroup& group) {
    return group.key.empty() ? "actions" : "actions/" + group.key;
}

// Returns where in it the focus is.
PlanTableFocus table_ui(
    Ui& ui,
    const State& state,
    const PlanGroup& group,
    const std::string& name,
    std::size_t count,
    const std::vector<PlanColumn>& columns,
    std::uint64_t version
) {
    const std::vector<PlanRow>& rows = group.rows;
    std::vector<TableColumn> heads;
    for (const PlanColumn column : columns)
        heads.push_back(table_column(ui, column, state.session.plan_sort));
    std::optional<std::size_t> sort;
    PlanTableFocus focus;
    {
        auto table = ui.table(rows_key(group), name, std::move(heads), {.sort = &sort});
        for (std::size_t i = 0; i < count; ++i) {
            const std::string& key = rows[i].action->id.text;
            const bool selected = is_open(state, rows[i]);
            const std::uint64_t row_version = 2 * version + (selected ? 1 : 0);
            if (ui.skip_row(key, row_version))
                continue;
            PlanRowParts parts(ui, state, rows[i]);
            bool pressed = false;
            {
                auto row = ui.row(
                    key, {.selected = selected, .pressed = &pressed, .version = row_version}
                );
                for (const PlanColumn column : columns) {
                    ui.cell();
                    parts.cell(column);
                    if (column == C::Action)
                        parts.facts(columns);
                }
            }
            if (pressed)
                parts.open();
            add_to(focus, parts.focus());
        }
    }
    if (sort)
        ui.send(actions::SortPlan{columns[*sort]});
    return focus;
}

void list_ui(
    Ui& ui, const State& state, const PlanGroup& group, const std::string& name, std::size_t count
) {
    const std::vector<PlanRow>& rows = group.rows;
    const float number_width = state.session.selected_actions ? 46 : 22;
    auto list = ui.list(rows_key(group), name);
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0)
            ui.rule();
        PlanRowParts parts(ui, state, rows[i]);
        auto item = ui.list_item(rows[i].action->id.text);
        auto row = ui.columns("row", {Column::fixed(number_width), Column::grow()}, {.gap = 6});
        ui.next_column();
        parts.cell(C::Number);
        ui.next_column();
        parts.stacked();
    }
}

// "Anna: 3 actions, 12 person-days", which folds the group away. Returns whether its rows show.
bool group_head_ui(Ui& ui, const State& state, const PlanGroup& group, const std::string& name) {
    const bool open = !is_folded(state.session, group);
    auto flow = ui.flow("group/" + group.key, {.row_height = ui.coarse_pointer() ? 44.0F : 36.0F});
    if (ui.button(
            "fold",
            ui.say(
                Text::PlanGroupHeading,
                {name,
                 ui.say_count(Text::PlanSummaryActions, std::ssize(group.rows)),
                 person_days(ui, group.effort_days)}
            ),
            {.kind = ButtonKind::Ghost,
             .icon = open ? icons::chevron_down : icons::chevron_right,
             .expanded = open ? Tristate::Yes : Tristate::No}
        ))
        ui.send(actions::FoldPlanGroup{group.key, open});
    return open;
}

} // namespace

bool plan_fits_a_table(float width) {
    return columns_for(width - 2 * table_card_padding) != nullptr;
}

PlanTableFocus plan_table_ui(
    Ui& ui, const State& state, const std::vector<PlanGroup>& groups, std::uint64_t version
) {
    const bool grouped = state.session.plan_grouping != PlanGrouping::None;
    std::size_t count = 0; // of the rows that are not folded away
    for (const PlanGroup& group : groups)
        count += grouped && is_folded(state.session, group) ? 0 : group.rows.size();
    const bool all = count <= most_rows_at_once || ui.unfolded("all-actions");
    std::size_t left = all ? count : most_rows_at_once;
    PlanTableFocus focus;
    {
        const bool table = plan_fits_a_table(ui.width());
        auto card = ui.card(
            "actions",
            {.padding_x = table ? table_card_padding : 14.0F, .padding_y = table ? 6.0F : 14.0F}
        );
        const auto* columns = columns_for(ui.width());
        for (const PlanGroup& group : groups) {
            const std::string name = grouped ? plan_group_name(state, group.key, ui.language())
                                             : std::string(ui.say(Text::PlanActions));
            // What waits behind the button below shows no heading either: it would stand open over
            // nothing. One that is folded away has no rows to wait for.
            if (left == 0 && !is_folded(state.session, group))
                continue;
            if (grouped && !group_head_ui(ui, state, group, name))
                continue;
            const std::size_t shown = std::min(left, group.rows.size());
            left -= shown;
            if (table && columns)
                add_to(focus, table_ui(ui, state, group, name, shown, *columns, version));
            else
                list_ui(ui, state, group, name, shown);
        }
    }
    more_rows_ui(ui, "all-actions", count);
    return focus;
}

} // namespace tappa::ui
