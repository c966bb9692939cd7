// Which stage the activities of a log are proposed for.

#include "app/import/name_stages.hpp"
#include "app/import/suggestions.hpp"
#include "importing.hpp"
#include "support/files.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

struct Named {
    std::string_view english;
    std::string_view italian;
    JourneyStage stage;
};

// As logs of banks, shops and utilities name what happens.
constexpr std::array named{
    Named{"Saw a TV spot", "Visto lo spot in TV", JourneyStage::Awareness},
    Named{"Facebook ad click", "Clic su annuncio Facebook", JourneyStage::Awareness},
    Named{"Newsletter opened", "Newsletter aperta", JourneyStage::Awareness},
    Named{"Billboard seen", "Cartellone visto", JourneyStage::Awareness},
    Named{"Radio jingle heard", "Jingle ascoltato in radio", JourneyStage::Awareness},
    Named{"Summer campaign e-mail", "E-mail della campagna estiva", JourneyStage::Awareness},
    Named{"Google search", "Ricerca su Google", JourneyStage::Discovery},
    Named{"Homepage visit", "Visita alla pagina iniziale", JourneyStage::Discovery},
    Named{"landing_page", "pagina_di_atterraggio", JourneyStage::Discovery},
    Named{"Store locator", "Ricerca del negozio", JourneyStage::Discovery},
    Named{"Product page", "Scheda prodotto", JourneyStage::Interest},
    Named{"Price list downloaded", "Listino prezzi scaricato", JourneyStage::Interest},
    Named{"FAQ read", "Lettura delle domande frequenti", JourneyStage::Interest},
    Named{"Loan calculator", "Calcolatore del mutuo", JourneyStage::Interest},
    Named{"Webinar attended", "Partecipazione al webinar", JourneyStage::Interest},
    Named{"Chat on the site", "Chat sul sito", JourneyStage::Consideration},
    Named{"Product comparison", "Confronto tra prodotti", JourneyStage::Consideration},
    Named{"Quote requested", "Preventivo richiesto", JourneyStage::Consideration},
    Named{"Call with an adviser", "Chiamata con il consulente", JourneyStage::Consideration},
    Named{"Test drive", "Prova su strada", JourneyStage::Consideration},
    Named{"Free trial started", "Prova gratuita iniziata", JourneyStage::Consideration},
    Named{"Appointment at the branch", "Appuntamento in filiale", JourneyStage::Consideration},
    Named{"Demo booked", "Demo prenotata", JourneyStage::Consideration},
    Named{"add_to_cart", "aggiunto_al_carrello", JourneyStage::Action},
    Named{"Checkout", "Cassa online", JourneyStage::Action},
    Named{"Payment by card", "Pagamento con carta", JourneyStage::Action},
    Named{"Contract signed", "Contratto firmato", JourneyStage::Action},
    Named{"Credit check", "Verifica del credito", JourneyStage::Action},
    Named{"Account opened", "Conto aperto", JourneyStage::Action},
    Named{"Booking confirmed", "Prenotazione confermata", JourneyStage::Action},
    Named{"Signing at the branch", "Firma in filiale", JourneyStage::Action},
    Named{"Documents uploaded", "Documenti caricati", JourneyStage::Action},
    Named{"Parcel delivered", "Pacco consegnato", JourneyStage::Use},
    Named{"First login", "Primo accesso", JourneyStage::Use},
    Named{"Salary credit", "Accredito dello stipendio", JourneyStage::Use},
    Named{"Complaint opened", "Reclamo aperto", JourneyStage::Use},
    Named{"Technician installs the line", "Installazione del tecnico", JourneyStage::Use},
    Named{"Monthly statement", "Estratto conto mensile", JourneyStage::Use},
    Named{"Call to customer service", "Chiamata al servizio clienti", JourneyStage::Use},
    Named{"Support chat", "Chat con l'assistenza", JourneyStage::Use}, // when something goes wrong
    Named{"Review request", "Richiesta di recensione", JourneyStage::Advocacy},
    Named{"Friend invited", "Amico invitato", JourneyStage::Advocacy},
    Named{"Policy renewed", "Polizza rinnovata", JourneyStage::Advocacy},
    Named{"NPS survey", "Sondaggio NPS", JourneyStage::Advocacy},
};

// Cases of one path each, with a minute between its activities; those that reach the goal say so at
// their end.
class LogText {
public:
    void add(int cases, const std::vector<std::string>& path, bool reaches_goal) {
        for (int i = 0; i < cases; ++i, ++m_case)
            for (std::size_t step = 0; step < path.size(); ++step) {
                const bool is_last = step + 1 == path.size();
                m_text += "c" + std::to_string(m_case) + "," + path[step] + ",2026-03-02 10:"
                    + std::to_string(10 + step) + (is_last && reaches_goal ? ",1\n" : ",0\n");
            }
    }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    int m_case = 0;
    std::string m_text = "case,activity,timestamp,goal\n";
};

struct Proposed {
    JourneyStage stage;
    MatchReason why;
    bool operator==(const Proposed&) const = default;
};

Proposed proposed(const App& app, const std::string& activity) {
    const ActivityChoice& found = choice(app, activity);
    return {found.stage, found.why};
}

} // namespace

TEST_CASE("the words of a name say its stage, in both languages") {
    for (const Named& one : named)
        for (const std::string_view name : {one.english, one.italian}) {
            CAPTURE(name);
            CHECK(stage_by_name(name_words(name)) == one.stage);
        }
    for (const std::string_view name : {"misc_click", "xyzzy", "address", "callable", "A1", ""})
        CHECK_FALSE(stage_by_name(name_words(name)));
}

TEST_CASE("the activities of the sample logs are proposed for the right stages") {
    using Stages = std::vector<std::pair<std::string, Proposed>>;
    const auto keyword = [](JourneyStage stage) { return Proposed{stage, MatchReason::Keyword}; };
    // A call is use by its name. Here all who call and are confirmed call first.
    const Proposed by_order{JourneyStage::Action, MatchReason::Place};
    const Stages english{
        {"TV and social ads", keyword(JourneyStage::Awareness)},
        {"Account page", keyword(JourneyStage::Interest)},
        {"Comparison site", keyword(JourneyStage::Consideration)},
        {"Branch visit", keyword(JourneyStage::Consideration)},
        {"Online application", keyword(JourneyStage::Action)},
        {"Identity check", keyword(JourneyStage::Action)},
        {"Documents rejected", keyword(JourneyStage::Action)},
        {"Call to customer service", by_order},
        {"Confirmation and account details", keyword(JourneyStage::Action)},
        {"Salary credit", keyword(JourneyStage::Use)}};
    const std::vector<std::string> italian{
        "Campagna TV e social",
        "Pagina del conto",
        "Sito di confronto",
        "Visita in filiale",
        "Richiesta online",
        "Riconoscimento dell'identità",
        "Documenti respinti",
        "Chiamata al servizio clienti",
        "Conferma e coordinate del conto",
        "Accredito dello stipendio"};
    const App first = with_activities(file_bytes("assets/samples/sample-log.en.csv"));
    const App second = with_activities(file_bytes("assets/samples/sample-log.it.csv"));
    CHECK(first.state.import.activities->size() == english.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        CAPTURE(english[i].first);
        CHECK(proposed(first, english[i].first) == english[i].second);
        CHECK(proposed(second, italian[i]) == english[i].second);
    }
}

TEST_CASE("what no word speaks for takes the stage of what stands nearest in the paths") {
    LogText log;
    log.add(10, {"Search", "step one", "step two", "Product page"}, false);
    const App app = with_activities(log.text());
    CHECK(proposed(app, "step one") == Proposed{JourneyStage::Discovery, MatchReason::Place});
    CHECK(proposed(app, "step two") == Proposed{JourneyStage::Interest, MatchReason::Place});
    LogText unknown; // nothing is known to stand near to
    unknown.add(10, {"A1", "B2"}, false);
    CHECK(
        proposed(with_activities(unknown.text()), "B2")
        == Proposed{JourneyStage::Interest, MatchReason::None}
    );
}

TEST_CASE("what comes after the goal is use") {
    LogText log;
    log.add(10, {"Search", "Checkout", "unbox"}, true);
    log.add(10, {"Search", "Checkout"}, false);
    const App app = with_activities(log.text());
    CHECK(proposed(app, "unbox") == Proposed{JourneyStage::Use, MatchReason::Place});
}

TEST_CASE("no stage contradicts an order in which nearly all customers do things") {
    LogText log; // a login is use by its name; here it is the way to the order
    log.add(39, {"Search", "Login", "Checkout"}, true);
    log.add(30, {"Search", "Login"}, false);
    log.add(1, {"Search", "Checkout", "Login"}, true);
    const App app = with_activities(log.text());
    CHECK(proposed(app, "Login") == Proposed{JourneyStage::Action, MatchReason::Place});
    LogText mixed; // a tenth log in later
    mixed.add(36, {"Search", "Login", "Checkout"}, true);
    mixed.add(4, {"Search", "Checkout", "Login"}, true);
    CHECK(
        proposed(with_activities(mixed.text()), "Login")
        == Proposed{JourneyStage::Use, MatchReason::Keyword}
    );
    LogText few; // may be chance
    few.add(4, {"Search", "Login", "Checkout"}, true);
    CHECK(proposed(with_activities(few.text()), "Login").stage == JourneyStage::Use);
}

TEST_CASE("what was chosen for a name holds however its accents were written then") {
    LogActivity kept;
    kept.activity = "Perche\u0301";
    kept.left_out = true;
    LogMapping mapping;
    mapping.activities.push_back(kept);
    Journey journey;
    journey.log_mapping = mapping;
    LogSummary counts;
    counts.activities.push_back({"Perch\u00e9", 3});
    const ActivityChoice found = suggested_choices(counts, journey, LogKind::Events).front();
    CHECK(found.why == MatchReason::LastTime);
    CHECK(found.left_out);
}
