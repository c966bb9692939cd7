#include "app/commands/commands.hpp"
#include "app/update.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace tappa {

namespace {

enum class Match { Beginning, WordBeginning, Inside, None };

Match match_of(std::string_view name, std::string_view query) {
    if (name.substr(0, query.size()) == query)
        return Match::Beginning;
    Match match = Match::WordBeginning;
    for (const std::string_view word : search_words(query)) {
        const std::size_t at = name.find(word);
        if (at == std::string_view::npos)
            return Match::None;
        const std::string spaced = " " + std::string(word);
        if (at != 0 && name.find(spaced) == std::string_view::npos)
            match = Match::Inside;
    }
    return match;
}

} // namespace

std::optional<Text> refusal(const Command& command, const State& state) {
    return refusal(state.session) ? refusal(state.session, command.action(state)) : std::nullopt;
}

std::vector<const Command*> find_commands(
    std::string_view query, Language language, const State& state
) {
    const std::string folded_query = folded(trimmed(query));
    std::vector<std::pair<Match, const Command*>> found;
    for (const Command& command : commands()) {
        const Match match = match_of(folded(text(command.name, language)), folded_query);
        if (match != Match::None && command.enabled(state) && !refusal(command, state))
            found.emplace_back(match, &command);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.first < b.first;
    });
    std::vector<const Command*> result;
    for (const auto& entry : found)
        result.push_back(entry.second);
    return result;
}

} // namespace tappa
