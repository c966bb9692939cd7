#include "app/stage_words.hpp"
#include "base/number.hpp"
#include "ui/screens/home_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

std::string number(Ui& ui, std::int64_t n) {
    return formatted_integer(n, ui.language());
}

struct Step {
    Screen screen;
    Text title;
    std::string state; // where one stands
    bool done = false;
};

std::string assess_state(Ui& ui, const Derived& derived) {
    const Progress& progress = derived.results().progress;
    return ui.say(Text::HomeAnswered, {number(ui, progress.answered), number(ui, progress.total)});
}

std::string journey_state(Ui& ui, const State& state) {
    const Journey& journey = current_journey(state);
    return ui.say_count(Text::HomeTouchpoints, std::ssize(journey.touchpoints)) + ", "
        + ui.say_count(Text::HomePainPoints, std::ssize(journey.pain_points));
}

std::string insights_state(Ui& ui, const Derived& derived) {
    const auto& score = derived.results().overall.value;
    if (!score)
        return std::string(ui.say(Text::HomeFindingsNone));
    const GatedStage& stage = derived.results().stage;
    if (is_unknown(stage))
        return ui.say(Text::HomeFindingsStageUnknown, {formatted(*score, 2, ui.language())});
    return ui.say(
        Text::HomeFindingsStage,
        {short_stage_text(stage, ui.language()), formatted(*score, 2, ui.language())}
    );
}

std::string plan_state(Ui& ui, const State& state, const Derived& derived) {
    if (state.document.plan->actions.empty())
        return std::string(ui.say(Text::HomeActionsNone));
    const Completeness& completeness = derived.completeness();
    if (completeness.ready)
        return std::string(ui.say(Text::HomePlanReady));
    if (completeness.ready_count + completeness.unready_count == 0)
        return std::string(ui.say(Text::HomeActionsNoneAgreed));
    return ui.say_count(Text::HomeActionsIncomplete, completeness.unready_count);
}

// All of it opens the step's screen.
void step_ui(Ui& ui, std::size_t index, const Step& step) {
    const std::string title(ui.say(step.title));
    bool pressed = false;
    {
        auto area = ui.pressable(
            enum_id(step.screen),
            title,
            pressed,
            {.padding_x = 12,
             .padding_y = 12,
             .radius = 8,
             .border = false,
             .description = step.done ? step.state + ", " + std::string(ui.say(Text::HomeStepDone))
                                      : step.state}
        );
        // Keys within a pressable stand beside those of its neighbours.
        auto row = ui.columns(
            "row-" + std::string(enum_id(step.screen)),
            {Column::fixed(28), Column::grow()},
            {.gap = 12}
        );
        ui.next_column();
        if (step.done)
            ui.icon(icons::circle_check, {.size = 26, .colour = ui.theme().accent});
        else
            ui.badge(
                std::to_string(index + 1),
                ui.theme().accent_soft,
                ui.theme().accent_ink,
                {.size = 28, .radius = 14, .text_size = 14}
            );
        ui.next_column();
        auto gap = ui.gap(1);
        ui.text(title, {.semibold = true});
        ui.text(step.state, {.size = 13, .colour = ui.theme().ink_muted});
    }
    if (pressed)
        ui.send(actions::GoTo{step.screen});
}

std::vector<Step> steps_of(Ui& ui, const State& state, const Derived& derived) {
    const Progress& progress = derived.results().progress;
    const bool answered = progress.total > 0 && progress.answered >= progress.total;
    const bool ready = derived.completeness().ready;
    return {
        {Screen::Assess, Text::HomeStepAssessTitle, assess_state(ui, derived), answered},
        {Screen::Journey,
         Text::HomeStepJourneyTitle,
         journey_state(ui, state),
         !current_journey(state).touchpoints.empty()},
        {Screen::Insights, Text::HomeStepInsightsTitle, insights_state(ui, derived), answered},
        {Screen::Plan, Text::HomeStepPlanTitle, plan_state(ui, state, derived), ready},
        {Screen::Report,
         Text::HomeStepReportTitle,
         std::string(ui.say(ready ? Text::HomeReportReady : Text::HomeReportDraft))},
    };
}

struct Figure {
    const char* key;
    Text label;
    std::string value;
    std::string note;
    ExplainTarget explain;
};

// All of it explains the number.
void figure_ui(Ui& ui, const Figure& figure) {
    bool pressed = false;
    {
        auto area = ui.pressable(
            figure.key,
            std::string(ui.say(figure.label)) + ": "
                + std::string(ui.say(Text::InsightsHowComputed)),
            pressed,
            {.padding_x = 10,
             .padding_y = 8,
             .radius = 8,
             .border = false,
             .gap = 1,
             .description = figure.value + ", " + figure.note}
        );
        ui.text(ui.say(figure.label), {.size = 13, .colour = ui.theme().ink_muted});
        ui.text(figure.value, {.size = 20, .semibold = true});
        ui.text(figure.note, {.size = 12.5F, .colour = ui.theme().ink_soft});
    }
    if (pressed)
        ui.send(actions::Explain{figure.explain});
}

std::vector<Figure> figures(Ui& ui, const State& state, const Derived& derived) {
    const Language language = ui.language();
    const Results& results = derived.results();
    const std::string unknown(ui.say(Text::HomeNotKnown));
    std::vector<Figure> all;

    Figure stage{"stage", Text::HomeMaturityStage, unknown, {}, "stage"};
    if (results.overall.value) {
        const GatedStage& gated = results.stage;
        stage.value = short_stage_text(gated, language);
        stage.note =
            ui.say(Text::HomeMaturityStageNote, {formatted(*results.overall.value, 2, language)});
    } else {
        stage.note = ui.say(Text::HomeFindingsNone);
    }
    all.push_back(std::move(stage));

    const JourneyFigures& journey = derived.journey();
    Figure health{"health", Text::HomeJourneyHealth, unknown, {}, "health"};
    if (journey.mean_emotion) {
        health.value = formatted_signed(*journey.mean_emotion, 1, language);
    }
    health.note = journey.mean_emotion
        ? ui.say_count(Text::HomeJourneyHealthNote, journey.stages_with_emotion)
        : std::string(ui.say(Text::HomeJourneyHealthNone));
    all.push_back(std::move(health));

    const Completeness& completeness = derived.completeness();
    Figure plan{"plan", Text::HomePlanCompleteness, unknown, {}, "completeness"};
    const int counted = completeness.ready_count + completeness.unready_count;
    if (counted > 0) {
        plan.value =
            formatted_percent(static_cast<double>(completeness.ready_count) / counted, 0, language);
    }
    if (state.document.plan->actions.empty())
        plan.note = ui.say(Text::HomeActionsNone);
    else if (counted == 0)
        plan.note = ui.say(Text::HomeActionsNoneAgreed);
    else
        plan.note = text_count(
            Text::HomePlanCompletenessNote,
            ui.language(),
            completeness.ready_count,
            {number(ui, counted)}
        );
    all.push_back(std::move(plan));

    const EvidenceShare& evidence = results.evidence;
    Figure backed{"evidence", Text::HomeEvidence, unknown, {}, "evidence"};
    if (evidence.level_answers > 0) {
        backed.value = formatted_percent(evidence.share(), 0, language);
    }
    backed.note = evidence.level_answers == 0 ? std::string(ui.say(Text::HomeFindingsNone))
                                              : text_count(
                                                  Text::HomeEvidenceNote,
                                                  ui.language(),
                                                  evidence.with_evidence,
                                                  {number(ui, evidence.level_answers)}
                                              );
    all.push_back(std::move(backed));
    return all;
}

} // namespace

void home_figures_ui(Ui& ui, const State& state, const Derived& derived) {
    const auto all = figures(ui, state, derived);
    auto card = ui.card(
        "figures",
        {.padding_x = 10, .padding_y = 10, .name = ui.say(Text::HomeFigures), .stretch = true}
    );
    auto gap = ui.gap(4);
    for (std::size_t i = 0; i < all.size(); i += 2) {
        auto row = ui.columns(
            "pair-" + std::to_string(i / 2), {Column::grow(), Column::grow()}, {.gap = 4}
        );
        for (std::size_t j = i; j < std::min(i + 2, all.size()); ++j) {
            ui.next_column();
            figure_ui(ui, all[j]);
        }
    }
}

void home_steps_ui(Ui& ui, const State& state, const Derived& derived) {
    const auto steps = steps_of(ui, state, derived);
    auto card = ui.card("steps", {.padding_x = 6, .padding_y = 6, .name = ui.say(Text::HomeSteps)});
    auto row = ui.columns(
        "steps", std::vector<Column>(steps.size(), Column::grow()), {.gap = 4, .stack_below = 860}
    );
    for (std::size_t i = 0; i < steps.size(); ++i) {
        ui.next_column();
        step_ui(ui, i, steps[i]);
    }
}

} // namespace tappa::ui
