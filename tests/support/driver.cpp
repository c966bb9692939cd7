#include "support/driver.hpp"

#include "app/documents/record.hpp"
#include "app/jobs/job_run.hpp"
#include "io/catalogue_io.hpp"
#include "io/questionnaire_io.hpp"
#include "scoring/results.hpp"
#include "support/files.hpp"

#include <imgui.h>

#include <algorithm>
#include <stdexcept>

namespace tappa::test {

using ui::Node;
using ui::Request;
using ui::Role;

namespace {

constexpr std::int64_t changed_ms = 1795276800000; // 2026-11-21

bool can_be_pressed(Role role) {
    return role == Role::Button || role == Role::Link || role == Role::Radio || role == Role::Switch
        || role == Role::Tab || role == Role::MenuItem || role == Role::Option;
}

bool is_field(Role role) {
    return role == Role::TextField || role == Role::TextArea || role == Role::NumberField
        || role == Role::DateField || role == Role::Select || role == Role::Slider
        || role == Role::Combobox;
}

std::string font(const char* name) {
    return file_bytes_at(std::string(TAPPA_FONTS_DIR) + "/" + name);
}

Content content() {
    auto quick = questionnaire_from_json(file_bytes("questionnaires/cx-quick.json"));
    auto full = questionnaire_from_json(file_bytes("questionnaires/cx-maturity.json"));
    auto catalogue = catalogue_from_json(file_bytes("questionnaires/actions.json"));
    if (!quick || !full || !catalogue)
        throw std::runtime_error("the shipped content does not load");
    return {{std::move(quick).value(), std::move(full).value()}, std::move(catalogue).value()};
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

void Driver::receive_content() {
    m_interface->receive(content());
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
            m_interface->request({wanted.node, Request::Focus, {}});
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

void Driver::perform(const Effect& effect) {
    if (const auto* save = std::get_if<effects::SaveDocument>(&effect)) {
        if (storage_fails) {
            dispatch(outcomes::SaveFailed{StorageProblem::Full});
            return;
        }
        stored[state().document.id] = record_from_document(state().document, save->revision);
        dispatch(outcomes::Saved{save->revision, "14:02:11"});
        give_recents();
    } else if (std::get_if<effects::PickFile>(&effect)) {
        if (files_to_pick.empty())
            return; // the person closed the picker
        File file = std::move(files_to_pick.front());
        files_to_pick.pop_front();
        dispatch(outcomes::FileRead{file.name, file.bytes, false});
    } else if (const auto* fetch = std::get_if<effects::FetchSample>(&effect)) {
        const std::string name = std::string("banca-aurora")
            + (fetch->sample == Sample::Workshop ? "-workshop." : ".")
            + std::string(language_code(fetch->language)) + ".json";
        dispatch(outcomes::FileRead{name, file_bytes("assets/samples/" + name), true});
    } else if (std::get_if<effects::FetchKnowledge>(&effect)) {
        if (knowledge_fails)
            dispatch(outcomes::KnowledgeFailed{});
        else
            dispatch(outcomes::KnowledgeRead{
                file_bytes("knowledge/glossary.json"), file_bytes("knowledge/pages.json")});
    } else if (const auto* read = std::get_if<effects::ReadRecent>(&effect)) {
        if (read->purpose == effects::ReadPurpose::Replace)
            m_deleted[read->id + "~1"] = stored[read->id];
        const auto found = stored.find(read->id);
        dispatch(outcomes::RecentRead{
            read->id, found == stored.end() ? std::string() : found->second, false, changed_ms});
    } else if (const auto* gone = std::get_if<effects::DeleteRecent>(&effect)) {
        m_deleted[gone->id] = stored[gone->id];
        stored.erase(gone->id);
        give_recents();
    } else if (const auto* back = std::get_if<effects::RestoreRecent>(&effect)) {
        stored[back->key.substr(0, back->key.find('~'))] = m_deleted[back->key];
        m_deleted.erase(back->key);
        give_recents();
    } else if (const auto* download = std::get_if<effects::Download>(&effect)) {
        downloads.push_back({download->file_name, download->bytes});
    } else if (const auto* pdf = std::get_if<effects::MakePdf>(&effect)) {
        pdf_trees.push_back({pdf->file_name, pdf->tree_json});
        if (!pdf_takes_long)
            dispatch(outcomes::PdfDone{{}});
    } else if (const auto* job = std::get_if<effects::RunJob>(&effect)) {
        m_jobs.push_back(*job);
        if (!jobs_wait)
            run_jobs();
    } else if (const auto* cancelled = std::get_if<effects::CancelJob>(&effect)) {
        m_jobs.erase(
            std::remove_if(
                m_jobs.begin(),
                m_jobs.end(),
                [&](const effects::RunJob& asked) { return asked.job == cancelled->job; }
            ),
            m_jobs.end()
        );
    } else if (const auto* said = std::get_if<effects::Announce>(&effect)) {
        announcements.push_back(said->text);
    }
}

void Driver::run_jobs() {
    std::vector<effects::RunJob> asked;
    asked.swap(m_jobs);
    for (const effects::RunJob& job : asked) {
        if (jobs_fail)
            dispatch(outcomes::JobFailed{job.job, *jobs_fail});
        else
            dispatch(outcomes::JobDone{job.job, run_job(job.work)});
    }
}

void Driver::give_recents() {
    std::vector<RecentDocument> recent;
    for (const auto& [id, bytes] : stored) {
        RecentDocument line;
        line.id = id;
        line.title = id == state().document.id ? state().document.title : id;
        line.changed_ms = changed_ms;
        recent.push_back(std::move(line));
    }
    std::vector<RemovedDocument> removed;
    for (const auto& [key, bytes] : m_deleted)
        removed.push_back({key, key, changed_ms, key.find('~') != std::string::npos});
    dispatch(outcomes::RecentsListed{std::move(recent), std::move(removed)});
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
    m_interface->request({id, Request::Focus, {}});
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
        m_interface->request({id, Request::Focus, {}});
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
    if (!taken && focused && (key == "Enter" || key == " ") && can_be_pressed(focused->role))
        m_interface->request({m_focus, Request::Activate, {}});
    frames();
}

void Driver::tab_to(std::string_view name) {
    const Node* target = nullptr;
    const Node* layer = topmost_layer();
    for (const Node& node : tree().nodes())
        if ((can_be_pressed(node.role) || is_field(node.role)) && node.name == name
            && !node.disabled && (!layer || within(node, *layer)))
            target = &node;
    if (!target)
        throw std::runtime_error("Tab never reaches “" + std::string(name) + "” in\n" + outline());
    m_interface->request({m_focus, Request::Blur, {}});
    m_focus = target->id;
    m_interface->request({m_focus, Request::Focus, {}});
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
