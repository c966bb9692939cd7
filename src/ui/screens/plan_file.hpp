#pragma once

#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <array>
#include <cstddef>

namespace tappa::ui {

// The dialog that shows an edited plan beside the document's: what to take over is ticked. Which
// pages of its lists are shown stays here: nobody else has a use for it.
class PlanFileView {
public:
    void draw(Ui& ui, const State& state);
    void forget() { *this = {}; }

private:
    void changes_ui(Ui& ui, const State& state, const PlanReview& review);
    void added_ui(Ui& ui, const PlanReview& review);
    void missing_ui(Ui& ui, const PlanReview& review);
    void problems_ui(Ui& ui, const PlanReview& review);

    std::size_t m_changes_page = 0;
    std::size_t m_added_page = 0;
    std::size_t m_missing_page = 0;
    std::size_t m_problems_page = 0;
};

} // namespace tappa::ui
