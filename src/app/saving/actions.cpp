// Details, saving and exporting.

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/exports/exports.hpp"
#include "app/navigation/toasts.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

void apply(Change& change, const actions::EditDetails& action) {
    Document& document = change.document();
    document.title = clean_text(action.title, limits::title);
    document.organisation = clean_text(action.organisation, limits::title);
    if (is_day(action.date))
        document.date = action.date;
}

void apply(Change& change, const actions::Saving&) {
    if (change.session().has_document)
        change.session().save.state = SaveState::Saving;
}

// A save that was overtaken by another change is no reason to say "saved".
void apply(Change& change, const actions::Saved& action) {
    SaveStatus& save = change.session().save;
    if (!change.session().has_document)
        return;
    save.saved_revision = std::max(save.saved_revision, action.revision);
    save.time = action.time;
    save.held_elsewhere = false;
    if (action.revision == change.state.revision)
        save.state = SaveState::Saved;
}

void apply(Change& change, const actions::SaveFailed& action) {
    const bool known = change.session().save.state == SaveState::Failed;
    change.session().save.state = SaveState::Failed;
    if (known)
        return;
    const std::string sentence =
        text_with(Text::ToastSaveFailed, change.language(), {action.detail});
    add_toast(change.session(), Toast::Kind::Problem, sentence);
    change.announce(sentence);
}

void apply(Change& change, const actions::ChangedElsewhere&) {
    if (change.session().save.held_elsewhere)
        return;
    change.session().save.held_elsewhere = true;
    change.session().save.state = SaveState::Failed;
    const std::string sentence(text(Text::ToastChangedElsewhere, change.language()));
    add_toast(change.session(), Toast::Kind::Problem, sentence);
    change.announce(sentence);
}

void apply(Change& change, const actions::Export& action) {
    Session& session = change.session();
    session.overlay = Overlay::None;
    if (!session.has_document || (action.format == ExportFormat::Pdf && session.exporting_pdf))
        return;
    ExportedFile file = exported(change.state, action.format);
    if (action.format == ExportFormat::Pdf) {
        session.exporting_pdf = true;
        change.announce(Text::AnnounceMakingPdf);
        change.effects.push_back(effects::MakePdf{std::move(file.name), std::move(file.bytes)});
        return;
    }
    const Text sentence = file.draft ? Text::ToastExportedDraft : Text::ToastExported;
    add_toast(session, Toast::Kind::Done, text_with(sentence, change.language(), {file.name}));
    change.announce(session.toasts.back().text);
    change.effects.push_back(effects::Download{
        std::move(file.name), std::move(file.media_type), std::move(file.bytes)});
}

void apply(Change& change, const actions::PdfDone& action) {
    change.session().exporting_pdf = false;
    std::string sentence(text(Text::ToastPdfDone, change.language()));
    const bool whole = action.lacking.empty();
    if (!whole)
        sentence =
            text_with(Text::ToastPdfLacks, change.language(), {characters_named(action.lacking)});
    add_toast(change.session(), whole ? Toast::Kind::Done : Toast::Kind::Problem, sentence);
    change.announce(sentence);
}

void apply(Change& change, const actions::CharactersLacking& action) {
    const std::string sentence = text_with(
        Text::ToastCharactersLacking, change.language(), {characters_named(action.characters)}
    );
    add_toast(change.session(), Toast::Kind::Done, sentence);
    change.announce(sentence);
}

void apply(Change& change, const actions::PdfFailed& action) {
    change.session().exporting_pdf = false;
    const Error error{ErrorCode::PdfFailed, "", {action.detail}};
    const std::string sentence = error_sentence(error, change.language());
    add_toast(change.session(), Toast::Kind::Problem, sentence);
    change.announce(sentence);
}

void apply(Change& change, const actions::SetReportLanguage& action) {
    change.session().report_language = action.language;
}

void apply(Change& change, const actions::SetReportSection& action) {
    auto& off = change.session().report_sections_off;
    off.erase(std::remove(off.begin(), off.end(), action.id), off.end());
    if (!action.shown)
        off.push_back(action.id);
}

} // namespace tappa
