#include "planning/needed_answers.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace tappa;

// Fleiss, Levin and Paik 2003, table A.4 has these without the correction for continuity, which
// its formula adds; 686 for 10 % to 15 % is in every textbook.
TEST_CASE("two shares need as many answers as published") {
    CHECK(answers_for_shares(0.10, 0.15) == 686);
    CHECK(answers_for_shares(0.15, 0.10) == 686);
    CHECK(answers_for_shares(0.50, 0.60) == 388);
    CHECK(answers_for_shares(0.60, 0.75) == 152);
    // A change the other side of one half is as hard to see.
    CHECK(answers_for_shares(0.85, 0.90) == 686);
}

// Cohen 1988, table 2.4.1, less the one answer that not knowing the spread costs.
TEST_CASE("two means need as many answers as published") {
    CHECK(answers_for_means(0.5, 1, 1) == 63);
    CHECK(answers_for_means(-0.5, 1, 1) == 63);
    CHECK(answers_for_means(0.2, 1, 1) == 393);
    CHECK(answers_for_means(10, 75 * 75, 75 * 75) == 883);
}

// A one-sample t test at power 0.80, two-sided: 34, 15 and 10.
TEST_CASE("a mean and a known baseline need as many readings as published") {
    CHECK(readings_for_mean(0.5, 1) == 34);
    CHECK(readings_for_mean(-0.8, 1) == 15);
    CHECK(readings_for_mean(1, 1) == 10);
}

TEST_CASE("a greater change needs no more answers") {
    double before = most_needed;
    for (double share = 0.31; share <= 1.0; share += 0.01) {
        INFO("to ", share);
        const double needed = answers_for_shares(0.3, share).value();
        CHECK(needed <= before);
        before = needed;
    }
}

TEST_CASE("no change, and one too small to be seen by anybody, need no number") {
    CHECK_FALSE(answers_for_shares(0.4, 0.4));
    CHECK_FALSE(answers_for_means(0, 1, 1));
    CHECK_FALSE(readings_for_mean(0, 1));
    CHECK_FALSE(answers_for_shares(0.4, 0.4 + 1e-9));
    CHECK_FALSE(answers_for_means(1e-300, 1, 1));
    CHECK_FALSE(readings_for_mean(1e-300, 1));
    CHECK_FALSE(readings_for_mean(1, std::numeric_limits<double>::infinity()));
    CHECK_FALSE(answers_for_means(1, std::nan(""), 1));
}

TEST_CASE("what cannot vary still needs two answers") {
    CHECK(answers_for_shares(0, 1) == 2);
    CHECK(answers_for_means(200, 0, 0) == 2);
    CHECK(readings_for_mean(1, 0) == 2);
}
