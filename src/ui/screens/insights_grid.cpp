#include "ui/screens/insights_grid.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "scene/text_measure.hpp"

#include <algorithm>
#include <utility>

namespace tappa::ui {

namespace {

constexpr float wide_gap = 6;
constexpr float close_gap = 4;
constexpr float least_cell = 44; // narrower, labels stand above their cells
constexpr float least_close_cell = 34;
constexpr float name_size = 12;

float label_width(float width) {
    return std::clamp(width * 0.27F, 124.0F, 230.0F);
}

bool names_fit(const std::vector<GridColumn>& columns, float cell) {
    const scene::TextMeasure measure = scene::inter_measure();
    return std::all_of(columns.begin(), columns.end(), [&](const GridColumn& column) {
        return measure.width(column.name, name_size) * 1.04 <= cell;
    });
}

std::string numbered(const Ui& ui, std::size_t place, std::string_view name) {
    const auto number = static_cast<std::int64_t>(place) + 1;
    return ui.say(
        Text::JourneyStageHeading, {formatted_integer(number, ui.language()), std::string(name)}
    );
}

// What the numbers over the columns stand for.
void legend_ui(Ui& ui, const std::vector<GridColumn>& columns) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < columns.size(); ++i)
        names.push_back(numbered(ui, i, columns[i].name));
    ui.text(
        joined(names, " · "), {.size = name_size, .colour = ui.theme().ink_muted, .hidden = true}
    );
}

void name_ui(Ui& ui, std::string_view name) {
    ui.text(
        name,
        {.size = name_size,
         .colour = ui.theme().ink_muted,
         .align = Align::Middle,
         .one_line = true,
         .hidden = true}
    );
}

Colour ink_of(Ui& ui, std::optional<double> score) {
    return score
        ? ui.theme().palette->on_levels[static_cast<std::size_t>(scene::level_index(*score))]
        : ui.theme().ink_muted;
}

std::optional<Colour> ground_of(Ui& ui, std::optional<double> score) {
    if (!score)
        return std::nullopt;
    return ui.theme().palette->levels[static_cast<std::size_t>(scene::level_index(*score))];
}

} // namespace

LevelGrid::LevelGrid(
    Ui& ui,
    std::string_view key,
    std::string_view name,
    GridColumn corner,
    std::vector<GridColumn> columns
)
    : m_ui(ui), m_count(columns.size()) {
    const auto count = static_cast<float>(m_count);
    const float beside = label_width(ui.width());
    const float least = beside + count * (least_cell + wide_gap);
    const bool scrolls =
        ui.width() < least && ui.width() < count * (least_close_cell + close_gap) - close_gap;
    m_above = ui.width() < least && !scrolls;
    m_label = m_above ? 0 : beside;
    m_gap_width = m_above ? close_gap : wide_gap;
    const float width = scrolls ? least : ui.width();
    m_cell = m_above ? (width + m_gap_width) / count - m_gap_width
                     : (width - m_label) / count - m_gap_width;
    if (are_numbered(columns))
        legend_ui(ui, columns);
    if (scrolls) {
        m_scroll.emplace(ui.scroll(key, name, 0, {.horizontal = true, .fit_height = true}));
        m_wide.emplace(ui.columns("wide", {Column::fixed(least)}));
        ui.next_column();
    }
    m_table.emplace(ui.group(Role::Table, key, name));
    m_gap.emplace(ui.gap(5));
    header_ui(corner, columns);
}

// Where two lines in turn are not enough for the names either.
bool LevelGrid::are_numbered(const std::vector<GridColumn>& columns) const {
    const float room = m_above ? m_cell : 2 * (m_cell + m_gap_width);
    return !names_fit(columns, room);
}

std::vector<Column> LevelGrid::widths() const {
    std::vector<Column> widths(m_count, Column::grow());
    if (!m_above)
        widths.insert(widths.begin(), Column::fixed(m_label));
    return widths;
}

void LevelGrid::header_ui(const GridColumn& corner, const std::vector<GridColumn>& columns) {
    auto row = m_ui.group(Role::Row, "header", {});
    auto gap = m_ui.gap(1);
    { auto head = m_ui.group(Role::ColumnHeader, corner.key, corner.name); }
    for (const GridColumn& column : columns)
        auto head = m_ui.group(Role::ColumnHeader, column.key, column.name);
    const bool numbers = are_numbered(columns);
    if (numbers || names_fit(columns, m_cell)) {
        auto names = m_ui.columns("names", widths(), {.gap = m_gap_width});
        if (!m_above)
            m_ui.next_column();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            m_ui.next_column();
            name_ui(m_ui, numbers ? std::to_string(i + 1) : columns[i].name);
        }
        return;
    }
    // Names of neighbours stand on two lines in turn. A name has the room of two cells around the
    // middle of its own.
    const float pitch = m_cell + m_gap_width;
    const float left = m_label + m_gap_width + m_cell / 2 - pitch;
    for (const std::size_t first : {std::size_t{1}, std::size_t{0}}) {
        std::vector<Column> places{Column::fixed(left + static_cast<float>(first) * pitch)};
        for (std::size_t i = first; i < columns.size(); i += 2)
            places.push_back(Column::fixed(2 * pitch));
        auto names = m_ui.columns(first == 0 ? "lower" : "upper", places, {.gap = 0});
        m_ui.next_column();
        for (std::size_t i = first; i < columns.size(); i += 2) {
            m_ui.next_column();
            name_ui(m_ui, columns[i].name);
        }
    }
}

void LevelGrid::head_ui(std::string_view label, std::string_view note) {
    std::string name(label);
    if (!note.empty())
        name += ", " + std::string(note);
    auto head = m_ui.group(Role::RowHeader, "head", name);
    auto gap = m_ui.gap(0);
    m_ui.text(label, {.size = 13, .hidden = true});
    if (!note.empty())
        m_ui.text(note, {.size = 12, .colour = m_ui.theme().ink_muted, .hidden = true});
}

LevelGrid::Row LevelGrid::row(std::string_view key, std::string_view label, std::string_view note) {
    Scope group = m_ui.group(Role::Row, key, {});
    if (m_above) {
        auto gap = m_ui.gap(3);
        m_ui.space(4);
        head_ui(label, note);
    }
    Scope cells = m_ui.columns("cells", widths(), {.gap = m_gap_width, .align = Align::Middle});
    if (!m_above) {
        m_ui.next_column();
        head_ui(label, note);
    }
    return {std::move(group), std::move(cells)};
}

Scope LevelGrid::cell(std::string_view key) {
    m_ui.next_column();
    return m_ui.group(Role::Cell, key, {});
}

bool level_cell_ui(
    Ui& ui,
    std::string_view key,
    std::string_view name,
    std::string_view shown,
    std::optional<double> score
) {
    bool pressed = false;
    auto cell = ui.pressable(
        key,
        name,
        pressed,
        {.padding_x = 2,
         .padding_y = ui.coarse_pointer() ? 13.0F : 6.0F,
         .radius = 6,
         .border = !score,
         .ground = ground_of(ui, score)}
    );
    ui.text(
        shown, {.size = 13, .semibold = true, .colour = ink_of(ui, score), .align = Align::Middle}
    );
    return pressed;
}

void level_cell_ui(Ui& ui, std::string_view shown, std::optional<double> score) {
    const Colour ground = ground_of(ui, score).value_or(ui.theme().surface);
    auto cell = ui.card(
        "level",
        {.padding_x = 2,
         .padding_y = 6,
         .ground = ground,
         .border = score ? ground : ui.theme().line,
         .radius = 6}
    );
    ui.text(
        shown, {.size = 13, .semibold = true, .colour = ink_of(ui, score), .align = Align::Middle}
    );
}

} // namespace tappa::ui
