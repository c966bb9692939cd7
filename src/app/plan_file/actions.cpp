#include "app/plan_file/actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/navigation/toasts.hpp"
#include "app/plan/progress_actions.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tappa {

namespace {

// "5 fields changed, 1 action added".
std::string done_words(const ChosenCounts& counts, Language language) {
    std::vector<std::string> parts;
    const auto add = [&](Text id, std::int64_t count) {
        if (count > 0)
            parts.push_back(text_count(id, language, count));
    };
    add(Text::PlanFileDoneChanged, counts.fields);
    add(Text::PlanFileDoneEntries, counts.entries);
    add(Text::PlanFileDoneAdded, counts.added);
    add(Text::PlanFileDoneDeleted, counts.deleted);
    return joined(parts, text(Text::CommonListSeparator, language));
}

template <typename List>
void tick(List& list, std::size_t place, bool on) {
    if (place < list.size())
        list[place].chosen = on;
}

// Which list of the action would hold more than a file may; nothing: none.
std::optional<std::pair<Text, std::size_t>> full_list(const PlanAction& action) {
    if (action.metrics.size() > limits::per_action)
        return std::pair(Text::PlanFileMetricsFull, limits::per_action);
    if (action.updates.size() > limits::updates)
        return std::pair(Text::PlanFileUpdatesFull, limits::updates);
    for (const PlanMetric& metric : action.metrics)
        if (metric.readings.size() > limits::readings)
            return std::pair(Text::PlanFileReadingsFull, limits::readings);
    return std::nullopt;
}

// Why the document could not be opened again; empty where it could.
std::string problem_of(const Document& document, Language language) {
    for (const PlanAction& action : document.plan->actions)
        if (const auto full = full_list(action))
            return text_with(
                full->first,
                language,
                {action.title, formatted_integer(static_cast<std::int64_t>(full->second), language)}
            );
    return fits_in_file(document) ? std::string()
                                  : document_full_sentence(language, Text::PlanFileDocumentFull);
}

void say(Change& change, Toast::Kind kind, const std::string& sentence) {
    add_toast(change.session(), kind, sentence);
    change.announce(sentence);
}

} // namespace

void apply(Change& change, const actions::TickPlanChange& action) {
    if (!change.session().plan_review)
        return;
    PlanChanges& changes = change.session().plan_review->edit().changes;
    if (action.part == PlanFilePart::Added)
        tick(changes.added, action.row, action.on);
    else if (action.part == PlanFilePart::Missing)
        tick(changes.missing, action.row, action.on);
    else if (action.row < changes.changed.size())
        tick(changes.changed[action.row].changes, action.place, action.on);
}

void apply(Change& change, const actions::TickPlanChanges& action) {
    if (!change.session().plan_review)
        return;
    PlanChanges& changes = change.session().plan_review->edit().changes;
    for (ChangedAction& changed : changes.changed)
        for (PlanChange& one : changed.changes)
            one.chosen = action.on && !is_of_lost(one.kind);
    for (AddedAction& added : changes.added)
        added.chosen = action.on;
    if (!action.on)
        for (MissingAction& missing : changes.missing)
            missing.chosen = false;
}

void apply(Change& change, const actions::ApplyPlanFile&) {
    Session& session = change.session();
    if (!session.plan_review || session.overlay != Overlay::PlanFile)
        return;
    const Shared<PlanReview> review = *session.plan_review;
    if (review->revision != change.state.revision) {
        review_plan_file(change, review->file, review->bytes);
        say(change, Toast::Kind::Notice, std::string(text(Text::PlanFileStale, change.language())));
        return;
    }
    const ChosenCounts counts = chosen_counts(review->changes);
    if (counts.all() == 0)
        return;
    Document filled = change.document();
    filled.plan = plan_with(filled.plan, review->changes);
    record_statuses(
        filled.plan.edit(), change.document().plan, session.today, usual_author(change.state)
    );
    if (const std::string problem = problem_of(filled, change.language()); !problem.empty()) {
        say(change, Toast::Kind::Problem, problem);
        return;
    }
    change.document() = std::move(filled);
    session.overlay = Overlay::None;
    session.plan_review.reset();
    session.plan_filter = {}; // what has changed is seen
    session.plan_groups_folded.clear();
    change.offer_undo(Text::PlanFileDone, {review->file, done_words(counts, change.language())});
}

} // namespace tappa
