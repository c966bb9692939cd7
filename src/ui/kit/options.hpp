#pragma once

#include "io/limits.hpp"
#include "ui/kit/semantics.hpp"
#include "ui/kit/theme.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::scene {
struct Scene;
}

namespace tappa::ui {

// What widgets take besides their key, name and value. All lengths in CSS pixels.

enum class Align { Start, Middle, End };

struct TextOptions {
    float size = 0; // 0: as the kind of text has it (15 for text, 24 18 16 14 for headings)
    bool semibold = false;
    std::optional<Colour> colour = {}; // default: ink
    Align align = Align::Start;
    bool one_line = false;     // cut with "…" where it does not fit; the whole is read aloud
    bool hidden = false;       // drawn, but not a node: another node's name says it already
    bool whole_words = false;  // in smaller letters where a word would be broken
    std::string_view key = {}; // of what is jumped to
};

struct TextRun {
    std::string_view text;
    bool bold = false;
};

struct IconOptions {
    float size = 18;
    std::optional<Colour> colour = {}; // default: ink_soft
    std::string_view name = {};        // read; without one it is decorative
};

struct BadgeOptions {
    float size = 30;
    float radius = 8;
    float text_size = 15;
};

struct ProgressOptions {
    float height = 8;
    float width = 0; // 0: all there is
    std::optional<Colour> colour = {};
};

struct FlowOptions {
    float gap = 8;
    float row_height = 36; // things are centred in it
    Align align = Align::Start;
};

// One of several side by side.
struct Column {
    enum class Kind { Grow, Fixed, Fit };
    Kind kind = Kind::Grow;
    float amount = 1; // Grow: its part of what is left; Fixed: pixels; Fit: as its flow needs

    [[nodiscard]] static Column grow(float part = 1) { return {Kind::Grow, part}; }
    [[nodiscard]] static Column fixed(float pixels) { return {Kind::Fixed, pixels}; }
    [[nodiscard]] static Column fit() { return {Kind::Fit, 0}; }
};

struct ColumnsOptions {
    float gap = 16;
    float stack_below = 0;      // available pixels
    float least_grow = 0;       // likewise of what is left for the columns that grow; 0: any
    bool equal_height = false;  // cards that stretch reach the bottom of the tallest column
    Align align = Align::Start; // of columns shorter than the tallest: top, middle, bottom
};

struct CardOptions {
    float padding_x = 20;
    float padding_y = 18;
    float min_height = 0;
    std::string_view name = {};        // makes it a named group
    std::optional<Colour> ground = {}; // default: surface
    std::optional<Colour> border = {}; // default: line
    float radius = 12;
    float border_width = 1;
    bool stretch = false; // reaches the bottom of the tallest of equal columns
    // Not 0: nothing in it changes as long as this number stays (skip_card).
    std::uint64_t version = 0;
};

struct Region {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    Colour ground = scene::no_colour;
    float padding_x = 0;
    float padding_y = 0;
    float gap = 0;
    bool line_below = false;
    bool line_right = false;
    bool line_above = false;
};

struct ScrollOptions {
    bool horizontal = false;
    float padding = 0;
    float padding_x = -1; // -1: as padding
    float padding_top = -1;
    Role role = Role::Scroll;
    bool fit_height = false; // as tall as its content: a region that only scrolls sideways
    bool pinned = false;     // it is in sight already: nothing within brings it there
};

// Outline: beside a plain one on the accent's ground.
enum class ButtonKind { Primary, Plain, Ghost, Danger, Outline };

struct ButtonOptions {
    ButtonKind kind = ButtonKind::Plain;
    std::string_view icon = {};
    bool icon_only = false;  // the name is read and shown as a tooltip
    bool icon_after = false; // a chevron, for what opens something
    bool fill = false;       // as wide as the area
    bool small = false;
    float text_size = 0;        // of a link; 0: 14, or 13 where small
    Align align = Align::Start; // of a link's words where it is wider than them, to be pressed
    bool disabled = false;
    bool current = false; // the page one is at
    Tristate pressed = Tristate::Unset;
    Tristate expanded = Tristate::Unset;
    std::string_view shortcut = {};    // "Control+Z"
    std::string_view read_as = {};     // when the visible name is too short to stand alone
    std::string_view description = {}; // read after the name; shown as a tooltip
};

struct SegmentedOptions {
    bool disabled = false;
};

struct NavigationOptions {
    std::string_view icon;
    std::string_view count = {};
    std::string_view count_read = {}; // "42 of 64 answered"
    std::string_view read_as = {};    // when the visible name is too short to stand alone
    bool current = false;
    Tristate expanded = Tristate::Unset;
    bool icon_above = false; // over the words: the bar of a phone
    float height = 42;
};

struct PressableOptions {
    Role role = Role::Button;
    float padding_x = 12;
    float padding_y = 10;
    float radius = 10;
    bool border = true;
    float gap = 4;
    bool selected = false;
    bool selectable = false; // says so too while it is not selected
    bool dragged = false;    // or what it goes with: seen whether it is selected or not
    Tristate expanded = Tristate::Unset;
    bool current = false;
    std::optional<Colour> ground = {};
    std::string_view description = {};
};

struct RadioCard {
    std::string_view badge; // "3"
    Colour badge_ground;
    Colour badge_ink;
    std::string_view title;
    std::string_view text;
    bool chosen = false;
    std::string_view shortcut = {}; // "3"
    float padding_y = 12;
    float title_width = 0; // of a title beside the text; 0: it stands above
    bool run_in = false;   // the title begins the text's first line where there is room
};

struct SliderOptions {
    double minimum = 0;
    double maximum = 1;
    double step = 0.1;
    std::string_view value_text = {}; // how the value reads: "+1 · good"
    bool unset = false;               // there is no value yet; `value` is where the knob waits
};

struct FieldOptions {
    std::string_view placeholder = {};
    std::string_view help = {};  // under the field
    std::string_view error = {}; // under the field, instead of help; marks it invalid
    int lines = 1;               // more: a text area
    // Most characters a text may have. What is beyond is left out and said, never in silence.
    std::size_t limit = limits::title;
    bool label_hidden = false; // read, not drawn
    // Drawn in place of the label, which begins with it: what is around says the rest to the eye.
    std::string_view shown_label = {};
    float width = 0; // 0: all there is
    bool disabled = false;
    bool quiet = false; // in a table: small, the words where those of other cells stand
    bool local = false; // changes nothing of the document: works where that is read only
    FieldKind kind = FieldKind::Sentence;
    bool* entered =
        nullptr;          // of text of one line, or of a number: set when Enter was pressed in it
    bool* left = nullptr; // of a number: set when it is left with one that was typed in it
};

struct NumberOptions {
    std::optional<double> minimum = {};
    std::optional<double> maximum = {};
    int power = 0;              // of ten, between the value and what is typed: 2 for percent
    std::string_view unit = {}; // after the number: "%", "days"
    bool required = false;      // emptied, it says so and its value stays
    bool whole = false;         // a part of one is no value
};

struct DateOptions {
    bool required = false; // as of a number
    std::optional<Date> latest = {};
    std::string_view too_late = {}; // what a later day is told
};

struct TableColumn {
    std::string title;
    Column width;
    Align align = Align::Start;
    bool row_header = false;
    SortOrder sorted = SortOrder::Unset; // set: the head is a button
};

struct TableOptions {
    bool fixed_head = true; // the head stays in sight while its rows scroll
    // Set at the table's end to the column whose head was pressed.
    std::optional<std::size_t>* sort = nullptr;
    std::size_t row_count = 0; // not 0: not all rows are drawn, and this is how many there are
    // On a phone the first cell has the whole width, and the others stand in one line below it: for
    // a text and a few numbers. Not with row_count.
    bool numbers_below = false;
};

// A cell of a Grid: a few characters on a ground.
struct GridCell {
    std::string shown;
    std::optional<Colour> ground = {}; // none: an empty frame
    std::optional<Colour> ink = {};
    bool marked = false; // the one that Tab reaches
};

struct RowOptions {
    bool selected = false;
    bool* pressed = nullptr; // where there is one, the pointer can press the row
    // Not 0: nothing in it changes as long as this number stays (skip_row).
    std::uint64_t version = 0;
    bool across = false; // its one cell lies across all columns: what the rows below stand under
};

// A place on a figure that can be pressed, in the scene's lengths.
struct FigureSpot {
    std::string key;
    std::string name; // read, and shown as a tooltip
    double x = 0;     // of its middle
    double y = 0;
    double radius = 0; // of a disc; of the corners where it is a box
    double width = 0;  // not 0: a box
    double height = 0;
    bool draggable = false; // its key is what is dragged
};

struct FigureOptions {
    float width = 0; // 0: as wide as the scene
    const std::vector<FigureSpot>* spots = nullptr;
    // Of spots that the arrow keys go between: the key of the one that Tab stops at, which is the
    // one that had the focus last. Empty: the first.
    std::string* stop = nullptr;
    const scene::Scene* over = nullptr; // drawn over it, for the eye alone: what a drag would do
};

struct ImageOptions {
    float width = 0; // of the box it stands in; 0: all there is
    float height = 72;
    bool whole = false; // all of it shows; else it fills the box, and is cut at two sides
    float radius = 8;
};

struct DialogOptions {
    float width = 560;
    bool menu_like = false;        // at the top, without a title row: the command palette
    std::string_view focus = {};   // key of the widget that has the focus at first; else the dialog
    bool focus_new_text = false;   // it is a field whose text is a stand-in
    std::string_view subject = {}; // an id: each is read from its beginning
};

// What is being dragged.
struct DragState {
    std::string payload;  // empty: nothing
    bool dropped = false; // in this frame
    float pointer_x = 0;  // physical pixels
    float pointer_y = 0;
    float from_x = 0; // where it was taken hold of
    float from_y = 0;
};

} // namespace tappa::ui
