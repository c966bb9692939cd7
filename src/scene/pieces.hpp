#pragma once

#include "scene/chart.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::scene {

// Pieces that several charts share.

// The value when it is a finite number. Charts treat any other as missing.
[[nodiscard]] std::optional<double> known(const std::optional<double>& value);

struct TextStyle {
    double size = 12;
    TextWeight weight = TextWeight::Regular;
    TextAnchor anchor = TextAnchor::Start;
    Colour fill;
};
void add_text(Scene&, Point baseline, std::string_view text, const TextStyle&);
// Lines centred vertically on `middle_y`, 1.25 × size apart.
void add_lines(Scene&, double x, double middle_y, const std::vector<std::string>& lines, const TextStyle&);
void add_line(
    Scene&, Point from, Point to, Colour stroke, double width, std::vector<double> dash = {}
);

// Where text of this size must have its baseline to look centred on `middle_y`: Inter's capitals
// are 0.727 em high.
[[nodiscard]] double baseline_for_middle(double middle_y, double size);

enum class Pointing { Up, Down };
// An equilateral triangle around a centre, as tall as a disc of that radius looks.
void add_triangle(Scene&, Point centre, double radius, Pointing, Colour fill, Colour rim);

// Names above or below columns of equal width: on one line in a size at which the longest fits,
// else on two lines in turn (the second, fourth… on the upper one).
struct ColumnNames {
    std::vector<std::string> texts;
    std::vector<Colour> colours; // as many as texts
    double left = 0;             // of the first column
    double column_width = 0;
};
[[nodiscard]] double column_names_height(const ColumnNames&, const ChartStyle&);
// Draws them so that the lowest line's baseline is at `y`.
void add_column_names(Scene&, const ColumnNames&, const ChartStyle&, double y);

enum class LegendMark { Line, DashedLine, DottedLine, Tick, Filled, Hatched };
struct LegendEntry {
    LegendMark mark = LegendMark::Line;
    Colour colour;
    std::string label;
};
// The height that the legend takes at the style's width; 0 without entries.
[[nodiscard]] double legend_height(const std::vector<LegendEntry>&, const ChartStyle&);
// Draws it centred below `top`, in as many lines as it needs.
void add_legend(Scene&, const std::vector<LegendEntry>&, const ChartStyle&, double top);

// Slanting lines over a box.
inline constexpr double hatch_step = 7; // between the lines
void add_hatching(Scene&, Point from, Point to, Colour stroke);

// Dash patterns, so that series differ by more than colour.
[[nodiscard]] std::vector<double> target_dash();
[[nodiscard]] std::vector<double> baseline_dash();

} // namespace tappa::scene
