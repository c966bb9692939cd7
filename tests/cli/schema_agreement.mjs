// Draws files at random that break, or just keep, a rule of their schema, and checks that the
// program's reader and the schema judge each of them alike.
//
// Usage: node schema_agreement.mjs TAPPA REPOSITORY [FILES-PER-KIND]

import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const [, , tappa, root, count = "300"] = process.argv;
const require = createRequire(join(root, "package.json"));
const Ajv2020 = require("ajv/dist/2020.js");
const read = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));

// The catalogue of actions is not among them: its schema also holds what authors agreed on, such as
// how long a title may be (docs/CONTENT.md), and only catalogues that keep it are shipped.
const KINDS = [
  ["questionnaires/schema/questionnaire.schema.json", "tests/data/valid/questionnaire.json"],
  ["questionnaires/schema/document.schema.json", "tests/data/valid/document.json"],
  ["questionnaires/schema/document.schema.json", "tests/data/valid/own-questionnaire.json"],
  ["knowledge/schema/glossary.schema.json", "tests/data/valid/glossary.json"],
  ["knowledge/schema/pages.schema.json", "tests/data/valid/knowledge.json"],
];

// What a schema cannot say: references, ids given once in a whole file, days of a month, what a
// picture's bytes hold.
const BETWEEN_MEMBERS = new Set([
  "unknown-reference", "duplicate-id", "listed-twice", "answered-twice", "other-questionnaire", "cycle", "bad-date",
  "bad-picture",
]);

// Nor that a part of the paths' customers is at most the whole, or a share between its bounds.
const isBetweenMembers = ({ code, where }) => BETWEEN_MEMBERS.has(code)
  || (code === "out-of-range" && (where.includes(".variants.") || /\.reduces\[\d+\]\.high$/.test(where)));

let state = 20261128;
const random = (below) => {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const pick = (items) => items[random(items.length)];

/** Every place in a value: its holder and its key there. */
function placesIn(value, found = []) {
  for (const key of Object.keys(value)) {
    found.push([value, Array.isArray(value) ? Number(key) : key]);
    if (typeof value[key] === "object" && value[key] !== null) placesIn(value[key], found);
  }
  return found;
}

const BLANKS = ["", " ", "\t\n", "\u00a0", "\u2028", "\u3000", "\ufeff", "\u2003 \u202f", "\u0085", "\u200b"];
const TEXTS = [...BLANKS, "x", "é", "-", "a b", "A.b:c_d-9", "a\u0301", "1", "all", "level", "🙂",
  "2026-02-29", "2026-13-01", "0000-01-01", "9999-12-31", "26-01-01", "2026-1-1", "nps", "it"];
const NUMBERS = [-1, 0, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 0.009, 0.01, 100, 100.5, 1000, 1001, 1e6, 1e6 + 1,
  1e9, 1e9 + 1, 1e12, 1e12 + 1, -1e12, -2, -3, 10000, 10001, 1440, 1441];
const LENGTHS = [14, 15, 64, 65, 200, 201, 2000, 2001, 10000, 10001];
const NAMES = ["notes", "level", "id", "name", "agreed", "share", "link", "due", "unit", "x", "__proto__"];

/** Each changes the value at a place, or says that it cannot. */
const CHANGES = [
  (holder, key) => { if (typeof holder[key] !== "string") return false; holder[key] = pick(TEXTS); },
  (holder, key) => { if (typeof holder[key] !== "string") return false; holder[key] = pick(BLANKS); },
  (holder, key) => {
    if (typeof holder[key] !== "string") return false;
    holder[key] = pick(["a", "é", "🙂"]).repeat(pick(LENGTHS));
  },
  (holder, key) => { if (typeof holder[key] !== "number") return false; holder[key] = pick(NUMBERS); },
  (holder, key) => {
    if (!Array.isArray(holder[key]) || holder[key].length === 0) return false;
    holder[key].push(structuredClone(pick(holder[key])));
  },
  (holder, key) => { if (!Array.isArray(holder[key])) return false; holder[key] = []; },
  (holder, key) => {
    if (!Array.isArray(holder[key]) || holder[key].length === 0) return false;
    holder[key] = Array.from({ length: pick([5, 6, 20, 21, 50, 51, 100, 101]) }, () => holder[key][0]);
  },
  (holder, key) => {
    if (typeof holder[key] !== "object" || Array.isArray(holder[key])) return false;
    Object.defineProperty(holder[key], pick(NAMES),
      { value: pick([1, "x", [], {}, true]), enumerable: true, configurable: true, writable: true });
  },
  (holder, key) => { if (Array.isArray(holder)) return false; delete holder[key]; },
  (holder, key) => { holder[key] = pick([null, true, 1, "x", [], {}, -0.5]); },
];

function damaged(good) {
  const file = structuredClone(good);
  for (let changes = 0; changes === 0;) {
    const [holder, key] = pick(placesIn(file));
    if (key === "format" || key === "version") continue;
    if (pick(CHANGES)(holder, key) !== false) changes += 1;
  }
  return file;
}

const ajv = new Ajv2020({ strict: true });
for (const schema of new Set(KINDS.map(([path]) => path))) ajv.addSchema(read(schema));

const folder = mkdtempSync(join(tmpdir(), "tappa-schema-"));
let wrong = 0;
const judged = { good: 0, bad: 0 };
try {
  for (const [schemaPath, goodPath] of KINDS) {
    const good = read(goodPath);
    const validate = ajv.getSchema(read(schemaPath).$id);
    const files = Array.from({ length: Number(count) }, (_, i) => {
      const file = damaged(good);
      const path = join(folder, `${i}.json`);
      writeFileSync(path, JSON.stringify(file));
      return { path, isGood: validate(file), errors: validate.errors };
    });
    const { stdout } = await promisify(execFile)(
      tappa, ["validate", "--format", "json", ...files.map(({ path }) => path)],
      { maxBuffer: 1 << 28, env: { ...process.env, TAPPA_DATA_DIR: root } })
      .catch((error) => error); // exit code 1 where a file is wrong
    const found = new Map(JSON.parse(stdout).files.map((file) => [file.file, file]));
    for (const { path, isGood, errors } of files) {
      judged[isGood ? "good" : "bad"] += 1;
      const { error } = found.get(path);
      // Which articles a term comes from is written in a form of our own: an author's rule too.
      if (!isGood && errors[0].instancePath.endsWith("/source")) continue;
      const agrees = isGood ? !error || isBetweenMembers(error) : Boolean(error);
      if (agrees) continue;
      wrong += 1;
      const why = isGood ? `the reader says ${JSON.stringify(error)}`
        : `the schema says ${JSON.stringify(errors?.[0])}`;
      console.error(`${goodPath}: ${isGood ? "refused" : "accepted"} against the schema: ${why}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (judged.good === 0 || judged.bad === 0) throw new Error("one kind of file was never drawn");
console.log(`${judged.good} good and ${judged.bad} bad files, ${wrong} judged differently`);
process.exitCode = wrong === 0 ? 0 : 1;
