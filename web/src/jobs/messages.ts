// What the page and the worker that does its jobs tell each other.

/** Why a job came to nothing; src/app/jobs/job.hpp has the same, and a sentence for each. */
export type JobFailure = "not-loaded" | "damaged" | "out-of-memory" | "stopped";

/** A job as the program wrote it (src/app/jobs/job_bytes.hpp), and the files it works on: buffers are
    transferred, a File is read by the worker itself. */
export interface JobRequest {
  readonly job: ArrayBuffer;
  readonly files: readonly (ArrayBuffer | Blob)[];
}

export type JobMessage =
  | { readonly kind: "loading" }
  | { readonly kind: "progressed"; readonly share: number }
  | { readonly kind: "done"; readonly result: ArrayBuffer }
  | { readonly kind: "failed"; readonly reason: JobFailure; readonly detail: string };

export type TellJob = (message: JobMessage) => void;

/** What the worker's module exports, for pages that get no worker. */
export interface JobModule {
  runJob(request: JobRequest, tell: TellJob, pause: () => Promise<unknown>): Promise<void>;
}
