// Runs the SQL of its standard input in a DuckDB in memory, with the folder it is called in as the
// place of files. Ends with 77 where DuckDB has no package for this system.
//
// Usage: node run_duckdb.mjs REPOSITORY

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const NOT_HERE = 77;
const [, , root] = process.argv;
const require = createRequire(join(root, "package.json"));
const system = `${process.platform}-${process.arch}`;

const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
if (packages[`node_modules/@duckdb/node-bindings-${system}`] === undefined) {
  process.stderr.write(`Not tested: DuckDB has no package for ${system}.\n`);
  process.exit(NOT_HERE);
}
const { DuckDBInstance } = require("@duckdb/node-api");
const database = await DuckDBInstance.create(":memory:");
const connection = await database.connect();
await connection.run(readFileSync(0, "utf8"));
connection.closeSync();
