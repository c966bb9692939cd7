#include "report/texts.hpp"

// Long because it is one list: every text of the report in Italian.

namespace tappa::report {

namespace {

constexpr CommonTexts common{
    .page = "Pagina {page} di {pages}",
    .contents = "Indice",
    .continued = "(continua)",
    .figure_data = "I dati della figura",
    .draft = "Bozza",
    .unknown = "—",
    .no_answer = "nessun dato",
    .out_of_five = "{0} su 5",
    .average = "media {0}",
    .title = "Valutazione della customer experience",
    .subtitle = "Maturità, percorso dei clienti e piano d'azione",
    .questionnaire = "Questionario: {0}, revisione {1}",
    .draft_line = "Bozza: il piano non è ancora completo",
    .section_titles =
        {"In sintesi",
         "Stadio di maturità",
         "Punteggi",
         "Percorso dei clienti",
         "Punti critici",
         "Piano d'azione",
         "Le azioni in dettaglio",
         "Metodo",
         "Qualità dei dati",
         "Le risposte"},
    .missing_title = "Che cosa manca al piano",
    .level_names = {"Iniziale", "Sviluppo", "Definizione", "Gestito", "Ottimizzato"},
    .level_descriptions =
        {"Manca una strategia comune: ogni reparto tiene traccia per conto proprio dei contatti "
         "con i clienti.",
         "Il bisogno è avvertito e i limiti dei sistemi attuali sono emersi; la direzione spinge e "
         "si preparano i piani per la tecnologia.",
         "Gli obiettivi a breve, medio e lungo termine sono concordati con il vertice; processi, "
         "regole e controlli sono uguali per tutti.",
         "I benefici si vedono, la formazione è stabile e i dati dei clienti vengono raccolti e "
         "analizzati con regolarità.",
         "Nessuno va più convinto: ogni contatto è misurato e le conoscenze circolano da un unico "
         "punto di raccolta."},
    .journey_stages =
        {"Consapevolezza",
         "Scoperta",
         "Interesse",
         "Considerazione",
         "Azione",
         "Utilizzo",
         "Advocacy"},
    .pillars = {"Persone", "Processi", "Prodotto"},
    .components =
        {"Esperienza di prodotto", "Servizio clienti", "Esperienza di marca", "Esperienza d'uso"},
    .pain_categories =
        {"Sistemi frammentati",
         "Poca personalizzazione",
         "Incoerenza tra canali",
         "Risposte lente",
         "Personale impreparato",
         "Pareri inascoltati",
         "Prodotto",
         "Prezzo",
         "Accesso",
         "Altro"},
    .confidences = {"A intuito", "Abbastanza sicuri", "Documentato"},
    .evidences = {"Misurato", "Riferito", "Supposto"},
    .moments = {"a caldo, subito dopo il contatto", "a freddo, periodicamente"},
    .statuses = {"Proposta", "Concordata", "In corso", "Conclusa", "Abbandonata"},
    .quadrants = {"Risultato rapido", "Strategica", "Di contorno", "Da ripensare"},
    .missing_parts = {"responsabile", "indicatore", "valore di partenza", "traguardo", "scadenza"},
    .emotions = {"Molto negativa", "Negativa", "Neutra", "Positiva", "Molto positiva"}};

constexpr SummaryTexts summary{
    .lead_stage = "Stadio {0} su 5, {1}; il punteggio medio è {2} su 5.",
    .lead_no_stage = "Lo stadio non è ancora determinato (al massimo {0}); il punteggio medio è "
                     "{1} su 5.",
    .lead_nothing = "Non ci sono ancora risposte sufficienti per un punteggio.",
    .stage = "Stadio di maturità",
    .stage_at_most = "al massimo {0}",
    .stage_note =
        {"{0} pratica chiave frena il passaggio allo stadio {1}",
         "{0} pratiche chiave frenano il passaggio allo stadio {1}"},
    .stage_note_top = "ogni pratica chiave è al livello più alto",
    .stage_note_open =
        {"{0} pratica chiave è senza un livello", "{0} pratiche chiave sono senza un livello"},
    .score = "Punteggio medio",
    .score_bounds = "tra {0} e {1}, a seconda dei «non lo so»",
    .score_certain = "su 5, senza «non lo so»",
    .lowest_moment = "Momento più basso",
    .complete_actions = "Azioni complete",
    .complete_of = "{0} su {1}",
    .plan_ready = "il piano è pronto",
    .plan_draft = "il piano è una bozza",
    .weakest = "I tre punti più deboli",
    .weakest_item = "punteggio {0}, obiettivo {1}",
    .weakest_none = "Nessuna area è sotto il proprio obiettivo.",
    .pains = "I punti critici che pesano di più",
    .pain_item = "{0}, gravità {1} su 5",
    .pains_none = "Non sono stati indicati punti critici.",
    .actions = "Le prime azioni",
    .actions_none = "Il piano non contiene ancora azioni.",
    .owner = "responsabile {0}",
    .due = "entro il {0}",
    .priority = "priorità {0}"};

constexpr StageTexts stage{
    .stage = "Stadio {0} su 5: {1}.",
    .undetermined = "Lo stadio non è ancora determinato: al massimo {0}, {1}.",
    .no_key_practice = "Nessuna pratica chiave è applicabile: lo stadio non si può determinare.",
    .rule =
        {"Lo stadio è quello raggiunto dall'unica pratica chiave applicabile.",
         "Lo stadio è il livello che tutte le {0} pratiche chiave applicabili hanno raggiunto: "
         "una media alta non compensa una pratica rimasta indietro."},
    .blocking =
        {"{0} pratica chiave trattiene dallo stadio {1}",
         "{0} pratiche chiave trattengono dallo stadio {1}"},
    .practice = "Pratica chiave",
    .capability = "Area",
    .now = "Oggi",
    .next = "Che cosa si vedrebbe al livello {0}",
    .level_text = "{0}. {1}",
    .top = "Tutte le pratiche chiave sono al livello più alto.",
    .open =
        {"{0} pratica chiave non ha ancora un livello:",
         "{0} pratiche chiave non hanno ancora un livello:"},
    .distance =
        {"Manca {0} livello, in tutto, per raggiungere lo stadio {1}.",
         "Mancano {0} livelli, in tutto, per raggiungere lo stadio {1}."},
    .distance_table = "Oggi e allo stadio {0}",
    .ladder = "I cinque stadi",
    .level = "Stadio",
    .name = "Nome",
    .meaning = "Che cosa lo distingue"};

constexpr ScoresTexts scores{
    .overall = "Il punteggio complessivo è {0} su 5: la media pesata delle aree con almeno una "
               "risposta.",
    .overall_none = "Nessuna domanda ha ancora un livello: non c'è un punteggio.",
    .bounds = "Se ogni «non lo so» valesse 1 sarebbe {0}; se valesse 5 sarebbe {1}.",
    .no_doubt = "Tra le risposte non ci sono «non lo so».",
    .radar = "Punteggi e obiettivi per area",
    .radar_alternative = "Radar con il punteggio e l'obiettivo di ogni area, da 1 a 5. {0}",
    .capabilities = "Punteggi per area",
    .capability = "Area",
    .score = "Punteggio",
    .target = "Obiettivo",
    .level = "Livello",
    .gap = "Distanza",
    .weight = "Peso",
    .coverage = "Copertura",
    .target_default = "{0} (predefinito)",
    .bars_alternative = "Barre con il punteggio di ogni fase del percorso, da 1 a 5. {0}",
    .journey_stages = "Punteggi per fase del percorso",
    .journey_stage = "Fase del percorso",
    .questions = "Domande",
    .perspectives = "Punteggi per pilastro e per componente",
    .perspective = "Punto di vista",
    .pillar_of = "Pilastro: {0}",
    .component_of = "Componente: {0}",
    .heat_map = "Area per fase del percorso",
    .heat_map_alternative = "Tabella a colori con il punteggio di ogni area in ogni fase del "
                            "percorso. {0}",
    .heat_map_note = "Una casella vuota significa che nessuna domanda con risposta parla di quella "
                     "fase: non è un punteggio basso."};

constexpr JourneyTexts journey{
    .empty = "Nel percorso non ci sono ancora punti di contatto.",
    .segment = "Segmento",
    .persona = "Persona",
    .touchpoints = {"{0} punto di contatto", "{0} punti di contatto"},
    .pain_points = {"{0} punto critico", "{0} punti critici"},
    .opportunities = {"{0} opportunità", "{0} opportunità"},
    .curve = "Curva delle emozioni: {0}",
    .curve_alternative = "Curva delle emozioni lungo le sette fasi, da −2 a +2. Il punto più basso "
                         "è {0} ({1}), il più alto {2} ({3}).",
    .curve_unknown = "Nessuna emozione indicata per: {0}.",
    .curve_no_value = "Non è stata indicata l'emozione di nessun punto di contatto.",
    .lowest_note = "Momento più basso: {0}",
    .stage = "Fase",
    .emotion = "Emozione",
    .stage_table = "{0}. {1}",
    .touchpoint = "Punto di contatto",
    .channel = "Canale e reparto",
    .importance = "Importanza",
    .abandonment = "Abbandono",
    .evidence = "Riscontro",
    .pains = "Punti critici",
    .moment_of_truth = "{0} (momento della verità)",
    .stages_empty = "Fasi ancora senza punti di contatto: {0}.",
    .opportunity_title = "Opportunità"};

constexpr PainTexts pain{
    .empty = "Non sono stati indicati punti critici.",
    .intro = "In ordine di peso: gravità per quota di clienti colpiti. Dove la quota non è nota si "
             "considerano colpiti tutti.",
    .table = "Punti critici in ordine di peso",
    .pain = "Punto critico",
    .touchpoint = "Dove",
    .category = "Categoria",
    .severity = "Gravità",
    .share = "Clienti colpiti",
    .evidence = "Riscontro",
    .causes = "Causato da"};

constexpr PlanTexts plan{
    .empty = "Il piano non contiene ancora azioni.",
    .actions = {"{0} azione", "{0} azioni"},
    .effort_total = "impegno complessivo in giornate/persona: {0}",
    .ready = "Il piano è pronto: ogni azione concordata ha responsabile, indicatore, valore di "
             "partenza, traguardo e scadenza.",
    .draft = "Il piano è una bozza: azioni complete {0} su {1}.",
    .table = "Azioni in ordine di priorità",
    .number = "N.",
    .action = "Azione",
    .owner = "Responsabile",
    .metric = "Indicatore: partenza → traguardo",
    .due = "Scadenza",
    .effort = "Impegno",
    .type = "Tipo",
    .priority = "Priorità",
    .owner_missing = "manca il responsabile",
    .metric_missing = "manca l'indicatore",
    .due_missing = "manca la scadenza",
    .metric_change = "{0}: {1} → {2}",
    .metric_open = "?",
    .matrix = "Impatto e impegno",
    .matrix_alternative = "Le azioni disposte per impatto e impegno, con il numero che hanno nella "
                          "tabella. {0}",
    .impact = "Impatto",
    .effort_axis = "Impegno (giornate/persona)",
    .why = "Perché:",
    .answers_to = "Risponde a:",
    .source_gap = "distanza dall'obiettivo in {0}",
    .source_pain = "punto critico “{0}”",
    .source_lost = "una voce che non c'è più",
    .owner_line = "Responsabile:",
    .role_usual = "di solito {0}",
    .status = "Stato:",
    .effort_line = "impegno in giornate/persona: {0}",
    .start = "inizio {0}",
    .due_line = "scadenza {0}",
    .duration = {"durata {0} settimana", "durata {0} settimane"},
    .metrics = "Indicatori",
    .metric_line = "{0}, misurato {1}",
    .metric_due = "nuova misura il {0}",
    .first_steps = "Primi passi",
    .needs_first = "Richiede prima:",
    .notes = "Note:",
    .priority_terms = "Priorità {0}: V = {1} × {2} (distanze) + {3} × {4} (punti critici) + {5} × "
                      "{6} (peso del punto di contatto) = {7}; {7} × fiducia {8} / {9} = ",
    .missing_line = "Manca ancora: {0}.",
    .missing_intro = "Prima che il piano sia pronto servono ancora questi elementi.",
    .missing_none_agreed = "Nessuna azione è stata ancora concordata.",
    .cycle = "Queste azioni si aspettano a vicenda e nessuna può cominciare: {0}."};

constexpr QualityTexts quality{
    .answered = {"{0} domanda con risposta su {1}.", "{0} domande con risposta su {1}."},
    .of_questions = "{0} su {1}",
    .coverage =
        "Copertura: {0} delle domande applicabili ha un livello; il resto sono «non lo so» o "
        "domande senza risposta.",
    .coverage_full = "Ogni domanda applicabile ha un livello.",
    .confidence = "Quanto è sicuro chi ha risposto",
    .confidence_name = "Sicurezza",
    .answers = "Risposte",
    .share = "Quota",
    .unstated = "Non indicata",
    .evidence_share =
        "{0} delle risposte con un livello ({1} su {2}) poggia su un riscontro: una nota, un "
        "collegamento o un documento.",
    .evidence_none = "Nessuna risposta con un livello: non ci sono riscontri da contare.",
    .dont_know = {"{0} domanda con risposta «non lo so»:", "{0} domande con risposta «non lo so»:"},
    .unanswered = {"{0} domanda senza risposta:", "{0} domande senza risposta:"},
    .not_applicable = {"{0} domanda non applicabile:", "{0} domande non applicabili:"},
    .grades = "Su che cosa poggia il percorso",
    .grade = "Riscontro",
    .touchpoints = "Punti di contatto",
    .pain_points = "Punti critici",
    .respondents = "Chi ha risposto",
    .role = "Ruolo",
    .people = "Persone",
    .role_unknown = "Ruolo non indicato",
    .other_version = {
        "{0} risposta appartiene a un'altra versione del questionario: è conservata, ma non conta "
        "nei punteggi.",
        "{0} risposte appartengono a un'altra versione del questionario: sono conservate, ma non "
        "contano nei punteggi."}};

constexpr AnswersTexts answers{
    .intro = "Per ogni domanda il livello scelto e ciò che descrive.",
    .intro_several = "Per ogni domanda la media delle risposte e la descrizione del livello "
                     "mediano. Le risposte delle singole persone non compaiono.",
    .none = "Il questionario non contiene domande.",
    .question = "Domanda",
    .level = "Livello",
    .description = "Che cosa descrive",
    .confidence = "Sicurezza",
    .evidence = "Riscontro",
    .dont_know = "Non lo so",
    .not_applicable = "Non applicabile",
    .unanswered = "Senza risposta",
    .key = "{0} (pratica chiave)",
    .mean_of = {"{1} ({0} persona)", "{1} ({0} persone)"}};

constexpr MethodTexts method{
    .intro =
        "Ogni numero di questo rapporto nasce da una delle formule che seguono. v è il livello "
        "di una domanda (da 1 a 5), w il suo peso.",
    .weights_note = "Pesi diversi da 1 in questa valutazione: {0}.",
    .source = "Fonte: {0}",
    .score =
        {"Punteggio di un'area, di una fase, di una casella",
         "C = Σ w·v / Σ w",
         "Media pesata delle domande che hanno un livello. «Non applicabile» esce dal calcolo; "
         "«non lo so» esce dalla media ma abbassa la copertura. Con più persone v è la media delle "
         "loro risposte.",
         "media pesata; scala a cinque livelli descritti"},
    .overall =
        {"Punteggio complessivo",
         "S = Σ W·C / Σ W",
         "Media pesata delle aree che hanno un punteggio. I pesi W valgono 1 se nessuno li cambia.",
         "media pesata"},
    .stage =
        {"Stadio di maturità",
         "stadio = il più grande L tale che ogni pratica chiave ha livello ≥ L",
         "Vale la pratica chiave più bassa. Se una pratica chiave applicabile non ha un livello, "
         "lo stadio resta «non ancora determinato» e se ne dà il massimo possibile. Con più "
         "persone conta la mediana inferiore.",
         "rappresentazione a stadi di CMMI e C2M2; nomi degli stadi dal modello di maturità della "
         "customer experience di Gartner"},
    .distance =
        {"Distanza dal prossimo stadio",
         "D = Σ max(0, L + 1 − v) sulle pratiche chiave",
         "Quanti livelli vanno guadagnati, in tutto, perché lo stadio salga di uno.",
         "deriva dalla regola dello stadio"},
    .bounds =
        {"Limiti del punteggio",
         "S con ogni «non lo so» = 1; S con ogni «non lo so» = 5",
         "Dicono quanto il punteggio può cambiare quando si saprà ciò che oggi non si sa. Le "
         "domande senza risposta restano fuori.",
         "limiti nel caso peggiore e nel migliore"},
    .gap =
        {"Distanza dall'obiettivo",
         "g = max(0, T − C);  peso = max((1 + T − c)² − 1, 0)",
         "T è l'obiettivo dell'area; se nessuno lo fissa, un livello sopra quello attuale. c è il "
         "più basso tra il punteggio e il livello delle pratiche chiave. Le distanze grandi pesano "
         "più che in proporzione.",
         "forma del peso di Open SAMMY"},
    .coverage =
        {"Copertura",
         "risposte con un livello / (risposte con un livello + «non lo so» + senza risposta)",
         "Le domande non applicabili non contano.",
         "conteggio"},
    .emotion =
        {"Emozione di una fase",
         "E = Σ i·e / Σ i",
         "Media delle emozioni e (da −2 a +2) dei punti di contatto della fase, pesata con la loro "
         "importanza i (da 1 a 5). Senza emozioni indicate la curva si interrompe.",
         "media pesata"},
    .burden =
        {"Peso di un punto critico",
         "p = gravità × quota di clienti colpiti",
         "Gravità da 1 a 5, quota da 0 a 1; una quota non nota conta come 1.",
         "valore atteso"},
    .priority =
        {"Priorità di un'azione",
         "V = {0}·distanze + {1}·punti critici + {2}·peso del punto di contatto;  priorità = 100 · "
         "(V · fiducia / impegno^{3}) / massimo",
         "Ognuna delle tre parti è divisa per la più grande del piano e va quindi da 0 a 1. "
         "L'impegno è in giornate/persona. La prima azione del piano ha priorità 100.",
         "rapporto valore/impegno, nella famiglia di RICE e WSJF"},
    .classes =
        {"Tipo di un'azione",
         "impatto = V / V massimo, alto da {0};  impegno basso fino a {1} giornate/persona",
         "Impatto alto e impegno basso: risultato rapido. Alti entrambi: strategica. Bassi "
         "entrambi: di contorno. Impatto basso e impegno alto: da ripensare. Il confine "
         "dell'impegno è la mediana del piano.",
         "matrice impatto/impegno"},
    .completeness = {
        "Completezza del piano",
        "pronto = ogni azione concordata ha responsabile, indicatore con partenza e traguardo, "
        "scadenza",
        "Le azioni solo proposte e quelle abbandonate non contano. Azioni che si aspettano a "
        "vicenda rendono il piano una bozza.",
        "regola di Tappa"}};

constexpr Texts texts{
    common, summary, stage, scores, journey, pain, plan, quality, answers, method};

} // namespace

const Texts& texts_it() {
    return texts;
}

} // namespace tappa::report
