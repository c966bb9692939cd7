#pragma once

#include "app/action.hpp"
#include "app/state.hpp"
#include "report/build.hpp"

#include <string>

namespace tappa {

// A file made from the document, ready to be handed over. For Pdf the bytes are the report's tree
// as JSON, which the PDF writer turns into the file itself.
struct ExportedFile {
    std::string name;
    std::string media_type;
    std::string bytes;
    bool draft = false;   // the plan is not ready, and the file says so
    std::string left_out; // in a sentence, what the format has no place for, or is poor at
    bool operator==(const ExportedFile&) const = default;
};

// Whether the PDF writer makes the file of it.
[[nodiscard]] bool is_pdf(ExportFormat format);

// The same state gives the same bytes: dates come from the document.
[[nodiscard]] ExportedFile exported(const State& state, ExportFormat format);

// Whether the person wants the section in the report, and all of those.
[[nodiscard]] bool shows_section(const Session& session, report::Section section);
[[nodiscard]] report::ReportOptions report_options(const State& state);

// The report as it would be exported now: its language, without the sections left out.
[[nodiscard]] report::Report report_of(const State& state);

// "tappa-banca-aurora-2026-11-21.json"; reports and plans carry their kind in `language`:
// "tappa-banca-aurora-2026-11-21-report.pdf". Letters a–z, digits and hyphens only.
[[nodiscard]] std::string export_file_name(
    const Document& document, ExportFormat format, Language language
);

} // namespace tappa
