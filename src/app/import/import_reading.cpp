#include "app/import/import_reading.hpp"

#include "app/import/import_exports.hpp"
#include "app/import/import_plan.hpp"
#include "app/import/import_result.hpp"
#include "app/import/import_words.hpp"
#include "app/import/imported_journey.hpp"
#include "app/import/suggestions.hpp"
#include "app/navigation/toasts.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace tappa {

namespace {

CaseChoice case_choice(const ImportState& import) {
    const ImportedCases& cases = import.cases;
    const auto midnight = [&](std::int64_t day) { // where the times were written
        return utc_from_local(import.zone, day * ticks_per_day);
    };
    CaseChoice choice;
    if (!cases.segment.empty())
        choice.segment = cases.segment;
    if (cases.from)
        choice.from = midnight(days_from_date(*cases.from));
    if (cases.until)
        choice.before = midnight(days_from_date(*cases.until) + 1);
    return choice;
}

// The log that the result tells of, whatever has become of the journey since.
LogChoices as_in_result(const ImportState& import, LogChoices choices) {
    choices.session_gap_hours = import.session_gap_hours;
    choices.cases = case_choice(import);
    const std::vector<ActivityChoice>& activities = *import.activities;
    for (std::size_t i = 0; i < activities.size(); ++i)
        choices.rules.push_back(
            {activities[i].activity, (*import.touchpoint_of)[i], activities[i].is_goal}
        );
    return choices;
}

LogGroups groups_of(const ImportState& import) {
    const ComparedGroups& groups = import.groups;
    LogGroups found{groups.by_period, groups.first, groups.second, 0};
    if (groups.day) // begins at midnight where the times were written
        found.boundary = utc_from_local(import.zone, days_from_date(*groups.day) * ticks_per_day);
    return found;
}

Job job_of(Change& change, ImportWork work) {
    ImportState& import = change.state.import;
    if (work == ImportWork::Preview)
        return jobs::PreviewLog{};
    LogChoices choices;
    choices.kind = (*import.preview)->kind;
    choices.columns = import.columns;
    choices.dates = import.dates;
    choices.zone = import.zone;
    if (work == ImportWork::Comparison)
        return jobs::CompareLog{as_in_result(import, std::move(choices)), groups_of(import)};
    if (work == ImportWork::Log)
        return jobs::WriteLog{as_in_result(import, std::move(choices)), touchpoint_names(import)};
    if (work == ImportWork::Result) {
        choices.session_gap_hours = import.session_gap_hours;
        choices.cases = case_choice(import);
        ImportPlan plan =
            import_plan(import, journey_of_import(change.state), change.document().language);
        std::vector<std::optional<std::uint32_t>> touchpoint_of;
        for (const ActivityRule& rule : plan.rules)
            touchpoint_of.push_back(rule.group);
        import.touchpoint_of = std::move(touchpoint_of);
        choices.rules = std::move(plan.rules);
        import.touchpoints = std::move(plan.touchpoints);
    }
    return jobs::ReadLog{std::move(choices)};
}

void say_problem(Change& change) {
    if (const std::string problem = import_problem(change.state.import, change.language());
        !problem.empty())
        change.announce(problem);
}

void take_preview(Change& change, LogPreview preview) {
    ImportState& import = change.state.import;
    import.columns = preview.columns;
    const bool is_table = preview.kind != LogKind::Events;
    const bool is_good = preview.problem == LogProblem::None;
    import.preview = std::move(preview);
    if (!is_good)
        return;
    import.step = ImportStep::Columns;
    if (is_table) // its columns are known by their names
        begin_import_work(change, ImportWork::Activities);
    else
        change.announce(Text::ImportColumnsTitle);
}

// At least half of the activities, or of what happened, is at touchpoints that the journey on
// screen has, or was left out of its last log, too; or a person said so of one.
bool are_mostly_known(const std::vector<ActivityChoice>& choices) {
    std::uint64_t events = 0;
    std::uint64_t events_known = 0;
    std::size_t known = 0;
    for (const ActivityChoice& choice : choices) {
        events += choice.events;
        if (choice.touchpoint.empty() && !choice.left_out)
            continue;
        if (choice.why == MatchReason::Chosen && !choice.left_out)
            return true;
        events_known += choice.events;
        ++known;
    }
    return events_known * 2 >= events || known * 2 >= choices.size();
}

// Into the journey the activities were matched with, where they mostly were.
void propose_target(Change& change) {
    ImportState& import = change.state.import;
    if (!import.target_is_chosen)
        import.into_new_journey = !journey_of_import(change.state).touchpoints.empty()
            && !are_mostly_known(*import.activities);
}

// What a person chose for an activity of the same name holds on.
std::vector<ActivityChoice> with_own_choices(
    std::vector<ActivityChoice> choices, const std::vector<ActivityChoice>& before
) {
    std::unordered_map<std::string_view, const ActivityChoice*> own;
    for (const ActivityChoice& choice : before)
        if (choice.why == MatchReason::Chosen || choice.is_goal)
            own.emplace(choice.activity, &choice);
    for (ActivityChoice& choice : choices) {
        const auto found = own.find(choice.activity);
        if (found == own.end())
            continue;
        choice.is_goal = found->second->is_goal;
        if (found->second->why != MatchReason::Chosen)
            continue;
        choice.touchpoint = found->second->touchpoint;
        choice.stage = found->second->stage;
        choice.left_out = found->second->left_out;
        choice.why = MatchReason::Chosen;
    }
    return choices;
}

// How the log is cut and grouped, as for the journey's last one. A document may name any pause.
void choose_as_last_time(ImportState& import, const Journey& journey) {
    if (!journey.log_mapping)
        return;
    const LogMapping& last = **journey.log_mapping;
    import.groups_rare = last.groups_rare;
    const auto hours = static_cast<std::uint32_t>(last.session_gap_hours);
    const bool is_known =
        std::find(session_gaps.begin(), session_gaps.end(), hours) != session_gaps.end();
    import.session_gap_hours = is_known && (*import.preview)->kind == LogKind::Events ? hours : 0;
}

void propose_choices(Change& change) {
    ImportState& import = change.state.import;
    const bool is_first = import.activities->empty();
    if (is_first)
        import.journey = current_journey(change.state).id;
    const Journey& journey = journey_of_import(change.state);
    std::vector<ActivityChoice> choices =
        suggested_choices(**import.counts, journey, (*import.preview)->kind);
    if (is_first)
        choose_as_last_time(import, journey);
    import.activities = with_own_choices(std::move(choices), *import.activities);
    propose_target(change);
}

bool has_segment(const LogSummary& summary, const std::string& name) {
    return std::any_of(
        summary.segments.begin(),
        summary.segments.end(),
        [&](const SegmentCount& segment) { return segment.name == name; }
    );
}

// The two largest segments, and the middle of what the log covers; what was chosen holds on as long
// as it is in the log.
void propose_groups(ImportState& import) {
    const LogSummary& summary = **import.result;
    ComparedGroups& groups = import.groups;
    if (summary.segments.size() < 2)
        groups.by_period = true;
    else if (!has_segment(summary, groups.first) || !has_segment(summary, groups.second)) {
        groups.first = summary.segments[0].name;
        groups.second = summary.segments[1].name;
    }
    if (!groups.day && summary.first && summary.last)
        groups.day = local_day(import.zone, *summary.first + (*summary.last - *summary.first) / 2);
}

void take_summary(Change& change, ImportWork work, LogSummary summary) {
    ImportState& import = change.state.import;
    const bool is_good = is_useful(summary);
    if (work == ImportWork::Result) {
        import.result = std::move(summary);
        if (!is_good)
            return;
        propose_groups(import);
        propose_target(change); // what the activities are may have been changed by hand
        import.step = ImportStep::Result;
        change.announce(Text::ImportResultTitle);
        return;
    }
    import.counts = std::move(summary);
    if (!is_good)
        return;
    if (!has_segment(**import.counts, import.cases.segment))
        import.cases.segment.clear(); // of another column
    propose_choices(change);
    import.step = ImportStep::Activities;
    change.announce(Text::ImportActivitiesTitle);
}

// Only a result that is still there has two groups to compare.
void take_comparison(Change& change, const LogComparison& comparison) {
    if (!change.state.import.result)
        return;
    change.state.import.comparison = comparison;
    if (comparison.found)
        change.announce(Text::ImportCompare);
    else
        change.announce(std::string(comparison_problem(comparison, change.language())));
}

void take_log(Change& change, const WrittenLog& written) {
    ImportState& import = change.state.import;
    import.is_log_too_large = written.is_too_large;
    if (written.xes.empty() && !written.is_too_large) { // the file is another one by now
        const std::string sentence(text(Text::ImportProblemNotReadable, change.language()));
        add_toast(change.session(), Toast::Kind::Problem, sentence);
        change.announce(sentence);
    }
    if (!written.xes.empty())
        download_of_import(change, Text::ImportLogFile, {".xes", "application/xml"}, written.xes);
}

} // namespace

bool is_there(const ImportState& import, ImportStep step) {
    switch (step) {
    case ImportStep::File:
        return true;
    case ImportStep::Columns:
        return import.preview && (*import.preview)->problem == LogProblem::None;
    case ImportStep::Activities:
        return import.counts && is_useful(**import.counts) && !import.activities->empty();
    case ImportStep::Result:
        break;
    }
    return import.result && (*import.result)->events > 0;
}

bool has_customers(const ImportState& import) {
    return is_there(import, ImportStep::Result) && import.preview
        && (*import.preview)->kind == LogKind::Events;
}

bool can_be_compared(const ImportState& import) {
    const ComparedGroups& groups = import.groups;
    if (!has_customers(import))
        return false;
    return groups.by_period
        ? groups.day.has_value()
        : !groups.first.empty() && !groups.second.empty() && groups.first != groups.second;
}

bool is_useful(const LogSummary& summary) {
    return summary.problem == LogProblem::None && !summary.too_many_activities
        && summary.events > 0;
}

void stop_import_work(Change& change) {
    ImportState& import = change.state.import;
    if (import.work != ImportWork::None)
        change.effects.push_back(effects::CancelJob{import.job});
    import.work = ImportWork::None;
    import.job = 0;
    import.share = 0;
    import.failure.reset();
    import.failed_work = ImportWork::None;
    import.table_failure.reset();
    import.is_log_too_large = false;
}

void forget_result(ImportState& import) {
    import.result.reset();
    import.comparison.reset();
    if (import.step == ImportStep::Result) // where nothing is left to see
        import.step = ImportStep::Activities;
}

void forget_counts(Change& change) {
    stop_import_work(change);
    change.state.import.counts.reset();
    forget_result(change.state.import);
}

void follow_log_mapping(Change& change, const Document& before) {
    ImportState& import = change.state.import;
    if (!is_there(import, ImportStep::Activities))
        return;
    const Journey* const was = find_journey(before.journeys, import.journey);
    const Journey* const is = find_journey(change.document().journeys, import.journey);
    if (!was || !is || was->log_mapping == is->log_mapping)
        return;
    stop_import_work(change);
    forget_result(import);
    const std::vector<ActivityChoice> anew =
        suggested_choices(**import.counts, *is, (*import.preview)->kind);
    std::vector<ActivityChoice>& choices = import.activities.edit();
    for (std::size_t i = 0; i < std::min(choices.size(), anew.size()); ++i) {
        const bool is_remembered =
            choices[i].why == MatchReason::LastTime || anew[i].why == MatchReason::LastTime;
        if (is_remembered && choices[i].why != MatchReason::Chosen)
            choices[i] = anew[i];
    }
}

void end_import(Change& change) {
    stop_import_work(change);
    if (const std::optional<HeldTable>& table = change.state.import.table)
        change.effects.push_back(effects::ReleaseTable{table->file});
    change.state.import = ImportState{};
}

void begin_import_work(Change& change, ImportWork work) {
    stop_import_work(change);
    ImportState& import = change.state.import;
    if (!import.table)
        return;
    const bool reads_anew = work != ImportWork::Comparison && work != ImportWork::Log;
    if (reads_anew)
        forget_result(import);
    if (reads_anew && work != ImportWork::Result)
        import.counts.reset();
    Job job = job_of(change, work);
    import.work = work;
    import.job = ++change.state.last_job;
    const std::uint64_t first = work == ImportWork::Preview ? preview_bytes : 0;
    change.effects.push_back(effects::RunJob{
        import.job, std::move(job), {{import.table->file, first}}});
}

bool take_import_outcome(Change& change, const outcomes::JobProgressed& outcome) {
    ImportState& import = change.state.import;
    if (outcome.job != import.job)
        return false;
    import.share = outcome.share;
    return true;
}

bool take_import_outcome(Change& change, const outcomes::JobDone& outcome) {
    ImportState& import = change.state.import;
    if (outcome.job != import.job)
        return false;
    const ImportWork work = std::exchange(import.work, ImportWork::None);
    import.job = 0;
    if (const auto* preview = std::get_if<LogPreview>(&outcome.result))
        take_preview(change, *preview);
    else if (const auto* summary = std::get_if<LogSummary>(&outcome.result))
        take_summary(change, work, *summary);
    else if (const auto* comparison = std::get_if<LogComparison>(&outcome.result))
        take_comparison(change, *comparison);
    else if (const auto* written = std::get_if<WrittenLog>(&outcome.result))
        take_log(change, *written);
    say_problem(change);
    return true;
}

bool take_import_outcome(Change& change, const outcomes::JobFailed& outcome) {
    ImportState& import = change.state.import;
    if (outcome.job != import.job)
        return false;
    import.failed_work = std::exchange(import.work, ImportWork::None);
    import.job = 0;
    import.failure = outcome.failure;
    say_problem(change);
    return true;
}

} // namespace tappa
