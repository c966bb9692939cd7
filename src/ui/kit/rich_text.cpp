#include "ui/kit/kit_internal.hpp"

#include <algorithm>

namespace tappa::ui {

namespace {

struct Piece {
    std::string_view text; // words of one run in one line, with the spaces after them
    bool bold = false;
    float x = 0;
    int line = 0;
};

// Cuts a run into words; a line feed is a piece of its own.
std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == '\n') {
            words.push_back(text.substr(at++, 1));
            continue;
        }
        std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        while (end < text.size() && text[end] == ' ')
            ++end;
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

std::string_view without_spaces(std::string_view word) {
    while (!word.empty() && word.back() == ' ')
        word.remove_suffix(1);
    return word;
}

// Not rounded: a line is the sum of its words.
float width_of(const FontStyle& style, std::string_view text) {
    if (text.empty()) // may have no data at all, which ImGui takes for a C string
        return 0;
    return style.font->CalcTextSizeA(style.size, 1e9F, 0.0F, text.data(), text.data() + text.size())
        .x;
}

// Sets words one after the other into lines of a width.
class LineSetter {
public:
    LineSetter(const Ui::Internal& parts, float width) : m_internal(parts), m_width(width) {}

    void set(std::string_view word, const FontStyle& style, bool bold) {
        if (word == "\n") {
            next_line();
            return;
        }
        const float width = width_of(style, without_spaces(word));
        if (m_x > 0 && m_x + width > m_width)
            next_line();
        if (width > m_width) { // longer than a line: broken anywhere
            for (const std::string_view part : m_internal.wrap(style, word, m_width)) {
                if (m_x > 0)
                    next_line();
                put(part, style, bold);
            }
            return;
        }
        put(word, style, bold);
    }

    [[nodiscard]] const std::vector<Piece>& pieces() const { return m_pieces; }
    [[nodiscard]] int lines() const { return m_line + 1; }
    [[nodiscard]] float widest() const { return m_widest; }

private:
    void next_line() {
        m_x = 0;
        ++m_line;
    }
    void put(std::string_view word, const FontStyle& style, bool bold) {
        Piece* last = m_pieces.empty() ? nullptr : &m_pieces.back();
        const bool goes_on = last && last->line == m_line && last->bold == bold
            && last->text.data() + last->text.size() == word.data();
        if (goes_on)
            last->text = {last->text.data(), last->text.size() + word.size()};
        else
            m_pieces.push_back({word, bold, m_x, m_line});
        m_x += width_of(style, word);
        m_widest = std::max(m_widest, m_x);
    }

    const Ui::Internal& m_internal;
    float m_width;
    float m_x = 0;
    int m_line = 0;
    float m_widest = 0;
    std::vector<Piece> m_pieces;
};

} // namespace

void Ui::rich_text(const std::vector<TextRun>& runs, TextOptions options) {
    if (runs.size() == 1) {
        options.semibold = options.semibold || runs[0].bold;
        text(runs[0].text, options);
        return;
    }
    Internal& p = *m_internal;
    const float size = options.size > 0 ? options.size : 15;
    const FontStyle regular = p.font_style(size, options.semibold);
    const FontStyle bold = p.font_style(size, true);
    LineSetter setter(p, p.area().width);
    std::string name;
    for (const TextRun& run : runs) {
        name += run.text;
        for (const std::string_view word : words_of(p.memory.glyphs.drawable(run.text)))
            setter.set(word, run.bold ? bold : regular, run.bold);
    }
    const ImRect rect = p.place(0, regular.line_height * static_cast<float>(setter.lines()));
    p.area().natural = std::max(p.area().natural, setter.widest());
    const Colour ink = options.colour.value_or(theme().ink);
    for (const Piece& piece : setter.pieces())
        p.draw_text(
            {rect.Min.x + piece.x,
             rect.Min.y + regular.line_height * static_cast<float>(piece.line)},
            piece.bold ? bold : regular,
            ink,
            piece.text
        );
    if (!options.hidden)
        p.add(Role::Text, p.auto_key(), name, rect);
}

} // namespace tappa::ui
