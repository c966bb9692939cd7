// What jobs.test.mjs calls in its page.
import { Jobs, type JobListener } from "../../web/src/jobs.ts";

interface Options {
  /** A file beside the job: a buffer, a File, or one larger than the program's memory. */
  readonly attach?: "buffer" | "file" | "huge";
  /** Count the tasks that ran while the job was done. */
  readonly countTasks?: boolean;
}
type ToldOutcome = Record<string, unknown>;

let settle: (told: ToldOutcome) => void = () => {};
const listener: JobListener = {
  tell(outcome, detail) {
    if (outcome.kind === "job-done") {
      settle({ id: outcome.job, kind: "done", result: [...outcome.result] });
    } else if (outcome.kind === "job-failed") {
      settle({ id: outcome.job, kind: "failed", reason: outcome.reason, detail });
    }
  },
};
// How long a worker may be silent is in the address.
const silence = new URLSearchParams(location.search).get("silence");
const jobs = silence === null ? new Jobs(listener) : new Jobs(listener, Number(silence));
let last = 0;

function attachment(kind: Options["attach"]): (ArrayBuffer | Blob)[] {
  switch (kind) {
    case "buffer": return [new ArrayBuffer(1_000)];
    case "file": return [new File([new Uint8Array(1_000)], "log.csv")];
    case "huge": {
      const part = new Blob([new Uint8Array(50_000_000)]);
      return [new Blob(Array.from({ length: 45 }, () => part))]; // no copies: it holds one part
    }
    default: return [];
  }
}

async function outcome(bytes: readonly number[], options: Options): Promise<ToldOutcome> {
  const files = attachment(options.attach);
  let tasks = 0;
  const counting = options.countTasks ? setInterval(() => { tasks += 1; }) : undefined;
  const told = await new Promise<ToldOutcome>((resolve) => {
    settle = resolve;
    jobs.run(++last, Uint8Array.from(bytes).buffer, files);
  });
  clearInterval(counting);
  delete told["id"];
  if (told["kind"] === "failed" && files[0] instanceof ArrayBuffer) told["bytesLeft"] = files[0].byteLength;
  return { ...told, ...(options.countTasks ? { tasks } : {}) };
}

/** Begins two jobs, cancels the first, and gives all that was told until the second was done. */
function cancelled(bytes: readonly number[]): Promise<ToldOutcome[]> {
  return new Promise((resolve) => {
    const all: ToldOutcome[] = [];
    settle = ({ id, kind }) => {
      all.push({ id, kind });
      if (id === 2) resolve(all);
    };
    jobs.run(1, Uint8Array.from(bytes).buffer);
    jobs.run(2, Uint8Array.from(bytes).buffer);
    jobs.cancel(1);
  });
}

declare global {
  interface Window { part?: unknown }
}
window.part = { outcome, cancelled };
