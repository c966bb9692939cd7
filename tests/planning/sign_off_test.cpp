#include "planning/sign_off.hpp"
#include "planning/sign_off_words.hpp"

#include <doctest/doctest.h>

#include <functional>

using namespace tappa;

namespace {

PlanAction action(const std::string& id) {
    PlanAction made;
    made.id = PlanActionId(id);
    made.title = "Action " + id;
    made.owner_name = "L. Ferri";
    made.due = Date{2027, 3, 1};
    PlanMetric metric;
    metric.name = "NPS";
    metric.baseline = 12;
    metric.target = 20;
    made.metrics = {metric};
    return made;
}

Plan plan_of(std::vector<PlanAction> actions) {
    Plan plan;
    for (PlanAction& each : actions)
        plan.actions.push_back(std::move(each));
    return plan;
}

SignOff signed_plan(const Plan& plan) {
    return {"Anna Bianchi", "CFO", Date{2027, 1, 3}, signed_actions(plan)};
}

} // namespace

TEST_CASE("what is signed is title, owner, dates, effort and metrics; how it goes is not") {
    const Plan before = plan_of({action("a-1")});
    const SignOff sign_off = signed_plan(before);
    CHECK(changes_since(sign_off, before).empty());
    struct Edit {
        std::function<void(PlanAction&)> edit;
        std::vector<SignedPart> parts;
    };
    const std::vector<Edit> edits{
        {[](PlanAction& a) { a.title = "Other"; }, {SignedPart::Title}},
        {[](PlanAction& a) { a.owner_name = "M. Conti"; }, {SignedPart::Owner}},
        {[](PlanAction& a) { a.owner_role = "Sales"; }, {SignedPart::Owner}},
        {[](PlanAction& a) {
             a.start = Date{2027, 2, 1};
         },
         {SignedPart::Start}},
        {[](PlanAction& a) { a.due.reset(); }, {SignedPart::Due}},
        {[](PlanAction& a) { a.effort_days = 6; }, {SignedPart::Effort}},
        {[](PlanAction& a) { a.metrics[0].target = 30; }, {SignedPart::Metrics}},
        {[](PlanAction& a) {
             a.metrics[0].due = Date{2027, 4, 1};
         },
         {SignedPart::Metrics}},
        {[](PlanAction& a) { a.metrics.clear(); }, {SignedPart::Metrics}},
        {[](PlanAction& a) { a.status = ActionStatus::Done; }, {}},
        {[](PlanAction& a) {
             a.updates.push_back({Date{2027, 2, 2}, "Bruno", "Begun"});
         },
         {}},
        {[](PlanAction& a) {
             a.metrics[0].readings.push_back({Date{2027, 2, 2}, 13, {}});
         },
         {}},
        {[](PlanAction& a) { a.notes = "A note"; }, {}}};
    for (std::size_t i = 0; i < edits.size(); ++i) {
        INFO(i);
        PlanAction edited = action("a-1");
        edits[i].edit(edited);
        const ChangesSinceSigned changes = changes_since(sign_off, plan_of({edited}));
        CHECK(changes.added.empty());
        CHECK(changes.removed.empty());
        REQUIRE(changes.changed.size() == (edits[i].parts.empty() ? 0 : 1));
        if (!edits[i].parts.empty())
            CHECK(changes.changed[0].parts == edits[i].parts);
    }
}

TEST_CASE("actions that came and went since are told, a dropped one among those gone") {
    PlanAction dropped_before = action("a-3");
    dropped_before.status = ActionStatus::Dropped;
    const SignOff sign_off =
        signed_plan(plan_of({action("a-1"), action("a-2"), dropped_before, action("a-4")}));
    CHECK(sign_off.actions.size() == 3);
    PlanAction dropped = action("a-1");
    dropped.status = ActionStatus::Dropped;
    const ChangesSinceSigned changes =
        changes_since(sign_off, plan_of({dropped, action("a-3"), action("a-4")}));
    REQUIRE(changes.added.size() == 1);
    CHECK(changes.added[0].id == PlanActionId("a-3"));
    REQUIRE(changes.removed.size() == 2);
    CHECK(changes.removed[0].id == PlanActionId("a-1"));
    CHECK(changes.removed[1].title == "Action a-2");
    CHECK(
        changes_sentence(changes, Language::En)
        == "Changed since: 1 action added, 2 actions removed."
    );
}

TEST_CASE("says who signed and what changed from what to what, in both languages") {
    const Plan before = plan_of({action("a-1"), action("a-2")});
    SignOff sign_off = signed_plan(before);
    CHECK(
        signed_sentence(sign_off, Language::En) == "Signed by Anna Bianchi (CFO) on 3 January 2027."
    );
    CHECK(
        changes_sentence(changes_since(sign_off, before), Language::En)
        == "Nothing signed has changed since."
    );
    sign_off.role.clear();
    CHECK(
        signed_sentence(sign_off, Language::It)
        == "Approvato da Anna Bianchi in data 3 gennaio 2027."
    );
    PlanAction edited = action("a-1");
    edited.owner_name = "M. Conti";
    edited.due.reset();
    edited.metrics[0].target = 30;
    const ChangesSinceSigned changes =
        changes_since(sign_off, plan_of({edited, action("a-2"), action("a-5")}));
    CHECK(
        changes_sentence(changes, Language::It)
        == "Modifiche da allora: 1 azione modificata, 1 azione aggiunta."
    );
    const std::vector<ChangeLine> lines = change_lines(changes, Language::En);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].title == "Action a-1");
    CHECK(lines[0].what == "owner: L. Ferri → M. Conti; due date: 1 March 2027 → not set; metrics");
    CHECK(lines[1].title == "Action a-5");
    CHECK(lines[1].what == "added");
}
