// Which of the paths are listed, and in which order; on a phone all such choices behind one button.

#include "base/text.hpp"
#include "ui/screens/graph_parts.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace tappa::ui {

namespace {

constexpr std::string_view choices_key = "variant-choices";
constexpr std::array relations{
    Text::GraphVariantsWith,
    Text::GraphVariantsWithout,
    Text::GraphVariantsStarting,
    Text::GraphVariantsEnding};
constexpr std::array orders{
    Text::GraphVariantsByCustomers,
    Text::GraphVariantsByConversion,
    Text::GraphVariantsByTime,
    Text::GraphVariantsByLength};

template <typename E, std::size_t count>
std::optional<E> chosen_of(
    Ui& ui,
    std::string_view key,
    Text label,
    const std::array<Text, count>& names,
    E now,
    float width
) {
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < count; ++i)
        choices.push_back({std::to_string(i), std::string(ui.say(names[i]))});
    const auto chosen = ui.select(
        key,
        ui.say(label),
        choices,
        std::to_string(static_cast<int>(now)),
        variant_choice(ui, width)
    );
    for (std::size_t i = 0; chosen && i < count; ++i)
        if (choices[i].id == *chosen)
            return static_cast<E>(i);
    return std::nullopt;
}

// Changes how the paths are looked at; they then show from their beginning.
template <auto Member, typename Value>
void look_at(Ui& ui, const GraphPage& page, Value value) {
    VariantLook look = page.look().variants;
    look.*Member = std::move(value);
    look.rows = variant_rows;
    look_at_graph<&GraphLook::variants>(ui, std::move(look));
}

void ends_ui(Ui& ui, const GraphPage& page) {
    const JourneyVariants& variants = page.variants();
    if (!page.has_goal()) {
        ui.muted(ui.say(Text::GraphVariantsNoGoal));
        return;
    }
    const auto end = ui.segmented(
        "end",
        ui.say(Text::GraphVariantsEnd),
        {ui.say(Text::GraphVariantsOfAll, {whole(ui, variants.customers)}),
         ui.say(Text::GraphVariantsOfGoal, {whole(ui, variants.conversions)}),
         ui.say(Text::GraphVariantsOfLeft, {whole(ui, variants.customers - variants.conversions)})},
        static_cast<std::size_t>(page.look().variants.end)
    );
    if (end)
        look_at<&VariantLook::end>(ui, page, static_cast<VariantEnd>(*end));
}

void representatives_choice_ui(Ui& ui, const GraphPage& page) {
    const std::size_t now = page.look().variants.representatives;
    const std::size_t kept = page.variants().most_frequent.size();
    if (kept <= least_representatives && now == 0)
        return;
    const std::size_t most = std::max(std::min(most_representatives, kept), now);
    std::vector<Choice> choices{{"0", std::string(ui.say(Text::GraphRepresentativesOff))}};
    for (std::size_t i = least_representatives; i <= most; ++i)
        choices.push_back(
            {std::to_string(i),
             ui.say_count(Text::GraphRepresentativesCount, static_cast<std::int64_t>(i))}
        );
    const auto chosen = ui.select(
        "representatives",
        ui.say(Text::GraphRepresentatives),
        choices,
        std::to_string(now),
        variant_choice(ui, 240)
    );
    for (std::size_t i = 0; chosen && i < choices.size(); ++i)
        if (choices[i].id == *chosen)
            look_at<&VariantLook::representatives>(
                ui, page, i == 0 ? 0 : i - 1 + least_representatives
            );
}

// The touchpoints that stand on a kept path.
std::vector<Choice> touchpoint_choices(const Ui& ui, const GraphPage& page) {
    std::unordered_set<std::string_view> there;
    for (const JourneyVariant& variant : page.variants().most_frequent)
        for (const VariantStep& step : variant.steps)
            there.insert(step.touchpoint.text);
    std::vector<Choice> choices{{"", std::string(ui.say(Text::GraphVariantsAny))}};
    for (const Touchpoint& touchpoint : page.journey.touchpoints)
        if (there.count(touchpoint.id.text) > 0)
            choices.push_back({touchpoint.id.text, shown_name(ui, touchpoint)});
    return choices;
}

void relation_ui(Ui& ui, const GraphPage& page) {
    const VariantRelation now = page.look().variants.relation;
    if (const auto relation =
            chosen_of(ui, "relation", Text::GraphVariantsRelation, relations, now, 150))
        look_at<&VariantLook::relation>(ui, page, *relation);
}

void touchpoint_ui(Ui& ui, const GraphPage& page) {
    if (!page.lists.on_paths)
        page.lists.on_paths = touchpoint_choices(ui, page);
    const auto touchpoint = ui.select(
        "variant-touchpoint",
        ui.say(Text::GraphVariantsTouchpoint),
        *page.lists.on_paths,
        page.look().variants.touchpoint.text,
        variant_choice(ui, 190)
    );
    if (touchpoint)
        look_at<&VariantLook::touchpoint>(ui, page, TouchpointId(*touchpoint));
}

void order_ui(Ui& ui, const GraphPage& page) {
    const VariantOrder now = page.look().variants.order;
    if (const auto order = chosen_of(ui, "variant-order", Text::GraphSort, orders, now, 230))
        look_at<&VariantLook::order>(ui, page, *order);
}

void filters_ui(Ui& ui, const GraphPage& page) {
    representatives_choice_ui(ui, page);
    if (page.look().variants.representatives > 0)
        return;
    ends_ui(ui, page);
    if (ui.narrow()) {
        auto row = ui.columns("on-path", {Column::fixed(150), Column::grow()}, {.gap = 8});
        ui.next_column();
        relation_ui(ui, page);
        ui.next_column();
        touchpoint_ui(ui, page);
    } else {
        relation_ui(ui, page);
        touchpoint_ui(ui, page);
    }
    order_ui(ui, page);
}

// What of the paths is chosen, each in words.
std::vector<std::string> chosen_words(const Ui& ui, const GraphPage& page) {
    const VariantLook& look = page.look().variants;
    std::vector<std::string> words = variant_group_words(ui, page);
    if (look.representatives > 0) {
        words.push_back(ui.say_count(
            Text::GraphRepresentativesCount, static_cast<std::int64_t>(look.representatives)
        ));
    } else {
        if (look.end != VariantEnd::Any && page.has_goal())
            words.emplace_back(ui.say(
                look.end == VariantEnd::Goal ? Text::GraphVariantsOnlyGoal
                                             : Text::GraphVariantsOnlyLeft
            ));
        if (const Touchpoint* const touchpoint = find_touchpoint(page.journey, look.touchpoint))
            words.push_back(
                std::string(ui.say(relations[static_cast<std::size_t>(look.relation)])) + " "
                + shown_name(ui, *touchpoint)
            );
        if (look.order != VariantOrder::Customers)
            words.emplace_back(ui.say(orders[static_cast<std::size_t>(look.order)]));
    }
    if (may_hide_some(page) && hides_some(page.look()))
        words.push_back(graph_still_shown(ui, page));
    return words;
}

void clear_ui(Ui& ui, const GraphPage& page) {
    if (!ui.link("variant-clear", ui.say(Text::GraphVariantsClear), {.small = true}))
        return;
    VariantLook look;
    look.chosen = page.look().variants.chosen;
    look_at_graph<&GraphLook::variants>(ui, std::move(look));
    ui.send(actions::ShowWholeGraph{});
    ui.focus_key(choices_key); // this link is gone then
}

// A phone's window is shorter than the choices are: the list comes first.
void folded_ui(Ui& ui, const GraphPage& page) {
    const std::vector<std::string> chosen = chosen_words(ui, page);
    auto gap = ui.gap(8);
    const bool is_open = ui.disclosure(
        choices_key,
        chosen.empty() ? std::string(ui.say(Text::GraphVariantsChoices))
                       : ui.say_count(Text::GraphVariantsChoicesSet, std::ssize(chosen)),
        {.icon = icons::sliders_horizontal}
    );
    if (!chosen.empty()) {
        ui.muted(joined(chosen, " · "));
        clear_ui(ui, page);
    }
    if (!is_open)
        return;
    graph_variant_groups_ui(ui, page);
    filters_ui(ui, page);
    graph_shown_ui(ui, page);
}

} // namespace

FieldOptions variant_choice(const Ui& ui, float width) {
    return {.label_hidden = true, .width = ui.narrow() ? 0 : width, .local = true};
}

void graph_variant_choices_ui(Ui& ui, const GraphPage& page) {
    if (ui.narrow()) {
        folded_ui(ui, page);
    } else {
        auto flow = ui.flow("variant-filters", {.row_height = 38});
        graph_variant_groups_ui(ui, page);
        filters_ui(ui, page);
    }
    graph_variant_groups_none_ui(ui, page);
}

} // namespace tappa::ui
