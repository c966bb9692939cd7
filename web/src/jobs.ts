// Jobs: what takes longer than a frame is done in a worker by a program of its own, which is fetched
// when it is first needed. One job at a time; the others wait their turn.
import workerFile from "tappa:worker/jobs/job_worker.ts";

import { DamagedFileError, fetchBytes, urlOf } from "./fetch_files.ts";
import type { JobFailure, JobMessage, JobModule, JobRequest } from "./jobs/messages.ts";
import type { Outcome } from "./outcomes.ts";
import { scriptUrl } from "./trusted.ts";

/** Told how jobs go; the detail of a failure is for tests and the curious. */
export interface JobListener {
  tell(outcome: Outcome, detail?: string): void;
}

interface WaitingJob extends JobRequest {
  readonly id: number;
}

// A worker tells of every few milliseconds of work and of every piece that arrives. One that has
// been killed tells nothing, and the browser does not say so either.
const LONGEST_SILENCE_MS = 30_000;
// A timer that comes so much too late was suspended with the page, and so was the worker.
const SUSPENDED_MS = 5_000;
const PROGRESS_EVERY_MS = 200;

export class Jobs {
  readonly #listener: JobListener;
  readonly #longestSilenceMs: number;
  readonly #waiting: WaitingJob[] = [];
  #current: WaitingJob | undefined;
  #worker: Worker | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #isLoaded = false;
  #progressToldAt = 0;

  constructor(listener: JobListener, longestSilenceMs = LONGEST_SILENCE_MS) {
    this.#listener = listener;
    this.#longestSilenceMs = longestSilenceMs;
  }

  /** The buffers are handed on and empty afterwards. */
  run(id: number, job: ArrayBuffer, files: readonly (ArrayBuffer | Blob)[] = []): void {
    this.#waiting.push({ id, job, files });
    this.#next();
  }

  /** Nothing more is told of this job. */
  cancel(id: number): void {
    const place = this.#waiting.findIndex((job) => job.id === id);
    if (place >= 0) this.#waiting.splice(place, 1);
    if (this.#current?.id !== id) return;
    this.#stopWorker();
    this.#finish();
  }

  #next(): void {
    if (this.#current !== undefined) return;
    const job = this.#waiting.shift();
    if (job === undefined) return;
    this.#current = job;
    this.#progressToldAt = performance.now();
    this.#listen();
    this.#start(job).catch((error: unknown) => {
      if (this.#current !== job) return;
      const reason = error instanceof DamagedFileError ? "damaged" : "not-loaded";
      this.#fail(reason, error instanceof Error ? error.message : String(error));
    });
  }

  async #start(job: WaitingJob): Promise<void> {
    const tell = (message: JobMessage): void => {
      if (this.#current === job) this.#told(job, message);
    };
    if (this.#worker === undefined) {
      // A worker's script cannot be asked for with its hash; what was checked is in the cache then.
      await fetchBytes(workerFile, () => tell({ kind: "loading" }));
      if (this.#current !== job) return;
      this.#isLoaded = false;
      this.#worker = openWorker();
    }
    const worker = this.#worker;
    if (worker === undefined) {
      const { runJob } = await import(urlOf(workerFile).href) as JobModule;
      const untilNextTask = (): Promise<unknown> => new Promise((resolve, reject) => {
        setTimeout(() => (this.#current === job ? resolve(undefined) : reject(new Error("cancelled"))));
      });
      await runJob(job, tell, untilNextTask);
      return;
    }
    worker.onmessage = ({ data }: MessageEvent<JobMessage>) => tell(data);
    worker.onerror = (event) => {
      event.preventDefault();
      if (this.#current === job) this.#fail(this.#isLoaded ? "stopped" : "not-loaded", event.message);
    };
    const request: JobRequest = { job: job.job, files: job.files };
    const buffers = [job.job, ...job.files].filter((file) => file instanceof ArrayBuffer);
    worker.postMessage(request, buffers);
  }

  #told({ id, files }: WaitingJob, message: JobMessage): void {
    this.#listen();
    switch (message.kind) {
      case "loading":
        break;
      case "progressed":
        this.#isLoaded = true;
        this.#progressed(id, message.share);
        break;
      case "done":
        if (files.length > 0) this.#stopWorker(); // whose memory would keep them
        this.#finish();
        this.#listener.tell({ kind: "job-done", job: id, result: new Uint8Array(message.result) });
        break;
      case "failed":
        this.#fail(message.reason, message.detail);
        break;
    }
  }

  /** Each time is a frame of the page, so it is told now and then. */
  #progressed(id: number, share: number): void {
    const now = performance.now();
    if (now - this.#progressToldAt < PROGRESS_EVERY_MS) return;
    this.#progressToldAt = now;
    this.#listener.tell({ kind: "job-progressed", job: id, share });
  }

  /** A worker that failed is not used again. */
  #fail(reason: JobFailure, detail: string): void {
    const id = this.#current?.id;
    this.#stopWorker();
    this.#finish();
    if (id !== undefined) this.#listener.tell({ kind: "job-failed", job: id, reason }, detail);
  }

  #listen(): void {
    clearTimeout(this.#silence);
    const due = performance.now() + this.#longestSilenceMs;
    this.#silence = setTimeout(() => {
      if (performance.now() > due + SUSPENDED_MS) this.#listen();
      else this.#fail(this.#isLoaded ? "stopped" : "not-loaded", "silence");
    }, this.#longestSilenceMs);
  }

  #finish(): void {
    clearTimeout(this.#silence);
    this.#current = undefined;
    this.#next();
  }

  #stopWorker(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

/** Nothing where the browser or its settings give none, or give none that is a module: Firefox before
    114 asks for no type, takes any worker for a script of the old kind, and cannot read ours. */
function openWorker(): Worker | undefined {
  let isModule = false;
  try {
    const worker = new Worker(scriptUrl(workerFile.url), {
      get type(): WorkerType {
        isModule = true;
        return "module";
      },
    });
    if (isModule) return worker;
    worker.terminate();
  } catch {
    // As without.
  }
  return undefined;
}
