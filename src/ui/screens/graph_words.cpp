#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/graph_parts.hpp"
#include "ui/screens/journey_words.hpp"
#include "ui/screens/plan_parts.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

std::size_t rows_at_once(const Ui& ui) {
    return ui.narrow() ? graph_rows_on_phone : most_graph_rows;
}

} // namespace

std::size_t shown_graph_rows(const Ui& ui, std::string_view key, std::size_t count) {
    const std::size_t at_once = rows_at_once(ui);
    if (count <= at_once)
        return count;
    return count <= most_graph_rows_unfolded && ui.unfolded(key) ? count : at_once;
}

void graph_more_rows_ui(Ui& ui, std::string_view key, std::size_t count) {
    const std::size_t at_once = rows_at_once(ui);
    if (count > most_graph_rows_unfolded)
        ui.muted(ui.say(
            Text::GraphOnlyFirst,
            {formatted_integer(static_cast<std::int64_t>(at_once), ui.language())}
        ));
    else
        more_rows_ui(ui, key, count, at_once);
}

const StatedWays& stated_ways(const GraphPage& page) {
    if (!page.lists.stated)
        page.lists.stated.emplace(page.journey);
    return *page.lists.stated;
}

bool is_without_customers(const Journey& journey, const WayEnds& way) {
    const auto has_none = [](const auto* stated) {
        return stated && stated->count && *stated->count <= 0;
    };
    return has_none(find_transition(journey, way)) || has_none(find_journey_end(journey, way));
}

const Touchpoint* touchpoint_at(const GraphPage& page, std::size_t node) {
    const TouchpointId id(page.figures.graph.touchpoints[node].id);
    const auto& all = page.journey.touchpoints;
    if (node < all.size() && all[node].id == id)
        return &all[node];
    return find_touchpoint(page.journey, id);
}

std::string node_name(const Ui& ui, const GraphPage& page, std::size_t node) {
    const JourneyGraph& graph = page.figures.graph;
    if (node == graph.start())
        return std::string(ui.say(Text::GraphStart));
    if (node == graph.goal())
        return std::string(ui.say(Text::GraphGoal));
    if (node == graph.exit())
        return std::string(ui.say(Text::GraphExit));
    const Touchpoint* const touchpoint = touchpoint_at(page, node);
    return touchpoint ? shown_name(ui, *touchpoint) : graph.touchpoints[node].name;
}

std::string percent(const Ui& ui, double share) {
    // A share below one in a hundred keeps a decimal that tells it from nothing.
    const int decimals = share > 0 && share < 0.1 ? 1 : 0;
    return formatted_percent(share, decimals, ui.language());
}

std::string whole(const Ui& ui, double count) {
    return formatted_integer(static_cast<std::int64_t>(std::llround(count)), ui.language());
}

std::string neighbour_words(const Ui& ui, const Neighbour& neighbour) {
    const std::string share = percent(ui, neighbour.share);
    if (!neighbour.count)
        return share;
    if (*neighbour.count <= 0)
        return ui.say_count(Text::GraphCustomers, 0);
    return ui.say(Text::GraphShareAndCustomers, {share, whole(ui, *neighbour.count)});
}

std::optional<double> of_conversion(const GraphPage& page, const std::optional<double>& value) {
    return page.counts_match ? value : std::nullopt;
}

std::string percent_or_dash(const Ui& ui, const std::optional<double>& share) {
    return share ? percent(ui, *share) : std::string(ui.say(Text::CommonNotAvailable));
}

std::string number_or_dash(const Ui& ui, const std::optional<double>& value, int decimals) {
    return value ? formatted(*value, decimals, ui.language())
                 : std::string(ui.say(Text::CommonNotAvailable));
}

std::optional<double> customers(const GraphPage& page) {
    const JourneyGraph& graph = page.figures.graph;
    const std::optional<double> count = count_out_of(graph, graph.start());
    return count && *count > 0 ? count : std::nullopt;
}

bool is_counted(const GraphPage& page) {
    return has_counts(page.figures.graph);
}

std::string interval_words(const Ui& ui, Text words, double count, double share) {
    const auto interval =
        share > 0 ? share_interval(count, count / share) : std::optional<FindingInterval>();
    return interval ? ui.say(words, {percent(ui, interval->low), percent(ui, interval->high)})
                    : std::string();
}

std::string few_with_interval(const Ui& ui, double count, double share) {
    const std::string words = interval_words(ui, Text::GraphFewInterval, count, share);
    const std::string said = percent(ui, share);
    return words.empty() ? ui.say(Text::GraphFew, {said}) : said + " " + words;
}

double abandonment_at(const JourneyGraph& graph, std::size_t node) {
    const auto first = std::lower_bound(
        graph.links.begin(),
        graph.links.end(),
        node,
        [](const GraphLink& link, std::size_t from) { return link.from < from; }
    );
    bool leads_on = false;
    double leaving = 0;
    for (auto link = first; link != graph.links.end() && link->from == node; ++link) {
        leads_on = leads_on || link->probability > 0;
        leaving += link->to == graph.exit() ? link->probability : 0;
    }
    return leads_on ? leaving : 1;
}

bool is_few(const std::optional<double>& count) {
    return count && *count < few_customers;
}

bool is_found(const std::string& folded_words, const std::string& name) {
    return folded_words.empty() || folded(name).find(folded_words) != std::string::npos;
}

void select_in_graph(Ui& ui, const TouchpointId& touchpoint) {
    look_at_graph<&GraphLook::selected>(ui, touchpoint);
    ui.jump_to(ui.narrow() ? around_key : selected_key);
}

} // namespace tappa::ui
