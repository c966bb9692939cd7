#include "app/action.hpp"
#include "app/state.hpp"
#include "app/texts.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace tappa;

namespace {

std::optional<Text> text_of_key(std::string_view key) {
    for (std::size_t i = 0; i < number_of_texts; ++i)
        if (generated::text_keys[i] == key)
            return static_cast<Text>(i);
    return std::nullopt;
}

// The name comes from the key made of the prefix and the value's own id, in every language.
template <typename E>
void check_names(const std::string& prefix) {
    for (const Language language : all_languages) {
        std::set<std::string_view> names;
        for (const E value : all_of<E>()) {
            const std::string key = prefix + "." + std::string(enum_id(value));
            INFO(key);
            const std::optional<Text> expected = text_of_key(key);
            REQUIRE(expected);
            CHECK(name_of(value, language) == text(*expected, language));
            CHECK(names.insert(name_of(value, language)).second);
        }
    }
}

bool contains(std::string_view whole, std::string_view part) {
    return whole.find(part) != std::string_view::npos;
}

} // namespace

TEST_CASE("every value of every closed list has its own name in every language") {
    check_names<ActionStatus>("action-status");
    check_names<AnswerState>("answer-state");
    check_names<Component>("component");
    check_names<Confidence>("confidence");
    check_names<Direction>("direction");
    check_names<Evidence>("evidence");
    check_names<ExportFormat>("export-format");
    check_names<Horizon>("horizon");
    check_names<JourneyStage>("journey-stage");
    check_names<MetricKind>("metric-kind");
    check_names<Moment>("moment");
    check_names<PainCategory>("pain");
    check_names<Pillar>("pillar");
    check_names<Screen>("screen");
    check_names<SourceKind>("source-kind");
    check_names<Theme>("theme");
}

TEST_CASE("levels and emotions have names, and values outside the scale the nearest one") {
    CHECK(level_name(1, Language::En) == "Initial");
    CHECK(level_name(3, Language::It) == "Definizione");
    CHECK(level_name(0, Language::En) == level_name(1, Language::En));
    CHECK(level_name(9, Language::En) == "Optimized");
    CHECK(contains(emotion_name(-2, Language::En), "Very negative"));
    CHECK(contains(emotion_name(2, Language::It), "Molto positiva"));
    CHECK(emotion_name(7, Language::En) == emotion_name(2, Language::En));
    CHECK(name_of(MissingPart::Owner, Language::It) == "responsabile");
    CHECK(name_of(MissingPart::Due, Language::En) == "due date");
}

TEST_CASE("plural texts follow the number, in the form of the language") {
    CHECK(text_count(Text::HomeTouchpoints, Language::En, 1) == "1 touchpoint");
    CHECK(text_count(Text::HomeTouchpoints, Language::En, 0) == "0 touchpoints");
    CHECK(text_count(Text::HomeTouchpoints, Language::It, 1) == "1 punto di contatto");
    CHECK(text_count(Text::HomeTouchpoints, Language::It, 2) == "2 punti di contatto");
    CHECK(text_count(Text::HomeTouchpoints, Language::It, 12345) == "12.345 punti di contatto");
    CHECK(text_count(Text::HomeTouchpoints, Language::En, -1) == "\u22121 touchpoints");
}

TEST_CASE("a plural text takes further arguments, and may leave out the one") {
    const std::vector<std::string> name{"Call centre"};
    CHECK(
        text_count(Text::ToastTouchpointDeletedWith, Language::En, 1, name)
        == "“Call centre” deleted with its pain point"
    );
    CHECK(
        text_count(Text::ToastTouchpointDeletedWith, Language::En, 3, name)
        == "“Call centre” deleted with its 3 pain points"
    );
}

TEST_CASE("texts read as the style asks") {
    for (std::size_t i = 0; i < number_of_texts; ++i) {
        for (const Language language : all_languages) {
            const std::string_view words = text(static_cast<Text>(i), language);
            INFO(
                std::string(generated::text_keys[i]) << " " << std::string(language_code(language))
            );
            CHECK(!words.empty());
            CHECK_FALSE(contains(words, "!"));
            CHECK_FALSE(contains(words, "..."));
            CHECK_FALSE(contains(words, "  "));
            CHECK_FALSE(contains(words, "\""));
        }
    }
}

TEST_CASE("every error says what happened and what to do, in every language") {
    for (const ErrorCode code : all_error_codes()) {
        const std::string key = std::string("error.") + error_id(code);
        INFO(key);
        const std::optional<Text> what = text_of_key(key);
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
}
