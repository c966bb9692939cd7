#include "ui/screens/status_board.hpp"

#include "base/number.hpp"

#include <cstdint>

namespace tappa::ui {

std::string board_heading(const Ui& ui, const std::string& status, std::size_t count) {
    return ui.say(
        Text::BoardHeading,
        {status, formatted_integer(static_cast<std::int64_t>(count), ui.language())}
    );
}

bool is_let_go(Ui& ui, float line) {
    ui.drop_line(line);
    if (ui.drag().dropped)
        ui.focus_key(ui.drag().payload); // the card's key: a press would have given it the focus
    return ui.drag().dropped;
}

std::string id_in_key(std::string_view key, std::string_view prefix) {
    return key.starts_with(prefix) ? std::string(key.substr(prefix.size())) : std::string();
}

std::optional<BoardMove> board_move(std::string_view key, bool alt) {
    if (alt && key == "ArrowLeft")
        return BoardMove::Back;
    if (alt && key == "ArrowRight")
        return BoardMove::Forwards;
    return std::nullopt;
}

} // namespace tappa::ui
