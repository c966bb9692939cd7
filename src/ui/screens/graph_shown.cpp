// How much of the graph is drawn: the sliders above the picture and the paths.

#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/graph_parts.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace tappa::ui {

namespace {

constexpr float stack_below = 700;

std::string shown_value(const Ui& ui, std::size_t shown, std::size_t all) {
    return ui.say(
        Text::GraphShownValue,
        {whole(ui, static_cast<double>(shown)), whole(ui, static_cast<double>(all))}
    );
}

// What a slider of so many things stands at, as a share that comes to that number again.
double share_from(double count, std::size_t all) {
    return all > 0 ? std::clamp(count / static_cast<double>(all), 0.0, 1.0) : 1;
}

void touchpoints_slider_ui(Ui& ui, const ShownPart& part) {
    const std::size_t all = part.touchpoints.size();
    const auto wanted = ui.slider(
        "touchpoints-shown",
        ui.say(Text::GraphShownTouchpoints),
        static_cast<double>(part.shown_touchpoints),
        {.minimum = 1,
         .maximum = static_cast<double>(all),
         .step = 1,
         .value_text = shown_value(ui, part.shown_touchpoints, all)}
    );
    if (wanted)
        look_at_graph<&GraphLook::touchpoints_shown>(ui, share_from(*wanted, all));
}

std::string hidden_touchpoints(const Ui& ui, const ShownPart& part) {
    const std::size_t hidden = part.touchpoints.size() - part.shown_touchpoints;
    return hidden == 0 ? std::string(ui.say(Text::GraphShownHidesNone))
                       : text_count(
                           Text::GraphShownHidesTouchpoints,
                           ui.language(),
                           static_cast<std::int64_t>(hidden),
                           {formatted_percent(part.most_hidden_visits, 1, ui.language())}
                       );
}

// Transitions whose ends are both shown.
std::size_t transitions_between(const ShownPart& part) {
    return part.shown_transitions + part.rare_transitions;
}

void transitions_slider_ui(Ui& ui, const ShownPart& part) {
    const std::size_t between = transitions_between(part);
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

std::string still_visits(const Ui& ui, const ShownPart& part) {
    return ui.say(Text::GraphShownVisits, {formatted_percent(part.visits, 0, ui.language())});
}

std::string still_customers(const Ui& ui, const ShownPart& part) {
    return ui.say(Text::GraphShownCustomers, {formatted_percent(part.customers, 0, ui.language())});
}

void still_ui(Ui& ui, const ShownPart& part) {
    auto gap = ui.gap(2);
    auto status = ui.group(Role::Status, "still", {});
    ui.text(ui.say(Text::GraphShownStill), {.size = 13, .semibold = true});
    ui.text(still_visits(ui, part), {.size = 13});
    ui.text(still_customers(ui, part), {.size = 13});
}

void show_all_ui(Ui& ui) {
    if (!ui.link("show-all", ui.say(Text::GraphShownAll), {.small = true}))
        return;
    ui.send(actions::ShowWholeGraph{});
    ui.focus_key("touchpoints-shown"); // this link is gone then
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

bool may_hide_some(const GraphPage& page) {
    const ShownPart& part = shown_part_of(page);
    return part.touchpoints.size() >= 2 && part.transitions > 0;
}

void graph_shown_sliders_ui(Ui& ui, const GraphPage& page) {
    const ShownPart& part = shown_part_of(page);
    ui.next_column();
    touchpoints_slider_ui(ui, part);
    ui.next_column();
    if (transitions_between(part) > 0)
        transitions_slider_ui(ui, part);
}

std::string graph_still_shown(const Ui& ui, const GraphPage& page) {
    const ShownPart& part = shown_part_of(page);
    return ui.say(
        Text::GraphVariantsRareHidden, {still_visits(ui, part), still_customers(ui, part)}
    );
}

void graph_hidden_ui(Ui& ui, const GraphPage& page) {
    if (!may_hide_some(page) || !hides_some(page.look()))
        return;
    const ShownPart& part = shown_part_of(page);
    auto row =
        ui.columns("hidden", {Column::grow(), Column::fit()}, {.gap = 12, .align = Align::Middle});
    ui.next_column();
    {
        auto gap = ui.gap(2);
        auto status = ui.group(Role::Status, "still", {});
        ui.text(
            std::string(ui.say(Text::GraphShownStill)) + ": "
                + joined({still_visits(ui, part), still_customers(ui, part)}, " · "),
            {.size = 13}
        );
        std::vector<std::string> hidden;
        if (part.shown_touchpoints < part.touchpoints.size())
            hidden.push_back(hidden_touchpoints(ui, part));
        if (part.shown_transitions < part.transitions)
            hidden.push_back(hidden_transitions(ui, part));
        if (!hidden.empty())
            ui.muted(joined(hidden, " · "));
    }
    ui.next_column();
    auto flow = ui.flow("all", {.row_height = 24});
    show_all_ui(ui);
}

void graph_shown_ui(Ui& ui, const GraphPage& page) {
    if (!may_hide_some(page))
        return;
    const ShownPart& part = shown_part_of(page);
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
        {
            auto lines = ui.gap(2);
            touchpoints_slider_ui(ui, part);
            ui.muted(hidden_touchpoints(ui, part));
        }
        ui.next_column();
        {
            auto lines = ui.gap(2);
            if (transitions_between(part) > 0)
                transitions_slider_ui(ui, part);
            ui.muted(hidden_transitions(ui, part));
        }
        ui.next_column();
        still_ui(ui, part);
    }
    if (!hides_some(page.look()))
        return;
    ui.muted(ui.say(Text::GraphShownNote));
    show_all_ui(ui);
}

} // namespace tappa::ui
