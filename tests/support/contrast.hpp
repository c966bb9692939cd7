#pragma once

#include "scene/palette.hpp"

#include <cmath>
#include <cstdint>

namespace tappa::test {

struct LinearColour {
    double red = 0;
    double green = 0;
    double blue = 0;
};

// WCAG 2.2, "relative luminance".
inline double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}
inline LinearColour linear_of(scene::Colour colour) {
    return {linear(colour.r), linear(colour.g), linear(colour.b)};
}
inline double luminance(const LinearColour& colour) {
    return 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue;
}

// WCAG 2.2, "contrast ratio".
inline double contrast(scene::Colour a, scene::Colour b) {
    const double x = luminance(linear_of(a)) + 0.05;
    const double y = luminance(linear_of(b)) + 0.05;
    return x > y ? x / y : y / x;
}

} // namespace tappa::test
