#include "planning/review.hpp"

#include <doctest/doctest.h>

using namespace tappa;

TEST_CASE("a review is due after 180 days, and of a live journey that never had one") {
    const Date today{2026, 11, 30};
    Journey journey;
    CHECK_FALSE(is_review_due(journey, today));
    CHECK_FALSE(days_since_review(journey, today));
    journey.status = JourneyStatus::Researched;
    CHECK_FALSE(is_review_due(journey, today));
    journey.status = JourneyStatus::Live;
    CHECK(is_review_due(journey, today));

    journey.reviewed = Date{2026, 6, 3}; // 180 days before
    CHECK(days_since_review(journey, today) == 180);
    CHECK(is_review_due(journey, today));
    journey.reviewed = Date{2026, 6, 4};
    CHECK(days_since_review(journey, today) == 179);
    CHECK_FALSE(is_review_due(journey, today));
    journey.reviewed = today;
    CHECK(days_since_review(journey, today) == 0);
}

TEST_CASE("a review after today, as another clock wrote it, is not overdue") {
    Journey journey;
    journey.reviewed = Date{2027, 1, 1};
    CHECK_FALSE(days_since_review(journey, {2026, 11, 30}));
    CHECK_FALSE(is_review_due(journey, {2026, 11, 30}));
    CHECK_FALSE(is_review_due(journey, {1970, 1, 1})); // a host that does not know the day
}
