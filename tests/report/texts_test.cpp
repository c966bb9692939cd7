#include "report/texts.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <set>

using namespace tappa;
using namespace tappa::report;

namespace {

// The struct holds nothing but words, so it can be walked as an array of them: a new text is
// tested without being listed here.
static_assert(sizeof(Texts) % sizeof(Word) == 0);
constexpr std::size_t word_count = sizeof(Texts) / sizeof(Word);

std::vector<Word> words_of(const Texts& texts) {
    std::vector<Word> words(word_count, Word(""));
    std::memcpy(static_cast<void*>(words.data()), &texts, sizeof(Texts));
    return words;
}

std::set<std::string> places_of(const std::string& text) {
    std::set<std::string> places;
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
        places.insert(text.substr(at, text.find('}', at) - at + 1));
    return places;
}

} // namespace

TEST_CASE("no text is empty or carries stray spaces") {
    for (const Language language : all_languages) {
        for (const Word& word : words_of(texts_in(language))) {
            const std::string text = word.text();
            INFO(text);
            REQUIRE_FALSE(text.empty());
            // The terms of the priority go on after their last space.
            if (text.size() < 2 || text.substr(text.size() - 2) != "= ")
                CHECK(text.back() != ' ');
            CHECK(text.front() != ' ');
            CHECK(text.find('!') == std::string::npos);
        }
    }
}

TEST_CASE("both languages have the same places for arguments") {
    const std::vector<Word> italian = words_of(texts_it());
    const std::vector<Word> english = words_of(texts_en());
    for (std::size_t i = 0; i < word_count; ++i) {
        INFO(italian[i].text(), " / ", english[i].text());
        CHECK(places_of(italian[i].text()) == places_of(english[i].text()));
    }
}

TEST_CASE("texts are translated") {
    const std::vector<Word> italian = words_of(texts_it());
    const std::vector<Word> english = words_of(texts_en());
    const std::set<std::string> same{"Advocacy", "Persona", "r_wg"};
    for (std::size_t i = 0; i < word_count; ++i) {
        const std::string text = italian[i].text();
        const bool symbols_only =
            text.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos
            || places_of(text).size() * 3 + 4 >= text.size()
            || text.find(" = Σ") != std::string::npos;
        if (symbols_only || same.count(text))
            continue;
        INFO(text);
        CHECK(text != english[i].text());
    }
}

TEST_CASE("the form follows the number") {
    const Plural plural{"{0} azione, {1}", "{0} azioni, {1}"};
    CHECK(counted(plural, 1, Language::It, {"x"}) == "1 azione, x");
    CHECK(counted(plural, 0, Language::It, {"x"}) == "0 azioni, x");
    CHECK(counted(plural, 12345, Language::It, {"x"}) == "12.345 azioni, x");
}

TEST_CASE("arguments are not read as patterns") {
    CHECK(filled("a {0} b {1}", {"{1}", "z"}) == "a {1} b z");
}
