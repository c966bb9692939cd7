#include "texts/names.hpp"
#include "texts/texts.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <set>
#include <string>

using namespace tappa;

namespace {

std::optional<NameText> text_of_key(std::string_view key) {
    const std::span<const std::string_view> keys = keys_of(NameText{});
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (keys[i] == key)
            return static_cast<NameText>(i);
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
            const std::optional<NameText> expected = text_of_key(key);
            REQUIRE(expected);
            CHECK(name_of(value, language) == text(*expected, language));
            CHECK(names.insert(name_of(value, language)).second);
        }
    }
}

} // namespace

TEST_CASE("every value of every closed list has its own name in every language") {
    check_names<ActionStatus>("action-status");
    check_names<AnswerState>("answer-state");
    check_names<Component>("component");
    check_names<Confidence>("confidence");
    check_names<Direction>("direction");
    check_names<Evidence>("evidence");
    check_names<Horizon>("horizon");
    check_names<JourneyStage>("journey-stage");
    check_names<MetricKind>("metric-kind");
    check_names<Moment>("moment");
    check_names<PainCategory>("pain");
    check_names<Pillar>("pillar");
    check_names<SourceKind>("source-kind");
}

TEST_CASE("levels and emotions have names, and values outside the scale the nearest one") {
    CHECK(level_name(1, Language::En) == "Initial");
    CHECK(level_name(3, Language::It) == "Definito");
    CHECK(level_name(0, Language::En) == level_name(1, Language::En));
    CHECK(level_name(9, Language::En) == "Optimised");
    CHECK(level_title(2, Language::En) == "2 · Developing");
    CHECK(emotion_name(-2, Language::En) == "Very negative");
    CHECK(emotion_name(7, Language::En) == emotion_name(2, Language::En));
    CHECK(emotion_title(-2, Language::En) == "Very negative (\u22122)");
    CHECK(emotion_title(0, Language::It) == "Neutra (0)");
    CHECK(emotion_title(2, Language::It) == "Molto positiva (+2)");
    CHECK(emotion_title(9, Language::It) == emotion_title(2, Language::It));
    CHECK(name_of(MissingPart::Owner, Language::It) == "responsabile");
    CHECK(name_of(MissingPart::Due, Language::En) == "due date");
}
