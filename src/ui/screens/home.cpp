#include "ui/screens/home.hpp"

#include "base/date_text.hpp"
#include "base/number.hpp"
#include "ui/screens/home_start.hpp"

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
    return ui.tr(Text::HomeAnswered, {number(ui, progress.answered), number(ui, progress.total)});
}

std::string journey_state(Ui& ui, const State& state) {
    const Journey& journey = current_journey(state);
    return ui.tr_count(Text::HomeTouchpoints, std::ssize(journey.touchpoints)) + ", "
        + ui.tr_count(Text::HomePainPoints, std::ssize(journey.pain_points));
}

std::string insights_state(Ui& ui, const Derived& derived) {
    const auto& score = derived.results().overall.value;
    if (!score)
        return std::string(ui.tr(Text::HomeFindingsNone));
    const GatedStage& stage = derived.results().stage;
    if (is_unknown(stage))
        return ui.tr(Text::HomeFindingsStageUnknown, {formatted(*score, 2, ui.language())});
    const std::string level =
        stage.stage ? number(ui, *stage.stage) : "\u2264\u00A0" + number(ui, stage.at_most);
    return ui.tr(Text::HomeFindingsStage, {level, formatted(*score, 2, ui.language())});
}

std::string plan_state(Ui& ui, const State& state, const Derived& derived) {
    if (state.document.plan->actions.empty())
        return std::string(ui.tr(Text::HomeActionsNone));
    const Completeness& completeness = derived.completeness();
    if (completeness.ready)
        return std::string(ui.tr(Text::HomePlanReady));
    if (completeness.ready_count + completeness.unready_count == 0)
        return std::string(ui.tr(Text::HomeActionsNoneAgreed));
    return ui.tr_count(Text::HomeActionsIncomplete, completeness.unready_count);
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
            ui.tr(step.button),
            {.kind = primary ? ButtonKind::Primary : ButtonKind::Plain,
             .fill = true,
             .read_as = std::string(ui.tr(step.button)) + ": " + step.title}
        ))
        ui.send(actions::GoTo{step.screen});
}

void steps_ui(Ui& ui, const State& state, const Derived& derived) {
    const auto questions = std::ssize(current_questionnaire(state).questions);
    const std::size_t next = next_step(state, derived);
    const std::vector<Step> steps{
        {Screen::Assess,
         std::string(ui.tr(Text::HomeStepAssessTitle)),
         ui.tr_count(Text::HomeStepAssessText, questions),
         assess_state(ui, derived),
         derived.results().progress.answered > 0 ? Text::HomeContinue : Text::HomeStartStep},
        {Screen::Journey,
         std::string(ui.tr(Text::HomeStepJourneyTitle)),
         std::string(ui.tr(Text::HomeStepJourneyText)),
         journey_state(ui, state),
         Text::HomeOpenStep},
        {Screen::Insights,
         std::string(ui.tr(Text::HomeStepInsightsTitle)),
         std::string(ui.tr(Text::HomeStepInsightsText)),
         insights_state(ui, derived),
         Text::HomeOpenStep},
        {Screen::Plan,
         std::string(ui.tr(Text::HomeStepPlanTitle)),
         std::string(ui.tr(Text::HomeStepPlanText)),
         plan_state(ui, state, derived),
         Text::HomeOpenStep},
        {Screen::Report,
         std::string(ui.tr(Text::HomeStepReportTitle)),
         std::string(ui.tr(Text::HomeStepReportText)),
         std::string(
             ui.tr(derived.completeness().ready ? Text::HomeReportReady : Text::HomeReportDraft)
         ),
         Text::HomePreview},
    };
    auto group = ui.group(Role::Group, "steps", ui.tr(Text::HomeSteps));
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
    ui.muted(ui.tr(figure.label));
    ui.text(figure.value, {.size = 24, .semibold = true});
    ui.progress("bar", ui.tr(figure.label), figure.share);
    ui.text(figure.note, {.size = 13, .colour = ui.theme().ink_soft});
    if (ui.link(
            "explain",
            ui.tr(Text::InsightsHowComputed),
            {.small = true,
             .read_as = std::string(ui.tr(figure.label)) + ": "
                 + std::string(ui.tr(Text::InsightsHowComputed))}
        ))
        ui.send(actions::Explain{figure.explain});
}

std::vector<Figure> figures(Ui& ui, const State& state, const Derived& derived) {
    const Language language = ui.language();
    const Results& results = derived.results();
    const std::string unknown(ui.tr(Text::HomeNotKnown));
    std::vector<Figure> all;

    Figure stage{"stage", Text::HomeMaturityStage, unknown, 0, {}, "stage"};
    if (results.overall.value) {
        const GatedStage& gated = results.stage;
        stage.value = gated.stage ? level_title(*gated.stage, language)
            : is_unknown(gated)
            ? std::string(ui.tr(Text::InsightsStageUnknown))
            : ui.tr(Text::InsightsStageUndeterminedShort, {number(ui, gated.at_most)});
        stage.share = gated.stage ? *gated.stage / 5.0 : 0;
        stage.note =
            ui.tr(Text::HomeMaturityStageNote, {formatted(*results.overall.value, 2, language)});
    } else {
        stage.note = ui.tr(Text::HomeFindingsNone);
    }
    all.push_back(std::move(stage));

    const JourneyFigures& journey = derived.journey();
    Figure health{"health", Text::HomeJourneyHealth, unknown, 0, {}, "health"};
    if (journey.mean_emotion) {
        health.value = formatted_signed(*journey.mean_emotion, 1, language);
        health.share = (*journey.mean_emotion + 2) / 4;
    }
    health.note = ui.tr_count(Text::HomeJourneyHealthNote, journey.stages_with_emotion);
    all.push_back(std::move(health));

    const Completeness& completeness = derived.completeness();
    Figure plan{"plan", Text::HomePlanCompleteness, unknown, 0, {}, "completeness"};
    const int counted = completeness.ready_count + completeness.unready_count;
    if (counted > 0) {
        plan.share = static_cast<double>(completeness.ready_count) / counted;
        plan.value = formatted_percent(plan.share, 0, language);
    }
    if (state.document.plan->actions.empty())
        plan.note = ui.tr(Text::HomeActionsNone);
    else if (counted == 0)
        plan.note = ui.tr(Text::HomeActionsNoneAgreed);
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
    backed.note = evidence.level_answers == 0 ? std::string(ui.tr(Text::HomeFindingsNone))
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

std::string changed_text(Ui& ui, std::int64_t changed_ms) {
    constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;
    return formatted_date_short(date_from_days(changed_ms / day_ms), ui.language());
}

void recent_row_ui(Ui& ui, const State& state, const RecentDocument& document) {
    const bool open = state.session.has_document && document.id == state.document.id;
    auto row = ui.row(document.id);
    ui.cell();
    ui.text(document.title, {.semibold = true});
    ui.cell();
    ui.text(
        document.stage ? level_title(*document.stage, ui.language())
                       : std::string(ui.tr(Text::CommonNotAvailable))
    );
    if (document.score)
        ui.muted(ui.tr(Text::HomeMaturityStageNote, {formatted(*document.score, 2, ui.language())})
        );
    ui.cell();
    ui.text(changed_text(ui, document.changed_ms));
    ui.cell();
    auto flow = ui.flow("do", {.row_height = 30, .align = ui.narrow() ? Align::Start : Align::End});
    if (open) {
        ui.chip(ui.tr(Text::HomeRecentOpenNow), Tone::Accent);
    } else if (ui.button(
                   "open",
                   ui.tr(Text::CommonOpen),
                   {.kind = ButtonKind::Ghost,
                    .small = true,
                    .read_as = ui.tr(Text::HomeRecentOpen, {document.title})}
               )) {
        ui.send(actions::OpenRecent{document.id});
    }
    if (ui.button(
            "delete",
            ui.tr(Text::HomeRecentDelete, {document.title}),
            {.kind = ButtonKind::Ghost, .icon = icons::trash_2, .icon_only = true, .small = true}
        ))
        ui.send(actions::DeleteRecent{document.id});
}

void recent_ui(Ui& ui, const State& state) {
    auto card = ui.card("recent", {.stretch = true});
    ui.heading(2, ui.tr(Text::HomeRecent), {.size = 16});
    if (state.session.recent.empty()) {
        ui.muted(ui.tr(Text::HomeRecentEmpty));
        return;
    }
    auto table = ui.table(
        "recent",
        ui.tr(Text::HomeRecent),
        {{std::string(ui.tr(Text::HomeColumnAssessment)), Column::grow(3), Align::Start, true},
         {std::string(ui.tr(Text::HomeColumnStage)), Column::grow(1)},
         {std::string(ui.tr(Text::HomeColumnChanged)), Column::grow(1.4F)},
         {{}, Column::fixed(150), Align::End}}
    );
    for (const RecentDocument& document : state.session.recent)
        recent_row_ui(ui, state, document);
}

void welcome_ui(Ui& ui) {
    ui.heading(1, ui.tr(Text::HomeWelcome));
    ui.text(ui.tr(Text::HomeWelcomeText), {.colour = ui.theme().ink_soft});
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
        ui.heading(2, ui.tr(steps[i].first), {.size = 16});
        ui.text(ui.tr(steps[i].second), {.size = 13, .colour = ui.theme().ink_soft});
    }
}

} // namespace

void home_ui(Ui& ui, const State& state, const Derived& derived) {
    const bool has_document = state.session.has_document;
    if (has_document) {
        {
            auto gap = ui.gap(4);
            ui.heading(1, state.document.title);
            ui.text(ui.tr(Text::AppTagline), {.colour = ui.theme().ink_muted});
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
