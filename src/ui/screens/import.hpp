#pragma once

#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <cstddef>

namespace tappa::ui {

// From a log to a journey, step by step. It stands in place of the screen that is shown. Keeps
// what of long lists is seen, which no document and no file has to know.
class ImportView {
public:
    void draw(Ui& ui, const State& state);
    void footer_ui(Ui& ui, const State& state, Region region);
    [[nodiscard]] static float footer_height(const Ui& ui);

private:
    enum class Shown { All, ToCheck, New };

    void columns_ui(Ui& ui, const State& state);
    void activities_ui(Ui& ui, const State& state);
    void activity_list_ui(Ui& ui, const State& state);
    void filter_ui(Ui& ui, const State& state);

    std::size_t m_columns_shown = 0; // more than at first
    std::size_t m_page = 0;
    Shown m_shown = Shown::All;
};

} // namespace tappa::ui
