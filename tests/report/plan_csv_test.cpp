#include "report/plan_csv.hpp"
#include "report/sample.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::report;
using namespace tappa::test;

namespace {

std::string csv_of(const Document& document, Language language) {
    return csv_from_plan(document, small_questionnaire(), small_catalogue(), language);
}

// No cell of these tests holds a line break of its own.
std::vector<std::string> lines_of(const std::string& csv) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < csv.size();) {
        const std::size_t end = csv.find("\r\n", at);
        lines.push_back(csv.substr(at, end - at));
        at = end + 2;
    }
    return lines;
}

} // namespace

TEST_CASE("the plan as CSV has one row an action in order of rank, in the reader's words") {
    const std::vector<std::string> lines = lines_of(csv_of(small_document(), Language::En));
    REQUIRE(lines.size() == 3);
    CHECK(
        lines[0]
        == "\uFEFFRank,Action,Type,Priority,Status,Owner,Owner's role,Start,Due,"
           "Effort (person-days),Duration (weeks),Likelihood to help,One-off cost (EUR),"
           "Yearly cost (EUR),Addresses,Depends on,Still missing,Why,Notes,Progress,Customers kept,"
           "Metric,Metric: unit,"
           "Metric: baseline,Metric: target,Metric: surveyed,Metric: next measurement,Id,"
           "As exported"
    );
    CHECK(
        lines[1].substr(0, lines[1].find(",the practice"))
        == "1,Utente: una sola scheda cliente,Quick win,100,Agreed,Utente: L. Ferri,IT,2027-01-11,"
           "2027-03-15,8,1,80%,12500,"
    );
    CHECK(
        lines[1].find(",CES,/ 7,5.1,6,Right after the contact,2027-05-31,a1,t1")
        != std::string::npos
    );
    CHECK(lines[2].starts_with("2,Utente: coda e richiamata,"));
    CHECK(lines[2].find("\"owner, metric, due date\"") != std::string::npos);
    CHECK(lines[2].find(",,,,,,a2,t1") != std::string::npos);
}

TEST_CASE("in Italian the plan has semicolons, decimal commas and Italian names") {
    const std::vector<std::string> lines = lines_of(csv_of(small_document(), Language::It));
    CHECK(lines[0].starts_with("\uFEFFPosizione;Azione;Tipo;"));
    CHECK(lines[1].find(";Risultato rapido;100;Concordata;") != std::string::npos);
    CHECK(lines[1].find(";CES;/ 7;5,1;6;A caldo, subito dopo il contatto;") != std::string::npos);
}

TEST_CASE("costs stand in the form of the language under the document's currency") {
    Document document = small_document();
    document.currency = "CHF";
    document.plan.edit().actions.edit(1).cost_yearly = 0.5;
    const std::vector<std::string> lines = lines_of(csv_of(document, Language::It));
    CHECK(lines[0].find(";Costo una tantum (CHF);Costo annuo (CHF);") != std::string::npos);
    CHECK(lines[1].find(";80%;12500;0,5;") != std::string::npos);
}

TEST_CASE("done actions come last without rank, type and priority; dropped ones not at all") {
    Document document = small_document();
    document.plan.edit().actions.edit(1).status = ActionStatus::Done;
    const std::vector<std::string> lines = lines_of(csv_of(document, Language::En));
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].starts_with("1,Utente: coda e richiamata,"));
    CHECK(lines[2].starts_with(",Utente: una sola scheda cliente,,,Done,"));
}

TEST_CASE("several metrics of an action stand in columns of their own") {
    Document document = small_document();
    PlanMetric second = document.plan->actions[1].metrics[0];
    second.name = "Calls";
    second.kind = MetricKind::Other;
    document.plan.edit().actions.edit(1).metrics.push_back(second);
    const std::vector<std::string> lines = lines_of(csv_of(document, Language::En));
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].find(",Metric 1,Metric 1: unit,") != std::string::npos);
    CHECK(lines[0].find(",Metric 2,Metric 2: unit,") != std::string::npos);
    CHECK(lines[1].find(",Calls,/ 7,5.1,6,,2027-05-31,a1,t1") != std::string::npos);
}

TEST_CASE("a plan without actions is its heads alone") {
    Document document = small_document();
    document.plan.edit().actions.clear();
    CHECK(lines_of(csv_of(document, Language::En)).size() == 1);
}
