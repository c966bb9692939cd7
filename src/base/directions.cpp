#include "base/directions.hpp"

#include "base/text.hpp"

#include <cstddef>

namespace tappa {

std::string with_directions_closed(std::string_view text) {
    constexpr char32_t end_of_embedding = 0x202C;
    constexpr char32_t end_of_isolate = 0x2069;
    std::u32string ends; // what would close the text, the outermost first
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c >= 0x202A && c <= 0x202E && c != end_of_embedding) {
            ends += end_of_embedding;
        } else if (c >= 0x2066 && c < end_of_isolate) {
            ends += end_of_isolate;
        } else if (c == end_of_embedding && !ends.empty() && ends.back() == c) {
            ends.pop_back();
        } else if (c == end_of_isolate) { // and of all that was opened in it
            const std::size_t opened = ends.rfind(c);
            if (opened != std::u32string::npos)
                ends.resize(opened);
        }
    }
    std::string closed(text);
    for (; !ends.empty(); ends.pop_back())
        append_code_point(closed, ends.back());
    return closed;
}

} // namespace tappa
