#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tappa::ui {

// What a screen says to people who cannot see it. Every widget of the kit records a node while it
// draws; the page mirrors the tree in the DOM (web/src/mirror), tests drive screens through it.

enum class Role {
    Root,       // the whole application; exactly one
    Banner,     // header
    Navigation, // name: what it navigates
    Main,
    Complementary, // side panel
    Group,         // a named set of things; a card
    Scroll,        // a region that scrolls; children's bounds are relative to its content
    Heading,       // level 1–6
    Text,          // a paragraph or label
    Button,        // may carry pressed, expanded, current
    Link,
    Switch,   // on or off, at once
    Checkbox, // ticked or not, one of a set
    RadioGroup,
    Radio,
    TextField,
    TextArea,
    NumberField, // value: the text in it; number: the number
    DateField,   // value: the text in it; date: the day
    Select,      // options, value: the chosen option's id
    Slider,      // minimum, maximum, step, value
    TabList,
    Tab,
    Table,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    Grid, // a table of which one cell at a time is reached by Tab, the others by the arrow keys
    GridCell,
    List,
    ListItem,
    Progress, // minimum 0, maximum 1
    Dialog,   // modal: the rest of the page is inert
    Menu,
    MenuItem,
    Combobox, // a text field that filters the ListBox after it
    ListBox,
    Option,
    Figure, // name: caption; description: the text alternative; a Table child may follow
    Image,  // name: what it shows
    Status, // polite live region
    Alert,  // assertive live region
};

[[nodiscard]] std::string_view role_id(Role role); // "text-field"

using NodeId = std::uint32_t; // never 0

struct Bounds { // physical pixels
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    bool operator==(const Bounds&) const = default;
};

struct Choice { // of a Select
    std::string id;
    std::string name;
    bool operator==(const Choice&) const = default;
};

// What a field is for, as a phone's keyboard and the browser want to know it.
enum class FieldKind : std::uint8_t { Sentence, Title, Name, Address, Search };

enum class Tristate : std::uint8_t { Unset, No, Yes };

// Of a ColumnHeader: whether its table can be put in its order, and is.
enum class SortOrder : std::uint8_t { Unset, None, Ascending, Descending };

struct Node {
    NodeId id = 0;
    NodeId parent = 0;
    Role role = Role::Text;
    std::string key; // readable id, from the domain: "assess/level/3"
    std::string name;
    std::string value;       // of fields, selects, sliders, progress
    std::string number;      // of a NumberField: what it holds, as exact_text; empty if nothing
    std::string date;        // of a DateField: likewise, ISO 8601
    std::string description; // help, alternative text, error of the field
    std::string placeholder; // shown by an empty field
    std::string shortcut;    // as aria-keyshortcuts wants it: "Control+Z"
    std::vector<Choice> choices;
    // Of a Heading. Of a Row or ListItem where not all of them are here: which it is, from 1.
    int level = 0;
    double minimum = 0;
    // Of fields. Of a Table or ListItem where not all rows or items are here: how many there are.
    double maximum = 0;
    double step = 0;
    Tristate pressed = Tristate::Unset;  // toggle buttons
    Tristate checked = Tristate::Unset;  // switch, radio
    Tristate expanded = Tristate::Unset; // opens something
    Tristate selected = Tristate::Unset; // tab, option, row
    // Of buttons that the arrow keys go between: whether it is the one that Tab stops at.
    Tristate stop = Tristate::Unset;
    SortOrder sorted = SortOrder::Unset;
    bool current = false; // the page or step one is at
    bool disabled = false;
    bool invalid = false;
    bool modal = false;     // of a Dialog
    bool has_menu = false;  // takes Request::ShowMenu
    bool focusable = false; // in the Tab order though its role is not a control
    bool zooms = false;     // of a Figure: two fingers on it are its own (Pinch), not the page's
    // Of a Button: the keys that move and zoom what it shows are its own (page.cpp).
    bool takes_keys = false;
    FieldKind field_kind = FieldKind::Sentence;
    bool font_semibold = false; // fields: the font the page's own input shall use
    bool drawn_by_page = false; // fields: the page shows the text, also while it is not edited
    float font_size = 0;        // physical pixels; 0 where no text is typed
    float padding_x = 0;        // fields: from the bounds to the text
    float padding_y = 0;
    float covered = 0;  // fields: how much of the top lies under the head of a table
    Bounds bounds;      // relative to the nearest Scroll ancestor's content, else to the page
    float scroll_x = 0; // of a Scroll: how far it is scrolled, physical pixels
    float scroll_y = 0;
    float content_height = 0; // of a Scroll
    float content_width = 0;  // of a Scroll that scrolls sideways
    bool pinned = false;      // it stays in sight while what is around it scrolls
    float head_height = 0;    // of what holds rows: a head as high may lie over them
    bool operator==(const Node&) const = default;
};

// What came in from the page (or a test) for one node.
enum class Request { Activate, SetValue, Focus, Blur, ScrollIntoView, Dismiss, ShowMenu };

struct SemanticRequest {
    NodeId node = 0;
    Request request = Request::Activate;
    std::string value;
};

// The nodes of one frame, in reading order; parents come before their children.
class Tree {
public:
    void clear();
    // `node.parent` must be in the tree already, or be 0 for the root. A key used twice under one
    // parent is a mistake of the screen: the second gets a number and is listed in duplicates().
    // A node whose hash another one has gets a number too, unlisted.
    NodeId add(Node node);
    // Takes a node and its descendants, `count` in all, out of another tree in which they stand one
    // after the other. False, and nothing done, when they are not there or an id is taken.
    bool take_over(Tree& other, NodeId first, std::size_t count);
    // Whether a node is among the `count` that begin with `first`.
    [[nodiscard]] bool holds(NodeId node, NodeId first, std::size_t count) const;
    [[nodiscard]] const std::vector<Node>& nodes() const { return m_nodes; }
    [[nodiscard]] Node* find(NodeId id);
    [[nodiscard]] const Node* find(NodeId id) const;
    [[nodiscard]] const std::vector<std::string>& duplicates() const { return m_duplicates; }

    // The id a node with this key under this parent has: a hash of both, never 0.
    [[nodiscard]] static NodeId id_of(NodeId parent, std::string_view key);

private:
    std::vector<Node> m_nodes;
    std::unordered_map<NodeId, std::size_t> m_index;
    std::vector<std::string> m_duplicates;
};

} // namespace tappa::ui
