// What becomes of the plan: updates of an action, decisions, the sign-off.

#include "io/limits.hpp"
#include "plan_screen.hpp"
#include "ui/screens/plan_decisions.hpp"

#include <algorithm>
#include <string>
#include <utility>

using namespace tappa;
using namespace tappa::test;

namespace {

const PlanAction& open_action(const Driver& driver) {
    const PlanAction* const action =
        find_plan_action(plan_of(driver), driver.state().session.plan_action);
    REQUIRE(action != nullptr);
    return *action;
}

Driver with_open_action() {
    Driver driver = sample_plan();
    driver.click(titles_in_table(driver).front());
    return driver;
}

} // namespace

TEST_CASE("an update is written, unfolded to be edited, and deleted") {
    Driver driver = with_open_action();
    CHECK(driver.sees("Each change of status is recorded here"));
    driver.click("Add an update");
    REQUIRE(open_action(driver).updates.size() == 1);
    CHECK(driver.focused() == driver.field("What happened").id);
    driver.type("What happened", "The team is trained");
    driver.type("Author", "M. Conti");
    driver.choose("New status", "Done");
    CHECK(open_action(driver).status == ActionStatus::Done);
    CHECK(open_action(driver).updates[0].author == "M. Conti");
    CHECK(driver.sees("→ Done"));
    // Another action's first: its fields are its own, and the author is known.
    driver.click("Add an update");
    CHECK(open_action(driver).updates[1].author == "M. Conti");
    CHECK(driver.field("What happened").value.empty());
    driver.press("z", true);
    CHECK(open_action(driver).updates.size() == 1);
    const auto& nodes = driver.tree().nodes();
    const auto head = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.key == "update/0";
    });
    REQUIRE(head != nodes.end());
    if (head->expanded != ui::Tristate::Yes)
        driver.click(std::string(head->name));
    const auto remove = std::find_if(
        driver.tree().nodes().begin(),
        driver.tree().nodes().end(),
        [](const Node& node) { return node.name.rfind("Delete the update: ", 0) == 0; }
    );
    REQUIRE(remove != driver.tree().nodes().end());
    driver.click(std::string(remove->name));
    CHECK(open_action(driver).updates.empty());
    CHECK(driver.tree().duplicates().empty());
}

TEST_CASE("on a phone the field of what was added stands above the message that says so") {
    Driver driver = with_open_action();
    driver.resize(390, 844);
    driver.frames(6);
    for (const auto& [add, field] :
         {std::pair("add-update", "What happened"), std::pair("add-reading", "Value")}) {
        CAPTURE(add);
        const std::vector<std::string> names = names_with_prefix(driver, add);
        REQUIRE_FALSE(names.empty());
        driver.click(names.back());
        driver.frames(8);
        REQUIRE_FALSE(driver.state().session.toasts.empty());
        const Node* const focused = driver.tree().find(driver.focused());
        REQUIRE(focused);
        CHECK(focused->name == field);
        const std::string key = "toast-" + std::to_string(driver.state().session.toasts.back().id);
        const auto& nodes = driver.tree().nodes();
        const auto toast = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) {
            return node.key == key;
        });
        REQUIRE(toast != nodes.end());
        const auto place = driver.on_page(*focused);
        REQUIRE(place.has_value());
        CHECK(place->y + place->height <= toast->bounds.y);
    }
}

TEST_CASE("a value typed as a reading is said once, when its field is left") {
    for (const Language language : all_languages) {
        CAPTURE(language_code(language));
        Driver driver = sample_plan(language);
        driver.dispatch(actions::AddPlanAction{"Own", {}});
        driver.frames();
        const PlanActionId own = action_titled(driver, "Own").id;
        driver.dispatch(actions::AddPlanMetric{own});
        driver.dispatch(actions::AddMetricReading{own, 0});
        driver.dispatch(actions::SelectPlanAction{own});
        driver.frames();
        const bool italian = language == Language::It;
        const std::string said = italian ? "Rilevazione in data 21 novembre 2026 registrata: 4"
                                         : "Reading of 21 November 2026 recorded: 4";
        const std::string field = italian ? "Valore" : "Value";
        driver.type(field, "4");
        driver.type(field, "4.5");
        CHECK_FALSE(driver.sees(said));
        driver.focus(driver.field(italian ? "Risposte" : "Answers").id);
        driver.frames();
        const Toast& toast = driver.state().session.toasts.back();
        CHECK(toast.text.find(said + (italian ? ",5" : ".5")) == 0);
        CHECK(driver.sees(toast.text));
        const std::uint64_t id = toast.id;
        // Looked at again, it is not said again.
        driver.focus(driver.field(field).id);
        driver.focus(driver.field(italian ? "Risposte" : "Answers").id);
        driver.frames();
        CHECK(driver.state().session.toasts.back().id == id);
    }
}

TEST_CASE("a status changed in the panel is listed with its day, the newest first") {
    Driver driver = with_open_action();
    driver.choose("Status", "Agreed");
    driver.choose("Status", "Done");
    const std::vector<std::string> heads = names_with_prefix(driver, "update/");
    REQUIRE(heads.size() == 2);
    CHECK(heads[0].find("Agreed → Done") != std::string::npos);
    CHECK(heads[1].find("In progress → Agreed") != std::string::npos);
}

TEST_CASE("an action dropped in its panel asks why, and in the table until somebody says so") {
    Driver driver = with_open_action();
    driver.choose("Status", "Dropped");
    const std::string id = open_action(driver).id.text;
    CHECK(driver.state().session.plan_action.text == id); // nothing blocks
    driver.press("Escape");
    driver.click("Reason missing");
    CHECK(focused_key(driver) == ui::reason_key(DecisionKind::Action, id));
    driver.type("Reason", "Bought elsewhere");
    CHECK(find_decision(plan_of(driver), DecisionKind::Action, id)->reason == "Bought elsewhere");
}

TEST_CASE("a dropped proposal says why not in its place, and is taken back there") {
    Driver driver = sample_plan();
    const std::vector<std::string> names = names_with_prefix(driver, "drop");
    REQUIRE(!names.empty());
    const Plan before = plan_of(driver);
    const std::string title = names[0].substr(std::string("Drop “").size());
    driver.tab_to(names[0]);
    driver.press("Enter");
    REQUIRE(plan_of(driver).dropped_proposals.size() == before.dropped_proposals.size() + 1);
    const std::string id = plan_of(driver).dropped_proposals.back().text;
    CHECK(focused_key(driver) == "settled/" + id);
    const Plan dropped = plan_of(driver);
    driver.press("Enter"); // unfolds, and changes nothing
    CHECK(plan_of(driver) == dropped);
    CHECK(focused_key(driver) == ui::reason_key(DecisionKind::Proposal, id));
    driver.click("Bring back “" + title);
    CHECK(plan_of(driver) == before);
    CHECK_NOTHROW(driver.pressable(names[0]));
}

TEST_CASE("decisions are listed with reason, person and day, edited and taken back") {
    Driver driver = sample_plan();
    CHECK(driver.sees("Seen, decided against")); // a proposal that was dropped without a reason
    CHECK(driver.sees("Reason missing"));
    const PlanAction action = plan_of(driver).actions[0];
    driver.dispatch(actions::MoveToStatus{action.id, ActionStatus::Dropped});
    driver.dispatch(actions::EditDecision{
        DecisionKind::Action, action.id.text, Set<&PlanDecision::reason>{"Too dear"}});
    driver.frames();
    CHECK(driver.sees("Seen, decided against"));
    CHECK(driver.sees("Too dear"));
    driver.click("Edit the decision on “" + action.title + "”"); // it came open
    CHECK_THROWS(driver.field("Decided by"));
    driver.click("Edit the decision on “" + action.title + "”");
    driver.type("Decided by", "Anna Bianchi");
    CHECK(driver.sees("Anna Bianchi"));
    driver.dispatch(actions::RestoreProposals{});
    driver.frames();
    driver.click("Bring back “" + action.title + "”");
    CHECK(find_plan_action(plan_of(driver), action.id)->status == action.status);
    CHECK_FALSE(driver.sees("Too dear"));
    CHECK_FALSE(driver.sees("Seen, decided against"));
    driver.frames();
    CHECK(focused_key(driver) == "plan-title"); // the list is gone
}

TEST_CASE("the plan is signed, tells what changed since, and the sign-off is withdrawn") {
    Driver driver = sample_plan();
    driver.click("Sign-off");
    CHECK(driver.pressable("Sign the plan").disabled);
    driver.type("Name", "Anna Bianchi");
    driver.type("Role", "CFO");
    driver.click("Sign the plan");
    REQUIRE(plan_of(driver).sign_off);
    CHECK(focused_key(driver) == "sign-name"); // a second Enter does not sign again
    CHECK(driver.sees("Signed by Anna Bianchi (CFO) on "));
    CHECK(driver.sees("Nothing signed has changed since."));
    const PlanAction action = plan_of(driver).actions[0];
    driver.dispatch(actions::EditPlanAction{
        action.id, Set<&PlanAction::owner_name>{std::string("Somebody")}});
    driver.dispatch(actions::AddPlanAction{"Added later", {}});
    driver.dispatch(actions::SelectPlanAction{});
    driver.frames();
    CHECK(driver.sees("Changed since: 1 action changed, 1 action added."));
    driver.click("What changed");
    CHECK(driver.sees("→ Somebody"));
    CHECK(driver.sees("Added later"));
    driver.click("Sign again");
    CHECK(driver.sees("Nothing signed has changed since."));
    driver.dispatch(outcomes::DocumentStands{Standing::OpenElsewhere});
    driver.frames();
    CHECK(driver.pressable("Withdraw the sign-off").disabled);
    driver.dispatch(outcomes::DocumentStands{Standing::Mine});
    driver.frames();
    driver.click("Withdraw the sign-off");
    CHECK_FALSE(driver.sees("Signed by"));
    CHECK_FALSE(plan_of(driver).sign_off);
}

TEST_CASE("how much is done is entered with an update, and shows in table, board and roadmap") {
    Driver driver = with_open_action();
    const std::string title = open_action(driver).title;
    driver.click("Add an update");
    driver.type("Done so far", "55");
    driver.frames(2);
    REQUIRE(open_action(driver).updates.back().percent == 55);
    driver.type("Done so far", "101"); // no such part
    driver.frames(2);
    CHECK(open_action(driver).updates.back().percent == 55);
    CHECK(driver.sees("55% done"));
    driver.dispatch(actions::SelectPlanAction{});
    for (const PlanView view : {PlanView::Table, PlanView::Board, PlanView::Roadmap}) {
        driver.dispatch(actions::SetPlanView{view});
        driver.frames(4);
        INFO(static_cast<int>(view));
        const auto& nodes = driver.tree().nodes();
        CHECK(std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
            const bool here = node.name.find("55% done") != std::string::npos;
            return here && (view != PlanView::Roadmap || node.name.find(title) == 0);
        }));
    }
}

TEST_CASE("a list of an action that is full says so, and keeps the focus of the last choice") {
    Driver driver = with_open_action();
    const PlanActionId id = open_action(driver).id;
    const std::size_t before = open_action(driver).prerequisites.size();
    for (std::size_t i = before; i < limits::per_action; ++i)
        driver.dispatch(actions::AddPlanAction{"Own " + std::to_string(i), {}});
    driver.frames();
    for (const PlanAction& action : plan_of(driver).actions)
        if (action.title.rfind("Own ", 0) == 0 && action.title != "Own 49")
            driver.dispatch(actions::AddPrerequisite{id, action.id});
    driver.dispatch(actions::SelectPlanAction{id});
    driver.frames();
    CHECK_FALSE(driver.sees("There is room for 50 at most."));
    driver.choose("Add an action that comes first", "Own 49");
    CHECK(open_action(driver).prerequisites.size() == limits::per_action);
    CHECK(driver.sees("There is room for 50 at most."));
    CHECK(focused_key(driver) == "plan-prerequisites");
}

TEST_CASE("the roadmap says that suggested starts have passed, and from when on they are entered") {
    Driver driver = sample_plan();
    driver.click("Roadmap");
    driver.frames();
    CHECK_FALSE(driver.sees("Some of these starts have passed"));
    driver.dispatch(actions::EditDetails{Set<&Document::date>{Date{2026, 6, 1}}});
    driver.dispatch(actions::AddPlanAction{"Own", {}}); // the others have starts of their own
    driver.dispatch(actions::SelectPlanAction{});
    driver.frames();
    CHECK(driver.sees("Some of these starts have passed"));
    CHECK(driver.sees("Scheduling enters today, 21 November 2026."));
}
