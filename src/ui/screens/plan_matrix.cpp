#include "base/number.hpp"
#include "base/text.hpp"
#include "planning/names.hpp"
#include "scene/impact_effort_matrix.hpp"
#include "ui/screens/plan_parts.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

constexpr float list_width = 340;
constexpr float beside_from = 900;

scene::Scene scene_of(
    const Ui& ui, const Derived& derived, const std::vector<PlanRow>& rows, std::size_t count
) {
    scene::ImpactEffortInput input;
    for (std::size_t i = 0; i < count; ++i)
        input.points.push_back(
            {formatted_integer(rows[i].priority->rank, ui.language()),
             title_of(ui, *rows[i].action),
             rows[i].place->effort_days,
             rows[i].place->impact}
        );
    input.effort_split = derived.matrix().effort_split_days;
    input.impact_split = derived.matrix().impact_split;
    input.quick_wins = name_of(Quadrant::QuickWin, ui.language());
    input.strategic = name_of(Quadrant::Strategic, ui.language());
    input.fill_ins = name_of(Quadrant::FillIn, ui.language());
    input.reconsider = name_of(Quadrant::Reconsider, ui.language());
    input.effort_name = ui.say(Text::PlanEffortDays);
    input.impact_name = ui.say(Text::PlanImpact);
    input.mark_name = ui.say(Text::PlanNumber);
    input.title_name = ui.say(Text::PlanAction);
    input.class_name = ui.say(Text::PlanClass);
    input.alternative = ui.say_count(Text::PlanMatrixAlternative, static_cast<std::int64_t>(count));
    scene::ChartStyle style;
    style.palette = *ui.theme().palette;
    style.language = ui.language();
    style.width = std::floor(ui.width());
    style.height = ui.narrow() ? style.width : std::min(style.width * 0.62, 520.0);
    return scene::impact_effort_matrix(input, style);
}

void numbered_list_ui(Ui& ui, const std::vector<PlanRow>& rows, std::size_t count) {
    auto list = ui.list("numbers", ui.say(Text::PlanActions));
    auto gap = ui.gap(10);
    for (std::size_t i = 0; i < count; ++i) {
        auto item = ui.list_item(rows[i].action->id.text);
        auto row = ui.columns("row", {Column::fixed(26), Column::grow()}, {.gap = 10});
        ui.next_column();
        ui.badge(
            formatted_integer(rows[i].priority->rank, ui.language()),
            ui.theme().accent,
            ui.theme().on_accent,
            {.size = 24, .radius = 12, .text_size = 12}
        );
        ui.next_column();
        auto lines = ui.gap(0);
        if (ui.link("open", title_of(ui, *rows[i].action), {.kind = ButtonKind::Ghost}))
            ui.send(actions::SelectPlanAction{rows[i].action->id});
        ui.muted(joined(
            {std::string(quadrant_name(ui, rows[i].place->quadrant)),
             person_days(ui, rows[i].action->effort_days)},
            middle_dot
        ));
    }
}

} // namespace

void plan_matrix_ui(Ui& ui, const Derived& derived, const std::vector<PlanRow>& rows) {
    // Dropped actions come last and have no place. More points than rows at once would lie on
    // each other.
    const auto placed = std::find_if(rows.begin(), rows.end(), [](const PlanRow& row) {
        return !row.priority || !row.place;
    });
    const std::size_t count =
        std::min(static_cast<std::size_t>(placed - rows.begin()), most_rows_at_once);
    auto card = ui.card("matrix", {.name = ui.say(Text::PlanMatrix)});
    ui.heading(2, ui.say(Text::PlanMatrix), {.size = 16});
    if (count == 0) {
        ui.text(ui.say(Text::PlanEmptyText), {.colour = ui.theme().ink_soft});
        return;
    }
    ui.muted(ui.say_count(Text::PlanMatrixNote, static_cast<std::int64_t>(count)));
    auto row = ui.columns(
        "matrix",
        {Column::grow(), Column::fixed(list_width)},
        {.gap = 24, .stack_below = beside_from}
    );
    ui.next_column();
    ui.figure("figure", ui.say(Text::PlanMatrix), scene_of(ui, derived, rows, count));
    ui.next_column();
    numbered_list_ui(ui, rows, count);
}

} // namespace tappa::ui
