// How much of the graph is drawn: the sliders above the picture and the paths.

#include "base/number.hpp"
#include "ui/screens/graph_parts.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

constexpr float stack_below = 700;

std::string shown_value(const Ui& ui, std::size_t shown, std::size_t all) {
    const double share = all > 0 ? static_cast<double>(shown) / static_cast<double>(all) : 1;
    return ui.say(
        Text::GraphShownValue,
        {formatted_percent(share, 0, ui.language()),
         whole(ui, static_cast<double>(shown)),
         whole(ui, static_cast<double>(all))}
    );
}

// What a slider of so many things stands at, as a share that comes to that number again.
double share_from(double count, std::size_t all) {
    return all > 0 ? std::clamp(count / static_cast<double>(all), 0.0, 1.0) : 1;
}

void touchpoints_ui(Ui& ui, const ShownPart& part) {
    auto gap = ui.gap(2);
    const std::size_t all = part.touchpoints.size();
    const std::string value = shown_value(ui, part.shown_touchpoints, all);
    const auto wanted = ui.slider(
        "touchpoints-shown",
        ui.say(Text::GraphShownTouchpoints),
        static_cast<double>(part.shown_touchpoints),
        {.minimum = 1, .maximum = static_cast<double>(all), .step = 1, .value_text = value}
    );
    if (wanted)
        look_at_graph<&GraphLook::touchpoints_shown>(ui, share_from(*wanted, all));
    const std::size_t hidden = all - part.shown_touchpoints;
    ui.muted(
        hidden == 0 ? std::string(ui.say(Text::GraphShownHidesNone))
                    : text_count(
                        Text::GraphShownHidesTouchpoints,
                        ui.language(),
                        static_cast<std::int64_t>(hidden),
                        {formatted_percent(part.most_hidden_visits, 1, ui.language())}
                    )
    );
}

std::string hidden_transitions(const Ui& ui, const ShownPart& part) {
    if (part.rare_transitions > 0)
        return text_count(
            Text::GraphShownHidesTransitions,
            ui.language(),
            static_cast<std::int64_t>(part.rare_transitions),
            {formatted_percent(std::min(part.most_hidden_passing, 1.0), 1, ui.language())}
        );
    const std::size_t with_ends = part.transitions - part.shown_transitions;
    return with_ends == 0
        ? std::string(ui.say(Text::GraphShownHidesNone))
        : ui.say_count(Text::GraphShownHidesEnds, static_cast<std::int64_t>(with_ends));
}

void transitions_ui(Ui& ui, const ShownPart& part) {
    auto gap = ui.gap(2);
    const std::size_t between = part.shown_transitions + part.rare_transitions;
    if (between == 0) {
        ui.muted(hidden_transitions(ui, part));
        return;
    }
    const auto wanted = ui.slider(
        "transitions-shown",
        ui.say(Text::GraphShownTransitions),
        static_cast<double>(part.shown_transitions),
        {.minimum = 0,
         .maximum = static_cast<double>(between),
         .step = 1,
         .value_text = shown_value(ui, part.shown_transitions, part.transitions)}
    );
    if (wanted)
        look_at_graph<&GraphLook::transitions_shown>(ui, share_from(*wanted, between));
    ui.muted(hidden_transitions(ui, part));
}

void still_ui(Ui& ui, const ShownPart& part) {
    auto gap = ui.gap(2);
    auto status = ui.group(Role::Status, "still", {});
    ui.text(ui.say(Text::GraphShownStill), {.size = 13, .semibold = true});
    ui.text(
        ui.say(Text::GraphShownVisits, {formatted_percent(part.visits, 0, ui.language())}),
        {.size = 13}
    );
    ui.text(
        ui.say(Text::GraphShownCustomers, {formatted_percent(part.customers, 0, ui.language())}),
        {.size = 13}
    );
}

} // namespace

const ShownPart& shown_part_of(const GraphPage& page) {
    if (!page.lists.part)
        page.lists.part = shown_part(
            page.figures.graph,
            page.figures.analysis.absorption,
            page.look().touchpoints_shown,
            page.look().transitions_shown
        );
    return *page.lists.part;
}

void graph_shown_ui(Ui& ui, const GraphPage& page) {
    const ShownPart& part = shown_part_of(page);
    if (part.touchpoints.size() < 2 || part.transitions == 0)
        return;
    auto card =
        ui.card("shown", {.padding_x = 16, .padding_y = 10, .name = ui.say(Text::GraphShown)});
    auto gap = ui.gap(4);
    {
        auto row = ui.columns(
            "shown-columns",
            {Column::grow(), Column::grow(), Column::fixed(220)},
            {.gap = 28, .stack_below = stack_below}
        );
        ui.next_column();
        touchpoints_ui(ui, part);
        ui.next_column();
        transitions_ui(ui, part);
        ui.next_column();
        still_ui(ui, part);
    }
    if (!hides_some(page.look()))
        return;
    ui.muted(ui.say(Text::GraphShownNote));
    if (ui.link("show-all", ui.say(Text::GraphShownAll), {.small = true}))
        ui.send(actions::ShowWholeGraph{});
}

} // namespace tappa::ui
