#include "io/xlsx_writer.hpp"
#include "io/zip_writer.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;

namespace {

// The cells of the row after the head.
std::string cells_of(const XlsxSheet& sheet) {
    const std::string xml = sheet.xml();
    const std::size_t from = xml.find("<row r=\"2\">") + 11;
    return xml.substr(from, xml.find("</row>", from) - from);
}

XlsxSheet with_head() {
    XlsxSheet sheet("Sheet");
    sheet.head({"A", "B"});
    return sheet;
}

} // namespace

TEST_CASE("CRC-32 gives the published check value") {
    CHECK(crc32_of("123456789") == 0xCBF43926U); // ISO-HDLC, in the catalogue of CRC algorithms
    CHECK(crc32_of("") == 0);
}

TEST_CASE("an archive ends with its directory, and the same files give the same bytes") {
    const auto archive = [] {
        ZipWriter zip;
        zip.add("a.txt", "alpha");
        zip.add("b/c.txt", "");
        return zip.take();
    };
    const std::string bytes = archive();
    CHECK(bytes == archive());
    CHECK(bytes.starts_with("PK\x03\x04"));
    CHECK(bytes.substr(bytes.size() - 22, 4) == "PK\x05\x06");
    CHECK(bytes[bytes.size() - 12] == 2);                                // files
    const auto at = static_cast<unsigned char>(bytes[bytes.size() - 6]); // of the directory
    CHECK(bytes.substr(at, 4) == "PK\x01\x02");
}

TEST_CASE("cells are numbers, shares, days and texts") {
    XlsxSheet sheet = with_head();
    sheet.number(2.5);
    sheet.number(std::nullopt);
    sheet.share(0.8);
    sheet.date(Date{2026, 11, 29});
    sheet.text("a < b & \"c\"");
    sheet.text("");
    sheet.end_row();
    CHECK(
        cells_of(sheet)
        == "<c r=\"A2\" s=\"0\"><v>2.5</v></c><c r=\"C2\" s=\"3\"><v>0.8</v></c>"
           "<c r=\"D2\" s=\"2\"><v>46355</v></c><c r=\"E2\" s=\"0\" t=\"inlineStr\"><is>"
           "<t xml:space=\"preserve\">a &lt; b &amp; &quot;c&quot;</t></is></c>"
    );
}

TEST_CASE("a day that spreadsheets do not know is a text") {
    XlsxSheet sheet = with_head();
    sheet.date(Date{1900, 3, 1});
    sheet.date(Date{1900, 2, 28});
    sheet.end_row();
    CHECK(cells_of(sheet).find("<v>61</v>") != std::string::npos);
    CHECK(cells_of(sheet).find("1900-02-28") != std::string::npos);
}

TEST_CASE("no text becomes a formula, a control character or another letter") {
    XlsxSheet sheet = with_head();
    sheet.text("=1+1");
    sheet.text("_x0041_\x01\uFFFE"
               "b\n_x00_");
    sheet.end_row();
    const std::string cells = cells_of(sheet);
    CHECK(cells.find("<f>") == std::string::npos);
    CHECK(
        cells.find("s=\"4\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1<")
        != std::string::npos
    );
    CHECK(cells.find(">_x005F_x0041_b\n_x00_<") != std::string::npos);
}

TEST_CASE("columns go on after Z, and the filter spans the table") {
    XlsxSheet sheet("Wide");
    sheet.head(std::vector<std::string>(28, "Head"));
    sheet.choices(27, {"Yes", "No"});
    const std::string xml = sheet.xml();
    CHECK(xml.find("<c r=\"AA1\"") != std::string::npos);
    CHECK(xml.find("<autoFilter ref=\"A1:AB1\"/>") != std::string::npos);
    CHECK(xml.find("sqref=\"AB2:AB1048576\"><formula1>&quot;Yes,No&quot;<") != std::string::npos);
}
