#include "web/host.hpp"

#include "app/exports/exports.hpp"
#include "base/hash.hpp"
#include "web/effect_json.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tappa::web {

Host::Host(FontBytes fonts)
    : m_fonts(std::move(fonts))
    , m_interface(std::make_unique<ui::Interface>(ui::FontFiles{
          m_fonts.regular, m_fonts.semibold, m_fonts.icons})) {
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
}

bool Host::attach_canvas(const char* selector) {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.minorVersion = 0;
    // The page has made the context, with what it asked for (web/src/surface.ts).
    attributes.enableExtensionsByDefault = false;
    m_context = emscripten_webgl_create_context(selector, &attributes);
    if (m_context <= 0)
        return false;
    if (emscripten_webgl_make_context_current(m_context) != EMSCRIPTEN_RESULT_SUCCESS)
        return false;
    m_renderer.create();
    return true;
}

void Host::context_lost() {
    m_renderer.context_lost(ImGui::GetPlatformIO().Textures);
}

void Host::context_restored() {
    m_renderer.create(); // lost again meanwhile, the browser says so again
}

void Host::set_surface(const ui::Surface& surface) {
    m_interface->set_surface(surface);
}

const std::string& Host::frame(double now_ms, const HostFacts& facts) {
    std::vector<Effect> effects = m_interface->frame(now_ms, facts);
    if (ImDrawData* data = ImGui::GetDrawData())
        m_renderer.draw(*data);
    JsonWriter writer;
    writer.begin_object();
    writer.member("more", m_interface->wants_frame());
    if (const double wake = m_interface->wake_after_ms(); wake >= 0)
        writer.member("wake", std::ceil(wake)); // the page's clock ticks in milliseconds
    write_look(writer);
    writer.key("tree");
    writer.begin_object();
    m_changes.write(m_interface->tree(), writer);
    writer.end_object();
    if (const auto wanted = m_interface->take_focus_request(); wanted.node != 0) {
        writer.member("focus", static_cast<std::int64_t>(wanted.node));
        if (wanted.selects_text)
            writer.member("selectsText", true);
    }
    write_glyphs_wanted(writer);
    write_images_wanted(writer);
    write_effects(std::move(effects), writer);
    writer.end_object();
    m_message = writer.take();
    return m_message;
}

void Host::write_look(JsonWriter& writer) {
    const std::string_view cursor = m_interface->cursor();
    if (cursor != m_cursor) {
        m_cursor = cursor;
        writer.member("cursor", cursor);
    }
    const std::string_view theme = enum_id(m_interface->theme_shown());
    if (theme != m_theme) {
        m_theme = theme;
        writer.member("theme", theme);
    }
}

void Host::write_glyphs_wanted(JsonWriter& writer) {
    const std::vector<ui::GlyphPack> wanted = m_interface->take_glyphs_wanted();
    if (wanted.empty())
        return;
    writer.key("glyphs");
    writer.begin_array();
    for (const ui::GlyphPack pack : wanted)
        writer.value(ui::glyph_pack_id(pack));
    writer.end_array();
}

void Host::write_images_wanted(JsonWriter& writer) {
    std::vector<ui::ImageWanted> wanted = m_interface->take_images_wanted();
    if (wanted.empty())
        return;
    writer.key("images");
    writer.begin_array();
    for (ui::ImageWanted& image : wanted) {
        writer.begin_object();
        writer.member("id", std::string_view(hex_of(image.id)));
        writer.member("jpeg", m_blobs.keep(std::move(image.jpeg)));
        writer.end_object();
    }
    writer.end_array();
}

void Host::write_effects(std::vector<Effect> effects, JsonWriter& writer) {
    if (std::exchange(m_restoring_settings, false)) {
        const auto is_saving_settings = [](const Effect& effect) {
            return std::holds_alternative<effects::SaveSettings>(effect);
        };
        effects.erase(
            std::remove_if(effects.begin(), effects.end(), is_saving_settings), effects.end()
        );
    }
    if (effects.empty())
        return;
    writer.key("effects");
    writer.begin_array();
    for (Effect& effect : effects)
        write_effect(std::move(effect), m_interface->state().session, m_blobs, writer);
    writer.end_array();
}

namespace {

// The members of what lists show; when it was written, storage knows.
void write_line(const RecentDocument& line, JsonWriter& writer) {
    writer.member("id", std::string_view(line.id));
    writer.member("title", std::string_view(line.title));
    writer.member("organisation", std::string_view(line.organisation));
    writer.key("stage");
    if (line.stage)
        writer.value(*line.stage);
    else
        writer.null();
    writer.key("score");
    if (line.score)
        writer.value(*line.score);
    else
        writer.null();
}

} // namespace

const std::string& Host::record() {
    m_message.clear();
    const State& state = m_interface->state();
    if (!state.session.has_document)
        return m_message;
    JsonWriter writer;
    writer.begin_object();
    write_line(recent_document(state.document, m_interface->results(), 0), writer);
    writer.member("revision", static_cast<std::int64_t>(state.revision));
    writer.member("bytes", m_blobs.keep(m_records.record(state.document, state.revision)));
    writer.end_object();
    m_message = writer.take();
    return m_message;
}

const std::string& Host::summary_of(std::string_view json) {
    m_message.clear();
    const auto line = recent_from_json(json, m_interface->state().content);
    if (!line)
        return m_message;
    JsonWriter writer;
    writer.begin_object();
    write_line(*line, writer);
    writer.end_object();
    m_message = writer.take();
    return m_message;
}

int Host::print_html() {
    const State& state = m_interface->state();
    if (!state.session.has_document)
        return -1;
    return m_blobs.keep(exported(state, ExportFormat::Html).bytes);
}

} // namespace tappa::web
