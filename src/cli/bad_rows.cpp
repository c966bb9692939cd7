#include "cli/bad_rows.hpp"

#include "cli/texts.gen.hpp"
#include "texts/texts.hpp"

#include <cstdint>
#include <vector>

namespace tappa::cli {

namespace {

CliText text_of(RowFault fault) {
    switch (fault) {
    case RowFault::OpenQuote:
        return CliText::RowOpenQuote;
    case RowFault::TooManyCells:
        return CliText::RowTooManyCells;
    case RowFault::EmptyCell:
        return CliText::RowEmptyCell;
    case RowFault::NotACount:
        return CliText::RowNotACount;
    case RowFault::EmptyPathElement:
        return CliText::RowEmptyPathElement;
    case RowFault::LeadsFromEnd:
        return CliText::RowLeadsFromEnd;
    case RowFault::LeadsToStart:
        return CliText::RowLeadsToStart;
    case RowFault::UnreadableTime:
        return CliText::RowUnreadableTime;
    case RowFault::OtherDateOrder:
        return CliText::RowOtherDateOrder;
    case RowFault::NulByte:
        return CliText::RowNulByte;
    case RowFault::LongText:
        return CliText::RowLongText;
    }
    return CliText::RowEmptyCell;
}

} // namespace

void note_bad_rows(
    Outcome& outcome, const std::string& path, const BadRows& rows, Language language
) {
    const std::vector<BadRow> listed = rows.listed();
    for (const BadRow& row : listed)
        outcome.notes.push_back(line_of(
            {path,
             "",
             std::to_string(row.line),
             text_with(text_of(row.fault), language, {row.detail})}
        ));
    if (const std::uint64_t more = rows.count() - listed.size(); more > 0)
        outcome.notes.push_back(shown_on_line(
            path + ": " + text_count(CliText::RowMore, language, static_cast<std::int64_t>(more))
        ));
}

} // namespace tappa::cli
