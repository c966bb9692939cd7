#include "base/number.hpp"
#include "base/text.hpp"
#include "io/limits.hpp"
#include "ui/screens/graph_parts.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <unordered_map>
#include <vector>

namespace tappa::ui {

namespace {

using Names = std::unordered_map<std::string_view, std::string>;

std::vector<TransitionRow> listed(const Ui& ui, const GraphPage& page) {
    Names names;
    std::unordered_map<std::string_view, std::size_t> nodes;
    for (const Touchpoint& touchpoint : page.journey.touchpoints)
        names.emplace(touchpoint.id.text, shown_name(ui, touchpoint));
    const JourneyGraph& graph = page.figures.graph;
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
        nodes.emplace(graph.touchpoints[node].id, node);
    std::unordered_map<std::size_t, double> probabilities; // by both nodes
    for (const GraphLink& link : graph.links)
        probabilities.emplace(link.from * graph.node_count() + link.to, link.probability);
    const std::string words = folded(trimmed(page.look().words));
    std::vector<TransitionRow> rows;
    for (const Transition& transition : page.journey.transitions) {
        TransitionRow row{transition, names[transition.from.text], names[transition.to.text], {}};
        if (!is_found(words, row.from) && !is_found(words, row.to))
            continue;
        const auto from = nodes.find(transition.from.text);
        const auto to = nodes.find(transition.to.text);
        if (from != nodes.end() && to != nodes.end())
            if (const auto found =
                    probabilities.find(from->second * graph.node_count() + to->second);
                found != probabilities.end())
                row.probability = found->second;
        rows.push_back(std::move(row));
    }
    return rows;
}

template <auto Member>
void field_ui(
    Ui& ui, const TransitionRow& row, std::string_view key, Text label, const NumberOptions& number
) {
    const auto change = ui.number_field(
        key,
        ui.say(label, {row.from, row.to}),
        row.transition.*Member,
        number,
        {.placeholder = ui.say(Text::CommonNotSet), .label_hidden = true, .quiet = true}
    );
    if (change)
        ui.send(actions::EditTransition{
            row.transition.from, row.transition.to, Set<Member>{change->value}});
}

void end_ui(Ui& ui, std::string_view key, const std::string& name, const TouchpointId& id) {
    if (ui.link(key, name, {.kind = ButtonKind::Ghost}))
        select_in_graph(ui, id);
}

void row_ui(Ui& ui, const GraphPage& page, const TransitionRow& row) {
    const Transition& transition = row.transition;
    ui.cell();
    end_ui(ui, "from", row.from, transition.from);
    ui.cell();
    end_ui(ui, "to", row.to, transition.to);
    ui.cell();
    field_ui<&Transition::count>(
        ui,
        row,
        "count",
        Text::GraphCountOf,
        {.minimum = limits::quantity.least, .maximum = limits::quantity.most}
    );
    ui.cell();
    field_ui<&Transition::share>(
        ui,
        row,
        "share",
        Text::GraphShareOf,
        {.minimum = limits::share.least, .maximum = limits::share.most, .power = 2, .unit = "%"}
    );
    ui.cell();
    const bool few = transition.count != 0 && is_few(transition.count);
    const std::string share = percent_or_dash(ui, row.probability);
    ui.text(
        few ? ui.say(Text::GraphFew, {share}) : share,
        {.size = 14, .colour = few ? ui.theme().ink_muted : ui.theme().ink}
    );
    ui.cell();
    if (ui.button(
            "delete",
            ui.say(Text::GraphDeleteTransition, {row.from, row.to}),
            {.kind = ButtonKind::Ghost, .icon = icons::trash_2, .icon_only = true, .small = true}
        )) {
        ui.send(actions::DeleteTransition{transition.from, transition.to});
        // Not on the next one's; the last one takes the table with it.
        const bool last = page.journey.transitions.size() == 1;
        ui.focus_key(last ? "first-touchpoint" : "graph-transitions");
    }
}

} // namespace

void graph_transitions_ui(Ui& ui, const GraphPage& page) {
    if (page.journey.transitions.empty())
        return;
    if (!page.lists.transitions)
        page.lists.transitions = listed(ui, page);
    const std::vector<TransitionRow>& rows = *page.lists.transitions;
    auto card = ui.card(
        "transitions", {.padding_x = 14, .padding_y = 14, .name = ui.say(Text::GraphTransitions)}
    );
    ui.heading(2, ui.say(Text::GraphTransitions), {.key = "graph-transitions"});
    ui.muted(ui.say(Text::GraphTransitionsNote));
    const std::size_t count = shown_graph_rows(ui, "all-transitions", rows.size());
    {
        auto table = ui.table(
            "transitions",
            ui.say(Text::GraphTransitions),
            {{std::string(ui.say(Text::GraphFrom)), Column::grow(2), Align::Start, true},
             {std::string(ui.say(Text::GraphTo)), Column::grow(2)},
             {std::string(ui.say(Text::GraphCount)), Column::grow()},
             {std::string(ui.say(Text::GraphShare)), Column::grow()},
             {std::string(ui.say(Text::GraphProbability)), Column::grow()},
             {std::string(ui.say(Text::JourneyDelete)), Column::fixed(84)}},
            {.row_count = count < rows.size() ? rows.size() : 0}
        );
        for (std::size_t i = 0; i < count; ++i) {
            auto row = ui.row(rows[i].transition.from.text + "/" + rows[i].transition.to.text);
            row_ui(ui, page, rows[i]);
        }
    }
    graph_more_rows_ui(ui, "all-transitions", rows.size());
}

} // namespace tappa::ui
