#pragma once

#include "ui/screens/plan_facts.hpp"
#include "ui/screens/plan_order.hpp"

#include <string_view>
#include <vector>

namespace tappa::ui {

// What an action's row is made of; the widths of the table put it together differently.
class PlanRowParts {
public:
    PlanRowParts(Ui& ui, const State& state, const PlanRow& row);

    // Opens the action, as a press on its row does.
    void open() const;
    void cell(PlanColumn column);
    // Under the title: what has no column of its own.
    void facts(const std::vector<PlanColumn>& columns);
    // Everything on a phone, where nothing fits beside the title.
    void stacked();
    // Where in it the focus is.
    [[nodiscard]] PlanTableFocus focus() const { return m_focus; }

private:
    void number();
    void title();
    void owner();
    void metric();
    void due();
    void status();
    void missing_reason();
    void quadrant() const;
    void priority();
    void bar_and_reason();
    void body(std::string_view text) const;
    void missing(MissingPart part);
    [[nodiscard]] bool misses(MissingPart part) const;
    [[nodiscard]] std::string named(Text text) const;
    // What was drawn last is a field, or something else that takes the focus.
    void note_focus();
    void note_stop();
    [[nodiscard]] bool is_at_focus() const;

    Ui& m_ui;
    const State& m_state;
    const PlanRow& m_row;
    const PlanAction& m_action;
    bool m_counts;
    std::vector<MissingPart> m_missing;
    PlanTableFocus m_focus;
};

} // namespace tappa::ui
