#pragma once

#include "app/action.hpp"
#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/interface.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/agreement.hpp"
#include "ui/screens/assess.hpp"
#include "ui/screens/graph.hpp"
#include "ui/screens/journey_search.hpp"
#include "ui/screens/plan.hpp"
#include "ui/screens/report.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace tappa::ui {

// What screens keep between frames; each says why.
struct ScreenViews {
    AssessScreen assess;
    JourneySearch journey_search;
    AgreementView agreement;
    PlanScreen plan;
    ReportView report;
    GraphViews graph;
};

// What stands beside a screen's name in the navigation, and how it is read.
struct ScreenCount {
    std::string shown;
    std::string read;
};

// All the shell knows of a screen. What is null the screen does not have.
struct ScreenEntry {
    Screen screen{};
    std::string_view icon;
    // Its group in the navigation; entries of one group follow each other.
    std::optional<Text> group;
    // The bar of a phone has room for four and *More*, which holds the others.
    bool in_bottom_bar = false;
    // Its picture needs the width: beside it the navigation is a rail, and margins are slim, until
    // the window has room for both.
    bool wants_width = false;
    void (*draw)(ScreenViews&, Ui&, const State&, const Derived&) = nullptr;
    // A panel beside the screen, which narrows it.
    bool (*has_panel)(const Session&) = nullptr;
    void (*panel)(Ui&, const State&, const Derived&) = nullptr;
    // A bar at the foot of the page, outside what scrolls. Height 0: there is none.
    float (*foot_height)(const ScreenViews&, const Ui&, const State&, const Derived&) = nullptr;
    void (*foot)(ScreenViews&, Ui&, const State&, const Derived&, const Region&) = nullptr;
    ScreenCount (*count)(Ui&, const State&, const Derived&) = nullptr;
    // What a key means here. `focused`: the key of the node that has the focus, else empty.
    std::optional<Action> (*key)(const State&, std::string_view focused, const KeyPress&) = nullptr;
};

// In the order of the navigation.
[[nodiscard]] const std::array<ScreenEntry, enum_count<Screen>>& all_screens();
// The one that is shown: home while no document is open.
[[nodiscard]] const ScreenEntry& screen_shown(const State& state);

} // namespace tappa::ui
