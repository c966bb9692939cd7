#pragma once

#include "scene/scene.hpp"
#include "ui/kit/ui.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::ui {

// A place on a picture that can be pressed, in the scene's lengths.
struct PictureSpot {
    std::string key;
    std::string name; // read, and shown as a tooltip
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool marked = false; // stands out: it is what was looked for
    bool hidden = false; // it is not there, for now
};

// Which part of a picture its window shows; the screen keeps it between frames.
struct PictureView {
    double zoom = 0;    // 0: the whole picture fits, unless that is too small to be read
    bool whole = false; // it fits nevertheless
    double left = 0;    // of the window, in the scene's lengths
    double top = 0;
    double shown_zoom = 1; // what 0 came to
};

struct PictureOptions {
    float height = 520; // of the window, at most: a lower picture has a lower one
    // A spot that shall be seen, in this frame; nothing moves where it is.
    std::optional<std::size_t> reveal = {};
    std::optional<std::size_t> chosen = {}; // the spot that is read as pressed
};

// A drawing in a window of its own: dragged with the pointer, made larger and smaller. Only what is
// in the window is drawn; where that is not all, a small map in the corner shows the whole, and
// pressing it moves the window. The spot that was pressed, if any. A spot that gets the focus, or
// that a key gives it to, comes into the window. Of more spots than anybody passes with Tab only
// those in the window are there.
[[nodiscard]] std::optional<std::size_t> picture(
    Ui& ui,
    std::string_view key,
    std::string_view caption,
    const scene::Scene& scene,
    const std::vector<PictureSpot>& spots,
    PictureView& view,
    const PictureOptions& options = {}
);

} // namespace tappa::ui
