// The page shown when Tappa cannot start or had to stop: what is wrong and what to do, in both
// languages, with nothing but plain elements.
import { download } from "./downloads.ts";
import type { Feature } from "./features.ts";

interface Words {
  readonly lang: string;
  readonly title: string;
  readonly missing: string;
  readonly features: Readonly<Record<Feature, string>>;
  readonly advice: string;
  readonly failed: string;
  readonly failedAdvice: string;
  readonly stopped: string;
  readonly stoppedAdvice: string;
  readonly graphics: string;
  readonly graphicsAdvice: string;
  readonly safe: string;
  readonly copy: string;
  readonly noCopy: string;
  readonly reload: string;
}

const BROWSERS = "Chrome 97, Edge 97, Firefox 102, Safari 16";

const WORDS: readonly Words[] = [
  {
    lang: "it",
    title: "Tappa non può partire in questo browser",
    missing: "Manca:",
    features: {
      "webgl2": "WebGL 2, che serve a disegnare le pagine. Spesso basta attivare l'accelerazione " +
        "grafica nelle impostazioni del browser.",
      "wasm-bulk-memory": "WebAssembly con le istruzioni per la memoria, che servono al programma.",
      "indexeddb": "IndexedDB, che serve a conservare il lavoro su questo dispositivo. A volte è " +
        "disattivato nella navigazione privata.",
    },
    advice: `Funzionano questi browser e le versioni successive: ${BROWSERS}.`,
    failed: "Tappa non è riuscita a caricarsi",
    failedAdvice: "Controllate la connessione e ricaricate la pagina. Se succede ancora, " +
      "segnalate il testo qui sotto a chi vi ha dato l'indirizzo.",
    stopped: "Tappa si è fermata per un errore",
    stoppedAdvice: "Da questo momento non salva più nulla, per non rovinare il vostro lavoro. " +
      "Ricaricate la pagina: riparte dall'ultima versione salvata. Se succede ancora, segnalate " +
      "il testo qui sotto a chi vi ha dato l'indirizzo.",
    graphics: "La grafica del browser si è fermata",
    graphicsAdvice: "Tappa non può più disegnare le pagine. Di solito basta ricaricare; se non " +
      "basta, chiudete e riaprite il browser.",
    safe: "Il lavoro già salvato su questo dispositivo resta al suo posto.",
    copy: "Scarica l'ultima versione salvata",
    noCopy: "Su questo dispositivo non c'è una versione salvata da scaricare.",
    reload: "Ricarica la pagina",
  },
  {
    lang: "en",
    title: "Tappa cannot start in this browser",
    missing: "Missing:",
    features: {
      "webgl2": "WebGL 2, which draws the pages. Often it is enough to turn on graphics " +
        "acceleration in the browser's settings.",
      "wasm-bulk-memory": "WebAssembly with bulk memory instructions, which the program needs.",
      "indexeddb": "IndexedDB, which keeps your work on this device. Private browsing sometimes " +
        "turns it off.",
    },
    advice: `These browsers and later versions work: ${BROWSERS}.`,
    failed: "Tappa could not be loaded",
    failedAdvice: "Check your connection and reload the page. If it happens again, send the text " +
      "below to the person who gave you this address.",
    stopped: "Tappa stopped because of an error",
    stoppedAdvice: "It saves nothing from this moment on, so that your work is not damaged. " +
      "Reload the page: it goes on from the last saved version. If it happens again, send the " +
      "text below to the person who gave you this address.",
    graphics: "The browser's graphics have stopped",
    graphicsAdvice: "Tappa can no longer draw its pages. Reloading is usually enough; if it is " +
      "not, close the browser and open it again.",
    safe: "Work already saved on this device stays where it is.",
    copy: "Download the last saved version",
    noCopy: "There is no saved version on this device to download.",
    reload: "Reload the page",
  },
];

const inReadersOrder = (): readonly Words[] =>
  document.documentElement.lang.startsWith("it") || navigator.language.startsWith("it")
    ? WORDS : [...WORDS].reverse();

export function textElement(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function show(sections: readonly HTMLElement[]): HTMLElement {
  document.documentElement.lang = inReadersOrder()[0]?.lang ?? "en";
  const page = document.createElement("main");
  page.className = "refusal";
  page.append(textElement("h1", "Tappa"), ...sections);
  document.body.append(page);
  return page;
}

function hideApp(): void {
  for (const id of ["loading", "app"]) document.getElementById(id)?.setAttribute("hidden", "");
}

function section(words: Words, title: string, ...content: HTMLElement[]): HTMLElement {
  const made = document.createElement("section");
  made.lang = words.lang;
  made.setAttribute("role", "alert");
  made.append(textElement("h2", title), ...content);
  return made;
}

/** This browser lacks something. */
export function refuse(missing: readonly Feature[]): void {
  hideApp();
  show(inReadersOrder().map((words) => {
    const list = document.createElement("ul");
    list.append(...missing.map((feature) => textElement("li", words.features[feature])));
    return section(words, words.title, textElement("p", words.missing), list,
      textElement("p", words.advice));
  }));
}

const detailOf = (error: unknown): HTMLElement =>
  textElement("code", error instanceof Error ? `${error.name}: ${error.message}` : String(error));

/** Loading failed. */
export function giveUp(error: unknown): void {
  if (document.querySelector(".refusal")) return;
  hideApp();
  show(inReadersOrder().map((words) => section(words, words.failed,
    textElement("p", words.failedAdvice), textElement("p", words.safe), buttons(words),
    detailOf(error))));
}

/** The document as a file; undefined: there is none. */
export type Copy = () => Promise<Uint8Array<ArrayBuffer> | undefined>;

function button(text: string, press: () => void): HTMLElement {
  const made = textElement("button", text);
  made.setAttribute("type", "button");
  made.addEventListener("click", press);
  return made;
}

function buttons(words: Words, copy?: Copy): HTMLElement {
  const made = textElement("p", "");
  made.className = "refusal-buttons";
  made.append(button(words.reload, () => location.reload()));
  if (!copy) return made;
  made.append(button(words.copy, () => {
    void copy().catch(() => undefined).then((bytes) => {
      if (bytes) download("tappa.json", "application/json", bytes);
      else made.append(textElement("span", words.noCopy));
    });
  }));
  return made;
}

/** A mistake of ours in the running program, or no memory: what it holds can not be trusted. */
export function stopped(error: unknown, copy: Copy | undefined): void {
  hideApp();
  document.querySelector(".refusal")?.remove();
  show(inReadersOrder().map((words) => section(words, words.stopped,
    textElement("p", words.stoppedAdvice), textElement("p", words.safe), buttons(words, copy),
    detailOf(error))));
}

/** Nothing can be drawn any more. What assistive technology reads is still there and works. The
    page goes again by what this gives. */
export function graphicsLost(copy: Copy): () => void {
  const page = show(inReadersOrder().map((words) => section(words, words.graphics,
    textElement("p", words.graphicsAdvice), textElement("p", words.safe), buttons(words, copy))));
  return () => page.remove();
}
