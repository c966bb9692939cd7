#pragma once

#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace tappa::ui {

// What somebody looks for on the journey. It changes nothing of the document and is forgotten with
// it, so it is not state.
class JourneySearch {
public:
    void begin(const State& state);            // before anything of the screen is drawn
    void field_ui(Ui& ui, const State& state); // Enter leads to what is found
    // How many touchpoints were found and the way to the next of them; nothing while nobody looks
    // for anything.
    void found_ui(Ui& ui, const State& state);
    [[nodiscard]] bool finds(const Touchpoint& touchpoint) const;
    // The places in the journey of those that say it; none while nobody looks for anything.
    [[nodiscard]] const std::vector<std::size_t>& found_quotes() const { return m_found_quotes; }
    [[nodiscard]] bool is_looking() const;

private:
    void look_through(const Journey& journey, const std::string& words);
    void go_on(Ui& ui, const Journey& journey);

    // What was looked through last: as long as it is the same, so is what was found.
    struct Looked {
        std::uint64_t revision = 0;
        JourneyId journey;
        std::string words; // folded; empty: nobody looks
        bool operator==(const Looked&) const = default;
    };

    std::string m_document;
    std::string m_words; // as typed
    Looked m_looked;
    std::vector<TouchpointId> m_found;       // in the order of the stages
    std::vector<std::size_t> m_found_quotes; // in the journey's order
    TouchpointId m_at;                       // the one gone to last
};

} // namespace tappa::ui
