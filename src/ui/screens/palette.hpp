#pragma once

#include "app/state.hpp"
#include "ui/interface.hpp"
#include "ui/kit/ui.hpp"

#include <string>

namespace tappa::ui {

// The command palette. Keeps what has been typed, because it is gone with the palette and is
// nobody else's business.
class PaletteView {
public:
    void draw(Ui& ui, const State& state, const Surface& surface);
    void forget() { m_query.clear(); }

private:
    std::string m_query;
};

} // namespace tappa::ui
