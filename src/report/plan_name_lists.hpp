#pragma once

#include "report/context.hpp"
#include "report/plan_problems.hpp"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tappa::report {

// The two fields of an action that are lists of names: what it answers to, and what it depends on.
class PlanNameLists {
public:
    PlanNameLists(const ReportInput& input, PlanProblems& problems);

    // What the file calls an action counts before what the plan does, so these come first.
    void add_action(std::string_view title, const PlanActionId& id);
    void add_actions_of_plan();

    // Read as PlanValueReader does it. False too where the cell says what the plan has.
    bool read_prerequisites(
        PlanAction& action, const PlanAction* plan, std::string_view cell, const CellPlace& place
    );
    bool read_sources(
        PlanAction& action, const PlanAction* plan, std::string_view cell, const CellPlace& place
    );

private:
    using Places = std::unordered_map<std::string, std::size_t>; // by folded name

    void add_sources();
    std::vector<std::size_t> found_in(
        std::string_view cell, const Places& names, ReportText unknown, const CellPlace& place
    );
    bool are_too_many(std::size_t count, const CellPlace& place);

    const ReportInput& m_input;
    PlanProblems& m_problems;
    std::array<Context, language_count> m_contexts;
    Places m_action_names; // places in m_actions
    std::vector<PlanActionId> m_actions;
    Places m_source_names; // places in m_sources
    std::vector<ActionSource> m_sources;
    bool m_was_unknown = false; // something in the list read last
};

} // namespace tappa::report
