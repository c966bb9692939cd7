// What happens around the program's calls when one of them fails.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Guard, ProgramStoppedError } from "../../web/src/guard.ts";

function guarded(isPartial = false): { calls: { add(a: number, b: number): number; fail(error: Error): void };
  failures: unknown[] } {
  const guard = new Guard();
  guard.isPartial = isPartial;
  const failures: unknown[] = [];
  guard.onFailure = (error) => failures.push(error);
  const calls = guard.around({
    add: (a: number, b: number) => a + b,
    fail: (error: Error) => {
      throw error;
    },
  });
  return { calls, failures };
}

test("hands calls on, and gives what they give", () => {
  const { calls, failures } = guarded();
  assert.equal(calls.add(2, 3), 5);
  assert.deepEqual(failures, []);
});

test("lets nothing through after a call that failed, and says so once", () => {
  const { calls, failures } = guarded();
  const trap = new WebAssembly.RuntimeError("unreachable");
  assert.throws(() => calls.fail(trap), trap);
  assert.throws(() => calls.fail(new Error("another")), ProgramStoppedError);
  assert.throws(() => calls.add(2, 3), ProgramStoppedError);
  assert.deepEqual(failures, [trap]);
});

test("goes on after a call of what is not there yet: the program begins anew", () => {
  const { calls, failures } = guarded(true);
  const early = new WebAssembly.RuntimeError("null function or function signature mismatch");
  assert.throws(() => calls.fail(early), early);
  assert.equal(calls.add(2, 3), 5);
  assert.deepEqual(failures, []);
});

test("stops after what is no trap, also before all is there", () => {
  const { calls, failures } = guarded(true);
  const other = new Error("out of memory");
  assert.throws(() => calls.fail(other), other);
  assert.throws(() => calls.add(2, 3), ProgramStoppedError);
  assert.deepEqual(failures, [other]);
});
