#pragma once

#include "app/action.hpp"
#include "app/texts.hpp"
#include "base/date.hpp"
#include "base/language.hpp"
#include "scene/scene.hpp"
#include "ui/kit/options.hpp"
#include "ui/kit/semantics.hpp"
#include "ui/kit/theme.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::ui {

class Ui;
struct Memory; // what the kit remembers between frames (kit_internal.hpp)

// Ends what it began when it goes out of scope: `auto card = ui.card("start");`.
class [[nodiscard]] Scope {
public:
    Scope() = default;
    Scope(Ui& ui, void (Ui::*end)()) : m_ui(&ui), m_end(end) {}
    Scope(Scope&& other) noexcept : m_ui(other.m_ui), m_end(other.m_end) { other.m_ui = nullptr; }
    Scope& operator=(Scope&&) = delete;
    ~Scope() {
        if (m_ui)
            (m_ui->*m_end)();
    }
    // Leaves the ending to the caller: a widget made of others.
    void release() { m_ui = nullptr; }

private:
    Ui* m_ui = nullptr;
    void (Ui::*m_end)() = nullptr;
};

// The interface kit: widgets that draw themselves, answer to pointer and assistive technology,
// and record what they are. Screens are functions that call it, top to bottom; nothing else of
// Dear ImGui is used outside this folder.
//
// Lengths are CSS pixels at text scale 1; the kit turns them into physical ones. Widgets stack
// downwards in the current area, with the area's gap between them; inside a flow they stand side
// by side. Keys name a widget among its siblings, best by a domain id; they never show.
class Ui {
public:
    // Frame-wide facts
    [[nodiscard]] const ThemeColours& theme() const;
    [[nodiscard]] Language language() const;
    [[nodiscard]] float width() const;      // of the current area
    [[nodiscard]] float page_width() const; // of the whole surface
    [[nodiscard]] float page_height() const;
    [[nodiscard]] bool narrow() const;         // a phone, or a page zoomed in a lot: one column
    [[nodiscard]] bool room_for_panel() const; // beside the page; else it lies over it
    [[nodiscard]] bool coarse_pointer() const;
    [[nodiscard]] std::string_view say(Text key) const;
    [[nodiscard]] std::string say(Text key, std::vector<std::string> arguments) const;
    [[nodiscard]] std::string say_count(Text key, std::int64_t count) const;
    void send(Action action); // performed after the frame

    // --- Layout (layout.cpp) ---
    void space(float height);
    // The rest of the enclosing card goes to its bottom edge (where card heights are equal).
    void push_down(std::string_view key);
    void rule(); // a thin line
    // What follows has the colours of another theme: a white sheet in the dark one.
    Scope themed(const ThemeColours& theme);
    // What is edited in it cannot be, for this reason; none: it can. Fields without `local` are
    // disabled, what stands in edits() as well, and nothing can be dragged.
    Scope read_only(std::string_view reason);
    // What is pressed in it changes the document: `if (auto edits = ui.edits(); ui.button(…))`.
    Scope edits();
    Scope indent(float left);
    Scope gap(float pixels); // between the widgets of this area, until the scope ends
    Scope flow(std::string_view key, FlowOptions options = {});
    // Side by side: call next_column() before the content of each. Below `stack_below` available
    // pixels they stand under each other.
    Scope columns(std::string_view key, std::vector<Column> columns, ColumnsOptions options = {});
    void next_column();
    Scope card(std::string_view key, CardOptions options = {});
    // For long pages of cards that have a version. True when this one is far out of sight: what it
    // recorded last stands for it, and it is not to be drawn. What has the focus is always drawn,
    // and all of it in a frame that answers to the keyboard or to assistive technology.
    bool skip_card(std::string_view key, std::uint64_t version);
    // A region with its own scrolling. Height 0: what is left of the enclosing region.
    Scope scroll(std::string_view key, std::string_view name, float height, ScrollOptions = {});
    // The rest of a column that stays in sight while the page scrolls, with its own scrolling.
    Scope pinned_column(std::string_view key);
    // A head that stays in sight while what is below it scrolls, as that of a table has: first the
    // head, then head_ends() inside the group of what is below, until the scope ends.
    Scope head_in_sight(std::string_view key);
    void head_ends();
    void scroll_from_top(); // the next scroll region shows its beginning
    // What is seen of the region that scrolls, with as much again above and below. Physical
    // pixels, as next_y().
    struct Sight {
        float top = 0;
        float bottom = 0;
    };
    [[nodiscard]] Sight sight() const;
    // Leaves out what is out of sight: what follows stands as if it had been drawn. `height`:
    // physical pixels, from one next_y() to the other.
    void skip(float height);
    // A part of the page at a fixed place: header, navigation, main, … Lengths from its corner.
    Scope region(Role role, std::string_view key, std::string_view name, const Region& region);
    // A semantic group without a look. Role: Group, Navigation, Banner, Main, List, …
    Scope group(Role role, std::string_view key, std::string_view name);
    Scope list(std::string_view key, std::string_view name);
    Scope list_item(std::string_view key);
    // Of a list that is not drawn whole: which of how many it is, from 1.
    Scope list_item(std::string_view key, std::size_t position, std::size_t count);

    // --- Text (text.cpp) ---
    void heading(int level, std::string_view text, TextOptions options = {});
    // For assistive technology alone, where the eye sees elsewhere what the page is about.
    void unseen_heading(int level, std::string_view text);
    // Likewise: heard when it appears or changes.
    void unseen_status(std::string_view key, std::string_view text);
    void text(std::string_view text, TextOptions options = {});
    void muted(std::string_view text); // small and muted
    // How high the text would stand, in physical pixels, in a column this many CSS pixels wide.
    [[nodiscard]] float text_height(std::string_view text, TextOptions options, float width) const;
    // One paragraph of which parts are in bold.
    void rich_text(const std::vector<TextRun>& runs, TextOptions options = {});
    void icon(std::string_view icon, IconOptions options = {}); // decorative
    // In a flow: both on one line, where they fit there.
    void text_with_icon(
        std::string_view icon, std::string_view text, IconOptions = {}, TextOptions = {}
    );
    void brand_mark(float size);
    void chip(std::string_view text, Tone tone = Tone::Neutral, std::string_view icon = {});
    // One that can be pressed, because it names something one can go to.
    bool chip_button(
        std::string_view key, std::string_view text, Tone tone, std::string_view description = {}
    );
    // A square with a number, as of a level or a step.
    void badge(std::string_view text, Colour ground, Colour ink, BadgeOptions options = {});
    // A box with an icon and words; `role` Status or Alert makes it heard when it appears.
    void notice(std::string_view key, Tone tone, std::string_view text, Role role = Role::Text);
    // One that can be pressed, because it leads to what it speaks of: `offer` says where.
    bool notice_button(
        std::string_view key, Tone tone, std::string_view text, std::string_view offer
    );
    void progress(
        std::string_view key, std::string_view name, double share, ProgressOptions options = {}
    );

    // --- Pressing (button.cpp) --- true in the frame it was pressed
    bool button(std::string_view key, std::string_view name, ButtonOptions options = {});
    // Words that do something. Outside a flow they break into lines where they do not fit.
    bool link(std::string_view key, std::string_view name, ButtonOptions options = {});
    // A heading whose words lead somewhere.
    bool heading_link(
        int level, std::string_view key, std::string_view text, ButtonOptions options = {}
    );
    // A button that shows and hides what follows it; the kit keeps whether it does. Returns
    // whether it is open. close_disclosure() is for a button in what it shows; unfolded() asks
    // before it is drawn, for a name that depends on it.
    bool disclosure(std::string_view key, std::string_view name, ButtonOptions options = {});
    void close_disclosure(NodeId disclosure);
    [[nodiscard]] bool unfolded(std::string_view key) const;
    // An entry of the navigation: icon, words, a count at the right.
    bool navigation_entry(
        std::string_view key, std::string_view name, const NavigationOptions& options
    );
    // The same, with a menu() under it: draw that only when this returns true.
    bool navigation_menu(std::string_view key, std::string_view name, NavigationOptions options);
    // A whole area that can be pressed: everything drawn until the scope ends lies on it. Its
    // name is what is read; `pressed` is set when it was.
    Scope pressable(
        std::string_view key, std::string_view name, bool& pressed, PressableOptions options = {}
    );

    // --- Choosing (choice.cpp, slider.cpp) --- the new value in the frame it changed
    bool toggle(std::string_view key, std::string_view name, bool on); // true: flipped
    // The same as a box with a tick; the name is read, and drawn where it says so.
    bool tick(std::string_view key, std::string_view name, bool on, bool name_shown = false);
    Scope radio_group(std::string_view key, std::string_view name);
    bool radio_card(std::string_view key, const RadioCard& card); // true: chosen now
    std::optional<std::size_t> segmented(
        std::string_view key,
        std::string_view name,
        const std::vector<std::string>& choices,
        std::optional<std::size_t> chosen,
        SegmentedOptions options = {}
    );
    std::optional<std::size_t> tabs(
        std::string_view key,
        std::string_view name,
        const std::vector<std::string>& choices,
        std::size_t chosen
    );
    std::optional<std::string> select(
        std::string_view key,
        std::string_view label,
        const std::vector<Choice>& choices,
        std::string_view chosen,
        FieldOptions options = {}
    );
    std::optional<double> slider(
        std::string_view key, std::string_view label, double value, const SliderOptions& options
    );

    // --- Typing (field.cpp) --- the new value in the frame it changed
    std::optional<std::string> text_field(
        std::string_view key,
        std::string_view label,
        std::string_view value,
        FieldOptions options = {}
    );
    // A text field that filters the options after it.
    std::optional<std::string> combobox(
        std::string_view key,
        std::string_view label,
        std::string_view value,
        FieldOptions options = {}
    );
    struct NumberChange {
        std::optional<double> value; // nothing: the field was emptied
    };
    std::optional<NumberChange> number_field(
        std::string_view key,
        std::string_view label,
        std::optional<double> value,
        NumberOptions number = {},
        FieldOptions options = {}
    );
    struct DateChange {
        std::optional<Date> value;
    };
    std::optional<DateChange> date_field(
        std::string_view key,
        std::string_view label,
        std::optional<Date> value,
        DateOptions date = {},
        FieldOptions options = {}
    );

    // --- Tables (table.cpp) ---
    Scope table(
        std::string_view key,
        std::string_view name,
        std::vector<TableColumn> columns,
        TableOptions options = {}
    );
    // The same as skip_card(), for a row of a long table.
    bool skip_row(std::string_view key, std::uint64_t version);
    Scope row(std::string_view key, RowOptions options = {});
    // How high a row would be with one text in each cell, in physical pixels; in the first below
    // an image this high, where it has one.
    [[nodiscard]] float row_height(
        const std::vector<std::string>& cells,
        TextOptions first,
        TextOptions others,
        float image_height = 0
    ) const;
    // Leaves out rows that are out of sight, as skip() does.
    void skip_rows(std::size_t count, float height);
    // The next cell of the row, or the one that lies across it; its content follows until the next
    // cell or the end of the row.
    void cell();
    // A cell of a group of role Grid, itself a stop: pressed, it wants to be the marked one.
    bool grid_cell(std::string_view key, std::string_view name, const GridCell& cell);

    // --- Figures (figure.cpp) ---
    // Draws the scene, with its alternative and table for people who cannot see it. The
    // spot that was pressed, if any.
    std::optional<std::size_t> figure(
        std::string_view key,
        std::string_view caption,
        const scene::Scene& scene,
        const FigureOptions& options = {}
    );

    // --- Images (image.cpp) ---
    // A picture of the document. While the host decodes it, an empty box stands for it. Without a
    // name it is decoration.
    void image(
        std::string_view key,
        std::string_view name,
        const Shared<Picture>& picture,
        const ImageOptions& options = {}
    );

    // --- Over the page (overlay.cpp) ---
    // Draw these after everything else. `dismissed` is set by Escape or a press outside.
    Scope dialog(
        std::string_view key, std::string_view title, bool& dismissed, DialogOptions options = {}
    );
    // Fills the current area as a region of its own beside the page; on a phone it is a dialog.
    // Each subject is read from its beginning.
    Scope side_panel(
        std::string_view key, std::string_view subject, std::string_view title, bool& dismissed
    );
    // A menu under a button that opens and closes it; the kit keeps whether it is open.
    // Contains menu_item()s, which scroll where the page is lower than they are many; nothing is
    // drawn while it is closed.
    bool menu_button(std::string_view key, std::string_view name, ButtonOptions options = {});
    Scope menu(std::string_view key); // draw only when menu_button(key) returned true
    bool menu_item(std::string_view key, std::string_view name, std::string_view icon = {});
    // Gives the widget recorded last a menu of its own, opened by the other button of the mouse,
    // by Shift+F10 or the menu key. True while it is open: draw a menu().
    bool context_menu();
    // One of a ListBox: words at the left, a shortcut at the right. True: chosen.
    bool option(std::string_view key, std::string_view name, std::string_view at_right = {});
    // Returns true when it was dismissed; `undo_pressed` when its button was.
    bool toast(
        std::string_view key,
        Tone tone,
        std::string_view text,
        std::string_view undo_name,
        bool& undo_pressed
    );

    // --- Dragging (drag.cpp) ---
    // What is being dragged, if anything. The pointer's place is in physical pixels.
    [[nodiscard]] const DragState& drag() const;
    // How far to the right of where it was taken hold of.
    [[nodiscard]] float dragged_right() const;
    // Makes the widget recorded last (a button, a pressable) something that can be dragged.
    void drag_source(std::string_view payload);
    // Where the next widget of this area will stand, in physical pixels of the screen: to find
    // out between which widgets the pointer is.
    [[nodiscard]] float next_y() const;
    [[nodiscard]] float area_left() const;
    [[nodiscard]] float area_right() const;
    // Whether what is dragged is over the widget recorded last, which is marked then.
    [[nodiscard]] bool drag_over();
    // A line across the area at a height, to show where a drop would go.
    void drop_line(float y);
    // What is dragged, in words beside the pointer.
    void drag_label(std::string_view text);

    // --- Keys ---
    // The widget with this node id gets the focus after the frame.
    void focus(NodeId node);
    // The same for the widget with this key, which may come to be only with the actions of this
    // frame: what a press adds or opens. Where it does not, for the one with the key `otherwise`.
    void focus_key(std::string_view key, std::string_view otherwise = {});
    // The same for a field that holds a stand-in, "New action": its text is selected, so that
    // typing replaces it.
    void focus_new_text(std::string_view key);
    // The same for a heading with this key, which then stands at the top of what is seen.
    void jump_to(std::string_view key);
    // While the actions of this frame change the page, this widget stays where it is on the screen.
    void hold_in_place(NodeId node);
    // Scrolls the widget with this key into view once the actions of this frame are done.
    void reveal_key(std::string_view key);
    [[nodiscard]] NodeId focused() const;
    // A person has just moved the focus to the widget drawn last. Where the program leads the focus
    // after something else, that has been decided already.
    [[nodiscard]] bool reached() const;
    // The key of what had the focus before a dialog or panel got it last.
    [[nodiscard]] const std::string& opened_from() const;
    [[nodiscard]] NodeId last_node() const; // the node recorded last

    // Everything below is the kit's own.
    explicit Ui(Memory& memory);
    ~Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    struct Internal;
    [[nodiscard]] Internal& parts() { return *m_internal; }

private:
    friend class Scope;
    void end_area();
    void end_indent();
    void end_gap();
    void end_themed();
    void end_read_only();
    void end_edits();
    void end_flow();
    void end_columns();
    void end_card();
    void end_scroll();
    void end_head_in_sight();
    void end_group();
    void end_region();
    void end_list_item();
    void end_pressable();
    void end_table();
    void end_row();
    void end_dialog();
    void end_side_panel();
    void end_menu();

    std::unique_ptr<Internal> m_internal;
};

} // namespace tappa::ui
