#include "ui/shell_navigation.hpp"

#include "ui/screen_table.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace tappa::ui {

namespace {

constexpr float rail_padding = 8;
constexpr float gap_between = 2;
constexpr float rail_group_height = 9; // the line between two groups, with what is around it

void group_ui(Ui& ui, Text name, NavigationShape shape) {
    if (shape == NavigationShape::Rail) {
        ui.space(2);
        ui.rule();
        ui.space(2);
        return;
    }
    ui.space(12);
    {
        auto indent = ui.indent(12);
        ui.text(ui.say(name), {.size = 12, .semibold = true, .colour = ui.theme().ink_muted});
    }
    ui.space(4);
}

// A page that is only a little lower than the rail is long has all of it, each entry a bit lower.
float rail_entry_height(float room) {
    constexpr float usual = 54;
    constexpr float least = 48;
    const auto& screens = all_screens();
    float entries = 0;
    float groups = 0;
    std::optional<Text> group;
    for (const ScreenEntry& entry : screens) {
        ++entries;
        if (entry.group && entry.group != group)
            ++groups;
        group = entry.group;
    }
    const float others =
        2 * rail_padding + groups * rail_group_height + (entries - 1 - groups) * gap_between;
    return std::clamp(std::floor((room - others) / entries), least, usual);
}

// The screens for which a phone's bar has no room of their own.
void more_screens_ui(Ui& ui, const State& state, NavigationOptions options) {
    std::string read_as;
    for (const ScreenEntry& entry : all_screens())
        if (!entry.in_bottom_bar)
            read_as +=
                (read_as.empty() ? ": " : ", ") + std::string(name_of(entry.screen, ui.language()));
    read_as = std::string(ui.say(Text::CommonMore)) + read_as;
    options.icon = icons::ellipsis;
    options.read_as = read_as;
    const ScreenEntry& shown = screen_shown(state);
    options.current = !shown.in_bottom_bar;
    if (options.current)
        options.count_read = name_of(shown.screen, ui.language());
    if (!ui.navigation_menu("more-screens", ui.say(Text::CommonMore), options))
        return;
    auto menu = ui.menu("more-screens-menu");
    for (const ScreenEntry& entry : all_screens()) {
        if (entry.in_bottom_bar)
            continue;
        const std::string_view name = name_of(entry.screen, ui.language());
        if (ui.menu_item(enum_id(entry.screen), name, entry.icon))
            ui.send(actions::GoTo{entry.screen});
    }
}

} // namespace

void navigation_ui(
    Ui& ui, const State& state, const Derived& derived, Region region, NavigationShape shape
) {
    const bool is_rail = shape == NavigationShape::Rail;
    region.ground = ui.theme().surface;
    region.line_right = true;
    auto place = ui.region(Role::Group, "at-left", {}, region);
    // A page enlarged a lot is lower than the list is long.
    auto navigation = ui.scroll(
        "navigation",
        ui.say(Text::NavigationLabel),
        region.height,
        {.padding = is_rail ? rail_padding : 14.0F,
         .padding_x = is_rail ? 2.0F : 10.0F,
         .role = Role::Navigation}
    );
    auto gap = ui.gap(gap_between);
    const float rail_height = rail_entry_height(region.height);
    std::optional<Text> group;
    for (const ScreenEntry& entry : all_screens()) {
        if (!state.session.has_document && entry.screen != Screen::Home)
            break;
        if (entry.group && entry.group != group)
            group_ui(ui, *entry.group, shape);
        group = entry.group;
        const bool counts = state.session.has_document && entry.count;
        const ScreenCount count = counts ? entry.count(ui, state, derived) : ScreenCount{};
        NavigationOptions options{
            .icon = entry.icon,
            .count = count.shown,
            .count_read = count.read,
            .current = state.session.screen == entry.screen};
        if (is_rail) {
            options.icon_above = true;
            options.height = rail_height;
        }
        if (ui.navigation_entry(
                enum_id(entry.screen), name_of(entry.screen, ui.language()), options
            ))
            ui.send(actions::GoTo{entry.screen});
    }
}

void bottom_bar_ui(Ui& ui, const State& state, Region region) {
    region.ground = ui.theme().surface;
    region.line_above = true;
    auto navigation =
        ui.region(Role::Navigation, "navigation", ui.say(Text::NavigationLabel), region);
    if (!state.session.has_document)
        return;
    const auto& screens = all_screens();
    const auto own = std::count_if(screens.begin(), screens.end(), [](const ScreenEntry& entry) {
        return entry.in_bottom_bar;
    });
    auto row = ui.columns(
        "row", std::vector<Column>(static_cast<std::size_t>(own) + 1, Column::grow()), {.gap = 0}
    );
    NavigationOptions options{.icon = {}, .icon_above = true, .height = region.height};
    for (const ScreenEntry& entry : screens) {
        if (!entry.in_bottom_bar)
            continue;
        ui.next_column();
        options.icon = entry.icon;
        options.current = state.session.screen == entry.screen;
        if (ui.navigation_entry(
                enum_id(entry.screen), name_of(entry.screen, ui.language()), options
            ))
            ui.send(actions::GoTo{entry.screen});
    }
    ui.next_column();
    more_screens_ui(ui, state, options);
}

} // namespace tappa::ui
