#pragma once

#include "report/texts.hpp"

// Italian texts: the sections that say what the answers say.

namespace tappa::report::italian {

inline constexpr StageTexts stage{
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
    .level_agreed = "{0} (livello concordato)",
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

inline constexpr ScoresTexts scores{
    .overall = "Il punteggio complessivo è {0} su 5: la media pesata delle aree con almeno una "
               "risposta.",
    .overall_none = "Nessuna domanda ha ancora un livello: non c'è un punteggio.",
    .bounds = "Se ogni «non lo so» valesse 1 sarebbe {0}; se valesse 5 sarebbe {1}.",
    .no_doubt = "Tra le risposte non ci sono «non lo so».",
    .interval = "Intervallo al 95%: {0}. Dice quanto il punteggio si sarebbe potuto spostare se "
                "avessero risposto altre persone simili a queste {1}.",
    .interval_missing = "Dove hanno indicato un livello meno di {0} persone l'intervallo non c'è.",
    .agreed =
        {"Per {0} domanda vale il livello concordato insieme, al posto delle risposte: {1}.",
         "Per {0} domande vale il livello concordato insieme, al posto delle risposte: {1}."},
    .agreed_in = "{0} ({1})",
    .agreed_where = "Livelli e motivi sono nella sezione «{0}».",
    .agreed_list = "I livelli concordati e i loro motivi",
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

inline constexpr QualityTexts quality{
    .answered = {"{0} domanda con risposta su {1}.", "{0} domande con risposta su {1}."},
    .of_questions = "{0} su {1}",
    .coverage =
        "Copertura: {0} delle domande applicabili ha un livello; il resto sono «non lo so» o "
        "domande senza risposta.",
    .coverage_several =
        "Copertura: {0}. È la media, sulle domande applicabili, della quota di risposte con un "
        "livello; la abbassano i «non lo so» e le domande a cui nessuno ha risposto.",
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
    .dont_know_item = "{0} ({1} su {2})",
    .bounds =
        "Il punteggio complessivo sarebbe {0} se ogni «non lo so» valesse 1, {1} se valesse 5.",
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
    .other_version =
        {"{0} risposta appartiene a un altro questionario o a un'altra sua versione: è conservata, "
         "ma non conta nei punteggi. Ecco la domanda:",
         "{0} risposte appartengono a un altro questionario o a un'altra sua versione: sono "
         "conservate, ma non contano nei punteggi. Ecco le domande:"},
    .other_version_item = {"{1}: {0} risposta", "{1}: {0} risposte"}};

inline constexpr AnswersTexts answers{
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
    .mean_of = {"{1} ({0} persona)", "{1} ({0} persone)"},
    .agreed = "{0} (concordato)",
    .agreed_of =
        {"{1} (concordato; risposta {2}, {0} persona)", "{1} (concordato; media {2}, {0} persone)"},
    .agreed_reason = "{0} Motivo del livello concordato: {1}"};

} // namespace tappa::report::italian
