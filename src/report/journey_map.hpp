#pragma once

#include "base/language.hpp"
#include "model/document.hpp"
#include "report/journey_lanes.hpp"
#include "report/journey_series.hpp"
#include "report/map_paper.hpp"
#include "report/tree.hpp"
#include "scene/scene.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa::report {

// The whole of a journey on one page: stages, cards, curves and lanes. The same input gives the
// same bytes.
struct MapInput {
    const Journey& journey;
    const Document& document;   // that it is of
    std::vector<MapLane> lanes; // those shown, in the order of the values
    ChosenCurves curves;
};

// With the lanes and curves that show until somebody chooses: those with something in them.
[[nodiscard]] MapInput whole_map(const Journey&, const Document&);

// The drawing, in points, as large as the paper. Every text is whole: it is broken into lines, and
// all of it is set in the largest letters with which it fits. What does not fit even in the
// smallest lies below the paper's foot, where nobody sees it.
struct JourneyMap {
    scene::Scene scene;
    std::string title;
    double text_size = 0; // of most texts, in points; the smallest are `small_share` of it
    double share_cut = 0; // of its height, below the paper's foot
};
// The share that is cut off, in whole hundredths and rounded up; nothing where all of it fits.
[[nodiscard]] std::optional<double> share_cut_off(const JourneyMap&);
// The smallest letters in points where they are hard to read; nothing where they are not.
[[nodiscard]] std::optional<double> hard_to_read(const JourneyMap&);
[[nodiscard]] JourneyMap journey_map(const MapInput&, MapPaper, Language);
inline constexpr double small_share = 0.88;
// Smaller letters are worth a word, in points: footnotes are hardly ever.
inline constexpr double readable_size = 5;

// As one <svg> element, as large as the paper.
[[nodiscard]] std::string svg_from_map(const JourneyMap&, MapPaper);
// As a report of one sheet, for the PDF writer (json_tree_writer.hpp).
[[nodiscard]] Report sheet_from_map(const JourneyMap&, const MapInput&, Language);

} // namespace tappa::report
