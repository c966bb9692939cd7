#pragma once

#include "ui/kit/picture_window.hpp"

#include <string>

// Lines of a picture that are pressed, and new ones that are pulled out of a spot's handle.

namespace tappa::ui {

inline const std::string pulled_prefix = "way/"; // of what is dragged

[[nodiscard]] inline bool is_pulled(const DragState& drag) {
    return drag.payload.starts_with(pulled_prefix);
}
[[nodiscard]] std::optional<std::size_t> pulled_spot(
    const std::vector<PictureSpot>& spots, const DragState& drag
);
[[nodiscard]] std::string handle_key(const PictureSpot& spot);
[[nodiscard]] ImVec2 handle_place(const PictureWindow& window, const PictureSpot& spot);
void draw_pulled_line(const Ui::Internal& parts, ImVec2 from, ImVec2 to);

// Draws the chosen line and the one under the pointer, which is the result.
[[nodiscard]] std::optional<std::size_t> lines_ui(
    Ui::Internal& parts, const PictureWindow& window, const PictureOptions& options
);

} // namespace tappa::ui
