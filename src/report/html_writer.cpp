#include "report/html_writer.hpp"

#include "base/directions.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "base/xml_text.hpp"
#include "report/html_style.hpp"
#include "scene/svg.hpp"

#include <string_view>

namespace tappa::report {

namespace {

std::string escaped(std::string_view text) {
    return xml_escaped(text);
}

// What people wrote keeps its line breaks.
std::string shown(std::string_view text) {
    std::string html;
    for (const char c : escaped(with_directions_closed(text))) {
        if (c == '\n')
            html += "<br />";
        else
            html += c;
    }
    return html;
}

std::string element(std::string_view tag, std::string_view attributes, std::string_view content) {
    std::string html = "<" + std::string(tag);
    if (!attributes.empty())
        html += " " + std::string(attributes);
    return html + ">" + std::string(content) + "</" + std::string(tag) + ">";
}

std::string attribute(std::string_view name, std::string_view value) {
    return std::string(name) + "=\"" + escaped(value) + "\"";
}

std::string spans_html(const Spans& spans) {
    std::string html;
    for (const Span& span : spans) {
        const std::string text = shown(span.text);
        html += span.bold ? element("strong", "", text) : text;
    }
    return html;
}

// In the page itself. One that nobody has described says nothing beside the name it stands with.
std::string picture_html(const Picture& picture) {
    return "<img class=\"picture\" " + attribute("alt", with_directions_closed(picture.description))
        + " " + attribute("src", "data:image/jpeg;base64," + picture.jpeg) + " />";
}

// A text as a string of CSS: anything but letters, digits and spaces as its code, so that nothing
// can end the string or the style sheet.
std::string css_string(std::string_view text) {
    std::string css = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        const bool plain = c == U' ' || (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z')
            || (c >= U'a' && c <= U'z') || c >= 0xA0;
        if (plain)
            append_code_point(css, c);
        else
            css += "\\" + hex_of(c).substr(10) + " ";
    }
    return css + "\"";
}

// Browsers that know page margin boxes print the draft mark and the page number in them.
std::string page_style(const Report& report) {
    std::string css = "@page{@bottom-right{content:counter(page) \" / \" counter(pages);"
                      "font:9pt Inter,Arial,sans-serif;color:#5D6875}";
    if (report.draft)
        css += "@top-right{content:" + css_string(report.draft_label)
            + ";font:600 9pt Inter,Arial,sans-serif;color:#7A5000}";
    return css + "}\n";
}

// The page as it grows, with what later blocks need of earlier ones.
class Page {
public:
    explicit Page(const Report& report) : m_report(report) {}

    [[nodiscard]] std::string body() {
        if (m_report.draft)
            m_html += element("p", "class=\"draft\"", shown(m_report.draft_label)) + "\n";
        for (const Block& block : m_report.blocks)
            std::visit([this](const auto& content) { add(content); }, block);
        return m_html;
    }

private:
    void add(const Cover& cover) {
        std::string html = element("h1", "", shown(cover.title)) + "\n";
        html += element("p", "class=\"subtitle\"", shown(cover.subtitle)) + "\n";
        for (const std::string& line : cover.lines)
            html += element("p", "class=\"line\"", shown(line)) + "\n";
        m_html += element("header", "class=\"cover\"", "\n" + html) + "\n";
        add_contents();
    }

    void add_contents() {
        std::string items;
        for (const Block& block : m_report.blocks) {
            const Heading* heading = std::get_if<Heading>(&block);
            if (heading && heading->level == 1 && !heading->id.empty())
                items +=
                    element(
                        "li",
                        "",
                        element("a", attribute("href", "#" + heading->id), shown(heading->text))
                    )
                    + "\n";
        }
        if (items.empty())
            return;
        m_html += element(
                      "nav",
                      "aria-labelledby=\"contents\"",
                      "\n" + element("h2", "id=\"contents\"", shown(m_report.labels.contents))
                          + "\n" + element("ol", "", "\n" + items) + "\n"
                  )
            + "\n";
    }

    // The cover has the only h1.
    void add(const Heading& heading) {
        const std::string tag = "h" + std::to_string(heading.level + 1);
        std::string attributes = heading.id.empty() ? "" : attribute("id", heading.id);
        if (m_break) {
            attributes += attributes.empty() ? "" : " ";
            attributes += "class=\"break\"";
        }
        m_break = false;
        m_html += element(tag, attributes, shown(heading.text)) + "\n";
    }

    void add(const Paragraph& paragraph) {
        std::string_view style;
        switch (paragraph.style) {
        case ParagraphStyle::Lead:
            style = "class=\"lead\"";
            break;
        case ParagraphStyle::Muted:
            style = "class=\"muted\"";
            break;
        case ParagraphStyle::Formula:
            style = "class=\"formula\"";
            break;
        case ParagraphStyle::Body:
            break;
        }
        m_html += element("p", style, spans_html(paragraph.spans)) + "\n";
    }

    void add(const List& list) {
        std::string items;
        for (const Spans& item : list.items)
            items += element("li", "", spans_html(item)) + "\n";
        m_html += element(list.ordered ? "ol" : "ul", "", "\n" + items) + "\n";
    }

    void add(const KeyFigures& figures) {
        std::string items;
        for (const KeyFigure& figure : figures.items) {
            std::string item = element("dt", "", shown(figure.label));
            item += element("dd", "class=\"value\"", shown(figure.value));
            if (!figure.note.empty())
                item += element("dd", "class=\"note\"", shown(figure.note));
            items += element("div", "", item) + "\n";
        }
        m_html += element("dl", "class=\"figures\"", "\n" + items) + "\n";
    }

    void add(const Table& table) { m_html += table_html(table); }

    // Wide tables scroll in a box of their own, which the keyboard can reach.
    [[nodiscard]] std::string table_html(const Table& table) {
        const std::string id = "table-" + std::to_string(++m_tables);
        std::string head;
        for (const Column& column : table.columns)
            head += element(
                "th",
                column.align == Align::End ? "scope=\"col\" class=\"end\"" : "scope=\"col\"",
                shown(column.title)
            );
        std::string rows;
        const auto pictures = pictures_by_row(table);
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            rows += row_html(table, table.rows[i], pictures[i]);
        const std::string content = "\n"
            + element("caption", attribute("id", id), shown(table.caption)) + "\n"
            + element("thead", "", element("tr", "", head)) + "\n"
            + element("tbody", "", "\n" + rows) + "\n";
        return element(
                   "div",
                   "class=\"scroll\" role=\"region\" tabindex=\"0\" "
                       + attribute("aria-labelledby", id),
                   element("table", "", content)
               )
            + "\n";
    }

    [[nodiscard]] static std::string row_html(
        const Table& table, const std::vector<std::string>& row, const Shared<Picture>* picture
    ) {
        std::string cells;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool at_end = i < table.columns.size() && table.columns[i].align == Align::End;
            const bool names_row = i == 0 && table.row_headers;
            std::string attributes = names_row ? "scope=\"row\"" : "";
            if (at_end)
                attributes += attributes.empty() ? "class=\"end\"" : " class=\"end\"";
            const std::string image = i == 0 && picture ? picture_html(**picture) : std::string();
            cells += element(names_row ? "th" : "td", attributes, image + shown(row[i]));
        }
        return element("tr", "", cells) + "\n";
    }

    void add(const Figure& figure) {
        const std::string id = "figure-" + std::to_string(++m_figures);
        scene::Scene drawing = figure.scene;
        drawing.alternative = figure.alternative;
        std::string html = element("figcaption", "", shown(figure.caption)) + "\n";
        html += scene::svg_from_scene(drawing, {figure.caption, id});
        if (!drawing.table.rows.empty()) {
            Table table{figure.caption, true, {}, drawing.table.rows};
            for (const std::string& title : drawing.table.columns)
                table.columns.push_back({title, Align::Start});
            html += element(
                        "details",
                        "",
                        element("summary", "", escaped(m_report.labels.figure_data)) + "\n"
                            + table_html(table)
                    )
                + "\n";
        }
        m_html += element("figure", "", "\n" + html) + "\n";
    }

    void add(const PageBreak&) { m_break = true; }

    const Report& m_report;
    std::string m_html;
    int m_tables = 0;
    int m_figures = 0;
    bool m_break = false; // the next heading begins a page
};

} // namespace

std::string html_from_report(const Report& report) {
    const std::string language = std::string(language_code(report.language));
    std::string html = "<!DOCTYPE html>\n<html " + attribute("lang", language) + ">\n<head>\n";
    html += "<meta charset=\"utf-8\" />\n";
    html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n";
    html += "<meta name=\"author\" content=\"" + escaped(report.author) + "\" />\n";
    html += "<meta name=\"date\" content=\"" + iso_from_date(report.date) + "\" />\n";
    html += element("title", "", escaped(report.title)) + "\n";
    html += element("style", "", std::string(html_style()) + page_style(report))
        + "\n</head>\n<body>\n";
    html += element("main", "", "\n" + Page(report).body()) + "\n</body>\n</html>\n";
    return html;
}

} // namespace tappa::report
