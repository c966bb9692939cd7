#include "base/xml_text.hpp"

#include "base/text.hpp"

#include <cstddef>

namespace tappa {

namespace {

bool allowed_in_xml(char32_t c) {
    // DEL and C1 may be there, and would only command a terminal.
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
}

} // namespace

std::string xml_escaped(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        switch (c) {
        case U'&':
            result += "&amp;";
            break;
        case U'<':
            result += "&lt;";
            break;
        case U'>':
            result += "&gt;";
            break;
        case U'"':
            result += "&quot;";
            break;
        case U'\'':
            result += "&#39;";
            break;
        default:
            if (allowed_in_xml(c))
                append_code_point(result, c);
        }
    }
    return result;
}

} // namespace tappa
