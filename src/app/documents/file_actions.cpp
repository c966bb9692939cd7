// Files that come in. One of a document this device already holds is compared with what is stored
// now: the same opens, another is asked about, and what it replaces can be brought back.

#include "app/document_rules.hpp"
#include "app/documents/actions.hpp"
#include "app/documents/new_document.hpp"
#include "app/documents/opening.hpp"
#include "app/exchange/foreign_files.hpp"
#include "app/navigation/toasts.hpp"
#include "app/plan_file/plan_review.hpp"
#include "base/hash.hpp"
#include "exchange/exchange_file.hpp"
#include "io/document_io.hpp"
#include "io/questionnaire_io.hpp"
#include "planning/lifts.hpp"

#include <utility>

namespace tappa {

namespace {

// Where a step of a key practice has no action, the plan cannot lift what holds back the stage.
// A stage without a key practice of its own is reached with the one before.
void say_what_is_odd(Change& change, const Questionnaire& questionnaire) {
    const std::vector<int> stages = stages_without_key_practice(questionnaire);
    if (!stages.empty())
        add_toast(
            change.session(),
            Toast::Kind::Notice,
            text_count(
                Text::ToastStagesWithoutKeyPractice,
                change.language(),
                static_cast<int>(stages.size()),
                {joined(stages, ", ")}
            )
        );
    const std::size_t count = unlifted_steps(questionnaire, change.content().catalogue).size();
    if (count > 0)
        add_toast(
            change.session(),
            Toast::Kind::Notice,
            text_count(Text::ToastStepsWithoutAction, change.language(), static_cast<int>(count))
        );
}

// A team's own questionnaire: into the open document as a change that can be undone, else into a
// new one. Answers stay, by question id.
void use_own_questionnaire(
    Change& change, Questionnaire questionnaire, const outcomes::FileRead& file
) {
    // One that belongs to another tab is not changed here.
    const Session& session = change.session();
    const bool has_document = session.has_document && session.save.standing == Standing::Mine;
    const std::string title = questionnaire.title.in(change.language());
    Document document =
        has_document ? change.document() : begun_document(change, questionnaire, file);
    Assessment& assessment = document.assessment.edit();
    assessment.questionnaire_id = questionnaire.id;
    assessment.questionnaire_revision = questionnaire.revision;
    document.questionnaire = std::move(questionnaire);
    if (has_document)
        replace_document(change, std::move(document));
    else
        open_document(change, std::move(document));
    if (change.document_replaced)
        change.offer_undo(Text::ToastQuestionnaireUsed, {title});
    say_what_is_odd(change, *change.document().questionnaire);
    show_screen(change, Screen::Assess);
}

} // namespace

void apply(Change& change, const outcomes::FileRead& action) {
    if (take_plan_file(change, action.name, action.bytes))
        return;
    if (const auto format = exchange_format_of(action.name, action.bytes)) {
        take_foreign_file(change, action, *format);
        return;
    }
    Result<Document> read = document_from_json(action.bytes);
    if (!read && read.error().code == ErrorCode::NotTappaFile) {
        Result<Questionnaire> own = questionnaire_from_json(action.bytes);
        if (own)
            use_own_questionnaire(change, std::move(own).value(), action);
        else
            report_problem(change, action.name, own.error());
        return;
    }
    if (!read) {
        report_problem(change, action.name, read.error());
        return;
    }
    // What storage holds at this moment decides; another tab may have written since it was listed.
    // Of a sample that was pressed twice one answer is on its way: a second one would find no file.
    const auto& waits = change.session().waiting_file;
    if (!waits || waits->document.id != read->id || waits->stored_ms || waits->replaces)
        change.effects.push_back(effects::ReadRecent{read->id, effects::ReadPurpose::Compare});
    WaitingFile file;
    file.document = std::move(read).value();
    file.name = action.name;
    file.written_ms = action.written_ms;
    file.sample = action.sample;
    change.session().waiting_file = std::move(file);
}

void apply(Change& change, const outcomes::FileFailed& action) {
    report_problem(change, action.name, action.error);
}

void apply(Change& change, const actions::OpenStoredCopy&) {
    if (const auto& file = change.session().waiting_file; file && file->stored_ms)
        open_stored(change, WaitingFile(*file));
}

void apply(Change& change, const actions::KeepBoth&) {
    Session& session = change.session();
    if (!session.waiting_file || !session.waiting_file->stored_ms)
        return;
    WaitingFile file = std::move(*session.waiting_file);
    Document& document = file.document;
    // Made of the content: the same file kept twice is one document.
    constexpr std::size_t most_kept = 40; // of the 64 characters an id may have
    document.id = free_id(
        session,
        document.id.substr(0, most_kept) + "-" + hex_of(hash_of(json_from_document(document)))
    );
    document.title = copy_title(document.title, change.language());
    open_file(change, std::move(file));
    note_backup(change);
}

void apply(Change& change, const actions::ReplaceStored&) {
    auto& file = change.session().waiting_file;
    if (!file || !file->stored_ms)
        return;
    file->stored_ms.reset();
    file->replaces = true;
    change.effects.push_back(effects::ReadRecent{file->document.id, effects::ReadPurpose::Replace});
}

void apply(Change& change, const actions::DismissConflict&) {
    change.session().waiting_file.reset();
}

} // namespace tappa
