#include "app/action.hpp"
#include "app/state.hpp"
#include "app/texts.hpp"
#include "support/names.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace tappa;

namespace {

bool contains(std::string_view whole, std::string_view part) {
    return whole.find(part) != std::string_view::npos;
}

} // namespace

TEST_CASE("every value of the lists of the interface has its own name in every language") {
    test::check_names<Text, ExportFormat>("export-format");
    test::check_names<Text, Screen>("screen");
    test::check_names<Text, Theme>("theme");
}

TEST_CASE("every error says what happened and what to do, in every language") {
    for (const ErrorCode code : all_error_codes()) {
        const std::string key = std::string("error.") + error_id(code);
        INFO(key);
        const std::optional<Text> what = test::text_of_key<Text>(key);
        REQUIRE(what);
        for (const Language language : all_languages) {
            const std::string sentence = error_sentence({code, "", {"A", "B", "C"}}, language);
            const std::string_view pattern = text(*what, language);
            CHECK(
                sentence.substr(0, 8) == text_with(*what, language, {"A", "B", "C"}).substr(0, 8)
            );
            CHECK(sentence.size() > pattern.size() + 10); // the advice follows
            CHECK_FALSE(contains(sentence, "{"));
            CHECK(sentence.back() == '.');
        }
    }
}

TEST_CASE("errors say where: a path, a line and column, a byte") {
    const Error path{ErrorCode::UnknownKey, "document.journeys[0].touchpoints[2]", {"stagee"}};
    CHECK(
        error_sentence(path, Language::En)
        == "Tappa does not know the field “stagee”. In the file at "
           "document.journeys[0].touchpoints[2]. Correct the file there and open it again."
    );
    CHECK(contains(
        error_sentence({ErrorCode::NotJson, "3:14", {"x"}}, Language::It), "Riga 3, colonna 14."
    ));
    CHECK(contains(error_sentence({ErrorCode::NotUtf8, "77", {}}, Language::En), "At byte 77."));
}

TEST_CASE("a wrong type is named in words, and a long value is cut") {
    const Error wrong{ErrorCode::WrongType, "document.date", {"whole-number"}};
    CHECK(contains(error_sentence(wrong, Language::It), "un numero intero"));
    const std::string novel(5000, 'x');
    CHECK(error_sentence({ErrorCode::UnknownKey, "", {novel}}, Language::En).size() < 300);
    const Error many{ErrorCode::TooManyItems, "", {"1000"}};
    CHECK(contains(error_sentence(many, Language::En), "more than 1,000 items"));
    CHECK(contains(error_sentence(many, Language::It), "più di 1000 elementi"));
}
