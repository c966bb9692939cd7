#include "base/number.hpp"
#include "base/text.hpp"
#include "scene/neighbourhood.hpp"
#include "scene/stage_bars.hpp"
#include "ui/screens/graph_parts.hpp"
#include "ui/screens/journey_words.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

// A touchpoint among its neighbours, and how far customers get: what a phone has for the picture.

namespace tappa::ui {

namespace {

constexpr float card_padding = 14;

scene::ChartStyle style_of(const Ui& ui) {
    scene::ChartStyle style;
    style.palette = *ui.theme().palette;
    style.language = ui.language();
    style.width = ui.width();
    return style;
}

// The chosen one, else the one to look at first: that of the first thing to do, or where most come.
std::optional<std::size_t> shown_touchpoint(const GraphPage& page) {
    const JourneyGraph& graph = page.figures.graph;
    if (const auto chosen = touchpoint_in(graph, page.look().selected))
        return chosen;
    for (const Finding& finding : page.figures.findings)
        if (finding.step == CycleStep::Act && !finding.touchpoints.empty())
            return finding.touchpoints.front();
    const std::vector<TouchpointFlow>& flows = page.figures.analysis.absorption.touchpoints;
    const auto most = std::max_element(
        flows.begin(),
        flows.end(),
        [](const TouchpointFlow& a, const TouchpointFlow& b) { return a.reach < b.reach; }
    );
    if (most == flows.end())
        return std::nullopt;
    return static_cast<std::size_t>(most - flows.begin());
}

// "5. Action · 3,062 of 13,087 get this far"
std::string reach_words(const Ui& ui, const GraphPage& page, JourneyStage stage, double share) {
    const std::string title = stage_title(ui, stage);
    if (const std::optional<double> all = customers(page))
        return ui.say(Text::GraphStageReach, {title, whole(ui, share * *all), whole(ui, *all)});
    return ui.say(Text::GraphStageReachShare, {title, percent(ui, share)});
}

// Where most customers of a stage come by; nothing where it has no touchpoint.
std::optional<std::size_t> most_reached_in(const GraphPage& page, JourneyStage stage) {
    std::optional<std::size_t> most;
    const JourneyGraph& graph = page.figures.graph;
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
        if (graph.touchpoints[node].stage == stage
            && (!most || page.flow(node).reach > page.flow(*most).reach))
            most = node;
    return most;
}

void stages_ui(Ui& ui, const GraphPage& page, std::optional<JourneyStage> chosen) {
    if (!page.counts_match) {
        ui.muted(ui.say(Text::GraphStagesUneven));
        return;
    }
    const std::vector<double>& reach = page.figures.analysis.stage_reach;
    if (reach.size() != enum_count<JourneyStage>)
        return;
    scene::StageBarsInput input;
    input.shares = reach;
    input.table.columns = {
        std::string(ui.say(Text::JourneyStage)), std::string(ui.say(Text::GraphReach))};
    std::vector<FigureSpot> spots;
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const auto place = static_cast<std::size_t>(stage);
        if (chosen == stage)
            input.chosen = place;
        input.table.rows.push_back({stage_title(ui, stage), percent(ui, reach[place])});
    }
    const std::string title(ui.say(Text::GraphStages));
    input.alternative = title;
    const scene::StageBars drawn = scene::stage_bars(input, style_of(ui));
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const LayoutBox& box = drawn.places[static_cast<std::size_t>(stage)];
        FigureSpot spot;
        spot.key = "stage/" + std::string(enum_id(stage));
        spot.name = reach_words(ui, page, stage, reach[static_cast<std::size_t>(stage)]);
        spot.x = box.middle().x;
        spot.y = box.middle().y;
        spot.radius = 4;
        spot.width = box.width;
        spot.height = box.height;
        spots.push_back(std::move(spot));
    }
    if (const auto pressed = ui.figure("stages", title, drawn.scene, {.spots = &spots}))
        if (const auto node = most_reached_in(page, static_cast<JourneyStage>(*pressed)))
            select_in_graph(ui, TouchpointId(page.figures.graph.touchpoints[*node].id));
    auto row = ui.columns("reach", {Column::grow(), Column::fit()}, {.gap = 12});
    ui.next_column();
    if (chosen)
        ui.muted(reach_words(ui, page, *chosen, reach[static_cast<std::size_t>(*chosen)]));
    ui.next_column();
    auto flow = ui.flow("goal", {.row_height = 20});
    ui.muted(ui.say(
        Text::GraphGoalShare,
        {formatted_percent(page.figures.analysis.absorption.conversion, 1, ui.language())}
    ));
}

scene::NeighbourWay way_of(const JourneyGraph& graph, std::size_t from, std::size_t to) {
    if (to == graph.exit())
        return scene::NeighbourWay::Leave;
    if (from >= graph.touchpoints.size() || to >= graph.touchpoints.size())
        return scene::NeighbourWay::On;
    return graph.touchpoints[to].stage < graph.touchpoints[from].stage || from == to
        ? scene::NeighbourWay::Back
        : scene::NeighbourWay::On;
}

class Around {
public:
    Around(Ui& ui, const GraphPage& page, std::size_t node)
        : m_ui(ui), m_page(page), m_graph(page.figures.graph), m_node(node) {}

    void draw() {
        m_all_before = neighbours_before(m_graph, m_page.figures.analysis.absorption, m_node);
        m_all_after = neighbours_after(m_graph, m_node);
        m_before = first_of(m_all_before);
        m_after = first_of(m_all_after);
        const scene::NeighbourhoodInput input = drawn_input();
        const scene::Neighbourhood drawn = scene::neighbourhood(input, style_of(m_ui));
        add_spots(m_before, drawn.before, "before/", Text::GraphComesFrom);
        add_spots(m_after, drawn.after, "after/", Text::GraphLeadsTo);
        const auto pressed = m_ui.figure(
            around_key, m_ui.say(Text::GraphAround, {input.name}), drawn.scene, {.spots = &m_spots}
        );
        if (pressed)
            select_in_graph(m_ui, TouchpointId(m_graph.touchpoints[m_nodes[*pressed]].id));
        say_hidden();
    }

private:
    [[nodiscard]] static std::vector<Neighbour> first_of(std::vector<Neighbour> neighbours) {
        neighbours.resize(std::min(neighbours.size(), scene::drawn_neighbours));
        return neighbours;
    }

    // How much of what comes and goes is still drawn, where not all of the ways are.
    void say_hidden() {
        if (m_before.size() == m_all_before.size() && m_after.size() == m_all_after.size())
            return;
        auto gap = m_ui.gap(2);
        auto status = m_ui.group(Role::Status, "around-still", {});
        say_still(m_before, m_all_before, Text::GraphAroundBefore);
        say_still(m_after, m_all_after, Text::GraphAroundAfter);
    }
    void say_still(
        const std::vector<Neighbour>& shown, const std::vector<Neighbour>& all, Text sentence
    ) {
        if (shown.size() == all.size())
            return;
        double share = 0;
        std::optional<double> count = 0;
        for (const Neighbour& neighbour : shown) {
            share += neighbour.share;
            count =
                count && neighbour.count ? std::optional(*count + *neighbour.count) : std::nullopt;
        }
        std::string told = m_ui.say(
            sentence,
            {whole(m_ui, static_cast<double>(shown.size())),
             whole(m_ui, static_cast<double>(all.size())),
             percent(m_ui, std::min(share, 1.0))}
        );
        if (count)
            told += " · " + text_amount(Text::GraphCustomers, m_ui.language(), *count, 0);
        m_ui.muted(told);
    }

    [[nodiscard]] scene::NeighbourCard card_of(const Neighbour& neighbour, bool is_before) const {
        const scene::NeighbourWay way = is_before ? way_of(m_graph, neighbour.node, m_node)
                                                  : way_of(m_graph, m_node, neighbour.node);
        std::string name = node_name(m_ui, m_page, neighbour.node);
        if (way == scene::NeighbourWay::Back)
            name = m_ui.say(is_before ? Text::GraphComesBack : Text::GraphGoesBack, {name});
        return {std::move(name), neighbour_words(m_ui, neighbour), neighbour.share, way};
    }

    [[nodiscard]] scene::NeighbourhoodInput drawn_input() const {
        scene::NeighbourhoodInput input;
        input.name = node_name(m_ui, m_page, m_node);
        const TouchpointFlow& flow = m_page.flow(m_node);
        const std::string leave = percent_or_dash(
            m_ui,
            flow.reach > 0 ? std::optional<double>(abandonment_at(m_graph, m_node)) : std::nullopt
        );
        const std::optional<FindingInterval> interval = interval_of_leaving();
        std::string stage;
        std::int64_t pains = 0;
        if (const Touchpoint* const touchpoint = touchpoint_at(m_page, m_node)) {
            stage = stage_title(m_ui, touchpoint->stage);
            input.where = channel_and_department(m_ui, *touchpoint);
            input.moment_of_truth = touchpoint->moment_of_truth;
            if (touchpoint->emotion) {
                input.emotion = *touchpoint->emotion;
                input.emotion_value = formatted_signed(*touchpoint->emotion, 0, m_ui.language());
            }
            pains = std::count_if(
                m_page.journey.pain_points.begin(),
                m_page.journey.pain_points.end(),
                [&](const PainPoint& pain) { return pain.touchpoint == touchpoint->id; }
            );
        }
        input.figures = {
            come_here(flow),
            {leave, leave_words(interval), true},
            {formatted_integer(pains, m_ui.language()),
             text_count(Text::GraphPainsOf, m_ui.language(), pains)}};
        input.before_title = m_ui.say(Text::GraphComesFrom);
        input.alternative =
            m_ui.say(Text::GraphAroundTold, {input.name, stage, percent(m_ui, flow.reach), leave});
        if (interval)
            input.alternative += " "
                + m_ui.say(Text::GraphInterval, {shown(interval->low), shown(interval->high)})
                + ".";
        for (const Neighbour& neighbour : m_before)
            input.before.push_back(card_of(neighbour, true));
        for (const Neighbour& neighbour : m_after)
            input.after.push_back(card_of(neighbour, false));
        return input;
    }

    // Of the share who leave, where customers were counted on all ways from here.
    [[nodiscard]] std::optional<FindingInterval> interval_of_leaving() const {
        const std::optional<double> all = count_out_of(m_graph, m_node);
        if (!all || m_page.flow(m_node).reach <= 0)
            return std::nullopt;
        return share_interval(abandonment_at(m_graph, m_node) * *all, *all);
    }
    [[nodiscard]] std::string shown(double share) const {
        return formatted_percent(share, 0, m_ui.language());
    }
    [[nodiscard]] std::string leave_words(const std::optional<FindingInterval>& interval) const {
        std::string words(m_ui.say(Text::GraphLeaveOf));
        return interval ? words + ", " + shown(interval->low) + "–" + shown(interval->high) : words;
    }

    // The customers, where they were counted.
    [[nodiscard]] scene::NeighbourhoodFigure come_here(const TouchpointFlow& flow) const {
        const std::optional<double> all = customers(m_page);
        if (!all)
            return {percent(m_ui, flow.reach), std::string(m_ui.say(Text::GraphReachOf))};
        const double count = flow.reach * *all;
        return {
            whole(m_ui, count),
            text_count(Text::GraphCustomersHere, m_ui.language(), std::llround(count))};
    }

    // Start, Goal and who leaves are no touchpoints to go to.
    void add_spots(
        const std::vector<Neighbour>& neighbours,
        const std::vector<LayoutBox>& boxes,
        const std::string& kind,
        Text title
    ) {
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            const std::size_t node = neighbours[i].node;
            if (node >= m_graph.touchpoints.size() || node == m_node)
                continue;
            FigureSpot spot;
            spot.key = kind + m_graph.touchpoints[node].id;
            spot.name = joined(
                {std::string(m_ui.say(title)),
                 node_name(m_ui, m_page, node),
                 neighbour_words(m_ui, neighbours[i])},
                ", "
            );
            spot.x = boxes[i].middle().x;
            spot.y = boxes[i].middle().y;
            spot.radius = 10;
            spot.width = boxes[i].width;
            spot.height = boxes[i].height;
            m_spots.push_back(std::move(spot));
            m_nodes.push_back(node);
        }
    }

    Ui& m_ui;
    const GraphPage& m_page;
    const JourneyGraph& m_graph;
    std::size_t m_node;
    std::vector<Neighbour> m_all_before;
    std::vector<Neighbour> m_all_after;
    std::vector<Neighbour> m_before; // that are drawn
    std::vector<Neighbour> m_after;
    std::vector<FigureSpot> m_spots;
    std::vector<std::size_t> m_nodes; // of the spots
};

} // namespace

void graph_around_ui(Ui& ui, const GraphPage& page) {
    const std::optional<std::size_t> node = shown_touchpoint(page);
    if (!node || page.journey.transitions.empty())
        return;
    auto card = ui.card(
        "around",
        {.padding_x = card_padding, .padding_y = card_padding, .name = ui.say(Text::GraphStages)}
    );
    stages_ui(ui, page, page.figures.graph.touchpoints[*node].stage);
    Around(ui, page, *node).draw();
}

} // namespace tappa::ui
