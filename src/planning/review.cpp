#include "planning/review.hpp"

namespace tappa {

std::optional<std::int64_t> days_since_review(const Journey& journey, Date today) {
    if (!journey.reviewed || today < *journey.reviewed)
        return std::nullopt;
    return days_from_date(today) - days_from_date(*journey.reviewed);
}

bool is_review_due(const Journey& journey, Date today) {
    if (!journey.reviewed)
        return journey.status == JourneyStatus::Live;
    const std::optional<std::int64_t> days = days_since_review(journey, today);
    return days && *days >= review_days;
}

} // namespace tappa
