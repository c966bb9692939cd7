#include "app/exports/actions.hpp"

#include "app/change.hpp"
#include "app/documents/new_document.hpp"
#include "app/documents/opening.hpp"
#include "app/exports/exports.hpp"
#include "app/navigation/toasts.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

// The first of them by name, with how many more there are: a text in another script has dozens.
std::string some_named(const std::string& characters, Language language) {
    constexpr std::size_t most = 8;
    const std::string names = characters_named(first_code_points(characters, most));
    const std::size_t count = code_point_count(characters);
    if (count <= most)
        return names;
    return text_count(
        Text::ToastCharactersMore, language, static_cast<std::int64_t>(count - most), {names}
    );
}

constexpr std::string_view about_pdf = "pdf-made";

std::string about_left_out(ExportFormat format) {
    return "left-out/" + std::string(enum_id(format));
}

} // namespace

void apply(Change& change, const actions::Export& action) {
    Session& session = change.session();
    session.overlay = Overlay::None;
    if (!session.has_document || (is_pdf(action.format) && session.exporting_pdf))
        return;
    // What leaves shall bear a name. In another tab's document it cannot be given here.
    if (session.save.standing == Standing::Mine && is_unnamed(change.document())) {
        session.overlay = Overlay::NameDocument;
        session.export_waiting = action.format;
        return;
    }
    ExportedFile file = exported(change.state, action.format);
    end_toasts_about(session, about_left_out(action.format));
    if (is_pdf(action.format)) {
        session.exporting_pdf = true;
        session.pdf_share = 0;
        if (!file.left_out.empty())
            add_toast(session, Toast::Kind::Notice, file.left_out, about_left_out(action.format));
        change.announce(Text::AnnounceMakingPdf);
        change.effects.push_back(effects::MakePdf{std::move(file.name), std::move(file.bytes)});
        return;
    }
    const Text sentence = file.draft ? Text::ToastExportedDraft : Text::ToastExported;
    std::string said = text_with(sentence, change.language(), {file.name});
    if (!file.left_out.empty())
        said += ". " + file.left_out;
    if (file.left_out.empty())
        add_toast(session, Toast::Kind::Done, std::move(said), std::string(about_export));
    else
        add_toast(session, Toast::Kind::Notice, std::move(said), about_left_out(action.format));
    change.announce(session.toasts.back().text);
    change.effects.push_back(effects::Download{
        std::move(file.name), std::move(file.media_type), std::move(file.bytes)});
    if (action.format == ExportFormat::Json)
        note_backup(change);
}

void apply(Change& change, const outcomes::PdfProgress& outcome) {
    if (change.session().exporting_pdf)
        change.session().pdf_share = std::clamp(outcome.share, 0.0, 1.0);
}

void apply(Change& change, const actions::CancelPdf&) {
    if (!change.session().exporting_pdf)
        return;
    change.session().exporting_pdf = false;
    change.effects.push_back(effects::CancelPdf{});
    change.announce(Text::PdfCancelled);
}

void apply(Change& change, const outcomes::PdfDone& outcome) {
    change.session().exporting_pdf = false;
    std::string sentence(text(Text::ToastPdfDone, change.language()));
    const bool whole = outcome.lacking.empty();
    if (!whole)
        sentence = text_with(
            Text::ToastPdfLacks, change.language(), {some_named(outcome.lacking, change.language())}
        );
    add_toast(
        change.session(),
        whole ? Toast::Kind::Done : Toast::Kind::Problem,
        sentence,
        std::string(about_pdf)
    );
    change.announce(sentence);
}

void apply(Change& change, const outcomes::CharactersLacking& outcome) {
    auto& toasts = change.session().toasts;
    const auto says = [&](const std::string& characters) {
        return text_with(
            Text::ToastCharactersLacking,
            change.language(),
            {some_named(characters, change.language())}
        );
    };
    const auto shown = std::find_if(toasts.begin(), toasts.end(), [](const Toast& toast) {
        return !toast.lacking.empty();
    });
    // Somebody typing in another script adds one letter after the other.
    if (shown != toasts.end()) {
        shown->lacking += outcome.characters;
        shown->text = says(shown->lacking);
        return;
    }
    add_toast(change.session(), Toast::Kind::Refused, says(outcome.characters));
    toasts.back().lacking = outcome.characters;
    change.announce(toasts.back().text);
}

void apply(Change& change, const outcomes::PdfFailed& outcome) {
    change.session().exporting_pdf = false;
    const Error error{ErrorCode::PdfFailed, "", {outcome.detail}};
    const std::string sentence = error_sentence(error, change.language());
    add_toast(change.session(), Toast::Kind::Problem, sentence, std::string(about_pdf));
    change.announce(sentence);
}

void apply(Change& change, const actions::SetReportLanguage& action) {
    change.session().report_language = action.language;
}

void apply(Change& change, const actions::SetReminder& action) {
    change.session().reminder = action.reminder;
}

void apply(Change& change, const actions::SetReportSection& action) {
    auto& off = change.session().report_sections_off;
    off.erase(std::remove(off.begin(), off.end(), action.id), off.end());
    if (!action.shown)
        off.push_back(action.id);
}

} // namespace tappa
