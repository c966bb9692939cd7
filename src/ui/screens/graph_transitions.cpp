#include "base/number.hpp"
#include "base/text.hpp"
#include "io/limits.hpp"
#include "ui/screens/command_parts.hpp"
#include "ui/screens/graph_parts.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace tappa::ui {

namespace {

// The ways of a journey, with the names of their ends and the share that takes them.
class Rows {
public:
    Rows(const Ui& ui, const GraphPage& page)
        : m_graph(page.figures.graph)
        , m_words(folded(trimmed(page.look().words)))
        , m_start(ui.say(Text::GraphStart))
        , m_goal(ui.say(Text::GraphGoal)) {
        for (const Touchpoint& touchpoint : page.journey.touchpoints)
            m_names.emplace(touchpoint.id.text, shown_name(ui, touchpoint));
        for (std::size_t node = 0; node < m_graph.touchpoints.size(); ++node)
            m_nodes.emplace(m_graph.touchpoints[node].id, node);
        for (const GraphLink& link : m_graph.links)
            m_probabilities.emplace(place_of(link.from, link.to), link.probability);
    }

    std::vector<TransitionRow> of(const Journey& journey) && {
        for (const JourneyEnd& entry : journey.entries)
            add({{}, entry.touchpoint}, entry);
        for (const Transition& transition : journey.transitions)
            add({transition.from, transition.to}, transition);
        for (const JourneyEnd& goal : journey.goals)
            add({goal.touchpoint, {}}, goal);
        return std::move(m_rows);
    }

private:
    [[nodiscard]] std::size_t place_of(std::size_t from, std::size_t to) const {
        return from * m_graph.node_count() + to;
    }
    [[nodiscard]] std::string name_of(const TouchpointId& id, const std::string& end) const {
        const auto found = m_names.find(id.text);
        return found == m_names.end() ? end : found->second;
    }
    [[nodiscard]] std::optional<double> probability(const WayEnds& way) const {
        const auto node = [&](const TouchpointId& id, std::size_t end) {
            if (id.empty())
                return std::optional(end);
            const auto found = m_nodes.find(id.text);
            return found == m_nodes.end() ? std::nullopt : std::optional(found->second);
        };
        const auto from = node(way.from, m_graph.start());
        const auto to = node(way.to, m_graph.goal());
        if (!from || !to)
            return std::nullopt;
        const auto found = m_probabilities.find(place_of(*from, *to));
        return found == m_probabilities.end() ? std::nullopt : std::optional(found->second);
    }
    template <typename Record>
    void add(const WayEnds& way, const Record& record) {
        TransitionRow row{
            way,
            record.count,
            record.share,
            name_of(way.from, m_start),
            name_of(way.to, m_goal),
            {}};
        if (!is_found(m_words, row.from) && !is_found(m_words, row.to))
            return;
        row.probability = probability(way);
        m_rows.push_back(std::move(row));
    }

    const JourneyGraph& m_graph;
    std::string m_words;
    std::string m_start;
    std::string m_goal;
    std::unordered_map<std::string_view, std::string> m_names;
    std::unordered_map<std::string_view, std::size_t> m_nodes;
    std::unordered_map<std::size_t, double> m_probabilities; // by both nodes
    std::vector<TransitionRow> m_rows;
};

template <auto OfTransition, auto OfEnd>
void field_ui(
    Ui& ui,
    const TransitionRow& row,
    std::string_view key,
    Text label,
    const std::optional<double>& value,
    const NumberOptions& number
) {
    const auto change = ui.number_field(
        key,
        ui.say(label, {row.from, row.to}),
        value,
        number,
        {.placeholder = ui.say(Text::CommonNotSet), .label_hidden = true, .quiet = true}
    );
    if (!change)
        return;
    const WayEnds& way = row.way;
    if (way.from.empty())
        ui.send(actions::EditJourneyEnd{JourneyEnds::Entries, way.to, Set<OfEnd>{change->value}});
    else if (way.to.empty())
        ui.send(actions::EditJourneyEnd{JourneyEnds::Goals, way.from, Set<OfEnd>{change->value}});
    else
        ui.send(actions::EditTransition{way.from, way.to, Set<OfTransition>{change->value}});
}

void delete_way(Ui& ui, const WayEnds& way) {
    if (way.from.empty())
        ui.send(actions::DeleteJourneyEnd{JourneyEnds::Entries, way.to});
    else if (way.to.empty())
        ui.send(actions::DeleteJourneyEnd{JourneyEnds::Goals, way.from});
    else
        ui.send(actions::DeleteTransition{way.from, way.to});
}

void end_ui(Ui& ui, std::string_view key, const std::string& name, const TouchpointId& id) {
    if (id.empty())
        ui.text(name, {.size = 14, .colour = ui.theme().ink_soft});
    else if (ui.link(key, name, {.kind = ButtonKind::Ghost}))
        select_in_graph(ui, id);
}

bool has_few(const TransitionRow& row) {
    return row.count != 0 && is_few(row.count);
}

std::size_t stated_count(const Journey& journey) {
    return journey.entries.size() + journey.transitions.size() + journey.goals.size();
}

// The share that takes it; of few customers, how sure it is.
std::string share_words(const Ui& ui, const TransitionRow& row) {
    return has_few(row) ? few_with_interval(ui, *row.count, row.probability.value_or(0))
                        : percent_or_dash(ui, row.probability);
}

void row_ui(Ui& ui, const GraphPage& page, const TransitionRow& row) {
    ui.cell();
    end_ui(ui, "from", row.from, row.way.from);
    ui.cell();
    end_ui(ui, "to", row.to, row.way.to);
    ui.cell();
    field_ui<&Transition::count, &JourneyEnd::count>(
        ui,
        row,
        "count",
        Text::GraphCountOf,
        row.count,
        {.minimum = limits::quantity.least, .maximum = limits::quantity.most}
    );
    ui.cell();
    field_ui<&Transition::share, &JourneyEnd::share>(
        ui,
        row,
        "share",
        Text::GraphShareOf,
        row.share,
        {.minimum = limits::share.least, .maximum = limits::share.most, .power = 2, .unit = "%"}
    );
    ui.cell();
    ui.text(
        share_words(ui, row),
        {.size = 14, .colour = has_few(row) ? ui.theme().ink_muted : ui.theme().ink}
    );
    ui.cell();
    if (auto edits = ui.edits(); ui.button(
            "delete",
            ui.say(Text::GraphDeleteTransition, {row.from, row.to}),
            {.kind = ButtonKind::Ghost, .icon = icons::trash_2, .icon_only = true, .small = true}
        )) {
        delete_way(ui, row.way);
        // Not on the next one's; the last one takes the table with it.
        const bool last = stated_count(page.journey) == 1;
        ui.focus_key(last ? "first-touchpoint" : "graph-transitions");
    }
}

// The touchpoints that are not among the ends yet.
std::vector<Choice> choices_without(
    const Ui& ui, const GraphPage& page, const SharedList<JourneyEnd>& ends
) {
    std::unordered_set<std::string_view> taken;
    for (const JourneyEnd& end : ends)
        taken.insert(end.touchpoint.text);
    std::vector<Choice> choices{{"", std::string(ui.say(Text::CommonChoose))}};
    for (const Touchpoint& touchpoint : page.journey.touchpoints)
        if (taken.count(touchpoint.id.text) == 0)
            choices.push_back({touchpoint.id.text, shown_name(ui, touchpoint)});
    return choices;
}

void add_end_ui(
    Ui& ui, std::string_view key, Text label, JourneyEnds which, const std::vector<Choice>& choices
) {
    ui.next_column();
    const auto chosen = ui.select(key, ui.say(label), choices, {}, {.width = 280});
    if (chosen && !chosen->empty())
        ui.send(actions::AddJourneyEnd{which, TouchpointId(*chosen)});
}

// What the picture has the Start and the Goal for.
void add_ends_ui(Ui& ui, const GraphPage& page) {
    GraphLists& lists = page.lists;
    if (!lists.entries)
        lists.entries = choices_without(ui, page, page.journey.entries);
    if (!lists.goals)
        lists.goals = choices_without(ui, page, page.journey.goals);
    auto row =
        ui.columns("add-ends", {Column::grow(), Column::grow()}, {.gap = 16, .stack_below = 480});
    add_end_ui(ui, "add-entry", Text::GraphAddEntry, JourneyEnds::Entries, *lists.entries);
    add_end_ui(ui, "add-goal", Text::GraphAddGoal, JourneyEnds::Goals, *lists.goals);
}

void add_ways_ui(Ui& ui, const GraphPage& page) {
    auto flow = ui.flow("add-ways", {.row_height = 38});
    command_button_ui(ui, page.state, "add-ways", {.icon = icons::list_checks});
}

// On a phone: each way with how many take it; its numbers are entered in its card.
void narrow_ui(Ui& ui, const std::vector<TransitionRow>& rows, std::size_t count) {
    auto list = ui.list("transitions", ui.say(Text::GraphTransitions));
    for (std::size_t i = 0; i < count; ++i) {
        const TransitionRow& row = rows[i];
        ui.rule();
        auto item = ui.list_item(row.way.from.text + "/" + row.way.to.text);
        auto gap = ui.gap(2);
        if (ui.link(
                way_row_key(row.way),
                ui.say(Text::GraphLink, {row.from, row.to}),
                {.kind = ButtonKind::Ghost}
            )) {
            look_at_graph<&GraphLook::way>(ui, row.way);
            ui.jump_to("graph-way");
        }
        std::vector<std::string> facts;
        if (row.count)
            facts.push_back(text_amount(Text::GraphCustomers, ui.language(), *row.count, 0));
        facts.push_back(share_words(ui, row));
        ui.muted(joined(facts, " · "));
    }
}

void wide_ui(
    Ui& ui, const GraphPage& page, const std::vector<TransitionRow>& rows, std::size_t count
) {
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
        auto row = ui.row(rows[i].way.from.text + "/" + rows[i].way.to.text);
        row_ui(ui, page, rows[i]);
    }
}

} // namespace

void graph_transitions_ui(Ui& ui, const GraphPage& page) {
    if (stated_count(page.journey) == 0)
        return;
    if (!page.lists.transitions)
        page.lists.transitions = Rows(ui, page).of(page.journey);
    const std::vector<TransitionRow>& rows = *page.lists.transitions;
    auto card = ui.card(
        "transitions", {.padding_x = 14, .padding_y = 14, .name = ui.say(Text::GraphTransitions)}
    );
    ui.heading(2, ui.say(Text::GraphTransitions), {.key = "graph-transitions"});
    ui.muted(ui.say(ui.narrow() ? Text::GraphTransitionsNoteNarrow : Text::GraphTransitionsNote));
    const std::size_t count = shown_graph_rows(ui, "all-transitions", rows.size());
    if (ui.narrow())
        narrow_ui(ui, rows, count);
    else
        wide_ui(ui, page, rows, count);
    graph_more_rows_ui(ui, "all-transitions", rows.size());
    add_ends_ui(ui, page);
    add_ways_ui(ui, page);
}

} // namespace tappa::ui
