#pragma once

#include "app/list_room.hpp"
#include "ui/kit/ui.hpp"

#include <cstddef>

namespace tappa::ui {

// In the place of what adds to a list, says that the list is full; whether it is.
[[nodiscard]] inline bool full_list_ui(
    Ui& ui, std::size_t count, std::size_t most, Text full = Text::ListFull
) {
    if (count >= most)
        ui.muted(list_full_sentence(ui.language(), most, full));
    return count >= most;
}

} // namespace tappa::ui
