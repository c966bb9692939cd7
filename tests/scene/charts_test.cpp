// What holds for every chart, whatever it is given.

#include "scene/emotion_curve.hpp"
#include "scene/heat_map.hpp"
#include "scene/horizontal_bars.hpp"
#include "scene/impact_effort_matrix.hpp"
#include "scene/radar.hpp"
#include "scene/scene_checks.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <optional>
#include <string>
#include <utility>

using namespace tappa;
using namespace tappa::scene;

namespace {

using Value = std::optional<double>;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

const std::string long_name =
    "Una denominazione davvero molto lunga che nessuno ha pensato di accorciare in tempo utile";
const std::string one_word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten";

struct Case {
    std::string name;
    std::vector<Value> values;
    std::string label;
};

std::vector<Case> cases() {
    return {
        {"nothing", {}, "a"},
        {"one", {3.0}, "Strategy"},
        {"all missing", {Value(), Value(), Value(), Value()}, "Strategy"},
        {"with gaps", {1.0, Value(), 5.0, Value(), 2.5, 3.0, 4.0}, "Considerazione"},
        {"not numbers", {nan, infinity, -infinity, 2.0, nan}, "Data"},
        {"out of range", {-1e308, 1e308, 17.0, -3.0, 0.0}, "Data"},
        {"long names", {1.0, 2.0, 3.0, 4.0, 5.0, 1.0, 2.0}, long_name},
        {"one long word", {1.0, 2.0, 3.0}, one_word},
        {"empty names", {1.0, 2.0, 3.0}, ""},
        {"many", std::vector<Value>(200, Value(2.0)), "Product"},
        {"not Latin", {1.0, 2.0, 3.0}, "顧客体験の成熟度を測る"}};
}

Scene radar_of(const Case& given, const ChartStyle& style) {
    RadarInput input;
    input.axis_name = "Capability";
    input.value_name = "Score";
    input.target_name = "Target";
    input.missing = "no answer";
    input.alternative = "A radar.";
    for (const Value& value : given.values)
        input.axes.push_back({given.label, "", value, 4.0, value});
    return radar(input, style);
}

Scene curve_of(const Case& given, const ChartStyle& style) {
    EmotionCurveInput input;
    input.bands = {"Very negative", "Negative", "Neutral", given.label, "Very positive"};
    input.lowest_note = "Lowest: " + given.label;
    input.stage_name = "Stage";
    input.value_name = "Emotion";
    input.missing = "not known";
    input.alternative = "A curve.";
    for (const Value& value : given.values)
        input.stages.push_back({given.label, value ? Value(*value - 3) : value, ""});
    return emotion_curve(input, style);
}

Scene bars_of(const Case& given, const ChartStyle& style) {
    HorizontalBarsInput input;
    input.row_name = "Capability";
    input.value_name = "Score";
    input.target_name = "Target";
    input.missing = "no answer";
    input.alternative = "Bars.";
    for (const Value& value : given.values)
        input.rows.push_back({given.label, value, value});
    return horizontal_bars(input, style);
}

Scene heat_of(const Case& given, const ChartStyle& style) {
    HeatMapInput input;
    input.columns.assign(7, given.label);
    input.row_name = "Capability";
    input.missing = "\u2013";
    input.alternative = "A heat map.";
    for (std::size_t i = 0; i < given.values.size(); ++i)
        input.rows.push_back({given.label, given.values}); // too few or too many cells
    return heat_map(input, style);
}

Scene matrix_of(const Case& given, const ChartStyle& style) {
    ImpactEffortInput input;
    input.quick_wins = given.label;
    input.strategic = "Strategic";
    input.fill_ins = "Fill-ins";
    input.reconsider = "Reconsider";
    input.effort_name = "Effort " + given.label;
    input.impact_name = "Impact " + given.label;
    input.alternative = "A matrix.";
    for (const Value& value : given.values)
        input.points.push_back({given.label, given.label, value.value_or(nan), 0.5});
    return impact_effort_matrix(input, style);
}

} // namespace

TEST_CASE("every chart stays finite, inside its drawing and told in words") {
    using Chart = Scene (*)(const Case&, const ChartStyle&);
    const std::pair<std::string, Chart> charts[] = {
        {"radar", radar_of},
        {"curve", curve_of},
        {"bars", bars_of},
        {"heat map", heat_of},
        {"matrix", matrix_of}};
    for (const auto& [name, chart] : charts) {
        for (const Case& given : cases()) {
            for (const double width : {160.0, 320.0, 640.0, 1600.0}) {
                for (const double height : {0.0, 40.0, 500.0}) {
                    for (const double text_size : {12.0, 24.0}) {
                        ChartStyle style;
                        style.width = width;
                        style.height = height;
                        style.text_size = text_size;
                        const std::vector<std::string> faults =
                            test::faults_of(chart(given, style));
                        INFO(
                            name, ", ", given.name, ", ", width, " x ", height, ", text ", text_size
                        );
                        const std::string first = faults.empty() ? "" : faults.front();
                        INFO(first);
                        CHECK(faults.empty());
                    }
                }
            }
        }
    }
}

TEST_CASE("the same input gives the same scene") {
    const Case given{"with gaps", {1.0, Value(), 5.0, 2.0}, "Data"};
    CHECK(radar_of(given, {}) == radar_of(given, {}));
    CHECK(matrix_of(given, {}) == matrix_of(given, {}));
}

TEST_CASE("a chart changes with the palette in its colours only") {
    const Case given{"values", {1.0, 2.0, 5.0, 2.0}, "Data"};
    ChartStyle dark;
    dark.palette = dark_palette();
    const Scene light_scene = radar_of(given, {});
    const Scene dark_scene = radar_of(given, dark);
    CHECK(light_scene.items != dark_scene.items);
    CHECK(light_scene.items.size() == dark_scene.items.size());
    CHECK(light_scene.table == dark_scene.table);
}

TEST_CASE("numbers take the form of the language") {
    ChartStyle italian;
    italian.language = Language::It;
    const Case given{"values", {2.5, 2.0, 5.0}, "Dati"};
    CHECK(test::shows_text(bars_of(given, italian), "2,5"));
    CHECK(test::shows_text(bars_of(given, {}), "2.5"));
}
