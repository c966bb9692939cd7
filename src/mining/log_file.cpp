#include "mining/log_file.hpp"

#include "io/csv_reader.hpp"
#include "io/limits.hpp"
#include "io/table_rows.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace tappa {

namespace {

bool has_nul(const CsvReader& record) {
    const auto cells = record.cells();
    return std::any_of(cells.begin(), cells.end(), [](std::string_view cell) {
        return cell.find('\0') != std::string_view::npos;
    });
}

std::vector<std::string> missing_in(const LogColumns& columns) {
    std::vector<std::string> missing;
    for (const LogColumn needed : {LogColumn::Case, LogColumn::Activity, LogColumn::Timestamp})
        if (!columns.at(needed))
            missing.emplace_back(log_column_name(needed));
    return missing;
}

} // namespace

Result<LogFile> log_from_csv(std::string& bytes, const LogOptions& options) {
    LogFile file;
    file.decoding = make_utf8(bytes);
    Result<CsvReader> opened = csv_reader_of(bytes);
    if (!opened)
        return opened.error();
    CsvReader& csv = opened.value();
    std::vector<std::string> heads;
    if (csv.next())
        heads.assign(csv.cells().begin(), csv.cells().end());
    const LogColumns columns = options.columns.value_or(columns_by_name(heads));
    file.missing = missing_in(columns);
    if (!file.missing.empty())
        return file;
    const bool may_have_nul = bytes.find('\0') != std::string::npos;
    LogReader reader(columns, options.zone);
    while (csv.next()) {
        if (std::optional<BadRow> fault = form_fault(csv, heads.size()))
            reader.bad_row(*std::move(fault));
        else if (may_have_nul && has_nul(csv))
            reader.bad_row({csv.line(), RowFault::NulByte, {}});
        else
            reader.row(csv.cells(), csv.line());
        if (reader.activity_count() > limits::touchpoints) {
            file.too_many_activities = true;
            return file;
        }
    }
    file.reading = reader.finish();
    return file;
}

} // namespace tappa
