#include "scoring/packed_answers.hpp"

#include <doctest/doctest.h>

using namespace tappa;

TEST_CASE("as many fives as fit stay apart from their neighbours, with three or two in a word") {
    for (const std::size_t people : {std::size_t{511}, std::size_t{512}, std::size_t{1'000}}) {
        CAPTURE(people);
        // Questions 0, 2 and 4 are answered by all, 1 and 3 by nobody, 5 by every other one.
        PackedAnswers answers(people, 6);
        for (std::size_t i = 0; i < people; ++i) {
            for (const std::size_t question : {0U, 2U, 4U})
                answers.set(i, question, 5);
            if (i % 2 == 0)
                answers.set(i, 5, 1);
        }
        std::vector<std::uint64_t> sums = answers.empty_sums();
        for (std::size_t i = 0; i < people; ++i)
            answers.add(i, sums);
        for (std::size_t question = 0; question < 6; ++question) {
            CAPTURE(question);
            const PackedAnswers::Total total = answers.total(sums, question);
            const std::size_t count = question == 5 ? (people + 1) / 2
                : question % 2 == 0                 ? people
                                                    : 0;
            CHECK(total.count == count);
            CHECK(total.sum == (question == 5 ? count : 5 * count));
        }
    }
}

TEST_CASE("a level can be read back, and none is 0") {
    PackedAnswers answers(2, 4);
    answers.set(1, 3, 4);
    answers.set(1, 2, 1);
    CHECK(answers.level(1, 3) == 4);
    CHECK(answers.level(1, 2) == 1);
    CHECK(answers.level(1, 0) == 0);
    CHECK(answers.level(0, 3) == 0);
}
