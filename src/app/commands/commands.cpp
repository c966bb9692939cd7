#include "app/commands/commands.hpp"

#include "app/commands/command_parts.hpp"
#include "app/knowledge/knowledge.hpp"
#include "io/limits.hpp"

namespace tappa {

namespace {

using namespace command_parts;

constexpr std::string_view reading_result = "topic.reading-your-result";

constexpr Shortcut control(std::string_view key) {
    return {key, true, false, false};
}
constexpr Shortcut control_shift(std::string_view key) {
    return {key, true, true, false};
}
constexpr Shortcut alt(std::string_view key) {
    return {key, false, false, true};
}
constexpr Shortcut plain(std::string_view key) {
    return {key, false, false, false};
}

constexpr Command all_commands[]{
    {"home", Text::CommandHome, {alt("1")}, always, go<Screen::Home>},
    {"assess", Text::CommandAssess, {alt("2")}, with_document, go<Screen::Assess>},
    {"journey", Text::CommandJourney, {alt("3")}, with_document, go<Screen::Journey>},
    {"insights", Text::CommandInsights, {alt("4")}, with_document, go<Screen::Insights>},
    {"plan", Text::CommandPlan, {alt("5")}, with_document, go<Screen::Plan>},
    {"report", Text::CommandReport, {alt("6")}, with_document, go<Screen::Report>},
    {"graph", Text::CommandGraph, {alt("7")}, with_document, go<Screen::Graph>},
    {"undo",
     Text::CommandUndo,
     {control("z")},
     [](const State& state) { return state.session.has_document && state.history.can_undo(); },
     [](const State&) -> Action { return actions::Undo{}; }},
    {"redo",
     Text::CommandRedo,
     {control_shift("z"), control("y")},
     [](const State& state) { return state.session.has_document && state.history.can_redo(); },
     [](const State&) -> Action { return actions::Redo{}; }},
    {"palette", Text::CommandPalette, {control("k")}, always, open_overlay<Overlay::Palette>},
    {"shortcuts", Text::CommandShortcuts, {plain("?")}, always, open_overlay<Overlay::Shortcuts>},
    {"new", Text::CommandNew, {}, always, new_document<quick_scan_id>},
    {"new-full", Text::CommandNewFull, {}, always, new_document<full_assessment_id>},
    {"open", Text::CommandOpen, {control("o")}, always, ask_for_file},
    {"import-log",
     Text::CommandImportLog,
     {},
     always,
     [](const State&) -> Action { return actions::OpenImport{}; }},
    {"sample", Text::CommandSample, {}, always, explore_sample<Sample::QuickScan>},
    {"sample-workshop", Text::CommandSampleWorkshop, {}, always, explore_sample<Sample::Workshop>},
    {"respondents",
     Text::CommandRespondents,
     {},
     with_document,
     open_overlay<Overlay::Respondents>},
    {"use-full",
     Text::CommandUseFull,
     {},
     with_other_questionnaire<full_assessment_id>,
     use_questionnaire<full_assessment_id>},
    {"use-quick",
     Text::CommandUseQuick,
     {},
     with_other_questionnaire<quick_scan_id>,
     use_questionnaire<quick_scan_id>},
    {"details", Text::CommandDetails, {}, with_document, open_overlay<Overlay::DocumentDetails>},
    {"settings", Text::CommandSettings, {control(",")}, always, open_overlay<Overlay::Settings>},
    {"knowledge", Text::CommandKnowledge, {}, always, open_knowledge<knowledge_contents>},
    {"glossary", Text::CommandGlossary, {}, always, open_knowledge<knowledge_glossary>},
    {"reading-result", Text::CommandReadingResult, {}, always, open_knowledge<reading_result>},
    {"export-json",
     Text::CommandExportJson,
     {control("s")},
     with_document,
     export_as<ExportFormat::Json>},
    {"export-plan-json",
     Text::CommandExportPlanJson,
     {},
     with_document,
     export_as<ExportFormat::PlanJson>},
    {"export-plan-xlsx",
     Text::CommandExportPlanXlsx,
     {},
     with_document,
     export_as<ExportFormat::PlanXlsx>},
    {"export-plan-csv",
     Text::CommandExportPlanCsv,
     {},
     with_document,
     export_as<ExportFormat::PlanCsv>},
    {"export-plan-calendar",
     Text::CommandExportPlanCalendar,
     {},
     with_document,
     export_as<ExportFormat::PlanCalendar>},
    {"export-plan-jira",
     Text::CommandExportPlanJira,
     {},
     with_document,
     export_as<ExportFormat::PlanJira>},
    {"export-plan-trello",
     Text::CommandExportPlanTrello,
     {},
     with_document,
     export_as<ExportFormat::PlanTrello>},
    {"export-plan-planner",
     Text::CommandExportPlanPlanner,
     {},
     with_document,
     export_as<ExportFormat::PlanPlanner>},
    {"export-plan-asana",
     Text::CommandExportPlanAsana,
     {},
     with_document,
     export_as<ExportFormat::PlanAsana>},
    {"import-plan", Text::CommandImportPlan, {}, with_document, ask_for_file},
    {"export-journey-mermaid",
     Text::CommandExportJourneyMermaid,
     {},
     with_touchpoints,
     export_as<ExportFormat::JourneyMermaid>},
    {"export-journey-cjml",
     Text::CommandExportJourneyCjml,
     {},
     with_touchpoints,
     export_as<ExportFormat::JourneyCjml>},
    {"export-journey-transitions",
     Text::CommandExportJourneyTransitions,
     {},
     with_counted_journey,
     export_as<ExportFormat::JourneyTransitions>},
    {"export-map", Text::CommandExportMap, {}, with_touchpoints, open_overlay<Overlay::MapExport>},
    {"export-pdf", Text::CommandExportPdf, {}, with_pdf_writer_free, export_as<ExportFormat::Pdf>},
    {"export-html", Text::CommandExportHtml, {}, with_document, export_as<ExportFormat::Html>},
    {"export-markdown",
     Text::CommandExportMarkdown,
     {},
     with_document,
     export_as<ExportFormat::Markdown>},
    {"next-question",
     Text::CommandNextQuestion,
     {alt("ArrowDown")},
     answering,
     [](const State&) -> Action { return actions::NextQuestion{}; }},
    {"previous-question",
     Text::CommandPreviousQuestion,
     {alt("ArrowUp")},
     answering,
     [](const State&) -> Action { return actions::PreviousQuestion{}; }},
    {"assess-one",
     Text::CommandAssessOne,
     {},
     other_assess_view<AssessView::OneByOne>,
     set_assess_view<AssessView::OneByOne>},
    {"assess-table",
     Text::CommandAssessTable,
     {},
     other_assess_view<AssessView::Table>,
     set_assess_view<AssessView::Table>},
    {"assess-group",
     Text::CommandAssessGroup,
     {},
     [](const State& state) {
         return other_assess_view<AssessView::Group>(state)
             && state.document.assessment->respondents.size() > 1;
     },
     set_assess_view<AssessView::Group>},
    {"add-touchpoint",
     Text::CommandAddTouchpoint,
     {},
     [](const State& state) {
         return state.session.has_document && state.session.screen == Screen::Journey;
     },
     [](const State& state) -> Action {
         const auto column = state.session.touchpoint_stage_in_view;
         return actions::AddTouchpoint{column.value_or(JourneyStage::Awareness), {}};
     }},
    {"add-action",
     Text::CommandAddAction,
     {},
     [](const State& state) {
         return state.session.has_document && state.session.screen == Screen::Plan;
     },
     [](const State&) -> Action { return actions::AddPlanAction{}; }},
    {"add-milestone",
     Text::CommandAddMilestone,
     {},
     [](const State& state) {
         const Plan& plan = state.document.plan;
         return state.session.has_document && !plan.actions.empty()
             && plan.milestones.size() < limits::milestones;
     },
     [](const State&) -> Action { return actions::AddMilestone{}; }},
    {"restore-proposals",
     Text::CommandRestoreProposals,
     {},
     [](const State& state) {
         return state.session.has_document && !state.document.plan->dropped_proposals.empty();
     },
     [](const State&) -> Action { return actions::RestoreProposals{}; }},
    {"plan-table",
     Text::CommandPlanTable,
     {},
     other_plan_view<PlanView::Table>,
     set_plan_view<PlanView::Table>},
    {"plan-matrix",
     Text::CommandPlanMatrix,
     {},
     other_plan_view<PlanView::Matrix>,
     set_plan_view<PlanView::Matrix>},
    {"plan-board",
     Text::CommandPlanBoard,
     {},
     other_plan_view<PlanView::Board>,
     set_plan_view<PlanView::Board>},
    {"plan-roadmap",
     Text::CommandPlanRoadmap,
     {},
     other_plan_view<PlanView::Roadmap>,
     set_plan_view<PlanView::Roadmap>},
    {"plan-budget",
     Text::CommandPlanBudget,
     {},
     other_plan_view<PlanView::Budget>,
     set_plan_view<PlanView::Budget>},
    {"graph-picture",
     Text::CommandGraphPicture,
     {},
     other_graph_view<GraphView::Picture>,
     set_graph_view<GraphView::Picture>},
    {"graph-table",
     Text::CommandGraphTable,
     {},
     other_graph_view<GraphView::Table>,
     set_graph_view<GraphView::Table>},
    {"graph-variants",
     Text::CommandGraphVariants,
     {},
     other_graph_view<GraphView::Variants>,
     set_graph_view<GraphView::Variants>},
    {"graph-show-all",
     Text::CommandGraphShowAll,
     {},
     [](const State& state) { return on_graph(state) && hides_some(state.session.graph); },
     [](const State&) -> Action { return actions::ShowWholeGraph{}; }},
    {"language-it",
     Text::CommandLanguageIt,
     {},
     other_language<Language::It>,
     set_language<Language::It>},
    {"language-en",
     Text::CommandLanguageEn,
     {},
     other_language<Language::En>,
     set_language<Language::En>},
    {"theme-system",
     Text::CommandThemeSystem,
     {},
     other_theme<Theme::System>,
     set_theme<Theme::System>},
    {"theme-light",
     Text::CommandThemeLight,
     {},
     other_theme<Theme::Light>,
     set_theme<Theme::Light>},
    {"theme-dark", Text::CommandThemeDark, {}, other_theme<Theme::Dark>, set_theme<Theme::Dark>},
    {"theme-high-contrast",
     Text::CommandThemeHighContrast,
     {},
     other_theme<Theme::HighContrast>,
     set_theme<Theme::HighContrast>},
    {"text-larger",
     Text::CommandTextLarger,
     {},
     [](const State& state) { return state.session.text_scale < 1.99; },
     larger_text},
    {"text-smaller",
     Text::CommandTextSmaller,
     {},
     [](const State& state) { return state.session.text_scale > 1.01; },
     smaller_text},
};

} // namespace

std::span<const Command> commands() {
    return all_commands;
}

const Command* find_command(std::string_view id) {
    for (const Command& command : all_commands)
        if (command.id == id)
            return &command;
    return nullptr;
}

} // namespace tappa
