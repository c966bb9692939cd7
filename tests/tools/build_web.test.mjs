import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";

import { Page } from "../../tools/build_web.mjs";
import { overBudget, weigh } from "../../tools/lib/sizes.mjs";

let root;
let page;

const SOURCES = {
  "web/index.html": '<script type="module" async src="{{start}}"></script>'
    + '<link href="{{styles}}"><script type="module" src="{{main}}"></script>'
    + '<link rel="preload" href="{{tappa:wasm/tappa.wasm}}"'
    + ' integrity="{{integrity tappa:wasm/tappa.wasm}}">',
  "web/src/start.ts": 'export * from "./shared.ts";\nexport const begun = "it has begun";',
  "web/src/shared.ts": 'export const shared = () => "both use it";',
  "web/src/main.ts": 'import { begun } from "./start.ts";\nimport { shared } from "./shared.ts";\n'
    + 'import wasm from "tappa:wasm/tappa.wasm";\n'
    + 'import samples from "tappa:folder/assets/samples";\nimport "./main.css";\n'
    + 'import job from "tappa:worker/job_worker.ts";\n'
    + 'import pdf from "tappa:pdf";\nconsole.log(wasm, samples, job, pdf, begun, shared());',
  "web/src/main.css": '@font-face { font-family: Inter; src: url("tappa:fonts/inter.otf"); }',
  "web/src/added_documents.ts": "export const added = 1;",
  "web/src/glyphs.ts": "export const glyphs = 1;",
  "web/src/large_records.ts": "export const records = 1;",
  "web/src/packed.ts": "export const packed = 1;",
  "web/src/pictures.ts": "export const pictures = 'come later';",
  "web/src/tables.ts": "export const tables = 1;",
  "web/src/work.ts": "export const work = 1;",
  "web/src/job_worker.ts": "postMessage(1);",
  "web/src/service_worker.ts":
    'import { version, files } from "tappa:precache";\nconsole.log(version, files);',
  "web/public/icons/app.png": "png",
  "web/pdf/main.ts": "export const inside = 'the PDF part';",
  "web/pdf/worker.ts": 'import { inside } from "./main.ts";\nconsole.log(inside);',
  "assets/samples/bank.json": '{ "a" : 1 }',
  "build/web-debug/src/web/tappa.wasm": "debug bytes",
  "fonts/inter.otf": "font",
};

// (module (func (export "f") (result i32) (i32.add (i32.const 2) (i32.const 3))))
const PROGRAM = Buffer.from("0061736d01000000010501600001" + "7f030201000705010166000" + "00a09010700"
  + "410241036a0b", "hex");

async function write(path, text) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "tappa-page-"));
  for (const [path, text] of Object.entries(SOURCES)) await write(path, text);
  await write("build/web-release/src/web/tappa.wasm", PROGRAM);
  await symlink(fileURLToPath(new URL("../../node_modules", import.meta.url)),
    join(root, "node_modules"));
  process.env.TAPPA_FONTS_DIR = join(root, "fonts");
  page = new Page({ root, preset: "web-release", out: join(root, "dist") });
  page.pdf = page.add("pdf.js", Buffer.from("pdf part"), "pdf");
});

afterEach(() => rm(root, { recursive: true }));

async function assemble() {
  await page.addPublicFiles();
  await page.addPage();
  await page.addServiceWorker();
  await page.write();
}

const dist = (name) => readFile(join(root, "dist", name), "utf8");
const nameLike = (pattern) => [...page.files.keys()].find((name) => pattern.test(name));

test("names what it ships by content and refers to it by that name", async () => {
  await assemble();
  const html = await dist("index.html");
  const wasm = nameLike(/^assets\/tappa-[A-Z2-7]{8}\.wasm$/);
  const main = nameLike(/^assets\/main-[A-Z2-7]{8}\.js$/);
  assert.ok(html.includes(`href="${wasm}"`) && html.includes(`src="${main}"`));
  assert.ok(html.includes(nameLike(/^assets\/main-.*\.css$/)));
  assert.ok((await readFile(join(root, "dist", wasm))).length > 8);
  assert.ok((await dist(main)).includes(wasm));
});

test("gives the hash a browser checks the program by", async () => {
  await assemble();
  const shipped = await readFile(join(root, "dist", nameLike(/\.wasm$/)));
  const expected = `sha256-${createHash("sha256").update(shipped).digest("base64")}`;
  assert.ok((await dist("index.html")).includes(`integrity="${expected}"`));
  assert.ok((await dist(nameLike(/main-.*\.js$/))).includes(expected));
});

test("has what the first script contains in that only", async () => {
  await assemble();
  const start = nameLike(/^assets\/start-[A-Z2-7]{8}\.js$/);
  assert.ok((await dist("index.html")).includes(`async src="${start}"`));
  assert.match(await dist(start), /both use it/);
  const main = await dist(nameLike(/main-.*\.js$/));
  assert.doesNotMatch(main, /both use it|it has begun/);
  const imports = [...main.matchAll(/from"(.*?)"/g)].map(([, from]) => from);
  assert.deepEqual(new Set(imports), new Set([start.replace("assets/", "./")]));
});

test("changes the name with the content", async () => {
  const before = await page.file("tappa:wasm/tappa.wasm");
  const other = Buffer.from(PROGRAM.toString("hex").replace("41024103", "41024104"), "hex");
  await write("build/web-release/src/web/tappa.wasm", other);
  const after = await new Page({ root, preset: "web-release", out: "" }).file(
    "tappa:wasm/tappa.wasm");
  assert.notEqual(before.url, after.url);
});

test("keeps the PDF part out of the page's program", async () => {
  await assemble();
  const main = await dist(nameLike(/main-.*\.js$/));
  assert.ok(!main.includes("the PDF part"));
  assert.match(main, /assets\/pdf-[A-Z2-7]{8}\.js/);
});

test("refuses a PDF part loaded at the start", async () => {
  await write("web/src/main.ts", 'import { inside } from "../pdf/main.ts"; console.log(inside);');
  await assert.rejects(page.bundle("web/src/main.ts", "main", { logLevel: "silent" }),
    /on export only/);
});

test("keeps what is imported later out of what is loaded first", async () => {
  const main = "web/src/main.ts";
  await write(main, 'import "./main.css";\nconsole.log((await import("./pictures.ts")).pictures);');
  await assemble();
  const pictures = nameLike(/^assets\/pictures-[A-Z2-7]{8}\.js$/);
  assert.equal(page.files.get(pictures).part, "later");
  const script = await dist(nameLike(/main-.*\.js$/));
  assert.ok(script.includes(`import("./${pictures.replace("assets/", "")}")`));
  assert.doesNotMatch(script, /come later/);

  const work = await page.file("tappa:script/work");
  assert.equal(work.url, nameLike(/^assets\/work-[A-Z2-7]{8}\.js$/));
  await assert.rejects(page.file("tappa:script/shared"), /no script that is loaded later/);

  const bundled = (text) => write(main, text)
    .then(() => page.bundle(main, "main", { logLevel: "silent" }));
  await assert.rejects(bundled('import "./pictures.ts";'), /loaded by import/);
  await assert.rejects(bundled('void import("./shared.ts");'), /named in LATER_SCRIPTS/);
});

test("optimises the program without changing what it does, in a release only", async () => {
  const release = page.files.get((await page.file("tappa:wasm/tappa.wasm")).url).bytes;
  assert.ok(release.length < PROGRAM.length);
  const { instance } = await WebAssembly.instantiate(release);
  assert.equal(instance.exports.f(), 5);
  const debug = new Page({ root, preset: "web-debug", out: "" });
  const { url } = await debug.file("tappa:wasm/tappa.wasm");
  assert.equal(debug.files.get(url).bytes.toString(), "debug bytes");
});

test("ships the program whole, and says why, where it cannot be divided", async () => {
  assert.equal(await page.file("tappa:second/tappa.wasm"), undefined);
  assert.match(page.problems.join(), /tappa\.wasm ships whole: /);
  const debug = new Page({ root, preset: "web-debug", out: "" });
  assert.equal(await debug.file("tappa:second/tappa.wasm"), undefined);
  assert.deepEqual(debug.problems, [], "a debug build is not meant to be divided");
});

test("refuses a program that is none", async () => {
  await write("build/web-release/src/web/tappa.wasm", "not wasm");
  await assert.rejects(page.file("tappa:wasm/tappa.wasm"), /wasm-opt/);
});

test("minifies the script that loads the program, in a release only", async () => {
  const script = "export default function create ( longName ) { return longName ; }\n";
  for (const preset of ["web-release", "web-debug"]) {
    await write(`build/${preset}/src/web/tappa.mjs`, script);
    const made = new Page({ root, preset, out: "" });
    const { url, bytes } = await made.file("tappa:wasm/tappa.mjs");
    assert.equal(bytes < script.length, preset === "web-release");
    assert.match(made.files.get(url).bytes.toString(), /export/);
  }
});

test("writes data without spaces, and only what is asked for", async () => {
  await write("assets/samples/unused/other.json", "{}");
  await assemble();
  assert.equal(await dist(nameLike(/bank-/)), '{"a":1}');
  assert.equal(nameLike(/other/), undefined);
});

test("refuses data outside the repository", async () => {
  await assert.rejects(page.file("tappa:data/../secret.json"), /outside the repository/);
});

test("resolves a font in the style sheet to its neighbour", async () => {
  await assemble();
  const css = await dist(nameLike(/main-.*\.css$/));
  assert.match(css, /url\("?\.\/inter-[A-Z2-7]{8}\.otf"?\)/);
  assert.ok(nameLike(/^assets\/inter-/));
});

test("lists every other file for the service worker", async () => {
  await assemble();
  const worker = await dist("service_worker.js");
  for (const name of page.files.keys()) {
    assert.equal(worker.includes(`"${name}"`), name !== "service_worker.js", name);
  }
});

test("builds the same page from the same sources", async () => {
  await assemble();
  const names = [...page.files.keys()].sort();
  const worker = await dist("service_worker.js");
  page = new Page({ root, preset: "web-release", out: join(root, "dist") });
  page.pdf = page.add("pdf.js", Buffer.from("pdf part"), "pdf");
  await assemble();
  assert.deepEqual([...page.files.keys()].sort(), names);
  assert.equal(await dist("service_worker.js"), worker);
});

test("says which placeholder it does not know", async () => {
  await write("web/index.html", "{{nonsense}}");
  await assert.rejects(page.addPage(), /\{\{nonsense\}\}/);
});

test("leaves the last good page when something is missing", async () => {
  await assemble();
  await rm(join(root, "build/web-release/src/web/tappa.wasm"));
  page = new Page({ root, preset: "web-release", out: join(root, "dist"), logLevel: "silent" });
  page.pdf = page.add("pdf.js", Buffer.from("pdf part"), "pdf");
  await assert.rejects(assemble());
  assert.ok(existsSync(join(root, "dist/index.html")));
});

test("counts the first load apart from what comes later", () => {
  const bytes = Buffer.from("x".repeat(100));
  const { sums } = weigh(new Map([
    ["main.js", { bytes, part: "first" }],
    ["main.css", { bytes, part: "first" }],
    ["pdf.js", { bytes, part: "pdf" }],
    ["sample.json", { bytes, part: "later" }],
  ]), () => {});
  assert.equal(sums.first, 2 * sums.pdf);
  assert.equal(sums.later, sums.pdf);
});

test("counts the page's own program as first, other programs and workers as later", async () => {
  await write("build/web-release/src/jobs/jobs.wasm", PROGRAM);
  const partOf = async (address) => page.files.get((await page.file(address)).url).part;
  assert.equal(await partOf("tappa:wasm/tappa.wasm"), "first");
  assert.equal(await partOf("tappa:wasm/jobs.wasm"), "later");
  assert.equal(await partOf("tappa:worker/job_worker.ts"), "later");
});

test("reports each budget that is broken, by one byte too", () => {
  const budgets = { first: 1, pdf: 1 };
  assert.deepEqual(overBudget({ first: 1000, pdf: 1000 }, budgets), []);
  assert.match(overBudget({ first: 1001, pdf: 1000 }, budgets)[0], /first part/);
  assert.equal(overBudget({ first: 1001, pdf: 1001 }, budgets).length, 2);
});
