#include "model/assessment.hpp"
#include "model/enums.hpp"
#include "model/knowledge.hpp"
#include "model/plan.hpp"

#include <doctest/doctest.h>

using namespace tappa;

namespace {

template <typename E>
void check_ids() {
    for (const E value : all_of<E>()) {
        INFO(enum_id(value));
        CHECK_FALSE(enum_id(value).empty());
        CHECK(enum_from_id<E>(enum_id(value)) == value);
    }
    CHECK_FALSE(enum_from_id<E>("no-such-id"));
    CHECK_FALSE(enum_from_id<E>(""));
}

} // namespace

TEST_CASE("every enum value has an id that reads back") {
    check_ids<JourneyStage>();
    check_ids<Pillar>();
    check_ids<Component>();
    check_ids<PainCategory>();
    check_ids<Confidence>();
    check_ids<Evidence>();
    check_ids<MetricKind>();
    check_ids<Direction>();
    check_ids<Horizon>();
    check_ids<Moment>();
    check_ids<ActionStatus>();
    check_ids<AnswerState>();
    check_ids<SourceKind>();
    check_ids<PageKind>();
    CHECK(enum_id(JourneyStage::Advocacy) == "advocacy");
    CHECK(enum_id(PainCategory::Other) == "other");
    CHECK(enum_id(MetricKind::Other) == "other");
}
