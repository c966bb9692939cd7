#include "scene/text_block.hpp"

#include "base/text.hpp"

#include <cstddef>
#include <utility>

namespace tappa::scene {

namespace {

class Lines {
public:
    Lines(const TextMeasure& measure, double size, TextWeight weight, double width)
        : m_measure(measure), m_size(size), m_weight(weight), m_width(width) {
        m_space = width_of(" ");
    }

    void add_word(std::string_view word) {
        const double width = width_of(word);
        const bool is_first = m_line.empty();
        if (!is_first && m_used + m_space + width > m_width)
            end_line();
        if (m_line.empty() && width > m_width) {
            add_broken(word);
            return;
        }
        if (!m_line.empty()) {
            m_line += ' ';
            m_used += m_space;
        }
        m_line += word;
        m_used += width;
    }
    void end_line() {
        m_lines.push_back(std::exchange(m_line, {}));
        m_used = 0;
    }
    std::vector<std::string> take() {
        if (!m_line.empty() || m_lines.empty())
            end_line();
        return std::move(m_lines);
    }

private:
    [[nodiscard]] double width_of(std::string_view text) const {
        return m_measure.width(text, m_size, m_weight);
    }
    void add_broken(std::string_view word) {
        for (std::size_t at = 0; at < word.size();) {
            const std::size_t begin = at;
            (void)next_code_point(word, at); // moves on by a letter
            const std::string_view letter = word.substr(begin, at - begin);
            const double width = width_of(letter);
            if (!m_line.empty() && m_used + width > m_width)
                end_line();
            m_line += letter;
            m_used += width;
        }
    }

    const TextMeasure& m_measure;
    double m_size;
    TextWeight m_weight;
    double m_width;
    double m_space = 0;
    std::vector<std::string> m_lines;
    std::string m_line;
    double m_used = 0; // of the width, by m_line
};

struct Scaled {
    Point corner;
    double scale = 1;

    [[nodiscard]] Point moved(Point point) const {
        return {corner.x + point.x * scale, corner.y + point.y * scale};
    }
    template <typename Placed>
    void place(Placed& item) const {
        const Point at = moved({item.x, item.y});
        item.x = at.x;
        item.y = at.y;
    }
    void dash(std::vector<double>& lengths) const {
        for (double& length : lengths)
            length *= scale;
    }
    void points(std::vector<Point>& all) const {
        for (Point& point : all)
            point = moved(point);
    }
    Item operator()(Polyline line) const {
        points(line.points);
        line.stroke_width *= scale;
        dash(line.dash);
        return line;
    }
    Item operator()(Polygon polygon) const {
        points(polygon.points);
        polygon.stroke_width *= scale;
        dash(polygon.dash);
        return polygon;
    }
    Item operator()(Rect rect) const {
        place(rect);
        rect.width *= scale;
        rect.height *= scale;
        rect.radius *= scale;
        rect.stroke_width *= scale;
        return rect;
    }
    Item operator()(Circle circle) const {
        place(circle);
        circle.r *= scale;
        circle.stroke_width *= scale;
        return circle;
    }
    Item operator()(Image image) const {
        place(image);
        image.width *= scale;
        image.height *= scale;
        return image;
    }
    Item operator()(Text text) const {
        place(text);
        text.size *= scale;
        return text;
    }
};

} // namespace

std::vector<std::string> whole_lines(
    const TextMeasure& measure, std::string_view text, double size, TextWeight weight, double width
) {
    Lines lines(measure, size, weight, width);
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const bool is_end = at == text.size();
        if (!is_end && text[at] != ' ' && text[at] != '\n' && text[at] != '\t')
            continue;
        if (at > begin)
            lines.add_word(text.substr(begin, at - begin));
        if (!is_end && text[at] == '\n')
            lines.end_line();
        begin = at + 1;
    }
    return lines.take();
}

double add_text_block(
    Scene& scene,
    const TextMeasure& measure,
    Point top_left,
    double width,
    std::string_view text,
    const TextStyle& style
) {
    if (text.empty())
        return top_left.y;
    const double step = style.size * line_step;
    double x = top_left.x;
    if (style.anchor != TextAnchor::Start)
        x += style.anchor == TextAnchor::Middle ? width / 2 : width;
    double y = top_left.y;
    for (const std::string& line : whole_lines(measure, text, style.size, style.weight, width)) {
        add_text(scene, {x, baseline_for_middle(y + step / 2, style.size)}, line, style);
        y += step;
    }
    return y;
}

void add_scaled(Scene& to, const Scene& drawing, Point corner, double scale) {
    const Scaled scaled{corner, scale};
    for (const Item& item : drawing.items)
        to.items.push_back(std::visit(scaled, item));
}

} // namespace tappa::scene
