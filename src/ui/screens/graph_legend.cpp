// What the signs of the graph's picture mean: those that are in it.

#include "base/text.hpp"
#include "scene/graph_card.hpp"
#include "scene/pieces.hpp"
#include "ui/screens/graph_picture.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace tappa::ui {

namespace {

constexpr float sign_size = 14;
constexpr double card_tone = 0.35; // of a colour on a card that has much of it

void sign_ui(Ui& ui, std::string_view icon, Text words, Colour colour) {
    ui.text_with_icon(
        icon,
        ui.say(words),
        {.size = sign_size, .colour = colour},
        {.size = 12, .colour = ui.theme().ink_soft}
    );
}

} // namespace

std::vector<scene::LegendEntry> GraphPictureView::line_signs(const Ui& ui, const GraphPage& page)
    const {
    using scene::LegendMark;
    const scene::Palette& palette = *ui.theme().palette;
    std::vector<scene::LegendEntry> entries;
    const auto add = [&](LegendMark mark, Colour colour, Text words) {
        entries.push_back({mark, colour, std::string(ui.say(words))});
    };
    if (touchpoint_in(m_graph, page.look().selected)) {
        add(LegendMark::Filled, palette.before, Text::GraphLegendBefore);
        add(LegendMark::Filled, palette.after, Text::GraphLegendAfter);
    } else {
        add(LegendMark::Filled, palette.flow, Text::GraphLegendFlow);
    }
    if (!m_layout.leaving.empty())
        add(LegendMark::Filled, palette.leaving, Text::GraphLegendLeave);
    if (std::any_of(m_layout.routes.begin(), m_layout.routes.end(), goes_back))
        add(LegendMark::DashedLine, palette.back, Text::GraphLegendBack);
    if (std::find(m_computed.begin(), m_computed.end(), std::nullopt) != m_computed.end())
        add(LegendMark::DottedLine, palette.flow_line, Text::GraphLegendNobody);
    const bool abandonment = page.look().colour == report::CardColour::Abandonment;
    if (abandonment)
        add(LegendMark::Filled,
            scene::mixed(palette.surface, palette.alert, card_tone),
            Text::GraphLegendOver);
    return entries;
}

void GraphPictureView::legend_ui(Ui& ui, const GraphPage& page) {
    auto group = ui.group(Role::Group, "legend", ui.say(Text::GraphLegendSigns));
    auto gap = ui.gap(4);
    scene::ChartStyle style;
    style.palette = *ui.theme().palette;
    style.language = ui.language();
    style.width = ui.width();
    const std::vector<scene::LegendEntry> entries = line_signs(ui, page);
    scene::Scene signs;
    signs.width = style.width;
    signs.height = scene::legend_height(entries, style);
    std::vector<std::string> words;
    for (const scene::LegendEntry& entry : entries)
        words.push_back(entry.label);
    signs.alternative = joined(words, ui.say(Text::CommonListSeparator));
    scene::add_legend(signs, entries, style, 0);
    ui.figure("signs", ui.say(Text::GraphLegendSigns), signs);
    auto row = ui.flow("icons", {.gap = 12, .row_height = 20, .align = Align::Middle});
    const auto& touchpoints = page.journey.touchpoints;
    const auto some = [&](auto has) {
        return std::any_of(touchpoints.begin(), touchpoints.end(), has);
    };
    ui.text(ui.say(Text::GraphLegendNumber), {.size = 12, .colour = ui.theme().ink_soft});
    if (some([](const Touchpoint& touchpoint) { return touchpoint.emotion.has_value(); }))
        sign_ui(ui, emotion_icon(1), Text::JourneyEmotion, style.palette.emotions.back());
    if (some([](const Touchpoint& touchpoint) { return touchpoint.moment_of_truth; }))
        sign_ui(ui, icons::star, Text::JourneyMomentOfTruth, style.palette.star);
    if (!page.journey.pain_points.empty())
        sign_ui(ui, icons::triangle_alert, Text::JourneyPainPoints, style.palette.alert);
}

} // namespace tappa::ui
