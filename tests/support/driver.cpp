#include "support/driver.hpp"

#include "support/files.hpp"

#include <imgui.h>

#include <algorithm>
#include <stdexcept>

namespace tappa::test {

using ui::Node;
using ui::Request;
using ui::Role;

namespace {

bool can_be_pressed(Role role) {
    return role == Role::Button || role == Role::Link || role == Role::Radio || role == Role::Switch
        || role == Role::Checkbox || role == Role::Tab || role == Role::MenuItem
        || role == Role::Option || role == Role::GridCell;
}

bool is_field(Role role) {
    return role == Role::TextField || role == Role::TextArea || role == Role::NumberField
        || role == Role::DateField || role == Role::Select || role == Role::Slider
        || role == Role::Combobox;
}

std::string font(const char* name) {
    return file_bytes_at(std::string(TAPPA_FONTS_DIR) + "/" + name);
}

} // namespace

Driver::Driver() : Driver(Options{}) {}

Driver::Driver(const Options& options)
    : m_regular(font("inter-regular.otf"))
    , m_semibold(font("inter-semibold.otf"))
    , m_icons(font("icons.ttf"))
    , m_surface(options.surface) {
    m_interface = std::make_unique<ui::Interface>(ui::FontFiles{m_regular, m_semibold, m_icons});
    if (options.with_content)
        receive_content();
    m_interface->set_surface(m_surface);
    dispatch(actions::SetLanguage{options.language});
    frames();
    announcements.clear();
}

void Driver::dispatch(Action action) {
    m_interface->dispatch(std::move(action));
}

void Driver::dispatch(Outcome outcome) {
    m_interface->dispatch(std::move(outcome));
}

void Driver::frames(int count) {
    for (int i = 0; i < count; ++i) {
        m_now_ms += 16;
        const HostFacts facts{{2026, 11, 21}, ++m_random};
        for (const Effect& effect : m_interface->frame(m_now_ms, facts))
            perform(effect);
        for (const ui::GlyphPack pack : m_interface->take_glyphs_wanted())
            give_glyphs(pack);
        for (const ui::ImageWanted& image : m_interface->take_images_wanted())
            give_image(image);
        // The renderer's part: every texture counts as uploaded.
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            if (texture->Status == ImTextureStatus_WantDestroy) {
                texture->SetTexID(ImTextureID_Invalid);
                texture->SetStatus(ImTextureStatus_Destroyed);
            } else if (texture->Status != ImTextureStatus_OK) {
                texture->SetTexID(1);
                texture->SetStatus(ImTextureStatus_OK);
            }
        }
        if (const auto wanted = m_interface->take_focus_request(); wanted.node != 0) {
            m_focus = wanted.node;
            m_selected = wanted.selects_text ? wanted.node : 0;
            m_interface->request({wanted.node, Request::Focus, "visible"});
        }
    }
}

void Driver::give_glyphs(ui::GlyphPack pack) {
    glyphs_given.push_back(pack);
    if (pack == ui::GlyphPack::Composition) {
        const std::string table = font("composition.bin");
        if (!m_interface->receive(pack, {table, {}}))
            throw std::runtime_error("the table of compositions cannot be read");
        return;
    }
    const std::string name(ui::glyph_pack_id(pack));
    const std::string regular = font(("inter-regular-" + name + ".otf").c_str());
    const std::string semibold = font(("inter-semibold-" + name + ".otf").c_str());
    if (!m_interface->receive(pack, {regular, semibold}))
        throw std::runtime_error("the glyphs cannot be read: " + name);
}

void Driver::wait_ms(double ms) {
    m_now_ms += ms;
    frames(2);
}

const Node* Driver::topmost_layer() const {
    const Node* layer = nullptr;
    for (const Node& node : tree().nodes())
        if (node.role == Role::Dialog || node.role == Role::Menu)
            layer = &node;
    return layer;
}

bool Driver::within(const Node& node, const Node& layer) const {
    for (const Node* at = &node; at; at = tree().find(at->parent))
        if (at == &layer)
            return true;
    // Messages lie over everything.
    for (const Node* at = &node; at; at = tree().find(at->parent))
        if (at->role == Role::Status || at->role == Role::Alert)
            return true;
    return false;
}

const Node* Driver::find(Role role, std::string_view name) const {
    for (const Node& node : tree().nodes())
        if (node.role == role && node.name == name)
            return &node;
    return nullptr;
}

const Node& Driver::get(Role role, std::string_view name) const {
    if (const Node* node = find(role, name))
        return *node;
    throw std::runtime_error(
        "no " + std::string(ui::role_id(role)) + " “" + std::string(name) + "” in\n" + outline()
    );
}

const Node& Driver::pressable(std::string_view name) const {
    const Node* layer = topmost_layer();
    for (const Node& node : tree().nodes()) {
        if (!can_be_pressed(node.role) || node.name != name)
            continue;
        if (!layer || within(node, *layer))
            return node;
    }
    throw std::runtime_error("nothing to press “" + std::string(name) + "” in\n" + outline());
}

const Node& Driver::field(std::string_view label) const {
    const Node* layer = topmost_layer();
    for (const Node& node : tree().nodes())
        if (is_field(node.role) && node.name == label && (!layer || within(node, *layer)))
            return node;
    throw std::runtime_error("no field “" + std::string(label) + "” in\n" + outline());
}

std::size_t Driver::count(Role role) const {
    const auto& nodes = tree().nodes();
    return static_cast<std::size_t>(std::count_if(nodes.begin(), nodes.end(), [&](const Node& n) {
        return n.role == role;
    }));
}

bool Driver::sees(std::string_view text) const {
    const auto& nodes = tree().nodes();
    return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
        return node.name.find(text) != std::string::npos
            || node.value.find(text) != std::string::npos
            || node.description.find(text) != std::string::npos;
    });
}

void Driver::click(std::string_view name) {
    const Node& node = pressable(name);
    if (node.disabled)
        throw std::runtime_error("“" + std::string(name) + "” is disabled");
    const ui::NodeId id = node.id;
    m_interface->request({id, Request::Focus, "visible"});
    m_focus = id;
    m_interface->request({id, Request::Activate, {}});
    frames();
}

std::optional<ui::Bounds> Driver::on_page(const Node& node) const {
    ui::Bounds bounds = node.bounds;
    for (const Node* at = tree().find(node.parent); at; at = tree().find(at->parent)) {
        if (at->role != Role::Scroll && at->content_height <= 0)
            continue;
        bounds.x += at->bounds.x - at->scroll_x;
        bounds.y += at->bounds.y - at->scroll_y;
    }
    if (bounds.y + bounds.height / 2 > m_surface.height)
        return std::nullopt;
    return bounds;
}

void Driver::point_and_click(std::string_view name) {
    m_interface->request({pressable(name).id, Request::ScrollIntoView, {}});
    frames();
    const auto bounds = on_page(pressable(name));
    if (!bounds)
        throw std::runtime_error("“" + std::string(name) + "” is not on the page");
    m_interface->point(ui::PointerMove{
        bounds->x + bounds->width / 2, bounds->y + bounds->height / 2});
    frames(1);
    m_interface->point(ui::PointerButton{0, true});
    frames(1);
    m_interface->point(ui::PointerButton{0, false});
    frames();
}

void Driver::drag(std::string_view from_name, std::string_view to_name) {
    const auto from = on_page(pressable(from_name));
    const auto to = on_page(pressable(to_name));
    if (!from || !to)
        throw std::runtime_error("drag: not both ends are on the page");
    const float x = from->x + from->width / 2;
    const float y = from->y + from->height / 2;
    const float to_x = to->x + to->width / 2;
    const float to_y = to->y + 2;
    m_interface->point(ui::PointerMove{x, y});
    frames(1);
    m_interface->point(ui::PointerButton{0, true});
    frames(1);
    for (int step = 1; step <= 8; ++step) {
        const float share = static_cast<float>(step) / 8;
        m_interface->point(ui::PointerMove{x + (to_x - x) * share, y + (to_y - y) * share});
        frames(1);
    }
    m_interface->point(ui::PointerButton{0, false});
    frames();
}

void Driver::type(std::string_view label, std::string_view value) {
    const ui::NodeId id = field(label).id;
    if (m_focus != id) {
        m_interface->request({m_focus, Request::Blur, {}});
        m_interface->request({id, Request::Focus, "visible"});
        m_focus = id;
        frames(2);
    }
    m_interface->request({id, Request::SetValue, std::string(value)});
    frames();
}

void Driver::choose(std::string_view label, std::string_view choice_name) {
    const Node& node = field(label);
    for (const ui::Choice& choice : node.choices) {
        if (choice.name != choice_name)
            continue;
        m_interface->request({node.id, Request::SetValue, choice.id});
        frames();
        return;
    }
    std::string names;
    for (const ui::Choice& choice : node.choices)
        names += " “" + choice.name + "”";
    throw std::runtime_error("no choice “" + std::string(choice_name) + "” among" + names);
}

void Driver::slide(std::string_view label, double value) {
    m_interface->request({field(label).id, Request::SetValue, std::to_string(value)});
    frames();
}

void Driver::press(std::string_view key, bool control, bool shift, bool alt) {
    const bool taken = m_interface->key({std::string(key), control, shift, alt});
    const Node* focused = tree().find(m_focus);
    const bool presses = focused && (key == "Enter" || key == " ") && can_be_pressed(focused->role);
    const bool enters = focused && key == "Enter"
        && (focused->role == Role::TextField || focused->role == Role::NumberField
            || focused->role == Role::DateField);
    if (!taken && (presses || enters))
        m_interface->request({m_focus, Request::Activate, {}});
    frames();
}

void Driver::tab_to(std::string_view name) {
    const Node* target = nullptr;
    const Node* layer = topmost_layer();
    for (const Node& node : tree().nodes())
        if ((can_be_pressed(node.role) || is_field(node.role)) && node.name == name
            && !node.disabled && node.stop != ui::Tristate::No && (!layer || within(node, *layer)))
            target = &node;
    if (!target)
        throw std::runtime_error("Tab never reaches “" + std::string(name) + "” in\n" + outline());
    focus(target->id);
}

void Driver::focus(ui::NodeId id) {
    m_interface->request({m_focus, Request::Blur, {}});
    m_focus = id;
    m_interface->request({m_focus, Request::Focus, "visible"});
    frames();
}

void Driver::resize(float width, float height, float scale) {
    m_surface.width = width;
    m_surface.height = height;
    m_surface.scale = scale;
    m_interface->set_surface(m_surface);
    frames();
}

void Driver::open_file(std::string name, std::string bytes) {
    dispatch(outcomes::FileRead{std::move(name), std::move(bytes), false});
    frames();
}

std::vector<std::string> Driver::items_without_node() const {
    return m_interface->items_without_node();
}

std::string Driver::outline() const {
    std::string all;
    std::map<ui::NodeId, int> depth;
    for (const Node& node : tree().nodes()) {
        const int level = node.parent == 0 ? 0 : depth[node.parent] + 1;
        depth[node.id] = level;
        if (node.name.empty() && node.value.empty())
            continue;
        all += std::string(static_cast<std::size_t>(level), ' ')
            + std::string(ui::role_id(node.role)) + " “" + node.name + "”";
        if (!node.value.empty())
            all += " = " + node.value;
        all += "\n";
    }
    return all;
}

} // namespace tappa::test
