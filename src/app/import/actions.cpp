#include "app/import/actions.hpp"

#include "app/document_rules.hpp"
#include "app/documents/new_document.hpp"
#include "app/documents/opening.hpp"
#include "app/import/import_exports.hpp"
#include "app/import/import_reading.hpp"
#include "app/import/import_result.hpp"
#include "app/import/import_words.hpp"
#include "app/import/imported_journey.hpp"
#include "app/navigation/toasts.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace tappa {

namespace {

void show_import(Change& change) {
    ImportState& import = change.state.import;
    import.is_shown = true;
    change.session().overlay = Overlay::None;
    if (import.zone_name.empty())
        change.effects.push_back(effects::FetchTimeZone{});
    change.announce(Text::ImportTitle);
}

ActivityChoice* choice_at(Change& change, std::size_t activity) {
    auto& activities = change.state.import.activities;
    return activity < activities->size() ? &activities.edit()[activity] : nullptr;
}

// Another choice was made.
void forget_result(Change& change) {
    stop_import_work(change);
    forget_result(change.state.import);
}

// Why the document cannot take it; nothing where it can.
std::optional<std::string> no_room(const Change& change, const std::string& name) {
    const ImportState& import = change.state.import;
    const Journey& journey = journey_of_import(change.state);
    const bool adds_journey = import.into_new_journey || journey.id.empty();
    if (adds_journey && change.state.document.journeys.size() >= limits::journeys)
        return list_full_sentence(change.language(), limits::journeys, Text::ImportJourneysFull);
    const std::size_t own = adds_journey ? 0 : journey.touchpoints.size();
    if (own + journey_changes(import, journey).added > limits::touchpoints)
        return list_full_sentence(
            change.language(), limits::touchpoints, Text::ImportTouchpointsFull
        );
    Document filled = change.state.document;
    put_into_journey(filled, import, name);
    if (!fits_in_file(filled))
        return document_full_sentence(change.language());
    return std::nullopt;
}

// Of the journey that the log becomes.
std::string import_name(const ImportState& import) {
    const std::string name = journey_name_of_file(name_without_endings(import.table->name));
    const std::string& segment = import.cases.segment;
    return segment.empty() ? name : clean_text(name + " – " + segment, limits::title);
}

// Puts the journey in place and shows it; what has happened, in words.
std::string finish(Change& change, const std::string& name) {
    ImportState& import = change.state.import;
    const JourneyChanges changes = journey_changes(import, journey_of_import(change.state));
    const bool of_one_segment = !import.cases.segment.empty(); // told before the import ends
    const Text sentence = renews_journey(change.state) ? Text::ImportRenewed : Text::ImportAdded;
    change.session().journey = put_into_journey(change.document(), import, name);
    change.session().journey_view = JourneyView::Map;
    change.session().touchpoint = {};
    forget_choices(change.session().graph); // of which all ways are new
    end_import(change);
    show_screen(change, Screen::Journey);
    const auto shown = [&](std::size_t count) {
        return formatted_integer(static_cast<std::int64_t>(count), change.language());
    };
    std::string words = text_with(
        sentence,
        change.language(),
        {shown(changes.added + changes.renewed), shown(changes.transitions)}
    );
    if (of_one_segment && current_journey(change.state).segment.empty())
        words +=
            " " + text_with(Text::ImportSegmentsFull, change.language(), {shown(limits::segments)});
    return words;
}

} // namespace

void apply(Change& change, const actions::OpenImport&) {
    show_import(change);
}

void apply(Change& change, const actions::CloseImport&) {
    end_import(change);
}

void apply(Change& change, const actions::TrySampleLog&) {
    show_import(change);
    change.effects.push_back(effects::FetchSampleLog{change.language()});
}

void apply(Change& change, const actions::ShowImportStep& action) {
    ImportState& import = change.state.import;
    if (!is_there(import, action.step))
        return;
    stop_import_work(change);
    import.step = action.step;
}

void apply(Change& change, const actions::SetImportColumn& action) {
    LogColumns& columns = change.state.import.columns;
    forget_counts(change);
    for (std::optional<ColumnGuess>& found : columns.found)
        if (found && found->place == action.place)
            found.reset();
    if (action.column)
        columns = remapped(columns, *action.column, action.place);
}

void apply(Change& change, const actions::SetImportDates& action) {
    forget_counts(change);
    change.state.import.dates = action.dates;
}

void apply(Change& change, const actions::SetImportZone& action) {
    forget_counts(change);
    change.effects.push_back(effects::FetchTimeZone{action.name});
}

void apply(Change& change, const actions::ReadActivities&) {
    ImportState& import = change.state.import;
    const bool is_table = import.preview && (*import.preview)->kind != LogKind::Events;
    if (is_there(import, ImportStep::Activities)) { // nothing has changed since
        stop_import_work(change);
        import.step = ImportStep::Activities;
        change.announce(Text::ImportActivitiesTitle);
    } else if (is_there(import, ImportStep::Columns) && (is_table || import.columns.missing().empty()))
        begin_import_work(change, ImportWork::Activities);
}

void apply(Change& change, const actions::SetActivityTouchpoint& action) {
    forget_result(change);
    ActivityChoice* choice = choice_at(change, action.activity);
    if (!choice)
        return;
    const Touchpoint* own = find_touchpoint(journey_of_import(change.state), action.touchpoint);
    choice->touchpoint = own ? own->id : TouchpointId();
    choice->stage = own ? own->stage : choice->stage;
    choice->left_out = false;
    choice->why = MatchReason::Chosen;
}

void apply(Change& change, const actions::SetActivityStage& action) {
    forget_result(change);
    if (ActivityChoice* choice = choice_at(change, action.activity)) {
        choice->stage = action.stage;
        choice->touchpoint = {};
        choice->why = MatchReason::Chosen;
    }
}

void apply(Change& change, const actions::LeaveOutActivity& action) {
    forget_result(change);
    if (ActivityChoice* choice = choice_at(change, action.activity)) {
        choice->left_out = true;
        choice->touchpoint = {};
        choice->why = MatchReason::Chosen;
    }
}

void apply(Change& change, const actions::SetActivityGoal& action) {
    forget_result(change);
    if (ActivityChoice* choice = choice_at(change, action.activity))
        choice->is_goal = action.is_goal;
}

void apply(Change& change, const actions::SetRareGrouping& action) {
    forget_result(change);
    change.state.import.groups_rare = action.on;
}

void apply(Change& change, const actions::SetSessionGap& action) {
    const bool is_known = action.hours == 0
        || std::find(session_gaps.begin(), session_gaps.end(), action.hours) != session_gaps.end();
    if (!is_known)
        return;
    forget_result(change);
    change.state.import.session_gap_hours = action.hours;
}

void apply(Change& change, const actions::SetImportedCases& action) {
    if (change.state.import.cases == action.cases)
        return;
    forget_result(change);
    ImportedCases& cases = change.state.import.cases;
    cases = action.cases;
    for (std::optional<Date>* day : {&cases.from, &cases.until})
        if (*day && !is_day(**day))
            day->reset();
}

void apply(Change& change, const actions::SetImportTarget& action) {
    change.state.import.into_new_journey = action.into_new_journey;
    change.state.import.target_is_chosen = true;
}

void apply(Change& change, const actions::ReadImport&) {
    if (is_there(change.state.import, ImportStep::Activities))
        begin_import_work(change, ImportWork::Result);
}

void apply(Change& change, const actions::CancelImportWork&) {
    stop_import_work(change);
    change.announce(Text::ImportCancelled);
}

// A segment is compared with another one, a day is one.
void apply(Change& change, const actions::SetComparedGroups& action) {
    ImportState& import = change.state.import;
    if (import.groups == action.groups)
        return;
    import.groups = action.groups;
    if (import.groups.day && !is_day(*import.groups.day))
        import.groups.day.reset();
    if (import.work == ImportWork::Comparison)
        stop_import_work(change); // of the groups before
    import.comparison.reset();
}

void apply(Change& change, const actions::CompareGroups&) {
    const ImportState& import = change.state.import;
    if (is_there(import, ImportStep::Result) && can_be_compared(import))
        begin_import_work(change, ImportWork::Comparison);
}

void apply(Change& change, const actions::ForgetLogMapping&) {
    const Document before = change.document();
    const JourneyId id = journey_of_import(change.state).id;
    for (Shared<Journey>& journey : change.document().journeys) {
        if (journey->id != id || !journey->log_mapping)
            continue;
        journey.edit().log_mapping.reset();
        change.offer_undo(Text::ImportLastForgotten, {});
    }
    follow_log_mapping(change, before);
}

void apply(Change& change, const actions::AddImportedJourney&) {
    const ImportState& import = change.state.import;
    if (!is_there(import, ImportStep::Result) || !import.table)
        return;
    const std::string name = import_name(import);
    if (const std::optional<std::string> sentence = no_room(change, name)) {
        add_toast(change.session(), Toast::Kind::Problem, *sentence);
        change.announce(*sentence);
        return;
    }
    change.undo_offer = finish(change, name);
}

void apply(Change& change, const actions::OpenImportedJourney& action) {
    ImportState import = change.state.import; // opening a document ends it
    if (change.session().has_document || !is_there(import, ImportStep::Result) || !import.table)
        return;
    const Date date = is_day(action.date) ? action.date : Date{};
    const Questionnaire& first = shipped_questionnaire(change.content(), {});
    const std::string name = import_name(import);
    open_document(
        change, new_document(first, change.language(), free_id(change.session(), action.id), date)
    );
    import.into_new_journey = false; // but into the empty one it has
    import.journey = current_journey(change.state).id;
    import.table.reset(); // released with it
    change.state.import = std::move(import);
    const std::string sentence = finish(change, name);
    add_toast(change.session(), Toast::Kind::Done, sentence);
    change.announce(sentence);
}

void apply(Change& change, const outcomes::TableHeld& outcome) {
    ImportState& import = change.state.import;
    stop_import_work(change);
    ImportState begun;
    begun.zone_name = import.zone_name;
    begun.zone = import.zone;
    begun.zone_names = import.zone_names;
    begun.table = outcome.table;
    import = std::move(begun);
    show_import(change);
    begin_import_work(change, ImportWork::Preview);
}

void apply(Change& change, const outcomes::TableFailed& outcome) {
    stop_import_work(change);
    ImportState& import = change.state.import;
    import.table_failure = outcome.failure;
    import.failed_name = outcome.name;
    import.step = ImportStep::File;
    show_import(change);
    change.announce(import_problem(import, change.language()));
}

void apply(Change& change, const outcomes::TimeZoneTold& outcome) {
    ImportState& import = change.state.import;
    import.zone_name = outcome.name;
    import.zone = outcome.zone;
    if (!outcome.names.empty())
        import.zone_names = outcome.names;
}

void apply(Change& change, const outcomes::TimeZoneFailed&) {
    const std::string sentence(text(Text::ImportZoneFailed, change.language()));
    add_toast(change.session(), Toast::Kind::Problem, sentence);
    change.announce(sentence);
}

} // namespace tappa
