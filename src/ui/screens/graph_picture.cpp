#include "ui/screens/graph_picture.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace tappa::ui {

namespace {

constexpr double zoom_step = 1.25;
constexpr double least_zoom = 0.1;
constexpr double most_zoom = 3;

constexpr std::array<Text, 5> colour_names{
    Text::GraphColourAbandonment,
    Text::GraphColourEmotion,
    Text::GraphColourPain,
    Text::GraphColourVisits,
    Text::GraphColourRemovalEffect};

report::CardColour card_colour(GraphColour colour) {
    return static_cast<report::CardColour>(colour);
}
static_assert(
    static_cast<int>(report::CardColour::RemovalEffect)
    == static_cast<int>(GraphColour::RemovalEffect)
);

// All that the card shows, and where it stands.
std::string spoken(const Ui& ui, const GraphPage& page, std::size_t node) {
    const TouchpointFlow& flow = page.flow(node);
    std::vector<std::string> parts{node_name(ui, page, node)};
    if (const Touchpoint* const touchpoint = touchpoint_at(page, node)) {
        parts.push_back(stage_title(ui, touchpoint->stage));
        if (touchpoint->moment_of_truth)
            parts.emplace_back(ui.say(Text::JourneyMomentOfTruth));
    }
    parts.push_back(percent(ui, flow.reach) + " " + std::string(ui.say(Text::GraphReachOf)));
    parts.push_back(
        percent(ui, abandonment_at(page.figures.graph, node)) + " "
        + std::string(ui.say(Text::GraphLeaveOf))
    );
    const TouchpointId id(page.figures.graph.touchpoints[node].id);
    const auto pains = static_cast<std::int64_t>(pain_points_of(page.journey, id).size());
    if (pains > 0)
        parts.push_back(ui.say_count(Text::JourneyCardPainPoints, pains));
    return joined(parts, ", ");
}

} // namespace

void GraphPictureView::lay_out(const GraphPage& page) {
    if (m_graph == page.figures.graph && !m_layout.cards.empty())
        return;
    LayoutOptions options;
    if (m_look.document == page.state.document.id)
        options.order = m_layout.order;
    m_graph = page.figures.graph;
    m_flows = flows_of(m_graph, page.figures.analysis.absorption);
    m_layout = layout_of(m_graph, m_flows, options);
}

void GraphPictureView::draw_scene(const Ui& ui, const GraphPage& page) {
    const auto chosen = touchpoint_in(m_graph, page.look().selected);
    Passing passing;
    if (chosen)
        passing = passing_of(m_graph, m_flows, *chosen);
    const report::GraphPicture picture{
        m_graph,
        page.figures.analysis.absorption,
        m_flows,
        m_layout,
        &page.journey,
        card_colour(page.look().colour),
        chosen,
        chosen ? &passing : nullptr};
    scene::TouchpointGraphInput input = report::touchpoint_graph_input(picture, ui.language());
    input.table = {}; // the screen has one of its own
    scene::ChartStyle style;
    style.palette = *ui.theme().palette;
    style.language = ui.language();
    m_scene = scene::touchpoint_graph(input, style);
    m_spots.clear();
    for (std::size_t node = 0; node < m_layout.cards.size(); ++node) {
        const LayoutBox& card = m_layout.cards[node];
        m_spots.push_back(
            {"card/" + m_graph.touchpoints[node].id,
             spoken(ui, page, node),
             card.x,
             card.y,
             card.width,
             card.height}
        );
    }
}

void GraphPictureView::follow(const Ui& ui, const GraphPage& page) {
    const Look look{
        page.state.revision,
        page.state.document.id,
        &ui.theme(),
        ui.language(),
        page.look().colour,
        page.look().selected,
        page.derived.is_graph_current()};
    if (look == m_look)
        return;
    if (m_look.document != look.document)
        m_view = {};
    lay_out(page);
    m_look = look;
    draw_scene(ui, page);
}

void GraphPictureView::tools_ui(Ui& ui, const GraphPage& page) {
    auto row = ui.columns(
        "picture-tools",
        {Column::grow(), Column::fit()},
        {.gap = 12, .stack_below = 520, .align = Align::Middle}
    );
    ui.next_column();
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < colour_names.size(); ++i)
        choices.push_back({std::to_string(i), std::string(ui.say(colour_names[i]))});
    const auto chosen = ui.select(
        "colour",
        ui.say(Text::GraphColour),
        choices,
        std::to_string(static_cast<int>(page.look().colour)),
        {.label_hidden = true, .width = 260, .local = true}
    );
    for (std::size_t i = 0; chosen && i < choices.size(); ++i)
        if (choices[i].id == *chosen)
            look_at_graph<&GraphLook::colour>(ui, static_cast<GraphColour>(i));
    ui.next_column();
    auto flow = ui.flow("zoom", {.gap = 4, .row_height = 38});
    const auto zoom = [&](double by) {
        m_view.zoom = std::clamp(m_view.shown_zoom * by, least_zoom, most_zoom);
    };
    const ButtonOptions plain{.kind = ButtonKind::Ghost, .icon_only = true};
    ButtonOptions smaller = plain;
    smaller.icon = icons::minus;
    if (ui.button("zoom-out", ui.say(Text::GraphZoomOut), smaller))
        zoom(1 / zoom_step);
    ui.text(formatted_percent(m_view.shown_zoom, 0, ui.language()), {.size = 13});
    ButtonOptions larger = plain;
    larger.icon = icons::plus;
    if (ui.button("zoom-in", ui.say(Text::GraphZoomIn), larger))
        zoom(zoom_step);
    if (ui.button(
            "fit",
            ui.say(Text::GraphFit),
            {.kind = ButtonKind::Ghost, .icon = icons::maximize, .small = true}
        ))
        m_view = {};
}

void GraphPictureView::draw(Ui& ui, const GraphPage& page) {
    follow(ui, page);
    auto card =
        ui.card("picture", {.padding_x = 12, .padding_y = 12, .name = ui.say(Text::GraphPicture)});
    tools_ui(ui, page);
    PictureOptions options;
    options.height = std::clamp(ui.page_height() - 250, 320.0F, 760.0F);
    if (page.look().selected != m_revealed) {
        m_revealed = page.look().selected;
        options.reveal = touchpoint_in(m_graph, m_revealed);
    }
    if (page.look().selected.empty())
        ui.muted(ui.say(Text::GraphPictureHint));
    const auto pressed =
        picture(ui, "graph", ui.say(Text::GraphPicture), m_scene, m_spots, m_view, options);
    if (!pressed)
        return;
    const TouchpointId id(m_graph.touchpoints[*pressed].id);
    const bool again = page.look().selected == id;
    m_revealed = again ? TouchpointId() : id; // it is where it was pressed
    look_at_graph<&GraphLook::selected>(ui, m_revealed);
}

} // namespace tappa::ui
