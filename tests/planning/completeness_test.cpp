#include "planning/completeness.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

namespace {

std::vector<std::vector<std::string>> texts(const std::vector<PrerequisiteCycle>& cycles) {
    std::vector<std::vector<std::string>> result;
    for (const PrerequisiteCycle& cycle : cycles) {
        std::vector<std::string>& members = result.emplace_back();
        for (const PlanActionId& id : cycle)
            members.push_back(id.text);
    }
    return result;
}

using Cycles = std::vector<std::vector<std::string>>;

} // namespace

TEST_CASE("a plan is ready when every agreed action has all its parts") {
    const Completeness ready =
        plan_completeness(plan({complete(plan_action("a")), complete(plan_action("b"))}));
    CHECK(ready.ready);
    CHECK(ready.ready_count == 2);
    CHECK(ready.unready_count == 0);
    CHECK(ready.actions[1].missing.empty());
}

TEST_CASE("what is missing is named per action") {
    PlanAction ownerless = complete(plan_action("b"));
    ownerless.owner_name.clear();
    ownerless.metrics[0].target.reset();
    const Completeness result =
        plan_completeness(plan({complete(plan_action("a")), ownerless, plan_action("c")}));
    CHECK_FALSE(result.ready);
    CHECK(result.ready_count == 1);
    CHECK(result.unready_count == 2);
    REQUIRE(result.actions.size() == 3);
    CHECK(result.actions[1].action == PlanActionId("b"));
    CHECK(
        result.actions[1].missing
        == std::vector<MissingPart>{MissingPart::Owner, MissingPart::Target}
    );
    CHECK(
        result.actions[2].missing
        == std::vector<MissingPart>{MissingPart::Owner, MissingPart::Metric, MissingPart::Due}
    );
}

TEST_CASE("proposed and dropped actions do not count, done and running ones do") {
    PlanAction proposed = plan_action("p");
    proposed.status = ActionStatus::Proposed;
    PlanAction dropped = plan_action("d");
    dropped.status = ActionStatus::Dropped;
    PlanAction done = complete(plan_action("x"));
    done.status = ActionStatus::Done;
    const Completeness result = plan_completeness(plan({proposed, dropped, done}));
    CHECK(result.ready);
    REQUIRE(result.actions.size() == 1);
    CHECK(result.actions[0].action == PlanActionId("x"));
}

TEST_CASE("what contradicts itself is named, and keeps no plan from being ready") {
    PlanAction late = complete(plan_action("late"));
    late.start = Date{2027, 7, 1}; // a day after it is due
    PlanAction same = complete(plan_action("same"));
    same.metrics[0].target = same.metrics[0].baseline;
    PlanAction worse = complete(plan_action("worse"));
    worse.metrics[0].better = Direction::Down;
    PlanAction dropped = late;
    dropped.id = PlanActionId("dropped");
    dropped.status = ActionStatus::Dropped;
    PlanAction on_the_day = complete(plan_action("on-the-day"));
    on_the_day.start = on_the_day.due;
    PlanAction empty = plan_action("empty");
    empty.metrics = {PlanMetric{}};
    const auto named = [](std::vector<PlanAction> actions) {
        return plan_completeness(plan(std::move(actions))).contradictory;
    };
    CHECK(
        named({late, on_the_day, same, dropped, worse, empty})
        == std::vector<
            PlanActionId>{PlanActionId("late"), PlanActionId("same"), PlanActionId("worse")}
    );
    CHECK(plan_completeness(plan({late, same, worse})).ready);
}

TEST_CASE("a plan in which nothing counts is not ready") {
    CHECK_FALSE(plan_completeness(plan({})).ready);
    PlanAction proposed = complete(plan_action("p"));
    proposed.status = ActionStatus::Proposed;
    CHECK_FALSE(plan_completeness(plan({proposed})).ready);
}

TEST_CASE("a circle of prerequisites keeps a plan from being ready") {
    const Completeness result = plan_completeness(plan(
        {complete(waiting_for({"b"}, plan_action("a"))),
         complete(waiting_for({"a"}, plan_action("b")))}
    ));
    CHECK_FALSE(result.ready);
    CHECK(result.unready_count == 0);
    CHECK(texts(result.cycles) == Cycles{{"a", "b"}});
}

TEST_CASE("circles are named with their members in order") {
    const auto cycles = [](std::vector<PlanAction> actions) {
        return texts(prerequisite_cycles(plan(std::move(actions))));
    };
    SUBCASE("a chain and a diamond have none") {
        CHECK(cycles({}).empty());
        CHECK(cycles({plan_action("a"),
                      waiting_for({"a"}, plan_action("b")),
                      waiting_for({"a"}, plan_action("c")),
                      waiting_for({"b", "c"}, plan_action("d"))})
                  .empty());
    }
    SUBCASE("an action that waits for itself") {
        CHECK(cycles({plan_action("a"), waiting_for({"b"}, plan_action("b"))}) == Cycles{{"b"}});
    }
    SUBCASE("what leads in and what follows is not a member") {
        CHECK(
            cycles(
                {waiting_for({"c"}, plan_action("follower")),
                 waiting_for({"d"}, plan_action("b")),
                 waiting_for({"b"}, plan_action("c")),
                 waiting_for({"first", "c"}, plan_action("d")),
                 plan_action("first")}
            )
            == Cycles{{"b", "d", "c"}}
        );
    }
    SUBCASE("two circles joined by a link, the first one leading into the second") {
        CHECK(
            cycles(
                {waiting_for({"b"}, plan_action("a")),
                 waiting_for({"c", "a"}, plan_action("b")),
                 waiting_for({"d"}, plan_action("c")),
                 waiting_for({"c"}, plan_action("d"))}
            )
            == Cycles{{"c", "d"}, {"a", "b"}}
        );
    }
    SUBCASE("the same prerequisite named twice") {
        CHECK(
            cycles({waiting_for({"b", "b"}, plan_action("a")), waiting_for({"a"}, plan_action("b"))}
            )
            == Cycles{{"a", "b"}}
        );
    }
    SUBCASE("prerequisites that nothing has, and dropped actions, break a circle") {
        PlanAction dropped = waiting_for({"a"}, plan_action("b"));
        dropped.status = ActionStatus::Dropped;
        CHECK(cycles({waiting_for({"b", "gone"}, plan_action("a")), dropped}).empty());
    }
}

TEST_CASE("a very long circle neither recurses nor takes long") {
    std::vector<PlanAction> actions;
    constexpr int count = 20000;
    for (int i = 0; i < count; ++i)
        actions.push_back(waiting_for(
            {"a" + std::to_string((i + 1) % count)}, plan_action("a" + std::to_string(i))
        ));
    const std::vector<PrerequisiteCycle> cycles = prerequisite_cycles(plan(actions));
    REQUIRE(cycles.size() == 1);
    CHECK(cycles[0].size() == count);
    CHECK(cycles[0][1] == PlanActionId("a1"));
}
