#include "ui/screen_table.hpp"

#include "base/number.hpp"
#include "ui/screens/graph.hpp"
#include "ui/screens/home.hpp"
#include "ui/screens/insights.hpp"
#include "ui/screens/journey.hpp"
#include "ui/screens/plan_roadmap.hpp"

#include <icons.gen.hpp>

#include <cstddef>
#include <iterator>

namespace tappa::ui {

namespace {

ScreenCount answered_count(Ui& ui, const State& /*state*/, const Derived& derived) {
    const auto& progress = derived.results().progress;
    const std::string answered = formatted_integer(progress.answered, ui.language());
    const std::string total = formatted_integer(progress.total, ui.language());
    return {answered + "/" + total, ui.say(Text::NavigationAssessCount, {answered, total})};
}

ScreenCount count_of(Ui& ui, Text words, std::ptrdiff_t count) {
    return {formatted_integer(count, ui.language()), ui.say_count(words, count)};
}

std::optional<Action> key_of_assess(
    const State& state, std::string_view /*focused*/, const KeyPress& press
) {
    if (press.control || press.alt)
        return std::nullopt;
    return assess_key(state, press.key);
}

constexpr std::array<ScreenEntry, enum_count<Screen>> screens{
    {{.screen = Screen::Home,
      .icon = icons::home,
      .group = std::nullopt,
      .draw = [](ScreenViews&, Ui& ui, const State& state, const Derived& derived
              ) { home_ui(ui, state, derived); }},
     {.screen = Screen::Assess,
      .icon = icons::clipboard_check,
      .group = Text::NavigationUnderstand,
      .in_bottom_bar = true,
      .draw = [](ScreenViews& views, Ui& ui, const State& state, const Derived& derived
              ) { views.assess.draw(ui, state, derived); },
      .foot_height =
          [](const ScreenViews& views, const Ui& ui, const State& state, const Derived&) {
              return views.assess.footer_height(ui, state);
          },
      .foot = [](ScreenViews& views,
                 Ui& ui,
                 const State& state,
                 const Derived& derived,
                 const Region& region) { views.assess.draw_footer(ui, state, derived, region); },
      .count = answered_count,
      .key = key_of_assess},
     {.screen = Screen::Journey,
      .icon = icons::route,
      .group = Text::NavigationUnderstand,
      .in_bottom_bar = true,
      .draw = [](ScreenViews& views, Ui& ui, const State& state, const Derived& derived
              ) { journey_ui(ui, state, derived, views.journey_search); },
      .has_panel =
          [](const Session& session) {
              return session.journey_view == JourneyView::Map && !session.touchpoint.empty();
          },
      .panel = journey_panel_ui,
      .count =
          [](Ui& ui, const State& state, const Derived&) {
              return count_of(
                  ui, Text::NavigationJourneyCount, std::ssize(current_journey(state).touchpoints)
              );
          },
      .key = [](const State& state, std::string_view focused, const KeyPress& press
             ) { return journey_key(state, focused, press.key, press.alt); }},
     {.screen = Screen::Graph,
      .icon = icons::waypoints,
      .group = Text::NavigationUnderstand,
      .wants_width = true,
      .draw = [](ScreenViews& views, Ui& ui, const State& state, const Derived& derived
              ) { graph_ui(ui, state, derived, views.graph); },
      .foot_height = [](const ScreenViews&, const Ui& ui, const State& state, const Derived& derived
                     ) { return graph_foot_height(ui, state, derived); },
      .foot = [](ScreenViews& views,
                 Ui& ui,
                 const State& state,
                 const Derived& derived,
                 const Region& region) { graph_foot_ui(ui, state, derived, views.graph, region); },
      .key = [](const State& state, std::string_view focused, const KeyPress& press
             ) { return graph_key(state, focused, press.key, press.alt); }},
     {.screen = Screen::Insights,
      .icon = icons::lightbulb,
      .group = Text::NavigationDecide,
      .in_bottom_bar = true,
      .draw = [](ScreenViews& views, Ui& ui, const State& state, const Derived& derived
              ) { insights_ui(ui, state, derived, views.agreement); }},
     {.screen = Screen::Plan,
      .icon = icons::list_checks,
      .group = Text::NavigationDecide,
      .in_bottom_bar = true,
      .draw = [](ScreenViews& views, Ui& ui, const State& state, const Derived& derived
              ) { views.plan.draw(ui, state, derived); },
      .has_panel = [](const Session& session) { return !session.plan_action.empty(); },
      .panel = plan_panel_ui,
      .count =
          [](Ui& ui, const State& state, const Derived&) {
              return count_of(
                  ui, Text::NavigationPlanCount, std::ssize(state.document.plan->actions)
              );
          },
      .key = [](const State& state, std::string_view focused, const KeyPress& press
             ) { return plan_key(state, focused, press.key, press.shift, press.alt); }},
     {.screen = Screen::Report,
      .icon = icons::file_text,
      .group = Text::NavigationDecide,
      .draw = [](ScreenViews& views, Ui& ui, const State& state, const Derived& derived) {
          views.report.draw(ui, state, derived);
      }}}};

constexpr bool are_in_order() {
    for (std::size_t i = 0; i < screens.size(); ++i)
        if (screens[i].screen != static_cast<Screen>(i) || !screens[i].draw)
            return false;
    return true;
}
static_assert(are_in_order(), "one entry for each screen, at its place");

} // namespace

const std::array<ScreenEntry, enum_count<Screen>>& all_screens() {
    return screens;
}

const ScreenEntry& screen_shown(const State& state) {
    const Screen screen = state.session.has_document ? state.session.screen : Screen::Home;
    return screens[static_cast<std::size_t>(screen)];
}

} // namespace tappa::ui
