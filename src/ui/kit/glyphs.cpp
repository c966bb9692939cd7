#include "ui/kit/glyphs.hpp"

#include "base/text.hpp"

#include <imgui.h>
// A font that got more glyphs must forget which ones it lacked.
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <utility>

namespace tappa::ui {

namespace {

constexpr std::array<std::string_view, glyph_pack_count> pack_ids{
    "latin", "greek", "cyrillic", "signs", "composition", "usual"};

constexpr char32_t box = 0x25A1;
constexpr char32_t basic_plane = 0x10000;

struct Range {
    char32_t first;
    char32_t last;
};

template <std::size_t Count>
bool is_in(char32_t c, const std::array<Range, Count>& ranges) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
        return c >= range.first && c <= range.last;
    });
}

// As PACKS in tools/make_fonts.py.
constexpr std::array<Range, 4> latin{
    {{0x180, 0x2FF}, {0x1E00, 0x1EFF}, {0x2C60, 0x2C7F}, {0xA720, 0xA7FF}}};
constexpr std::array<Range, 2> greek{{{0x370, 0x3FF}, {0x1F00, 0x1FFF}}};
constexpr std::array<Range, 4> cyrillic{
    {{0x400, 0x52F}, {0x1C80, 0x1C8F}, {0x2DE0, 0x2DFF}, {0xA640, 0xA69F}}};
constexpr std::array<Range, 3> signs{{{0x300, 0x36F}, {0x2000, 0x2E7F}, {0xFE20, 0xFE2F}}};

// Joiners, direction marks, variation selectors, tags: the PDF leaves out the same
// (web/pdf/face.ts).
constexpr std::array<Range, 12> invisible{
    {{0x00, 0x08},
     {0x0B, 0x1F},
     {0x7F, 0x9F},
     {0xAD, 0xAD},
     {0x34F, 0x34F},
     {0x61C, 0x61C},
     {0x180B, 0x180F},
     {0x200B, 0x200F},
     {0x202A, 0x202E},
     {0x2060, 0x206F},
     {0xFE00, 0xFE0F},
     {0xFEFF, 0xFEFF}}};
constexpr std::array<Range, 5> spaces{
    {{0x1680, 0x1680}, {0x2000, 0x200A}, {0x2028, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}}};
constexpr std::array<Range, 4> marks{
    {{0x300, 0x36F}, {0x483, 0x487}, {0x20D0, 0x20F0}, {0xFE20, 0xFE2F}}};

// Ligatures that copying from a PDF leaves in texts, U+FB00 and on; Inter has none of them.
constexpr std::array<std::string_view, 7> ligatures{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
constexpr char32_t first_ligature = 0xFB00;

bool is_ligature(char32_t c) {
    return c >= first_ligature && c < first_ligature + ligatures.size();
}

bool is_flag_half(char32_t c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

bool is_skin_tone(char32_t c) {
    return c >= 0x1F3FB && c <= 0x1F3FF;
}

// Emoji and their like, which a joiner makes one picture; letters stay letters.
bool is_picture(char32_t c) {
    return (c >= 0x2190 && c <= 0x2BFF) || c >= 0x1F000;
}

constexpr char32_t zero_width_joiner = 0x200D;

std::optional<GlyphPack> pack_of(char32_t c) {
    if (is_in(c, latin))
        return GlyphPack::Latin;
    if (is_in(c, greek))
        return GlyphPack::Greek;
    if (is_in(c, cyrillic))
        return GlyphPack::Cyrillic;
    if (is_in(c, signs))
        return GlyphPack::Signs;
    return std::nullopt;
}

// Latin letters and their accents, which every text font here has.
bool needs_no_look(std::string_view text) {
    constexpr unsigned char first_of_others = 0xC6; // U+0180 and above
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= first_of_others || (byte < 0x20 && byte != '\n') || byte == 0x7F)
            return false;
        if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0xAD)
            return false;
    }
    return true;
}

// Merges the glyphs of a file into a font that is there already.
bool merge(ImFontAtlas& atlas, ImFont* font, std::string_view bytes) {
    const auto place = std::find(atlas.Fonts.begin(), atlas.Fonts.end(), font);
    if (place == atlas.Fonts.end())
        return false;
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false; // it takes a copy
    config.MergeMode = true;             // into the last font, which this one is for the moment
    std::swap(*place, atlas.Fonts.back());
    // The atlas only reads the bytes; its signature is older than const.
    void* data = const_cast<char*>(bytes.data());
    const bool merged =
        atlas.AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()), 0.0F, &config) != nullptr;
    std::swap(*place, atlas.Fonts.back());
    ImFontAtlasFontDiscardBakes(&atlas, font, 0);
    return merged;
}

} // namespace

std::string_view glyph_pack_id(GlyphPack pack) {
    return pack_ids[static_cast<std::size_t>(pack)];
}

std::optional<GlyphPack> glyph_pack_from_id(std::string_view id) {
    const auto found = std::find(pack_ids.begin(), pack_ids.end(), id);
    if (found == pack_ids.end())
        return std::nullopt;
    return static_cast<GlyphPack>(found - pack_ids.begin());
}

Glyphs::State Glyphs::found(char32_t c) {
    if (c >= basic_plane)
        return c >= 0xE0000 && c <= 0xE0FFF ? State::Dropped : State::Lacking;
    if (c == '\n' || c == '\t')
        return State::Drawn;
    if (is_in(c, invisible))
        return State::Dropped;
    if (is_in(c, marks))
        return State::Mark;
    if (font->IsGlyphInFont(static_cast<ImWchar>(c)))
        return State::Drawn;
    if (is_in(c, spaces))
        return State::Space;
    if (is_ligature(c))
        return State::Ligature;
    const std::optional<GlyphPack> pack = pack_of(c);
    if (!pack || has(*pack))
        return State::Lacking;
    want(*pack);
    return State::Waiting;
}

Glyphs::State Glyphs::state_of(char32_t c) {
    if (c >= basic_plane)
        return found(c);
    if (m_states.empty())
        m_states.resize(basic_plane);
    State& state = m_states[c];
    if (state == State::Unknown)
        state = found(c);
    return state;
}

void Glyphs::want(GlyphPack pack) {
    if (std::exchange(m_asked[static_cast<std::size_t>(pack)], true))
        return;
    m_wanted.push_back(pack);
}

char32_t Glyphs::composed(char32_t letter, char32_t mark) const {
    constexpr std::size_t row = 6;
    const auto number = [&](std::size_t at) {
        return static_cast<char32_t>(
            static_cast<unsigned char>(m_composition[at])
            | static_cast<unsigned char>(m_composition[at + 1]) << 8U
        );
    };
    std::size_t low = 0;
    std::size_t high = m_composition.size() / row;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        const std::pair<char32_t, char32_t> here{number(middle * row), number(middle * row + 2)};
        if (here == std::pair{letter, mark})
            return number(middle * row + 4);
        if (here < std::pair{letter, mark})
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

void Glyphs::append(std::string& drawn, std::string_view text) {
    std::size_t letter_at = 0; // where the letter before begins in `drawn`
    char32_t letter = 0;
    bool joining = false;
    bool half_flag = false;
    for (std::size_t at = 0; at < text.size();) {
        char32_t c = next_code_point(text, at);
        State state = state_of(c);
        const bool joined = std::exchange(joining, c == zero_width_joiner);
        if (state == State::Mark) {
            want(GlyphPack::Composition);
            const char32_t both = letter == 0 ? 0 : composed(letter, c);
            if (both != 0) {
                drawn.resize(letter_at);
                c = both;
                state = state_of(c);
            } else if (font->IsGlyphInFont(static_cast<ImWchar>(c))) {
                append_code_point(drawn, c);
                continue;
            } else {
                if (has(GlyphPack::Composition))
                    want(GlyphPack::Signs);
                // It would be a box over its letter.
                if (lacks_mark(c))
                    say_lacking(c);
                continue;
            }
        }
        if (state == State::Dropped)
            continue;
        letter_at = drawn.size();
        letter = c;
        if (state == State::Drawn) {
            append_code_point(drawn, c);
            half_flag = false;
            continue;
        }
        if (state == State::Ligature) {
            drawn += ligatures[c - first_ligature];
            continue;
        }
        if (state == State::Space) {
            drawn += ' ';
            continue;
        }
        // A family, a flag or a thumb with a skin tone is one picture: one box for it.
        const bool second_half = half_flag && is_flag_half(c);
        half_flag = !second_half && is_flag_half(c);
        if (state == State::Lacking)
            say_lacking(c);
        if ((joined && is_picture(c)) || second_half || is_skin_tone(c))
            continue;
        append_code_point(drawn, box);
    }
}

void Glyphs::say_lacking(char32_t c) {
    if (std::find(m_lacking_known.begin(), m_lacking_known.end(), c) != m_lacking_known.end())
        return;
    m_lacking_known.push_back(c);
    append_code_point(m_lacking, c);
}

std::string_view Glyphs::drawable(std::string_view text) {
    if (needs_no_look(text))
        return text;
    for (std::size_t at = 0; at < text.size();) {
        if (state_of(next_code_point(text, at)) == State::Drawn)
            continue;
        std::string drawn;
        drawn.reserve(text.size());
        append(drawn, text);
        return m_copies.emplace_back(std::move(drawn));
    }
    return text;
}

bool Glyphs::lacks_any(std::string_view text) {
    if (needs_no_look(text))
        return false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        const State state = state_of(c);
        if (state == State::Lacking || (state == State::Mark && lacks_mark(c)))
            return true;
    }
    return false;
}

bool Glyphs::lacks_mark(char32_t c) const {
    return has(GlyphPack::Composition) && has(GlyphPack::Signs)
        && !font->IsGlyphInFont(static_cast<ImWchar>(c));
}

bool Glyphs::receive(
    GlyphPack pack, const GlyphFiles& files, ImFontAtlas& atlas, const Fonts& fonts
) {
    if (has(pack))
        return true;
    if (pack == GlyphPack::Composition)
        m_composition = files.regular;
    else if (!merge(atlas, fonts.regular, files.regular) || !merge(atlas, fonts.semibold, files.semibold))
        return false;
    m_has[static_cast<std::size_t>(pack)] = true;
    m_states.clear();
    return true;
}

std::vector<GlyphPack> Glyphs::take_wanted() {
    return std::exchange(m_wanted, {});
}

std::string Glyphs::take_lacking() {
    return std::exchange(m_lacking, {});
}

} // namespace tappa::ui
