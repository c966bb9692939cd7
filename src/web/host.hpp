#pragma once

#include "app/documents/record.hpp"
#include "ui/interface.hpp"
#include "web/blobs.hpp"
#include "web/renderer.hpp"
#include "web/tree_changes.hpp"

#include <emscripten/html5.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::web {

struct FontBytes { // the interface keeps views of them
    std::string regular;
    std::string semibold;
    std::string icons;
};

// Tappa in a browser: the interface, the canvas it is shown on, and what the page is told.
// The page (web/src/program.ts) calls; nothing here calls the page.
class Host {
public:
    explicit Host(FontBytes fonts);
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    // Takes the canvas with this CSS selector. False: it gives no WebGL 2.
    [[nodiscard]] bool attach_canvas(const char* selector);
    [[nodiscard]] bool draws() const { return m_renderer.works(); }
    void context_lost();
    void context_restored();

    void set_surface(const ui::Surface& surface);
    [[nodiscard]] ui::Interface& interface() { return *m_interface; }
    [[nodiscard]] Blobs& blobs() { return m_blobs; }
    // What is being restored at the start was read from storage and need not be written there.
    void settings_restored() { m_restoring_settings = true; }

    // Runs and shows one frame. The JSON message says what the page shall do now: "more" (another
    // frame shall follow), "wake" (the same, after so many milliseconds), and where it has
    // something to say "cursor", "focus", "theme", "tree", "glyphs",
    // "effects". Valid until the next call.
    [[nodiscard]] const std::string& frame(double now_ms, const HostFacts& facts);
    // The open document as a record for storage, with what lists show of it:
    // {"id", "title", "organisation", "stage", "score", "revision", "bytes"}; empty when none is
    // open.
    [[nodiscard]] const std::string& record();
    // What lists show of a document in a file, without opening it:
    // {"id", "title", "organisation", "stage", "score"}; empty when there is none to open.
    [[nodiscard]] const std::string& summary_of(std::string_view json);
    // The number of the blob with the open document's report as HTML; -1 when none is open.
    [[nodiscard]] int print_html();

private:
    void write_look(JsonWriter& writer);
    void write_glyphs_wanted(JsonWriter& writer);
    void write_images_wanted(JsonWriter& writer);
    void write_effects(std::vector<Effect> effects, JsonWriter& writer);

    FontBytes m_fonts;
    std::unique_ptr<ui::Interface> m_interface;
    EMSCRIPTEN_WEBGL_CONTEXT_HANDLE m_context = 0;
    Renderer m_renderer;
    TreeChanges m_changes;
    RecordWriter m_records;
    Blobs m_blobs;
    bool m_restoring_settings = false;
    std::string m_cursor;
    std::string m_theme;
    std::string m_message;
};

} // namespace tappa::web
