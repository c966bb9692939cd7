// A believable report of a retail bank, in Italian, with every kind of block.
import type { Block, ReportTree, Scene, SceneItem } from "../../../web/pdf/tree.ts";

const CAPABILITIES = [
  "Strategia", "Governance", "Persone", "Clienti", "Misura", "Dati", "Canali",
  "Personalizz.", "Velocità", "Emozione", "Migliora",
];
const SCORES = [3.4, 2.9, 2.5, 3.0, 2.2, 1.8, 2.6, 1.6, 2.7, 2.9, 2.1];

function ring(radius: (index: number) => number): number[] {
  return CAPABILITIES.flatMap((_, index) => {
    const angle = (index / CAPABILITIES.length) * 2 * Math.PI - Math.PI / 2;
    const r = radius(index);
    return [round(320 + r * Math.cos(angle)), round(215 + r * Math.sin(angle))];
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export function radar(): Scene {
  const items: SceneItem[] = [1, 2, 3, 4, 5].map((level) => ({
    kind: "polygon", points: ring(() => level * 32), fill: "", stroke: "#DFE3E8", stroke_width: 1,
    dash: [],
  }));
  items.push({
    kind: "polygon", points: ring(() => 4 * 32), fill: "", stroke: "#1D4F91", stroke_width: 1.5,
    dash: [4, 3],
  });
  items.push({
    kind: "polygon", points: ring((index) => (SCORES[index] ?? 0) * 32), fill: "#0B6E6930",
    stroke: "#0B6E69", stroke_width: 2, dash: [],
  });
  CAPABILITIES.forEach((name, index) => {
    const angle = (index / CAPABILITIES.length) * 2 * Math.PI - Math.PI / 2;
    const cosine = Math.cos(angle);
    items.push({
      kind: "text", x: round(320 + 178 * cosine), y: round(219 + 174 * Math.sin(angle)), text: name,
      size: 12, weight: "regular",
      anchor: Math.abs(cosine) < 0.2 ? "middle" : cosine > 0 ? "start" : "end", fill: "#4A5665",
    });
  });
  return { width: 640, height: 420, items };
}

function curve(): Scene {
  const values = [0.4, 0.9, 0.2, -0.6, -1.4, 0.3, 1.1];
  const stages = ["Consapevolezza", "Scoperta", "Interesse", "Valutazione", "Azione", "Uso",
    "Passaparola"];
  const points = values.flatMap((value, index) => [50 + index * 90, 110 - value * 45]);
  const items: SceneItem[] = [
    { kind: "rect", x: 0.5, y: 0.5, width: 639, height: 239, radius: 8, fill: "#FFFFFF",
      stroke: "#DFE3E8", stroke_width: 1, dash: [] },
    { kind: "polyline", points: [20, 110, 620, 110], stroke: "#DFE3E8", stroke_width: 1, dash: [] },
    { kind: "polyline", points, stroke: "#0B6E69", stroke_width: 2.5, dash: [] },
  ];
  values.forEach((value, index) => {
    const x = 50 + index * 90;
    items.push({ kind: "circle", x, y: 110 - value * 45, r: 5,
      fill: value < 0 ? "#B93815" : "#1B6B3A", stroke: "#FFFFFF", stroke_width: 1.5, dash: [] });
    items.push({ kind: "text", x, y: 222, text: stages[index] ?? "", size: 11, weight: "semibold",
      anchor: "middle", fill: "#17202B" });
  });
  return { width: 640, height: 240, items };
}

function body(text: string): Block {
  return { kind: "paragraph", style: "body", spans: [{ text, bold: false }] };
}

const SUMMARY: Block[] = [
  { kind: "heading", level: 1, text: "In sintesi", id: "summary" },
  { kind: "paragraph", style: "lead", spans: [
    { text: "La banca è allo stadio 2, ", bold: false },
    { text: "in sviluppo", bold: true },
    { text: ". La strategia c’è e le persone la conoscono; a fermare il passo sono dati sparsi e "
      + "riscontri che nessuno richiama.", bold: false },
  ] },
  { kind: "key-figures", items: [
    { label: "Stadio raggiunto", value: "2 · In sviluppo", note: "Trattenuto da Dati e tecnologia" },
    { label: "Punteggio ponderato", value: "2,55", note: "Fra 2,38 e 2,71 al 95 %" },
    { label: "Punti di contatto", value: "24", note: "6 con un problema grave" },
    { label: "Azioni accettate", value: "9 su 14", note: "Sforzo probabile: 126 giorni" },
  ] },
  body("Delle dodici pratiche chieste, due mancano del tutto: la vista unica del cliente e il "
    + "richiamo dei detrattori entro due giorni. Basta portare queste due al livello 2 perché lo "
    + "stadio tenga; altre nove separano la banca dallo stadio 3."),
  { kind: "list", ordered: false, items: [
    [{ text: "Voce del cliente: ", bold: true },
      { text: "si raccoglie in sei canali, si legge in uno. La perdita più grande è fra la "
        + "valutazione e l’azione.", bold: false }],
    [{ text: "Filiale e app: ", bold: true },
      { text: "promettono cose diverse sulla stessa pratica di mutuo.", bold: false }],
    [{ text: "Velocità: ", bold: true },
      { text: "la prima risposta arriva in 31 ore; chi aspetta più di un giorno se ne va tre volte "
        + "tanto.", bold: false }],
  ] },
];

function plan(rows: number): Block {
  const actions = [
    ["Richiamare i detrattori entro due giorni", "Responsabile voce del cliente", "NPS a caldo"],
    ["Una sola anagrafica per filiale, app e centralino", "Direzione IT", "Vista unica"],
    ["Stesse condizioni di mutuo su ogni canale", "Prodotto mutui", "Coerenza"],
    ["Formare chi risponde sui casi difficili, con affiancamento e ascolto delle chiamate",
      "Risorse umane", "Risolti al primo contatto"],
  ];
  return {
    kind: "table",
    caption: "Piano delle azioni",
    row_headers: true,
    columns: [
      { title: "Azione", align: "start", weight: 3.2 },
      { title: "Responsabile", align: "start", weight: 2 },
      { title: "Metrica", align: "start", weight: 1.6 },
      { title: "Giorni", align: "end", weight: 0.7 },
      { title: "Priorità", align: "end", weight: 0.7 },
    ],
    rows: Array.from({ length: rows }, (_, index) => {
      const [action = "", owner = "", metric = ""] = actions[index % actions.length] ?? [];
      return [`${index + 1}. ${action}`, owner, metric, String(5 + ((index * 7) % 23)),
        `${(9.8 - index * 0.05).toFixed(2).replace(".", ",")}`];
    }),
  };
}

const SCORE_TABLE: Block = {
  kind: "table",
  caption: "Punteggio per capacità",
  row_headers: true,
  columns: [
    { title: "Capacità", align: "start", weight: 2.4 },
    { title: "Oggi", align: "end", weight: 0.8 },
    { title: "Obiettivo", align: "end", weight: 0.8 },
    { title: "Che cosa manca", align: "start", weight: 3.4 },
  ],
  rows: CAPABILITIES.map((name, index) => [
    name, (SCORES[index] ?? 0).toFixed(1).replace(".", ","), "4,0",
    index % 3 === 0
      ? "La pratica è scritta, ma solo due aree su cinque la seguono ogni mese."
      : "Nessuno risponde del risultato; i dati arrivano a fine trimestre.",
  ]),
};

/** The whole report; `planRows` sets the length of its longest table. */
export function sampleTree(planRows = 14): ReportTree {
  return {
    language: "it",
    title: "Banca Aurora: maturità dell’esperienza cliente",
    subtitle: "Valutazione, mappa del percorso e piano d’azione",
    author: "Direzione esperienza cliente",
    date: "2026-11-21",
    draft: false,
    draft_label: "Bozza",
    sheet: false,
    labels: {
      page: "Pagina {page} di {pages}", contents: "Indice", continued: "(continua)",
    },
    blocks: [
      { kind: "cover", title: "Banca Aurora: maturità dell’esperienza cliente",
        subtitle: "Valutazione, mappa del percorso e piano d’azione",
        lines: ["21 novembre 2026", "Clientela privata, Italia", "Scansione rapida, 12 domande"] },
      ...SUMMARY,
      { kind: "page-break" },
      { kind: "heading", level: 1, text: "Stadio e punteggi", id: "stage" },
      body("Lo stadio è il più alto di cui sono soddisfatte tutte le pratiche richieste. La media "
        + "ponderata, da sola, nasconderebbe un anello debole."),
      { kind: "paragraph", style: "formula", spans: [
        { text: "punteggio = Σ (peso × livello) ÷ Σ peso = 63,7 ÷ 25 = 2,55", bold: false }] },
      { kind: "heading", level: 2, text: "Undici capacità", id: "capabilities" },
      { kind: "figure", caption: "Capacità da 1 a 5. Area piena: oggi. Linea tratteggiata: obiettivo.",
        alternative: "Radar di undici capacità. Più alta la strategia, 3,4; più bassa la "
          + "personalizzazione, 1,6. Obiettivo 4 per tutte.",
        scene: radar() },
      SCORE_TABLE,
      { kind: "heading", level: 1, text: "Percorso del cliente", id: "journey" },
      { kind: "heading", level: 2, text: "Curva delle emozioni", id: "emotion" },
      { kind: "figure", caption: "Valore medio per fase, da −2 a 2.",
        alternative: "Curva delle emozioni su sette fasi: scende sotto zero in valutazione e azione.",
        scene: curve() },
      { kind: "heading", level: 3, text: "Dove fa male", id: "pain" },
      { kind: "list", ordered: true, items: [
        [{ text: "Documenti chiesti due volte, in filiale e in app.", bold: false }],
        [{ text: "Nessuno sa dire a che punto è la pratica.", bold: false }],
        [{ text: "Il reclamo si chiude senza una telefonata.", bold: false }]] },
      { kind: "heading", level: 1, text: "Piano", id: "plan" },
      body("Le azioni sono ordinate per priorità: impatto sul divario, persone toccate, sforzo."),
      plan(planRows),
      { kind: "heading", level: 1, text: "Metodo", id: "method" },
      { kind: "paragraph", style: "muted", spans: [
        { text: "Ogni numero di questo rapporto viene dalle risposte date e dalle formule qui "
          + "riportate. Nulla è stato inviato altrove.", bold: false }] },
    ],
  };
}
