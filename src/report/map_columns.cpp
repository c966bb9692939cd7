#include "report/map_columns.hpp"

#include <algorithm>

namespace tappa::report {

namespace {

std::size_t columns_for(std::size_t touchpoints, std::size_t most_rows) {
    return std::max<std::size_t>(1, (touchpoints + most_rows - 1) / most_rows);
}

std::array<std::size_t, enum_count<JourneyStage>> counts_of(const Journey& journey) {
    std::array<std::size_t, enum_count<JourneyStage>> counts{};
    for (const Touchpoint& touchpoint : journey.touchpoints)
        ++counts[static_cast<std::size_t>(touchpoint.stage)];
    return counts;
}

} // namespace

MapColumns map_columns(const Journey& journey, std::size_t most_rows) {
    MapColumns map;
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const std::vector<const Touchpoint*> touchpoints = touchpoints_of(journey, stage);
        auto& columns = map[static_cast<std::size_t>(stage)].columns;
        columns.resize(columns_for(touchpoints.size(), most_rows));
        const std::size_t rows = (touchpoints.size() + columns.size() - 1) / columns.size();
        for (std::size_t i = 0; i < touchpoints.size(); ++i)
            columns[i / rows].push_back(touchpoints[i]);
    }
    return map;
}

std::size_t column_count(const MapColumns& map) {
    std::size_t count = 0;
    for (const StageColumns& stage : map)
        count += stage.columns.size();
    return count;
}

std::vector<std::size_t> row_choices(const Journey& journey) {
    constexpr std::size_t most_choices = 6;
    constexpr std::size_t most_columns = 70; // more are slivers on any paper
    const auto counts = counts_of(journey);
    const std::size_t longest = *std::max_element(counts.begin(), counts.end());
    std::vector<std::size_t> choices;
    std::size_t before = 0;
    for (std::size_t rows = 1; rows <= std::max<std::size_t>(longest, 1); ++rows) {
        std::size_t columns = 0;
        for (const std::size_t count : counts)
            columns += columns_for(count, rows);
        const bool is_last = rows >= longest;
        const bool differs = before == 0 || columns * 5 <= before * 4; // by a fifth
        if ((columns > most_columns || !differs) && !is_last)
            continue;
        choices.push_back(rows);
        before = columns;
        if (choices.size() == most_choices)
            break;
    }
    return choices;
}

} // namespace tappa::report
