#include "ui/shell.hpp"

#include "app/commands/commands.hpp"
#include "app/navigation/toasts.hpp"
#include "app/update.hpp"
#include "base/number.hpp"
#include "ui/screens/overlays.hpp"
#include "ui/screens/standing.hpp"
#include "ui/shell_header.hpp"
#include "ui/shell_navigation.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace tappa::ui {

namespace {

constexpr float header_height = 56;
constexpr float navigation_width = 232;
constexpr float rail_width = 72;
constexpr float rail_below = 1680; // a window as wide has room for the graph beside the navigation
constexpr float slim_margin = 8;
constexpr float bottom_bar_height = 60;
constexpr float panel_width = 420;
constexpr float slim_panel_width = 360; // where the screen beside it needs the room
constexpr float slim_panel_below = 1340;
// On a large screen there is more air, not longer lines; the journey's columns take all there is.
constexpr float most_content_width = 1600;

bool has_panel(const State& state) {
    if (state.import.is_shown)
        return false;
    const ScreenEntry& shown = screen_shown(state);
    return shown.has_panel && shown.has_panel(state.session);
}

// Ends with the scope: what changes the document says why it cannot.
Scope frozen_where_refused(Ui& ui, const State& state) {
    const std::optional<Text> why = refusal(state.session);
    return ui.read_only(why ? ui.say(*why) : std::string_view());
}

// What fills its screen with a picture has a rail for the navigation, and slim margins.
bool is_slim(const Ui& ui, const State& state) {
    return state.session.has_document && !state.import.is_shown && !ui.narrow()
        && screen_shown(state).wants_width && ui.page_width() < rail_below;
}

void panel_ui(Ui& ui, const State& state, const Derived& derived) {
    auto frozen = frozen_where_refused(ui, state);
    screen_shown(state).panel(ui, state, derived);
}

Tone tone_of(Toast::Kind kind) {
    switch (kind) {
    case Toast::Kind::Done:
        return Tone::Good;
    case Toast::Kind::Refused:
        return Tone::Warning;
    case Toast::Kind::Notice:
        return Tone::Info;
    case Toast::Kind::Problem:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

// Stays as long as it takes, and is the way to end it.
void making_pdf_ui(Ui& ui, const State& state) {
    bool cancelled = false;
    const std::string share = formatted_percent(state.session.pdf_share, 0, ui.language());
    const bool dismissed = ui.toast(
        "making-pdf",
        Tone::Info,
        ui.say(Text::PdfMaking, {share}),
        ui.say(Text::PdfCancel),
        cancelled
    );
    if (dismissed || cancelled)
        ui.send(actions::CancelPdf{});
}

// Gives how much of the page they lie over, in physical pixels.
float toasts_ui(Ui& ui, const State& state, float bottom) {
    auto place = ui.region(
        Role::Group,
        "toasts",
        {},
        {.x = 12, .y = bottom - 12, .width = ui.page_width() - 24, .height = 1}
    );
    const float foot = ui.next_y();
    for (auto it = state.session.toasts.rbegin(); it != state.session.toasts.rend(); ++it) {
        bool undo = false;
        const std::string_view undo_name = it->offers_undo ? ui.say(Text::ToastUndo) : "";
        const std::string key = "toast-" + std::to_string(it->id);
        const bool dismissed = ui.toast(key, tone_of(it->kind), it->text, undo_name, undo);
        if (undo)
            ui.send(undo_of(*it));
        if (dismissed || undo)
            ui.send(actions::DismissToast{it->id});
    }
    const float covered = foot - ui.next_y();
    if (state.session.exporting_pdf)
        making_pdf_ui(ui, state);
    return covered;
}

// Those that stay until somebody closes them: on a phone, a good part of the screen.
bool has_toast_that_waits(const State& state) {
    const auto& toasts = state.session.toasts;
    return std::any_of(toasts.begin(), toasts.end(), [](const Toast& toast) {
        return !toast.passes();
    });
}

} // namespace

// A new question does; so does each screen the first time it shows another document.
bool Shell::begins_at_top(const State& state) {
    const std::string document = state.session.has_document ? state.document.id : std::string();
    if (document != m_document) {
        m_document = document;
        m_seen.clear();
    }
    const bool is_first = m_seen.insert(state.session.screen).second;
    return std::exchange(m_from_top, false) || is_first;
}

void Shell::main_ui(Ui& ui, const State& state, const Derived& derived) {
    auto gap = ui.gap(is_slim(ui, state) ? slim_margin : 16.0F);
    standing_ui(ui, state);
    auto frozen = frozen_where_refused(ui, state);
    if (!state.session.has_document || state.session.screen != Screen::Plan)
        m_views.plan.forget();
    if (state.import.is_shown) {
        m_import.draw(ui, state);
        return;
    }
    m_import.forget();
    screen_shown(state).draw(m_views, ui, state, derived);
}

void Shell::draw(Ui& ui, const State& state, const Derived& derived, const Surface& surface) {
    const float width = ui.page_width();
    const float height = ui.page_height();
    const bool narrow = ui.narrow();
    header_ui(ui, state, {.width = width, .height = header_height}, surface);

    // Without a document there is nowhere to go.
    const bool has_document = state.session.has_document;
    const bool slim = is_slim(ui, state);
    const float left = narrow || !has_document ? 0.0F : slim ? rail_width : navigation_width;
    const float bottom = narrow && has_document ? height - bottom_bar_height : height;
    if (has_document && narrow)
        bottom_bar_ui(ui, state, {.y = bottom, .width = width, .height = bottom_bar_height});
    if (has_document && !narrow)
        navigation_ui(
            ui,
            state,
            derived,
            {.y = header_height, .width = left, .height = height - header_height},
            slim ? NavigationShape::Rail : NavigationShape::Full
        );

    const bool imports = state.import.is_shown;
    const ScreenEntry& shown = screen_shown(state);
    const float footer = imports ? ImportView::footer_height(ui)
        : shown.foot_height      ? shown.foot_height(m_views, ui, state, derived)
                                 : 0.0F;
    const bool panel = has_panel(state);
    const float wide = width - left < slim_panel_below ? slim_panel_width : panel_width;
    const float beside = panel && ui.room_for_panel() ? wide : 0;
    {
        const Region region{
            .x = left,
            .y = header_height,
            .width = width - left - beside,
            .height = bottom - header_height - footer};
        auto main = ui.region(Role::Group, "content", {}, region);
        // Each screen keeps the place one has scrolled to, but a new question starts at its top.
        const auto screen = imports ? "import-" + std::string(enum_id(state.import.step))
                                    : std::string(enum_id(state.session.screen));
        if (begins_at_top(state))
            ui.scroll_from_top();
        const float most =
            state.session.screen == Screen::Journey && !imports ? region.width : most_content_width;
        const float padding_x = narrow ? 14.0F
            : slim                     ? slim_margin
                                       : std::max(28.0F, std::floor((region.width - most) / 2));
        auto scroll = ui.scroll(
            "main-" + screen,
            imports ? ui.say(Text::ImportTitle) : name_of(state.session.screen, ui.language()),
            region.height,
            {.padding = narrow ? 14.0F
                 : slim        ? slim_margin
                 : footer > 0  ? 16.0F
                               : 24.0F,
             .padding_x = padding_x,
             .role = Role::Main}
        );
        main_ui(ui, state, derived);
        ui.space(m_covered); // what is last can be scrolled out from under them
    }
    if (footer > 0) {
        auto frozen = frozen_where_refused(ui, state);
        const Region foot{.x = left, .y = bottom - footer, .width = width - left, .height = footer};
        if (imports)
            m_import.footer_ui(ui, state, foot);
        else
            shown.foot(m_views, ui, state, derived, foot);
    }
    if (panel) {
        auto place = ui.region(
            Role::Group,
            "beside",
            {},
            {.x = width - beside,
             .y = header_height,
             .width = beside,
             .height = height - header_height}
        );
        panel_ui(ui, state, derived);
    }
    overlays_ui(
        ui,
        state,
        derived,
        m_palette,
        m_respondents,
        m_views.agreement,
        m_plan_file,
        m_typed_list,
        surface
    );
    m_knowledge.draw(ui, state);
    const float covered = toasts_ui(ui, state, bottom - footer);
    m_covered = has_toast_that_waits(state) ? covered * height / surface.height : 0;
}

} // namespace tappa::ui
