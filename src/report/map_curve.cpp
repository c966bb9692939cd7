#include "report/map_curve.hpp"

#include "base/number.hpp"
#include "texts/names.hpp"

#include <algorithm>

namespace tappa::report {

namespace {

constexpr double nominal = 12; // the size of letters that charts are made for

// In lengths of the chart, whose left edge is that of the first stage.
scene::CurveColumns columns_of(const MapStages& stages, double scale) {
    scene::CurveColumns columns;
    columns.pitch = stages.front().width / scale;
    for (const MapPlace& place : stages) {
        columns.middles.push_back((place.x + place.width / 2 - stages.front().x) / scale);
        columns.pitch = std::min(columns.pitch, place.width / scale);
    }
    return columns;
}

} // namespace

double add_map_curve(
    MapPen& pen, const MapInput& input, const MapStages& stages, double y, double height
) {
    const double scale = pen.em / nominal;
    scene::EmotionCurveInput curve;
    bool some = false;
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const std::optional<double> emotion = stage_emotion(input.journey, stage);
        some = some || emotion;
        curve.stages.push_back({std::string(name_of(stage, pen.language)), emotion, ""});
    }
    curve.columns = columns_of(stages, scale);
    add_series(
        curve,
        emotion_series(
            journey_curves(input.journey), input.curves, input.document, pen.palette, pen.language
        ),
        pen.language
    );
    if (!some && curve.series.empty())
        return y;
    for (int band = -2; band <= 2; ++band)
        curve.bands[static_cast<std::size_t>(band + 2)] = formatted_signed(band, 0, pen.language);
    scene::ChartStyle style;
    style.language = pen.language;
    style.text_size = nominal;
    style.width = (stages.back().x + stages.back().width - stages.front().x) / scale;
    style.height = height / scale;
    pen.line_across(y, pen.palette.grid, 0.07);
    y += 0.5 * pen.em;
    const double name_bottom = pen.name_row(y, pen.say(ReportText::JourneyEmotion));
    const scene::Scene chart = scene::emotion_curve(curve, style);
    scene::add_scaled(pen.scene, chart, {stages.front().x, y}, scale);
    return std::max(name_bottom, y + chart.height * scale) + 0.5 * pen.em;
}

} // namespace tappa::report
