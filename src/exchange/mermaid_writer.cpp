#include "exchange/mermaid_writer.hpp"

#include "base/text.hpp"
#include "exchange/mermaid_lines.hpp"
#include "texts/names.hpp"

#include <algorithm>
#include <string_view>

namespace tappa {

namespace {

// Words that begin a statement of another kind.
constexpr std::string_view reserved[]{"journey", "title", "section", "acctitle", "accdescr"};

// What would end a text or begin something else is written as Mermaid's codes for characters;
// angle brackets too, which Mermaid takes for HTML.
std::string coded(std::string_view text, std::string_view special = "#;:<>") {
    constexpr std::string_view begins_other = "-~`%"; // front matter, a fence, a comment
    const std::string shown(trimmed(text));
    const bool is_reserved =
        std::any_of(std::begin(reserved), std::end(reserved), [&](std::string_view word) {
            return begins_with_word(shown, word);
        });
    std::string result;
    for (std::size_t at = 0; at < shown.size();) {
        const std::string_view rest = std::string_view(shown).substr(at);
        const bool is_first = at == 0;
        const bool is_comment = rest.starts_with("%%");
        const bool is_other =
            is_first && (is_reserved || begins_other.find(rest.front()) != std::string_view::npos);
        const bool is_special = special.find(rest.front()) != std::string_view::npos;
        const char32_t c = next_code_point(shown, at);
        if (is_special || is_comment || is_other)
            result += "#" + std::to_string(static_cast<unsigned long>(c)) + ";";
        else if (c < 0x20 || c == 0x7F)
            result += ' ';
        else
            append_code_point(result, c);
    }
    return result.empty() ? "…" : result;
}

std::string party(std::string_view name) {
    return coded(name, "#;:<>,");
}

std::string task(const Touchpoint& touchpoint, const std::string& customer) {
    const int score = touchpoint.emotion ? *touchpoint.emotion + 3 : 0;
    std::string line =
        "      " + coded(touchpoint.name) + ": " + std::to_string(score) + ": " + party(customer);
    if (!touchpoint.department.empty())
        line += ", " + party(touchpoint.department);
    return line + "\n";
}

} // namespace

std::string mermaid_from_journey(const JourneyExport& what) {
    std::string text = "journey\n";
    if (!trimmed(what.journey.name).empty())
        text += "    title " + coded(what.journey.name) + "\n";
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const auto touchpoints = touchpoints_of(what.journey, stage);
        if (touchpoints.empty())
            continue;
        text += "    section " + coded(name_of(stage, what.language)) + "\n";
        for (const Touchpoint* touchpoint : touchpoints)
            text += task(*touchpoint, what.customer);
    }
    return text;
}

} // namespace tappa
