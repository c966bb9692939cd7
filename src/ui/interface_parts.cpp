#include "ui/interface_parts.hpp"

#include "app/update.hpp"
#include "base/hash.hpp"
#include "ui/kit/page.hpp"
#include "ui/screens/assess.hpp"
#include "ui/screens/graph.hpp"
#include "ui/screens/graph_parts.hpp"
#include "ui/screens/journey.hpp"
#include "ui/screens/journey_notes.hpp"
#include "ui/screens/journey_words.hpp"
#include "ui/screens/plan_facts.hpp"

#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

namespace tappa::ui {

namespace {

// Sizes that depend on each other agree after two or three passes; more would be a mistake in a
// screen, and must not hang the page.
constexpr int most_passes = 5;

const ThemeColours& colours_of(Theme theme) {
    switch (theme) {
    case Theme::Dark:
        return dark_theme();
    case Theme::HighContrast:
        return high_contrast_theme();
    default:
        return light_theme();
    }
}

// Of the screens that have several.
auto views_of(const Session& session) {
    return std::tuple(session.journey_view, session.plan_view, session.graph.view);
}

} // namespace

Theme Interface::Parts::theme_shown() const {
    if (state.session.theme != Theme::System)
        return state.session.theme;
    if (surface.prefers_contrast)
        return Theme::HighContrast;
    return surface.prefers_dark ? Theme::Dark : Theme::Light;
}

template <typename Meant>
void Interface::Parts::perform(Meant meant) {
    if (!state.content.is_loaded() && (!held.empty() || needs_content(meant))) {
        held.emplace_back(std::move(meant));
        return;
    }
    // One random number from outside, spread over what happens in the frame.
    complete(meant, {facts.today, hash_of(std::to_string(++inputs_taken), facts.random | 1)});
    const QuestionId question = state.session.question;
    const TouchpointId touchpoint = state.session.touchpoint;
    const PainPointId pain_point = state.session.pain_point;
    const JourneyId journey = state.session.journey;
    const PlanActionId plan_action = state.session.plan_action;
    const auto views = views_of(state.session);
    Update result = update(state, meant, derived);
    state = std::move(result.state);
    for (Effect& effect : result.effects)
        effects.push_back(std::move(effect));
    if (question != state.session.question)
        show_question();
    if (views != views_of(state.session))
        shell.scroll_main_to_top(); // how far one read the other view says nothing
    if constexpr (std::is_same_v<Meant, Action>) {
        if (meant.template is<actions::AddTouchpoint>() && touchpoint != state.session.touchpoint)
            name_touchpoint();
        else if (meant.template is<actions::AddPainPoint>() && pain_point != state.session.pain_point)
            name_pain_point();
        else if (const auto* added = meant.template get_if<actions::AddJourney>()) {
            // One from a template is called what it is.
            if (!added->from && journey != state.session.journey)
                name_journey();
        } else if (const auto* planned = meant.template get_if<actions::AddPlanAction>();
                   planned && planned->title.empty() && plan_action != state.session.plan_action)
            name_plan_action();
        else if (meant.template is<actions::ReadFindings>())
            memory.focus_wish = {.key = std::string(findings_key)};
    }
    out_of_date = true;
}

template void Interface::Parts::perform(Action);
template void Interface::Parts::perform(Outcome);

bool Interface::Parts::take_all() {
    const bool any = !incoming.empty();
    while (!incoming.empty()) {
        Input input = std::move(incoming.front());
        incoming.pop_front();
        std::visit([&](auto& one) { take(one); }, input);
    }
    return any;
}

void Interface::Parts::catch_up() {
    take_all();
    settle();
}

void Interface::Parts::settle() {
    if (!is_shown)
        return; // nobody has met anything yet
    if (out_of_date)
        lay_out(0);
    if (!owes_pass)
        return;
    do {
        one_pass(0);
        perform_sent();
    } while (engine.input_waiting());
    if (out_of_date || memory.unsettled)
        lay_out(0);
    owes_pass = false;
}

void Interface::Parts::take(Action& action) {
    settle();
    perform(std::move(action));
}

void Interface::Parts::take(Outcome& outcome) {
    perform(std::move(outcome));
}

void Interface::Parts::take(SemanticRequest& request) {
    settle();
    const bool acts = request.request == Request::Activate || request.request == Request::SetValue
        || request.request == Request::Dismiss || request.request == Request::ShowMenu;
    if (acts) {
        memory.requests.push_back(std::move(request));
        one_pass(0);
        memory.requests.clear();
        perform_sent();
    } else {
        move_focus(request);
    }
    out_of_date = true;
}

void Interface::Parts::move_focus(const SemanticRequest& request) {
    switch (request.request) {
    case Request::Focus: {
        // What we asked for ourselves after a press of the pointer shows no ring, and is in view.
        const bool is_own = request.node == self_focused;
        self_focused = 0;
        memory.focus = request.node;
        if (!is_own) {
            // Where the page leads the focus after a press of the pointer, no ring either.
            memory.focus_visible = request.value == "visible";
            memory.pointer_rests = memory.pointer_rests || memory.focus_visible;
            memory.scroll_target = request.node;
            memory.focus_request = 0; // the person has moved on
            memory.reached = request.node;
        }
        break;
    }
    case Request::Blur:
        if (memory.focus == request.node)
            memory.focus = 0;
        break;
    default:
        memory.scroll_target = request.node;
        break;
    }
}

void Interface::Parts::take(PointerInput& input) {
    // A press meets what the pointer stands on now.
    const bool is_button = std::holds_alternative<PointerButton>(input);
    if (is_button)
        settle();
    engine.feed(memory, input);
    out_of_date = true;
    while (is_button && engine.input_waiting()) {
        one_pass(0);
        perform_sent();
    }
}

bool Interface::Parts::perform_sent() {
    std::vector<Action> actions;
    actions.swap(memory.actions);
    for (Action& action : actions)
        perform(std::move(action));
    return !actions.empty();
}

bool Interface::Parts::lay_out(double seconds) {
    bool busy = false;
    for (int pass = 0; pass < most_passes; ++pass) {
        one_pass(pass == 0 ? seconds : 0);
        const bool changed = perform_sent();
        busy = busy || changed || memory.unsettled;
        if (!changed && !memory.unsettled)
            break;
    }
    out_of_date = false;
    owes_pass = true;
    return busy;
}

void Interface::Parts::one_pass(double seconds) {
    apply_settings();
    engine.begin(surface.width, surface.height, seconds);
    Ui ui(memory);
    begin_pass(memory, ui);
    shell.draw(ui, state, derived.at(state), surface);
    end_pass(memory, ui);
    memory.reached = 0; // has been met
    engine.end();
    settle_focus(memory);
    if (std::string lacking = memory.glyphs.take_lacking(); !lacking.empty())
        incoming.emplace_back(Outcome(outcomes::CharactersLacking{std::move(lacking)}));
}

void Interface::Parts::apply_settings() {
    const ThemeColours* theme = &colours_of(theme_shown());
    const float scale = surface.scale * static_cast<float>(state.session.text_scale);
    if (memory.theme != theme || memory.scale != scale) {
        memory.theme = theme;
        memory.scale = scale;
        memory.measured.clear();
        style_imgui(memory);
    }
    memory.language = state.session.language;
    memory.width = surface.width;
    memory.height = surface.height;
    memory.coarse_pointer = surface.coarse_pointer;
}

void Interface::Parts::take_away_old_toasts() {
    std::vector<std::uint64_t> gone;
    for (const Toast& toast : state.session.toasts) {
        const auto [it, is_new] = toast_seen_ms.try_emplace(toast.id, memory.now_ms);
        if (toast.passes() && memory.now_ms - it->second >= toast_ms)
            gone.push_back(toast.id);
    }
    for (const std::uint64_t id : gone) {
        toast_seen_ms.erase(id);
        perform(Action(actions::DismissToast{id}));
    }
}

void Interface::Parts::focus_what_is_left(const Action& action) {
    if (const auto* gone = action.get_if<actions::DeleteTouchpoint>())
        memory.focus_wish = {key_after_removal(current_journey(state), gone->touchpoint), 0};
    else if (const auto* several = action.get_if<actions::DeleteTouchpoints>())
        memory.focus_wish = {key_after_removal(current_journey(state), several->touchpoints), 0};
    else if (const auto* look = action.get_if<actions::LookAtGraph>()) {
        const WayEnds& way = state.session.graph.way;
        if (std::holds_alternative<Set<&GraphLook::selected>>(look->edit))
            focus_closed_touchpoint(state.session.graph.selected);
        else if (!std::holds_alternative<Set<&GraphLook::way>>(look->edit))
            return;
        else if (Ui(memory).narrow())
            memory.focus_wish = {.key = way_row_key(way), .otherwise = "graph-transitions"};
        else
            focus_closed_touchpoint(way.from.empty() ? way.to : way.from);
    }
}

// A window too narrow for the picture has the table in its place; a phone a few of its rows.
void Interface::Parts::focus_closed_touchpoint(const TouchpointId& touchpoint) {
    const GraphLook& look = state.session.graph;
    const std::string row = "row/" + touchpoint.text;
    if (look.view == GraphView::Picture && !Ui(memory).narrow())
        memory.focus_wish = {.key = "card/" + touchpoint.text, .otherwise = row};
    else
        memory.focus_wish = {.key = row, .otherwise = "what-if-at"};
}

// What was added can be named at once, whichever way it was.
void Interface::Parts::name_touchpoint() {
    if (state.session.screen != Screen::Journey)
        return;
    const TouchpointId& added = state.session.touchpoint;
    memory.focus_wish = {.key = name_field_key(added), .new_text = true};
    memory.reveal_wish = {.key = card_key(added)};
}

void Interface::Parts::name_pain_point() {
    if (state.session.screen == Screen::Journey)
        memory.focus_wish = {.key = pain_title_key(state.session.pain_point), .new_text = true};
}

void Interface::Parts::name_journey() {
    if (state.session.screen != Screen::Journey)
        return;
    memory.unfold_wish = edit_journey_key;
    memory.focus_wish = {.key = std::string(journey_name_key), .new_text = true};
}

void Interface::Parts::name_plan_action() {
    if (state.session.screen == Screen::Plan)
        memory.focus_wish = {.key = plan_title_key(state.session.plan_action), .new_text = true};
}

void Interface::Parts::show_question() {
    if (state.session.assess_view != AssessView::OneByOne)
        memory.reveal_wish = {question_key(state.session.question), 0};
    else
        shell.scroll_main_to_top();
}

void Interface::Parts::focus_question() {
    if (std::string key = assess_focus_key(state); !key.empty())
        memory.focus_wish = {std::move(key), 0};
}

} // namespace tappa::ui
