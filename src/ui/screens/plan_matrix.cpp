#include "ui/screens/plan_matrix.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "planning/names.hpp"
#include "ui/screens/plan_parts.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

constexpr float list_width = 340;
constexpr float beside_from = 900;

std::string place_sentence(const Ui& ui, const PlanRow& row) {
    return joined(
        {std::string(quadrant_name(ui, row.place->quadrant)),
         person_days(ui, row.action->effort_days)},
        middle_dot
    );
}

// "Impact 83%", of the largest there is.
std::string impact_words(const Ui& ui, const PlanRow& row) {
    return ui.say(Text::PlanMatrixImpact, {formatted_percent(row.place->impact, 0, ui.language())});
}

scene::ImpactEffortInput input_of(
    const Ui& ui, const Derived& derived, const std::vector<PlanRow>& rows
) {
    scene::ImpactEffortInput input;
    for (const PlanRow& row : rows)
        input.points.push_back(
            {formatted_integer(row.priority->rank, ui.language()),
             title_of(ui, *row.action),
             row.place->effort_days,
             row.place->impact}
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
    input.alternative = ui.say_count(Text::PlanMatrixAlternative, std::ssize(rows));
    return input;
}

void numbered_list_ui(Ui& ui, const std::vector<PlanRow>& rows) {
    const bool all = rows.size() <= most_rows_at_once || ui.unfolded("all-numbers");
    const std::size_t count = all ? rows.size() : most_rows_at_once;
    {
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
                open_plan_action(ui, rows[i].action->id);
            ui.muted(place_sentence(ui, rows[i]));
        }
    }
    more_rows_ui(ui, "all-numbers", rows.size());
}

} // namespace

std::string matrix_point_key(const PlanActionId& action) {
    return "point/" + action.text;
}

void PlanMatrix::follow(const Ui& ui, const Derived& derived, const std::vector<PlanRow>& rows) {
    scene::ChartStyle style;
    style.palette = *ui.theme().palette;
    style.language = ui.language();
    style.width = std::floor(ui.width());
    style.height = ui.narrow() ? style.width : std::min(style.width * 0.62, 520.0);
    const Look look{
        derived.computations().matrix, style.width, style.height, style.language, &ui.theme()};
    if (look == m_look)
        return;
    m_look = look;
    m_drawing = scene::impact_effort_drawing(input_of(ui, derived, rows), style);
    m_spots.clear();
    m_actions.clear();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::optional<scene::Point>& place = m_drawing.places[i];
        if (!place)
            continue;
        const PlanAction& action = *rows[i].action;
        const std::string rank = formatted_integer(rows[i].priority->rank, ui.language());
        const std::string title = ui.say(Text::PlanRankAndTitle, {rank, title_of(ui, action)});
        m_spots.push_back(
            {matrix_point_key(action.id),
             joined({title, impact_words(ui, rows[i]), place_sentence(ui, rows[i])}, middle_dot),
             place->x,
             place->y,
             m_drawing.radius + 1}
        );
        m_actions.push_back(action.id);
    }
}

void PlanMatrix::draw(Ui& ui, const Derived& derived) {
    std::vector<PlanRow> rows = derived.plan_rows();
    const auto has_no_place = [](const PlanRow& row) { return !row.priority || !row.place; };
    rows.erase(std::remove_if(rows.begin(), rows.end(), has_no_place), rows.end());
    auto card = ui.card("matrix", {.name = ui.say(Text::PlanMatrix)});
    ui.heading(2, ui.say(Text::PlanMatrix), {.size = 16});
    if (rows.empty()) {
        ui.text(ui.say(Text::PlanNothingOpen), {.colour = ui.theme().ink_soft});
        return;
    }
    std::string note = ui.say_count(Text::PlanMatrixNote, std::ssize(rows));
    if (!ui.coarse_pointer() && rows.size() > 1)
        note += " " + std::string(ui.say(Text::PlanMatrixKeys));
    ui.muted(note);
    auto row = ui.columns(
        "matrix",
        {Column::grow(), Column::fixed(list_width)},
        {.gap = 24, .stack_below = beside_from}
    );
    ui.next_column();
    follow(ui, derived, rows);
    const auto pressed = ui.figure(
        "figure", ui.say(Text::PlanMatrix), m_drawing.scene, {.spots = &m_spots, .stop = &m_stop}
    );
    if (pressed)
        open_plan_action(ui, m_actions[*pressed]);
    ui.next_column();
    numbered_list_ui(ui, rows);
}

} // namespace tappa::ui
