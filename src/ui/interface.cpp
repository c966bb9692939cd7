#include "ui/interface.hpp"

#include "app/commands/commands.hpp"
#include "app/jobs/graph_jobs.hpp"
#include "app/jobs/intervals.hpp"
#include "app/jobs/outlook.hpp"
#include "ui/interface_parts.hpp"
#include "ui/kit/item_hooks.hpp"
#include "ui/kit/page.hpp"
#include "ui/screen_table.hpp"
#include "ui/screens/journey.hpp"

#include <algorithm>
#include <iterator>

namespace tappa::ui {

namespace {

bool types_text(Role role) {
    return role == Role::TextField || role == Role::TextArea || role == Role::NumberField
        || role == Role::DateField || role == Role::Select || role == Role::Combobox;
}

// Enter and Space press what has the focus; they are no shortcut then.
bool pressed_by_enter(Role role) {
    return role == Role::Button || role == Role::Link || role == Role::MenuItem || role == Role::Tab
        || role == Role::Switch || role == Role::Checkbox || role == Role::Option;
}

bool asks_for_menu(const KeyPress& press) {
    return press.key == "ContextMenu" || (press.key == "F10" && press.shift);
}

} // namespace

Interface::Interface(FontFiles fonts) : m_parts(std::make_unique<Parts>(fonts)) {
    m_parts->state = initial_state(Language::En);
}

Interface::~Interface() = default;

void Interface::set_surface(const Surface& surface) {
    if (surface == m_parts->surface)
        return;
    m_parts->surface = surface;
    m_parts->memory.measured.clear();
    m_parts->out_of_date = true;
    m_parts->frames_to_settle = Parts::settling_frames;
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
    p.out_of_date = true;
    p.frames_to_settle = Parts::settling_frames;
}

void Interface::dispatch(Action action) {
    m_parts->incoming.emplace_back(std::move(action));
}

void Interface::dispatch(Outcome outcome) {
    m_parts->incoming.emplace_back(std::move(outcome));
}

void Interface::request(SemanticRequest request) {
    m_parts->incoming.emplace_back(std::move(request));
    m_parts->frames_to_settle = Parts::settling_frames;
}

void Interface::point(PointerInput input) {
    m_parts->incoming.emplace_back(input);
}

bool Interface::key(const KeyPress& press) {
    Parts& p = *m_parts;
    Memory& m = p.memory;
    p.engine.make_current();
    p.catch_up();
    p.frames_to_settle = Parts::settling_frames;
    p.out_of_date = true;
    m.focus_visible = true;
    m.pointer_rests = true;
    const bool plain = !press.control && !press.alt;
    if (plain && move_focus_by_key(m, press.key)) {
        for (SemanticRequest& request : m.requests)
            p.incoming.emplace_back(std::move(request));
        m.requests.clear();
        return true;
    }

    const Node* focused = m.tree.find(m.focus);
    const Role role = focused ? focused->role : Role::Root;
    if (plain && focused && focused->has_menu && asks_for_menu(press)) {
        p.incoming.emplace_back(SemanticRequest{m.focus, Request::ShowMenu, {}});
        return true;
    }
    if (plain && types_text(role) && press.key != "Escape")
        return false;
    const bool enter = press.key == "Enter" || press.key == " ";
    if (plain && enter && pressed_by_enter(role))
        return false;

    const bool covered =
        p.state.session.overlay != Overlay::None || p.state.import.is_shown || m.open_menu != 0;
    if (const Command* command = command_of({press.key, press.control, press.shift, press.alt})) {
        // A command that has no sense here leaves its keys to the screen.
        if (command->enabled(p.state)) {
            Action action = command->action(p.state);
            const bool adds = action.is<actions::AddTouchpoint>();
            if (adds && covered)
                return false;
            p.perform(
                adds ? touchpoint_beside(p.state, focused ? focused->key : "", press.shift)
                     : std::move(action)
            );
            return true;
        }
    }
    if (covered || press.control)
        return false;
    std::optional<Action> action;
    const ScreenEntry& screen = screen_shown(p.state);
    if (screen.key)
        action = screen.key(p.state, focused ? focused->key : std::string(), press);
    if (!action)
        return false;
    p.focus_what_is_left(*action);
    if (screen.screen == Screen::Assess && p.state.session.assess_view != AssessView::OneByOne)
        p.show_question(); // what is answered by key is seen
    p.perform(std::move(*action));
    if (screen.screen == Screen::Assess)
        p.focus_question();
    return true;
}

std::vector<Effect> Interface::frame(double now_ms, const HostFacts& facts) {
    Parts& p = *m_parts;
    p.engine.make_current();
    p.memory.now_ms = now_ms;
    p.facts = facts;
    if (p.state.session.today != facts.today)
        p.incoming.emplace_front(Outcome(outcomes::DayBegan{facts.today}));
    const double seconds = (now_ms - p.last_frame_ms) / 1000;
    p.last_frame_ms = now_ms;
    bool busy = p.out_of_date;
    busy = p.take_all() || busy;
    p.take_away_old_toasts();
    // During typing or dragging every frame would begin it anew.
    if (!busy) {
        ask_for_intervals(p.state, p.effects);
        busy = ask_for_graphs(p.state, p.effects);
        if (!busy) // else more graphs may be asked for
            ask_for_outlook(p.state, p.derived, p.effects);
    }
    busy = p.lay_out(seconds) || busy;
    p.owes_pass = busy;
    p.is_shown = true;
    p.orphans = tappa::ui::items_without_node(p.memory);
    p.frames_to_settle = busy ? Parts::settling_frames : std::max(0, p.frames_to_settle - 1);
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
        sooner(tooltip_delay_ms - (p.memory.now_ms - p.memory.tooltip_since_ms) + 1);
    for (const Toast& toast : p.state.session.toasts) {
        const auto seen = p.toast_seen_ms.find(toast.id);
        if (toast.passes() && seen != p.toast_seen_ms.end())
            sooner(seen->second + Parts::toast_ms - p.memory.now_ms + 1);
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
    return m_parts->derived.at(m_parts->state).results();
}

bool Interface::receive(GlyphPack pack, const GlyphFiles& files) {
    if (!m_parts->engine.receive(m_parts->memory, pack, files))
        return false;
    m_parts->out_of_date = true;
    m_parts->frames_to_settle = Parts::settling_frames;
    return true;
}

std::vector<GlyphPack> Interface::take_glyphs_wanted() {
    return m_parts->memory.glyphs.take_wanted();
}

bool Interface::receive_image(std::uint64_t id, int width, int height, std::string_view rgba) {
    m_parts->engine.make_current();
    if (!m_parts->memory.images.receive(id, width, height, rgba))
        return false;
    m_parts->out_of_date = true;
    m_parts->frames_to_settle = Parts::settling_frames;
    return true;
}

std::vector<ImageWanted> Interface::take_images_wanted() {
    return m_parts->memory.images.take_wanted();
}

Interface::FocusRequest Interface::take_focus_request() {
    Memory& m = m_parts->memory;
    const FocusRequest wanted{
        m.focus_request, m.focus_request != 0 && m.focus_request == m.new_text};
    m.focus_request = 0;
    m.new_text = 0;
    if (wanted.node != 0)
        m_parts->self_focused = wanted.node;
    return wanted;
}

Theme Interface::theme_shown() const {
    return m_parts->theme_shown();
}

std::string_view Interface::cursor() const {
    return m_parts->memory.cursor;
}

const std::vector<std::string>& Interface::items_without_node() const {
    return m_parts->orphans;
}

} // namespace tappa::ui
