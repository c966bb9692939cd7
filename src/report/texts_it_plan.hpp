#pragma once

#include "report/texts.hpp"

// Italian texts: the journey, its pain points and the plan.

namespace tappa::report::italian {

inline constexpr JourneyTexts journey{
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

inline constexpr PainTexts pain{
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

inline constexpr PlanTexts plan{
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
    .priority_terms =
        "Priorità {0}: V = {1} × {2} (distanza) + {3} × {4} (criticità) + {5} × {6} (leva) = "
        "{7}; {7} × sicurezza {8} / {9} = ",
    .missing_line = "Manca ancora: {0}.",
    .missing_intro = "Prima che il piano sia pronto servono ancora questi elementi.",
    .missing_none_agreed = "Nessuna azione è stata ancora concordata.",
    .cycle = "Queste azioni si aspettano a vicenda e nessuna può cominciare: {0}."};

} // namespace tappa::report::italian
