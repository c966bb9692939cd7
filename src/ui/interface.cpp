#include "ui/interface.hpp"

#include "app/commands/commands.hpp"
#include "app/derived.hpp"
#include "app/jobs/intervals.hpp"
#include "app/update.hpp"
#include "base/hash.hpp"
#include "ui/kit/engine.hpp"
#include "ui/kit/item_hooks.hpp"
#include "ui/kit/page.hpp"
#include "ui/screens/assess.hpp"
#include "ui/screens/journey.hpp"
#include "ui/shell.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <variant>

namespace tappa::ui {

namespace {

// Sizes that depend on each other agree after two or three passes; more would be a mistake in a
// screen, and must not hang the page.
constexpr int most_passes = 5;
// Frames drawn after something happened, for what ImGui decides a frame late.
constexpr int settling_frames = 3;
constexpr double toast_ms = 9000;

const ThemeColours& theme_for(Theme chosen, const Surface& surface) {
    switch (chosen) {
    case Theme::Light:
        return light_theme();
    case Theme::Dark:
        return dark_theme();
    case Theme::HighContrast:
        return high_contrast_theme();
    case Theme::System:
        break;
    }
    if (surface.prefers_contrast)
        return high_contrast_theme();
    return surface.prefers_dark ? dark_theme() : light_theme();
}

bool types_text(Role role) {
    return role == Role::TextField || role == Role::TextArea || role == Role::NumberField
        || role == Role::DateField || role == Role::Select || role == Role::Combobox;
}

// Enter and Space press what has the focus; they are no shortcut then.
bool pressed_by_enter(Role role) {
    return role == Role::Button || role == Role::Link || role == Role::MenuItem || role == Role::Tab
        || role == Role::Switch || role == Role::Option;
}

} // namespace

// What happened, in the order in which it did.
using Event = std::variant<Action, Outcome>;

struct Interface::Parts {
    explicit Parts(const FontFiles& fonts)
        : engine(memory, fonts.regular, fonts.semibold, fonts.icons) {}

    Memory memory;
    Engine engine;
    State state;
    DerivedCache derived;
    Shell shell;
    Surface surface;
    std::deque<Event> incoming;
    std::vector<Event> held; // until the content has arrived, in order
    std::vector<Effect> effects;
    int frames_to_settle = settling_frames;
    double last_frame_ms = 0;
    std::unordered_map<std::uint64_t, double> toast_seen_ms;
    NodeId self_focused = 0; // asked of the page by us: comes back as a Focus request
    std::uint64_t documents_made = 0;
    std::vector<std::string> orphans;

    void perform(Event event, HostFacts facts) {
        const bool waits = std::visit([](const auto& one) { return needs_content(one); }, event);
        if (!state.content.is_loaded() && (!held.empty() || waits)) {
            held.push_back(std::move(event));
            return;
        }
        if (auto* action = std::get_if<Action>(&event))
            if (auto* created = std::get_if<actions::NewDocument>(action)) {
                // One random number from outside, spread over what happens in the frame.
                facts.random = hash_of(std::to_string(++documents_made), facts.random | 1);
                complete(*created, facts);
            }
        Update result = std::visit(
            [&](const auto& one) { return update(std::move(state), one); }, std::move(event)
        );
        state = std::move(result.state);
        for (Effect& effect : result.effects)
            effects.push_back(std::move(effect));
    }

    bool perform_waiting(const HostFacts& facts) {
        const bool any = !incoming.empty() || !memory.actions.empty();
        while (!incoming.empty()) {
            Event event = std::move(incoming.front());
            incoming.pop_front();
            perform(std::move(event), facts);
        }
        std::vector<Action> actions;
        actions.swap(memory.actions);
        for (Action& action : actions)
            perform(std::move(action), facts);
        return any;
    }

    void apply_settings() {
        const ThemeColours* theme = &theme_for(state.session.theme, surface);
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

    void take_away_old_toasts(const HostFacts& facts) {
        std::vector<std::uint64_t> gone;
        for (const Toast& toast : state.session.toasts) {
            const auto [it, is_new] = toast_seen_ms.try_emplace(toast.id, memory.now_ms);
            if (toast.kind == Toast::Kind::Done && memory.now_ms - it->second >= toast_ms)
                gone.push_back(toast.id);
        }
        for (const std::uint64_t id : gone) {
            toast_seen_ms.erase(id);
            perform(Action(actions::DismissToast{id}), facts);
        }
    }

    // It is read from its beginning; in the table its row comes into view.
    void show_question() {
        if (state.session.assess_view == AssessView::Table)
            memory.reveal_wish = {question_key(state.session.question), 0};
        else
            shell.scroll_main_to_top();
    }

    void one_pass(double seconds) {
        apply_settings();
        engine.begin(surface.width, surface.height, seconds);
        Ui ui(memory);
        begin_pass(memory, ui);
        shell.draw(ui, state, derived.at(state), surface);
        end_pass(memory, ui);
        engine.end();
        settle_focus(memory);
        if (std::string lacking = memory.glyphs.take_lacking(); !lacking.empty())
            incoming.emplace_back(Outcome(outcomes::CharactersLacking{std::move(lacking)}));
    }
};

Interface::Interface(FontFiles fonts) : m_parts(std::make_unique<Parts>(fonts)) {
    m_parts->state = initial_state(Language::En);
}

Interface::~Interface() = default;

void Interface::set_surface(const Surface& surface) {
    if (surface == m_parts->surface)
        return;
    m_parts->surface = surface;
    m_parts->memory.measured.clear();
    m_parts->frames_to_settle = settling_frames;
}

void Interface::receive(Content content) {
    Parts& p = *m_parts;
    receive_content(p.state, std::move(content));
    p.incoming.insert(
        p.incoming.begin(),
        std::make_move_iterator(p.held.begin()),
        std::make_move_iterator(p.held.end())
    );
    p.held.clear();
    p.frames_to_settle = settling_frames;
}

void Interface::dispatch(Action action) {
    m_parts->incoming.emplace_back(std::move(action));
}

void Interface::dispatch(Outcome outcome) {
    m_parts->incoming.emplace_back(std::move(outcome));
}

void Interface::request(SemanticRequest request) {
    Memory& m = m_parts->memory;
    switch (request.request) {
    case Request::Focus:
        // What we asked for ourselves after a press of the pointer shows no ring.
        if (request.node != m_parts->self_focused)
            m.focus_visible = true;
        m_parts->self_focused = 0;
        m.focus = request.node;
        m.scroll_target = request.node;
        break;
    case Request::Blur:
        if (m.focus == request.node)
            m.focus = 0;
        break;
    case Request::ScrollIntoView:
        m.scroll_target = request.node;
        break;
    case Request::Activate:
    case Request::SetValue:
    case Request::Dismiss:
        m.requests.push_back(std::move(request));
        break;
    }
    m_parts->frames_to_settle = settling_frames;
}

bool Interface::key(const KeyPress& press) {
    Parts& p = *m_parts;
    Memory& m = p.memory;
    p.frames_to_settle = settling_frames;
    m.focus_visible = true;
    const bool plain = !press.control && !press.alt;
    if (plain && move_focus_by_key(m, press.key))
        return true;

    const Node* focused = m.tree.find(m.focus);
    const Role role = focused ? focused->role : Role::Root;
    if (plain && types_text(role))
        return false;
    const bool enter = press.key == "Enter" || press.key == " ";
    if (plain && enter && pressed_by_enter(role))
        return false;

    if (const Command* command = command_of({press.key, press.control, press.shift, press.alt})) {
        // A command that has no sense here leaves its keys to the screen.
        if (command->enabled(p.state)) {
            dispatch(command->action(p.state));
            return true;
        }
    }
    const bool covered = p.state.session.overlay != Overlay::None || m.open_menu != 0;
    if (covered || press.control)
        return false;
    std::optional<Action> action;
    if (p.state.session.screen == Screen::Assess && plain) {
        action = assess_key(p.state, press.key);
        if (action && p.state.session.assess_view == AssessView::Table)
            p.show_question(); // what is answered by key is seen
    }
    if (p.state.session.screen == Screen::Journey)
        action = journey_key(p.state, focused ? focused->key : std::string(), press.key, press.alt);
    if (!action)
        return false;
    dispatch(std::move(*action));
    return true;
}

std::vector<Effect> Interface::frame(double now_ms, const HostFacts& facts) {
    Parts& p = *m_parts;
    Memory& m = p.memory;
    p.engine.make_current();
    m.now_ms = now_ms;
    const double seconds = (now_ms - p.last_frame_ms) / 1000;
    p.last_frame_ms = now_ms;
    const QuestionId question_before = p.state.session.question;
    bool busy = p.perform_waiting(facts);
    if (question_before != p.state.session.question)
        p.show_question();
    p.take_away_old_toasts(facts);
    busy = busy || !m.requests.empty() || p.engine.input_waiting();
    // While somebody types or drags, every frame would begin it anew.
    if (!busy)
        ask_for_intervals(p.state, p.effects);
    for (int pass = 0; pass < most_passes; ++pass) {
        const QuestionId question = p.state.session.question;
        p.one_pass(pass == 0 ? seconds : 0);
        if (pass == 0)
            m.requests.clear();
        const bool changed = p.perform_waiting(facts);
        if (question != p.state.session.question)
            p.show_question();
        busy = busy || changed || m.unsettled;
        if (!changed && !m.unsettled)
            break;
    }
    p.orphans = tappa::ui::items_without_node(m);
    p.frames_to_settle = busy ? settling_frames : std::max(0, p.frames_to_settle - 1);
    std::vector<Effect> effects;
    effects.swap(p.effects);
    return effects;
}

bool Interface::wants_frame() const {
    return m_parts->frames_to_settle > 0 || !m_parts->incoming.empty();
}

double Interface::wake_after_ms() const {
    const Parts& p = *m_parts;
    double after = -1;
    const auto sooner = [&](double ms) {
        ms = std::max(ms, 0.0);
        after = after < 0 ? ms : std::min(after, ms);
    };
    if (p.memory.waiting)
        sooner(460 - (p.memory.now_ms - p.memory.tooltip_since_ms));
    for (const Toast& toast : p.state.session.toasts) {
        const auto seen = p.toast_seen_ms.find(toast.id);
        if (toast.kind == Toast::Kind::Done && seen != p.toast_seen_ms.end())
            sooner(seen->second + toast_ms - p.memory.now_ms + 1);
    }
    return after;
}

const Tree& Interface::tree() const {
    return m_parts->memory.tree;
}

const State& Interface::state() const {
    return m_parts->state;
}

const Results& Interface::results() {
    return m_parts->derived.at(m_parts->state).results;
}

bool Interface::receive(GlyphPack pack, const GlyphFiles& files) {
    if (!m_parts->engine.receive(m_parts->memory, pack, files))
        return false;
    m_parts->frames_to_settle = settling_frames;
    return true;
}

std::vector<GlyphPack> Interface::take_glyphs_wanted() {
    return m_parts->memory.glyphs.take_wanted();
}

NodeId Interface::take_focus_request() {
    const NodeId wanted = m_parts->memory.focus_request;
    m_parts->memory.focus_request = 0;
    if (wanted != 0)
        m_parts->self_focused = wanted;
    return wanted;
}

std::string_view Interface::cursor() const {
    return m_parts->memory.cursor;
}

const std::vector<std::string>& Interface::items_without_node() const {
    return m_parts->orphans;
}

} // namespace tappa::ui
