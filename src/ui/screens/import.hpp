#pragma once

#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace tappa::ui {

// From a log to a journey, step by step. It stands in place of the screen that is shown. Keeps
// what of long lists is seen, which no document and no file has to know.
class ImportView {
public:
    void draw(Ui& ui, const State& state);
    void footer_ui(Ui& ui, const State& state, Region region);
    [[nodiscard]] static float footer_height(const Ui& ui);
    void forget() { // while something else is shown
        m_arrived.reset();
        m_step.reset();
    }

private:
    // The file asked for last: read, or not to be read.
    struct Arrived {
        std::uint64_t file = 0;
        std::optional<TableFailure> failure;
        std::string failed_name;
        bool operator==(const Arrived&) const = default;
    };

    enum class Shown { All, ToCheck, New };

    void lead_to_what_arrived(Ui& ui, const ImportState& import);
    void show_what_ended(Ui& ui, const ImportState& import);
    void columns_ui(Ui& ui, const State& state);
    void activities_ui(Ui& ui, const State& state);
    void activity_list_ui(Ui& ui, const State& state);
    void filter_ui(Ui& ui, const State& state);

    std::optional<Arrived> m_arrived;
    std::size_t m_columns_shown = 0; // more than at first
    std::size_t m_page = 0;
    Shown m_shown = Shown::All;
    std::optional<ImportStep> m_step; // in the frame before
    bool m_has_failed = false;        // work on the result, in the frame before
    bool m_has_compared = false;      // two groups, likewise
};

} // namespace tappa::ui
