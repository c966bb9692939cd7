#pragma once

#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <array>
#include <string>
#include <string_view>

// The report on screen, and files that leave the program.

namespace tappa {

struct Change;

namespace actions {

struct Export {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    ExportFormat format = ExportFormat::Json;
};
struct CancelPdf {
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct SetReportLanguage {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    Language language = Language::En;
};
struct SetReportSection {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::string id;
    bool shown = true;
};

struct SetReminder {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    Reminder reminder = Reminder::None;
};

using Exports = Types<Export, CancelPdf, SetReportLanguage, SetReportSection, SetReminder>;

} // namespace actions

namespace outcomes {

struct PdfProgress {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    double share = 0; // 0 to 1
};
struct PdfDone {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    std::string lacking; // characters that the PDF's fonts lack, each once
};
struct PdfFailed {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    std::string detail;
};
struct CharactersLacking { // on the screen: what no font has is drawn as a box
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    std::string characters;
};

using OfExports = Types<PdfProgress, PdfDone, PdfFailed>;
using OfDrawing = Types<CharactersLacking>;

} // namespace outcomes

void apply(Change& change, const actions::Export& action);
void apply(Change& change, const actions::SetReportLanguage& action);
void apply(Change& change, const actions::SetReportSection& action);
void apply(Change& change, const actions::SetReminder& action);
void apply(Change& change, const actions::CancelPdf& action);
void apply(Change& change, const outcomes::PdfProgress& outcome);
void apply(Change& change, const outcomes::PdfDone& outcome);
void apply(Change& change, const outcomes::PdfFailed& outcome);
void apply(Change& change, const outcomes::CharactersLacking& outcome);

} // namespace tappa
