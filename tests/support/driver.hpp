#pragma once

#include "app/documents/record.hpp"
#include "ui/interface.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::test {

// Drives the whole interface without a browser: finds widgets by what they are called, as a
// person or a screen reader would, and plays the host in memory.
class Driver {
public:
    struct Options {
        Language language = Language::En;
        ui::Surface surface{};
        bool with_content = true; // else call receive_content()
    };
    struct File {
        std::string name;
        std::string bytes;
    };

    Driver();
    explicit Driver(const Options& options);

    // --- What a person does -----------------------------------------------------------------
    // Presses the button, link, tab, radio, switch, menu item or option of this name. Where a
    // dialog or menu is open, only what is in it can be pressed.
    void click(std::string_view name);
    // The same by a real pointer press in the middle of the widget.
    void point_and_click(std::string_view name);
    void type(std::string_view label, std::string_view value); // into any kind of field
    void choose(std::string_view label, std::string_view choice_name);
    void slide(std::string_view label, double value);
    // As a browser does it: Enter and Space press what has the focus unless the app takes them.
    void press(std::string_view key, bool control = false, bool shift = false, bool alt = false);
    void tab_to(std::string_view name); // moves the focus as Tab would
    void focus(ui::NodeId id);
    void drag(std::string_view from_name, std::string_view to_name);
    void resize(float width, float height, float scale = 1);

    void frames(int count = 4);
    void wait_ms(double ms);

    // --- What they see ------------------------------------------------------------------------
    [[nodiscard]] bool sees(std::string_view text) const; // part of any name, value, description
    [[nodiscard]] const ui::Node* find(ui::Role role, std::string_view name) const;
    [[nodiscard]] const ui::Node& get(ui::Role role, std::string_view name) const;
    const ui::Node& pressable(std::string_view name) const;
    const ui::Node& field(std::string_view label) const;
    [[nodiscard]] std::size_t count(ui::Role role) const;
    [[nodiscard]] const ui::Tree& tree() const { return m_interface->tree(); }
    [[nodiscard]] const State& state() const { return m_interface->state(); }
    [[nodiscard]] std::vector<std::string> items_without_node() const;
    [[nodiscard]] std::string outline() const; // the tree as indented text, for failed tests
    [[nodiscard]] ui::NodeId focused() const { return m_focus; }
    // Whether the field with the focus has its text selected: typing would replace it.
    [[nodiscard]] bool text_is_selected() const { return m_selected != 0 && m_selected == m_focus; }
    // Where a node is on the page; nothing when its middle is below it.
    [[nodiscard]] std::optional<ui::Bounds> on_page(const ui::Node& node) const;
    ui::Interface& interface() { return *m_interface; }

    // --- The host in memory -----------------------------------------------------------------
    void receive_content(); // what ships
    void dispatch(Action action);
    void dispatch(Outcome outcome);
    void open_file(std::string name, std::string bytes);  // as if dropped on the page
    void open_table(std::string name, std::string bytes); // likewise; its bytes stay with the host
    // A picture as if dropped on the page; with `pictures_wait` it is read by read_pictures().
    void drop_picture(std::string bytes);
    void read_pictures();
    bool pictures_wait = false;
    std::deque<File> files_to_pick; // what the file picker gives next
    std::vector<File> downloads;
    std::vector<File> pdf_trees;
    std::map<std::string, std::string> stored;  // document id → record
    std::map<std::string, std::string> screens; // document id → where it was left
    std::map<std::string, std::string> looks;   // document id → what showed of its journeys
    std::vector<std::string> backups;           // ids of documents that are in a file
    std::vector<std::string> announcements;
    std::vector<ui::GlyphPack> glyphs_given;    // fetched on need
    std::vector<ui::ImageWanted> images_wanted; // decoded on need
    bool images_wait = false;                   // they are not decoded
    bool storage_fails = false;
    bool pdf_takes_long = false;
    bool knowledge_fails = false;
    std::optional<JobFailure> jobs_fail;
    bool jobs_wait = false; // until run_jobs()
    void run_jobs();

private:
    struct Perform;
    void perform(const Effect& effect);
    void give_glyphs(ui::GlyphPack pack);
    void give_image(const ui::ImageWanted& wanted);
    void give_recents();
    [[nodiscard]] std::vector<std::string> files_of(const effects::RunJob& job) const;
    [[nodiscard]] const ui::Node* topmost_layer() const;
    [[nodiscard]] bool within(const ui::Node& node, const ui::Node& layer) const;

    std::string m_regular;
    std::string m_semibold;
    std::string m_icons;
    std::unique_ptr<ui::Interface> m_interface;
    ui::Surface m_surface;
    double m_now_ms = 1000;
    std::uint64_t m_random = 1;
    ui::NodeId m_focus = 0;
    RecordWriter m_records;
    ui::NodeId m_selected = 0;
    std::map<std::string, std::string> m_deleted;
    std::vector<effects::RunJob> m_jobs;
    std::map<std::uint64_t, std::string> m_offered; // pictures, by their number
    std::uint64_t m_last_offer = 0;
    std::deque<outcomes::PictureRead> m_pictures;  // on their way
    std::map<std::uint64_t, std::string> m_tables; // by the number the program knows them by
};

} // namespace tappa::test
