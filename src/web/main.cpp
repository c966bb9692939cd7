// What the page may call (web/src/program.ts declares the same functions). Texts come as UTF-8
// with their length, in memory the page took with malloc and gives back itself.

#include "app/action.hpp"
#include "app/host_facts.hpp"
#include "io/limits.hpp"
#include "web/content.hpp"
#include "web/host.hpp"
#include "web/outcome_message.hpp"

#include <emscripten/emscripten.h>

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

using tappa::ui::PointerSource;
using tappa::web::Host;

namespace {

std::string text_from(const char* bytes, int size) {
    return std::string(bytes, static_cast<std::size_t>(size));
}

// As the bits of `looks` in web/src/surface.ts.
bool has_bit(int bits, int bit) {
    return (bits & (1 << bit)) != 0;
}

} // namespace

extern "C" {

// --- Starting -----------------------------------------------------------------------------------

EMSCRIPTEN_KEEPALIVE Host* tappa_create(
    const char* regular,
    int regular_size,
    const char* semibold,
    int semibold_size,
    const char* icons,
    int icons_size
) {
    return new Host(
        {text_from(regular, regular_size),
         text_from(semibold, semibold_size),
         text_from(icons, icons_size)}
    );
}

// After the first frame. 0 when one of them cannot be read: the page's own files are broken then.
EMSCRIPTEN_KEEPALIVE int tappa_receive_content(
    Host* host,
    const char* quick,
    int quick_size,
    const char* full,
    int full_size,
    const char* catalogue,
    int catalogue_size
) {
    const auto view = [](const char* bytes, int size) {
        return std::string_view(bytes, static_cast<std::size_t>(size));
    };
    tappa::Result<tappa::Content> content = tappa::web::content_from(
        {view(quick, quick_size), view(full, full_size)}, view(catalogue, catalogue_size)
    );
    if (!content)
        return 0;
    host->interface().receive(std::move(content).value());
    return 1;
}

// Further glyphs, by the name a frame's message gave. 0 when they cannot be read.
EMSCRIPTEN_KEEPALIVE int tappa_receive_glyphs(
    Host* host,
    const char* pack,
    int pack_size,
    const char* regular,
    int regular_size,
    const char* semibold,
    int semibold_size
) {
    const auto view = [](const char* bytes, int size) {
        return std::string_view(bytes, static_cast<std::size_t>(size));
    };
    const auto known = tappa::ui::glyph_pack_from_id(view(pack, pack_size));
    const tappa::ui::GlyphFiles files{view(regular, regular_size), view(semibold, semibold_size)};
    return known && host->interface().receive(*known, files) ? 1 : 0;
}

// The pixels of a picture, by the id a frame's message gave; of 0 × 0 where it cannot be decoded.
// 0 when it was not asked for, or they are not what they should be.
EMSCRIPTEN_KEEPALIVE int tappa_receive_image(
    Host* host,
    const char* id,
    int id_size,
    int width,
    int height,
    const char* pixels,
    int pixels_size
) {
    std::uint64_t number = 0;
    const char* end = id + id_size;
    const auto [last, error] = std::from_chars(id, end, number, 16);
    if (error != std::errc() || last != end)
        return 0;
    const std::string_view rgba(pixels, static_cast<std::size_t>(pixels_size));
    return host->interface().receive_image(number, width, height, rgba) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int tappa_attach_canvas(Host* host, const char* selector, int size) {
    return host->attach_canvas(text_from(selector, size).c_str()) ? 1 : 0;
}
// Whether what is drawn can be seen; asked once, after the first frame.
EMSCRIPTEN_KEEPALIVE int tappa_draws(Host* host) {
    return host->draws() ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void tappa_context_lost(Host* host) {
    host->context_lost();
}
EMSCRIPTEN_KEEPALIVE void tappa_context_restored(Host* host) {
    host->context_restored();
}

EMSCRIPTEN_KEEPALIVE void tappa_set_surface(
    Host* host, double width, double height, double scale, int looks
) {
    host->set_surface({
        .width = static_cast<float>(width),
        .height = static_cast<float>(height),
        .scale = static_cast<float>(scale),
        .prefers_dark = has_bit(looks, 0),
        .prefers_contrast = has_bit(looks, 1),
        .reduced_motion = has_bit(looks, 2),
        .coarse_pointer = has_bit(looks, 3),
        .apple_keys = has_bit(looks, 4),
    });
}

EMSCRIPTEN_KEEPALIVE double tappa_most_file_bytes() {
    return static_cast<double>(tappa::limits::document_bytes);
}

// --- Frames -------------------------------------------------------------------------------------

// JSON, ended by a zero; valid until the next call. `today`: local days since 1970-01-01;
// `random_*`: 32 random bits each.
EMSCRIPTEN_KEEPALIVE const char* tappa_frame(
    Host* host, double now_ms, int today, double random_high, double random_low
) {
    const auto bits = [](double number) { return static_cast<std::uint64_t>(number); };
    const tappa::HostFacts facts{
        tappa::date_from_days(today), (bits(random_high) << 32U) | bits(random_low)};
    return host->frame(now_ms, facts).c_str();
}
EMSCRIPTEN_KEEPALIVE const char* tappa_record(Host* host) {
    return host->record().c_str();
}

EMSCRIPTEN_KEEPALIVE const char* tappa_blob_data(Host* host, int number) {
    const std::string* bytes = host->blobs().find(number);
    return bytes ? bytes->data() : nullptr;
}
EMSCRIPTEN_KEEPALIVE int tappa_blob_size(Host* host, int number) {
    const std::string* bytes = host->blobs().find(number);
    return bytes ? static_cast<int>(bytes->size()) : 0;
}
EMSCRIPTEN_KEEPALIVE void tappa_blob_drop(Host* host, int number) {
    host->blobs().drop(number);
}

// --- Pointer and keys ---------------------------------------------------------------------------
// Positions in physical pixels of the canvas; source: 0 mouse, 1 touch, 2 pen.

EMSCRIPTEN_KEEPALIVE void tappa_pointer_move(Host* host, double x, double y, int source) {
    host->interface().point(tappa::ui::PointerMove{
        static_cast<float>(x), static_cast<float>(y), static_cast<PointerSource>(source)});
}
EMSCRIPTEN_KEEPALIVE void tappa_pointer_button(Host* host, int button, int is_down, int source) {
    host->interface().point(tappa::ui::PointerButton{
        button, is_down != 0, static_cast<PointerSource>(source)});
}
EMSCRIPTEN_KEEPALIVE void tappa_pointer_leave(Host* host) {
    host->interface().point(tappa::ui::PointerLeave{});
}
// In hundreds of CSS pixels, positive towards the start.
EMSCRIPTEN_KEEPALIVE void tappa_wheel(Host* host, double x, double y) {
    host->interface().point(tappa::ui::Wheel{static_cast<float>(x), static_cast<float>(y)});
}
// On the figure with this node; `zoom`: how many times farther apart the fingers are.
EMSCRIPTEN_KEEPALIVE void tappa_pinch(
    Host* host, double figure, double x, double y, double moved_x, double moved_y, double zoom
) {
    host->interface().point(tappa::ui::Pinch{
        static_cast<tappa::ui::NodeId>(figure),
        static_cast<float>(x),
        static_cast<float>(y),
        static_cast<float>(moved_x),
        static_cast<float>(moved_y),
        static_cast<float>(zoom)});
}
EMSCRIPTEN_KEEPALIVE int tappa_key(
    Host* host, const char* key, int size, int control, int shift, int alt
) {
    const tappa::ui::KeyPress press{text_from(key, size), control != 0, shift != 0, alt != 0};
    return host->interface().key(press) ? 1 : 0;
}

// --- From the mirror ----------------------------------------------------------------------------

// `request`: the number of tappa::ui::Request.
EMSCRIPTEN_KEEPALIVE void tappa_request(
    Host* host, double node, int request, const char* value, int size
) {
    host->interface().request(
        {static_cast<tappa::ui::NodeId>(node),
         static_cast<tappa::ui::Request>(request),
         text_from(value, size)}
    );
}

// --- Outcomes and what arrives from outside -----------------------------------------------------

EMSCRIPTEN_KEEPALIVE void tappa_restore_settings(
    Host* host,
    const char* language,
    int language_size,
    const char* theme,
    int theme_size,
    double text_scale
) {
    host->settings_restored();
    host->interface().dispatch(tappa::actions::SetLanguage{
        tappa::language_from_locale({language, static_cast<std::size_t>(language_size)})});
    const std::string_view theme_id{theme, static_cast<std::size_t>(theme_size)};
    if (const auto known = tappa::enum_from_id<tappa::Theme>(theme_id))
        host->interface().dispatch(tappa::actions::SetTheme{*known});
    if (text_scale >= tappa::text_scales.front() && text_scale <= tappa::text_scales.back())
        host->interface().dispatch(tappa::actions::SetTextScale{text_scale});
}
// An address such as "plan"; others lead nowhere.
EMSCRIPTEN_KEEPALIVE int tappa_go_to(Host* host, const char* screen, int size) {
    const auto known = tappa::enum_from_id<tappa::Screen>({screen, static_cast<std::size_t>(size)});
    if (!known)
        return 0;
    if (host->interface().state().session.screen != *known)
        host->interface().dispatch(tappa::actions::GoTo{*known});
    return 1;
}
EMSCRIPTEN_KEEPALIVE int tappa_is_good_record(const char* bytes, int size) {
    return tappa::web::is_good_record({bytes, static_cast<std::size_t>(size)}) ? 1 : 0;
}
// JSON, as the one above of a frame; empty when the file has no document that can be opened.
EMSCRIPTEN_KEEPALIVE const char* tappa_summary_of(Host* host, const char* json, int size) {
    return host->summary_of({json, static_cast<std::size_t>(size)}).c_str();
}
// How an effect went, and what arrived from outside (web/outcome_message.hpp). 0: the message is
// not one the program knows.
EMSCRIPTEN_KEEPALIVE int tappa_outcome(Host* host, const char* bytes, int size) {
    auto outcome = tappa::web::outcome_from_bytes({bytes, static_cast<std::size_t>(size)});
    if (!outcome)
        return 0;
    host->interface().dispatch(std::move(*outcome));
    return 1;
}
// The report of the open document as a page of HTML; −1 when none is open.
EMSCRIPTEN_KEEPALIVE int tappa_print_html(Host* host) {
    return host->print_html();
}

} // extern "C"
