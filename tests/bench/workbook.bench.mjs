// Measures how workbooks are read: Tappa's reader, which is zip.js, saxen and the meaning of a few
// elements, beside libraries for whole workbooks, each in a process of Node of its own. Also whether
// they read what ours reads and stand what is made to harm. tools/bench runs it.
//
// Usage: node tests/bench/workbook.bench.mjs [--print]
//   Writes its part of docs/BENCHMARKS.md; with --print it writes nothing and prints the text.
// It never fails because of a time.

import { execFile } from "node:child_process";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs, promisify } from "node:util";
import { brotliCompressSync } from "node:zlib";
import * as esbuild from "esbuild";

import { packageFolder } from "./packages.mjs";
import { conditions, kilobytes, milliseconds, row, writePart } from "./report_page.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = join(ROOT, "build/bench/workbook");
const PACKAGES = { "hucre": "1.0.0", "read-excel-file": "9.3.17" };
const ROWS = 500_000;
const LONGEST_MS = 60_000;
const MEMORY_MB = 4_096;
const run = promisify(execFile);

/** Which ours does not look at. */
const CONTENT_TYPES = {
  name: "[Content_Types].xml",
  text: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/></Types>',
};

async function bundled(entry, folder, outfile) {
  const options = { bundle: true, external: ["node:*"], format: "esm", target: "es2022", logLevel: "error" };
  const input = { stdin: { contents: entry, resolveDir: folder, loader: "ts" }, ...options };
  await esbuild.build({ ...input, platform: "node", outfile });
  const { outputFiles: [{ contents }] } = await esbuild.build({ ...input, minify: true, write: false });
  return { path: pathToFileURL(outfile).href, bytes: brotliCompressSync(contents).length };
}

async function readers() {
  const versions = Object.entries(PACKAGES).flat().join("-");
  const others = await packageFolder(`workbook-${versions}`, PACKAGES);
  const [tappa, read, hucre] = await Promise.all([
    bundled('export { openWorkbook } from "./web/src/workbook/workbook.ts";', ROOT, join(FOLDER, "tappa.mjs")),
    bundled('export { default } from "read-excel-file/universal";', others, join(FOLDER, "read-excel-file.mjs")),
    bundled('export { readXlsx } from "hucre/xlsx";', others, join(FOLDER, "hucre.mjs")),
  ]);
  return [
    { name: "tappa", title: "Tappa", ...tappa },
    { name: "read-excel-file", title: `read-excel-file ${PACKAGES["read-excel-file"]}`, ...read },
    { name: "hucre", title: `hucre ${PACKAGES.hucre}`, ...hucre },
  ];
}

async function outcome({ name, path }, file) {
  const script = fileURLToPath(new URL("workbook_reader.mjs", import.meta.url));
  try {
    const { stdout } = await run(process.execPath,
      [`--max-old-space-size=${MEMORY_MB}`, script, name, path, file],
      { timeout: LONGEST_MS, killSignal: "SIGKILL", maxBuffer: 1e8 });
    return JSON.parse(stdout);
  } catch (error) {
    return { failed: error.killed ? `no answer in ${LONGEST_MS / 1000} s` : "out of memory" };
  }
}

/** Kinds of cells, as the tests have them, and what ours makes of them. */
function wholeWorkbook({ rowOf, workbookFiles }) {
  const data = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
    <c r="D1" t="inlineStr"><is><t>a &amp; b</t><rPh><t>aside</t></rPh></is></c></row>
    <row r="3"><c r="A3" s="1"><v>46000.5</v></c><c r="B3" s="2"><v>1</v></c><c r="C3" s="3"><v>1.5</v></c>
    <c r="D3" s="4"><v>7.5</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><f>NA()</f><v>#N/A</v></c>
    <c r="G3" t="str"><f>"x"&amp;1</f><v>x1</v></c><c r="H3"><f>1+1</f><v>2</v></c></row>`;
  return workbookFiles({
    sheets: [
      { name: "Log", data, after: '<mergeCells><mergeCell ref="A3:A4"/></mergeCells>' },
      { name: "Notes", data: rowOf(1, "x"), state: "hidden" },
    ],
    shared: '<si><t xml:space="preserve"> one_x000A_two </t></si><si><r><t>rich</t></r><r><t> text</t></r></si>',
  });
}

function largeSheet() {
  const rows = [];
  for (let number = 1; number <= ROWS; ++number) {
    const cells = `<c r="A${number}"><v>${number % 90_000}</v></c><c r="B${number}" t="s"><v>${number % 2}</v></c>` +
      `<c r="C${number}" s="1"><v>${46_000 + number / 1440}</v></c>` +
      ["D", "E", "F", "G", "H"].map((column) => `<c r="${column}${number}"><v>${number * 1.5}</v></c>`).join("");
    rows.push(`<row r="${number}">${cells}</row>`);
  }
  return rows.join("");
}

/** By name: the files of a workbook, and what is wrong with it. */
function workbooks(part) {
  const { workbookFiles } = part;
  const withSheet = (data, after = "") => workbookFiles({
    sheets: [{ name: "Log", data, after }], shared: "<si><t>Visit</t></si><si><t>Order</t></si>",
  });
  const cells = `<row>${"<c/>".repeat(1000)}</row>`;
  return {
    whole: wholeWorkbook(part),
    large: withSheet(largeSheet()),
    hostile: [
      ["A row numbered 999,999,999", withSheet('<row r="999999999"><c r="A999999999"><v>1</v></c></row>')],
      ["300 MB of empty cells in 0.3 MB", withSheet(cells.repeat(75_000))],
      ["400 rows with a cell in the last column", withSheet(Array.from({ length: 400 }, (_, i) =>
        `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join(""))],
      ["A cell that never ends, of 3 MB", withSheet(
        `<row r="1"><c r="A1" t="str"><v>${"<![CDATA[".padEnd(3_000_000, "<>")}`)],
      ["A format of 900,000 brackets", workbookFiles({
        sheets: [{ name: "Log", data: '<row r="1"><c r="A1" s="5"><v>1</v></c></row>' }],
        formats: `<numFmt numFmtId="170" formatCode="${"[".repeat(900_000)}"/>`,
      }).map((file) => ({ ...file, text: file.text.replace("</cellXfs>", '<xf numFmtId="170"/></cellXfs>') }))],
    ],
  };
}

const memory = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;

function told({ failed, refused, rows, ms, bytes }) {
  if (failed) return `**${failed}**`;
  return `${refused ? "refused" : `${rows} rows`}, ${milliseconds(ms)}, ${memory(bytes)}`;
}

/** What of the whole workbook is not as ours reads it. */
function differences(ours, { sheets, failed, refused }) {
  if (failed || refused) return failed ?? refused;
  const wrong = [];
  ours.sheets.forEach((sheet, place) => {
    const other = sheets[place];
    if (other?.isHidden !== sheet.isHidden) wrong.push("hidden sheets");
    if (other?.merged !== sheet.merged) wrong.push("merged cells");
    const rows = (other?.rows ?? []).filter((cells) => cells.some((cell) => cell !== null));
    sheet.rows.forEach((cells, at) => cells.forEach((cell, column) => {
      const found = rows[at]?.[column] ?? null;
      if (found !== cell) wrong.push(`${JSON.stringify(cell)} is ${JSON.stringify(found)}`);
    }));
  });
  return [...new Set(wrong)].join("; ") || "none";
}

async function main() {
  const { values } = parseArgs({ options: { print: { type: "boolean", default: false } } });
  const where = conditions();
  await mkdir(FOLDER, { recursive: true });
  const all = await readers();
  await bundled('export * from "./tests/bench/workbook_part.ts";', ROOT, join(FOLDER, "part.mjs"));
  const part = await import(pathToFileURL(join(FOLDER, "part.mjs")).href);
  const { whole, large, hostile } = workbooks(part);
  const outcomes = async (files) => {
    const file = join(FOLDER, "workbook.xlsx");
    await writeFile(file, part.zipOf([...files, CONTENT_TYPES]));
    const found = [];
    for (const reader of all) found.push(await outcome(reader, file));
    return { size: (await stat(file)).size, found };
  };
  const kinds = (await outcomes(whole)).found;
  const much = await outcomes(large);
  const table = [
    row("Script, brotli", ...all.map(({ bytes }) => kilobytes(bytes))),
    row("Of kinds of cells and sheets, other than Tappa reads them",
      ...kinds.map((found) => differences(kinds[0], found))),
    row(`${ROWS.toLocaleString("en")} rows of 8 cells, ${memory(much.size)}`, ...much.found.map(told)),
    row("Longest that nothing else runs meanwhile",
      ...much.found.map(({ heldUpMs }) => (heldUpMs ? milliseconds(heldUpMs) : "–"))),
  ];
  for (const [title, files] of hostile) table.push(row(title, ...(await outcomes(files)).found.map(told)));
  const text = `## Workbooks

Workbooks (.xlsx) made up by \`tests/bench/workbook.bench.mjs\`, each read by each reader in a process of Node ${process.versions.node} of its own with ${MEMORY_MB} MB for objects: what becomes of it, the time it takes, and the most memory of the process.

${where.finish()}

| What | ${all.map(({ title }) => title).join(" | ")} |
|---|${all.map(() => "---|").join("")}
${table.join("\n")}
`;
  if (values.print) process.stdout.write(text);
  else await writePart("workbook", text);
}

await main();
