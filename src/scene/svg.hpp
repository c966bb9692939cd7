#pragma once

#include "scene/scene.hpp"

#include <string>
#include <string_view>

namespace tappa::scene {

struct SvgOptions {
    std::string title; // what the drawing is; read first
    // Prefix of the ids of title and description: two drawings of one page need two.
    std::string id = "figure";
    // As an attribute says them, "420mm"; empty: as many pixels as the scene has units.
    std::string width = {};
    std::string height = {};
};

// The scene as one <svg> element, the same bytes for the same scene. Texts are escaped.
[[nodiscard]] std::string svg_from_scene(const Scene&, const SvgOptions&);

// "#0B6E69", with two more digits when translucent; "none" when not visible.
[[nodiscard]] std::string css_colour(Colour colour);

} // namespace tappa::scene
