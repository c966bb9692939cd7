#pragma once

#include "report/texts.hpp"

// Italian texts: what several people together say, and who they are.

namespace tappa::report::italian {

inline constexpr AgreementTexts agreement{
    .star =
        {"L'accordo tra le persone è {1}: r*wg vale {2}, su {0} domanda valutata da almeno due di "
         "loro.",
         "L'accordo tra le persone è {1}: r*wg vale {2}, su {0} domande valutate da almeno due di "
         "loro."},
    .readings = {"assente", "debole", "moderato", "forte", "molto forte"},
    .scale =
        "Lettura secondo LeBreton e Senter (2008): fino a {0} assente, fino a {1} debole, fino "
        "a {2} moderato, fino a {3} forte, oltre molto forte. Con 1 tutti hanno dato gli "
        "stessi livelli.",
    .negative = "Il valore è sotto zero: le risposte sono più lontane tra loro che se i livelli "
                "fossero stati estratti a caso.",
    .none_compared = "Nessuna domanda è stata ancora valutata da almeno due persone.",
    .unanimous = "Chi ha risposto ha dato a ogni domanda lo stesso livello: non c'è nulla da "
                 "discutere.",
    .agenda = "Di che cosa parlare nel workshop",
    .agenda_intro =
        {"Su {0} domanda le persone hanno dato livelli diversi.",
         "Su {0} domande le persone hanno dato livelli diversi; si comincia da quelle che dividono "
         "di più."},
    .agenda_columns = "«Livelli 1–5» conta quante persone hanno scelto ogni livello, da 1 a 5. IQR "
                      "è l'ampiezza della metà centrale delle risposte, AD la loro distanza media "
                      "dalla mediana: sopra {0} è segnata come alta, perché le risposte sono "
                      "troppo lontane per parlare di accordo.",
    .table = "Le domande da discutere",
    .question = "Domanda",
    .people = "Persone",
    .levels = "Livelli 1–5",
    .median = "Mediana",
    .iqr = "IQR",
    .ad = "AD",
    .ad_high = "{0} (alta)",
    .r_wg = "r_wg",
    .agreed = "Concordato",
    .agreed_heading = "Livelli concordati",
    .agreed_intro = "Dove c'è, il livello concordato insieme vale nei punteggi e nello stadio al "
                    "posto delle risposte, che restano conservate.",
    .agreed_level = "livello {0}",
    .agreed_mean =
        {"la risposta era {1} ({0} persona)", "la media delle risposte era {1} ({0} persone)"},
    .agreed_reason = "Motivo: {0}"};

inline constexpr RespondentsTexts respondents{
    .people = "Persone coinvolte: {0}; con almeno una risposta: {1}.",
    .progress = "A quante domande ha risposto ciascuno",
    .progress_share = "Domande con risposta",
    .progress_people = "Persone",
    .progress_all = "Tutte",
    .progress_half = "Almeno la metà",
    .progress_less = "Meno della metà",
    .progress_none = "Nessuna",
    .roles = "Punteggi per ruolo",
    .role = "Ruolo",
    .people_column = "Persone",
    .score = "Punteggio",
    .roles_intro = "Ciò che hanno risposto le persone di ogni ruolo, prima di qualunque livello "
                   "concordato.",
    .hidden = "Dove hanno indicato un livello meno di {0} persone di un ruolo non si mostrano "
              "numeri: si capirebbe che cosa ha risposto ciascuna.",
    .no_roles = "Nessun ruolo è indicato: non c'è nulla da confrontare per ruolo.",
    .capabilities = "Aree per ruolo",
    .capabilities_part = "Aree per ruolo ({0} di {1})",
    .capability = "Area"};

} // namespace tappa::report::italian
