// What the program is told of a file that does not come in.
import type { Outcome } from "./outcomes.ts";

type FileProblem = Extract<Outcome, { kind: "file-failed" }>["problem"];

export const fileFailed = (name: string, problem: FileProblem, size = 0, detail = ""): Outcome =>
  ({ kind: "file-failed", name, problem, detail, size });
