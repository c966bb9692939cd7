#include "ui/screens/journey_curve.hpp"

#include "base/number.hpp"
#include "report/journey_series.hpp"
#include "scene/emotion_curve.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <utility>

namespace tappa::ui {

namespace {

constexpr float lower_page = 800;

// On a lower page the cards need the room.
double lane_height(const Ui& ui) {
    return ui.page_height() < lower_page ? 132 : 156;
}

using StageEmotions = PerEnum<JourneyStage, std::optional<double>>;

// Too little room for words in the chart: it has numbers then, and its note stands below.
bool is_small(const Ui& ui) {
    return ui.width() < 560;
}

std::optional<JourneyStage> lowest_stage(const StageEmotions& emotions) {
    std::optional<JourneyStage> lowest;
    for (const JourneyStage stage : all_of<JourneyStage>())
        if (emotions[stage] && (!lowest || *emotions[stage] < *emotions[*lowest]))
            lowest = stage;
    return lowest;
}

// The touchpoint that feels worst, of one stage or of all; of equals, the one that counts most.
const Touchpoint* worst_of(const Journey& journey, std::optional<JourneyStage> stage) {
    const Touchpoint* worst = nullptr;
    for (const Touchpoint& touchpoint : journey.touchpoints) {
        if (!touchpoint.emotion || (stage && touchpoint.stage != *stage))
            continue;
        const bool worse = !worst || *touchpoint.emotion < *worst->emotion
            || (*touchpoint.emotion == *worst->emotion && touchpoint.importance > worst->importance
            );
        if (worse)
            worst = &touchpoint;
    }
    return worst;
}

// What is wrong where the curve is lowest: "Identity check fails twice: 34 % leave here".
std::string lowest_note(const Ui& ui, const Journey& journey, const StageEmotions& emotions) {
    const auto stage = lowest_stage(emotions);
    const Touchpoint* worst = stage && *emotions[*stage] < 0 ? worst_of(journey, stage) : nullptr;
    if (!worst)
        return {};
    const auto pain_points = pain_points_of(journey, worst->id);
    const std::string what =
        pain_points.empty() ? shown_name(ui, *worst) : pain_points.front()->title;
    if (!worst->abandonment)
        return what;
    const std::string share = formatted_whole_percent(*worst->abandonment, ui.language());
    return ui.say(Text::JourneyLowestNote, {what, share});
}

// The curve in words, for people who cannot see it.
std::string alternative_of(const Ui& ui, const StageEmotions& emotions) {
    std::string words(ui.say(Text::JourneyCurveAlternative));
    const auto lowest = lowest_stage(emotions);
    if (!lowest)
        return words;
    words += " ";
    words += ui.say(
        Text::JourneyCurveLowest,
        {std::string(name_of(*lowest, ui.language())),
         formatted_signed(*emotions[*lowest], 1, ui.language())}
    );
    return words;
}

// The curves beside the first that are to be seen.
std::vector<scene::EmotionSeries> series_of(
    const Ui& ui, const State& state, const Derived& derived
) {
    const MapLook& look = state.session.map_look;
    return report::emotion_series(
        derived.journey_curves(),
        {look.target_curve, look.persona_curves},
        state.document,
        *ui.theme().palette,
        ui.language()
    );
}

scene::Scene curve_of(
    Ui& ui,
    const Journey& journey,
    const StageEmotions& emotions,
    const std::string& note,
    std::vector<scene::EmotionSeries> series,
    const ColumnPlaces* places
) {
    const Language language = ui.language();
    const bool numbers = places || is_small(ui);
    scene::EmotionCurveInput input;
    if (places)
        input.columns = {places->width / 2.0, static_cast<double>(places->width + places->gap)};
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const auto count = static_cast<std::int64_t>(touchpoints_of(journey, stage).size());
        const int number = static_cast<int>(stage) + 1;
        input.stages.push_back(
            {is_small(ui) ? formatted_integer(number, language)
                          : std::string(name_of(stage, language)),
             emotions[stage],
             formatted_integer(count, language)}
        );
    }
    for (int emotion = -2; emotion <= 2; ++emotion)
        input.bands[static_cast<std::size_t>(emotion + 2)] =
            numbers ? formatted_signed(emotion, 0, language) : emotion_title(emotion, language);
    input.stage_name = ui.say(Text::JourneyStage);
    input.value_name = ui.say(Text::JourneyEmotion);
    input.note_name = ui.say(Text::JourneyTouchpoints);
    input.missing = ui.say(Text::EmotionUnknown);
    input.alternative = alternative_of(ui, emotions);
    input.lowest_note = note;
    report::add_series(input, std::move(series), language);
    scene::Scene curve = scene::emotion_curve(
        input,
        {.palette = *ui.theme().palette,
         .language = language,
         .width = ui.width(),
         .height = places ? lane_height(ui) : 0,
         .text_size = 13}
    );
    for (const JourneyStage stage : all_of<JourneyStage>())
        curve.table.rows[static_cast<std::size_t>(stage)][0] = stage_title(ui, stage);
    return curve;
}

// The terms of each number in the curve, and of their mean.
void explain_menu_ui(Ui& ui, const StageEmotions& emotions) {
    if (!ui.menu_button(
            "explain",
            ui.say(Text::InsightsHowComputed),
            {.kind = ButtonKind::Ghost, .icon = icons::circle_help, .small = true}
        ))
        return;
    auto menu = ui.menu("explain-menu");
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const std::string id(enum_id(stage));
        if (emotions[stage] && ui.menu_item(id, stage_title(ui, stage)))
            ui.send(actions::Explain{"emotion:" + id});
    }
    if (ui.menu_item("health", ui.say(Text::ExplainHealthTitle)))
        ui.send(actions::Explain{"health"});
}

void lowest_moment_ui(Ui& ui, const Journey& journey, Align align) {
    const Touchpoint* lowest = worst_of(journey, std::nullopt);
    if (!lowest)
        return;
    ui.text(
        ui.say(
            Text::JourneyLowestMoment,
            {shown_name(ui, *lowest), formatted_signed(*lowest->emotion, 0, ui.language())}
        ),
        {.size = 13, .colour = ui.theme().ink_muted, .align = align}
    );
}

void title_row_ui(Ui& ui, const Journey& journey, const StageEmotions& emotions) {
    constexpr float stack_below = 620;
    const Align align = ui.width() < stack_below ? Align::Start : Align::End;
    auto row = ui.columns(
        "title",
        {Column::fit(), Column::grow(), Column::fit()},
        {.gap = 16, .stack_below = stack_below, .align = Align::Middle}
    );
    ui.next_column();
    ui.heading(2, ui.say(Text::JourneyEmotionCurve));
    ui.next_column();
    lowest_moment_ui(ui, journey, align);
    ui.next_column();
    auto flow = ui.flow("explain-row", {.row_height = 30});
    explain_menu_ui(ui, emotions);
}

} // namespace

void journey_curve_lane_ui(
    Ui& ui, const State& state, const Derived& derived, const ColumnPlaces& places
) {
    const Journey& journey = current_journey(state);
    if (journey.touchpoints.empty())
        return;
    auto lane = ui.group(Role::Group, "curve", ui.say(Text::JourneyEmotionCurve));
    std::vector<scene::EmotionSeries> series = series_of(ui, state, derived);
    if (derived.journey().stages_with_emotion == 0 && series.empty()) {
        ui.muted(ui.say(Text::JourneyEmotionCurveEmpty));
        return;
    }
    const StageEmotions& emotions = derived.journey().emotions;
    title_row_ui(ui, journey, emotions);
    const std::string note = lowest_note(ui, journey, emotions);
    ui.figure(
        "chart",
        ui.say(Text::JourneyEmotionCurve),
        curve_of(ui, journey, emotions, note, std::move(series), &places)
    );
}

void journey_curve_ui(Ui& ui, const State& state, const Derived& derived) {
    const Journey& journey = current_journey(state);
    const StageEmotions& emotions = derived.journey().emotions;
    auto card = ui.card(
        "curve", {.padding_x = 16, .padding_y = 14, .name = ui.say(Text::JourneyEmotionCurve)}
    );
    std::vector<scene::EmotionSeries> series = series_of(ui, state, derived);
    if (derived.journey().stages_with_emotion == 0 && series.empty()) {
        ui.heading(2, ui.say(Text::JourneyEmotionCurve));
        ui.muted(ui.say(Text::JourneyEmotionCurveEmpty));
        return;
    }
    title_row_ui(ui, journey, emotions);
    const std::string note = lowest_note(ui, journey, emotions);
    const std::string inside = is_small(ui) ? std::string() : note;
    ui.figure(
        "chart",
        ui.say(Text::JourneyEmotionCurve),
        curve_of(ui, journey, emotions, inside, std::move(series), nullptr)
    );
    if (is_small(ui) && !note.empty())
        ui.text(note, {.size = 13, .colour = ui.theme().palette->alert});
}

} // namespace tappa::ui
