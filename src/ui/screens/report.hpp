#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "report/tree.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/report_sheet.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tappa::ui {

// The report as it will be exported, with what to leave out of it and how to export it.
//
// It keeps the tree between frames: building it computes every table and chart, which takes longer
// than a frame has, and depends only on the document, the language and the sections.
class ReportView {
public:
    void draw(Ui& ui, const State& state, const Derived& derived);
    [[nodiscard]] std::uint64_t trees_built() const { return m_trees_built; }

private:
    struct Key {
        std::string document;
        std::uint64_t revision = 0;
        Language language = Language::En;
        std::vector<std::string> sections_off;
        // What jobs compute comes later than its revision:
        std::optional<Intervals> intervals;
        std::uint64_t priorities = 0; // how often they were computed
        bool operator==(const Key&) const = default;
    };

    const report::Report& tree_of(const State& state, const Derived& derived);

    Key m_key;
    std::optional<report::Report> m_tree;
    SheetMeasures m_measures; // of it: every word of its tables is measured
    std::uint64_t m_trees_built = 0;
};

} // namespace tappa::ui
