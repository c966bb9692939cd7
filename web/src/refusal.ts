// The page shown when Tappa cannot start: what is wrong and what to do, in both languages, with
// nothing but plain elements.
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
  readonly safe: string;
}

const BROWSERS = "Chrome 95, Edge 95, Firefox 100, Safari 15.4";

const WORDS: readonly Words[] = [
  {
    lang: "it",
    title: "Tappa non può partire in questo browser",
    missing: "Manca:",
    features: {
      "webgl2": "WebGL 2, che serve a disegnare le pagine. Spesso basta attivare l'accelerazione " +
        "grafica nelle impostazioni del browser.",
      "wasm-exceptions": "la gestione delle eccezioni di WebAssembly, che serve al programma.",
      "indexeddb": "IndexedDB, che serve a conservare il lavoro su questo dispositivo. A volte è " +
        "disattivato nella navigazione privata.",
    },
    advice: `Funzionano questi browser e le versioni successive: ${BROWSERS}.`,
    failed: "Tappa non è riuscita a caricarsi",
    failedAdvice: "Controllate la connessione e ricaricate la pagina. Se succede ancora, " +
      "segnalate il testo qui sotto a chi vi ha dato l'indirizzo.",
    stopped: "Tappa si è fermata per un errore",
    stoppedAdvice: "Ricaricate la pagina per continuare. Se succede ancora, segnalate il testo " +
      "qui sotto a chi vi ha dato l'indirizzo.",
    safe: "Il lavoro già salvato su questo dispositivo resta al suo posto.",
  },
  {
    lang: "en",
    title: "Tappa cannot start in this browser",
    missing: "Missing:",
    features: {
      "webgl2": "WebGL 2, which draws the pages. Often it is enough to turn on graphics " +
        "acceleration in the browser's settings.",
      "wasm-exceptions": "WebAssembly exception handling, which the program needs.",
      "indexeddb": "IndexedDB, which keeps your work on this device. Private browsing sometimes " +
        "turns it off.",
    },
    advice: `These browsers and later versions work: ${BROWSERS}.`,
    failed: "Tappa could not be loaded",
    failedAdvice: "Check your connection and reload the page. If it happens again, send the text " +
      "below to whoever gave you this address.",
    stopped: "Tappa stopped because of an error",
    stoppedAdvice: "Reload the page to go on. If it happens again, send the text below to " +
      "whoever gave you this address.",
    safe: "Work already saved on this device stays where it is.",
  },
];

const inReadersOrder = (): readonly Words[] =>
  navigator.language.startsWith("it") ? WORDS : [...WORDS].reverse();

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function show(sections: readonly HTMLElement[]): void {
  for (const id of ["loading", "app"]) document.getElementById(id)?.setAttribute("hidden", "");
  document.documentElement.lang = inReadersOrder()[0]?.lang ?? "en";
  const page = document.createElement("main");
  page.className = "refusal";
  page.append(element("h1", "Tappa"), ...sections);
  document.body.append(page);
}

function section(words: Words, title: string, ...content: HTMLElement[]): HTMLElement {
  const made = document.createElement("section");
  made.lang = words.lang;
  made.append(element("h2", title), ...content);
  return made;
}

/** This browser lacks something. */
export function refuse(missing: readonly Feature[]): void {
  show(inReadersOrder().map((words) => {
    const list = document.createElement("ul");
    list.append(...missing.map((feature) => element("li", words.features[feature])));
    return section(words, words.title, element("p", words.missing), list,
      element("p", words.advice));
  }));
}

function showFailure(error: unknown, title: "failed" | "stopped",
  advice: "failedAdvice" | "stoppedAdvice"): void {
  // One failure brings others with it; the first says most.
  if (document.querySelector(".refusal")) return;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  show(inReadersOrder().map((words) => section(words, words[title], element("p", words[advice]),
    element("p", words.safe), element("code", detail))));
}

/** Loading failed. */
export function giveUp(error: unknown): void {
  showFailure(error, "failed", "failedAdvice");
}

/** A mistake of ours in the running program: what is on the screen can no longer be trusted. */
export function stopOnTraps(): void {
  const stop = (error: unknown): void => {
    if (error instanceof WebAssembly.RuntimeError) showFailure(error, "stopped", "stoppedAdvice");
  };
  window.addEventListener("error", ({ error }) => stop(error));
  window.addEventListener("unhandledrejection", ({ reason }) => stop(reason));
}
