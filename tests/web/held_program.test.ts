// What waits for the program's second part, and in which order it follows.

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
