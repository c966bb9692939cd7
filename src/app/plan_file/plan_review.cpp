#include "app/plan_file/plan_review.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/navigation/toasts.hpp"
#include "base/text.hpp"
#include "report/plan_table.hpp"

#include <optional>
#include <utility>

namespace tappa {

namespace {

// Other kinds of files begin so; a table of a plan does not.
bool is_json_or_xml(const std::string& bytes) {
    const std::size_t begin = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return begin == std::string::npos || bytes[begin] == '{' || bytes[begin] == '<';
}

void review(Change& change, std::string name, std::string bytes, const report::PlanTable& table) {
    const Language language = change.language();
    const report::ReportInput input{
        change.document(),
        current_questionnaire(change.state),
        change.content().catalogue,
        change.derived.results(),
        change.derived.priorities()};
    const report::NewActions fresh{
        next_plan_action_id(change.document()),
        fallback_source({}, change.content(), change.derived)};
    std::optional<Date> today; // once the host has said it
    if (change.session().today != Date{})
        today = change.session().today;
    report::EditedPlan edited = report::edited_plan(table, input, fresh, language, today);
    PlanReview review;
    review.file = std::move(name);
    review.bytes = std::move(bytes);
    if (edited.failure.empty())
        review.changes = plan_changes(change.document().plan, edited.rows);
    if (!edited.is_of_plan) // new rows beside the plan: they do not say what else is to go
        review.changes.missing.clear();
    review.words = report::change_words(input, review.changes, language);
    for (const report::PlanTableProblem& problem : edited.problems)
        review.problems.push_back(report::problem_sentence(problem, language));
    review.notes = std::move(edited.notes);
    review.failure = std::move(edited.failure);
    review.revision = change.state.revision;
    change.session().plan_review = std::move(review);
    change.session().overlay = Overlay::PlanFile;
}

} // namespace

void review_plan_file(Change& change, std::string name, std::string bytes) {
    const report::PlanTable table = report::plan_table_from(bytes);
    review(change, std::move(name), std::move(bytes), table);
}

bool take_plan_file(Change& change, const std::string& name, const std::string& bytes) {
    if (bytes.size() > limits::content_bytes || is_json_or_xml(bytes))
        return false;
    const report::PlanTable table = report::plan_table_from(bytes);
    if (!report::is_plan_table(table))
        return false;
    if (!change.session().has_document) {
        const std::string sentence(text(Text::PlanFileNeedsDocument, change.language()));
        add_toast(change.session(), Toast::Kind::Problem, sentence);
        change.announce(sentence);
        return true;
    }
    show_screen(change, Screen::Plan);
    review(change, name, bytes, table);
    change.announce(Text::PlanFileTitle, {name});
    return true;
}

} // namespace tappa
