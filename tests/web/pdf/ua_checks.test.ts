// The checks themselves: each must notice its own kind of damage in a good file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { PdfObjects } from "./pdf_objects.ts";
import { sampleTree } from "./sample_tree.ts";
import { render, run, saved, work } from "./support.ts";
import { uaFindings } from "./ua_checks.ts";

async function readableFile(): Promise<string> {
  const out = join(work, "readable.pdf");
  run("qpdf", "--qdf", "--object-streams=disable", saved(await render(sampleTree())), out);
  return readFileSync(out, "latin1");
}

/** Replaces the last match by something as long, so that offsets in the file stay right. */
function damaged(file: string, from: string, to: string): string {
  assert.equal(from.length, to.length);
  const at = file.lastIndexOf(from);
  assert.notEqual(at, -1, `"${from}" is not in the file`);
  return file.slice(0, at) + to + file.slice(at + from.length);
}

const ARTIFACT = "/Artifact <<\n/Type /Layout\n>> BDC";

const DAMAGE: [clause: RegExp, from: string, to: string][] = [
  [/^5 /, "<pdfuaid:part>1<", "<pdfuaid:part>7<"],
  [/^7\.1 MarkInfo/, "/Marked true", "/Marked null"],
  [/^7\.1 the title is not displayed/, "/DisplayDocTitle true", "/DisplayDocTitle null"],
  [/^7\.2 /, "/Lang (it)", "/Lanx (it)"],
  [/^7\.3 a figure without Alt/, "/Alt ", "/Xlt "],
  [/^7\.3 a figure with the box/, "/BBox [", "/XBox ["],
  [/^7\.4\.2 /, "/S /H1", "/S /H4"],
  [/^7\.5 a TH without Scope/, "/Scope /Row", "/Scope /Xow"],
  [/^7\.6 labels/, "/ListNumbering /Disc", "/ListNumbering /Xisc"],
  [/^7\.1 L under|^7\.1 LBody under/, "/S /LI", "/S /TR"],
  [/^7\.18\.3 /, "/Tabs /S", "/Tabs /R"],
  [/^7\.18\.5 a link without/, "/Contents <feff", "/Xontents <feff"],
  [/^7\.21\.4\.1 /, "/FontFile3", "/FontFileX"],
  [/^7\.21\.7 /, "<fffd>", "<0000>"],
  [/^7\.1 marked content left open/, "\nEMC\n", "\n\n\n\n\n"],
  [/^7\.1 .* in the tree, not on the page/, "/MCID 0\n>> BDC", "/MCID 9\n>> BDC"],
  [/^7\.1 \S+ outside marked content/, ARTIFACT, " ".repeat(ARTIFACT.length)],
];

test("every check notices its own damage", async () => {
  const good = await readableFile();
  assert.deepEqual(uaFindings(new PdfObjects(saved(Buffer.from(good, "latin1")))), []);
  for (const [clause, from, to] of DAMAGE) {
    const findings = uaFindings(new PdfObjects(saved(
      Buffer.from(damaged(good, from, to), "latin1"))));
    assert.ok(findings.some((finding) => clause.test(finding)),
      `${clause} did not notice ${from} → ${to}; found ${findings.join("; ") || "nothing"}`);
  }
});
