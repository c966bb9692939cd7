#include "base/number.hpp"
#include "ui/kit/kit_internal.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

// A label with its value at the right, in as many lines as they need: people name segments at
// length, and what a finger reaches has no tooltip.
class SliderWords {
public:
    SliderWords(Ui::Internal& parts, std::string_view label, std::string_view value, float width)
        : m_internal(parts)
        , m_style(parts.font_style(13, true))
        , m_small(parts.font_style(13, false))
        , m_label(parts.wrap(m_style, label, width))
        , m_value(parts.wrap(m_small, value, width)) {
        if (m_label.empty() || m_value.empty())
            return;
        // Whole beside the label's last line, else below it.
        const float used = parts.text_width(m_style, m_label.back());
        const bool beside = m_value.size() == 1
            && used + parts.px(8) + parts.text_width(m_small, m_value.front()) <= width;
        m_value_from = m_label.size() - (beside ? 1 : 0);
    }
    [[nodiscard]] float height() const {
        const std::size_t lines = std::max(m_label.size(), m_value_from + m_value.size());
        return m_style.line_height * static_cast<float>(std::max<std::size_t>(lines, 1));
    }
    void draw(const ImRect& rect) const {
        const ThemeColours& theme = m_internal.theme();
        const auto line = [&](std::size_t at) {
            const float y = rect.Min.y + m_style.line_height * static_cast<float>(at);
            return ImRect(rect.Min.x, y, rect.Max.x, y + m_style.line_height);
        };
        for (std::size_t i = 0; i < m_label.size(); ++i)
            m_internal.draw_text_in(line(i), m_style, theme.ink, m_label[i]);
        for (std::size_t i = 0; i < m_value.size(); ++i)
            m_internal.draw_text_in(
                line(m_value_from + i), m_small, theme.ink_soft, m_value[i], Align::End
            );
    }

private:
    Ui::Internal& m_internal;
    FontStyle m_style;
    FontStyle m_small;
    std::vector<std::string_view> m_label; // by line
    std::vector<std::string_view> m_value;
    std::size_t m_value_from = 0; // the line of the label that the value begins beside
};

} // namespace

std::optional<double> Ui::slider(
    std::string_view key, std::string_view label, double value, const SliderOptions& options
) {
    Internal& p = *m_internal;
    const int first_vertex = p.next_vertex();
    const float track_height = p.px(coarse_pointer() ? 44 : 28);
    const SliderWords drawn(p, label, options.value_text, p.area().width);
    const ImRect rect = p.place(0, drawn.height() + track_height);
    const ImRect bar({rect.Min.x, rect.Max.y - track_height}, rect.Max);
    drawn.draw(rect);

    Node node;
    node.role = Role::Slider;
    node.key = key;
    node.name = label;
    node.minimum = options.minimum;
    node.maximum = options.maximum;
    node.step = options.step;
    node.value = exact_text(value);
    node.description = options.value_text;
    const NodeId id = p.add(std::move(node), bar);
    const Interaction state = p.interact(id, bar);

    std::optional<double> wanted;
    const float knob = p.px(9);
    const float left = bar.Min.x + knob;
    const float length = std::max(1.0F, bar.GetWidth() - knob * 2);
    if (state.held) {
        const double share = std::clamp((ImGui::GetIO().MousePos.x - left) / length, 0.0F, 1.0F);
        wanted = options.minimum + share * (options.maximum - options.minimum);
    }
    if (const auto text = p.typed(id))
        wanted = number_from_exact_text(*text);
    if (wanted) {
        const double steps = std::round((*wanted - options.minimum) / options.step);
        wanted =
            std::clamp(options.minimum + steps * options.step, options.minimum, options.maximum);
        // Steps of a tenth do not add up exactly in binary; a tiny remainder must not show.
        wanted = std::round(*wanted * 1e6) / 1e6;
        if (*wanted == value && !options.unset)
            wanted.reset();
    }
    const double shown = wanted.value_or(value);
    const double range = options.maximum - options.minimum;
    const auto share = static_cast<float>(range > 0 ? (shown - options.minimum) / range : 0);
    const float middle = bar.GetCenter().y;
    const float at = left + std::clamp(share, 0.0F, 1.0F) * length;
    p.fill({left, middle - p.px(2), left + length, middle + p.px(2)}, theme().line, 2);
    const Colour ink = options.unset && !wanted ? theme().control : theme().accent;
    if (!options.unset)
        p.fill({left, middle - p.px(2), at, middle + p.px(2)}, ink, 2);
    p.disc({at, middle}, knob, ink);
    p.disc({at, middle}, knob - p.px(3), theme().surface);
    p.focus_ring(id, {{bar.Min.x, bar.Min.y + p.px(3)}, bar.Max}, 8); // not over the words
    p.pale_from(first_vertex);
    return wanted;
}

} // namespace tappa::ui
