#pragma once

#include "app/action.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tappa::ui {

struct AssessFacts;

// A grid of questions and people: each cell is one person's answer, one of them is marked, and the
// keys answer that one, as do the buttons of the footer. The mark follows the arrows, the pointer
// and the focus.
//
// Keeps the first person in view.
class AssessGroup {
public:
    void draw(Ui& ui, const AssessFacts& facts);

private:
    struct Window;
    [[nodiscard]] Window window_of(const Ui& ui, const AssessFacts& facts);
    static void people_ui(Ui& ui, const AssessFacts& facts, const Window& window);
    static void names_ui(Ui& ui, const AssessFacts& facts, const Window& window);

    std::size_t m_first = 0;
};

// The key of a cell's node.
[[nodiscard]] std::string group_cell_key(const QuestionId& question, const RespondentId& person);

// Who is marked, by the whole name.
[[nodiscard]] std::string marked_person(Ui& ui, const State& state);

// What a key means in the grid; nothing for other keys.
[[nodiscard]] std::optional<Action> group_key(
    const State& state, const Question& question, std::string_view key
);

} // namespace tappa::ui
