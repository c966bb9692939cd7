#pragma once

#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <array>

// What the browser keeps between visits.

namespace tappa {

struct Change;

// The text sizes offered, smallest first.
inline constexpr std::array<double, 4> text_scales{1.0, 1.25, 1.5, 2.0};

namespace actions {

struct SetLanguage {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    Language language = Language::En;
};
struct SetTheme {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    Theme theme = Theme::System;
};
struct SetTextScale {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    double scale = 1.0; // the nearest of those offered
};

using Settings = Types<SetLanguage, SetTheme, SetTextScale>;

} // namespace actions

void apply(Change& change, const actions::SetLanguage& action);
void apply(Change& change, const actions::SetTheme& action);
void apply(Change& change, const actions::SetTextScale& action);

} // namespace tappa
