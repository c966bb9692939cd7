#include "support/names.hpp"
#include "texts/names.hpp"

#include <doctest/doctest.h>

using namespace tappa;

TEST_CASE("every value of every closed list has its own name in every language") {
    test::check_names<NameText, ActionStatus>("action-status");
    test::check_names<NameText, AnswerState>("answer-state");
    test::check_names<NameText, Component>("component");
    test::check_names<NameText, Confidence>("confidence");
    test::check_names<NameText, Direction>("direction");
    test::check_names<NameText, Evidence>("evidence");
    test::check_names<NameText, Horizon>("horizon");
    test::check_names<NameText, JourneyStage>("journey-stage");
    test::check_names<NameText, JourneyStatus>("journey-status");
    test::check_names<NameText, MetricKind>("metric-kind");
    test::check_names<NameText, Moment>("moment");
    test::check_names<NameText, PainCategory>("pain");
    test::check_names<NameText, Pillar>("pillar");
    test::check_names<NameText, SourceKind>("source-kind");
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
