#pragma once

#include "ui/screens/plan_facts.hpp"

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
    // Whether one of the fields has the focus.
    [[nodiscard]] bool is_edited() const { return m_edited; }

private:
    void number() const;
    void title() const;
    void owner();
    void metric() const;
    void due();
    void status();
    void missing_reason() const;
    void quadrant() const;
    void priority() const;
    void bar_and_reason() const;
    void body(std::string_view text) const;
    void missing(MissingPart part) const;
    [[nodiscard]] bool misses(MissingPart part) const;
    [[nodiscard]] std::string named(Text text) const;
    void note_focus();

    Ui& m_ui;
    const State& m_state;
    const PlanRow& m_row;
    const PlanAction& m_action;
    bool m_counts;
    std::vector<MissingPart> m_missing;
    bool m_edited = false;
};

} // namespace tappa::ui
