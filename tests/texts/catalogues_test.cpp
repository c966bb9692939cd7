// What every catalogue of assets/texts/ has to keep to; keys and places are checked where the
// catalogues are generated.

#include "app/template_texts.gen.hpp"
#include "app/texts.gen.hpp"
#include "cli/texts.gen.hpp"
#include "report/texts.gen.hpp"
#include "texts/names.gen.hpp"
#include "texts/texts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace tappa;

namespace {

bool contains(std::string_view whole, std::string_view part) {
    return whole.find(part) != std::string_view::npos;
}

// Formulas and pieces that are put between others keep their own spaces.
bool is_set_by_hand(std::string_view key) {
    return key == "common.list-separator" || key.ends_with(".formula");
}

// A mark that people type, not one that shouts.
bool shows_mark(std::string_view key) {
    return key.starts_with("journey.list-");
}

bool has_letters(std::string_view words) {
    return std::any_of(words.begin(), words.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// One index of agreement, one spelling: r_wg of a question, r*_wg of all of them.
bool spells_agreement(std::string_view words) {
    for (const std::string_view other : {"r*wg", "rwg", "r wg", "Rwg", "_wg(J)", "R_wg"})
        if (contains(words, other))
            return false;
    return true;
}

template <TextEnum E>
void check_style() {
    const std::span<const std::string_view> keys = keys_of(E{});
    REQUIRE_FALSE(keys.empty());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        for (const Language language : all_languages) {
            const std::string_view words = text(static_cast<E>(i), language);
            INFO(std::string(keys[i]) << " " << std::string(language_code(language)));
            CHECK(!words.empty());
            CHECK((shows_mark(keys[i]) || !contains(words, "!")));
            CHECK_FALSE(contains(words, "..."));
            CHECK_FALSE(contains(words, "\""));
            CHECK(spells_agreement(words));
            if (is_set_by_hand(keys[i]))
                continue;
            CHECK_FALSE(contains(words, "  "));
            CHECK(words.front() != ' ');
            CHECK(words.back() != ' ');
        }
    }
}

} // namespace

TEST_CASE("texts read as the style asks") {
    check_style<NameText>();
    check_style<ReportText>();
    check_style<Text>();
    check_style<TemplateText>();
    check_style<CliText>();
}

TEST_CASE("sentences of the report and the command line are translated") {
    const auto check = [](auto first) {
        using E = decltype(first);
        const std::span<const std::string_view> keys = keys_of(first);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const std::string_view italian = text(static_cast<E>(i), Language::It);
            // One word may be the same in both languages, a formula too.
            if (contains(italian, " = ") || !contains(italian, " ") || italian.size() < 14
                || !has_letters(italian))
                continue;
            INFO(std::string(keys[i]));
            CHECK(italian != text(static_cast<E>(i), Language::En));
        }
    };
    check(ReportText{});
    check(CliText{});
}
