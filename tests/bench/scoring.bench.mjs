// Scores, and their intervals, of 500 respondents and 66 questions: builds the native program in
// release and runs it.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const run = (program, ...rest) => execFileSync(program, rest, { cwd: root, encoding: "utf8" });
run("cmake", "--preset", "native-release");
run("cmake", "--build", "--preset", "native-release", "--target", "scoring_bench");
process.stdout.write(run(join(root, "build/native-release/tests/scoring/scoring_bench")));
