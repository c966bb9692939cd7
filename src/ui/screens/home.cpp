#include "ui/screens/home.hpp"

#include "app/stage_words.hpp"
#include "base/date_text.hpp"
#include "base/number.hpp"
#include "ui/screens/home_start.hpp"
#include "ui/screens/recent.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

std::string number(Ui& ui, std::int64_t n) {
    return formatted_integer(n, ui.language());
}

struct Step {
    Screen screen;
    std::string title;
    std::string text;
    std::string state; // where one stands
    Text button;
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

// The step to go on with: the first that is not finished.
std::size_t next_step(const State& state, const Derived& derived) {
    const Progress& progress = derived.results().progress;
    if (progress.answered < progress.total)
        return 0;
    if (current_journey(state).touchpoints.empty())
        return 1;
    if (state.document.plan->actions.empty())
        return 2;
    return derived.completeness().ready ? 4 : 3;
}

void step_card_ui(Ui& ui, std::size_t index, const Step& step, bool primary) {
    const std::string key(enum_id(step.screen));
    auto card = ui.card(key, {.stretch = true});
    {
        const std::string position = std::to_string(index + 1);
        ui.badge(
            position, ui.theme().accent_soft, ui.theme().accent_ink, {.size = 30, .radius = 15}
        );
    }
    ui.heading(2, step.title, {.size = 16});
    ui.text(step.text, {.size = 13, .colour = ui.theme().ink_soft});
    ui.push_down("rest");
    ui.muted(step.state);
    ui.space(4);
    if (ui.button(
            "open",
            ui.say(step.button),
            {.kind = primary ? ButtonKind::Primary : ButtonKind::Plain,
             .fill = true,
             .read_as = std::string(ui.say(step.button)) + ": " + step.title}
        ))
        ui.send(actions::GoTo{step.screen});
}

void steps_ui(Ui& ui, const State& state, const Derived& derived) {
    const auto questions = std::ssize(current_questionnaire(state).questions);
    const std::size_t next = next_step(state, derived);
    const std::vector<Step> steps{
        {Screen::Assess,
         std::string(ui.say(Text::HomeStepAssessTitle)),
         ui.say_count(Text::HomeStepAssessText, questions),
         assess_state(ui, derived),
         derived.results().progress.answered > 0 ? Text::HomeContinue : Text::HomeStartStep},
        {Screen::Journey,
         std::string(ui.say(Text::HomeStepJourneyTitle)),
         std::string(ui.say(Text::HomeStepJourneyText)),
         journey_state(ui, state),
         Text::HomeOpenStep},
        {Screen::Insights,
         std::string(ui.say(Text::HomeStepInsightsTitle)),
         std::string(ui.say(Text::HomeStepInsightsText)),
         insights_state(ui, derived),
         Text::HomeOpenStep},
        {Screen::Plan,
         std::string(ui.say(Text::HomeStepPlanTitle)),
         std::string(ui.say(Text::HomeStepPlanText)),
         plan_state(ui, state, derived),
         Text::HomeOpenStep},
        {Screen::Report,
         std::string(ui.say(Text::HomeStepReportTitle)),
         std::string(ui.say(Text::HomeStepReportText)),
         std::string(
             ui.say(derived.completeness().ready ? Text::HomeReportReady : Text::HomeReportDraft)
         ),
         Text::HomePreview},
    };
    auto group = ui.group(Role::Group, "steps", ui.say(Text::HomeSteps));
    auto row = ui.columns(
        "steps",
        std::vector<Column>(steps.size(), Column::grow()),
        {.stack_below = 860, .equal_height = true}
    );
    for (std::size_t i = 0; i < steps.size(); ++i) {
        ui.next_column();
        step_card_ui(ui, i, steps[i], i == next);
    }
}

struct Figure {
    const char* key;
    Text label;
    std::string value;
    double share = 0;
    std::string note;
    ExplainTarget explain;
};

void figure_card_ui(Ui& ui, const Figure& figure) {
    auto card = ui.card(figure.key, {.padding_y = 16, .stretch = true});
    auto gap = ui.gap(6);
    ui.muted(ui.say(figure.label));
    ui.text(figure.value, {.size = 24, .semibold = true});
    ui.progress("bar", ui.say(figure.label), figure.share);
    ui.text(figure.note, {.size = 13, .colour = ui.theme().ink_soft});
    if (ui.link(
            "explain",
            ui.say(Text::InsightsHowComputed),
            {.small = true,
             .read_as = std::string(ui.say(figure.label)) + ": "
                 + std::string(ui.say(Text::InsightsHowComputed))}
        ))
        ui.send(actions::Explain{figure.explain});
}

std::vector<Figure> figures(Ui& ui, const State& state, const Derived& derived) {
    const Language language = ui.language();
    const Results& results = derived.results();
    const std::string unknown(ui.say(Text::HomeNotKnown));
    std::vector<Figure> all;

    Figure stage{"stage", Text::HomeMaturityStage, unknown, 0, {}, "stage"};
    if (results.overall.value) {
        const GatedStage& gated = results.stage;
        stage.value = short_stage_text(gated, language);
        stage.share = gated.stage ? *gated.stage / 5.0 : 0;
        stage.note =
            ui.say(Text::HomeMaturityStageNote, {formatted(*results.overall.value, 2, language)});
    } else {
        stage.note = ui.say(Text::HomeFindingsNone);
    }
    all.push_back(std::move(stage));

    const JourneyFigures& journey = derived.journey();
    Figure health{"health", Text::HomeJourneyHealth, unknown, 0, {}, "health"};
    if (journey.mean_emotion) {
        health.value = formatted_signed(*journey.mean_emotion, 1, language);
        health.share = (*journey.mean_emotion + 2) / 4;
    }
    health.note = ui.say_count(Text::HomeJourneyHealthNote, journey.stages_with_emotion);
    all.push_back(std::move(health));

    const Completeness& completeness = derived.completeness();
    Figure plan{"plan", Text::HomePlanCompleteness, unknown, 0, {}, "completeness"};
    const int counted = completeness.ready_count + completeness.unready_count;
    if (counted > 0) {
        plan.share = static_cast<double>(completeness.ready_count) / counted;
        plan.value = formatted_percent(plan.share, 0, language);
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
    Figure backed{"evidence", Text::HomeEvidence, unknown, 0, {}, "evidence"};
    if (evidence.level_answers > 0) {
        backed.share = evidence.share();
        backed.value = formatted_percent(backed.share, 0, language);
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

void figures_ui(Ui& ui, const State& state, const Derived& derived) {
    const auto all = figures(ui, state, derived);
    auto row = ui.columns(
        "figures",
        std::vector<Column>(all.size(), Column::grow()),
        {.stack_below = 700, .equal_height = true}
    );
    for (const Figure& figure : all) {
        ui.next_column();
        figure_card_ui(ui, figure);
    }
}

void welcome_ui(Ui& ui) {
    ui.heading(1, ui.say(Text::HomeWelcome));
    ui.text(ui.say(Text::HomeWelcomeText), {.colour = ui.theme().ink_soft});
    constexpr std::pair<Text, Text> steps[] = {
        {Text::HomeStepAssessTitle, Text::HomeWelcomeAssess},
        {Text::HomeStepJourneyTitle, Text::HomeStepJourneyText},
        {Text::HomeStepInsightsTitle, Text::HomeStepInsightsText},
        {Text::HomeStepPlanTitle, Text::HomeStepPlanText},
        {Text::HomeStepReportTitle, Text::HomeStepReportText},
    };
    auto row = ui.columns(
        "welcome",
        std::vector<Column>(5, Column::grow()),
        {.stack_below = 860, .equal_height = true}
    );
    for (int i = 0; i < 5; ++i) {
        ui.next_column();
        auto card = ui.card("step-" + std::to_string(i), {.stretch = true});
        ui.badge(
            std::to_string(i + 1),
            ui.theme().accent_soft,
            ui.theme().accent_ink,
            {.size = 30, .radius = 15}
        );
        ui.heading(2, ui.say(steps[i].first), {.size = 16});
        ui.text(ui.say(steps[i].second), {.size = 13, .colour = ui.theme().ink_soft});
    }
}

} // namespace

void home_ui(Ui& ui, const State& state, const Derived& derived) {
    const bool has_document = state.session.has_document;
    if (has_document) {
        {
            auto gap = ui.gap(4);
            ui.heading(1, state.document.title);
            ui.text(ui.say(Text::AppTagline), {.colour = ui.theme().ink_muted});
        }
        steps_ui(ui, state, derived);
        figures_ui(ui, state, derived);
    } else {
        welcome_ui(ui);
    }
    auto row = ui.columns(
        "bottom",
        {Column::grow(), Column::fixed(ui.narrow() ? 300.0F : 360.0F)},
        {.stack_below = 700, .equal_height = true}
    );
    ui.next_column();
    if (has_document || !ui.narrow()) {
        recent_ui(ui, state);
        ui.next_column();
        start_ui(ui, state, !has_document);
    } else {
        start_ui(ui, state, true); // first what one came for
        ui.next_column();
        recent_ui(ui, state);
    }
}

} // namespace tappa::ui
