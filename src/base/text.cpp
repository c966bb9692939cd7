#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>

namespace tappa {

namespace {

struct Decoded {
    char32_t code_point = 0;
    std::size_t length = 0; // 0: not UTF-8
};

Decoded decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80)
        return {first, 1};
    std::size_t length = 0;
    char32_t value = 0;
    char32_t least = 0;
    if ((first & 0xE0) == 0xC0) {
        length = 2, value = first & 0x1F, least = 0x80;
    } else if ((first & 0xF0) == 0xE0) {
        length = 3, value = first & 0x0F, least = 0x800;
    } else if ((first & 0xF8) == 0xF0) {
        length = 4, value = first & 0x07, least = 0x10000;
    } else {
        return {};
    }
    if (at + length > text.size())
        return {};
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned char next = byte(at + i);
        if ((next & 0xC0) != 0x80)
            return {};
        value = (value << 6) | (next & 0x3F);
    }
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < least || surrogate || value > 0x10FFFF)
        return {};
    return {value, length};
}

bool is_white_space(char32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0xA0 || c == 0x1680
        || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F
        || c == 0x3000 || c == 0xFEFF;
}

// Base letters of U+00C0…U+00FF, so that searching finds "qualità" under "qualita".
constexpr std::string_view latin1_base =
    "aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo/ouuuuypy";
// Of U+0100…U+017F likewise.
constexpr std::string_view latin_a_base =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

// Lower case and base letter where that is simple: for searching only.
char32_t folded_letter(char32_t c) {
    if (c >= U'A' && c <= U'Z')
        return c - U'A' + U'a';
    if (c >= 0xC0 && c <= 0xFF)
        return static_cast<char32_t>(latin1_base[c - 0xC0]);
    if (c >= 0x100 && c <= 0x17F)
        return static_cast<char32_t>(latin_a_base[c - 0x100]);
    if (c >= 0x218 && c <= 0x21B) // Ș ș Ț ț
        return c < 0x21A ? U's' : U't';
    if (c >= 0x391 && c <= 0x3A9) // Greek capitals
        return c + 0x20;
    if (c >= 0x400 && c <= 0x42F) // Cyrillic ones
        return c + (c < 0x410 ? 0x50 : 0x20);
    return c;
}

} // namespace

std::size_t first_invalid_utf8(std::string_view text) {
    // Most of a text is ASCII: eight bytes at a time are looked at first.
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    for (std::size_t at = 0; at < text.size();) {
        std::uint64_t bytes = high_bits;
        if (at + sizeof bytes <= text.size())
            std::memcpy(&bytes, text.data() + at, sizeof bytes);
        if ((bytes & high_bits) == 0) {
            at += sizeof bytes;
            continue;
        }
        const Decoded decoded = decode(text, at);
        if (decoded.length == 0)
            return at;
        at += decoded.length;
    }
    return std::string_view::npos;
}

std::size_t code_point_count(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text)
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80)
            ++count;
    return count;
}

std::string_view first_code_points(std::string_view text, std::size_t limit) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
            continue;
        if (count == limit)
            return text.substr(0, at);
        ++count;
    }
    return text;
}

std::string shown_start(std::string_view text) {
    constexpr std::size_t shown_characters = 40;
    std::string start(first_code_points(text, shown_characters));
    if (start.size() < text.size())
        start += "…";
    return start;
}

char32_t next_code_point(std::string_view text, std::size_t& position) {
    const Decoded decoded = decode(text, position);
    position += decoded.length == 0 ? 1 : decoded.length;
    return decoded.length == 0 ? U'\uFFFD' : decoded.code_point;
}

void append_code_point(std::string& text, char32_t c) {
    const auto push = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        push(c);
    } else if (c < 0x800) {
        push(0xC0 | (c >> 6)), push(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        push(0xE0 | (c >> 12)), push(0x80 | ((c >> 6) & 0x3F)), push(0x80 | (c & 0x3F));
    } else {
        push(0xF0 | (c >> 18)), push(0x80 | ((c >> 12) & 0x3F));
        push(0x80 | ((c >> 6) & 0x3F)), push(0x80 | (c & 0x3F));
    }
}

std::string line_and_column(std::string_view text, std::size_t position) {
    const std::string_view before = text.substr(0, position);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t line_start = before.rfind('\n') + 1; // npos + 1 is 0
    const std::size_t column = code_point_count(before.substr(line_start)) + 1;
    return std::to_string(lines + 1) + ":" + std::to_string(column);
}

std::string_view trimmed(std::string_view text) {
    std::size_t first = text.size();
    std::size_t end = 0; // behind the last code point that is no white space
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        if (is_white_space(next_code_point(text, at)))
            continue;
        first = std::min(first, start);
        end = at;
    }
    return first < end ? text.substr(first, end - first) : std::string_view();
}

std::string joined(const std::vector<int>& numbers, std::string_view between) {
    std::vector<std::string> parts;
    for (const int number : numbers)
        parts.push_back(std::to_string(number));
    return joined(parts, between);
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string all;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            all += between;
        all += parts[i];
    }
    return all;
}

std::string in_letters(std::size_t place) {
    std::string letters;
    for (std::size_t rest = place + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

std::vector<std::string_view> search_words(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t space = text.find(' ');
        if (space != 0)
            words.push_back(text.substr(0, space));
        text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    }
    return words;
}

bool holds_words(std::string_view text, std::string_view query) {
    const std::vector<std::string_view> words = search_words(query);
    return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
        return text.find(word) != std::string_view::npos;
    });
}

std::string folded(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        const bool accent = c >= 0x300 && c <= 0x36F; // a letter's, in decomposed form
        if (!accent)
            append_code_point(result, folded_letter(c));
    }
    return result;
}

std::string characters_named(std::string_view characters) {
    std::string names;
    for (std::size_t at = 0; at < characters.size();) {
        const std::size_t start = at;
        const auto number = static_cast<unsigned>(next_code_point(characters, at));
        char code[16];
        std::snprintf(code, sizeof code, " (U+%04X)", number);
        if (!names.empty())
            names += ", ";
        names += characters.substr(start, at - start);
        names += code;
    }
    return names;
}

namespace {

// Quotation marks and those that stand within them instead.
struct QuotePair {
    std::string_view open;
    std::string_view close;
    std::string_view inner_open;
    std::string_view inner_close;
};
constexpr std::array<QuotePair, 2> quote_pairs{{{"«", "»", "“", "”"}, {"“", "”", "‘", "’"}}};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::string with_inner_quotes(std::string text, const QuotePair& outer) {
    replace_all(text, outer.open, outer.inner_open);
    replace_all(text, outer.close, outer.inner_close);
    return text;
}

} // namespace

std::string with_arguments(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string result;
    const QuotePair* quoted = nullptr; // what the pattern has opened and not closed
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        for (const QuotePair& pair : quote_pairs) {
            if (pattern.substr(at).starts_with(pair.open))
                quoted = &pair;
            else if (quoted == &pair && pattern.substr(at).starts_with(pair.close))
                quoted = nullptr;
        }
        const bool place = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}'
            && pattern[at + 1] >= '0' && pattern[at + 1] <= '9';
        const std::size_t index = place ? static_cast<std::size_t>(pattern[at + 1] - '0') : 0;
        if (place && index < arguments.size()) {
            result += quoted ? with_inner_quotes(arguments[index], *quoted) : arguments[index];
            at += 2;
        } else {
            result.push_back(pattern[at]);
        }
    }
    return result;
}

} // namespace tappa
