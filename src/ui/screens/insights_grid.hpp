#pragma once

#include "ui/kit/ui.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::ui {

struct GridColumn {
    std::string key;
    std::string name;
};

// Rows of small cells in the colours of the levels, closer together than the rows of a table, and
// a table to people who cannot see it. On a narrow page labels stand above their cells and
// columns are numbered; only where the numbers would touch it scrolls sideways.
class LevelGrid {
public:
    LevelGrid(
        Ui& ui,
        std::string_view key,
        std::string_view name,
        GridColumn corner,
        std::vector<GridColumn> columns
    );

    struct Row { // what was begun last ends first
        Scope group;
        Scope columns;
    };
    // `note` stands small below the label and is read with it.
    [[nodiscard]] Row row(std::string_view key, std::string_view label, std::string_view note = {});
    [[nodiscard]] Scope cell(std::string_view key);

private:
    void header_ui(const GridColumn& corner, const std::vector<GridColumn>& columns);
    void head_ui(std::string_view label, std::string_view note);
    [[nodiscard]] bool are_numbered(const std::vector<GridColumn>& columns) const;
    [[nodiscard]] std::vector<Column> widths() const;

    Ui& m_ui;
    std::size_t m_count;
    bool m_above = false; // labels stand above their cells, not beside them
    float m_label = 0;    // pixels
    float m_gap_width = 0;
    float m_cell = 0;
    // Begun in this order, ended in the opposite one.
    std::optional<Scope> m_scroll;
    std::optional<Scope> m_wide;
    std::optional<Scope> m_table;
    std::optional<Scope> m_gap;
};

// A cell that can be pressed. True: it was.
[[nodiscard]] bool level_cell_ui(
    Ui&,
    std::string_view key,
    std::string_view name,
    std::string_view shown,
    std::optional<double> score
);
// A cell to read only.
void level_cell_ui(Ui&, std::string_view shown, std::optional<double> score);

} // namespace tappa::ui
