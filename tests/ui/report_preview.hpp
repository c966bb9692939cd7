#pragma once

#include "report/build.hpp"
#include "support/screens.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

// What the tests of the report's preview share.

namespace tappa::test {

inline report::Report tree_of(const State& state) {
    return report::build_report(
        state.document,
        current_questionnaire(state),
        state.content.catalogue,
        state.session.report_language
    );
}

template <typename Block>
std::vector<const Block*> blocks_of(const report::Report& tree) {
    std::vector<const Block*> found;
    for (const report::Block& block : tree.blocks)
        if (const auto* known = std::get_if<Block>(&block))
            found.push_back(known);
    return found;
}

inline const Node& preview_of(const Driver& driver) {
    const auto& nodes = driver.tree().nodes();
    const auto found = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.key == "preview" && node.role == Role::Group;
    });
    REQUIRE(found != nodes.end());
    return *found;
}

inline std::vector<std::string> names_within_preview(const Driver& driver, Role role) {
    std::vector<std::string> names;
    const Node& preview = preview_of(driver);
    for (const Node& node : driver.tree().nodes()) {
        if (node.role != role)
            continue;
        for (const Node* at = &node; at; at = driver.tree().find(at->parent))
            if (at == &preview)
                names.push_back(node.name);
    }
    return names;
}

} // namespace tappa::test
