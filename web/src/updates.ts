// The service worker, which keeps Tappa for when there is no network, and what it says of new
// versions: one that has been put aside is mentioned, and starts when it suits.
import { inPageLanguage, showNotice } from "./notice.ts";
import { scriptUrl } from "./trusted.ts";

const WORDS = {
  it: {
    ready: "È pronta una nuova versione di Tappa. Parte la prossima volta che la aprite, oppure " +
      "subito. Il vostro lavoro resta.",
    now: "Ricarica ora",
    later: "Più tardi",
  },
  en: {
    ready: "A new version of Tappa is ready. It starts the next time you open it, or now. Your " +
      "work stays.",
    now: "Reload now",
    later: "Later",
  },
};

/** A worker whose version has the page is not always heard of: another tab may keep it busy. */
const TAKE_OVER_MS = 4_000;

/** The new version, or where it cannot take the page this one again, which mentions it once more. So
    does the page that stays, because the person would not leave something unsaved: all it loads later
    is still there (old_versions.ts). */
function startNew(worker: ServiceWorker): void {
  let isReloading = false;
  const reload = (): void => {
    if (isReloading) return;
    isReloading = true;
    window.setTimeout(() => mention(worker), TAKE_OVER_MS);
    location.reload();
  };
  if (worker.state === "activated") { // of a reload that was called off
    reload();
    return;
  }
  navigator.serviceWorker.addEventListener("controllerchange", reload, { once: true });
  window.setTimeout(reload, TAKE_OVER_MS);
  worker.postMessage("take-over");
}

function mention(worker: ServiceWorker): void {
  const { ready, now, later } = inPageLanguage(WORDS);
  showNotice({
    text: ready,
    buttons: [
      { text: now, press: () => startNew(worker) },
      { text: later, press: () => {} },
    ],
  });
}

/** Mentions what waits now, and what comes to wait while the page is open. */
function listen(registration: ServiceWorkerRegistration): void {
  // On a first visit nothing is replaced: the worker takes the page by itself.
  const mentionUpdate = (worker: ServiceWorker | null): void => {
    if (worker?.state === "installed" && registration.active) mention(worker);
  };
  const watched = new WeakSet<ServiceWorker>();
  const watch = (): void => {
    const worker = registration.installing;
    if (!worker || watched.has(worker)) return;
    watched.add(worker);
    worker.addEventListener("statechange", () => mentionUpdate(worker));
  };
  // So that the files of versions before can go.
  const main = document.querySelector<HTMLScriptElement>("#main");
  if (main) registration.active?.postMessage(main.src);
  mentionUpdate(registration.waiting);
  watch(); // found before anybody listened
  registration.addEventListener("updatefound", watch);
}

/** Puts Tappa aside for later visits, without a network too. Nothing waits for it: the browser may
    take its time to answer, or never do. */
export function keepForOffline(): void {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register(scriptUrl("service_worker.js")).then(listen).catch(() => {
    // Works without, only not offline.
  });
}
