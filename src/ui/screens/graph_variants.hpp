#pragma once

#include "app/graph/variant_list.hpp"
#include "mining/representatives.hpp"
#include "scene/scene.hpp"
#include "ui/screens/graph_parts.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tappa::ui {

// The paths customers took. It keeps what takes longer than a frame: which paths are alike, and the
// drawing of each row.
class GraphVariantsView {
public:
    void draw(Ui& ui, const GraphPage& page);

private:
    // What the rows are drawn from.
    struct Rows {
        std::string document;
        std::uint64_t revision = 0;
        JourneyId journey;
        Language language{};
        const ThemeColours* theme = nullptr;
        double width = 0;
        GroupChoice group;
        bool operator==(const Rows&) const = default;
    };
    struct DrawnPath {
        scene::Scene chips;
        std::string spoken;
    };
    struct Listed {
        std::uint64_t revision = 0;
        bool is_current = false;  // the figures
        std::uint64_t graphs = 0; // of those that jobs have brought
        VariantLook look;
        double touchpoints_shown = 1;
        double transitions_shown = 1;
        bool operator==(const Listed&) const = default;
    };

    void follow(const GraphPage& page);
    void paths_ui(Ui& ui, const GraphPage& page);
    void list_ui(Ui& ui, const GraphPage& page);
    void representatives_ui(Ui& ui, const GraphPage& page);
    void path_cell_ui(Ui& ui, const GraphPage& page, std::size_t place);
    const DrawnPath& drawn_path(const Ui& ui, const GraphPage& page, std::size_t place);
    void row_ui(Ui& ui, const GraphPage& page, std::size_t place);

    // Held, so that no other journey's can be taken for them.
    std::optional<Shared<JourneyVariants>> m_variants;
    std::optional<PathGroups> m_groups;
    std::size_t m_count = 0; // of the representatives
    std::vector<Representative> m_representatives;
    Rows m_rows;
    std::map<std::size_t, DrawnPath> m_drawn; // by place
    std::optional<std::size_t> m_chosen;      // the place of the chosen path
    Listed m_listed;
    std::optional<VariantList> m_list;
};

} // namespace tappa::ui
