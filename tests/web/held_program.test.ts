// What waits for all of the program, and in which order it follows.

import assert from "node:assert/strict";
import { test } from "node:test";

import { HeldProgram } from "../../web/src/held_program.ts";
import type { Program } from "../../web/src/program.ts";

class Recorder {
  readonly calls: string[] = [];
  readonly mostFileBytes = 7;
  early = "";

  #note(name: string, ...given: unknown[]): void {
    if (name === this.early) throw new WebAssembly.RuntimeError("too early");
    this.calls.push([name, ...given].join(" "));
  }
  frame(now: number): unknown {
    this.#note("frame", now);
    return { more: true, tree: {} };
  }
  scrollBy(x: number, y: number): void { this.#note("scrollBy", x, y); }
  key(press: string): boolean {
    this.#note("key", press);
    return false;
  }
  goTo(screen: string): boolean {
    this.#note("goTo", screen);
    return false;
  }
  request(node: number, request: string, value = ""): void { this.#note("request", node, request, value); }
  tell({ kind }: { kind: string }): void { this.#note("tell", kind); }
  addedByTheNextFeature(): void { this.#note("addedByTheNextFeature"); }
}

function held(): { inner: Recorder; program: Recorder; all: HeldProgram; told: string[] } {
  const inner = new Recorder();
  const told: string[] = [];
  const all = new HeldProgram(inner as unknown as Program, {
    onHold: () => told.push("hold"),
    onEarlyCall: () => told.push("early"),
  });
  return { inner, program: all.program as unknown as Recorder, all, told };
}

test("lets through what only looks", () => {
  const { inner, program, told } = held();
  program.frame(1);
  program.scrollBy(2, 3);
  program.request(4, "focus", "visible");
  program.request(4, "blur");
  program.request(4, "scroll-into-view");
  program.tell({ kind: "recents-listed" });
  assert.equal(program.mostFileBytes, 7);
  assert.equal(inner.calls.length, 6);
  assert.deepEqual(told, []);
});

test("holds all else, what nobody thought of too, and does it in order", () => {
  const { inner, program, all, told } = held();
  assert.equal(program.key("k"), true, "the press is taken");
  program.request(4, "activate");
  program.tell({ kind: "file-read" });
  assert.equal(program.goTo("plan"), true);
  program.addedByTheNextFeature();
  assert.deepEqual(inner.calls, []);
  assert.equal(told.length, 5);
  assert.ok(all.isHolding);
  let between = 0;
  all.release(() => {
    between += 1;
  });
  assert.deepEqual(inner.calls,
    ["key k", "request 4 activate ", "tell file-read", "goTo plan", "addedByTheNextFeature"]);
  assert.equal(between, 5);
});

test("does what comes while it releases after what waited", () => {
  const { inner, program, all } = held();
  all.hold(() => program.key("first"));
  program.key("second");
  all.release(() => {});
  program.key("third");
  assert.deepEqual(inner.calls, ["key first", "key second", "key third"]);
  assert.ok(!all.isHolding);
});

test("a call of what is not there stops all looking until the program is mended", () => {
  const { inner, program, all, told } = held();
  inner.early = "scrollBy";
  program.scrollBy(1, 1);
  assert.ok(all.isBroken);
  assert.deepEqual(told, ["early"]);
  assert.deepEqual(program.frame(1), { more: false, tree: {} });
  assert.deepEqual(inner.calls, []);
  all.mend();
  program.frame(2);
  assert.deepEqual(inner.calls, ["frame 2"]);
});

test("passes on every other mistake", () => {
  const { inner, program } = held();
  Object.assign(inner, { frame: () => { throw new RangeError("else"); } });
  assert.throws(() => program.frame(1), RangeError);
});

const isChoice = (node: number): boolean => node === 7;

test("lets one first choice through once what that needs is there, and holds the next", () => {
  const { inner, program, all, told } = held();
  all.allowChoice(() => inner.calls.push("ready"), isChoice);
  program.request(8, "activate");
  assert.deepEqual(inner.calls, ["ready"], "no choice: it waits, and so does what follows");
  program.request(7, "activate");
  assert.deepEqual(told, ["hold", "hold"]);
  const other = held();
  other.all.allowChoice(() => {}, isChoice);
  other.program.request(7, "focus");
  other.program.request(7, "activate");
  other.program.request(7, "activate");
  other.program.frame(1);
  assert.deepEqual(other.inner.calls, ["request 7 focus ", "request 7 activate ", "frame 1"]);
  assert.deepEqual(other.told, ["hold"]);
});

test("a choice that waits for it is made, if nothing else was pressed before", () => {
  const { inner, program, all } = held();
  program.request(7, "activate");
  program.key("3");
  all.allowChoice(() => {}, isChoice);
  assert.deepEqual(inner.calls, ["request 7 activate "]);
  assert.ok(all.isHolding);
  all.release(() => {});
  assert.deepEqual(inner.calls, ["request 7 activate ", "key 3"]);
  const other = held();
  other.program.key("k");
  other.program.request(7, "activate");
  other.all.allowChoice(() => {}, isChoice);
  assert.deepEqual(other.inner.calls, []);
});

test("what the program asks for meanwhile follows first, and nobody waits for it", () => {
  const { inner, program, all, told } = held();
  all.allowChoice(() => {}, isChoice);
  program.request(7, "activate");
  all.follow(() => inner.calls.push("save"));
  assert.deepEqual(told, []);
  assert.ok(!all.isHolding);
  program.key("3");
  all.release(() => {});
  all.follow(() => inner.calls.push("save again"));
  assert.deepEqual(inner.calls, ["request 7 activate ", "save", "key 3", "save again"]);
});

test("a choice that meets what is not there is made again with all of the program", () => {
  const { inner, program, all, told } = held();
  all.allowChoice(() => {}, isChoice);
  program.request(7, "activate");
  all.follow(() => inner.calls.push("save of the program before"));
  inner.early = "frame";
  program.frame(1);
  assert.deepEqual(told, ["early", "hold"], "that it waits is said though nothing was pressed after it");
  program.key("3");
  inner.early = "";
  inner.calls.length = 0;
  all.mend();
  all.release(() => {});
  assert.deepEqual(inner.calls, ["request 7 activate ", "key 3"]);
});

test("makes no choice where the program is broken or cannot take what it needs", () => {
  const { inner, program, all, told } = held();
  program.request(7, "activate");
  all.allowChoice(() => {
    throw new WebAssembly.RuntimeError("too early");
  }, isChoice);
  assert.ok(all.isBroken);
  all.allowChoice(() => assert.fail("of no use to a broken program"), isChoice);
  assert.deepEqual(inner.calls, []);
  assert.deepEqual(told, ["hold", "early"]);
});
