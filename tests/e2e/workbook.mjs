// A workbook as spreadsheets write it, with its files stored as they are.

function sumOf(bytes) { // CRC-32
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; ++bit) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}

function zipOf(files) {
  const parts = [];
  const entries = [];
  let at = 0;
  for (const [name, text] of files) {
    const data = Buffer.from(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(sumOf(data), 16);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(data.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    entries.push(entry, Buffer.from(name));
    parts.push(local, Buffer.from(name), data);
    at += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const relation = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

/** One sheet; texts stand as texts, numbers as dates. */
export function workbookOf(name, rows) {
  const cell = (value) => (typeof value === "number"
    ? `<c s="1"><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`);
  const data = rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
  return zipOf([
    ["_rels/.rels", `<Relationships>${relation("a", "officeDocument", "xl/workbook.xml")}</Relationships>`],
    ["xl/workbook.xml",
      `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="b"/></sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", `<Relationships>${relation("b", "worksheet", "worksheets/sheet1.xml")}${
      relation("c", "styles", "styles.xml")}</Relationships>`],
    ["xl/styles.xml", '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>'],
    ["xl/worksheets/sheet1.xml", `<worksheet><sheetData>${data}</sheetData></worksheet>`],
  ]);
}
