#include "ui/screens/plan_file.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/pages.hpp"
#include "ui/screens/plan_facts.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tappa::ui {

namespace {

constexpr std::size_t page_size = 20;
constexpr std::size_t changes_page_size = 50;
constexpr float dialog_width = 860;
constexpr float stack_below = 560;

std::vector<Column> side_by_side() {
    return {Column::grow(1.1F), Column::grow(), Column::grow()};
}

std::string number(const Ui& ui, std::size_t n) {
    return formatted_integer(static_cast<std::int64_t>(n), ui.language());
}

std::string row_title(const Ui& ui, std::size_t row, const std::string& title) {
    return ui.say(Text::PlanFileTakeRow, {number(ui, row), title});
}

// "12 changes · 1 conflict · 2 new actions".
std::string summary(const Ui& ui, const PlanReview& review) {
    std::vector<std::string> parts;
    const auto add = [&](Text id, std::int64_t count) {
        if (count > 0)
            parts.push_back(ui.say_count(id, count));
    };
    std::int64_t changes = 0;
    for (const ChangedAction& changed : review.changes.changed)
        changes += std::ssize(changed.changes);
    add(Text::PlanFileChanges, changes);
    add(Text::PlanFileConflicts, conflict_count(review.changes));
    add(Text::PlanFileAdded, std::ssize(review.changes.added));
    add(Text::PlanFileMissing, std::ssize(review.changes.missing));
    add(Text::PlanFileProblems, std::ssize(review.problems));
    return joined(parts, middle_dot);
}

bool has(const PlanReview& review, ChangedIn where) {
    for (const ChangedAction& changed : review.changes.changed)
        for (const PlanChange& change : changed.changes)
            if (change.changed_in == where)
                return true;
    return false;
}

void value_ui(Ui& ui, Text label, const std::string& value, bool is_stacked, bool counts) {
    const bool is_empty = value.empty();
    const std::string shown(is_empty ? std::string(ui.say(Text::PlanFileEmpty)) : value);
    const ThemeColours& theme = ui.theme();
    const Colour ink = is_empty ? theme.ink_muted : counts ? theme.ink : theme.ink_soft;
    const std::string text = is_stacked ? std::string(ui.say(label)) + ": " + shown : shown;
    ui.text(text, {.size = 14, .semibold = counts && !is_empty, .colour = ink});
}

void change_ui(
    Ui& ui,
    const std::string& title,
    const PlanChange& change,
    const ChangeWords& words,
    std::size_t row,
    std::size_t place
) {
    auto item = ui.list_item("change-" + std::to_string(place));
    const bool is_stacked = ui.width() < stack_below;
    auto columns = ui.columns("values", side_by_side(), {.gap = 12, .stack_below = stack_below});
    ui.next_column();
    {
        auto flow = ui.flow("field", {.gap = 8, .row_height = 28});
        if (ui.tick("take", ui.say(Text::PlanFileTake, {title, words.field}), change.chosen))
            ui.send(actions::TickPlanChange{PlanFilePart::Changed, row, place, !change.chosen});
        ui.text(words.field, {.size = 14, .hidden = true});
        if (change.changed_in == ChangedIn::Both)
            ui.chip(ui.say(Text::PlanFileConflict), Tone::Warning);
        else if (change.changed_in == ChangedIn::Plan)
            ui.chip(ui.say(Text::PlanFileOlder), Tone::Info);
    }
    ui.next_column();
    value_ui(ui, Text::PlanFileBefore, words.before, is_stacked, !change.chosen);
    ui.next_column();
    value_ui(ui, Text::PlanFileAfter, words.after, is_stacked, change.chosen);
}

void list_pages_ui(
    Ui& ui, std::string_view key, std::size_t& page, std::size_t count, std::size_t most = page_size
) {
    if (count <= most)
        return;
    auto group = ui.group(Role::Group, key, {});
    pages_ui(ui, Text::PlanFilePage, page, count, most);
}

// Those of its changes that are on the page.
void changed_action_ui(
    Ui& ui, const State& state, const PlanReview& review, std::size_t row, PageRows shown
) {
    const ChangedAction& changed = review.changes.changed[row];
    const PlanAction* const action = find_plan_action(state.document.plan, changed.id);
    const std::string title = action ? action->title : changed.id.text;
    ui.rule();
    const std::string heading = row_title(ui, changed.row, title);
    ui.text(heading, {.size = 14, .semibold = true});
    auto list = ui.list("action-" + changed.id.text, heading);
    for (std::size_t i = shown.begin; i < shown.end; ++i)
        change_ui(ui, title, changed.changes[i], (*review.words)[row][i], row, i);
}

void column_heads_ui(Ui& ui) {
    if (ui.width() < stack_below)
        return;
    auto columns = ui.columns("heads", side_by_side(), {.gap = 12});
    for (const Text head : {Text::PlanFileField, Text::PlanFileBefore, Text::PlanFileAfter}) {
        ui.next_column();
        ui.text(ui.say(head), {.size = 13, .semibold = true, .colour = ui.theme().ink_muted});
    }
}

void notes_ui(Ui& ui, const PlanReview& review) {
    if (review.notes.empty())
        return;
    ui.heading(3, ui.say(Text::PlanFileNotesTitle), {.size = 15});
    auto list = ui.list("notes", ui.say(Text::PlanFileNotesTitle));
    for (std::size_t i = 0; i < review.notes.size(); ++i) {
        auto item = ui.list_item("note-" + std::to_string(i));
        ui.text(review.notes[i], {.size = 14, .colour = ui.theme().ink_soft});
    }
}

void buttons_ui(Ui& ui, const PlanReview& review, bool& dismissed) {
    const std::int64_t chosen = chosen_counts(review.changes).all();
    auto buttons = ui.flow("buttons", {.row_height = 40, .align = Align::End});
    if (review.changes.empty()) {
        if (ui.button("close", ui.say(Text::CommonClose), {.kind = ButtonKind::Primary}))
            dismissed = true;
        return;
    }
    if (ui.button("cancel", ui.say(Text::PlanFileCancel)))
        dismissed = true;
    if (auto edits = ui.edits(); ui.button(
            "apply",
            ui.say_count(Text::PlanFileApply, chosen),
            {.kind = ButtonKind::Primary, .disabled = chosen == 0}
        ))
        ui.send(actions::ApplyPlanFile{});
}

} // namespace

void PlanFileView::changes_ui(Ui& ui, const State& state, const PlanReview& review) {
    const auto& all = review.changes.changed;
    if (all.empty())
        return;
    ui.heading(3, ui.say(Text::PlanFileChangesTitle), {.size = 15});
    for (const auto& [where, note] :
         {std::pair{ChangedIn::Both, Text::PlanFileConflictNote},
          std::pair{ChangedIn::Plan, Text::PlanFileOlderNote}})
        if (has(review, where))
            ui.muted(ui.say(note));
    column_heads_ui(ui);
    // One action may have hundreds of them, so that a page ends within it.
    std::size_t count = 0;
    for (const ChangedAction& changed : all)
        count += changed.changes.size();
    const auto [begin, end] = page_rows(m_changes_page, count, changes_page_size);
    std::size_t first = 0;
    for (std::size_t row = 0; row < all.size() && first < end; ++row) {
        const std::size_t next = first + all[row].changes.size();
        if (next > begin)
            changed_action_ui(
                ui,
                state,
                review,
                row,
                {std::max(begin, first) - first, std::min(end, next) - first}
            );
        first = next;
    }
    list_pages_ui(ui, "change-pages", m_changes_page, count, changes_page_size);
}

void PlanFileView::added_ui(Ui& ui, const PlanReview& review) {
    const auto& all = review.changes.added;
    if (all.empty())
        return;
    ui.heading(3, ui.say(Text::PlanFileAddedTitle), {.size = 15});
    const auto [begin, end] = page_rows(m_added_page, all.size(), page_size);
    auto list = ui.list("added", ui.say(Text::PlanFileAddedTitle));
    for (std::size_t row = begin; row < end; ++row) {
        auto item = ui.list_item("added-" + std::to_string(row));
        auto flow = ui.flow("row", {.gap = 8, .row_height = 30});
        const std::string title = row_title(ui, all[row].row, all[row].action.title);
        if (ui.tick("take", title, all[row].chosen, true))
            ui.send(actions::TickPlanChange{PlanFilePart::Added, row, 0, !all[row].chosen});
        if (all[row].was_deleted)
            ui.chip(ui.say(Text::PlanFileDeletedHere), Tone::Warning);
    }
    list_pages_ui(ui, "added-pages", m_added_page, all.size());
}

void PlanFileView::missing_ui(Ui& ui, const PlanReview& review) {
    const auto& all = review.changes.missing;
    if (all.empty())
        return;
    ui.heading(3, ui.say(Text::PlanFileMissingTitle), {.size = 15});
    ui.muted(ui.say(Text::PlanFileMissingNote));
    const auto [begin, end] = page_rows(m_missing_page, all.size(), page_size);
    auto list = ui.list("missing", ui.say(Text::PlanFileMissingTitle));
    for (std::size_t row = begin; row < end; ++row) {
        auto item = ui.list_item("missing-" + std::to_string(row));
        auto flow = ui.flow("row", {.gap = 8, .row_height = 30});
        if (ui.tick(
                "delete", ui.say(Text::PlanFileDelete, {all[row].title}), all[row].chosen, true
            ))
            ui.send(actions::TickPlanChange{PlanFilePart::Missing, row, 0, !all[row].chosen});
    }
    list_pages_ui(ui, "missing-pages", m_missing_page, all.size());
}

void PlanFileView::problems_ui(Ui& ui, const PlanReview& review) {
    if (review.problems.empty())
        return;
    ui.heading(3, ui.say(Text::PlanFileProblemsTitle), {.size = 15});
    const auto [begin, end] = page_rows(m_problems_page, review.problems.size(), page_size);
    auto list = ui.list("problems", ui.say(Text::PlanFileProblemsTitle));
    for (std::size_t i = begin; i < end; ++i) {
        auto item = ui.list_item("problem-" + std::to_string(i));
        ui.text(review.problems[i], {.size = 14});
    }
    list_pages_ui(ui, "problem-pages", m_problems_page, review.problems.size());
}

void PlanFileView::draw(Ui& ui, const State& state) {
    static const PlanReview none;
    const PlanReview& review = state.session.plan_review ? **state.session.plan_review : none;
    bool dismissed = false;
    auto dialog = ui.dialog(
        "plan-file", ui.say(Text::PlanFileTitle, {review.file}), dismissed, {.width = dialog_width}
    );
    auto gap = ui.gap(10);
    if (!review.failure.empty()) {
        ui.notice("failure", Tone::Bad, review.failure, Role::Alert);
    } else if (review.changes.empty()) {
        ui.notice("nothing", Tone::Info, ui.say(Text::PlanFileNothing));
    } else {
        ui.text(ui.say(Text::PlanFileIntro), {.colour = ui.theme().ink_soft});
        auto flow = ui.flow("all", {.gap = 12, .row_height = 36});
        if (ui.button("tick-all", ui.say(Text::PlanFileAll), {.small = true}))
            ui.send(actions::TickPlanChanges{true});
        if (ui.button("tick-none", ui.say(Text::PlanFileNone), {.small = true}))
            ui.send(actions::TickPlanChanges{false});
    }
    if (const std::string words = summary(ui, review); !words.empty())
        ui.text(words, {.semibold = true});
    problems_ui(ui, review);
    changes_ui(ui, state, review);
    added_ui(ui, review);
    missing_ui(ui, review);
    notes_ui(ui, review);
    ui.space(2);
    buttons_ui(ui, review, dismissed);
    if (dismissed)
        ui.send(actions::CloseOverlay{});
}

} // namespace tappa::ui
