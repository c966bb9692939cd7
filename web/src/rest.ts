// What the page shows its first screen without, and cannot go on without: it is asked for until it
// is there.
import { DamagedFileError, RefusedFileError } from "./fetch_files.ts";
import { inPageLanguage, showNotice } from "./notice.ts";

const WORDS = {
  it: {
    waiting: "Un attimo: il resto di Tappa sta arrivando. Quello che avete premuto segue subito.",
    offline: "Una parte di Tappa non è arrivata. Controllate la connessione e riprovate.",
    refused: "Il server non ha dato una parte di Tappa. Riprovate; se non basta, ricaricate la " +
      "pagina: forse c'è una nuova versione.",
    damaged: "Il server ha mandato una parte di Tappa che non è di questa versione. Riprovate; se " +
      "non basta, ricaricate la pagina.",
    kept: "Quello che avete premuto e scritto intanto segue appena la parte arriva.",
    again: "Riprova",
    reload: "Ricarica la pagina",
  },
  en: {
    waiting: "One moment: the rest of Tappa is on its way. What you pressed follows at once.",
    offline: "A part of Tappa did not arrive. Check your connection and try again.",
    refused: "The server did not give out a part of Tappa. Try again; if that is not enough, " +
      "reload the page: there may be a new version.",
    damaged: "The server sent a part of Tappa that does not belong to this version. Try again; if " +
      "that is not enough, reload the page.",
    kept: "What you pressed and typed meanwhile follows as soon as the part is here.",
    again: "Try again",
    reload: "Reload the page",
  },
};

/** Says that something waits; the function returned takes the words away. */
export const sayWaiting = (): (() => void) => showNotice({ text: inPageLanguage(WORDS).waiting });

function reason(error: unknown): "offline" | "refused" | "damaged" {
  if (error instanceof RefusedFileError) return "refused";
  const isDamaged = error instanceof DamagedFileError ||
    error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
  return isDamaged ? "damaged" : "offline";
}

function sayWhatIsMissing(error: unknown): Promise<void> {
  return new Promise((resolve) => {
    const words = inPageLanguage(WORDS);
    const again = (): void => {
      window.removeEventListener("online", again);
      asking = undefined;
      close();
      resolve();
    };
    const close = showNotice({
      text: `${words[reason(error)]} ${words.kept}`,
      detail: error instanceof Error ? error.message : String(error),
      buttons: [
        { text: words.again, press: again },
        { text: words.reload, press: () => location.reload() },
      ],
      isUrgent: true,
    });
    window.addEventListener("online", again);
  });
}

/** Said once, whatever else is missing: one button asks for all of it again. */
let asking: Promise<void> | undefined;

/** What `get` gives, however often it has to be asked. */
export async function insist<T>(get: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await get();
    } catch (error) {
      await (asking ??= sayWhatIsMissing(error));
    }
  }
}
