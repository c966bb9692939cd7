#pragma once

#include "app/file_room.hpp"
#include "app/graph/graph_look.hpp"
#include "app/history.hpp"
#include "app/import/import_state.hpp"
#include "app/jobs/interval_state.hpp"
#include "app/jobs/large_graphs.hpp"
#include "app/jobs/outlook_state.hpp"
#include "app/journey/map_look.hpp"
#include "app/plan_file/plan_review.hpp"
#include "base/error.hpp"
#include "base/language.hpp"
#include "exchange/exchange_file.hpp"
#include "model/catalogue.hpp"
#include "model/document.hpp"
#include "model/knowledge.hpp"
#include "model/questionnaire.hpp"
#include "planning/matrix.hpp"
#include "report/reminder.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

enum class Screen { Home, Assess, Journey, Graph, Insights, Plan, Report };
enum class Theme { System, Light, Dark, HighContrast };

template <>
struct EnumIds<Screen> {
    static constexpr std::array<std::string_view, 7> ids{
        "home", "assess", "journey", "graph", "insights", "plan", "report"};
};
template <>
struct EnumIds<Theme> {
    static constexpr std::array<std::string_view, 4> ids{
        "system", "light", "dark", "high-contrast"};
};

enum class ExportFormat {
    Pdf,
    Html,
    Markdown,
    PlanXlsx,
    PlanCsv,
    PlanCalendar,
    PlanJira,
    PlanTrello,
    PlanPlanner,
    PlanAsana,
    PlanMsProject,
    PlanJson,
    JourneyMermaid, // the journey on screen
    JourneyCjml,
    JourneyTransitions,
    JourneyMapPdf,
    JourneyMapSvg,
    Json
};

template <>
struct EnumIds<ExportFormat> {
    static constexpr std::array<std::string_view, 18> ids{
        "pdf",
        "html",
        "markdown",
        "plan-xlsx",
        "plan-csv",
        "plan-calendar",
        "plan-jira",
        "plan-trello",
        "plan-planner",
        "plan-asana",
        "plan-ms-project",
        "plan-json",
        "journey-mermaid",
        "journey-cjml",
        "journey-transitions",
        "journey-map-pdf",
        "journey-map-svg",
        "json"};
};

// The documents to look around in.
enum class Sample { QuickScan, Workshop };

template <>
struct EnumIds<Sample> {
    static constexpr std::array<std::string_view, 2> ids{"quick-scan", "workshop"};
};

// Ids of the two questionnaires that ship. Every question of the quick scan is one of the full
// assessment too.
inline constexpr std::string_view quick_scan_id = "cx-quick";
inline constexpr std::string_view full_assessment_id = "cx-maturity";

// What ships with the app. Loaded once, after the first screen, and does not change afterwards.
struct Content {
    std::vector<Shared<Questionnaire>> questionnaires; // the one for a new document first
    Shared<Catalogue> catalogue;

    [[nodiscard]] bool is_loaded() const { return !questionnaires.empty(); }
};

// A document stored on this device, as listed on the home screen.
struct RecentDocument {
    std::string id;
    std::string title;
    std::optional<int> stage;    // gated stage when it was saved
    std::optional<double> score; // overall score when it was saved
    std::int64_t changed_ms = 0; // as the clock on the wall: milliseconds since 1970-01-01 there
    std::string organisation = {};
    // When what it held was last in a file that opens again here; 0: never, as far as is known.
    std::int64_t file_ms = 0;
    // Since when not all it holds is in such a file; 0: it is, or nobody knows yet.
    std::int64_t unkept_ms = 0;
    bool operator==(const RecentDocument&) const = default;
};

// A document that was deleted or replaced and can still be brought back.
struct RemovedDocument {
    std::string key; // of storage
    std::string title;
    std::int64_t removed_ms = 0; // local wall clock, as RecentDocument
    bool was_replaced = false;
    bool operator==(const RemovedDocument&) const = default;
};

// How this device stores, as far as the browser tells.
struct StorageUse {
    bool is_kept = false;                  // the browser clears nothing by itself
    std::optional<double> used_bytes = {}; // the program's own files among them
    std::optional<double> free_bytes = {};
    bool operator==(const StorageUse&) const = default;
};

// Why this device does not store.
enum class StorageProblem { Full, NoAnswer, Newer, Unavailable };
// Whose the open document is: one tab at a time writes it, the others show it.
enum class Standing { Mine, OpenElsewhere, DeletedElsewhere };

template <>
struct EnumIds<StorageProblem> {
    static constexpr std::array<std::string_view, 4> ids{
        "full", "no-answer", "newer", "unavailable"};
};
template <>
struct EnumIds<Standing> {
    static constexpr std::array<std::string_view, 3> ids{
        "mine", "open-elsewhere", "deleted-elsewhere"};
};

enum class SaveState { NothingYet, Saving, Saved, Failed };

struct SaveStatus {
    SaveState state = SaveState::NothingYet;
    std::uint64_t saved_revision = 0; // of the document in storage, when state is Saved
    std::string time;                 // local time of the last save, "14:02:11"
    std::optional<Date> day;          // of a save in an earlier visit
    Standing standing = Standing::Mine;
    std::optional<StorageProblem> problem; // has been said, and lasts
    bool operator==(const SaveStatus&) const = default;
};

// A message at the edge of the screen. It stays until dismissed; the interface dismisses those
// of kind Done and Refused by itself after a while. What its undo button does: toasts.hpp,
// `undo_of`.
struct Toast {
    enum class Kind { Done, Refused, Notice, Problem };
    Kind kind = Kind::Done;
    std::uint64_t id = 0;
    std::string text; // in the language it was raised in
    [[nodiscard]] bool passes() const { return kind == Kind::Done || kind == Kind::Refused; }
    bool offers_undo = false;
    std::uint64_t revision = 0; // the change it offers to undo; the offer ends with the next one
    std::string recent_id;      // the stored document it offers to bring back, if that is it
    std::string lacking;        // the characters it says no font has; further ones join them
    std::string about;          // what a newer one about the same takes the place of; may be empty
    bool operator==(const Toast&) const = default;
};

// At most one thing lies over the screen, and an explanation over it.
enum class Overlay {
    None,
    Palette,
    Shortcuts,
    HowComputed,
    DocumentDetails,
    NameDocument, // before its first export
    Settings,
    Respondents,
    Agreement,
    Knowledge,
    MapExport,
    Adoption,       // what became of another program's file
    PlanFile,       // what an edited plan would change
    ExportLog,      // before a log with what each customer did is written
    TouchpointList, // touchpoints typed or pasted, a line each
    WayList         // ways of the graph, so too
};

// Which number "How is this computed?" explains: "overall", "stage", "bounds",
// "capability:strategy", "journey-stage:use", "gap:strategy", "priority:<plan action id>",
// "emotion:use", "health", "cell:strategy:use", "pillar:people", "component:cs", "weights",
// "coverage", "confidence", "evidence", "completeness"; with several respondents also
// "interval", "agreement", "question:strategy.vision", "roles" (app/explain/explain.hpp).
using ExplainTarget = std::string;

// Where the knowledge reader is: "" (all pages), "glossary", "term:nps", or the id of a page
// (app/knowledge/knowledge.hpp).
using KnowledgePlace = std::string;

// Fetched the first time somebody opens it.
enum class KnowledgeState { NotAsked, Asked, Loaded, Failed };

// Group: the answers of all respondents side by side.
enum class AssessView { OneByOne, Table, Group };

// Which questions the assess screen shows: those that fit every part that is set.
struct AssessFilter {
    enum class Show { All, Open, Key, DontKnow, NoEvidence, Divided };
    Show show = Show::All;
    CapabilityId capability;           // empty: every one
    std::optional<JourneyStage> stage; // named by the question
    std::string words;                 // all of them somewhere in question, help or levels
    bool operator==(const AssessFilter&) const = default;
};
// The one on screen, all of them by their status, or where they hurt most.
enum class JourneyView { Map, Board, Audit };
enum class PlanView { Table, Matrix, Board, Roadmap, Budget, Metrics };
enum class RoadmapScale { Week, Month }; // what the roadmap's grid and loads go by

// What the plan's table can be put in order by. By number is by priority, dropped actions last.
enum class PlanColumn { Number, Action, Owner, Metric, Due, Class, Effort, Status, Priority };

struct PlanSort {
    PlanColumn by = PlanColumn::Number;
    bool descending = false;
    bool operator==(const PlanSort&) const = default;
};

// What the rows of the plan's table stand under.
enum class PlanGrouping { None, Owner, Status, Capability };

template <>
struct EnumIds<PlanGrouping> {
    static constexpr std::array<std::string_view, 4> ids{"none", "owner", "status", "capability"};
};

// Which actions the plan's table shows: those that fit every part that is set.
struct PlanFilter {
    std::string words; // all of them somewhere in title, why, owner, metrics or notes
    std::optional<ActionStatus> status;
    std::optional<std::string> owner; // empty: those without one
    std::optional<Quadrant> quadrant;
    bool operator==(const PlanFilter&) const = default;
};

// A file that was read and waits until it is known what this device holds of the same document.
struct WaitingFile {
    Document document;
    std::string name;
    std::int64_t written_ms = 0; // when the file was, on the wall clock; 0: not known
    bool sample = false;
    bool replaces = false; // was decided to take the place of the stored one
    // The stored one is another: the person is asked. When that one was saved.
    std::optional<std::int64_t> stored_ms;
};

// What the person is looking at. Undo does not touch it.
struct Session {
    // Kept by the browser between visits:
    Language language = Language::En;
    Theme theme = Theme::System;
    double text_scale = 1.0; // one of text_scales (settings/actions.hpp)

    // Kept while the page is open:
    Date today;                // as the host says
    bool has_document = false; // false: only the home screen has something to show
    Screen screen = Screen::Home;
    // The last one other than home that showed this document, perhaps in an earlier visit.
    std::optional<Screen> left_screen;
    QuestionId question; // shown on the assess screen; empty where none fits the filter
    AssessView assess_view = AssessView::OneByOne;
    AssessFilter assess_filter;
    RespondentId respondent; // whose answers are shown; unknown: the first
    JourneyId journey;
    JourneyView journey_view = JourneyView::Map;
    // The touchpoints through which one came to the journey on screen, each of which opens the
    // journey of the next; empty: it was not opened from another.
    std::vector<TouchpointId> journey_trail;
    TouchpointId touchpoint; // open in the journey's side panel; empty: closed
    PainPointId pain_point;  // unfolded within that panel
    // Several touchpoints, for what is done with them together; nothing: none are being selected.
    std::optional<TouchpointIds> selected_touchpoints;
    MapLook map_look;
    GraphLook graph;
    // Whose touchpoints and ways are chosen there: those of another journey may have the same ids.
    std::string graph_document;
    JourneyId graph_journey;
    PlanActionId plan_action;                 // open in the plan's side panel; empty: closed
    std::optional<std::size_t> action_update; // unfolded within that panel
    // Who wrote an update or a decision last; nothing: nobody since the page was opened.
    std::optional<std::string> author;
    PlanView plan_view = PlanView::Table;
    MilestoneId new_milestone;                 // added last: its name takes the focus once
    std::optional<RoadmapScale> roadmap_scale; // nothing: the one that suits the plan's length
    BudgetUnit budget_unit = BudgetUnit::Days;
    std::optional<double> budget_days;  // nothing: half of what the open actions take
    std::optional<double> budget_money; // likewise
    // What a person-day costs where the budget is of money; nothing: it counts only what is
    // entered.
    std::optional<double> budget_day_rate;
    PlanSort plan_sort;
    PlanFilter plan_filter;
    // Several actions, for what is done with them together; nothing: none are being selected.
    std::optional<std::vector<PlanActionId>> selected_actions;
    PlanGrouping plan_grouping = PlanGrouping::None;
    std::vector<std::string> plan_groups_folded;          // by their keys (plan/plan_groups.hpp)
    std::optional<JourneyStage> touchpoint_stage_in_view; // the column shown on a phone
    std::optional<ActionStatus> plan_status_in_view;      // likewise, of the plan's board
    Language report_language = Language::En;
    std::vector<std::string> report_sections_off; // ids of report sections left out
    Reminder reminder = Reminder::None;           // in calendar files
    Overlay overlay = Overlay::None;
    // What an explanation was opened over; on top again when the explanation closes.
    Overlay overlay_below = Overlay::None;
    ExplainTarget explain;
    ExportFormat export_waiting{}; // until the document has a name: Overlay::NameDocument
    QuestionId agreement;          // in the overlay in which the respondents agree on a level
    std::vector<KnowledgePlace> knowledge_trail; // the last is shown, the others lead back
    KnowledgeState knowledge = KnowledgeState::NotAsked;
    bool exporting_pdf = false;
    double pdf_share = 0; // how far it is, 0 to 1
    std::vector<Toast> toasts;
    std::uint64_t next_toast_id = 1;
    SaveStatus save;
    std::vector<RecentDocument> recent;
    std::vector<RemovedDocument> removed;
    std::optional<StorageUse> storage; // nothing: it was not asked yet
    std::optional<Error> problem;      // shown as a dialog-like notice until dismissed
    std::string problem_file;          // the file it speaks of
    std::optional<WaitingFile> waiting_file;
    std::optional<Shared<AdoptionReport>> adoption; // of the latest file of another program
    std::optional<Shared<PlanReview>> plan_review;  // of the edited plan that is being looked at
};

struct State {
    Document document;
    // Changes with every change of the document, undo and redo included; never repeats.
    std::uint64_t revision = 0;
    History history;
    FileRoom file_room;
    Session session;
    IntervalState intervals;
    OutlookState outlook;
    LargeGraphState graphs;
    ImportState import;
    JobId last_job = 0;
    Content content;
    Shared<Knowledge> knowledge; // empty until it is here
};

// Nothing open yet: the home screen over an empty document. Documents are opened once the content
// has arrived (needs_content in update.hpp).
[[nodiscard]] State initial_state(Language language);
void receive_content(State&, Content);

// The one the document's answers belong to: its own, else that of its id, else the first. Lives as
// long as both.
[[nodiscard]] const Questionnaire& questionnaire_of(const Content&, const Document&);
[[nodiscard]] const Shared<Questionnaire>& questionnaire_part(const Content&, const Document&);
// The shipped one of this id; null before the content has arrived, and for any other id.
[[nodiscard]] const Questionnaire* find_shipped(const Content&, std::string_view id);
// The shipped one of this id, else the first.
[[nodiscard]] const Shared<Questionnaire>& shipped_questionnaire(
    const Content&, std::string_view id
);
[[nodiscard]] const Questionnaire& current_questionnaire(const State&);

// The respondent whose answers the screens show and change: the session's, else the first.
[[nodiscard]] RespondentId current_respondent(const State&);
// The journey on screen: the session's, else the first.
[[nodiscard]] const Journey& current_journey(const State&);
[[nodiscard]] const Shared<Journey>& journey_part(const State&);

} // namespace tappa
