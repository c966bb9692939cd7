// The panel of an action: its fields, metrics, sources and prerequisites.

#include "base/date_text.hpp"
#include "base/text.hpp"
#include "plan_screen.hpp"
#include "planning/completeness.hpp"
#include "ui/screens/plan_facts.hpp"

#include <algorithm>

using namespace tappa;
using namespace tappa::test;

namespace {

const PlanAction& open_action(const Driver& driver) {
    const PlanAction* action =
        find_plan_action(plan_of(driver), driver.state().session.plan_action);
    REQUIRE(action != nullptr);
    return *action;
}

std::vector<std::string> choices_of(const Driver& driver, std::string_view label) {
    std::vector<std::string> names;
    for (const ui::Choice& choice : driver.field(label).choices)
        names.push_back(choice.name);
    return names;
}

PlanAction planned(const std::string& id, std::vector<std::string> prerequisites = {}) {
    PlanAction action;
    action.id = PlanActionId(id);
    action.title = "Action " + id;
    for (const std::string& needed : prerequisites)
        action.prerequisites.emplace_back(needed);
    return action;
}

std::vector<std::string> ids_of(const std::vector<const PlanAction*>& actions) {
    std::vector<std::string> ids;
    for (const PlanAction* action : actions)
        ids.push_back(action->id.text);
    return ids;
}

} // namespace

TEST_CASE("every field of an action can be edited in the panel") {
    Driver driver = sample_plan();
    driver.click("Add an action");
    REQUIRE(driver.find(Role::Complementary, "New action") != nullptr);
    CHECK(driver.focused() == driver.field("Title").id);
    CHECK(driver.text_is_selected()); // typing replaces the stand-in
    CHECK(driver.sees("Still missing: owner, metric, due date"));

    driver.type("Title", "Ring those who gave up");
    CHECK(driver.find(Role::Complementary, "Ring those who gave up") != nullptr);
    driver.type("Why", "They were nearly customers");
    driver.type("Owner's name", "M. Conti");
    driver.type("Owner's role", "Head of sales");
    driver.type("Start", "2027-01-10");
    driver.type("Due", "2027-02-15");
    driver.choose("Status", "In progress");
    driver.type("Effort, person-days", "7.5");
    driver.type("Duration, weeks", "6");
    driver.type("One-off cost, EUR", "12500.5");
    driver.type("Yearly cost, EUR", "900");
    driver.slide("How likely it is to help", 0.65);
    driver.type("Notes", "Ask the branch first");
    driver.click("Add a metric");
    CHECK_THROWS(driver.field("Measured")); // nobody is asked
    driver.choose("Kind", "CSAT");
    driver.choose("Measured", "Periodically");
    driver.choose("Kind", "Churn");
    driver.type("Unit", "%");
    driver.type("Baseline", "12");
    driver.type("Target", "9");
    driver.type("Measured again on", "2027-06-30");
    driver.type("Who answers for it", "Head of service");
    driver.type("Where it is read", "Billing system");

    const PlanAction& action = open_action(driver);
    CHECK(action.title == "Ring those who gave up");
    CHECK(action.why == "They were nearly customers");
    CHECK(action.owner_name == "M. Conti");
    CHECK(action.owner_role == "Head of sales");
    CHECK(action.start == Date{2027, 1, 10});
    CHECK(action.due == Date{2027, 2, 15});
    CHECK(action.status == ActionStatus::InProgress);
    CHECK(action.effort_days == 7.5);
    CHECK(action.duration_weeks == 6);
    CHECK(action.cost_once == 12500.5);
    CHECK(action.cost_yearly == 900);
    CHECK(action.confidence == doctest::Approx(0.65));
    CHECK(action.notes == "Ask the branch first");
    REQUIRE(action.metrics.size() == 1);
    const PlanMetric& metric = action.metrics[0];
    CHECK(metric.kind == MetricKind::Churn);
    CHECK(metric.name == "Churn"); // a name that said nothing follows the kind
    CHECK(metric.better == Direction::Down);
    CHECK(metric.baseline == 12);
    CHECK(metric.target == 9);
    CHECK(metric.moment == Moment::Cold);
    CHECK(metric.due == Date{2027, 6, 30});
    CHECK(metric.owner == "Head of service");
    CHECK(metric.source == "Billing system");
    CHECK(missing_parts(action).empty());
    CHECK_FALSE(driver.sees("Still missing: owner, metric"));

    driver.choose("Better when", "It goes up");
    driver.type("Metric", "Customers lost");
    driver.choose("Kind", "NPS");
    CHECK(open_action(driver).metrics[0].name == "Customers lost"); // what people wrote stays
    CHECK(open_action(driver).metrics[0].better == Direction::Up);
    driver.click("Remove the metric: Customers lost");
    CHECK(open_action(driver).metrics.empty());
}

TEST_CASE("a metric that is added has its name selected, so that Enter adds no second one") {
    Driver driver = sample_plan();
    driver.click("Add an action");
    driver.click("Add a metric");
    driver.frames();
    CHECK(driver.focused() == driver.field("Metric").id);
    CHECK(driver.focused() != driver.pressable("Add a metric").id);
}

TEST_CASE("readings of a metric are entered, judged and deleted in the panel") {
    Driver driver = sample_plan();
    driver.click("Add an action");
    driver.click("Add a metric");
    driver.choose("Kind", "First contact resolution");
    driver.type("Unit", "%");
    CHECK(driver.sees("Enter baseline and target to learn how many answers"));
    driver.type("Baseline", "61");
    driver.type("Target", "61");
    CHECK(driver.sees("Target and baseline are the same: there is no change to see."));
    driver.type("Target", "75");
    CHECK(driver.sees("To see the change from 61% to 75% takes about"));
    const auto readings = [&] { return open_action(driver).metrics.at(0).readings; };
    CHECK(driver.sees("Enter what the metric reads, for instance every week."));
    driver.click("Add a reading: First contact resolution");
    REQUIRE(readings().size() == 1);
    CHECK(readings()[0].date == driver.state().session.today);
    CHECK(driver.sees("1 reading has no value yet."));
    driver.type("Value", "90");
    driver.type("Answers", "600");
    CHECK(readings()[0].value == 90);
    CHECK(readings()[0].answers == 600);
    CHECK(driver.sees("Better than the baseline: sure. The target is reached: sure."));
    driver.type("Value", "20");
    CHECK(driver.sees("Worse than the baseline: sure. Short of the target: sure."));
    driver.click(
        "Delete the reading: Reading of " + formatted_date(readings()[0].date, Language::En)
    );
    CHECK(readings().empty());
    driver.press("z", true);
    REQUIRE(readings().size() == 1);
    CHECK(readings()[0].value == 20);
}

TEST_CASE("a reading that cannot be is refused with a sentence") {
    Driver driver = sample_plan();
    driver.click("Add an action");
    driver.click("Add a metric");
    driver.choose("Kind", "First contact resolution");
    driver.type("Unit", "%");
    driver.click("Add a reading: First contact resolution");
    const auto reading = [&] { return open_action(driver).metrics.at(0).readings.at(0); };
    const Date today = reading().date;
    driver.type("Value", "101");
    CHECK_FALSE(reading().value);
    CHECK(driver.field("Value").invalid);
    driver.type("Answers", "0");
    CHECK_FALSE(reading().answers);
    CHECK(driver.field("Answers").invalid);
    driver.type("Answers", "21.5");
    CHECK_FALSE(reading().answers);
    CHECK(driver.sees("A whole number"));
    driver.type("Date", iso_from_date(date_from_days(days_from_date(today) + 1)));
    CHECK(reading().date == today);
    driver.click("Add a metric"); // the focus is elsewhere
    CHECK(driver.sees("Today at the latest"));
    driver.type("Date", "2025-03-31");
    CHECK(reading().date == Date{2025, 3, 31});
}

TEST_CASE("costs are summed beside the effort, in the currency of the document") {
    Driver driver = sample_plan(Language::It);
    CHECK(driver.sees("57.000\u00A0EUR una tantum"));
    CHECK(driver.sees("9000\u00A0EUR all'anno"));
    driver.click(titles_in_table(driver).front());
    driver.type("Costo una tantum, EUR", "1.250,5");
    driver.choose("Valuta del documento", "CHF");
    CHECK_NOTHROW(driver.field("Costo una tantum, CHF"));
    CHECK(driver.sees("58.250,50\u00A0CHF una tantum"));
    driver.type("Costo una tantum, CHF", "");
    CHECK(driver.sees("57.000\u00A0CHF una tantum"));
}

TEST_CASE("each action's panel begins at its top, again after it was closed") {
    for (const float width : {1440.0F, 390.0F}) {
        Driver driver = sample_plan();
        driver.resize(width, 700);
        driver.frames();
        const auto scrolled = [&] {
            for (const Node& node : driver.tree().nodes())
                if (node.key.rfind("content/", 0) == 0)
                    return node.scroll_y;
            return -1.0F;
        };
        const auto open = [&](const PlanActionId& action) {
            driver.dispatch(actions::SelectPlanAction{action});
            driver.frames();
        };
        const auto scroll_down = [&] {
            driver.tab_to("Delete the action");
            driver.frames();
            CHECK(scrolled() > 100);
        };
        const PlanActionId first = plan_of(driver).actions[0].id;
        const PlanActionId second = plan_of(driver).actions[1].id;
        open(first);
        CHECK(scrolled() == 0);
        scroll_down();
        open(second);
        CHECK(scrolled() == 0);
        scroll_down();
        open({});
        open(second);
        CHECK(scrolled() == 0);
        scroll_down();
        driver.dispatch(actions::GoTo{Screen::Journey});
        const TouchpointId touchpoint = current_journey(driver.state()).touchpoints[0].id;
        driver.dispatch(actions::SelectTouchpoint{touchpoint});
        driver.frames();
        CHECK(scrolled() == 0);
    }
}

TEST_CASE("an effort that is no number, or is nothing, changes nothing") {
    Driver driver = sample_plan();
    driver.click(titles_in_table(driver).front());
    const double before = open_action(driver).effort_days;
    for (const char* typed : {"", "-3", "0", "abc", "1e999", "99999999"}) {
        INFO(typed);
        driver.type("Effort, person-days", typed);
        CHECK(open_action(driver).effort_days == before);
    }
}

TEST_CASE("a deleted action comes back by the undo it offers") {
    Driver driver = sample_plan();
    const std::string title = titles_in_table(driver).front();
    const Plan before = plan_of(driver);
    driver.click(title);
    driver.click("Delete the action");
    CHECK(plan_of(driver).actions.size() == before.actions.size() - 1);
    CHECK(driver.count(Role::Complementary) == 0);
    REQUIRE_FALSE(driver.state().session.toasts.empty());
    CHECK(driver.state().session.toasts.back().offers_undo);
    driver.click("Undo");
    CHECK(plan_of(driver) == before);
}

TEST_CASE("sources are added and removed, but the last one stays") {
    Driver driver = sample_plan();
    driver.click("Add an action");
    REQUIRE(open_action(driver).sources.size() == 1);
    CHECK(count_with_key(driver, "remove") == 0);
    const std::vector<std::string> offered =
        choices_of(driver, "Link a practice, gap or pain point");
    const auto pain = std::find_if(offered.begin(), offered.end(), [](const std::string& name) {
        return name.rfind("Pain point: ", 0) == 0;
    });
    REQUIRE(pain != offered.end());
    driver.choose("Link a practice, gap or pain point", *pain);
    REQUIRE(open_action(driver).sources.size() == 2);
    CHECK(open_action(driver).sources[1].kind == SourceKind::Pain);
    CHECK_FALSE(holds(choices_of(driver, "Link a practice, gap or pain point"), *pain));
    driver.click(with_arguments("Remove “{0}”", {*pain}));
    CHECK(open_action(driver).sources.size() == 1);
}

TEST_CASE("a practice that the action only prepares is called so") {
    Driver driver = sample_plan();
    const PlanActionId record("action-single-record"); // another one needs it to measure
    const ActionSource measures{SourceKind::Practice, "measurement.hot-and-cold"};
    driver.dispatch(actions::SelectPlanAction{record});
    driver.frames();
    const auto prepares = [&] {
        const auto& nodes = driver.tree().nodes();
        return std::any_of(nodes.begin(), nodes.end(), [](const Node& node) {
            return node.name.rfind("Remove “Prepares: ", 0) == 0;
        });
    };
    CHECK_FALSE(prepares());
    driver.dispatch(actions::AddSource{record, measures});
    driver.frames();
    CHECK(prepares());
}

TEST_CASE("a prerequisite that would close a circle is never offered") {
    const Plan chain{
        {planned("a"), planned("b", {"a"}), planned("c", {"b"}), planned("d")},
        {},
        {},
        {},
        {},
        {},
        {}};
    using ui::possible_prerequisites;
    CHECK(ids_of(possible_prerequisites(chain, chain.actions[0])) == std::vector<std::string>{"d"});
    CHECK(ids_of(possible_prerequisites(chain, chain.actions[1])) == std::vector<std::string>{"d"});
    CHECK(
        ids_of(possible_prerequisites(chain, chain.actions[2]))
        == std::vector<std::string>{"a", "d"}
    );
    CHECK(
        ids_of(possible_prerequisites(chain, chain.actions[3]))
        == std::vector<std::string>{"a", "b", "c"}
    );
    // Whatever is offered can be taken.
    for (const PlanAction& action : chain.actions)
        for (const PlanAction* offered : possible_prerequisites(chain, action)) {
            Plan with = chain;
            with.actions
                .edit_first([&](const PlanAction& edited) { return edited.id == action.id; })
                ->prerequisites.push_back(offered->id);
            CHECK(prerequisite_cycles(with).empty());
        }
    // A circle from a file does not hang it.
    const Plan circle{
        {planned("a", {"b"}), planned("b", {"a"}), planned("c")}, {}, {}, {}, {}, {}, {}};
    CHECK(
        ids_of(possible_prerequisites(circle, circle.actions[0])) == std::vector<std::string>{"c"}
    );
}

TEST_CASE("prerequisites are chosen and taken away in the panel") {
    Driver driver = sample_plan();
    const std::string first = titles_in_table(driver)[0];
    driver.click("Add an action");
    driver.choose("Add an action that comes first", first);
    REQUIRE(open_action(driver).prerequisites.size() == 1);
    const std::string waiting = open_action(driver).title;
    driver.click(first);
    CHECK_FALSE(holds(choices_of(driver, "Add an action that comes first"), waiting));
    driver.click(waiting);
    driver.click("Remove “" + first + "”");
    CHECK(open_action(driver).prerequisites.empty());
}

TEST_CASE("where an action keeps customers is entered in its panel, and becomes stated") {
    Driver driver = sample_plan();
    driver.click("Add an action");
    driver.frames(4);
    const auto choices = choices_of(driver, "Add a touchpoint where some leave");
    REQUIRE(choices.size() > 2);
    driver.choose("Add a touchpoint where some leave", choices[1]);
    driver.frames(4);
    REQUIRE(open_action(driver).reduces.size() == 1);
    CHECK(open_action(driver).reduces[0].basis == EffectBasis::Assumed);
    CHECK(driver.sees("of the customers leave here now."));
    driver.type("At most", "25");
    driver.type("At least", "12.5");
    driver.frames(2);
    CHECK(open_action(driver).reduces[0].share == ShareRange{0.125, 0.25});
    CHECK(open_action(driver).reduces[0].basis == EffectBasis::Stated);
    // Not below its other end.
    driver.type("At most", "5");
    driver.frames(2);
    CHECK(open_action(driver).reduces[0].share == ShareRange{0.125, 0.25});
    driver.choose("Where the figure comes from", "Assumed by Tappa");
    driver.frames(2);
    CHECK(open_action(driver).reduces[0].basis == EffectBasis::Assumed);
    driver.click("Remove “" + choices[1] + "”");
    driver.frames(2);
    CHECK(open_action(driver).reduces.empty());
}

TEST_CASE("a metric without a name is missing, and is named where it stands") {
    Driver driver = sample_plan();
    driver.click("Metric missing");
    const PlanActionId action = driver.state().session.plan_action;
    REQUIRE(find_plan_action(plan_of(driver), action)->metrics.empty());
    driver.dispatch(actions::AddPlanMetric{action});
    driver.dispatch(actions::EditPlanMetric{action, 0, Set<&PlanMetric::name>{""}});
    driver.dispatch(actions::SelectPlanAction{});
    driver.frames();
    driver.click("Metric missing");
    CHECK(driver.state().session.plan_action == action);
    CHECK(focused_key(driver) == "metric-name-0");
}
