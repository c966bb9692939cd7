#include "report/map_grid.hpp"

#include "report/map_pen.hpp"

namespace tappa::report {

namespace {

// In letters, as the pen's.
constexpr double column_gap = 0.7;
constexpr double stage_gap = 1.0;

} // namespace

MapGrid grid_of(const MapColumns& map, const MapLayout& layout) {
    const double em = layout.text_size;
    const double left = (map_margin + map_lane_names) * em;
    const double gaps = static_cast<double>(column_count(map) - map.size()) * column_gap
        + static_cast<double>(map.size() - 1) * stage_gap;
    const double width =
        (layout.width - left - (map_margin + gaps) * em) / static_cast<double>(column_count(map));
    MapGrid grid;
    double x = left;
    for (std::size_t stage = 0; stage < map.size(); ++stage) {
        const double begin = x;
        for (std::size_t i = 0; i < map[stage].columns.size(); ++i) {
            grid.columns[stage].push_back({x, width});
            x += width + column_gap * em;
        }
        x -= column_gap * em;
        grid.stages[stage] = {begin, x - begin};
        x += stage_gap * em;
    }
    return grid;
}

bool has_room(const MapColumns& map, const MapLayout& layout) {
    return grid_of(map, layout).columns.front().front().width
        >= layout.least_column * layout.text_size;
}

} // namespace tappa::report
