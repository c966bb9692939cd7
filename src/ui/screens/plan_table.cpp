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

// A group and how many of its rows show.
struct ShownGroup {
    const PlanGroup* group = nullptr;
    std::string name; // as it is called in a heading; empty: there is none
    std::size_t rows = 0;
};

// "Anna: 3 actions, 12 person-days", which folds the group away.
void group_head_ui(Ui& ui, const State& state, const ShownGroup& shown) {
    const PlanGroup& group = *shown.group;
    const bool open = !is_folded(state.session, group);
    auto flow = ui.flow("group/" + group.key, {.row_height = ui.coarse_pointer() ? 44.0F : 36.0F});
    if (ui.button(
            "fold/" + group.key,
            ui.say(
                Text::PlanGroupHeading,
                {shown.name,
                 ui.say_count(Text::PlanSummaryActions, std::ssize(group.rows)),
                 person_days(ui, group.effort_days)}
            ),
            {.kind = ButtonKind::Ghost,
             .icon = open ? icons::chevron_down : icons::chevron_right,
             .expanded = open ? Tristate::Yes : Tristate::No}
        ))
        ui.send(actions::FoldPlanGroup{group.key, open});
}

PlanTableFocus rows_ui(
    Ui& ui,
    const State& state,
    const ShownGroup& shown,
    const std::vector<PlanColumn>& columns,
    std::uint64_t version
) {
    PlanTableFocus focus;
    for (std::size_t i = 0; i < shown.rows; ++i) {
        const PlanRow& planned = shown.group->rows[i];
        const std::string& key = planned.action->id.text;
        const bool selected = is_open(state, planned);
        const std::uint64_t row_version = 2 * version + (selected ? 1 : 0);
        if (ui.skip_row(key, row_version))
            continue;
        PlanRowParts parts(ui, state, planned);
        bool pressed = false;
        {
            auto row =
                ui.row(key, {.selected = selected, .pressed = &pressed, .version = row_version});
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
    return focus;
}

// All groups under one head. Returns where in it the focus is.
PlanTableFocus table_ui(
    Ui& ui,
    const State& state,
    const std::vector<ShownGroup>& groups,
    const std::vector<PlanColumn>& columns,
    std::uint64_t version
) {
    std::vector<TableColumn> heads;
    for (const PlanColumn column : columns)
        heads.push_back(table_column(ui, column, state.session.plan_sort));
    std::optional<std::size_t> sort;
    PlanTableFocus focus;
    {
        auto table =
            ui.table("actions", ui.say(Text::PlanActions), std::move(heads), {.sort = &sort});
        for (const ShownGroup& shown : groups) {
            if (!shown.name.empty()) {
                auto row = ui.row("group/" + shown.group->key, {.across = true});
                ui.cell();
                group_head_ui(ui, state, shown);
            }
            add_to(focus, rows_ui(ui, state, shown, columns, version));
        }
    }
    if (sort)
        ui.send(actions::SortPlan{columns[*sort]});
    return focus;
}

void list_ui(Ui& ui, const State& state, const ShownGroup& shown) {
    if (!shown.name.empty())
        group_head_ui(ui, state, shown);
    if (shown.rows == 0)
        return;
    const std::string& group = shown.group->key;
    const float number_width = state.session.selected_actions ? 46 : 22;
    auto list = ui.list(
        group.empty() ? "actions" : "actions/" + group,
        shown.name.empty() ? std::string(ui.say(Text::PlanActions)) : shown.name
    );
    for (std::size_t i = 0; i < shown.rows; ++i) {
        const PlanRow& planned = shown.group->rows[i];
        if (i > 0)
            ui.rule();
        PlanRowParts parts(ui, state, planned);
        auto item = ui.list_item(planned.action->id.text);
        auto row = ui.columns("row", {Column::fixed(number_width), Column::grow()}, {.gap = 6});
        ui.next_column();
        parts.cell(C::Number);
        ui.next_column();
        parts.stacked();
    }
}

// The groups as far as `most` rows reach. What waits behind the button below shows no heading
// either: it would stand open over nothing. One that is folded away has no rows to wait for.
std::vector<ShownGroup> groups_to(
    const State& state, const std::vector<PlanGroup>& groups, std::size_t most
) {
    const bool grouped = state.session.plan_grouping != PlanGrouping::None;
    std::vector<ShownGroup> shown;
    for (const PlanGroup& group : groups) {
        const bool folded = grouped && is_folded(state.session, group);
        if (most == 0 && !folded)
            continue;
        const std::size_t rows = folded ? 0 : std::min(most, group.rows.size());
        most -= rows;
        std::string name =
            grouped ? plan_group_name(state, group.key, state.session.language) : std::string();
        shown.push_back({&group, std::move(name), rows});
    }
    return shown;
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
    const std::vector<ShownGroup> shown = groups_to(state, groups, all ? count : most_rows_at_once);
    PlanTableFocus focus;
    {
        const bool table = plan_fits_a_table(ui.width());
        auto card = ui.card(
            "actions",
            {.padding_x = table ? table_card_padding : 14.0F, .padding_y = table ? 6.0F : 14.0F}
        );
        const auto* columns = columns_for(ui.width());
        if (table && columns)
            focus = table_ui(ui, state, shown, *columns, version);
        else
            for (const ShownGroup& group : shown)
                list_ui(ui, state, group);
    }
    more_rows_ui(ui, "all-actions", count);
    return focus;
}

} // namespace tappa::ui
