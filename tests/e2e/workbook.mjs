// A workbook as spreadsheets write it, with its files stored as they are.

import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js/lib/zip-core-native.js";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const relation = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

/** One sheet; texts stand as texts, numbers as dates. */
export async function workbookOf(name, rows) {
  const cell = (value) => (typeof value === "number"
    ? `<c s="1"><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`);
  const data = rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
  const files = [
    ["_rels/.rels", `<Relationships>${relation("a", "officeDocument", "xl/workbook.xml")}</Relationships>`],
    ["xl/workbook.xml",
      `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="b"/></sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", `<Relationships>${relation("b", "worksheet", "worksheets/sheet1.xml")}${
      relation("c", "styles", "styles.xml")}</Relationships>`],
    ["xl/styles.xml", '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>'],
    ["xl/worksheets/sheet1.xml", `<worksheet><sheetData>${data}</sheetData></worksheet>`],
  ];
  const zip = new ZipWriter(new Uint8ArrayWriter(), { level: 0, useWebWorkers: false });
  for (const [path, text] of files) await zip.add(path, new TextReader(text));
  return Buffer.from(await zip.close());
}
