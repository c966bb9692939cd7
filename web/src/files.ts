// Files that come in: picked or dropped. Their content is judged by the program.
import { isPicture, type Dropped } from "./drops.ts";
import { fileFailed } from "./file_failed.ts";
import { inPageLanguage, showNotice } from "./notice.ts";
import type { Listener, Outcome } from "./outcomes.ts";

export interface FileReceiver extends Listener {
  readonly mostFileBytes: number;
}

/** Where tables go: they are read by a worker, and not here. */
export type TakeTable = (file: File) => void;

const isTable = ({ name }: File): boolean => /\.(csv|tsv|txt|xes|xlsx|gz|zip)$/i.test(name);

/** It could not be read, for this reason. */
export const unreadable = (name: string, error: unknown): Outcome =>
  fileFailed(name, "unreadable", 0, error instanceof Error ? error.message : String(error));

/** Reads a file unless its size alone says no. */
export async function takeFile(
  file: File, receiver: FileReceiver, takeTable: TakeTable,
): Promise<void> {
  if (isTable(file)) {
    takeTable(file);
    return;
  }
  if (file.size > receiver.mostFileBytes) {
    receiver.tell(fileFailed(file.name, "too-large", file.size));
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

/** What was dropped, unless it is a picture that goes into the open document. */
export function takeDropped(
  { file, folder, isOneOfMany }: Dropped, receiver: FileReceiver, takeTable: TakeTable,
  takePicture: TakePicture,
): void {
  if (file && isOneOfMany) sayOne(folder ?? file.name);
  if (folder !== undefined) receiver.tell(fileFailed(folder, "folder"));
  else if (file && !(isPicture(file) && takePicture(file))) void takeFile(file, receiver, takeTable);
}
