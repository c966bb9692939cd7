#include "base/text.hpp"

#include "ui/kit/kit_internal.hpp"

#include <algorithm>
#include <cmath>

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

// Lines end at spaces. ImGui's own wrapping also ends them after a comma or a point, and would
// break "5,5" in two. A word longer than a line breaks after a hyphen, slash or apostrophe in it,
// or anywhere.
std::vector<std::string_view> Ui::Internal::wrap(
    const FontStyle& style, std::string_view text, float width
) const {
    text = memory.glyphs.drawable(text);
    ImFontBaked* baked = style.font->GetFontBaked(style.size);
    const float ratio = style.size / baked->Size;
    const float room = std::max(width, 1.0F) / ratio + 0.01F;
    std::vector<std::string_view> lines;
    std::size_t start = 0;    // of the line
    std::size_t break_at = 0; // where the line ends if the word under way does not fit
    std::size_t soft = 0;     // where the word may be broken
    float length = 0;
    float after_break = 0; // length of what follows break_at, the spaces there left out
    float after_soft = 0;
    const auto end_line = [&](std::size_t end, std::size_t next, float rest) {
        std::size_t last = end;
        while (last > start && text[last - 1] == ' ')
            --last;
        lines.push_back(text.substr(start, last - start));
        start = break_at = soft = next;
        length = after_break = after_soft = rest;
    };
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t before = at;
        const char32_t c = next_code_point(text, at);
        if (c == '\n') {
            end_line(before, at, 0);
            continue;
        }
        const float advance = baked->GetCharAdvance(static_cast<ImWchar>(c));
        if (c == ' ') {
            if (before == start && !lines.empty()) { // spaces at a break belong to no line
                start = break_at = soft = at;
                continue;
            }
            length += advance;
            break_at = soft = at;
            after_break = after_soft = 0;
            continue;
        }
        if (length + advance > room && before > start) {
            if (break_at > start)
                end_line(break_at, break_at, after_break);
            if (length + advance > room && before > start)
                end_line(
                    soft > start ? soft : before,
                    soft > start ? soft : before,
                    soft > start ? after_soft : 0
                );
        }
        length += advance;
        after_break += advance;
        after_soft += advance;
        if (c < 0x80 && soft_ends.find(static_cast<char>(c)) != std::string_view::npos) {
            soft = at;
            after_soft = 0;
        }
    }
    end_line(text.size(), text.size(), 0);
    return lines;
}

std::vector<std::string_view> Ui::Internal::wrap_whole(
    FontStyle& style, float css_size, bool semibold, std::string_view text, float width
) const {
    const auto breaks_word = [](const std::vector<std::string_view>& lines) {
        for (std::size_t i = 0; i + 1 < lines.size(); ++i)
            if (!lines[i].empty() && end_of(lines[i]) == lines[i + 1].data()
                && soft_ends.find(lines[i].back()) == std::string_view::npos)
                return true;
        return false;
    };
    style = font_style(css_size, semibold);
    std::vector<std::string_view> lines = wrap(style, text, width);
    if (!breaks_word(lines))
        return lines;
    for (float less = 1; less <= most_less; ++less) {
        const FontStyle smaller = font_style(css_size - less, semibold);
        std::vector<std::string_view> tried = wrap(smaller, text, width);
        if (breaks_word(tried))
            continue;
        style = smaller;
        return tried;
    }
    return lines;
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

void Ui::text(std::string_view text, TextOptions options) {
    Internal& p = *m_internal;
    FontStyle style = p.font_style(options.size > 0 ? options.size : body_size, options.semibold);
    const Colour colour = options.colour.value_or(theme().ink);
    const bool flow = p.area().flow;
    ImRect rect;
    if (flow || options.one_line) {
        const float room = flow ? p.area().width : p.area().width;
        const std::string shown = p.cut(style, text, room);
        const float width = p.text_width(style, shown);
        rect = p.place(flow ? width : 0, style.line_height);
        if (!flow)
            p.area().natural = std::max(p.area().natural, width);
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
        float widest = 0;
        rect = p.place(0, style.line_height * static_cast<float>(lines.size()));
        rect.Max.x = rect.Min.x + measure;
        ImRect line(rect.Min.x, rect.Min.y, rect.Max.x, rect.Min.y + style.line_height);
        for (const std::string_view words : lines) {
            widest = std::max(widest, p.text_width(style, words));
            p.draw_text_in(line, style, colour, words, options.align);
            line.Translate({0, style.line_height});
        }
        p.area().natural = std::max(p.area().natural, widest);
    }
    if (options.hidden)
        return;
    const std::string key = options.key.empty() ? p.auto_key() : std::string(options.key);
    p.focus_ring(p.add(Role::Text, key, text, rect), rect, 4);
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
