// Excel workbooks (.xlsx): their sheets as rows of typed cells. Fetched when one comes: few visits
// need it. zip.js unpacks and saxen reads the XML; libraries for whole workbooks hold a large one
// several times and the page up meanwhile (docs/ARCHITECTURE.md), what is read here is counted as it
// comes.
import { isOfFile } from "../unpacking.ts";
import { BadZipError, zipEntries } from "../zip.ts";
import { type Context, dateStyles, sharedTexts } from "./cells.ts";
import {
  damaged, Parts, relationsOf, withoutPrefix, WORKBOOK_LIMITS, WorkbookError, type WorkbookLimits,
} from "./parts.ts";
import { type Sheet, SheetReader } from "./sheet.ts";

export interface SheetName {
  readonly name: string;
  readonly isHidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetName[];
  /** Reads one, the first time it is asked for; throws WorkbookError. */
  sheet(place: number): Promise<Sheet>;
}

const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];

async function isOldWorkbook(file: Blob): Promise<boolean> {
  const first = new Uint8Array(await file.slice(0, OLD_WORKBOOK.length).arrayBuffer());
  return OLD_WORKBOOK.every((byte, place) => first[place] === byte);
}

/** What goes wrong in unpacking, too, is the workbook's. */
async function asWorkbookError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkbookError || isOfFile(error)) throw error;
    if (error instanceof BadZipError || error instanceof TypeError || error instanceof DOMException) {
      throw damaged(error.message);
    }
    throw error;
  }
}

async function opened(file: Blob, limits: WorkbookLimits): Promise<Workbook> {
  if (await isOldWorkbook(file)) throw new WorkbookError("locked", "a compound file");
  const parts = new Parts(await zipEntries(file), limits.bytes);
  const main = (await relationsOf(parts, "")).find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
  const relations = await relationsOf(parts, main);
  const sheets: (SheetName & { readonly path: string | undefined })[] = [];
  let begins1904 = false;
  const isThere = await parts.read(main, {
    open(name, attributes) {
      if (name === "workbookPr") begins1904 = /^(1|true|on)$/.test(attributes()["date1904"] ?? "");
      if (name !== "sheet") return;
      const all = attributes();
      const id = Object.entries(all).find(([key]) => withoutPrefix(key) === "id" && key !== "id")?.[1];
      sheets.push({
        name: all["name"] ?? "",
        isHidden: (all["state"] ?? "visible") !== "visible",
        path: relations.find((relation) => relation.id === id && relation.type === "worksheet")?.path,
      });
    },
  });
  if (!isThere) throw damaged("no workbook in it");
  const pathOf = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.path;
  let context: Context | undefined;
  // Charts on a sheet of their own are none with rows.
  const tables = sheets.filter(({ path }) => path !== undefined);
  const read = async (place: number): Promise<Sheet> => {
    const { name, path = "" } = tables[place] ?? { name: "" };
    context ??= {
      texts: await sharedTexts(parts, pathOf("sharedStrings")),
      isDate: await dateStyles(parts, pathOf("styles")),
      begins1904,
    };
    const reader = new SheetReader(context, limits.cells);
    if (!await parts.read(path, reader)) throw damaged(`no sheet ${name}`);
    return { name, rows: reader.rows, merged: reader.merged };
  };
  const known = new Map<number, Promise<Sheet>>();
  return {
    sheets: tables.map(({ name, isHidden }) => ({ name, isHidden })),
    sheet: (place) => {
      const sheet = known.get(place) ?? asWorkbookError(() => read(place));
      known.set(place, sheet);
      return sheet;
    },
  };
}

/** Throws WorkbookError. */
export function openWorkbook(file: Blob, limits = WORKBOOK_LIMITS): Promise<Workbook> {
  return asWorkbookError(() => opened(file, limits));
}
