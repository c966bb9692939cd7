#include "base/syllables.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace tappa;

namespace {

// All places where the word may be divided.
std::string divided(std::string_view word) {
    std::string parts;
    std::size_t from = 0;
    for (std::size_t most = 1; most <= word.size(); ++most)
        if (const std::size_t end = syllable_end(word, most); end > from) {
            parts += std::string(word.substr(from, end - from)) + "-";
            from = end;
        }
    return parts + std::string(word.substr(from));
}

} // namespace

TEST_CASE("words are divided before a consonant and its vowel") {
    CHECK(divided("Recommendation") == "Re-com-men-da-tion");
    CHECK(divided("Raccomandazione") == "Rac-co-man-da-zione");
    CHECK(divided("Consapevolezza") == "Con-sa-pe-vo-lezza");
    CHECK(divided("apprendimento") == "ap-pren-di-mento");
    CHECK(divided("Richieste") == "Ri-chie-ste");
    CHECK(divided("REGISTRATION") == "RE-GISTRA-TION");
    CHECK(divided("perché") == "per-ché");
    CHECK(divided("qualità’") == "qua-lità’");
    CHECK(divided("«Segnalazioni»,") == "«Se-gna-la-zioni»,");
}

TEST_CASE("what would be left too short, or is no word, is not divided") {
    CHECK(divided("") == "");
    CHECK(divided("area") == "area");
    CHECK(divided("strength") == "strength");
    CHECK(divided("123456789") == "123456789");
    CHECK(divided("https://example.org/recommendation") == "https://example.org/recommendation");
    CHECK(divided("anna.bianchi@example.org") == "anna.bianchi@example.org");
    CHECK(divided("рекомендация") == "рекомендация");
    CHECK(divided("no\xFF\xFEsense") == "no\xFF\xFEsense");
    CHECK(divided(std::string(5000, 'a')) == std::string(5000, 'a'));
    CHECK(syllable_end("Recommendation", 1) == 0);
    CHECK(syllable_end("Recommendation", 9) == 8);
}
