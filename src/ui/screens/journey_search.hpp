#pragma once

#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <string>
#include <vector>

namespace tappa::ui {

// What somebody looks for on the journey. It changes nothing of the document and is forgotten with
// it, so it is not state.
class JourneySearch {
public:
    void begin(const State& state); // before anything of the screen is drawn
    void field_ui(Ui& ui);
    // How many touchpoints were found and the way to the next of them; nothing while nobody looks
    // for anything.
    void found_ui(Ui& ui, const State& state);
    [[nodiscard]] bool finds(const Touchpoint& touchpoint) const;
    // While nobody looks for anything: all of them.
    [[nodiscard]] bool finds(const Quote& quote) const;
    [[nodiscard]] bool is_looking() const;

private:
    void look_through(const Journey& journey);
    void go_on(Ui& ui, const Journey& journey);

    std::string m_document;
    std::string m_words;               // as typed
    std::vector<TouchpointId> m_found; // in the order of the stages
    TouchpointId m_at;                 // the one gone to last
};

} // namespace tappa::ui
