#pragma once

#include "base/language.hpp"
#include "report/texts.gen.hpp"
#include "scene/palette.hpp"
#include "scene/text_block.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tappa::report {

// A part of the sheet from left to right.
struct MapPlace {
    double x = 0;
    double width = 0;
};

// Draws a map's pieces, each from a height on; `write` and its like return where it ends. Lengths
// of pieces are in letters: of the size of most texts, `em`.
class MapPen {
public:
    MapPen(double width, double height, double em, Language language);

    [[nodiscard]] std::string say(ReportText) const;
    [[nodiscard]] scene::TextStyle style(
        scene::Colour, double share = 1, scene::TextWeight = scene::TextWeight::Regular
    ) const;
    [[nodiscard]] double width_of(std::string_view text, const scene::TextStyle&) const;
    [[nodiscard]] MapPlace across() const; // all between the margins
    [[nodiscard]] MapPlace half(bool right) const;

    double write(MapPlace, double y, std::string_view text, const scene::TextStyle&);
    double write_at_right(double y, std::string_view text, scene::TextStyle);
    // The name of a row at its left.
    double name_row(double y, std::string_view name);
    void line_across(double y, scene::Colour, double width, std::vector<double> dash = {});
    // Signs as wide as a letter, so that they differ by more than colour.
    void star(double x, double middle); // a rhombus: a moment of truth
    void disc(double x, double middle, scene::Colour);
    void pain(double x, double middle);
    void opportunity(double x, double middle);
    [[nodiscard]] MapPlace beside_sign(MapPlace) const;
    // Behind everything drawn since the scene had `first` items.
    void put_behind(std::size_t first, std::vector<scene::Item> items);

    const double em;
    const Language language;
    const scene::Palette& palette;
    scene::Scene scene;

private:
    scene::TextMeasure m_measure = scene::inter_measure();
};

// What of a place's width lines may fill: the table of widths is within 2 % of what is set
// (scene/text_measure.hpp).
inline constexpr double map_sure_share = 0.97;
// In letters.
inline constexpr double map_margin = 2.2;
inline constexpr double map_lane_names = 8.5;   // the column of the rows' names
inline constexpr double map_padding = 0.6;      // inside a card
inline constexpr double map_stage_share = 1.15; // letters of a stage's name
inline constexpr double map_sign = 1.1;         // a sign and the room after it

} // namespace tappa::report
