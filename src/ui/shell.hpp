#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/interface.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screen_table.hpp"
#include "ui/screens/import.hpp"
#include "ui/screens/knowledge.hpp"
#include "ui/screens/palette.hpp"
#include "ui/screens/plan_file.hpp"
#include "ui/screens/respondents.hpp"
#include "ui/screens/typed_list.hpp"

#include <set>
#include <string>

namespace tappa::ui {

// What stands around every screen: header, navigation, the main region, messages, and what lies
// over the page. Owns the views that keep something between frames, each of which says why.
class Shell {
public:
    void draw(Ui& ui, const State& state, const Derived& derived, const Surface& surface);
    // After going to another screen or question: it is read from its beginning.
    void scroll_main_to_top() { m_from_top = true; }

private:
    [[nodiscard]] bool begins_at_top(const State& state);
    void main_ui(Ui& ui, const State& state, const Derived& derived);

    ScreenViews m_views;
    ImportView m_import;
    PaletteView m_palette;
    KnowledgeView m_knowledge;
    RespondentsView m_respondents;
    PlanFileView m_plan_file;
    TypedListView m_typed_list;
    bool m_from_top = false;
    std::string m_document;  // the one shown
    std::set<Screen> m_seen; // since it is
    float m_covered = 0;     // by messages that wait, in the pass before
};

} // namespace tappa::ui
