// What a cell of a workbook holds (ECMA-376, 18.3.1.4 and 18.8.30).
import { type Parts } from "./parts.ts";

/** Of a formula that has no value, such as #N/A. */
export interface CellError {
  readonly error: string;
}

/** Formulas give the value they had when the file was saved. A date is the clock of the sheet, which
    knows no time zone, as if it were UTC. Empty: null. */
export type Cell = string | number | boolean | Date | CellError | null;

/** 18.8.30 of the standard: those that are dates in every language, and those of East Asia. */
const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || format === 45 || format === 47 ||
  (format >= 50 && format <= 58);

/** Excel writes none that is longer; what is longer was made to be looked through for hours. */
const LONGEST_FORMAT = 255;

/** Whether a number is shown as a date or time of day: what is quoted or escaped, colours, languages
    and lengths of time such as [h]:mm are none. */
function isDateFormat(code: string): boolean {
  if (code.length > LONGEST_FORMAT) return false;
  if (/\[(h+|m+|s+)\]/i.test(code)) return false;
  const plain = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").split(";")[0] ?? "";
  return !/^general$/i.test(plain.trim()) && /[ymdhs]/i.test(plain);
}

/** Which styles of cells are dates, by number. */
export async function dateStyles(parts: Parts, path: string | undefined): Promise<readonly boolean[]> {
  const styles: boolean[] = [];
  const own = new Map<number, boolean>();
  let isCellStyle = false;
  if (path === undefined) return styles;
  await parts.read(path, {
    open(name, attributes) {
      if (name === "cellXfs") isCellStyle = true;
      if (name === "numFmt") {
        const { numFmtId = "", formatCode = "" } = attributes();
        own.set(Number(numFmtId), isDateFormat(formatCode));
      } else if (name === "xf" && isCellStyle) {
        const format = Number(attributes()["numFmtId"] ?? 0);
        styles.push(own.get(format) ?? isBuiltInDate(format));
      }
    },
    close(name) {
      if (name === "cellXfs") isCellStyle = false;
    },
  });
  return styles;
}

/** "_x000D_" stands for a character that XML cannot hold, or for one that would look like that. */
const withoutEscapes = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The texts that cells share. What is said of how they are read aloud is no part of them. */
export async function sharedTexts(parts: Parts, path: string | undefined): Promise<readonly string[]> {
  const texts: string[] = [];
  let text = "";
  let isText = false;
  let isAside = false;
  if (path === undefined) return texts;
  await parts.read(path, {
    open(name) {
      if (name === "si") text = "";
      isText = name === "t" && !isAside;
      isAside ||= name === "rPh";
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === "t") isText = false;
      if (name === "rPh") isAside = false;
      if (name === "si") texts.push(withoutEscapes(text));
    },
  });
  return texts;
}

const MS_A_DAY = 86_400_000;
const DAYS_TO_1970 = 25_569; // from the day before 31 December 1899
const DAYS_TO_1904 = 1_462;
const FIRST_REAL_DAY = 60; // that of 29 February 1900, which Excel has and the calendar has not
const LAST_DAY = 2_958_466;

/** A number that counts days; nothing outside the years 1900 to 9999. Digits of its fraction beyond
    the milliseconds are noise. */
export function dateOfSerial(serial: number, begins1904: boolean): Date | undefined {
  const days = begins1904 ? serial + DAYS_TO_1904 : serial;
  if (!(days >= 0 && days < LAST_DAY)) return undefined;
  const counted = days < FIRST_REAL_DAY ? days + 1 : days;
  return new Date(Math.round((counted - DAYS_TO_1970) * MS_A_DAY));
}

export interface Context {
  readonly texts: readonly string[];
  readonly isDate: readonly boolean[];
  readonly begins1904: boolean;
}

export function valueOf(type: string, style: number, written: string, { texts, isDate, begins1904 }: Context): Cell {
  switch (type) {
    case "inlineStr":
    case "str":
      return withoutEscapes(written) || null;
    case "s":
      return texts[Number(written)] || null;
    case "b":
      return written.trim() === "1" || written.trim() === "true";
    case "e":
      return { error: written };
    case "d": {
      const date = new Date(/(Z|[+-]\d\d:?\d\d)$/.test(written) || !written.includes("T") ? written : `${written}Z`);
      return Number.isNaN(date.getTime()) ? written : date;
    }
  }
  const number = Number(written);
  if (written.trim() === "") return null;
  if (Number.isNaN(number)) return written;
  return isDate[style] === true ? dateOfSerial(number, begins1904) ?? number : number;
}
