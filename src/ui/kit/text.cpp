#include "base/text.hpp"

#include "base/syllables.hpp"
#include "ui/kit/kit_internal.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tappa::ui {

namespace {

constexpr float body_size = 15;
// A line of text at most, in letter sizes: about a hundred letters.
constexpr float measure_in_sizes = 50;
// After these a word longer than its line is broken.
constexpr std::string_view soft_ends = "-/'";
constexpr float most_less = 2; // how much smaller letters are to keep a word whole

const char* end_of(std::string_view text) {
    return text.data() + text.size();
}

// Lines end at spaces. ImGui's own wrapping also ends them after a comma or a point, and would
// break "5,5" in two. A word longer than a line breaks after a hyphen, slash or apostrophe in it,
// else between syllables, else anywhere.
class LineBreaker {
public:
    LineBreaker(Glyphs& glyphs, const FontStyle& style, std::string_view text, float width)
        : m_glyphs(glyphs)
        , m_text(glyphs.drawable(text))
        , m_baked(*style.font->GetFontBaked(style.size))
        , m_room(std::max(width, 1.0F) * m_baked.Size / style.size + 0.01F) {}

    // Whether words are divided by hyphens, which are not in the text.
    void run(bool hyphens) {
        std::size_t at = 0;
        while (at < m_text.size()) {
            const std::size_t before = at;
            const char32_t c = next_code_point(m_text, at);
            if (c == '\n') {
                end_line(before, at, 0);
                continue;
            }
            const float advance = advance_of(c);
            if (c == ' ') {
                if (before == m_start && !m_lines.empty()) { // at a break they belong to no line
                    m_start = m_break_at = m_soft = at;
                    continue;
                }
                m_length += advance;
                m_break_at = m_soft = at;
                m_after_break = m_after_soft = 0;
                continue;
            }
            make_room(before, advance, hyphens);
            m_length += advance;
            m_after_break += advance;
            m_after_soft += advance;
            if (c < 0x80 && soft_ends.find(static_cast<char>(c)) != std::string_view::npos) {
                m_soft = at;
                m_after_soft = 0;
            }
        }
        end_line(m_text.size(), m_text.size(), 0);
    }

    [[nodiscard]] std::vector<std::string_view> take_lines() { return std::move(m_lines); }
    [[nodiscard]] bool has_broken_word() const { return m_has_broken_word; }

private:
    [[nodiscard]] float advance_of(char32_t c) const {
        return m_baked.GetCharAdvance(static_cast<ImWchar>(c));
    }

    // For a letter this wide at `before`.
    void make_room(std::size_t before, float advance, bool hyphens) {
        const auto fits = [&] { return m_length + advance <= m_room || before <= m_start; };
        if (!fits() && m_break_at > m_start)
            end_line(m_break_at, m_break_at, m_after_break);
        if (!fits() && m_soft > m_start)
            end_line(m_soft, m_soft, m_after_soft);
        else if (!fits())
            break_word(before, hyphens);
    }

    // The line holds no more than the beginning of a word.
    void break_word(std::size_t before, bool hyphens) {
        m_has_broken_word = true;
        const std::size_t end = hyphens ? last_syllable_end() : m_start;
        if (end <= m_start) {
            end_line(before, before, 0);
            return;
        }
        const std::string_view part = m_text.substr(m_start, end - m_start);
        float rest = 0;
        for (std::size_t at = end; at < before;)
            rest += advance_of(next_code_point(m_text, at));
        end_line(end, end, rest);
        m_lines.back() = m_glyphs.kept(std::string(part) + "-");
    }

    // Where a hyphen still has room.
    [[nodiscard]] std::size_t last_syllable_end() const {
        const std::string_view word =
            m_text.substr(m_start, m_text.find_first_of(" \n", m_start) - m_start);
        float length = advance_of('-');
        std::size_t most = 0;
        for (std::size_t at = 0; at < word.size();) {
            length += advance_of(next_code_point(word, at));
            if (length > m_room)
                break;
            most = at;
        }
        return m_start + syllable_end(word, most);
    }

    void end_line(std::size_t end, std::size_t next, float rest) {
        std::size_t last = end;
        while (last > m_start && m_text[last - 1] == ' ')
            --last;
        m_lines.push_back(m_text.substr(m_start, last - m_start));
        m_start = m_break_at = m_soft = next;
        m_length = m_after_break = m_after_soft = rest;
    }

    Glyphs& m_glyphs;
    std::string_view m_text;
    ImFontBaked& m_baked;
    float m_room;
    std::vector<std::string_view> m_lines;
    std::size_t m_start = 0;    // of the line
    std::size_t m_break_at = 0; // where the line ends if the word under way does not fit
    std::size_t m_soft = 0;     // where the word may be broken
    float m_length = 0;
    float m_after_break = 0; // length of what follows m_break_at, the spaces there left out
    float m_after_soft = 0;
    bool m_has_broken_word = false;
};

} // namespace

FontStyle Ui::Internal::font_style(float css_size, bool semibold) const {
    FontStyle style;
    style.font = semibold ? memory.fonts.semibold : memory.fonts.regular;
    // Whole sizes only: ImGui rasterises those, and stretches the glyphs for any other.
    style.size = std::round(css_size * memory.scale * memory.fonts.text_ratio);
    const float leading = css_size >= 20 ? 1.28F : 1.42F;
    style.line_height = std::round(css_size * memory.scale * leading);
    return style;
}

float Ui::Internal::text_width(const FontStyle& style, std::string_view text) const {
    if (text.empty()) // may have no data at all, which ImGui takes for a C string
        return 0;
    text = memory.glyphs.drawable(text);
    const ImVec2 size =
        style.font->CalcTextSizeA(style.size, 1e9F, 0.0F, text.data(), end_of(text));
    return std::ceil(size.x);
}

std::vector<std::string_view> Ui::Internal::wrap(
    const FontStyle& style, std::string_view text, float width
) const {
    LineBreaker lines(memory.glyphs, style, text, width);
    lines.run(true);
    return lines.take_lines();
}

std::vector<std::string_view> Ui::Internal::wrap_typed(
    const FontStyle& style, std::string_view text, float width
) const {
    LineBreaker lines(memory.glyphs, style, text, width);
    lines.run(false);
    return lines.take_lines();
}

std::vector<std::string_view> Ui::Internal::wrap_whole(
    FontStyle& style, float css_size, bool semibold, std::string_view text, float width
) const {
    style = font_style(css_size, semibold);
    LineBreaker lines(memory.glyphs, style, text, width);
    lines.run(true);
    for (float less = 1; lines.has_broken_word() && less <= most_less; ++less) {
        const FontStyle smaller = font_style(css_size - less, semibold);
        LineBreaker tried(memory.glyphs, smaller, text, width);
        tried.run(true);
        if (tried.has_broken_word())
            continue;
        style = smaller;
        return tried.take_lines();
    }
    return lines.take_lines();
}

std::string Ui::Internal::cut(const FontStyle& style, std::string_view text, float width) const {
    text = memory.glyphs.drawable(text);
    // An empty text may have no data at all, whatever the width.
    if (text.empty() || text_width(style, text) <= width)
        return std::string(text);
    constexpr std::string_view dots = "\u2026";
    const char* fits = nullptr;
    style.font->CalcTextSizeA(
        style.size,
        std::max(0.0F, width - text_width(style, dots)),
        0.0F,
        text.data(),
        end_of(text),
        &fits
    );
    std::string result(text.data(), static_cast<std::size_t>(fits - text.data()));
    while (!result.empty() && result.back() == ' ')
        result.pop_back();
    return result + std::string(dots);
}

void Ui::Internal::draw_text(
    ImVec2 top_left, const FontStyle& style, Colour colour, std::string_view text
) const {
    text = memory.glyphs.drawable(text);
    if (text.empty())
        return;
    const ImVec2 at(
        std::round(top_left.x), std::round(top_left.y + (style.line_height - style.size) / 2)
    );
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    if (at.y > clip.Max.y || at.y + style.size < clip.Min.y)
        return;
    draw().AddText(style.font, style.size, at, to_imgui(colour), text.data(), end_of(text));
}

void Ui::Internal::draw_text_in(
    const ImRect& rect, const FontStyle& style, Colour colour, std::string_view text, Align align
) const {
    float x = rect.Min.x;
    if (align != Align::Start) {
        const float free = rect.GetWidth() - text_width(style, text);
        x += align == Align::Middle ? free / 2 : free;
    }
    draw_text({x, rect.Min.y + (rect.GetHeight() - style.line_height) / 2}, style, colour, text);
}

void Ui::Internal::draw_icon(ImVec2 centre, std::string_view icon, float css_size, Colour colour)
    const {
    if (icon.empty())
        return;
    ImFont* font = memory.fonts.icons;
    const float size = std::round(css_size * memory.scale * memory.fonts.icon_ratio);
    const ImVec2 extent = font->CalcTextSizeA(size, 1e9F, 0.0F, icon.data(), end_of(icon));
    const ImVec2 at(std::round(centre.x - extent.x / 2), std::round(centre.y - size / 2));
    draw().AddText(font, size, at, to_imgui(colour), icon.data(), end_of(icon));
}

void Ui::heading(int level, std::string_view text, TextOptions options) {
    constexpr float sizes[] = {24, 24, 17, 15, 14, 14, 14};
    if (options.size <= 0)
        options.size = sizes[std::clamp(level, 1, 6)];
    options.semibold = true;
    const std::size_t before = m_internal->memory.tree.nodes().size();
    this->text(text, options);
    if (m_internal->memory.tree.nodes().size() == before)
        return;
    Node& node = m_internal->node(m_internal->last_node);
    node.role = Role::Heading;
    node.level = level;
}

void Ui::unseen_heading(int level, std::string_view text) {
    Internal& p = *m_internal;
    const Area& a = p.area();
    Node node;
    node.role = Role::Heading;
    node.key = p.auto_key();
    node.name = text;
    node.level = level;
    p.add(std::move(node), {a.x, a.y, a.x + a.width, a.y + 1});
}

void Ui::unseen_status(std::string_view key, std::string_view text) {
    Internal& p = *m_internal;
    const Area& a = p.area();
    const ImRect place(a.x, a.y, a.x + a.width, a.y + 1);
    p.enter(p.add(Role::Status, key, {}, place));
    p.add(Role::Text, "text", text, place);
    p.leave();
}

void Ui::text(std::string_view text, TextOptions options) {
    Internal& p = *m_internal;
    FontStyle style = p.font_style(options.size > 0 ? options.size : body_size, options.semibold);
    const Colour colour = options.colour.value_or(theme().ink);
    const bool flow = p.area().flow;
    ImRect rect;
    float words_width = 0;
    if (flow || options.one_line) {
        const float room = flow ? p.area().width : p.area().width;
        const std::string shown = p.cut(style, text, room);
        words_width = p.text_width(style, shown);
        rect = p.place(flow ? words_width : 0, style.line_height);
        if (!flow)
            p.area().natural = std::max(p.area().natural, words_width);
        p.draw_text_in(rect, style, colour, shown, options.align);
    } else {
        // Longer lines lose the reader on the way back to the next.
        const float size = options.size > 0 ? options.size : body_size;
        const float most = p.px(measure_in_sizes * size);
        const float measure =
            options.align == Align::Start ? std::min(p.area().width, most) : p.area().width;
        const auto lines = options.whole_words
            ? p.wrap_whole(style, size, options.semibold, text, measure)
            : p.wrap(style, text, measure);
        rect = p.place(0, style.line_height * static_cast<float>(lines.size()));
        rect.Max.x = rect.Min.x + measure;
        ImRect line(rect.Min.x, rect.Min.y, rect.Max.x, rect.Min.y + style.line_height);
        for (const std::string_view words : lines) {
            words_width = std::max(words_width, p.text_width(style, words));
            p.draw_text_in(line, style, colour, words, options.align);
            line.Translate({0, style.line_height});
        }
        p.area().natural = std::max(p.area().natural, words_width);
    }
    if (options.hidden)
        return;
    const std::string key = options.key.empty() ? p.auto_key() : std::string(options.key);
    const NodeId id = p.add(Role::Text, key, text, rect);
    if (options.align == Align::Start) // around the words, not all the room they stand in
        rect.Max.x = std::min(rect.Max.x, rect.Min.x + words_width);
    p.focus_ring(id, rect, 4);
}

float Ui::text_height(std::string_view text, TextOptions options, float width) const {
    const Internal& p = *m_internal;
    const FontStyle style =
        p.font_style(options.size > 0 ? options.size : body_size, options.semibold);
    return style.line_height
        * static_cast<float>(p.wrap(style, text, width * p.memory.scale).size());
}

void Ui::muted(std::string_view text) {
    this->text(text, {.size = 13, .colour = theme().ink_muted});
}

void Ui::icon(std::string_view icon, IconOptions options) {
    Internal& p = *m_internal;
    const float side = p.px(options.size);
    const ImRect rect = p.place(side, side);
    const ImVec2 centre(rect.Min.x + side / 2, rect.GetCenter().y);
    p.draw_icon(centre, icon, options.size, options.colour.value_or(theme().ink_soft));
    if (!options.name.empty())
        p.add(Role::Text, {}, options.name, rect);
}

void Ui::text_with_icon(
    std::string_view icon, std::string_view text, IconOptions icon_look, TextOptions text_look
) {
    Internal& p = *m_internal;
    const Area& a = p.area();
    const FontStyle style =
        p.font_style(text_look.size > 0 ? text_look.size : body_size, text_look.semibold);
    const float width = p.px(icon_look.size) + a.gap + p.text_width(style, text);
    if (!a.empty && a.cursor_x + width > a.x + a.width + 1)
        p.next_line();
    this->icon(icon, icon_look);
    this->text(text, text_look);
}

} // namespace tappa::ui
