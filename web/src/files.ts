// Files that come in: picked or dropped. Their content is judged by the program.
import { inPageLanguage, showNotice } from "./notice.ts";
import type { Listener, Outcome } from "./outcomes.ts";

export interface FileReceiver extends Listener {
  readonly mostFileBytes: number;
}

/** Where tables go: they are read by a worker, and not here. */
export type TakeTable = (file: File) => void;

const isTable = ({ name }: File): boolean => /\.(csv|tsv|txt|xes|xlsx|gz|zip)$/i.test(name);

type FileProblem = Extract<Outcome, { kind: "file-failed" }>["problem"];

const failed = (name: string, problem: FileProblem, size = 0, detail = ""): Outcome =>
  ({ kind: "file-failed", name, problem, detail, size });

/** It could not be read, for this reason. */
export const unreadable = (name: string, error: unknown): Outcome =>
  failed(name, "unreadable", 0, error instanceof Error ? error.message : String(error));

/** Reads a file unless its size alone says no. */
export async function takeFile(
  file: File, receiver: FileReceiver, takeTable: TakeTable,
): Promise<void> {
  if (isTable(file)) {
    takeTable(file);
    return;
  }
  if (file.size > receiver.mostFileBytes) {
    receiver.tell(failed(file.name, "too-large", file.size));
    return;
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { name, lastModified: writtenMs } = file;
    receiver.tell({ kind: "file-read", name, bytes, isSample: false, writtenMs });
  } catch (error) {
    receiver.tell(unreadable(file.name, error));
  }
}

const WORDS = {
  it: { ready: "Ora potete aprire il file.", choose: "Scegliete un file…", not: "Non ora" },
  en: { ready: "The file can be opened now.", choose: "Choose a file…", not: "Not now" },
};

const DOCUMENTS =
  ".json,application/json,.csv,.tsv,.txt,.xes,.xlsx,.gz,.zip,text/csv,.mmd,.md,.xml,.cjml";

export function pickFile(receiver: FileReceiver, takeTable: TakeTable): void {
  pick(DOCUMENTS, (file) => void takeFile(file, receiver, takeTable));
}

/** Where pictures go; false: there is no document that one could go into. */
export type TakePicture = (file: File) => boolean;

const isPicture = ({ type }: File): boolean => type.startsWith("image/");

export function pickPicture(take: (file: File) => void): void {
  pick("image/*", take);
}

/** Browsers open their dialog only soon after a press; when it had to wait, another is asked for. */
function pick(accept: string, take: (file: File) => void): void {
  if (navigator.userActivation?.isActive !== false) {
    openDialog(accept, take);
    return;
  }
  const { ready, choose, not } = inPageLanguage(WORDS);
  showNotice({
    text: ready,
    buttons: [
      { text: choose, press: () => openDialog(accept, take) },
      { text: not, press: () => {} },
    ],
  });
}

function openDialog(accept: string, take: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) take(file);
  });
  input.click();
}

const ONE_WORDS = {
  it: {
    one: (name: string) => `Tappa apre un file alla volta: ha preso «${name}», gli altri no. Più ` +
      "valutazioni insieme si aprono da un file zip.",
    close: "Chiudi",
  },
  en: {
    one: (name: string) => `Tappa opens one file at a time: it took “${name}” and no other. ` +
      "Several assessments open together from a zip file.",
    close: "Close",
  },
};

/** Of the files that were dropped only the first is taken. */
function sayOne(name: string): void {
  const { one, close } = inPageLanguage(ONE_WORDS);
  showNotice({ text: one(name), buttons: [{ text: close, press: () => {} }] });
}

const HINTS: Readonly<Record<string, string>> = {
  it: "Rilasciate qui il file per aprirlo",
  en: "Drop the file here to open it",
};

/** A file may be dropped anywhere on the page; `area` shows that while one is over it. */
export function listenToDrops(
  area: HTMLElement, receiver: FileReceiver, takeTable: TakeTable, takePicture: TakePicture,
): void {
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
    // A folder looks like a file until it is read, which fails in each browser's own words.
    const entry = event.dataTransfer?.items[0]?.webkitGetAsEntry();
    if (file && others.length > 0) sayOne(entry?.name ?? file.name);
    if (entry?.isDirectory) receiver.tell(failed(entry.name, "folder"));
    else if (file && !(isPicture(file) && takePicture(file))) {
      void takeFile(file, receiver, takeTable);
    }
  });
}

/** What is not typed in takes no text either, though it is an input. */
const TEXT_FIELDS = "input:not([type=radio], [type=checkbox], [type=range]), textarea";

/** What is pasted: a picture, or, where no field takes it, text that may be a journey of another
    program. */
export function listenToPaste(take: (text: string) => void, takePicture: TakePicture): void {
  window.addEventListener("paste", ({ target, clipboardData }) => {
    const text = clipboardData?.getData("text/plain") ?? "";
    const picture = [...clipboardData?.files ?? []].find(isPicture);
    const isInField = target instanceof Element && target.matches(TEXT_FIELDS);
    // A cell copied from a sheet is text and a picture of it: the text is meant.
    if (picture && text === "" && takePicture(picture)) return;
    if (!isInField && text !== "") take(text);
  });
}
