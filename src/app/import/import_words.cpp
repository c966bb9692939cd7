#include "app/import/import_words.hpp"

#include "app/texts.hpp"
#include "base/date_text.hpp"
#include "base/number.hpp"
#include "io/csv_writer.hpp"
#include "io/limits.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace tappa {

std::string_view problem_sentence(LogProblem problem, Language language) {
    switch (problem) {
    case LogProblem::Empty:
        return text(Text::ImportProblemEmpty, language);
    case LogProblem::NoText:
        return text(Text::ImportProblemNoText, language);
    case LogProblem::WebPage:
        return text(Text::ImportProblemWebPage, language);
    case LogProblem::LongLine:
        return text(Text::ImportProblemLongLine, language);
    case LogProblem::OneColumn:
        return text(Text::ImportProblemOneColumn, language);
    case LogProblem::NoRows:
        return text(Text::ImportProblemNoRows, language);
    case LogProblem::None:
    case LogProblem::NotReadable:
    case LogProblem::Refused:
        break;
    }
    return text(Text::ImportProblemNotReadable, language);
}

namespace {

std::int64_t count_of(std::uint64_t count) {
    return static_cast<std::int64_t>(count);
}

Text text_of(TableFailure failure) {
    switch (failure) {
    case TableFailure::TooLarge:
        return Text::ImportFailureTooLarge;
    case TableFailure::BadArchive:
        return Text::ImportFailureBadArchive;
    case TableFailure::NoTable:
        return Text::ImportFailureNoTable;
    case TableFailure::NotLoaded:
        return Text::ImportFailureNotLoaded;
    case TableFailure::TooManyCells:
        return Text::ImportFailureTooManyCells;
    case TableFailure::LockedWorkbook:
        return Text::ImportFailureLockedWorkbook;
    case TableFailure::BadWorkbook:
        return Text::ImportFailureBadWorkbook;
    case TableFailure::EmptyWorkbook:
        return Text::ImportFailureEmptyWorkbook;
    case TableFailure::Unreadable:
        break;
    }
    return Text::ImportFailureUnreadable;
}

// What the sentence about it names as the most.
std::string limit_of(TableFailure failure, Language language) {
    const std::size_t most = failure == TableFailure::TooManyCells
        ? limits::workbook_cells
        : limits::table_bytes / 1'000'000;
    return formatted_integer(static_cast<std::int64_t>(most), language);
}

Text text_of(JobFailure failure) {
    switch (failure) {
    case JobFailure::NotLoaded:
        return Text::ImportJobNotLoaded;
    case JobFailure::Damaged:
        return Text::ImportJobDamaged;
    case JobFailure::OutOfMemory:
        return Text::ImportJobOutOfMemory;
    case JobFailure::Stopped:
        break;
    }
    return Text::ImportJobStopped;
}

std::string summary_problem(const LogSummary& summary, Language language) {
    if (summary.error)
        return error_sentence(*summary.error, language);
    if (summary.problem != LogProblem::None)
        return std::string(problem_sentence(summary.problem, language));
    if (summary.too_many_activities)
        return text_with(
            Text::ImportProblemTooManyActivities,
            language,
            {formatted_integer(std::int64_t{limits::touchpoints}, language)}
        );
    if (summary.events > 0)
        return {};
    if (summary.bad_reasons.empty() || summary.cases_in_file > 0) // all left out
        return std::string(text(Text::ImportProblemNoEvents, language));
    const auto& reasons = summary.bad_reasons;
    const BadRow& first =
        std::min_element(reasons.begin(), reasons.end(), [](const auto& one, const auto& other) {
            return one.first.line < other.first.line;
        })->first;
    return text_count(
        Text::ImportProblemNoGoodRow,
        language,
        count_of(summary.bad_rows),
        {formatted_integer(static_cast<std::int64_t>(first.line), language),
         fault_name(first.fault, language)}
    );
}

} // namespace

std::string import_problem(const ImportState& import, Language language) {
    if (import.table_failure)
        return text_with(
            text_of(*import.table_failure),
            language,
            {import.failed_name, limit_of(*import.table_failure, language)}
        );
    if (import.failure)
        return std::string(text(text_of(*import.failure), language));
    if (import.preview && (*import.preview)->error)
        return error_sentence(*(*import.preview)->error, language);
    if (import.preview && (*import.preview)->problem != LogProblem::None)
        return std::string(problem_sentence((*import.preview)->problem, language));
    if (import.is_log_too_large)
        return text_with(
            Text::ImportLogTooLarge, language, {std::to_string(most_written_bytes / 1'000'000)}
        );
    if (import.result)
        return summary_problem(**import.result, language);
    if (import.counts)
        return summary_problem(**import.counts, language);
    return {};
}

std::string_view comparison_problem(const LogComparison& comparison, Language language) {
    if (comparison.found)
        return {};
    return text(
        comparison.is_readable ? Text::ImportCompareEmpty : Text::ImportProblemNotReadable, language
    );
}

ImportWork work_of_problem(const ImportState& import) {
    const bool is_of_result = import.failed_work == ImportWork::Comparison
        || import.failed_work == ImportWork::Log || import.is_log_too_large;
    if (import.table_failure || !is_of_result || import.step != ImportStep::Result)
        return ImportWork::None;
    return import.is_log_too_large ? ImportWork::Log : import.failed_work;
}

std::string_view name_of(LogColumn column, Language language) {
    switch (column) {
    case LogColumn::Case:
        return text(Text::ImportColumnCase, language);
    case LogColumn::Activity:
        return text(Text::ImportColumnActivity, language);
    case LogColumn::Timestamp:
        return text(Text::ImportColumnTimestamp, language);
    case LogColumn::Channel:
        return text(Text::ImportColumnChannel, language);
    case LogColumn::Department:
        return text(Text::ImportColumnDepartment, language);
    case LogColumn::Segment:
        return text(Text::ImportColumnSegment, language);
    case LogColumn::Goal:
        break;
    }
    return text(Text::ImportColumnGoal, language);
}

namespace {

struct FaultWords {
    Text name;
    Text advice;
};

FaultWords words_of(RowFault fault) {
    switch (fault) {
    case RowFault::OpenQuote:
        return {Text::ImportFaultOpenQuote, Text::ImportAdviceOpenQuote};
    case RowFault::TooManyCells:
        return {Text::ImportFaultTooManyCells, Text::ImportAdviceTooManyCells};
    case RowFault::EmptyCell:
        return {Text::ImportFaultEmptyCell, Text::ImportAdviceEmptyCell};
    case RowFault::NotACount:
        return {Text::ImportFaultNotACount, Text::ImportAdviceNotACount};
    case RowFault::EmptyPathElement:
        return {Text::ImportFaultEmptyPathElement, Text::ImportAdviceEmptyPathElement};
    case RowFault::LeadsFromEnd:
        return {Text::ImportFaultLeadsFromEnd, Text::ImportAdviceLeads};
    case RowFault::LeadsToStart:
        return {Text::ImportFaultLeadsToStart, Text::ImportAdviceLeads};
    case RowFault::UnreadableTime:
        return {Text::ImportFaultUnreadableTime, Text::ImportAdviceUnreadableTime};
    case RowFault::OtherDateOrder:
        return {Text::ImportFaultOtherDateOrder, Text::ImportAdviceOtherDateOrder};
    case RowFault::NulByte:
        return {Text::ImportFaultNulByte, Text::ImportAdviceNulByte};
    case RowFault::LongText:
        break;
    }
    return {Text::ImportFaultLongText, Text::ImportAdviceLongText};
}

} // namespace

std::string fault_name(RowFault fault, Language language) {
    return std::string(text(words_of(fault).name, language));
}

std::string fault_advice(RowFault fault, Language language) {
    return std::string(text(words_of(fault).advice, language));
}

std::vector<std::string> import_notes(
    const LogSummary& summary, const std::string& zone_name, Language language
) {
    std::vector<std::string> notes;
    const auto counted = [&](Text id, std::uint64_t count, std::vector<std::string> more = {}) {
        if (count > 0)
            notes.push_back(text_count(id, language, count_of(count), more));
    };
    const TextDecoding& decoding = summary.decoding;
    counted(Text::ImportNoteWindows1252, decoding.lines, {std::to_string(decoding.first_line)});
    counted(Text::ImportNoteReplaced, decoding.replaced);
    for (const RepeatedHead& head : summary.repeated)
        notes.push_back(
            text_with(Text::ImportNoteRepeatedColumns, language, {head.name, column_numbers(head)})
        );
    if (summary.day_place == DayPlace::DayFirstAssumed)
        notes.emplace_back(text(Text::ImportNoteDayFirst, language));
    if (zone_name.empty())
        counted(Text::ImportNoteNoZone, summary.without_offset);
    else
        counted(Text::ImportNoteNoOffset, summary.without_offset, {zone_name});
    counted(Text::ImportNoteTies, summary.ties);
    counted(Text::ImportNoteDuplicates, summary.duplicates);
    counted(Text::ImportNote1970, summary.dated_1970);
    counted(Text::ImportNoteFuture, summary.dated_future);
    counted(Text::ImportNoteUnknownGoals, summary.unknown_goals);
    counted(Text::ImportNoteLeftOut, summary.events_left_out);
    counted(Text::ImportNoteNoSteps, summary.no_steps);
    counted(Text::ImportNoteUnfinished, summary.unfinished);
    const EarlyEnds& early = summary.early_ends;
    counted(Text::ImportNoteEarlyEnds, early.steps, {std::to_string(early.first_line)});
    return notes;
}

std::vector<std::string> cases_sentences(const ImportedCases& cases, Language language) {
    std::vector<std::string> sentences;
    if (!cases.segment.empty())
        sentences.push_back(text_with(Text::ImportOnlySegment, language, {cases.segment}));
    const auto dated = [&](Text id, const std::optional<Date>& day) {
        if (day)
            sentences.push_back(text_with(id, language, {formatted_date_short(*day, language)}));
    };
    dated(Text::ImportOnlyFrom, cases.from);
    dated(Text::ImportOnlyUntil, cases.until);
    return sentences;
}

std::string duration_text(double seconds, Language language) {
    struct Unit {
        double seconds;
        Text text;
    };
    constexpr Unit units[] = {
        {86'400, Text::ImportDays}, {3'600, Text::ImportHours}, {60, Text::ImportMinutes}};
    for (const Unit& unit : units)
        if (seconds >= unit.seconds)
            return text_amount(unit.text, language, seconds / unit.seconds, 1);
    return text_amount(Text::ImportSeconds, language, seconds, 0);
}

std::string bad_row_detail(const ImportState& import, const BadRow& row) {
    const bool is_column = row.fault == RowFault::EmptyCell || row.fault == RowFault::LongText;
    if (!is_column || !import.preview)
        return row.detail;
    const std::vector<std::string>& heads = (*import.preview)->heads;
    for (std::size_t i = 0; i < import.columns.found.size(); ++i) {
        const std::optional<ColumnGuess>& guess = import.columns.found[i];
        if (guess && enum_id(static_cast<LogColumn>(i)) == row.detail && guess->place < heads.size()
            && !heads[guess->place].empty())
            return heads[guess->place];
    }
    return row.detail;
}

std::string unlisted_bad_rows(const LogSummary& summary, Language language) {
    const std::uint64_t unlisted = summary.bad_rows - summary.bad.rows;
    if (unlisted == 0)
        return {};
    return text_count(
        Text::ImportBadMore,
        language,
        static_cast<std::int64_t>(unlisted),
        {formatted_integer(count_of(summary.bad.rows), language)}
    );
}

std::string bad_rows_csv(const ImportState& import, const LogSummary& summary, Language language) {
    CsvWriter csv(language);
    csv.text(text(Text::ImportBadLine, language));
    csv.text(text(Text::ImportBadReason, language));
    csv.text(text(Text::ImportBadContent, language));
    csv.text(text(Text::ImportBadAdvice, language));
    csv.end_row();
    for (BadRowReader bad(summary.bad.packed); bad.next();) {
        const BadRow& row = bad.row();
        csv.number(static_cast<double>(row.line));
        csv.text(fault_name(row.fault, language));
        csv.text(bad_row_detail(import, row));
        csv.text(fault_advice(row.fault, language));
        csv.end_row();
    }
    if (const std::string more = unlisted_bad_rows(summary, language); !more.empty()) {
        csv.raw("");
        csv.text(more);
        csv.end_row();
    }
    return csv.take();
}

} // namespace tappa
