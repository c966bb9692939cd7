// Names by content.

import { createHash } from "node:crypto";

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Eight letters that change with the content. */
export function shortHash(bytes) {
  const digest = createHash("sha256").update(bytes).digest();
  return Array.from(digest.subarray(0, 8), (byte) => BASE32[byte % 32]).join("");
}
