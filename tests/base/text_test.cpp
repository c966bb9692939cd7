#include "base/error.hpp"
#include "base/language.hpp"
#include "base/text.hpp"

#include <doctest/doctest.h>

using namespace tappa;

TEST_CASE("invalid UTF-8 is found where it starts") {
    CHECK(first_invalid_utf8("perché no") == std::string_view::npos);
    CHECK(first_invalid_utf8("\xF0\x9F\x99\x82") == std::string_view::npos);
    CHECK(first_invalid_utf8("ab\xFF") == 2);
    CHECK(first_invalid_utf8("a\xC0\xAF") == 1);        // overlong
    CHECK(first_invalid_utf8("\xED\xA0\x80") == 0);     // surrogate
    CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0); // above U+10FFFF
    CHECK(first_invalid_utf8("caff\xC3") == 4);         // cut short
    CHECK(first_invalid_utf8("\x80") == 0);
}

TEST_CASE("code points are counted and never split") {
    CHECK(code_point_count("è€🙂a") == 4);
    CHECK(first_code_points("è€🙂a", 2) == "è€");
    CHECK(first_code_points("abc", 9) == "abc");
    std::string all;
    for (std::size_t at = 0; at < std::string_view("è€🙂a").size();)
        append_code_point(all, next_code_point("è€🙂a", at));
    CHECK(all == "è€🙂a");
}

TEST_CASE("text helpers") {
    CHECK(trimmed(" \t a b \n") == "a b");
    CHECK(trimmed("  ") == "");
    CHECK(joined({"a", "b", "c"}, ", ") == "a, b, c");
    CHECK(in_letters(0) + in_letters(25) + in_letters(26) + in_letters(27) == "AZAAAB");
    CHECK(in_letters(701) + in_letters(702) == "ZZAAA");
    CHECK(folded("QUALITÀ Più") == "qualita piu");
    CHECK(with_arguments("{0} of {1}, {2}", {"3", "12"}) == "3 of 12, {2}");
    CHECK(
        with_arguments("Deleted: «{0}», {0}", {"dire «sì»"}) == "Deleted: «dire “sì”», dire «sì»"
    );
    CHECK(with_arguments("“{0}” and «{0}»", {"a “b”"}) == "“a ‘b’” and «a “b”»");
}

TEST_CASE("languages come from locales") {
    CHECK(language_from_locale("it-IT") == Language::It);
    CHECK(language_from_locale("it") == Language::It);
    CHECK(language_from_locale("ita") == Language::En);
    CHECK(language_from_locale("") == Language::En);
}

TEST_CASE("every word of a search has to be found, wherever it stands") {
    CHECK(search_words("  one  two ") == std::vector<std::string_view>{"one", "two"});
    CHECK(search_words(" ").empty());
    CHECK(holds_words("two plus one", "one two"));
    CHECK(holds_words("anything", ""));
    CHECK_FALSE(holds_words("two plus one", "one three"));
}

TEST_CASE("every error code has an id of its own") {
    std::vector<std::string> ids;
    for (const ErrorCode code : all_error_codes())
        ids.emplace_back(error_id(code));
    for (std::size_t i = 0; i < ids.size(); ++i) {
        CHECK_FALSE(ids[i].empty());
        for (std::size_t j = i + 1; j < ids.size(); ++j)
            CHECK(ids[i] != ids[j]);
    }
}

TEST_CASE("searching finds a letter with its accent, composed or decomposed") {
    CHECK(folded("qualit\u00E0") == "qualita");
    CHECK(folded("qualita\u0300") == "qualita");
    CHECK(folded("Perche\u0301 Piu\u0300") == "perche piu");
    CHECK(folded("\u0218tefan \u021A\u0103ranu") == "stefan taranu");
    CHECK(folded("El\u017Cbieta \u0141uczak") == "elzbieta luczak");
    CHECK(folded("\u041E\u041B\u042C\u0413\u0410") == folded("\u043E\u043B\u044C\u0433\u0430"));
    CHECK(folded("\u0391\u03A9") == "\u03B1\u03C9");
}

TEST_CASE("characters are named by themselves and their number") {
    CHECK(characters_named("") == "");
    CHECK(characters_named("\u4E2D") == "\u4E2D (U+4E2D)");
    CHECK(characters_named("\u4E2D\U0001F642") == "\u4E2D (U+4E2D), \U0001F642 (U+1F642)");
}
