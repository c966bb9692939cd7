#include "ui/screens/graph.hpp"

#include "app/jobs/graph_jobs.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/command_parts.hpp"
#include "ui/screens/graph_parts.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <utility>

namespace tappa::ui {

namespace {

constexpr float findings_width = 286; // with their scroll bar
constexpr float beside_from = 1150;   // findings beside the figures, which can be read there

// "13,087 customers took 1,204 different paths. The 20 shown: 64% of them."
std::string variants_summary(const Ui& ui, const JourneyVariants& variants) {
    const std::size_t shown = std::min(variants.most_frequent.size(), variant_rows);
    double customers = 0;
    for (std::size_t i = 0; i < shown; ++i)
        customers += variants.most_frequent[i].customers;
    return text_count(
        Text::GraphVariantsSummary,
        ui.language(),
        static_cast<std::int64_t>(variants.different),
        {text_amount(Text::GraphCustomers, ui.language(), variants.customers, 0),
         whole(ui, static_cast<double>(shown)),
         percent(ui, variants.customers > 0 ? customers / variants.customers : 0)}
    );
}

// "22 touchpoints of 25", "48 transitions of 57", "97% of visits"
void add_shown_part(const Ui& ui, const GraphPage& page, std::vector<std::string>& parts) {
    const ShownPart& part = shown_part_of(page);
    const auto of = [&](Text text, std::size_t shown, std::size_t all) {
        return text_count(
            text,
            ui.language(),
            static_cast<std::int64_t>(shown),
            {whole(ui, static_cast<double>(all))}
        );
    };
    parts.push_back(of(Text::GraphTouchpointsShown, part.shown_touchpoints, part.touchpoints.size())
    );
    parts.push_back(of(Text::GraphTransitionsOf, part.shown_transitions, part.transitions));
    parts.push_back(ui.say(Text::GraphShownVisits, {percent(ui, part.visits)}));
}

// "13,087 customers · 25 touchpoints · 57 transitions · 9.1% reach the goal"
std::string summary(const Ui& ui, const Journey& journey, const GraphPage* page) {
    if (page && shows_variants(page->look()) && journey.variants)
        return variants_summary(ui, page->variants());
    std::vector<std::string> parts;
    if (page)
        if (const std::optional<double> count = customers(*page))
            parts.push_back(text_amount(Text::GraphCustomers, ui.language(), *count, 0));
    if (page && shows_picture(ui, page->look()) && may_hide_some(*page)
        && hides_some(page->look())) {
        add_shown_part(ui, *page, parts);
    } else {
        parts.push_back(
            ui.say_count(Text::JourneySummaryTouchpoints, std::ssize(journey.touchpoints))
        );
        parts.push_back(ui.say_count(Text::GraphTransitionsCount, std::ssize(journey.transitions)));
    }
    if (page && !page->counts_match)
        parts.emplace_back(ui.say(Text::GraphConversionUneven));
    else if (page && tells_conversion(page->figures.findings))
        parts.push_back(ui.say(
            Text::GraphConversion,
            {formatted_percent(page->figures.analysis.absorption.conversion, 1, ui.language())}
        ));
    return joined(parts, " · ");
}

void search_ui(Ui& ui, const GraphLook& look) {
    if (auto typed = ui.text_field(
            "graph-search",
            ui.say(Text::GraphSearch),
            look.words,
            {.placeholder = ui.say(Text::GraphSearch),
             .label_hidden = true,
             // A phone's row has no room for more; a finger's field has larger letters.
             .width = ui.narrow()      ? 0.0F
                 : ui.coarse_pointer() ? 250.0F
                                       : 220.0F,
             .local = true,
             .kind = FieldKind::Search}
        ))
        look_at_graph<&GraphLook::words>(ui, *std::move(typed));
}

// On a phone there is no picture.
void view_ui(Ui& ui, const GraphLook& look) {
    std::vector<GraphView> views{GraphView::Picture, GraphView::Table, GraphView::Variants};
    std::vector<std::string> names{
        std::string(ui.say(Text::GraphViewPicture)),
        std::string(ui.say(Text::GraphViewTable)),
        std::string(ui.say(Text::GraphViewVariants))};
    GraphView shown = look.view;
    if (ui.narrow()) {
        views.erase(views.begin());
        names.erase(names.begin());
        shown = shows_variants(look) ? GraphView::Variants : GraphView::Table;
    }
    const auto place = std::find(views.begin(), views.end(), shown) - views.begin();
    const auto chosen =
        ui.segmented("view", ui.say(Text::GraphView), names, static_cast<std::size_t>(place));
    if (chosen)
        look_at_graph<&GraphLook::view>(ui, views[*chosen]);
}

void head_ui(Ui& ui, const State& state, const GraphPage* page) {
    const Journey& journey = current_journey(state);
    auto row = ui.columns(
        "title",
        {Column::grow(), Column::fit()},
        {.gap = 16, .stack_below = 720, .align = Align::Middle}
    );
    ui.next_column();
    {
        auto gap = ui.gap(4);
        ui.heading(1, ui.say(Text::GraphTitle));
        if (!journey.touchpoints.empty())
            ui.text(summary(ui, journey, page), {.size = 14, .colour = ui.theme().ink_muted});
    }
    ui.next_column();
    if (page) {
        const bool searches = !shows_variants(page->look());
        auto gap = ui.gap(8);
        if (searches && ui.narrow())
            search_ui(ui, page->look());
        auto flow = ui.flow("tools", {.row_height = 38});
        if (searches && !ui.narrow())
            search_ui(ui, page->look());
        view_ui(ui, page->look());
    }
}

void empty_ui(Ui& ui) {
    auto card = ui.card("empty", {.padding_y = 24});
    ui.heading(2, ui.say(Text::GraphEmptyTitle));
    ui.text(ui.say(Text::GraphEmptyText), {.colour = ui.theme().ink_soft});
    ui.space(8);
    if (ui.button(
            "map",
            ui.say(Text::GraphEmptyAction),
            {.kind = ButtonKind::Primary, .icon = icons::route}
        ))
        ui.send(actions::GoTo{Screen::Journey});
}

// How the analysis of a large journey goes.
void analysing_ui(Ui& ui, const State& state, const Derived& derived) {
    if (derived.is_graph_current())
        return;
    if (const std::string failure = graph_failure(state, ui.language()); !failure.empty()) {
        ui.notice("graph-failed", Tone::Bad, failure, Role::Alert);
        auto flow = ui.flow("graph-again", {.row_height = 40});
        if (ui.button("again", ui.say(Text::JobsTryAgain), {.icon = icons::rotate_ccw}))
            ui.send(actions::RetryGraph{});
        return;
    }
    ui.notice(
        "analysing",
        Tone::Info,
        ui.say(derived.graph() ? Text::JobsGraphOfBefore : Text::JobsAnalysingGraph),
        Role::Status
    );
    ui.progress("analysed", ui.say(Text::JobsAnalysingGraph), state.graphs.share);
}

// Where nothing leads anywhere: choosing a touchpoint opens its card, which asks where it leads. It
// leaves room for the picture, in which ways are drawn.
void first_transition_ui(Ui& ui, const GraphPage& page) {
    const bool picture = shows_picture(ui, page.look());
    auto card = ui.card("first", {.padding_y = picture ? 14.0F : 24.0F});
    ui.heading(2, ui.say(Text::GraphFirstTitle));
    ui.text(
        ui.say(picture ? Text::GraphFirstTextPicture : Text::GraphFirstText),
        {.colour = ui.theme().ink_soft}
    );
    ui.space(picture ? 4 : 8);
    auto row = ui.columns(
        "first-ways",
        {Column::grow(), Column::fit()},
        {.gap = 8, .stack_below = 720, .align = Align::Middle}
    );
    ui.next_column();
    std::vector<Choice> choices{{"", std::string(ui.say(Text::GraphWhatIfChoose))}};
    for (const Touchpoint& touchpoint : page.journey.touchpoints)
        choices.push_back({touchpoint.id.text, shown_name(ui, touchpoint)});
    const auto chosen = ui.select(
        "first-touchpoint",
        ui.say(Text::GraphChooseTouchpoint),
        choices,
        page.look().selected.text,
        {.label_hidden = picture, .local = true}
    );
    if (chosen)
        select_in_graph(ui, TouchpointId(*chosen));
    ui.next_column();
    auto flow = ui.flow("first-list", {.row_height = 38});
    command_button_ui(ui, page.state, "add-ways", {.icon = icons::list_checks});
}

void chosen_ui(Ui& ui, const GraphPage& page) {
    graph_way_ui(ui, page);
    graph_touchpoint_ui(ui, page);
}

// One touchpoint after the other, and what follows from the graph before its long lists; the first
// of it in the first screen.
void phone_ui(Ui& ui, const GraphPage& page) {
    graph_first_finding_ui(ui, page);
    graph_around_ui(ui, page);
    graph_touchpoint_ui(ui, page);
    graph_way_ui(ui, page);
    graph_findings_ui(ui, page);
    graph_what_if_ui(ui, page);
}

void wide_ui(Ui& ui, const GraphPage& page, GraphViews& views) {
    if (shows_picture(ui, page.look()))
        views.picture.draw(ui, page);
    if (!page.panels_beside)
        chosen_ui(ui, page);
    if (what_if_foot_height(ui, page.look()) == 0)
        graph_what_if_ui(ui, page);
}

void figures_ui(Ui& ui, const GraphPage& page, GraphViews& views) {
    if (shows_variants(page.look())) {
        views.variants.draw(ui, page);
        return;
    }
    if (page.journey.transitions.empty())
        first_transition_ui(ui, page);
    if (ui.narrow())
        phone_ui(ui, page);
    else
        wide_ui(ui, page, views);
    if (!shows_picture(ui, page.look())) {
        graph_table_ui(ui, page);
        graph_transitions_ui(ui, page);
    }
    graph_against_ui(ui, page);
}

// What stands beside the figures: the chosen path; or what is chosen in the picture or the table,
// where a press on it shows at once, and what follows from the graph.
void beside_ui(Ui& ui, const GraphPage& page) {
    if (!shows_variants(page.look())) {
        chosen_ui(ui, page);
    } else if (page.journey.variants) {
        if (const auto place = variant_place(page.variants(), page.look().variants.chosen)) {
            graph_variant_ui(ui, page, *place);
            return;
        }
    }
    graph_findings_ui(ui, page);
}

void forget_old_lists(const Ui& ui, const GraphPage& page) {
    const GraphLook& look = page.look();
    GraphLists::Key key{
        page.state.document.id,
        page.journey.id,
        page.state.revision,
        page.derived.is_graph_current(),
        page.state.graphs.count,
        ui.language(),
        look.words,
        look.sort,
        look.selected,
        look.compared,
        look.variants.group,
        look.variants.compared,
        look.touchpoints_shown,
        look.transitions_shown};
    if (page.lists.key == key)
        return;
    // What the sliders show is long to compute, and neither words nor a choice change it.
    GraphLists::Key alike = key;
    alike.words = page.lists.key.words;
    alike.sort = page.lists.key.sort;
    alike.selected = page.lists.key.selected;
    alike.compared = page.lists.key.compared;
    alike.group = page.lists.key.group;
    alike.against = page.lists.key.against;
    std::optional<ShownPart> part;
    if (page.lists.key == alike)
        part = std::move(page.lists.part);
    page.lists = {};
    page.lists.part = std::move(part);
    page.lists.key = std::move(key);
}

} // namespace

bool shows_picture(const Ui& ui, const GraphLook& look) {
    return look.view == GraphView::Picture && !ui.narrow();
}

bool shows_variants(const GraphLook& look) {
    return look.view == GraphView::Variants;
}

void graph_ui(Ui& ui, const State& state, const Derived& derived, GraphViews& views) {
    const Journey& journey = current_journey(state);
    if (journey.touchpoints.empty()) {
        head_ui(ui, state, nullptr);
        empty_ui(ui);
        return;
    }
    const GraphFigures* const figures = derived.graph();
    if (!figures) {
        head_ui(ui, state, nullptr);
        analysing_ui(ui, state, derived);
        return;
    }
    const bool beside = ui.width() >= beside_from;
    const GraphPage page{state, derived, journey, *figures, views.lists, beside};
    forget_old_lists(ui, page);
    head_ui(ui, state, &page);
    analysing_ui(ui, state, derived);
    if (!is_counted(page))
        ui.notice("drawn", Tone::Warning, ui.say(Text::GraphDrawn));
    if (const std::size_t assumed = assumed_links(figures->graph); assumed > 0)
        ui.notice(
            "assumed",
            Tone::Warning,
            ui.say_count(Text::GraphAssumed, static_cast<std::int64_t>(assumed))
        );
    if (!beside) {
        figures_ui(ui, page, views);
        if (!ui.narrow() || shows_variants(page.look()))
            graph_findings_ui(ui, page);
        return;
    }
    auto row = ui.columns("graph", {Column::grow(), Column::fixed(findings_width)}, {.gap = 8});
    ui.next_column();
    figures_ui(ui, page, views);
    ui.next_column();
    const GraphLook& look = page.look();
    GraphBeside chosen{look.selected, look.way, look.variants.chosen};
    if (chosen != views.beside)
        ui.scroll_from_top(); // where its card stands
    views.beside = std::move(chosen);
    auto column = ui.pinned_column("graph-beside");
    beside_ui(ui, page);
}

float graph_foot_height(const Ui& ui, const State& state, const Derived& derived) {
    const bool has_figures = !current_journey(state).touchpoints.empty() && derived.graph();
    return has_figures ? what_if_foot_height(ui, state.session.graph) : 0;
}

void graph_foot_ui(
    Ui& ui, const State& state, const Derived& derived, GraphViews& views, const Region& region
) {
    const GraphPage page{state, derived, current_journey(state), *derived.graph(), views.lists};
    what_if_foot_ui(ui, page, region);
}

} // namespace tappa::ui
