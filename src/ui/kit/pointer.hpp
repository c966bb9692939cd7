#pragma once

#include "ui/kit/semantics.hpp"

#include <variant>

namespace tappa::ui {

enum class PointerSource { Mouse, Touch, Pen };

struct PointerMove { // in physical pixels of the surface
    float x = 0;
    float y = 0;
    PointerSource source = PointerSource::Mouse;
};
struct PointerLeave {};
struct PointerButton { // 0 left, 1 right, 2 middle
    int button = 0;
    bool is_down = false;
    PointerSource source = PointerSource::Mouse;
};
struct Wheel { // hundreds of CSS pixels, positive towards the start; the kit scrolls by × 100
    float x = 0;
    float y = 0;
};

// Two fingers on a figure that zooms (Node::zooms): where the point between them is now and how far
// it has moved, in physical pixels, and how many times farther apart they are.
struct Pinch {
    NodeId figure = 0;
    float x = 0;
    float y = 0;
    float moved_x = 0;
    float moved_y = 0;
    float zoom = 1;
};

// Both as one, on the same figure.
[[nodiscard]] inline Pinch followed_by(const Pinch& first, Pinch second) {
    second.moved_x += first.moved_x;
    second.moved_y += first.moved_y;
    second.zoom *= first.zoom;
    return second;
}

using PointerInput = std::variant<PointerMove, PointerLeave, PointerButton, Wheel, Pinch>;

} // namespace tappa::ui
