import assert from "node:assert/strict";
import test from "node:test";
import { TreeError } from "../../../web/pdf/json_reader.ts";
import { parseTree, readTree } from "../../../web/pdf/tree_reader.ts";
import { sampleTree } from "./sample_tree.ts";
import { TINY_JPEG } from "./tiny_picture.ts";

type Change = (tree: Record<string, unknown>) => void;

function changed(change: Change): unknown {
  const tree = structuredClone(sampleTree()) as unknown as Record<string, unknown>;
  change(tree);
  return tree;
}

function withBlock(block: unknown): unknown {
  return changed((tree) => {
    tree["blocks"] = [block];
  });
}

function figure(item: unknown): unknown {
  return withBlock({ kind: "figure", caption: "c", alternative: "a",
    scene: { width: 10, height: 10, items: [item] } });
}

function table(rest: Record<string, unknown>): unknown {
  return withBlock({ kind: "table", caption: "c", row_headers: false,
    columns: [{ title: "A", align: "start", weight: 1 }], rows: [["a"]], ...rest });
}

const REJECTED: [name: string, value: unknown, message: RegExp][] = [
  ["a list for the tree", [], /^expected an object, found a list$/],
  ["nothing for the tree", null, /^expected an object, found null$/],
  ["a missing key", changed((tree) => delete tree["title"]), /^title: is missing$/],
  ["an unknown key", changed((tree) => (tree["colour"] = 1)), /^colour: is not a known key$/],
  ["an empty title", changed((tree) => (tree["title"] = " ")), /^title: must not be empty$/],
  ["a number for a text", changed((tree) => (tree["author"] = 3)),
    /^author: expected text, found a number$/],
  ["a sheet of many blocks", changed((tree) => (tree["sheet"] = true)),
    /^blocks: a sheet has one block, a figure$/],
  ["a sheet too large for a page", changed((tree) => {
    tree["sheet"] = true;
    tree["blocks"] = [{ kind: "figure", caption: "c", alternative: "a",
      scene: { width: 15_000, height: 10, items: [] } }];
  }), /^blocks\[0\]\.scene: a sheet's sides are from 1 to 14400 points$/],
  ["a text for a flag", changed((tree) => (tree["draft"] = "yes")),
    /^draft: expected true or false, found text$/],
  ["a day that does not exist", changed((tree) => (tree["date"] = "2026-02-30")), /^date: must be/],
  ["a date in words", changed((tree) => (tree["date"] = "today")), /^date: must be a real date/],
  ["a language in words", changed((tree) => (tree["language"] = "Italiano")), /^language: must be/],
  ["a page label without numbers", changed((tree) => {
    tree["labels"] = { page: "Pagina", contents: "Indice", continued: "segue" };
  }), /^labels\.page: must contain \{page\} and \{pages\}$/],
  ["blocks that are no list", changed((tree) => (tree["blocks"] = {})),
    /^blocks: expected a list, found an object$/],
  ["a block without kind", withBlock({}), /^blocks\[0\]\.kind: is nothing, must be one of: cover/],
  ["an unknown kind", withBlock({ kind: "video" }), /^blocks\[0\]\.kind: is "video", must be one of/],
  ["a kind that is inherited", withBlock({ kind: "constructor" }), /^blocks\[0\]\.kind: is "constr/],
  ["a page break with extras", withBlock({ kind: "page-break", text: "x" }),
    /^blocks\[0\]\.text: is not a known key$/],
  ["a heading of level 4", withBlock({ kind: "heading", level: 4, text: "t", id: "" }),
    /^blocks\[0\]\.level: must be 1, 2 or 3$/],
  ["a heading without words", withBlock({ kind: "heading", level: 1, text: "", id: "" }),
    /^blocks\[0\]\.text: must not be empty$/],
  ["two headings of one id", changed((tree) => {
    const heading = { kind: "heading", level: 1, text: "t", id: "same" };
    tree["blocks"] = [heading, heading];
  }), /^blocks\[1\]\.id: "same" is already the id of blocks\[0\]$/],
  ["a cover in the middle", changed((tree) => {
    const blocks = tree["blocks"] as unknown[];
    tree["blocks"] = [...blocks, blocks[0]];
  }), /^blocks\[\d+\]: the cover must be the first block$/],
  ["a style that does not exist", withBlock({ kind: "paragraph", style: "huge", spans: [] }),
    /^blocks\[0\]\.style: is "huge", must be one of: lead, body, muted, formula$/],
  ["a span that is text", withBlock({ kind: "paragraph", style: "body", spans: ["x"] }),
    /^blocks\[0\]\.spans\[0\]: expected an object, found text$/],
  ["a list item that is no list", withBlock({ kind: "list", ordered: true, items: ["x"] }),
    /^blocks\[0\]\.items\[0\]: expected a list, found text$/],
  ["a table without columns", table({ columns: [], rows: [] }), /\.columns: must not be empty$/],
  ["a row too long", table({ rows: [["a"], ["a", "b"]] }),
    /^blocks\[0\]\.rows\[1\]: has 2 cells, the table has 1 columns$/],
  ["a cell that is a number", table({ rows: [[1]] }),
    /^blocks\[0\]\.rows\[0\]\[0\]: expected text, found a number$/],
  ["too many columns", table({ columns: Array.from({ length: 41 }, () => ({ title: "A" })) }),
    /columns: has 41 entries, at most 40 are allowed$/],
  ["a weight of nothing", table({ columns: [{ title: "A", align: "start", weight: 0 }] }),
    /weight: is 0, must be between/],
  ["a figure without alternative", withBlock({ kind: "figure", caption: "", alternative: "",
    scene: { width: 1, height: 1, items: [] } }), /^blocks\[0\]\.alternative: must not be empty$/],
  ["a scene without extent", withBlock({ kind: "figure", caption: "", alternative: "a",
    scene: { width: 0, height: 1, items: [] } }), /scene\.width: is 0, must be between 1/],
  ["NaN as a coordinate", figure({ kind: "circle", x: Number.NaN, y: 0, r: 1 }),
    /^blocks\[0\]\.scene\.items\[0\]\.x: expected a number, found NaN$/],
  ["infinity as a coordinate", figure({ kind: "polyline", points: [0, Number.POSITIVE_INFINITY] }),
    /points\[1\]: expected a number, found Infinity$/],
  ["half a point", figure({ kind: "polygon", points: [0, 0, 1] }), /points: has 3 numbers/],
  ["a colour by name", figure({ kind: "rect", x: 0, y: 0, width: 1, height: 1, fill: "red" }),
    /fill: must be #RRGGBB, #RRGGBBAA or empty$/],
  ["a negative width", figure({ kind: "rect", x: 0, y: 0, width: -1, height: 1, fill: "" }),
    /width: is -1, must be between 0/],
  ["a dash of nothing", figure({ kind: "polyline", points: [0, 0, 1, 1], stroke: "", dash: [0] }),
    /dash\[0\]: is 0, must be between/],
  ["an anchor that does not exist", figure({ kind: "text", x: 0, y: 0, text: "", size: 9,
    weight: "regular", anchor: "left", fill: "" }), /anchor: is "left", must be one of: start/],
  ["an unknown shape", figure({ kind: "star" }), /items\[0\]\.kind: is "star", must be one of/],
  ["an image that is no JPEG", figure({ kind: "image", x: 0, y: 0, width: 1, height: 1, jpeg: "AAAA" }),
    /items\[0\]\.jpeg: is not a small JPEG$/],
  ["an image of negative height", figure({ kind: "image", x: 0, y: 0, width: 1, height: -1, jpeg: TINY_JPEG }),
    /items\[0\]\.height: is -1, must be between/],
];

for (const [name, value, message] of REJECTED) {
  test(`rejects ${name}`, () => {
    assert.throws(() => readTree(value), (error) => {
      assert.ok(error instanceof TreeError);
      assert.match(error.message, message);
      return true;
    });
  });
}

test("accepts the sample unchanged", () => {
  const tree = sampleTree();
  assert.deepEqual(readTree(JSON.parse(JSON.stringify(tree))), tree);
});

test("rejects text that is not JSON, cut short or nested a million deep", () => {
  for (const json of ["", "{", "undefined", JSON.stringify(sampleTree()).slice(0, -1)]) {
    assert.throws(() => parseTree(json), /^TreeError: not JSON/);
  }
  const deep = `${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`;
  assert.throws(() => parseTree(deep), TreeError);
});

test("rejects a tree of 100 MB before parsing it", () => {
  assert.throws(() => parseTree(" ".repeat(100_000_000)), /100000000 characters, at most 64000000/);
});

test("does not take keys from a prototype", () => {
  const json = JSON.stringify(sampleTree()).replace('"language":"it"', '"__proto__":{"language":"it"}');
  assert.throws(() => parseTree(json), /language: is missing/);
});

test("composes accents and removes what text cannot hold", () => {
  const tree = readTree(changed((changing) => {
    changing["title"] = "Perche\u0301\u0000 si\u0300\u0007";
    changing["author"] = "solo \ud800 mezzo\r\ntab\tqui";
  }));
  assert.equal(tree.title, "Perché sì");
  assert.equal(tree.author, "solo \ufffd mezzo\ntab qui");
});
