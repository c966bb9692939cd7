#include "texts/texts.hpp"

#include <doctest/doctest.h>

using namespace tappa;

namespace {

enum class Sample { Title, Touchpoints, DeletedWith };

// Not in the order of the enum: the texts of the first screen come first.
constexpr char it_bytes[] = "«{1}» eliminato con {0} punti critici\0"
                            "Percorso di {0}\0"
                            "{0} punti di contatto\0"
                            "{0} punto di contatto\0"
                            "«{1}» eliminato con il suo punto critico\0";
constexpr std::array<TextExtent, 3> it{{{40, 15}, {56, 21}, {0, 39}}};
constexpr char en_bytes[] = "Journey of {0}\0"
                            "{0} touchpoints\0"
                            "“{1}” deleted with its {0} pain points\0"
                            "{0} touchpoint\0"
                            "“{1}” deleted with its pain point\0";
constexpr std::array<TextExtent, 3> en{{{0, 14}, {15, 15}, {31, 42}}};
constexpr std::array<Singular, 2> singulars{
    Singular{1, {{{78, 21}, {74, 14}}}}, Singular{2, {{{100, 42}, {89, 37}}}}};
constexpr TextTable table{{{{it_bytes, it}, {en_bytes, en}}}, singulars};

const TextTable& table_of(Sample) {
    return table;
}

} // namespace

TEST_CASE("a text is given in the language asked for, with its arguments") {
    CHECK(text(Sample::Title, Language::En) == "Journey of {0}");
    CHECK(text_with(Sample::Title, Language::It, {"Anna"}) == "Percorso di Anna");
    CHECK(text_with(Sample::Title, Language::En, {"{1}", "z"}) == "Journey of {1}");
}

TEST_CASE("plural texts follow the number, in the form of the language") {
    CHECK(text_count(Sample::Touchpoints, Language::En, 1) == "1 touchpoint");
    CHECK(text_count(Sample::Touchpoints, Language::En, 0) == "0 touchpoints");
    CHECK(text_count(Sample::Touchpoints, Language::It, 1) == "1 punto di contatto");
    CHECK(text_count(Sample::Touchpoints, Language::It, 2) == "2 punti di contatto");
    CHECK(text_count(Sample::Touchpoints, Language::It, 12345) == "12.345 punti di contatto");
    CHECK(text_count(Sample::Touchpoints, Language::En, -1) == "\u22121 touchpoints");
}

TEST_CASE("a plural text takes further arguments, and may leave out the one") {
    const std::vector<std::string> name{"Call centre"};
    CHECK(
        text_count(Sample::DeletedWith, Language::En, 1, name)
        == "“Call centre” deleted with its pain point"
    );
    CHECK(
        text_count(Sample::DeletedWith, Language::En, 3, name)
        == "“Call centre” deleted with its 3 pain points"
    );
}

TEST_CASE("a text without plural forms is counted with the only form it has") {
    CHECK(text_count(Sample::Title, Language::En, 1) == "Journey of 1");
}

TEST_CASE("an amount that is not whole takes the form for many, one the form for one") {
    CHECK(text_amount(Sample::Touchpoints, Language::En, 1, 1) == "1 touchpoint");
    CHECK(text_amount(Sample::Touchpoints, Language::It, 1.5, 1) == "1,5 punti di contatto");
    CHECK(text_amount(Sample::Touchpoints, Language::En, 1.04, 1) == "1 touchpoint");
}
