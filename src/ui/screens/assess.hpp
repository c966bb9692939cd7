#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/assess_group.hpp"
#include "ui/screens/assess_table.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tappa::ui {

// The questions: one at a time, in a table, or in a grid with the answers of a group.
class AssessScreen {
public:
    void draw(Ui& ui, const State& state, const Derived& derived);
    // The bar at the bottom of the page, outside what scrolls. Height 0: there is none.
    [[nodiscard]] float footer_height(const Ui& ui, const State& state) const;
    void draw_footer(Ui& ui, const State& state, const Derived& derived, const Region& region);

private:
    AssessTable m_table;
    AssessGroup m_group;
};

// What a key means while answering: levels 1–5, N, D, Enter; in the grid the arrows too. Nothing
// for other keys.
[[nodiscard]] std::optional<Action> assess_key(const State& state, std::string_view key);

// The key of what has the focus after such a key: the chosen level, or the first, or the marked
// cell. Left where it was, on an entry of the navigation say, Enter would press that. Empty: stays.
[[nodiscard]] std::string assess_focus_key(const State& state);

} // namespace tappa::ui
