#pragma once

#include "report/texts.hpp"

// Italian texts: what every section shares, and the summary.

namespace tappa::report::italian {

inline constexpr CommonTexts common{
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
         "Accordo e scaletta",
         "Percorso dei clienti",
         "Punti critici",
         "Piano d'azione",
         "Le azioni in dettaglio",
         "Metodo",
         "Qualità dei dati e riscontri",
         "Chi ha risposto, per ruolo",
         "Le risposte"},
    .interval_title = "Intervallo al 95%",
    .interval = "{0}–{1}",
    .more = {"… e {0} altra domanda.", "… e altre {0} domande."},
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

inline constexpr SummaryTexts summary{
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
    .score_interval = "intervallo al 95%: {0}, con {1} persone",
    .lowest_moment = "Momento più basso",
    .complete_actions = "Azioni definite per intero",
    .complete_of = "{0} su {1}",
    .plan_ready = "il piano è pronto",
    .plan_draft = "il piano è una bozza",
    .weakest = "Le tre distanze che pesano di più",
    .weakest_item = "punteggio {0}, obiettivo {1}",
    .weakest_item_interval = "punteggio {0} (intervallo al 95%: {2}), obiettivo {1}",
    .weakest_none = "Nessuna area è sotto il proprio obiettivo.",
    .agreed =
        {"Per {0} domanda vale il livello concordato insieme, al posto delle risposte.",
         "Per {0} domande vale il livello concordato insieme, al posto delle risposte."},
    .pains = "I punti critici che pesano di più",
    .pain_item = "{0}, gravità {1} su 5",
    .pains_none = "Non sono stati indicati punti critici.",
    .actions = "Le prime azioni",
    .actions_none = "Il piano non contiene ancora azioni.",
    .owner = "responsabile {0}",
    .due = "entro il {0}",
    .priority = "priorità {0}"};

} // namespace tappa::report::italian
