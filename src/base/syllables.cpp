#include "base/syllables.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <vector>

namespace tappa {

namespace {

constexpr std::size_t longest_word = 64; // letters; longer ones are no words
constexpr std::size_t least_before = 2;
constexpr std::size_t least_after = 3;

char32_t lower(char32_t c) {
    const bool is_upper = (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
    return is_upper ? c + 0x20 : c;
}

bool is_letter(char32_t lowered) {
    return (lowered >= U'a' && lowered <= U'z')
        || (lowered >= 0xDF && lowered <= 0xFF && lowered != 0xF7);
}

bool is_one_of(char32_t c, std::u32string_view some) {
    return some.find(c) != std::u32string_view::npos;
}

bool is_vowel(char32_t c) {
    return is_one_of(c, U"aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿ");
}

// Of two consonants, whether both begin a syllable, or sound as one.
bool stay_together(char32_t first, char32_t second) {
    if (is_one_of(second, U"lr"))
        return is_one_of(first, U"bcdfgptv");
    if (second == U'h')
        return is_one_of(first, U"cgpstw");
    return first == U's' || (first == U'g' && second == U'n') || (first == U'c' && second == U'k');
}

struct Letter {
    char32_t lowered = 0;
    std::size_t at = 0; // its first byte
};

// The letters of the word without what stands around them; none where something stands between.
std::vector<Letter> letters_of(std::string_view word) {
    std::vector<Letter> letters;
    bool has_ended = false;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t before = at;
        const char32_t c = lower(next_code_point(word, at));
        if (!is_letter(c)) {
            has_ended = !letters.empty();
            continue;
        }
        if (has_ended || letters.size() == longest_word)
            return {};
        letters.push_back({c, before});
    }
    return letters;
}

bool begins_syllable(const std::vector<Letter>& letters, std::size_t place) {
    const auto letter = [&](std::size_t at) { return letters[at].lowered; };
    const char32_t first = letter(place);
    if (is_vowel(first))
        return false;
    const bool leads_to_vowel = is_vowel(letter(place + 1))
        || (stay_together(first, letter(place + 1)) && is_vowel(letter(place + 2)));
    const char32_t before = letter(place - 1);
    return leads_to_vowel && (is_vowel(before) || !stay_together(before, first));
}

} // namespace

std::size_t syllable_end(std::string_view word, std::size_t most) {
    const std::vector<Letter> letters = letters_of(word);
    bool has_vowel = false;
    std::size_t found = 0;
    for (std::size_t place = 0; place + least_after <= letters.size(); ++place) {
        if (letters[place].at > most)
            break;
        if (place >= least_before && has_vowel && begins_syllable(letters, place))
            found = letters[place].at;
        has_vowel = has_vowel || is_vowel(letters[place].lowered);
    }
    return found;
}

} // namespace tappa
