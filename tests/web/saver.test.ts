// In which order writes may begin, end and fail, and what is said to be saved then. Storage stands
// still until a test lets its next transaction run: they run in the order in which they were begun,
// as the browser's do.

import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { beforeEach, test } from "node:test";

import type { Outcome } from "../../web/src/outcomes.ts";
import type { DocumentRecord } from "../../web/src/program.ts";
import { Saver } from "../../web/src/saver.ts";
import { ChangedElsewhereError, type Storage } from "../../web/src/storage.ts";
import type { DocumentLine } from "../../web/src/stored_rows.ts";

/** The page's timers, which run when a test says so. */
class Clock {
  #now = 0;
  #last = 0;
  readonly #due = new Map<number, { readonly at: number; readonly run: () => void }>();

  readonly setTimeout = (run: () => void, ms: number): number => {
    this.#due.set(this.#last += 1, { at: this.#now + ms, run });
    return this.#last;
  };
  readonly clearTimeout = (timer: number): void => void this.#due.delete(timer);
  readonly setInterval = (): number => 0;
  readonly clearInterval = (): void => {};

  pass(ms: number): void {
    this.#now += ms;
    for (const [timer, { at, run }] of [...this.#due]) {
      if (at <= this.#now && this.#due.delete(timer)) run();
    }
  }
}

// Node 18 has no global crypto; channels to other tabs would keep Node from ending.
globalThis.crypto ??= webcrypto as Crypto;
Object.assign(globalThis, { BroadcastChannel: undefined });
Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true });

type Stored = Pick<DocumentLine, "sequence" | "owner" | "revision">;

class SlowStorage {
  readonly lines = new Map<string, Stored>();
  readonly unsaved: number[] = [];
  /** When what was written was last changed. */
  readonly changed: number[] = [];
  readonly #begun: (() => void)[] = [];
  /** The next transaction ends with this. */
  failure: Error | undefined;

  #begin<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#begun.push(() => {
        const { failure } = this;
        this.failure = undefined;
        if (failure) {
          reject(failure);
          return;
        }
        try {
          resolve(work());
        } catch (error) {
          reject(error as Error);
        }
      });
    });
  }

  get count(): number {
    return this.#begun.length;
  }

  /** Runs the transaction begun first, and lets everybody hear of it. */
  async next(): Promise<void> {
    const run = this.#begun.shift();
    assert.ok(run, "no transaction was begun");
    run();
    await heard();
  }

  save = ({ id, revision }: DocumentRecord, changedMs: number, known: number | undefined, tab: string) =>
    this.#begin(() => {
      this.changed.push(changedMs);
      const stored = this.lines.get(id);
      if (stored && (stored.sequence !== known || (stored.owner ?? tab) !== tab)) {
        throw new ChangedElsewhereError(`sequence ${stored.sequence}, not ${known}`);
      }
      const sequence = Math.max(stored?.sequence ?? 0, known ?? 0) + 1;
      this.lines.set(id, { sequence, owner: tab, revision });
      return sequence;
    });
  saveAtOnce = ({ id, revision }: DocumentRecord, changedMs: number, sequence: number, owner?: string) =>
    this.#begin(() => {
      this.changed.push(changedMs);
      this.lines.set(id, { sequence, owner, revision });
    });
  line = (id: string) => this.#begin(() => this.lines.get(id));
  claim = (id: string, tab: string) => this.#begin(() => {
    const line = this.lines.get(id);
    if (!line) return undefined;
    this.lines.set(id, { ...line, owner: tab });
    return this.lines.get(id);
  });
  release = () => this.#begin(() => {});
  setOpenDocument = () => Promise.resolve();
  keepUnsaved = ({ revision }: DocumentRecord) => {
    this.unsaved.push(revision);
    return Promise.resolve();
  };
}

/** What hangs on promises that are done has run. */
const heard = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};

let clock: Clock;
let storage: SlowStorage;
let saver: Saver;
/** What was said, as "saved 3"; before it is said, it must be true. */
let said: string[];
let open = { id: "a", revision: 0 };
/** Where large records are written; nothing else there than in storage. */
let worker: SlowStorage | undefined;

function tell(outcome: Outcome): void {
  if (outcome.kind === "saved") {
    const { revision } = storage.lines.get(open.id) ?? { revision: 0 };
    assert.ok(revision >= outcome.revision, `${outcome.revision} is said, ${revision} stored`);
  }
  said.push("revision" in outcome ? `${outcome.kind} ${outcome.revision}`
    : "standing" in outcome ? outcome.standing : outcome.kind);
}

function begin(): void {
  saver = new Saver(storage as unknown as Storage, {
    record: () => ({ ...open, title: "", organisation: "", stage: null, score: null,
      bytes: new Uint8Array() }),
    tell,
  }, { catchUp: () => {}, listChanged: () => {}, readAgain: () => Promise.resolve() },
  (worker ?? storage) as unknown as Storage);
}

function type(): void {
  open = { ...open, revision: open.revision + 1 };
  saver.changed();
}

/** Typed, and its write begun. */
async function typeAndWait(): Promise<void> {
  type();
  clock.pass(200);
  await heard();
}

async function savedOnce(): Promise<void> {
  await typeAndWait();
  await storage.next();
  assert.deepEqual(said, ["saving 1", "saved 1"]);
  said = [];
}

beforeEach(() => {
  clock = new Clock();
  Object.assign(globalThis, { window: clock });
  storage = new SlowStorage();
  worker = undefined;
  said = [];
  open = { id: "a", revision: 0 };
  begin();
});

test("says saved of no revision before it is stored, and of a newer one after it", async () => {
  await typeAndWait();
  type();
  assert.deepEqual(said, ["saving 1"]);
  assert.equal(saver.summary.isPending, true);
  await storage.next();
  assert.deepEqual(said, ["saving 1", "saved 1"]);
  assert.equal(saver.summary.isPending, true, "the second is not stored");
  clock.pass(200);
  await heard();
  await storage.next();
  assert.deepEqual(said.slice(2), ["saving 2", "saved 2"]);
  assert.equal(saver.summary.isPending, false);
});

test("a change after a last moment's write that is still on its way is written after it", async () => {
  await savedOnce();
  type();
  assert.equal(saver.leave(false), true);
  await typeAndWait(); // the page stayed, and the disk is slow
  assert.equal(storage.count, 1, "what follows waits for the number of the one before");
  assert.equal(saver.summary.isPending, true);
  await storage.next();
  assert.deepEqual(said, ["saving 2", "saved 2", "saving 3"]);
  await storage.next();
  assert.deepEqual(said.slice(3), ["saved 3"]);
  assert.deepEqual(storage.unsaved, []);
  assert.equal(saver.summary.standing, "mine");
});

test("of two last moments the second comes last, also to a change that waits", async () => {
  await savedOnce();
  type();
  saver.leave(false);
  await typeAndWait();
  saver.leave(false);
  assert.deepEqual(said, ["saving 2", "saving 3"]);
  await typeAndWait();
  while (storage.count > 0) await storage.next();
  assert.equal(said.at(-1), "saved 4");
  assert.deepEqual(storage.lines.get("a")?.revision, 4);
  assert.deepEqual(storage.unsaved, []);
  assert.equal(saver.summary.standing, "mine");
});

test("a last moment's write goes after one that is on its way", async () => {
  await savedOnce();
  await typeAndWait();
  type();
  assert.equal(saver.leave(false), true);
  await storage.next();
  assert.deepEqual(said, ["saving 2", "saving 3", "saved 2"]);
  await storage.next();
  assert.equal(said.at(-1), "saved 3");
  assert.deepEqual(storage.lines.get("a"), { ...storage.lines.get("a"), sequence: 3, revision: 3 });
  await typeAndWait();
  await storage.next();
  assert.equal(said.at(-1), "saved 4");
});

test("a last moment's write that fails is done again, with what is newest then", async () => {
  await savedOnce();
  await typeAndWait();
  type();
  saver.leave(false);
  await storage.next();
  storage.failure = new Error("disk");
  await storage.next();
  assert.deepEqual(said.slice(-2), ["saved 2", "save-failed"]);
  assert.equal(saver.summary.isPending, true);
  clock.pass(1_000);
  await heard();
  await storage.next();
  assert.equal(said.at(-1), "saved 3");
  assert.equal(saver.summary.failure, undefined);
});

test("the answer of a last moment's write says nothing of a document opened since", async () => {
  await savedOnce();
  type();
  saver.leave(false);
  storage.lines.set("b", { sequence: 1, owner: undefined, revision: 5 });
  open = { id: "b", revision: 5 };
  const opening = saver.open("b", 1);
  said = [];
  await storage.next(); // the last of a
  assert.deepEqual(said, []);
  while (storage.count > 0) await storage.next();
  await opening;
  await typeAndWait();
  await storage.next();
  assert.deepEqual(said, ["saving 6", "saved 6"]);
  assert.equal(saver.summary.standing, "mine");
});

test("a worker's write that comes second has nothing to say", async () => {
  worker = new SlowStorage();
  Object.assign(worker, { lines: storage.lines });
  begin();
  await typeAndWait();
  await worker.next();
  await typeAndWait();
  type();
  saver.leave(false); // on the page, while the worker has the one before
  await storage.next();
  assert.equal(said.at(-1), "saved 3");
  await worker.next();
  assert.equal(said.at(-1), "saved 3");
  assert.deepEqual(storage.unsaved, []);
  await typeAndWait();
  await worker.next();
  assert.equal(said.at(-1), "saved 4");
});

test("a worker's answer that comes late takes back nothing", async () => {
  let answer = (_sequence: number): void => {};
  worker = new SlowStorage();
  worker.save = () => new Promise((resolve) => {
    answer = resolve;
  });
  begin();
  await typeAndWait();
  storage.lines.set("a", { sequence: 1, owner: undefined, revision: 1 });
  answer(1);
  await heard();
  await typeAndWait();
  storage.lines.set("a", { sequence: 2, owner: undefined, revision: 2 }); // stored, yet to be told
  type();
  saver.leave(false);
  await storage.next();
  answer(2);
  await heard();
  assert.equal(saver.summary.savedRevision, 3);
  assert.deepEqual(storage.lines.get("a")?.sequence, 3);
});

test("who waits for a flush waits for a last moment's write too", async () => {
  await savedOnce();
  type();
  saver.leave(false);
  let isDone = false;
  void saver.flush().then(() => {
    isDone = true;
  });
  await heard();
  assert.equal(isDone, false);
  await storage.next();
  assert.equal(isDone, true);
});

test("a last moment's write that takes too long is said not to be done, until it is", async () => {
  await savedOnce();
  type();
  saver.leave(false);
  clock.pass(8_000);
  assert.equal(said.at(-1), "save-failed");
  await storage.next();
  assert.equal(said.at(-1), "saved 2");
  assert.equal(saver.summary.failure, undefined);
});

test("stores a document from a file as last changed when the file was, until it is changed here", async () => {
  const written = 1_700_000_000_000;
  await savedOnce();
  saver.changed(written);
  clock.pass(200);
  await heard();
  saver.leave(false); // at a last moment too
  await storage.next();
  await storage.next();
  assert.deepEqual(storage.changed.slice(1), [written, written]);
  await typeAndWait();
  await storage.next();
  saver.changed(Number.MAX_SAFE_INTEGER); // by a clock that was wrong
  clock.pass(200);
  await heard();
  await storage.next();
  const [now = 0, wrong = 0] = storage.changed.slice(3);
  assert.ok(now > written && wrong >= now && wrong <= Date.now());
});
