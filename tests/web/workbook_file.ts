// Workbooks for tests, with what stands in a sheet written as Excel writes it.
import { zipOf, type ZipFile } from "./zip_file.ts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface SheetParts {
  readonly name: string;
  readonly data: string; // within sheetData
  readonly after?: string;
  readonly state?: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetParts[];
  readonly shared?: string; // the items
  readonly properties?: string;
  readonly declaration?: string;
  readonly formats?: string; // more of them
}

/** Styles: 0 none, 1 a date of the file's own format, 2 a built-in one, 3 hours and minutes of any
    length, 4 "days" in quotes. */
const STYLES = `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="[$-410]yyyy\\-mm\\-dd hh:mm"/>
  <numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="0.0&quot; days&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>
  </styleSheet>`;

export function workbookFiles(
  { sheets, shared = "", properties = "", declaration = "", formats = "" }: WorkbookParts,
): ZipFile[] {
  const head = `<?xml version="1.0" encoding="UTF-8"?>${declaration}`;
  const list = sheets.map(({ name, state = "visible" }, place) =>
    `<sheet name="${name}" sheetId="${place + 1}" state="${state}" r:id="rId${place + 1}"/>`).join("");
  const relations = [
    ...sheets.map((_, place) => ["worksheet", `worksheets/sheet${place + 1}.xml`]),
    ["styles", "styles.xml"], ["sharedStrings", "/xl/sharedStrings.xml"],
  ].map(([type, target], place) =>
    `<Relationship Id="rId${place + 1}" Type="${RELATION}/${type}" Target="${target}"/>`).join("");
  return [
    { name: "_rels/.rels",
      text: `<Relationships><Relationship Id="a" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: "xl/workbook.xml",
      text: `${head}<workbook ${MAIN} xmlns:r="${RELATION}">${properties}<sheets>${list}</sheets></workbook>` },
    { name: "xl/_rels/workbook.xml.rels", text: `<Relationships>${relations}</Relationships>` },
    { name: "xl/styles.xml", text: head + STYLES.replace("</numFmts>", `${formats}</numFmts>`) },
    { name: "xl/sharedStrings.xml", text: `${head}<sst ${MAIN}>${shared}</sst>` },
    ...sheets.map(({ data, after = "" }, place) => ({
      name: `xl/worksheets/sheet${place + 1}.xml`,
      text: `${head}<worksheet ${MAIN}><sheetData>${data}</sheetData>${after}</worksheet>`,
    })),
  ];
}

export function workbookOf(parts: WorkbookParts): Blob {
  return new Blob([new Uint8Array(zipOf(workbookFiles(parts)))]);
}

/** A row of texts. */
export function rowOf(number: number, ...texts: readonly string[]): string {
  const cells = texts.map((text, column) =>
    `<c r="${String.fromCharCode(65 + column)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row r="${number}">${cells.join("")}</row>`;
}
