#include "exchange/mermaid_lines.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace tappa {

namespace {

// Those that are not blank.
TextLines lines_of(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    TextLines lines;
    std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
        const std::string_view whole = text.substr(at, end - at);
        const std::string_view shown = trimmed(whole);
        if (!shown.empty())
            lines.push_back({shown, static_cast<std::size_t>(shown.data() - text.data())});
        const bool is_pair = text.substr(end, 2) == "\r\n";
        at = end + (is_pair ? 2 : 1);
    }
    return lines;
}

// Three or more of the same mark begin a block, and as many or more end it (CommonMark 4.5).
struct Fence {
    char mark = '\0';
    std::size_t length = 0;
    std::string_view info;
};

std::optional<Fence> fence_of(std::string_view line) {
    constexpr std::size_t least = 3;
    if (line.empty() || (line.front() != '`' && line.front() != '~' && line.front() != ':'))
        return std::nullopt;
    const std::size_t length = std::min(line.find_first_not_of(line.front()), line.size());
    if (length < least)
        return std::nullopt;
    if (line.front() == '`' && line.find('`', length) != std::string_view::npos)
        return std::nullopt; // code within a line (CommonMark 4.5)
    return Fence{line.front(), length, trimmed(line.substr(length))};
}

// "mermaid", as attributes "{mermaid}" and "{.mermaid}".
bool is_mermaid(std::string_view info) {
    while (!info.empty() && (info.front() == '{' || info.front() == '.'))
        info.remove_prefix(1);
    return begins_with_word(info, "mermaid");
}

bool is_of_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

struct Named {
    std::string_view name;
    char32_t character;
};

constexpr Named named_characters[]{
    {"amp", U'&'},
    {"lt", U'<'},
    {"gt", U'>'},
    {"quot", U'"'},
    {"apos", U'\''},
    {"nbsp", 0xA0},
    {"colon", U':'},
    {"semi", U';'},
    {"comma", U','},
    {"num", U'#'},
    {"percnt", U'%'}};

// Of what stands between "#" and ";".
std::optional<char32_t> character_of(std::string_view code) {
    for (const Named& named : named_characters)
        if (named.name == code)
            return named.character;
    char32_t value = 0;
    for (const char c : code) {
        if (c < '0' || c > '9' || value > 0x10FFFF)
            return std::nullopt;
        value = value * 10 + static_cast<char32_t>(c - '0');
    }
    const bool is_half = value >= 0xD800 && value <= 0xDFFF;
    if (code.empty() || value < 0x20 || value > 0x10FFFF || is_half)
        return std::nullopt;
    return value;
}

struct Code {
    char32_t character;
    std::size_t length; // from "#" to ";"
};

// The code with which the text begins.
std::optional<Code> code_at(std::string_view text) {
    constexpr std::size_t longest = 10; // "#1114111;"
    const std::size_t end = text.substr(0, longest).find(';');
    if (!text.starts_with('#') || end == std::string_view::npos)
        return std::nullopt;
    const std::optional<char32_t> character = character_of(text.substr(1, end - 1));
    return character ? std::optional(Code{*character, end + 1}) : std::nullopt;
}

} // namespace

std::vector<TextLines> mermaid_diagrams_of(std::string_view text) {
    TextLines lines = lines_of(text);
    std::vector<TextLines> diagrams;
    std::optional<Fence> open;
    for (const TextLine& line : lines) {
        const std::optional<Fence> fence = fence_of(line.text);
        if (!open) {
            open = fence;
            if (open && is_mermaid(open->info))
                diagrams.emplace_back();
        } else if (fence && fence->mark == open->mark && fence->length >= open->length
                   && fence->info.empty()) {
            open.reset();
        } else if (is_mermaid(open->info)) {
            diagrams.back().push_back(line);
        }
    }
    if (diagrams.empty())
        diagrams.push_back(std::move(lines));
    return diagrams;
}

bool is_mermaid_comment(std::string_view line) {
    return line.starts_with("%%") || (line.starts_with('#') && !code_at(line));
}

std::string_view mermaid_head_of(const TextLines& diagram) {
    bool in_front_matter = false;
    bool in_directive = false;
    bool is_first = true;
    for (const TextLine& line : diagram) {
        const std::string_view text = line.text;
        const bool begins_front_matter = is_first && text == "---";
        is_first = false;
        if (begins_front_matter) {
            in_front_matter = true;
        } else if (in_front_matter) {
            in_front_matter = text != "---";
        } else if (in_directive || text.starts_with("%%{")) {
            in_directive = text.find("}%%") == std::string_view::npos;
        } else if (!is_mermaid_comment(text)) {
            return text;
        }
    }
    return {};
}

bool begins_with_word(std::string_view text, std::string_view word) {
    if (text.size() < word.size() || (text.size() > word.size() && is_of_word(text[word.size()])))
        return false;
    return std::equal(word.begin(), word.end(), text.begin(), [](char wanted, char c) {
        return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    });
}

std::string without_mermaid_codes(std::string_view text) {
    std::string result;
    while (true) {
        const std::size_t sharp = text.find('#');
        result += text.substr(0, sharp);
        if (sharp == std::string_view::npos)
            return result;
        text.remove_prefix(sharp);
        const std::optional<Code> code = code_at(text);
        if (code)
            append_code_point(result, code->character);
        else
            result += '#';
        text.remove_prefix(code ? code->length : 1);
    }
}

} // namespace tappa
