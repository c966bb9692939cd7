#include "cli/bad_rows.hpp"

#include "cli/texts.gen.hpp"
#include "texts/texts.hpp"

#include <cstddef>
#include <string>

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

void say_bad_rows(
    const NotedRows& noted, Language language, const std::function<void(std::string_view)>& say
) {
    constexpr std::size_t bytes_at_once = 65'536;
    std::string lines;
    for (BadRowReader reader(noted.rows.packed); reader.next();) {
        const BadRow& row = reader.row();
        lines += line_of(
            {noted.file,
             "",
             std::to_string(row.line),
             text_with(text_of(row.fault), language, {row.detail})}
        );
        lines += '\n';
        if (lines.size() >= bytes_at_once) {
            say(lines);
            lines.clear();
        }
    }
    say(lines);
}

} // namespace tappa::cli
