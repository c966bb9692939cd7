#include "report/journey_map.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "report/map_columns.hpp"
#include "report/map_curve.hpp"
#include "report/map_pen.hpp"
#include "report/map_sheet.hpp"
#include "report/map_words.hpp"
#include "report/texts.gen.hpp"
#include "scene/svg.hpp"
#include "texts/names.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace tappa::report {

namespace {

// Points, on A3; more is no easier to read there. A larger paper hangs on a wall.
constexpr double largest_text_on_a3 = 16;
constexpr double smallest_text = 0.8; // what the PDF's reader takes at least
// Half a step finer does not show.
constexpr int halvings = 9;
constexpr double size_worth_whole_words = 0.7;
// A journey of thousands is laid out in the one way that is likely best: each try takes seconds.
constexpr std::size_t many_touchpoints = 400;

struct Fit {
    MapColumns columns;
    MapLayout layout;
    DrawnMap map;
    bool fits = false; // the paper, and the columns their least width
};

// The largest letters with which these columns fit.
Fit fit_of(
    const MapContent& content, const MapColumns& columns, MapLayout layout, Language language
) {
    const auto drawn = [&](double size) {
        layout.text_size = size;
        return drawn_map(content, columns, layout, language);
    };
    const auto fits = [&](double size) {
        layout.text_size = size;
        return has_room(columns, layout) && drawn(size).bottom <= layout.height;
    };
    const double times_a3 = layout.width / (size_of(MapPaper::A3).width * points_per_mm);
    const double largest_text = largest_text_on_a3 * times_a3;
    double fitting = smallest_text;
    double too_large = largest_text;
    if (fits(largest_text))
        fitting = largest_text;
    else
        for (int i = 0; i < halvings; ++i) {
            const double middle = (fitting + too_large) / 2;
            (fits(middle) ? fitting : too_large) = middle;
        }
    Fit fit{columns, layout, drawn(fitting)};
    fit.layout.text_size = fitting;
    fit.fits = has_room(columns, fit.layout) && fit.map.bottom <= layout.height;
    return fit;
}

// What is left of the paper goes to the curve, as far as that makes it easier to read.
void use_rest(Fit& fit, const MapContent& content, Language language) {
    const double rest = fit.layout.height - fit.map.bottom;
    const double em = fit.layout.text_size;
    constexpr double most_more = 12; // letters
    if (rest <= 0)
        return;
    fit.layout.curve_height = (usual_curve_height + std::min(most_more, rest / em)) * em;
    DrawnMap map = drawn_map(content, fit.columns, fit.layout, language);
    if (map.bottom <= fit.layout.height + 0.01)
        fit.map = std::move(map);
}

std::string alternative_of(const MapInput& input, Language language) {
    const Journey& journey = input.journey;
    const auto count = [&](ReportText id, std::size_t number) {
        return tappa::text_count(id, language, static_cast<std::int64_t>(number));
    };
    std::vector<std::string> parts{
        count(ReportText::JourneyTouchpoints, journey.touchpoints.size()),
        count(ReportText::JourneyPainPoints, journey.pain_points.size())};
    std::vector<std::string> lanes;
    for (const MapLane lane : input.lanes)
        lanes.emplace_back(lane_name(lane, language));
    if (lanes.empty())
        return tappa::text_with(ReportText::MapAlternativeCards, language, parts);
    parts.push_back(joined(lanes, "; "));
    return tappa::text_with(ReportText::MapAlternative, language, parts);
}

} // namespace

MapInput whole_map(const Journey& journey, const Document& document) {
    MapInput input{journey, document, {}, {}};
    const JourneyLanes lanes = journey_lanes(journey, document.plan, Language::En);
    for (const MapLane lane : all_of<MapLane>())
        if (!is_on_request(lane) && lanes.has_something(lane))
            input.lanes.push_back(lane);
    input.curves = all_curves(journey_curves(journey));
    return input;
}

std::optional<double> hard_to_read(const JourneyMap& map) {
    const double smallest = map.text_size * small_share;
    return smallest < readable_size ? std::optional<double>(smallest) : std::nullopt;
}

std::optional<double> share_cut_off(const JourneyMap& map) {
    // Little is not said to be nothing.
    return map.share_cut > 0 ? std::optional<double>(std::ceil(map.share_cut * 100) / 100)
                             : std::nullopt;
}

JourneyMap journey_map(const MapInput& input, MapPaper paper, Language language) {
    const PaperSize size = size_of(paper);
    MapLayout layout;
    layout.width = size.width * points_per_mm;
    layout.height = size.height * points_per_mm;
    const MapContent content{
        input,
        journey_lanes(input.journey, input.document.plan, language),
        map_pictures(input.journey)};
    std::vector<std::size_t> choices = row_choices(input.journey);
    const bool is_large = input.journey.touchpoints.size() > many_touchpoints;
    if (is_large)
        choices.resize(1);
    const auto best_of = [&](double least_column) {
        layout.least_column = least_column;
        Fit best;
        for (const std::size_t rows : choices) {
            Fit fit = fit_of(content, map_columns(input.journey, rows), layout, language);
            const bool is_larger = fit.layout.text_size > best.layout.text_size;
            if (best.layout.text_size == 0 || (fit.fits != best.fits ? fit.fits : is_larger))
                best = std::move(fit);
        }
        return best;
    };
    Fit best = best_of(column_for_words);
    // Words are kept whole where that costs little of the letters' size.
    if (!is_large) {
        Fit whole = best_of(column_for_whole_words(input.journey, language));
        if (whole.fits && whole.layout.text_size >= size_worth_whole_words * best.layout.text_size)
            best = std::move(whole);
    }
    use_rest(best, content, language);
    JourneyMap map;
    map.scene = std::move(best.map.scene);
    map.scene.alternative = alternative_of(input, language);
    map.title = map_title(input.journey, language);
    map.text_size = best.layout.text_size;
    const double end = best.map.bottom - map_margin * map.text_size; // of what is drawn
    map.share_cut = std::max(0.0, 1 - layout.height / end);
    return map;
}

std::string svg_from_map(const JourneyMap& map, MapPaper paper) {
    const PaperSize size = size_of(paper);
    return scene::svg_from_scene(
        map.scene,
        {.title = map.title,
         .id = "map",
         .width = exact_text(size.width) + "mm",
         .height = exact_text(size.height) + "mm"}
    );
}

Report sheet_from_map(const JourneyMap& map, const MapInput& input, Language language) {
    Report report;
    report.language = language;
    report.title = map.title;
    report.author = input.document.organisation;
    report.date = input.document.date;
    report.labels = {
        tappa::text_with(ReportText::CommonPage, language, {"{page}", "{pages}"}),
        std::string(tappa::text(ReportText::CommonContents, language)),
        std::string(tappa::text(ReportText::CommonContinued, language)),
        std::string(tappa::text(ReportText::CommonFigureData, language))};
    report.is_sheet = true;
    report.blocks.push_back(Figure{map.title, map.scene.alternative, map.scene});
    return report;
}

} // namespace tappa::report
