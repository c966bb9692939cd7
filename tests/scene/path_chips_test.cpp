#include "scene/path_chips.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace tappa::scene;

namespace {

std::vector<std::string> words_of(const Scene& scene) {
    std::vector<std::string> words;
    for (const Item& item : scene.items)
        if (const Text* const text = std::get_if<Text>(&item))
            words.push_back(text->text);
    return words;
}

PathChipsInput steps(std::size_t count) {
    PathChipsInput input;
    for (std::size_t i = 0; i < count; ++i)
        input.chips.push_back({"Touchpoint " + std::to_string(i), i % 7, 1});
    return input;
}

Scene drawn(const PathChipsInput& input, double width) {
    ChartStyle style;
    style.width = width;
    return path_chips(input, style);
}

} // namespace

TEST_CASE("a path that fits shows every touchpoint with its stage's number") {
    PathChipsInput input{{{"Search", 1, 1}, {"Identity check", 4, 2}}, false};
    const Scene scene = drawn(input, 500);
    CHECK(words_of(scene) == std::vector<std::string>{"2", "Search", "5", "Identity check ×2"});
    CHECK(scene.width < 500);
    input.reaches_goal = true;
    CHECK(scene.items != drawn(input, 500).items);
}

TEST_CASE("a long path is folded in the middle and keeps its ends, within its width") {
    for (const double width : {260.0, 340.0, 600.0, 1000.0})
        for (const std::size_t count : {8U, 30U, 100U}) {
            INFO(width << " " << count);
            const Scene scene = drawn(steps(count), width);
            const std::vector<std::string> words = words_of(scene);
            CHECK(scene.width <= width);
            std::size_t left_out = 0;
            std::size_t shown = 0;
            for (const std::string& word : words) {
                if (word.front() == '+')
                    left_out = std::stoul(word.substr(1));
                else if (word.size() == 1)
                    ++shown;
            }
            CHECK(shown + left_out == count);
        }
}

TEST_CASE("two touchpoints alone show where they end, however narrow") {
    const std::vector<std::string> words = words_of(drawn(steps(2), 120));
    REQUIRE(words.size() == 3);
    CHECK(words[0] == "+1");
}

TEST_CASE("a folded path gives the room that is left to its names") {
    PathChipsInput input;
    for (const char* name :
         {"Advertisement", "A name that is longer than any chip", "Rate comparison"})
        input.chips.push_back({name, 4, 1});
    const std::vector<std::string> words = words_of(drawn(input, 340));
    CHECK(std::find(words.begin(), words.end(), "Advertisement") != words.end());
    CHECK(std::find(words.begin(), words.end(), "Rate comparison") != words.end());
    CHECK(std::find(words.begin(), words.end(), "+1") != words.end());
    CHECK(drawn(input, 340).width <= 340);
}
