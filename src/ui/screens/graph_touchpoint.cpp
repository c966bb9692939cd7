#include "base/number.hpp"
#include "base/text.hpp"
#include "graph/neighbours.hpp"
#include "graph/shapley.hpp"
#include "io/limits.hpp"
#include "ui/screens/graph_parts.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace tappa::ui {

namespace {

constexpr float beside_from = 560;
constexpr float narrow_below = 280; // as in the column beside the picture
constexpr float widest_field = 280;
constexpr std::size_t most_neighbours = 40;
constexpr std::string_view start_choice = "(start)"; // no touchpoint's id is in brackets
constexpr std::string_view goal_choice = "(goal)";

float field_width(const Ui& ui) {
    return std::min(widest_field, ui.width());
}

// The way between the chosen touchpoint and a neighbour, where the document states it.
void edit_ui(
    Ui& ui,
    const GraphPage& page,
    const WayEnds& way,
    const std::string& name,
    const std::string& neighbour
) {
    if (!stated_ways(page).has(way))
        return;
    const bool leads_here = way.to == page.look().selected && way.from != way.to;
    if (ui.button(
            "edit-way",
            leads_here ? ui.say(Text::GraphLinkEdit, {neighbour, name})
                       : ui.say(Text::GraphLinkEdit, {name, neighbour}),
            {.kind = ButtonKind::Ghost, .icon = icons::pencil, .icon_only = true, .small = true}
        )) {
        look_at_graph<&GraphLook::way>(ui, way);
        ui.jump_to("graph-way");
    }
}

// One side of the chosen touchpoint: where its customers come from, or go to.
struct Side {
    std::string_view key;
    Text title;
    Text nothing;
    bool is_before = false;
};

void neighbour_ui(
    Ui& ui,
    const GraphPage& page,
    const Touchpoint& chosen,
    const Neighbour& neighbour,
    bool is_before
) {
    const JourneyGraph& graph = page.figures.graph;
    const bool is_touchpoint = neighbour.node < graph.touchpoints.size();
    const std::string name = node_name(ui, page, neighbour.node);
    auto item = ui.list_item(node_id(graph, neighbour.node));
    auto row = ui.columns(
        "row",
        {Column::grow(), Column::fixed(ui.width() < narrow_below ? 92 : 112), Column::fixed(34)},
        {.gap = 6, .align = Align::Middle}
    );
    ui.next_column();
    if (!is_touchpoint)
        ui.text(name, {.size = 14, .colour = ui.theme().ink_soft});
    else if (ui.link("show-neighbour", name, {.kind = ButtonKind::Ghost}))
        select_in_graph(ui, TouchpointId(graph.touchpoints[neighbour.node].id));
    ui.next_column();
    // Nobody is not few: there is no share of them.
    const bool nobody = neighbour.count && *neighbour.count <= 0;
    const bool few = !nobody && is_few(neighbour.count);
    const std::string words = neighbour_words(ui, neighbour);
    const ThemeColours& theme = ui.theme();
    ui.text(
        few ? ui.say(Text::GraphFew, {words}) : words,
        {.size = 14, .colour = few || nobody ? theme.ink_muted : theme.ink, .align = Align::End}
    );
    ui.next_column();
    const TouchpointId there =
        is_touchpoint ? TouchpointId(graph.touchpoints[neighbour.node].id) : TouchpointId();
    const TouchpointId& here = chosen.id;
    if (neighbour.node != graph.exit())
        edit_ui(
            ui,
            page,
            is_before ? WayEnds{there, here} : WayEnds{here, there},
            shown_name(ui, chosen),
            name
        );
}

void neighbours_ui(
    Ui& ui,
    const GraphPage& page,
    const Touchpoint& chosen,
    const Side& side,
    const std::vector<Neighbour>& neighbours
) {
    auto gap = ui.gap(4);
    ui.heading(3, ui.say(side.title), {.size = 14});
    if (neighbours.empty()) {
        ui.muted(ui.say(side.nothing));
        return;
    }
    {
        auto list = ui.list(side.key, ui.say(side.title));
        const std::size_t shown = std::min(neighbours.size(), most_neighbours);
        for (std::size_t i = 0; i < shown; ++i)
            neighbour_ui(ui, page, chosen, neighbours[i], side.is_before);
    }
    if (neighbours.size() > most_neighbours)
        ui.muted(ui.say_count(
            Text::GraphMoreTouchpoints,
            static_cast<std::int64_t>(neighbours.size() - most_neighbours)
        ));
}

// The touchpoints without a way from, or to, the chosen one; or one that nobody takes, which is in
// no list of neighbours.
std::vector<Choice> choices_of(
    const Ui& ui, const GraphPage& page, const TouchpointId& chosen, bool is_before
) {
    const StatedWays& stated = stated_ways(page);
    const auto is_there = [&](const TouchpointId& other) {
        const WayEnds way = is_before ? WayEnds{other, chosen} : WayEnds{chosen, other};
        return stated.has(way) && !is_without_customers(page.journey, way);
    };
    std::vector<Choice> choices{{"", std::string(ui.say(Text::CommonChoose))}};
    const auto end = [&](std::string_view id, Text name) {
        if (!is_there({}))
            choices.push_back({std::string(id), std::string(ui.say(name))});
    };
    if (is_before)
        end(start_choice, Text::GraphStart);
    for (const Touchpoint& touchpoint : page.journey.touchpoints)
        if (!is_there(touchpoint.id))
            choices.push_back({touchpoint.id.text, shown_name(ui, touchpoint)});
    if (!is_before)
        end(goal_choice, Text::GraphGoal);
    return choices;
}

// A new way asks for its number; where customers are counted it changes nothing until then.
void ask_for_number(Ui& ui, const GraphPage& page, const WayEnds& way) {
    look_at_graph<&GraphLook::way>(ui, way);
    ui.focus_key(way_number_key(page.journey, way.from));
}

void add_before_ui(Ui& ui, const GraphPage& page, const TouchpointId& to) {
    if (!page.lists.comes_from)
        page.lists.comes_from = choices_of(ui, page, to, true);
    const auto chosen = ui.select(
        "come-from",
        ui.say(Text::GraphAddOrigin),
        *page.lists.comes_from,
        {},
        {.width = field_width(ui)}
    );
    if (!chosen || chosen->empty())
        return;
    const TouchpointId from(chosen == start_choice ? "" : *chosen);
    if (from.empty())
        ui.send(actions::AddJourneyEnd{JourneyEnds::Entries, to});
    else
        ui.send(actions::AddTransition{from, to});
    ask_for_number(ui, page, {from, to});
}

void add_after_ui(Ui& ui, const GraphPage& page, const TouchpointId& from) {
    if (!page.lists.leads_to)
        page.lists.leads_to = choices_of(ui, page, from, false);
    const auto chosen = ui.select(
        "lead-to",
        ui.say(Text::GraphAddTransition),
        *page.lists.leads_to,
        {},
        {.width = field_width(ui)}
    );
    if (!chosen || chosen->empty())
        return;
    const TouchpointId to(chosen == goal_choice ? "" : *chosen);
    if (to.empty())
        ui.send(actions::AddJourneyEnd{JourneyEnds::Goals, from});
    else
        ui.send(actions::AddTransition{from, to});
    ask_for_number(ui, page, {from, to});
}

// The way to Exit: it has a share and no count, and is there without being stated.
void leave_ui(Ui& ui, const Touchpoint& touchpoint) {
    const auto change = ui.number_field(
        "leave",
        ui.say(Text::JourneyAbandonment), // a longer one is cut in the narrow column
        touchpoint.abandonment,
        {.minimum = limits::share.least, .maximum = limits::share.most, .power = 2, .unit = "%"},
        {.placeholder = ui.say(Text::CommonNotSet), .width = field_width(ui)}
    );
    if (change)
        ui.send(actions::EditTouchpoint{touchpoint.id, Set<&Touchpoint::abandonment>{change->value}}
        );
}

// Who counts ways has counted who leaves, too, but as long as no share is stated nobody does.
void others_leave_ui(Ui& ui, const GraphPage& page, const Touchpoint& touchpoint) {
    const auto passing = counted_passing(page.journey, touchpoint.id);
    if (touchpoint.abandonment || !passing || passing->come - passing->go_on < 1)
        return;
    const double share = (passing->come - passing->go_on) / passing->come;
    ui.muted(ui.say(Text::GraphOthersUnknown, {whole(ui, passing->come), whole(ui, passing->go_on)})
    );
    auto flow = ui.flow("others", {.row_height = 34});
    if (auto edits = ui.edits(); !ui.button(
            "others-leave", ui.say(Text::GraphOthersLeave, {percent(ui, share)}), {.small = true}
        ))
        return;
    ui.send(actions::EditTouchpoint{
        touchpoint.id, Set<&Touchpoint::abandonment>{std::optional(share)}});
    ui.focus_key("leave"); // where the share is now
}

void figure_ui(Ui& ui, std::string_view value, std::string_view words) {
    ui.next_column();
    auto gap = ui.gap(0);
    ui.text(value, {.size = 20, .semibold = true});
    ui.muted(words);
}

void figures_ui(Ui& ui, const GraphPage& page, std::size_t node, const TouchpointId& id) {
    const TouchpointFlow& flow = page.flow(node);
    const auto pains = std::count_if(
        page.journey.pain_points.begin(),
        page.journey.pain_points.end(),
        [&](const PainPoint& pain) { return pain.touchpoint == id; }
    );
    const std::string pains_of = text_count(Text::GraphPainsOf, ui.language(), pains);
    // Of nobody there is no share.
    const auto of_them = [&](double share) {
        return percent_or_dash(ui, flow.reach > 0 ? std::optional<double>(share) : std::nullopt);
    };
    const std::array<std::pair<std::string, std::string_view>, 4> shown{
        {{percent(ui, flow.reach), ui.say(Text::GraphReachOf)},
         {of_them(abandonment_at(page.figures.graph, node)), ui.say(Text::GraphLeaveOf)},
         {page.counts_match ? of_them(flow.conversion_from_here)
                            : std::string(ui.say(Text::CommonNotAvailable)),
          ui.say(Text::GraphConversionOf)},
         {formatted_integer(pains, ui.language()), pains_of}}};
    // Two beside each other where four would break their words.
    const std::size_t beside = ui.width() < beside_from ? 2 : 4;
    for (std::size_t first = 0; first < shown.size(); first += beside) {
        auto row = ui.columns(
            "figures-" + std::to_string(first),
            std::vector<Column>(beside, Column::grow()),
            {.gap = 12}
        );
        for (std::size_t i = first; i < first + beside; ++i)
            figure_ui(ui, shown[i].first, shown[i].second);
    }
}

// What of the conversions is due to it, by two measures that agree only where ways do not share.
void due_ui(Ui& ui, const GraphPage& page, std::size_t node) {
    const TouchpointFlow& flow = page.flow(node);
    if (!flow.removal_effect || !page.counts_match)
        return;
    const std::string removal = percent(ui, *flow.removal_effect);
    const auto shapley = shapley_share(page.figures.analysis.absorption, node);
    ui.muted(
        shapley
            ? ui.say(Text::GraphDue, {removal, percent(ui, *shapley)})
            : ui.say(
                Text::GraphDueRemoval, {removal, whole(ui, static_cast<double>(most_in_circles))}
            )
    );
}

void open_on_journey_ui(Ui& ui, const TouchpointId& id) {
    if (!ui.link("on-journey", ui.say(Text::GraphOpenOnJourney)))
        return;
    ui.send(actions::SelectTouchpoint{id});
    ui.send(actions::GoTo{Screen::Journey});
}

void head_ui(Ui& ui, const GraphPage& page, const Touchpoint& touchpoint) {
    const std::string name = shown_name(ui, touchpoint);
    const bool narrow = ui.width() < narrow_below;
    auto row = ui.columns("head", {Column::grow(), Column::fit()}, {.gap = 8});
    ui.next_column();
    {
        auto gap = ui.gap(2);
        ui.heading(2, name, {.key = selected_key});
        const std::string where = channel_and_department(ui, touchpoint);
        const std::string stage = stage_title(ui, touchpoint.stage);
        ui.muted(where.empty() ? stage : joined({stage, where}, " · "));
        if (narrow) // beside the name it would leave no room for it
            open_on_journey_ui(ui, touchpoint.id);
    }
    ui.next_column();
    auto flow = ui.flow("buttons", {.row_height = 34});
    if (!narrow)
        open_on_journey_ui(ui, touchpoint.id);
    if (ui.button(
            "close",
            ui.say(Text::GraphCloseSelected, {name}),
            {.kind = ButtonKind::Ghost, .icon = icons::x, .icon_only = true, .small = true}
        )) {
        look_at_graph<&GraphLook::selected>(ui, TouchpointId());
        const std::string kind = shows_picture(ui, page.look()) ? "card/" : "row/";
        ui.focus_key(kind + touchpoint.id.text, "what-if-at");
    }
}

} // namespace

void graph_touchpoint_ui(Ui& ui, const GraphPage& page) {
    const Touchpoint* const touchpoint = find_touchpoint(page.journey, page.look().selected);
    if (!touchpoint)
        return;
    auto card = ui.card(
        "selected", {.padding_x = 16, .padding_y = 14, .name = shown_name(ui, *touchpoint)}
    );
    auto gap = ui.gap(12);
    head_ui(ui, page, *touchpoint);
    const auto node = touchpoint_in(page.figures.graph, touchpoint->id);
    if (node) {
        if (!ui.narrow()) // there they are on its card
            figures_ui(ui, page, *node, touchpoint->id);
        due_ui(ui, page, *node);
        graph_findings_about_ui(ui, page, *node);
    }
    auto row = ui.columns(
        "ways", {Column::grow(), Column::grow()}, {.gap = 24, .stack_below = beside_from}
    );
    ui.next_column();
    if (node)
        neighbours_ui(
            ui,
            page,
            *touchpoint,
            {"before", Text::GraphComesFrom, Text::GraphComesFromNone, true},
            neighbours_before(page.figures.graph, page.figures.analysis.absorption, *node)
        );
    add_before_ui(ui, page, touchpoint->id);
    ui.next_column();
    if (node)
        neighbours_ui(
            ui,
            page,
            *touchpoint,
            {"after", Text::GraphLeadsTo, Text::GraphLeadsToNone, false},
            neighbours_after(page.figures.graph, *node)
        );
    add_after_ui(ui, page, touchpoint->id);
    leave_ui(ui, *touchpoint);
    others_leave_ui(ui, page, *touchpoint);
}

} // namespace tappa::ui
