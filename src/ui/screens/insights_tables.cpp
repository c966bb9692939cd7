#include "ui/screens/insights_tables.hpp"

#include "base/number.hpp"
#include "scoring/overall.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr std::string_view default_target = "default";

std::string score_text(Ui& ui, const std::optional<double>& score) {
    return score ? formatted(*score, 2, ui.language())
                 : std::string(ui.tr(Text::CommonNotAvailable));
}

// A score that opens the terms it came from.
void score_link_ui(
    Ui& ui, const std::string& of, const std::optional<double>& score, ExplainTarget target
) {
    const std::string shown = score_text(ui, score);
    if (!score) {
        ui.text(shown, {.size = 14, .colour = ui.theme().ink_muted});
        return;
    }
    if (ui.link(
            "explain",
            shown,
            {.read_as = of + ": " + shown, .description = ui.tr(Text::InsightsHowComputed)}
        ))
        ui.send(actions::Explain{std::move(target)});
}

std::vector<Choice> target_choices(Ui& ui, const Gap* gap) {
    std::vector<Choice> choices;
    std::string automatic(ui.tr(Text::InsightsTargetAutomatic));
    if (gap && gap->target && gap->target_is_default)
        automatic += " (" + std::to_string(*gap->target) + ")";
    choices.push_back({std::string(default_target), std::move(automatic)});
    for (int level = lowest_level; level <= highest_level; ++level)
        choices.push_back(
            {std::to_string(level),
             std::to_string(level) + " · " + std::string(level_name(level, ui.language()))}
        );
    return choices;
}

void capability_row_ui(
    Ui& ui, const State& state, const Derived& derived, const Capability& capability
) {
    const Language language = ui.language();
    const std::string& title = capability.title.in(language);
    const CapabilityScore* score = find_score(derived.results.capabilities, capability.id);
    const Gap* gap = find_gap(derived.results.gaps, capability.id);
    const auto value = score ? score->score.value : std::nullopt;
    auto row = ui.row(capability.id.text);
    ui.cell();
    ui.text(title, {.size = 14, .semibold = true});
    ui.cell();
    score_link_ui(ui, title, value, "capability:" + capability.id.text);
    ui.cell();
    const auto index = static_cast<std::size_t>(value ? scene::level_index(*value) : 0);
    if (value)
        ui.progress(
            "bar", title, *value / highest_level, {.colour = ui.theme().palette->levels[index]}
        );
    ui.cell();
    const std::string chosen = gap && gap->target && !gap->target_is_default
        ? std::to_string(*gap->target)
        : std::string(default_target);
    if (const auto now = ui.select(
            "target",
            ui.tr(Text::InsightsTargetOf, {title}),
            target_choices(ui, gap),
            chosen,
            {.label_hidden = true}
        )) {
        std::optional<int> level;
        if (*now != default_target)
            level = now->front() - '0';
        ui.send(actions::SetTarget{capability.id, level});
    }
    ui.cell();
    if (gap && gap->gap) {
        const std::string shown = formatted(*gap->gap, 2, language);
        if (ui.link(
                "gap",
                shown,
                {.read_as = title + ", " + std::string(ui.tr(Text::InsightsGap)) + ": " + shown,
                 .description = ui.tr(Text::InsightsHowComputed)}
            ))
            ui.send(actions::Explain{"gap:" + capability.id.text});
    } else {
        ui.text(ui.tr(Text::CommonNotAvailable), {.size = 14, .colour = ui.theme().ink_muted});
    }
    ui.cell();
    const double weight = capability_weight(state.document.assessment, capability.id);
    if (const auto change = ui.number_field(
            "weight",
            ui.tr(Text::InsightsWeightOf, {title}),
            weight,
            {.minimum = 0, .maximum = 100},
            {.label_hidden = true}
        );
        change && change->value)
        ui.send(actions::SetCapabilityWeight{capability.id, *change->value});
}

} // namespace

void capabilities_card_ui(Ui& ui, const State& state, const Derived& derived) {
    auto card = ui.card("capabilities", {.padding_x = 12});
    {
        auto indent = ui.indent(8);
        ui.heading(2, ui.tr(Text::InsightsCapabilities), {.size = 16});
    }
    auto table = ui.table(
        "capabilities",
        ui.tr(Text::InsightsCapabilities),
        {{std::string(ui.tr(Text::InsightsCapability)), Column::grow(3), Align::Start, true},
         {std::string(ui.tr(Text::InsightsScore)), Column::fixed(84)},
         {{}, Column::grow(2)},
         {std::string(ui.tr(Text::InsightsTarget)), Column::fixed(200)},
         {std::string(ui.tr(Text::InsightsGap)), Column::fixed(84)},
         {std::string(ui.tr(Text::InsightsWeight)), Column::fixed(110)}}
    );
    for (const Capability& capability : current_questionnaire(state).capabilities)
        capability_row_ui(ui, state, derived, capability);
}

void journey_stages_card_ui(Ui& ui, const State& state, const Derived& derived) {
    const Language language = ui.language();
    auto card = ui.card("journey-stages", {.padding_x = 12, .stretch = true});
    {
        auto indent = ui.indent(8);
        ui.heading(2, ui.tr(Text::InsightsJourneyStages), {.size = 16});
    }
    auto table = ui.table(
        "journey-stages",
        ui.tr(Text::InsightsJourneyStages),
        {{std::string(ui.tr(Text::InsightsJourneyStage)), Column::grow(3), Align::Start, true},
         {std::string(ui.tr(Text::InsightsScore)), Column::grow(1.4F)},
         {std::string(ui.tr(Text::JourneyEmotion)), Column::grow(1.4F)},
         {std::string(ui.tr(Text::JourneyPainPoints)), Column::grow(1.4F)}}
    );
    const Journey& journey = current_journey(state);
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const std::string name(name_of(stage, language));
        auto row = ui.row(enum_id(stage));
        ui.cell();
        ui.text(name, {.size = 14, .semibold = true});
        ui.cell();
        score_link_ui(
            ui,
            name,
            derived.results.journey_stages[stage].value,
            "journey-stage:" + std::string(enum_id(stage))
        );
        ui.cell();
        const auto& emotion = derived.journey.emotions[stage];
        const std::string shown = emotion ? formatted_signed(*emotion, 1, language)
                                          : std::string(ui.tr(Text::CommonNotAvailable));
        const Tone tone = !emotion ? Tone::Neutral
            : *emotion > 0.5       ? Tone::Good
            : *emotion < -0.5      ? Tone::Bad
                                   : Tone::Neutral;
        const std::string_view icon = !emotion ? std::string_view()
            : *emotion > 0.5                   ? icons::smile
            : *emotion < -0.5                  ? icons::frown
                                               : icons::meh;
        ui.chip(shown, tone, icon);
        ui.cell();
        const auto pains = std::count_if(
            journey.pain_points.begin(),
            journey.pain_points.end(),
            [&](const PainPoint& pain) {
                const Touchpoint* touchpoint = find_touchpoint(journey, pain.touchpoint);
                return touchpoint && touchpoint->stage == stage;
            }
        );
        ui.text(formatted_integer(pains, language), {.size = 14});
    }
}

} // namespace tappa::ui
