#pragma once

#include "io/json_writer.hpp"
#include "ui/kit/semantics.hpp"

#include <unordered_map>
#include <vector>

namespace tappa::web {

// Remembers the semantic tree the page has, and tells it only what is different in the next one.
class TreeChanges {
public:
    // Writes the differences as members of the object the writer is in, each only where it has
    // something to say. True when anything was written.
    //   "gone":   [id…]                            nodes that are no more
    //   "nodes":  [{id, parent, role, …}…]         new nodes, and those that say something else
    //   "order":  [[parent, [child…]]…]            parents with other children, or in other order
    //   "bounds": [[id, x, y, width, height]…]     nodes that only moved; with what of them is
    //                                              covered, where anything is
    //   "scroll": [[id, x, y, content_height]…]    regions that only scrolled
    // Within "nodes" parents come before their children.
    bool write(const ui::Tree& tree, JsonWriter& writer);

private:
    struct Change {
        std::size_t index; // in the new tree
        enum class Kind { Whole, Place, Scroll } kind;
    };

    [[nodiscard]] const ui::Node* known(ui::NodeId id, std::size_t near_index) const;
    void write_gone(const ui::Tree& tree, JsonWriter& writer) const;
    void write_order(const std::vector<ui::Node>& now, JsonWriter& writer) const;
    void remember(const std::vector<ui::Node>& now, const std::vector<Change>& changes, bool moved);

    std::vector<ui::Node> m_known;
    std::unordered_map<ui::NodeId, std::size_t> m_index;
};

} // namespace tappa::web
