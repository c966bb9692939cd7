#include "io/text_encoding.hpp"

#include "base/text.hpp"

#include <array>
#include <string_view>

namespace tappa {

namespace {

constexpr char32_t replacement = 0xFFFD;

// 0x80 … 0x9F (WHATWG Encoding, index windows-1252, where the undefined ones are controls).
constexpr char16_t windows_1252[32] = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

enum class ByteOrder { None, LowFirst, HighFirst };

ByteOrder utf16_order(std::string_view text) {
    if (text.starts_with("\xFF\xFE"))
        return ByteOrder::LowFirst;
    if (text.starts_with("\xFE\xFF"))
        return ByteOrder::HighFirst;
    const auto are_zero = [&](std::size_t at) { return text[at] == 0 && text[at + 2] == 0; };
    if (text.size() < 4 || are_zero(0) == are_zero(1))
        return ByteOrder::None;
    return are_zero(1) ? ByteOrder::LowFirst : ByteOrder::HighFirst;
}

class Utf16Reader {
public:
    Utf16Reader(std::string_view text, ByteOrder order) : m_text(text), m_order(order) {}

    [[nodiscard]] bool at_end() const { return m_at >= m_text.size(); }
    // U+FFFD for half a pair or half a unit.
    char32_t next() {
        const char32_t unit = next_unit();
        if (unit < 0xD800 || unit > 0xDFFF)
            return unit;
        const std::size_t before = m_at;
        const char32_t second = unit < 0xDC00 && !at_end() ? next_unit() : 0;
        if (second >= 0xDC00 && second <= 0xDFFF)
            return 0x10000 + ((unit - 0xD800) << 10U) + (second - 0xDC00);
        m_at = before;
        return replacement;
    }

private:
    char32_t next_unit() {
        if (m_text.size() - m_at < 2) {
            m_at = m_text.size();
            return replacement;
        }
        const char32_t first = static_cast<unsigned char>(m_text[m_at]);
        const char32_t second = static_cast<unsigned char>(m_text[m_at + 1]);
        m_at += 2;
        return m_order == ByteOrder::LowFirst ? first | (second << 8U) : (first << 8U) | second;
    }

    std::string_view m_text;
    ByteOrder m_order;
    std::size_t m_at = 0;
};

TextDecoding decode_utf16(std::string& text, ByteOrder order) {
    TextDecoding decoding;
    decoding.encoding = TextEncoding::Utf16;
    std::string decoded;
    decoded.reserve(text.size() / 2);
    Utf16Reader reader(text, order);
    while (!reader.at_end()) {
        const char32_t letter = reader.next();
        decoding.replaced += letter == replacement ? 1 : 0;
        const bool is_mark = letter == 0xFEFF && decoded.empty();
        if (!is_mark)
            append_code_point(decoded, letter);
    }
    text = std::move(decoded);
    return decoding;
}

void append_windows_1252(std::string& decoded, std::string_view line) {
    for (const char c : line) {
        const auto byte = static_cast<unsigned char>(c);
        append_code_point(decoded, byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte);
    }
}

bool is_ascii(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80)
            return false;
    return true;
}

TextDecoding decode_by_line(std::string& text) {
    TextDecoding decoding;
    decoding.encoding = TextEncoding::Windows1252;
    std::string decoded;
    decoded.reserve(text.size() + text.size() / 16);
    std::size_t line = 0;
    for (std::size_t at = 0; at < text.size();) {
        ++line;
        const std::size_t end = text.find('\n', at);
        const std::size_t next = end == std::string::npos ? text.size() : end + 1;
        const std::string_view part = std::string_view(text).substr(at, next - at);
        at = next;
        if (first_invalid_utf8(part) == std::string_view::npos) {
            if (!is_ascii(part))
                decoding.encoding = TextEncoding::Mixed;
            decoded += part;
            continue;
        }
        if (decoding.lines++ == 0)
            decoding.first_line = line;
        append_windows_1252(decoded, part);
    }
    text = std::move(decoded);
    return decoding;
}

} // namespace

TextDecoding make_utf8(std::string& text) {
    const ByteOrder order = utf16_order(text);
    if (order != ByteOrder::None)
        return decode_utf16(text, order);
    if (first_invalid_utf8(text) == std::string_view::npos)
        return {};
    return decode_by_line(text);
}

namespace {

struct MarkedLetters {
    char32_t mark;
    std::u32string_view letters;
    std::u32string_view composed; // in the order of the letters
};

// Latin-1, Latin Extended-A and the Romanian letters with a comma (Unicode 15, UnicodeData.txt).
constexpr std::array marked_letters{
    MarkedLetters{0x300, U"AEIOUaeiou", U"ÀÈÌÒÙàèìòù"},
    MarkedLetters{0x301, U"ACEILNORSUYZaceilnorsuyz", U"ÁĆÉÍĹŃÓŔŚÚÝŹáćéíĺńóŕśúýź"},
    MarkedLetters{0x302, U"ACEGHIJOSUWYaceghijosuwy", U"ÂĈÊĜĤÎĴÔŜÛŴŶâĉêĝĥîĵôŝûŵŷ"},
    MarkedLetters{0x303, U"AINOUainou", U"ÃĨÑÕŨãĩñõũ"},
    MarkedLetters{0x304, U"AEIOUaeiou", U"ĀĒĪŌŪāēīōū"},
    MarkedLetters{0x306, U"AEGIOUaegiou", U"ĂĔĞĬŎŬăĕğĭŏŭ"},
    MarkedLetters{0x307, U"CEGIZcegz", U"ĊĖĠİŻċėġż"},
    MarkedLetters{0x308, U"AEIOUYaeiouy", U"ÄËÏÖÜŸäëïöüÿ"},
    MarkedLetters{0x30A, U"AUau", U"ÅŮåů"},
    MarkedLetters{0x30B, U"OUou", U"ŐŰőű"},
    MarkedLetters{0x30C, U"CDELNRSTZcdelnrstz", U"ČĎĚĽŇŘŠŤŽčďěľňřšťž"},
    MarkedLetters{0x326, U"STst", U"ȘȚșț"},
    MarkedLetters{0x327, U"CGKLNRSTcgklnrst", U"ÇĢĶĻŅŖŞŢçģķļņŗşţ"},
    MarkedLetters{0x328, U"AEIUaeiu", U"ĄĘĮŲąęįų"},
};

constexpr char mark_lead = '\xCC'; // of U+0300 to U+033F in UTF-8

// 0 where there is none.
char32_t composed(char letter, char32_t mark) {
    for (const MarkedLetters& row : marked_letters)
        if (row.mark == mark) {
            const std::size_t place =
                row.letters.find(static_cast<char32_t>(static_cast<unsigned char>(letter)));
            return place == std::u32string_view::npos ? 0 : row.composed[place];
        }
    return 0;
}

} // namespace

void compose_letters(std::string& text) {
    std::size_t at = text.find(mark_lead);
    if (at == std::string::npos)
        return;
    std::size_t end = at; // of what stays; never behind what is looked at
    while (at < text.size()) {
        if (text[at] == mark_lead && at + 1 < text.size() && end > 0) {
            const auto mark = 0x300U + (static_cast<unsigned char>(text[at + 1]) & 0x3FU);
            if (const char32_t both = composed(text[end - 1], mark); both != 0) {
                text[end - 1] = static_cast<char>(0xC0U | both >> 6U); // below U+0800: two bytes
                text[end++] = static_cast<char>(0x80U | (both & 0x3FU));
                at += 2;
                continue;
            }
        }
        text[end++] = text[at++];
    }
    text.resize(end);
}

} // namespace tappa
