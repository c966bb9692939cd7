#include "scene/palette.hpp"
#include "support/contrast.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>
#include <utility>

using namespace tappa::scene;
using namespace tappa::test;

namespace {

// How a person without one kind of cones sees a colour: Machado, Oliveira and Fernandes (2009),
// severity 1.0, applied to linear RGB.
enum class Sight { Protanopia, Deuteranopia, Tritanopia };

LinearColour seen(Colour colour, Sight sight) {
    static const double matrices[3][9] = {
        {0.152286,
         1.052583,
         -0.204868,
         0.114503,
         0.786281,
         0.099216,
         -0.003882,
         -0.048116,
         1.051998},
        {0.367322,
         0.860646,
         -0.227968,
         0.280085,
         0.672501,
         0.047413,
         -0.011820,
         0.042940,
         0.968881},
        {1.255528,
         -0.076749,
         -0.178779,
         -0.078411,
         0.930809,
         0.147602,
         0.004733,
         0.691367,
         0.303900}};
    const double* m = matrices[static_cast<int>(sight)];
    const LinearColour c = linear_of(colour);
    return {
        m[0] * c.red + m[1] * c.green + m[2] * c.blue,
        m[3] * c.red + m[4] * c.green + m[5] * c.blue,
        m[6] * c.red + m[7] * c.green + m[8] * c.blue};
}

struct Lab {
    double l = 0;
    double a = 0;
    double b = 0;
};

double lab_curve(double t) {
    return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0;
}

Lab lab_of(const LinearColour& c) { // CIE 1976 L*a*b*, white point D65
    const double x = lab_curve((0.4124 * c.red + 0.3576 * c.green + 0.1805 * c.blue) / 0.95047);
    const double y = lab_curve(luminance(c));
    const double z = lab_curve((0.0193 * c.red + 0.1192 * c.green + 0.9505 * c.blue) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const Lab& p, const Lab& q) {
    return std::sqrt(
        (p.l - q.l) * (p.l - q.l) + (p.a - q.a) * (p.a - q.a) + (p.b - q.b) * (p.b - q.b)
    );
}

const std::pair<std::string, Palette> palettes[] = {
    {"light", light_palette()},
    {"dark", dark_palette()},
    {"high contrast", high_contrast_palette()}};

} // namespace

TEST_CASE("text has a contrast of at least 4.5 to 1") {
    for (const auto& [name, palette] : palettes) {
        INFO(name);
        for (const Colour text :
             {palette.ink, palette.ink_soft, palette.ink_muted, palette.alert, palette.good})
            CHECK(contrast(text, palette.surface) >= 4.5);
        for (std::size_t level = 0; level < 5; ++level) {
            INFO("level ", level + 1);
            CHECK(contrast(palette.on_levels[level], palette.levels[level]) >= 4.5);
        }
        CHECK(contrast(palette.surface, palette.accent) >= 4.5); // numbers in the matrix's points
        for (const Colour ground : {palette.band, palette.band_chosen})
            for (const Colour text : {palette.ink, palette.ink_soft, palette.alert})
                CHECK(contrast(text, ground) >= 4.5);
        CHECK(contrast(palette.alert, palette.leaving_fill) >= 4.5);
        for (const Colour end : {palette.ink_soft, palette.accent, palette.alert})
            CHECK(contrast(palette.surface, end) >= 4.5);
    }
}

TEST_CASE("lines that carry meaning have a contrast of at least 3 to 1") {
    for (const auto& [name, palette] : palettes) {
        INFO(name);
        for (const Colour line : {palette.accent, palette.target, palette.baseline})
            CHECK(contrast(line, palette.surface) >= 3);
        for (const Colour point : palette.emotions)
            CHECK(contrast(point, palette.surface) >= 3);
        for (const Colour ground : {palette.surface, palette.band})
            for (const Colour line :
                 {palette.flow_line, palette.before, palette.after, palette.back, palette.leaving})
                CHECK(contrast(line, ground) >= 3);
    }
}

TEST_CASE("maturity levels are one scale: each is further from the ground than the one before") {
    for (const auto& [name, palette] : palettes) {
        INFO(name);
        for (std::size_t level = 1; level < 5; ++level)
            CHECK(
                contrast(palette.levels[level], palette.surface)
                > contrast(palette.levels[level - 1], palette.surface)
            );
    }
}

TEST_CASE("negative and positive emotions stay apart for colour-blind eyes") {
    for (const auto& [name, palette] : palettes) {
        for (const Sight sight : {Sight::Protanopia, Sight::Deuteranopia, Sight::Tritanopia}) {
            INFO(name, ", sight ", static_cast<int>(sight));
            const auto lab = [&](std::size_t i) {
                return lab_of(seen(palette.emotions[i], sight));
            };
            CHECK(distance(lab(0), lab(4)) > 35);
            CHECK(distance(lab(1), lab(3)) > 25);
        }
    }
}

TEST_CASE("scores and emotions find their place on the scale") {
    CHECK(level_index(1) == 0);
    CHECK(level_index(2.4) == 1);
    CHECK(level_index(2.5) == 2);
    CHECK(level_index(5) == 4);
    CHECK(level_index(-3) == 0);
    CHECK(level_index(99) == 4);
    CHECK(level_index(std::numeric_limits<double>::quiet_NaN()) == 0);
    CHECK(emotion_index(-2) == 0);
    CHECK(emotion_index(0.4) == 2);
    CHECK(emotion_index(2) == 4);
    CHECK(emotion_index(std::numeric_limits<double>::infinity()) == 4);
    CHECK(emotion_index(std::numeric_limits<double>::quiet_NaN()) == 2);
}
