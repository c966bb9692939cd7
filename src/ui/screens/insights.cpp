#include "ui/screens/insights.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "scene/heat_map.hpp"
#include "scene/radar.hpp"
#include "ui/screens/insights_tables.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

namespace {

std::string number(Ui& ui, std::int64_t n) {
    return formatted_integer(n, ui.language());
}

const std::string& question_text(Ui& ui, const State& state, const QuestionId& id) {
    static const std::string nothing;
    const Question* question = find_question(current_questionnaire(state), id);
    return question ? question->text.in(ui.language()) : nothing;
}

// A question as something to go to, with a word on where it stands.
void question_link_ui(Ui& ui, const State& state, const QuestionId& id, const std::string& note) {
    auto item = ui.list_item(id.text);
    auto gap = ui.gap(0);
    if (ui.link(
            "open",
            question_text(ui, state, id),
            {.small = true, .description = ui.tr(Text::InsightsOpenQuestion)}
        ))
        ui.send(actions::OpenQuestion{id});
    if (!note.empty())
        ui.muted(note);
}

void stage_badge_ui(Ui& ui, const GatedStage& stage) {
    const auto& palette = *ui.theme().palette;
    if (!stage.stage) {
        ui.badge(
            "?",
            ui.theme().line_soft,
            ui.theme().ink_soft,
            {.size = 64, .radius = 14, .text_size = 30}
        );
        return;
    }
    const auto index = static_cast<std::size_t>(*stage.stage - 1);
    ui.badge(
        std::to_string(*stage.stage),
        palette.levels[index],
        palette.on_levels[index],
        {.size = 64, .radius = 14, .text_size = 30}
    );
}

void stage_words_ui(Ui& ui, const Results& results) {
    const Language language = ui.language();
    const GatedStage& stage = results.stage;
    auto gap = ui.gap(4);
    ui.muted(ui.tr(Text::InsightsOverallStage));
    const std::string name = stage.stage
        ? std::string(level_name(*stage.stage, language))
        : ui.tr(Text::InsightsStageUndetermined, {number(ui, stage.at_most)});
    ui.heading(2, name, {.size = stage.stage ? 24.0F : 19.0F});
    std::string words;
    if (results.overall.value)
        words = std::string(ui.tr(Text::InsightsAverage)) + " "
            + formatted(*results.overall.value, 2, language) + ". ";
    if (results.bounds.low && results.bounds.high && !results.bounds.dont_know.empty())
        words += ui.tr(
                     Text::InsightsBounds,
                     {formatted(*results.bounds.low, 2, language),
                      formatted(*results.bounds.high, 2, language)}
                 )
            + ".";
    else
        words += std::string(ui.tr(Text::InsightsBoundsNone)) + ".";
    ui.text(words, {.size = 14, .colour = ui.theme().ink_soft});
}

void stage_card_ui(Ui& ui, const State& state, const Derived& derived) {
    const Results& results = derived.results;
    const GatedStage& stage = results.stage;
    auto card = ui.card("stage");
    {
        auto row = ui.columns("head", {Column::fixed(64), Column::grow()});
        ui.next_column();
        stage_badge_ui(ui, stage);
        ui.next_column();
        stage_words_ui(ui, results);
    }
    {
        auto flow = ui.flow("explain", {.gap = 16, .row_height = 28});
        const auto link = [&](const char* key, Text label, const char* target) {
            if (ui.link(
                    key,
                    ui.tr(label),
                    {.small = true,
                     .read_as = std::string(ui.tr(label)) + ": "
                         + std::string(ui.tr(Text::InsightsHowComputed)),
                     .description = ui.tr(Text::InsightsHowComputed)}
                ))
                ui.send(actions::Explain{target});
        };
        link("stage", Text::InsightsHowStage, "stage");
        link("overall", Text::InsightsHowAverage, "overall");
        link("bounds", Text::InsightsHowBounds, "bounds");
    }
    ui.rule();
    if (!stage.open.empty()) {
        ui.heading(3, ui.tr_count(Text::InsightsUnansweredKey, std::ssize(stage.open)));
        auto list = ui.list("open", ui.tr(Text::InsightsUnansweredKey));
        for (const QuestionId& id : stage.open)
            question_link_ui(ui, state, id, {});
    }
    if (stage.next_stage && !stage.blocking.empty()) {
        ui.heading(3, ui.tr(Text::InsightsHeldBackBy));
        auto list = ui.list("blocking", ui.tr(Text::InsightsHeldBackBy));
        const std::string level = number(ui, stage.at_most) + " · "
            + std::string(level_name(stage.at_most, ui.language()));
        for (const QuestionId& id : stage.blocking)
            question_link_ui(ui, state, id, ui.tr(Text::InsightsNow, {level}));
    }
    if (!stage.next_stage) {
        ui.text(ui.tr(Text::InsightsNothingBlocks));
    } else if (stage.distance_total > 0) {
        ui.heading(3, ui.tr(Text::InsightsNextStage));
        ui.text(
            text_count(
                Text::InsightsNextStageText,
                ui.language(),
                stage.distance_total,
                {number(ui, *stage.next_stage)}
            ),
            {.size = 14, .colour = ui.theme().ink_soft}
        );
    }
}

scene::ChartStyle chart_style(Ui& ui, float width, float height) {
    scene::ChartStyle style;
    style.palette = *ui.theme().palette;
    style.language = ui.language();
    style.width = width;
    style.height = height;
    return style;
}

void radar_card_ui(Ui& ui, const State& state, const Derived& derived) {
    const Language language = ui.language();
    scene::RadarInput input;
    for (const Capability& capability : current_questionnaire(state).capabilities) {
        const CapabilityScore* score = find_score(derived.results.capabilities, capability.id);
        const Gap* gap = find_gap(derived.results.gaps, capability.id);
        scene::RadarAxis axis;
        axis.label = capability.short_title.in(language);
        axis.name = capability.title.in(language);
        if (score)
            axis.value = score->score.value;
        if (gap && gap->target)
            axis.target = *gap->target;
        input.axes.push_back(std::move(axis));
    }
    input.axis_name = ui.tr(Text::InsightsCapability);
    input.value_name = ui.tr(Text::InsightsScore);
    input.target_name = ui.tr(Text::InsightsTarget);
    input.missing = ui.tr(Text::CommonNotAvailable);
    input.alternative = ui.tr_count(
        Text::InsightsRadarAlternative, std::ssize(current_questionnaire(state).capabilities)
    );
    auto card = ui.card("radar", {.padding_x = 12, .stretch = true});
    {
        auto indent = ui.indent(8);
        ui.heading(2, ui.tr(Text::InsightsRadar), {.size = 16});
    }
    const float width = ui.width();
    ui.figure(
        "radar",
        ui.tr(Text::InsightsRadar),
        scene::radar(input, chart_style(ui, width, std::min(width, 440.0F)))
    );
}

void heat_map_card_ui(Ui& ui, const State& state, const Derived& derived) {
    const Language language = ui.language();
    scene::HeatMapInput input;
    for (const JourneyStage stage : all_of<JourneyStage>())
        input.columns.emplace_back(name_of(stage, language));
    for (const Capability& capability : current_questionnaire(state).capabilities) {
        const CapabilityScore* score = find_score(derived.results.capabilities, capability.id);
        scene::HeatMapRow row;
        row.label = capability.title.in(language);
        for (const JourneyStage stage : all_of<JourneyStage>())
            row.cells.push_back(score ? score->journey_stages[stage].value : std::nullopt);
        input.rows.push_back(std::move(row));
    }
    input.row_name = ui.tr(Text::InsightsCapability);
    input.missing = ui.tr(Text::CommonNotAvailable);
    input.alternative = ui.tr(Text::InsightsHeatMap);
    auto card = ui.card("heat-map");
    ui.heading(2, ui.tr(Text::InsightsHeatMap), {.size = 16});
    const float least = 560; // narrower, numbers and names would touch
    if (ui.width() < least) {
        auto scroll =
            ui.scroll("heat-map", ui.tr(Text::InsightsHeatMap), 460, {.horizontal = true});
        ui.figure(
            "figure",
            ui.tr(Text::InsightsHeatMap),
            scene::heat_map(input, chart_style(ui, least, 0))
        );
    } else {
        ui.figure(
            "figure",
            ui.tr(Text::InsightsHeatMap),
            scene::heat_map(input, chart_style(ui, ui.width(), 0))
        );
    }
}

void head_ui(Ui& ui, const Derived& derived) {
    auto row = ui.columns(
        "head", {Column::grow(), Column::fit()}, {.stack_below = 560, .align = Align::Middle}
    );
    ui.next_column();
    {
        auto gap = ui.gap(4);
        ui.heading(1, ui.tr(Text::InsightsTitle));
        const Progress& progress = derived.results.progress;
        std::string words = ui.tr(
            Text::InsightsCoverageValue, {number(ui, progress.answered), number(ui, progress.total)}
        );
        const auto dont_know = std::ssize(derived.results.bounds.dont_know);
        if (dont_know > 0)
            words += " · " + ui.tr_count(Text::InsightsDontKnowCount, dont_know);
        ui.text(words, {.colour = ui.theme().ink_muted});
    }
    ui.next_column();
    auto flow =
        ui.flow("buttons", {.row_height = 40, .align = ui.narrow() ? Align::Start : Align::End});
    if (ui.button(
            "plan",
            ui.tr(Text::InsightsToPlan),
            {.kind = ButtonKind::Primary, .icon = icons::list_checks}
        ))
        ui.send(actions::GoTo{Screen::Plan});
}

void empty_ui(Ui& ui) {
    auto card = ui.card("empty", {.padding_x = 28, .padding_y = 28});
    ui.icon(icons::lightbulb, {.size = 34, .colour = ui.theme().accent});
    ui.heading(2, ui.tr(Text::InsightsEmptyTitle));
    ui.text(ui.tr(Text::InsightsEmptyText), {.colour = ui.theme().ink_soft});
    ui.space(6);
    if (ui.button("start", ui.tr(Text::InsightsEmptyAction), {.kind = ButtonKind::Primary}))
        ui.send(actions::GoTo{Screen::Assess});
}

} // namespace

void insights_ui(Ui& ui, const State& state, const Derived& derived) {
    head_ui(ui, derived);
    if (derived.results.progress.answered == 0) {
        empty_ui(ui);
        return;
    }
    {
        auto row = ui.columns(
            "top", {Column::grow(10), Column::grow(13)}, {.stack_below = 900, .equal_height = true}
        );
        ui.next_column();
        {
            auto gap = ui.gap(16);
            stage_card_ui(ui, state, derived);
            radar_card_ui(ui, state, derived);
        }
        ui.next_column();
        auto gap = ui.gap(16);
        heat_map_card_ui(ui, state, derived);
        journey_stages_card_ui(ui, state, derived);
    }
    capabilities_card_ui(ui, state, derived);
}

} // namespace tappa::ui
