// The paths customers took, as an imported log counted them, and those that stand for all.

#include "ui/screens/graph_variants.hpp"

#include "app/import/import_words.hpp"
#include "base/number.hpp"
#include "scene/path_chips.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr double seconds_a_minute = 60;
constexpr float number_width = 34;
constexpr float touched_number_width = 44; // what a finger presses
constexpr float bar_width = 56;

std::string share_text(const Ui& ui, double part, double all) {
    return formatted_percent(all > 0 ? part / all : 0, 1, ui.language());
}

void choose(Ui& ui, const GraphPage& page, std::size_t place) {
    VariantLook look = page.look().variants;
    PathIds path = path_ids(page.variants().most_frequent[place]);
    const bool again = look.chosen == path;
    look.chosen = again ? PathIds() : std::move(path);
    look_at_graph<&GraphLook::variants>(ui, std::move(look));
    if (!again && !page.panels_beside)
        ui.jump_to("variant-chosen");
}

void none_ui(Ui& ui) {
    auto card = ui.card("no-variants", {.padding_y = 24});
    ui.heading(2, ui.say(Text::GraphVariantsNoneTitle));
    ui.text(ui.say(Text::GraphVariantsNoneText), {.colour = ui.theme().ink_soft});
    ui.space(8);
    if (ui.button(
            "import",
            ui.say(Text::CommandImportLog),
            {.kind = ButtonKind::Primary, .icon = icons::route}
        ))
        ui.send(actions::OpenImport{});
}

void customers_ui(Ui& ui, const std::string& share, double customers) {
    auto gap = ui.gap(0);
    ui.text(share, {.size = 14, .semibold = true});
    ui.text(whole(ui, customers), {.size = 12, .colour = ui.theme().ink_muted});
}

// `full`: as many as fill the bar.
void share_ui(Ui& ui, double customers, double all, double full) {
    const std::string share = share_text(ui, customers, all);
    const double part = full > 0 ? customers / full : 0;
    if (ui.narrow()) { // a third of a phone is too narrow for both beside each other
        customers_ui(ui, share, customers);
        ui.progress("bar", share, part);
        return;
    }
    auto row = ui.columns(
        "share", {Column::grow(), Column::fixed(bar_width)}, {.gap = 8, .align = Align::Middle}
    );
    ui.next_column();
    customers_ui(ui, share, customers);
    ui.next_column();
    ui.progress("bar", share, part);
}

// Under its head where cells stand below each other.
Align number_align(const Ui& ui) {
    return ui.narrow() ? Align::Start : Align::End;
}

void reach_ui(Ui& ui, const GraphPage& page, const JourneyVariant& variant) {
    if (!page.has_goal()) {
        ui.text(ui.say(Text::CommonNotAvailable), {.size = 13, .align = number_align(ui)});
        return;
    }
    if (variant.conversions <= 0) {
        ui.text(
            ui.say(Text::ImportAllLeft),
            {.size = 13, .colour = ui.theme().palette->alert, .align = number_align(ui)}
        );
        return;
    }
    auto gap = ui.gap(0);
    const auto percents = [&](double share) { return formatted_percent(share, 0, ui.language()); };
    ui.text(
        percents(variant.conversions / variant.customers),
        {.size = 14, .semibold = true, .align = number_align(ui)}
    );
    if (const auto interval = share_interval(variant.conversions, variant.customers))
        ui.text(
            ui.say(Text::ImportIntervalShort, {percents(interval->low), percents(interval->high)}),
            {.size = 12, .colour = ui.theme().ink_muted, .align = number_align(ui)}
        );
}

std::string time_text(const Ui& ui, const std::optional<double>& minutes) {
    return minutes ? duration_text(*minutes * seconds_a_minute, ui.language())
                   : std::string(ui.say(Text::CommonNotAvailable));
}

// Each touchpoint, those that follow themselves as one.
std::vector<scene::PathChip> chips_from(
    const Ui& ui, const Journey& journey, const JourneyVariant& variant
) {
    std::vector<scene::PathChip> chips;
    const TouchpointId* before = nullptr;
    for (const VariantStep& step : variant.steps) {
        if (before && *before == step.touchpoint) {
            ++chips.back().times;
            continue;
        }
        before = &step.touchpoint;
        if (const Touchpoint* const touchpoint = find_touchpoint(journey, step.touchpoint))
            chips.push_back(
                {shown_name(ui, *touchpoint), static_cast<std::size_t>(touchpoint->stage), 1}
            );
    }
    return chips;
}

std::string spoken_path(const Ui& ui, const Journey& journey, const JourneyVariant& variant) {
    const std::string words = path_words(ui, journey, path_ids(variant));
    if (variant.conversions <= 0)
        return ui.say(Text::GraphVariantSpokenLeft, {words});
    return ui.say(
        Text::GraphVariantSpokenGoal,
        {words, formatted_percent(variant.conversions / variant.customers, 0, ui.language())}
    );
}

std::vector<TableColumn> columns_of(const Ui& ui, std::vector<TableColumn> others) {
    std::vector<TableColumn> columns{
        {std::string(ui.say(Text::GraphVariantsPath)), Column::grow(), Align::Start, true}};
    for (TableColumn& other : others)
        columns.push_back(std::move(other));
    return columns;
}

} // namespace

void GraphVariantsView::follow(const GraphPage& page) {
    const Shared<JourneyVariants>& shown = page.shared_variants();
    if (!m_variants || !m_variants->is_same(shown)) {
        m_variants = shown;
        m_groups.reset();
        m_list.reset();
    }
    const Listed listed{
        page.state.revision,
        page.derived.is_graph_current(),
        page.state.graphs.count,
        page.look().variants,
        page.look().touchpoints_shown,
        page.look().transitions_shown};
    if (!(listed == m_listed)) {
        m_listed = listed;
        m_list.reset();
    }
    if (!m_list)
        m_list = variant_list(
            **m_variants, page.look().variants, page.figures.graph, shown_part_of(page)
        );
}

const GraphVariantsView::DrawnPath& GraphVariantsView::drawn_path(
    const Ui& ui, const GraphPage& page, std::size_t place
) {
    const Rows rows{
        page.state.document.id,
        page.state.revision,
        page.journey.id,
        ui.language(),
        &ui.theme(),
        static_cast<double>(ui.width()),
        page.group()};
    if (!(rows == m_rows)) {
        m_rows = rows;
        m_drawn.clear();
    }
    const auto [found, is_new] = m_drawn.try_emplace(place);
    if (is_new) {
        const JourneyVariant& variant = page.variants().most_frequent[place];
        scene::ChartStyle style;
        style.palette = *ui.theme().palette;
        style.language = ui.language();
        style.width = rows.width;
        found->second.chips = scene::path_chips(
            {chips_from(ui, page.journey, variant), variant.conversions > 0}, style
        );
        found->second.spoken = spoken_path(ui, page.journey, variant);
    }
    return found->second;
}

void GraphVariantsView::path_cell_ui(Ui& ui, const GraphPage& page, std::size_t place) {
    const float width = ui.coarse_pointer() ? touched_number_width : number_width;
    auto row = ui.columns(
        "path", {Column::fixed(width), Column::grow()}, {.gap = 4, .align = Align::Middle}
    );
    ui.next_column();
    const std::string number = whole(ui, static_cast<double>(place + 1));
    const std::string name = ui.say(Text::GraphVariant, {number});
    if (ui.link("open", number, {.kind = ButtonKind::Ghost, .read_as = name}))
        choose(ui, page, place);
    ui.next_column();
    const DrawnPath& drawn = drawn_path(ui, page, place);
    ui.figure("chips", drawn.spoken, drawn.chips);
}

void GraphVariantsView::row_ui(Ui& ui, const GraphPage& page, std::size_t place) {
    const JourneyVariants& variants = page.variants();
    const JourneyVariant& variant = variants.most_frequent[place];
    bool pressed = false;
    auto row = ui.row(
        "variant/" + std::to_string(place), {.selected = m_chosen == place, .pressed = &pressed}
    );
    ui.cell();
    {
        auto gap = ui.gap(4);
        path_cell_ui(ui, page, place);
        if (m_list->happy == place)
            ui.chip(ui.say(Text::GraphVariantsHappy), Tone::Good);
    }
    ui.cell();
    share_ui(ui, variant.customers, variants.customers, variants.most_frequent.front().customers);
    ui.cell();
    reach_ui(ui, page, variant);
    ui.cell();
    ui.text(time_text(ui, variant.median_minutes), {.size = 13, .align = number_align(ui)});
    if (pressed)
        choose(ui, page, place);
}

void GraphVariantsView::list_ui(Ui& ui, const GraphPage& page) {
    const JourneyVariants& variants = page.variants();
    const VariantList& list = *m_list;
    const std::size_t count = std::min(list.places.size(), page.look().variants.rows);
    {
        auto status = ui.group(Role::Status, "variants-fit", {});
        ui.muted(
            list.places.empty() ? std::string(ui.say(Text::GraphVariantsFitNone))
                                : text_count(
                                    Text::GraphVariantsFit,
                                    ui.language(),
                                    std::ssize(list.places),
                                    {share_text(ui, list.customers, variants.customers)}
                                )
        );
    }
    double shown = 0;
    if (count > 0) {
        auto table = ui.table(
            "variants",
            ui.say(Text::GraphVariants),
            columns_of(
                ui,
                {{std::string(ui.say(Text::ImportFactCases)), Column::fixed(128)},
                 {std::string(ui.say(Text::ImportReachGoal)), Column::fixed(104), Align::End},
                 {std::string(ui.say(Text::ImportMedianTime)), Column::fixed(90), Align::End}}
            ),
            {.numbers_below = true}
        );
        for (std::size_t i = 0; i < count; ++i) {
            row_ui(ui, page, list.places[i]);
            shown += variants.most_frequent[list.places[i]].customers;
        }
    }
    if (const std::size_t more = list.places.size() - count; more > 0) {
        auto flow = ui.flow("variants-more", {.gap = 16, .row_height = 36});
        ui.muted(text_count(
            Text::GraphVariantsMore,
            ui.language(),
            static_cast<std::int64_t>(more),
            {share_text(ui, list.customers - shown, variants.customers)}
        ));
        const std::size_t next = std::min(more, variant_rows);
        if (ui.link(
                "show-more",
                ui.say_count(Text::GraphVariantsShowMore, static_cast<std::int64_t>(next))
            )) {
            VariantLook look = page.look().variants;
            look.rows = count + next;
            look_at_graph<&GraphLook::variants>(ui, std::move(look));
        }
    }
    if (list.hidden > 0)
        ui.muted(text_count(
            Text::GraphVariantsHidden,
            ui.language(),
            static_cast<std::int64_t>(list.hidden),
            {share_text(ui, list.hidden_customers, variants.customers)}
        ));
    graph_variants_left_ui(ui, page);
}

void GraphVariantsView::representatives_ui(Ui& ui, const GraphPage& page) {
    const JourneyVariants& variants = page.variants();
    const std::size_t count = page.look().variants.representatives;
    if (!m_groups) {
        std::map<std::string_view, std::uint32_t> numbers;
        std::vector<WeightedPath> paths;
        for (const JourneyVariant& variant : variants.most_frequent) {
            WeightedPath& path = paths.emplace_back();
            path.weight = variant.customers;
            for (const VariantStep& step : variant.steps)
                path.steps.push_back(numbers
                                         .try_emplace(
                                             step.touchpoint.text,
                                             static_cast<std::uint32_t>(numbers.size())
                                         )
                                         .first->second);
        }
        m_groups.emplace(paths);
        m_count = 0;
    }
    if (m_count != count) {
        m_representatives = m_groups->representatives(count);
        m_count = count;
    }
    double customers = 0;
    for (const Representative& one : m_representatives)
        customers += one.weight;
    ui.muted(ui.say(Text::GraphRepresentativesText, {share_text(ui, customers, variants.customers)})
    );
    {
        auto table = ui.table(
            "representatives",
            ui.say(Text::GraphVariants),
            columns_of(
                ui,
                {{std::string(ui.say(Text::GraphRepresentativesStandsFor)), Column::fixed(128)},
                 {std::string(ui.say(Text::GraphRepresentativesDistance)),
                  Column::fixed(96),
                  Align::End}}
            ),
            {.numbers_below = true}
        );
        for (const Representative& one : m_representatives) {
            bool pressed = false;
            auto row = ui.row(
                "representative/" + std::to_string(one.path),
                {.selected = m_chosen == one.path, .pressed = &pressed}
            );
            ui.cell();
            path_cell_ui(ui, page, one.path);
            ui.cell();
            share_ui(ui, one.weight, variants.customers, variants.customers);
            ui.cell();
            ui.text(
                formatted_percent(one.mean_distance, 0, ui.language()),
                {.size = 14, .align = number_align(ui)}
            );
            if (pressed)
                choose(ui, page, one.path);
        }
    }
    ui.muted(ui.say(Text::GraphRepresentativesDistanceText));
    graph_variants_left_ui(ui, page);
}

void GraphVariantsView::paths_ui(Ui& ui, const GraphPage& page) {
    auto card =
        ui.card("paths", {.padding_x = 14, .padding_y = 14, .name = ui.say(Text::GraphVariants)});
    auto gap = ui.gap(8);
    ui.heading(2, ui.say(Text::GraphVariants), {.size = 16});
    if (page.look().variants.representatives > 0)
        representatives_ui(ui, page);
    else
        list_ui(ui, page);
}

void GraphVariantsView::draw(Ui& ui, const GraphPage& page) {
    if (!page.journey.variants) {
        none_ui(ui);
        return;
    }
    follow(page);
    if (!ui.narrow())
        graph_shown_ui(ui, page);
    m_chosen = variant_place(page.variants(), page.look().variants.chosen);
    if (m_chosen && !page.panels_beside)
        graph_variant_ui(ui, page, *m_chosen);
    graph_variant_choices_ui(ui, page);
    graph_variant_comparison_ui(ui, page); // where one sees at once what the choice has brought
    paths_ui(ui, page);
    graph_variant_groups_note_ui(ui, page);
    graph_variant_times_ui(ui, page);
}

} // namespace tappa::ui
