// Does the page's jobs, one after the other, in a worker. Where a page gets none it imports this
// module and does them itself, in slices.
import { DamagedFileError } from "../fetch_files.ts";
import { JobProgram, OutOfMemoryError, UnknownJobError } from "./job_program.ts";
import type { JobFailure, JobMessage, JobRequest, TellJob } from "./messages.ts";

let loaded: Promise<JobProgram> | undefined;

function isOutOfMemory(error: unknown): boolean {
  return error instanceof OutOfMemoryError
    || (error instanceof RangeError && /memory|allocation/i.test(error.message))
    // As Emscripten calls it when it ends a program that gets no more.
    || (error instanceof WebAssembly.RuntimeError && /\bOOM\b|enlarge memory/.test(error.message));
}

function reasonOf(error: unknown, isLoading: boolean): JobFailure {
  if (isOutOfMemory(error)) return "out-of-memory";
  const isDamaged = error instanceof DamagedFileError || error instanceof UnknownJobError
    || error instanceof WebAssembly.CompileError;
  if (isDamaged) return "damaged";
  return isLoading ? "not-loaded" : "stopped";
}

export async function runJob(
  { job, files }: JobRequest, tell: TellJob, pause: () => Promise<unknown>,
): Promise<void> {
  let isLoading = true;
  try {
    loaded ??= JobProgram.load(() => tell({ kind: "loading" }));
    const program = await loaded;
    isLoading = false;
    tell({ kind: "progressed", share: 0 });
    await program.start(job, files);
    for (let share = program.step(); share < 1; share = program.step()) {
      tell({ kind: "progressed", share });
      await pause();
    }
    tell({ kind: "done", result: program.result() });
  } catch (error) {
    loaded = undefined; // a program that has failed is not asked again
    const detail = error instanceof Error ? error.message : String(error);
    tell({ kind: "failed", reason: reasonOf(error, isLoading), detail });
  }
}

// The types of both scopes contradict each other; this is what is used of the worker's.
interface WorkerScope {
  readonly document?: unknown;
  onmessage: ((event: { readonly data: JobRequest }) => void) | null;
  postMessage(message: JobMessage, transfer: ArrayBuffer[]): void;
}
const scope = globalThis as unknown as WorkerScope;

if (scope.document === undefined) {
  const tell: TellJob = (message) =>
    scope.postMessage(message, message.kind === "done" ? [message.result] : []);
  // Nothing to pause for: who wants to stop a worker ends it.
  scope.onmessage = ({ data }) => void runJob(data, tell, () => Promise.resolve());
}
