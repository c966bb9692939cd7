#pragma once

#include "scene/scene.hpp"
#include "ui/kit/ui.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::ui {

enum class SpotKind {
    Card,  // ways begin and end here
    Begin, // ways begin here, and no more: pressing it is pressing its handle
    End    // ways end here: it is there while one is drawn
};

// A place on a picture that can be pressed, in the scene's lengths.
struct PictureSpot {
    SpotKind kind = SpotKind::Card;
    std::string key;
    std::string name; // read, and shown as a tooltip
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool marked = false;       // stands out: it is what was looked for
    bool hidden = false;       // it is not there, for now
    std::string handle = {};   // the name of what pulls a way out of it; empty: nothing does
    std::string shortcut = {}; // the screen's key that does what pressing the handle does
};

// A line that can be pressed.
struct PictureLine {
    std::vector<scene::Point> points;
    double width = 1;
    bool hidden = false;
};

// How large a picture is drawn, at the least and at the most.
inline constexpr double least_zoom = 0.1;
inline constexpr double most_zoom = 3;
inline constexpr double zoom_step = 1.25; // of one press, or key

inline constexpr std::size_t no_spot = static_cast<std::size_t>(-1);

// Which part of a picture its window shows; the screen keeps it between frames.
struct PictureView {
    double zoom = 0;    // 0: the whole picture fits, unless that is too small to be read
    bool whole = false; // it fits nevertheless
    double left = 0;    // of the window, in the scene's lengths
    double top = 0;
    double shown_zoom = 1; // what 0 came to
    double zoom_by = 1;    // asked for, until the next pass: about the middle of what is seen
    std::size_t hovered = no_spot; // whose handle shows
};

// What its window shows of a picture, in the scene's lengths.
struct SeenPart {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] bool has_middle_of(const PictureSpot& spot) const {
        const double x = spot.x + spot.width / 2;
        const double y = spot.y + spot.height / 2;
        return x >= left && x <= left + width && y >= top && y <= top + height;
    }
};

// The small map in the corner, for those who do not see it.
struct PictureMap {
    std::string name;
    std::string keys;                                    // what they do there
    std::function<std::string(const SeenPart&)> in_view; // said anew when a key moves the window
};

inline constexpr std::string_view picture_map_key = "small-map";

struct PictureOptions {
    PictureMap map;
    float height = 520; // of the window, at most: a lower picture has a lower one
    // A spot that shall be seen, in this frame; nothing moves where it is.
    std::optional<std::size_t> reveal = {};
    std::optional<std::size_t> chosen = {}; // the spot that is read as pressed
    const std::vector<PictureLine>* lines = nullptr;
    std::optional<std::size_t> chosen_line = {};
    std::optional<std::size_t> drawing = {}; // the spot a way is drawn from, whose end is awaited
};

// What the person did in this frame.
struct PictureResult {
    struct Drawn {
        std::size_t from = 0;
        std::size_t to = 0; // may be the same
    };
    std::optional<std::size_t> spot;   // was pressed
    bool by_key = false;               // it was, with its focus ring around it
    std::optional<std::size_t> handle; // of this spot was pressed
    std::optional<std::size_t> line;   // was pressed
    std::optional<Drawn> drawn;        // pulled out of a handle to another spot
};

// A drawing in a window of its own: dragged with the pointer, made larger and smaller, both with
// two fingers. Only what is in the window is drawn; where that is not all, a small map in the
// corner shows the whole, and pressing it moves the window. With the focus on the map arrows move
// the window, Home and End to the first and the last of it, plus and minus make the picture larger
// and smaller, and Enter lets it fit; the map stays as long as it has the focus. Larger and smaller
// it is made about the chosen spot where that is seen, else about the middle. A spot that gets the
// focus, or that a key gives it to, comes into the window. Of more spots than anybody passes with
// Tab only those in the window are there. The spot that is pointed at shows its handle, and so does
// the chosen one unless the person goes by keys: to them each spot is one stop, and has its
// shortcut.
[[nodiscard]] PictureResult picture(
    Ui& ui,
    std::string_view key,
    std::string_view caption,
    const scene::Scene& scene,
    const std::vector<PictureSpot>& spots,
    PictureView& view,
    const PictureOptions& options = {}
);

} // namespace tappa::ui
