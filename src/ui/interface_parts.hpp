#pragma once

// The inside of the interface: what its two files share.

#include "app/derived/derived.hpp"
#include "ui/interface.hpp"
#include "ui/kit/engine.hpp"
#include "ui/shell.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tappa::ui {

struct Interface::Parts {
    // Frames drawn after something happened, for what ImGui decides a frame late.
    static constexpr int settling_frames = 3;
    static constexpr double toast_ms = 9000;

    explicit Parts(const FontFiles& fonts)
        : engine(memory, fonts.regular, fonts.semibold, fonts.icons) {}

    Memory memory;
    Engine engine;
    State state;
    Derived derived;
    Shell shell;
    Surface surface;
    std::deque<Input> incoming;
    std::vector<Input> held; // actions and outcomes, in order, until the content is loaded
    std::vector<Effect> effects;
    HostFacts facts;         // of the latest frame
    bool out_of_date = true; // something has happened since the last layout
    // Where the wheel scrolled to, and what the pointer stands on then, ImGui knows a pass later.
    bool owes_pass = false;
    bool is_shown = false; // a frame has been drawn
    int frames_to_settle = settling_frames;
    double last_frame_ms = 0;
    std::unordered_map<std::uint64_t, double> toast_seen_ms;
    NodeId self_focused = 0; // asked of the page by us: comes back as a Focus request
    std::uint64_t inputs_taken = 0;
    std::vector<std::string> orphans;

    [[nodiscard]] Theme theme_shown() const;
    template <typename Meant>
    void perform(Meant meant);
    // Everything that has come in, one after the other. Presses and typing meet the layout that
    // what came before them left. True when there was anything.
    bool take_all();
    // The same, and a layout that shows it.
    void catch_up();
    // As many passes as it takes until sizes agree and screens ask for nothing more. True when
    // they changed something or asked for more.
    bool lay_out(double seconds);
    void take_away_old_toasts();
    // Where a key takes a card of the journey away, the focus goes to one that stays; where it
    // closes what the graph says of a touchpoint, to the touchpoint.
    void focus_what_is_left(const Action& action);
    void focus_closed_touchpoint(const TouchpointId& touchpoint);
    void name_touchpoint();
    void name_pain_point();
    void name_journey();
    void name_plan_action();
    // It is read from its beginning; in the table its row comes into view.
    void show_question();
    void focus_question(); // after a key

private:
    void take(Action& action);
    void take(Outcome& outcome);
    void take(SemanticRequest& request);
    void take(PointerInput& input);
    void settle(); // the layout that everything so far has left, to the end
    void move_focus(const SemanticRequest& request);
    void one_pass(double seconds);
    bool perform_sent(); // what the screens sent in the pass
    void apply_settings();
};

} // namespace tappa::ui
