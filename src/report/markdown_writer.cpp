#include "report/markdown_writer.hpp"

#include "base/directions.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

namespace tappa::report {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// "12." or "3)": what would begin an ordered list at the start of a line.
std::size_t list_mark_at(std::string_view text) {
    std::size_t digits = 0;
    while (digits < text.size() && is_digit(text[digits]))
        ++digits;
    const bool mark =
        digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')');
    return mark ? digits : std::string_view::npos;
}

bool begins_c1(std::string_view text) { // U+0080 to U+009F, which command a terminal
    return text.size() > 1 && text[0] == '\xC2' && static_cast<unsigned char>(text[1]) < 0xA0;
}

bool begins_something(char c) {
    return c == '#' || c == '-' || c == '+' || c == '=';
}

std::string spans_markdown(const Spans& spans) {
    std::string text;
    for (const Span& span : spans) {
        const std::string_view inner = trimmed(span.text);
        if (!span.bold || inner.empty()) {
            text += markdown_escaped(span.text);
            continue;
        }
        // "** bold**" would show its asterisks: the space goes outside.
        text += "**" + markdown_escaped(inner) + "**";
        if (span.text.back() == ' ')
            text += " ";
    }
    return text;
}

class Text {
public:
    explicit Text(const Report& report) : m_report(report) {}

    [[nodiscard]] std::string whole() {
        for (const Block& block : m_report.blocks)
            std::visit([this](const auto& content) { add(content); }, block);
        return m_text;
    }

private:
    void add_paragraph(const std::string& line) {
        if (!m_text.empty())
            m_text += "\n";
        m_text += line + "\n";
    }

    void add(const Cover& cover) {
        add_paragraph("# " + markdown_escaped(cover.title));
        add_paragraph(markdown_escaped(cover.subtitle));
        for (const std::string& line : cover.lines)
            add_paragraph(markdown_escaped(line));
        if (m_report.draft)
            add_paragraph("> **" + markdown_escaped(m_report.draft_label) + "**");
    }

    void add(const Heading& heading) {
        const auto marks = static_cast<std::size_t>(heading.level + 1);
        add_paragraph(std::string(marks, '#') + " " + markdown_escaped(heading.text));
    }

    void add(const Paragraph& paragraph) {
        const std::string text = spans_markdown(paragraph.spans);
        add_paragraph(paragraph.style == ParagraphStyle::Formula ? "> " + text : text);
    }

    void add(const List& list) {
        std::string lines;
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            const std::string mark = list.ordered ? std::to_string(i + 1) + ". " : "- ";
            lines += (i > 0 ? "\n" : "") + mark + spans_markdown(list.items[i]);
        }
        add_paragraph(lines);
    }

    void add(const KeyFigures& figures) {
        List list;
        for (const KeyFigure& figure : figures.items) {
            std::string value = figure.label + ": ";
            Spans item{{value, false}, {figure.value, true}};
            if (!figure.note.empty())
                item.push_back({" (" + figure.note + ")", false});
            list.items.push_back(std::move(item));
        }
        add(list);
    }

    void add_rows(
        const std::vector<Column>& columns, const std::vector<std::vector<std::string>>& rows
    ) {
        std::string lines = "|";
        for (const Column& column : columns)
            lines += " " + markdown_escaped(column.title) + " |";
        lines += "\n|";
        for (const Column& column : columns)
            lines += column.align == Align::End ? " ---: |" : " --- |";
        for (const auto& row : rows) {
            lines += "\n|";
            for (const std::string& cell : row)
                lines += " " + markdown_escaped(cell) + " |";
        }
        add_paragraph(lines);
    }

    void add(const Table& table) {
        add_paragraph("**" + markdown_escaped(table.caption) + "**");
        // Pictures are told in words, where somebody has described them.
        std::vector<std::vector<std::string>> rows = table.rows;
        for (const RowPicture& one : table.pictures)
            if (one.row < rows.size() && !one.picture->description.empty())
                rows[one.row].front() +=
                    "\n" + with_arguments(m_report.labels.picture, {one.picture->description});
        add_rows(table.columns, rows);
    }

    void add(const Figure& figure) {
        add_paragraph("**" + markdown_escaped(figure.caption) + "**");
        add_paragraph(markdown_escaped(figure.alternative));
        if (figure.scene.table.rows.empty())
            return;
        std::vector<Column> columns;
        for (const std::string& title : figure.scene.table.columns)
            columns.push_back({title, Align::Start});
        add_rows(columns, figure.scene.table.rows);
    }

    void add(const PageBreak&) {}

    const Report& m_report;
    std::string m_text;
};

} // namespace

std::string markdown_escaped(std::string_view original) {
    constexpr std::string_view special = "\\`*_[]<>|~";
    const std::string closed = with_directions_closed(original);
    const std::string_view text = closed;
    const std::string_view line = trimmed(text);
    const std::size_t list_mark = list_mark_at(line);
    std::string result;
    // Spaces at the ends carry over as one, so that spans stay apart.
    if (!text.empty() && line.data() != text.data())
        result += ' ';
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool is_c1 = begins_c1(line.substr(i));
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F || is_c1;
        if (is_c1)
            ++i; // it is two bytes
        if (c == '\n') {
            while (!result.empty() && result.back() == ' ')
                result.pop_back();
            result += "<br>";
        } else if (control) {
            if (result.empty() || result.back() != ' ')
                result += ' ';
        } else if (c == '&') {
            result += "&amp;";
        } else {
            const bool at_start = i == 0 && begins_something(c);
            if (at_start || i == list_mark || special.find(c) != std::string_view::npos)
                result += '\\';
            result += c;
        }
    }
    if (!line.empty() && line.data() + line.size() != text.data() + text.size())
        result += ' ';
    return result;
}

std::string markdown_from_report(const Report& report) {
    return Text(report).whole();
}

} // namespace tappa::report
