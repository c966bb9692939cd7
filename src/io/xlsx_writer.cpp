#include "io/xlsx_writer.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "io/zip_writer.hpp"

#include <algorithm>

namespace tappa {

namespace {

// Places in `cellXfs` below.
enum Style : int { Plain, Head, Day, Percent, Guarded };

constexpr std::string_view xml_start =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view main_namespace =
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
constexpr std::string_view relations_namespace =
    "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
constexpr std::string_view relation_types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// Dates are days since 30 December 1899, which is right from March 1900 on.
constexpr std::string_view styles =
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    "</cellStyleXfs><cellXfs count=\"5\">"
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
    "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" "
    "applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
    "applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
    "<xf numFmtId=\"9\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
    "applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" "
    "applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    "</cellXfs>"
    "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

bool is_hexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// "_x0041_" would be read as the letter A (ST_Xstring, 22.9.2.19 of part 1).
bool begins_escape(std::string_view text) {
    constexpr std::size_t length = 7;
    return text.size() >= length && text.starts_with("_x") && text[length - 1] == '_'
        && std::all_of(text.begin() + 2, text.begin() + 6, is_hexadecimal);
}

// Without what XML 1.0 has no place for (2.2), nor a terminal.
std::string escaped(std::string_view text) {
    std::string xml;
    for (std::size_t at = 0; at < text.size();) {
        if (begins_escape(text.substr(at)))
            xml += "_x005F";
        const char32_t c = next_code_point(text, at);
        if (c == U'&')
            xml += "&amp;";
        else if (c == U'<')
            xml += "&lt;";
        else if (c == U'>')
            xml += "&gt;";
        else if (c == U'"')
            xml += "&quot;";
        else if (c == U'\n' || c == U'\t' || (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c < 0xFFFE) || c >= 0x10000)
            append_code_point(xml, c);
    }
    return xml;
}

std::string relation(std::size_t id, std::string_view type, const std::string& target) {
    return "<Relationship Id=\"rId" + std::to_string(id) + "\" Type=\""
        + std::string(relation_types) + "/" + std::string(type) + "\" Target=\"" + target + "\"/>";
}

std::string file_of(std::size_t sheet) {
    return "worksheets/sheet" + std::to_string(sheet + 1) + ".xml";
}

std::string element(std::string_view name, std::string_view attributes, const std::string& inner) {
    return std::string(xml_start) + "<" + std::string(name) + " " + std::string(attributes) + ">"
        + inner + "</" + std::string(name) + ">";
}

std::string content_types(std::size_t sheets) {
    const std::string kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    std::string types = "<Default Extension=\"rels\" "
                        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
        + kind + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + kind
        + "styles+xml\"/>";
    for (std::size_t i = 0; i < sheets; ++i)
        types += "<Override PartName=\"/xl/" + file_of(i) + "\" ContentType=\"" + kind
            + "worksheet+xml\"/>";
    return element(
        "Types", "xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"", types
    );
}

} // namespace

std::string XlsxSheet::place() const {
    return in_letters(m_column) + std::to_string(m_row_number);
}

void XlsxSheet::widen(std::size_t characters) {
    constexpr std::size_t least = 8;
    constexpr std::size_t most = 60;
    if (m_widths.size() <= m_column)
        m_widths.resize(m_column + 1, least);
    m_widths[m_column] = std::max(m_widths[m_column], std::min(characters + 2, most));
}

void XlsxSheet::text_cell(std::string_view value, int style) {
    if (!value.empty())
        m_row += "<c r=\"" + place() + "\" s=\"" + std::to_string(style)
            + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(value)
            + "</t></is></c>";
    widen(code_point_count(value));
    ++m_column;
}

void XlsxSheet::number_cell(double value, int style) {
    constexpr std::size_t usual_width = 10;
    m_row += "<c r=\"" + place() + "\" s=\"" + std::to_string(style) + "\"><v>" + exact_text(value)
        + "</v></c>";
    widen(usual_width);
    ++m_column;
}

void XlsxSheet::head(const std::vector<std::string>& titles) {
    for (const std::string& title : titles)
        text_cell(title, Head);
    end_row();
}

void XlsxSheet::text(std::string_view value) {
    // The mark keeps a text a text when somebody edits it.
    constexpr std::string_view formula_starts = "=+-@\t\r";
    const bool is_formula =
        !value.empty() && formula_starts.find(value.front()) != std::string_view::npos;
    text_cell(value, is_formula ? Guarded : Plain);
}

void XlsxSheet::number(const std::optional<double>& value) {
    if (value)
        number_cell(*value, Plain);
    else
        ++m_column;
}

void XlsxSheet::share(const std::optional<double>& value) {
    if (value)
        number_cell(*value, Percent);
    else
        ++m_column;
}

void XlsxSheet::date(const std::optional<Date>& value) {
    constexpr Date first{1900, 3, 1};
    if (!value)
        ++m_column;
    else if (*value < first)
        text_cell(iso_from_date(*value), Plain);
    else
        number_cell(
            static_cast<double>(days_from_date(*value) - days_from_date({1899, 12, 30})), Day
        );
}

void XlsxSheet::end_row() {
    m_rows += "<row r=\"" + std::to_string(m_row_number) + "\">" + m_row + "</row>";
    m_row.clear();
    m_column = 0;
    ++m_row_number;
}

void XlsxSheet::choices(std::size_t column, const std::vector<std::string>& values) {
    constexpr std::string_view last_row = "1048576";
    const std::string name = in_letters(column);
    m_choices += "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\""
        + name + "2:" + name + std::string(last_row) + "\"><formula1>&quot;"
        + escaped(joined(values, ",")) + "&quot;</formula1></dataValidation>";
    ++m_choice_count;
}

std::string XlsxSheet::xml() const {
    const std::string last = in_letters(m_widths.empty() ? 0 : m_widths.size() - 1)
        + std::to_string(std::max<std::size_t>(1, m_row_number - 1));
    std::string xml =
        "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
        "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";
    if (!m_widths.empty())
        xml += "<cols>";
    for (std::size_t i = 0; i < m_widths.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        xml += "<col min=\"" + number + "\" max=\"" + number + "\" width=\""
            + std::to_string(m_widths[i]) + "\" customWidth=\"1\"/>";
    }
    if (!m_widths.empty())
        xml += "</cols>";
    xml += "<sheetData>" + m_rows + "</sheetData><autoFilter ref=\"A1:" + last + "\"/>";
    if (m_choice_count > 0)
        xml += "<dataValidations count=\"" + std::to_string(m_choice_count) + "\">" + m_choices
            + "</dataValidations>";
    return element("worksheet", main_namespace, xml);
}

std::string xlsx_from_sheets(const std::vector<XlsxSheet>& sheets) {
    ZipWriter zip;
    zip.add("[Content_Types].xml", content_types(sheets.size()));
    zip.add(
        "_rels/.rels",
        element(
            "Relationships", relations_namespace, relation(1, "officeDocument", "xl/workbook.xml")
        )
    );
    std::string list;
    std::string relations;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        list += "<sheet name=\"" + escaped(sheets[i].name()) + "\" sheetId=\"" + number
            + "\" r:id=\"rId" + number + "\"/>";
        relations += relation(i + 1, "worksheet", file_of(i));
    }
    relations += relation(sheets.size() + 1, "styles", "styles.xml");
    zip.add(
        "xl/workbook.xml",
        element(
            "workbook",
            std::string(main_namespace) + " xmlns:r=\"" + std::string(relation_types) + "\"",
            "<bookViews><workbookView/></bookViews><sheets>" + list + "</sheets>"
        )
    );
    zip.add("xl/_rels/workbook.xml.rels", element("Relationships", relations_namespace, relations));
    zip.add("xl/styles.xml", element("styleSheet", main_namespace, std::string(styles)));
    for (std::size_t i = 0; i < sheets.size(); ++i)
        zip.add("xl/" + file_of(i), sheets[i].xml());
    return zip.take();
}

} // namespace tappa
