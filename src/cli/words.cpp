#include "cli/words.hpp"

namespace tappa::cli {

namespace {

constexpr Words english{
    .help = R"(tappa {0} – customer experience maturity, from assessment to plan

Usage:
  tappa validate FILE…         check documents and content: questionnaires, actions, knowledge
  tappa score ASSESSMENT       stage, scores and gaps
  tappa plan ASSESSMENT        the actions of the plan by priority, and those proposed
  tappa report ASSESSMENT --format pdf|html|md|json [-o FILE]
  tappa help | --version

Options:
  --format text|json   validate, score, plan: tables for people (default) or JSON for tools
  --format pdf|html|md|json
                       report: the kind of file; json is the report's tree; pdf needs Node
  --lang it|en         language; without it that of the environment (LANG),
                       and for a report that of the document
  -o, --output FILE    report: where to write it; without it, or with -, standard output
  --                   what follows are files, even if it begins with a hyphen

Problems are written to standard error as FILE: WHERE: message.
Ends with 0 if all is well, 1 if a file is wrong or cannot be read or written, 2 if the
command itself is wrong.

Environment:
  TAPPA_DATA_DIR    the folder that holds questionnaires/ (default: the current folder)
  TAPPA_PDF_NODE    the PDF part for Node (default: build/pdf_node.mjs there)
  TAPPA_FONTS_DIR   the fonts of the PDF (default: build/fonts there)
)",
    .see_help = "“tappa help” lists commands and options.",
    .no_command = "No command was given.",
    .unknown_command = "“{0}” is not a command.",
    .unknown_option = "“{0}” is not an option.",
    .lacks_value = "{0} needs a value.",
    .comes_double = "{0} was given twice.",
    .unknown_value = "{0}: “{1}” is none of {2}.",
    .no_file = "No file was named.",
    .one_file = "This command takes one file.",
    .option_of_report = "{0} belongs to “report” alone.",
    .no_format = "Choose the kind of report with --format: {0}.",
    .over_input = "The report would replace the assessment it is made from.",
    .valid = "{0}: {1}, no problem found",
    .document = "document",
    .questionnaire = "questionnaire",
    .catalogue = "catalogue of actions",
    .glossary = "glossary",
    .knowledge = "knowledge pages",
    .not_written = "The file could not be written ({0}).",
    .no_content = "Tappa's own data could not be read ({0}). Set {1} to the folder that holds "
                  "questionnaires/, or use tools/tappa.",
    .no_node = "A PDF needs Node 18 or later, and no “node” was found in PATH. Install it, or "
               "choose --format html.",
    .lacking_characters = "The PDF's fonts lack these characters; a box stands for them: {0}",
    .no_pdf_part = "A PDF needs the file {0}, which is not there. Use tools/tappa, which makes it, "
                   "or choose --format html.",
    .rank = "No.",
    .no_questionnaire =
        "The answers belong to the questionnaire “{0}”, which the document does not "
        "hold and Tappa does not ship. Put its file into questionnaires/ in the "
        "folder that {1} names.",
    .no_weight = "Every capability weighs 0, so there is no weighted average. Give at least one of "
                 "them a weight above 0.",
    .interval = "95 % interval",
    .interval_value = "{0} to {1}, had other people like these {2} answered",
    .agreement = "Agreement",
    .agreement_value = "r*wg(J) {0}, over {1} questions that two or more people rated",
    .agenda = "To talk about, most divided first",
    .nothing_divides = "Everybody gave the same level to every question.",
    .people = "People",
    .median = "Median",
    .quartile_range = "IQR",
    .deviation = "AD",
    .single_agreement = "r_wg",
    .agreed_level = "Agreed",
    .roles = "By role",
    .role = "Role",
    .no_role = "No role",
    .few_people = "Where fewer than {0} people gave a level, no number is shown.",
};

constexpr Words italian{
    .help = R"(tappa {0} – la maturità della customer experience, dalla valutazione al piano

Uso:
  tappa validate FILE…         controlla documenti e contenuti: questionari, azioni, approfondimenti
  tappa score VALUTAZIONE      stadio, punteggi e distanze
  tappa plan VALUTAZIONE       le azioni del piano per priorità, e quelle proposte
  tappa report VALUTAZIONE --format pdf|html|md|json [-o FILE]
  tappa help | --version

Opzioni:
  --format text|json   validate, score, plan: tabelle da leggere (di norma) o JSON per i programmi
  --format pdf|html|md|json
                       report: il tipo di file; json è l'albero del rapporto; pdf richiede Node
  --lang it|en         lingua; altrimenti quella dell'ambiente (LANG),
                       e per un rapporto quella del documento
  -o, --output FILE    report: dove scriverlo; se manca, o con -, lo standard output
  --                   quel che segue sono file, anche se comincia con un trattino

I problemi escono sullo standard error come FILE: DOVE: messaggio.
Termina con 0 se va tutto bene, 1 se un file è sbagliato o non si riesce a leggerlo o scriverlo,
2 se è sbagliato il comando.

Ambiente:
  TAPPA_DATA_DIR    la cartella che contiene questionnaires/ (di norma: quella corrente)
  TAPPA_PDF_NODE    la parte PDF per Node (di norma: build/pdf_node.mjs lì dentro)
  TAPPA_FONTS_DIR   i caratteri del PDF (di norma: build/fonts lì dentro)
)",
    .see_help = "«tappa help» elenca comandi e opzioni.",
    .no_command = "Manca il comando.",
    .unknown_command = "«{0}» non è un comando.",
    .unknown_option = "«{0}» non è un'opzione.",
    .lacks_value = "A {0} manca il valore.",
    .comes_double = "{0} compare due volte.",
    .unknown_value = "{0}: «{1}» non è tra {2}.",
    .no_file = "Manca il nome del file.",
    .one_file = "Questo comando vuole un solo file.",
    .option_of_report = "{0} vale solo per «report».",
    .no_format = "Scegliete il tipo di rapporto con --format: {0}.",
    .over_input = "Il rapporto prenderebbe il posto della valutazione da cui nasce.",
    .valid = "{0}: {1}, nessun problema",
    .document = "documento",
    .questionnaire = "questionario",
    .catalogue = "catalogo di azioni",
    .glossary = "glossario",
    .knowledge = "approfondimenti",
    .not_written = "Non è stato possibile scrivere il file ({0}).",
    .no_content =
        "Non è stato possibile leggere i dati di Tappa ({0}). Indicate in {1} la cartella "
        "che contiene questionnaires/, oppure usate tools/tappa.",
    .no_node = "Per il PDF serve Node 18 o successivo, ma in PATH non c'è nessun «node». "
               "Installatelo, oppure scegliete --format html.",
    .lacking_characters =
        "I caratteri di stampa del PDF non hanno questi segni; al loro posto c'è un "
        "riquadro: {0}",
    .no_pdf_part = "Per il PDF serve il file {0}, che non c'è. Usate tools/tappa, che lo prepara, "
                   "oppure scegliete --format html.",
    .rank = "N.",
    .no_questionnaire = "Le risposte sono del questionario «{0}», che non è nel documento né tra "
                        "quelli di Tappa. Mettete il suo file in questionnaires/, nella cartella "
                        "indicata da {1}.",
    .no_weight = "Tutte le aree pesano 0, quindi non c'è una media pesata. Date ad almeno "
                 "una un peso maggiore di 0.",
    .interval = "Intervallo al 95%",
    .interval_value = "da {0} a {1}, se avessero risposto altre persone simili a queste {2}",
    .agreement = "Accordo",
    .agreement_value = "r*wg(J) {0}, su {1} domande valutate da almeno due persone",
    .agenda = "Di che cosa parlare, a partire da ciò che divide di più",
    .nothing_divides = "Tutti hanno dato lo stesso livello a ogni domanda.",
    .people = "Persone",
    .median = "Mediana",
    .quartile_range = "IQR",
    .deviation = "AD",
    .single_agreement = "r_wg",
    .agreed_level = "Concordato",
    .roles = "Per ruolo",
    .role = "Ruolo",
    .no_role = "Senza ruolo",
    .few_people = "Dove hanno dato un livello meno di {0} persone non si mostrano numeri.",
};

} // namespace

const Words& words_in(Language language) {
    return language == Language::It ? italian : english;
}

} // namespace tappa::cli
