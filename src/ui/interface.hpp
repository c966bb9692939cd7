#pragma once

#include "app/effect.hpp"
#include "app/host_facts.hpp"
#include "app/state.hpp"
#include "scoring/results.hpp"
#include "ui/input.hpp"
#include "ui/kit/glyphs.hpp"
#include "ui/kit/images.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::ui {

// What the interface must know of the place it is shown in.
struct Surface {
    float width = 1440; // physical pixels
    float height = 900;
    float scale = 1; // physical pixels of one CSS pixel
    bool prefers_dark = false;
    bool prefers_contrast = false;
    bool reduced_motion = false;
    bool coarse_pointer = false; // touch: larger targets
    bool apple_keys = false;     // ⌘ instead of Ctrl in what is shown
    bool operator==(const Surface&) const = default;
};

struct FontFiles { // sfnt bytes; must outlive the interface
    std::string_view regular;
    std::string_view semibold;
    std::string_view icons;
};

struct KeyPress { // as KeyboardEvent: key "1", "Enter", "z", "ArrowDown"
    std::string key;
    bool control = false; // Ctrl, or ⌘ on Apple's
    bool shift = false;
    bool alt = false;
};

// The whole interface, apart from any browser: owns the ImGui context, the state, the views.
// The web host and the native test driver both use exactly this.
//
// The host feeds it through the functions here, calls frame(), performs the effects, shows
// ImGui::GetDrawData() and mirrors tree(). What is fed takes effect in the order in which it came,
// each on what those before it made, however many come between two frames.
class Interface {
public:
    explicit Interface(FontFiles fonts);
    ~Interface();
    Interface(const Interface&) = delete;
    Interface& operator=(const Interface&) = delete;

    void set_surface(const Surface& surface);
    // Questionnaires and catalogue, once. Actions that open a document wait for them.
    void receive(Content content);
    // Further glyphs that take_glyphs_wanted() asked for; false when the files are damaged.
    [[nodiscard]] bool receive(GlyphPack pack, const GlyphFiles& files);
    // A picture that take_images_wanted() asked for: its pixels, four bytes each; of 0 × 0 where it
    // cannot be decoded. False when they are not what they should be.
    [[nodiscard]] bool receive_image(
        std::uint64_t id, int width, int height, std::string_view rgba
    );
    // What was meant elsewhere than in here: an address, a test.
    void dispatch(Action action);
    // How an effect went, and what arrives from outside (files, stored records).
    void dispatch(Outcome outcome);
    // From the mirror: assistive technology, the DOM's focus, text typed into a real field.
    void request(SemanticRequest request);
    // From the pointer, over the canvas.
    void point(PointerInput input);
    // A key pressed while no text field has the focus. True: it was a shortcut, and the page
    // shall not act on it as well. Acts at once, after everything fed before it.
    bool key(const KeyPress& press);

    // Runs one frame and returns the effects of all the actions since the last.
    // `now_ms`: a monotonic clock. `facts`: app/host_facts.hpp.
    std::vector<Effect> frame(double now_ms, const HostFacts& facts);
    // Whether another frame shall follow even if nothing happens (settling, an animation).
    [[nodiscard]] bool wants_frame() const;
    // After how many milliseconds a frame is wanted although nothing happens (a tooltip to show,
    // a message to take away); negative: never.
    [[nodiscard]] double wake_after_ms() const;

    [[nodiscard]] const Tree& tree() const;
    [[nodiscard]] const State& state() const;
    // Of the document as it is now.
    [[nodiscard]] const Results& results();
    struct FocusRequest {
        NodeId node = 0;           // 0: leave the focus where it is
        bool selects_text = false; // of a field that holds a stand-in
    };
    // The node the page shall give the DOM focus to after this frame, once.
    [[nodiscard]] FocusRequest take_focus_request();
    // What the host shall fetch, because a text drawn in the last frame needs it; each once.
    [[nodiscard]] std::vector<GlyphPack> take_glyphs_wanted();
    // Pictures the host shall decode, because they were drawn in the last frame; each once.
    [[nodiscard]] std::vector<ImageWanted> take_images_wanted();
    // The theme that is drawn: the one chosen, or what the surface prefers.
    [[nodiscard]] Theme theme_shown() const;
    // The pointer's shape: "default", "pointer", "text", "grab", "ew-resize".
    [[nodiscard]] std::string_view cursor() const;

    // For the test that every interactive item has a node: items ImGui drew this frame that
    // answer to a pointer but belong to no node.
    [[nodiscard]] const std::vector<std::string>& items_without_node() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace tappa::ui
