// Which tables are a plan's, on which of their sheets and without their heads.

#include "io/limits.hpp"
#include "report/edited_table.hpp"
#include "report/plan_table.hpp"
#include "report/sample.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("of several sheets of a workbook the exported one is the plan") {
    const std::string other = "Action,Owner,Due,Status\nElsewhere,,,\n\fPlan\n";
    EditedTable table(small_document(), Language::En);
    CHECK(compared(small_document(), other + table.bytes()).changes.added.empty());
    table.drop_column("As exported");
    CHECK(compared(small_document(), other + table.bytes()).changes.added.empty());
}

TEST_CASE("a workbook's metrics stand on a sheet of their own") {
    EditedTable table(small_document(), Language::En);
    for (const char* column :
         {"Metric",
          "Metric: unit",
          "Metric: baseline",
          "Metric: target",
          "Metric: surveyed",
          "Metric: next measurement"})
        table.drop_column(column);
    const std::string sheet = "\"\fMetrics\"\r\nMetric,Kind,Unit,Better when,Baseline,Target,"
                              "Surveyed,Next measurement,Did it work?,Action,Id\r\n";
    const auto with = [&](const std::string& rows) {
        return compared(small_document(), table.bytes() + sheet + rows);
    };
    const std::string same =
        "CES,CES,/ 7,It goes up,5.1,6,Right after the contact,2027-05-31,,x,a1\r\n";
    CHECK(with(same).changes.empty());
    CHECK(
        with("CES,NPS,/ 7,It goes up,5.1,6,Periodically,2027-05-31,,x,a1\r\n").lines()
        == Lines{"Metric: kind: CES → NPS", "Metric: surveyed: Right after the contact → Periodically"}
    );
    const Compared other =
        with(same + "Calls,Other,,It goes down,9,,,,,x,a2\r\nA,,,,,,,,,x,a9\r\n");
    CHECK(other.lines() == Lines{"Metric:  → Calls: baseline 9, target missing"});
    REQUIRE(other.problems().size() == 1);
    CHECK(other.problems()[0].starts_with("4 Id: “a9”"));
    CHECK(with("").lines() == Lines{"Metric: CES: 5.1 → 6 / 7 → "});
}

TEST_CASE("the target of a workbook's metrics is read under its present and its former name") {
    for (const std::string target : {"Traguardo", "Obiettivo"}) {
        INFO(target);
        EditedTable table(small_document(), Language::It);
        for (const char* column :
             {"Indicatore",
              "Indicatore: unità",
              "Indicatore: partenza",
              "Indicatore: traguardo",
              "Indicatore: rilevazione",
              "Indicatore: nuova misura"})
            table.drop_column(column);
        const Compared result = compared(
            small_document(),
            table.bytes() + "\"\fIndicatori\"\r\nIndicatore;Tipo;Partenza;" + target
                + ";Azione;Id\r\nCES;CES;5,1;6,5;x;a1\r\n"
        );
        REQUIRE(result.changes.changed.size() == 1);
        REQUIRE(result.changes.changed[0].changes.size() == 1);
        CHECK(result.changes.changed[0].changes[0].file_metric.target == 6.5);
    }
}

TEST_CASE("what can be taken over and cannot be meant is said with its place") {
    const Document document = small_document();
    const std::vector<std::string> titles{
        document.plan->actions[0].title, document.plan->actions[1].title};
    EditedTable table(document, Language::En);
    table.at(1, "Metric: target") = "5.1";
    table.at(1, "Depends on") = titles[0]; // which waits for it already
    const Compared same = compared(document, table.bytes());
    CHECK(same.changes.changed.size() == 1);
    CHECK(same.notes("Row 2, Metric: target: Target and baseline are the same"));
    CHECK(same.notes(
        "Row 2, Depends on: These actions wait for each other, so none of them can start: "
        + titles[0] + "; " + titles[1]
    ));
    table.at(1, "Metric: target") = "4";
    table.at(1, "Depends on") = "";
    const Compared worse = compared(document, table.bytes());
    CHECK(worse.notes("Row 2, Metric: target: The target is worse than the baseline"));
    CHECK_FALSE(worse.notes("wait for each other"));
    table.at(1, "Metric: target") = "9";
    CHECK(compared(document, table.bytes())
              .notes("Row 2, Metric: target: Baseline and target must lie between 1 / 7 and 7 / 7")
    );
    table.at(1, "Metric: target") = "4";
    // Of what the plan says already nothing is said again.
    const Compared again = compared(
        [&] {
            Document changed = document;
            changed.plan = Shared<Plan>(plan_with(document.plan, worse.changes));
            return changed;
        }(),
        table.bytes()
    );
    CHECK_FALSE(again.notes("worse than the baseline"));
}

TEST_CASE("a table of one's own may call its columns as the screen does") {
    for (const std::string heads :
         {"Azione;Responsabile;Ruolo;Scadenza;Indicatore;Valore di partenza;Traguardo",
          "Action;Owner;Role;Due;Metric;Baseline;Target"}) {
        INFO(heads);
        const Compared result = compared(
            small_document(), heads + "\nRing them;S. Riva;Head;2027-03-15;CSAT;3,1;4,2\n"
        );
        REQUIRE(result.changes.added.size() == 1);
        const PlanAction& added = result.changes.added[0].action;
        CHECK(added.owner_role == "Head");
        REQUIRE(added.metrics.size() == 1);
        CHECK(added.metrics[0].baseline == 3.1);
        CHECK(added.metrics[0].target == 4.2);
        CHECK_FALSE(result.notes("does not know"));
    }
}

TEST_CASE("rows pasted without their heads are known by what was exported with them") {
    EditedTable table(small_document(), Language::It);
    table.at(1, "Responsabile") = "R. Neri";
    table.rows().erase(table.rows().begin());
    CHECK(
        compared(small_document(), table.bytes('\t')).lines()
        == Lines{"Owner: Utente: L. Ferri → R. Neri"}
    );
}

TEST_CASE("numbers typed as text in a workbook have the marks of its heads or of its other numbers"
) {
    const auto effort = [](Language language, const std::string& first, const std::string& second) {
        EditedTable table(small_document(), language);
        const char* const head =
            language == Language::It ? "Impegno (giornate/persona)" : "Effort (person-days)";
        table.at(1, head) = first;
        table.at(2, head) = second;
        table.drop_column(language == Language::It ? "Indicatore: partenza" : "Metric: baseline");
        const Compared result = compared(small_document(), "\"\fPlan\"\r\n" + table.bytes(','));
        Lines said = result.lines();
        for (const std::string& problem : result.problems())
            said.push_back(problem);
        return said;
    };
    const auto italian = [&](const std::string& first, const std::string& second) {
        return effort(Language::It, first, second);
    };
    const std::string field = "Effort (person-days): ";
    CHECK(italian("1.234", "20") == Lines{field + "8 → 1,234"});
    CHECK(italian("1.234,5", "20") == Lines{field + "8 → 1,234.5"});
    CHECK(effort(Language::En, "1.234", "20") == Lines{field + "8 → 1.234"});
    CHECK(
        effort(Language::En, "1.234", "2.500,5")
        == Lines{field + "8 → 1,234", field + "20 → 2,500.5"}
    );
    // Stored as numbers.
    CHECK(
        italian(
            "\x0E"
            "1.234",
            "\x0E"
            "2.5"
        )
        == Lines{field + "8 → 1.234", field + "20 → 2.5"}
    );
    CHECK(
        italian(
            "1.234",
            "\x0E"
            "2.5"
        )
        == Lines{field + "8 → 1,234", field + "20 → 2.5"}
    );
}

TEST_CASE("a number that may be meant in two ways is asked about where nothing tells the language"
) {
    EditedTable table(small_document(), Language::It);
    table.drop_column("Indicatore: partenza");
    table.drop_column("Costo una tantum (EUR)");
    table.at(1, "Impegno (giornate/persona)") = "1.234";
    // Commas between cells with Italian heads: another program wrote it.
    const Compared doubtful = compared(small_document(), table.bytes(','));
    CHECK(doubtful.lines() == Lines{});
    REQUIRE(doubtful.problems().size() == 1);
    CHECK(
        doubtful.problems()[0].find("“1.234” is not a number that can be read without doubt.")
        != std::string::npos
    );
    table.at(2, "Impegno (giornate/persona)") = "2,5";
    const Compared told = compared(small_document(), table.bytes(','));
    CHECK(told.problems() == Lines{});
    CHECK(
        told.lines() == Lines{"Effort (person-days): 8 → 1,234", "Effort (person-days): 20 → 2.5"}
    );
}

TEST_CASE("other tables are none of a plan, and hostile bytes come to an end") {
    CHECK_FALSE(report::is_plan_table(report::plan_table_from("case,activity,timestamp\n1,A,2026"))
    );
    CHECK_FALSE(report::is_plan_table(report::plan_table_from("action,start,status_of_it\nA,b,c")));
    CHECK_FALSE(report::is_plan_table(report::plan_table_from("")));
    for (const std::string log :
         {"Customer,Action,Start,Status\n", "Cliente;Azione;Inizio;Stato\n", "Id,Status,Start\n"})
        CHECK_FALSE(report::is_plan_table(report::plan_table_from(log)));
    for (const std::string plan :
         {"Action,Owner,Due\n",
          "Azione;Stato;Dipende da\n",
          "Id,Status,Still missing\n",
          "Id,Status,As exported\n"})
        CHECK(report::is_plan_table(report::plan_table_from(plan)));
    CHECK_FALSE(compared(small_document(), "a,b\n1,2").edited.failure.empty());
    CHECK_FALSE(compared(small_document(), "Action,Owner,Status\n").edited.failure.empty());
    const std::string heads = "Action,Owner,Status,Id\n";
    CHECK(compared(small_document(), heads + "\"x,y,z").problems().size() == 1);
    std::string many = heads;
    for (std::size_t i = 0; i < report::most_plan_table_rows + 5; ++i)
        many += "A" + std::to_string(i) + ",,Agreed,\n";
    const Compared full = compared(small_document(), many);
    CHECK_FALSE(full.edited.all_rows_read);
    CHECK(compared(small_document(), heads + "A,,Agreed,\n").edited.all_rows_read);
    CHECK_FALSE(compared(small_document(), heads + "\"x,y,z").edited.all_rows_read);
    CHECK(full.notes("more than 10,000 rows"));
    CHECK(full.changes.added.size() == limits::actions - small_document().plan->actions.size());
    CHECK(full.problems().size() > 7'000);
    const std::string nul("Action,Owner,Status,Id\nA\0B,\xFF,Agreed,a1\n", 39);
    CHECK(compared(small_document(), nul).edited.failure.empty());
    CHECK(compared(small_document(), heads + std::string(5'000, ';')).changes.added.empty());
    CHECK(
        compared(small_document(), "Metric 99999999999,Metric 51,Metric 0,Action,Owner,Status\nA\n")
            .edited.failure.empty()
    );
}
