#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/interface.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/agreement.hpp"
#include "ui/screens/palette.hpp"
#include "ui/screens/plan_file.hpp"
#include "ui/screens/respondents.hpp"
#include "ui/screens/typed_list.hpp"

namespace tappa::ui {

// What lies over the page: at most one dialog, an explanation opened from it, and what went wrong.
void overlays_ui(
    Ui& ui,
    const State& state,
    const Derived& derived,
    PaletteView& palette,
    RespondentsView& respondents,
    AgreementView& agreement,
    PlanFileView& plan_file,
    TypedListView& typed_list,
    const Surface& surface
);

} // namespace tappa::ui
