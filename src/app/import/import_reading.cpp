#include "app/import/import_reading.hpp"

#include "app/import/import_plan.hpp"
#include "app/import/import_words.hpp"
#include "app/import/imported_journey.hpp"
#include "app/import/suggestions.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace tappa {

namespace {

Job job_of(Change& change, ImportWork work) {
    ImportState& import = change.state.import;
    if (work == ImportWork::Preview)
        return jobs::PreviewLog{};
    LogChoices choices;
    choices.kind = (*import.preview)->kind;
    choices.columns = import.columns;
    choices.dates = import.dates;
    choices.zone = import.zone;
    if (work == ImportWork::Result) {
        choices.session_gap_hours = import.session_gap_hours;
        ImportPlan plan =
            import_plan(import, journey_of_import(change.state), change.document().language);
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

// At least half of what happened is at touchpoints that the journey on screen has.
bool are_mostly_known(const std::vector<ActivityChoice>& choices) {
    std::uint64_t all = 0;
    std::uint64_t known = 0;
    for (const ActivityChoice& choice : choices) {
        all += choice.events;
        known += choice.touchpoint.empty() ? 0 : choice.events;
    }
    return known * 2 >= all;
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

void propose_choices(Change& change) {
    ImportState& import = change.state.import;
    const bool is_first = import.activities->empty();
    if (is_first)
        import.journey = current_journey(change.state).id;
    const Journey& journey = journey_of_import(change.state);
    std::vector<ActivityChoice> choices = suggested_choices(**import.counts, journey);
    if (is_first)
        import.into_new_journey = !journey.touchpoints.empty() && !are_mostly_known(choices);
    import.activities = with_own_choices(std::move(choices), *import.activities);
}

void take_summary(Change& change, ImportWork work, LogSummary summary) {
    ImportState& import = change.state.import;
    const bool is_good = is_useful(summary);
    if (work == ImportWork::Result) {
        import.result = std::move(summary);
        if (!is_good)
            return;
        import.step = ImportStep::Result;
        change.announce(Text::ImportResultTitle);
        return;
    }
    import.counts = std::move(summary);
    if (!is_good)
        return;
    propose_choices(change);
    import.step = ImportStep::Activities;
    change.announce(Text::ImportActivitiesTitle);
}

} // namespace

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
    import.table_failure.reset();
}

void forget_counts(Change& change) {
    stop_import_work(change);
    change.state.import.counts.reset();
    change.state.import.result.reset();
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
    import.result.reset();
    if (work != ImportWork::Result)
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
    say_problem(change);
    return true;
}

bool take_import_outcome(Change& change, const outcomes::JobFailed& outcome) {
    ImportState& import = change.state.import;
    if (outcome.job != import.job)
        return false;
    import.work = ImportWork::None;
    import.job = 0;
    import.failure = outcome.failure;
    say_problem(change);
    return true;
}

} // namespace tappa
