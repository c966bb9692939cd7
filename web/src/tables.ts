// Tables that come in: event logs, transitions, paths, and the journeys that may be taken for them.
// Their bytes stay on this side and go from here to the worker that reads them; the program is told
// of a number, a name and a size. Few visits need this, so it is no part of the first load.
import itLog from "tappa:data/assets/samples/sample-log.it.csv";
import enLog from "tappa:data/assets/samples/sample-log.en.csv";

import { fetchBytes } from "./fetch_files.ts";
import {
  contentOfStream, type HoldTable, type KeepDocuments, MOST_DOCUMENT_BYTES, MOST_TABLE_BYTES,
  MOST_TEXT_BYTES, problemOf, tellFile, TooLargeError,
} from "./incoming.ts";
import { inPageLanguage } from "./notice.ts";
import type { Listener } from "./outcomes.ts";
import { isPlanFile, isPlanTable } from "./plan_table.ts";
import { ownZone, zoneNamed, zoneNames } from "./time_zones.ts";
import { gunzippedStream, isOfFile } from "./unpacking.ts";

class NotLoadedError extends Error {
  override readonly name = "NotLoadedError";
}

/** Fetched when the first such file comes. */
const packed = (): Promise<typeof import("./packed.ts")> =>
  import("./packed.ts").catch((error: unknown) => {
    throw new NotLoadedError(String(error));
  });

/** By the browser itself, or, before 2023 and where it has several members, by what has to be fetched. */
async function gunzipped(file: File): Promise<Blob> {
  if (typeof DecompressionStream === "function") {
    try {
      return await contentOfStream(gunzippedStream(file.stream()));
    } catch (error) {
      if (error instanceof TooLargeError || isOfFile(error)) throw error;
    }
  }
  return (await packed()).gunzipped(file);
}

async function asItIs(file: File): Promise<Blob> {
  await file.slice(0, 1).arrayBuffer(); // says at once when it cannot be read
  return file;
}

/** Looked for one after the other: a pattern would look for the end of each to the end of the text. */
function withoutDirectives(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = text.indexOf("%%{"); open >= 0; open = text.indexOf("%%{", at)) {
    const close = text.indexOf("}%%", open);
    if (close < 0) break;
    parts.push(text.slice(at, open));
    at = close + 3;
  }
  return [...parts, text.slice(at)].join("");
}

const FENCE = /^[ \t]*(`{3,}|~{3,}|:{3,})[ \t]*\{?\.?mermaid\b/im;

/** Mermaid text whose diagram is a journey, a Markdown file with a diagram, or CJML. As quick as it is
    rough; the program has the last word. */
function isJourney(written: string): boolean {
  const text = written.replace(/\r\n?/g, "\n");
  if (/^\s*<[^]*?\bCJML\b/.test(text)) return true;
  const fence = text.search(FENCE);
  if (fence >= 0 && /^[ \t]*journey[ \t]*$/im.test(text.slice(fence))) return true;
  const [first = ""] = withoutDirectives(text.replace(/^\s*---\n[^]*?\n---[ \t]*\n/, ""))
    .split(/[\r\n]+/).map((line) => line.trim()).filter((line) => !/^($|%%|#)/.test(line));
  return first.toLowerCase() === "journey";
}

/** A journey is no table, though it may be called .txt. */
const isJourneyFile = async (file: File): Promise<boolean> =>
  /\.txt$/i.test(file.name) && file.size <= MOST_TEXT_BYTES && isJourney(await file.text());

/** Text pasted beside any field: a journey or rows of a plan come in as if they were a file, all else
    means nothing. */
export function takePasted(text: string, listener: Listener): void {
  if (!isJourney(text) && !isPlanTable(text)) return;
  const name = inPageLanguage({ it: "Appunti", en: "Clipboard" });
  tellFile(name, new TextEncoder().encode(text), 0, listener);
}

/** Programs that pass a file on rename it: a document called .txt or .csv, or packed by itself. */
async function isDocument(content: Blob): Promise<boolean> {
  const begin = await content.slice(0, 200).text();
  return /^\uFEFF?\s*\{\s*"/.test(begin);
}

export async function takeTable(
  file: File, hold: HoldTable, listener: Listener, keep: KeepDocuments,
): Promise<void> {
  const { name } = file;
  if (/\.xlsx$/i.test(name)) return (await packed()).takeWorkbook(file, hold, listener);
  if (/\.zip$/i.test(name)) return (await packed()).takeZip(file, hold, listener, keep);
  const isPacked = /\.gz$/i.test(name);
  const contentOf = isPacked ? gunzipped : asItIs;
  try {
    if (await isJourneyFile(file) || (!isPacked && await isPlanFile(file, MOST_TEXT_BYTES))) {
      tellFile(name, new Uint8Array(await file.arrayBuffer()), file.lastModified, listener);
      return;
    }
    const content = await contentOf(file);
    if (content.size <= MOST_DOCUMENT_BYTES && await isDocument(content)) {
      const bytes = new Uint8Array(await content.arrayBuffer());
      tellFile(name.replace(/\.gz$/i, ""), bytes, file.lastModified, listener);
    } else if (content.size > MOST_TABLE_BYTES) {
      listener.tell({ kind: "table-failed", name, problem: "too-large" });
    } else hold(name, content);
  } catch (error) {
    if (error instanceof NotLoadedError) throw error; // no fault of the file
    listener.tell({ kind: "table-failed", name, problem: problemOf(error, isPacked) });
  }
}

export async function takeSampleLog(language: string, hold: HoldTable, listener: Listener): Promise<void> {
  const name = language === "it" ? "esempio-apertura-conto.csv" : "sample-account-opening.csv";
  try {
    hold(name, new Blob([await fetchBytes(language === "it" ? itLog : enLog)]));
  } catch {
    listener.tell({ kind: "table-failed", name, problem: "not-loaded" });
  }
}

/** An empty name: the device's own, and the names of all. */
export function tellZone(name: string, listener: Listener): void {
  const isOwn = name === "";
  const wanted = isOwn ? ownZone() : name;
  const names = isOwn ? zoneNames().map((each) => ({ name: each })) : [];
  listener.tell({ kind: "time-zone-told", name: wanted, ...zoneNamed(wanted), names });
}
