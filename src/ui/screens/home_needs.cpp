#include "app/commands/commands.hpp"
#include "app/documents/backups.hpp"
#include "app/documents/new_document.hpp"
#include "base/number.hpp"
#include "planning/review.hpp"
#include "ui/screens/home_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <utility>

namespace tappa::ui {

namespace {

constexpr std::string_view title_key = "needs-title";

struct Need {
    const char* key;
    std::string_view icon;
    Tone tone = Tone::Neutral;
    std::string title;
    std::string text;
    std::string button;
    Action action;
    std::string_view focus_then = {}; // what gets the focus when it is pressed; empty: it stays
};

std::string said(Ui& ui, Text key) {
    return std::string(ui.say(key));
}

std::string to(Ui& ui, Screen screen) {
    return std::string(name_of(screen, ui.language()));
}

void add_people(Ui& ui, const Derived& derived, std::vector<Need>& needs) {
    const auto& people = derived.results().respondents;
    const auto open = std::count_if(people.begin(), people.end(), [](const auto& one) {
        return one.progress.answered < one.progress.total;
    });
    if (people.size() > 1 && open > 0)
        needs.push_back(
            {"people",
             icons::clipboard_check,
             Tone::Info,
             ui.say_count(Text::HomeNeedsPeople, open),
             ui.say_count(Text::HomeNeedsPeopleText, std::ssize(people)),
             said(ui, Text::RespondentsTitle),
             actions::OpenOverlay{Overlay::Respondents}}
        );
}

void add_divided(Ui& ui, const State& state, const Derived& derived, std::vector<Need>& needs) {
    const auto& questions = derived.results().agreement.questions; // parallel
    const auto& asked = current_questionnaire(state).questions;
    std::int64_t divided = 0;
    for (std::size_t i = 0; i < questions.size(); ++i)
        if (questions[i].ad_is_high() && !find_agreed(state.document.assessment, asked[i].id))
            ++divided;
    if (divided > 0)
        needs.push_back(
            {"divided",
             icons::triangle_alert,
             Tone::Warning,
             ui.say_count(Text::HomeNeedsDivided, divided),
             said(ui, Text::HomeNeedsDividedText),
             to(ui, Screen::Insights),
             actions::GoTo{Screen::Insights}}
        );
}

void add_plan(Ui& ui, const Derived& derived, std::vector<Need>& needs) {
    const Completeness& completeness = derived.completeness();
    if (completeness.unready_count > 0)
        needs.push_back(
            {"actions",
             icons::list_checks,
             Tone::Warning,
             ui.say_count(Text::HomeActionsIncomplete, completeness.unready_count),
             said(ui, Text::HomeNeedsActionsText),
             to(ui, Screen::Plan),
             actions::GoTo{Screen::Plan}}
        );
    if (const auto count = std::ssize(derived.proposals()); count > 0)
        needs.push_back(
            {"proposals",
             icons::lightbulb,
             Tone::Info,
             ui.say_count(Text::HomeNeedsProposals, count),
             said(ui, Text::HomeNeedsProposalsText),
             to(ui, Screen::Plan),
             actions::GoTo{Screen::Plan}}
        );
}

void add_emotions(Ui& ui, const State& state, std::vector<Need>& needs) {
    const auto& touchpoints = current_journey(state).touchpoints;
    const auto open = std::count_if(touchpoints.begin(), touchpoints.end(), [](const auto& one) {
        return !one.emotion;
    });
    if (open > 0)
        needs.push_back(
            {"emotions",
             icons::smile,
             Tone::Neutral,
             ui.say_count(Text::HomeNeedsEmotions, open),
             said(ui, Text::HomeNeedsEmotionsText),
             to(ui, Screen::Journey),
             actions::GoTo{Screen::Journey}}
        );
}

void add_reviews(Ui& ui, const State& state, std::vector<Need>& needs) {
    const Journeys& journeys = state.document.journeys;
    const auto due = std::count_if(journeys.begin(), journeys.end(), [&](const Journey& journey) {
        return is_review_due(journey, state.session.today);
    });
    if (due > 0)
        needs.push_back(
            {"reviews",
             icons::calendar,
             Tone::Warning,
             ui.say_count(Text::HomeNeedsReview, due),
             ui.say(Text::HomeNeedsReviewText, {formatted_integer(review_days, ui.language())}),
             said(ui, Text::JourneysViewBoard),
             actions::SetJourneyView{JourneyView::Board}}
        );
}

void add_full(Ui& ui, const State& state, const Derived& derived, std::vector<Need>& needs) {
    const Progress& progress = derived.results().progress;
    const Command* command = find_command("use-full");
    const bool done = progress.total > 0 && progress.answered >= progress.total;
    if (done && current_questionnaire(state).id == quick_scan_id && command->enabled(state))
        needs.push_back(
            {"full",
             icons::clipboard_check,
             Tone::Neutral,
             said(ui, Text::HomeNeedsFull),
             said(ui, Text::HomeNeedsFullText),
             said(ui, Text::HomeNeedsFullDo),
             command->action(state)}
        );
}

// Of any document of this device, the open one among them.
void add_backup(Ui& ui, const State& state, std::vector<Need>& needs) {
    const Session& session = state.session;
    const BackupsDue due = backups_due(session);
    if (due.count == 0)
        return;
    Action action = backup_action(state, due);
    const Text alone =
        due.oldest->file_ms == 0 ? Text::HomeNeedsBackupNever : Text::HomeNeedsBackupChanges;
    std::string text = action.is<actions::DownloadAll>()
        ? ui.say_count(Text::HomeNeedsBackupAll, std::ssize(session.recent))
        : said(ui, alone);
    needs.push_back(
        {"backup",
         icons::download,
         Tone::Neutral,
         text_count(
             Text::HomeNeedsBackup,
             ui.language(),
             due.count,
             {shown_title(due.oldest->title, ui.language()),
              formatted_integer(due.days, ui.language())}
         ),
         std::move(text),
         said(ui, Text::HomeNeedsBackupDo),
         std::move(action),
         title_key} // the row goes with what it asks for
    );
}

std::vector<Need> needs_of(Ui& ui, const State& state, const Derived& derived) {
    std::vector<Need> needs;
    if (!state.session.has_document) {
        add_backup(ui, state, needs);
        return needs;
    }
    if (is_unnamed(state.document))
        needs.push_back(
            {"title",
             icons::pencil,
             Tone::Warning,
             said(ui, Text::HomeNeedsTitle),
             said(ui, Text::HomeNeedsTitleText),
             said(ui, Text::HomeNeedsTitleDo),
             actions::OpenOverlay{Overlay::DocumentDetails}}
        );
    add_people(ui, derived, needs);
    add_divided(ui, state, derived, needs);
    add_plan(ui, derived, needs);
    add_emotions(ui, state, needs);
    add_reviews(ui, state, needs);
    add_full(ui, state, derived, needs);
    add_backup(ui, state, needs);
    return needs;
}

void need_ui(Ui& ui, const Need& need) {
    auto item = ui.list_item(need.key);
    auto row = ui.columns(
        "row",
        {Column::fixed(22), Column::grow(), Column::fit()},
        {.gap = 12, .align = Align::Middle}
    );
    ui.next_column();
    ui.icon(need.icon, {.size = 20, .colour = ui.theme().tone(need.tone).ink});
    ui.next_column();
    {
        auto gap = ui.gap(1);
        ui.text(need.title, {.size = 14, .semibold = true});
        ui.text(need.text, {.size = 13, .colour = ui.theme().ink_muted});
    }
    ui.next_column();
    auto flow = ui.flow("do", {.row_height = 32});
    if (!ui.button("go", need.button, {.small = true, .read_as = need.button + ": " + need.title}))
        return;
    ui.send(need.action);
    if (!need.focus_then.empty())
        ui.focus_key(need.focus_then, home_new_key);
}

} // namespace

void home_needs_ui(Ui& ui, const State& state, const Derived& derived) {
    auto card = ui.card("needs", {.stretch = true});
    ui.heading(2, ui.say(Text::HomeNeeds), {.size = 16, .key = title_key});
    const std::vector<Need> needs = needs_of(ui, state, derived);
    if (needs.empty()) {
        ui.muted(ui.say(Text::HomeNeedsNothing));
        return;
    }
    auto list = ui.list("needs", ui.say(Text::HomeNeeds));
    auto gap = ui.gap(8);
    for (const Need& need : needs) {
        if (&need != &needs.front())
            ui.rule();
        need_ui(ui, need);
    }
}

} // namespace tappa::ui
