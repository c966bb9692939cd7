// What is dropped on the page or pasted. The page listens before the program is there (main.ts); what
// comes then waits for it, and for the part that reads it (work.ts).

/** What was dropped: the first of the files, of which a folder is one too. */
export interface Dropped {
  readonly file: File | undefined;
  /** A folder looks like a file until it is read, which fails in each browser's own words. */
  readonly folder: string | undefined;
  /** There was more than that one. */
  readonly isOneOfMany: boolean;
}

export interface Pasted {
  /** Of something that takes no field. */
  readonly text: string;
  readonly picture: File | undefined;
}

export const isPicture = ({ type }: File): boolean => type.startsWith("image/");

const HINTS: Readonly<Record<string, string>> = {
  it: "Rilasciate qui il file per aprirlo",
  en: "Drop the file here to open it",
};

/** A file may be dropped anywhere on the page; `area` shows that while one is over it. */
export function listenToDrops(area: HTMLElement, take: (dropped: Dropped) => void): void {
  const isFile = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes("Files") ?? false;
  // Entering a child leaves its parent, so the two are counted.
  let depth = 0;
  const show = (change: number): void => {
    depth = Math.max(0, depth + change);
    area.hidden = depth === 0;
    const words = area.firstElementChild;
    if (words) words.textContent = HINTS[document.documentElement.lang] ?? HINTS["en"] ?? "";
  };
  window.addEventListener("dragenter", (event) => {
    if (isFile(event)) show(1);
  });
  window.addEventListener("dragleave", (event) => {
    if (isFile(event)) show(-1);
  });
  window.addEventListener("dragover", (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
  });
  window.addEventListener("drop", (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    show(-depth);
    const [file, ...others] = event.dataTransfer?.files ?? [];
    const entry = event.dataTransfer?.items[0]?.webkitGetAsEntry();
    const folder = entry?.isDirectory ? entry.name : undefined;
    if (file || folder !== undefined) take({ file, folder, isOneOfMany: others.length > 0 });
  });
}

/** What is not typed in takes no text either, though it is an input. */
const TEXT_FIELDS = "input:not([type=radio], [type=checkbox], [type=range]), textarea";

/** What is pasted: a picture, or, where no field takes it, text that may be a journey of another
    program. */
function listenToPaste(take: (pasted: Pasted) => void): void {
  window.addEventListener("paste", ({ target, clipboardData }) => {
    const all = clipboardData?.getData("text/plain") ?? "";
    const isInField = target instanceof Element && target.matches(TEXT_FIELDS);
    const text = isInField ? "" : all;
    // A cell copied from a sheet is text and a picture of it: the text is meant.
    const picture = all === "" ? [...clipboardData?.files ?? []].find(isPicture) : undefined;
    if (picture || text !== "") take({ text, picture });
  });
}

/** Who reads what comes. */
export interface Taker {
  takeDropped(dropped: Dropped): void;
  takePasted(pasted: Pasted): void;
}

/** What comes waits until somebody takes it. Without a listener the browser would show a dropped file
    in place of the page. */
export class Arrivals {
  readonly #waiting: ((taker: Taker) => void)[] = [];
  #taker: Taker | undefined;

  constructor(area: HTMLElement) {
    listenToDrops(area, (dropped) => this.#give((taker) => taker.takeDropped(dropped)));
    listenToPaste((pasted) => this.#give((taker) => taker.takePasted(pasted)));
  }

  goTo(taker: Taker): void {
    this.#taker = taker;
    for (const give of this.#waiting.splice(0)) give(taker);
  }

  #give(give: (taker: Taker) => void): void {
    if (this.#taker) give(this.#taker);
    else this.#waiting.push(give);
  }
}
