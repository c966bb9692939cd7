#include "report/build.hpp"
#include "report/reading.hpp"
#include "report/sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace tappa;
using namespace tappa::report;
using namespace tappa::test;

namespace {

Report small_report(Language language, const ReportOptions& options = {}) {
    return build_report(
        small_document(), small_questionnaire(), small_catalogue(), language, options
    );
}

} // namespace

TEST_CASE("costs are shown and summed where they are given, and nowhere else") {
    const Report report = small_report(Language::En);
    CHECK(says(report, "one-off costs, where given: EUR\u00a012,500."));
    CHECK(says(report, "EUR\u00a012,500 one-off"));
    CHECK_FALSE(says(report, "yearly costs"));
    Document document = small_document();
    for (std::size_t i = 0; i < document.plan->actions.size(); ++i)
        document.plan.edit().actions.edit(i).cost_once.reset();
    const Report without =
        build_report(document, small_questionnaire(), small_catalogue(), Language::En);
    CHECK_FALSE(says(without, "EUR"));
}

TEST_CASE("the plan marks what is missing and leaves dropped actions out") {
    const Report report = small_report(Language::En);
    CHECK(report.draft);
    const Table* table = table_named(report, "Actions in order of priority");
    REQUIRE(table);
    REQUIRE(table->rows.size() == 2);
    CHECK(table->rows[0][0] == "1. Utente: una sola scheda cliente");
    CHECK(table->rows[1][1] == "owner missing");
    CHECK(table->rows[1][2] == "metric missing");
    CHECK(table->rows[1][3] == "date missing");
    CHECK_FALSE(says(report, "3. Utente: scartata"));
    CHECK(says(report, ": owner, metric, due date"));
}

TEST_CASE("the plan says who signed it, what changed since, and what was decided against") {
    const Report report = small_report(Language::En);
    CHECK(says(
        report,
        "Signed by Utente: A. Galli (Utente: direzione) on 19 November 2026. Changed since: 1 "
        "action changed."
    ));
    const Table* const changed = table_named(report, "Changed since the sign-off");
    REQUIRE(changed);
    REQUIRE(changed->rows.size() == 1);
    CHECK(changed->rows[0][1] == "effort in person-days: 16 → 20");
    const Table* const decisions = table_named(report, "Seen, decided against");
    REQUIRE(decisions);
    CHECK(
        decisions->rows
        == std::vector<std::vector<
            std::
                string>>{{"Utente: scartata", "action", "Utente: troppo caro", "Utente: L. Ferri", "20 Nov 2026"}}
    );
}

TEST_CASE("the plan lists its milestones by date, and days that differ from the usual ones") {
    Document document = small_document();
    Plan& plan = document.plan.edit();
    plan.milestones = {
        {MilestoneId("ms-2"), "Launch; second part", {2027, 3, 1}},
        {MilestoneId("ms-1"), "Board", {2026, 12, 10}}};
    plan.actions.edit(1).due = Date{2026, 12, 1};
    plan.actions.edit(1).start = Date{2026, 12, 21}; // so it ends after that
    plan.schedule.country = "IT";
    plan.schedule.special_days = {
        {{2026, 12, 24}, false, "Closing"},
        {{2026, 12, 23}, false, "Closing"},
        {{2026, 12, 12}, true, ""}};
    const Report report =
        build_report(document, small_questionnaire(), small_catalogue(), Language::En);
    const Table* const milestones = table_named(report, "Milestones");
    REQUIRE(milestones);
    CHECK(
        milestones->rows
        == std::vector<std::vector<
            std::
                string>>{{"Board", "10 Dec 2026", "1 action due by then ends after it"}, {"Launch; second part", "1 Mar 2027", "No action due by then ends after it"}}
    );
    CHECK(says(report, "25 Dec 2026 (Christmas Day)"));
    CHECK(says(report, "Days off: 23 Dec 2026 to 24 Dec 2026 (Closing)."));
    CHECK(says(report, "Worked though usually free: 12 Dec 2026."));
    CHECK_FALSE(table_named(small_report(Language::En), "Milestones"));
    CHECK_FALSE(says(small_report(Language::En), "Days off"));
    CHECK_FALSE(says(small_report(Language::En), "Public holidays"));
    // Not those of many years, which is said.
    CHECK(says(report, "Public holidays: "));
    plan.actions.edit(0).start = Date{2032, 1, 12};
    const Report later =
        build_report(document, small_questionnaire(), small_catalogue(), Language::En);
    CHECK(says(later, "Public holidays until the end of 2028: "));
}

TEST_CASE("an action's updates are in its details, the newest first") {
    const Report report = small_report(Language::It);
    const Table* const updates = table_named(report, "Avanzamento");
    REQUIRE(updates);
    REQUIRE(updates->rows.size() == 2);
    CHECK(updates->rows[0][2] == "Utente: fornitore scelto");
    CHECK(updates->rows[1][1] == "Concordata");
    CHECK(updates->rows[1][3] == "Utente: L. Ferri");
}

TEST_CASE("an action's details come from the plan and from the catalogue") {
    const Report report = small_report(Language::En);
    CHECK(says(report, "gap to the target in Data and technology; pain point “Utente: il"));
    CHECK(says(report, "something that is no longer there"));
    CHECK(says(report, "Choose the leading one"));
    CHECK(says(report, "Utente: parlarne con la filiale"));
    CHECK(says(report, "CES: 5.1 → 6 / 7, surveyed right after the contact, again on 31 May 2027"));
}

TEST_CASE("the plan lists every metric once, without the columns in which nothing stands") {
    Document document = small_document();
    const auto metrics = [](const Document& of) {
        const Report report =
            build_report(of, small_questionnaire(), small_catalogue(), Language::En);
        const Table* const table = table_named(report, "Metrics of the plan");
        return table ? *table : Table{};
    };
    using Row = std::vector<std::string>;
    const Table plain = metrics(document);
    REQUIRE(plain.rows.size() == 1);
    CHECK(plain.rows[0] == Row{"CES", "5.1 / 7", "6 / 7", "Right after the contact", "1"});
    CHECK(plain.columns.back().title == "Actions, by number");

    PlanMetric& metric = document.plan.edit().actions.edit(1).metrics[0];
    metric.owner = "Service";
    metric.source = "Survey";
    document.plan.edit().actions.edit(0).metrics = {metric};
    metric.readings = {{{2027, 1, 9}, 5.5, 120}};
    const Table full = metrics(document);
    REQUIRE(full.rows.size() == 1);
    CHECK(
        full.rows[0]
        == Row{"CES", "5.1 / 7", "6 / 7", "Right after the contact", "Service", "Survey", "5.5 / 7 on 9 Jan 2027", "1, 2"}
    );
    CHECK(full.columns.size() == full.rows[0].size());
    for (std::size_t i = 0; i < document.plan->actions.size(); ++i)
        document.plan.edit().actions.edit(i).metrics.clear();
    CHECK(metrics(document).rows.empty());
}

TEST_CASE("an end of a metric that is not known is said to be missing") {
    Document document = small_document();
    PlanAction& action = document.plan.edit().actions.edit(1);
    PlanMetric open = action.metrics[0];
    open.name = "Calls";
    open.baseline.reset();
    open.target.reset();
    action.metrics.push_back(open);
    open.name = "Visits";
    open.unit = "%";
    open.target = 35;
    action.metrics.push_back(open);
    const auto built = [&](Language language) {
        return build_report(document, small_questionnaire(), small_catalogue(), language);
    };
    const Report report = built(Language::En);
    CHECK(says(report, "CES: 5.1 → 6 / 7; Calls: baseline and target missing"));
    CHECK(says(report, "Visits: target 35%, baseline missing"));
    // One that has both is enough.
    CHECK_FALSE(says(report, "Still missing: baseline, target."));
    CHECK_FALSE(says(report, "? →"));
    CHECK(says(built(Language::It), "Calls: mancano valore di partenza e traguardo"));
    CHECK(says(built(Language::It), "Visits: traguardo 35%, manca il valore di partenza"));
}

TEST_CASE("the details of an action say how its owner is reached") {
    Document document = small_document();
    document.plan.edit().schedule.owners = {{"Utente: L. Ferri", {}, "ferri@bank.example"}};
    const Report report =
        build_report(document, small_questionnaire(), small_catalogue(), Language::En);
    CHECK(says(report, "Utente: L. Ferri, IT, ferri@bank.example"));
}

TEST_CASE("the terms of the priorities stand in Method, where they can be checked by hand") {
    const Report report = small_report(Language::En);
    const Table* table = table_named(report, "Priorities of this plan, term by term");
    REQUIRE(table);
    REQUIRE(table->rows.size() == 2);
    CHECK(table->columns[6].title == "Effort^0.5");
    CHECK(
        table->rows[0]
        == std::vector<
            std::
                string>{"1. Utente: una sola scheda cliente", "1.00", "1.00", "1.00", "3.00", "0.80", "2.83", "0.849", "100"}
    );
    CHECK_FALSE(says(report, "V = 1 ×"));
    CHECK(says(report, "(V · confidence / effort^0.5)"));
}

TEST_CASE("a confidence that does not count stands neither in the formula nor among the terms") {
    Document document = small_document();
    document.plan.edit().weights.ignores_confidence = true;
    const Report report =
        build_report(document, small_questionnaire(), small_catalogue(), Language::En);
    const Table* table = table_named(report, "Priorities of this plan, term by term");
    REQUIRE(table);
    CHECK(table->columns.size() == 8);
    CHECK(table->columns[6].title == "V / effort^0.5");
    CHECK(
        table->rows[0]
        == std::vector<
            std::
                string>{"1. Utente: una sola scheda cliente", "1.00", "1.00", "1.00", "3.00", "2.83", "1.061", "100"}
    );
    CHECK(says(report, "(V / effort^0.5)"));
    CHECK_FALSE(says(report, "V · confidence"));
}

TEST_CASE("a percent sign stands at both numbers of a metric") {
    Document document = small_document();
    document.plan.edit().actions.edit(1).metrics[0].unit = "%";
    const Report report =
        build_report(document, small_questionnaire(), small_catalogue(), Language::En);
    CHECK(says(report, "CES: 5.1% → 6%, surveyed"));
}

TEST_CASE("what only metrics of a survey have is not said of others") {
    Document document = small_document();
    document.plan.edit().actions.edit(1).metrics[0].kind = MetricKind::Resolution;
    const Report report =
        build_report(document, small_questionnaire(), small_catalogue(), Language::En);
    CHECK(says(report, "CES: 5.1 → 6 / 7, again on 31 May 2027"));
    CHECK_FALSE(says(report, "surveyed"));
}

TEST_CASE("a plan in which nothing is agreed has no share of complete actions") {
    Document document = small_document();
    document.plan.edit().actions.edit_all([](PlanAction& action) {
        action.status = ActionStatus::Proposed;
    });
    const Report report =
        build_report(document, small_questionnaire(), small_catalogue(), Language::En);
    CHECK(says(report, "The plan is a draft: no action has been agreed yet."));
    CHECK_FALSE(says(report, "0 of 0"));
}

TEST_CASE("what is not known of a metric has a dash in the table of metrics") {
    Document document = small_document();
    PlanAction& action = document.plan.edit().actions.edit(1);
    PlanMetric unsaid = action.metrics.front();
    unsaid.kind = MetricKind::Resolution; // of no survey
    unsaid.name = "Utente: risolti";
    unsaid.baseline.reset();
    action.metrics.push_back(unsaid);
    const Report report =
        build_report(document, small_questionnaire(), small_catalogue(), Language::En);
    const Table* const metrics = table_named(report, "Metrics of the plan");
    REQUIRE(metrics);
    REQUIRE(metrics->rows.size() == 2);
    for (const std::vector<std::string>& row : metrics->rows)
        CHECK(std::find(row.begin(), row.end(), "") == row.end());
    CHECK(metrics->rows.back()[1] == "—");
}

TEST_CASE("a draft says how many of its agreed actions are complete") {
    Document document = small_document();
    const auto told = [&](Language language, const std::string& sentence) {
        return says(
            build_report(document, small_questionnaire(), small_catalogue(), language), sentence
        );
    };
    CHECK(told(Language::En, "The plan is a draft: 1 of 2 actions is complete."));
    CHECK(told(Language::It, "Il piano è una bozza: è completa 1 azione su 2."));
    document.plan.edit().actions.edit_all([](PlanAction& action) { action.metrics.clear(); });
    CHECK(told(Language::En, "The plan is a draft: 0 of 2 actions are complete."));
    CHECK(told(Language::It, "Il piano è una bozza: sono complete 0 azioni su 2."));
}

TEST_CASE("a plan with everything in it is no draft") {
    Document document = small_document();
    document.plan.edit().actions.erase(0);
    const Report report =
        build_report(document, small_questionnaire(), small_catalogue(), Language::It);
    CHECK_FALSE(report.draft);
    CHECK(says(report, "Il piano è pronto"));
    const std::vector<std::string> ids = section_ids(report);
    CHECK(std::count(ids.begin(), ids.end(), "missing") == 0);
}

TEST_CASE("actions that wait for each other are named") {
    Document document = small_document();
    document.plan.edit().actions.edit(1).prerequisites = {PlanActionId("a2")};
    const Report report =
        build_report(document, small_questionnaire(), small_catalogue(), Language::En);
    CHECK(says(report, "wait for each other"));
}

TEST_CASE("what open actions keep shows with its source, and what it does to conversion") {
    Document document = small_document();
    const auto built = [&] {
        return build_report(document, small_questionnaire(), small_catalogue(), Language::En);
    };
    CHECK(table_named(built(), "What the plan does to conversion") == nullptr);
    PlanAction& action = document.plan.edit().actions.edit(1);
    action.reduces = {
        {TouchpointId("t2"), {0.25, 0.5}, EffectBasis::Assumed},
        {TouchpointId("t3"), {0.1, 0.1}, EffectBasis::Stated}}; // where nobody leaves
    const Report report = built();
    CHECK(says(report, "Utente: modulo <online> & firma: 25–50% (assumed)"));
    CHECK(says(report, "Utente: call center: 10% (stated)"));
    const Table* const table = table_named(report, "What the plan does to conversion");
    REQUIRE(table);
    // A third of the customers begin at each touchpoint, and 34 % leave at the second.
    CHECK(
        table->rows
        == std::vector<std::vector<
            std::
                string>>{{"Utente: aprire un conto", "88.7%", "91.5%–94.3%", "drawn, not measured"}}
    );
    CHECK(says(report, "1 of these 2 shares is assumed by Tappa"));
    const Journeys drawn = document.journeys;
    Journey uneven = *drawn.front();
    uneven.entries = {{TouchpointId("t1"), 1000, {}}};
    uneven.transitions = {
        {TouchpointId("t1"), TouchpointId("t2"), 1000, {}, {}},
        {TouchpointId("t2"), TouchpointId("t3"), 100, {}, {}}};
    uneven.goals = {{TouchpointId("t3"), 100, {}}};
    document.journeys = {Shared<Journey>(std::move(uneven))};
    const Report unknown = built();
    const Table* const without = table_named(unknown, "What the plan does to conversion");
    REQUIRE(without);
    CHECK(says(unknown, "Correct the counts, or say who begins or leaves where they differ"));
    CHECK_FALSE(says(report, "Correct the counts"));
    CHECK(
        without->rows.front()
        == std::vector<std::string>{"Utente: aprire un conto", "—", "—", "the counts do not match"}
    );
    document.journeys = drawn;
    CHECK(says(report, "1 of these 2 shares changes nothing"));
    CHECK(says(report, "Conversion with customers kept"));
    document.plan.edit().actions.edit(1).status = ActionStatus::Done;
    CHECK(table_named(built(), "What the plan does to conversion") == nullptr);
}
