#pragma once

#include "report/texts.hpp"

// Italian texts: the method page.

namespace tappa::report::italian {

inline constexpr MethodTexts method{
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
         "loro risposte, o il livello concordato dove c'è.",
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
         "persone conta la mediana inferiore, o il livello concordato dove c'è.",
         "rappresentazione a stadi di CMMI e C2M2; nomi degli stadi dal modello di maturità della "
         "customer experience di Gartner"},
    .distance =
        {"Distanza dal prossimo stadio",
         "D = Σ max(0, L + 1 − v) sulle pratiche chiave",
         "Quanti livelli vanno guadagnati, in tutto, perché lo stadio salga di uno.",
         "deriva dalla regola dello stadio"},
    .bounds =
        {"Estremi del punteggio",
         "S con ogni «non lo so» = 1; S con ogni «non lo so» = 5",
         "Dicono quanto il punteggio può cambiare quando si saprà ciò che oggi non si sa. Le "
         "domande senza risposta restano fuori.",
         "estremi nel caso peggiore e nel migliore"},
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
         "V = {0}·distanza + {1}·criticità + {2}·leva;  priorità = 100 · (V · sicurezza / "
         "impegno^{3}) / massimo",
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
    .completeness =
        {"Completezza del piano",
         "pronto = ogni azione concordata ha responsabile, indicatore con partenza e traguardo, "
         "scadenza",
         "Le azioni solo proposte e quelle abbandonate non contano. Azioni che si aspettano a "
         "vicenda rendono il piano una bozza.",
         "regola di Tappa"},
    .evidence =
        {"Riscontri",
         "E = risposte con un riscontro / risposte con un livello",
         "Ha un riscontro una risposta con una nota, con un collegamento o segnata come "
         "documentata. La sicurezza di chi ha risposto è un conteggio sulle risposte con un "
         "livello.",
         "conteggio"},
    .agreed =
        {"Livello concordato",
         "v = livello concordato, se c'è;  altrimenti v = media delle risposte",
         "Vale nei punteggi e, per una pratica chiave, nello stadio. Le risposte restano, e "
         "l'accordo si misura su di esse. Un livello concordato ha sempre un motivo e toglie i «non "
         "lo so» di quella domanda dai limiti del punteggio.",
         "regola di Tappa: prima ciascuno per sé, poi insieme"},
    .interval =
        {"Intervallo al 95%",
         "dal 2,5° al 97,5° percentile di S su {0} ricampionamenti",
         "Ogni ricampionamento estrae, con reimmissione, tante persone quante hanno indicato un "
         "livello, ciascuna con tutte le sue risposte, e ricalcola ogni punteggio. I numeri casuali "
         "partono da un seme fisso ({1}): le stesse risposte danno sempre lo stesso intervallo. I "
         "livelli concordati non cambiano. Con meno di {2} persone che hanno indicato un livello "
         "l'intervallo non c'è.",
         "bootstrap a percentili, Efron e Tibshirani 1993, capitolo 13"},
    .r_wg =
        {"Accordo su una domanda",
         "r_wg = 1 − s² / 2;  2 = (A² − 1) / 12, con A = 5 livelli",
         "s² è la varianza dei livelli indicati (con n − 1), 2 quella di risposte distribuite in "
         "modo uniforme. 1: tutti uguali; 0: come a caso; sotto zero: più lontani che a caso.",
         "James, Demaree e Wolf 1984"},
    .r_wg_star =
        {"Accordo nel complesso",
         "r*wg = 1 − media di s² / 2",
         "Sulle domande con almeno due livelli indicati; un valore negativo è riportato com'è. La "
         "lettura a parole segue LeBreton e Senter 2008.",
         "Lindell, Brandt e Whitney 1999; LeBreton e Senter 2008"},
    .deviation =
        {"Distanza dalla mediana",
         "AD = Σ |x − Md| / n",
         "Quanti livelli, in media, separano le risposte dalla loro mediana Md. Sopra A / 6 = {0} "
         "è segnata come alta.",
         "Burke, Finkelstein e Dusig 1999; limite di Burke e Dunlap 2002"},
    .quartiles =
        {"Mediana, IQR e scaletta",
         "IQR = Q(3/4) − Q(1/4);  Q(p) alla posizione 1 + (n − 1)·p delle risposte in ordine",
         "Tra due risposte vicine si interpola in modo lineare. La scaletta contiene le domande "
         "con livelli diversi, per IQR, poi per AD, poi per distanza tra il livello più alto e il "
         "più basso.",
         "quantile di tipo 7, Hyndman e Fan 1996"},
    .roles = {
        "Punteggi per ruolo",
        "numero mostrato solo con n ≥ {0} persone",
        "Le formule dei punteggi, sulle sole risposte delle persone del ruolo. n conta chi, in "
        "quel ruolo, ha indicato un livello nell'area; il punteggio del ruolo è la media pesata "
        "delle aree mostrate.",
        "soglia minima di numerosità, come nel segreto statistico"}};

} // namespace tappa::report::italian
