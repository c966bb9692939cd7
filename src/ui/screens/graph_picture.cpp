#include "ui/screens/graph_picture.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "graph/drawn.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace tappa::ui {

namespace {

constexpr float colour_width = 252;
constexpr float sliders_beside_from = 780; // beside what colours the cards, and the zoom
// What stands above the picture and below it on a page that begins with it.
constexpr float room_around = 212;

constexpr std::array<Text, 5> colour_names{
    Text::GraphColourAbandonment,
    Text::GraphColourEmotion,
    Text::GraphColourPain,
    Text::GraphColourVisits,
    Text::GraphColourRemovalEffect};

// All that the card shows, and where it stands.
std::string spoken(
    const Ui& ui, const GraphPage& page, std::size_t node, double leave, std::int64_t pains
) {
    std::vector<std::string> parts{node_name(ui, page, node)};
    if (const Touchpoint* const touchpoint = touchpoint_at(page, node)) {
        parts.push_back(stage_title(ui, touchpoint->stage));
        if (touchpoint->moment_of_truth)
            parts.emplace_back(ui.say(Text::JourneyMomentOfTruth));
    }
    const double reach = page.flow(node).reach;
    parts.push_back(percent(ui, reach) + " " + std::string(ui.say(Text::GraphReachOf)));
    if (reach > 0)
        parts.push_back(percent(ui, leave) + " " + std::string(ui.say(Text::GraphLeaveOf)));
    if (pains > 0)
        parts.push_back(ui.say_count(Text::JourneyCardPainPoints, pains));
    return joined(parts, ", ");
}

// The links one after the other, from Start to the Goal where some come to it.
scene::MarkedPath marked_path(const JourneyGraph& graph, const GraphPage& page) {
    scene::MarkedPath marked{
        std::vector<bool>(graph.touchpoints.size(), false),
        std::vector<bool>(graph.links.size(), false)};
    const auto mark = [&](std::size_t from, std::size_t to) {
        if (const std::optional<std::size_t> link = link_between(graph, from, to))
            marked.links[*link] = true;
    };
    std::size_t before = graph.start();
    for (const TouchpointId& id : page.look().marked) {
        const std::optional<std::size_t> node = touchpoint_in(graph, id);
        if (!node)
            continue;
        marked.cards[*node] = true;
        mark(before, *node);
        before = *node;
    }
    if (!page.journey.variants)
        return marked;
    const JourneyVariants& variants = **page.journey.variants; // the picture is of all customers
    const auto place = variant_place(variants, page.look().marked);
    if (!place)
        return marked;
    const JourneyVariant& variant = variants.most_frequent[*place];
    if (variant.conversions > 0)
        mark(before, graph.goal());
    if (flows_are_counted(graph))
        marked.flow = variant.customers;
    return marked;
}

void colour_ui(Ui& ui, const GraphPage& page) {
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < colour_names.size(); ++i)
        choices.push_back({std::to_string(i), std::string(ui.say(colour_names[i]))});
    const auto chosen = ui.select(
        picture_top_key,
        ui.say(Text::GraphColour),
        choices,
        std::to_string(static_cast<int>(page.look().colour)),
        {.label_hidden = true, .width = colour_width, .local = true}
    );
    for (std::size_t i = 0; chosen && i < choices.size(); ++i)
        if (choices[i].id == *chosen)
            look_at_graph<&GraphLook::colour>(ui, static_cast<report::CardColour>(i));
}

} // namespace

void GraphPictureView::lay_out(const GraphPage& page, bool same_journey) {
    DrawnWays drawn = drawn_ways(page.figures.graph, page.journey);
    m_computed = std::move(drawn.computed);
    if (m_graph == drawn.graph && !m_layout.cards.empty())
        return;
    std::vector<std::string> kept_order;
    if (same_journey)
        kept_order = std::move(m_layout.order);
    m_graph = std::move(drawn.graph);
    m_flows = flows_of(m_graph, page.figures.analysis.absorption);
    m_layout = layout_of(m_graph, m_flows, kept_order);
}

void GraphPictureView::name_cards(const Ui& ui, const GraphPage& page) {
    const GraphArcs arcs(page.figures.graph); // that of the picture lacks what nobody drew
    std::unordered_map<std::string, std::int64_t> pains;
    for (const PainPoint& pain : page.journey.pain_points)
        ++pains[pain.touchpoint.text];
    m_spots.clear();
    for (std::size_t node = 0; node < m_layout.cards.size(); ++node) {
        const std::string& id = m_graph.touchpoints[node].id;
        const auto found = pains.find(id);
        const LayoutBox& card = m_layout.cards[node];
        m_spots.push_back(
            {SpotKind::Card,
             "card/" + id,
             spoken(
                 ui,
                 page,
                 node,
                 arcs.probability(node, m_graph.exit()),
                 found == pains.end() ? 0 : found->second
             ),
             card.x,
             card.y,
             card.width,
             card.height}
        );
        m_spots.back().handle = ui.say(Text::GraphDrawFrom, {node_name(ui, page, node)});
        m_spots.back().shortcut = "D";
    }
    name_ends(ui);
}

// What the sliders leave out, but for what is chosen, marked or looked for.
void GraphPictureView::hide_rest(const GraphPage& page, scene::TouchpointGraphInput& input) {
    for (PictureSpot& spot : m_spots)
        spot.hidden = false;
    const ShownPart& part = shown_part_of(page);
    m_hidden_links.clear();
    if (part.is_whole() || part.touchpoints.size() != m_layout.cards.size())
        return;
    const auto is_kept = [&](std::size_t node) {
        return m_spots[node].marked || (input.chosen && input.chosen->touchpoint == node)
            || (input.marked && input.marked->cards[node]);
    };
    for (std::size_t node = 0; node < m_layout.cards.size(); ++node) {
        m_spots[node].hidden = !part.touchpoints[node] && !is_kept(node);
        input.hidden_cards.push_back(m_spots[node].hidden);
    }
    // A way that nobody takes is there with both of its cards, and as long as no other one is left
    // out for being rare.
    const auto is_there = [&](std::size_t node) {
        return node >= part.touchpoints.size() || part.touchpoints[node];
    };
    for (std::size_t link = 0; link < m_graph.links.size(); ++link) {
        const GraphLink& way = m_graph.links[link];
        const bool shown = m_computed[link]
            ? part.links[*m_computed[link]]
            : part.rare_transitions == 0 && is_there(way.from) && is_there(way.to);
        input.hidden_links.push_back(!shown && !(input.marked && input.marked->links[link]));
    }
    m_hidden_links = input.hidden_links;
}

void GraphPictureView::draw_scene(const Ui& ui, const GraphPage& page) {
    const auto chosen = touchpoint_in(m_graph, page.look().selected);
    const Passing passing = chosen ? passing_of(m_graph, m_flows, *chosen) : Passing();
    const report::GraphPicture picture{
        m_graph,
        page.figures.graph,
        page.figures.analysis.absorption,
        m_flows,
        m_layout,
        page.journey,
        usual_share(page.state.document.journeys),
        page.look().colour,
        chosen ? std::optional(scene::ChosenCard{*chosen, &passing}) : std::nullopt};
    scene::TouchpointGraphInput input = report::touchpoint_graph_input(picture, ui.language());
    if (!page.look().marked.empty())
        input.marked = marked_path(m_graph, page);
    hide_rest(page, input);
    scene::ChartStyle style;
    style.palette = *ui.theme().palette;
    style.language = ui.language();
    m_scene = scene::touchpoint_graph(input, style);
    find_lines(page);
}

void GraphPictureView::follow(const Ui& ui, const GraphPage& page) {
    const Subject subject{
        page.state.document.id,
        page.journey.id,
        page.state.revision,
        page.derived.is_graph_current(),
        page.state.graphs.count,
        ui.language()};
    const Look look{
        &ui.theme(),
        page.look().colour,
        page.look().selected,
        page.look().marked,
        page.look().touchpoints_shown,
        page.look().transitions_shown};
    if (subject == m_subject && look == m_look)
        return;
    if (subject != m_subject) {
        const bool same_journey =
            subject.document == m_subject.document && subject.journey == m_subject.journey;
        if (!same_journey)
            m_view = {};
        lay_out(page, same_journey);
        name_cards(ui, page);
        mark_found(ui, page);
    }
    m_subject = subject;
    m_look = look;
    draw_scene(ui, page);
}

void GraphPictureView::zoom_ui(Ui& ui) {
    auto flow = ui.flow("zoom", {.gap = 4, .row_height = 38});
    const ButtonOptions plain{.kind = ButtonKind::Ghost, .icon_only = true};
    ButtonOptions smaller = plain;
    smaller.icon = icons::minus;
    if (ui.button("zoom-out", ui.say(Text::GraphZoomOut), smaller))
        m_view.zoom_by = 1 / zoom_step;
    ui.text(formatted_percent(m_view.shown_zoom, 0, ui.language()), {.size = 13});
    ButtonOptions larger = plain;
    larger.icon = icons::plus;
    if (ui.button("zoom-in", ui.say(Text::GraphZoomIn), larger))
        m_view.zoom_by = zoom_step;
    ButtonOptions fit = plain;
    fit.icon = icons::maximize;
    if (ui.button("fit", ui.say(Text::GraphFit), fit))
        m_view = {.whole = true};
}

// In one row where there is room for all, so that the picture has the height.
void GraphPictureView::tools_ui(Ui& ui, const GraphPage& page) {
    const bool may_hide = may_hide_some(page);
    const bool beside = may_hide && ui.width() >= sliders_beside_from;
    {
        std::vector<Column> columns{Column::fixed(colour_width), Column::fit()};
        columns.insert(columns.begin() + 1, beside ? 2U : 1U, Column::grow());
        auto row =
            ui.columns("picture-tools", std::move(columns), {.gap = 14, .align = Align::Middle});
        ui.next_column();
        colour_ui(ui, page);
        if (beside)
            graph_shown_sliders_ui(ui, page);
        else
            ui.next_column();
        ui.next_column();
        zoom_ui(ui);
    }
    if (may_hide && !beside) {
        auto row = ui.columns("sliders", {Column::grow(), Column::grow()}, {.gap = 28});
        graph_shown_sliders_ui(ui, page);
    }
    graph_hidden_ui(ui, page);
}

// "In view: 1. Awareness to 3. Purchase, 8 of 25 touchpoints"
std::string GraphPictureView::in_view(const Ui& ui, const SeenPart& seen) const {
    std::int64_t there = 0;
    std::int64_t in_sight = 0;
    std::vector<JourneyStage> stages;
    for (std::size_t node = 0; node < m_layout.cards.size(); ++node) {
        if (m_spots[node].hidden)
            continue;
        ++there;
        if (!seen.has_middle_of(m_spots[node]))
            continue;
        ++in_sight;
        if (const auto& stage = m_graph.touchpoints[node].stage)
            stages.push_back(*stage);
    }
    if (in_sight == 0)
        return std::string(ui.say(Text::GraphMapNone));
    const std::string count = whole(ui, static_cast<double>(in_sight));
    if (stages.empty())
        return text_count(Text::GraphMapTouchpoints, ui.language(), there, {count});
    const auto [first, last] = std::minmax_element(stages.begin(), stages.end());
    if (*first == *last)
        return text_count(
            Text::GraphMapStage, ui.language(), there, {count, stage_title(ui, *first)}
        );
    return text_count(
        Text::GraphMapStages,
        ui.language(),
        there,
        {count, stage_title(ui, *first), stage_title(ui, *last)}
    );
}

void GraphPictureView::mark_found(const Ui& ui, const GraphPage& page) {
    m_found.clear();
    for (std::size_t node = 0; node < m_layout.cards.size(); ++node) {
        m_spots[node].marked = !m_words.empty() && is_found(m_words, node_name(ui, page, node));
        if (m_spots[node].marked)
            m_found.push_back(node);
    }
    if (m_at >= m_found.size())
        m_at = 0;
}

std::optional<std::size_t> GraphPictureView::found_ui(Ui& ui, const GraphPage& page) {
    const std::string words = folded(trimmed(page.look().words));
    std::optional<std::size_t> shown;
    if (words != m_words) {
        m_words = words;
        m_at = 0;
        mark_found(ui, page);
        if (hides_some(page.look()))
            draw_scene(ui, page); // what is found comes into sight
        if (!m_found.empty())
            shown = m_found.front();
    }
    if (words.empty())
        return shown;
    auto row = ui.flow("found", {.gap = 8, .row_height = 36});
    {
        auto status = ui.group(Role::Status, "found-count", {});
        if (m_found.empty())
            ui.muted(ui.say(Text::GraphFoundNone));
        else
            ui.text(
                ui.say_count(Text::GraphFound, std::ssize(m_found)), {.size = 14, .semibold = true}
            );
    }
    if (m_found.size() > 1
        && ui.button("found-next", ui.say(Text::GraphFoundNext), {.small = true})) {
        m_at = (m_at + 1) % m_found.size();
        shown = m_found[m_at];
    }
    return shown;
}

void GraphPictureView::draw(Ui& ui, const GraphPage& page) {
    follow(ui, page);
    auto card =
        ui.card("picture", {.padding_x = 4, .padding_y = 8, .name = ui.say(Text::GraphPicture)});
    auto gap = ui.gap(8);
    tools_ui(ui, page);
    PictureOptions options;
    options.chosen = touchpoint_in(m_graph, page.look().selected);
    options.map = {
        std::string(ui.say(Text::GraphMap)),
        std::string(ui.say(Text::GraphMapKeys)),
        [this, &ui](const SeenPart& seen) { return in_view(ui, seen); }};
    const float room = ui.page_height() - room_around - what_if_foot_height(ui, page.look());
    options.height = std::clamp(room, 320.0F, 760.0F);
    if (page.look().selected != m_revealed) {
        m_revealed = page.look().selected;
        options.reveal = touchpoint_in(m_graph, m_revealed);
    }
    if (const auto found = found_ui(ui, page))
        options.reveal = found;
    graph_marked_path_ui(ui, page);
    drawing_ui(ui, page);
    options.lines = &m_lines;
    if (const WayEnds& way = page.look().way; !way.is_none())
        for (std::size_t line = 0; line < m_ways.size(); ++line)
            if (m_ways[line] == way)
                options.chosen_line = line;
    if (const auto& from = page.look().drawing)
        options.drawing =
            from->empty() ? std::optional(m_graph.start()) : touchpoint_in(m_graph, *from);
    follow_result(
        ui,
        page,
        picture(ui, "graph", ui.say(Text::GraphPicture), m_scene, m_spots, m_view, options)
    );
    legend_ui(ui, page);
    if (may_hide_some(page) && hides_some(page.look()))
        ui.muted(ui.say(Text::GraphShownNote));
    ui.muted(ui.say(Text::GraphPictureHint));
}

} // namespace tappa::ui
