#pragma once

// The kit's inside: what its files share, and the only header that shows Dear ImGui to them.

#include "ui/kit/fonts.hpp"
#include "ui/kit/glyphs.hpp"
#include "ui/kit/images.hpp"
#include "ui/kit/pointer.hpp"
#include "ui/kit/ui.hpp"

#include <imgui.h>
// Interaction without ImGui's own look: ItemAdd and ButtonBehavior.
#include <imgui_internal.h>

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tappa::ui {

// A wish for the widget with a key, kept until there is one, for a few passes at most.
struct KeyWish {
    std::string key;
    int passes = 0;
    bool new_text = false;      // of a field: what it holds is selected
    bool to_top = false;        // it shall stand at the top of what is seen
    std::string otherwise = {}; // the key wished for where that one does not come to be
};

// A widget that stays where it is on the screen while the page around it changes, for a few passes.
struct HeldPlace {
    NodeId node = 0;
    float y = 0;
    int passes = 0;
};

// A widget that was brought into sight, and is brought there again while what is around it still
// finds its sizes: of a panel that has just opened most are only guessed.
struct SoughtPlace {
    NodeId node = 0;
    int passes = 0;
    bool to_top = false;
};

// What lasts from frame to frame.
struct Memory {
    Fonts fonts;
    Glyphs glyphs;
    Images images;
    const ThemeColours* theme = nullptr;
    Language language = Language::En;
    float scale = 1; // physical pixels of one CSS pixel, text scale included
    float width = 0; // of the surface, physical pixels
    float height = 0;
    bool coarse_pointer = false;
    std::string_view read_only_reason; // of the part being drawn; empty: it can be edited
    int frozen = 0;                    // in edits() where it is read only
    double now_ms = 0;

    // Sizes known only after drawing (a card's height, a row's width) are taken from the pass
    // before. When one turns out different, the frame is laid out again before it is shown.
    std::unordered_map<std::uint64_t, float> measured;
    bool unsettled = false;

    struct Kept { // a card or a row of a table
        std::uint64_t version = 0;
        bool read_only = false;
        std::size_t nodes = 0; // it and what is in it
    };
    std::unordered_map<NodeId, Kept> kept;

    Tree tree;      // of this pass
    Tree last_tree; // of the pass before
    std::vector<SemanticRequest> requests;
    std::vector<Action> actions;

    NodeId focus = 0;
    bool focus_visible = false;       // came by keyboard: draw the ring
    bool pointer_rests = false;       // it has not moved since a key was pressed
    NodeId reached = 0;               // where a person has moved it since the last pass
    NodeId focus_request = 0;         // for the page
    NodeId new_text = 0;              // a field: its text is selected with the focus
    NodeId focus_next = 0;            // asked by ourselves, until its node exists
    std::vector<NodeId> focus_before; // of each open overlay
    NodeId scroll_target = 0;         // shall be scrolled into view
    KeyWish focus_wish;
    KeyWish reveal_wish;
    HeldPlace held;
    SoughtPlace sought;
    std::string focus_key;   // of the focused node, to find it again under another parent
    std::string opened_from; // the key of what had the focus before a dialog or panel got it last
    std::unordered_map<NodeId, float> scroll_requests; // scroll node → offset

    std::unordered_set<NodeId> open_disclosures;
    std::string unfold_wish; // the key of one that shall be open from its next pass on
    NodeId open_menu = 0;
    ImRect menu_anchor;
    bool menu_opened_now = false;

    // What is being typed into number and date fields, as it stands there: "5," is not yet a
    // number and must not be taken away from under the person's fingers, nor "12 apples" be lost
    // when the field is left.
    struct Draft {
        std::string text;
        std::string value;  // the field's, as written
        std::string before; // what it held before the text was typed key by key, as written
        bool whole = false; // the text came at once, not key by key
    };
    std::unordered_map<NodeId, Draft> drafts;

    // The field whose text was too long, by how many characters, and how many it has held since.
    NodeId cut_field = 0;
    std::size_t cut_characters = 0;
    std::size_t cut_held = 0;

    std::string_view cursor = "default";
    float wheel_x = 0;
    float wheel_y = 0;
    std::optional<Pinch> pinch; // until a pass has been drawn
    // Likewise, by what has the focus (Node::takes_keys).
    std::vector<std::string> taken_keys;

    NodeId tooltip = 0;
    double tooltip_since_ms = 0;
    std::string tooltip_text;
    ImRect tooltip_anchor;

    DragState drag;
    // Where the pointer was when a drag ended: until it leaves, no tooltip covers what lies there.
    std::optional<ImVec2> dropped_at;
    // Where it pressed last, and what: that may have brought another screen under the pointer, of
    // which nothing explains itself over its neighbours until the pointer moves.
    std::optional<ImVec2> pressed_at;
    NodeId pressed_node = 0;
    float covered_from = 0; // where messages over the whole width begin, down to the page's foot
    bool waiting = false;   // for a moment in time: another frame shall follow

    [[nodiscard]] bool is_read_only() const { return !read_only_reason.empty(); }
};

[[nodiscard]] inline ImU32 to_imgui(Colour colour) {
    return IM_COL32(colour.r, colour.g, colour.b, colour.a);
}

// Where the next widgets go, in physical pixels of the screen.
struct Area {
    float x = 0;
    float y = 0;
    float width = 0;
    float gap = 0;
    bool empty = true;
    float natural = 0; // the widest thing in it
    float top = 0;
    float extra = 0;    // height that only comes from being stretched
    bool equal = false; // cards in it reach `target_height`
    float target_height = 0;
    // A flow: side by side
    bool flow = false;
    float row_height = 0;
    float cursor_x = 0;
    float inline_total = 0;
    NodeId flow_id = 0;
};

struct FontStyle {
    ImFont* font = nullptr;
    float size = 0;        // ImGui's
    float line_height = 0; // physical pixels
};

struct Interaction {
    bool hovered = false;
    bool held = false;
    bool pressed = false;
};

// Which size of a widget is remembered. Numbers, because some have one for each column; never
// added to ids, where they would meet those of a neighbour.
namespace size {
inline constexpr std::uint32_t flow_width = 1;
inline constexpr std::uint32_t columns_height = 2;
inline constexpr std::uint32_t pushed_height = 3;
inline constexpr std::uint32_t height = 4;
inline constexpr std::uint32_t width = 5;
inline constexpr std::uint32_t content_height = 6;
inline constexpr std::uint32_t column_width = 0x1000;  // and the column
inline constexpr std::uint32_t column_height = 0x2000; // likewise
inline constexpr std::uint32_t cell_height = 0x3000;   // likewise
} // namespace size

struct CardFrame {
    NodeId id = 0;
    float top = 0;
    float min_height = 0;
    float padding_y = 0;
    bool grouped = false;
    NodeId push_id = 0;
    float push_y = 0;
    std::uint64_t version = 0;
    std::size_t first_node = 0;
};

struct ColumnsFrame {
    NodeId id = 0;
    std::vector<Column> columns;
    ColumnsOptions options;
    std::vector<float> widths;
    bool stacked = false;
    std::size_t next = 0;
    float x = 0;
    float top = 0;
    float bottom = 0;
    float tallest = 0;
};

struct ScrollFrame {
    NodeId id = 0;
    float origin_x = 0; // screen position of the content's own 0, 0
    float origin_y = 0;
    bool horizontal = false;
    bool fit_height = false;
    float padding = 0;
};

struct HeadFrame { // head_in_sight()
    NodeId id = 0;
    float from = 0; // where it stands while nothing is scrolled
    float top = 0;  // where it is shown
    std::size_t first_node = 0;
    bool lies_over = false; // it lies over what is below it
};

struct PressFrame {
    NodeId id = 0;
    float top = 0;
    float padding_y = 0;
};

struct TableFrame {
    NodeId id = 0;
    TableOptions options;
    std::vector<TableColumn> columns;
    std::vector<NodeId> sort_buttons; // one a column; 0: none
    ImRect head;                      // where it is shown
    float top = 0;
    float head_height = 0;
    std::vector<float> lefts;
    std::vector<float> widths;
    bool stacked = false;
    std::size_t next_cell = 0;
    std::size_t next_row = 2; // the header is the first
    bool numbered = false;    // rows say which they are
    NodeId row_id = 0;
    std::uint64_t row_version = 0;
    std::size_t row_first_node = 0;
    float row_top = 0;
    float row_bottom = 0;
    float first_bottom = 0; // of the row's first cell
    float row_padding = 0;  // above and below
    bool row_across = false;
    bool in_cell = false;
    float x = 0;
    float width = 0;
};

struct OverlayFrame {
    NodeId id = 0;
    bool* dismissed = nullptr;
    float head = 0; // above what scrolls
};

struct Ui::Internal {
    Memory& memory;
    std::vector<Area> areas;
    std::vector<float> gaps;
    std::vector<const ThemeColours*> themes; // those around themed() ones
    std::vector<NodeId> parents;
    std::vector<int> text_counts; // one for each parent
    std::vector<ScrollFrame> scrolls;
    std::vector<HeadFrame> heads;
    std::vector<CardFrame> cards;
    std::vector<ColumnsFrame> columns;
    std::vector<PressFrame> presses;
    std::vector<TableFrame> tables;
    std::vector<OverlayFrame> overlays;
    NodeId last_node = 0;
    bool from_top = false; // the next scroll region starts there
    float covered_to = 0;  // what is above lies under the head of a table, in this window
    const ImGuiWindow* covered_window = nullptr;
    ImGuiWindow* menu_window = nullptr; // of the menu that is open, once it is drawn
    int silent = 0;                     // inside a pressable: words are drawn, not recorded

    [[nodiscard]] float px(float css) const { return std::round(css * memory.scale); }
    [[nodiscard]] float css(float physical) const { return physical / memory.scale; }
    [[nodiscard]] Area& area() { return areas.back(); }
    [[nodiscard]] ImDrawList& draw() const { return *ImGui::GetWindowDrawList(); }
    [[nodiscard]] const ThemeColours& theme() const { return *memory.theme; }

    // Takes room from the area. Width 0: all there is (in a flow: nothing). What fits its content
    // hears of `natural`, the width it would have where it had to be narrower.
    ImRect place(float width, float height, float natural = 0);
    void next_line(); // of a flow
    void push_area(float x, float y, float width, float gap);
    Area pop_area();

    // Semantics. Returns 0 for words and images inside a pressable, which are not
    // recorded.
    [[nodiscard]] Bounds bounds_of(const ImRect& place) const; // as nodes have them
    NodeId add(Node node, const ImRect& bounds);
    NodeId add(Role role, std::string_view key, std::string_view name, const ImRect& bounds);
    Node& node(NodeId id) { return *memory.tree.find(id); }
    void enter(NodeId id); // what follows are its children
    void leave();
    [[nodiscard]] NodeId id_of(std::string_view key) const;
    [[nodiscard]] std::string auto_key();

    // Remembered sizes. One id may have several, each with a number of its own (kit_internal.hpp,
    // Size).
    [[nodiscard]] float remembered(NodeId id, std::uint32_t size, float otherwise) const;
    void remember(NodeId id, std::uint32_t size, float value);

    // Text
    [[nodiscard]] FontStyle font_style(float css_size, bool semibold) const;
    [[nodiscard]] float text_width(const FontStyle&, std::string_view text) const;
    // A word longer than a line is divided with a hyphen where it can be (syllables.hpp).
    [[nodiscard]] std::vector<std::string_view> wrap(
        const FontStyle&, std::string_view text, float width
    ) const;
    // The same for what is being typed: nothing stands in it that is not there.
    [[nodiscard]] std::vector<std::string_view> wrap_typed(
        const FontStyle&, std::string_view text, float width
    ) const;
    // In letters a little smaller than `css_size` where that keeps a word whole; `style` is theirs.
    [[nodiscard]] std::vector<std::string_view> wrap_whole(
        FontStyle& style, float css_size, bool semibold, std::string_view text, float width
    ) const;
    [[nodiscard]] std::string cut(const FontStyle&, std::string_view text, float width) const;
    void draw_text(ImVec2 top_left, const FontStyle&, Colour, std::string_view text) const;
    // Centred vertically in the rectangle, at its left edge or in the middle.
    void draw_text_in(
        const ImRect&, const FontStyle&, Colour, std::string_view text, Align align = Align::Start
    ) const;
    void draw_icon(ImVec2 centre, std::string_view icon, float css_size, Colour) const;

    // In edits() of what is read only. What is drawn from this vertex on pales then.
    [[nodiscard]] bool is_frozen() const { return memory.frozen > 0; }
    [[nodiscard]] int next_vertex() const { return draw().VtxBuffer.Size; }
    void pale_from(int vertex) const;

    // Interaction. Where the head of a table begins to cover a place; its top where nothing does.
    [[nodiscard]] float seen_from(const ImRect& bounds) const;
    Interaction interact(NodeId id, const ImRect& bounds, bool enabled = true);
    [[nodiscard]] bool asked(NodeId id, Request request);
    [[nodiscard]] std::optional<std::string> typed(NodeId id);
    // What was drawn from `first_node` on stands for it from now on; not with version 0.
    void keep(NodeId id, std::uint64_t version, std::size_t first_node);
    // Whether what was kept stands for it in this pass too, in this place far out of sight.
    bool take_kept(NodeId id, std::uint64_t version, const ImRect& place);
    void focus_ring(NodeId id, const ImRect& bounds, float radius) const;
    void tooltip(NodeId id, const ImRect& bounds, bool hovered, std::string_view text);

    // Shapes out of sight are left out. On a page that scrolls they would be half of all triangles,
    // which are made, handed on and clipped in every frame.
    void fill(const ImRect&, Colour, float radius) const;
    void border(const ImRect&, Colour, float radius, float thickness) const;
    void disc(ImVec2 centre, float radius, Colour) const; // the radius in physical pixels
    // Whether what reaches so far beyond a rectangle is in sight, smoothed edges included.
    [[nodiscard]] bool in_sight(ImRect rect, float beyond) const;
};

} // namespace tappa::ui
