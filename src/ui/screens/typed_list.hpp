#pragma once

#include "app/journey/typed_list.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <optional>
#include <string>

namespace tappa::ui {

// Touchpoints, or ways of the graph, typed or pasted as a list. Keeps what has been typed until it
// is added, because only then does it say anything of the journey; and what it was read as.
class TypedListView {
public:
    void touchpoints_ui(Ui& ui, const State& state);
    void ways_ui(Ui& ui, const State& state);
    void forget() { *this = {}; }

private:
    std::string m_text;
    std::optional<JourneyStage> m_stage; // of what stands before any heading, if chosen
    std::string m_read;                  // the text, stage and revision of what follows
    std::vector<ListedTouchpoint> m_touchpoints;
    ListedWays m_ways;
};

} // namespace tappa::ui
