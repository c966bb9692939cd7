#include "cli/bad_rows.hpp"

#include "base/text.hpp"
#include "cli/texts.gen.hpp"
#include "texts/texts.hpp"

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
    }
    return CliText::RowEmptyCell;
}

} // namespace

void note_bad_rows(
    Outcome& outcome, const std::string& path, const std::vector<BadRow>& rows, Language language
) {
    constexpr std::size_t longest_detail = 120; // a cell may hold a novel
    for (const BadRow& row : rows) {
        std::string detail(first_code_points(row.detail, longest_detail));
        if (detail.size() < row.detail.size())
            detail += "…";
        outcome.notes.push_back(line_of(
            {path, "", std::to_string(row.line), text_with(text_of(row.fault), language, {detail})}
        ));
    }
}

} // namespace tappa::cli
