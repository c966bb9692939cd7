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

function mention(worker: ServiceWorker): void {
  const { ready, now, later } = inPageLanguage(WORDS);
  showNotice({
    text: ready,
    buttons: [
      {
        text: now,
        press: () => {
          navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(),
            { once: true });
          worker.postMessage("take-over");
        },
      },
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
  mentionUpdate(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => mentionUpdate(worker));
  });
}

/** Puts Tappa aside for later visits, without a network too. */
export async function keepForOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    listen(await navigator.serviceWorker.register(scriptUrl("service_worker.js")));
  } catch {
    // Works without, only not offline.
  }
}
