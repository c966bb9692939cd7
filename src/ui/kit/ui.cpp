#include "ui/kit/kit_internal.hpp"

#include <utility>

namespace tappa::ui {

Ui::Ui(Memory& memory)
    : m_internal(new Internal{memory, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}) {}

Ui::~Ui() = default;

const ThemeColours& Ui::theme() const {
    return *m_internal->memory.theme;
}

Language Ui::language() const {
    return m_internal->memory.language;
}

float Ui::width() const {
    return m_internal->css(m_internal->areas.back().width);
}

float Ui::page_width() const {
    return m_internal->css(m_internal->memory.width);
}

float Ui::page_height() const {
    return m_internal->css(m_internal->memory.height);
}

bool Ui::narrow() const {
    return page_width() < 720;
}

bool Ui::room_for_panel() const {
    return page_width() >= 1000;
}

bool Ui::coarse_pointer() const {
    return m_internal->memory.coarse_pointer;
}

std::string_view Ui::say(Text key) const {
    return tappa::text(key, language());
}

std::string Ui::say(Text key, std::vector<std::string> arguments) const {
    return text_with(key, language(), std::move(arguments));
}

std::string Ui::say_count(Text key, std::int64_t count) const {
    return text_count(key, language(), count);
}

void Ui::send(Action action) {
    m_internal->memory.actions.push_back(std::move(action));
}

void Ui::focus(NodeId node) {
    m_internal->memory.focus_next = node;
}

void Ui::focus_key(std::string_view key, std::string_view otherwise) {
    m_internal->memory.focus_wish = {.key = std::string(key), .otherwise = std::string(otherwise)};
}

void Ui::focus_new_text(std::string_view key) {
    m_internal->memory.focus_wish = {.key = std::string(key), .new_text = true};
}

void Ui::jump_to(std::string_view key) {
    m_internal->memory.focus_wish = {.key = std::string(key), .to_top = true};
}

void Ui::hold_in_place(NodeId node) {
    Memory& m = m_internal->memory;
    m.held = {node, 0, 0};
}

void Ui::reveal_key(std::string_view key) {
    m_internal->memory.reveal_wish = {std::string(key)};
}

bool Ui::reached() const {
    return m_internal->memory.reached != 0 && m_internal->memory.reached == last_node();
}

NodeId Ui::focused() const {
    return m_internal->memory.focus;
}

const std::string& Ui::opened_from() const {
    return m_internal->memory.opened_from;
}

NodeId Ui::last_node() const {
    return m_internal->last_node;
}

} // namespace tappa::ui
