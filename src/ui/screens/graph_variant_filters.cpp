// Which of the paths are listed, and in which order.

#include "ui/screens/graph_parts.hpp"
#include "ui/screens/journey_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace tappa::ui {

namespace {

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
        {.label_hidden = true, .width = width, .local = true}
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
        {.label_hidden = true, .width = 250, .local = true}
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

} // namespace

void graph_variant_filters_ui(Ui& ui, const GraphPage& page) {
    const VariantLook& look = page.look().variants;
    auto flow = ui.flow("variant-filters", {.row_height = 38});
    representatives_choice_ui(ui, page);
    if (look.representatives > 0)
        return;
    ends_ui(ui, page);
    if (const auto relation =
            chosen_of(ui, "relation", Text::GraphVariantsRelation, relations, look.relation, 150))
        look_at<&VariantLook::relation>(ui, page, *relation);
    if (!page.lists.on_paths)
        page.lists.on_paths = touchpoint_choices(ui, page);
    const auto touchpoint = ui.select(
        "variant-touchpoint",
        ui.say(Text::GraphVariantsTouchpoint),
        *page.lists.on_paths,
        look.touchpoint.text,
        {.label_hidden = true, .width = 210, .local = true}
    );
    if (touchpoint)
        look_at<&VariantLook::touchpoint>(ui, page, TouchpointId(*touchpoint));
    if (const auto order = chosen_of(ui, "variant-order", Text::GraphSort, orders, look.order, 230))
        look_at<&VariantLook::order>(ui, page, *order);
}

} // namespace tappa::ui
