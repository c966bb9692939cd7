#pragma once

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

using PointerInput = std::variant<PointerMove, PointerLeave, PointerButton, Wheel>;

} // namespace tappa::ui
