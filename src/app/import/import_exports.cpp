#include "app/import/import_exports.hpp"

#include "app/document_rules.hpp"
#include "app/import/actions.hpp"
#include "app/import/import_reading.hpp"
#include "app/import/import_result.hpp"
#include "app/import/import_words.hpp"
#include "app/navigation/toasts.hpp"
#include "base/text.hpp"
#include "io/limits.hpp"
#include "mining/flow_export.hpp"

#include <utility>

namespace tappa {

namespace {

constexpr FileKindOfExport csv_file{".csv", "text/csv"};

} // namespace

std::string name_without_endings(std::string name) {
    for (const std::string_view ending : {".gz", ".zip", ".csv", ".tsv", ".txt", ".xes", ".xlsx"})
        if (name.size() > ending.size() && folded(name).ends_with(ending))
            name.resize(name.size() - ending.size());
    return clean_text(name, limits::title);
}

std::vector<std::string> touchpoint_names(const ImportState& import) {
    std::vector<std::string> names;
    for (const ImportedTouchpoint& touchpoint : *import.touchpoints)
        names.push_back(touchpoint.name);
    return names;
}

void download_of_import(
    Change& change, Text what, const FileKindOfExport& kind, std::string bytes
) {
    std::string name = name_without_endings(change.state.import.table->name) + "-"
        + std::string(text(what, change.language())) + std::string(kind.ending);
    add_toast(
        change.session(),
        Toast::Kind::Done,
        text_with(Text::ToastExported, change.language(), {name}),
        std::string(about_export)
    );
    change.announce(change.session().toasts.back().text);
    change.effects.push_back(effects::Download{
        std::move(name), std::string(kind.media_type), std::move(bytes)});
}

void apply(Change& change, const actions::ExportBadRows&) {
    const ImportState& import = change.state.import;
    const auto& summary = import.result ? import.result : import.counts;
    if (!summary || !import.table || (*summary)->bad.rows == 0)
        return;
    download_of_import(
        change, Text::ImportBadFile, csv_file, bad_rows_csv(import, **summary, change.language())
    );
}

void apply(Change& change, const actions::ExportTransitions&) {
    const ImportState& import = change.state.import;
    if (is_there(import, ImportStep::Result) && import.table)
        download_of_import(
            change,
            Text::ImportTransitionsFile,
            csv_file,
            transitions_csv(touchpoint_names(import), (*import.result)->flows, change.language())
        );
}

void apply(Change& change, const actions::ExportPaths&) {
    const ImportState& import = change.state.import;
    if (is_there(import, ImportStep::Result) && import.table)
        download_of_import(
            change,
            Text::ImportPathsFile,
            csv_file,
            paths_csv(touchpoint_names(import), (*import.result)->variants, change.language())
        );
}

void apply(Change& change, const actions::AskToExportLog&) {
    if (has_customers(change.state.import) && change.state.import.table)
        change.session().overlay = Overlay::ExportLog;
}

void apply(Change& change, const actions::ExportLog&) {
    change.session().overlay = Overlay::None;
    if (has_customers(change.state.import) && change.state.import.table)
        begin_import_work(change, ImportWork::Log);
}

} // namespace tappa
