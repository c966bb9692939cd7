#!/usr/bin/env node
// Runs the tests written for Node below the given folders: *.test.mjs, *.test.ts and *_test.ts.
//
// Usage: node tools/node_tests.mjs [--again] FOLDER…
//
// --again: files with a failure are run once more, each by itself, and must pass then. It is for
// tests in a browser, which now and then lose a race on a busy machine; both runs are reported.
//
// TAPPA_LONGEST_TEST_MS: after how long a file that has not ended is ended, other than eight minutes.
//
// TypeScript is bundled to build/node_tests/ first, packages left out. In a bundle import.meta.url
// would be the bundle's; here it stays each module's own, so that tests find the files beside them.
// A module's `tappa:…` imports (see build_web.mjs) give files of no bytes, named after the import.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
const FAILED_FILES = fileURLToPath(new URL("lib/failed_files.mjs", import.meta.url));
// Three times what the longest file takes where two run at once on two processors.
const LONGEST_FILE_MS = 480_000;
const TEST_NAME = /(\.test\.mjs|[._]test\.ts)$/;

async function testsBelow(folder) {
  const found = [];
  const queue = existsSync(folder) ? [folder] : [];
  for (let current = queue.shift(); current !== undefined; current = queue.shift()) {
    for (const entry of await readdir(current, { withFileTypes: true })) {
      const path = join(current, entry.name);
      if (entry.isDirectory()) queue.push(path);
      else if (TEST_NAME.test(entry.name)) found.push(path);
    }
  }
  return found.sort();
}

const plugin = {
  name: "tappa-tests",
  setup(build) {
    build.onResolve({ filter: /^tappa:/ }, ({ path }) => ({ path, namespace: "tappa" }));
    build.onLoad({ filter: /.*/, namespace: "tappa" }, ({ path }) => {
      const file = { url: `assets/${basename(path)}`, bytes: 0, integrity: "" };
      return {
        contents: path === "tappa:precache"
          ? 'export const version = "TEST"; export const files = [];'
          : `export default ${JSON.stringify(path.startsWith("tappa:folder/") ? {} : file)};`,
      };
    });
    build.onLoad({ filter: /\.(ts|mjs)$/ }, async ({ path }) => {
      if (path.includes("node_modules")) return undefined;
      const text = await readFile(path, "utf8");
      return {
        contents: text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
        loader: path.endsWith(".ts") ? "ts" : "js",
      };
    });
  },
};

// As many files at once as there are processors; by itself Node leaves one of them idle. A file that
// does not end, because a test left a browser or a server open, is ended and counts as failed: it
// would keep the run waiting for ever. Node knows the one since version 20.10, the other since 20.11.
function limits() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 11)) return [];
  const longestMs = Number(process.env.TAPPA_LONGEST_TEST_MS ?? LONGEST_FILE_MS);
  return [`--test-concurrency=${availableParallelism()}`, `--test-timeout=${longestMs}`];
}

function runTests(files, failedList) {
  const reporters = ["--test-reporter=spec", "--test-reporter-destination=stdout",
    `--test-reporter=${FAILED_FILES}`, `--test-reporter-destination=${failedList}`];
  const run = spawn(process.execPath,
    ["--enable-source-maps", "--test", ...limits(), ...reporters, ...files],
    { cwd: ROOT, stdio: "inherit" });
  return new Promise((done, failed) => {
    run.on("error", failed);
    run.on("close", (code) => done(code ?? 1));
  });
}

async function main(args) {
  const mayRunAgain = args[0] === "--again";
  const folders = mayRunAgain ? args.slice(1) : args;
  if (folders.length === 0) throw new Error("usage: node tools/node_tests.mjs [--again] FOLDER…");
  const tests = (await Promise.all(folders.map((folder) => testsBelow(resolve(folder))))).flat();
  if (tests.length === 0) throw new Error(`no test below ${folders.join(", ")}`);

  const scripts = tests.filter((path) => path.endsWith(".ts"));
  const out = join(ROOT, "build/node_tests");
  const bundleOf = (path) => join(out, relative(ROOT, path).replace(/\.ts$/, ".mjs"));
  for (const folder of folders) {
    await rm(join(out, relative(ROOT, resolve(folder))), { recursive: true, force: true });
  }
  if (scripts.length > 0) {
    await esbuild.build({
      absWorkingDir: ROOT,
      entryPoints: Object.fromEntries(
        scripts.map((path) => [relative(ROOT, path).replace(/\.ts$/, ""), path])),
      outdir: out,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node18",
      sourcemap: "inline",
      logLevel: "warning",
      plugins: [plugin],
    });
  }
  const files = tests.map((path) => (path.endsWith(".ts") ? bundleOf(path) : path));
  await mkdir(out, { recursive: true });
  const failedList = join(out, `failed-${process.pid}.txt`);
  try {
    const code = await runTests(files, failedList);
    if (code === 0 || !mayRunAgain) return code;
    const listed = (await readFile(failedList, "utf8")).split("\n");
    const failed = files.filter((path) => listed.includes(path));
    if (failed.length === 0) return code;
    console.log(`== Once more: ${failed.map((path) => relative(ROOT, path)).join(", ")}`);
    for (const file of failed) {
      if (await runTests([file], failedList) !== 0) return 1;
    }
    return 0;
  } finally {
    await rm(failedList, { force: true });
  }
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error) => {
    if (!error.errors) console.error(`node_tests.mjs: ${error.message}`);
    process.exitCode = 1;
  },
);
