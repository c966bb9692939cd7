#pragma once

#include "ui/kit/fonts.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tappa::ui {

// Further glyphs, fetched when a text needs them (tools/make_fonts.py makes the files).
// Composition: which letter and mark are one glyph, as composition.bin. Usual: all usual letters,
// which the page brings after its first screen without being asked.
enum class GlyphPack : std::uint8_t { Latin, Greek, Cyrillic, Signs, Composition, Usual };
inline constexpr std::size_t glyph_pack_count = 6;
[[nodiscard]] std::string_view glyph_pack_id(GlyphPack pack); // "latin"
[[nodiscard]] std::optional<GlyphPack> glyph_pack_from_id(std::string_view id);

struct GlyphFiles {
    std::string_view regular; // of Composition: the table
    std::string_view semibold;
};

// What the canvas draws of a text: letters and marks composed, invisible marks left out, and a box
// for what no font has.
class Glyphs {
public:
    // The view is of `text` itself, or of a copy kept until the next begin_pass().
    [[nodiscard]] std::string_view drawable(std::string_view text);
    // Whether some of its characters can only be drawn as a box.
    [[nodiscard]] bool lacks_any(std::string_view text);

    // A view of a text made in this pass, until the next begin_pass().
    [[nodiscard]] std::string_view kept(std::string text) {
        return m_copies.emplace_back(std::move(text));
    }

    void begin_pass() { m_copies.clear(); }
    // False: the files are not what they should be.
    [[nodiscard]] bool receive(
        GlyphPack pack, const GlyphFiles& files, ImFontAtlas& atlas, const Fonts& fonts
    );
    // Packs that texts needed since the last call, each once.
    [[nodiscard]] std::vector<GlyphPack> take_wanted();
    // Characters that no font has and that drawable() met since the last call, each once, as text.
    [[nodiscard]] std::string take_lacking();

    ImFont* font = nullptr; // both weights have the same glyphs

private:
    enum class State : std::uint8_t {
        Unknown,
        Drawn,
        Dropped,
        Space,
        Ligature,
        Mark,
        Waiting,
        Lacking
    };
    [[nodiscard]] State state_of(char32_t c);
    [[nodiscard]] State found(char32_t c);
    [[nodiscard]] char32_t composed(char32_t letter, char32_t mark) const;
    [[nodiscard]] bool has(GlyphPack pack) const { return m_has[static_cast<std::size_t>(pack)]; }
    void want(GlyphPack pack);
    void append(std::string& drawn, std::string_view text);
    void say_lacking(char32_t c);
    [[nodiscard]] bool lacks_mark(char32_t c) const; // known once both files with marks are here

    std::vector<State> m_states; // of the basic plane, once something beyond Latin was met
    std::deque<std::string> m_copies;
    std::string m_composition;
    bool m_has[glyph_pack_count] = {};
    bool m_asked[glyph_pack_count] = {};
    std::vector<GlyphPack> m_wanted;
    std::vector<char32_t> m_lacking_known;
    std::string m_lacking;
};

} // namespace tappa::ui
