// The runner of the tests written for Node, on made-up ones.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";

const RUNNER = fileURLToPath(new URL("../../tools/node_tests.mjs", import.meta.url));
const folders = [];
let folder;

/** A test that counts its runs and passes from run `passesFrom` on. */
const counting = (name, passesFrom) => writeFile(join(folder, `${name}.test.mjs`), `
  import { appendFileSync, readFileSync } from "node:fs";
  import { test } from "node:test";
  test("${name}", () => {
    appendFileSync(new URL("${name}.runs", import.meta.url), "x");
    const runs = readFileSync(new URL("${name}.runs", import.meta.url), "utf8").length;
    if (runs < ${passesFrom}) throw new Error("not yet");
  });`);

const runs = async (name) => (await readFile(join(folder, `${name}.runs`), "utf8")).length;

function run(...options) {
  const env = { ...process.env, TAPPA_LONGEST_TEST_MS: "3000" };
  delete env.NODE_TEST_CONTEXT; // else the inner runner reports to the outer one
  return spawnSync(process.execPath, [RUNNER, ...options, folder], { encoding: "utf8", env });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "node-tests-"));
  folders.push(folder);
});

after(() => Promise.all(folders.map((one) => rm(one, { recursive: true }))));

test("a failure is a failure", async () => {
  await counting("late", 2);
  assert.equal(run().status, 1);
  assert.equal(await runs("late"), 1);
});

test("with --again only the files with a failure run once more, and the output says so", async () => {
  await counting("steady", 1);
  await counting("late", 2);
  const { status, stdout } = run("--again");
  assert.equal(status, 0, stdout);
  assert.equal(await runs("steady"), 1);
  assert.equal(await runs("late"), 2);
  assert.match(stdout, /fail 1[^]*== Once more: .*late\.test\.mjs\n[^]*fail 0/);
});

test("with --again a second failure counts", async () => {
  await counting("later", 3);
  assert.equal(run("--again").status, 1);
  assert.equal(await runs("later"), 2);
});

test("a file that ends by itself runs once more too", async () => {
  await writeFile(join(folder, "ends.test.mjs"), "process.exit(3);");
  const { status, stdout } = run("--again");
  assert.equal(status, 1);
  assert.match(stdout, /== Once more: .*ends\.test\.mjs/);
});

test("a file that does not end is ended, named and run once more", async (t) => {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 11)) return t.skip("this Node knows no limit");
  await writeFile(join(folder, "stays.test.mjs"), `
    import { existsSync, writeFileSync } from "node:fs";
    import { test } from "node:test";
    const before = new URL("stays.runs", import.meta.url);
    if (!existsSync(before)) setInterval(() => {}, 1000);
    writeFileSync(before, "x");
    test("stays", () => {});`);
  const { status, stdout } = run("--again");
  assert.equal(status, 0, stdout);
  assert.match(stdout, /timed out after 3000ms[^]*== Once more: .*stays\.test\.mjs/);
});
