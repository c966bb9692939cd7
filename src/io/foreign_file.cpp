#include "io/foreign_file.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace tappa {

namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view bytes;
    std::string_view kind;
};

// Each from the format's own specification.
constexpr std::array<Signature, 12> signatures{
    {{"%PDF-"sv, "pdf"sv},
     {"\x89PNG\r\n"sv, "picture"sv},
     {"\xFF\xD8\xFF"sv, "picture"sv}, // JPEG
     {"GIF8"sv, "picture"sv},
     {"II*\0"sv, "picture"sv}, // TIFF, either byte order
     {"MM\0*"sv, "picture"sv},
     {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "old-office"sv},
     {"\x1F\x8B"sv, "archive"sv}, // gzip
     {"7z\xBC\xAF\x27\x1C"sv, "archive"sv},
     {"Rar!\x1A\x07"sv, "archive"sv},
     {"\xFF\xFE"sv, "utf-16"sv},
     {"\xFE\xFF"sv, "utf-16"sv}}};

// An Office document is an archive, told by the names of the files in it.
constexpr std::array<Signature, 6> archive_members{
    {{"xl/workbook"sv, "spreadsheet"sv},
     {"opendocument.spreadsheet"sv, "spreadsheet"sv},
     {"word/document"sv, "text-document"sv},
     {"opendocument.text"sv, "text-document"sv},
     {"ppt/presentation"sv, "presentation"sv},
     {"opendocument.presentation"sv, "presentation"sv}}};

bool holds(std::string_view bytes, std::string_view part) {
    return bytes.find(part) != std::string_view::npos;
}

std::string_view kind_of_archive(std::string_view bytes) {
    for (const Signature& member : archive_members)
        if (holds(bytes, member.bytes))
            return member.kind;
    return "archive";
}

// RIFF….WEBP, the pictures of phones (HEIC, AVIF: ISO/IEC 14496-12), and BMP, whose first letters
// alone may begin a text.
bool is_other_picture(std::string_view bytes) {
    const std::string_view brand = bytes.size() > 12 ? bytes.substr(8, 4) : std::string_view();
    const bool webp = bytes.starts_with("RIFF") && brand == "WEBP";
    const bool box = bytes.size() > 12 && bytes.substr(4, 4) == "ftyp";
    const bool bmp =
        bytes.size() > 14 && bytes.starts_with("BM") && bytes.substr(6, 4) == "\0\0\0\0"sv;
    return bmp || webp || (box && (brand.starts_with("he") || brand == "mif1" || brand == "avif"));
}

// Every second byte of western text is zero.
bool is_utf16_without_mark(std::string_view bytes) {
    if (bytes.size() < 4)
        return false;
    const bool low_first = bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0;
    const bool high_first = bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0;
    return low_first || high_first;
}

bool is_web_page(std::string_view text) {
    std::string start(text.substr(0, 256));
    for (char& c : start)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return start.starts_with("<!doctype html") || start.starts_with("<html")
        || (start.starts_with('<') && holds(start, "<html"));
}

// The first two lines have equally many of the same separator.
bool is_table(std::string_view text) {
    const std::size_t first_end = std::min(text.find('\n'), text.size());
    const std::string_view rest = text.substr(std::min(first_end + 1, text.size()));
    const std::string_view first = text.substr(0, first_end);
    const std::string_view second = rest.substr(0, rest.find('\n'));
    for (const char separator : {',', ';', '\t'}) {
        const auto in_first = std::count(first.begin(), first.end(), separator);
        const auto in_second = std::count(second.begin(), second.end(), separator);
        if (in_first > 0 && (second.empty() || in_second > 0))
            return true;
    }
    return false;
}

std::string_view without_mark(std::string_view bytes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    return bytes.starts_with(byte_order_mark) ? bytes.substr(byte_order_mark.size()) : bytes;
}

// By a declaration, or by the tag it begins with and the one it ends with.
bool is_xml(std::string_view text) {
    if (text.starts_with("<?xml"))
        return true;
    return text.size() > 1 && text.front() == '<' && text.back() == '>'
        && (std::isalpha(static_cast<unsigned char>(text[1])) != 0 || text.starts_with("<!--"));
}

} // namespace

std::optional<std::string_view> foreign_kind(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"))
        return kind_of_archive(bytes);
    for (const Signature& signature : signatures)
        if (bytes.starts_with(signature.bytes))
            return signature.kind;
    if (is_other_picture(bytes))
        return "picture";
    if (is_utf16_without_mark(bytes))
        return "utf-16";
    const std::string_view text = trimmed(without_mark(bytes));
    if (text.empty())
        return "empty";
    if (text.starts_with("{\\rtf"))
        return "text-document";
    if (text.front() == '{' || text.front() == '[')
        return std::nullopt;
    if (is_web_page(text))
        return "web-page";
    if (text.starts_with("<svg")
        || (text.starts_with("<?xml") && holds(text.substr(0, 1000), "<svg")))
        return "picture";
    if (is_xml(text))
        return "xml";
    return is_table(text) ? "table" : "plain-text";
}

} // namespace tappa
