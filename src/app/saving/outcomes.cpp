#include "app/saving/outcomes.hpp"

#include "app/change.hpp"
#include "app/navigation/toasts.hpp"

#include <algorithm>
#include <array>

namespace tappa {

void apply(Change& change, const outcomes::Saving&) {
    if (change.session().has_document)
        change.session().save.state = SaveState::Saving;
}

namespace {

Text sentence_of(StorageProblem problem) {
    switch (problem) {
    case StorageProblem::Full:
        return Text::StorageFull;
    case StorageProblem::NoAnswer:
        return Text::StorageNoAnswer;
    case StorageProblem::Newer:
        return Text::StorageNewer;
    case StorageProblem::Unavailable:
        return Text::StorageUnavailable;
    }
    return Text::StorageUnavailable;
}

constexpr std::array all_problems{
    StorageProblem::Full,
    StorageProblem::NoAnswer,
    StorageProblem::Newer,
    StorageProblem::Unavailable};

// In the language that was chosen then.
bool says_a_problem(const Toast& toast) {
    for (const StorageProblem problem : all_problems)
        for (const Language language : all_languages)
            if (toast.text == text(sentence_of(problem), language))
                return true;
    return false;
}

// What stood in the way has passed, and with it every message about it: one problem may have come
// after the other.
void forget_problems(Change& change) {
    std::optional<StorageProblem>& problem = change.session().save.problem;
    if (!problem)
        return;
    auto& toasts = change.session().toasts;
    toasts.erase(std::remove_if(toasts.begin(), toasts.end(), says_a_problem), toasts.end());
    problem.reset();
}

} // namespace

// A save that was overtaken by another change is no reason to say "saved".
void apply(Change& change, const outcomes::Saved& outcome) {
    SaveStatus& save = change.session().save;
    if (!change.session().has_document)
        return;
    save.saved_revision = std::max(save.saved_revision, outcome.revision);
    save.time = outcome.time;
    save.day.reset();
    forget_problems(change);
    if (outcome.revision == change.state.revision)
        save.state = SaveState::Saved;
}

namespace {

void say(Change& change, Toast::Kind kind, Text words) {
    const std::string sentence(text(words, change.language()));
    auto& toasts = change.session().toasts;
    const bool is_there = std::any_of(toasts.begin(), toasts.end(), [&](const Toast& toast) {
        return toast.text == sentence;
    });
    if (is_there)
        return;
    add_toast(change.session(), kind, sentence);
    change.announce(sentence);
}

// Once, as long as it lasts.
void say_problem(Change& change, StorageProblem problem) {
    std::optional<StorageProblem>& said = change.session().save.problem;
    if (said == problem)
        return;
    said = problem;
    say(change, Toast::Kind::Problem, sentence_of(problem));
}

} // namespace

void apply(Change& change, const outcomes::SaveFailed& outcome) {
    change.session().save.state = SaveState::Failed;
    say_problem(change, outcome.problem);
}

void apply(Change& change, const outcomes::StorageFailed& outcome) {
    say_problem(change, outcome.problem);
}

void apply(Change& change, const outcomes::StorageRepaired&) {
    say(change, Toast::Kind::Notice, Text::StorageRepaired);
}

void apply(Change& change, const outcomes::DocumentStands& outcome) {
    Standing& standing = change.session().save.standing;
    if (!change.session().has_document || standing == outcome.standing)
        return;
    standing = outcome.standing;
    switch (standing) {
    case Standing::Mine:
        change.announce(Text::StandingMine);
        break;
    case Standing::OpenElsewhere:
        change.announce(Text::StandingOpenElsewhere);
        break;
    case Standing::DeletedElsewhere:
        change.announce(Text::StandingDeletedElsewhere);
        break;
    }
}

} // namespace tappa
