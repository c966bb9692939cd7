#include "ui/screens/insights_grid.hpp"

#include "scene/text_measure.hpp"

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr float cell_gap = 6;
constexpr float least_cell = 52; // narrower, numbers and names would touch
constexpr float name_size = 12;

float label_width(float width) {
    return std::clamp(width * 0.27F, 124.0F, 230.0F);
}

// Names of neighbours stand on two lines in turn where they do not fit beside each other.
bool names_fit(const std::vector<GridColumn>& columns, float cell) {
    const scene::TextMeasure measure = scene::inter_measure();
    return std::all_of(columns.begin(), columns.end(), [&](const GridColumn& column) {
        return measure.width(column.name, name_size) * 1.04 <= cell;
    });
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
    : m_ui(ui), m_count(columns.size()), m_label(label_width(ui.width())) {
    const auto count = static_cast<float>(m_count);
    const float least = m_label + count * (least_cell + cell_gap);
    const float width = std::max(ui.width(), least);
    if (ui.width() < least) {
        m_scroll.emplace(ui.scroll(key, name, 0, {.horizontal = true, .fit_height = true}));
        m_wide.emplace(ui.columns("wide", {Column::fixed(least)}));
        ui.next_column();
    }
    m_cell = (width - m_label) / count - cell_gap;
    m_table.emplace(ui.group(Role::Table, key, name));
    m_gap.emplace(ui.gap(5));
    header_ui(corner, columns);
}

std::vector<Column> LevelGrid::widths() const {
    std::vector<Column> widths(m_count + 1, Column::grow());
    widths.front() = Column::fixed(m_label);
    return widths;
}

void LevelGrid::header_ui(const GridColumn& corner, const std::vector<GridColumn>& columns) {
    auto row = m_ui.group(Role::Row, "header", {});
    auto gap = m_ui.gap(1);
    { auto head = m_ui.group(Role::ColumnHeader, corner.key, corner.name); }
    for (const GridColumn& column : columns)
        auto head = m_ui.group(Role::ColumnHeader, column.key, column.name);
    if (names_fit(columns, m_cell)) {
        auto names = m_ui.columns("names", widths(), {.gap = cell_gap});
        m_ui.next_column();
        for (const GridColumn& column : columns) {
            m_ui.next_column();
            name_ui(m_ui, column.name);
        }
        return;
    }
    // A name has the room of two cells around the middle of its own.
    const float pitch = m_cell + cell_gap;
    const float left = m_label + cell_gap + m_cell / 2 - pitch;
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

LevelGrid::Row LevelGrid::row(std::string_view key, std::string_view label, std::string_view note) {
    Row row{
        m_ui.group(Role::Row, key, {}),
        m_ui.columns("cells", widths(), {.gap = cell_gap, .align = Align::Middle})};
    m_ui.next_column();
    std::string name(label);
    if (!note.empty())
        name += ", " + std::string(note);
    auto head = m_ui.group(Role::RowHeader, "head", name);
    auto gap = m_ui.gap(0);
    m_ui.text(label, {.size = 13, .hidden = true});
    if (!note.empty())
        m_ui.text(note, {.size = 12, .colour = m_ui.theme().ink_muted, .hidden = true});
    return row;
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
