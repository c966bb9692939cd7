#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <set>
#include <string>
#include <vector>

namespace tappa::ui {

// The proposals under the plan. One that is accepted or dropped stays in its line, which says so,
// until the screen is left: what is under the pointer does not change while one goes through the
// list. That, and which are ticked, is of the moment; the state knows neither.
class PlanProposals {
public:
    void draw(Ui& ui, const State& state, const Derived& derived);
    void forget() { *this = {}; }

private:
    struct Line {
        Proposal proposal;
        bool is_open = true;   // neither accepted nor dropped
        bool prepares = false; // its practices are lifted by what comes after it
    };

    void follow(const State& state, const Derived& derived);
    [[nodiscard]] std::size_t shown_lines(std::size_t most_open) const;
    [[nodiscard]] std::vector<CatalogueActionId> ticked(std::size_t shown) const;
    void head_ui(Ui& ui, std::size_t shown);
    void tick_ui(Ui& ui, const CatalogueAction& action);
    void line_ui(Ui& ui, const State& state, const Line& line);
    [[nodiscard]] bool settled_ui(Ui& ui, const State& state, const CatalogueAction& action) const;
    void buttons_ui(Ui& ui, const CatalogueAction& action, NodeId item) const;
    void after_ui(Ui& ui, const Plan& plan, std::size_t shown) const;

    std::vector<Line> m_lines;
    std::set<std::string> m_ticked; // ids of the catalogue's actions
    std::string m_document;
};

} // namespace tappa::ui
