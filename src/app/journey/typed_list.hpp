#pragma once

#include "base/language.hpp"
#include "model/journey.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What is typed or pasted to add many things at once, a line each. Cells of a line stand between
// tabs, as a spreadsheet copies them, or else between semicolons or bars. Names of stages, of
// columns and of the ends of a journey are known in every language.

namespace tappa {

struct ListedTouchpoint {
    JourneyStage stage{};
    std::string name;
    std::string channel;
    std::string department;
    std::optional<int> emotion;
    std::vector<std::string> pain_points;
    std::string notes; // what stands in other columns
    bool operator==(const ListedTouchpoint&) const = default;
};

// Touchpoints with what else their lines say: the name first, then channel, department and a pain
// point; a stage and an emotion (−2 … +2) are known wherever they stand, every column by a first
// line that names them. A line with nothing but a stage is the heading of those below it; one that
// begins with an exclamation mark is a pain point of the touchpoint above. `stage`: of what stands
// before any heading.
[[nodiscard]] std::vector<ListedTouchpoint> listed_touchpoints(
    std::string_view text, JourneyStage stage
);

struct ListedWay {
    TouchpointId from; // empty: Start
    TouchpointId to;   // empty: Goal
    std::optional<double> count;
    bool operator==(const ListedWay&) const = default;
};
struct ListedWays {
    std::vector<ListedWay> ways;
    std::vector<std::string> unknown; // lines that name no touchpoint of the journey, or no number
    bool operator==(const ListedWays&) const = default;
};

// Where customers go: "Search result; Product page; 120", or with an arrow between the names. The
// number is written as in the language.
[[nodiscard]] ListedWays listed_ways(
    std::string_view text, const Journey& journey, Language language
);

} // namespace tappa
